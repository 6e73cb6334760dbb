// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// story prints in one language. The first error of the writer is kept, so that
// the telling needs to ask once.
type story struct {
	w    io.Writer
	lang law.Lang
	err  error
}

// nameWidth is that of the column of actors, in letters.
const nameWidth = 27

// tell is the whole program: the act, what may be asked for, the dates, two
// cases, and the report; with a file, what is kept there of the cases.
func tell(w io.Writer, lang law.Lang, all regulation.Catalogue, file string) (err error) {
	s := &story{w: w, lang: lang}
	s.line("%s", madeUp().In(lang))
	kind, err := all.Kind("apiary-passport/issue")
	if err != nil {
		return err
	}
	s.act(kind)
	centre, err := process.Compile(kind, regulation.ChannelServiceCentre, law.MustDate("2025-05-02"))
	if err != nil {
		return err
	}
	web, err := process.Compile(kind, regulation.ChannelPortal, law.MustDate("2025-05-05"))
	if err != nil {
		return err
	}
	before, err := offices(false)
	if err != nil {
		return err
	}
	after, err := offices(true)
	if err != nil {
		return err
	}
	if err := s.plan(centre, clock("2025-05-02T16:30"), before, after); err != nil {
		return err
	}
	agency := newAgency(after, centre, web)
	if file != "" {
		closed, err := agency.keepIn(file, centre, web)
		if err != nil {
			return err
		}
		defer func() { err = errors.Join(err, closed()) }()
	}
	if err := s.centreCase(agency, centre); err != nil {
		return err
	}
	if err := s.portalCase(agency, web); err != nil {
		return err
	}
	if err := s.report(agency, clock("2025-05-16T10:00")); err != nil {
		return err
	}
	if err := s.summary(agency, clock("2025-05-16T10:00")); err != nil {
		return err
	}
	if file != "" {
		if err := s.kept(agency, file, clock("2025-05-16T10:00")); err != nil {
			return err
		}
	}
	return s.err
}

// act tells what the act is, whether it is in effect, and where its text
// disagrees with itself.
func (s *story) act(kind regulation.Kind) {
	a := kind.Act()
	s.head(theAct())
	s.line("%s", a.Title.In(s.lang))
	s.line("%s, %s", a.Issuer.In(s.lang), a.Reference().Label().In(s.lang))
	s.line("%s: %s", onTheDay().In(s.lang), a.Status(law.MustDate("2025-05-02")).State.Label().In(s.lang))
	for _, c := range kind.Regulation().Channels.Intake {
		s.line("  %s (%s)", c.Text.In(s.lang), c.Channel)
	}
	for _, d := range kind.Regulation().Discrepancies() {
		s.line("! %s", d.Text.In(s.lang))
	}
}

// plan tells when each step is due, and which dates the agency's order moves.
func (s *story) plan(d *process.Definition, filed time.Time, before, after process.Offices) error {
	s.head(dates())
	was, err := d.Plan(filed, before)
	if err != nil {
		return err
	}
	p, err := d.Plan(filed, after)
	if err != nil {
		return err
	}
	s.line("%s: %s", filedAt().In(s.lang), s.moment(filed))
	for i, step := range p.Steps {
		note := ""
		if !step.Grant.At.Equal(was.Steps[i].Grant.At) {
			note = fmt.Sprintf("  (%s %s)", withoutOrder().In(s.lang), stamp(was.Steps[i].Grant.At))
		}
		if !step.Same() {
			note += fmt.Sprintf("  (%s %s)", refusal().In(s.lang), stamp(step.Refusal.At))
		}
		s.line("  %s  %s  %s%s", pad(string(step.Node), 4), pad(s.name(d, step.Actors), nameWidth), stamp(step.Grant.At), note)
	}
	return nil
}

// report tells how the cases stand at a moment: from their events and dates
// alone, whether or not anybody noticed.
func (s *story) report(a *agency, at time.Time) error {
	s.head(theReport())
	s.line("%s: %s", asOf().In(s.lang), s.moment(at))
	for _, id := range a.ids {
		c, err := a.load(id)
		if err != nil {
			return err
		}
		p, err := process.Track(a.find, c.events, at, a.offices)
		if err != nil {
			return err
		}
		stands := still().In(s.lang)
		if !c.app.Open() {
			stands = c.app.End().Label().In(s.lang)
		}
		s.line("  %s  %s: %s", c.app.Submission().Applicant, p.Channel, stands)
		for _, step := range p.Steps {
			due := step.Grant
			if c.app.Outcome() == regulation.OutcomeRefusal && !step.Refusal.IsZero() {
				due = step.Refusal
			}
			switch {
			case step.Overdue:
				s.line("    %s %s; %s: %s", step.Node, overdue().In(s.lang), dueAt().In(s.lang), s.moment(due.At))
			case !step.Done.IsZero() && !due.Met(step.Done):
				s.line("    %s %s; %s: %s; %s: %s", step.Node, late().In(s.lang), dueAt().In(s.lang), s.moment(due.At), done().In(s.lang), s.moment(step.Done))
			}
		}
	}
	return nil
}

// summary is what a supervisor reads of the whole caseload: counts, and whose
// lateness it was. The library counts and prints it.
func (s *story) summary(a *agency, until time.Time) error {
	cases := caseload.CasesOf(context.Background(), a.store, a.find, func(c *caseload.Case) error {
		c.Offices = a.offices // what events do not hold
		return nil
	})
	sum, err := caseload.Report(cases, caseload.Period{Until: until})
	if err != nil {
		return err
	}
	s.line("")
	if s.err != nil {
		return s.err
	}
	return sum.WriteText(s.w, s.lang)
}

// name names the first of the actors in the language.
func (s *story) name(d *process.Definition, actors []law.ID) string {
	if len(actors) == 0 {
		return "-"
	}
	list := d.Regulation().Actors
	if i := slices.IndexFunc(list, func(a regulation.Actor) bool { return a.ID == actors[0] }); i >= 0 {
		return list[i].Name.In(s.lang)
	}
	return string(actors[0])
}

func (s *story) head(t law.Text) { s.line("\n%s", strings.ToUpper(t.In(s.lang))) }

func (s *story) line(format string, args ...any) {
	if s.err == nil {
		_, s.err = fmt.Fprintf(s.w, format+"\n", args...)
	}
}

// pad fills a text with spaces to a number of letters, whatever the script.
func pad(text string, width int) string {
	return text + strings.Repeat(" ", max(0, width-utf8.RuneCountInString(text)))
}

// moment words an instant for a sentence.
func (s *story) moment(at time.Time) string {
	return law.InstantLabel(at.In(calendar.MustZone(calendar.ZoneAlmaty))).In(s.lang)
}

// stamp writes an instant for a column, as the clocks of the oblast show it.
func stamp(at time.Time) string {
	return at.In(calendar.MustZone(calendar.ZoneAlmaty)).Format("2006-01-02 15:04")
}
