// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
)

// started is the record that a step is started which another one completes, somewhat
// before that.
func started(r caseload.Record) caseload.Record {
	r.Phase, r.Reply, r.At = caseload.PhaseEntering, "", r.At.Add(-time.Second)
	return r
}

// Logs with a lifecycle tell of each step that it was started and that it was done.
func TestALogThatStartsAndCompletesEachStepAccusesNobodyOfTheStarts(t *testing.T) {
	rows := []struct {
		sentence string
		plant    func(r []caseload.Record, i int) []caseload.Record
		kind     caseload.FindingKind // of the step; empty is nothing
	}{
		{"every step is started and then done, the first one after it was filed", func(r []caseload.Record, _ int) []caseload.Record {
			var all []caseload.Record
			for _, c := range r {
				if c.Phase == caseload.PhaseCompleting {
					all = append(all, started(c))
				}
				all = append(all, c)
			}
			return all
		}, ""},
		{"a step is started, left and started again", func(r []caseload.Record, i int) []caseload.Record {
			return slices.Insert(r, i, started(r[i]), started(r[i]))
		}, ""},
		{"the next step is started before this one is done", func(r []caseload.Record, i int) []caseload.Record {
			next := started(r[i+1])
			next.At = r[i].At.Add(-time.Second)
			return slices.Insert(r, i, started(r[i]), next)
		}, ""},
		{"the next step is started before this one is done, which nobody started", func(r []caseload.Record, i int) []caseload.Record {
			next := started(r[i+1])
			next.At = r[i].At.Add(-time.Second)
			return slices.Insert(r, i, next)
		}, ""},
		{"the next step is started between two saves of this one, of which the last counts", func(r []caseload.Record, i int) []caseload.Record {
			r[i].Repeats = caseload.RepeatsLast
			saved, next := r[i], started(r[i+1])
			saved.At = saved.At.Add(-2 * time.Second)
			next.At = saved.At.Add(time.Second)
			return slices.Insert(r, i, started(saved), saved, next)
		}, ""},
		{"it is started and done again where the last of several counts", func(r []caseload.Record, i int) []caseload.Record {
			r[i].Repeats = caseload.RepeatsLast
			again := r[i]
			again.At = r[i+1].At.Add(2 * time.Second)
			return slices.Insert(slices.Insert(r, i+2, started(again), again), i, started(r[i]))
		}, caseload.FindingRepeated},
		{"it is started and done again after the next one", func(r []caseload.Record, i int) []caseload.Record {
			again := r[i]
			again.At = r[i+1].At.Add(2 * time.Second)
			return slices.Insert(r, i+2, started(again), again)
		}, caseload.FindingRepeated},
		{"it was started in time, and done after the next one", func(r []caseload.Record, i int) []caseload.Record {
			late, begun := r[i], started(r[i])
			late.At = r[i+1].At.Add(2 * time.Second)
			next := started(r[i+1])
			r[i] = begun
			return slices.Insert(slices.Insert(r, i+2, late), i+1, next)
		}, caseload.FindingOutOfOrder},
		{"it was started and done after the next one was", func(r []caseload.Record, i int) []caseload.Record {
			late := r[i]
			late.At = r[i+1].At.Add(2 * time.Second)
			r[i] = started(r[i+1])
			return slices.Insert(r, i+2, started(late), late)
		}, caseload.FindingOutOfOrder},
	}
	for _, d := range caseloadDefinitions() {
		for _, row := range rows {
			t.Run(fmt.Sprintf("%s through %s: %s", d.Kind().Short(), d.Channel(), row.sentence), func(t *testing.T) {
				records := punctual(t, d, "x")
				i := middle(d, records)
				node := records[i].Node
				var want []string
				if row.kind != "" {
					want = []string{fmt.Sprintf("%s %s", row.kind, node)}
				}
				got, sum := foundIn(t, settingOf(caseload.Period{}), row.plant(records, i)...)
				require.Equal(t, want, got)
				require.Equal(t, 1, sum.Total.Granted)
			})
		}
	}
}

// Steps that were all started at once are done one after another, and the terms count
// from what was done.
func TestStepsThatWereStartedTooEarlyBeginWhereTheOneBeforeEnds(t *testing.T) {
	for _, d := range caseloadDefinitions() {
		records := punctual(t, d, "x")
		want, sum := foundIn(t, settingOf(caseload.Period{}), records...)
		require.Empty(t, want)
		i := middle(d, records)
		var begun []caseload.Record
		for _, r := range records[i : len(records)-1] {
			if n, _ := d.Node(r.Node); n.Type != process.NodeStep {
				break // a check between the steps is not started by anybody
			}
			r = started(r)
			r.At = records[i].At.Add(-time.Second)
			begun = append(begun, r)
		}
		got, all := foundIn(t, settingOf(caseload.Period{}), slices.Insert(slices.Clone(records), i, begun...)...)
		require.Empty(t, got, "%s through %s", d.Kind().Short(), d.Channel())
		require.Equal(t, sum.Unknown, all.Unknown)
		require.Equal(t, sum.Total, all.Total)
	}
}
