// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"time"

	"github.com/rickar/cal/v2"
	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/calendar"
)

// loaded gives the peer the days off of ours. A holiday of the peer falls on
// one day a year, so there is one for the first day off of a year that is no
// Saturday or Sunday, one for the second, and so on: some twenty in all, which is
// no more than somebody would write who named them, and each a look into a
// table. The peer has nothing for a weekend that is worked, but lets the user
// replace its week by a function; ours looks into a table too.
func loaded(c calendar.Calendar, from, to date.Date, cached bool) (*cal.BusinessCalendar, error) {
	b := cal.NewBusinessCalendar()
	b.SetWorkHours(9*time.Hour, 18*time.Hour)
	b.Cacheable = cached
	worked := map[int]bool{}
	first, last := from.Year(), to.Year()
	var off [][]time.Time // by place in the year, by year
	place := make([]int, last-first+1)
	for d, err := range c.Days(from, to+1) {
		if err != nil {
			return nil, err
		}
		on := d.Date.Date()
		weekend := on.Weekday() == time.Saturday || on.Weekday() == time.Sunday
		switch working := d.Works(); {
		case working && weekend:
			worked[key(on.MidnightUTC())] = true
		case !working && !weekend:
			y := on.Year() - first
			if place[y] == len(off) {
				off = append(off, make([]time.Time, len(place)))
			}
			off[place[y]][y] = on.MidnightUTC()
			place[y]++
		}
	}
	for _, years := range off {
		b.AddHoliday(&cal.Holiday{
			StartYear: first, EndYear: last,
			Func: func(_ *cal.Holiday, year int) time.Time { return years[year-first] },
		})
	}
	b.WorkdayFunc = func(at time.Time) bool {
		if w := at.Weekday(); w != time.Saturday && w != time.Sunday {
			return true
		}
		return worked[key(at)]
	}
	return b, nil
}

func key(at time.Time) int {
	y, m, d := at.Date()
	return (y*16+int(m))*32 + d
}

// roomy is how many days the peer's cache must hold for all the years: it has
// room for three, and a longer count would turn it over again and again.
const roomy = 16 * 366
