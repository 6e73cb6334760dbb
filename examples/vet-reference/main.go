// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Command vet-reference follows three applications for a veterinary reference
// through one day at the counter: filed at 10:00, at 17:50 (after reception,
// before closing) and at 18:40. The reference is due "within the day of
// application", and everything hangs on which day that is.
//
// What a reader learns here: "within the day of application" is no date until
// somebody says which day that is and which paragraph holds.
//
// What to copy from here:
//
//   - the office is the agency's own: the acts state no hours, so the library has
//     none to offer (see office);
//   - a definition is compiled for the day of filing, whose edition of the act is
//     meant: the wording of paragraph 5 cannot apply before 24 April 2015 (see main);
//   - where the text forces a choice, a reading makes it, by name; the plan under
//     each reading is one call (see answers);
//   - a case is its events: decide, apply, and ask what is permitted (see counter).
//
// Nothing here reads a clock, so the dates below never change.
package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/examples/internal/story"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

func main() { story.Main("vet-reference", func(s *story.Teller) { s.Fail(tell(s)) }) }

// office is the agency's own. The hours are those of a published standard of
// these years; the hours of reception are the agency's to know.
func office() (calendar.Office, error) {
	return calendar.NewOffice(calendar.Kazakhstan(), calendar.OfficeSpec{
		Zone:      calendar.MustZone(calendar.ZoneAqtau),
		Week:      calendar.WeekFiveDay,
		Work:      calendar.MustHours("mon-fri 09:00-13:00 14:30-18:30"),
		Reception: calendar.MustHours("mon-fri 09:00-13:00 14:30-17:30"),
	})
}

func tell(s *story.Teller) error {
	kind, err := catalogue.Builtin().Kind("vet-reference/issue")
	if err != nil {
		return err
	}
	door, err := office()
	if err != nil {
		return err
	}
	s.Title(kind.Service().Title, law.Text{
		KK: "Анықтама «жүгінген күні ішінде» беріледі: ол қай күн?",
		RU: "Справка выдаётся «в течение дня обращения»: какой это день?",
		EN: "The reference is due within the day of application: which day is that?",
	})
	day := law.MustDate("2015-09-14")

	// Before its amendment, which could not apply before 24 April 2015, paragraph 5
	// read otherwise, and how is not on record. The library says so instead of guessing.
	_, err = process.Compile(kind, regulation.ChannelOffice, law.MustDate("2015-03-18"), process.MustChoice("account=procedure"))
	if !errors.Is(err, law.ErrWordingUnknown) {
		return fmt.Errorf("the wording before the amendment is unknown, and the answer was %w", err)
	}
	s.Say(law.Text{
		KK: "5-тармақтың 2015 жылғы 18 наурызда қолданыста болған мәтіні белгісіз: 7-тармақтағы сипаттама қолданылады (account=interaction).",
		RU: "Текст пункта 5, действовавший 18 марта 2015 года, неизвестен: применяется описание пункта 7 (account=interaction).",
		EN: "The wording of paragraph 5 on 18 March 2015 is not on record: the account of paragraph 7 applies (account=interaction).",
	})

	d, err := process.Compile(kind, regulation.ChannelOffice, day)
	if err != nil {
		return err
	}
	s.Say(law.Text{KK: "Актінің күйі: %s.", RU: "Состояние акта: %s.", EN: "The act is %s."}, d.Status().Reason.In(s.Lang))
	var notes []string // told once, below, of all the answers that they concern
	for _, clock := range []string{"10:00", "17:50", "18:40"} {
		filed, err := time.ParseInLocation("2006-01-02 15:04", day.String()+" "+clock, door.Zone())
		if err != nil {
			return err
		}
		if notes, err = answers(s, d, door, filed, notes); err != nil {
			return err
		}
	}
	s.Line("")
	for i, note := range notes {
		s.Line("%s %s.", strings.Repeat("*", i+1), story.Capital(note))
	}
	if err := counter(s, d, door); err != nil {
		return err
	}
	return nil
}

// answers tells when the reference is due, under each reading that matters here. What a
// plan notes gets a mark, and is added to the notes so far.
func answers(s *story.Teller, d *process.Definition, door calendar.Office, filed time.Time, notes []string) ([]string, error) {
	start, err := door.Start(filed, d.Rule())
	if err != nil {
		return nil, err
	}
	s.Say(law.Text{KK: "\nӨтініш берілді: %s, %s.", RU: "\nЗаявление подано %s, %s.", EN: "\nAn application is filed on %s, %s."},
		law.InstantLabel(filed).In(s.Lang), start.Received.Label().In(s.Lang))
	for _, account := range []string{"procedure", "interaction"} {
		for _, after := range []string{"next_opening", "same_day"} {
			read, err := d.With(process.MustChoice("account="+account), process.MustChoice("after-hours="+after))
			if err != nil {
				return nil, err
			}
			p, err := read.Plan(filed, process.OfficesOf(door))
			if err != nil {
				return nil, err
			}
			mark := ""
			for _, n := range p.Notes {
				if n.Kind != process.NoteDayOfApplication {
					continue
				}
				text := n.Text.In(s.Lang)
				if !slices.Contains(notes, text) {
					notes = append(notes, text)
				}
				mark += " " + strings.Repeat("*", slices.Index(notes, text)+1)
			}
			last := p.Steps[len(p.Steps)-1]
			s.Say(law.Text{
				KK: "  %[3]s, %[2]s: анықтама %[4]s беріледі (%[1]s)%[5]s.",
				RU: "  %[3]s, %[2]s: справка выдаётся %[4]s (%[1]s)%[5]s.",
				EN: "  %[3]s, %[2]s: the reference is due %[4]s (%[1]s)%[5]s.",
			}, "account="+account+", after-hours="+after, counted(after).In(s.Lang), story.Capital(last.Citation.Locator.Label().In(s.Lang)),
				law.ByLabel(last.Grant.At).In(s.Lang), mark)
		}
	}
	return notes, nil
}

// counted words the two options of after-hours.
func counted(after string) law.Text {
	if after == "same_day" {
		return law.Text{KK: "түскен күннен санағанда", RU: "при счёте со дня поступления", EN: "counted from the day of arrival"}
	}
	return law.Text{KK: "келесі қабылдаудан санағанда", RU: "при счёте со следующего приёма", EN: "counted from when reception next opens"}
}

// counter plays one application at the counter, step by step.
func counter(s *story.Teller, d *process.Definition, door calendar.Office) error {
	at := time.Date(2015, 9, 14, 10, 0, 0, 0, door.Zone())
	s.Chapter(law.Text{KK: "Кеңсеге берілген бір өтініш", RU: "Одно заявление, поданное в канцелярию", EN: "One application at the counter"})
	commands := []process.Command{
		{Action: process.ActionSubmit, By: process.Party{Role: regulation.ActorApplicant, Person: "owner-1"}, Details: &process.Details{
			// The applicant is an opaque ID: no name and no number of a person.
			Submission: &process.Submission{Definition: d.Digest(), Applicant: "owner-1"},
		}},
		{Action: process.ActionComplete, By: process.Party{Role: regulation.ActorOfficeEmployee, Person: "clerk-7"}},
		{Action: process.ActionIssue, By: process.Party{Role: regulation.ActorExecutor, Person: "vet-2"}, Details: &process.Details{
			Result: &process.IssuedResult{Number: "15-0412", Date: law.MustDate("2015-09-14")},
		}},
	}
	var a process.Application
	var events []process.Event
	for i, c := range commands {
		c.At = at.Add(time.Duration(i) * 20 * time.Minute)
		e, err := d.Decide(a, c)
		if err != nil {
			return err
		}
		if a, err = d.Apply(a, e); err != nil {
			return err
		}
		events = append(events, e)
	}
	s.Events(d, events, 0, process.OfficesOf(door))
	s.Say(law.Text{KK: "  Істің соңы: %s.", RU: "  Итог дела: %s.", EN: "  The end of the case: %s."}, a.End().Label().In(s.Lang))
	s.Say(law.Text{
		KK: "Мәтінде ашық қалғаны: отыз минут беруге ғана ма, дайындауға да ма (reference-minutes); өтініш қабылдау уақытынан кейін түссе, жүгінген күн қай күн (after-hours).",
		RU: "Что в тексте осталось открытым: относятся ли тридцать минут только к выдаче или и к подготовке (reference-minutes); какой день – день обращения, если приём уже окончен (after-hours).",
		EN: "What the text leaves open: whether the thirty minutes are for the hand-over alone or for the preparation too (reference-minutes); which day is the day of application once reception has ended (after-hours).",
	})
	return nil
}
