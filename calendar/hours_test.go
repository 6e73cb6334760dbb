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

func TestParseInterval(t *testing.T) {
	for _, tt := range []struct {
		rule  string
		in    string
		fault calendar.OfficeFault // empty where it is right
	}{
		{"hours of a morning", "09:00-13:00", ""},
		{"the whole day", "00:00-24:00", ""},
		{"the last minute", "23:59-24:00", ""},
		{"an end beyond the day", "09:00-24:30", calendar.FaultBeyondDay},
		{"an end as a night watch writes it", "22:00-30:00", calendar.FaultBeyondDay},
		{"no length", "09:00-09:00", calendar.FaultZeroLength},
		{"no length at the end of the day", "24:00-24:00", calendar.FaultZeroLength},
		{"overnight", "22:00-06:00", calendar.FaultOvernight},
		{"overnight to midnight, which is 24:00", "22:00-00:00", calendar.FaultOvernight},
		{"one clock only", "09:00", calendar.FaultSyntax},
		{"a dash that is not a hyphen", "09:00–13:00", calendar.FaultSyntax},
		{"blanks", "09:00 - 13:00", calendar.FaultSyntax},
		{"one digit", "9:00-13:00", calendar.FaultSyntax},
		{"a minute that no hour has", "09:00-13:60", calendar.FaultSyntax},
		{"nothing", "", calendar.FaultSyntax},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			got, err := calendar.ParseInterval(tt.in)
			if tt.fault == "" {
				require.NoError(t, err)
				require.Equal(t, tt.in, got.String())
				require.Equal(t, got, calendar.MustInterval(tt.in))
				require.True(t, got.Contains(got.From), "half-open: the beginning belongs to it")
				require.False(t, got.Contains(got.To), "half-open: the end does not")
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
		fault calendar.OfficeFault
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
		{"an empty week", "", "", calendar.FaultEmptyWeek, ""},
		{"a week of blanks", "  ", "", calendar.FaultEmptyWeek, ""},
		{"a group that is empty", "mon 09:00-13:00;", "", calendar.FaultSyntax, ""},
		{"weekdays without intervals", "mon", "", calendar.FaultSyntax, ""},
		{"a weekday that there is not", "mox 09:00-13:00", "", calendar.FaultUnknown, ""},
		{"weekdays are in lower case", "Mon 09:00-13:00", "", calendar.FaultUnknown, ""},
		{"a span to nowhere", "mon- 09:00-13:00", "", calendar.FaultUnknown, ""},
		{"a span against the week", "fri-mon 09:00-13:00", "", calendar.FaultOutOfOrder, ""},
		{"a span of one day", "fri-fri 09:00-13:00", "", calendar.FaultOutOfOrder, ""},
		{"a weekday twice", "mon-fri 09:00-13:00; wed 10:00-11:00", "", calendar.FaultDuplicate, ""},
		{"a weekday twice in a list", "mon,mon 09:00-13:00", "", calendar.FaultDuplicate, ""},
		{"zero length", "tue 09:00-13:00 14:00-14:00", "", calendar.FaultZeroLength, "tue[1]"},
		{"overnight", "tue 22:00-06:00", "", calendar.FaultOvernight, "tue[0]"},
		{"beyond the day", "tue 22:00-26:00", "", calendar.FaultBeyondDay, "tue[0]"},
		{"bad text", "tue 9-13", "", calendar.FaultSyntax, "tue[0]"},
		{"out of order", "tue 14:30-18:30 09:00-13:00", "", calendar.FaultOutOfOrder, "tue[1]"},
		{"overlapping", "tue 09:00-13:00 12:59-18:00", "", calendar.FaultOverlap, "tue[1]"},
		{"the same twice", "tue 09:00-13:00 09:00-13:00", "", calendar.FaultOverlap, "tue[1]"},
		{"one inside the other", "tue 09:00-18:00 10:00-11:00", "", calendar.FaultOverlap, "tue[1]"},
		{"one around the other", "tue 10:00-11:00 09:00-18:00", "", calendar.FaultOverlap, "tue[1]"},
		{"too many", "tue" + strings.Repeat(" 09:00-10:00", calendar.MaxIntervals+1), "", calendar.FaultTooMany, "tue"},
		{"too long", strings.Repeat(" ", 2000), "", calendar.FaultTooLarge, ""},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			got, err := calendar.ParseHours(tt.in)
			if tt.want == "" {
				requireFault(t, err, tt.fault, tt.path)
				require.True(t, got.IsZero())
				require.Panics(t, func() { calendar.MustHours(tt.in) })
				return
			}
			require.NoError(t, err)
			require.Equal(t, tt.want, got.String())
			require.Equal(t, got, calendar.MustHours(tt.want), "what is printed reads back")
		})
	}
}

func TestNewHours(t *testing.T) {
	morning, afternoon := calendar.MustInterval("09:00-13:00"), calendar.MustInterval("14:30-18:30")
	h, err := calendar.NewHours(map[time.Weekday][]calendar.Interval{time.Monday: {morning, afternoon}, time.Sunday: {morning}})
	require.NoError(t, err)
	require.Equal(t, calendar.MustHours("mon 09:00-13:00 14:30-18:30; sun 09:00-13:00"), h)
	require.Equal(t, []calendar.Interval{morning, afternoon}, slices.Collect(h.On(time.Monday)))
	require.Empty(t, slices.Collect(h.On(time.Tuesday)))
	require.Empty(t, slices.Collect(h.On(7)))
	for i := range h.On(time.Monday) {
		require.Equal(t, morning, i)
		break
	}

	_, err = calendar.NewHours(nil)
	requireFault(t, err, calendar.FaultEmptyWeek, "")
	_, err = calendar.NewHours(map[time.Weekday][]calendar.Interval{time.Monday: {}})
	requireFault(t, err, calendar.FaultEmptyWeek, "")
	_, err = calendar.NewHours(map[time.Weekday][]calendar.Interval{7: {morning}})
	requireFault(t, err, calendar.FaultUnknown, "")
	_, err = calendar.NewHours(map[time.Weekday][]calendar.Interval{time.Friday: {afternoon, morning}})
	requireFault(t, err, calendar.FaultOutOfOrder, "fri[1]")
}

func TestHoursWith(t *testing.T) {
	h := calendar.MustHours("mon-fri 09:00-18:00")
	short, err := h.With(time.Friday, calendar.MustInterval("09:00-17:00"))
	require.NoError(t, err)
	require.Equal(t, "mon-thu 09:00-18:00; fri 09:00-17:00", short.String())
	require.Equal(t, "mon-fri 09:00-18:00", h.String(), "the original stands")

	none, err := calendar.MustHours("mon 09:00-18:00").With(time.Monday)
	require.NoError(t, err)
	require.True(t, none.IsZero())

	_, err = h.With(time.Friday, calendar.Interval{})
	requireFault(t, err, calendar.FaultZeroLength, "fri[0]")
	_, err = h.With(-1)
	requireFault(t, err, calendar.FaultUnknown, "")
}

func TestHoursCodecs(t *testing.T) {
	var zero calendar.Hours
	require.True(t, zero.IsZero())
	require.Empty(t, zero.String())
	require.NoError(t, zero.UnmarshalText(nil), "an empty text is the zero value")
	require.True(t, zero.IsZero())

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

	text, err := h.MarshalText()
	require.NoError(t, err)
	var fromText calendar.Hours
	require.NoError(t, fromText.UnmarshalText(text))
	require.Equal(t, h, fromText)

	var i calendar.Interval
	require.NoError(t, i.UnmarshalText([]byte("09:00-13:00")))
	require.ErrorIs(t, i.UnmarshalText([]byte("13:00-09:00")), calendar.ErrOffice)
	require.Equal(t, calendar.MustInterval("09:00-13:00"), i, "a failed decoding changes nothing")

	kept := back
	require.ErrorIs(t, back.UnmarshalJSON([]byte(`{} {}`)), calendar.ErrJSON)
	require.ErrorIs(t, back.UnmarshalJSON([]byte("\xff")), calendar.ErrJSON)
	require.Error(t, json.Unmarshal([]byte(`{"mon": ["10:00-09:00"]}`), &back))
	require.Error(t, back.UnmarshalText([]byte("mon")))
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
		require.False(t, h.IsZero())
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
		i, err := calendar.ParseInterval(s)
		if err != nil {
			require.ErrorIs(t, err, calendar.ErrOffice)
			return
		}
		require.Less(t, i.From, i.To)
		require.True(t, i.To.IsValid())
		require.Equal(t, s, i.String())
	})
}
