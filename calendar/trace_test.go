// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/regulation/law"
)

func TestTraceAdd(t *testing.T) {
	tr, err := calendar.Kazakhstan().TraceAdd(day("2014-12-30"), 3)
	require.NoError(t, err)
	require.Equal(t, strings.TrimPrefix(`
2014-12-30 + 3 working days = 2015-01-06 (five-day week)
  2014-12-31 Wed     1  working day
  2015-01-01 Thu     -  holiday: New Year
  2015-01-02 Fri     -  holiday: New Year
  2015-01-03 Sat     -  day of rest
  2015-01-04 Sun     -  day of rest
  2015-01-05 Mon     2  working day
  2015-01-06 Tue     3  working day`, "\n"), tr.String())
	require.Equal(t, "add", tr.Question)
	require.Equal(t, calendar.Kazakhstan().Digest(), tr.Calendar)

	back, err := calendar.Kazakhstan().TraceAdd(day("2015-01-06"), -3)
	require.NoError(t, err)
	require.Equal(t, "2014-12-30", mustAdd(t, "2014-12-31", -1))
	require.Equal(t, -1, back.Days[0].Count)
	require.Equal(t, -3, back.Days[len(back.Days)-1].Count)

	none, err := calendar.Kazakhstan().TraceAdd(day("2014-12-30"), 0)
	require.NoError(t, err)
	require.Empty(t, none.Days)
	require.Equal(t, "2014-12-30", none.Date.String())
}

func mustAdd(t *testing.T, from string, n int) string {
	t.Helper()
	d, err := calendar.Kazakhstan().Add(day(from), n)
	require.NoError(t, err)
	return d.String()
}

func TestTraceShowsDoubtAndNote(t *testing.T) {
	tr, err := calendar.Kazakhstan().TraceCount(day("2027-05-16"), day("2027-05-18"))
	require.NoError(t, err)
	require.Equal(t, 1, tr.N)
	require.Contains(t, tr.In(law.LangRussian), "2027-05-16..2027-05-18: 1 раб. дн. (пятидневная рабочая неделя)")
	require.Contains(t, tr.In(law.LangRussian), "[оценка]")
	require.Contains(t, tr.In(law.LangKazakh), "болжам")
	require.Contains(t, tr.String(), "Off if the first day of Kurban Ait turns out to be this day.")
}

func TestTraceNthOfMonth(t *testing.T) {
	c := calendar.Kazakhstan()
	tr, err := c.TraceNthOfMonth(2022, 1, 2)
	require.NoError(t, err)
	require.Equal(t, "2022-01-06", tr.Date.String())
	require.Len(t, tr.Days, 6)
	require.Contains(t, tr.String(), "2022-01: working day 2 = 2022-01-06 (five-day week)")
	last, err := c.TraceNthOfMonth(2022, 12, -1)
	require.NoError(t, err)
	require.Equal(t, "2022-12-30", last.Date.String())
	require.Len(t, last.Days, 2, "Saturday 31 December is looked at and skipped")
	_, err = c.TraceNthOfMonth(2022, 1, 40)
	require.ErrorIs(t, err, law.ErrSyntax)
	_, err = c.TraceAdd(day("2027-12-31"), 1)
	require.ErrorIs(t, err, calendar.ErrOutsideYears)
	_, err = c.TraceCount(day("2001-12-31"), day("2002-01-05"))
	require.ErrorIs(t, err, calendar.ErrOutsideYears)
}

func TestTraceJSON(t *testing.T) {
	tr, err := calendar.Kazakhstan().TraceCount(day("2022-01-04"), day("2022-01-06"))
	require.NoError(t, err)
	b, err := json.Marshal(tr)
	require.NoError(t, err)
	var back calendar.DateTrace
	require.NoError(t, json.Unmarshal(b, &back))
	require.Equal(t, tr, back)
	var form struct {
		Question string
		From, To string
		N        int
		Days     []struct {
			Day   struct{ Date, Kind string }
			Count int
		}
	}
	require.NoError(t, json.Unmarshal(b, &form))
	require.Equal(t, "count", form.Question)
	require.Equal(t, "substitute", form.Days[0].Day.Kind)
	require.Equal(t, 0, form.Days[0].Count)
	require.Equal(t, 1, form.Days[1].Count)
	require.NotContains(t, string(b), `"date":""`, "a count has no date for an answer")
}

// A trace says the same as the answer, and its days add up to it.
func TestTraceAgreesWithTheAnswer(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c, d := drawn(t)
		n := rapid.IntRange(-60, 60).Draw(t, "n")
		tr, err := c.TraceAdd(d, n)
		end, errAdd := c.Add(d, n)
		require.Equal(t, errAdd == nil, err == nil)
		if err != nil {
			return
		}
		require.Equal(t, law.DateOf(end), tr.Date)
		counted := 0
		for _, day := range tr.Days {
			require.Equal(t, day.Day.Works(), day.Count != 0)
			if day.Count != 0 {
				counted++
				require.Equal(t, counted, max(day.Count, -day.Count))
			}
		}
		require.Equal(t, max(n, -n), counted)
		over, err := c.TraceCount(d, end)
		require.NoError(t, err)
		count, err := c.Count(d, end)
		require.NoError(t, err)
		require.Equal(t, count, over.N)
		if len(over.Days) > 0 {
			worked := 0
			for _, day := range over.Days {
				if day.Count != 0 {
					worked++
				}
			}
			require.Equal(t, max(count, -count), worked)
		}
	})
}

// What is not confirmed is said once, and marked only where a source has the day.
func TestTracesMarkTheDaysThatASourceCouldMove(t *testing.T) {
	c := calendar.Kazakhstan()
	tr, err := c.TraceAdd(ymd(2026, 10, 22), 4)
	require.NoError(t, err)
	require.Equal(t, 2, strings.Count(tr.String(), "[announced, not confirmed]"), "25 October and its substitute")
	require.Equal(t, 1, strings.Count(tr.String(), "look for new orders"))
	tr, err = c.TraceAdd(ymd(2026, 5, 20), 10)
	require.NoError(t, err)
	require.NotContains(t, tr.String(), "[")
	require.NotContains(t, tr.String(), "look for new orders")

	o := almaty(t)
	due, err := o.DueInDays(local(o, "2026-10-22 10:00"), 4, calendar.Rule{})
	require.NoError(t, err)
	trace, err := o.TraceDue(due)
	require.NoError(t, err)
	require.Equal(t, 2, strings.Count(trace.String(), "[announced, not confirmed]"))
	require.Equal(t, 1, strings.Count(trace.String(), "look for new orders"))
}
