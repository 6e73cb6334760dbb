// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package processtest

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
)

// Scenario plays one application from its submission on. Its clock moves only as
// it is told, and never backwards; what is done, is done and entered at the
// clock. A method that cannot do what it is told, or finds something else than
// it wants, stops the test with the story so far. A scenario is for one
// goroutine; [Scenario.Fork] gives an independent copy. The zero value is not
// usable.
type Scenario struct {
	tb      testing.TB
	d       *process.Definition
	known   []*process.Definition // d, and those that the case has left
	offices process.Offices
	now     time.Time
	app     process.Application
	events  []process.Event
	on      process.NodeID // where the next command acts; empty is where its role has its turn
}

// Applicant is the opaque ID of the applicant of every scenario.
const Applicant = "applicant-1"

// Form is the digest of the form that scenarios hand in or fill in.
func Form() eds.Digest { return eds.DigestOf([]byte("form of " + Applicant)) }

// Start submits an application at an instant. It carries what every kind and
// channel needs: the form where it is handed in with the submission, and the
// number of a licence where an earlier one is concerned. Edits change the
// submission before it is made: a representative, documents, [AtHandOver].
func Start(tb testing.TB, d *process.Definition, offices process.Offices, at time.Time, edits ...func(*process.Submission)) *Scenario {
	tb.Helper()
	d = d.In(offices)
	s := &Scenario{tb: tb, d: d, known: []*process.Definition{d}, offices: offices, now: at}
	submission := &process.Submission{Definition: d.Digest(), Applicant: Applicant}
	if d.FilesAt() == "" {
		submission.Form = Form()
	}
	submission.Subject.Licence = "licence-1"
	for _, edit := range edits {
		edit(submission)
	}
	return s.Command(process.Command{
		Action: process.ActionSubmit, By: process.Party{Role: regulation.ActorApplicant, Person: submission.Applicant},
		Details: &process.Details{Submission: submission},
	})
}

// AtHandOver is an edit for [Start]: the case is entered where the portal hands
// it over to the provider, with the gates before that attested by the portal at
// an instant. At a channel without a hand-over the submission fails.
func AtHandOver(d *process.Definition, at time.Time) func(*process.Submission) {
	return func(s *process.Submission) {
		s.Form, s.HandOver = Form(), &process.HandOver{}
		for _, n := range d.Nodes() {
			if n.ID == d.FilesAt() {
				break
			}
			if n.Type == process.NodeGate {
				s.HandOver.Gates = append(s.HandOver.Gates, process.Attested(n.ID, process.ReplyYes, "portal", at))
			}
		}
	}
}

// After moves the clock by working time of the office of whoever has to act:
// two hours from 12:00 are 15:30 where lunch lasts from 13:00 to 14:30.
func (s *Scenario) After(working time.Duration) *Scenario {
	s.tb.Helper()
	at, err := s.office().Add(s.now, working)
	s.must(err, "moving the clock by "+working.String()+" of working time")
	return s.At(at)
}

// AfterDays moves the clock to the same time of the day n working days later.
func (s *Scenario) AfterDays(n int) *Scenario {
	s.tb.Helper()
	office := s.office()
	day, err := office.AddDays(s.now, n)
	s.must(err, fmt.Sprintf("moving the clock by %d working days", n))
	local := s.now.In(office.Zone())
	y, m, d := day.Date()
	return s.At(time.Date(y, m, d, local.Hour(), local.Minute(), local.Second(), local.Nanosecond(), local.Location()))
}

// AtDue moves the clock to the deadline of the step where the application
// stands, the last moment at which it is in time. A deadline that is unknown
// stops the test, and so does one that has passed.
func (s *Scenario) AtDue(outcome regulation.Outcome) *Scenario {
	s.tb.Helper()
	p := s.Track()
	step := p.step(s.Node().ID)
	d := deadline(step, outcome)
	if !d.Known() {
		s.fail("%s has no deadline to go to: %s", s.place(s.Node()), show(d))
	}
	return s.At(d.At)
}

// At sets the clock. A moment before the present one stops the test.
func (s *Scenario) At(at time.Time) *Scenario {
	s.tb.Helper()
	if at.Before(s.now) {
		s.fail("the clock would go back from %s to %s", s.clock(s.now), s.clock(at))
	}
	s.now = at
	return s
}

// Fork gives a copy that goes its own way from here: the body answers in one,
// and is late in the other.
func (s *Scenario) Fork() *Scenario {
	c := *s
	c.known, c.events = slices.Clone(s.known), slices.Clone(s.events)
	return &c
}

// Node is where the application stands: the node that [Scenario.On] has chosen, or
// the first in a group that is not done.
func (s *Scenario) Node() process.Node {
	if n, ok := s.d.Node(s.on); ok {
		return n
	}
	return s.d.At(s.app)
}

// Now is the clock.
func (s *Scenario) Now() time.Time { return s.now }

// Application is the application as it is now.
func (s *Scenario) Application() process.Application { return s.app }

// Definition is the definition on which the application runs now.
func (s *Scenario) Definition() *process.Definition { return s.d }

// Events are the events so far, a copy of the list; their details are shared
// and not to be changed.
func (s *Scenario) Events() []process.Event { return slices.Clone(s.events) }

// Story tells the events so far, a line each.
func (s *Scenario) Story() string {
	var b strings.Builder
	for _, e := range s.events {
		by := ""
		if e.By.Role != "" {
			by = " by " + string(e.By.Role)
		}
		reply := ""
		if e.Reply != "" {
			reply = " (" + string(e.Reply) + ")"
		}
		fmt.Fprintf(&b, "%-3d %s  %s%s%s at %s\n", e.Version, s.clock(e.At), e.Action, reply, by, e.Node)
	}
	return b.String()
}

// office is that of whoever has to act where the application stands.
func (s *Scenario) office() calendar.Office { return officeOf(s.offices, s.Node().Actors) }

// clock writes an instant as the wall clock of the provider shows it.
func (s *Scenario) clock(at time.Time) string {
	if zone := s.offices.Of("").Zone(); zone != nil {
		at = at.In(zone)
	}
	return at.Format("2006-01-02 15:04:05")
}

// today is the day at the clock.
func (s *Scenario) today() date.Date {
	s.tb.Helper()
	day, err := s.office().Date(s.now)
	s.must(err, "the day at the clock")
	return day
}

// place names a node with its citation and what is done there.
func (s *Scenario) place(n process.Node) string {
	if n.Type == process.NodeEnd {
		return "the end " + string(n.ID)
	}
	return fmt.Sprintf("%s (%s, %s)", n.ID, n.Citation, n.Name)
}

func (s *Scenario) must(err error, doing string) {
	s.tb.Helper()
	if err != nil {
		s.fail("%s: %v", doing, err)
	}
}

// fail stops the test with the story so far.
func (s *Scenario) fail(format string, args ...any) {
	s.tb.Helper()
	story := strings.TrimSuffix(s.Story(), "\n")
	if story == "" {
		story = "  nothing"
	}
	s.tb.Fatalf("%s\nso far:\n%s", fmt.Sprintf(format, args...), story)
}
