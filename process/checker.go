// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"cmp"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"time"
)

// checker follows the applications of a log.
type checker struct {
	s       Setting
	each    func(Checked) error
	courses courses
	sum     sum
	trials  trials
	known   numbering // of the trials by their IDs, open and remembered
	last    time.Time // the latest moment seen
	over    []uint32  // those that are over and remembered, as a ring
	oldest  int
	seen    uint32
	peak    int
	touched int // see addAll; nobody asks
}

// minRemembered is how many applications that are over are remembered at least.
const minRemembered = 1024

func newChecker(s Setting, each func(Checked) error) *checker {
	if s.MaxOpen <= 0 {
		s.MaxOpen = DefaultMaxOpen
	}
	k := &checker{s: s, each: each, known: newNumbering(), courses: courses{unlogged: s.Unlogged, names: newNames()}}
	k.sum.period, k.sum.names = s.Period, k.courses.names
	return k
}

var errRecord = errors.New("unusable record")

// open is how many applications are open.
func (k *checker) open() int { return k.known.used - len(k.over) }

// find gives the trial of an application, nil if it is not known.
func (k *checker) find(hash uint32, id string) *trial {
	i, ok := k.known.find(hash, func(i uint32) bool { return k.trials.at(i).id == id })
	if !ok {
		return nil
	}
	return k.trials.at(i)
}

// readAhead is how many records are read before the first of them is checked.
const readAhead = 16

// run checks a whole log.
func (k *checker) run(records iter.Seq2[Record, error]) (Summary, error) {
	var ahead [readAhead]Record
	n := 0
	for r, err := range records {
		if err == nil {
			ahead[n] = r
			if n++; n < readAhead {
				continue
			}
		}
		if fault := k.addAll(ahead[:n]); fault != nil {
			return k.sum.summary(), fault
		}
		if n = 0; err != nil {
			return k.sum.summary(), err
		}
	}
	err := k.addAll(ahead[:n])
	if err == nil {
		err = k.close()
	}
	return k.sum.summary(), err
}

// addAll takes records in their order, of which there are at most [readAhead].
// Where many applications are open at once, what is known of one has left the
// caches by its next record. So what the records will touch is touched for all of
// them first: memory answers many questions in hardly more time than one, if it
// need not wait for what is done with an answer before the next question.
func (k *checker) addAll(records []Record) error {
	var trials [readAhead]*trial
	var hashes [readAhead]uint32
	for i := range records {
		hashes[i] = k.known.hash(records[i].Application)
	}
	for i := range records {
		if n, ok := k.known.guess(hashes[i]); ok {
			trials[i] = k.trials.at(n)
		}
	}
	for i := range records {
		if t := trials[i]; t != nil {
			k.touched += int(t.app.node) + len(t.app.end)
		}
	}
	for i := range records {
		if t := trials[i]; t != nil && int(t.app.node) < len(t.passages) {
			k.touched += int(t.passages[t.app.node].line) + int(t.id[0])
		}
	}
	for i := range records {
		if err := k.add(&records[i], hashes[i]); err != nil {
			return err
		}
	}
	return nil
}

// add takes one record.
func (k *checker) add(r *Record, hash uint32) error {
	wrong := func(field, rule string) error {
		return &RecordError{Application: r.Application, Line: r.Line, Field: field, Rule: rule, Err: errRecord}
	}
	switch {
	case r.Application == "":
		return wrong("application", "it has an ID")
	case r.At.IsZero():
		return wrong("at", "it has a moment")
	case !reached(r.At), !r.Filed.IsZero() && !reached(r.Filed):
		return outOfReach(r)
	case r.Effect == "" && !r.Phase.IsValid():
		return wrong("phase", "a step was entered or completed")
	case !k.s.Period.Until.IsZero() && !r.At.Before(k.s.Period.Until):
		if t := k.find(hash, r.Application); t != nil {
			t.cut = true
		}
		return nil
	}
	if r.At.After(k.last) {
		k.last = r.At
	}
	t := k.find(hash, r.Application)
	if t == nil {
		if n := k.open(); n >= k.s.MaxOpen {
			return &OpenError{Application: r.Application, Line: r.Line, Limit: k.s.MaxOpen}
		}
		var err error
		if t, err = k.begin(r); err != nil {
			return err
		}
		t.hash = hash
		k.known.add(hash, t.number)
	}
	if t.cut {
		return nil
	}
	if t.judged {
		k.sum.after(t, r)
		return nil
	}
	if err := k.take(t, r); err != nil || t.app.end == "" {
		return err
	}
	return k.putAside(t)
}

// reached reports whether a moment can be kept as nanoseconds since 1970.
func reached(at time.Time) bool {
	const first, last = -9214560000, 9214646400 // the beginnings of 1678 and 2262
	s := at.Unix()
	return s >= first && s < last
}

// outOfReach is the error of a record with a moment that cannot be kept.
func outOfReach(r *Record) error {
	field, at := "at", r.At
	if reached(at) {
		field, at = "filed", r.Filed
	}
	return &RecordError{
		Application: r.Application, Line: r.Line, Field: field, Rule: "it lies in the years 1678 to 2261",
		Err: fmt.Errorf("%w: %s", errRecord, at.Format(time.RFC3339)),
	}
}

// take lets a trial take a record.
func (k *checker) take(t *trial, r *Record) error {
	if !r.Definition.IsZero() && r.Definition != t.c.d.digest && t.app.end == "" {
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
	c, err := k.course(r)
	if err != nil {
		return nil, err
	}
	k.seen++
	t := k.trials.next()
	*t = trial{id: strings.Clone(r.Application), number: t.number, seq: k.seen, c: c, passages: c.room()}
	t.open(r)
	return t, nil
}

// putAside judges a trial that is over and remembers it, so that what is
// recorded after the end is known for what it is, and lets go of the one that
// was remembered longest.
func (k *checker) putAside(t *trial) error {
	k.peak = max(k.peak, k.open())
	k.judge(t, time.Time{})
	if room := max(minRemembered, k.peak); len(k.over) < room {
		if k.oldest != 0 { // the ring grows: its oldest comes first again
			k.over = append(k.over[k.oldest:], k.over[:k.oldest]...)
			k.oldest = 0
		}
		k.over = append(k.over, t.number)
		return nil
	}
	gone := k.trials.at(k.over[k.oldest])
	k.over[k.oldest] = t.number
	k.oldest = (k.oldest + 1) % len(k.over)
	k.known.drop(gone.hash, gone.number)
	err := k.finish(gone)
	k.release(gone)
	return err
}

// release gives back what a trial took.
func (k *checker) release(t *trial) {
	if t.passages != nil {
		t.c.free(t.passages)
	}
	k.trials.free(t)
}

// close finishes those that are over and then the open ones, in the order in
// which they were first seen.
func (k *checker) close() error {
	for i := range k.over {
		if err := k.finish(k.trials.at(k.over[(k.oldest+i)%len(k.over)])); err != nil {
			return err
		}
	}
	rest := make([]*trial, 0, k.open())
	for t := range k.trials.all {
		if !t.judged {
			rest = append(rest, t)
		}
	}
	slices.SortFunc(rest, func(a, b *trial) int { return cmp.Compare(a.seq, b.seq) })
	for _, t := range rest {
		k.judge(t, k.until())
		if err := k.finish(t); err != nil {
			return err
		}
	}
	return nil
}

// until is the end of what is looked at.
func (k *checker) until() time.Time {
	if k.s.Period.Until.IsZero() {
		return k.last
	}
	return k.s.Period.Until
}

// judge judges a trial and counts it. What took the most room is given back.
func (k *checker) judge(t *trial, until time.Time) {
	if err := t.judge(until); err != nil {
		t.rarely().err = &CaseError{Case: t.id, Err: err}
	} else {
		k.sum.count(t)
	}
	t.judged = true
	t.c.free(t.passages)
	t.passages = nil
}

// finish reports a trial that was judged.
func (k *checker) finish(t *trial) error {
	switch {
	case t.rare == nil:
		return nil
	case t.rare.err != nil:
		return t.rare.err
	case k.each == nil || len(t.rare.findings)+len(t.rare.judged) == 0:
		return nil
	}
	return k.each(t.checked())
}

// checked is what was found, as a value of its own.
func (t *trial) checked() Checked {
	d := t.c.d
	return Checked{
		Application: t.id, Kind: d.kind, Channel: d.channel, Definition: d.digest, Readings: d.Readings(),
		Filed: t.app.filed, Closed: t.closed(), End: t.app.end, Findings: slices.Concat(t.rare.findings, t.rare.judged),
	}
}
