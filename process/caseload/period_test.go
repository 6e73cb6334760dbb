// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
)

// A note that a log has for Friday stands before steps that were done on
// Wednesday: each of two adjoining periods counts what happened in it.
func TestPeriodsAddUpThoughANoteLiesAhead(t *testing.T) {
	d := definitionOf(t, "cotton-receipt-licence/reissue", "office")
	w := write(t, d, wall(t, "2015-06-15 09:00"))
	for at := wall(t, "2015-06-17 09:00"); w.open(); at = at.Add(time.Minute) {
		w.next(at, process.ReplyYes)
	}
	var records []caseload.Record
	for r, err := range caseload.Records(w.as("x")) {
		require.NoError(t, err)
		records = append(records, r)
		if len(records) == 1 {
			records = append(records, caseload.Record{Application: "x", At: wall(t, "2015-06-19 10:00"), Effect: process.EffectNotes})
		}
	}
	cut := wall(t, "2015-06-18 00:00")
	count := func(p caseload.Period) caseload.Count {
		s, err := caseload.Check(func(yield func(caseload.Record, error) bool) {
			for _, r := range records {
				if !yield(r, nil) {
					return
				}
			}
		}, settingOf(p), nil)
		require.NoError(t, err)
		return s.Total
	}
	before, after := count(caseload.Period{Until: cut}), count(caseload.Period{From: cut})
	require.Equal(t, 1, count(caseload.Period{}).Closed())
	require.Equal(t, 1, before.Closed())
	require.Zero(t, before.Open+after.Open+after.Closed())
}
