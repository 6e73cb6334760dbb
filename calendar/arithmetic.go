// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"iter"
	"strconv"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/regulation/law"
)

// Working reports whether d is worked. Outside the days covered the error is
// an [*OutsideError]; every question to the zero Calendar is [ErrNoCalendar].
func (c Calendar) Working(d date.Date) (bool, error) {
	t := c.t
	if t == nil {
		return false, ErrNoCalendar
	}
	i, ok := t.index(d)
	if !ok {
		return false, t.outside(d, 0)
	}
	return t.works(i), nil
}

// Add gives the n-th working day strictly after d, or strictly before it where
// n is negative. d need not be worked: the first working day after a Saturday
// is the Monday. Adding 0 gives d itself, worked or not. The cost does not
// depend on n. Where d or the answer lies outside the days covered, the error
// is an [*OutsideError].
func (c Calendar) Add(d date.Date, n int) (date.Date, error) {
	t := c.t
	if t == nil {
		return 0, ErrNoCalendar
	}
	i, ok := t.index(d)
	if !ok {
		return 0, t.outside(d, 0)
	}
	var k int // which working day of the table
	switch {
	case n > 0:
		k = int(t.before[i+1]) + n - 1
	case n < 0:
		k = int(t.before[i]) + n
	default:
		return d, nil
	}
	if uint(k) >= uint(len(t.nth)) {
		return 0, t.outside(d, n)
	}
	return t.first + date.Date(t.nth[k]), nil
}

// Count gives the number of working days in a range. It includes the day from and
// leaves out the day to, so that a whole year is Count(1 January, 1 January); to
// may be the day after the last one covered. Where to is the earlier day, the
// result is Count(to, from) with a minus. The cost does not depend on the distance.
// Outside the days covered the error is an [*OutsideError].
func (c Calendar) Count(from, to date.Date) (int, error) {
	t := c.t
	if t == nil {
		return 0, ErrNoCalendar
	}
	i, j := int(from-t.first), int(to-t.first)
	if uint(i) > uint(t.days) {
		return 0, t.outside(from, 0)
	}
	if uint(j) > uint(t.days) {
		return 0, t.outside(to, 0)
	}
	return int(t.before[j]) - int(t.before[i]), nil
}

// NthOfMonth gives the n-th working day of a month. n counts from 1, or from the
// end of the month where it is negative: -1 is the last working day. A month that
// has no such day, as for n = 0, and a month that does not exist are a
// [*law.ValueError]. Outside the days covered the error is an [*OutsideError].
func (c Calendar) NthOfMonth(year int, m time.Month, n int) (date.Date, error) {
	t := c.t
	if t == nil {
		return 0, ErrNoCalendar
	}
	if m < time.January || m > time.December {
		return 0, &law.ValueError{Type: "month", Value: strconv.Itoa(int(m)), Fault: "not from 1 to 12"}
	}
	first := date.New(year, m, 1)
	i, ok := t.index(first)
	if !ok {
		return 0, t.outside(first, 0)
	}
	start, end := int(t.before[i]), int(t.before[i+first.LastDayOfMonth()])
	k := start + n - 1
	if n < 0 {
		k = end + n
	}
	if n == 0 || k < start || k >= end {
		return 0, &law.ValueError{
			Type: "working day of " + first.String()[:len("2006-01")], Value: strconv.Itoa(n),
			Fault: "the month has " + strconv.Itoa(end-start),
		}
	}
	return t.date(int(t.nth[k])), nil
}

// Days iterates from and including from, to and not including to. Where the
// range is not covered, the one thing yielded is the error, an
// [*OutsideError]. An inverted range yields nothing.
func (c Calendar) Days(from, to date.Date) iter.Seq2[Day, error] {
	return func(yield func(Day, error) bool) {
		if _, err := c.Count(from, to); err != nil {
			yield(Day{}, err)
			return
		}
		for d := from; d < to; d++ {
			if !yield(c.Day(d)) {
				return
			}
		}
	}
}

// Covers gives the first and the last day about which the calendar answers;
// both are not stated for the zero Calendar.
func (c Calendar) Covers() (from, to law.Date) {
	if c.t == nil {
		return 0, 0
	}
	return law.DateOf(c.t.core.first), law.DateOf(c.t.core.last)
}
