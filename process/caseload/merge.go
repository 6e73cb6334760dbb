// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload

import (
	"cmp"
	"errors"
	"fmt"
	"reflect"
	"slices"

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
	v := Summary{Period: a.Period, Backward: a.Backward + b.Backward, Total: a.Total}
	v.Total.add(b.Total)
	v.Unknown = merged(a.Unknown, b.Unknown, func(x, y UnknownCount) int {
		return cmp.Or(compareCitations(x.Citation, y.Citation), cmp.Compare(x.Node, y.Node), cmp.Compare(x.Reason, y.Reason))
	}, func(x *UnknownCount, y UnknownCount) { x.Number, x.Name = x.Number+y.Number, shorter(x.Name, y.Name) })
	v.Services = merged(a.Services, b.Services, func(x, y ServiceCount) int {
		return cmp.Or(cmp.Compare(x.Service, y.Service), cmp.Compare(x.Act, y.Act))
	}, func(x *ServiceCount, y ServiceCount) {
		x.add(y.Count)
		x.Title = shorter(x.Title, y.Title)
	})
	v.Steps = merged(a.Steps, b.Steps, func(x, y StepCount) int {
		return cmp.Or(compareCitations(x.Citation, y.Citation), cmp.Compare(x.Node, y.Node))
	}, func(x *StepCount, y StepCount) {
		x.add(y.Work)
		x.Name = shorter(x.Name, y.Name)
	})
	v.Roles, v.Persons, v.Bodies = mergedWork(a.Roles, b.Roles), mergedWork(a.Persons, b.Persons), mergedWork(a.Bodies, b.Bodies)
	v.Contradictions = merged(a.Contradictions, b.Contradictions, func(x, y PlaceCount) int {
		return compareCitations(x.Citation, y.Citation)
	}, func(x *PlaceCount, y PlaceCount) { x.Number += y.Number })
	v.Excuses = merged(a.Excuses, b.Excuses, compareExcuses, (*ExcuseCount).add)
	v.Findings = merged(a.Findings, b.Findings, func(x, y FindingCount) int {
		return cmp.Compare(slices.Index(FindingKinds(), x.Kind), slices.Index(FindingKinds(), y.Kind))
	}, func(x *FindingCount, y FindingCount) { x.Number += y.Number })
	return v, nil
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

// merged adds the rows of one list to those of another, both in one order.
func merged[T any](a, b []T, order func(T, T) int, add func(*T, T)) []T {
	list := append([]T{}, a...)
	for _, row := range b {
		i, found := slices.BinarySearchFunc(list, row, order)
		if found {
			add(&list[i], row)
		} else {
			list = slices.Insert(list, i, row)
		}
	}
	return list
}

func mergedWork(a, b []WorkCount) []WorkCount {
	return merged(a, b, func(x, y WorkCount) int { return cmp.Compare(x.ID, y.ID) }, func(x *WorkCount, y WorkCount) {
		x.add(y.Work)
		x.Name = shorter(x.Name, y.Name)
	})
}

func (c *ExcuseCount) add(o ExcuseCount) {
	c.Number, c.Name = c.Number+o.Number, shorter(c.Name, o.Name)
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

// compareExcuses orders by reading and option; the combination of several stands
// last.
func compareExcuses(a, b ExcuseCount) int {
	if (a.Option == process.Choice{}) != (b.Option == process.Choice{}) {
		return cmp.Compare(b.Option.Reading, a.Option.Reading)
	}
	return cmp.Or(cmp.Compare(a.Option.Reading, b.Option.Reading), cmp.Compare(a.Option.Option, b.Option.Option))
}
