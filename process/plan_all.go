// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import "time"

// PlanAll is [Definition.Plan] with the earliest and the latest deadline of each
// step and outcome over all readings. A step that other readings do not know has only those
// of the readings that do.
func (d *Definition) PlanAll(filed time.Time, offices Offices, arrivals ...Arrival) (Plan, error) {
	p, err := d.Plan(filed, offices, arrivals...)
	if err != nil {
		return p, err
	}
	v := d.compiled()
	if v.err != nil {
		return p, v.err
	}
	for i := range v.earliest {
		e, err := v.earliest[i].Plan(filed, offices, arrivals...)
		if err != nil {
			return p, err
		}
		l, err := v.latest[i].Plan(filed, offices, arrivals...)
		if err != nil {
			return p, err
		}
		p.widen(e, l)
	}
	return p, nil
}

// widen takes over earlier and later deadlines of the steps that p knows.
func (p *Plan) widen(early, late Plan) {
	for i := range p.Steps {
		s := &p.Steps[i]
		for _, o := range early.Steps {
			if o.Node == s.Node {
				s.Earliest = earlier(s.Earliest, o.Grant)
				s.RefusalEarliest = earlier(s.RefusalEarliest, o.Refusal)
			}
		}
		for _, o := range late.Steps {
			if o.Node == s.Node {
				s.Latest = later(s.Latest, o.Grant)
				s.RefusalLatest = later(s.RefusalLatest, o.Refusal)
			}
		}
	}
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
