// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
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

// IsValid reports whether n is one of [Norms].
func (n Norm) IsValid() bool { return n == Norm40 || n == Norm36 || n == Norm24 }

// Day gives the norm of one day of a week: by 40 hours [Week.Hours]; by 36 hours
// 7 hours 12 minutes in the five-day week and 6 hours in the six-day one; by 24
// hours 4 hours 48 minutes and 4 hours. It is 0 on a day of rest.
//
// The ministry of labour publishes the norms of 40 and 36 hours with its calendar
// for 2026 (prg.kz 33673598); that of 24 hours divides the week alike.
func (n Norm) Day(w Week, d time.Weekday) time.Duration {
	switch {
	case !n.IsValid() || !w.IsValid() || w.Rest(d):
		return 0
	case n == Norm40:
		return time.Duration(w.Hours(d)) * time.Hour
	case w == FiveDay:
		return time.Duration(n) * time.Hour / 5
	default:
		return time.Duration(n) * time.Hour / 6
	}
}

// Norm gives the norm of working time from and including from, to and not
// including to: [Norm.Day] for each working day; a worked day of rest has that of
// the day that it stands for. A day that an added act shortens counts in full.
// Inverted ranges are negative. The errors are those of [Calendar.Count], and a
// [*law.ValueError] for a norm that is not on the list.
func (c Calendar) Norm(n Norm, from, to date.Date) (time.Duration, error) {
	if !n.IsValid() {
		return 0, &law.ValueError{Type: "norm of working time", Value: strconv.Itoa(int(n)), Fault: "not one of 40, 36, 24"}
	}
	if n == Norm40 {
		hours, err := c.Hours(from, to)
		return time.Duration(hours) * time.Hour, err
	}
	days, err := c.Count(from, to)
	if err != nil {
		return 0, err
	}
	return time.Duration(days) * n.Day(c.t.week, time.Monday), nil // the same every day
}
