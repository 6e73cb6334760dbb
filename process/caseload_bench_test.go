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

// benchmarkLog is a log of applications of every kind through every channel. A
// number of them are open at once: each time one ends, the next one begins. The
// records and IDs are made before the clock runs, like the decoded lines of a
// file, and handed out n times over.
func benchmarkLog(b *testing.B, open, applications int) (log iter.Seq2[process.Record, error], records int) {
	var kinds [][]process.Record
	for i, d := range caseloadDefinitions() {
		kinds = append(kinds, punctual(b, d, fmt.Sprintf("kind-%d", i)))
	}
	ids := make([]string, applications)
	for i := range ids {
		ids[i] = fmt.Sprintf("application-%07d", i)
		records += len(kinds[i%len(kinds)])
	}
	type place struct{ application, record int }
	return func(yield func(process.Record, error) bool) {
		next := 0
		desks := make([]place, 0, open)
		for ; next < open; next++ {
			desks = append(desks, place{application: next})
		}
		for len(desks) > 0 {
			for i := 0; i < len(desks); i++ {
				at := &desks[i]
				list := kinds[at.application%len(kinds)]
				r := list[at.record]
				r.Application = ids[at.application]
				if !yield(r, nil) {
					return
				}
				if at.record++; at.record < len(list) {
					continue
				}
				if next < applications {
					*at = place{application: next}
					next++
				} else {
					desks[i] = desks[len(desks)-1]
					desks = desks[:len(desks)-1]
				}
			}
		}
	}, records
}

// BenchmarkCheck reads logs of 100,000 applications, about a million records, of
// which more or fewer are open at once.
func BenchmarkCheck(b *testing.B) {
	const applications = 100_000
	for _, open := range []int{100, 10_000, 100_000} {
		b.Run(fmt.Sprintf("open=%d", open), func(b *testing.B) {
			log, n := benchmarkLog(b, open, applications)
			b.ReportAllocs()
			rounds, live := 0, uint64(0)
			start := time.Now()
			for b.Loop() {
				rounds++
				sum, err := process.Check(log, settingOf(process.Period{}), nil)
				if err != nil || sum.Total.Granted != applications {
					b.Fatal(err, sum.Total)
				}
			}
			b.ReportMetric(float64(n*rounds)/time.Since(start).Seconds(), "records/s")
			b.StopTimer()
			live = liveAt(b, log, n)
			b.ReportMetric(float64(live)/float64(open), "live-B/open")
			b.ReportMetric(float64(n), "records")
		})
	}
}

// liveAt is what a check holds in the heap in the middle of a log.
func liveAt(b *testing.B, log iter.Seq2[process.Record, error], records int) uint64 {
	var before, during runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	i := 0
	_, err := process.Check(func(yield func(process.Record, error) bool) {
		for r, err := range log {
			if i++; i == records/2 {
				runtime.GC()
				runtime.ReadMemStats(&during)
			}
			if !yield(r, err) {
				return
			}
		}
	}, settingOf(process.Period{}), nil)
	if err != nil {
		b.Fatal(err)
	}
	if during.HeapAlloc < before.HeapAlloc {
		return 0
	}
	return during.HeapAlloc - before.HeapAlloc
}
