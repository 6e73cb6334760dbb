// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/calendar"
)

func TestInterval(t *testing.T) {
	for _, tt := range []struct {
		rule  string
		in    string
		fault string // empty where it is right
	}{
		{"hours of a morning", "09:00-13:00", ""},
		{"the whole day", "00:00-24:00", ""},
		{"the last minute", "23:59-24:00", ""},
		{"an end beyond the day", "09:00-24:30", faultBeyondDay},
		{"an end as a night watch writes it", "22:00-30:00", faultBeyondDay},
		{"no length", "09:00-09:00", faultZeroLength},
		{"no length at the end of the day", "24:00-24:00", faultZeroLength},
		{"overnight", "22:00-06:00", faultOvernight},
		{"overnight to midnight, which is 24:00", "22:00-00:00", faultOvernight},
		{"one clock only", "09:00", faultSyntax},
		{"a dash that is not a hyphen", "09:00–13:00", faultSyntax},
		{"blanks", "09:00 - 13:00", faultSyntax},
		{"one digit", "9:00-13:00", faultSyntax},
		{"a minute that no hour has", "09:00-13:60", faultSyntax},
		{"a minute that no hour has, after the end of the day", "22:00-25:60", faultSyntax},
		{"another separator, after the end of the day", "22:00-25;30", faultSyntax},
		{"an hour that is no number", "09:00-xx:30", faultSyntax},
		{"a minute that is no number, after the end of the day", "22:00-25:xx", faultSyntax},
		{"nothing", "", faultSyntax},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			var got calendar.Interval
			err := got.UnmarshalText([]byte(tt.in))
			if tt.fault == "" {
				require.NoError(t, err)
				require.Equal(t, tt.in, got.String())
				require.Equal(t, got, calendar.MustInterval(tt.in))
				return
			}
			requireFault(t, err, tt.fault, "")
			if tt.in != "" {
				require.ErrorContains(t, err, tt.in[:5], "the error quotes the text")
			}
			require.Panics(t, func() { calendar.MustInterval(tt.in) })
		})
	}
}

func TestIntervalThatCannotBeWritten(t *testing.T) {
	for _, i := range []calendar.Interval{{}, {From: 600, To: 540}, {From: 540, To: 2000}} {
		_, err := i.MarshalText()
		require.ErrorIs(t, err, calendar.ErrOffice)
	}
}

func TestParseHours(t *testing.T) {
	for _, tt := range []struct {
		rule  string
		in    string
		want  string // as printed; empty for an error
		fault string
		path  string
	}{
		{"a week with a break", "mon-fri 09:00-13:00 14:30-18:30", "mon-fri 09:00-13:00 14:30-18:30", "", ""},
		{"weekdays as a list", "mon,wed,fri 09:00-13:00", "mon 09:00-13:00; wed 09:00-13:00; fri 09:00-13:00", "", ""},
		{"a list of spans", "mon-tue,thu-fri 09:00-13:00", "mon-tue 09:00-13:00; thu-fri 09:00-13:00", "", ""},
		{"groups in any order", "sat 10:00-12:00; mon 09:00-13:00", "mon 09:00-13:00; sat 10:00-12:00", "", ""},
		{"the week ends with Sunday", "sat-sun 10:00-12:00", "sat-sun 10:00-12:00", "", ""},
		{"neighbours with the same hours are a span", "mon 09:00-13:00; tue 09:00-13:00", "mon-tue 09:00-13:00", "", ""},
		{"intervals may touch", "mon 09:00-13:00 13:00-18:00", "mon 09:00-13:00 13:00-18:00", "", ""},
		{"round the clock", "mon-sun 00:00-24:00", "mon-sun 00:00-24:00", "", ""},
		{"blanks do not matter", "  mon   09:00-13:00 ;tue 10:00-11:00 ", "mon 09:00-13:00; tue 10:00-11:00", "", ""},
		{"an empty week", "", "", faultEmptyWeek, ""},
		{"a week of blanks", "  ", "", faultEmptyWeek, ""},
		{"a group that is empty", "mon 09:00-13:00;", "", faultGroup, ""},
		{"weekdays without intervals", "mon", "", faultGroup, ""},
		{"a weekday that there is not", "mox 09:00-13:00", "", faultUnknown, ""},
		{"weekdays are in lower case", "Mon 09:00-13:00", "", faultUnknown, ""},
		{"a span to nowhere", "mon- 09:00-13:00", "", faultUnknown, ""},
		{"a span against the week", "fri-mon 09:00-13:00", "", faultSpan, ""},
		{"a span of one day", "fri-fri 09:00-13:00", "", faultSpan, ""},
		{"a weekday twice", "mon-fri 09:00-13:00; wed 10:00-11:00", "", faultDuplicate, ""},
		{"a weekday twice in a list", "mon,mon 09:00-13:00", "", faultDuplicate, ""},
		{"zero length", "tue 09:00-13:00 14:00-14:00", "", faultZeroLength, "tue[1]"},
		{"overnight", "tue 22:00-06:00", "", faultOvernight, "tue[0]"},
		{"beyond the day", "tue 22:00-26:00", "", faultBeyondDay, "tue[0]"},
		{"bad text", "tue 9-13", "", faultSyntax, "tue[0]"},
		{"out of order", "tue 14:30-18:30 09:00-13:00", "", faultOutOfOrder, "tue[1]"},
		{"out of order and touching", "tue 14:00-18:00 09:00-14:00", "", faultOutOfOrder, "tue[1]"},
		{"overlapping", "tue 09:00-13:00 12:59-18:00", "", faultOverlap, "tue[1]"},
		{"the same twice", "tue 09:00-13:00 09:00-13:00", "", faultOverlap, "tue[1]"},
		{"one inside the other", "tue 09:00-18:00 10:00-11:00", "", faultOverlap, "tue[1]"},
		{"one around the other", "tue 10:00-11:00 09:00-18:00", "", faultOverlap, "tue[1]"},
		{"too many", "tue" + strings.Repeat(" 09:00-10:00", calendar.MaxIntervals+1), "", faultTooMany, "tue"},
		{"too long", strings.Repeat(" ", 2000), "", faultTooLarge, ""},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			got, err := calendar.ParseHours(tt.in)
			if tt.want == "" {
				requireFault(t, err, tt.fault, tt.path)
				require.Zero(t, got)
				require.Panics(t, func() { calendar.MustHours(tt.in) })
				return
			}
			require.NoError(t, err)
			require.Equal(t, tt.want, got.String())
			require.Equal(t, got, calendar.MustHours(tt.want), "what is printed reads back")
		})
	}
}

func TestHoursOfWeekdays(t *testing.T) {
	morning, afternoon := calendar.MustInterval("09:00-13:00"), calendar.MustInterval("14:30-18:30")
	h, err := newHours(map[time.Weekday][]calendar.Interval{time.Monday: {morning, afternoon}, time.Sunday: {morning}})
	require.NoError(t, err)
	require.Equal(t, calendar.MustHours("mon 09:00-13:00 14:30-18:30; sun 09:00-13:00"), h)
	require.Equal(t, []calendar.Interval{morning, afternoon}, slices.Collect(h.On(time.Monday)))
	require.Empty(t, slices.Collect(h.On(time.Tuesday)))
	require.Empty(t, slices.Collect(h.On(7)))
	for i := range h.On(time.Monday) {
		require.Equal(t, morning, i)
		break
	}

	_, err = newHours(map[time.Weekday][]calendar.Interval{7: {morning}})
	requireFault(t, err, faultUnknown, "")
	_, err = newHours(map[time.Weekday][]calendar.Interval{time.Friday: {afternoon, morning}})
	requireFault(t, err, faultOutOfOrder, "fri[1]")
}

func TestHoursWith(t *testing.T) {
	h := calendar.MustHours("mon-fri 09:00-18:00")
	short, err := h.With(time.Friday, calendar.MustInterval("09:00-17:00"))
	require.NoError(t, err)
	require.Equal(t, "mon-thu 09:00-18:00; fri 09:00-17:00", short.String())
	require.Equal(t, "mon-fri 09:00-18:00", h.String(), "the original stands")

	none, err := calendar.MustHours("mon 09:00-18:00").With(time.Monday)
	require.NoError(t, err)
	require.Zero(t, none)

	_, err = h.With(time.Friday, calendar.Interval{})
	requireFault(t, err, faultZeroLength, "fri[0]")
	_, err = h.With(-1)
	requireFault(t, err, faultUnknown, "")
}

func TestHoursCodecs(t *testing.T) {
	var zero calendar.Hours
	require.Zero(t, zero)
	require.Empty(t, zero.String())
	data, err := json.Marshal(zero)
	require.NoError(t, err)
	require.Equal(t, "{}", string(data))

	h := calendar.MustHours("tue 09:00-13:00 14:30-18:30; mon 10:00-12:00")
	data, err = json.Marshal(h)
	require.NoError(t, err)
	require.JSONEq(t, `{"mon": ["10:00-12:00"], "tue": ["09:00-13:00", "14:30-18:30"]}`, string(data))
	var back calendar.Hours
	require.NoError(t, json.Unmarshal(data, &back))
	require.Equal(t, h, back)

	var i calendar.Interval
	require.NoError(t, i.UnmarshalText([]byte("09:00-13:00")))
	require.ErrorIs(t, i.UnmarshalText([]byte("13:00-09:00")), calendar.ErrOffice)
	require.Equal(t, calendar.MustInterval("09:00-13:00"), i, "a failed decoding changes nothing")

	kept := back
	require.ErrorIs(t, back.UnmarshalJSON([]byte(`{} {}`)), calendar.ErrJSON)
	require.ErrorIs(t, back.UnmarshalJSON([]byte("\xff")), calendar.ErrJSON)
	require.Error(t, json.Unmarshal([]byte(`{"mon": ["10:00-09:00"]}`), &back))
	require.Equal(t, kept, back, "a failed decoding changes nothing")
}

func FuzzHours(f *testing.F) {
	f.Add("mon-fri 09:00-13:00 14:30-18:30; sat 09:00-13:00") // breaks none
	f.Add("mon 09:00-13:00 13:00-18:00")                      // touching is allowed
	f.Add("")                                                 // an empty week
	f.Add("mon 09:00-09:00")                                  // zero length
	f.Add("mon 09:00-13:00 12:00-14:00")                      // overlapping
	f.Add("mon 22:00-06:00")                                  // overnight
	f.Add("mon 14:00-15:00 09:00-10:00")                      // out of order
	f.Add("mon 09:00-24:01")                                  // beyond 24:00
	f.Add("mon 9-13")                                         // bad text
	f.Add("fri-mon 09:00-13:00")                              // a span against the week
	f.Add("mon 09:00-13:00; mon 09:00-13:00")                 // a weekday twice
	f.Add("mon,,tue 09:00-13:00")                             // an empty weekday
	f.Add("mon\xff 09:00-13:00")                              // not UTF-8
	f.Fuzz(func(t *testing.T, s string) {
		h, err := calendar.ParseHours(s)
		if err != nil {
			require.ErrorIs(t, err, calendar.ErrOffice)
			require.Less(t, len(err.Error()), 600, "a hostile text does not flood a log")
			return
		}
		require.NotZero(t, h)
		back, err := calendar.ParseHours(h.String())
		require.NoError(t, err)
		require.Equal(t, h, back)
		data, err := json.Marshal(h)
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(data, &back))
		require.Equal(t, h, back)
	})
}

func FuzzInterval(f *testing.F) {
	f.Add("09:00-13:00") // breaks none
	f.Add("00:00-24:00") // the longest
	f.Add("13:00-09:00") // overnight
	f.Add("09:00-09:00") // zero length
	f.Add("09:00-24:01") // beyond 24:00
	f.Add("09:00-99:99") // no such minute
	f.Add("09:00_13:00") // no hyphen
	f.Add("+9:00--1:00") // signs
	f.Fuzz(func(t *testing.T, s string) {
		var i calendar.Interval
		if err := i.UnmarshalText([]byte(s)); err != nil {
			require.ErrorIs(t, err, calendar.ErrOffice)
			return
		}
		require.Less(t, i.From, i.To)
		require.LessOrEqual(t, i.To, calendar.MustClock("24:00"))
		require.Equal(t, s, i.String())
	})
}
