// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"time"

	"github.com/reglament-kz/reglament/process/internal/follow"
	"github.com/reglament-kz/reglament/regulation/law"
)

// clauses judges the times that clauses have set: a return of papers, a completion,
// an answer, a notice of an extension. They are charged beside the terms of the
// steps, which they do not move.
func (s *schedule) clauses(list []Ruling) ([]Ruling, error) {
	if s.w.past == nil {
		return list, nil
	}
	for i := range s.w.d.nodes {
		n := &s.w.d.nodes[i]
		if !n.clauses {
			continue
		}
		terms, err := s.w.clauseTerms(n)
		if err != nil {
			return nil, err
		}
		for _, t := range terms {
			done := t.Done
			if done.IsZero() {
				done = s.untold(i, &t)
			}
			if done.IsZero() || t.Deadline.kept(done) {
				continue
			}
			r := Ruling{Node: i, Limit: t.Citation, Clause: t.Action, Deadline: t.Deadline, Done: t.Done}
			r.Late, r.Clock = s.w.late(n, t.Deadline.At, done)
			list = append(list, r)
		}
	}
	return list, nil
}

// untold is until when somebody had to be told of an extension who was not: the step
// was done meanwhile, or it is still to be done. Nobody has to do anything else that
// a clause allows.
func (s *schedule) untold(i int, t *ClauseTerm) time.Time {
	if t.Action != ActionTell {
		return time.Time{}
	}
	if done, ok := s.h.done(i); ok {
		return done
	}
	return s.h.until
}

// Awaited gives what a clause of a node waits for in an open case, and the index of
// the node; -1 is nothing.
func (j *Judge) Awaited(f *follow.History) (int, ClauseTerm, error) {
	if f.Past == nil || f.End != "" {
		return -1, ClauseTerm{}, nil
	}
	h := j.d.historyOf(f)
	w, err := h.walker(j.d, j.offices)
	if err != nil {
		return -1, ClauseTerm{}, err
	}
	for i := range j.d.nodes {
		n := &j.d.nodes[i]
		if !n.clauses {
			continue
		}
		terms, err := w.clauseTerms(n)
		if err != nil {
			return -1, ClauseTerm{}, err
		}
		for _, t := range terms {
			held := t.Action == ActionSupplement && f.Returned || t.Action == ActionResume && f.Suspended
			if t.Done.IsZero() && (held || t.Action == ActionTell && f.Visits[i].Done == 0) {
				return i, t, nil
			}
		}
	}
	return -1, ClauseTerm{}, nil
}

// FollowClause takes over what a log tells that a clause of a node allows. The reason
// tells why [Definition.Decide] would not have allowed it; where it is another than
// who did it, nothing is changed, but that a term which was extended by more than the
// clause allows is longer by what it allows. It serves process/caseload.
func (d *Definition) FollowClause(p *follow.Progress, i int, action Action, amount int, role law.ID, at time.Time) Reason {
	n := &d.nodes[i]
	switch {
	case !n.allows(action):
		return ReasonElsewhere
	case !d.stands(p, i):
		return ReasonDone
	}
	reason, err := d.judge(p, i, &Command{Action: action, By: Party{Role: role}, At: at})
	if err != nil {
		return ReasonAwaited
	}
	if reason != ReasonOpen && reason != ReasonOtherRole {
		return reason
	}
	most := amount
	if action == ActionExtend {
		most = min(amount, int(n.Extension.AtMost.Amount))
	}
	n.except(p, action, most, at)
	if amount > most {
		return ReasonSpent
	}
	return reason
}
