// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package processtest

import (
	"slices"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation/law"
)

// On chooses where the next command acts, and what is asked until then: one of the
// steps of a group, which come in any order, or the decision before which a hearing
// could be held. A node at which the application does not stand stops the test.
func (s *Scenario) On(id process.NodeID) *Scenario {
	s.tb.Helper()
	if open := s.standing(); !slices.Contains(open, id) {
		s.fail("nothing can happen at %s; the application stands at %v", id, open)
	}
	s.on = id
	return s
}

// standing are the nodes at which something can happen now, in the order of the
// definition.
func (s *Scenario) standing() []process.NodeID {
	var list []process.NodeID
	for _, o := range s.d.Permitted(nil, s.app, process.Party{}) {
		switch o.Reason {
		case process.ReasonDone, process.ReasonLater, process.ReasonOver, process.ReasonNotSubmitted:
			continue
		}
		if o.Node != "" {
			list = append(list, o.Node)
		}
	}
	return slices.Compact(list)
}

// turnOf is the node at which a role has its turn: the one chosen by [Scenario.On],
// else where the application has come to, else the first beside it that is open to
// the role.
func (s *Scenario) turnOf(role law.ID) process.Node {
	here := s.Node()
	if s.on != "" {
		return here
	}
	beside := process.NodeID("")
	for _, o := range s.d.Permitted(nil, s.app, process.Party{Role: role}) {
		n, ok := s.d.Node(o.Node)
		switch {
		case !ok || !o.Open() || o.Action != n.Action:
		case n.ID == here.ID:
			return here
		case beside == "":
			beside = n.ID
		}
	}
	if n, ok := s.d.Node(beside); ok {
		return n
	}
	return here
}

// Return gives the papers back to the applicant, as a clause of the step allows. No
// term of the provider runs until they are completed.
func (s *Scenario) Return(role law.ID) *Scenario {
	s.tb.Helper()
	return s.clause(role, process.ActionReturn, nil)
}

// Supplement completes papers that were returned; the term begins anew.
func (s *Scenario) Supplement(role law.ID) *Scenario {
	s.tb.Helper()
	return s.clause(role, process.ActionSupplement, nil)
}

// Suspend lets the terms stand still until somebody answers, as a clause of the step
// allows.
func (s *Scenario) Suspend(role law.ID) *Scenario {
	s.tb.Helper()
	return s.clause(role, process.ActionSuspend, nil)
}

// Resume ends a suspension: the answer has come.
func (s *Scenario) Resume(role law.ID) *Scenario {
	s.tb.Helper()
	return s.clause(role, process.ActionResume, nil)
}

// Extend makes the term of the step longer by an amount in the unit of the clause
// that allows it.
func (s *Scenario) Extend(role law.ID, amount int) *Scenario {
	s.tb.Helper()
	return s.clause(role, process.ActionExtend, &process.Details{Extension: &process.Extension{Amount: amount}})
}

// Tell tells the applicant of an extension.
func (s *Scenario) Tell(role law.ID) *Scenario {
	s.tb.Helper()
	return s.clause(role, process.ActionTell, nil)
}

func (s *Scenario) clause(role law.ID, action process.Action, details *process.Details) *Scenario {
	s.tb.Helper()
	return s.Command(process.Command{Action: action, Node: s.on, By: process.Party{Role: role}, Details: details})
}

// SendBack sends the case back to an earlier step, as when the head gives a draft back
// to the executor. No act says so: it is an event outside the regulation, and needs
// the norm on which the agency relies. Every deadline stands.
func (s *Scenario) SendBack(role law.ID, to process.NodeID, basis string) *Scenario {
	s.tb.Helper()
	return s.Outside(role, process.Outside{Kind: process.OutsideSendingBack, Effect: process.EffectSendsBack, To: to, Basis: basis})
}

// AtAwaited moves the clock to the last moment for what is awaited: returned papers,
// or the answer in a suspension. What follows by the clause is open strictly after it.
// Where nothing is awaited, or its time is not stated, the test stops.
func (s *Scenario) AtAwaited() *Scenario {
	s.tb.Helper()
	until, err := s.d.Awaits(s.app)
	s.must(err, "what is awaited")
	switch {
	case until.IsZero():
		s.fail("nothing is awaited at %s", s.place(s.Node()))
	case !until.Known():
		s.fail("%s: by when something is awaited is %s", s.place(s.Node()), show(until))
	}
	return s.At(until.At)
}
