// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package processtest

import (
	"errors"
	"slices"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation/law"
)

// StandsAt wants the application to stand at a node.
func (s *Scenario) StandsAt(id process.NodeID) *Scenario {
	s.tb.Helper()
	if n := s.Node(); n.ID != id {
		s.fail("the application stands at %s, not at %s", s.place(n), id)
	}
	return s
}

// IsOver wants the application to have ended in a way.
func (s *Scenario) IsOver(end process.End) *Scenario {
	s.tb.Helper()
	if got := s.app.End(); got != end {
		s.fail("the application is %s at %s, not %s", orOpen(got), s.place(s.Node()), end)
	}
	return s
}

func orOpen(e process.End) process.End {
	if e == "" {
		return "open"
	}
	return e
}

// Permits wants exactly these actions to be open to a role where the
// application stands, at whichever of its nodes and in any order; after [Scenario.On]
// those of that node alone. [process.ActionOutside], which is open to everybody, does
// not count.
func (s *Scenario) Permits(role law.ID, actions ...process.Action) *Scenario {
	s.tb.Helper()
	var open []process.Action
	for _, o := range s.d.Permitted(nil, s.app, process.Party{Role: role}) {
		if o.Open() && o.Node != "" && (s.on == "" || o.Node == s.on) {
			open = append(open, o.Action)
		}
	}
	want := slices.Clone(actions)
	slices.Sort(want)
	got := slices.Clone(open)
	slices.Sort(got)
	if !slices.Equal(got, want) {
		s.fail("open to %q at %s are %v, not %v", role, s.place(s.Node()), open, actions)
	}
	return s
}

// Fails wants a command to be refused with an error, by [errors.Is]. The
// application stays as it is. A zero moment is the clock.
func (s *Scenario) Fails(c process.Command, want error) *Scenario {
	s.tb.Helper()
	s.timed(&c)
	if _, err := s.decide(c); !errors.Is(err, want) {
		s.fail("%s by %q at %s: the error is %v, not %v", c.Action, c.By.Role, s.place(s.Node()), err, want)
	}
	return s
}

// Track is the timeline of the application at the clock, for questions about
// what is due and overdue.
func (s *Scenario) Track() *Plan {
	s.tb.Helper()
	value, err := process.Track(process.DefinitionsOf(s.known...), s.events, s.now, s.offices)
	s.must(err, "the timeline")
	p := &Plan{tb: s.tb, d: s.d, plan: value, offices: s.offices, filed: s.app.Filed()}
	for _, step := range value.Steps {
		if !step.Done.IsZero() {
			p.arrivals = append(p.arrivals, process.Arrival{Node: step.Node, At: step.Done})
		}
	}
	p.stopped = slices.ContainsFunc(s.events, func(e process.Event) bool {
		switch e.Action {
		case process.ActionReturn, process.ActionSuspend, process.ActionExtend:
			return true
		}
		return e.Details != nil && e.Details.Outside != nil && e.Details.Outside.Effect == process.EffectStops
	})
	return p
}
