// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload

import (
	"cmp"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"time"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/internal/follow"
)

// checker follows the applications of a log.
type checker struct {
	s      CheckOptions
	each   func(CheckedApplication) error
	paths  paths
	sum    sum
	known  map[string]*follower // by their IDs: those that are open and those remembered
	last   time.Time            // the latest moment seen
	over   []*follower          // those that are over and remembered, as a ring
	oldest int
	seen   int
	peak   int
}

// minRemembered is how many applications that are over are remembered at least.
const minRemembered = 4096

func newChecker(s CheckOptions, each func(CheckedApplication) error) *checker {
	if s.MaxOpen <= 0 {
		s.MaxOpen = defaultMaxOpen
	}
	k := &checker{s: s, each: each, known: map[string]*follower{}, paths: paths{unlogged: s.Unlogged, names: newNames()}}
	k.sum.period, k.sum.names = s.Period, k.paths.names
	return k
}

var errRecord = errors.New("unusable record")

// open is how many applications are open.
func (k *checker) open() int { return len(k.known) - len(k.over) }

// run checks a whole log.
func (k *checker) run(records iter.Seq2[Record, error]) (Summary, error) {
	if records == nil {
		return k.sum.summary(), &CaseError{Field: "records", Fault: "are missing", Err: errRecord}
	}
	for r, err := range records {
		if err == nil {
			err = k.add(&r)
		}
		if err != nil {
			return k.sum.summary(), err
		}
	}
	err := k.close()
	return k.sum.summary(), err
}

// followerOf gives the follower of a record's application, which it may begin.
func (k *checker) followerOf(r *Record) (*follower, error) {
	if t := k.known[r.Application]; t != nil {
		return t, nil
	}
	if n := k.open(); n >= k.s.MaxOpen {
		return nil, &CaseError{Case: r.Application, Line: r.Line, Field: "application", Fault: fmt.Sprintf("is one more than the limit of %d", k.s.MaxOpen), Err: ErrTooManyOpen}
	}
	t, err := k.begin(r)
	if err != nil {
		return nil, err
	}
	k.known[t.id] = t
	return t, nil
}

// add takes one record.
func (k *checker) add(r *Record) error {
	wrong := func(field, fault string) error {
		return &CaseError{Case: r.Application, Line: r.Line, Field: field, Fault: fault, Err: errRecord}
	}
	switch {
	case r.Application == "":
		return wrong("application", "is missing")
	case r.At.IsZero():
		return wrong("at", "is missing")
	case !reached(r.At), !r.Filed.IsZero() && !reached(r.Filed):
		return outOfReach(r)
	case r.Effect == "" && r.Clause == "" && !phases.Has(r.Phase):
		return wrong("phase", "is neither entering nor completing")
	case k.s.beyond(r):
		if t := k.known[r.Application]; t != nil && !r.besides() {
			t.cut = true
		}
		return nil
	}
	if r.At.After(k.last) {
		k.last = r.At
	}
	if k.s.Only != nil && !k.s.Only(r.Application) {
		return nil
	}
	t, err := k.followerOf(r)
	if err != nil || t.cut {
		return err
	}
	over := t.app.End != ""
	if err = k.take(t, r); err != nil || over == (t.app.End != "") {
		return err
	}
	if over {
		k.takeBack(t)
		return nil
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
	return &CaseError{
		Case: r.Application, Line: r.Line, Field: field, Fault: "lies outside the years 1678 to 2261",
		Err: fmt.Errorf("%w: %s", errRecord, at.Format(time.RFC3339)),
	}
}

// take lets an application take a record.
func (k *checker) take(t *follower, r *Record) error {
	if at := follow.Nano(r.At); at >= t.latest {
		t.latest = at
	} else if _, size := t.path.group(int(t.app.Node)); size == 0 || r.At.Before(t.app.Began) {
		k.sum.backward++
	}
	if !r.Definition.IsZero() && r.Definition != t.path.d.Digest() && t.app.End == "" {
		p, err := k.path(r)
		if err != nil {
			return err
		}
		if err := t.leave(r.At); err != nil {
			return &CaseError{Case: t.id, Err: err}
		}
		t.migrate(p, r)
		return nil
	}
	t.step(r)
	return nil
}

// path finds the definition and the offices that a record names.
func (k *checker) path(r *Record) (*path, error) {
	d, err := k.s.Definition(*r)
	if err != nil {
		return nil, &CaseError{Case: r.Application, Line: r.Line, Field: "definition", Fault: "is not known", Err: err}
	}
	offices, err := k.s.Offices(*r, d)
	if err != nil {
		return nil, &CaseError{Case: r.Application, Line: r.Line, Field: "offices", Fault: "are not known", Err: err}
	}
	return k.paths.of(d, offices), nil
}

// begin opens an application with its first record, which is then to be taken.
func (k *checker) begin(r *Record) (*follower, error) {
	p, err := k.path(r)
	if err != nil {
		return nil, err
	}
	k.seen++
	t := &follower{id: strings.Clone(r.Application), names: k.paths.names, seq: k.seen, path: p, visits: p.room()}
	t.open(r)
	t.latest, t.moved, t.saved, t.office = follow.Nano(r.At), -1, -1, k.paths.names.of(r.Office)
	return t, nil
}

// putAside remembers an application that is over, so that what is recorded after
// the end is known for what it is, and lets go of the one that was remembered
// longest.
func (k *checker) putAside(t *follower) error {
	k.peak = max(k.peak, k.open())
	if room := max(minRemembered, k.peak); len(k.over) < room {
		k.over = append(k.unrolled(), t)
		return nil
	}
	gone := k.over[k.oldest]
	k.over[k.oldest] = t
	k.oldest = (k.oldest + 1) % len(k.over)
	delete(k.known, gone.id)
	return k.settle(gone, time.Time{})
}

// unrolled gives the ring with its oldest first, so that it can grow or shrink.
func (k *checker) unrolled() []*follower {
	if k.oldest != 0 {
		k.over = append(k.over[k.oldest:], k.over[:k.oldest]...)
		k.oldest = 0
	}
	return k.over
}

// takeBack takes an application out of those that are over.
func (k *checker) takeBack(t *follower) {
	over := k.unrolled()
	i := slices.Index(over, t)
	k.over = slices.Delete(over, i, i+1)
}

// close settles those that are over and then the open ones, in the order in
// which they were first seen.
func (k *checker) close() error {
	for i := range k.over {
		if err := k.settle(k.over[(k.oldest+i)%len(k.over)], time.Time{}); err != nil {
			return err
		}
	}
	rest := make([]*follower, 0, k.open())
	for _, t := range k.known {
		if t.app.End == "" {
			rest = append(rest, t)
		}
	}
	slices.SortFunc(rest, func(a, b *follower) int { return cmp.Compare(a.seq, b.seq) })
	for _, t := range rest {
		if err := k.settle(t, k.until()); err != nil {
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

// settle judges an application, counts it and reports what was found. What took
// the most room is given back.
func (k *checker) settle(t *follower, until time.Time) error {
	if err := t.assess(until); err != nil {
		return &CaseError{Case: t.id, Err: err}
	}
	k.sum.count(t)
	t.path.free(t.visits)
	t.visits = nil
	if k.each == nil || t.rare == nil || len(t.rare.findings)+len(t.rare.judged) == 0 {
		return nil
	}
	return k.each(t.checked())
}

// checked is what was found, as a value of its own.
func (t *follower) checked() CheckedApplication {
	d := t.path.d
	return CheckedApplication{
		Application: t.id, Kind: d.Kind(), Channel: d.Channel(), Office: t.names.list[t.office], Definition: d.Digest(), Readings: d.Readings(), Filed: t.app.Filed,
		Closed: t.closed(), End: process.End(t.app.End), Findings: slices.Concat(t.rare.findings, t.rare.judged),
	}
}
