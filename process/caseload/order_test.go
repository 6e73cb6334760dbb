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
)

func TestOneDeviationIsOneFinding(t *testing.T) {
	found := 0
	for _, d := range caseloadDefinitions() {
		for _, row := range []struct {
			sentence string
			plant    func(r []caseload.Record, i int) []caseload.Record
			kind     caseload.FindingKind
		}{
			{"a step that is done after the next one was not left out", func(r []caseload.Record, i int) []caseload.Record {
				late := r[i]
				late.At = r[i+1].At.Add(time.Second)
				return slices.Insert(slices.Delete(r, i, i+1), i+1, late)
			}, caseload.FindingOutOfOrder},
			{"a step that is done after the end was not left out", func(r []caseload.Record, i int) []caseload.Record {
				late := r[i]
				late.At = r[len(r)-1].At.Add(time.Minute)
				return append(slices.Delete(r, i, i+1), late)
			}, caseload.FindingAfterEnd},
			{"a step that is entered and completed after the end is found once", func(r []caseload.Record, i int) []caseload.Record {
				late := r[i]
				late.At = r[len(r)-1].At.Add(time.Minute)
				entered := late
				entered.Phase, entered.Reply = caseload.PhaseEntering, ""
				return append(slices.Delete(r, i, i+1), entered, late)
			}, caseload.FindingAfterEnd},
			{"what is saved several times after the next step is found once where the last counts", func(r []caseload.Record, i int) []caseload.Record {
				late := r[i]
				late.At, late.Repeats = r[i+1].At.Add(time.Second), caseload.RepeatsLast
				return slices.Insert(slices.Delete(r, i, i+1), i+1, late, late, late)
			}, caseload.FindingOutOfOrder},
			{"what is saved several times after the end is found once where the last counts", func(r []caseload.Record, i int) []caseload.Record {
				late := r[i]
				late.At, late.Repeats = r[len(r)-1].At.Add(time.Minute), caseload.RepeatsLast
				return append(slices.Delete(r, i, i+1), late, late, late)
			}, caseload.FindingAfterEnd},
			{"a step that nobody recorded was never done", func(r []caseload.Record, i int) []caseload.Record {
				return slices.Delete(r, i, i+1)
			}, caseload.FindingMissing},
		} {
			t.Run(fmt.Sprintf("%s through %s: %s", d.Kind().Short(), d.Channel(), row.sentence), func(t *testing.T) {
				records := punctual(t, d, "x")
				i := middle(d, records)
				node := records[i].Node
				got, sum := foundIn(t, settingOf(caseload.Period{}), row.plant(records, i)...)
				require.Equal(t, []string{fmt.Sprintf("%s %s", row.kind, node)}, got)
				require.Equal(t, []caseload.Tally{{Kind: row.kind, Number: 1}}, sum.Findings)
				require.Zero(t, sum.Backward)
				found++
			})
		}
	}
	require.Equal(t, 30*6, found)
}

func TestRecordsThatGoBackAreCounted(t *testing.T) {
	for _, d := range caseloadDefinitions() {
		records := punctual(t, d, "x")
		_, sum := foundIn(t, settingOf(caseload.Period{}), records...)
		require.Zero(t, sum.Backward)
		slices.Reverse(records)
		earlier := 0
		for i := range records {
			records[i].Definition = d.Digest()
			if records[i].At.Before(records[0].At) {
				earlier++
			}
		}
		_, sum = foundIn(t, settingOf(caseload.Period{}), records...)
		require.Equal(t, earlier, sum.Backward, "%s", d.Kind())
		require.Contains(t, sum.Text().EN, fmt.Sprintf("%d records stand behind a later one of their application", sum.Backward))
	}
}

// A system that logs each time that somebody saves tells what one that logs once
// tells, if the mapping says which record counts.
func TestRepeatsThatCountOnce(t *testing.T) {
	repeated := 0
	checked(t, func(rt *rapid.T) {
		pace := drawPace(rt)
		w := drawCase(rt, t, func(began, deadline time.Time) time.Time { return pace(began, deadline).Add(time.Hour) })
		policy := rapid.SampledFrom([]caseload.Repeats{caseload.RepeatsFirst, caseload.RepeatsLast}).Draw(rt, "policy")
		var once, saved []caseload.Record
		for r, err := range caseload.Records(w.as("x")) {
			require.NoError(rt, err)
			once = append(once, r)
			r.Repeats = policy
			n, _ := w.d.Node(r.Node)
			if r.Phase != caseload.PhaseCompleting || n.Type == process.NodeGate && r.Reply == process.ReplyPending || rapid.IntRange(0, 2).Draw(rt, "saves") == 0 {
				saved = append(saved, r)
				continue
			}
			repeated++
			again := r
			if policy == caseload.RepeatsFirst {
				again.At = again.At.Add(time.Duration(rapid.IntRange(0, 10).Draw(rt, "minutes")) * time.Minute)
				saved = append(saved, r, again)
				continue
			}
			again.At = again.At.Add(-time.Minute)
			if n.Decides && again.Reply != process.ReplyNo {
				again.Reply = rapid.SampledFrom([]process.Reply{process.ReplyNo, again.Reply}).Draw(rt, "earlier")
			}
			saved = append(saved, again, r)
		}
		// An open step is looked at when the log ends, and the saves end later.
		period := caseload.Period{Until: once[len(once)-1].At.Add(time.Hour)}
		want, wanted := foundIn(t, settingOf(period), once...)
		got, sum := foundIn(t, settingOf(period), saved...)
		require.Equal(rt, want, got, "%s through %s", w.d.Kind(), w.d.Channel())
		sum.Backward = 0 // the first of two may be saved after the next step was
		require.Equal(rt, wanted, sum)
	}, &repeated)
}
