// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"reflect"
	"slices"
	"time"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation/law"
)

// ErrSummary says that two summaries cannot be merged: they are of different periods,
// or one was not made by a check, since a number of it is below zero.
var ErrSummary = errors.New("caseload: summaries cannot be merged")

// Merge adds up two summaries of the same period: the checks of two parts of a
// log, each with whole applications, give the summary of the check of both. A
// period without an end ends with the last record of the whole, so the parts
// must be checked with the same end where applications are open. The error is
// [ErrSummary].
func Merge(a, b Summary) (Summary, error) {
	if belowZero(reflect.ValueOf(a)) || belowZero(reflect.ValueOf(b)) {
		return Summary{}, fmt.Errorf("%w: a number is below zero", ErrSummary)
	}
	if !a.Period.From.Equal(b.Period.From) || !a.Period.Until.Equal(b.Period.Until) {
		return Summary{}, fmt.Errorf("%w: they are of different periods", ErrSummary)
	}
	return Summary{
		Period: a.Period, Backward: a.Backward + b.Backward, Total: a.Total.plus(b.Total), Services: merged(a.Services, b.Services),
		Steps: merged(a.Steps, b.Steps), Roles: merged(a.Roles, b.Roles), Persons: merged(a.Persons, b.Persons), Bodies: merged(a.Bodies, b.Bodies),
		Unknown: merged(a.Unknown, b.Unknown), Contradictions: merged(a.Contradictions, b.Contradictions),
		Excuses: merged(a.Excuses, b.Excuses), Findings: merged(a.Findings, b.Findings),
	}, nil
}

// belowZero reports whether a number in a value is below zero. A summary that comes from
// JSON can have such numbers, and its sum would hide others.
func belowZero(v reflect.Value) bool {
	switch {
	case v.CanInt():
		return v.Int() < 0
	case v.Kind() == reflect.Slice:
		for i := range v.Len() {
			if belowZero(v.Index(i)) {
				return true
			}
		}
	case v.Kind() == reflect.Struct && v.Type() != reflect.TypeFor[Period]():
		for i := range v.NumField() {
			if belowZero(v.Field(i)) {
				return true
			}
		}
	}
	return false
}

// row is one of a list that has each key once, in order.
type row[R any] interface {
	compare(R) int // by the key
	plus(R) R
}

// added is a list with one row more, which goes into the one with its key.
func added[R row[R]](list []R, r R) []R {
	i, found := slices.BinarySearchFunc(list, r, R.compare)
	if !found {
		return slices.Insert(list, i, r)
	}
	list[i] = list[i].plus(r)
	return list
}

// merged adds the rows of one list to those of another.
func merged[R row[R]](a, b []R) []R {
	list := append([]R{}, a...)
	for _, r := range b {
		list = added(list, r)
	}
	return list
}

func (c Count) compare(o Count) int {
	return cmp.Or(cmp.Compare(c.Service, o.Service), cmp.Compare(c.Act, o.Act))
}

func (c Count) plus(o Count) Count {
	c.Title = shorter(c.Title, o.Title)
	c.Received += o.Received
	c.Granted += o.Granted
	c.Refused += o.Refused
	c.NotAdmitted += o.NotAdmitted
	c.Discontinued += o.Discontinued
	c.Open += o.Open
	c.ClosedLate += o.ClosedLate
	c.ClosedDisputed += o.ClosedDisputed
	c.LateAtEnd += o.LateAtEnd
	c.DisputedAtEnd += o.DisputedAtEnd
	c.Lateness = plus(c.Lateness, o.Lateness)
	c.Worst = max(c.Worst, o.Worst)
	return c
}

func (w Work) compare(o Work) int {
	return cmp.Or(compareCitations(w.Citation, o.Citation), cmp.Compare(w.Node, o.Node), cmp.Compare(w.ID, o.ID))
}

func (w Work) plus(o Work) Work {
	w.Name = shorter(w.Name, o.Name)
	w.Done += o.Done
	w.Open += o.Open
	w.Overdue += o.Overdue
	w.Late += o.Late
	w.Disputed += o.Disputed
	w.Lateness = plus(w.Lateness, o.Lateness)
	w.Worst = max(w.Worst, o.Worst)
	return w
}

// compare lets the combination of several options stand last.
func (t Tally) compare(o Tally) int {
	none := process.Choice{}
	switch {
	case t.Option == none && o.Option != none:
		return 1
	case t.Option != none && o.Option == none:
		return -1
	case t.Kind != o.Kind:
		return cmp.Compare(slices.Index(findingKinds.Values(), t.Kind), slices.Index(findingKinds.Values(), o.Kind))
	}
	return cmp.Or(cmp.Compare(t.Option.Reading, o.Option.Reading), cmp.Compare(t.Option.Option, o.Option.Option), compareCitations(t.Citation, o.Citation), cmp.Compare(t.Node, o.Node), cmp.Compare(t.Reason, o.Reason))
}

func (t Tally) plus(o Tally) Tally {
	t.Number, t.Name = t.Number+o.Number, shorter(t.Name, o.Name)
	return t
}

func compareCitations(a, b law.Citation) int {
	return cmp.Or(cmp.Compare(a.Act, b.Act), cmp.Compare(a.Regulation, b.Regulation), a.Locator.Compare(b.Locator))
}

// plus adds two lengths of time. Many applications may have lost more than fits: the
// sum is then the longest length that there is, and not one below zero.
func plus(a, b time.Duration) time.Duration {
	if sum := a + b; sum >= a {
		return sum
	}
	return math.MaxInt64
}

// shorter is the shorter of two names of one thing, whichever comes first;
// regulations name an actor, a step or a reading in more or fewer words.
func shorter(a, b law.Text) law.Text {
	none := law.Text{}
	if b != none && (a == none || cmp.Or(cmp.Compare(len(b.KK), len(a.KK)), cmp.Compare(b.KK, a.KK), cmp.Compare(b.RU, a.RU), cmp.Compare(b.EN, a.EN)) < 0) {
		return b
	}
	return a
}
