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

// A note that is entered for Friday stands before steps that were done on
// Wednesday: each of two adjoining periods counts what happened in it.
func TestPeriodsAddUpThoughANoteLiesAhead(t *testing.T) {
	d := definitionOf(t, "cotton-receipt-licence/reissue", "office")
	w := write(t, d, wall(t, "2015-06-15 09:00"))
	w.do(outside(process.OutsideOther, process.EffectNotes, wall(t, "2015-06-19 10:00")))
	for at := wall(t, "2015-06-17 09:00"); w.open(); at = at.Add(time.Minute) {
		w.next(at, process.ReplyYes)
	}
	cut := wall(t, "2015-06-18 00:00")
	count := func(p caseload.Period) caseload.Count {
		s, err := caseload.Report(caseload.Cases(w.as("x")), p)
		require.NoError(t, err)
		return s.Total
	}
	before, after := count(caseload.Period{Until: cut}), count(caseload.Period{From: cut})
	require.Equal(t, count(caseload.Period{}).Closed(), before.Closed()+after.Closed())
	require.Zero(t, before.Open)
}
