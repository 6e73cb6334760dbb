// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// busy is a contender that takes so long and allocates once a call.
func busy(name string, d time.Duration) contender {
	var kept []byte
	return repeat(name, func() error {
		kept = make([]byte, 64)
		for start := time.Now(); time.Since(start) < d; {
			kept[0]++
		}
		return nil
	})
}

func nobody(string) {}

func TestARowComparesOursWithEachPeer(t *testing.T) {
	// The times lie so far apart that a busy machine cannot turn them round.
	r := row{work: "waiting", ours: busy("", 5*time.Microsecond), peers: []contender{
		busy("slow", 5*time.Millisecond), busy("fast", 0),
	}}
	results, err := plan{rounds: 4, millis: 5}.run(r)
	require.NoError(t, err)
	require.Len(t, results, 2)
	slow, fast := results[0], results[1]
	require.Equal(t, "slow", slow.Peer)
	require.Less(t, slow.Ratio, 1.0)
	require.Greater(t, fast.Ratio, 1.0)
	for _, one := range results {
		require.Equal(t, "waiting", one.Work)
		require.LessOrEqual(t, one.Low, one.Ratio)
		require.LessOrEqual(t, one.Ratio, one.High)
		require.GreaterOrEqual(t, one.Ours.Allocations, 1.0)
		require.GreaterOrEqual(t, one.Ours.Bytes, 64.0)
	}
}

func TestARowWithoutAPeerIsMeasuredAlone(t *testing.T) {
	results, err := plan{rounds: 3, millis: 1}.run(row{work: "alone", once: true, ours: busy("", time.Millisecond)})
	require.NoError(t, err)
	require.Len(t, results, 1)
	require.Empty(t, results[0].Peer)
}

func TestAContenderThatFailsEndsTheRow(t *testing.T) {
	broken := errors.New("broken")
	fails := repeat("peer", func() error { return broken })
	for name, r := range map[string]row{
		"ours":  {work: "w", ours: fails},
		"peers": {work: "w", ours: busy("", 0), peers: []contender{fails}},
		"once":  {work: "w", ours: fails, once: true},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := plan{rounds: 2, millis: 1}.run(r)
			require.ErrorIs(t, err, broken)
		})
	}
}

func TestADifferenceIsCountedAndTheFirstIsTold(t *testing.T) {
	a := agreement{Question: "is it so", With: "peer"}
	a.same(1, 1, "one")
	require.Equal(t, "is it so: 1 asked, all the same as peer", a.String())
	a.same(1, 2, "case %d", 2)
	a.same(1, 3, "case %d", 3)
	require.Equal(t, 2, a.Differ)
	require.Equal(t, "is it so: 3 asked, 2 differ from peer; first: case 2: ours 1, theirs 2", a.String())
	require.Equal(t, 2, report{Sections: []sectionReport{{Agreements: []agreement{a}}}}.differences())
}

func TestWhereAnswersDifferNothingIsTimed(t *testing.T) {
	timed := false
	p := section{"broken", func(size) (work, error) {
		a := agreement{Question: "q", With: "peer"}
		a.same(true, false, "case")
		return work{agreements: []agreement{a}, rows: []row{{ours: repeat("", func() error { timed = true; return nil })}}}, nil
	}}
	one, err := p.measure(true, sizeOf(true, false), nobody)
	require.NoError(t, err)
	require.Equal(t, 1, one.differences())
	require.Empty(t, one.Results)
	require.False(t, timed)
}

func TestWhatASectionOpenedIsClosed(t *testing.T) {
	left, opening := errors.New("left behind"), errors.New("not opened")
	_, err := section{"s", func(size) (work, error) {
		return work{closing: func() error { return left }}, opening
	}}.measure(false, size{}, nobody)
	require.ErrorIs(t, err, left)
	require.ErrorIs(t, err, opening)
}

func TestNumbersAreShortAndReadable(t *testing.T) {
	for want, got := range map[string]string{
		"3.57 ns":     figure{Nanoseconds: 3.567}.String(),
		"12.5 ns":     figure{Nanoseconds: 12.5}.String(),
		"1.44 µs":     figure{Nanoseconds: 1440}.String(),
		"237 µs":      figure{Nanoseconds: 237_000}.String(),
		"6.18 ms":     figure{Nanoseconds: 6_180_000}.String(),
		"1 : 30.0":    ratio(1.0 / 30),
		"1 : 326,000": ratio(1.0 / 326_010),
		"1.40 : 1":    ratio(1.4),
		"0":           count(0.004),
		"0.15":        count(0.151),
		"112":         count(112.3),
		"1":           count(1),
	} {
		require.Equal(t, want, got)
	}
}

func TestTheTableNamesWhatItCompares(t *testing.T) {
	var out bytes.Buffer
	require.NoError(t, report{
		Go: "go", Processor: "processor", Clock: clock, Cores: 1, Peers: []string{"peer v1"},
		Sections: []sectionReport{{Name: "section", Notes: []string{"a note"}, Contenders: []described{{"peer", "a module"}}, Agreements: []agreement{
			{Question: "is it so", With: "peer", Asked: 1234567},
			{Question: "is it not", With: "peer", Asked: 3, Differ: 1, First: "case 2"},
		}, Results: []result{
			{Work: "work", Peer: "peer", Ratio: 0.5, Low: 0.4, High: 0.6, Ours: figure{Nanoseconds: 1, Peak: 2e6}},
			{Work: "work", Peer: "other", Ratio: 2, Low: 2, High: 2},
			{Work: "lonely"},
		}}},
	}.print(&out))
	for _, want := range []string{"peer v1", "go, processor, one core; time is " + clock, "SECTION", "    a note\n", "    peer  a module\n",
		"1,234,567 asked, 0 differ  is it so", "3 asked, 1 differ  is it not", "the first: case 2", "1 : 2.00", "1 : 2.50 to 1 : 1.67", "2.00 MB", "nobody"} {
		require.Contains(t, out.String(), want)
	}
	require.Equal(t, 2, strings.Count(out.String(), "\n  work ")) // the heading and the first line; the second goes without
}

// Each row is timed, if only for a moment: what it says is rough, that it runs is
// not.
func TestEveryRowRuns(t *testing.T) {
	r, err := measure(true, size{records: 1400, open: 100, asked: 20, plan: plan{rounds: 2, millis: 1}}, nobody)
	require.NoError(t, err)
	require.Zero(t, r.differences())
	for _, s := range r.Sections {
		require.NotEmpty(t, s.Results, "%s", s.Name)
		for _, one := range s.Results {
			require.Positive(t, one.Ours.Nanoseconds, "%s", one.Work)
			if one.Peer != "" {
				require.Positive(t, one.Other.Nanoseconds, "%s with %s", one.Work, one.Peer)
				require.Positive(t, one.Ratio)
			}
		}
	}
	require.Len(t, r.Peers, 4)
	_, err = json.Marshal(r)
	require.NoError(t, err)
}

func TestProgram(t *testing.T) {
	var out, problems bytes.Buffer
	require.Zero(t, run([]string{"-agree", "-json"}, &out, &problems, false), "%s", problems.String())
	var r report
	require.NoError(t, json.Unmarshal(out.Bytes(), &r))
	require.Len(t, r.Sections, len(sections()))
	for _, s := range r.Sections {
		require.NotEmpty(t, s.Agreements, "%s agrees before it is timed", s.Name)
		require.Empty(t, s.Results)
		for _, a := range s.Agreements {
			require.Positive(t, a.Asked, "%s", a.Question)
			require.Zero(t, a.Differ, "%s", a)
		}
	}
	for _, args := range [][]string{{"-fast"}, {"now"}, {"-brief", "-agree"}} {
		require.Equal(t, exitFailed, run(args, &out, &problems, false))
	}
	require.Zero(t, run([]string{"-help"}, &out, &problems, false))
}
