// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Fifteen working days from the eve of New Year, in both working weeks.
func Example() {
	c := calendar.Kazakhstan()
	filed := date.New(2014, time.December, 30)
	due, err := c.Add(filed, 15)
	if err != nil {
		fmt.Println(err)
		return
	}
	six, err := c.Week(calendar.WeekSixDay).Add(filed, 15)
	fmt.Println(due, six, err)
	// Output: 2015-01-23 2015-01-20 <nil>
}

func ExampleKazakhstan() {
	c := calendar.Kazakhstan()
	from, to := c.Covers()
	fmt.Println(c.WorkingWeek(), from, to)
	// Output: 5 2002-01-01 2027-12-31
}

func ExampleCalendar_Week() {
	saturday := date.New(2022, time.January, 8)
	c := calendar.Kazakhstan()
	five, _ := c.Working(saturday)
	six, _ := c.Week(calendar.WeekSixDay).Working(saturday)
	fmt.Println(five, six)
	// Output: false true
}

func ExampleCalendar_Working() {
	c := calendar.Kazakhstan()
	fmt.Println(c.Working(date.New(2022, time.March, 5))) // a Saturday, moved by decree
	_, err := c.Working(date.New(2030, time.January, 1))
	fmt.Println(errors.Is(err, calendar.ErrOutsideYears))
	fmt.Println(err)
	// Output:
	// true <nil>
	// true
	// calendar: 2030-01-01 lies outside the days covered, 2002-01-01 to 2027-12-31
}

func ExampleCalendar_Day() {
	c := calendar.Kazakhstan()
	d, err := c.Day(date.New(2022, time.March, 7))
	if err != nil {
		fmt.Println(err)
		return
	}
	act, _ := c.Act(d.Act)
	fmt.Println(d)
	fmt.Println(d.Kind.Label().RU)
	fmt.Println(act.Title)
	fmt.Println("known since", d.Known, "-", d.Standing)
	// Output:
	// 2022-03-07 Mon transferred day off ← 2022-03-05
	// перенесённый день отдыха
	// Government decree of 6 October 2021 No. 713
	// known since 2021-10-06 (stated) - confirmed
}

func ExampleDay_Reason() {
	d, _ := calendar.Kazakhstan().Day(date.New(2022, time.January, 4))
	for _, l := range law.Langs() {
		fmt.Println(d.Reason(l))
	}
	// Output:
	// мереке орнына берілген демалыс күні: Жаңа жыл (2022-01-02)
	// выходной день взамен праздничного: Новый год (2022-01-02)
	// substitute day off: New Year (2022-01-02)
}

func ExampleCalendar_Add() {
	c := calendar.Kazakhstan()
	fmt.Println(c.Add(date.New(2014, time.December, 30), 15))
	fmt.Println(c.Add(date.New(2015, time.January, 23), -15))
	fmt.Println(c.Add(date.New(2022, time.January, 1), 0)) // nothing is added
	_, err := c.Add(date.New(2027, time.December, 31), 1)
	fmt.Println(err)
	// Output:
	// 2015-01-23 <nil>
	// 2014-12-30 <nil>
	// 2022-01-01 <nil>
	// calendar: working day +1 from 2027-12-31 lies outside the days covered, 2002-01-01 to 2027-12-31
}

func ExampleCalendar_Count() {
	c := calendar.Kazakhstan()
	from, to := date.New(2014, time.December, 1), date.New(2015, time.January, 31)
	fmt.Println(c.Count(from, to)) // to is not counted
	fmt.Println(c.Count(to, from)) // inverted
	// Output:
	// 39 <nil>
	// -39 <nil>
}

func ExampleCalendar_NthOfMonth() {
	c := calendar.Kazakhstan()
	fmt.Println(c.NthOfMonth(2022, time.January, 1))
	fmt.Println(c.NthOfMonth(2022, time.January, -1))
	_, err := c.NthOfMonth(2022, time.January, 19)
	fmt.Println(err)
	// Output:
	// 2022-01-05 <nil>
	// 2022-01-31 <nil>
	// law: working day of 2022-01 "19": the month has 18
}

func ExampleCalendar_Days() {
	for d, err := range calendar.Kazakhstan().Days(date.New(2022, time.January, 3), date.New(2022, time.January, 6)) {
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(d)
	}
	// Output:
	// 2022-01-03 Mon substitute day off: New Year (2022-01-01)
	// 2022-01-04 Tue substitute day off: New Year (2022-01-02)
	// 2022-01-05 Wed working day
}

// A service warns before its calendar ends.
func ExampleCalendar_KnownThrough() {
	c := calendar.Kazakhstan()
	due := date.New(2026, time.November, 3)
	if known := c.KnownThrough(); due > known.Date() {
		fmt.Println(due, "lies after", known, "- an order may still move it")
	}
	// Output: 2026-11-03 lies after 2026-08-31 - an order may still move it
}

// What an office could know in September 2022, before the list of holidays was
// changed.
func ExampleCalendar_AsKnownOn() {
	now := calendar.Kazakhstan()
	then, err := now.AsKnownOn(date.New(2022, time.September, 1))
	if err != nil {
		fmt.Println(err)
		return
	}
	from, to := date.New(2022, time.January, 1), date.New(2023, time.January, 1)
	published, _ := then.Count(from, to)
	final, _ := now.Count(from, to)
	fmt.Println(published, final)
	d, _ := then.Day(date.New(2022, time.December, 1))
	fmt.Println(d)
	// Output:
	// 245 246
	// 2022-12-01 Thu holiday: Day of the First President
}

func ExampleCalendar_Uncertain() {
	for _, u := range calendar.Kazakhstan().Uncertain() {
		fmt.Println(u.Date, u.Says, "or", u.Otherwise)
	}
	// Output:
	// 2006-12-31 religious or weekend
	// 2007-12-20 religious or working
	// 2008-12-08 religious or working
	// 2009-11-27 religious or working
	// 2010-11-16 religious or working
	// 2011-11-06 religious or weekend
	// 2012-10-26 religious or working
	// 2027-05-16 religious or weekend
	// 2027-05-17 working or religious
}

func ExampleCalendar_Remarks() {
	for _, r := range calendar.Kazakhstan().Remarks(2026) {
		fmt.Println(r)
	}
	// Output: No source later than September 2026 and no order of transfer was found; October to December are as in the calendar that the labour ministry published on 5 December 2025 (prg.kz 33673598).
}

// Years that nobody knows yet are given only by name, and marked.
func ExampleCalendar_Provisional() {
	c, err := calendar.Kazakhstan().Provisional(2028)
	if err != nil {
		fmt.Println(err)
		return
	}
	d, _ := c.Day(date.New(2028, time.March, 8))
	fmt.Println(d, "-", d.Standing)
	// Output: 2028-03-08 Wed holiday: International Women's Day - provisional
}

func ExampleKnown_On() {
	k := calendar.Known{Earliest: law.MustDate("2022-09-28"), Latest: law.MustDate("2022-09-29"), Basis: law.BasisStated}
	fmt.Println(k.On(law.MustDate("2022-09-27")))
	fmt.Println(k.On(law.MustDate("2022-09-28")))
	fmt.Println(k.On(law.MustDate("2022-09-29")))
	// Output:
	// false true
	// false false
	// true true
}

func ExampleCalendar_Acts() {
	for _, a := range calendar.Kazakhstan().Acts() {
		if a.Signed.Date().Year() == 2017 {
			fmt.Println(a.ID, "-", a.Title)
			for _, ch := range a.Changes[:2] {
				fmt.Println(ch.Kind, ch.From, ch.To)
			}
		}
	}
	// Output:
	// kz-decree-5-2017 - Government decree of 18 January 2017 No. 5
	// transfer 2017-03-18 2017-03-20
	// transfer 2017-07-01 2017-07-07
	// kz-decree-864-2017 - Government decree of 23 December 2017 No. 864
	// transfer 2018-03-03 2018-03-09
	// transfer 2018-04-28 2018-04-30
}

func ExampleCalendar_TraceAdd() {
	tr, err := calendar.Kazakhstan().TraceAdd(date.New(2022, time.March, 4), 2)
	fmt.Println(tr, err)
	// Output:
	// 2022-03-04 + 2 working days = 2022-03-09 (five-day week)
	//   2022-03-05 Sat     1  transferred working day → 2022-03-07
	//   2022-03-06 Sun     -  day of rest
	//   2022-03-07 Mon     -  transferred day off ← 2022-03-05
	//   2022-03-08 Tue     -  holiday: International Women's Day
	//   2022-03-09 Wed     2  working day <nil>
}

func ExampleCalendar_TraceCount() {
	tr, err := calendar.Kazakhstan().Week(calendar.WeekSixDay).TraceCount(date.New(2022, time.January, 3), date.New(2022, time.January, 6))
	fmt.Println(tr.In(law.LangRussian), err)
	// Output:
	// 2022-01-03..2022-01-06: 2 раб. дн. (шестидневная рабочая неделя)
	//   2022-01-03 Пн     -  выходной день взамен праздничного: Новый год (2022-01-02)
	//   2022-01-04 Вт     1  рабочий день
	//   2022-01-05 Ср     2  рабочий день <nil>
}

func ExampleCalendar_TraceNthOfMonth() {
	tr, err := calendar.Kazakhstan().TraceNthOfMonth(2022, time.December, -1)
	fmt.Println(tr, err)
	// Output:
	// 2022-12: working day -1 = 2022-12-30 (five-day week)
	//   2022-12-31 Sat     -  day of rest
	//   2022-12-30 Fri    -1  working day <nil>
}

// A service stores with each case which calendar it counted with, and finds
// out when a later release would count otherwise.
func ExampleCalendar_Digest() {
	c := calendar.Kazakhstan()
	stored, _ := json.Marshal(c)
	var back calendar.Calendar
	err := json.Unmarshal(stored, &back)
	fmt.Println(back.Digest() == c.Digest(), err)
	fmt.Println(back.Digest())
	// Output:
	// true <nil>
	// sha256:b34262e006716db6e4431bcde038af3421db393fc9251d94873de2803de3f511
}

// A calendar that was stored before an order moved two days: the error names
// them, and has the calendar as it was.
func ExampleDigestError() {
	before, _ := calendar.Kazakhstan().AsKnownOn(date.New(2024, time.April, 16))
	stored, _ := json.Marshal(before)
	// A release of that time knew nothing later and stored no day of knowledge.
	stored = bytes.Replace(stored, []byte(`"known_on":"2024-04-16",`), nil, 1)

	var back calendar.Calendar
	var changed *calendar.DigestError
	if errors.As(json.Unmarshal(stored, &back), &changed) {
		for _, d := range changed.Days[:2] {
			was, _ := changed.AsStored.Day(d.Date())
			is, _ := changed.Now.Day(d.Date())
			fmt.Println(d, "was", was.Kind, "and is", is.Kind)
		}
		fmt.Println("as it was:", changed.AsStored.Digest() == before.Digest())
	}
	// Output:
	// 2024-05-04 was weekend and is transfer_on
	// 2024-05-08 was working and is transfer_off
	// as it was: true
}
