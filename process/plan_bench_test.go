// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

// planned is the case of the figures: the pesticide licence through the portal.
func planned(b *testing.B) (*process.Definition, time.Time, process.Offices) {
	b.Helper()
	office, err := calendar.NewOffice(calendar.Kazakhstan(), calendar.OfficeSpec{
		Zone: calendar.MustZone("Asia/Almaty"), Work: calendar.MustHours("mon-fri 09:00-13:00 14:00-18:00"),
	})
	require.NoError(b, err)
	k, err := catalogue.Builtin().Kind("pesticide-licence/issue")
	require.NoError(b, err)
	d, err := process.Compile(k, regulation.ChannelPortal, law.MustDate("2015-03-30"))
	require.NoError(b, err)
	return d, time.Date(2015, time.March, 30, 6, 0, 0, 0, time.UTC), process.OfficesOf(office)
}

func BenchmarkPlan(b *testing.B) {
	d, filed, offices := planned(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := d.Plan(filed, offices); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkPlanAll(b *testing.B) {
	d, filed, offices := planned(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := d.PlanAll(filed, offices); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkCompile(b *testing.B) {
	k, err := catalogue.Builtin().Kind("pesticide-licence/issue")
	require.NoError(b, err)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := process.Compile(k, regulation.ChannelPortal, law.MustDate("2015-03-30")); err != nil {
			b.Fatal(err)
		}
	}
}
func BenchmarkVariants(b *testing.B) {
	k, err := catalogue.Builtin().Kind("pesticide-licence/issue")
	require.NoError(b, err)
	b.ReportAllocs()
	for b.Loop() {
		d, err := process.Compile(k, regulation.ChannelPortal, law.MustDate("2015-03-30"))
		if err != nil {
			b.Fatal(err)
		}
		if _, _, err := d.Variants(); err != nil {
			b.Fatal(err)
		}
	}
}
