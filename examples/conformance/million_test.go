// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/examples/conformance/plant"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/process/eventlog"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
)

// bigMapping reads the log that bigLog writes: every kind and channel is a
// service of its own, every node an activity.
func bigMapping(t testing.TB) *eventlog.Mapping {
	t.Helper()
	var services []string
	roles := map[string]bool{"applicant": true}
	for _, p := range plant.Paths() {
		first := p.Places[0].Node
		activities := map[string]string{"filed": fmt.Sprintf(`{"node": %q, "phase": "entering"}`, first)}
		for _, place := range append(p.Places, p.Refusal) {
			if place.Node == "" {
				continue
			}
			roles[string(place.Role)] = true
			activities[place.Node] = fmt.Sprintf(`{"node": %q}`, place.Node)
			activities[place.Node+" | refused"] = fmt.Sprintf(`{"node": %q, "reply": "no"}`, place.Node)
			if place.Away != "" {
				activities[place.Away] = fmt.Sprintf(`{"node": %q}`, place.Away)
			}
		}
		var list []string
		for _, name := range slices.Sorted(maps.Keys(activities)) {
			list = append(list, fmt.Sprintf("%q: %s", name, activities[name]))
		}
		readings, err := json.Marshal(p.Readings)
		require.NoError(t, err)
		services = append(services, fmt.Sprintf(`"%s | %s": {"kind": %q, "channel": %q, "readings": %s, "activities": {%s}}`,
			p.Kind.Short(), p.Channel, p.Kind, p.Channel, readings, strings.Join(list, ", ")))
	}
	var actors []string
	for role := range roles {
		actors = append(actors, fmt.Sprintf("%q: %q", role, role))
	}
	m, err := eventlog.ParseMapping([]byte(`{"format": "csv", "time": {"layout": "2006-01-02 15:04:05", "zone": "Asia/Aqtau"},
	  "columns": {"application": "id", "service": ["service", "channel"], "activity": ["activity", "result"], "time": "at", "actor": "role", "person": "login"},
	  "services": {` + strings.Join(services, ", ") + `}, "actors": {` + strings.Join(actors, ", ") + `}}`))
	require.NoError(t, err)
	return m
}

// bigLog writes a log into a pipe while it is read, so that it is nowhere whole.
func bigLog(l *plant.Log) io.ReadCloser {
	r, w := io.Pipe()
	go func() {
		zone := calendar.MustZone("Asia/Aqtau")
		b := bufio.NewWriterSize(w, 1<<16)
		_, err := b.WriteString("id,service,channel,activity,result,at,role,login\n")
		for p, failed := range l.Records() {
			if err != nil || failed != nil {
				break
			}
			activity, result := p.Node, ""
			if p.Filed {
				activity = "filed"
			}
			if p.Refuse {
				result = "refused"
			}
			_, err = fmt.Fprintf(b, "%s,%s,%s,%s,%s,%s,%s,%s\n", p.Application, p.Kind.Short(), p.Channel, activity, result,
				p.At.In(zone).Format("2006-01-02 15:04:05"), p.Role, p.Person)
		}
		if err == nil {
			err = b.Flush()
		}
		w.CloseWithError(err)
	}()
	return r
}

// A log is checked in memory that does not grow with it, and every planted fault
// is found: a million events with EXHAUSTIVE in the environment, else a hundred
// thousand.
func TestAMillionEvents(t *testing.T) {
	applications := 11_000
	if os.Getenv("EXHAUSTIVE") != "" {
		applications *= 10
	}
	cat := catalogue.Builtin()
	office := plantOffice(t)
	l, err := plant.New(plant.Plan{
		Seed: 1, Applications: applications, PerDay: 3000, First: date.New(2015, time.May, 4), Office: office,
		Paths: plant.Paths(), FaultEvery: 101, Prefix: "A-",
	}, cat)
	require.NoError(t, err)
	log := bigLog(l)
	defer log.Close()
	m := bigMapping(t)
	reader := eventlog.NewReader(log, m, eventlog.Options{})
	var peak uint64
	heap := func() uint64 {
		var s runtime.MemStats
		runtime.ReadMemStats(&s)
		return s.HeapAlloc
	}
	runtime.GC()
	before := heap()
	found := map[string]caseload.CheckedApplication{}
	n := 0
	summary, err := caseload.Check(
		func(yield func(caseload.Record, error) bool) {
			for r, err := range reader.Records() {
				if r.By.Role == regulation.ActorApplicant {
					r.By.Person = "" // as the program does: there are as many as applications
				}
				if n++; n%100_000 == 0 {
					runtime.GC()
					peak = max(peak, heap()-before)
				}
				if !yield(r, err) {
					return
				}
			}
		},
		caseload.CheckOptions{
			Definition: m.Definitions(cat),
			Offices: func(caseload.Record, *process.Definition) (process.Offices, error) {
				return process.OfficesOf(office), nil
			},
		},
		func(c caseload.CheckedApplication) error {
			found[c.Application] = c
			return nil
		})
	require.NoError(t, err)
	s := reader.Summary()
	require.GreaterOrEqual(t, s.Records, int64(9*applications))
	require.Zero(t, s.Bad)
	require.Equal(t, applications, summary.Total.Received)
	require.Len(t, l.Faults(), applications/101)
	for _, f := range l.Faults() {
		require.Lenf(t, found[f.Application].Findings, 1, "%+v", f)
		require.Equal(t, caseload.FindingKind(f.Class), found[f.Application].Findings[0].Kind, "%+v", f)
		delete(found, f.Application)
	}
	require.Empty(t, found, "findings that nobody planted")
	t.Logf("%d records, %d applications, %d faults planted and found, nothing else; live heap at most %d MB",
		s.Records, applications, len(l.Faults()), peak>>20)
	require.Less(t, peak, uint64(64<<20), "live heap")
}

// The checks of the parts of a log add up to that of the whole: a million events with
// EXHAUSTIVE in the environment, else some twenty thousand.
func TestThePartsOfAMillionEvents(t *testing.T) {
	applications := 2_000
	if os.Getenv("EXHAUSTIVE") != "" {
		applications = 110_000
	}
	cat, office, m := catalogue.Builtin(), plantOffice(t), bigMapping(t)
	check := func(p part) caseload.Summary {
		l, err := plant.New(plant.Plan{
			Seed: 1, Applications: applications, PerDay: 3000, First: date.New(2015, time.May, 4), Office: office,
			Paths: plant.Paths(), FaultEvery: 101, Prefix: "A-",
		}, cat)
		require.NoError(t, err)
		log := bigLog(l)
		defer log.Close()
		summary, err := caseload.Check(eventlog.NewReader(log, m, eventlog.Options{}).Records(), caseload.CheckOptions{
			Definition: m.Definitions(cat),
			Offices: func(caseload.Record, *process.Definition) (process.Offices, error) {
				return process.OfficesOf(office), nil
			},
			Only: p.only(),
		}, nil)
		require.NoError(t, err)
		return summary
	}
	const parts = 4
	merged := check(part{1, parts})
	require.Less(t, merged.Total.Received, applications/2)
	for n := uint32(2); n <= parts; n++ {
		var err error
		merged, err = caseload.Merge(merged, check(part{n, parts}))
		require.NoError(t, err)
	}
	whole := check(part{})
	require.Equal(t, applications, whole.Total.Received)
	require.Equal(t, whole, merged)
}

// BenchmarkConformance checks a log from CSV, without the time that it takes to
// make it.
func BenchmarkConformance(b *testing.B) {
	cat := catalogue.Builtin()
	office := plantOffice(b)
	l, err := plant.New(plant.Plan{
		Seed: 1, Applications: 30_000, PerDay: 1000, First: date.New(2015, time.May, 4), Office: office,
		Paths: plant.Paths(), FaultEvery: 101, Prefix: "A-",
	}, cat)
	require.NoError(b, err)
	text, err := io.ReadAll(bigLog(l))
	require.NoError(b, err)
	m := bigMapping(b)
	var records int64
	b.ReportAllocs()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		reader := eventlog.NewReader(strings.NewReader(string(text)), m, eventlog.Options{})
		_, err := caseload.Check(reader.Records(), caseload.CheckOptions{
			Definition: m.Definitions(cat),
			Offices: func(caseload.Record, *process.Definition) (process.Offices, error) {
				return process.OfficesOf(office), nil
			},
		}, func(caseload.CheckedApplication) error { return nil })
		if err != nil {
			b.Fatal(err)
		}
		records += reader.Summary().Records
	}
	b.ReportMetric(float64(records)/b.Elapsed().Seconds(), "records/s")
}
