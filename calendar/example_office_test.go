// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/regulation/law"
)

// petropavl is the office of the examples: a break for lunch, reception until
// an hour before closing.
func petropavl() calendar.Office {
	office, err := calendar.NewOffice(calendar.Kazakhstan(), calendar.OfficeSpec{
		Zone:      calendar.MustZone(calendar.ZonePetropavl),
		Work:      calendar.MustHours("mon-fri 09:00-13:00 14:30-18:30"),
		Reception: calendar.MustHours("mon-fri 09:00-13:00 14:30-17:30"),
	})
	if err != nil {
		panic(err)
	}
	return office
}

func ExampleNewOffice() {
	office, err := calendar.NewOffice(calendar.Kazakhstan(), calendar.OfficeSpec{
		Zone: calendar.MustZone(calendar.ZoneAqtau),
		Week: calendar.WeekSixDay,
		Work: calendar.MustHours("mon-fri 09:00-17:00; sat 09:00-14:00"),
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	saturday := time.Date(2015, 3, 14, 10, 0, 0, 0, office.Zone())
	fmt.Println(office.Open(saturday))
	// Output: true <nil>
}

// What is wrong with an office is told with its place.
func ExampleNewOffice_refused() {
	_, err := calendar.NewOffice(calendar.Kazakhstan(), calendar.OfficeSpec{
		Zone:      calendar.MustZone(calendar.ZoneAqtau),
		Work:      calendar.MustHours("mon-fri 09:00-13:00 14:30-18:30"),
		Reception: calendar.MustHours("mon-fri 09:00-17:00"),
	})
	var fault *calendar.OfficeError
	fmt.Println(errors.As(err, &fault), fault.Path)
	fmt.Println(err)
	// Output:
	// true reception.mon[0]
	// calendar: reception.mon[0]: "09:00-17:00": the reception lies outside the working hours of that day
}

func ExampleReadOfficeSpec() {
	spec, err := calendar.ReadOfficeSpec(strings.NewReader(`{
		"zone": "Asia/Aqtau",
		"week": "5",
		"work": {"mon": ["09:00-13:00", "14:30-18:30"], "tue": ["09:00-13:00"]},
		"exceptions": [{"date": "2015-03-17", "work": [], "reason": "moving house"}]
	}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(spec.Zone, spec.Week, spec.Work)

	_, err = calendar.ReadOfficeSpec(strings.NewReader(`{"zone": "Asia/Aqtau", "week": "5", "work": {"mon": ["22:00-06:00"]}}`))
	fmt.Println(err)
	// Output:
	// Asia/Aqtau 5 mon 09:00-13:00 14:30-18:30; tue 09:00-13:00
	// calendar: line 1, column 54: work.mon[0]: "22:00-06:00": the interval ends before it begins; hours through the night are two, -24:00 and 00:00- on the next day
}

func ExampleOfficeSpec_MarshalJSON() {
	data, err := json.Marshal(calendar.OfficeSpec{
		Zone: calendar.MustZone(calendar.ZonePetropavl),
		Week: calendar.WeekFiveDay,
		Work: calendar.MustHours("mon-tue 09:00-13:00"),
	})
	fmt.Println(string(data), err)
	// Output: {"zone":"Asia/Almaty","week":"5","work":{"mon":["09:00-13:00"],"tue":["09:00-13:00"]}} <nil>
}

func ExampleOfficeSpec_Validate() {
	fmt.Println(calendar.OfficeSpec{}.Validate())
	// Output: calendar: work: no weekday has hours
}

func ExampleOffice_Spec() {
	spec := petropavl().Spec()
	fmt.Println(spec.Week, spec.Reception)
	// Output: 5 mon-fri 09:00-13:00 14:30-17:30
}

// The hours of a Sunday that is worked are those of the day that is off for it.
func ExampleOffice_Day() {
	day, err := petropavl().Day(date.New(2014, time.May, 4))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(day.Day)
	fmt.Println(day.From, day.Work)
	// Output:
	// 2014-05-04 Sun transferred working day → 2014-05-02
	// pair [09:00-13:00 14:30-18:30]
}

func ExampleOffice_Day_exception() {
	spec := petropavl().Spec()
	spec.Exceptions = []calendar.Exception{{
		Date:   law.MustDate("2015-03-17"),
		Work:   []calendar.Interval{calendar.MustInterval("09:00-12:00")},
		Reason: "stock-taking",
	}}
	office, err := calendar.NewOffice(calendar.Kazakhstan(), spec)
	if err != nil {
		fmt.Println(err)
		return
	}
	day, err := office.Day(date.New(2015, time.March, 17))
	fmt.Println(day.From, day.Reason, day.Work, day.Reception, err)
	// Output: exception stock-taking [09:00-12:00] [09:00-12:00] <nil>
}

func ExampleOffice_Calendar() {
	fmt.Println(petropavl().Calendar() == calendar.Kazakhstan())
	// Output: true
}

func ExampleOffice_Zone() {
	fmt.Println(petropavl().Zone())
	// Output: Asia/Almaty
}

// The day is that of the wall clock in Petropavl, whatever the zone asked in.
func ExampleOffice_Date() {
	fmt.Println(petropavl().Date(time.Date(2015, 3, 18, 19, 0, 0, 0, time.UTC)))
	// Output: 2015-03-19 <nil>
}

func ExampleOffice_Open() {
	office := petropavl()
	for _, hour := range []int{12, 13, 15} {
		open, err := office.Open(time.Date(2015, 3, 18, hour, 0, 0, 0, office.Zone()))
		fmt.Println(hour, open, err)
	}
	// Output:
	// 12 true <nil>
	// 13 false <nil>
	// 15 true <nil>
}

func ExampleOffice_Receiving() {
	office := petropavl()
	at := time.Date(2015, 3, 18, 17, 50, 0, 0, office.Zone())
	open, _ := office.Open(at)
	receiving, _ := office.Receiving(at)
	fmt.Println(open, receiving)
	// Output: true false
}

func ExampleOffice_NextOpening() {
	office := petropavl()
	eve := time.Date(2015, 3, 20, 18, 0, 0, 0, office.Zone()) // Nauryz is next
	fmt.Println(office.NextOpening(eve))
	// Output: 2015-03-26 09:00:00 +0600 +06 <nil>
}

func ExampleOffice_NextReception() {
	office := petropavl()
	fmt.Println(office.NextReception(time.Date(2015, 3, 18, 13, 10, 0, 0, office.Zone())))
	// Output: 2015-03-18 14:30:00 +0600 +06 <nil>
}

func ExampleOffice_Closing() {
	office := petropavl()
	fmt.Println(office.Closing(date.New(2015, time.March, 18)))
	_, err := office.Closing(date.New(2015, time.March, 21))
	fmt.Println(errors.Is(err, calendar.ErrClosed), err)
	// Output:
	// 2015-03-18 18:30:00 +0600 +06 <nil>
	// true calendar: the office has no hours on 2015-03-21
}

// Over the night in which the clocks of Petropavl went back.
func ExampleOffice_Add() {
	office := petropavl()
	at := time.Date(2024, 2, 29, 18, 0, 0, 0, office.Zone())
	later, err := office.Add(at, time.Hour)
	fmt.Println(later, err)
	fmt.Println(office.Add(later, -time.Hour))
	// Output:
	// 2024-03-01 09:30:00 +0500 +05 <nil>
	// 2024-02-29 18:00:00 +0600 +06 <nil>
}

func ExampleOffice_Between() {
	office := petropavl()
	from := time.Date(2015, 1, 1, 0, 0, 0, 0, office.Zone())
	fmt.Println(office.Between(from, from.AddDate(1, 0, 0)))
	fmt.Println(office.Between(from.AddDate(1, 0, 0), from))
	// Output:
	// 1960h0m0s <nil>
	// -1960h0m0s <nil>
}

func ExampleOffice_AddDays() {
	office := petropavl()
	fmt.Println(office.AddDays(time.Date(2014, 12, 30, 16, 0, 0, 0, office.Zone()), 15))
	// Output: 2015-01-23 <nil>
}

func ExampleOffice_CountDays() {
	office := petropavl()
	from := time.Date(2015, 3, 18, 10, 0, 0, 0, office.Zone())
	fmt.Println(office.CountDays(from, from.AddDate(0, 0, 7)))
	// Output: 3 <nil>
}

func ExampleOffice_Start() {
	office := petropavl()
	at := time.Date(2015, 3, 18, 17, 50, 0, 0, office.Zone())
	for _, rule := range []calendar.AfterHours{calendar.AfterHoursSameDay, calendar.AfterHoursNextOpening} {
		start, err := office.Start(at, calendar.Rule{AfterHours: rule})
		fmt.Println(start, err)
	}
	// Output:
	// arrived 2015-03-18T17:50:00+06:00, after reception has ended: counts from then (after-hours=same_day) <nil>
	// arrived 2015-03-18T17:50:00+06:00, after reception has ended: counts from 2015-03-19T09:00:00+06:00 (after-hours=next_opening) <nil>
}

func ExampleStart_In() {
	office := petropavl()
	start, _ := office.Start(time.Date(2015, 3, 14, 10, 0, 0, 0, office.Zone()), calendar.Rule{})
	fmt.Println(start.In(law.LangRussian))
	// Output: поступило 2015-03-14T10:00:00+06:00, в день без приёма: считается с 2015-03-16T09:00:00+06:00 (after-hours=next_opening)
}

func ExampleStart_Moved() {
	office := petropavl()
	start, _ := office.Start(time.Date(2015, 3, 18, 13, 10, 0, 0, office.Zone()), calendar.Rule{})
	fmt.Println(start.Moved(), start.Received)
	// Output: true in_break
}
