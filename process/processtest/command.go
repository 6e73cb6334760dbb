// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package processtest

import (
	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// command is what moves the application on from where it stands, with all that
// it must carry.
func (s *Scenario) command(role law.ID) process.Command {
	n := s.Node()
	c := process.Command{Action: n.Action, By: process.Party{Role: role}}
	switch n.Action {
	case process.Answer:
		c.Reply = process.Yes
		c.Details = &process.Details{Evidence: s.evidence(process.Yes)}
	case process.Receive:
		c.Reply = process.Yes
	case process.Issue:
		c.Details = &process.Details{Result: &process.Issued{Number: "1", Date: law.DateOf(date.NewAt(s.now))}}
	}
	if n.FillsForm {
		c.Details = &process.Details{Form: form()}
	}
	return c
}

// evidence is what a gate's answer rests on in a scenario.
func (s *Scenario) evidence(reply process.Reply) *process.Evidence {
	n := s.Node()
	if n.Gate != regulation.GateEDS {
		e := process.Attested(n.ID, reply, "scenario", s.now)
		return &e
	}
	verdict := map[process.Reply]eds.Verdict{process.Yes: eds.Valid, process.No: eds.Invalid, process.Pending: eds.Indeterminate}[reply]
	e := process.EvidenceOf(n.ID, eds.Evidence{Verdict: verdict, Reference: Applicant, Moment: s.now, Form: form()})
	return &e
}

// do decides a command at the clock and applies its event.
func (s *Scenario) do(c process.Command) *Scenario {
	s.tb.Helper()
	s.clock(&c)
	e, err := s.d.Decide(s.app, c)
	if err != nil {
		s.tb.Fatalf("%s by %q on %s: %v", c.Action, c.By.Role, c.At.Format("2006-01-02 15:04"), err)
	}
	app, err := s.d.Apply(s.app, e)
	s.must(err, "applying "+string(c.Action))
	s.app, s.events = app, append(s.events, e)
	return s
}

func (s *Scenario) clock(c *process.Command) {
	if c.At.IsZero() {
		c.At = s.now
	}
	if c.RecordedAt.IsZero() {
		c.RecordedAt = c.At
	}
}

// actor is somebody who may act where the application stands.
func (s *Scenario) actor() law.ID {
	for _, o := range s.Node().Actors {
		for _, p := range s.d.Permitted(nil, s.app, process.Party{Role: o}) {
			if p.Node == s.Node().ID && p.Open() {
				return o
			}
		}
	}
	return regulation.Applicant
}

// office is where the application stands.
func (s *Scenario) office() calendar.Office {
	n := s.Node()
	if len(n.Actors) == 0 {
		return s.offices.Of("")
	}
	return s.offices.Of(n.Actors[0])
}
