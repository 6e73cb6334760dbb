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
	current         int // index of the node at which it stands; -1 when it is over
	first, size     int // of the group of that node: what is not done there is open, too
	until           time.Time
}

// newHistory begins a history with what does not depend on the definition. The
// times are the caller's room, which is cleared.
func newHistory(f *follow.History, times []follow.Times) history {
	clear(times)
	return history{
		filed: f.Filed, times: times, past: f.Past, outcome: f.Settled(), current: -1, until: f.Until,
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
