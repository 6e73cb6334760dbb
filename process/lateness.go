// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"slices"
	"time"

	"github.com/reglament-kz/reglament/process/internal/follow"
	"github.com/reglament-kz/reglament/regulation"
)

// verdict is the [follow.Verdict] of one application.
type verdict struct {
	m       *machine
	f       *follow.History
	h       history
	rulings []ruling

	// What the variants find, once somebody asks; by their places.
	others          *variants
	latest, singles []opinion
}

type ruling = follow.Ruling[Deadline]

func (m *machine) Verdict(f *follow.History) (follow.Verdict[Deadline, Choice], error) {
	v := &verdict{m: m, f: f, h: m.d.historyOf(f)}
	var err error
	v.rulings, err = rule(m.d, m.offices, v.h, m.quickest(&m.quick, v.h.outcome))
	return v, err
}

func (v *verdict) Rulings() []ruling { return v.rulings }

func (v *verdict) Charged(i int) bool {
	d := v.m.d
	return slices.ContainsFunc(d.spans, func(s Span) bool {
		first, last := d.inside(s.From, s.Last)
		return first <= i && i <= last && slices.ContainsFunc(v.rulings, func(r ruling) bool {
			return !r.Contradiction && r.Clause == "" && first <= r.Node && r.Node <= last
		})
	})
}

// quickest are the quick terms of an outcome; nil is none.
func (m *machine) quickest(q *quickly, outcome regulation.Outcome) *quickTerms {
	if m.full {
		return nil
	}
	return q.of(outcome)
}

func (m *machine) Current(f *follow.History) (c follow.Current[Deadline], err error) {
	h := m.d.historyOf(f)
	w, err := h.walker(m.d, m.offices)
	if err != nil {
		return c, err
	}
	p, err := w.plan()
	if err != nil {
		return c, err
	}
	step := &p.Steps[h.current]
	c.Grant, c.Refusal, c.Held = step.Grant, step.Refusal, step.standing(h.outcome)
	if i := h.instead(m.d); i >= 0 && c.Held.Known() && !c.Held.Met(h.until) {
		c.Held = *standing(&p.Steps[i].Grant, &c.Held, h.outcome)
	}
	switch {
	case h.outcome == regulation.OutcomeGrant:
		c.Refusal = Deadline{}
	case h.outcome == regulation.OutcomeRefusal && !c.Refusal.IsZero():
		c.Grant = Deadline{}
	}
	for _, l := range p.Limits {
		if first, last := m.d.inside(l.From, l.Last); first <= h.current && h.current <= last {
			c.Limit = *standing(&l.Grant, &l.Refusal, h.outcome)
			if !c.Held.Known() {
				c.Held = c.Limit
			}
		}
	}
	return c, nil
}

// passed reports whether the deadline has passed to which the step is held at
// which an application stands, whoever lost the time.
func (h *history) passed(d *Definition, offices Offices) (bool, error) {
	if h.current < 0 {
		return false, nil
	}
	w, err := h.walker(d, offices)
	if err != nil {
		return false, err
	}
	deadlines, err := (&schedule{w: w, h: h}).deadlines()
	if err != nil {
		return false, err
	}
	deadline := deadlines[h.current]
	for _, s := range d.spans {
		if first, last := d.inside(s.From, s.Last); !deadline.Known() && first <= h.current && h.current <= last {
			if deadline, err = w.spanned(s, h.outcome); err != nil {
				return false, err
			}
		}
	}
	return !deadline.Met(h.until), nil
}

// rule finds the deadlines that were not kept, in the order of the path. A step
// is charged with what it lost itself: one that began after its deadline had
// passed lost nothing, and if nobody before it was late either the text
// contradicts itself.
//
// The quick terms are those of the definition in the offices, or none: then the
// whole timeline is laid.
func rule(d *Definition, offices Offices, h history, quick *quickTerms) ([]ruling, error) {
	w, err := h.walker(d, offices)
	if err != nil {
		return nil, err
	}
	s := schedule{w: w, h: &h}
	if quick != nil && quick.plain && h.plain() && h.outcome != regulation.OutcomeAny {
		s.quick = quick
	}
	var list []ruling
	for i := range d.nodes {
		done, ok := h.done(i)
		if !ok {
			continue
		}
		deadline, err := s.missed(i)
		if err != nil {
			return nil, err
		}
		if deadline.Met(done) {
			continue
		}
		began := h.actual[i].began
		if began.IsZero() {
			continue // when it came there is not known, so nobody can be blamed
		}
		r := ruling{Node: h.charged(d, i), Deadline: deadline, Done: h.actual[i].done}
		n := &d.nodes[r.Node]
		switch {
		case !deadline.Met(began):
			if late(list) {
				continue // the time was lost before
			}
			r.Contradiction = true
		case deadline.unit() == regulation.UnitDayOfApplication && len(n.Terms) > 1:
			own, err := s.w.own(n, began, h.outcome)
			if err != nil {
				return nil, err
			}
			r.Contradiction = own.Known() && own.Met(done)
		}
		r.Late, r.Clock = s.w.late(n, deadline.At, done)
		list = append(list, r)
	}
	for i := range d.spans {
		if list, err = s.limit(i, list); err != nil {
			return nil, err
		}
	}
	return s.clauses(list)
}

// schedule is by when the steps of a history were to be done.
type schedule struct {
	w     walker
	h     *history
	quick *quickTerms // nil is none
	all   []Deadline  // nil until the whole timeline is laid
}

// missed is the deadline of a node, or none where it was kept for certain.
func (s *schedule) missed(i int) (Deadline, error) {
	if q := s.quick; q != nil && q.alone(i, s.h.times) {
		n := &q.nodes[i]
		if len(n.terms) == 0 || q.kept(n, &s.h.times[i], s.h.filed) {
			return Deadline{}, nil
		}
		return s.w.deadline(&s.w.d.nodes[i], place{at: s.h.actual[i].began, filing: n.filing, outside: n.comes}, s.h.outcome)
	}
	all, err := s.deadlines()
	if err != nil {
		return Deadline{}, err
	}
	return all[i], nil
}

// held are the deadlines to which the nodes are held, by index: those of the
// timeline of the case.
func (w *walker) held(outcome regulation.Outcome) ([]Deadline, error) {
	grant := make([]planned, len(w.d.nodes))
	if err := w.walk(regulation.OutcomeGrant, grant); err != nil {
		return nil, err
	}
	refusal := grant
	if outcome != regulation.OutcomeGrant {
		refusal = make([]planned, len(w.d.nodes))
		if err := w.walk(regulation.OutcomeRefusal, refusal); err != nil {
			return nil, err
		}
	}
	list := make([]Deadline, len(grant))
	for i := range list {
		list[i] = *standing(&grant[i].deadline, &refusal[i].deadline, outcome)
	}
	return list, nil
}

// spanned is the deadline of a stretch, counted from the filing.
func (w *walker) spanned(s Span, outcome regulation.Outcome) (Deadline, error) {
	grant, err := w.span(&s, regulation.OutcomeGrant)
	if err != nil {
		return Deadline{}, err
	}
	refusal, err := w.span(&s, regulation.OutcomeRefusal)
	if err != nil {
		return Deadline{}, err
	}
	return *standing(&grant, &refusal, outcome), nil
}

func late(list []ruling) bool {
	for _, r := range list {
		if !r.Contradiction {
			return true
		}
	}
	return false
}

// lost is the working time between a deadline and what came after it. Where the
// calendar does not reach that far, time is counted by the clock.
func lost(office interface {
	Between(from, to time.Time) (time.Duration, error)
}, deadline, done time.Time,
) time.Duration {
	d, err := office.Between(deadline, done)
	if err != nil {
		return done.Sub(deadline)
	}
	return d
}

// late is by how much a deadline of a node was missed, and whether that is by the
// clock: a lateness in which no working time passed is none of zero.
func (w *walker) late(n *Node, deadline, done time.Time) (d time.Duration, clock bool) {
	if !w.offices.everOpen(n) {
		if d, err := w.offices.of(n).Between(deadline, done); err == nil && d > 0 {
			return d, false
		}
	}
	return done.Sub(deadline), true
}

// own is the deadline of a node without the day of application that bounds it.
func (w *walker) own(n *Node, began time.Time, outcome regulation.Outcome) (Deadline, error) {
	alone := *n
	alone.Terms = slices.DeleteFunc(slices.Clone(n.Terms), func(t regulation.Term) bool { return t.Unit == regulation.UnitDayOfApplication })
	return w.deadline(&alone, place{at: began}, outcome)
}

// limit judges the term of a stretch. If a step inside was late it is charged
// already; the term of the service is, as far as late steps took the time. Else it is
// charged to the step without a term that took the time, and if there is none, every
// step kept its term and the text contradicts itself.
func (s *schedule) limit(i int, list []ruling) ([]ruling, error) {
	h, w, d, span := s.h, &s.w, s.w.d, s.w.d.spans[i]
	if q := s.quick; q != nil && h.current < 0 && q.keptLimit(&q.limits[i], h.times, h.filed) {
		return list, nil
	}
	deadline, err := w.spanned(span, h.outcome)
	if err != nil {
		return nil, err
	}
	first, last := d.inside(span.From, span.Last)
	// The stretch ends with its last step that was done; a refusal may leave it early.
	var done time.Time
	end := -1
	for n := first; n <= last; n++ {
		if at, ok := h.done(n); ok && !at.Before(done) {
			done, end = at, n
		}
	}
	if end < 0 || deadline.Met(done) {
		return list, nil
	}
	r := ruling{Node: end, Limit: span.Citation, Deadline: deadline, Done: h.actual[end].done, Contradiction: true}
	r.Late = lost(w.offices.of(&d.nodes[end]), deadline.At, done)
	var charged time.Duration
	for _, o := range list {
		if first > o.Node || o.Node > last || o.Contradiction {
			continue
		}
		charged += o.Late
		if !span.Service || charged >= r.Late {
			return list, nil
		}
	}
	if err = s.charge(&r, first, last); err != nil {
		return list, err
	}
	if span.Service {
		r.Service, r.Contradiction = r.Contradiction, false // it bounds everything, whatever its steps add up to
	}
	r.Late, r.Clock = w.late(&d.nodes[end], deadline.At, done)
	return append(list, r), nil
}

// charge finds the step without a term, of those from one to another, that took
// the time which a stretch lacked.
func (s *schedule) charge(r *ruling, first, last int) error {
	deadlines, err := s.deadlines()
	if err != nil {
		return err
	}
	var longest time.Duration
	for i := first; i <= last; i++ {
		at, ok := s.h.done(i)
		if !ok || s.h.actual[i].began.IsZero() || deadlines[i].Known() {
			continue
		}
		if took := lost(s.w.offices.of(&s.w.d.nodes[i]), s.h.actual[i].began, at); took > longest && took >= r.Late {
			r.Node, r.Contradiction, longest = i, false, took
		}
	}
	return nil
}
