// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload_test

import (
	"bytes"
	"os"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// systemDefinition is an act of the tests whose third step is that of a system, in 20
// minutes: no act of the catalogue gives a system a term.
func systemDefinition(t *testing.T) *process.Definition {
	t.Helper()
	b, err := os.ReadFile("../testdata/clauses/01.json")
	require.NoError(t, err)
	at := bytes.Index(b, []byte(`"locator": "5(3)"`))
	head, step := b[:at:at], b[at:]
	for _, change := range [][2]string{{`"id": "executor"`, `"id": "elicense"`}, {`"amount": 3`, `"amount": 20`}, {`"working_day"`, `"minute"`}} {
		require.True(t, bytes.Contains(step, []byte(change[0])))
		step = bytes.Replace(step, []byte(change[0]), []byte(change[1]), 1)
	}
	var c regulation.Catalogue
	require.NoError(t, c.UnmarshalJSON(append(head, step...)))
	k, err := c.Kind("permit/issue")
	require.NoError(t, err)
	d, err := process.Compile(k, regulation.ChannelOffice, law.MustDate("2026-03-03"))
	require.NoError(t, err)
	return d
}

// A system keeps no hours: its twenty minutes from ten to six on a Friday end ten minutes
// after the office closed, and a log is told of what came later, by the clock.
func TestALateSystemIsToldOfByTheClock(t *testing.T) {
	d, offices := systemDefinition(t), clauseOffices(t)
	zone := offices.Of(regulation.ActorHead).Zone()
	wall := func(s string) time.Time {
		at, err := time.ParseInLocation("2006-01-02 15:04", s, zone)
		require.NoError(t, err)
		return at
	}
	check := func(done string) (late []caseload.Finding) {
		list := []caseload.Record{
			{Node: "5(1)", Phase: caseload.PhaseEntering, At: wall("2026-03-06 17:30"), Kind: d.Kind(), Channel: regulation.ChannelOffice},
			{Node: "5(1)", Phase: caseload.PhaseCompleting, At: wall("2026-03-06 17:35"), By: process.Party{Role: "office"}},
			{Node: "5(2)", Phase: caseload.PhaseCompleting, At: wall("2026-03-06 17:50"), By: process.Party{Role: "head"}},
			{Node: "5(3)", Phase: caseload.PhaseCompleting, At: wall(done), By: process.Party{Role: "elicense"}},
			{Node: "5(4)", Phase: caseload.PhaseCompleting, At: wall("2026-03-10 10:00"), By: process.Party{Role: "head"}},
			{Node: "5(5)", Phase: caseload.PhaseCompleting, At: wall("2026-03-10 10:10"), By: process.Party{Role: "office"}},
		}
		sum, err := caseload.Check(func(yield func(caseload.Record, error) bool) {
			for i, r := range list {
				r.Application, r.Line = "x", i+1
				if !yield(r, nil) {
					return
				}
			}
		}, caseload.CheckOptions{
			Definition: func(caseload.Record) (*process.Definition, error) { return d, nil },
			Offices:    func(caseload.Record, *process.Definition) (process.Offices, error) { return offices, nil },
		}, func(one caseload.CheckedApplication) error {
			late = append(late, one.Findings...)
			return nil
		})
		require.NoError(t, err)
		require.Equal(t, 1, sum.Total.Granted)
		return late
	}

	require.Empty(t, check("2026-03-06 18:10"), "on the minute, and after the office closed")
	found := check("2026-03-07 02:10")
	require.Len(t, found, 1)
	f := found[0]
	require.Equal(t, caseload.FindingLate, f.Kind)
	require.Equal(t, process.NodeID("5(3)"), f.Node)
	require.Equal(t, law.ID("elicense"), f.By.Role)
	require.Equal(t, 4, f.Line)
	require.True(t, f.Deadline.Equal(wall("2026-03-06 18:10")), "%s", f.Deadline)
	require.Equal(t, 8*time.Hour, f.Late)
	require.True(t, f.LateByClock)
	require.Contains(t, f.Text().EN, "late by 8:00 by the clock")

	// Days of the office that pass after it are the clock's too.
	found = check("2026-03-10 09:10")
	require.Len(t, found, 1)
	require.Equal(t, 87*time.Hour, found[0].Late)
	require.True(t, found[0].LateByClock)
}
