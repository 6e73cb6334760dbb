// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

func termOf(amount int, unit regulation.Unit, from regulation.Start) regulation.Term {
	return regulation.Term{
		Outcome: regulation.OutcomeAny, Basis: law.BasisStated, Amount: regulation.Amount(amount), Unit: unit, Bound: regulation.BoundWithin, From: from,
	}
}

func TestDueCountsEveryUnit(t *testing.T) {
	office := officeIn(t, petropavl)
	same, midnight, clock := calendar.Rule{FirstDay: calendar.FirstDaySame}, calendar.Rule{DayEnd: calendar.DayEndMidnight}, calendar.Rule{Minutes: calendar.MinutesClock}
	previous, application, arrival := regulation.FromPrevious, regulation.FromApplication, regulation.FromArrival
	for _, row := range []struct {
		sentence, start string
		term            regulation.Term
		rule            calendar.Rule
		want            string // by the clock of the office
	}{
		{"30 minutes before lunch", "2015-06-15 12:45", termOf(30, regulation.UnitMinute, previous), calendar.Rule{}, "2015-06-15 14:45:00"},
		{"the same by the clock", "2015-06-15 12:45", termOf(30, regulation.UnitMinute, previous), clock, "2015-06-15 13:15:00"},
		{"3 hours over lunch", "2015-06-15 11:00", termOf(3, regulation.UnitHour, previous), calendar.Rule{}, "2015-06-15 15:30:00"},
		{"4 hours over the weekend", "2015-06-12 17:30", termOf(4, regulation.UnitHour, previous), calendar.Rule{}, "2015-06-15 12:00:00"},
		{"1 working day from a Friday", "2015-06-12 10:00", termOf(1, regulation.UnitWorkingDay, previous), calendar.Rule{}, "2015-06-15 18:30:00"},
		{"the same, the day itself being the first", "2015-06-12 10:00", termOf(1, regulation.UnitWorkingDay, previous), same, "2015-06-12 18:30:00"},
		{"1 working day ending at midnight", "2015-06-12 10:00", termOf(1, regulation.UnitWorkingDay, previous), midnight, "2015-06-15 23:59:59"},
		{"3 calendar days fall on a Monday", "2015-06-12 10:00", termOf(3, regulation.UnitCalendarDay, previous), calendar.Rule{}, "2015-06-15 18:30:00"},
		{"the same, the day itself being the first, end on a Sunday", "2015-06-12 10:00", termOf(3, regulation.UnitCalendarDay, previous), same, "2015-06-14 23:59:59"},
		{"2 weeks end on the same weekday", "2015-06-12 10:00", termOf(2, regulation.UnitWeek, previous), calendar.Rule{}, "2015-06-26 18:30:00"},
		{"1 month ends on the same date, a Sunday", "2015-06-12 10:00", termOf(1, regulation.UnitMonth, previous), calendar.Rule{}, "2015-07-12 23:59:59"},
		{"or on the working day after it", "2015-06-12 10:00", termOf(1, regulation.UnitMonth, previous), calendar.Rule{LastDay: calendar.LastDayNextWorkingDay}, "2015-07-13 18:30:00"},
		{"1 quarter is 3 months", "2015-06-12 10:00", termOf(1, regulation.UnitQuarter, previous), calendar.Rule{}, "2015-09-12 23:59:59"},
		{"1 year from 29 February ends on the 28th", "2024-02-29 10:00", termOf(1, regulation.UnitYear, previous), calendar.Rule{}, "2025-02-28 18:30:00"},
		{"the day of application", "2015-06-12 10:00", termOf(0, regulation.UnitDayOfApplication, application), calendar.Rule{}, "2015-06-12 18:30:00"},
		{"the day of an application that came too late is the next one", "2015-06-12 17:45", termOf(0, regulation.UnitDayOfApplication, application), calendar.Rule{}, "2015-06-15 18:30:00"},
		{"unless it counts as filed on the same day", "2015-06-12 17:45", termOf(0, regulation.UnitDayOfApplication, application), calendar.Rule{AfterHours: calendar.AfterHoursSameDay}, "2015-06-12 18:30:00"},
		{"after-hours moves only what comes from outside", "2015-06-12 17:45", termOf(30, regulation.UnitMinute, previous), calendar.Rule{}, "2015-06-12 18:15:00"},
		{"an application after reception counts from the opening", "2015-06-12 17:45", termOf(30, regulation.UnitMinute, application), calendar.Rule{}, "2015-06-15 09:30:00"},
		{"3 working days from an arrival, the day after being the first", "2015-03-20 11:00", termOf(3, regulation.UnitWorkingDay, arrival), calendar.Rule{}, "2015-03-30 18:30:00"},
		{"the same, the day of arrival being the first", "2015-03-20 11:00", termOf(3, regulation.UnitWorkingDay, arrival), calendar.Rule{ArrivalDay: calendar.FirstDaySame}, "2015-03-27 18:30:00"},
		{"first-day does not touch an arrival", "2015-03-20 11:00", termOf(3, regulation.UnitWorkingDay, arrival), same, "2015-03-30 18:30:00"},
		{"1 working day to 29 February 2024", "2024-02-28 10:00", termOf(1, regulation.UnitWorkingDay, previous), calendar.Rule{}, "2024-02-29 18:30:00"},
		{"1 working day from 29 February 2024", "2024-02-29 10:00", termOf(1, regulation.UnitWorkingDay, previous), calendar.Rule{}, "2024-03-01 18:30:00"},
		{"2 calendar days from 28 February 2024", "2024-02-28 10:00", termOf(2, regulation.UnitCalendarDay, previous), calendar.Rule{}, "2024-03-01 18:30:00"},
	} {
		t.Run(row.sentence, func(t *testing.T) {
			d, err := process.Due(row.term, local(t, office, row.start), office, row.rule)
			require.NoError(t, err)
			require.True(t, d.Known())
			require.Equal(t, row.want, d.At.In(office.Zone()).Format(time.DateTime))
			require.Equal(t, d.At.In(office.Zone()).Format(time.DateOnly), d.Day.String())
			require.Equal(t, row.term, d.Term())
			require.True(t, d.Met(d.At))
			require.True(t, d.Met(d.At.Add(time.Second-1)), "to the second")
			require.False(t, d.Met(d.At.Add(time.Second)))
			require.Equal(t, d.At.Format(time.RFC3339), d.String())
			trace, err := office.TraceDue(d.Due())
			require.NoError(t, err)
			require.NotEmpty(t, trace.String())
		})
	}
}

func TestDueSaysWhyItIsUnknown(t *testing.T) {
	office := officeIn(t, petropavl)
	for _, row := range []struct {
		sentence string
		term     regulation.Term
		start    time.Time
		want     process.Unknown
	}{
		{"no term is stated", regulation.Term{Basis: law.BasisNotStated}, noon(), process.UnknownTermNotStated},
		{"the zero term", regulation.Term{}, noon(), process.UnknownTermNotStated},
		{"another document sets the dates", termOf(0, regulation.UnitPlanDates, regulation.FromPrevious), noon(), process.UnknownPlanDates},
		{"the calendar does not reach so far", termOf(3, regulation.UnitWorkingDay, regulation.FromPrevious), time.Date(2090, 1, 1, 0, 0, 0, 0, time.UTC), process.UnknownOutsideCalendar},
		{"nor so far back", termOf(3, regulation.UnitWorkingDay, regulation.FromPrevious), time.Date(1990, 1, 1, 0, 0, 0, 0, time.UTC), process.UnknownOutsideCalendar},
		{"a term that leaves it", termOf(9000, regulation.UnitHour, regulation.FromPrevious), time.Date(2027, 12, 1, 0, 0, 0, 0, time.UTC), process.UnknownOutsideCalendar},
	} {
		t.Run(row.sentence, func(t *testing.T) {
			d, err := process.Due(row.term, row.start, office, calendar.Rule{})
			require.NoError(t, err)
			require.Equal(t, row.want, d.Unknown)
			require.False(t, d.Known())
			require.False(t, d.IsZero())
			require.True(t, d.Met(row.start.AddDate(100, 0, 0)), "an unknown deadline cannot be missed")
			require.Equal(t, "unknown: "+row.want.Label().EN, d.String())
		})
	}
	require.True(t, process.Deadline{}.IsZero())
	require.Equal(t, "none", process.Deadline{}.String())
}

func TestDueThatCannotBeCounted(t *testing.T) {
	office := officeIn(t, petropavl)
	day := termOf(1, regulation.UnitWorkingDay, regulation.FromPrevious)
	_, err := process.Due(day, noon(), calendar.Office{}, calendar.Rule{})
	require.ErrorIs(t, err, calendar.ErrNoOffice)
	var value *law.ValueError
	_, err = process.Due(day, noon(), office, calendar.Rule{FirstDay: "tomorrow"})
	require.ErrorAs(t, err, &value)
	week := day
	week.Unit = "fortnight"
	_, err = process.Due(week, noon(), office, calendar.Rule{})
	require.ErrorAs(t, err, &value)
	require.Equal(t, "fortnight", value.Value)
	for _, amount := range []int{0, -3, 10001} {
		for _, unit := range []regulation.Unit{regulation.UnitWorkingDay, regulation.UnitCalendarDay, regulation.UnitWeek, regulation.UnitMonth, regulation.UnitQuarter, regulation.UnitYear, regulation.UnitMinute, regulation.UnitHour} {
			_, err = process.Due(termOf(amount, unit, regulation.FromPrevious), noon(), office, calendar.Rule{})
			value = nil
			require.ErrorAs(t, err, &value, "%d %s", amount, unit)
		}
	}
}

func TestUnknownsSpeakThreeLanguages(t *testing.T) {
	for _, u := range law.Values[process.Unknown]() {
		label := u.Label()
		require.NotEmpty(t, label.KK, u)
		require.NotEmpty(t, label.RU, u)
		require.NotEmpty(t, label.EN, u)
	}
}
