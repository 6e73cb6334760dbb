// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"time"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// history is what happened to an application, laid on the nodes of a definition:
// that of the case, or one under other readings.
type history struct {
	filed  time.Time
	laid   []times
	actual []actual // the same, where it is walked
	pauses []pause
	// asked says that a check at first gave no answer; answered, that terms run from
	// the one that it then gave.
	asked, answered bool
	outcome         regulation.Outcome
	current         int // index of the node at which it stands; -1 when it is over
	until           time.Time
}

// plain reports whether nothing happened that moves a deadline.
func (h *history) plain() bool { return len(h.pauses) == 0 && !h.asked }

// ruling is a deadline that was not kept. It is charged to the node that caused
// it.
type ruling struct {
	node          int
	limit         law.Citation // of the stretch whose term was not kept; zero is the node's own
	deadline      Deadline
	done          time.Time // zero is not yet
	late          time.Duration
	contradiction bool
}

// judge finds the deadlines that were not kept, in the order of the path. A step
// is charged with what it lost itself: one that began after its deadline had
// passed lost nothing, and if nobody before it was late either the text
// contradicts itself.
//
// The quick terms are those of the definition in the offices, or none: then the
// whole timeline is laid.
func judge(d *Definition, offices Offices, h history, quick *quickTerms) ([]ruling, error) {
	s := schedule{w: h.walker(d, offices), h: &h}
	if quick != nil && quick.plain && h.plain() && h.outcome != regulation.AnyOutcome {
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
		if deadline.kept(done) {
			continue
		}
		began := h.actual[i].began
		if began.IsZero() {
			continue // when it came there is not known, so nobody can be blamed
		}
		n := &d.nodes[i]
		r := ruling{node: i, deadline: deadline, done: h.actual[i].done}
		switch {
		case !deadline.kept(began):
			if late(list) {
				continue // the time was lost before
			}
			r.contradiction = true
		case deadline.Term.Unit == regulation.DayOfApplication && len(n.Terms) > 1:
			own, err := s.w.own(n, began, h.outcome)
			if err != nil {
				return nil, err
			}
			r.contradiction = own.Known() && own.kept(done)
		}
		r.late = lost(offices.of(n), deadline.At, done)
		list = append(list, r)
	}
	for i := range d.spans {
		var err error
		if list, err = s.limit(i, list); err != nil {
			return nil, err
		}
	}
	return list, nil
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
	if q := s.quick; q != nil && q.alone(i, s.h.laid) {
		n := &q.nodes[i]
		if len(n.terms) == 0 || q.kept(n, &s.h.laid[i], s.h.filed) {
			return Deadline{}, nil
		}
		return s.w.deadline(&s.w.d.nodes[i], place{at: s.h.actual[i].began, filing: n.filing}, s.h.outcome)
	}
	all, err := s.deadlines()
	if err != nil {
		return Deadline{}, err
	}
	return all[i], nil
}

// deadlines are those of all nodes.
func (s *schedule) deadlines() ([]Deadline, error) {
	if s.all != nil {
		return s.all, nil
	}
	var err error
	s.all, err = s.w.held(s.h.outcome)
	return s.all, err
}

// walker follows the history.
func (h *history) walker(d *Definition, offices Offices) walker {
	if h.actual == nil {
		h.actual = make([]actual, len(h.laid))
		for i, t := range h.laid {
			h.actual[i] = actual{moment(t.began), moment(t.done)}
		}
	}
	return walker{d: d, offices: offices, rule: d.Rule(), filed: h.filed, actual: h.actual, pauses: h.pauses, answered: h.answered}
}

// deadlinePassed reports whether the deadline has passed of the step at which an
// application stands, its own or that of the stretch in which it lies, whoever lost
// the time.
func deadlinePassed(d *Definition, offices Offices, h history) (bool, error) {
	if h.current < 0 {
		return false, nil
	}
	w := h.walker(d, offices)
	deadlines, err := w.held(h.outcome)
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
	return !deadline.kept(h.until), nil
}

// held are the deadlines to which the nodes are held, by index: those of the
// timeline of the case.
func (w *walker) held(outcome regulation.Outcome) ([]Deadline, error) {
	grant, err := w.walk(regulation.Grant)
	if err != nil {
		return nil, err
	}
	refusal := grant
	if outcome != regulation.Grant {
		w.list = nil // the grant is still needed
		if refusal, err = w.walk(regulation.Refusal); err != nil {
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
	n, at := &Node{Terms: s.Terms}, place{at: w.filed, filing: true}
	if w.filed.IsZero() {
		at = place{unknown: UnknownBefore}
	}
	grant, err := w.deadline(n, at, regulation.Grant)
	if err != nil {
		return Deadline{}, err
	}
	refusal, err := w.deadline(n, at, regulation.Refusal)
	if err != nil {
		return Deadline{}, err
	}
	return *standing(&grant, &refusal, outcome), nil
}

// kept reports whether a moment is not after the deadline; an unknown deadline
// is later than any moment. Fractions of a second do not count.
func (d *Deadline) kept(at time.Time) bool { return !d.Known() || at.Unix() <= d.At.Unix() }

func late(list []ruling) bool {
	for _, r := range list {
		if !r.contradiction {
			return true
		}
	}
	return false
}

// done is when a node was done, for an open one the end of what is looked at.
func (h *history) done(i int) (time.Time, bool) {
	if at := h.actual[i].done; !at.IsZero() {
		return at, true
	}
	return h.until, i == h.current
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

// own is the deadline of a node without the day of application that bounds it.
func (w *walker) own(n *Node, began time.Time, outcome regulation.Outcome) (Deadline, error) {
	alone := *n
	alone.Terms = nil
	for _, t := range n.Terms {
		if t.Unit != regulation.DayOfApplication {
			alone.Terms = append(alone.Terms, t)
		}
	}
	return w.deadline(&alone, place{at: began}, outcome)
}

// limit judges the term of a stretch. If a step inside was late it is charged
// already. Else it is charged to the step without a term that took the time, and
// if there is none, every step kept its term and the text contradicts itself.
func (s *schedule) limit(i int, list []ruling) ([]ruling, error) {
	h, w, d, span := s.h, &s.w, s.w.d, s.w.d.spans[i]
	if q := s.quick; q != nil && h.current < 0 && q.keptLimit(&q.limits[i], h.laid, h.filed) {
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
	if end < 0 || deadline.kept(done) {
		return list, nil
	}
	for _, r := range list {
		if first <= r.node && r.node <= last && !r.contradiction {
			return list, nil
		}
	}
	r := ruling{node: end, limit: span.Citation, deadline: deadline, done: h.actual[end].done, contradiction: true}
	r.late = lost(w.offices.of(&d.nodes[end]), deadline.At, done)
	err = s.charge(&r, first, last)
	return append(list, r), err
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
		if took := lost(s.w.offices.of(&s.w.d.nodes[i]), s.h.actual[i].began, at); took > longest && took >= r.late {
			r.node, r.contradiction, longest = i, false, took
		}
	}
	return nil
}
