// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/calendar"
)

// The floor of every figure that starts from an instant: what the standard
// library takes to tell the offset of a zone.
func BenchmarkFloorZone(b *testing.B) {
	loc := calendar.MustZone(calendar.ZonePetropavl)
	for _, year := range []int{2015, 2025} {
		at := time.Date(year, 3, 18, 5, 0, 0, 0, time.UTC)
		b.Run(fmt.Sprint(year), func(b *testing.B) {
			for b.Loop() {
				at.In(loc).Zone()
			}
		})
	}
}

func BenchmarkOfficeDays(b *testing.B) {
	o := office(b, calendar.ZonePetropavl)
	at := local(o, "2013-03-18 10:00")
	for _, n := range []int{1, 15, 250, 2500} {
		b.Run(fmt.Sprintf("add/%d", n), func(b *testing.B) {
			for b.Loop() {
				if _, err := o.AddDays(at, n); err != nil {
					b.Fatal(err)
				}
			}
		})
		to := at.AddDate(0, 0, n)
		b.Run(fmt.Sprintf("count/%d", n), func(b *testing.B) {
			for b.Loop() {
				if _, err := o.CountDays(at, to); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(fmt.Sprintf("due/%d", n), func(b *testing.B) {
			for b.Loop() {
				if _, err := o.DueInDays(at, n, calendar.Rule{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkOfficeTime(b *testing.B) {
	o := office(b, calendar.ZonePetropavl)
	at := local(o, "2013-03-18 10:00")
	for _, hours := range []int{1, 8, 2000, 20000} {
		d := time.Duration(hours) * time.Hour
		end, err := o.Add(at, d)
		require.NoError(b, err)
		b.Run(fmt.Sprintf("add/%dh", hours), func(b *testing.B) {
			for b.Loop() {
				if _, err := o.Add(at, d); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(fmt.Sprintf("subtract/%dh", hours), func(b *testing.B) {
			for b.Loop() {
				if _, err := o.Add(end, -d); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(fmt.Sprintf("between/%dh", hours), func(b *testing.B) {
			for b.Loop() {
				if _, err := o.Between(at, end); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	b.Run("open", func(b *testing.B) {
		for b.Loop() {
			if _, err := o.Open(at); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("due", func(b *testing.B) {
		for b.Loop() {
			if _, err := o.DueIn(at, 30*time.Minute, calendar.Rule{}); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkNewOffice(b *testing.B) {
	spec := office(b, calendar.ZonePetropavl).Spec()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := calendar.NewOffice(calendar.Kazakhstan(), spec); err != nil {
			b.Fatal(err)
		}
	}
}

func TestOfficeDoesNotAllocate(t *testing.T) {
	o := office(t, calendar.ZonePetropavl)
	at := local(o, "2015-03-18 17:50")
	later := local(o, "2024-03-18 10:00")
	day := ymd(2015, 3, 18)
	latest := latestRule()
	for _, tt := range []struct {
		name string
		call func() error
	}{
		{"Date", func() error { _, err := o.Date(at); return err }},
		{"Open", func() error { _, err := o.Open(at); return err }},
		{"Receiving", func() error { _, err := o.Receiving(at); return err }},
		{"NextOpening", func() error { _, err := o.NextOpening(at); return err }},
		{"NextReception", func() error { _, err := o.NextReception(at); return err }},
		{"Closing", func() error { _, err := o.Closing(day); return err }},
		{"Add", func() error { _, err := o.Add(at, time.Hour); return err }},
		{"Add a negative length", func() error { _, err := o.Add(later, -2000*time.Hour); return err }},
		{"Between", func() error { _, err := o.Between(at, later); return err }},
		{"AddDays", func() error { _, err := o.AddDays(at, 2000); return err }},
		{"CountDays", func() error { _, err := o.CountDays(at, later); return err }},
		{"Start", func() error { _, err := o.Start(at, calendar.Rule{}); return err }},
		{"DueInDays", func() error { _, err := o.DueInDays(at, 3, latest); return err }},
		{"DueSameDay", func() error { _, err := o.DueSameDay(at, latest); return err }},
		{"DueOn", func() error { _, err := o.DueOn(day, latest); return err }},
		{"DueIn", func() error { _, err := o.DueIn(at, time.Hour, latest); return err }},
	} {
		t.Run(tt.name, func(t *testing.T) {
			require.NoError(t, tt.call())
			require.Zero(t, testing.AllocsPerRun(100, func() {
				if err := tt.call(); err != nil {
					panic(err)
				}
			}))
		})
	}
}
