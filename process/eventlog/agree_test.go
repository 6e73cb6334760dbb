// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/process/eventlog"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
)

// worked is a case at the office whose every step takes so long.
func worked(t *testing.T, d *process.Definition, filed time.Time, each time.Duration, steps int, refuse bool) []process.Event {
	t.Helper()
	var app process.Application
	var events []process.Event
	do := func(c process.Command) {
		e, err := d.Decide(app, c)
		require.NoError(t, err)
		app, err = d.Apply(app, e)
		require.NoError(t, err)
		events = append(events, e)
	}
	do(process.Command{Action: process.ActionSubmit, By: process.Party{Role: "applicant"}, At: filed, Details: &process.Details{
		Submission: &process.Submission{Definition: d.Digest(), Applicant: "a", Subject: process.Subject{Licence: "L-1"}, Form: eds.DigestOf([]byte("form"))},
	}})
	for at := filed; app.Open() && len(events) <= steps; {
		n := d.At(app)
		at = at.Add(each)
		c := process.Command{Action: n.Action, At: at, By: process.Party{Person: "p-1"}, Details: &process.Details{}}
		if len(n.Actors) > 0 {
			c.By.Role = n.Actors[0]
		}
		switch {
		case n.Action == process.ActionReceive:
			c.Reply = process.ReplyYes
		case n.Settles && refuse:
			c.Action, c.Details.Grounds = process.ActionRefuse, []process.Ground{{Citation: "10", Text: "ground"}}
		case n.Action == process.ActionIssue:
			c.Details.Result = &process.IssuedResult{Number: "1", Date: day("2015-06-01")}
		}
		do(c)
	}
	return events
}

// The events of a store, written as a log and read again, are judged by Check as
// Report judges the store.
func TestTheReportOfAStoreAndTheCheckOfItsLogAgree(t *testing.T) {
	office, err := calendar.NewOffice(calendar.Kazakhstan(), calendar.OfficeSpec{
		Zone: calendar.MustZone("Asia/Almaty"), Work: calendar.MustHours("mon-fri 09:00-13:00 14:00-18:00"),
	})
	require.NoError(t, err)
	offices := process.OfficesOf(office)
	filed := time.Date(2015, time.May, 4, 4, 0, 0, 0, time.UTC)

	var cases []caseload.Case
	var definitions []*process.Definition
	services, activities, actors := map[string]any{}, map[string]any{}, map[string]any{}
	for i, k := range catalogue.Builtin().Kinds() {
		kind, err := catalogue.Builtin().Kind(k.ID.String())
		require.NoError(t, err)
		d, err := process.Compile(kind, regulation.ChannelOffice, day("2015-05-04"))
		require.NoError(t, err)
		definitions = append(definitions, d)
		services[d.Kind().String()] = map[string]any{"kind": d.Kind(), "channel": "office"}
		for _, n := range d.Nodes() {
			activities["begins "+string(n.ID)] = map[string]any{"node": n.ID, "phase": "entering"}
			activities["ends "+string(n.ID)] = map[string]any{"node": n.ID}
			activities["ends "+string(n.ID)+" | yes"] = map[string]any{"node": n.ID, "reply": "yes"}
			activities["ends "+string(n.ID)+" | no"] = map[string]any{"node": n.ID, "reply": "no"}
			for _, a := range n.Actors {
				actors[string(a)] = a
			}
		}
		for j, each := range []time.Duration{time.Minute, 20 * time.Minute, 26 * time.Hour, 20 * 24 * time.Hour} {
			cases = append(cases, caseload.Case{
				ID: fmt.Sprintf("C-%d-%d", i, j), Offices: offices, Definitions: process.DefinitionsOf(d),
				Events: worked(t, d, filed.Add(time.Duration(i)*time.Hour), each, 3+i, j%2 == 1),
			})
		}
	}
	actors["applicant"] = "applicant"
	text, err := json.Marshal(map[string]any{
		"format": "jsonl", "time": map[string]any{"layout": time.RFC3339},
		"columns":  map[string]any{"application": "id", "service": "service", "activity": []string{"what", "reply"}, "time": "at", "actor": "by.role", "person": "by.person"},
		"services": services, "activities": activities, "actors": actors,
	})
	require.NoError(t, err)
	m := mapping(t, string(text))

	var all []caseload.Record
	for _, c := range cases {
		for r, err := range caseload.Records(c) {
			require.NoError(t, err)
			all = append(all, r)
		}
	}
	slices.SortStableFunc(all, func(a, b caseload.Record) int { return a.At.Compare(b.At) })
	kinds := map[string]string{}
	var log bytes.Buffer
	for _, r := range all {
		what := "ends "
		if r.Phase == caseload.PhaseEntering {
			what = "begins "
			kinds[r.Application] = r.Kind.String()
		}
		line, err := json.Marshal(map[string]any{
			"id": r.Application, "service": kinds[r.Application], "what": what + string(r.Node), "reply": string(r.Reply), "at": r.At.Format(time.RFC3339),
			"by": map[string]any{"role": r.By.Role, "person": r.By.Person},
		})
		require.NoError(t, err)
		log.Write(append(line, '\n'))
	}

	period := caseload.Period{Until: filed.AddDate(0, 2, 0)}
	want, err := caseload.Report(func(yield func(caseload.Case, error) bool) {
		for _, c := range cases {
			if !yield(c, nil) {
				return
			}
		}
	}, period)
	require.NoError(t, err)
	got, err := caseload.Check(eventlog.NewReader(&log, m, eventlog.Options{}).Records(), caseload.CheckOptions{
		Definition: m.Definitions(catalogue.Builtin()),
		Offices:    func(caseload.Record, *process.Definition) (process.Offices, error) { return offices, nil },
		Period:     period,
	}, func(caseload.CheckedApplication) error { return nil })
	require.NoError(t, err)
	require.Equal(t, len(cases), got.Total.Received)
	require.NotZero(t, got.Total.ClosedLate)
	require.NotZero(t, got.Total.Refused)
	require.NotZero(t, got.Total.Open)
	var a, b strings.Builder
	require.NoError(t, want.WriteText(&a, "en"))
	require.NoError(t, got.WriteText(&b, "en"))
	require.Equal(t, a.String(), b.String())
	require.Equal(t, want, got)
	require.Len(t, definitions, 15)
}
