// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/process/processtest"
)

// casesOf plays every path of a definition twice, quickly and far too slowly: a
// caseload with what is in time and what is late.
func casesOf(t *testing.T, d *process.Definition) []caseload.Case {
	t.Helper()
	office, err := exampleOffice()
	require.NoError(t, err)
	offices := process.OfficesOf(office)
	var cases []caseload.Case
	filed := time.Date(2026, 3, 3, 10, 0, 0, 0, office.Zone())
	for _, p := range d.Paths() {
		for _, each := range []time.Duration{time.Minute, 100 * time.Hour} {
			s := processtest.Start(t, d, offices, filed).Follow(p, each)
			cases = append(cases, caseload.Case{
				ID: fmt.Sprintf("%s %s %d", d.Kind(), d.Channel(), len(cases)), Definitions: process.DefinitionsOf(d), Offices: offices, Events: s.Events(),
			})
		}
	}
	return cases
}

// logOf writes what happened to cases as a log of a system whose words are its own,
// and the mapping of the words.
func logOf(t *testing.T, dir string, list []*process.Definition) (log, mapping string) {
	t.Helper()
	office, err := exampleOffice()
	require.NoError(t, err)
	hours, err := json.Marshal(office.Spec())
	require.NoError(t, err)
	type m = map[string]any
	services, activities, actors := m{}, m{}, m{}
	rows := [][]string{{"no", "service", "what", "when", "who"}}
	for _, d := range list {
		service := d.Kind().String() + " " + string(d.Channel())
		services[service] = m{"kind": d.Kind().String(), "channel": d.Channel()}
		for _, c := range casesOf(t, d) {
			for r, err := range caseload.Records(c) {
				require.NoError(t, err)
				what, means := string(r.Node), m{"node": r.Node}
				if r.Phase != "" {
					what, means["phase"] = what+" "+string(r.Phase), r.Phase
				}
				if r.Reply != "" {
					what, means["reply"] = what+" "+string(r.Reply), r.Reply
				}
				activities[what], actors["as "+string(r.By.Role)] = means, r.By.Role
				rows = append(rows, []string{r.Application, service, what, r.At.In(office.Zone()).Format(time.RFC3339), "as " + string(r.By.Role)})
			}
		}
	}
	log, mapping = filepath.Join(dir, "log.csv"), filepath.Join(dir, "map.json")
	f, err := os.Create(log)
	require.NoError(t, err)
	require.NoError(t, csv.NewWriter(f).WriteAll(rows))
	require.NoError(t, f.Close())
	data, err := json.Marshal(m{
		"format": "csv", "time": m{"layout": time.RFC3339},
		"columns":  m{"application": "no", "service": "service", "activity": "what", "time": "when", "actor": "who"},
		"services": services, "activities": activities, "actors": actors, "office": json.RawMessage(hours),
	})
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(mapping, data, 0o644))
	return log, mapping
}
