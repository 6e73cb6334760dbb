// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import "time"

// judge adds what is known only when the records of an application are read:
// what was never done, and what was late.
func (t *trial) judge(until time.Time) error {
	d := t.c.d
	for i := range t.passages {
		if p := &t.passages[i]; p.skipped && p.done == 0 {
			r := Record{By: Party{Role: t.c.places[i].role}, Line: int(p.line)}
			f := t.finding(Missing, i, &r)
			t.rarely().judged = append(t.rare.judged, f)
		}
	}
	if t.app.end != "" && t.inTime() {
		return nil
	}
	h := t.history(until)
	list, err := judge(d, t.c.offices, h, t.c.quickest(&t.c.quick, h.outcome))
	if err != nil || len(list) == 0 {
		return err
	}
	var others *verdicts // where somebody is to be blamed
	if late(list) {
		if others, err = t.verdicts(until); err != nil {
			return err
		}
	}
	for _, r := range list {
		n, p := &d.nodes[r.node], &t.passages[r.node]
		f := Finding{
			Kind: Contradiction, Node: n.ID, Citation: n.Citation, Body: t.c.places[r.node].body, At: r.done, Line: int(p.line),
			Deadline: r.deadline.At, Late: r.late, Term: r.deadline,
		}
		if !r.limit.IsZero() {
			f.Citation = r.limit
		}
		if !r.contradiction {
			f.Kind, f.By = Late, t.doer(r.node)
			if f.EveryReading, f.Excuses, err = others.excuse(r); err != nil {
				return err
			}
		}
		t.rarely().judged = append(t.rare.judged, f)
	}
	if others == nil || h.current < 0 {
		return nil
	}
	t.rare.overdue, t.rare.everyReading, _, err = others.overdue(h, list)
	return err
}

// doer is who did a step, or is to do it.
func (t *trial) doer(i int) Party {
	by := t.c.names.party(&t.passages[i])
	if by.Role == "" || t.passages[i].done == 0 {
		by.Role = t.c.places[i].role
	}
	if t.passages[i].done == 0 {
		by.Person = ""
	}
	return by
}

// history lays the application on its own definition.
func (t *trial) history(until time.Time) history {
	d := t.c.d
	h := history{
		filed: t.app.filed, laid: make([]times, len(d.nodes)), pauses: t.pauses(),
		outcome: t.app.settled(), current: -1, until: until,
	}
	w := walker{d: d, filed: t.app.filed}
	first, before := true, 0
	for i := range t.passages {
		p := &t.passages[i]
		if p.began == 0 && p.done == 0 {
			continue
		}
		h.laid[i] = p.times
		if p.began != 0 && !first {
			h.laid[i].began = w.begins(before, p.began)
		}
		if p.asked {
			w.ask(i)
		}
		first, before = false, i
	}
	h.asked, h.answered = len(w.asked) > 0, w.answered
	if t.app.end == "" {
		h.current = int(t.app.node)
	}
	return h
}
