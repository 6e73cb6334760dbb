// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"time"

	"github.com/reglament-kz/reglament/process/internal/follow"
	"github.com/reglament-kz/reglament/regulation"
)

// history is what happened to an application, told in the nodes of a definition:
// that of the case, or one under other readings.
type history struct {
	filed  time.Time
	times  []follow.Times
	actual []actual // the same, where it is walked
	past   *follow.Past
	// asked says that a check at first gave no answer; answered, that terms run from
	// the one that it then gave.
	asked, answered bool
	outcome         regulation.Outcome
	adverse         bool // somebody who had to agree did not, and nothing can be granted
	current         int  // index of the node at which it stands; -1 when it is over
	first, size     int  // of the group of that node: what is not done there is open, too
	until           time.Time
}

// newHistory begins a history with what does not depend on the definition. The
// times are the caller's room, which is cleared.
func newHistory(f *follow.History, times []follow.Times) history {
	clear(times)
	return history{
		filed: f.Filed, times: times, past: f.Past, outcome: f.Settled(), current: -1, until: f.Until, adverse: f.Adverse,
	}
}

// historyOf tells what happened in the nodes of the case's own definition.
func (d *Definition) historyOf(f *follow.History) history {
	h := newHistory(f, make([]follow.Times, len(d.nodes)))
	w := walker{d: d, filed: h.filed}
	first, before := true, 0
	for i := range f.Visits {
		p := &f.Visits[i]
		if p.Began == 0 && p.Done == 0 {
			continue
		}
		h.times[i] = p.Times
		if p.Began != 0 && !first {
			h.times[i].Began = w.begins(before, p.Began)
		}
		if p.Asked {
			w.ask(i)
		}
		first, before = false, i
	}
	h.asked, h.answered = len(w.asked) > 0, w.answered
	if f.End == "" {
		h.stand(d, int(f.Node))
	}
	return h
}

// stand puts the history at a node.
func (h *history) stand(d *Definition, i int) {
	h.current, h.first, h.size = i, d.nodes[i].first, d.nodes[i].size
}

// plain reports whether nothing happened that moves a deadline.
func (h *history) plain() bool { return h.past == nil && !h.asked }

// done is when a node was done, for an open one the end of what is looked at.
func (h *history) done(i int) (time.Time, bool) {
	if at := h.actual[i].done; !at.IsZero() {
		return at, true
	}
	return h.until, i == h.current || i >= h.first && i < h.first+h.size
}

// walker follows the history.
func (h *history) walker(d *Definition, offices Offices) (walker, error) {
	if h.actual == nil {
		h.actual = make([]actual, len(h.times))
		for i, t := range h.times {
			h.actual[i] = actual{follow.Moment(t.Began), follow.Moment(t.Done)}
		}
	}
	w := walker{d: d, offices: offices, rule: d.Rule(), filed: h.filed, actual: h.actual, past: h.past, now: h.until, answered: h.answered}
	return w, w.settle()
}

// instead is the node at which whoever grants goes on, where the application stands at a
// step that only a refusal has and nobody has decided; -1 where it stands elsewhere.
func (h *history) instead(d *Definition) int {
	if h.current < 0 || h.outcome != regulation.OutcomeAny || h.adverse || d.nodes[h.current].Outcome != regulation.OutcomeRefusal {
		return -1
	}
	return d.past(h.current, regulation.OutcomeGrant)
}

// charged is the node to which the lateness of a node is charged: nobody has to do what
// comes before a refusal while what was asked for can still be given.
func (h *history) charged(d *Definition, i int) int {
	if instead := h.instead(d); instead >= 0 && i == h.current {
		return instead
	}
	return i
}

// deadlines are those of all nodes. A step that only a refusal has, while nobody has
// decided, is held to the later of its own and that of the grant which passes it by.
func (s *schedule) deadlines() ([]Deadline, error) {
	if s.all != nil {
		return s.all, nil
	}
	list, err := s.w.held(s.h.outcome)
	if i := s.h.instead(s.w.d); err == nil && i >= 0 {
		var grant []Deadline
		if grant, err = s.w.held(regulation.OutcomeGrant); err == nil {
			list[s.h.current] = *standing(&grant[i], &list[s.h.current], s.h.outcome)
		}
	}
	s.all = list
	return list, err
}
