// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar_test

import (
	"fmt"
	"time"

	"github.com/reglament-kz/reglament/calendar"
)

func ExampleClock_UnmarshalText() {
	var c calendar.Clock
	fmt.Println(c.UnmarshalText([]byte("18:30")), c)
	fmt.Println(c.UnmarshalText([]byte("24:01")))
	// Output:
	// <nil> 18:30
	// law: time of day "24:01": not a time of the form HH:MM from 00:00 to 24:00
}

func ExampleMustClock() {
	fmt.Println(calendar.MustClock("24:00"), uint16(calendar.MustClock("24:00")))
	// Output: 24:00 1440
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
	fmt.Println(err)
	// Output:
	// 2024-02-29 00:00:00 +0600 +06
	// 2024-03-01 00:00:00 +0500 +05
	// law: zone "Asia/Tashkent": not one of Asia/Almaty, Asia/Aqtau, Asia/Aqtobe, Asia/Atyrau, Asia/Oral, Asia/Qostanay, Asia/Qyzylorda
}

func ExampleMustZone() {
	fmt.Println(calendar.MustZone(calendar.ZoneAqtau))
	// Output: Asia/Aqtau
}

func ExampleZoneNames() {
	fmt.Println(calendar.ZoneNames())
	// Output: [Asia/Almaty Asia/Aqtau Asia/Aqtobe Asia/Atyrau Asia/Oral Asia/Qostanay Asia/Qyzylorda]
}

func ExampleInterval_UnmarshalText() {
	var i calendar.Interval
	fmt.Println(i.UnmarshalText([]byte("09:00-13:00")), i.From, i.To)
	fmt.Println(i.UnmarshalText([]byte("13:00-09:00")))
	// Output:
	// <nil> 09:00 13:00
	// calendar: office: "13:00-09:00": the interval ends before it begins; hours through the night are two, -24:00 and 00:00- on the next day
}

func ExampleMustInterval() {
	fmt.Println(calendar.MustInterval("00:00-24:00").To)
	// Output: 24:00
}

func ExampleParseHours() {
	h, err := calendar.ParseHours("mon,tue,wed 09:00-13:00 14:30-18:30; sat 10:00-12:00")
	fmt.Println(h, err)
	_, err = calendar.ParseHours("mon 09:00-13:00 12:00-18:00")
	fmt.Println(err)
	// Output:
	// mon-wed 09:00-13:00 14:30-18:30; sat 10:00-12:00 <nil>
	// calendar: mon[1]: "12:00-18:00": has minutes in common with 09:00-13:00, which stands before it
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
