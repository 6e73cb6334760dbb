// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar_test

import (
	"errors"
	"fmt"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Three working days by the defaults, and by each other option that matters.
func ExampleOffice_DueInDays() {
	office := petropavl()
	filed := time.Date(2015, 3, 18, 17, 50, 0, 0, office.Zone())
	for _, rule := range []calendar.Rule{
		{},
		{AfterHours: calendar.AfterHoursSameDay},
		{AfterHours: calendar.AfterHoursSameDay, FirstDay: calendar.FirstDaySame},
		{DayEnd: calendar.DayEndMidnight},
	} {
		due, err := office.DueInDays(filed, 3, rule)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(due.At.Format(time.RFC3339))
	}
	_, err := office.DueInDays(filed, 0, calendar.Rule{})
	fmt.Println(err)
	// Output:
	// 2015-03-27T18:30:00+06:00
	// 2015-03-26T18:30:00+06:00
	// 2015-03-20T18:30:00+06:00
	// 2015-03-27T23:59:59+06:00
	// law: term "0": not from 1 to 9496 working days
}

// The acts name terms of minutes: these are the ones that somebody works.
func ExampleOffice_DueIn() {
	office := petropavl()
	filed := time.Date(2015, 3, 18, 12, 45, 0, 0, office.Zone())
	for _, minutes := range []calendar.Minutes{calendar.MinutesClock, calendar.MinutesWorking} {
		due, err := office.DueIn(filed, 30*time.Minute, calendar.Rule{Minutes: minutes})
		fmt.Println(minutes, due.At.Format(time.TimeOnly), err)
	}
	// Output:
	// clock 13:15:00 <nil>
	// working 14:45:00 <nil>
}

func ExampleOffice_DueSameDay() {
	office := petropavl()
	due, err := office.DueSameDay(time.Date(2015, 4, 14, 17, 50, 0, 0, office.Zone()), calendar.Rule{})
	fmt.Println(due.At.Format(time.RFC3339), err)
	// Output: 2015-04-15T18:30:00+06:00 <nil>
}

// On 29 February 2024 the clocks of Petropavl showed 23:59:59 twice.
func ExampleOffice_DueOn() {
	due, err := petropavl().DueOn(date.New(2024, time.February, 29), calendar.Rule{DayEnd: calendar.DayEndMidnight})
	fmt.Println(due.At.Format(time.RFC3339), due.End, err)
	// Output: 2024-02-29T23:59:59+05:00 midnight <nil>
}

func ExampleDue_Met() {
	due, err := petropavl().DueOn(date.New(2015, time.March, 18), calendar.Rule{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(due.Met(due.At), due.Met(due.At.Add(time.Second)))
	// Output: true false
}

func ExampleOffice_TraceDue() {
	office := petropavl()
	due, err := office.DueInDays(time.Date(2014, 4, 30, 17, 45, 0, 0, office.Zone()), 1, calendar.Rule{})
	if err != nil {
		fmt.Println(err)
		return
	}
	trace, err := office.TraceDue(due)
	fmt.Println(trace)
	fmt.Println(err)
	// Output:
	// arrived 2014-04-30T17:45:00+06:00, after reception has ended: counts from 2014-05-04T09:00:00+06:00 (after-hours=next_opening)
	// 2014-05-04 Sun   -  transferred working day → 2014-05-02; the day of the start, first-day=next
	// 2014-05-05 Mon   1  working day; closes at 18:30
	// due 2014-05-05T18:30:00+06:00 (first-day=next arrival-day=next minutes=working day-end=closing after-hours=next_opening last-day=as_counted)
	// <nil>
}

func ExampleOffice_TraceBetween() {
	office := petropavl()
	from := time.Date(2024, 2, 29, 18, 0, 0, 0, office.Zone())
	trace, err := office.TraceBetween(from, from.Add(17*time.Hour))
	fmt.Println(trace)
	fmt.Println(err)
	// Output:
	// 2024-02-29 Thu   -  working day; 18:00:00+06:00..18:30:00+06:00 30m0s
	// 2024-03-01 Fri   -  working day; 09:00:00+05:00..10:00:00+05:00 1h0m0s
	// counted 1h30m0s
	// <nil>
}

func ExampleOfficeTrace_Worked() {
	office := petropavl()
	from := time.Date(2024, 2, 29, 18, 0, 0, 0, office.Zone())
	trace, err := office.TraceBetween(from, from.Add(17*time.Hour))
	fmt.Println(trace.Worked(), err)
	// Output: 1h30m0s <nil>
}

func ExampleOfficeTrace_In() {
	office := petropavl()
	from := time.Date(2015, 3, 20, 18, 0, 0, 0, office.Zone())
	trace, _ := office.TraceBetween(from, from.Add(time.Hour))
	fmt.Println(trace.In(law.LangKazakh))
	// Output:
	// 2015-03-20 Жм   -  жұмыс күні; 18:00:00+06:00..18:30:00+06:00 30m0s
	// есептелген уақыт: 30m0s
}

func ExampleRuleOptions() {
	for _, option := range calendar.RuleOptions() {
		fmt.Println(option.ID, option.Options, option.Default)
	}
	// Output:
	// first-day [same next] next
	// arrival-day [same next] next
	// minutes [clock working] working
	// day-end [closing midnight] closing
	// after-hours [same_day next_opening] next_opening
	// last-day [as_counted next_working_day] as_counted
}

func ExampleRule_With() {
	rule, err := calendar.Rule{}.With("minutes", "clock")
	fmt.Println(rule, err)
	_, err = calendar.Rule{}.With("minutes", "some")
	fmt.Println(errors.Is(err, law.ErrSyntax), err)
	// Output:
	// first-day=next arrival-day=next minutes=clock day-end=closing after-hours=next_opening last-day=as_counted <nil>
	// true law: minutes "some": not one of clock, working
}

func ExampleRule_Option() {
	fmt.Println(calendar.Rule{}.Option("day-end"))
	// Output: closing <nil>
}

func ExampleRule_Full() {
	fmt.Println(calendar.Rule{}.FirstDay == "", calendar.Rule{}.Full().FirstDay)
	// Output: true next
}

// The term for the ordered ear tags runs from their arrival.
func ExampleRule_ForArrival() {
	rule := calendar.Rule{ArrivalDay: calendar.FirstDaySame}
	fmt.Println(rule.ForArrival().FirstDay)
	// Output: same
}

func ExampleRule_Validate() {
	fmt.Println(calendar.Rule{DayEnd: "noon"}.Validate())
	// Output: law: day-end "noon": not one of closing, midnight
}
