// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"iter"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/examples/conformance/plant"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/eventlog"
	"github.com/reglament-kz/reglament/regulation/catalogue"
)

// plantOffice is open for eight hours a day.
func plantOffice(t testing.TB) calendar.Office {
	t.Helper()
	o, err := calendar.NewOffice(calendar.Kazakhstan(), calendar.OfficeSpec{
		Zone: calendar.MustZone("Asia/Aqtau"), Work: calendar.MustHours("mon-fri 09:00-13:00 14:00-18:00"),
	})
	require.NoError(t, err)
	return o
}

// records turns planted records into those of a log, without a file between.
func records(l *plant.Log) iter.Seq2[process.Record, error] {
	return func(yield func(process.Record, error) bool) {
		line := 0
		for p, err := range l.Records() {
			line++
			r := process.Record{
				Application: p.Application, Kind: p.Kind, Channel: p.Channel, Node: process.NodeID(p.Node), Phase: process.Completing,
				At: p.At, By: process.Party{Role: p.Role, Person: p.Person}, Line: line,
			}
			if p.Filed {
				r.Phase = process.Entering
			}
			if p.Refuse {
				r.Reply = process.No
			}
			if !yield(r, err) {
				return
			}
		}
	}
}

// wanted is what a checker must say of a planted fault.
func wanted(c plant.Class) process.FindingKind { return process.FindingKind(c) }

// Every class of fault is planted in each of the fifteen kinds that have room
// for it. Each fault is found at its node, and nothing else is reported.
func TestPlantedFaultsAreFound(t *testing.T) {
	office := plantOffice(t)
	cat := catalogue.Builtin()
	m, err := eventlog.ReadMapping(mustOpen(t, "samples/mangystau.map.json"))
	require.NoError(t, err)
	definitions := m.Definitions(cat)
	for _, path := range plant.Paths() {
		t.Run(path.Name(), func(t *testing.T) {
			l, err := plant.New(plant.Plan{
				Seed: 7, Applications: 600, PerDay: 12, First: date.New(2015, time.May, 4), Office: office,
				Paths: []plant.Path{path}, FaultEvery: 4, Prefix: "T-",
			}, cat)
			require.NoError(t, err)
			found := map[string][]process.Finding{}
			summary, err := process.Check(records(l), process.Setting{
				Definition: definitions,
				Offices: func(process.Record, *process.Definition) (process.Offices, error) {
					return process.OfficesOf(office), nil
				},
			}, func(c process.Checked) error {
				found[c.Application] = c.Findings
				return nil
			})
			require.NoError(t, err)
			planted, reported, disputed, byClass := 0, 0, 0, map[plant.Class]int{}
			for _, f := range l.Faults() {
				planted++
				byClass[f.Class]++
				require.Lenf(t, found[f.Application], 1, "%+v", f)
				got := found[f.Application][0]
				require.Equalf(t, wanted(f.Class), got.Kind, "%+v: %+v", f, got)
				require.Equalf(t, f.Node, string(got.Node), "%+v: %+v", f, got)
				if got.Disputed() {
					disputed++
				}
				delete(found, f.Application)
				reported++
			}
			require.Empty(t, found, "findings that nobody planted")
			require.Equal(t, 600, summary.Total.Received)
			t.Logf("planted %d, found %d (%d late only as read), other findings %d: %v", planted, reported, disputed, len(found), byClass)
		})
	}
}
