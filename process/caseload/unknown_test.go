// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
)

// A log whose dates lie before the calendar has no deadline that can be told: each
// stated one is counted as unknown, none as kept. The same log in years that the
// calendar covers has as many less.
func TestDatesBeforeTheCalendarAreNotInTime(t *testing.T) {
	for _, d := range drawnDefinitions() {
		w := write(t, d, wall(t, "2015-06-15 09:00"))
		for range 100 {
			if !w.open() {
				break
			}
			w.next(w.app.Began().Add(26*time.Hour), process.ReplyYes)
		}
		count := func(back int) (s caseload.Summary) {
			var records []caseload.Record
			for r, err := range caseload.Records(w.as("x")) {
				require.NoError(t, err)
				r.At = r.At.AddDate(-back, 0, 0)
				records = append(records, r)
			}
			s, err := caseload.Check(func(yield func(caseload.Record, error) bool) {
				for _, r := range records {
					if !yield(r, nil) {
						return
					}
				}
			}, settingOf(caseload.Period{}), nil)
			require.NoError(t, err)
			return s
		}
		outside := func(s caseload.Summary) (n int) {
			for _, u := range s.Unknown {
				require.Positive(t, u.Number)
				if u.Reason == process.UnknownOutsideCalendar {
					n += u.Number
				}
			}
			return n
		}
		covered, before := count(0), count(28)
		require.Zero(t, outside(covered), "%s %s", d.Kind(), d.Channel())
		require.Positive(t, outside(before), "%s %s", d.Kind(), d.Channel())
		require.Zero(t, before.Total.ClosedLate+before.Total.ClosedDisputed)
		require.Contains(t, before.Text().EN, "cannot be told")
		require.Equal(t, covered.Total.Closed(), before.Total.Closed())
	}
}

// What cannot be told of the open cases a worklist says too.
func TestAWorklistCountsWhatCannotBeTold(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		w := drawEventful(rt, t, drawPace(rt))
		list, err := caseload.WorklistAt(caseload.Cases(w.as("x")), w.last())
		require.NoError(rt, err)
		want, got := 0, 0
		for _, task := range list.Tasks {
			if task.Deadline.Unknown != "" {
				want++
			}
		}
		for _, u := range list.Unknown {
			got += u.Number
		}
		require.Equal(rt, want, got)
	})
}
