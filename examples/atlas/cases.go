// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"time"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/examples/internal/commandline"
)

// The ready cases are found in the life of each act by what makes a filing
// worth to be looked at, not written down as dates, so that an act of an
// agency's own has them too.

// closingMargin is how long before the end of reception "shortly before" is.
const closingMargin = 5 * time.Minute

// ready finds the ready cases of a definition. One that the life of the act, the
// calendar or the hours of the office do not offer is left out.
func (d *definition) ready() []*filedCase {
	ordinary := d.quietWednesday()
	if ordinary == 0 {
		ordinary = d.first // a life too short for a quiet fortnight
	}
	friday := ordinary + date.Date((7+int(time.Friday)-int(ordinary.Weekday()))%7)
	type candidate struct {
		name string
		day  date.Date
		at   func(date.Date) (time.Time, bool)
	}
	var list []*filedCase
	for _, c := range []candidate{
		{"case.ordinary", ordinary, d.clock(10, 30)},
		{"case.closing", d.receptionDay(ordinary + 1), d.beforeClosing},
		{"case.friday", friday, d.clock(19, 30)},
		{"case.sunday", friday + 2, d.clock(12, 0)},
		{"case.nauryz", d.eveOf(time.March, 21), d.clock(16, 0)},
		{"case.yearend", d.eveOf(time.January, 1), d.clock(16, 0)},
	} {
		if c.day < d.first || c.day > d.service.act.last {
			continue
		}
		if at, ok := c.at(c.day); ok {
			list = append(list, &filedCase{name: c.name, filed: at})
		}
	}
	return list
}

// quietWednesday is the first Wednesday, a week or more after the beginning, that
// is followed by three weeks without a day off but those of weekly rest.
func (d *definition) quietWednesday() date.Date {
	const quiet = 21
	for day := d.first + 7; day+quiet <= d.service.act.last; day++ {
		if day.Weekday() == time.Wednesday && d.quiet(day, day+quiet) {
			return day
		}
	}
	return 0
}

func (d *definition) quiet(from, to date.Date) bool {
	for day, err := range d.office.Calendar().Days(from, to) {
		if err != nil || day.Kind != calendar.DayWorking && day.Kind != calendar.DayWeekend {
			return false
		}
	}
	return true
}

// eveOf is the first working day before a day of the year that is worked, once
// the definition may apply; zero is none.
func (d *definition) eveOf(m time.Month, dayOfMonth int) date.Date {
	for year := d.first.Year(); year <= d.service.act.last.Year()+1; year++ {
		eve, err := d.office.Calendar().Add(date.New(year, m, dayOfMonth), -1)
		if err == nil && eve >= d.first && eve <= d.service.act.last {
			return eve
		}
	}
	return 0
}

// clock is a time of the wall clock of the office.
func (d *definition) clock(hour, minute int) func(date.Date) (time.Time, bool) {
	return func(day date.Date) (time.Time, bool) {
		return time.Date(day.Year(), day.Month(), day.Day(), hour, minute, 0, 0, d.office.Zone()), true
	}
}

// receptionDay is the first day, from the one given on, on which applications are
// taken; zero is none within a week.
func (d *definition) receptionDay(from date.Date) date.Date {
	for day := from; day < from+7; day++ {
		if hours, err := d.office.Day(day); err == nil && len(hours.Reception) > 0 {
			return day
		}
	}
	return 0
}

// beforeClosing is shortly before the last hour of reception ends.
func (d *definition) beforeClosing(day date.Date) (time.Time, bool) {
	hours, err := d.office.Day(day)
	if err != nil || len(hours.Reception) == 0 {
		return time.Time{}, false
	}
	end := hours.Reception[len(hours.Reception)-1].To
	at, _ := d.clock(int(end)/60, int(end)%60)(day)
	return at.Add(-closingMargin), true
}

// ownCases are those that the flags add, as far as the act may apply on the day.
func (d *definition) ownCases(instants []string) ([]*filedCase, error) {
	var list []*filedCase
	for _, i := range instants {
		at, err := commandline.Instant(i, d.office.Zone())
		if err != nil {
			return nil, err
		}
		at = at.In(d.office.Zone())
		if day := date.NewAt(at); day >= d.first && day <= d.service.act.last {
			list = append(list, &filedCase{own: i, filed: at})
		}
	}
	return list, nil
}
