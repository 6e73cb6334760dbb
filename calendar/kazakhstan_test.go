// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar_test

import (
	"bufio"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/regulation/law"
)

func day(s string) date.Date { return law.MustDate(s).Date() }

func year(y int) (from, to date.Date) {
	return date.New(y, time.January, 1), date.New(y+1, time.January, 1)
}

func mustDay(t testing.TB, c calendar.Calendar, s string) calendar.Day {
	t.Helper()
	d, err := c.Day(day(s))
	require.NoError(t, err)
	return d
}

// recorded reads testdata/five_day.tsv.
func recorded(t *testing.T) map[string][]string {
	t.Helper()
	f, err := os.Open("testdata/five_day.tsv")
	require.NoError(t, err)
	defer func() { require.NoError(t, f.Close()) }()
	days := map[string][]string{}
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if strings.HasPrefix(lines.Text(), "#") {
			continue
		}
		fields := strings.Split(lines.Text(), "\t")
		require.Len(t, fields, 4, lines.Text())
		require.NotContains(t, days, fields[0], "a day stands twice")
		days[fields[0]] = fields[1:]
	}
	require.Len(t, days, 339)
	return days
}

func TestFiveDayWeekEqualsTheRecordDayForDay(t *testing.T) {
	want := recorded(t)
	from, _ := year(2013)
	_, to := year(2027)
	seen := 0
	for d, err := range calendar.Kazakhstan().Days(from, to) {
		require.NoError(t, err)
		seen++
		rec, special := want[d.Date.String()]
		if !special {
			plain := calendar.DayWorking
			if wd := d.Date.Date().Weekday(); wd == time.Saturday || wd == time.Sunday {
				plain = calendar.DayWeekend
			}
			require.Equal(t, plain, d.Kind, d.Date)
			continue
		}
		require.Equal(t, rec[0], string(d.Kind), d.Date)
		if rec[1] == "-" {
			require.True(t, d.Pair.IsZero(), d.Date)
		} else {
			require.Equal(t, rec[1], d.Pair.String(), d.Date)
		}
		if rec[2] != "-" {
			require.Equal(t, rec[2], d.Name.EN, d.Date)
		}
	}
	require.Equal(t, 5478, seen)
}

func TestYearTotalsFinalAndAsPublished(t *testing.T) {
	for _, row := range []struct {
		year, final, published int
		printed                string
	}{
		{2013, 246, 246, "2013-12-31"}, // the copy on record has the December transfer
		{2014, 245, 245, "2014-01-01"},
		{2015, 245, 245, "2015-01-01"},
		{2016, 245, 245, "2016-01-01"},
		{2017, 245, 245, "2017-01-01"},
		{2018, 246, 246, "2018-01-01"},
		{2019, 246, 246, "2019-01-01"},
		{2020, 246, 246, "2020-01-01"},
		{2021, 245, 245, "2021-01-01"},
		{2022, 246, 245, "2022-01-01"}, // before the law of September 2022
		{2023, 246, 246, "2023-01-01"}, // no printed table was found; the law gives 246
		{2024, 249, 248, "2024-01-01"}, // printed with Kurban Ait on Monday 17 June
		{2025, 246, 246, "2025-01-01"},
		{2026, 247, 246, "2026-01-01"}, // printed with 31 August for 30 August
		{2027, 247, 247, "2027-01-01"}, // no printed table was found; by rule
	} {
		c := calendar.Kazakhstan()
		from, to := year(row.year)
		n, err := c.Count(from, to)
		require.NoError(t, err)
		require.Equal(t, row.final, n, "%d final", row.year)
		c, err = c.AsKnownOn(day(row.printed))
		require.NoError(t, err)
		n, err = c.Count(from, to)
		require.NoError(t, err)
		require.Equal(t, row.published, n, "%d as known on %s", row.year, row.printed)
	}
}

func TestNotableDays(t *testing.T) {
	five := calendar.Kazakhstan()
	six := five.Week(calendar.WeekSixDay)
	for _, row := range []struct {
		why       string
		date      string
		five, six calendar.DayKind
		pair      string // five-day week
	}{
		{"a Saturday of December is worked for a Friday of the next year", "2013-12-28", calendar.DayTransferOn, calendar.DayWorking, "2014-01-03"},
		{"the Friday of the next year; the six-day week worked both", "2014-01-03", calendar.DayTransferOff, calendar.DayWorking, "2013-12-28"},
		{"a transfer of a Sunday holds in both weeks", "2014-05-04", calendar.DayTransferOn, calendar.DayTransferOn, "2014-05-02"},
		{"and gives the same Friday off", "2014-05-02", calendar.DayTransferOff, calendar.DayTransferOff, "2014-05-04"},
		{"a religious day on a Saturday is off and not substituted", "2014-10-04", calendar.DayReligious, calendar.DayReligious, ""},
		{"the Monday after it is worked", "2014-10-06", calendar.DayWorking, calendar.DayWorking, ""},
		{"Nauryz 2015 fills the weekend: the Saturday goes to the Tuesday", "2015-03-24", calendar.DaySubstitute, calendar.DaySubstitute, "2015-03-21"},
		{"and the Sunday to the Wednesday, which the six-day week works", "2015-03-25", calendar.DaySubstitute, calendar.DayWorking, "2015-03-22"},
		{"Nauryz 2026 likewise", "2026-03-25", calendar.DaySubstitute, calendar.DayWorking, "2026-03-22"},
		{"Nauryz 2027 begins on a Sunday: the substitute follows the other two", "2027-03-24", calendar.DaySubstitute, calendar.DaySubstitute, "2027-03-21"},
		{"7 May a Saturday, 9 May a Monday: the substitute skips the holiday", "2016-05-10", calendar.DaySubstitute, calendar.DayWorking, "2016-05-07"},
		{"a substitute that was itself moved: worked in the five-day week", "2020-05-11", calendar.DayTransferOn, calendar.DayWorking, "2020-05-08"},
		{"the day it was moved to", "2020-05-08", calendar.DayTransferOff, calendar.DayWorking, "2020-05-11"},
		{"a Sunday worked at the end of 2020", "2020-12-20", calendar.DayTransferOn, calendar.DayTransferOn, "2020-12-18"},
		{"2 January 2022, a Sunday, goes to Monday in the six-day week", "2022-01-03", calendar.DaySubstitute, calendar.DaySubstitute, "2022-01-01"},
		{"and to Tuesday in the five-day week", "2022-01-04", calendar.DaySubstitute, calendar.DayWorking, "2022-01-02"},
		{"1 December is no holiday from 2022", "2022-12-01", calendar.DayWorking, calendar.DayWorking, ""},
		{"Republic Day from 2022", "2022-10-25", calendar.DayHoliday, calendar.DayHoliday, ""},
		{"25 October before 2022", "2021-10-25", calendar.DayWorking, calendar.DayWorking, ""},
		{"17 June 2024 was printed as off and worked", "2024-06-17", calendar.DayWorking, calendar.DayWorking, ""},
		{"31 August 2026 was printed as off and worked", "2026-08-31", calendar.DayWorking, calendar.DayWorking, ""},
		{"15 March is held from 2027", "2027-03-15", calendar.DayHoliday, calendar.DayHoliday, ""},
		{"30 August is held no more", "2027-08-30", calendar.DayWorking, calendar.DayWorking, ""},
		{"the first day of the official calendars", "2013-01-01", calendar.DayHoliday, calendar.DayHoliday, ""},
		{"the first day covered", "2002-01-01", calendar.DayHoliday, calendar.DayHoliday, ""},
		{"the last day covered", "2027-12-31", calendar.DayWorking, calendar.DayWorking, ""},
	} {
		d := mustDay(t, five, row.date)
		require.Equal(t, row.five, d.Kind, "%s: %s", row.date, row.why)
		require.Equal(t, row.pair, d.Pair.String(), "%s: %s", row.date, row.why)
		require.Equal(t, row.six, mustDay(t, six, row.date).Kind, "%s, six-day week: %s", row.date, row.why)
	}
}

func TestEveryDayOffHasNameActAndSince(t *testing.T) {
	for _, w := range calendar.Weeks() {
		c := calendar.Kazakhstan().Week(w)
		from, _ := year(2013)
		_, to := year(2027)
		for d, err := range c.Days(from, to) {
			require.NoError(t, err)
			require.True(t, d.Name.Complete(), d)
			require.Contains(t, law.Values[calendar.DayKind](), d.Kind, d)
			require.Contains(t, law.Values[calendar.Standing](), d.Standing, d)
			require.Equal(t, w, d.Week)
			works, err := c.Working(d.Date.Date())
			require.NoError(t, err)
			require.Equal(t, works, d.Works(), d)
			if d.Works() && d.Kind == calendar.DayWorking {
				continue
			}
			require.NotEmpty(t, d.Act, d)
			a, ok := c.Act(d.Act)
			require.True(t, ok, "%s cites %s", d, d.Act)
			require.True(t, a.Title.Complete(), a.ID)
			if d.Kind != calendar.DayReligious {
				require.NotZero(t, d.Known, d)
			}
			if !d.Known.Earliest.IsZero() && !d.Known.Latest.IsZero() {
				require.LessOrEqual(t, d.Known.Earliest, d.Known.Latest, d)
			}
		}
	}
}

func TestActsHaveIdentifiersSourcesAndDates(t *testing.T) {
	seen := map[law.ID]bool{}
	for _, a := range calendar.Kazakhstan().Acts() {
		require.True(t, a.ID.IsValid(), a.ID)
		require.False(t, seen[a.ID], a.ID)
		seen[a.ID] = true
		require.NoError(t, a.Source.Validate(), a.ID)
		require.True(t, a.Source.Certainty.IsDatum(), a.ID)
		require.NotZero(t, a.Known, a.ID)
		for _, ch := range a.Changes {
			require.Equal(t, calendar.ChangeTransfer, ch.Kind)
			first := min(ch.From, ch.To)
			require.Less(t, a.Known.Latest, first, "%s is known before it takes effect", a.ID)
		}
	}
	require.Len(t, seen, 43)
	_, ok := calendar.Kazakhstan().Act("no-such-act")
	require.False(t, ok)
}

// The acts that the package ships pass the checks that an agency's acts pass.
func TestShippedTransfersAreValidActs(t *testing.T) {
	before, err := calendar.Kazakhstan().AsKnownOn(day("2002-01-01"))
	require.NoError(t, err)
	for _, a := range calendar.NationalActs() {
		a.ID = "again-" + a.ID
		a.Signed = 0
		_, err := before.With(a)
		require.NoError(t, err, a.ID)
	}
}

func TestStandingAndNotes(t *testing.T) {
	for _, row := range []struct {
		date string
		want calendar.Standing
		note string
	}{
		{"2022-01-04", calendar.StandingConfirmed, ""},
		{"2013-05-10", calendar.StandingOneSource, "one source"},
		{"2013-05-04", calendar.StandingOneSource, "one source"},
		{"2026-05-27", calendar.StandingConfirmed, "no source from after the day"},
		{"2026-08-31", calendar.StandingConfirmed, "no holiday from 2026"},
		{"2026-09-01", calendar.StandingAnnounced, ""},
		{"2026-10-26", calendar.StandingAnnounced, ""},
		{"2026-12-31", calendar.StandingAnnounced, ""},
		{"2027-01-01", calendar.StandingByRule, ""},
		{"2027-05-16", calendar.StandingEstimated, "17 May"},
		{"2027-05-17", calendar.StandingEstimated, "first day of Kurban Ait"},
		{"2027-05-18", calendar.StandingByRule, ""},
		{"2020-05-11", calendar.StandingConfirmed, "five-day week only"},
		{"2022-12-19", calendar.StandingConfirmed, "substitute for 17 December"},
	} {
		d := mustDay(t, calendar.Kazakhstan(), row.date)
		require.Equal(t, row.want, d.Standing, row.date)
		require.Contains(t, d.Note.EN, row.note, row.date)
		require.Equal(t, row.note == "", d.Note.IsZero(), row.date)
		if !d.Note.IsZero() {
			require.NoError(t, d.Note.Validate())
		}
	}
}

func TestRemarks(t *testing.T) {
	c := calendar.Kazakhstan()
	for y := 2001; y <= 2028; y++ {
		remarks := c.Remarks(y)
		require.Equal(t, y >= 2002 && y <= 2012 || y == 2020 || y == 2023 || y == 2026 || y == 2027, len(remarks) > 0, y)
		for _, r := range remarks {
			require.NoError(t, r.Validate())
		}
	}
	require.Nil(t, calendar.Calendar{}.Remarks(2020))
}

func TestKazakhRenamingOfRepublicDay(t *testing.T) {
	c := calendar.Kazakhstan()
	require.Equal(t, "Республика күні", mustDay(t, c, "2025-10-27").Name.KK)
	require.Equal(t, "Қазақстан Республикасы күні", mustDay(t, c, "2026-10-26").Name.KK)
}

func TestTablesAreSmall(t *testing.T) {
	c := calendar.Kazakhstan()
	size := 0
	for _, w := range calendar.Weeks() {
		size += calendar.TableBytes(c.Week(w))
	}
	require.Less(t, size, 80<<10, "both weeks together")
	require.Greater(t, size, 4*9496, "the measure sees the arrays")
}

func TestBuildingTwiceGivesTheSame(t *testing.T) {
	a, b := calendar.Kazakhstan(), calendar.BuildKazakhstan()
	require.Equal(t, a.Digest(), b.Digest())
	require.Equal(t, a, calendar.Kazakhstan(), "built once")
	diff, err := a.Compare(b)
	require.NoError(t, err)
	require.Empty(t, diff)
}

func TestWeekOfACalendar(t *testing.T) {
	c := calendar.Kazakhstan()
	require.Equal(t, calendar.WeekFiveDay, c.WorkingWeek())
	require.Equal(t, calendar.WeekSixDay, c.Week(calendar.WeekSixDay).WorkingWeek())
	require.Equal(t, c, c.Week(calendar.WeekSixDay).Week(calendar.WeekFiveDay))
	require.True(t, c.Week("7").IsZero())
	require.Equal(t, fmt.Sprint(calendar.Calendar{}.WorkingWeek()), "")
}

func TestTheCalendarsOf2026And2027AreASecondSource(t *testing.T) {
	c := calendar.Kazakhstan()
	for _, row := range []struct{ date, where string }{
		{"2026-03-09", "prg.kz 33673598"},
		{"2026-03-25", "prg.kz 33673598"},
		{"2026-10-26", "prg.kz 33673598"},
		{"2026-12-16", "prg.kz 33673598"},
		{"2027-03-15", "xmlcalendar/data"},
		{"2027-03-24", "xmlcalendar/data"},
		{"2027-10-25", "xmlcalendar/data"},
		{"2026-05-27", "zakon.kz 6496885"},
		{"2025-10-27", ""},
	} {
		require.Contains(t, mustDay(t, c, row.date).Source.Where, row.where, row.date)
	}
	require.True(t, mustDay(t, c, "2025-10-27").Source.IsZero())
	// It has Monday 17 May 2027 off for Kurban Ait on Sunday, which the law does
	// not substitute, and we do not follow it.
	require.Equal(t, calendar.DayWorking, mustDay(t, c, "2027-05-17").Kind)
	remark := c.Remarks(2027)[0].EN
	require.Contains(t, remark, "article 84(5)")
	require.Contains(t, remark, "no order of transfer was found")
	// Order No. 436 was signed on 21 November 2024.
	for day, kind := range map[string]calendar.DayKind{"2024-11-20": calendar.DayWorking, "2024-11-21": calendar.DayTransferOff} {
		then, err := c.AsKnownOn(law.MustDate(day).Date())
		require.NoError(t, err)
		require.Equal(t, kind, mustDay(t, then, "2025-01-03").Kind, day)
		require.Empty(t, uncertainOn(then, "2025-01-03"), "the record is certain")
	}
}

func uncertainOn(c calendar.Calendar, day string) []calendar.Uncertainty {
	var list []calendar.Uncertainty
	for _, u := range c.Uncertain() {
		if u.Date == law.MustDate(day) {
			list = append(list, u)
		}
	}
	return list
}

// A remark on an ordinary working day names its act; the act of any other day
// stays.
func TestARemarkNamesTheActOfADayThatHasNone(t *testing.T) {
	for date, want := range map[string]law.ID{
		"2024-06-17": "kz-labour-code-2015", // ordinary, beside a Kurban Ait on a Sunday
		"2022-12-19": "kz-law-143-2022",     // ordinary since the law
		"2013-01-07": "kz-labour-code-2007",
	} {
		require.Equal(t, want, mustDay(t, calendar.Kazakhstan(), date).Act, date)
	}
	require.Equal(t, calendar.StandingConfirmed, mustDay(t, calendar.Kazakhstan(), "2013-01-07").Standing, "the first year with two sources")
}
