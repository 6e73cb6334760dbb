// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/regulation"

	"github.com/reglament-kz/reglament/regulation/law"
)

// whole is a case that ran to its end.
func whole(tb testing.TB, d *process.Definition) []process.Event {
	tb.Helper()
	var a process.Application
	var events []process.Event
	for at := noon(); a.IsZero() || a.Open(); at = at.Add(time.Hour) {
		var e process.Event
		a, e = must(tb, d, a, proper(d, a, at))
		events = append(events, e)
	}
	return events
}

func TestASoundStreamHasNoFault(t *testing.T) {
	all := allDefinitions(t)
	find := process.DefinitionsOf(all...)
	for _, d := range all {
		require.NoError(t, process.Verify(find, whole(t, d)), d.Kind())
	}
	rapid.Check(t, func(t *rapid.T) {
		events, _ := drawLife(t, someDefinition(t, all))
		require.NoError(t, process.Verify(find, events))
	})
	require.NoError(t, process.Verify(nil, nil))
}

func TestVerifyNamesWhatWasTamperedWith(t *testing.T) {
	d := compiled(t, "pesticide-licence/issue", regulation.ChannelPortal)
	other := compiled(t, "pesticide-licence/issue", regulation.ChannelPortal, "minutes=clock")
	events := whole(t, d)
	gate := slices.IndexFunc(events, func(e process.Event) bool {
		return e.Action == process.ActionAnswer && e.Details != nil && e.Details.Evidence != nil
	})
	last := len(events) - 1
	require.Equal(t, process.ActionIssue, events[last].Action)
	for _, row := range []struct {
		sentence string
		at       int
		change   func(e *process.Event)
		err      error
		text     string
	}{
		{"a foreign definition", 0, func(e *process.Event) {
			s := *e.Details.Submission
			s.Definition = other.Digest()
			e.Details = &process.Details{Submission: &s}
		}, process.ErrForeign, "no definition"},
		{"no submission", 0, func(e *process.Event) { e.Details = nil }, process.ErrGap, "details.submission is missing"},
		{"an unknown action", 2, func(e *process.Event) { e.Action = "dance" }, process.ErrGap, "action is not known"},
		{"an action of another place", 2, func(e *process.Event) { e.Action = process.ActionIssue }, process.ErrBlocked, ""},
		{"a role that may not", last, func(e *process.Event) { e.By.Role = "stranger" }, process.ErrBlocked, "stranger"},
		{"a moment before the last event", 3, func(e *process.Event) { e.At = noon() }, process.ErrOrder, "before the last event"},
		{"a moment after its entry", 3, func(e *process.Event) { e.At = e.RecordedAt.Add(1000) }, process.ErrOrder, ""},
		{"an answer turned round", gate, func(e *process.Event) { e.Reply = process.ReplyNo }, process.ErrEvidence, "another reply"},
		{"a step that leads elsewhere", last, func(e *process.Event) { e.To = "refused" }, process.ErrGap, "to is not where the action leads"},
		{"a gap", 3, func(e *process.Event) { e.Version = 9 }, process.ErrGap, "version does not follow"},
		{"a missing result", last, func(e *process.Event) { e.Details = nil }, process.ErrIncomplete, "details.result"},
		{"a place where it did not stand", 2, func(e *process.Event) { e.Node = "5(4)" }, process.ErrBlocked, ""},
		{"a correction of nothing", 2, func(e *process.Event) {
			e.Action, e.Reply, e.Details = process.ActionCorrect, "", &process.Details{Correction: &process.Correction{Reason: "x", Voids: []int{1}}}
		}, process.ErrIncomplete, "details.correction.voids"},
		{"a migration to nowhere", 2, func(e *process.Event) {
			e.Action, e.Reply, e.Details = process.ActionMigrate, "", &process.Details{Migration: &process.Migration{To: other.Digest(), Why: "x"}}
		}, process.ErrForeign, ""},
	} {
		t.Run(row.sentence, func(t *testing.T) {
			stream := slices.Clone(events)
			row.change(&stream[row.at])
			err := process.Verify(process.DefinitionsOf(d), stream)
			require.ErrorIs(t, err, row.err)
			require.ErrorContains(t, err, row.text)
			var fault *process.EventError
			require.ErrorAs(t, err, &fault)
			require.Equal(t, row.at, fault.Index)
		})
	}
}

// A case that was corrected and then went on to its end has no fault; what is tampered
// with after the correction is named at its place.
func TestACorrectedStreamIsVerifiedToItsEnd(t *testing.T) {
	d := compiled(t, "pesticide-licence/issue", regulation.ChannelOffice)
	find := process.DefinitionsOf(d)
	a, events := reach(t, d, "5(5)")
	at := after(a).Add(time.Hour)
	fix, err := process.Correct(find, events, amend(at, process.Correction{Voids: []int{len(events)}}))
	require.NoError(t, err)
	events = append(events, fix)
	a, err = process.Replay(find, events)
	require.NoError(t, err)
	for a.Open() {
		at = at.Add(time.Hour)
		var e process.Event
		a, e = must(t, d, a, proper(d, a, at))
		events = append(events, e)
	}
	require.NoError(t, process.Verify(find, events))

	last := len(events) - 1
	events[last].By.Role = "stranger"
	var fault *process.EventError
	require.ErrorAs(t, process.Verify(find, events), &fault)
	require.Equal(t, last, fault.Index)
}

// Two faults of one stream are both named.
func TestVerifyNamesEveryFault(t *testing.T) {
	d := compiled(t, "cotton-receipt-licence/reissue", regulation.ChannelOffice)
	events := whole(t, d)
	events[1].By.Role, events[2].By.Role = "stranger", "stranger"
	err := process.Verify(process.DefinitionsOf(d), events)
	require.ErrorContains(t, err, "events[1]")
	require.ErrorContains(t, err, "events[2]")
}

// A stream whose submission was voided by a forged correction gives an error, and
// so does every command over it.
func TestAStreamWithoutItsSubmissionIsRefused(t *testing.T) {
	d := compiled(t, "cotton-receipt-licence/reissue", regulation.ChannelOffice)
	find := process.DefinitionsOf(d)
	submit, err := d.Decide(process.Application{}, submission(d, noon()))
	require.NoError(t, err)
	bad, err := process.ParseEvent([]byte(`{"version":2,"action":"correct","node":"5(1)","to":"5(1)","by":{"role":"office"},` +
		`"at":"2015-06-15T06:00:00Z","recorded_at":"2015-06-15T06:00:00Z","details":{"correction":{"reason":"x","voids":[1]}}}`))
	require.NoError(t, err)
	history := []process.Event{submit, bad}
	_, err = process.Replay(find, history)
	require.ErrorIs(t, err, process.ErrGap)
	require.ErrorContains(t, err, "event 2")
	_, err = process.Correct(find, history, amend(noon().Add(time.Hour), process.Correction{Voids: []int{2}}))
	require.ErrorIs(t, err, process.ErrGap)
	_, err = process.Track(find, history, noon(), process.Offices{})
	require.ErrorIs(t, err, process.ErrGap)
	require.ErrorContains(t, process.Verify(find, history), "events[1]")
}

// A submission that does not stand first opens nothing, whatever follows it: not even a
// migration makes a case of it.
func TestASubmissionBehindOtherEventsOpensNothing(t *testing.T) {
	d := compiled(t, "pesticide-licence/issue", regulation.ChannelPortal)
	other := compiled(t, "pesticide-licence/issue", regulation.ChannelPortal, "minutes=clock")
	find := process.DefinitionsOf(d, other)
	gate := ""
	for _, n := range d.Nodes() {
		if n.Checks != "" && gate == "" {
			gate = string(n.ID)
		}
	}
	n, ok := d.Node(process.NodeID(gate))
	require.True(t, ok)
	by := process.Party{Role: regulation.ActorHead}
	commands := []process.Command{
		{Action: process.ActionComplete, By: by, At: noon()},
		submission(d, noon()),
		{Action: process.ActionMigrate, By: by, At: noon(), Details: &process.Details{Migration: &process.Migration{To: other.Digest(), Node: n.ID, Why: "x"}}},
		{Action: process.ActionAnswer, By: by, At: noon(), Reply: process.ReplyYes, Details: &process.Details{Evidence: evidence(n, eds.VerdictValid, noon())}},
		amend(noon(), process.Correction{Inserts: []process.Insertion{{After: 4, With: outside(process.OutsideOther, process.EffectNotes, noon())}}}),
	}
	var events []process.Event
	for i, c := range commands {
		events = append(events, process.Event{
			Version: i + 1, Action: c.Action, By: c.By, At: c.At, RecordedAt: noon(), Reply: c.Reply, Details: c.Details, Node: n.ID, To: n.ID,
		})
	}
	for i := range events {
		_, err := process.Replay(find, events[:i+1])
		require.Error(t, err, "%d events", i+1)
		require.Error(t, process.Verify(find, events[:i+1]))
	}
}

func TestAnExtensionByNothingIsRefused(t *testing.T) {
	d := mustClause(t, "10", regulation.ChannelOffice).In(process.OfficesOf(clauseOffice(t)))
	find := process.DefinitionsOf(d)
	_, events := proceed(t, d, "3 Mar 10:00")
	c := process.Command{
		Action: process.ActionExtend, By: process.Party{Role: "head"}, At: at(t, "4 Mar 15:00"),
		Details: &process.Details{Extension: &process.Extension{Amount: 5}},
	}
	e, err := process.Extend(find, events, c)
	require.NoError(t, err)
	for name, details := range map[string]*process.Details{
		"no details": nil, "none": {}, "by nothing": {Extension: &process.Extension{}}, "by less than nothing": {Extension: &process.Extension{Amount: -3}},
	} {
		e.Details = details
		stream := append(slices.Clone(events), e)
		_, err = process.Replay(find, stream)
		require.ErrorIs(t, err, process.ErrGap, name)
		require.ErrorContains(t, err, "details.extension is missing, or extends by nothing", name)
		require.Error(t, process.Verify(find, stream), name)
		_, err = caseload.WorklistAt(caseload.Cases(caseload.Case{ID: "x", Definitions: find, Offices: process.OfficesOf(clauseOffice(t)), Events: stream}), at(t, "5 Mar 10:00"))
		require.ErrorIs(t, err, process.ErrGap, name)
	}
}

// What gives no definition, or an empty one, is an error and no panic.
func TestDefinitionsThatAnswerNothing(t *testing.T) {
	d := compiled(t, "cotton-receipt-licence/reissue", regulation.ChannelOffice)
	events := whole(t, d)
	wrong := map[string]process.Definitions{
		"no function":         nil,
		"no definition":       func(process.Digest) (*process.Definition, error) { return nil, nil },
		"an empty definition": func(process.Digest) (*process.Definition, error) { return new(process.Definition), nil },
		"another definition": func(process.Digest) (*process.Definition, error) {
			return compiled(t, "vet-reference/issue", regulation.ChannelOffice), nil
		},
		"a set with a nil in it": process.DefinitionsOf(nil),
	}
	for name, find := range wrong {
		_, err := process.Replay(find, events)
		require.ErrorIs(t, err, process.ErrForeign, name)
		_, err = process.Correct(find, events, amend(noon().Add(999*time.Hour), process.Correction{Voids: []int{2}}))
		require.ErrorIs(t, err, process.ErrForeign, name)
		_, err = process.Track(find, events, noon(), process.Offices{})
		require.ErrorIs(t, err, process.ErrForeign, name)
		require.ErrorIs(t, process.Verify(find, events), process.ErrForeign, name)
		_, err = caseload.WorklistAt(caseload.Cases(caseload.Case{ID: "x", Definitions: find, Events: events}), noon())
		require.ErrorIs(t, err, process.ErrForeign, name)
	}
	empty := new(process.Definition)
	_, err := empty.Decide(process.Application{}, submission(d, noon()))
	require.ErrorIs(t, err, process.ErrDefinition)
	_, err = empty.Apply(process.Application{}, events[0])
	require.ErrorIs(t, err, process.ErrDefinition)
	_, err = empty.Plan(noon(), process.Offices{})
	require.ErrorIs(t, err, process.ErrDefinition)
	_, err = empty.PlanAll(noon(), process.Offices{})
	require.ErrorIs(t, err, process.ErrDefinition)
	_, _, err = empty.Variants()
	require.ErrorIs(t, err, process.ErrDefinition)
	_, err = empty.With()
	require.ErrorIs(t, err, process.ErrDefinition)
	_, err = empty.MarshalJSON()
	require.ErrorIs(t, err, process.ErrDefinition)
	require.Empty(t, empty.Permitted(nil, process.Application{}, process.Party{}))
	require.Zero(t, empty.At(process.Application{}))
	require.Zero(t, empty.Regulation())
	require.Empty(t, empty.Nodes())
	require.Empty(t, empty.Paths())
	require.Empty(t, empty.FilesAt())
}

// FuzzStream changes one thing or several in a stored stream: nothing panics, and
// what Verify finds sound can be replayed.
func FuzzStream(f *testing.F) {
	d := compiled(f, "pesticide-licence/issue", regulation.ChannelPortal)
	other := compiled(f, "pesticide-licence/issue", regulation.ChannelPortal, "minutes=clock")
	find := process.DefinitionsOf(d, other)
	events := whole(f, d)
	office := process.OfficesOf(officeIn(f, petropavl))
	actions, replies := law.Values[process.Action](), law.Values[process.Reply]()
	nodes := d.Nodes()
	f.Add([]byte{})                          // nothing is changed
	f.Add([]byte{0, 0, 4, 1, 3, 9})          // a submission becomes another action
	f.Add([]byte{3, 5, 2, 3, 6, 7})          // details are taken away and moments moved
	f.Add([]byte{2, 7, 1, 5, 8, 2, 6, 0, 1}) // corrections and migrations are put in
	f.Fuzz(func(t *testing.T, edits []byte) {
		stream := slices.Clone(events)
		for len(edits) >= 3 {
			e, what, arg := &stream[int(edits[0])%len(stream)], edits[1]%10, int(edits[2])
			edits = edits[3:]
			switch what {
			case 0:
				e.Action = actions[arg%len(actions)]
			case 1:
				e.Reply = replies[arg%len(replies)]
			case 2:
				e.Node = nodes[arg%len(nodes)].ID
			case 3:
				e.To = nodes[arg%len(nodes)].ID
			case 4:
				e.Version = arg
			case 5:
				e.Details = nil
			case 6:
				e.At = e.At.Add(time.Duration(arg-128) * time.Minute)
			case 7:
				e.Action, e.Details = process.ActionCorrect, &process.Details{Correction: &process.Correction{
					Reason: "x", Voids: []int{arg % 9}, Inserts: []process.Insertion{{After: arg % 5, With: stream[arg%len(stream)].Command()}},
				}}
			case 8:
				e.Action, e.Details = process.ActionMigrate, &process.Details{Migration: &process.Migration{To: other.Digest(), Why: "x", Node: nodes[arg%len(nodes)].ID}}
			default:
				e.Action, e.Details = process.ActionOutside, &process.Details{Outside: &process.Outside{
					Kind: process.OutsideOther, Effect: law.Values[process.Effect]()[arg%4], Basis: "x",
				}}
			}
		}
		sound := process.Verify(find, stream) == nil
		_, err := process.Replay(find, stream)
		if sound {
			require.NoError(t, err)
		}
		_, _ = process.Correct(find, stream, amend(noon().Add(999*time.Hour), process.Correction{Voids: []int{2}}))
		_, _ = process.Migrate(find, stream, process.Command{
			Action: process.ActionMigrate, By: process.Party{Role: "head"}, At: noon().Add(999 * time.Hour),
			Details: &process.Details{Migration: &process.Migration{To: other.Digest(), Why: "x"}},
		})
		_, _ = process.Track(find, stream, noon(), office)
		c := caseload.Case{ID: "x", Definitions: find, Offices: office, Events: stream}
		_, _ = caseload.WorklistAt(caseload.Cases(c), noon().Add(48*time.Hour))
		_, _ = caseload.Report(caseload.Cases(c), caseload.Period{})
		_, _ = caseload.Check(caseload.Records(c), caseload.CheckOptions{
			Definition: caseload.DefinitionsByKind(d, other),
			Offices:    func(caseload.Record, *process.Definition) (process.Offices, error) { return office, nil },
		}, nil)
	})
}
