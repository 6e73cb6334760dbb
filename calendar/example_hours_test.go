// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar_test

import (
	"errors"
	"fmt"
	"time"

	"github.com/reglament-kz/reglament/calendar"
)

func ExampleParseClock() {
	c, err := calendar.ParseClock("18:30")
	fmt.Println(c.Hour(), c.Minute(), err)
	_, err = calendar.ParseClock("24:01")
	fmt.Println(err)
	// Output:
	// 18 30 <nil>
	// law: time of day "24:01": a time of day as HH:MM, from 00:00 to 24:00
}

func ExampleClockAt() {
	fmt.Println(calendar.ClockAt(9, 5))
	// Output: 09:05 <nil>
}

func ExampleMustClock() {
	fmt.Println(calendar.MustClock("24:00") == calendar.EndOfDay)
	// Output: true
}

// The year 2024 in Petropavl began six hours east of Greenwich and ended five.
func ExampleZone() {
	zone, err := calendar.Zone(calendar.ZonePetropavl)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(time.Date(2024, 2, 29, 0, 0, 0, 0, zone))
	fmt.Println(time.Date(2024, 2, 29, 0, 0, 0, 0, zone).Add(25 * time.Hour))

	_, err = calendar.Zone("Asia/Tashkent")
	fmt.Println(errors.Is(err, calendar.ErrZone))
	// Output:
	// 2024-02-29 00:00:00 +0600 +06
	// 2024-03-01 00:00:00 +0500 +05
	// true
}

func ExampleMustZone() {
	fmt.Println(calendar.MustZone(calendar.ZoneAqtau))
	// Output: Asia/Aqtau
}

func ExampleZoneNames() {
	fmt.Println(calendar.ZoneNames())
	// Output: [Asia/Almaty Asia/Aqtau Asia/Aqtobe Asia/Atyrau Asia/Oral Asia/Qostanay Asia/Qyzylorda]
}

func ExampleParseInterval() {
	i, err := calendar.ParseInterval("09:00-13:00")
	fmt.Println(i.From, i.To, err)
	_, err = calendar.ParseInterval("13:00-09:00")
	var fault *calendar.OfficeError
	fmt.Println(errors.As(err, &fault), fault.Fault)
	// Output:
	// 09:00 13:00 <nil>
	// true overnight
}

func ExampleNewInterval() {
	fmt.Println(calendar.NewInterval(calendar.MustClock("09:00"), calendar.MustClock("13:00")))
	// Output: 09:00-13:00 <nil>
}

func ExampleMustInterval() {
	fmt.Println(calendar.MustInterval("00:00-24:00").To)
	// Output: 24:00
}

func ExampleInterval_Contains() {
	i := calendar.MustInterval("09:00-13:00")
	fmt.Println(i.Contains(calendar.MustClock("09:00")), i.Contains(calendar.MustClock("13:00")))
	// Output: true false
}

func ExampleParseHours() {
	h, err := calendar.ParseHours("mon,tue,wed 09:00-13:00 14:30-18:30; sat 10:00-12:00")
	fmt.Println(h, err)
	_, err = calendar.ParseHours("mon 09:00-13:00 12:00-18:00")
	fmt.Println(err)
	// Output:
	// mon-wed 09:00-13:00 14:30-18:30; sat 10:00-12:00 <nil>
	// calendar: mon[1]: "12:00-18:00": no minute in two intervals; 09:00-13:00 stands before it
}

func ExampleNewHours() {
	h, err := calendar.NewHours(map[time.Weekday][]calendar.Interval{
		time.Monday: {calendar.MustInterval("09:00-13:00"), calendar.MustInterval("14:30-18:30")},
		time.Friday: {calendar.MustInterval("09:00-13:00")},
	})
	fmt.Println(h, err)
	// Output: mon 09:00-13:00 14:30-18:30; fri 09:00-13:00 <nil>
}

func ExampleMustHours() {
	fmt.Println(calendar.MustHours("mon-fri 09:00-18:00") == calendar.MustHours("mon,tue,wed,thu,fri 09:00-18:00"))
	// Output: true
}

func ExampleHours_With() {
	h := calendar.MustHours("mon-fri 09:00-18:00")
	short, err := h.With(time.Friday, calendar.MustInterval("09:00-17:00"))
	fmt.Println(short, err)
	fmt.Println(h)
	// Output:
	// mon-thu 09:00-18:00; fri 09:00-17:00 <nil>
	// mon-fri 09:00-18:00
}

func ExampleHours_On() {
	for i := range calendar.MustHours("mon-fri 09:00-13:00 14:30-18:30").On(time.Monday) {
		fmt.Println(i)
	}
	// Output:
	// 09:00-13:00
	// 14:30-18:30
}

func ExampleHours_IsZero() {
	fmt.Println(calendar.Hours{}.IsZero())
	// Output: true
}

func ExampleHours_Label() {
	hours := calendar.MustHours("mon-thu 09:00-13:00 14:30-18:30; fri 09:00-13:00")
	fmt.Println(hours)
	fmt.Println(hours.Label().KK)
	fmt.Println(hours.Label().RU)
	// Output:
	// mon-thu 09:00-13:00 14:30-18:30; fri 09:00-13:00
	// дс–бс 09:00-13:00 14:30-18:30; жм 09:00-13:00
	// пн–чт 09:00-13:00 14:30-18:30; пт 09:00-13:00
}

func ExampleWeekdayLabel() {
	fmt.Println(calendar.WeekdayLabel(time.Friday))
	// Output: Fri
}
