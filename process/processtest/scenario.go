// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package processtest

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Scenario plays one application from its submission on. Its clock moves only as
// it is told, and never backwards. A method that fails stops the test.
type Scenario struct {
	tb      testing.TB
	d       *process.Definition
	offices process.Offices
	now     time.Time
	app     process.Application
	events  []process.Event
}

// Applicant is the ID of the applicant of every scenario.
const Applicant = "applicant-1"

// form is the digest of the form that scenarios fill in.
func form() eds.Digest { return eds.DigestOf([]byte("form")) }

// Start submits an application at an instant.
func Start(tb testing.TB, d *process.Definition, offices process.Offices, at time.Time) *Scenario {
	tb.Helper()
	s := &Scenario{tb: tb, d: d, offices: offices, now: at}
	submission := &process.Submission{Definition: d.Digest(), Applicant: Applicant}
	if d.FilesAt() == "" {
		submission.Form = form()
	}
	submission.Subject.Licence = "1"
	return s.do(process.Command{
		Action: process.Submit, By: process.Party{Role: regulation.Applicant, Person: Applicant},
		Details: &process.Details{Submission: submission},
	})
}

// After moves the clock by working time of the office in which the application
// stands: two hours from 12:00 are 15:30 where lunch lasts from 13:00 to 14:30.
func (s *Scenario) After(working time.Duration) *Scenario {
	s.tb.Helper()
	at, err := s.office().Add(s.now, working)
	s.must(err, "moving the clock by "+working.String()+" of working time")
	return s.At(at)
}

// AfterDays moves the clock to the same time of day n working days later.
func (s *Scenario) AfterDays(n int) *Scenario {
	s.tb.Helper()
	day, err := s.office().AddDays(s.now, n)
	s.must(err, fmt.Sprintf("moving the clock by %d working days", n))
	local := s.now.In(s.office().Zone())
	y, m, d := date.Date(day).Date()
	return s.At(time.Date(y, m, d, local.Hour(), local.Minute(), local.Second(), 0, local.Location()))
}

// At sets the clock. A moment before the present one stops the test.
func (s *Scenario) At(at time.Time) *Scenario {
	s.tb.Helper()
	if at.Before(s.now) {
		s.tb.Fatalf("the clock of the scenario would go back from %s to %s", s.now.Format(time.RFC3339), at.Format(time.RFC3339))
	}
	s.now = at
	return s
}

// Do lets a role do what moves the application on from where it stands: complete
// the step, sign, ask, answer a gate with yes, hand the result over.
func (s *Scenario) Do(role law.ID) *Scenario {
	s.tb.Helper()
	return s.do(s.command(role))
}

// Path lets everybody do what is his, with the given working time for each, until
// the application stands at a node or is over.
func (s *Scenario) Path(to process.NodeID, each time.Duration) *Scenario {
	s.tb.Helper()
	for s.app.Open() && s.Node().ID != to {
		s.After(each).Do(s.actor())
	}
	if to != "" && s.Node().ID != to {
		s.tb.Fatalf("the application never stands at %s; it ended at %s", to, s.Node().ID)
	}
	return s
}

// Answers answers a gate, or records the answer of the agreeing body.
func (s *Scenario) Answers(role law.ID, reply process.Reply) *Scenario {
	s.tb.Helper()
	c := s.command(role)
	c.Reply = reply
	if c.Details != nil && c.Details.Evidence != nil {
		c.Details.Evidence = s.evidence(reply)
	}
	return s.do(c)
}

// Refuse settles a refusal with one ground.
func (s *Scenario) Refuse(role law.ID, ground string) *Scenario {
	s.tb.Helper()
	return s.do(process.Command{
		Action: process.Refuse, By: process.Party{Role: role},
		Details: &process.Details{Grounds: []process.Ground{{Text: ground}}},
	})
}

// Command decides any command; a zero moment is the clock of the scenario.
func (s *Scenario) Command(c process.Command) *Scenario {
	s.tb.Helper()
	return s.do(c)
}

// Fails wants a command to be refused with an error, by errors.Is. The
// application stays as it is.
func (s *Scenario) Fails(c process.Command, want error) *Scenario {
	s.tb.Helper()
	s.clock(&c)
	_, err := s.d.Decide(s.app, c)
	if !errors.Is(err, want) {
		s.tb.Fatalf("%s by %q at %s: the error is %v, not %v", c.Action, c.By.Role, s.Node().ID, err, want)
	}
	return s
}

// StandsAt wants the application to stand at a node.
func (s *Scenario) StandsAt(id process.NodeID) *Scenario {
	s.tb.Helper()
	if n := s.Node(); n.ID != id {
		s.tb.Fatalf("the application stands at %s (%s, %s), not at %s", n.ID, n.Citation, n.Name.EN, id)
	}
	return s
}

// IsOver wants the application to have ended in a way.
func (s *Scenario) IsOver(end process.End) *Scenario {
	s.tb.Helper()
	if got := s.app.End(); got != end {
		s.tb.Fatalf("the application is %s at %s, not %s", orOpen(got), s.Node().ID, end)
	}
	return s
}

func orOpen(e process.End) string {
	if e == "" {
		return "open"
	}
	return string(e)
}

// Node is where the application stands.
func (s *Scenario) Node() process.Node { return s.d.At(s.app) }

// Now is the clock of the scenario.
func (s *Scenario) Now() time.Time { return s.now }

// Application is the application as it is now.
func (s *Scenario) Application() process.Application { return s.app }

// Events are the events so far, a copy.
func (s *Scenario) Events() []process.Event { return append([]process.Event(nil), s.events...) }

// Track is the timeline of the application at the clock of the scenario, for
// questions about what is due and overdue.
func (s *Scenario) Track() *Plan {
	s.tb.Helper()
	p, err := process.Track(process.DefinitionsOf(s.d), s.events, s.now, s.offices)
	s.must(err, "the timeline")
	return &Plan{tb: s.tb, plan: p, offices: s.offices}
}

func (s *Scenario) must(err error, doing string) {
	s.tb.Helper()
	if err != nil {
		s.tb.Fatalf("%s: %v", doing, err)
	}
}
