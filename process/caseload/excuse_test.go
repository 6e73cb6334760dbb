// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload_test

import (
	"encoding/binary"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// under checks a log by one definition, whatever definition its records name.
func under(tb require.TestingT, d *process.Definition, records []caseload.Record) []caseload.Finding {
	s := settingOf(caseload.Period{})
	s.Definition = func(caseload.Record) (*process.Definition, error) { return d, nil }
	records = slices.Clone(records)
	for i := range records {
		records[i].Definition = process.Digest{}
	}
	var found []caseload.Finding
	_, err := caseload.Check(recordsOf(records...), s, func(c caseload.CheckedApplication) error {
		found = c.Findings
		return nil
	})
	require.NoError(tb, err)
	return found
}

// orderly reports whether a log has nothing wrong but its times.
func orderly(findings []caseload.Finding) bool {
	return !slices.ContainsFunc(findings, func(f caseload.Finding) bool {
		return f.Kind != caseload.FindingLate && f.Kind != caseload.FindingContradiction
	})
}

func lateAt(findings []caseload.Finding, node process.NodeID) bool {
	return slices.ContainsFunc(findings, func(f caseload.Finding) bool { return f.Kind == caseload.FindingLate && f.Node == node })
}

// What a finding says of other readings is what a check under them says.
func TestExcusesAreWhatACheckUnderTheOtherReadingFinds(t *testing.T) {
	every, excused := 0, 0
	checked(t, func(rt *rapid.T) {
		w := drawCase(rt, t, func(began, deadline time.Time) time.Time {
			if !deadline.After(began) {
				return began
			}
			at := deadline.Add(time.Duration(rapid.IntRange(-60, 40*60).Draw(rt, "after")) * time.Minute)
			if at.Before(began) {
				return began
			}
			return at
		})
		var records []caseload.Record
		for r, err := range caseload.Records(w.as("x")) {
			require.NoError(rt, err)
			records = append(records, r)
		}
		_, latest, err := w.d.Variants()
		require.NoError(rt, err)
		if len(latest) > 20 {
			return // a variant has variants of its own: the larger ones only take longer
		}
		for _, f := range under(rt, w.d, records) {
			if f.Kind != caseload.FindingLate {
				continue
			}
			if f.EveryReading {
				every++
				require.Empty(rt, f.Excuses)
				for range 2 {
					v := latest[rapid.IntRange(0, len(latest)-1).Draw(rt, "variant")]
					if list := under(rt, v, records); orderly(list) {
						require.True(rt, lateAt(list, f.Node), "%s is late under %v", f.Node, v.Readings())
					}
				}
				continue
			}
			for _, option := range f.Excuses {
				excused++
				d, err := w.d.With(option)
				require.NoError(rt, err)
				if list := under(rt, d, records); orderly(list) {
					require.False(rt, lateAt(list, f.Node), "%s is excused by %s", f.Node, option)
				}
			}
		}
	}, &every, &excused)
}

// The account of the interaction gives other terms to what the procedure
// describes: the cross-map between their steps lets it excuse.
func TestAnotherAccountExcusesByTheCrossMap(t *testing.T) {
	var crossed int
	for _, d := range caseloadDefinitions() {
		if d.Option(regulation.ReadingAccount) == "" || d.Channel() != regulation.ChannelOffice {
			continue
		}
		w := write(t, d, wall(t, "2015-06-15 09:10"))
		for w.open() {
			at := w.standing()
			if at.IsZero() || !at.After(w.app.Began()) {
				at = w.app.Began()
			}
			w.next(at.Add(10*time.Minute), process.ReplyYes)
		}
		for _, f := range under(t, d, slices.Collect(recordsOnly(t, w.as("x")))) {
			if slices.ContainsFunc(f.Excuses, func(c process.Choice) bool { return c.Reading == regulation.ReadingAccount }) {
				crossed++
			}
		}
	}
	require.Positive(t, crossed)
}

func recordsOnly(tb testing.TB, c caseload.Case) func(func(caseload.Record) bool) {
	return func(yield func(caseload.Record) bool) {
		for r, err := range caseload.Records(c) {
			require.NoError(tb, err)
			if !yield(r) {
				return
			}
		}
	}
}

// FuzzCheck reads its input as records of a few applications: whatever a log
// holds, every application is counted once, and nothing is lost silently.
func FuzzCheck(f *testing.F) {
	f.Add([]byte{})                                                           // an empty log
	f.Add([]byte{0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 0, 2, 1, 0, 1})                // two steps in order
	f.Add([]byte{1, 9, 1, 0, 1, 1, 0, 1, 0, 1, 1, 9, 1, 0, 1})                // the end before the beginning
	f.Add([]byte{2, 3, 0, 0, 9, 2, 3, 0, 0, 1, 2, 3, 2, 0, 1, 2, 3, 2, 3, 1}) // entered twice, an event outside, a refusal
	f.Add([]byte{3, 250, 1, 7, 255, 3, 0, 3, 2, 0})                           // a foreign step, and time that goes back
	f.Fuzz(func(t *testing.T, b []byte) {
		definitions := caseloadDefinitions()
		at := wall(t, "2015-06-15 09:10")
		var records []caseload.Record
		seen := map[string]bool{}
		for ; len(b) >= 5; b = b[5:] {
			d := definitions[int(b[0])%len(definitions)]
			nodes := d.Nodes()
			r := caseload.Record{
				Application: fmt.Sprint(b[0]), Definition: d.Digest(), Phase: law.Values[caseload.Phase]()[b[2]%2], Node: "99(9)",
				Reply: append(law.Values[process.Reply](), "")[b[3]%4], By: process.Party{Role: []law.ID{"", "executor", "head", "nobody"}[b[3]/4%4]},
			}
			if int(b[1]) < len(nodes) {
				r.Node = nodes[b[1]].ID
			}
			if b[2]%16 > 11 {
				r.Effect = law.Values[process.Effect]()[b[2]%4]
			}
			at = at.Add(time.Duration(int16(binary.LittleEndian.Uint16([]byte{b[4], b[3]}))) * time.Minute) //nolint:gosec // any number will do
			r.At = at
			seen[r.Application] = true
			records = append(records, r)
		}
		if at.Before(wall(t, "2014-01-01 00:00")) || at.After(wall(t, "2020-01-01 00:00")) {
			return // the calendar is not what is tested here
		}
		reported := 0
		s, err := caseload.Check(recordsOf(records...), settingOf(caseload.Period{}), func(c caseload.CheckedApplication) error {
			require.NotEmpty(t, c.Findings)
			reported += len(c.Findings)
			return nil
		})
		require.NoError(t, err)
		require.Equal(t, len(seen), s.Total.Received)
		require.Equal(t, len(seen), s.Total.Open+s.Total.Closed())
		counted := 0
		for _, f := range s.Findings {
			counted += f.Number
		}
		require.Equal(t, reported, counted)
	})
}
