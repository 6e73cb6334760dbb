// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/process/eventlog"

	"github.com/reglament-kz/reglament/regulation/law"
)

// xesMapping reads what eventlog.WriteXES writes of cases of a definition.
func xesMapping(t require.TestingT, definitions ...*process.Definition) *eventlog.Mapping {
	type object map[string]any
	activities, actors, services := object{}, object{"head": "head"}, object{} // who acts outside the regulation here
	for _, d := range definitions {
		services[d.Kind().String()+" | "+string(d.Channel())] = object{"kind": d.Kind(), "channel": d.Channel()}
		for _, n := range d.Nodes() {
			activities[string(n.ID)] = object{"node": n.ID}
			for _, reply := range []process.Reply{process.ReplyYes, process.ReplyNo, process.ReplyPending} {
				activities[fmt.Sprintf("%s | %s", n.ID, reply)] = object{"node": n.ID, "reply": reply}
			}
		}
		for _, a := range d.Regulation().Actors {
			actors[a.ID.String()] = a.ID
		}
	}
	for _, d := range definitions {
		for _, n := range d.Nodes() {
			for _, a := range []process.Action{process.ActionReturn, process.ActionSupplement, process.ActionSuspend, process.ActionResume, process.ActionTell} {
				activities[fmt.Sprintf("%s | %s", a, n.ID)] = object{"node": n.ID, "clause": a}
			}
			activities[fmt.Sprintf("extend | %s | 1", n.ID)] = object{"node": n.ID, "clause": "extend", "longer": 1}
		}
	}
	for _, e := range law.Values[process.Effect]() {
		if e != process.EffectSendsBack {
			activities[string(e)] = object{"effect": e}
		}
	}
	b, err := json.Marshal(object{
		"format": "xes", "time": object{"layout": "2006-01-02T15:04:05.999999999Z07:00"},
		"columns": object{
			"application": "case:concept:name", "service": []string{"case:kind", "case:channel"}, "activity": []string{"concept:name", "node", "longer", "reply"},
			"time": "time:timestamp", "actor": "org:role", "person": "org:resource",
		},
		"services": services, "activities": activities, "actors": actors,
	})
	require.NoError(t, err)
	m, err := eventlog.ParseMapping(b)
	require.NoError(t, err)
	return m
}

func TestALogThatIsWrittenAsXESReadsBack(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		var cases []caseload.Case
		var definitions []*process.Definition
		for i := range rapid.IntRange(0, 3).Draw(rt, "cases") {
			w := drawCaseWith(rt, t, func(began, _ time.Time) time.Time { return began.Add(90 * time.Minute) }, "", "", "no answer yet", "terms stand still", "a slip")
			definitions = append(definitions, w.d)
			cases = append(cases, w.as(fmt.Sprintf("c-%d <&\">", i)))
		}
		var b bytes.Buffer
		require.NoError(rt, eventlog.WriteXES(&b, caseload.Cases(cases...)))
		if len(cases) == 0 {
			require.Contains(rt, b.String(), "</log>")
			return
		}
		var want []caseload.Record
		for _, c := range cases {
			var first caseload.Record
			for r, err := range caseload.Records(c) {
				require.NoError(rt, err)
				if want == nil || want[len(want)-1].Application != c.ID {
					first = r
				}
				r.Kind, r.Channel, r.Definition, r.At = first.Kind, first.Channel, process.Digest{}, r.At.UTC()
				if r.Effect != "" {
					r.Phase = ""
				}
				want = append(want, r)
			}
		}
		var got []caseload.Record
		for r, err := range eventlog.NewReader(&b, xesMapping(rt, definitions...), eventlog.Options{Window: -1}).Records() {
			require.NoError(rt, err)
			r.Line = 0
			got = append(got, r)
		}
		require.Equal(rt, want, got)
	})
}

// What a clause lets somebody do is written as what it is, and completes no step.
func TestClausesAreWrittenAsXESAndReadBack(t *testing.T) {
	list, aside := clauseDefinitions(t), 0
	checked(t, func(rt *rapid.T) {
		d := list[rapid.IntRange(0, len(list)-1).Draw(rt, "definition")].In(clauseOffices(t))
		events, _ := anyLife(rt, t, d)
		c := caseload.Case{ID: "c", Definitions: process.DefinitionsOf(d), Offices: clauseOffices(t), Events: events}
		var b bytes.Buffer
		require.NoError(rt, eventlog.WriteXES(&b, caseload.Cases(c)))
		var want, got []caseload.Record
		for r, err := range caseload.Records(c) {
			require.NoError(rt, err)
			r.Kind, r.Channel, r.Definition = d.Kind(), d.Channel(), process.Digest{}
			want = append(want, r)
			if r.Clause != "" {
				aside++
			}
		}
		for r, err := range eventlog.NewReader(&b, xesMapping(rt, d), eventlog.Options{Window: -1}).Records() {
			require.NoError(rt, err)
			r.Line = 0
			got = append(got, r)
		}
		require.Equal(rt, want, got)
	}, &aside)
}

func TestXESOfACaseThatDoesNotHoldTogether(t *testing.T) {
	d := definitionOf(t, "vet-reference/issue", "office")
	c := write(t, d, wall(t, "2015-06-15 09:10")).as("x")
	c.Events[0].Version = 7
	var of *caseload.CaseError
	require.ErrorAs(t, eventlog.WriteXES(&bytes.Buffer{}, caseload.Cases(c)), &of)
	require.Equal(t, "x", of.Case)
}
