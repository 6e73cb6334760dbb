// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar_test

import (
	"strconv"
	"testing"

	"github.com/reglament-kz/reglament/calendar"
)

func BenchmarkAdd(b *testing.B) {
	c, from := calendar.Kazakhstan(), day("2014-12-30")
	for _, n := range []int{1, 15, 250, 2500} {
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := c.Add(from, n); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkCount(b *testing.B) {
	c, from := calendar.Kazakhstan(), day("2014-12-30")
	for _, n := range []int{1, 15, 250, 2500} {
		to, err := c.Add(from, n)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := c.Count(from, to); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkDay(b *testing.B) {
	c, d := calendar.Kazakhstan(), day("2022-01-04")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := c.Day(d); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkBuild(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if calendar.BuildKazakhstan().IsZero() {
			b.Fatal("no calendar")
		}
	}
}

func BenchmarkTraceAdd15(b *testing.B) {
	c, d := calendar.Kazakhstan(), day("2014-12-30")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := c.TraceAdd(d, 15); err != nil {
			b.Fatal(err)
		}
	}
}
