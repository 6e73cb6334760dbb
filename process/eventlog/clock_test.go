// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/process/eventlog"
)

// timed is a mapping with a layout and a zone, and the log of one time.
func timed(t testing.TB, layout, zone string) func(string) reading {
	t.Helper()
	if zone != "" {
		zone = `, "zone": "` + zone + `"`
	}
	m := mapping(t, `{"format": "csv", "delimiter": ";", "header": false, "time": {"layout": "`+layout+`"`+zone+`},
	  "columns": {"application": "1", "activity": "2", "time": "3"},
	  "services": {"all": {"kind": "pesticide-licence/issue", "channel": "office"}}, "activities": {"x": {"node": "5(1)"}}}`)
	return func(s string) reading { return read(m, strings.NewReader("A;x;"+s+"\n"), eventlog.Options{}) }
}

func TestTimes(t *testing.T) {
	tests := []struct{ rule, layout, zone, text, want string }{
		{"minutes in a zone", "02.01.2006 15:04", "Asia/Almaty", "04.05.2015 09:10", "2015-05-04T03:10:00Z"},
		{"another zone", "02.01.2006 15:04", "Asia/Aqtau", "04.05.2015 09:10", "2015-05-04T04:10:00Z"},
		{"midnight", "02.01.2006 15:04", "Asia/Almaty", "04.05.2015 00:00", "2015-05-03T18:00:00Z"},
		{"29 February of a leap year", "02.01.2006 15:04", "Asia/Almaty", "29.02.2016 09:10", "2016-02-29T03:10:00Z"},
		{"seconds", "2006-01-02 15:04:05", "Asia/Almaty", "2015-05-04 09:10:59", "2015-05-04T03:10:59Z"},
		{"parts of a second that the layout does not name", "2006-01-02 15:04:05", "Asia/Almaty", "2015-05-04 09:10:59.25", "2015-05-04T03:10:59.25Z"},
		{"names of months", "2 Jan 2006 15:04", "Asia/Almaty", "4 May 2015 09:10", "2015-05-04T03:10:00Z"},
		{"without leading zeros", "2.1.2006 15:04", "Asia/Almaty", "4.5.2015 09:10", "2015-05-04T03:10:00Z"},
		{"an offset", time.RFC3339, "", "2015-05-04T09:10:00+05:00", "2015-05-04T04:10:00Z"},
		{"a negative offset", time.RFC3339, "", "2015-05-04T09:10:00-03:30", "2015-05-04T12:40:00Z"},
		{"Z", time.RFC3339, "", "2015-05-04T09:10:00Z", "2015-05-04T09:10:00Z"},
		{"an offset and parts of a second", time.RFC3339, "", "2015-05-04T09:10:00.5+05:00", "2015-05-04T04:10:00.5Z"},
		{"an offset without a colon", "2006-01-02T15:04:05-0700", "", "2015-05-04T09:10:00+0500", "2015-05-04T04:10:00Z"},
		{"seconds from 1970", "unix", "", "1430712600", "2015-05-04T04:10:00Z"},
		{"milliseconds from 1970", "unix_milli", "", "1430712600123", "2015-05-04T04:10:00.123Z"},

		{"a time without the offset that its layout has", time.RFC3339, "", "2015-05-04T09:10:00", ""},
		{"an offset that is none", time.RFC3339, "", "2015-05-04T09:10:00+25:00", ""},
		{"hour 24", "02.01.2006 15:04", "Asia/Almaty", "04.05.2015 24:00", ""},
		{"minute 60", "02.01.2006 15:04", "Asia/Almaty", "04.05.2015 09:60", ""},
		{"month 13", "02.01.2006 15:04", "Asia/Almaty", "04.13.2015 09:10", ""},
		{"day 0", "02.01.2006 15:04", "Asia/Almaty", "00.05.2015 09:10", ""},
		{"31 April", "02.01.2006 15:04", "Asia/Almaty", "31.04.2015 09:10", ""},
		{"the last year", "02.01.2006 15:04", "Asia/Almaty", "31.12.2199 09:10", "2199-12-31T04:10:00Z"},
		{"a year for no time at all", "02.01.2006 15:04", "Asia/Almaty", "31.12.9999 00:00", ""},
		{"that year by package time", "2.1.2006 15:04", "Asia/Almaty", "31.12.9999 00:00", ""},
		{"that year with an offset", time.RFC3339, "", "9999-12-31T00:00:00Z", ""},
		{"the last second", "unix", "", "7258118399", "2199-12-31T23:59:59Z"},
		{"the second after it", "unix", "", "7258118400", ""},
		{"the millisecond after it", "unix_milli", "", "7258118400000", ""},
		{"nothing but zeros", "02.01.2006 15:04", "Asia/Almaty", "00.00.0000 10:00", ""},
		{"the character after 9 in the place of a digit", "02.01.2006 15:04", "Asia/Almaty", "0:.05.2015 09:10", ""},
		{"the character before 0 in the place of a digit", "02.01.2006 15:04", "Asia/Almaty", "0/.05.2015 09:10", ""},
		{"a letter of two bytes in the place of two digits", "02.01.2006 15:04", "Asia/Almaty", "ж.05.2015 09:10", ""},
		{"29 February of 1900", "02.01.2006 15:04", "Asia/Almaty", "29.02.1900 09:10", ""},
		{"something after it", "02.01.2006 15:04", "Asia/Almaty", "04.05.2015 09:10 h", ""},
		{"letters among the digits", "02.01.2006 15:04", "Asia/Almaty", "O4.05.2015 09:10", ""},
		{"milliseconds where seconds are meant", "unix", "", "1430712600123", ""},
		{"a negative number", "unix", "", "-5", ""},
		{"the first pass of an hour that the clock showed twice", "02.01.2006 15:04", "Asia/Almaty", "29.02.2024 23:30", "2024-02-29T17:30:00Z"},
		{"an hour that the clock left out", "02.01.2006 15:04", "Asia/Almaty", "28.03.2004 02:30", ""},
		{"the hour after one that the clock left out", "02.01.2006 15:04", "Asia/Almaty", "28.03.2004 03:30", "2004-03-27T20:30:00Z"},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			got := timed(t, tt.layout, tt.zone)(tt.text)
			require.NoError(t, got.err)
			if tt.want == "" {
				require.Empty(t, got.records, "%v", got.records)
				require.Equal(t, eventlog.BadTime, got.bad[0].Reason)
				if len(tt.text) != 13 { // so many digits could be an IIN with something before it
					require.Equal(t, tt.text, got.bad[0].Value)
				}
				return
			}
			require.Empty(t, got.bad)
			require.Equal(t, tt.want, got.records[0].At.Format(time.RFC3339Nano))
			require.Equal(t, time.UTC, got.records[0].At.Location())
		})
	}
	require.EqualValues(t, 1, timed(t, "02.01.2006 15:04", "Asia/Almaty")("29.02.2024 23:30").sum.Ambiguous)
	require.Zero(t, timed(t, "02.01.2006 15:04", "Asia/Almaty")("29.02.2024 22:30").sum.Ambiguous)
}

// What is read is what package time reads, where the clock showed the time once.
func TestTimesAgainstPackageTime(t *testing.T) {
	layouts := []string{"02.01.2006 15:04", "2006-01-02 15:04:05", "02/01/2006 15:04:05", "20060102T150405", "2006.01.02 15:04"}
	rapid.Check(t, func(rt *rapid.T) {
		layout := rapid.SampledFrom(layouts).Draw(rt, "layout")
		name := rapid.SampledFrom(calendar.ZoneNames()).Draw(rt, "zone")
		zone := calendar.MustZone(name)
		at := time.Unix(rapid.Int64Range(0, 2_000_000_000).Draw(rt, "at"), 0).In(zone)
		text := at.Format(layout)
		want, err := time.ParseInLocation(layout, text, zone)
		require.NoError(rt, err)
		got := timed(t, layout, name)(text)
		require.Empty(rt, got.bad)
		read := got.records[0].At
		require.Equal(rt, text, read.In(zone).Format(layout))
		if got.sum.Ambiguous == 0 {
			require.True(rt, want.Equal(read), "%s in %s: %s, not %s", text, name, read, want)
		}
	})
}

// Every text of the form of a time is read, or refused, as package time does.
func TestDatesAgainstPackageTime(t *testing.T) {
	at := timed(t, "2006-01-02T15:04:05Z07:00", "")
	rapid.Check(t, func(rt *rapid.T) {
		n := func(most int) int { return rapid.IntRange(0, most).Draw(rt, "n") }
		text := fmt.Sprintf("%04d-%02d-%02dT%02d:%02d:%02d%s", 1890+n(300), n(14), n(33), n(25), n(61), n(61),
			rapid.SampledFrom([]string{"Z", "+05:00", "-11:30", ""}).Draw(rt, "offset"))
		want, err := time.Parse(time.RFC3339, text)
		got := at(text)
		if err != nil || want.Year() < 1900 {
			require.Len(rt, got.bad, 1, text)
			return
		}
		require.Empty(rt, got.bad, text)
		require.True(rt, want.Equal(got.records[0].At), text)
	})
}
