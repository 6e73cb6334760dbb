// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/regulation/law"
)

// untransferred gives the kind that a day had before any transfer.
func untransferred(d calendar.Day) calendar.DayKind {
	switch {
	case d.Kind == calendar.DayTransferOff:
		return calendar.DayWorking
	case d.Kind == calendar.DayTransferOn && d.Week.Rest(d.Date.Date().Weekday()):
		return calendar.DayWeekend
	case d.Kind == calendar.DayTransferOn:
		return calendar.DaySubstitute
	default:
		return d.Kind
	}
}

// The rule of article 5, checked against the table from the other side, for a
// calendar as known on any day: each holiday on a day of weekly rest has one
// substitute, the first free day after it, and nothing else has one.
func TestSubstitutesFollowTheRule(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c, known := drawn(t)
		c, err := c.AsKnownOn(known)
		require.NoError(t, err)
		from, to := c.Covers()
		of := map[law.Date]law.Date{} // holiday: substitute
		var holidays []law.Date       // on days of rest
		for d, err := range c.Days(from.Date(), to.Date()+1) {
			if err != nil {
				t.Fatal(err)
			}
			switch untransferred(d) {
			case calendar.DaySubstitute:
				if d.Kind == calendar.DaySubstitute { // one was moved away: that for 9 May 2020
					require.NotContains(t, of, d.Pair, "one holiday, one substitute")
					of[d.Pair] = d.Date
				}
			case calendar.DayHoliday:
				if c.WorkingWeek().Rest(d.Date.Date().Weekday()) {
					holidays = append(holidays, d.Date)
				}
			}
		}
		last := law.Date(0)
		for _, day := range holidays {
			sub, found := of[day]
			if !found {
				require.Equal(t, "2020-05-09", day.String())
				continue
			}
			delete(of, day)
			require.Greater(t, sub, last, "in order of date")
			last = sub
			for d, err := range c.Days(day.Date()+1, sub.Date()) {
				require.NoError(t, err)
				require.NotEqual(t, calendar.DayWorking, untransferred(d), "%s is free before %s", d, sub)
			}
		}
		require.Empty(t, of, "only a holiday on a day of rest is substituted")
	})
}
