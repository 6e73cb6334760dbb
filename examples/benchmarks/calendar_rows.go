// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"fmt"
	"time"

	"github.com/rickar/cal/v2"
	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/calendar"
)

// starts is how many days a row begins from in turn; a power of two.
const starts = 32

// rows are the questions, each asked from a month's days in turn. The longest
// distance from the last of them stays within the years.
func (d days) rows() []row {
	var dates [starts]date.Date
	var midnights, mornings [starts]time.Time
	for i := range dates {
		dates[i] = date.New(2014, time.December, 15) + date.Date(i)
		midnights[i], mornings[i] = dates[i].MidnightUTC(), d.morning(dates[i])
	}
	c, o := d.calendar, d.office
	list := []row{d.row("is it a working day",
		func(i int) error { _, err := c.Working(dates[i]); return err },
		func(p *cal.BusinessCalendar, i int) { p.IsWorkday(midnights[i]) })}
	for _, n := range distances() {
		list = append(list, d.row("add "+daysText(n),
			func(i int) error { _, err := c.Add(dates[i], n); return err },
			func(p *cal.BusinessCalendar, i int) { p.WorkdaysFrom(midnights[i], n) }))
	}
	for _, n := range distances() {
		span := date.Date(n * 365 / 247) // about so many days hold n working days
		list = append(list, d.row("count over "+daysText(int(span)),
			func(i int) error { _, err := c.Count(dates[i], dates[i]+span); return err },
			func(p *cal.BusinessCalendar, i int) {
				p.WorkdaysInRange(midnights[i], midnights[i].AddDate(0, 0, int(span)-1))
			}))
	}
	zoned := d.row("add 15 days to an instant",
		func(i int) error { _, err := o.AddDays(mornings[i], 15); return err },
		func(p *cal.BusinessCalendar, i int) { p.WorkdaysFrom(mornings[i], 15) })
	utc := mornings
	for i := range utc {
		utc[i] = utc[i].UTC()
	}
	zoned.peers = append([]contender{{name: zoneAlone, do: func(n int) error {
		sum := 0
		for i := range n {
			_, offset := utc[i%starts].In(d.zone).Zone()
			sum += offset
		}
		if sum <= 0 {
			return errWrong
		}
		return nil
	}}}, zoned.peers...)
	list = append(list, zoned)
	for _, hours := range []int{8, 200} {
		length, span := time.Duration(hours)*time.Hour, hours/8*7/5
		var ends [starts]time.Time
		for i := range ends {
			ends[i] = mornings[i].AddDate(0, 0, span)
		}
		list = append(list,
			d.row(fmt.Sprintf("add %d working hours", hours),
				func(i int) error { _, err := o.Add(mornings[i], length); return err },
				func(p *cal.BusinessCalendar, i int) { p.AddWorkHours(mornings[i], length) }),
			d.row("working hours in "+daysText(span),
				func(i int) error { _, err := o.Between(mornings[i], ends[i]); return err },
				func(p *cal.BusinessCalendar, i int) { p.WorkHoursInRange(mornings[i], ends[i]) }))
	}
	return append(list, d.lunchRow("add 200 working hours, with a break", mornings, d.lunch))
}

func (d days) row(name string, ours func(i int) error, theirs func(p *cal.BusinessCalendar, i int)) row {
	r := row{work: name, ours: contender{do: func(n int) error {
		for i := range n {
			if err := ours(i % starts); err != nil {
				return err
			}
		}
		return nil
	}}}
	for i, p := range d.peers() {
		r.peers = append(r.peers, contender{name: peerName(i), do: func(n int) error {
			for i := range n {
				theirs(p, i%starts)
			}
			return nil
		}})
	}
	return r
}

func (d days) lunchRow(name string, from [starts]time.Time, o calendar.Office) row {
	r := d.row(name, func(i int) error { _, err := o.Add(from[i], 200*time.Hour); return err }, nil)
	r.peers = nil
	return r
}

// daysText is a number of days with its thousands divided.
func daysText(n int) string {
	if n == 1 {
		return "1 day"
	}
	return thousands(n) + " days"
}
