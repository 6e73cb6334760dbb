// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"encoding/json"
	"maps"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// readBack reads a value from its JSON, and gives it if it says the same as before.
func readBack[T any](t require.TestingT, v T) T {
	b, err := json.Marshal(v)
	require.NoError(t, err)
	var back T
	require.NoError(t, json.Unmarshal(b, &back), string(b))
	again, err := json.Marshal(back)
	require.NoError(t, err)
	require.JSONEq(t, string(b), string(again))
	return back
}

// Plans and timelines come back from their JSON, moment for moment.
func TestAPlanComesBackFromJSON(t *testing.T) {
	all := allDefinitions(t)
	office := process.OfficesOf(officeIn(t, petropavl))
	same := func(t require.TestingT, p process.Plan) {
		back := readBack(t, p)
		require.True(t, p.Grant.At.Equal(back.Grant.At))
		require.Equal(t, p.Grant.Day, back.Grant.Day)
		require.Len(t, back.Steps, len(p.Steps))
		for i, s := range p.Steps {
			require.True(t, s.Grant.At.Equal(back.Steps[i].Grant.At))
			require.Equal(t, s.Grant.Unknown, back.Steps[i].Grant.Unknown)
			require.Equal(t, s.Grant.Term(), back.Steps[i].Grant.Term())
			require.Equal(t, s.Latest.Unknown, back.Steps[i].Latest.Unknown)
			require.True(t, s.Latest.At.Equal(back.Steps[i].Latest.At))
			require.Equal(t, s.Same(), back.Steps[i].Same())
		}
		require.Equal(t, p.Readings, back.Readings)
		require.Equal(t, p.Rule, back.Rule)
	}
	for _, d := range all {
		p, err := d.PlanAll(noon(), office)
		require.NoError(t, err)
		same(t, p)
	}
	rapid.Check(t, func(t *rapid.T) {
		d := someDefinition(t, all)
		events, _ := drawLife(t, d)
		p, err := process.Track(process.DefinitionsOf(d), events, events[len(events)-1].RecordedAt.Add(100*time.Hour), office)
		require.NoError(t, err)
		same(t, p)
	})
}

func TestADeadlineThatSaysNothingOrTwoThingsIsRefused(t *testing.T) {
	for text, fault := range map[string]string{
		`{"at":null}`: "both missing",
		`{"at":"2015-03-18T10:00:00Z","unknown_because":"term_not_stated"}`: "both there",
		`{"at":null,"unknown_because":"the weather"}`:                       "",
		`{"at":"2015-02-30T10:00:00Z"}`:                                     "",
		`7`:                                                                 "",
	} {
		var d process.Deadline
		require.ErrorContains(t, json.Unmarshal([]byte(text), &d), fault, text)
	}
	d := process.Deadline{Unknown: process.UnknownTermNotStated}
	require.NoError(t, json.Unmarshal([]byte("null"), &d))
	require.True(t, d.IsZero())
}

// What the caseload answers has one form too, which keeps its schema and reads back.
func TestAnswersOfACaseloadHaveOneForm(t *testing.T) {
	d := compiled(t, "pesticide-licence/issue", regulation.ChannelPortal)
	find, office := process.DefinitionsOf(d), process.OfficesOf(officeIn(t, petropavl))
	_, open := reach(t, d, "5(3)")
	over := whole(t, d)
	of := func(id string, events []process.Event) caseload.Case {
		return caseload.Case{ID: id, Definitions: find, Offices: office, Events: events, Assigned: map[law.ID]string{regulation.ActorExecutor: "executor-1"}}
	}
	at := noon().Add(90 * 24 * time.Hour)
	list, err := caseload.WorklistAt(caseload.Cases(of("open", open), of("over", over)), at)
	require.NoError(t, err)
	require.Len(t, list.Tasks, 1)
	summary, err := caseload.Report(caseload.Cases(of("open", open), of("over", over)), caseload.Period{Until: at})
	require.NoError(t, err)
	var found []caseload.CheckedApplication
	_, err = caseload.Check(caseload.Records(of("open", open)), caseload.CheckOptions{
		Definition: caseload.DefinitionsByKind(d), Period: caseload.Period{Until: at},
		Offices: func(caseload.Record, *process.Definition) (process.Offices, error) { return office, nil },
	}, func(c caseload.CheckedApplication) error {
		found = append(found, c)
		return nil
	})
	require.NoError(t, err)
	require.Len(t, found, 1)
	require.NotEmpty(t, found[0].Findings)
	for name, v := range map[string]any{"worklist": list, "summary": summary, "checked_application": found[0]} {
		text := indented(t, v)
		golden(t, "json/"+name+".json", text)
		valid(t, name, []byte(text))
	}
	back := readBack(t, list)
	require.True(t, list.Tasks[0].Deadline.At.Equal(back.Tasks[0].Deadline.At))
	require.Equal(t, slices.Sorted(maps.Keys(list.ByRole())), slices.Sorted(maps.Keys(back.ByRole())))
	readBack(t, summary)
	readBack(t, found[0])
	empty, err := caseload.WorklistAt(caseload.Cases(), at)
	require.NoError(t, err)
	valid(t, "worklist", marshalled(t, empty))
	require.NotContains(t, string(marshalled(t, empty)), "null", "an empty list is a list")
}
