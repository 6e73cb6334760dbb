// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Command ear-tag-duplicate waits. A cow has lost a tag, its number cannot be
// determined, the provider orders a duplicate, and the act sets no term for that:
// only when the tags have come do three working days run, here over Nauryz of
// 2015. Meanwhile the agency keeps a control date of its own.
//
// What a reader learns here: a wait without a term has no deadline; a control date of the agency stands
// beside it and is no deadline either.
//
// What to copy from here:
//
//   - a wait without a term is unknown with its reason, and everything after it
//     too, until the event has happened (see waiting);
//   - a date of the agency's own stands beside the legal terms and is never mixed
//     with them: caseload.Worklist lists both (see waiting);
//   - "from the day of arrival" can be read both ways: each reading gives its own
//     day, and a case is judged by the one that was chosen (see counts).
package main

import (
	"fmt"
	"slices"
	"time"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/examples/internal/story"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

func main() {
	story.Main("ear-tag-duplicate", func(t *story.Teller) { t.Fail(tell(t)) })
}

func tell(t *story.Teller) error {
	kind, err := catalogue.Builtin().Kind("ear-tag-duplicate")
	if err != nil {
		return err
	}
	office, err := calendar.NewOffice(calendar.Kazakhstan(), calendar.OfficeSpec{
		Zone: calendar.MustZone(calendar.ZoneAqtau),
		Week: calendar.WeekFiveDay,
		Work: calendar.MustHours("mon-fri 09:00-13:00 14:30-18:30"),
	})
	if err != nil {
		return err
	}
	d, err := process.Compile(kind, regulation.ChannelOffice, law.MustDate("2015-02-05"))
	if err != nil {
		return err
	}
	s := &farm{Teller: t, d: d, office: office}
	s.Title(kind.Service().Title, law.Text{
		KK: "Телнұсқа келгенше мерзім жоқ; келген соң үш жұмыс күні бар.",
		RU: "Пока дубликат не поступил, срока нет; после поступления – три рабочих дня.",
		EN: "There is no deadline until the duplicate arrives, and then three working days.",
	})
	s.Say(law.Text{KK: "Беру шарттары:", RU: "Условия выдачи:", EN: "It is issued where:"})
	for _, c := range kind.Service().Trigger.Conditions {
		s.Line("  %s (%s).", story.Capital(c.Text.In(t.Lang)), c.Citation.Locator.Label().In(t.Lang))
	}
	s.waiting()
	s.counts()
	return nil
}

// farm is the case and what the agency adds to it.
type farm struct {
	*story.Teller
	d      *process.Definition
	office calendar.Office
	app    process.Application
	events []process.Event
	from   int // the first event that was not told yet
}

func (s *farm) moment(text string) time.Time {
	t, err := time.ParseInLocation("2006-01-02 15:04", text, s.office.Zone())
	s.Fail(err)
	return t
}

// do decides one command and tells where the case stands after it.
func (s *farm) do(moment string, action process.Action, role law.ID, details *process.Details) {
	if s.Err != nil {
		return
	}
	e, err := s.d.Decide(s.app, process.Command{Action: action, By: process.Party{Role: role}, At: s.moment(moment), Details: details})
	if err != nil {
		s.Fail(err)
		return
	}
	if s.app, err = s.d.Apply(s.app, e); err != nil {
		s.Fail(err)
		return
	}
	s.events = append(s.events, e)
}

// waiting plays the six weeks until the tags come.
func (s *farm) waiting() {
	s.Chapter(law.Text{KK: "Өтініштен телнұсқа келгенге дейін", RU: "От заявления до поступления дубликата", EN: "From the application until the duplicate arrives"})
	s.do("2015-02-05 10:00", process.ActionSubmit, regulation.ActorApplicant, &process.Details{
		Submission: &process.Submission{Definition: s.d.Digest(), Applicant: "farm-31"},
	})
	s.do("2015-02-05 10:20", process.ActionComplete, regulation.ActorOfficeEmployee, nil)
	s.do("2015-02-06 11:00", process.ActionComplete, regulation.ActorProvider, nil) // the order goes out
	s.told()
	for _, day := range []string{"2015-02-20 12:00", "2015-03-10 12:00"} {
		s.agenda(s.moment(day))
	}
	s.do("2015-03-20 11:00", process.ActionOccur, regulation.ActorProvider, nil) // the tags are there
	s.told()
	s.agenda(s.moment("2015-03-20 12:00"))
}

// told tells the events that were not told yet.
func (s *farm) told() {
	if s.Err != nil {
		return
	}
	s.Events(s.d, s.events, s.from, process.OfficesOf(s.office))
	s.from = len(s.events)
}

// agenda tells what the worklist of the day says: the legal side, and the date of
// the agency's own beside it.
func (s *farm) agenda(at time.Time) {
	if s.Err != nil {
		return
	}
	// The date watches over the wait: once the tags are there, it is done.
	arrived := slices.ContainsFunc(s.events, func(e process.Event) bool { return e.Action == process.ActionOccur })
	a, err := caseload.WorklistAt(caseload.Cases(caseload.Case{
		ID: "tag-31", Definitions: process.DefinitionsOf(s.d), Offices: process.OfficesOf(s.office), Events: s.events,
		Controls: []caseload.Control{{Name: "remind the supplier", At: s.moment("2015-03-05 18:30"), Done: arrived}},
	}), at)
	if err != nil {
		s.Fail(err)
		return
	}
	for _, task := range a.Tasks {
		s.Line("  %s. %s", law.InstantLabel(at).In(s.Lang), s.task(task, at))
	}
}

// task says in words how one task stands; of one that waits, for what.
func (s *farm) task(task caseload.Task, at time.Time) string {
	state := map[caseload.TaskState]law.Text{
		caseload.TaskDue:     {KK: "орындау керек", RU: "подлежит исполнению", EN: "to be done"},
		caseload.TaskOverdue: {KK: "мерзімі өтті", RU: "просрочено", EN: "overdue"},
	}[task.State].In(s.Lang)
	if state != "" {
		state = " – " + state
	}
	due := task.Grant.Unknown.Label().In(s.Lang)
	switch {
	case task.Grant.Known():
		due = law.ByLabel(task.Grant.At).In(s.Lang)
	case task.Grant.Unknown == process.UnknownOutsideEvent:
		due = law.Text{KK: "бұл оқиғаға мерзім белгіленбеген", RU: "срок для этого события не назван", EN: "no term is set for this event"}.In(s.Lang)
	}
	n, _ := s.d.Node(task.Node)
	line := fmt.Sprintf("%s%s: %s", n.Name.In(s.Lang), state, due)
	for _, c := range task.Controls {
		control := law.Text{KK: "органның өз бақылау күні", RU: "собственная контрольная дата органа", EN: "the body's own control date"}
		if c.At.Before(at) {
			control = law.Text{KK: "органның өз бақылау күні өтіп кетті", RU: "собственная контрольная дата органа прошла", EN: "the body's own control date has passed"}
		}
		line += "; " + control.In(s.Lang) + " – " + law.DayLabel(c.At).In(s.Lang)
	}
	return line + "."
}

// counts gives the day by which the tags must be handed over, by both readings.
func (s *farm) counts() {
	if s.Err != nil {
		return
	}
	s.Chapter(law.Text{KK: "Мәтінде ашық қалғаны: келген күн есепке кіре ме?", RU: "Что в тексте осталось открытым: входит ли в счёт день поступления?", EN: "What the text leaves open: does the day of arrival count?"})
	for _, option := range []string{"same", "next"} {
		read, err := s.d.With(process.MustChoice("arrival-day=" + option))
		if err != nil {
			s.Fail(err)
			return
		}
		p, err := read.Plan(s.moment("2015-02-05 10:00"), process.OfficesOf(s.office),
			process.Arrival{Node: "7(2).2", At: s.moment("2015-03-20 11:00")})
		if err != nil {
			s.Fail(err)
			return
		}
		last := p.Steps[len(p.Steps)-1]
		s.Say(law.Text{
			KK: "  %[3]s, үш жұмыс күні %[2]s аяқталады (arrival-day=%[1]s).",
			RU: "  %[3]s: три рабочих дня истекают %[2]s (arrival-day=%[1]s).",
			EN: "  %[3]s, the three working days end %[2]s (arrival-day=%[1]s).",
		}, option, law.DateOf(last.Grant.Day).OnLabel().In(s.Lang), map[string]law.Text{
			"same": {KK: "Кірсе", RU: "Входит", EN: "If it does"}, "next": {KK: "Кірмесе", RU: "Не входит", EN: "If it does not"},
		}[option].In(s.Lang))
	}
}
