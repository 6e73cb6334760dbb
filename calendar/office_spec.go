// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"slices"
	"strconv"
	"time"

	"github.com/reglament-kz/reglament/regulation/law"
	"github.com/rickb777/date/v2"
)

// OfficeSpec is what an agency states about an office: where, on which week,
// during which hours. The acts of the library state no hours and the library
// has no default ones. [NewOffice] joins it to a [Calendar]; its JSON form is
// documented at [ReadOfficeSpec]. The zero value is not acceptable.
type OfficeSpec struct {
	// Zone is where the wall clock hangs: [Zone], or a location of the caller's.
	Zone *time.Location
	// Week is the working week; empty means the one of the calendar given.
	Week Week
	// Work holds the working hours, within which terms in minutes and hours run.
	Work Hours
	// Reception holds the hours in which applications are taken. It lies within
	// Work; the zero value means all of it.
	Reception Hours
	// RestDays says what the hours of a weekday of weekly rest count for, such as
	// those of a Saturday in the five-day week. Where Work has such hours and this
	// is not said, the office is refused: they would vanish.
	RestDays Duty
	// Holidays says the same of holidays and all other days off; not said is
	// [DutyNone].
	Holidays Duty
	// Exceptions replace the hours of single days, in any order.
	Exceptions []Exception
}

// Exception is the hours of one day that differ from the week's. It changes
// when the door is open and never whether the day counts as a working day: for
// that there are acts of the agency's own, which a [Calendar] takes.
type Exception struct {
	Date law.Date
	// Work holds the hours of that day; without any the office is closed. Hours
	// on a day off open the office on that day.
	Work []Interval
	// Reception lies within Work. Nil means the reception hours that the day has
	// without the exception, as far as they lie within Work; empty and not nil
	// means that nobody is received.
	Reception []Interval
	// Reason says why, in the agency's words: at most 256 bytes, not empty.
	Reason string
	// Act cites the order by which the hours differ; empty is not stated.
	Act string
}

const (
	// maxExceptions is the greatest number of exceptions of an office.
	maxExceptions = 1000
	// maxReason is the greatest length in bytes of the reason, and of the act, of
	// an [Exception].
	maxReason = 256
)

// exceptional is an [Exception] after its check.
type exceptional struct {
	work      daily
	reception daily
	usual     bool // reception as on any such day, within work
	index     int  // in the spec
}

// Validate checks everything that can be said without a calendar; the error is
// an [*OfficeError] with the place as the JSON form names it.
func (s OfficeSpec) Validate() error {
	_, err := s.check()
	return err
}

func (s OfficeSpec) check() (map[date.Date]exceptional, error) {
	if s.Work == (Hours{}) {
		return nil, emptyWeek("work")
	}
	if err := s.Reception.within(s.Work); err != nil {
		return nil, at("reception", err)
	}
	if err := s.checkDuties(); err != nil {
		return nil, err
	}
	if len(s.Exceptions) > maxExceptions {
		return nil, &OfficeError{Path: "exceptions", Value: strconv.Itoa(len(s.Exceptions)), Fault: "more exceptions than " + strconv.Itoa(maxExceptions)}
	}
	days := make(map[date.Date]exceptional, len(s.Exceptions))
	for n, e := range s.Exceptions {
		x, err := e.check()
		if err != nil {
			return nil, at("exceptions["+strconv.Itoa(n)+"]", err)
		}
		if before, ok := days[e.Date.Date()]; ok {
			return nil, &OfficeError{
				Path: "exceptions[" + strconv.Itoa(n) + "].date", Value: e.Date.String(),
				Fault: "the day stands twice; exceptions[" + strconv.Itoa(before.index) + "] has it",
			}
		}
		x.index = n
		days[e.Date.Date()] = x
	}
	return days, nil
}

func (e Exception) check() (exceptional, error) {
	x := exceptional{usual: e.Reception == nil}
	if e.Date.IsZero() {
		return x, &OfficeError{Path: "date", Fault: "is missing"}
	}
	var err error
	if x.work, err = newDaily(e.Work); err != nil {
		return x, at("work", err)
	}
	if x.reception, err = newDaily(e.Reception); err != nil {
		return x, at("reception", err)
	}
	if n, out := x.reception.outside(x.work); out {
		return x, &OfficeError{
			Path: "reception[" + strconv.Itoa(n) + "]", Value: e.Reception[n].String(),
			Fault: "the reception lies outside the working hours of that day",
		}
	}
	if e.Reason == "" {
		return x, &OfficeError{Path: "reason", Fault: "is missing"}
	}
	for _, text := range []struct{ path, value string }{{"reason", e.Reason}, {"act", e.Act}} {
		if len(text.value) > maxReason {
			return x, &OfficeError{Path: text.path, Value: text.value, Fault: "longer than " + strconv.Itoa(maxReason) + " bytes"}
		}
	}
	return x, nil
}

// clone returns the spec with exceptions of its own, in the order of their days.
func (s OfficeSpec) clone() OfficeSpec {
	s.Exceptions = slices.Clone(s.Exceptions)
	for n := range s.Exceptions {
		e := &s.Exceptions[n]
		e.Work, e.Reception = slices.Clone(e.Work), slices.Clone(e.Reception)
	}
	slices.SortFunc(s.Exceptions, func(a, b Exception) int { return int(a.Date - b.Date) })
	return s
}
