// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/regulation"
)

// Legal time never runs back in a stream, whatever the event.
func TestNothingStandsBeforeTheLastEvent(t *testing.T) {
	d := compiled(t, "cotton-receipt-licence/reissue", regulation.ChannelOffice)
	a, _ := reach(t, d, "5(2)")
	hour := func(n int) time.Time { return after(a).Add(time.Duration(n) * time.Hour) }
	stopped, _ := must(t, d, a, outside(process.OutsideSuspension, process.EffectStops, hour(5)))
	noted, _ := must(t, d, a, outside(process.OutsideOther, process.EffectNotes, hour(5)))
	resumed, _ := must(t, d, stopped, outside(process.OutsideResumption, process.EffectResumes, hour(9)))
	for _, row := range []struct {
		sentence string
		a        process.Application
		command  process.Command
	}{
		{"a resumption before its stop", stopped, outside(process.OutsideResumption, process.EffectResumes, hour(4))},
		{"a second stop inside the first pause", resumed, outside(process.OutsideSuspension, process.EffectStops, hour(7))},
		{"a note before the last note", noted, outside(process.OutsideOther, process.EffectNotes, hour(4))},
		{"an end before the last note", noted, outside(process.OutsideWithdrawal, process.EffectEnds, hour(4))},
		{"a step before the last note", noted, proper(d, noted, hour(4))},
		{"a step inside a pause that is over", resumed, proper(d, resumed, hour(8))},
	} {
		_, err := d.Decide(row.a, row.command)
		require.ErrorIs(t, err, process.ErrOrder, row.sentence)
		require.ErrorContains(t, err, "at is before the last event", row.sentence)
		row.command.At = hour(9)
		_, err = d.Decide(row.a, row.command)
		require.NoError(t, err, "%s, but not before it", row.sentence)
	}
}

// Bodies that work side by side need not be entered in the order of their acts; what
// stops and resumes terms must, and no body answers at a time when they stood still.
func TestPausesOfAGroupDoNotOverlap(t *testing.T) {
	d := mustClause(t, "07", "office").In(process.OfficesOf(clauseOffice(t)))
	a, _ := proceed(t, d, "3 Mar 10:00", clauseAct{"5(1)", "3 Mar 18:00", ""})
	answer := func(node process.NodeID, when string) process.Command {
		c := commandOf(t, d, clauseAct{node, when, ""})
		c.Node = node
		return c
	}
	first, _ := must(t, d, a, answer("5(2)", "5 Mar 12:00"))
	stopped, _ := must(t, d, first, outside(process.OutsideSuspension, process.EffectStops, at(t, "6 Mar 10:00")))
	resumed, _ := must(t, d, stopped, outside(process.OutsideResumption, process.EffectResumes, at(t, "10 Mar 10:00")))
	for _, row := range []struct {
		sentence string
		a        process.Application
		command  process.Command
	}{
		{"a resumption before its stop", stopped, outside(process.OutsideResumption, process.EffectResumes, at(t, "5 Mar 13:00"))},
		{"a second stop inside the first pause", resumed, outside(process.OutsideSuspension, process.EffectStops, at(t, "9 Mar 10:00"))},
		{"a stop before the answer of a body", first, outside(process.OutsideSuspension, process.EffectStops, at(t, "5 Mar 11:00"))},
		{"an answer inside the pause", resumed, answer("5(3)", "9 Mar 10:00")},
		{"an answer before the pause", resumed, answer("5(3)", "5 Mar 10:00")},
	} {
		_, err := d.Decide(row.a, row.command)
		require.ErrorIs(t, err, process.ErrOrder, row.sentence)
	}
	_, err := d.Decide(first, answer("5(3)", "5 Mar 10:00"))
	require.NoError(t, err, "before the answer of the other body")
	_, err = d.Decide(resumed, answer("5(3)", "10 Mar 10:00"))
	require.NoError(t, err, "once terms run again")
}

// A step that was really done before a stop but is entered later is put in its
// place by a correction.
func TestACorrectionInsertsWhatWasEnteredTooLate(t *testing.T) {
	d := compiled(t, "cotton-receipt-licence/reissue", regulation.ChannelOffice)
	find, office := process.DefinitionsOf(d), process.OfficesOf(officeIn(t, petropavl))
	a, history := reach(t, d, "5(2)")
	hour := func(n int) time.Time { return after(a).Add(time.Duration(n) * time.Hour) }
	done := proper(d, a, hour(1))
	stopped, e := must(t, d, a, outside(process.OutsideSuspension, process.EffectStops, hour(5)))
	history = append(history, e)
	_, err := d.Decide(stopped, done)
	require.ErrorIs(t, err, process.ErrOrder)

	fix := amend(hour(30), process.Correction{Inserts: []process.Insertion{{After: len(history) - 1, With: done}}})
	e, err = process.Correct(find, history, fix)
	require.NoError(t, err)
	history = append(history, e)
	got, err := process.Replay(find, history)
	require.NoError(t, err)
	require.Equal(t, process.NodeID("5(3)"), d.At(got).ID)
	require.True(t, got.Stopped())
	list, err := process.Effective(find, history)
	require.NoError(t, err)
	require.Len(t, list, len(history))
	inserted := list[len(list)-2]
	require.Equal(t, hour(1), inserted.At)
	require.Equal(t, hour(30), inserted.RecordedAt, "it was entered with the correction")
	require.Equal(t, e.Version, inserted.Version)
	require.True(t, slices.IsSortedFunc(list, func(a, b process.Event) int { return a.At.Compare(b.At) }))
	p, err := process.Track(find, history, hour(31), office)
	require.NoError(t, err)
	require.Equal(t, hour(1), step(t, p, "5(2)").Done)
	back, err := process.ParseEvent(marshalled(t, e))
	require.NoError(t, err)
	require.Equal(t, e, back)
	then, err := process.ReplayAsRecorded(find, history, hour(29))
	require.NoError(t, err)
	require.Equal(t, process.NodeID("5(2)"), d.At(then).ID, "as it was believed then")

	// The correction can be voided, and another one inserts elsewhere.
	e, err = process.Correct(find, history, amend(hour(32), process.Correction{Voids: []int{len(history)}}))
	require.NoError(t, err)
	got, err = process.Replay(find, append(slices.Clone(history), e))
	require.NoError(t, err)
	require.Equal(t, process.NodeID("5(2)"), d.At(got).ID)

	for sentence, change := range map[string]func(n *process.Insertion){
		"after nothing":        func(n *process.Insertion) { n.After = 0 },
		"after the future":     func(n *process.Insertion) { n.After = 99 },
		"after a correction":   func(n *process.Insertion) { n.After = len(history) },
		"a submission":         func(n *process.Insertion) { n.With = history[0].Command() },
		"a correction":         func(n *process.Insertion) { n.With = fix },
		"an action of no list": func(n *process.Insertion) { n.With.Action = "dance" },
	} {
		n := process.Insertion{After: 1, With: outside(process.OutsideOther, process.EffectNotes, hour(0))}
		change(&n)
		_, err := process.Correct(find, history, amend(hour(40), process.Correction{Inserts: []process.Insertion{n}}))
		require.ErrorIs(t, err, process.ErrIncomplete, sentence)
	}
	// In the wrong place of legal time the events after it are impossible.
	late := outside(process.OutsideOther, process.EffectNotes, hour(20))
	_, err = process.Correct(find, history, amend(hour(40), process.Correction{Inserts: []process.Insertion{{After: 1, With: late}}}))
	require.ErrorIs(t, err, process.ErrCorrection)
}

// A case that ends belongs to one of two periods that adjoin.
func TestAClosedCaseIsCountedInOnePeriod(t *testing.T) {
	all := allDefinitions(t)
	office := process.OfficesOf(officeIn(t, petropavl))
	rapid.Check(t, func(t *rapid.T) {
		d := someDefinition(t, all)
		events, states := drawLife(t, d)
		if len(states) == 0 {
			return
		}
		require.True(t, slices.IsSortedFunc(events, func(a, b process.Event) int { return a.At.Compare(b.At) }), "legal time runs forward")
		c := caseload.Case{ID: "x", Definitions: process.DefinitionsOf(d), Offices: office, Events: events}
		cut := events[0].At.Add(time.Duration(rapid.IntRange(0, 300).Draw(t, "hours")) * time.Hour)
		closed := func(p caseload.Period) int {
			s, err := caseload.Report(caseload.Cases(c), p)
			require.NoError(t, err)
			return s.Total.Closed()
		}
		require.Equal(t, closed(caseload.Period{}), closed(caseload.Period{Until: cut})+closed(caseload.Period{From: cut}))
	})
}
