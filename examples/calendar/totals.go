// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"strconv"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/calendar"
)

// period is a part of a year, in months.
type period struct {
	id          string
	first, last time.Month
}

// periods are the parts for which balances are drawn up, in order of their end.
func periods() []period {
	return []period{
		{"q1", 1, 3}, {"q2", 4, 6}, {"h1", 1, 6}, {"q3", 7, 9}, {"m9", 1, 9}, {"q4", 10, 12}, {"h2", 7, 12}, {"year", 1, 12},
	}
}

func (p period) from(year int) date.Date { return date.New(year, p.first, 1) }
func (p period) to(year int) date.Date   { return date.New(year, p.last+1, 1) }

// total is the working days, hours and norms of a stretch in both weeks.
type total struct {
	days, hours byWeek[int]
	totalJSON
}

func totals(c calendar.Calendar, from, to date.Date) (t total, err error) {
	for _, w := range []struct {
		c           calendar.Calendar
		days, hours *int
		norms       *map[string]int
	}{
		{c.Week(calendar.WeekFiveDay), &t.days.Five, &t.hours.Five, &t.NormMinutes.Five},
		{c.Week(calendar.WeekSixDay), &t.days.Six, &t.hours.Six, &t.NormMinutes.Six},
	} {
		if *w.days, err = w.c.Count(from, to); err != nil {
			return t, err
		}
		norm40, err := w.c.Norm(calendar.Norm40, from, to)
		if err != nil {
			return t, err
		}
		*w.hours = int(norm40 / time.Hour)
		*w.norms = map[string]int{}
		for _, n := range calendar.Norms() {
			norm, err := w.c.Norm(n, from, to)
			if err != nil {
				return t, err
			}
			(*w.norms)[strconv.Itoa(int(n))] = int(norm / time.Minute)
		}
	}
	t.CalendarDays.All = int(to - from)
	for d, err := range c.Days(from, to) {
		if err != nil {
			return t, err
		}
		if d.Kind == calendar.DayHoliday {
			t.CalendarDays.Holidays++
		}
	}
	t.CalendarDays.WithoutHolidays = t.CalendarDays.All - t.CalendarDays.Holidays
	return t, nil
}
