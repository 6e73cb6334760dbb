// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"cmp"
	"slices"
	"time"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// PlanAll is [Definition.Plan] with the earliest and the latest deadline of each
// step and outcome over all readings. A step that other readings do not know has only those
// of the readings that do.
func (d *Definition) PlanAll(filed time.Time, offices Offices, arrivals ...Arrival) (Plan, error) {
	p, err := d.Plan(filed, offices, arrivals...)
	if err != nil {
		return p, err
	}
	of := cmp.Or(d.corners.of, d) // the variants of another day have the same timelines
	c, err := of.allCorners()
	if err != nil {
		return p, err
	}
	var walk walker
	for _, pair := range c.timelines {
		for late, v := range pair {
			walk = walker{d: v, offices: offices, rule: v.Rule(), filed: filed, arrivals: arrivals, list: walk.list}
			for _, outcome := range []regulation.Outcome{regulation.OutcomeGrant, regulation.OutcomeRefusal} {
				list, err := walk.walk(outcome)
				if err != nil {
					return p, err
				}
				p.widen(v, list, outcome, late == 1)
			}
		}
	}
	return p, nil
}

// widen takes over earlier or later deadlines of the steps that p knows.
func (p *Plan) widen(v *Definition, list []planned, outcome regulation.Outcome, late bool) {
	for i := range p.Steps {
		s := &p.Steps[i]
		at := v.find(s.Node)
		if at < 0 {
			continue
		}
		switch o := list[at].deadline.extreme(); {
		case late && outcome == regulation.OutcomeRefusal:
			s.RefusalLatest = later(s.RefusalLatest, o)
		case late:
			s.Latest = later(s.Latest, o)
		case outcome == regulation.OutcomeRefusal:
			s.RefusalEarliest = earlier(s.RefusalEarliest, o)
		default:
			s.Earliest = earlier(s.Earliest, o)
		}
	}
}

// plansAs reports whether two definitions of one kind, channel and day, with
// the same counting readings, have the same deadlines in every plan: what a
// walk looks at is the same.
func (d *Definition) plansAs(o *Definition) bool {
	for _, id := range []law.ID{regulation.ReadingAgreeingSilence, regulation.ReadingReferenceMinutes, regulation.ReadingRefusalTerm} {
		if d.Option(id) != o.Option(id) {
			return false
		}
	}
	spans := slices.EqualFunc(d.spans, o.spans, func(a, b Span) bool { return a.runsAs(&b) })
	return spans && d.files == o.files && d.settles() == o.settles() && slices.EqualFunc(d.nodes, o.nodes, func(a, b Node) bool {
		return a.ID == b.ID && a.Type == b.Type && a.Wait == b.Wait && a.owes == b.owes && a.allowsAs(&b) && a.Next.To == b.Next.To &&
			(a.Type == NodeGate && a.Gate != regulation.GateSubstantive || a.No.To == b.No.To) &&
			slices.Equal(a.Actors, b.Actors) && sameTerms(a.Terms, b.Terms)
	})
}

// Extreme is the earliest or the latest of the deadlines that a step has over
// all readings: a moment, or why there is none. The zero value is no deadline.
type Extreme struct {
	At      time.Time
	Unknown Unknown
}

// Known reports whether there is a moment.
func (e Extreme) Known() bool { return !e.At.IsZero() }

// IsZero reports whether there is no deadline, known or unknown.
func (e Extreme) IsZero() bool { return e == Extreme{} }

// String gives the moment, or the reason why there is none.
func (e Extreme) String() string { return Deadline{At: e.At, Unknown: e.Unknown}.String() }

func (d *Deadline) extreme() Extreme { return Extreme{At: d.At, Unknown: d.Unknown} }

// earlier is the earlier of two deadlines; one that is not there, or unknown,
// gives way.
func earlier(a, b Extreme) Extreme {
	switch {
	case a.IsZero():
		return b
	case b.IsZero() || !b.Known():
		return a
	case !a.Known() || b.At.Before(a.At):
		return b
	default:
		return a
	}
}

// later is the later of two deadlines; unknown is later than any.
func later(a, b Extreme) Extreme {
	switch {
	case a.IsZero():
		return b
	case b.IsZero() || !a.Known():
		return a
	case !b.Known() || b.At.After(a.At):
		return b
	default:
		return a
	}
}
