// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Command vet-reference follows three applications for a veterinary reference
// through one day at the counter: filed at 10:00, at 17:50 (after reception,
// before closing) and at 18:40. The reference is due "within the day of
// application", and everything hangs on which day that is.
//
// What to copy from here:
//
//   - the office is the agency's own: the acts state no hours, so the library has
//     none to offer (see office);
//   - a definition is compiled for the day of filing, whose edition of the act is
//     meant: paragraph 5 was amended on 13 April 2015 (see main);
//   - where the text forces a choice, a reading makes it, by name; the plan under
//     each reading is one call (see answers);
//   - a case is its events: decide, apply, and ask what is permitted (see counter).
//
// Nothing here reads a clock, so the dates below never change.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

func main() {
	lang := law.English
	flag.Func("lang", "the language: kk, ru or en", func(s string) (err error) {
		lang, err = law.ParseLang(s)
		return err
	})
	flag.Parse()
	if err := tell(os.Stdout, lang); err != nil {
		fmt.Fprintln(os.Stderr, "vet-reference:", err)
		os.Exit(1)
	}
}

// story writes what happens, in one language; the first error stays.
type story struct {
	out  io.Writer
	lang law.Lang
	err  error
}

func (s *story) say(t law.Text, values ...any) {
	if s.err == nil {
		_, s.err = fmt.Fprintf(s.out, t.In(s.lang)+"\n", values...)
	}
}

// office is the agency's own. The hours are those of a published standard of
// these years; the hours of reception are the agency's to know.
func office() (calendar.Office, error) {
	return calendar.NewOffice(calendar.Kazakhstan(), calendar.OfficeSpec{
		Zone:      calendar.MustZone(calendar.ZoneAqtau),
		Week:      calendar.FiveDay,
		Work:      calendar.MustHours("mon-fri 09:00-13:00 14:30-18:30"),
		Reception: calendar.MustHours("mon-fri 09:00-13:00 14:30-17:30"),
	})
}

func tell(out io.Writer, lang law.Lang) error {
	s := &story{out: out, lang: lang}
	kind, err := catalogue.Builtin().Kind("vet-reference/issue")
	if err != nil {
		return err
	}
	door, err := office()
	if err != nil {
		return err
	}
	s.say(law.Text{KK: "%s, %s", RU: "%s, %s", EN: "%s, %s"}, kind.Title.In(lang), kind.Regulation().Title.In(lang))
	day := law.MustDate("2015-09-14")

	// Before the amendment of 13 April 2015 paragraph 5 read otherwise, and how
	// is not on record. The library says so instead of guessing.
	_, err = process.Compile(kind, regulation.OfficeChannel, law.MustDate("2015-03-18"))
	if !errors.Is(err, law.ErrWordingUnknown) {
		return fmt.Errorf("the wording before the amendment is unknown, and the answer was %w", err)
	}
	s.say(law.Text{
		KK: "2015-03-18 күнгі 5-тармақтың мәтіні белгісіз: 7-тармақ бойынша оқу керек (account=interaction).",
		RU: "Текст пункта 5 на 2015-03-18 неизвестен: читать надо по пункту 7 (account=interaction).",
		EN: "The wording of paragraph 5 on 2015-03-18 is not on record: read paragraph 7 (account=interaction).",
	})

	d, err := process.Compile(kind, regulation.OfficeChannel, day)
	if err != nil {
		return err
	}
	s.say(law.Text{KK: "Күйі: %s.", RU: "Состояние: %s.", EN: "Status: %s."}, d.Status().Reason.In(lang))
	for _, clock := range []string{"10:00", "17:50", "18:40"} {
		filed, err := time.ParseInLocation("2006-01-02 15:04", day.String()+" "+clock, door.Zone())
		if err != nil {
			return err
		}
		if err := s.answers(d, door, filed); err != nil {
			return err
		}
	}
	if err := s.counter(d, door); err != nil {
		return err
	}
	return s.err
}

// answers tells when the reference is due, under each reading that matters here.
func (s *story) answers(d *process.Definition, door calendar.Office, filed time.Time) error {
	start, err := door.Start(filed, d.Rule())
	if err != nil {
		return err
	}
	s.say(law.Text{KK: "\nБерілді %s – %s.", RU: "\nПодано %s – %s.", EN: "\nFiled %s – %s."},
		filed.Format("2006-01-02 15:04"), start.Arrival.Label().In(s.lang))
	for _, account := range []string{"procedure", "interaction"} {
		for _, after := range []string{"next_opening", "same_day"} {
			read, err := d.With(process.MustChoice("account="+account), process.MustChoice("after-hours="+after))
			if err != nil {
				return err
			}
			p, err := read.Plan(filed, process.OfficesOf(door))
			if err != nil {
				return err
			}
			last := p.Steps[len(p.Steps)-1]
			s.say(law.Text{KK: "  %-12s %-13s нәтиже %s дейін (%s)", RU: "  %-12s %-13s результат до %s (%s)", EN: "  %-12s %-13s the result by %s (%s)"},
				account, after, last.Grant.At.Format("2006-01-02 15:04"), last.Citation.Locator)
			for _, n := range p.Notes {
				if n.Kind == process.NoteDayOfApplication {
					s.say(law.Text{KK: "    %s", RU: "    %s", EN: "    %s"}, n.Text.In(s.lang))
				}
			}
		}
	}
	return nil
}

// counter plays one application at the counter, step by step.
func (s *story) counter(d *process.Definition, door calendar.Office) error {
	at := time.Date(2015, 9, 14, 10, 0, 0, 0, door.Zone())
	s.say(law.Text{KK: "\nКеңсе терезесіндегі бір өтініш", RU: "\nОдно заявление у окна", EN: "\nOne application at the counter"})
	commands := []process.Command{
		{Action: process.Submit, By: process.Party{Role: regulation.Applicant, Person: "owner-1"}, Details: &process.Details{
			// The applicant is an opaque ID: no name and no number of a person.
			Submission: &process.Submission{Definition: d.Digest(), Applicant: "owner-1"},
		}},
		{Action: process.Complete, By: process.Party{Role: regulation.Office, Person: "clerk-7"}},
		{Action: process.Complete, By: process.Party{Role: regulation.Executor, Person: "vet-2"}},
		{Action: process.Issue, By: process.Party{Role: regulation.Executor, Person: "vet-2"}, Details: &process.Details{
			Result: &process.Issued{Number: "15-0412", Date: law.MustDate("2015-09-14")},
		}},
	}
	var a process.Application
	for i, c := range commands {
		c.At = at.Add(time.Duration(i) * 20 * time.Minute)
		e, err := d.Decide(a, c)
		if err != nil {
			return err
		}
		if a, err = d.Apply(a, e); err != nil {
			return err
		}
		n := d.At(a)
		s.say(law.Text{KK: "  %s  %-32s → %-8s %s", RU: "  %s  %-32s → %-8s %s", EN: "  %s  %-32s → %-8s %s"},
			c.At.Format("15:04"), c.Action.Label().In(s.lang), n.ID, n.Name.In(s.lang))
	}
	s.say(law.Text{KK: "  соңы: %s, № %s", RU: "  итог: %s, № %s", EN: "  the end: %s, No. %s"},
		a.End().Label().In(s.lang), a.Result().Number)
	return nil
}
