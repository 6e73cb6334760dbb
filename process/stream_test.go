// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
)

func amend(at time.Time, fix process.Correction) process.Command {
	if fix.Reason == "" {
		fix.Reason = "entered by mistake"
	}
	return process.Command{
		Action: process.ActionCorrect, By: process.Party{Role: regulation.ActorHead, Person: "h-1"}, At: at,
		Details: &process.Details{Correction: &fix},
	}
}

func TestCorrections(t *testing.T) {
	d := compiled(t, "pesticide-licence/issue", regulation.ChannelOffice)
	find := process.DefinitionsOf(d)
	a, history := reach(t, d, "5(5)")
	later := after(a).Add(100 * time.Hour)
	corrected := func(history []process.Event, fix process.Correction) []process.Event {
		e, err := process.Correct(find, history, amend(later, fix))
		require.NoError(t, err)
		require.Equal(t, len(history)+1, e.Version)
		return append(slices.Clone(history), e)
	}

	// The last event is voided: the case stands where it stood before.
	stream := corrected(history, process.Correction{Voids: []int{len(history)}})
	got, err := process.Replay(find, stream)
	require.NoError(t, err)
	require.Equal(t, process.NodeID("5(4)"), d.At(got).ID)
	require.Equal(t, len(history)+1, got.Version(), "nothing is deleted: the stream goes on")
	list, err := process.Effective(find, stream)
	require.NoError(t, err)
	require.Len(t, list, len(history)-1)
	then, err := process.ReplayAsRecorded(find, stream, later.Add(-time.Minute))
	require.NoError(t, err)
	require.Equal(t, process.NodeID("5(5)"), d.At(then).ID, "as it was believed then")

	// And it goes on from there.
	next, err := d.Decide(got, proper(d, got, later))
	require.NoError(t, err)
	require.Equal(t, len(history)+2, next.Version)
	got, err = process.Replay(find, append(slices.Clone(stream), next))
	require.NoError(t, err)
	require.Equal(t, process.NodeID("5(5)"), d.At(got).ID)

	// The body's answer is replaced: it found no conformity after all.
	answer := history[len(history)-1].Command()
	answer.Reply = process.ReplyNo
	stream = corrected(history, process.Correction{Replaces: []process.Replacement{{Version: len(history), With: answer}}})
	got, err = process.Replay(find, stream)
	require.NoError(t, err)
	var blocked *process.BlockedError
	_, err = d.Decide(got, proper(d, got, later))
	require.ErrorAs(t, err, &blocked)
	require.Equal(t, process.ReasonAdverse, blocked.Reason)

	// The correction is itself corrected: voided, it counts for nothing.
	stream = corrected(stream, process.Correction{Voids: []int{len(stream)}})
	got, err = process.Replay(find, stream)
	require.NoError(t, err)
	_, err = d.Decide(got, proper(d, got, later))
	require.NoError(t, err)
	require.Equal(t, a.Began(), got.Began())

	// Of two replacements of one event the later stands.
	first, second := answer, answer
	first.Details, second.Details = &process.Details{Note: "first"}, &process.Details{Note: "second"}
	stream = corrected(history, process.Correction{Replaces: []process.Replacement{{Version: len(history), With: first}}})
	stream = corrected(stream, process.Correction{Replaces: []process.Replacement{{Version: len(history), With: second}}})
	list, err = process.Effective(find, stream)
	require.NoError(t, err)
	require.Equal(t, "second", list[len(list)-1].Details.Note)
	require.Equal(t, len(history), list[len(list)-1].Version, "it stands where the replaced event stood")

	// What happened later than was first written, and was entered before that.
	answer.Reply, answer.At = process.ReplyYes, answer.At.Add(50*time.Hour)
	stream = corrected(history, process.Correction{Replaces: []process.Replacement{{Version: len(history), With: answer}}})
	got, err = process.Replay(find, stream)
	require.NoError(t, err)
	require.Equal(t, answer.At, got.Began())
}

func TestACorrectionThatMakesLaterEventsImpossible(t *testing.T) {
	d := compiled(t, "pesticide-licence/issue", regulation.ChannelOffice)
	find := process.DefinitionsOf(d)
	a, history := reach(t, d, "5(5)")
	e, err := process.Correct(find, history, amend(after(a), process.Correction{Voids: []int{3}}))
	require.ErrorIs(t, err, process.ErrCorrection)
	require.Zero(t, e)
	var list *process.CorrectionError
	require.ErrorAs(t, err, &list)
	var versions []int
	for _, e := range list.Impossible {
		versions = append(versions, e.Version)
	}
	require.Equal(t, []int{4, 5}, versions, "what came after 5(2)")
	require.ErrorContains(t, err, "4 (ask at 5(3))")
	_, err = process.Correct(find, history, amend(after(a), process.Correction{Voids: []int{3, 4, 5}}))
	require.NoError(t, err, "voided with it")
	late := history[2].Command()
	late.At = a.Began().Add(time.Hour)
	_, err = process.Correct(find, history, amend(after(a).Add(2*time.Hour), process.Correction{Replaces: []process.Replacement{{Version: 3, With: late}}}))
	require.ErrorAs(t, err, &list)
	require.Len(t, list.Impossible, 2, "they would stand before it")
}

func TestACorrectionThatLeavesAMigrationBeforeWhatItFollows(t *testing.T) {
	d, clock := compiled(t, "pesticide-licence/issue", regulation.ChannelOffice), compiled(t, "pesticide-licence/issue", regulation.ChannelOffice, "minutes=clock")
	find := process.DefinitionsOf(d, clock)
	a, history := reach(t, d, "5(5)")
	moved, err := process.Migrate(find, history, process.Command{
		Action: process.ActionMigrate, By: process.Party{Role: regulation.ActorHead}, At: a.Began(),
		Details: &process.Details{Migration: &process.Migration{To: clock.Digest(), Why: "another reading"}},
	})
	require.NoError(t, err)
	history = append(history, moved)
	late := history[len(history)-2].Command()
	late.At = late.At.Add(time.Minute)
	_, err = process.Correct(find, history, amend(after(a), process.Correction{Replaces: []process.Replacement{{Version: len(history) - 1, With: late}}}))
	var list *process.CorrectionError
	require.ErrorAs(t, err, &list)
	require.Equal(t, []process.Event{moved}, list.Impossible)
}

func TestCorrectionsThatAreNone(t *testing.T) {
	d := compiled(t, "pesticide-licence/issue", regulation.ChannelOffice)
	find := process.DefinitionsOf(d)
	a, history := reach(t, d, "5(5)")
	step, submit := history[1].Command(), history[0].Command()
	for _, row := range []struct {
		sentence string
		command  process.Command
		err      error
	}{
		{"no reason", func() process.Command {
			c := amend(after(a), process.Correction{Voids: []int{5}})
			c.Details.Correction.Reason = ""
			return c
		}(), process.ErrIncomplete},
		{"no author", func() process.Command {
			c := amend(after(a), process.Correction{Voids: []int{5}})
			c.By = process.Party{}
			return c
		}(), process.ErrIncomplete},
		{"nothing", amend(after(a), process.Correction{}), process.ErrIncomplete},
		{"the submission cannot be voided", amend(after(a), process.Correction{Voids: []int{1}}), process.ErrIncomplete},
		{"an event to come", amend(after(a), process.Correction{Voids: []int{6}}), process.ErrIncomplete},
		{"one event twice", amend(after(a), process.Correction{Voids: []int{5}, Replaces: []process.Replacement{{Version: 5, With: step}}}), process.ErrIncomplete},
		{"one replacement twice", amend(after(a), process.Correction{Replaces: []process.Replacement{{Version: 2, With: step}, {Version: 2, With: step}}}), process.ErrIncomplete},
		{"a step for a submission", amend(after(a), process.Correction{Replaces: []process.Replacement{{Version: 1, With: step}}}), process.ErrIncomplete},
		{"a submission for a step", amend(after(a), process.Correction{Replaces: []process.Replacement{{Version: 2, With: submit}}}), process.ErrIncomplete},
		{"a correction for a step", amend(after(a), process.Correction{Replaces: []process.Replacement{{Version: 2, With: amend(after(a), process.Correction{})}}}), process.ErrIncomplete},
		{"a replacement of no event", amend(after(a), process.Correction{Replaces: []process.Replacement{{Version: 0, With: step}}}), process.ErrIncomplete},
		{"a replacement of an event to come", amend(after(a), process.Correction{Replaces: []process.Replacement{{Version: 6, With: step}}}), process.ErrIncomplete},
		{"no time", amend(time.Time{}, process.Correction{Voids: []int{5}}), process.ErrOrder},
		{"another action", step, process.ErrNeedsHistory},
		{"no correction", process.Command{Action: process.ActionCorrect, At: after(a)}, process.ErrIncomplete},
	} {
		t.Run(row.sentence, func(t *testing.T) {
			_, err := process.Correct(find, history, row.command)
			require.ErrorIs(t, err, row.err)
		})
	}

	// A correction is void by another correction of what it corrected, not itself.
	e, err := process.Correct(find, history, amend(after(a).Add(time.Hour), process.Correction{Voids: []int{5}}))
	require.NoError(t, err)
	_, err = process.Correct(find, append(slices.Clone(history), e), amend(after(a).Add(2*time.Hour), process.Correction{Replaces: []process.Replacement{{Version: 6, With: step}}}))
	require.ErrorIs(t, err, process.ErrIncomplete, "a replacement of a correction")
}

func TestStreamsThatDoNotHoldTogether(t *testing.T) {
	d := compiled(t, "pesticide-licence/issue", regulation.ChannelOffice)
	find := process.DefinitionsOf(d)
	_, history := reach(t, d, "5(5)")
	_, err := process.Replay(find, nil)
	require.NoError(t, err, "nothing is an application that was not submitted")
	_, err = process.Replay(find, history[1:])
	require.ErrorIs(t, err, process.ErrGap)
	_, err = process.Replay(find, slices.Delete(slices.Clone(history), 2, 3))
	require.ErrorIs(t, err, process.ErrGap)
	twice := slices.Clone(history)
	twice[2].Node = "5(4)"
	_, err = process.Replay(find, twice)
	require.ErrorIs(t, err, process.ErrGap)
	_, err = process.Replay(process.DefinitionsOf(), history)
	require.ErrorIs(t, err, process.ErrForeign)
}

func TestMigrations(t *testing.T) {
	office := compiled(t, "pesticide-licence/issue", regulation.ChannelOffice)
	clock := compiled(t, "pesticide-licence/issue", regulation.ChannelOffice, "minutes=clock")
	tags := compiled(t, "ear-tag-duplicate/issue", regulation.ChannelOffice)
	portal := compiled(t, "pesticide-licence/issue", regulation.ChannelPortal)
	interaction := compiled(t, "pesticide-licence/issue", regulation.ChannelOffice, "account=interaction")
	find := process.DefinitionsOf(office, clock, tags, portal, interaction)
	a, history := reach(t, office, "5(5)")
	move := func(m process.Migration) process.Command {
		return process.Command{Action: process.ActionMigrate, By: process.Party{Role: regulation.ActorHead}, At: after(a), Details: &process.Details{Migration: &m}}
	}
	for _, row := range []struct {
		sentence string
		m        process.Migration
		d        *process.Definition
		to       process.NodeID
		err      error
	}{
		{"to the node with the same locator", process.Migration{To: clock.Digest(), Why: "another reading"}, clock, "5(5)", nil},
		{"through another channel", process.Migration{To: portal.Digest(), Why: "entered in the wrong place"}, portal, "5(5)", nil},
		{"to a node that the caller names", process.Migration{To: interaction.Digest(), Node: "7(5)", Why: "another account"}, interaction, "7(5)", nil},
		{"the same definition is no other one", process.Migration{To: office.Digest(), Node: "5(3)", Why: "back again"}, nil, "", process.ErrIncomplete},
		{"no such node", process.Migration{To: tags.Digest(), Why: "a mistake"}, nil, "", process.ErrForeign},
		{"an end is no place to go on", process.Migration{To: clock.Digest(), Node: "granted", Why: "a mistake"}, nil, "", process.ErrForeign},
		{"a node that is none", process.Migration{To: clock.Digest(), Node: "6(6)", Why: "a mistake"}, nil, "", process.ErrForeign},
		{"an unknown definition", process.Migration{To: process.Digest{7}, Why: "a mistake"}, nil, "", process.ErrForeign},
		{"no reason", process.Migration{To: clock.Digest()}, nil, "", process.ErrIncomplete},
	} {
		t.Run(row.sentence, func(t *testing.T) {
			e, err := process.Migrate(find, history, move(row.m))
			require.ErrorIs(t, err, row.err)
			if err != nil {
				return
			}
			require.Equal(t, process.NodeID("5(5)"), e.Node)
			require.Equal(t, row.to, e.To)
			stream := append(slices.Clone(history), e)
			b, err := process.Replay(find, stream)
			require.NoError(t, err)
			require.Equal(t, row.d.Digest(), b.Definition())
			require.Equal(t, row.to, row.d.At(b).ID)
			require.Equal(t, a.Began(), b.Began(), "the current step goes on")
			for b.Open() {
				e, err := row.d.Decide(b, proper(row.d, b, after(b)))
				require.NoError(t, err)
				b, err = row.d.Apply(b, e)
				require.NoError(t, err)
				stream = append(stream, e)
			}
			again, err := process.Replay(find, stream)
			require.NoError(t, err)
			require.Equal(t, b, again)
			p, err := process.Track(find, stream, after(a), process.OfficesOf(officeIn(t, petropavl)))
			require.NoError(t, err)
			require.Equal(t, row.d.Digest(), p.Definition)
			began, err := process.Due(step(t, p, row.to).Grant.Term(), a.Began(), officeIn(t, petropavl), row.d.Rule())
			require.NoError(t, err)
			require.Equal(t, began.At, step(t, p, row.to).Grant.At, "its term too")
		})
	}
	over, all := reach(t, office, "")
	c := move(process.Migration{To: clock.Digest(), Why: "too late"})
	c.At = after(over)
	_, err := process.Migrate(find, all, c)
	require.ErrorIs(t, err, process.ErrBlocked)
	c.At = a.Began().Add(-time.Hour)
	_, err = process.Migrate(find, history, c)
	require.ErrorIs(t, err, process.ErrOrder)
	_, err = process.Migrate(find, nil, move(process.Migration{To: clock.Digest(), Why: "x"}))
	require.ErrorIs(t, err, process.ErrIncomplete)
	c.Action = process.ActionCorrect
	_, err = process.Migrate(find, history, c)
	require.ErrorIs(t, err, process.ErrNeedsHistory)
}
