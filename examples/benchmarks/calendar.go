// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"errors"
	"fmt"
	"time"

	"github.com/rickar/cal/v2"
	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/calendar"
)

// days are what the calendar is asked: every day that it covers.
type days struct {
	calendar      calendar.Calendar
	office        calendar.Office // without a break, which the peer has not
	lunch         calendar.Office
	zone          *time.Location
	from, to      date.Date
	plain, cached *cal.BusinessCalendar
}

func distances() []int { return []int{1, 15, 250, 2500} }

func newDays() (days, error) {
	d := days{calendar: calendar.Kazakhstan(), zone: calendar.MustZone(calendar.ZonePetropavl)}
	from, to := d.calendar.Covers()
	d.from, d.to = from.Date(), to.Date()
	var err error
	if d.office, err = d.door("mon-fri 09:00-18:00"); err != nil {
		return d, err
	}
	if d.lunch, err = d.door("mon-fri 09:00-13:00 14:00-18:00"); err != nil {
		return d, err
	}
	if d.plain, err = loaded(d.calendar, d.from, d.to, false); err != nil {
		return d, err
	}
	d.cached, err = loaded(d.calendar, d.from, d.to, true)
	cal.CacheMaxSize = roomy
	return d, err
}

func (d days) door(hours string) (calendar.Office, error) {
	return calendar.NewOffice(d.calendar, calendar.OfficeSpec{Zone: d.zone, Work: calendar.MustHours(hours)})
}

func (d days) peers() []*cal.BusinessCalendar { return []*cal.BusinessCalendar{d.plain, d.cached} }

const zoneAlone = "its zone's offset alone"

func peerName(i int) string { return []string{"cal", "cal, cached"}[i] }

// morning is ten o'clock of a day at the office.
func (d days) morning(on date.Date) time.Time { return on.MidnightIn(d.zone).Add(10 * time.Hour) }

func calendarWork(s size) (work, error) {
	d, err := newDays()
	if err != nil {
		return work{}, err
	}
	w := work{rows: d.rows(), contenders: []described{
		{peerName(0), "github.com/rickar/cal/v2 with the days off of ours"},
		{peerName(1), "the same with its cache, which is made to hold " + thousands(roomy) + " days, all that is asked, instead of 1,095"},
		{zoneAlone, "time.Time.In and Zone: an instant cannot be dated for less"},
	}, notes: []string{
		"cal has holidays but no weekend that is worked: its week was replaced by a function of this program that knows them",
		"cal has one opening and one closing a day, so hours are compared without a break; ours with a break stands alone",
		"cal answers for every year; ours refuses years of which no decree says which days are moved",
	}}
	for i, peer := range d.peers() {
		for _, ask := range []func(*cal.BusinessCalendar) (agreement, error){d.agreeWorking, d.agreeAdd, d.agreeCount, d.agreeHours} {
			a, err := ask(peer)
			if err != nil {
				return work{}, err
			}
			a.With = peerName(i)
			w.agreements = append(w.agreements, a)
		}
	}
	return w, nil
}

func (d days) agreeWorking(peer *cal.BusinessCalendar) (agreement, error) {
	a := agreement{Question: fmt.Sprintf("is it a working day, every day of %d to %d", d.from.Year(), d.to.Year())}
	for on := d.from; on <= d.to; on++ {
		ours, err := d.calendar.Working(on)
		if err != nil {
			return a, err
		}
		a.same(ours, peer.IsWorkday(on.MidnightUTC()), "%s", on)
	}
	return a, nil
}

// far reports whether a long distance is left out on a day: the peer without its
// cache takes milliseconds for one.
func far(peer *cal.BusinessCalendar, on date.Date, n int) bool {
	return n > 15 && !peer.Cacheable && on%61 != 0
}

func (d days) agreeAdd(peer *cal.BusinessCalendar) (agreement, error) {
	a := agreement{Question: "the working day 1, 15, 250 and 2,500 later and earlier" + sample(peer)}
	for on := d.from; on <= d.to; on++ {
		for _, n := range distances() {
			for _, n := range []int{n, -n} {
				if far(peer, on, max(n, -n)) {
					continue
				}
				ours, err := d.calendar.Add(on, n)
				if errors.Is(err, calendar.ErrOutsideYears) {
					continue
				}
				if err != nil {
					return a, err
				}
				a.same(ours, date.NewAt(peer.WorkdaysFrom(on.MidnightUTC(), n)), "%s and %d", on, n)
			}
		}
	}
	return a, nil
}

func (d days) agreeCount(peer *cal.BusinessCalendar) (agreement, error) {
	a := agreement{Question: "the working days in 1, 22, 365 and 3,652 days" + sample(peer)}
	for on := d.from; on <= d.to; on++ {
		for i, n := range []date.Date{1, 22, 365, 3652} {
			if far(peer, on, distances()[i]) || on+n > d.to+1 {
				continue
			}
			ours, err := d.calendar.Count(on, on+n)
			if err != nil {
				return a, err
			}
			a.same(ours, peer.WorkdaysInRange(on.MidnightUTC(), (on+n-1).MidnightUTC()), "%d days from %s", n, on)
		}
	}
	return a, nil
}

func (d days) agreeHours(peer *cal.BusinessCalendar) (agreement, error) {
	a := agreement{Question: "1, 8 and 200 working hours later, and back" + sample(peer)}
	for on := d.from; on <= d.to; on++ {
		for _, hours := range []int{1, 8, 200} {
			at, length := d.morning(on), time.Duration(hours)*time.Hour
			if far(peer, on, hours) {
				continue
			}
			end, err := d.office.Add(at, length)
			if errors.Is(err, calendar.ErrOutsideYears) {
				continue
			}
			if err != nil {
				return a, err
			}
			a.same(end.UTC(), peer.AddWorkHours(at, length).UTC(), "%d hours from %s", hours, at)
			between, err := d.office.Between(at, end)
			if err != nil {
				return a, err
			}
			a.same(between, peer.WorkHoursInRange(at, end), "from %s to %s", at, end)
		}
	}
	return a, nil
}

func sample(peer *cal.BusinessCalendar) string {
	if peer.Cacheable {
		return ""
	}
	return ", the longer ones from every 61st day"
}
