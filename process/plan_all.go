// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"cmp"
	"slices"
	"time"

	"github.com/reglament-kz/reglament/calendar"
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
	counts := make([]calendar.Due, 0, 2*d.terms)
	list := make([]planned, len(d.nodes))
	for _, pair := range c.timelinesOf(arrivals) {
		for late, v := range pair {
			walk := walker{d: v, offices: offices, rule: v.Rule(), filed: filed, arrivals: arrivals, counts: counts[:0]}
			list = slices.Grow(list[:0], len(v.nodes))[:len(v.nodes)]
			for _, outcome := range []regulation.Outcome{regulation.OutcomeGrant, regulation.OutcomeRefusal} {
				if err := walk.next(outcome, list); err != nil {
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
		d := &list[at].deadline
		switch o := (Deadline{Day: d.Day, At: d.At, Unknown: d.Unknown}); {
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

// plansAs reports whether two definitions of one kind, channel and day, with the same
// counting readings, have the same deadlines in every plan: what a walk looks at is
// the same.
func (d *Definition) plansAs(o *Definition) bool {
	for _, id := range []law.ID{regulation.ReadingAgreeingSilence, regulation.ReadingReferenceMinutes, regulation.ReadingRefusalTerm} {
		if d.Option(id) != o.Option(id) {
			return false
		}
	}
	return d.refers == o.refers && sameTerms(d.serviceTerms(), o.serviceTerms()) &&
		d.timedAs(o, regulation.OutcomeGrant) && d.timedAs(o, regulation.OutcomeRefusal)
}

// timedAs reports whether the paths of an outcome take time at the same nodes.
func (d *Definition) timedAs(o *Definition, outcome regulation.Outcome) bool {
	a, b := d.onPath(outcome), o.onPath(outcome)
	for {
		for len(a) > 0 && !d.takesTime(a[0]) {
			a = a[1:]
		}
		for len(b) > 0 && !o.takesTime(b[0]) {
			b = b[1:]
		}
		if len(a) == 0 || len(b) == 0 {
			return len(a) == len(b)
		}
		n, m := &d.nodes[a[0]], &o.nodes[b[0]]
		same := n.ID == m.ID && n.Type == m.Type && n.Wait == m.Wait && n.owes == m.owes && n.system == m.system && n.Citation == m.Citation &&
			n.Group == m.Group && n.Outcome == m.Outcome && slices.Equal(n.Actors, m.Actors) && sameTerms(n.Terms, m.Terms)
		if !same || (a[0] == d.files) != (b[0] == o.files) {
			return false
		}
		a, b = a[1:], b[1:]
	}
}

// takesTime reports whether a walk is not at the same moment before and after a node,
// or may not be, if nobody tells of an arrival there.
func (d *Definition) takesTime(i int) bool {
	n := &d.nodes[i]
	return i == d.files || d.refers || n.size > 0 || d.isTimed(i) && (len(n.Terms) > 0 || n.owes || n.Type == NodeWait)
}

// serviceTerms are the terms of the whole service, from whose end a term may count
// back.
func (d *Definition) serviceTerms() []regulation.Term {
	for i := range d.spans {
		if s := &d.spans[i]; s.Service {
			return s.Terms
		}
	}
	return nil
}

// timelinesOf are the variants of which the plans can differ, with arrivals.
func (all *corners) timelinesOf(arrivals []Arrival) [][2]*Definition {
	for _, a := range arrivals {
		for _, v := range all.earliest {
			if at := v.find(a.Node); at < 0 || v.takesTime(at) {
				continue
			}
			pairs := make([][2]*Definition, len(all.earliest)) // something comes where nothing takes time
			for i := range pairs {
				pairs[i] = [2]*Definition{all.earliest[i], all.latest[i]}
			}
			return pairs
		}
	}
	return all.timelines
}

// earlier is the earlier of two deadlines; one that is not there, or unknown,
// gives way.
func earlier(a, b Deadline) Deadline {
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
func later(a, b Deadline) Deadline {
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
