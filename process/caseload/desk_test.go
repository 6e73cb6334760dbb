// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/regulation"
)

// kept is what a store gives back of what it keeps.
func kept(tb testing.TB, f caseload.Following) (back caseload.Following) {
	tb.Helper()
	b, err := json.Marshal(f)
	require.NoError(tb, err)
	require.NoError(tb, json.Unmarshal(b, &back))
	return back
}

// After each event of a life, the task by what was kept is that of the worklist.
func TestADeskThatGoesOnFromWhatWasKeptSaysWhatTheWorklistSays(t *testing.T) {
	desk := new(caseload.Desk)
	rapid.Check(t, func(rt *rapid.T) {
		w := drawEventful(rt, t, drawPace(rt))
		later := time.Duration(rapid.IntRange(0, 30*24*60).Draw(rt, "later")) * time.Minute
		whole := w.as("c")
		var f caseload.Following
		var at time.Time
		for i, e := range whole.Events {
			c := whole
			c.Events = whole.Events[:i+1]
			if e.At.After(at) {
				at = e.At
			}
			next, err := desk.Then(whole, f, e)
			if e.Action == process.ActionCorrect {
				require.ErrorIs(t, err, process.ErrNeedsHistory)
				next, err = desk.Follow(c)
			}
			require.NoError(t, err)
			f = kept(t, next)
			list, err := caseload.WorklistAt(caseload.Cases(c), at.Add(later))
			require.NoError(t, err)
			tasks, changes, err := desk.Tasks(whole, f, at.Add(later))
			require.NoError(t, err)
			require.Equal(t, list.Next, changes)
			require.Len(t, tasks, len(list.Tasks))
			for i, task := range tasks {
				require.Equal(t, text(t, list.Tasks[i]), text(t, task))
			}
		}
	})
}

func text(tb testing.TB, v any) string {
	tb.Helper()
	b, err := json.Marshal(v)
	require.NoError(tb, err)
	return string(b)
}

func TestWhatADeskCannotGoOnFromIsRefused(t *testing.T) {
	desk := new(caseload.Desk)
	w := standsAt(t, definitionOf(t, "grain-receipt-licence/issue", regulation.ChannelOffice), "5(3)")
	c := w.as("c")
	nothing, err := desk.Follow(caseload.Case{ID: "c", Definitions: c.Definitions, Offices: c.Offices})
	require.NoError(t, err)
	require.True(t, nothing.IsZero())
	tasks, _, err := desk.Tasks(c, nothing, w.app.Began())
	require.NoError(t, err)
	require.Empty(t, tasks, "nothing happened yet")

	f, err := desk.Follow(c)
	require.NoError(t, err)
	progress := func(m map[string]any) map[string]any {
		p, is := m["progress"].(map[string]any)
		require.True(t, is)
		return p
	}
	for name, spoil := range map[string]func(m map[string]any){
		"it has nodes of another definition": func(m map[string]any) { m["visits"] = []any{} },
		"it stands at no node":               func(m map[string]any) { progress(m)["Node"] = 99 },
		"it stands before the first":         func(m map[string]any) { progress(m)["Node"] = -1 },
		"its definition is not known":        func(m map[string]any) { m["definition"] = process.Digest{9}.String() },
		"it stands still since nobody knows": func(m map[string]any) { progress(m)["Stopped"] = true },
	} {
		var m map[string]any
		require.NoError(t, json.Unmarshal([]byte(text(t, f)), &m))
		spoil(m)
		var spoilt caseload.Following
		require.NoError(t, json.Unmarshal([]byte(text(t, m)), &spoilt))
		var of *caseload.CaseError
		_, _, err := desk.Tasks(c, spoilt, w.app.Began())
		require.ErrorAs(t, err, &of, name)
		_, err = desk.Then(c, spoilt, c.Events[0])
		require.ErrorAs(t, err, &of, name)
	}
}

func TestWhatIsMissingAltogetherIsAnErrorAndNoPanic(t *testing.T) {
	var of *caseload.CaseError
	_, err := caseload.WorklistAt(nil, time.Time{})
	require.ErrorAs(t, err, &of)
	_, err = caseload.Report(nil, caseload.Period{})
	require.ErrorAs(t, err, &of)
	var record *caseload.CaseError
	_, err = caseload.Check(nil, settingOf(caseload.Period{}), nil)
	require.ErrorAs(t, err, &record)

	c := standsAt(t, definitionOf(t, "grain-receipt-licence/issue", regulation.ChannelOffice), "5(3)").as("c")
	desk := new(caseload.Desk)
	f, err := desk.Follow(c)
	require.NoError(t, err)
	for name, definitions := range map[string]process.Definitions{
		"no function":                   nil,
		"a function that gives nothing": func(process.Digest) (*process.Definition, error) { return nil, nil },
	} {
		c.Definitions = definitions
		_, err = caseload.WorklistAt(caseload.Cases(c), time.Time{})
		require.ErrorIs(t, err, process.ErrForeign, name)
		_, err = desk.Then(c, f, c.Events[0])
		require.ErrorIs(t, err, process.ErrForeign, name)
		_, _, err = desk.Tasks(c, f, c.Events[0].At)
		require.ErrorIs(t, err, process.ErrForeign, name)
	}
}
