// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar_test

import (
	"encoding/json"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/regulation/law"
)

func deskSpec(rest, holidays calendar.Duty) calendar.OfficeSpec {
	return calendar.OfficeSpec{
		Zone: calendar.MustZone(calendar.ZoneAqtau), Week: calendar.WeekFiveDay, RestDays: rest, Holidays: holidays,
		Work:      calendar.MustHours("mon-fri 09:00-18:00; sat 10:00-14:00"),
		Reception: calendar.MustHours("mon-fri 09:00-17:00; sat 10:00-13:00"),
	}
}

func TestWhatTheHoursOfADayOffCountFor(t *testing.T) {
	desk, weekday := intervals("10:00-14:00"), intervals("09:00-18:00")
	for _, row := range []struct {
		why             string
		rest, holidays  calendar.Duty
		day             string
		work, reception []calendar.Interval
		from            calendar.HoursFrom
		duty            calendar.Duty
		counted         time.Duration // of terms, on that day
	}{
		{"a Saturday that is off", calendar.DutyNone, "", "2026-04-18", nil, nil, calendar.HoursNone, "", 0},
		{"a Saturday of reception", calendar.DutyReception, "", "2026-04-18", desk, intervals("10:00-13:00"), calendar.HoursOfDuty, calendar.DutyReception, 0},
		{"a Saturday on which terms run", calendar.DutyTerms, "", "2026-04-18", desk, intervals("10:00-13:00"), calendar.HoursOfDuty, calendar.DutyTerms, 4 * time.Hour},
		{"a Sunday has no hours", calendar.DutyTerms, "", "2026-04-19", nil, nil, calendar.HoursNone, "", 0},
		{"a holiday on a Monday", calendar.DutyTerms, "", "2027-03-08", nil, nil, calendar.HoursNone, "", 0},
		{"a holiday on a Monday, on duty", calendar.DutyTerms, calendar.DutyOpen, "2027-03-08", weekday, nil, calendar.HoursOfDuty, calendar.DutyOpen, 0},
		{"a substitute is a day off like a holiday", calendar.DutyTerms, calendar.DutyTerms, "2027-01-04", weekday, intervals("09:00-17:00"), calendar.HoursOfDuty, calendar.DutyTerms, 9 * time.Hour},
		{"a holiday on a Saturday goes by holidays", calendar.DutyTerms, "", "2027-01-02", nil, nil, calendar.HoursNone, "", 0},
		{"a Saturday worked for a Friday has the hours of a Friday", calendar.DutyReception, "", "2023-07-01", weekday, intervals("09:00-17:00"), calendar.HoursOfPair, "", 9 * time.Hour},
		{"and its own where they were given for such days", calendar.DutyNone, "", "2023-07-01", desk, intervals("10:00-13:00"), calendar.HoursOfWeekday, "", 4 * time.Hour},
		{"a working day is as ever", calendar.DutyTerms, calendar.DutyTerms, "2026-04-20", weekday, intervals("09:00-17:00"), calendar.HoursOfWeekday, "", 9 * time.Hour},
	} {
		o, err := calendar.NewOffice(calendar.Kazakhstan(), deskSpec(row.rest, row.holidays))
		require.NoError(t, err, row.why)
		got, err := o.Day(day(row.day))
		require.NoError(t, err, row.why)
		require.True(t, slices.Equal(row.work, got.Work), "%s: %v", row.why, got.Work)
		require.True(t, slices.Equal(row.reception, got.Reception), "%s: %v", row.why, got.Reception)
		require.Equal(t, row.from, got.From, row.why)
		require.Equal(t, row.duty, got.Duty, row.why)
		midnight := local(o, row.day+" 00:00")
		counted, err := o.Between(midnight, midnight.Add(24*time.Hour))
		require.NoError(t, err)
		require.Equal(t, row.counted, counted, row.why)
		trace, err := o.TraceBetween(midnight, midnight.Add(24*time.Hour-time.Second))
		require.NoError(t, err)
		require.Equal(t, row.counted, trace.Worked(), row.why)
		if row.duty != "" {
			require.Contains(t, trace.String(), row.duty.Label().EN, row.why)
		}
		closing, err := o.Closing(day(row.day))
		if len(row.work) == 0 {
			require.ErrorIs(t, err, calendar.ErrClosed, row.why)
			continue
		}
		require.NoError(t, err, row.why)
		last := row.work[len(row.work)-1]
		require.Equal(t, last.To.String(), closing.In(o.Zone()).Format("15:04"), row.why)
		opening, err := o.NextOpening(midnight)
		require.NoError(t, err)
		require.Equal(t, row.work[0].From.String(), opening.Format("15:04"), row.why)
		require.Equal(t, row.day, opening.Format(time.DateOnly), row.why)
	}
}

func TestHoursThatWouldVanishAreRefused(t *testing.T) {
	spec := deskSpec("", "")
	_, err := calendar.NewOffice(calendar.Kazakhstan(), spec)
	requireFault(t, err, faultRestDay, "work.sat[0]")
	spec.Week = ""
	_, err = calendar.NewOffice(calendar.Kazakhstan(), spec)
	requireFault(t, err, faultRestDay, "work.sat[0]")
	_, err = calendar.NewOffice(calendar.Kazakhstan().Week(calendar.WeekSixDay), spec)
	require.NoError(t, err, "Saturday is worked in the six-day week")
	_, err = calendar.NewOffice(calendar.Kazakhstan(), deskSpec(calendar.DutyOpen, ""))
	requireFault(t, err, faultRestDay, "reception.sat[0]")
	_, err = calendar.NewOffice(calendar.Kazakhstan(), deskSpec("sometimes", ""))
	requireFault(t, err, faultUnknown, "rest_days")
	_, err = calendar.NewOffice(calendar.Kazakhstan(), deskSpec(calendar.DutyTerms, "sometimes"))
	requireFault(t, err, faultUnknown, "holidays")

	_, err = parseSpec([]byte("{\"zone\": \"Asia/Aqtau\", \"week\": \"5\",\n \"work\": {\"mon\": [\"09:00-18:00\"], \"sat\": [\"10:00-14:00\"]}}"))
	var at *calendar.JSONError
	require.ErrorAs(t, err, &at)
	require.Equal(t, "work.sat[0]", at.Path)
	require.Equal(t, 2, at.Line)
}

func TestDutiesInJSON(t *testing.T) {
	spec := deskSpec(calendar.DutyReception, calendar.DutyOpen)
	spec.Exceptions = []calendar.Exception{{Date: law.MustDate("2026-04-18"), Work: intervals("10:00-12:00"), Reason: "move"}}
	text, err := json.Marshal(spec)
	require.NoError(t, err)
	require.Contains(t, string(text), `"rest_days":"reception","holidays":"open"`)
	back, err := parseSpec(text)
	require.NoError(t, err)
	require.Equal(t, spec.RestDays, back.RestDays)
	require.Equal(t, spec.Holidays, back.Holidays)
	closedList(t, "duty", []calendar.Duty{calendar.DutyNone, calendar.DutyOpen, calendar.DutyReception, calendar.DutyTerms}, (*calendar.Duty).UnmarshalText)
	for _, d := range []calendar.Duty{calendar.DutyNone, calendar.DutyOpen, calendar.DutyReception, calendar.DutyTerms} {
		require.True(t, d.Label().Complete())
	}
	require.True(t, calendar.Duty("x").Label().IsZero())
}
