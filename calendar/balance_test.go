// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar_test

import (
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/calendar"
)

// balances are the official balances of working time for 2013 to 2022, as
// printed: working days and hours of each month in the five-day week, then in
// the six-day week of 40 hours. Months that could not be read are zero.
var balances = map[int][12][4]int{
	2013: {{20, 160, 24, 160}, {20, 160, 24, 160}, {17, 136, 22, 146}, {22, 176, 26, 174}, {20, 160, 24, 160}, {20, 160, 25, 165}, {22, 176, 26, 176}, {21, 168, 26, 172}, {21, 168, 25, 167}, {22, 176, 26, 174}, {21, 168, 26, 172}, {20, 160, 23, 153}},
	2014: {{19, 152, 24, 160}, {20, 160, 24, 160}, {17, 136, 22, 148}, {22, 176, 26, 174}, {19, 152, 24, 158}, {21, 168, 25, 167}, {22, 176, 26, 174}, {21, 168, 25, 167}, {21, 168, 26, 174}, {23, 184, 26, 176}, {20, 160, 25, 165}, {20, 160, 24, 160}},
	2015: {{19, 152, 24, 158}, {20, 160, 24, 160}, {18, 144, 22, 148}, {22, 176, 26, 174}, {18, 144, 23, 153}, {22, 176, 26, 174}, {22, 176, 26, 174}, {20, 160, 25, 165}, {21, 168, 25, 167}, {22, 176, 27, 179}, {21, 168, 25, 167}, {20, 160, 24, 160}},
	2016: {{18, 144, 23, 153}, {21, 168, 25, 167}, {19, 152, 23, 153}, {21, 168, 26, 172}, {19, 152, 23, 155}, {22, 176, 26, 174}, {20, 160, 25, 165}, {22, 176, 26, 174}, {21, 168, 25, 167}, {21, 168, 26, 172}, {22, 176, 26, 174}, {19, 152, 24, 160}},
	2017: {{20, 160, 23, 155}, {20, 160, 24, 160}, {19, 152, 23, 153}, {20, 160, 25, 165}, {20, 160, 24, 160}, {22, 176, 26, 174}, {20, 160, 25, 165}, {22, 176, 26, 174}, {20, 160, 25, 165}, {22, 176, 26, 174}, {22, 176, 26, 174}, {18, 144, 23, 153}},
	2018: {{21, 168, 25, 167}, {20, 160, 24, 160}, {18, 144, 23, 151}, {21, 168, 25, 167}, {20, 160, 24, 160}, {21, 168, 26, 172}, {21, 168, 25, 167}, {21, 168, 25, 167}, {20, 160, 25, 165}, {23, 184, 27, 181}, {22, 176, 26, 174}, {18, 144, 23, 153}},
	2019: {{20, 160, 24, 160}, {20, 160, 24, 160}, {17, 136, 22, 146}, {22, 176, 26, 174}, {20, 160, 24, 160}, {20, 160, 25, 165}, {22, 176, 26, 176}, {21, 168, 26, 172}, {21, 168, 25, 167}, {23, 184, 27, 181}, {21, 168, 26, 172}, {19, 152, 23, 153}},
	2020: {{20, 160, 24, 160}, {20, 160, 25, 165}, {18, 144, 22, 148}, {22, 176, 26, 174}, {18, 144, 23, 153}, {22, 176, 26, 174}, {21, 168, 25, 167}, {20, 160, 25, 165}, {22, 176, 26, 174}, {22, 176, 27, 179}, {21, 168, 25, 167}, {20, 160, 24, 160}},
	2021: {{18, 144, 23, 153}, {20, 160, 24, 160}, {19, 152, 23, 153}, {22, 176, 26, 174}, {18, 144, 23, 153}, {22, 176, 26, 174}, {20, 160, 25, 165}, {21, 168, 25, 167}, {22, 176, 26, 174}, {21, 168, 26, 172}, {22, 176, 26, 174}, {20, 160, 24, 160}},
	2022: {{}, {20, 160, 24, 160}, {19, 152, 23, 153}, {21, 168, 26, 172}, {}, {22, 176, 26, 174}, {20, 160, 24, 160}, {22, 176, 26, 174}, {22, 176, 26, 174}, {21, 168, 26, 172}, {22, 176, 26, 174}, {}},
}

// The balance was printed before the year, but for 2013 the copy that is on
// record was printed again after the decree of 6 December.
func printedOn(year int) date.Date {
	if year == 2013 {
		return date.New(2013, time.December, 31)
	}
	return date.New(year, time.January, 1)
}

func TestEveryMonthEqualsThePrintedBalanceInBothWeeks(t *testing.T) {
	months := 0
	for year, printed := range balances {
		known, err := calendar.Kazakhstan().AsKnownOn(printedOn(year))
		require.NoError(t, err)
		for i, want := range printed {
			if want == [4]int{} {
				continue
			}
			months++
			from, to := date.New(year, time.Month(i+1), 1), date.New(year, time.Month(i+2), 1)
			var got [4]int
			for j, w := range calendar.Weeks() {
				c := known.Week(w)
				got[2*j], err = c.Count(from, to)
				require.NoError(t, err)
				norm, err := c.Norm(calendar.Norm40, from, to)
				require.NoError(t, err)
				got[2*j+1] = int(norm / time.Hour)
			}
			require.Equal(t, want, got, "%d-%02d", year, i+1)
		}
	}
	require.Equal(t, 117, months)
}
