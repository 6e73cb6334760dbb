// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar_test

import (
	"errors"
	"math"
	"strconv"
	"sync"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/regulation/law"
)

func TestAdd(t *testing.T) {
	for _, row := range []struct {
		why  string
		from string
		n    int
		want string
		week calendar.Week
	}{
		{"the day after an ordinary Monday", "2014-03-03", 1, "2014-03-04", "5"},
		{"from a Friday to the Monday", "2014-02-28", 1, "2014-03-03", "5"},
		{"the six-day week works on the Saturday between", "2014-02-28", 1, "2014-03-01", "6"},
		{"over the substitute for 8 March", "2014-03-07", 1, "2014-03-11", "5"},
		{"the first working day after a day off is counted once", "2014-03-08", 1, "2014-03-11", "5"},
		{"from Saturday 28 December 2013, which was worked, over the year", "2013-12-28", 1, "2013-12-30", "5"},
		{"over New Year and the Friday given for that Saturday", "2013-12-31", 1, "2014-01-06", "5"},
		{"and back", "2014-01-06", -1, "2013-12-31", "5"},
		{"back to the worked Saturday", "2013-12-30", -1, "2013-12-28", "5"},
		{"over all of Nauryz 2015", "2015-03-20", 1, "2015-03-26", "5"},
		{"the six-day week is shorter at Nauryz 2015", "2015-03-20", 1, "2015-03-25", "6"},
		{"over all of Nauryz 2020", "2020-03-20", 1, "2020-03-26", "5"},
		{"over all of Nauryz 2026", "2026-03-20", 1, "2026-03-26", "5"},
		{"over all of Nauryz 2027", "2027-03-19", 1, "2027-03-25", "5"},
		{"a Sunday in May 2014 that was worked", "2014-05-03", 1, "2014-05-04", "5"},
		{"fifteen working days at New Year", "2014-12-30", 15, "2015-01-23", "5"},
		{"nothing from a working day is that day", "2014-03-03", 0, "2014-03-03", "5"},
		{"nothing from a day off is that day too", "2014-03-08", 0, "2014-03-08", "5"},
		{"thirteen working days, the longest term of the acts", "2015-03-05", 13, "2015-03-30", "5"},
		{"two hundred and forty-four after the first of 2022 is the last", "2022-01-05", 245, "2022-12-30", "5"},
		{"the first working day of all", "2002-01-01", 1, "2002-01-03", "5"},
		{"the last working day of all", "2027-12-30", 1, "2027-12-31", "5"},
	} {
		got, err := calendar.Kazakhstan().Week(row.week).Add(day(row.from), row.n)
		require.NoError(t, err, row.why)
		require.Equal(t, row.want, got.String(), row.why)
	}
}

func TestNextAndPrevious(t *testing.T) {
	c := calendar.Kazakhstan()
	next, err := c.Add(day("2022-01-01"), 1)
	require.NoError(t, err)
	require.Equal(t, "2022-01-05", next.String())
	previous, err := c.Add(day("2022-01-05"), -1)
	require.NoError(t, err)
	require.Equal(t, "2021-12-31", previous.String())
}

func TestCount(t *testing.T) {
	for _, row := range []struct {
		why      string
		from, to string
		want     int
	}{
		{"a day to itself is nothing", "2014-03-03", "2014-03-03", 0},
		{"the end is not counted", "2014-03-03", "2014-03-04", 1},
		{"nor is a day off at the beginning", "2014-03-08", "2014-03-12", 1},
		{"December 2014 and January 2015", "2014-12-01", "2015-01-31", 39},
		{"inverted, the same days count negative", "2015-01-31", "2014-12-01", -39},
		{"the years of the official calendars and after", "2013-01-01", "2028-01-01", 3690},
	} {
		got, err := calendar.Kazakhstan().Count(day(row.from), day(row.to))
		require.NoError(t, err, row.why)
		require.Equal(t, row.want, got, row.why)
	}
}

func TestNthOfMonth(t *testing.T) {
	c := calendar.Kazakhstan()
	for _, row := range []struct {
		why  string
		y    int
		m    time.Month
		n    int
		want string
	}{
		{"the first working day of January 2022", 2022, time.January, 1, "2022-01-05"},
		{"the last one", 2022, time.January, -1, "2022-01-31"},
		{"the eighteenth is the last", 2022, time.January, 18, "2022-01-31"},
		{"the last but seventeen is the first", 2022, time.January, -18, "2022-01-05"},
		{"a worked Saturday is a working day of its month", 2022, time.March, 4, "2022-03-04"},
		{"the fifth is Saturday 5 March", 2022, time.March, 5, "2022-03-05"},
	} {
		got, err := c.NthOfMonth(row.y, row.m, row.n)
		require.NoError(t, err, row.why)
		require.Equal(t, row.want, got.String(), row.why)
	}
	for _, n := range []int{0, 19, -19, math.MaxInt, math.MinInt} {
		_, err := c.NthOfMonth(2022, time.January, n)
		var nth *law.ValueError
		require.ErrorAs(t, err, &nth)
		require.Equal(t, law.ValueError{Type: "working day of 2022-01", Value: strconv.Itoa(n), Fault: "the month has 18"}, *nth)
	}
	for _, month := range []time.Month{-1, 0, 13} {
		_, err := c.NthOfMonth(2022, month, 1)
		var nth *law.ValueError
		require.ErrorAs(t, err, &nth, "there is no month %d", month)
		require.Equal(t, law.ValueError{Type: "month", Value: strconv.Itoa(int(month)), Fault: "not from 1 to 12"}, *nth)
	}
	var err error
	_, err = c.NthOfMonth(2028, time.January, 1)
	require.ErrorIs(t, err, calendar.ErrOutsideYears)
}

func TestHours(t *testing.T) {
	from, to := year(2014)
	for _, row := range []struct {
		why      string
		week     calendar.Week
		from, to date.Date
		want     int
	}{
		{"2014, eight hours a day", calendar.WeekFiveDay, from, to, 1960},
		{"2014, seven hours and five on Saturdays, as the balance printed", calendar.WeekSixDay, from, to, 1983},
		{"inverted", calendar.WeekSixDay, to, from, -1983},
		{"a worked Sunday has the hours of the Friday that it stands for", calendar.WeekSixDay, day("2014-05-04"), day("2014-05-05"), 7},
		{"a Saturday", calendar.WeekSixDay, day("2014-05-03"), day("2014-05-04"), 5},
		{"nothing", calendar.WeekSixDay, from, from, 0},
	} {
		got, err := calendar.Kazakhstan().Week(row.week).Norm(calendar.Norm40, row.from, row.to)
		require.NoError(t, err, row.why)
		require.Equal(t, time.Duration(row.want)*time.Hour, got, row.why)
	}
	_, err := calendar.Kazakhstan().Norm(calendar.Norm40, from, day("2029-01-01"))
	require.ErrorIs(t, err, calendar.ErrOutsideYears)
}

func TestOutsideTheYears(t *testing.T) {
	c := calendar.Kazakhstan()
	for _, row := range []struct {
		why  string
		ask  func() error
		days int
	}{
		{"the day before the first", func() error { _, err := c.Working(day("2001-12-31")); return err }, 0},
		{"the day after the last", func() error { _, err := c.Working(day("2028-01-01")); return err }, 0},
		{"what is known of a day outside", func() error { _, err := c.Day(day("2028-01-01")); return err }, 0},
		{"adding nothing to a day outside", func() error { _, err := c.Add(day("2028-01-01"), 0); return err }, 0},
		{"an answer after the last day", func() error { _, err := c.Add(day("2027-12-31"), 1); return err }, 1},
		{"an answer before the first day", func() error { _, err := c.Add(day("2002-01-03"), -1); return err }, -1},
		{"a distance that would overflow", func() error { _, err := c.Add(day("2020-01-06"), math.MaxInt); return err }, math.MaxInt},
		{"the same backwards", func() error { _, err := c.Add(day("2020-01-06"), math.MinInt); return err }, math.MinInt},
		{"a count from outside", func() error { _, err := c.Count(day("2001-12-31"), day("2020-01-01")); return err }, 0},
		{"a count two days past the end", func() error { _, err := c.Count(day("2020-01-01"), day("2028-01-02")); return err }, 0},
		{"a date at the end of the type", func() error { _, err := c.Working(math.MaxInt64); return err }, 0},
		{"a date at its beginning", func() error { _, err := c.Working(math.MinInt64); return err }, 0},
		{"iterating past the end", func() error {
			for _, err := range c.Days(day("2027-12-31"), day("2028-01-02")) {
				return err
			}
			return nil
		}, 0},
	} {
		err := row.ask()
		var outside *calendar.OutsideError
		require.ErrorAs(t, err, &outside, row.why)
		require.ErrorIs(t, err, calendar.ErrOutsideYears, row.why)
		require.Equal(t, row.days, outside.Days, row.why)
		require.Equal(t, "2002-01-01", outside.From.String())
		require.Equal(t, "2027-12-31", outside.To.String())
		require.NotEmpty(t, err.Error())
	}
}

func TestZeroCalendarKnowsNothing(t *testing.T) {
	var c calendar.Calendar
	require.True(t, c.IsZero())
	d := day("2020-01-06")
	for name, ask := range map[string]func() error{
		"Working":         func() error { _, err := c.Working(d); return err },
		"Day":             func() error { _, err := c.Day(d); return err },
		"Add":             func() error { _, err := c.Add(d, 1); return err },
		"Count":           func() error { _, err := c.Count(d, d); return err },
		"Norm":            func() error { _, err := c.Norm(calendar.Norm40, d, d+1); return err },
		"NthOfMonth":      func() error { _, err := c.NthOfMonth(2020, 1, 1); return err },
		"AsKnownOn":       func() error { _, err := c.AsKnownOn(d); return err },
		"Provisional":     func() error { _, err := c.Provisional(2030); return err },
		"With":            func() error { _, err := c.With(); return err },
		"Compare":         func() error { _, err := c.Compare(calendar.Kazakhstan()); return err },
		"Compare with":    func() error { _, err := calendar.Kazakhstan().Compare(c); return err },
		"TraceAdd":        func() error { _, err := c.TraceAdd(d, 1); return err },
		"TraceCount":      func() error { _, err := c.TraceCount(d, d); return err },
		"TraceNthOfMonth": func() error { _, err := c.TraceNthOfMonth(2020, 1, 1); return err },
		"Events":          func() error { _, err := c.Events(d, d+1, law.LangEnglish); return err },
		"Week":            func() error { _, err := c.Week(calendar.WeekSixDay).Working(d); return err },
		"Days": func() error {
			for _, err := range c.Days(d, d+1) {
				return err
			}
			return nil
		},
	} {
		require.ErrorIs(t, ask(), calendar.ErrNoCalendar, name)
	}
	from, to := c.Covers()
	require.True(t, from.IsZero() && to.IsZero() && c.KnownThrough().IsZero() && c.KnownOn().IsZero())
	require.True(t, c.Digest().IsZero())
	require.Nil(t, c.Uncertain())
	require.Nil(t, c.Acts())
	_, ok := c.Act("kz-holidays-267-2001")
	require.False(t, ok)
}

// drawn is a calendar of either week and a day in it.
func drawn(t *rapid.T) (calendar.Calendar, date.Date) {
	c := calendar.Kazakhstan().Week(rapid.SampledFrom(calendar.Weeks()).Draw(t, "week"))
	from, to := c.Covers()
	return c, date.Date(rapid.Int64Range(int64(from), int64(to)).Draw(t, "day"))
}

func TestAddThenSubtractComesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c, d := drawn(t)
		n := rapid.IntRange(-2500, 2500).Draw(t, "n")
		end, err := c.Add(d, n)
		if errors.Is(err, calendar.ErrOutsideYears) {
			return
		}
		require.NoError(t, err)
		if n != 0 {
			works, err := c.Working(end)
			require.NoError(t, err)
			require.True(t, works, "the answer is a working day")
		}
		back, err := c.Add(end, -n)
		works, errW := c.Working(d)
		require.NoError(t, errW)
		if works {
			require.NoError(t, err)
			require.Equal(t, d, back)
		}
		// One step more is one working day more.
		if further, err := c.Add(d, n+1); err == nil && n > 0 {
			next, err := c.Add(end, 1)
			require.NoError(t, err)
			require.Equal(t, next, further)
		}
	})
}

func TestCountEqualsAWalkDayByDay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c, from := drawn(t)
		to := from + date.Date(rapid.Int64Range(0, 400).Draw(t, "days"))
		if _, last := c.Covers(); to > last.Date() {
			to = last.Date()
		}
		walked, hours := 0, time.Duration(0)
		for d, err := range c.Days(from, to) {
			require.NoError(t, err)
			if d.Works() {
				walked++
			}
			h, err := c.Norm(calendar.Norm40, d.Date.Date(), d.Date.Date()+1)
			require.NoError(t, err)
			hours += h
		}
		n, err := c.Count(from, to)
		require.NoError(t, err)
		require.Equal(t, walked, n)
		n, err = c.Count(to, from)
		require.NoError(t, err)
		require.Equal(t, -walked, n)
		h, err := c.Norm(calendar.Norm40, from, to)
		require.NoError(t, err)
		require.Equal(t, hours, h)
	})
}

func TestCountUndoesAdd(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c, d := drawn(t)
		n := rapid.IntRange(1, 2500).Draw(t, "n")
		if end, err := c.Add(d, n); err == nil {
			got, err := c.Count(d+1, end+1)
			require.NoError(t, err)
			require.Equal(t, n, got)
		}
		if end, err := c.Add(d, -n); err == nil {
			got, err := c.Count(end, d)
			require.NoError(t, err)
			require.Equal(t, n, got)
		}
	})
}

func TestNthOfMonthEqualsAWalk(t *testing.T) {
	for _, w := range calendar.Weeks() {
		c := calendar.Kazakhstan().Week(w)
		for y := 2002; y <= 2027; y++ {
			for m := time.January; m <= time.December; m++ {
				var worked []date.Date
				for d, err := range c.Days(date.New(y, m, 1), date.New(y, m+1, 1)) {
					require.NoError(t, err)
					if d.Works() {
						worked = append(worked, d.Date.Date())
					}
				}
				for i, want := range worked {
					got, err := c.NthOfMonth(y, m, i+1)
					require.NoError(t, err)
					require.Equal(t, want, got)
					got, err = c.NthOfMonth(y, m, i-len(worked))
					require.NoError(t, err)
					require.Equal(t, want, got)
				}
			}
		}
	}
}

func TestDaysStopsWhenAsked(t *testing.T) {
	c := calendar.Kazakhstan()
	seen := 0
	for d, err := range c.Days(day("2022-01-01"), day("2023-01-01")) {
		require.NoError(t, err)
		if seen++; d.Date == law.MustDate("2022-01-03") {
			break
		}
	}
	require.Equal(t, 3, seen)
	for _, err := range c.Days(day("2022-01-02"), day("2022-01-01")) {
		t.Fatal("an inverted range yields nothing", err)
	}
}

func TestArithmeticDoesNotAllocate(t *testing.T) {
	c := calendar.Kazakhstan()
	d, e := day("2014-12-30"), day("2024-12-30")
	for name, ask := range map[string]func(){
		"Working":    func() { _, _ = c.Working(d) },
		"Add":        func() { _, _ = c.Add(d, 2500) },
		"Count":      func() { _, _ = c.Count(d, e) },
		"Norm":       func() { _, _ = c.Week(calendar.WeekSixDay).Norm(calendar.Norm40, d, e) },
		"NthOfMonth": func() { _, _ = c.NthOfMonth(2015, time.March, -1) },
		"Day":        func() { _, _ = c.Day(d) },
		"Kazakhstan": func() { _ = calendar.Kazakhstan() },
	} {
		require.Zero(t, testing.AllocsPerRun(100, ask), name)
	}
}

func TestConcurrentUse(t *testing.T) {
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() {
			c := calendar.Kazakhstan().Week(calendar.Weeks()[i%2])
			for n := range 500 {
				if end, err := c.Add(day("2014-12-30"), n); err != nil || end == 0 {
					t.Error(end, err)
				}
				if _, err := c.Day(day("2022-01-04")); err != nil {
					t.Error(err)
				}
			}
			if _, err := c.AsKnownOn(day("2022-09-01")); err != nil {
				t.Error(err)
			}
			if _, err := c.With(localHoliday()); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
}

// A month before January must not be taken for one of the year before, whose days
// are covered.
func TestThereIsNoMonthBeforeJanuaryNorAfterDecember(t *testing.T) {
	for _, m := range []time.Month{-1, 0, 13} {
		_, err := calendar.Kazakhstan().NthOfMonth(2020, m, 1)
		var wrong *law.ValueError
		require.ErrorAs(t, err, &wrong, "month %d", m)
		require.Equal(t, strconv.Itoa(int(m)), wrong.Value)
	}
}
