// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"time"

	"github.com/reglament-kz/reglament/process/internal/follow"
)

// clauses judges the times that clauses have set: a return of papers, a completion,
// an answer, a notice of an extension. They are charged beside the terms of the
// steps, which they do not move.
func (s *schedule) clauses(list []ruling) ([]ruling, error) {
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
			if done.IsZero() || t.Deadline.Met(done) {
				continue
			}
			r := ruling{Node: i, Limit: t.Citation, Clause: string(t.Action), Deadline: t.Deadline, Done: t.Done}
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

func (m *machine) Awaited(f *follow.History) (int, ClauseTerm, error) {
	if f.Past == nil || f.End != "" {
		return -1, ClauseTerm{}, nil
	}
	h := m.d.historyOf(f)
	w, err := h.walker(m.d, m.offices)
	if err != nil {
		return -1, ClauseTerm{}, err
	}
	for i := range m.d.nodes {
		n := &m.d.nodes[i]
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
