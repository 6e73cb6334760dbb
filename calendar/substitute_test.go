// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar_test

import (
	"testing"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/regulation/law"
)

// untransferred gives the kind that a day had before any transfer.
func untransferred(d calendar.Day) calendar.DayKind {
	switch {
	case d.Kind == calendar.TransferOff:
		return calendar.Working
	case d.Kind == calendar.TransferOn && d.Week.Rest(d.Date.Date().Weekday()):
		return calendar.Weekend
	case d.Kind == calendar.TransferOn:
		return calendar.Substitute
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
		kinds := map[law.Date]calendar.DayKind{}
		for d, err := range c.Days(from.Date(), to.Date()+1) {
			require.NoError(t, err)
			kinds[d.Date] = untransferred(d)
			if d.Kind == calendar.Substitute {
				require.NotContains(t, of, d.Pair, "one holiday, one substitute")
				of[d.Pair] = d.Date
			}
		}
		last := law.Date(0)
		for day := from; day <= to; day++ {
			rest := c.WorkingWeek().Rest(date.Date(day).Weekday())
			if kinds[day] != calendar.Holiday || !rest {
				require.NotContains(t, of, day, "only a holiday on a day of rest is substituted")
				continue
			}
			sub, found := of[day]
			if !found { // the one that was moved away: 9 May 2020
				require.Equal(t, "2020-05-09", day.String())
				continue
			}
			require.Greater(t, sub, last, "in order of date")
			last = sub
			for between := day + 1; between < sub; between++ {
				require.NotEqual(t, calendar.Working, kinds[between], "%s is free before %s", between, sub)
			}
		}
	})
}
