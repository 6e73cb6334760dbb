// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/regulation/law"
)

// An agency adds its own acts from a file.
func ExampleReadActs() {
	acts, err := calendar.ReadActs(strings.NewReader(`{"acts": [{
	  "id": "akimat-12-2027",
	  "title": {"kk": "Әкімдіктің қаулысы", "ru": "Постановление акимата", "en": "Resolution of the akimat"},
	  "signed": "2027-01-15",
	  "changes": [
	    {"kind": "transfer", "from": "2027-05-08", "to": "2027-05-06"},
	    {"kind": "short_day", "day": "2027-12-31", "closes": "16:00"}
	  ]}]}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	c, err := calendar.Kazakhstan().With(acts...)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range []string{"2027-05-06", "2027-05-08", "2027-12-31"} {
		d, _ := c.Day(law.MustDate(s).Date())
		fmt.Println(d, d.Closes)
	}
	// Output:
	// 2027-05-06 Thu transferred day off ← 2027-05-08 00:00
	// 2027-05-08 Sat transferred working day → 2027-05-06 00:00
	// 2027-12-31 Fri working day: Resolution of the akimat 16:00
}

// A mistake is named with its place.
func ExampleReadActs_strict() {
	_, err := calendar.ReadActs(strings.NewReader(`{"acts": [{"id": "a", "singed": "2027-01-15"}]}`))
	fmt.Println(errors.Is(err, calendar.ErrJSON))
	fmt.Println(err)
	// Output:
	// true
	// calendar: line 1, column 23: acts[0].singed: unknown key "singed", did you mean "signed"?
}

// An act that contradicts the calendar is refused.
func ExampleCalendar_With() {
	_, err := calendar.Kazakhstan().With(calendar.Act{
		ID: "akimat-7-2027", Title: law.Text{KK: "Қаулы", RU: "Постановление", EN: "Resolution"},
		Changes: []calendar.Change{{Kind: calendar.ChangeTransfer, From: law.MustDate("2027-05-08"), To: law.MustDate("2027-05-07")}},
	})
	var bad *calendar.ActError
	fmt.Println(errors.As(err, &bad), bad.Change, bad.Date)
	fmt.Println(err)
	// Output:
	// true 0 2027-05-07
	// calendar: act "akimat-7-2027", change 0, 2027-05-07: the rest cannot move to this day; it is a holiday of the five-day week, Defender of the Fatherland Day, by act kz-holidays-267-2001
}

// Which days moved when the list of holidays was changed in September 2022.
func ExampleCalendar_Compare() {
	now := calendar.Kazakhstan()
	then, err := now.AsKnownOn(date.New(2022, time.September, 1))
	if err != nil {
		fmt.Println(err)
		return
	}
	differences, err := then.Compare(now)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, d := range differences {
		if d.Moves() && d.Date.Date().Year() == 2022 {
			fmt.Println(d)
		}
	}
	// Output:
	// 2022-10-22 day of rest -> transferred working day → 2022-10-24
	// 2022-10-24 working day -> transferred day off ← 2022-10-22
	// 2022-10-25 working day -> holiday: Republic Day
	// 2022-12-01 holiday: Day of the First President -> working day
	// 2022-12-19 substitute day off: Independence Day (2022-12-17) -> working day
}

func ExampleWriteICalendar() {
	c := calendar.Kazakhstan()
	events, err := c.Events(date.New(2022, time.January, 7), date.New(2022, time.January, 8), law.LangEnglish)
	if err != nil {
		fmt.Println(err)
		return
	}
	var out strings.Builder
	err = calendar.WriteICalendar(&out, calendar.ICalendar{
		Name: "Days off", Lang: law.LangEnglish, Stamp: time.Date(2026, time.November, 21, 0, 0, 0, 0, time.UTC),
	}, slices.Values(events))
	fmt.Println(strings.ReplaceAll(out.String(), "\r\n", "\n"), err)
	// Output:
	// BEGIN:VCALENDAR
	// VERSION:2.0
	// PRODID:-//reglament-kz//reglament//EN
	// CALSCALE:GREGORIAN
	// X-WR-CALNAME:Days off
	// BEGIN:VEVENT
	// UID:20220107-5@calendar.reglament-kz
	// DTSTAMP:20121231T000000Z
	// SEQUENCE:4748
	// DTSTART;VALUE=DATE:20220107
	// DTEND;VALUE=DATE:20220108
	// SUMMARY;LANGUAGE=en:religious day off: Orthodox Christmas
	// DESCRIPTION;LANGUAGE=en:Labour Code of the Republic of Kazakhstan\, 2015
	// CATEGORIES;LANGUAGE=en:religious
	// TRANSP:TRANSPARENT
	// END:VEVENT
	// END:VCALENDAR
	//  <nil>
}

func ExampleCalendar_Events() {
	events, err := calendar.Kazakhstan().Events(date.New(2022, time.March, 5), date.New(2022, time.March, 9), law.LangKazakh)
	for _, e := range events {
		fmt.Println(e.Day, e.Summary, e.Busy)
	}
	fmt.Println(err)
	// Output:
	// 2022-03-05 ауыстырылған жұмыс күні → 2022-03-07 true
	// 2022-03-07 ауыстырылған демалыс күні ← 2022-03-05 false
	// 2022-03-08 мереке күні: Халықаралық әйелдер күні false
	// <nil>
}
