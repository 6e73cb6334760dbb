// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/regulation/law"
)

const (
	same     = calendar.FirstDaySame
	midnight = calendar.DayEndMidnight
	sameDay  = calendar.AfterHoursSameDay
	clock    = calendar.MinutesClock
)

func TestOfficeStart(t *testing.T) {
	o := office(t, calendar.ZonePetropavl)
	for _, tt := range []struct {
		rule    string
		at      string
		arrival calendar.Received
		next    string // by the default
	}{
		{"in reception", "2015-03-18 10:00", calendar.ReceivedInHours, "2015-03-18 10:00:00+06:00"},
		{"at its first moment", "2015-03-18 09:00", calendar.ReceivedInHours, "2015-03-18 09:00:00+06:00"},
		{"before it", "2015-03-18 07:00", calendar.ReceivedBefore, "2015-03-18 09:00:00+06:00"},
		{"at lunch", "2015-03-18 13:00", calendar.ReceivedInBreak, "2015-03-18 14:30:00+06:00"},
		{"at its end", "2015-03-18 17:30", calendar.ReceivedAfter, "2015-03-19 09:00:00+06:00"},
		{"after it, before closing", "2015-03-18 17:50", calendar.ReceivedAfter, "2015-03-19 09:00:00+06:00"},
		{"after closing", "2015-03-18 18:40", calendar.ReceivedAfter, "2015-03-19 09:00:00+06:00"},
		{"after it, on the eve of Nauryz", "2015-03-20 17:50", calendar.ReceivedAfter, "2015-03-26 09:00:00+06:00"},
		{"on a Saturday", "2015-03-14 10:00", calendar.ReceivedNoReception, "2015-03-16 09:00:00+06:00"},
		{"on the first day of all", "2013-01-01 10:00", calendar.ReceivedNoReception, "2013-01-03 09:00:00+06:00"},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			at := local(o, tt.at)
			next, err := o.Start(at.UTC(), calendar.Rule{})
			require.NoError(t, err)
			require.Equal(t, tt.arrival, next.Received)
			require.Equal(t, tt.next, show(next.At))
			require.Equal(t, at.Unix(), next.Arrived.Unix())
			require.Equal(t, next.At.Format(time.DateOnly), next.Day.String())
			require.Equal(t, tt.arrival != calendar.ReceivedInHours, next.Moved())
			require.Contains(t, next.In(law.LangEnglish), tt.arrival.Label().EN)

			stays, err := o.Start(at, calendar.Rule{AfterHours: sameDay})
			require.NoError(t, err)
			require.Equal(t, at.Unix(), stays.At.Unix())
			require.False(t, stays.Moved())
			require.Equal(t, tt.arrival, stays.Received, "where it arrived does not depend on the rule")
		})
	}
	evening := nightOffice(t, "mon-fri 20:00-24:00")
	start, err := evening.Start(local(evening, "2015-03-18 10:00"), calendar.Rule{})
	require.NoError(t, err)
	require.Equal(t, calendar.ReceivedBefore, start.Received, "the midnight before belongs to the day before")

	late, err := o.Start(local(o, "2027-12-31 17:45"), calendar.Rule{AfterHours: sameDay})
	require.NoError(t, err)
	require.Equal(t, calendar.ReceivedAfter, late.Received, "the last reception of all is over")
	require.Empty(t, calendar.Start{}.In(law.LangEnglish))
}

func TestDueInDays(t *testing.T) {
	o := office(t, calendar.ZonePetropavl, exception("2015-03-27", nil, nil), exception("2015-03-30", intervals("09:00-12:00"), nil))
	whole := nightOffice(t, "mon-fri 00:00-24:00")
	for _, tt := range []struct {
		rule   string
		office calendar.Office
		at     string
		n      int
		by     calendar.Rule
		want   string
		end    calendar.DayEnd
	}{
		{"counts from the next working day to closing", o, "2015-03-18 10:00", 1, calendar.Rule{}, "2015-03-19 18:30:00+06:00", "closing"},
		{"over Nauryz and its substitutes", o, "2015-03-18 10:00", 3, calendar.Rule{}, "2015-03-26 18:30:00+06:00", "closing"},
		{"from the same day, which is the first", o, "2015-03-18 10:00", 3, calendar.Rule{FirstDay: same}, "2015-03-20 18:30:00+06:00", "closing"},
		{"one day from the same day is that day", o, "2015-03-18 10:00", 1, calendar.Rule{FirstDay: same}, "2015-03-18 18:30:00+06:00", "closing"},
		{"to midnight", o, "2015-03-18 10:00", 1, calendar.Rule{DayEnd: midnight}, "2015-03-19 23:59:59+06:00", "midnight"},
		{"after reception counts as of the next opening", o, "2015-03-18 17:50", 1, calendar.Rule{}, "2015-03-20 18:30:00+06:00", "closing"},
		{"or as of the same day", o, "2015-03-18 17:50", 1, calendar.Rule{AfterHours: sameDay}, "2015-03-19 18:30:00+06:00", "closing"},
		{"from a Saturday: as of Monday", o, "2015-03-14 10:00", 1, calendar.Rule{}, "2015-03-17 18:30:00+06:00", "closing"},
		{"or as of the Saturday, Monday being the first day", o, "2015-03-14 10:00", 1, calendar.Rule{AfterHours: sameDay}, "2015-03-16 18:30:00+06:00", "closing"},
		{"a Saturday is never itself the first day", o, "2015-03-14 10:00", 1, calendar.Rule{AfterHours: sameDay, FirstDay: same}, "2015-03-16 18:30:00+06:00", "closing"},
		{"after closing, on the same day, to its midnight", o, "2015-03-18 18:40", 1, calendar.Rule{AfterHours: sameDay, FirstDay: same}, "2015-03-18 23:59:59+06:00", "midnight"},
		{"over the end of the year and Christmas", o, "2014-12-30 10:00", 15, calendar.Rule{}, "2015-01-23 18:30:00+06:00", "closing"},
		{"over a transfer: the Sunday worked counts", o, "2014-04-30 10:00", 3, calendar.Rule{}, "2014-05-06 18:30:00+06:00", "closing"},
		{"on the Sunday worked until its closing", o, "2014-04-30 10:00", 1, calendar.Rule{}, "2014-05-04 18:30:00+06:00", "closing"},
		{"on a day on which an exception closes early", o, "2015-03-27 10:00", 1, calendar.Rule{AfterHours: sameDay}, "2015-03-30 12:00:00+06:00", "closing"},
		{"a day that an exception closes counts, and ends at midnight", o, "2015-03-26 10:00", 1, calendar.Rule{}, "2015-03-27 23:59:59+06:00", "midnight"},
		{"on the leap day of 2024 to its closing", o, "2024-02-28 10:00", 1, calendar.Rule{}, "2024-02-29 18:30:00+06:00", "closing"},
		{"or to its second midnight", o, "2024-02-28 10:00", 1, calendar.Rule{DayEnd: midnight}, "2024-02-29 23:59:59+05:00", "midnight"},
		{"over it", o, "2024-02-29 10:00", 1, calendar.Rule{}, "2024-03-01 18:30:00+05:00", "closing"},
		{"where midnight is closing, the term stays on its day", whole, "2015-03-18 10:00", 1, calendar.Rule{}, "2015-03-19 23:59:59+06:00", "closing"},
		{"and is the second one", whole, "2024-02-28 10:00", 1, calendar.Rule{}, "2024-02-29 23:59:59+05:00", "closing"},
		{"to the last working day of all", o, "2027-12-30 10:00", 1, calendar.Rule{}, "2027-12-31 18:30:00+05:00", "closing"},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			at := local(tt.office, tt.at)
			got, err := tt.office.DueInDays(at, tt.n, tt.by)
			require.NoError(t, err)
			require.Equal(t, tt.want, show(got.At))
			require.Equal(t, tt.want[:10], got.Day.String())
			require.Equal(t, tt.end, got.End)
			require.Equal(t, tt.by.Full(), got.Rule, "the answer names its rule")
			start, err := tt.office.Start(at, tt.by)
			require.NoError(t, err)
			require.Equal(t, start, got.Start)
		})
	}
}

func TestDueInDaysFromAnArrival(t *testing.T) {
	o := office(t, calendar.ZonePetropavl)
	at := local(o, "2015-03-18 10:00")
	r := calendar.Rule{FirstDay: same}
	got, err := o.DueInDays(at, 3, r.ForArrival())
	require.NoError(t, err)
	require.Equal(t, "2015-03-26", got.Day.String(), "arrival-day is next, whatever first-day says")
	r.ArrivalDay = calendar.FirstDaySame
	got, err = o.DueInDays(at, 3, r.ForArrival())
	require.NoError(t, err)
	require.Equal(t, "2015-03-20", got.Day.String())
}

func TestDueSameDay(t *testing.T) {
	o := office(t, calendar.ZonePetropavl)
	for _, tt := range []struct {
		rule string
		at   string
		by   calendar.Rule
		want string
	}{
		{"in reception: today", "2015-04-14 10:00", calendar.Rule{}, "2015-04-14 18:30:00+06:00"},
		{"after reception, before closing: tomorrow", "2015-04-14 17:50", calendar.Rule{}, "2015-04-15 18:30:00+06:00"},
		{"or today", "2015-04-14 17:50", calendar.Rule{AfterHours: sameDay}, "2015-04-14 18:30:00+06:00"},
		{"after closing: tomorrow", "2015-04-14 18:40", calendar.Rule{}, "2015-04-15 18:30:00+06:00"},
		{"or today, until midnight, for closing is past", "2015-04-14 18:40", calendar.Rule{AfterHours: sameDay}, "2015-04-14 23:59:59+06:00"},
		{"at closing there is still that second", "2015-04-14 18:30", calendar.Rule{AfterHours: sameDay}, "2015-04-14 18:30:00+06:00"},
		{"first-day does not matter", "2015-04-14 10:00", calendar.Rule{FirstDay: same}, "2015-04-14 18:30:00+06:00"},
		{"in the repeated hour, before the second midnight", "2024-02-29 23:59:59", calendar.Rule{AfterHours: sameDay}, "2024-02-29 23:59:59+05:00"},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			got, err := o.DueSameDay(local(o, tt.at), tt.by)
			require.NoError(t, err)
			require.Equal(t, tt.want, show(got.At))
			require.False(t, got.At.Before(got.Start.At.Truncate(time.Second)), "no term ends before it starts")
		})
	}
}

func TestDueOn(t *testing.T) {
	for _, tt := range []struct {
		rule string
		zone string
		day  string
		by   calendar.Rule
		want string
		end  calendar.DayEnd
	}{
		{"closing", calendar.ZonePetropavl, "2015-03-18", calendar.Rule{}, "2015-03-18 18:30:00+06:00", "closing"},
		{"midnight", calendar.ZonePetropavl, "2015-03-18", calendar.Rule{DayEnd: midnight}, "2015-03-18 23:59:59+06:00", "midnight"},
		{"a day off has no closing", calendar.ZonePetropavl, "2015-03-21", calendar.Rule{}, "2015-03-21 23:59:59+06:00", "midnight"},
		{"the second midnight in Petropavl", calendar.ZonePetropavl, "2024-02-29", calendar.Rule{DayEnd: midnight}, "2024-02-29 23:59:59+05:00", "midnight"},
		{"the only one in Aktau", calendar.ZoneAqtau, "2024-02-29", calendar.Rule{DayEnd: midnight}, "2024-02-29 23:59:59+05:00", "midnight"},
		{"the first day of all", calendar.ZoneAqtau, "2013-01-01", calendar.Rule{}, "2013-01-01 23:59:59+05:00", "midnight"},
		{"the last day of all", calendar.ZoneAqtau, "2027-12-31", calendar.Rule{DayEnd: midnight}, "2027-12-31 23:59:59+05:00", "midnight"},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			got, err := office(t, tt.zone).DueOn(law.MustDate(tt.day).Date(), tt.by)
			require.NoError(t, err)
			require.Equal(t, tt.want, show(got.At))
			require.Equal(t, tt.end, got.End)
			require.Equal(t, tt.day, got.Day.String())
			require.Equal(t, calendar.Start{}, got.Start)
		})
	}
}

func TestDueIn(t *testing.T) {
	o := office(t, calendar.ZonePetropavl)
	const m = time.Minute
	for _, tt := range []struct {
		rule string
		at   string
		d    time.Duration
		by   calendar.Rule
		want string
	}{
		{"working minutes skip lunch", "2015-03-18 12:45", 30 * m, calendar.Rule{}, "2015-03-18 14:45:00+06:00"},
		{"minutes of the clock do not", "2015-03-18 12:45", 30 * m, calendar.Rule{Minutes: clock}, "2015-03-18 13:15:00+06:00"},
		{"nothing is the start", "2015-03-18 12:45", 0, calendar.Rule{}, "2015-03-18 12:45:00+06:00"},
		{"after reception they begin at the next opening", "2015-03-18 17:50", 30 * m, calendar.Rule{}, "2015-03-19 09:30:00+06:00"},
		{"so do those of the clock", "2015-03-18 17:50", 30 * m, calendar.Rule{Minutes: clock}, "2015-03-19 09:30:00+06:00"},
		{"or at once, for work goes on", "2015-03-18 17:50", 30 * m, calendar.Rule{AfterHours: sameDay}, "2015-03-18 18:20:00+06:00"},
		{"at once, and over night", "2015-03-18 18:10", 30 * m, calendar.Rule{AfterHours: sameDay}, "2015-03-19 09:10:00+06:00"},
		{"at once by the clock", "2015-03-18 18:10", 30 * m, calendar.Rule{AfterHours: sameDay, Minutes: clock}, "2015-03-18 18:40:00+06:00"},
		{"exactly up to closing", "2015-03-18 17:00", 90 * m, calendar.Rule{}, "2015-03-18 18:30:00+06:00"},
		{"hours run over Nauryz", "2015-03-20 16:30", 3 * time.Hour, calendar.Rule{}, "2015-03-26 10:00:00+06:00"},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			got, err := o.DueIn(local(o, tt.at), tt.d, tt.by)
			require.NoError(t, err)
			require.Equal(t, tt.want, show(got.At))
			require.Equal(t, tt.want[:10], got.Day.String())
			require.Empty(t, got.End)
		})
	}
	got, err := o.DueIn(local(o, "2015-03-18 10:00").Add(999*time.Millisecond), m, calendar.Rule{})
	require.NoError(t, err)
	require.Equal(t, "2015-03-18 10:01:00+06:00", show(got.At), "to the second")
}

func TestDueRefusesWhatIsNoTerm(t *testing.T) {
	o := office(t, calendar.ZonePetropavl)
	at := local(o, "2015-03-18 10:00")
	for _, n := range []int{0, -1, 9497, 1 << 40} {
		_, err := o.DueInDays(at, n, calendar.Rule{})
		var term *law.ValueError
		require.ErrorAs(t, err, &term)
		require.ErrorContains(t, err, term.Value)
		require.ErrorContains(t, err, "1 to 9496")
	}
	_, err := o.DueIn(at, -1, calendar.Rule{})
	require.ErrorIs(t, err, law.ErrSyntax)
	require.ErrorContains(t, err, "-1ns")
}

func TestDueMetCountsWholeSeconds(t *testing.T) {
	o := office(t, calendar.ZonePetropavl)
	due, err := o.DueOn(ymd(2015, 3, 18), calendar.Rule{})
	require.NoError(t, err)
	closing := local(o, "2015-03-18 18:30")
	require.True(t, due.Met(closing.Add(-time.Hour)))
	require.True(t, due.Met(closing), "inclusive")
	require.True(t, due.Met(closing.Add(999*time.Millisecond)), "to the second")
	require.False(t, due.Met(closing.Add(time.Second)))
}

func TestDueJSON(t *testing.T) {
	o := office(t, calendar.ZonePetropavl)
	due, err := o.DueInDays(local(o, "2015-03-18 17:50"), 3, calendar.Rule{FirstDay: same})
	require.NoError(t, err)
	data, err := json.Marshal(due)
	require.NoError(t, err)
	require.JSONEq(t, `{
		"start": {"arrived": "2015-03-18T17:50:00+06:00", "at": "2015-03-19T09:00:00+06:00", "day": "2015-03-19",
			"arrival": "after_reception", "after-hours": "next_opening"},
		"day": "2015-03-26", "at": "2015-03-26T18:30:00+06:00", "day-end": "closing", "unit": "working_day",
		"rule": {"first-day": "same", "arrival-day": "next", "minutes": "working", "day-end": "closing", "after-hours": "next_opening", "last-day": "as_counted"}
	}`, string(data))
	var back calendar.Due
	require.NoError(t, json.Unmarshal(data, &back))
	require.Equal(t, due.At.Unix(), back.At.Unix())
	require.Equal(t, due.Day, back.Day)
	require.Equal(t, due.Rule, back.Rule)

	on, err := o.DueOn(ymd(2015, 3, 18), calendar.Rule{})
	require.NoError(t, err)
	data, err = json.Marshal(on)
	require.NoError(t, err)
	require.NotContains(t, string(data), "start")
}
