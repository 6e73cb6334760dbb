// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload_test

import (
	"fmt"
	"iter"
	"runtime"
	"slices"
	"testing"
	"time"

	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/regulation"
)

// benchmarkLog is a log of applications of every kind through every channel. A
// number of them are open at once: each time one ends, the next one begins. The
// records and IDs are made before the clock runs, like the decoded lines of a
// file, and handed out n times over. One application in lateEvery is late, by
// hours or by weeks; 0 is none.
func benchmarkLog(b *testing.B, open, applications, lateEvery int) (log iter.Seq2[caseload.Record, error], records int) {
	var kinds [][]caseload.Record
	for i, d := range caseloadDefinitions() {
		kinds = append(kinds, punctual(b, d, fmt.Sprintf("kind-%d", i)))
	}
	punctualKinds := len(kinds)
	for _, delay := range []time.Duration{3 * time.Hour, 30 * 24 * time.Hour} {
		for i, d := range caseloadDefinitions() {
			list := slices.Clone(kinds[i])
			for j := middle(d, list); j < len(list); j++ {
				list[j].At = list[j].At.Add(delay)
			}
			kinds = append(kinds, list)
		}
	}
	kindOf := func(application int) int {
		if lateEvery == 0 || application%lateEvery != 0 {
			return application % punctualKinds
		}
		n := application / lateEvery
		return punctualKinds*(1+n%2) + n/2%punctualKinds
	}
	ids := make([]string, applications)
	for i := range ids {
		ids[i] = fmt.Sprintf("application-%07d", i)
		records += len(kinds[kindOf(i)])
	}
	type place struct{ application, record int }
	return func(yield func(caseload.Record, error) bool) {
		next := 0
		desks := make([]place, 0, open)
		for ; next < open; next++ {
			desks = append(desks, place{application: next})
		}
		for len(desks) > 0 {
			for i := 0; i < len(desks); i++ {
				at := &desks[i]
				list := kinds[kindOf(at.application)]
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
// which more or fewer are open at once, and nobody is late.
func BenchmarkCheck(b *testing.B) {
	for _, open := range []int{100, 10_000, 100_000} {
		b.Run(fmt.Sprintf("open=%d", open), func(b *testing.B) { benchmarkCheck(b, open, 0) })
	}
}

// BenchmarkCheckOfLate is [BenchmarkCheck] where one application in 50 is late.
func BenchmarkCheckOfLate(b *testing.B) {
	for _, open := range []int{100, 100_000} {
		b.Run(fmt.Sprintf("open=%d", open), func(b *testing.B) { benchmarkCheck(b, open, 50) })
	}
}

func benchmarkCheck(b *testing.B, open, lateEvery int) {
	const applications = 100_000
	log, n := benchmarkLog(b, open, applications, lateEvery)
	b.ReportAllocs()
	rounds, live := 0, uint64(0)
	start := time.Now()
	for b.Loop() {
		rounds++
		sum, err := caseload.Check(log, settingOf(caseload.Period{}), nil)
		if err != nil || sum.Total.Granted != applications || (lateEvery > 0) != (sum.Total.ClosedLate > 0) {
			b.Fatal(err, sum.Total)
		}
	}
	b.ReportMetric(float64(n*rounds)/time.Since(start).Seconds(), "records/s")
	b.StopTimer()
	live = liveAt(b, log, n)
	b.ReportMetric(float64(live)/float64(open), "live-B/open")
	b.ReportMetric(float64(n), "records")
}

// BenchmarkHandOut is what the benchmarks of a check spend on handing out the
// records: all of it but the check.
func BenchmarkHandOut(b *testing.B) {
	for _, open := range []int{100, 100_000} {
		b.Run(fmt.Sprintf("open=%d", open), func(b *testing.B) {
			log, n := benchmarkLog(b, open, 100_000, 0)
			rounds, bytes := 0, 0
			start := time.Now()
			for b.Loop() {
				rounds++
				for r, err := range log {
					if err != nil {
						b.Fatal(err)
					}
					bytes += len(r.Application)
				}
			}
			b.ReportMetric(float64(n*rounds)/time.Since(start).Seconds(), "records/s")
			if bytes == 0 {
				b.Fatal("nothing was handed out")
			}
		})
	}
}

// BenchmarkVariants compiles the kind with the most readings under all of them.
func BenchmarkVariants(b *testing.B) {
	d := definitionOf(b, "pesticide-licence/reissue", regulation.ChannelPortal)
	b.ReportAllocs()
	for b.Loop() {
		if _, latest, err := d.Variants(); err != nil || len(latest) != 272 {
			b.Fatal(err, len(latest))
		}
	}
}

// liveAt is what a check holds in the heap in the middle of a log.
func liveAt(b *testing.B, log iter.Seq2[caseload.Record, error], records int) uint64 {
	var before, during runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	i := 0
	_, err := caseload.Check(func(yield func(caseload.Record, error) bool) {
		for r, err := range log {
			if i++; i == records/2 {
				runtime.GC()
				runtime.ReadMemStats(&during)
			}
			if !yield(r, err) {
				return
			}
		}
	}, settingOf(caseload.Period{}), nil)
	if err != nil {
		b.Fatal(err)
	}
	if during.HeapAlloc < before.HeapAlloc {
		return 0
	}
	return during.HeapAlloc - before.HeapAlloc
}
