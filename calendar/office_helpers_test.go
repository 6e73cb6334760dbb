// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar_test

import (
	"bytes"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/calendar"
)

const (
	workHours      = "mon-fri 09:00-13:00 14:30-18:30"
	receptionHours = "mon-fri 09:00-13:00 14:30-17:30"
)

// office is the office of most tests: a break for lunch, and reception that
// ends an hour before work does.
func office(t testing.TB, zone string, exceptions ...calendar.Exception) calendar.Office {
	t.Helper()
	o, err := calendar.NewOffice(calendar.Kazakhstan(), calendar.OfficeSpec{
		Zone:       calendar.MustZone(zone),
		Work:       calendar.MustHours(workHours),
		Reception:  calendar.MustHours(receptionHours),
		Exceptions: exceptions,
	})
	require.NoError(t, err)
	return o
}

// local reads "2015-03-18 10:00", or with seconds, by the clock of an office.
// Where the clock shows it twice it is the first pass; a trailing "*" asks for
// the second.
func local(o calendar.Office, s string) time.Time {
	layout := "2006-01-02 15:04"
	second := s[len(s)-1] == '*'
	if second {
		s = s[:len(s)-1]
	}
	if len(s) > len(layout) {
		layout += ":05"
	}
	at, err := time.ParseInLocation(layout, s, o.Zone())
	if err != nil {
		panic(err)
	}
	for _, shift := range []time.Duration{-time.Hour, time.Hour} {
		if other := at.Add(shift); other.Format(layout) == s && second == (shift > 0) {
			at = other
		}
	}
	return at
}

func ymd(year int, month time.Month, day int) date.Date { return date.New(year, month, day) }

// What is wrong with an office, in a word or two of the error.
const (
	faultSyntax     = "of the form"
	faultGroup      = "not weekdays with their intervals"
	faultSpan       = "does not go forward"
	faultBeyondDay  = "beyond 24:00"
	faultZeroLength = "ends when it begins"
	faultOvernight  = "ends before it begins"
	faultOutOfOrder = "which stands before it"
	faultOverlap    = "minutes in common"
	faultTooMany    = "more "
	faultEmptyWeek  = "no weekday has hours"
	faultReception  = "outside the working hours"
	faultDuplicate  = "stands twice"
	faultUnknown    = "not "
	faultMissing    = "is missing"
	faultZone       = "zone"
	faultWeek       = "neither 5 nor 6"
	faultOutside    = "outside the days"
	faultRestDay    = "weekly rest"
	faultTooLarge   = "longer than"
)

// requireFault checks what an error of an office says.
func requireFault(t testing.TB, err error, fault string, path string) {
	t.Helper()
	require.ErrorIs(t, err, calendar.ErrOffice)
	var e *calendar.OfficeError
	require.ErrorAs(t, err, &e)
	require.Contains(t, e.Fault, fault, "%v", err)
	require.Equal(t, path, e.Path, "%v", err)
}

func parseSpec(data []byte) (calendar.OfficeSpec, error) {
	return calendar.ReadOfficeSpec(bytes.NewReader(data))
}

func newHours(week map[time.Weekday][]calendar.Interval) (h calendar.Hours, err error) {
	for day, list := range week {
		if h, err = h.With(day, list...); err != nil {
			return calendar.Hours{}, err
		}
	}
	return h, nil
}

// earliestRule takes the first word of every option, which gives the earliest
// deadline, and latestRule the last one.
func earliestRule() calendar.Rule {
	return calendar.Rule{
		FirstDay: calendar.FirstDaySame, ArrivalDay: calendar.FirstDaySame, Minutes: calendar.MinutesClock,
		DayEnd: calendar.DayEndClosing, AfterHours: calendar.AfterHoursSameDay, LastDay: calendar.LastDayAsCounted,
	}
}

func latestRule() calendar.Rule {
	return calendar.Rule{
		FirstDay: calendar.FirstDayNext, ArrivalDay: calendar.FirstDayNext, Minutes: calendar.MinutesWorking,
		DayEnd: calendar.DayEndMidnight, AfterHours: calendar.AfterHoursNextOpening, LastDay: calendar.LastDayNextWorkingDay,
	}
}
