// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar_test

import (
	"fmt"
	"log"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/regulation/law"
)

func officeOf(spec calendar.OfficeSpec) calendar.Office {
	spec.Zone = calendar.MustZone(calendar.ZoneAqtau)
	o, err := calendar.NewOffice(calendar.Kazakhstan(), spec)
	if err != nil {
		log.Fatal(err)
	}
	return o
}

// Filed on Saturday, three working days. An office that is closed on Saturday
// takes the application when it opens next: Monday is the day of the start, which
// does not count, and Tuesday is the first day. So the second working day after
// the filing is counted as the first. Where a desk receives on Saturday, the term
// starts on Saturday, and Monday is the first day.
func Example_filedOnSaturday() {
	filed := time.Date(2026, 4, 18, 11, 0, 0, 0, calendar.MustZone(calendar.ZoneAqtau))
	closed := officeOf(calendar.OfficeSpec{Work: calendar.MustHours("mon-fri 09:00-18:00")})
	desk := officeOf(calendar.OfficeSpec{
		Work:     calendar.MustHours("mon-fri 09:00-18:00; sat 10:00-14:00"),
		RestDays: calendar.DutyReception,
	})
	for _, office := range []calendar.Office{closed, desk} {
		due, _ := office.DueInDays(filed, 3, calendar.Rule{})
		trace, _ := office.TraceDue(due)
		fmt.Println(trace)
	}
	// Output:
	// arrived 2026-04-18T11:00:00+05:00, on a day without reception: counts from 2026-04-20T09:00:00+05:00 (after-hours=next_opening)
	// 2026-04-20 Mon   -  working day; the day of the start, first-day=next
	// 2026-04-21 Tue   1  working day
	// 2026-04-22 Wed   2  working day
	// 2026-04-23 Thu   3  working day; closes at 18:00
	// due 2026-04-23T18:00:00+05:00 (first-day=next arrival-day=next minutes=working day-end=closing after-hours=next_opening last-day=as_counted)
	// arrived 2026-04-18T11:00:00+05:00, within reception hours: counts from then
	// 2026-04-18 Sat   -  day of rest; the day of the start, first-day=next
	// 2026-04-19 Sun   -  day of rest
	// 2026-04-20 Mon   1  working day
	// 2026-04-21 Tue   2  working day
	// 2026-04-22 Wed   3  working day; closes at 18:00
	// due 2026-04-22T18:00:00+05:00 (first-day=next arrival-day=next minutes=working day-end=closing after-hours=next_opening last-day=as_counted)
}

// Hours on a Saturday of the five-day week: the office says what they count for,
// or is refused.
func ExampleDuty() {
	spec := calendar.OfficeSpec{
		Zone: calendar.MustZone(calendar.ZoneAqtau), Week: calendar.WeekFiveDay,
		Work: calendar.MustHours("mon-fri 09:00-18:00; sat 10:00-14:00"),
	}
	fmt.Println(spec.Validate())
	saturday := time.Date(2026, 4, 18, 11, 0, 0, 0, spec.Zone)
	for _, duty := range []calendar.Duty{calendar.DutyNone, calendar.DutyOpen, calendar.DutyReception, calendar.DutyTerms} {
		spec.RestDays = duty
		office, _ := calendar.NewOffice(calendar.Kazakhstan(), spec)
		open, _ := office.Open(saturday)
		receiving, _ := office.Receiving(saturday)
		worked, _ := office.Between(saturday, saturday.Add(2*time.Hour))
		fmt.Println(duty, open, receiving, worked)
	}
	// Output:
	// calendar: work.sat[0]: "10:00-14:00": the day is one of weekly rest, and rest_days does not say what its hours count for
	// none false false 0s
	// open true false 0s
	// reception true true 0s
	// terms true true 2h0m0s
}

// An office that never closes: a term of 24 hours ends at the same time of the
// next day, whatever day that is.
func Example_roundTheClock() {
	office := officeOf(calendar.OfficeSpec{
		Work: calendar.MustHours("mon-sun 00:00-24:00"), RestDays: calendar.DutyTerms, Holidays: calendar.DutyTerms,
	})
	filed := time.Date(2026, 3, 20, 22, 15, 0, 0, office.Zone()) // Friday before Nauryz
	due, _ := office.DueIn(filed, 24*time.Hour, calendar.Rule{})
	fmt.Println(due.At.Format("Mon 2006-01-02 15:04"))
	// Output: Sat 2026-03-21 22:15
}

// A shift that goes past midnight is two intervals: up to 24:00, and from 00:00
// on the next day. The tail of Friday's shift lies on Saturday and counts there.
func Example_nightShift() {
	office := officeOf(calendar.OfficeSpec{
		Work:     calendar.MustHours("mon 20:00-24:00; tue-fri 00:00-08:00 20:00-24:00; sat 00:00-08:00"),
		RestDays: calendar.DutyTerms,
	})
	friday := time.Date(2026, 4, 17, 22, 0, 0, 0, office.Zone())
	end, _ := office.Add(friday, 4*time.Hour)
	fmt.Println(end.Format("Mon 15:04"))
	// Output: Sat 02:00
}

// Shorter hours in Ramadan, by an order of the office: an exception for each
// working day. Working days stay what they are, only the hours differ.
func Example_ramadanHours() {
	spec := calendar.OfficeSpec{Work: calendar.MustHours("mon-fri 09:00-13:00 14:30-18:30")}
	short := calendar.MustHours("mon 09:00-13:00 13:30-17:00")
	for d := date.New(2026, time.February, 19); d <= date.New(2026, time.March, 19); d++ {
		if works, _ := calendar.Kazakhstan().Working(d); !works {
			continue
		}
		x := calendar.Exception{Date: law.DateOf(d), Reason: "Ramadan", Act: "order 7"}
		for i := range short.On(time.Monday) {
			x.Work = append(x.Work, i)
		}
		spec.Exceptions = append(spec.Exceptions, x)
	}
	office := officeOf(spec)
	due, _ := office.DueInDays(time.Date(2026, 3, 4, 10, 0, 0, 0, office.Zone()), 3, calendar.Rule{})
	fmt.Println(due.At.Format("Mon 2006-01-02 15:04"))
	after, _ := office.DueInDays(time.Date(2026, 3, 17, 10, 0, 0, 0, office.Zone()), 3, calendar.Rule{})
	fmt.Println(after.At.Format("Mon 2006-01-02 15:04"))
	// Output:
	// Tue 2026-03-10 17:00
	// Fri 2026-03-20 18:30
}
