// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"slices"
	"time"

	"github.com/reglament-kz/reglament/process/internal/follow"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Judge tells which deadlines applications of one definition in its offices did
// not keep. It serves process/caseload; [Track] shows the deadlines of one case. A
// Judge is not safe for use by several goroutines.
type Judge struct {
	d        *Definition
	offices  Offices
	full     bool // the quick terms are not used
	quick    quickly
	scratch  []follow.Times // room for one application
	variants *variants      // nil until somebody is late

	from, until time.Time                       // between which a step may begin whose deadline the calendars cover
	usual       map[regulation.Outcome][]Untold // of an application all of whose time is known
	list        []Untold                        // room for one application
}

// NewJudge prepares a judge. With full it lays the whole timeline of every
// application, which gives the same rulings and takes several times as long.
func NewJudge(d *Definition, offices Offices, full bool) *Judge {
	j := &Judge{d: d, offices: offices, full: full, scratch: make([]follow.Times, len(d.nodes)), usual: map[regulation.Outcome][]Untold{}}
	j.within()
	if !full {
		j.quick = newQuickly(d, offices)
	}
	return j
}

// Ruling is a deadline that was not kept. It is charged to the node that caused
// it.
type Ruling struct {
	Node     int          // index in the definition
	Limit    law.Citation // of the span, or the clause, whose term was not kept; zero for a term of the node
	Deadline Deadline
	Done     time.Time     // zero is not yet
	Late     time.Duration // working time, or by the clock
	// Clock says that Late is by the clock: a system keeps no hours, none passed since
	// the deadline, or the calendar does not reach that far.
	Clock bool
	// Service says that the term of the whole service was not kept, though every step
	// kept its own and none without a term took the time: Node is the last one then, and
	// who did it is not to blame.
	Service bool
	// Clause is the action that was not done in the time that a clause of the step sets,
	// and Limit the place of the clause; empty for a term of the step or of a span.
	Clause Action
	// Contradiction says that everybody kept his own term and the text contradicts
	// itself.
	Contradiction bool
}

// Verdict is what a judge finds in one application. It reads the history that it
// was given, which must not change while the verdict is asked.
type Verdict struct {
	Rulings []Ruling // in the order of the path
	h       history
	others  *verdicts
}

// Verdict finds the deadlines that were not kept. The error is that of a faulty
// office.
func (j *Judge) Verdict(f *follow.History) (Verdict, error) {
	v := Verdict{h: j.d.historyOf(f), others: &verdicts{j: j, f: f}}
	var err error
	v.Rulings, err = rule(j.d, j.offices, v.h, j.quickest(&j.quick, v.h.outcome))
	return v, err
}

// Charged reports whether a step was late that lies in one span with a node: the
// end of the span then changes nothing more.
func (v *Verdict) Charged(i int) bool {
	d := v.others.j.d
	return slices.ContainsFunc(d.spans, func(s Span) bool {
		first, last := d.inside(s.From, s.Last)
		return first <= i && i <= last && slices.ContainsFunc(v.Rulings, func(r Ruling) bool {
			return !r.Contradiction && r.Clause == "" && first <= r.Node && r.Node <= last
		})
	})
}

// quickest are the quick terms of an outcome; nil is none.
func (j *Judge) quickest(q *quickly, outcome regulation.Outcome) *quickTerms {
	if j.full {
		return nil
	}
	return q.of(outcome)
}

// Current gives the step at which an open application stands, and the deadline to
// which the step is held: its own, or that of the span in which a step without a
// term lies; limit is that of the span in either case, zero where there is none. A
// deadline of an outcome that can no longer come is left out. A step that only a
// refusal has is held to its own until that has passed, and then to the grant's.
func (j *Judge) Current(f *follow.History) (step PlanStep, held, limit Deadline, err error) {
	h := j.d.historyOf(f)
	w, err := h.walker(j.d, j.offices)
	if err != nil {
		return PlanStep{}, Deadline{}, Deadline{}, err
	}
	p, err := w.plan()
	if err != nil {
		return PlanStep{}, Deadline{}, Deadline{}, err
	}
	step = p.Steps[h.current]
	held = step.standing(h.outcome)
	if i := h.instead(j.d); i >= 0 && held.Known() && !held.kept(h.until) {
		held = *standing(&p.Steps[i].Grant, &held, h.outcome)
	}
	switch {
	case h.outcome == regulation.OutcomeGrant:
		step.Refusal = Deadline{}
	case h.outcome == regulation.OutcomeRefusal && !step.Refusal.IsZero():
		step.Grant = Deadline{}
	}
	for _, l := range p.Limits {
		if first, last := j.d.inside(l.From, l.Last); first <= h.current && h.current <= last {
			limit = PlanStep{Grant: l.Grant, Refusal: l.Refusal}.standing(h.outcome)
			if !held.Known() {
				held = limit
			}
		}
	}
	return step, held, limit, nil
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
	return !deadline.kept(h.until), nil
}

// rule finds the deadlines that were not kept, in the order of the path. A step
// is charged with what it lost itself: one that began after its deadline had
// passed lost nothing, and if nobody before it was late either the text
// contradicts itself.
//
// The quick terms are those of the definition in the offices, or none: then the
// whole timeline is laid.
func rule(d *Definition, offices Offices, h history, quick *quickTerms) ([]Ruling, error) {
	w, err := h.walker(d, offices)
	if err != nil {
		return nil, err
	}
	s := schedule{w: w, h: &h}
	if quick != nil && quick.plain && h.plain() && h.outcome != regulation.OutcomeAny {
		s.quick = quick
	}
	var list []Ruling
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
		r := Ruling{Node: h.charged(d, i), Deadline: deadline, Done: h.actual[i].done}
		n := &d.nodes[r.Node]
		switch {
		case !deadline.kept(began):
			if late(list) {
				continue // the time was lost before
			}
			r.Contradiction = true
		case deadline.unit() == regulation.UnitDayOfApplication && len(n.Terms) > 1:
			own, err := s.w.own(n, began, h.outcome)
			if err != nil {
				return nil, err
			}
			r.Contradiction = own.Known() && own.kept(done)
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

// kept reports whether a moment is not after the deadline; an unknown deadline
// is later than any moment. Fractions of a second do not count.
func (d *Deadline) kept(at time.Time) bool { return !d.Known() || at.Unix() <= d.At.Unix() }

func late(list []Ruling) bool {
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
func (s *schedule) limit(i int, list []Ruling) ([]Ruling, error) {
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
	if end < 0 || deadline.kept(done) {
		return list, nil
	}
	r := Ruling{Node: end, Limit: span.Citation, Deadline: deadline, Done: h.actual[end].done, Contradiction: true}
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
func (s *schedule) charge(r *Ruling, first, last int) error {
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
