// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/regulation/law"
)

// almaty is an office from Monday to Friday, 09:00-13:00 and 14:00-18:00.
func almaty(t *testing.T) calendar.Office {
	t.Helper()
	o, err := calendar.NewOffice(calendar.Kazakhstan(), calendar.OfficeSpec{
		Zone: calendar.MustZone(calendar.ZoneAlmaty), Work: calendar.MustHours("mon-fri 09:00-13:00 14:00-18:00"),
	})
	require.NoError(t, err)
	return o
}

func TestTermsInCalendarTime(t *testing.T) {
	o := almaty(t)
	days, months := o.DueInCalendarDays, o.DueInMonths
	moved, same := calendar.Rule{LastDay: calendar.LastDayNextWorkingDay}, calendar.Rule{FirstDay: calendar.FirstDaySame}
	for _, row := range []struct {
		name  string
		count func(time.Time, int, calendar.Rule) (calendar.Due, error)
		from  string
		n     int
		rule  calendar.Rule
		want  string
	}{
		{"5 days end on a Sunday, which has no closing", days, "2026-03-03 10:00", 5, calendar.Rule{}, "2026-03-08 23:59:59"},
		{"or on the working day after it and after the substitute of 9 March", days, "2026-03-03 10:00", 5, moved, "2026-03-10 18:00:00"},
		{"30 days end on a working day", days, "2026-03-03 10:00", 30, calendar.Rule{}, "2026-04-02 18:00:00"},
		{"where last-day changes nothing", days, "2026-03-03 10:00", 30, moved, "2026-04-02 18:00:00"},
		{"the day of the start can be the first", days, "2026-03-03 10:00", 30, same, "2026-04-01 18:00:00"},
		{"a week ends on the same day of the week", days, "2026-03-03 10:00", 7, calendar.Rule{}, "2026-03-10 18:00:00"},
		{"what came on Saturday counts from Monday", days, "2026-02-28 12:00", 1, calendar.Rule{}, "2026-03-03 18:00:00"},
		{"unless it counts from then", days, "2026-02-28 12:00", 1, calendar.Rule{AfterHours: calendar.AfterHoursSameDay}, "2026-03-01 23:59:59"},
		{"there is no 30 February", months, "2026-01-30 10:00", 1, calendar.Rule{}, "2026-02-28 23:59:59"},
		{"and 28 February was a Saturday", months, "2026-01-30 10:00", 1, moved, "2026-03-02 18:00:00"},
		{"2 months end on the same date", months, "2026-01-30 10:00", 2, calendar.Rule{}, "2026-03-30 18:00:00"},
		{"first-day moves no month", months, "2026-01-30 10:00", 2, same, "2026-03-30 18:00:00"},
		{"from 31 March to 30 April", months, "2026-03-31 10:00", 1, moved, "2026-04-30 18:00:00"},
		{"a quarter over the end of a year", months, "2025-11-28 10:00", 3, calendar.Rule{}, "2026-02-28 23:59:59"},
		{"a year from 29 February", months, "2024-02-29 10:00", 12, calendar.Rule{}, "2025-02-28 18:00:00"},
		{"the end of the day can be midnight", months, "2024-02-29 10:00", 12, calendar.Rule{DayEnd: calendar.DayEndMidnight}, "2025-02-28 23:59:59"},
	} {
		t.Run(row.name, func(t *testing.T) {
			due, err := row.count(local(o, row.from), row.n, row.rule)
			require.NoError(t, err)
			require.Equal(t, row.want, due.At.Format(time.DateTime))
			require.Equal(t, row.want[:10], due.Day.String())
			trace, err := o.TraceDue(due)
			require.NoError(t, err)
			last := 0
			for _, d := range trace.Days {
				last = max(last, d.Count)
			}
			if due.Unit == calendar.UnitCalendarDay {
				require.Equal(t, row.n, last, "every calendar day has its number")
			} else {
				require.Zero(t, last, "the days of a month have no number")
			}
		})
	}
}

func TestTermsInCalendarTimeThatThereAreNot(t *testing.T) {
	o := almaty(t)
	at := local(o, "2026-03-03 10:00")
	for _, count := range []func(time.Time, int, calendar.Rule) (calendar.Due, error){o.DueInCalendarDays, o.DueInMonths} {
		for _, n := range []int{-1, 0, 1_000_001} {
			due, err := count(at, n, calendar.Rule{})
			require.ErrorIs(t, err, law.ErrSyntax)
			require.Zero(t, due)
		}
		due, err := count(at, 1_000_000, calendar.Rule{})
		require.ErrorIs(t, err, calendar.ErrOutsideYears)
		require.Zero(t, due)
		_, err = count(at, 1, calendar.Rule{LastDay: "never"})
		require.ErrorContains(t, err, "last-day")
	}
	_, err := o.DueInCalendarDays(local(o, "2027-12-31 10:00"), 1, calendar.Rule{})
	require.ErrorIs(t, err, calendar.ErrOutsideYears, "the last day covered has none after it")
	_, err = calendar.Office{}.DueInCalendarDays(at, 1, calendar.Rule{})
	require.ErrorIs(t, err, calendar.ErrNoOffice)
	_, err = calendar.Office{}.DueInMonths(at, 1, calendar.Rule{})
	require.ErrorIs(t, err, calendar.ErrNoOffice)
}

// The standard library adds days, and months where the day exists.
func TestTermsInCalendarTimeAgreeWithTheStandardLibrary(t *testing.T) {
	o := almaty(t)
	rapid.Check(t, func(t *rapid.T) {
		from := time.Date(2013, 1, 1, 12, 0, 0, 0, o.Zone()).AddDate(0, 0, rapid.IntRange(0, 3000).Draw(t, "day"))
		n := rapid.IntRange(1, 60).Draw(t, "n")
		rule := calendar.Rule{AfterHours: calendar.AfterHoursSameDay, DayEnd: calendar.DayEndMidnight}
		due, err := o.DueInCalendarDays(from, n, rule)
		require.NoError(t, err)
		require.Equal(t, from.AddDate(0, 0, n).Format(time.DateOnly), due.Day.String())

		due, err = o.DueInMonths(from, n, rule)
		require.NoError(t, err)
		want := from.AddDate(0, n, 0)
		if want.Day() != from.Day() {
			want = want.AddDate(0, 0, -want.Day()) // the last day of the month before
		}
		require.Equal(t, want.Format(time.DateOnly), due.Day.String())

		rule.LastDay = calendar.LastDayNextWorkingDay
		later, err := o.DueInMonths(from, n, rule)
		require.NoError(t, err)
		works, err := o.Calendar().Working(later.Day)
		require.NoError(t, err)
		require.True(t, works)
		between, err := o.Calendar().Count(due.Day, later.Day)
		require.NoError(t, err)
		require.Zero(t, between, "and it is the first one")
	})
}
