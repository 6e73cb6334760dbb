// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"slices"
	"strconv"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/regulation/law"
)

// Norm is a norm of working time: how many hours a week. The list is closed; the
// zero value is no norm.
type Norm int

const (
	// Norm40 is the normal working time.
	Norm40 Norm = 40
	// Norm36 holds for heavy and harmful work, and from sixteen to eighteen years of age.
	Norm36 Norm = 36
	// Norm24 holds from fourteen to sixteen years of age.
	Norm24 Norm = 24
)

// Norms returns the list, the longest first.
func Norms() []Norm { return []Norm{Norm40, Norm36, Norm24} }

// Day gives the norm of one day of a week. By 40 hours it is 8 hours in the
// five-day week; in the six-day week 7 hours from Monday to Friday and 5 on
// Saturday. By 36 hours it is 7 hours 12 minutes and 6 hours, by 24 hours 4 hours
// 48 minutes and 4 hours. It is 0 on a day of rest. Days before a holiday are not
// shorter.
//
// The official balances of working time for 2013 to 2022 count like this, and the
// ministry of labour publishes the norms of 40 and 36 hours with its calendar for
// 2026 (prg.kz 33673598); that of 24 hours divides the week alike. No act of this
// library prints them, so their basis is inferred.
func (n Norm) Day(w Week, d time.Weekday) time.Duration {
	switch {
	case !slices.Contains(Norms(), n) || !weeks.Has(w) || w.Rest(d):
		return 0
	case w == WeekFiveDay:
		return time.Duration(n) * time.Hour / 5
	case n == Norm40 && d == time.Saturday:
		return 5 * time.Hour
	case n == Norm40:
		return 7 * time.Hour
	default:
		return time.Duration(n) * time.Hour / 6
	}
}

// Norm gives the norm of working time of a range, which includes the day from and
// leaves out the day to: [Norm.Day] for each working day. A day of rest that is worked has
// the norm of the day that is off instead. A day that an added act shortens counts
// in full, because such an act gives a time of closing and not a number of hours.
// Inverted ranges are negative. The errors are those of [Calendar.Count], and a
// [*law.ValueError] for a norm that is not on the list.
func (c Calendar) Norm(n Norm, from, to date.Date) (time.Duration, error) {
	if !slices.Contains(Norms(), n) {
		return 0, &law.ValueError{Type: "norm of working time", Value: strconv.Itoa(int(n)), Fault: "not one of 40, 36, 24"}
	}
	days, err := c.Count(from, to)
	switch t := c.t; {
	case err != nil:
		return 0, err
	case n != Norm40 || t.week == WeekFiveDay:
		return time.Duration(days) * n.Day(t.week, time.Monday), nil // the same every day
	case from > to:
		return -t.norm40(to, from), nil
	default:
		return t.norm40(from, to), nil
	}
}

// norm40 adds up the norm of 40 hours, which is shorter on Saturdays in the six-day
// week.
func (t *table) norm40(from, to date.Date) time.Duration {
	var sum time.Duration
	for i := int(from - t.first); i < int(to-t.first); i++ {
		if !t.works(i) {
			continue
		}
		day := t.date(i).Weekday()
		if s := t.specialAt(i); s != nil && s.pair != 0 && t.week.Rest(day) {
			day = t.date(int(s.pair) - 1).Weekday()
		}
		sum += Norm40.Day(t.week, day)
	}
	return sum
}
