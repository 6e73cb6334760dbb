// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package processtest

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
)

// Move is a deadline that differs between two plans. A step that one of the
// plans does not have has the zero deadline there.
type Move struct {
	Node          process.NodeID
	Outcome       regulation.Outcome
	Before, After process.Deadline
}

// String says the move in one line: "5(3) (grant): 2015-04-08T18:30:00 -> ...".
func (m Move) String() string {
	return fmt.Sprintf("%s (%s): %s -> %s", m.Node, m.Outcome, show(m.Before), show(m.After))
}

// Moved lists the deadlines that differ between two plans, in the order of the
// first: under two calendars, two readings or two editions. A refusal is listed
// where it moves otherwise than the grant.
func Moved(before, after process.Plan) []Move {
	var list []Move
	steps := slices.Clone(before.Steps)
	for _, s := range after.Steps {
		if _, ok := find(before, s.Node); !ok {
			steps = append(steps, process.PlanStep{Node: s.Node})
		}
	}
	for _, a := range steps {
		b, _ := find(after, a.Node)
		grant := Move{Node: a.Node, Outcome: regulation.OutcomeGrant, Before: a.Grant, After: b.Grant}
		refusal := Move{Node: a.Node, Outcome: regulation.OutcomeRefusal, Before: a.Refusal, After: b.Refusal}
		if grant.moves() {
			list = append(list, grant)
		}
		if refusal.moves() && (!same(grant.Before, refusal.Before) || !same(grant.After, refusal.After)) {
			list = append(list, refusal)
		}
	}
	return list
}

// MovedBetween plans an application in two sets of offices, as under the
// calendar before and after a transfer of days off, and lists the deadlines that
// differ.
func MovedBetween(tb testing.TB, d *process.Definition, filed time.Time, before, after process.Offices, arrivals ...process.Arrival) []Move {
	tb.Helper()
	return Moved(PlanOf(tb, d, before, filed, arrivals...).Value(), PlanOf(tb, d, after, filed, arrivals...).Value())
}

func (m Move) moves() bool { return !same(m.Before, m.After) }

func same(a, b process.Deadline) bool { return a.At.Equal(b.At) && a.Unknown == b.Unknown }

func find(p process.Plan, node process.NodeID) (process.PlanStep, bool) {
	for _, s := range p.Steps {
		if s.Node == node {
			return s, true
		}
	}
	return process.PlanStep{}, false
}
