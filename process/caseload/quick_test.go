// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/regulation/law"
)

// drawPace draws how fast a case goes: at once, about its deadlines, or slowly.
func drawPace(t *rapid.T) func(began, deadline time.Time) time.Time {
	pace := rapid.SampledFrom([]string{"at once", "about the deadline", "slowly", "any"}).Draw(t, "pace")
	return func(began, deadline time.Time) time.Time {
		at := began
		switch {
		case pace == "at once":
			at = began.Add(time.Duration(rapid.IntRange(0, 20*60).Draw(t, "seconds")) * time.Second)
		case pace == "about the deadline" && !deadline.IsZero():
			at = deadline.Add(time.Duration(rapid.IntRange(-90, 90).Draw(t, "seconds")) * time.Second)
		case pace == "slowly":
			at = began.Add(time.Duration(rapid.IntRange(0, 20*24).Draw(t, "hours")) * time.Hour)
		default:
			at = began.Add(time.Duration(rapid.IntRange(0, 6*24*60).Draw(t, "minutes")) * time.Minute)
		}
		if at.Before(began) {
			return began
		}
		return at
	}
}

// drawLog draws a log of some applications with whatever may be wrong in one.
func drawLog(rt *rapid.T, tb testing.TB) []caseload.Record {
	var cases []caseload.Case
	for i := range rapid.IntRange(1, 3).Draw(rt, "cases") {
		cases = append(cases, drawEventful(rt, tb, drawPace(rt)).as(fmt.Sprintf("c-%d", i)))
	}
	var records []caseload.Record
	for r, err := range interleaved(tb, cases) {
		require.NoError(rt, err)
		records = append(records, r)
	}
	for range rapid.SampledFrom([]int{0, 0, 1, 3}).Draw(rt, "faults") {
		if len(records) < 2 {
			break
		}
		i := rapid.IntRange(1, len(records)-1).Draw(rt, "record")
		r := &records[i]
		switch rapid.IntRange(0, 5).Draw(rt, "fault") {
		case 0:
			if r.Definition.IsZero() {
				records = slices.Delete(records, i, i+1)
			}
		case 1:
			r.By.Role = rapid.SampledFrom([]law.ID{"", "nobody", "executor"}).Draw(rt, "role")
		case 2:
			r.At = r.At.Add(time.Duration(rapid.IntRange(-90, 90).Draw(rt, "shift")) * time.Hour)
		case 3:
			r.Phase = caseload.PhaseEntering
		case 4:
			stop := caseload.Record{Application: r.Application, Effect: process.EffectStops, At: r.At}
			resume := caseload.Record{Application: r.Application, Effect: process.EffectResumes, At: r.At.Add(100 * time.Hour)}
			if !r.Definition.IsZero() {
				continue
			}
			records = slices.Insert(records, i, stop, resume)
		case 5:
			records = slices.Insert(records, i+1, *r)
		}
	}
	return records
}

// lastFiled is when the last application of a log came in.
func lastFiled(records []caseload.Record) (at time.Time) {
	for _, r := range records {
		if !r.Definition.IsZero() && r.At.After(at) {
			at = r.At
		}
	}
	return at
}

// Most applications are judged by short ways. They come to the answer of the
// whole timeline, under every reading.
func TestTheShortWaysComeToTheAnswerOfTheWholeTimeline(t *testing.T) {
	late, disputed, inTime := 0, 0, 0
	agree := func(rt *rapid.T) {
		records := drawLog(rt, t)
		setting := settingOf(rapid.SampledFrom([]caseload.Period{{}, {}, {From: records[0].At.Add(time.Hour), Until: lastFiled(records).Add(40 * time.Hour)}}).Draw(rt, "period"))
		var short, full []caseload.CheckedApplication
		shortSum, err := caseload.Check(recordsOf(records...), setting, func(c caseload.CheckedApplication) error {
			short = append(short, c)
			return nil
		})
		require.NoError(rt, err)
		fullSum, err := caseload.CheckInFull(recordsOf(records...), setting, func(c caseload.CheckedApplication) error {
			full = append(full, c)
			return nil
		})
		require.NoError(rt, err)
		require.Equal(rt, full, short)
		require.Equal(rt, fullSum, shortSum)
		late, disputed = late+shortSum.Total.ClosedLate, disputed+shortSum.Total.ClosedDisputed
		inTime += shortSum.Total.Closed() - shortSum.Total.ClosedLate - shortSum.Total.ClosedDisputed
	}
	rapid.Check(t, agree)
	for i := 0; i < 10 && min(late, disputed, inTime) == 0; i++ {
		rapid.Check(t, agree) // a short run draws too few to meet each kind in every one
	}
	require.Positive(t, late)
	require.Positive(t, disputed)
	require.Positive(t, inTime)
}
