// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/calendar"
)

func TestCompare(t *testing.T) {
	now := calendar.Kazakhstan()
	then, err := now.AsKnownOn(day("2024-04-01"))
	require.NoError(t, err)
	diff, err := then.Compare(now)
	require.NoError(t, err)
	moves := map[string]bool{}
	for _, d := range diff {
		if d.Date.Date().Year() == 2024 {
			moves[d.Date.String()] = d.Moves()
		}
	}
	require.Equal(t, map[string]bool{
		"2024-05-04": true, "2024-05-08": true, // the order of 17 April
		"2024-06-16": false, // a Sunday, off either way
		"2024-06-17": true,
	}, moves)
}

func TestCompareTellsWhatMoves(t *testing.T) {
	c := calendar.Kazakhstan()
	for _, row := range []struct {
		why   string
		other func() (calendar.Calendar, error)
		days  int
		moves bool
	}{
		{"a day off", func() (calendar.Calendar, error) { return c.With(localHoliday()) }, 1, true},
		{"a transfer", func() (calendar.Calendar, error) { return c.With(act("t", transfer("2027-05-08", "2027-05-06"))) }, 2, true},
		{"a short day", func() (calendar.Calendar, error) {
			return c.With(act("s", calendar.Change{Kind: calendar.ChangeShortDay, Day: localHoliday().Changes[0].Day, Closes: 900}))
		}, 1, true},
		{"Kurban Ait confirmed on the same Sunday", func() (calendar.Calendar, error) {
			return c.With(act("k", calendar.Change{Kind: calendar.ChangeKurbanAit, Day: mustDay(t, c, "2027-05-16").Date}))
		}, 1, false},
		{"itself", func() (calendar.Calendar, error) { return c, nil }, 0, false},
	} {
		other, err := row.other()
		require.NoError(t, err, row.why)
		diff, err := c.Compare(other)
		require.NoError(t, err, row.why)
		require.Len(t, diff, row.days, row.why)
		require.Equal(t, row.days > 0, c.Digest() != other.Digest(), row.why)
		for _, d := range diff {
			require.Equal(t, row.moves, d.Moves(), row.why)
		}
		back, err := other.Compare(c)
		require.NoError(t, err)
		require.Len(t, back, row.days, "the other way round")
	}
}

func TestCompareTheWeeks(t *testing.T) {
	c := calendar.Kazakhstan()
	diff, err := c.Compare(c.Week(calendar.WeekSixDay))
	require.NoError(t, err)
	require.NotEmpty(t, diff)
	require.Equal(t, "2002-01-05", diff[0].Date.String(), "the first Saturday")
	require.Equal(t, "2002-01-05 day of rest -> working day", diff[0].String())
}
