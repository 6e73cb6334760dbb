// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog_test

import (
	"errors"
	"fmt"
	"iter"
	"os"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/process/eventlog"
)

func sequence(records []caseload.Record, last error) iter.Seq2[caseload.Record, error] {
	return func(yield func(caseload.Record, error) bool) {
		for _, r := range records {
			if !yield(r, nil) {
				return
			}
		}
		if last != nil {
			yield(caseload.Record{}, last)
		}
	}
}

func gather(t require.TestingT, records iter.Seq2[caseload.Record, error]) (list []caseload.Record) {
	for r, err := range records {
		require.NoError(t, err)
		list = append(list, r)
	}
	return list
}

func TestASortInFilesIsTheSortInMemory(t *testing.T) {
	zone := time.FixedZone("Aktau", 5*3600)
	files := 0
	rapid.Check(t, func(rt *rapid.T) {
		dir := t.TempDir()
		var records []caseload.Record
		for i := range rapid.IntRange(0, 300).Draw(rt, "records") {
			r := caseload.Record{
				Application: fmt.Sprint(rapid.IntRange(0, 9).Draw(rt, "application")), Line: i + 1,
				Node: process.NodeID(rapid.SampledFrom([]string{"5(1)", "5(2)", ""}).Draw(rt, "node")), Phase: caseload.PhaseCompleting,
				At: time.Unix(int64(rapid.IntRange(-9, 20).Draw(rt, "at")), 5).In(zone),
				By: process.Party{Role: "head", Person: rapid.SampledFrom([]string{"", "p-1", "p-2"}).Draw(rt, "person")},
			}
			if rapid.Bool().Draw(rt, "filed") {
				r.Filed = r.At.Add(-time.Hour)
			}
			records = append(records, r)
		}
		want := slices.Clone(records)
		slices.SortStableFunc(want, func(a, b caseload.Record) int {
			if c := a.At.Compare(b.At); c != 0 {
				return c
			}
			if a.Application != b.Application {
				if a.Application < b.Application {
					return -1
				}
				return 1
			}
			return 0
		})
		memory := rapid.IntRange(1, 60).Draw(rt, "memory")
		sorted, did := eventlog.Sort(sequence(records, nil), eventlog.SortOptions{Records: memory, Dir: dir})
		require.Equal(rt, want, gather(rt, sorted))
		require.EqualValues(rt, len(records), did.Records)
		files += did.Files
		left, err := os.ReadDir(dir)
		require.NoError(rt, err)
		require.Empty(rt, left, "no file is left behind")
	})
	require.Positive(t, files)
}

func TestASortOfMoreFilesThanAreOpenAtOnce(t *testing.T) {
	var records []caseload.Record
	for i := range 700 {
		records = append(records, caseload.Record{Application: "a", Line: i + 1, At: time.Unix(int64(i*7919%700), 0).UTC()})
	}
	sorted, did := eventlog.Sort(sequence(records, nil), eventlog.SortOptions{Records: 2, Dir: t.TempDir()})
	list := gather(t, sorted)
	require.Len(t, list, 700)
	require.True(t, slices.IsSortedFunc(list, func(a, b caseload.Record) int { return a.At.Compare(b.At) }))
	require.Greater(t, did.Files, 350)
	require.Positive(t, did.Backward)
}

func TestASortThatFails(t *testing.T) {
	broken := errors.New("broken pipe")
	records := []caseload.Record{{Application: "a", At: time.Unix(1, 0)}, {Application: "b", At: time.Unix(2, 0)}}
	t.Run("the sequence breaks", func(t *testing.T) {
		sorted, _ := eventlog.Sort(sequence(records, broken), eventlog.SortOptions{})
		for _, err := range sorted {
			require.ErrorIs(t, err, broken)
		}
	})
	t.Run("there is no room for files", func(t *testing.T) {
		sorted, _ := eventlog.Sort(sequence(records, nil), eventlog.SortOptions{Records: 1, Dir: t.TempDir() + "/none"})
		for _, err := range sorted {
			require.ErrorIs(t, err, os.ErrNotExist)
		}
	})
	t.Run("a reader that wants no more leaves no file", func(t *testing.T) {
		dir := t.TempDir()
		sorted, _ := eventlog.Sort(sequence(records, nil), eventlog.SortOptions{Records: 1, Dir: dir})
		for _, err := range sorted {
			require.NoError(t, err)
			break
		}
		left, err := os.ReadDir(dir)
		require.NoError(t, err)
		require.Empty(t, left)
	})
}
