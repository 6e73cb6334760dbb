// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
)

// moved decides the move of a case to another definition.
func moved(t *testing.T, known process.Definitions, events []process.Event, to *process.Definition, when string) (process.Application, []process.Event) {
	t.Helper()
	e, err := process.Migrate(known, events, process.Command{
		Action: process.ActionMigrate, By: process.Party{Role: "head"}, At: at(t, when),
		Details: &process.Details{Migration: &process.Migration{To: to.Digest(), Why: "the act was amended"}},
	})
	require.NoError(t, err)
	events = append(events, e)
	a, err := process.Replay(known, events)
	require.NoError(t, err)
	return a, events
}

// A new edition lets a third body, with two working days, answer between the two that
// work already. Who has answered before the move has answered, whatever place he has in
// the group; who is asked for the first time begins then, and is not late for the days
// before.
func TestAMoveIntoAnotherGroupKeepsWhoAnswered(t *testing.T) {
	group := func(act map[string]any) []any {
		return list(object(list(object(list(act["regulations"])[0])["accounts"])[0])["steps"])
	}
	two := mustClause(t, "07", "office")
	three := changedClause(t, "07", "office", func(act map[string]any) {
		steps := group(act)
		third := map[string]any{}
		for k, v := range object(steps[1]) {
			third[k] = v
		}
		third["locator"], third["actors"], third["terms"] = "5(2-1)", []any{actorOf("corporation")}, term("within 2 working_day")
		object(list(object(list(act["regulations"])[0])["accounts"])[0])["steps"] = slices.Insert(steps, 2, any(third))
	})
	apart := changedClause(t, "07", "office", func(act map[string]any) {
		for _, s := range group(act) {
			delete(object(s), "group")
		}
	})
	known := process.DefinitionsOf(two, three, apart)
	offices := process.OfficesOf(clauseOffice(t))
	tasks := func(events []process.Event, now string) (all []string) {
		w, err := caseload.WorklistAt(caseload.Cases(caseload.Case{ID: "c", Definitions: known, Offices: offices, Events: events}), at(t, now))
		require.NoError(t, err)
		for _, k := range w.Tasks {
			all = append(all, string(k.Node)+" "+string(k.State)+" "+told(t, k.Deadline))
		}
		return all
	}
	found := func(events []process.Event, until string) (all []caseload.Finding) {
		c := caseload.Case{ID: "c", Definitions: known, Offices: offices, Events: events}
		_, err := caseload.Check(caseload.Records(c), caseload.CheckOptions{
			Definition: caseload.DefinitionsByKind(two, three, apart), Period: caseload.Period{Until: at(t, until)},
			Offices: func(caseload.Record, *process.Definition) (process.Offices, error) { return offices, nil },
		}, func(c caseload.CheckedApplication) error {
			all = append(all, c.Findings...)
			return nil
		})
		require.NoError(t, err)
		return all
	}
	sent := clauseAct{"5(1)", "3 Mar 18:00", ""}
	_, events := proceed(t, two, "3 Mar 10:00", sent, clauseAct{"5(3)", "6 Mar 10:00", ""})
	a, events := moved(t, known, events, three, "11 Mar 10:00")
	require.Equal(t, []string{"5(2) waiting 11 Mar 18:00", "5(2-1) waiting 13 Mar 18:00"}, tasks(events, "11 Mar 12:00"), "B has answered")
	p, err := process.Track(known, events, at(t, "11 Mar 12:00"), offices)
	require.NoError(t, err)
	require.Equal(t, "13 Mar 18:00", told(t, stepOf(t, p, "5(2-1)").Grant))
	_, err = three.Decide(a, commandOf(t, three, clauseAct{"5(3)", "11 Mar 12:00", ""}))
	require.ErrorIs(t, err, process.ErrBlocked, "each answers once")
	for _, x := range []clauseAct{{"5(2)", "11 Mar 12:00", ""}, {"5(2-1)", "13 Mar 18:00", ""}, {"5(4)", "18 Mar 18:00", ""}} {
		var e process.Event
		a, e = must(t, three, a, commandOf(t, three, x))
		events = append(events, e)
	}
	require.Equal(t, process.EndGranted, a.End())
	require.Empty(t, found(events, "20 Mar 10:00"), "the new body was not asked before the eleventh")

	_, events = proceed(t, apart, "3 Mar 10:00", sent, clauseAct{"5(2)", "6 Mar 10:00", ""})
	_, events = moved(t, known, events, two, "11 Mar 10:00")
	require.Equal(t, []string{"5(3) waiting 26 Mar 18:00"}, tasks(events, "11 Mar 12:00"), "A has answered, and B goes on")
	_, events = proceed(t, apart, "3 Mar 10:00", sent)
	_, events = moved(t, known, events, two, "6 Mar 10:00")
	require.Equal(t, []string{"5(2) waiting 11 Mar 18:00", "5(3) waiting 26 Mar 18:00"}, tasks(events, "6 Mar 12:00"), "B is asked with the move")
	p, err = process.Track(known, events, at(t, "6 Mar 12:00"), offices)
	require.NoError(t, err)
	require.Equal(t, []string{"11 Mar 18:00", "26 Mar 18:00"}, []string{told(t, stepOf(t, p, "5(2)").Grant), told(t, stepOf(t, p, "5(3)").Grant)})
	_, events = proceed(t, two, "3 Mar 10:00", sent, clauseAct{"5(2)", "6 Mar 10:00", ""})
	a, events = moved(t, known, events, apart, "11 Mar 10:00")
	require.Equal(t, process.NodeID("5(3)"), apart.At(a).ID)
	require.Len(t, tasks(events, "11 Mar 12:00"), 1)
}
