// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"errors"
	"slices"
	"time"
)

// checker follows the applications of a log.
type checker struct {
	s       Setting
	each    func(Checked) error
	courses courses
	sum     sum
	open    map[string]*trial
	seen    int
	last    time.Time // the latest moment seen
	over    []*trial  // those that are over and remembered, as a ring
	oldest  int
	peak    int
	spare   []*trial
}

// minRemembered is how many applications that are over are remembered at least.
const minRemembered = 1024

func newChecker(s Setting, each func(Checked) error) *checker {
	if s.MaxOpen <= 0 {
		s.MaxOpen = DefaultMaxOpen
	}
	k := &checker{s: s, each: each, open: map[string]*trial{}, courses: courses{unlogged: s.Unlogged, names: newNames()}}
	k.sum.period, k.sum.names = s.Period, k.courses.names
	return k
}

var errRecord = errors.New("unusable record")

// add takes one record.
func (k *checker) add(r *Record) error {
	wrong := func(field, rule string) error {
		return &RecordError{Application: r.Application, Line: r.Line, Field: field, Rule: rule, Err: errRecord}
	}
	switch {
	case r.Application == "":
		return wrong("application", "it has an ID")
	case r.At.IsZero():
		return wrong("at", "it has a moment")
	case r.Effect == "" && !r.Phase.IsValid():
		return wrong("phase", "a step was entered or completed")
	case !k.s.Period.Until.IsZero() && !r.At.Before(k.s.Period.Until):
		if t := k.open[r.Application]; t != nil {
			t.cut = true
		}
		return nil
	}
	if r.At.After(k.last) {
		k.last = r.At
	}
	t := k.open[r.Application]
	if t == nil {
		var err error
		if t, err = k.begin(r); err != nil {
			return err
		}
		k.open[r.Application] = t
	}
	if t.cut {
		return nil
	}
	over := t.app.end != ""
	if err := k.take(t, r); err != nil || over || t.app.end == "" {
		return err
	}
	return k.putAside(t)
}

// take lets a trial take a record.
func (k *checker) take(t *trial, r *Record) error {
	over := t.app.end != ""
	if !r.Definition.IsZero() && r.Definition != t.c.d.digest && !over {
		c, err := k.course(r)
		if err != nil {
			return err
		}
		t.move(c, r)
		return nil
	}
	t.step(r)
	return nil
}

// course finds the definition and the offices that a record names.
func (k *checker) course(r *Record) (*course, error) {
	d, err := k.s.Definition(*r)
	if err != nil {
		return nil, &RecordError{Application: r.Application, Line: r.Line, Field: "definition", Rule: "it is known", Err: err}
	}
	offices, err := k.s.Offices(*r, d)
	if err != nil {
		return nil, &RecordError{Application: r.Application, Line: r.Line, Field: "offices", Rule: "they are known", Err: err}
	}
	return k.courses.of(d, offices), nil
}

// begin opens a trial with its first record, which is then to be taken.
func (k *checker) begin(r *Record) (*trial, error) {
	if n := len(k.open) - len(k.over); n >= k.s.MaxOpen {
		return nil, &OpenError{Application: r.Application, Line: r.Line, Limit: k.s.MaxOpen}
	}
	c, err := k.course(r)
	if err != nil {
		return nil, err
	}
	var t *trial
	if n := len(k.spare); n > 0 {
		t, k.spare = k.spare[n-1], k.spare[:n-1]
	} else {
		t = &trial{}
	}
	k.seen++
	t.reset(r.Application, k.seen, c)
	if err := t.open(r); err != nil {
		return nil, &RecordError{Application: r.Application, Line: r.Line, Field: "node", Rule: "the definition takes it", Err: err}
	}
	return t, nil
}

// putAside remembers a trial that is over, so that what is recorded after the
// end is known for what it is, and lets go of the one that was remembered
// longest.
func (k *checker) putAside(t *trial) error {
	k.peak = max(k.peak, len(k.open)-len(k.over))
	if room := max(minRemembered, k.peak); len(k.over) < room {
		if k.oldest != 0 { // the ring grows: its oldest comes first again
			k.over = append(k.over[k.oldest:], k.over[:k.oldest]...)
			k.oldest = 0
		}
		k.over = append(k.over, t)
		return nil
	}
	gone := k.over[k.oldest]
	k.over[k.oldest] = t
	k.oldest = (k.oldest + 1) % len(k.over)
	delete(k.open, gone.id)
	if err := k.finish(gone, time.Time{}); err != nil {
		return err
	}
	k.spare = append(k.spare, gone)
	return nil
}

// close finishes those that are over and then the open ones, in the order in
// which they were first seen.
func (k *checker) close() error {
	for i := range k.over {
		t := k.over[(k.oldest+i)%len(k.over)]
		delete(k.open, t.id)
		if err := k.finish(t, time.Time{}); err != nil {
			return err
		}
	}
	k.over = nil
	rest := make([]*trial, 0, len(k.open))
	for _, t := range k.open {
		rest = append(rest, t)
	}
	slices.SortFunc(rest, func(a, b *trial) int { return a.seq - b.seq })
	for _, t := range rest {
		if err := k.finish(t, k.until()); err != nil {
			return err
		}
	}
	k.open = nil
	return nil
}

// until is the end of what is looked at.
func (k *checker) until() time.Time {
	if k.s.Period.Until.IsZero() {
		return k.last
	}
	return k.s.Period.Until
}

// finish judges a trial, counts it and reports it.
func (k *checker) finish(t *trial, until time.Time) error {
	if err := t.judge(until); err != nil {
		return &CaseError{Case: t.id, Err: err}
	}
	k.sum.count(t)
	if len(t.findings) == 0 || k.each == nil {
		return nil
	}
	return k.each(t.checked())
}

// checked is what was found, as a value of its own.
func (t *trial) checked() Checked {
	d := t.c.d
	return Checked{
		Application: t.id, Kind: d.kind, Channel: d.channel, Definition: d.digest, Readings: d.Readings(),
		Filed: t.app.filed, Closed: t.closed, End: t.app.end, Findings: slices.Clone(t.findings),
	}
}

// judge adds what is known only when the records of an application are read:
// what was never done, and what was late.
func (t *trial) judge(until time.Time) error {
	d := t.c.d
	for i := range t.passages {
		if p := &t.passages[i]; p.skipped && p.done == 0 {
			r := Record{By: Party{Role: t.c.places[i].role}, Line: int(p.line)}
			t.note(Missing, i, &r)
		}
	}
	if t.app.end != "" && t.inTime() {
		return nil
	}
	list, err := judge(d, t.c.offices, t.history(until))
	if err != nil {
		return err
	}
	var others *verdicts
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
			if others == nil {
				if others, err = t.verdicts(until); err != nil {
					return err
				}
			}
			if f.EveryReading, f.Excuses, err = others.excuse(r); err != nil {
				return err
			}
		}
		t.findings = append(t.findings, f)
	}
	return nil
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
		filed: t.app.filed, actual: make([]actual, len(d.nodes)), pauses: t.pauses,
		outcome: t.app.Outcome(), current: -1, until: until,
	}
	w := walker{d: d, filed: t.app.filed}
	first := true
	for i := range t.passages {
		p := &t.passages[i]
		if p.began == 0 && p.done == 0 {
			continue
		}
		began := moment(p.began)
		if p.began != 0 && !first && i > 0 {
			began = w.begin(i-1, began)
		}
		h.actual[i] = actual{began: began, done: moment(p.done)}
		first = false
	}
	if t.app.end == "" {
		h.current = int(t.app.node)
	}
	return h
}
