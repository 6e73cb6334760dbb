// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/regulation/law"
)

func TestParseClock(t *testing.T) {
	for _, tt := range []struct {
		rule string
		in   string
		want calendar.Clock // where ok
		ok   bool
	}{
		{"the beginning of the day", "00:00", 0, true},
		{"a time of the morning", "09:05", 9*60 + 5, true},
		{"the last minute that begins on the day", "23:59", 23*60 + 59, true},
		{"24:00 is the end of the day", "24:00", calendar.MustClock("24:00"), true},
		{"nothing is later than 24:00", "24:01", 0, false},
		{"an hour beyond the day is not carried over", "25:00", 0, false},
		{"a minute beyond the hour is not carried over", "10:60", 0, false},
		{"the hour has two digits", "9:00", 0, false},
		{"the minute has two digits", "09:0", 0, false},
		{"there are no seconds", "09:00:00", 0, false},
		{"there is no sign", "-9:00", 0, false},
		{"the character after 9 is no digit", "09:0:", 0, false},
		{"the character before 0 is no digit", "09:1/", 0, false},
		{"a sign is no digit in the minutes either", "09:+1", 0, false},
		{"the separator is a colon", "09.00", 0, false},
		{"digits are ASCII", "٠٩:٠٠", 0, false},
		{"an empty text is no time", "", 0, false},
		{"nothing stands around it", " 09:00", 0, false},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			var got calendar.Clock
			err := got.UnmarshalText([]byte(tt.in))
			if !tt.ok {
				var value *law.ValueError
				require.ErrorAs(t, err, &value)
				require.Equal(t, tt.in, value.Value, "the error quotes the text")
				require.Panics(t, func() { calendar.MustClock(tt.in) })
				return
			}
			require.NoError(t, err)
			require.Equal(t, tt.want, got)
			require.Equal(t, tt.in, got.String())
			require.Equal(t, got, calendar.MustClock(tt.in))
		})
	}
}

func TestClockBeyondTheDay(t *testing.T) {
	var zero calendar.Clock
	require.Equal(t, "00:00", zero.String())
	for in, want := range map[calendar.Clock]string{1441: "24:01", 65535: "1092:15"} {
		require.Equal(t, want, in.String())
		_, err := in.MarshalText()
		require.ErrorIs(t, err, law.ErrSyntax)
	}
}

func FuzzClock(f *testing.F) {
	f.Add("09:00") // breaks none
	f.Add("24:00") // the greatest
	f.Add("24:01") // later than the end of the day
	f.Add("09:60") // a minute that no hour has
	f.Add("9:00")  // one digit
	f.Add("0९:00") // not ASCII
	f.Add("09:00 ")
	f.Fuzz(func(t *testing.T, s string) {
		var c calendar.Clock
		if err := c.UnmarshalText([]byte(s)); err != nil {
			require.ErrorIs(t, err, law.ErrSyntax)
			return
		}
		require.LessOrEqual(t, c, calendar.MustClock("24:00"))
		require.Equal(t, s, c.String(), "one text for one value")
		text, err := c.MarshalText()
		require.NoError(t, err)
		var back calendar.Clock
		require.NoError(t, back.UnmarshalText(text))
		require.Equal(t, c, back)
	})
}
