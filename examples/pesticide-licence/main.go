// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Command pesticide-licence follows applications that need the answer of another
// body: it agrees, finds no conformity, and is late. A wrong entry is corrected
// on the way, and the portal turns out to promise less time than its own steps
// take.
//
// What a reader learns here: who was late is a matter of dates, and each after him has his whole term.
//
// What to copy from here:
//
//   - commands go through process.Handle, which loads, decides, appends and tries
//     again after a conflict; a repeated key is answered with its first event (see
//     desk.do);
//   - process.Track says of a running case what is due and what is overdue, from
//     its events and an instant that the caller gives (see desk.overdue);
//   - a correction voids or replaces events and deletes none: the case can be seen
//     as it is and as it was believed to be (see correct);
//   - a plan keeps both dates where the text contradicts itself (see portal).
package main

import (
	"context"
	"fmt"
	"time"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/examples/internal/story"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

func main() { story.Main("pesticide-licence", func(t *story.Teller) { t.Fail(tell(t)) }) }

func tell(t *story.Teller) error {
	kind, err := catalogue.Builtin().Kind("pesticide-licence/issue")
	if err != nil {
		return err
	}
	office, err := calendar.NewOffice(calendar.Kazakhstan(), calendar.OfficeSpec{
		Zone:      calendar.MustZone(calendar.ZonePetropavl),
		Week:      calendar.WeekFiveDay,
		Work:      calendar.MustHours("mon-fri 09:00-13:00 14:30-18:30"),
		Reception: calendar.MustHours("mon-fri 09:00-13:00 14:30-17:30"),
	})
	if err != nil {
		return err
	}
	d, err := process.Compile(kind, regulation.ChannelOffice, law.MustDate("2015-03-18"))
	if err != nil {
		return err
	}
	s := &desk{
		Teller: t, d: d, office: office, store: new(process.Memory), definitions: process.DefinitionsOf(d),
	}
	s.Title(kind.Service().Title, law.Text{
		KK: "Іс басқа органның жауабынсыз жүрмейді: ол келіседі, келіспейді не кешігеді.",
		RU: "Дело не движется без ответа другого органа: тот согласен, не согласен или опоздал.",
		EN: "The case cannot go on without the answer of another body: it agrees, does not agree, or is late.",
	})
	s.agrees()
	s.adverse()
	s.late()
	s.correct()
	s.portal(kind)
	return nil
}

// desk is where the cases are kept and told.
type desk struct {
	*story.Teller
	d           *process.Definition
	office      calendar.Office
	store       process.Store
	definitions process.Definitions
	id          process.ID
	cases       int
	from        int // the first event that was not told yet
}

// at is a moment in the office, "03-18 16:40" of 2015.
func (s *desk) at(moment string) time.Time {
	t, err := time.ParseInLocation("2006-01-02 15:04", "2015-"+moment, s.office.Zone())
	s.Fail(err)
	return t
}

// open begins a case, filed on 18 March at 16:40, under the next ID. A service
// takes IDs from process.NewID; a story wants the same ones every time.
func (s *desk) open(title law.Text) {
	s.cases++
	s.id = process.ID{0: byte(s.cases), 6: 0x70, 8: 0x80}
	s.Chapter(title)
	s.from = 0
	s.do("03-18 16:40", process.ActionSubmit, regulation.ActorApplicant, &process.Details{
		Submission: &process.Submission{Definition: s.d.Digest(), Applicant: "farm-12"},
	}, "")
}

// do handles one command and tells where the case stands after it.
func (s *desk) do(moment string, action process.Action, role law.ID, details *process.Details, reply process.Reply) {
	if s.Err != nil {
		return
	}
	c := process.Command{
		Action: action, By: process.Party{Role: role}, At: s.at(moment), Details: details, Reply: reply,
		Key: moment + string(action), // a service takes the key of the request it serves
	}
	if _, err := process.Handle(context.Background(), s.store, s.definitions, s.id, c); err != nil {
		s.Fail(err)
	}
}

// told tells the events that were not told yet.
func (s *desk) told() {
	if s.Err != nil {
		return
	}
	events := s.history()
	s.Events(s.d, events, s.from, process.OfficesOf(s.office))
	s.from = len(events)
}

// toAgreeing takes a case to the agreeing body, each in time.
func (s *desk) toAgreeing() {
	s.do("03-18 17:05", process.ActionComplete, regulation.ActorOffice, nil, "")
	s.do("03-18 18:00", process.ActionComplete, regulation.ActorManagement, nil, "")
	s.do("03-20 15:00", process.ActionAsk, regulation.ActorExecutor, nil, "")
}

func issued(day string) *process.Details {
	return &process.Details{Result: &process.IssuedResult{Number: "15-0077", Date: law.MustDate("2015-" + day)}}
}

func (s *desk) agrees() {
	s.open(law.Text{KK: "Келісуші орган келісті", RU: "Согласующий орган согласен", EN: "The agreeing body agrees"})
	s.toAgreeing()
	s.do("04-07 11:00", process.ActionReceive, regulation.ActorAgreeingBody, nil, process.ReplyYes)
	s.do("04-09 16:00", process.ActionComplete, regulation.ActorExecutor, nil, "")
	s.do("04-09 16:20", process.ActionSign, regulation.ActorManagement, nil, "")
	s.do("04-09 16:40", process.ActionIssue, regulation.ActorOffice, issued("04-09"), "")
	s.told()
}

// adverse: after an answer of no conformity only a refusal is open, and
// Permitted says why everything else is shut.
func (s *desk) adverse() {
	s.open(law.Text{KK: "Келісуші орган сәйкессіздік тапты", RU: "Согласующий орган установил несоответствие", EN: "The agreeing body finds no conformity"})
	s.toAgreeing()
	s.do("04-07 11:00", process.ActionReceive, regulation.ActorAgreeingBody, nil, process.ReplyNo)
	s.told()
	a := s.replay()
	s.Say(law.Text{KK: "    Жауапты орындаушы үшін енді:", RU: "    Для ответственного исполнителя теперь:", EN: "    For the responsible executor now:"})
	for _, o := range s.d.Permitted(nil, a, process.Party{Role: regulation.ActorExecutor}) {
		if o.Node == s.d.At(a).ID {
			s.Say(law.Text{KK: "      «%s» – %s.", RU: "      «%s» – %s.", EN: "      “%s” – %s."}, o.Action.Label().In(s.Lang), o.Reason.Label().In(s.Lang))
		}
	}
	s.do("04-09 16:00", process.ActionRefuse, regulation.ActorExecutor, &process.Details{
		Grounds: []process.Ground{{Citation: "9", Text: "the storehouse does not meet the requirements"}},
	}, "")
	s.do("04-09 16:20", process.ActionSign, regulation.ActorManagement, nil, "")
	s.do("04-09 16:40", process.ActionIssue, regulation.ActorOffice, nil, "")
	s.told()
}

// late: the answer comes a week after its term. Who was late is a matter of
// dates, and each after him has his whole term from then on.
func (s *desk) late() {
	s.open(law.Text{KK: "Келісуші орган бір апта кешікті", RU: "Согласующий орган опоздал на неделю", EN: "The agreeing body is a week late"})
	s.toAgreeing()
	s.told()
	s.overdue("04-08 18:00")
	s.overdue("04-13 10:00")
	s.Say(law.Text{
		KK: "    Үнсіздіктен не шығатынын акт айтпайды. «Рұқсаттар және хабарламалар туралы» Заңның 25-бабы үнсіздікті келісім деп санайды, бірақ ерекшеліктері бар; олардың осы лицензияға қатысы тексерілмеді. Бұл жерде жауап күтіледі (agreeing-silence=wait).",
		RU: "    Что следует из молчания, акт не говорит. Статья 25 Закона «О разрешениях и уведомлениях» считает молчание согласием, но с исключениями; относятся ли они к этой лицензии, не проверено. Здесь ожидается ответ (agreeing-silence=wait).",
		EN: "    What follows from silence the act does not say. Article 25 of the Law on Permits and Notifications takes it for consent, with exceptions; whether this licence is one of them was not verified. Here the answer is awaited (agreeing-silence=wait).",
	})
	s.do("04-15 12:00", process.ActionReceive, regulation.ActorAgreeingBody, nil, process.ReplyYes)
	s.told()
	s.overdue("04-15 12:00")
}

// overdue tells what is overdue at an instant and what is due next.
func (s *desk) overdue(moment string) {
	if s.Err != nil {
		return
	}
	p, err := process.Track(s.definitions, s.history(), s.at(moment), process.OfficesOf(s.office))
	if err != nil {
		s.Fail(err)
		return
	}
	for _, step := range p.Steps {
		if step.Node != s.d.At(s.replay()).ID {
			continue
		}
		state := law.Text{KK: "Мерзімі өтпеген, жұмыс уақытымен %s қалды", RU: "Срок не истёк, осталось %s рабочего времени", EN: "In time, %s of working time left"}
		if step.Overdue {
			state = law.Text{KK: "Мерзімі өтті, жұмыс уақытымен %s кешіккен", RU: "Просрочено на %s рабочего времени", EN: "Overdue by %s of working time"}
		}
		s.Say(law.Text{KK: "  %s. %s (%s), мерзімі: %s. %s.", RU: "  %s. %s (%s), срок: %s. %s.", EN: "  %s. %s (%s), due %s. %s."},
			law.InstantLabel(s.at(moment)).In(s.Lang), step.Name.In(s.Lang), step.Citation.Locator.Label().In(s.Lang), law.ByLabel(step.Grant.At).In(s.Lang),
			fmt.Sprintf(state.In(s.Lang), story.Hours(step.Slack.Abs()).In(s.Lang)))
	}
}

// correct: the clerk entered the answer of another case. The correction voids
// it, with reason and author, and the case stands where it stood.
func (s *desk) correct() {
	s.open(law.Text{KK: "Қате жазба түзетілді", RU: "Ошибочная запись исправлена", EN: "A wrong entry is corrected"})
	s.toAgreeing()
	s.do("04-07 11:00", process.ActionReceive, regulation.ActorAgreeingBody, nil, process.ReplyNo)
	s.do("04-07 15:00", process.ActionCorrect, regulation.ActorExecutor, &process.Details{Correction: &process.Correction{
		Reason: "the answer belongs to another application", Voids: []int{5},
	}}, "")
	s.told()
	now := s.d.At(s.replay()).Citation.Locator.Label().In(s.Lang)
	before, err := process.ReplayAsRecorded(s.definitions, s.history(), s.at("04-07 12:00"))
	s.Fail(err)
	s.Say(law.Text{
		KK: "  Іс қазір мына жерде: %s. %s ол мына жерде деп есептелген: %s.", RU: "  Сейчас дело находится здесь: %s. %s считалось, что оно здесь: %s.",
		EN: "  The case now stands at %s; %s it was believed to stand at %s.",
	}, now, law.AtLabel(s.at("04-07 12:00")).In(s.Lang), s.d.At(before).Citation.Locator.Label().In(s.Lang))
}

// portal compares the steps of paragraph 5 with the node of the portal.
func (s *desk) portal(kind regulation.Kind) {
	if s.Err != nil {
		return
	}
	s.Chapter(law.Text{KK: "5-тармақ пен портал", RU: "Пункт 5 и портал", EN: "Paragraph 5 and the portal"})
	d, err := process.Compile(kind, regulation.ChannelPortal, law.MustDate("2015-03-18"))
	if err != nil {
		s.Fail(err)
		return
	}
	p, err := d.Plan(s.at("03-18 16:40"), process.OfficesOf(s.office))
	if err != nil {
		s.Fail(err)
		return
	}
	for _, step := range p.Steps {
		if t := step.Grant.Term(); t.Unit == regulation.UnitWorkingDay {
			s.Line("  %s, %s: %s.", story.Capital(step.Citation.Locator.Label().In(s.Lang)), t.Label().In(s.Lang), law.ByLabel(step.Grant.At).In(s.Lang))
		}
	}
	for _, n := range p.Notes {
		if n.Kind == process.NoteContradiction {
			s.Line("  %s: %s.", story.Capital(n.Citation.Locator.Label().In(s.Lang)), n.Text.In(s.Lang))
		}
	}
}

func (s *desk) history() []process.Event {
	var list []process.Event
	for e, err := range s.store.Load(context.Background(), s.id) {
		s.Fail(err)
		list = append(list, e)
	}
	return list
}

func (s *desk) replay() process.Application {
	a, err := process.Replay(s.definitions, s.history())
	s.Fail(err)
	return a
}
