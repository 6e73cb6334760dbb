// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar_test

import (
	"strings"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/regulation/law"
)

// offIn2002to2012 are the days off of the compilation that are no weekly rest,
// year by year: holidays, religious days and substitutes; a day given for a
// worked one stands behind an arrow.
const offIn2002to2012 = `
2002 01-01 01-02 03-08 03-22 05-01 05-09 05-10<05-12 08-30 10-25 12-16 12-17
2003 01-01 01-02 03-10 03-24 05-01 05-02<05-04 05-09 09-01 10-27 12-15<12-13 12-16 12-17
2004 01-01 01-02 03-08 03-22 05-03 05-10 08-30 10-25 12-16 12-17
2005 01-03 01-04 03-07<03-05 03-08 03-21<03-19 03-22 05-02 05-09 08-29<08-27 08-30 10-24<10-22 10-25 12-16 12-19
2006 01-02 01-03 01-10 01-11<01-14 03-08 03-22 05-01 05-08<05-06 05-09 08-30 10-25 12-18 12-19
2007 01-01 01-02 03-08 03-09<03-11 03-22 03-23<03-25 05-01 05-09 08-30 08-31<09-02 10-25 10-26<10-28 12-17 12-18 12-20 12-31<12-29
2008 01-01 01-02 01-07 03-10 03-24 05-01 05-02<05-04 05-09 09-01 10-27 12-08 12-16 12-17
2009 01-01 01-02 01-07 03-09 03-23 05-01 05-11 07-06 08-31 11-27 12-16 12-17 12-18<12-20
2010 01-01 01-04 01-07 01-08<01-10 03-08 03-22 03-23 03-24 05-03 05-10 07-05<07-03 07-06 08-30 11-16 12-16 12-17
2011 01-03 01-04 01-07 03-07<03-05 03-08 03-21 03-22 03-23 05-02 05-09 07-06 08-29<08-27 08-30 12-16 12-19
2012 01-02 01-03 03-08 03-09<03-11 03-21 03-22 03-23 04-30<04-28 05-01 05-09 07-06 08-30 10-26 12-03 12-17 12-18 12-31<12-29`

func TestTheYears2002To2012EqualTheCompilation(t *testing.T) {
	off, pairs := map[string]bool{}, map[string]string{}
	for line := range strings.Lines(strings.TrimSpace(offIn2002to2012)) {
		fields := strings.Fields(line)
		for _, f := range fields[1:] {
			day, from, moved := strings.Cut(f, "<")
			off[fields[0]+"-"+day] = true
			if moved {
				pairs[fields[0]+"-"+from] = fields[0] + "-" + day
			}
		}
	}
	require.Len(t, pairs, 23)
	c := calendar.Kazakhstan()
	first, _ := year(2002)
	_, end := year(2012)
	seen := 0
	for d, err := range c.Days(first, end) {
		require.NoError(t, err)
		seen++
		text, rest := d.Date.String(), calendar.WeekFiveDay.Rest(d.Date.Date().Weekday())
		other, worked := pairs[text]
		require.Equal(t, worked || !rest && !off[text], d.Works(), d)
		require.Equal(t, worked, d.Kind == calendar.DayTransferOn, d)
		if worked {
			require.Equal(t, other, d.Pair.String(), d)
			require.Equal(t, calendar.DayTransferOff, mustDay(t, c, other).Kind)
			require.Contains(t, string(d.Act), "kz-decree", d)
		}
		require.Contains(t, []calendar.Standing{calendar.StandingOneSource, calendar.StandingEstimated}, d.Standing, d)
		require.Equal(t, d.Standing == calendar.StandingEstimated, !d.Note.IsZero(), d)
	}
	require.Equal(t, 4018, seen)
}

func TestHolidaysBefore2013BeginAndEnd(t *testing.T) {
	c := calendar.Kazakhstan()
	for _, row := range []struct {
		why, date string
		want      calendar.DayKind
	}{
		{"21 March from 2010", "2010-03-21", calendar.DayHoliday},
		{"and not before", "2008-03-21", calendar.DayWorking},
		{"6 July from 2009", "2009-07-06", calendar.DayHoliday},
		{"and not before", "2007-07-06", calendar.DayWorking},
		{"25 October until 2008", "2007-10-25", calendar.DayHoliday},
		{"and no more in 2010", "2010-10-25", calendar.DayWorking},
		{"1 December from 2012", "2012-12-01", calendar.DayHoliday},
		{"and not before", "2011-12-01", calendar.DayWorking},
		{"7 May from 2013", "2012-05-07", calendar.DayWorking},
		{"7 January from 2006", "2006-01-07", calendar.DayReligious},
		{"and not before", "2005-01-07", calendar.DayWorking},
		{"7 January is not substituted", "2006-01-09", calendar.DayWorking},
		{"Kurban Ait from 2006", "2006-01-10", calendar.DayReligious},
		{"a Sunday of the same year", "2006-12-31", calendar.DayReligious},
		{"and not substituted", "2012-10-29", calendar.DayWorking},
	} {
		require.Equal(t, row.want, mustDay(t, c, row.date).Kind, "%s: %s", row.why, row.date)
	}
}

func TestTheYearsBefore2013AreKnownInTime(t *testing.T) {
	all := calendar.Kazakhstan()
	for d := date.New(2002, time.January, 1); d < date.New(2013, time.January, 1); d += 17 {
		then, err := all.AsKnownOn(d)
		require.NoError(t, err)
		unsure := map[law.Date]bool{}
		for _, u := range then.Uncertain() {
			unsure[u.Date] = true
		}
		for n := d; n < d+40; n++ {
			if unsure[law.DateOf(n)] {
				continue // the record does not tell the day of the act
			}
			want, err := all.Day(n)
			require.NoError(t, err)
			got, err := then.Day(n)
			require.NoError(t, err)
			if known, _ := want.Known.On(law.DateOf(d)); known && want.Kind != got.Kind {
				t.Fatalf("on %s the calendar says of %s %s, not %s", d, n, got, want)
			}
			if n <= d && want.Works() != got.Works() {
				t.Fatalf("on %s the calendar says of the past day %s, not %s", d, got, want)
			}
		}
	}
}

// What no source gives is not cited: the law of weekly rest before the Labour
// Code of 2007.
func TestBeforeTheLabourCodeNoActIsCitedForWeeklyRest(t *testing.T) {
	c := calendar.Kazakhstan()
	for date, act := range map[string]law.ID{"2006-06-04": "", "2006-01-07": "", "2008-06-01": "kz-labour-code-2007", "2008-01-07": "kz-labour-code-2007"} {
		require.Equal(t, act, mustDay(t, c, date).Act, date)
	}
}

func TestKurbanAitOfAYearThatHeldItTwice(t *testing.T) {
	_, err := calendar.Kazakhstan().With(act("k", changeOf(calendar.ChangeKurbanAit, "2006-01-11")))
	require.ErrorContains(t, err, "on record, 2006-01-10")
	c, err := calendar.Kazakhstan().With(act("k", changeOf(calendar.ChangeKurbanAit, "2006-12-30")))
	require.NoError(t, err)
	require.Equal(t, calendar.DayReligious, mustDay(t, c, "2006-12-30").Kind)
	require.Equal(t, calendar.DayWeekend, mustDay(t, c, "2006-12-31").Kind)
	require.Equal(t, calendar.DayReligious, mustDay(t, c, "2006-01-10").Kind)
}
