// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/regulation/law"
)

func TestNormOfADay(t *testing.T) {
	for _, row := range []struct {
		norm          calendar.Norm
		week          calendar.Week
		mon, sat, sun string
	}{
		{calendar.Norm40, calendar.WeekFiveDay, "8h0m0s", "0s", "0s"},
		{calendar.Norm40, calendar.WeekSixDay, "7h0m0s", "5h0m0s", "0s"},
		{calendar.Norm36, calendar.WeekFiveDay, "7h12m0s", "0s", "0s"},
		{calendar.Norm36, calendar.WeekSixDay, "6h0m0s", "6h0m0s", "0s"},
		{calendar.Norm24, calendar.WeekFiveDay, "4h48m0s", "0s", "0s"},
		{calendar.Norm24, calendar.WeekSixDay, "4h0m0s", "4h0m0s", "0s"},
		{38, calendar.WeekFiveDay, "0s", "0s", "0s"},
		{calendar.Norm36, "7", "0s", "0s", "0s"},
	} {
		require.Equal(t, row.mon, row.norm.Day(row.week, time.Monday).String(), row)
		require.Equal(t, row.sat, row.norm.Day(row.week, time.Saturday).String(), row)
		require.Equal(t, row.sun, row.norm.Day(row.week, time.Sunday).String(), row)
	}
	for _, n := range calendar.Norms() {
		for _, w := range calendar.Weeks() {
			var sum time.Duration
			for d := time.Sunday; d <= time.Saturday; d++ {
				sum += n.Day(w, d)
			}
			require.Equal(t, time.Duration(n)*time.Hour, sum, "a week has its norm")
		}
	}
}

func TestNormOfAStretch(t *testing.T) {
	c := calendar.Kazakhstan()
	for _, row := range []struct {
		why      string
		week     calendar.Week
		norm     calendar.Norm
		from, to string
		want     string
	}{
		// May 2026 as lugasoft.ru prints it: 17 days, 136, 122.4 and 81.6 hours.
		{"May 2026", calendar.WeekFiveDay, calendar.Norm40, "2026-05-01", "2026-06-01", "136h0m0s"},
		{"May 2026", calendar.WeekFiveDay, calendar.Norm36, "2026-05-01", "2026-06-01", "122h24m0s"},
		{"May 2026", calendar.WeekFiveDay, calendar.Norm24, "2026-05-01", "2026-06-01", "81h36m0s"},
		{"a Sunday worked for a Friday, in the six-day week", calendar.WeekSixDay, calendar.Norm40, "2025-01-05", "2025-01-06", "7h0m0s"},
		{"the same by 36 hours", calendar.WeekSixDay, calendar.Norm36, "2025-01-05", "2025-01-06", "6h0m0s"},
		{"backwards", calendar.WeekFiveDay, calendar.Norm36, "2026-06-01", "2026-05-01", "-122h24m0s"},
	} {
		got, err := c.Week(row.week).Norm(row.norm, day(row.from), day(row.to))
		require.NoError(t, err, row.why)
		require.Equal(t, row.want, got.String(), row.why)
	}
	_, err := c.Norm(38, day("2026-05-01"), day("2026-06-01"))
	var value *law.ValueError
	require.ErrorAs(t, err, &value)
	for _, n := range calendar.Norms() {
		_, err = c.Norm(n, day("2026-05-01"), day("2029-06-01"))
		require.ErrorIs(t, err, calendar.ErrOutsideYears)
		_, err = calendar.Calendar{}.Norm(n, day("2026-05-01"), day("2026-06-01"))
		require.ErrorIs(t, err, calendar.ErrNoCalendar)
	}
}

func ExampleCalendar_Norm() {
	for _, n := range calendar.Norms() {
		hours, _ := calendar.Kazakhstan().Norm(n, day("2026-05-01"), day("2026-06-01"))
		fmt.Println(int(n), hours)
	}
	// Output:
	// 40 136h0m0s
	// 36 122h24m0s
	// 24 81h36m0s
}
