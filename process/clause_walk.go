// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"time"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/process/internal/follow"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// settle finds for how long terms stood still: a suspension that a clause allows
// ends, at the latest, when its time has passed.
func (w *walker) settle() error {
	w.pauses = nil
	if w.past == nil {
		return nil
	}
	w.pauses = make([]follow.Pause, len(w.past.Pauses))
	copy(w.pauses, w.past.Pauses)
	for i := range w.pauses {
		p := &w.pauses[i]
		n := w.d.find(NodeID(p.Node))
		if n < 0 || w.d.nodes[n].Suspension.IsZero() {
			continue
		}
		until, err := w.answerTo(&w.d.nodes[n], i)
		if err != nil {
			return err
		}
		switch {
		case !until.Known(), !p.Until.IsZero() && until.Met(p.Until):
		case p.Until.IsZero() && i == len(w.pauses)-1 && !w.passed(until):
		default:
			p.Until, p.Lapsed = until.At, true
		}
	}
	return nil
}

// passed reports whether a deadline has passed at the moment of the look.
func (w *walker) passed(d Deadline) bool { return w.now.IsZero() || !d.Met(w.now) }

// answer is by when the answer of the last suspension at a node is to come.
func (w *walker) answer(n *Node) (Deadline, error) { return w.answerTo(n, len(w.past.Pauses)-1) }

// answerTo is by when the answer of a suspension is to come. All of a node have one
// time, which runs from the first and stands still between them.
func (w *walker) answerTo(n *Node, last int) (Deadline, error) {
	between := walker{d: w.d, offices: w.offices, rule: w.rule, now: w.now}
	var first, until time.Time
	for i := range w.past.Pauses[:last+1] {
		p := &w.past.Pauses[i]
		if p.Node != string(n.ID) {
			continue
		}
		if first.IsZero() {
			first = p.From
		} else {
			if until.IsZero() { // nobody answered, and the work went on
				end, err := w.answerTo(n, i-1)
				if err != nil || !end.Known() {
					return end, err
				}
				until = end.At
			}
			between.pauses = append(between.pauses, follow.Pause{From: until, Until: p.From})
		}
		until = p.Until
	}
	if first.IsZero() {
		return Deadline{}, nil
	}
	return between.due(&n.Suspension.AtMost, place{at: first}, w.offices.of(n), w.rule)
}

// completion is by when papers are to be completed.
func (w *walker) completion(r *follow.Return) (Deadline, error) {
	i := w.d.find(NodeID(r.Node))
	if i < 0 || w.d.nodes[i].Return.IsZero() {
		return Deadline{}, nil
	}
	return w.since(w.d.nodes[i].Return.Complete, place{at: r.At}, r.Completed, &w.d.nodes[i])
}

// since counts a term of a clause from where the timeline stands; what it bounds was
// done at a moment, zero is not yet.
func (w *walker) since(t regulation.Term, from place, done time.Time, n *Node) (Deadline, error) {
	before := w.done
	w.done = done
	d, err := w.due(&t, from, w.offices.of(n), w.rule)
	w.done = before
	return d, err
}

// awaits is by when what an application waits for is to come.
func (w *walker) awaits(p *follow.Progress) (Deadline, error) {
	n := w.d.holder(p)
	switch {
	case n == nil || p.Past == nil:
		return Deadline{}, nil
	case p.Returned:
		if err := w.settle(); err != nil {
			return Deadline{}, err
		}
		return w.completion(&p.Past.Returns[len(p.Past.Returns)-1])
	}
	return w.answer(n)
}

// open is the return whose papers were not completed; nil is none.
func (w *walker) open() *follow.Return {
	if w.past == nil || len(w.past.Returns) == 0 {
		return nil
	}
	if r := &w.past.Returns[len(w.past.Returns)-1]; r.Completed.IsZero() {
		return r
	}
	return nil
}

// returned is why a step has no deadline whose papers are with the applicant; empty
// where they are not.
func (w *walker) returned(id NodeID) Unknown {
	if r := w.open(); r != nil && r.Node == string(id) {
		return w.lapse(r)
	}
	return ""
}

// lapse is why nobody knows by when a step is due whose papers were not completed:
// they still can be, or the text does not say by when the refusal follows.
func (w *walker) lapse(r *follow.Return) Unknown {
	if until, err := w.completion(r); err == nil && until.Known() && w.passed(until) {
		return UnknownTermNotStated
	}
	return UnknownStopped
}

// application is where the terms begin that run from the application: with the
// filing, or with the last completion of papers that were returned.
func (w *walker) application() place {
	now := w.filing()
	if w.past == nil || now.unknown != "" {
		return now
	}
	for i := range w.past.Returns {
		switch r := &w.past.Returns[i]; {
		case !w.done.IsZero() && !r.At.Before(w.done):
		case r.Completed.IsZero():
			return place{unknown: w.lapse(r)}
		default:
			now.at = r.Completed
		}
	}
	return now
}

// extend moves a deadline by the extensions of its node; of no node in particular,
// by every one, as the term of the service is moved. One that was made when the term
// had ended moves nothing.
func (w *walker) extend(d Deadline, node NodeID, office calendar.Office, rule calendar.Rule) (Deadline, error) {
	if w.past == nil {
		return d, nil
	}
	for i := range w.past.Extensions {
		x := &w.past.Extensions[i]
		at := w.d.find(NodeID(x.Node))
		if !d.Known() || at < 0 || node != "" && NodeID(x.Node) != node || !d.Met(x.At) {
			continue
		}
		longer := w.d.nodes[at].Extension.AtMost
		longer.Amount = min(longer.Amount, regulation.Amount(x.Amount)) //nolint:gosec // of an event that was decided
		longer.From, longer.Basis = regulation.FromPrevious, law.BasisStated
		rule.FirstDay = calendar.FirstDayNext // it goes on from the end
		next, err := Due(longer, d.At, office, rule)
		if err != nil {
			return d, err
		}
		if next, err = w.stretch(next, d.At, office, rule); err != nil && !beyond(err) {
			return d, err
		} else if err != nil {
			next = unknown(UnknownOutsideCalendar, &longer)
		}
		d.Day, d.At, d.Unknown = next.Day, next.At, next.Unknown
	}
	return d, nil
}

// clauses adds to each step of a plan what the clauses of the step have set a time
// for.
func (w *walker) clauses(p *Plan) error {
	for i := range p.Steps {
		n := &w.d.nodes[i]
		if !n.clauses {
			continue
		}
		s := &p.Steps[i]
		list, err := w.clauseTerms(n)
		if err != nil {
			return err
		}
		s.Clauses = list
	}
	return nil
}

// clauseTerms are the times that the clauses of a node have set in a case, in the
// order in which they began.
func (w *walker) clauseTerms(n *Node) ([]ClauseTerm, error) {
	if w.past == nil {
		return nil, nil
	}
	var list []ClauseTerm
	add := func(a Action, start, done time.Time, d Deadline, err error) error {
		if err == nil {
			list = append(list, ClauseTerm{Action: a, Citation: n.clause(a), Start: start, Deadline: d, Done: done})
		}
		return err
	}
	for i := range w.past.Returns {
		r := &w.past.Returns[i]
		if r.Node != string(n.ID) {
			continue
		}
		if t := n.Return.Within; !t.IsZero() {
			start := r.Began
			if t.From == regulation.FromApplication {
				start = w.applied(r.At).at
			}
			d, err := w.since(t, place{at: r.Began}, r.At, n)
			if err = add(ActionReturn, start, r.At, d, err); err != nil {
				return nil, err
			}
		}
		d, err := w.completion(r)
		if err = add(ActionSupplement, r.At, r.Completed, d, err); err != nil {
			return nil, err
		}
	}
	for i := range w.past.Pauses {
		p := &w.past.Pauses[i]
		if p.Node != string(n.ID) {
			continue
		}
		d, err := w.answerTo(n, i)
		if err = add(ActionResume, p.From, p.Until, d, err); err != nil {
			return nil, err
		}
	}
	for i := range w.past.Extensions {
		x := &w.past.Extensions[i]
		if x.Node != string(n.ID) || n.Extension.Tell.IsZero() {
			continue
		}
		d, err := w.since(n.Extension.Tell, place{at: x.At}, x.Told, n)
		if err = add(ActionTell, x.At, x.Told, d, err); err != nil {
			return nil, err
		}
	}
	return list, nil
}

// applied is where the terms begin that run from the application and bound what was
// done at a moment.
func (w *walker) applied(done time.Time) place {
	before := w.done
	w.done = done
	p := w.application()
	w.done = before
	return p
}
