// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"fmt"
	"iter"
	"runtime"
	"testing"
	"time"

	"github.com/reglament-kz/reglament/process"
)

// benchmarkLog is a log of applications of every kind through every channel, of
// which a number are open at once. The records are made before the clock runs,
// but for their moments and IDs, which are handed out like the decoded lines of a
// file.
func benchmarkLog(b *testing.B, open int) (one iter.Seq2[process.Record, error], each int) {
	var records []process.Record
	var logs [][]process.Record
	for i, d := range caseloadDefinitions() {
		logs = append(logs, punctual(b, d, fmt.Sprintf("kind-%d", i)))
	}
	for i := range open {
		for _, r := range logs[i%len(logs)] {
			r.Application = fmt.Sprintf("application-%06d", i)
			records = append(records, r)
		}
	}
	// One record of each application after the other: all are open at once.
	var mixed []process.Record
	byApplication := map[string][]process.Record{}
	var order []string
	for _, r := range records {
		if byApplication[r.Application] == nil {
			order = append(order, r.Application)
		}
		byApplication[r.Application] = append(byApplication[r.Application], r)
	}
	for n := 0; len(mixed) < len(records); n++ {
		for _, id := range order {
			if list := byApplication[id]; n < len(list) {
				mixed = append(mixed, list[n])
			}
		}
	}
	return recordsOf(mixed...), len(mixed)
}

func BenchmarkCheck(b *testing.B) {
	for _, open := range []int{300, 30_000} {
		b.Run(fmt.Sprintf("open=%d", open), func(b *testing.B) {
			log, n := benchmarkLog(b, open)
			s := settingOf(process.Period{})
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			b.ReportAllocs()
			start := time.Now()
			rounds := 0
			for b.Loop() {
				rounds++
				sum, err := process.Check(log, s, nil)
				if err != nil || sum.Total.Granted != open {
					b.Fatal(err, sum.Total)
				}
			}
			runtime.ReadMemStats(&after)
			b.ReportMetric(float64(n*rounds)/time.Since(start).Seconds(), "records/s")
			b.ReportMetric(float64(after.TotalAlloc-before.TotalAlloc)/float64(rounds*open), "B/application")
			b.ReportMetric(float64(after.Mallocs-before.Mallocs)/float64(rounds*n), "allocs/record")
		})
	}
}
