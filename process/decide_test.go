// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// rolesTable says who may act where, read from the acts: a word that shares a
// lane with the one printed may too (басшылық for басшы), and a representative
// with a power of attorney for the applicant. "all" is where the text names
// nobody. The columns are kind, channel, place, action, roles.
const rolesTable = `
pesticide-licence/issue | portal | 9(2)            | complete | applicant
pesticide-licence/issue | portal | 9(3)            | answer   | portal
pesticide-licence/issue | portal | 9(5)            | complete | applicant
pesticide-licence/issue | portal | 9(6)            | answer   | portal
pesticide-licence/issue | portal | 9(8)            | complete | portal
pesticide-licence/issue | portal | 9(8).signature  | answer   | all
pesticide-licence/issue | portal | 5(2)            | complete | management head
pesticide-licence/issue | portal | 5(3)            | ask      | executor
pesticide-licence/issue | portal | 5(4)            | receive  | agreeing_body
pesticide-licence/issue | portal | 5(5)            | complete | executor
pesticide-licence/issue | portal | 5(6)            | sign     | executor head management
pesticide-licence/issue | portal | 9(10)           | issue    | executor head management applicant
ear-tag-duplicate/issue | office | 7(1)            | complete | office office_employee
ear-tag-duplicate/issue | office | 7(2).1          | complete | provider
ear-tag-duplicate/issue | office | 7(2).2          | occur    | provider
ear-tag-duplicate/issue | office | 7(2).3          | issue    | provider
vet-licence/issue       | office | 7(1)            | complete | office office_employee
vet-licence/issue       | office | 7(2)            | complete | head
vet-licence/issue       | office | 7(3)            | complete | executor
vet-licence/issue       | office | 7(4)            | sign     | head
vet-licence/issue       | office | 7(5)            | issue    | office office_employee
cotton-receipt-licence/duplicate | office | 5(4)   | complete | executor
`

// decides are the places of the table at which a refusal can be settled.
var decides = []string{"pesticide-licence/issue 5(3)", "pesticide-licence/issue 5(5)", "vet-licence/issue 7(3)", "cotton-receipt-licence/duplicate 5(4)"}

// replyOf is yes for an action that has a reply.
func replyOf(a process.Action) process.Reply {
	if a == process.ActionAnswer || a == process.ActionReceive {
		return process.ReplyYes
	}
	return ""
}

// only are the details that an action reads.
func only(d *process.Details, a process.Action) *process.Details {
	o := &process.Details{Form: d.Form}
	switch a {
	case process.ActionSubmit:
		o.Submission = d.Submission
	case process.ActionAnswer:
		o.Evidence = d.Evidence
	case process.ActionRefuse:
		o.Grounds = d.Grounds
	case process.ActionIssue:
		o.Result = d.Result
	case process.ActionOutside:
		o.Outside = d.Outside
	default:
	}
	return o
}

func everyRole() []law.ID {
	return []law.ID{
		regulation.ActorApplicant, regulation.ActorRepresentative, regulation.ActorProvider, regulation.ActorOffice, regulation.ActorOfficeEmployee,
		regulation.ActorEmployee, regulation.ActorHead, regulation.ActorManagement, regulation.ActorExecutor, regulation.ActorAuthorisedPerson,
		regulation.ActorAgreeingBody, regulation.ActorPortal, "stranger", "",
	}
}

// TestEveryActionByEveryRoleAtEveryPlace compares Decide and Permitted with the
// table, and with each other.
func TestEveryActionByEveryRoleAtEveryPlace(t *testing.T) {
	for _, row := range rows(rolesTable) {
		kind, channel, place, action, allowed := row[0], regulation.Channel(row[1]), process.NodeID(row[2]), process.Action(row[3]), strings.Fields(row[4])
		d := compiled(t, kind, channel)
		a, _ := reach(t, d, place)
		full := *proper(d, a, after(a)).Details
		full.Grounds = []process.Ground{{Citation: "10", Text: "incomplete"}}
		full.Outside = &process.Outside{Kind: process.OutsideWithdrawal, Effect: process.EffectEnds, Basis: "a norm"}
		full.Submission = &process.Submission{Definition: d.Digest(), Applicant: applicant}
		for _, role := range everyRole() {
			may := slices.Contains(allowed, string(role)) || allowed[0] == "all" && role != regulation.ActorRepresentative
			options := map[process.Action]process.ActionStatus{}
			for _, o := range d.Permitted(nil, a, process.Party{Role: role}) {
				if o.Node == place || o.Action == process.ActionOutside {
					options[o.Action] = o
				} else {
					require.Contains(t, []process.Reason{process.ReasonDone, process.ReasonLater}, o.Reason)
				}
			}
			for _, act := range law.Values[process.Action]() {
				c := process.Command{Action: act, By: process.Party{Role: role}, At: after(a), Reply: replyOf(act), Details: only(&full, act)}
				_, err := d.Decide(a, c)
				sentence := strings.Join([]string{kind, string(place), string(act), "by", string(role)}, " ")
				var blocked *process.BlockedError
				switch {
				case act == process.ActionCorrect || act == process.ActionMigrate || act == process.ActionExtend:
					require.ErrorIs(t, err, process.ErrNeedsHistory, sentence)
				case act == process.ActionOutside && role == "":
					require.ErrorIs(t, err, process.ErrIncomplete, sentence)
				case act == process.ActionOutside:
					require.NoError(t, err, sentence)
					require.True(t, options[act].Open())
				case act == process.ActionSubmit:
					require.ErrorAs(t, err, &blocked, sentence)
					require.Equal(t, process.ReasonSubmitted, blocked.Reason)
				case act != action && (act != process.ActionRefuse || !slices.Contains(decides, kind+" "+string(place))):
					require.ErrorAs(t, err, &blocked, sentence)
					require.Equal(t, process.ReasonElsewhere, blocked.Reason, sentence)
					require.Equal(t, place, blocked.Node)
					require.NotContains(t, options, act)
				case may:
					require.NoError(t, err, sentence)
					require.True(t, options[act].Open(), sentence)
				default:
					require.ErrorAs(t, err, &blocked, sentence)
					require.Equal(t, process.ReasonOtherRole, blocked.Reason, sentence)
					require.Equal(t, role, blocked.Role)
					require.Equal(t, process.ReasonOtherRole, options[act].Reason, sentence)
				}
			}
		}
	}
}

func TestPermittedListsEveryActionOnceInOrder(t *testing.T) {
	d := compiled(t, "pesticide-licence/issue", regulation.ChannelOffice)
	a, _ := reach(t, d, "5(4)")
	var list []string
	for _, o := range d.Permitted(nil, a, process.Party{Role: regulation.ActorAgreeingBody}) {
		list = append(list, string(o.Node)+" "+string(o.Action)+" "+string(o.Reason))
	}
	require.Equal(t, []string{
		"5(1) complete done", "5(2) complete done", "5(3) ask done", "5(3) refuse done", "5(4) receive open",
		"5(5) complete later", "5(5) refuse later", "5(6) sign later", "5(7) issue later", " outside open",
	}, list)

	kept := []process.ActionStatus{{Node: "kept"}}
	require.Equal(t, kept[0], d.Permitted(kept, a, process.Party{})[0], "it appends")

	everywhere := func(a process.Application, want process.Reason) {
		options := d.Permitted(nil, a, process.Party{Role: regulation.ActorExecutor})
		require.Len(t, options, len(list))
		for _, o := range options {
			require.Equal(t, want, o.Reason)
		}
	}
	everywhere(process.Application{}, process.ReasonNotSubmitted)
	over, _ := reach(t, d, "")
	everywhere(over, process.ReasonOver)
	_, err := d.Decide(over, process.Command{Action: process.ActionOutside, At: after(over), By: process.Party{Role: regulation.ActorHead}, Details: &process.Details{Outside: &process.Outside{Kind: process.OutsideOther, Effect: process.EffectNotes, Basis: "a letter that came late"}}})
	var blocked *process.BlockedError
	require.ErrorAs(t, err, &blocked, "not even a note is taken down after the end")
	require.Equal(t, process.ReasonOver, blocked.Reason)
	other, _ := reach(t, compiled(t, "pesticide-licence/issue", regulation.ChannelPortal), "9(10)")
	everywhere(other, process.ReasonOtherDefinition)
	require.Zero(t, d.At(other))
}

func TestReasonsSpeakThreeLanguages(t *testing.T) {
	for _, r := range law.Values[process.Reason]() {
		label := r.Label()
		require.NotEmpty(t, label.KK, r)
		require.NotEmpty(t, label.RU, r)
		require.NotEmpty(t, label.EN, r)
	}
	require.Zero(t, process.Reason("x").Label())
}

// rulesOf are commands that break one rule each, at a place of the pesticide
// licence at the office.
func TestCommandsThatLackSomething(t *testing.T) {
	d := compiled(t, "pesticide-licence/issue", regulation.ChannelOffice)
	for _, row := range []struct {
		sentence string
		at       process.NodeID
		change   func(c *process.Command)
		err      error
		field    string
	}{
		{"a step has its time", "5(1)", func(c *process.Command) { c.At = time.Time{} }, process.ErrOrder, "at"},
		{"it is not recorded before it happens", "5(1)", func(c *process.Command) { c.RecordedAt = c.At.Add(-time.Nanosecond) }, process.ErrOrder, "at"},
		{"it is not before the current step began", "5(2)", func(c *process.Command) { c.At = c.At.Add(-2 * time.Minute) }, process.ErrOrder, "at"},
		{"a key has at most 128 bytes", "5(1)", func(c *process.Command) { c.Key = strings.Repeat("k", 129) }, process.ErrIncomplete, "key"},
		{"the body answers yes or no", "5(4)", func(c *process.Command) { c.Reply = process.ReplyPending }, process.ErrIncomplete, "reply"},
		{"the body answers something", "5(4)", func(c *process.Command) { c.Reply = "" }, process.ErrIncomplete, "reply"},
		{"a refusal has a ground", "5(5)", func(c *process.Command) { c.Action, c.Details = process.ActionRefuse, nil }, process.ErrIncomplete, "details.grounds"},
		{"a ground cites its clause in UTF-8", "5(5)", func(c *process.Command) {
			c.Action, c.Details = process.ActionRefuse, &process.Details{Grounds: []process.Ground{{Citation: "\xff"}}}
		}, process.ErrIncomplete, "details.grounds"},
		{"the text of a ground is in UTF-8", "5(5)", func(c *process.Command) {
			c.Action, c.Details = process.ActionRefuse, &process.Details{Grounds: []process.Ground{{Citation: "10", Text: "\xff"}}}
		}, process.ErrIncomplete, "details.grounds"},
		{"a result has a number", "5(7)", func(c *process.Command) { c.Details.Result.Number = "" }, process.ErrIncomplete, "details.result"},
		{"a result has a date", "5(7)", func(c *process.Command) { c.Details.Result.Date = 0 }, process.ErrIncomplete, "details.result"},
		{"a result is given", "5(7)", func(c *process.Command) { c.Details = nil }, process.ErrIncomplete, "details.result"},
		{"a form is filled at its own step", "5(1)", func(c *process.Command) { c.Details = &process.Details{Form: form()} }, process.ErrIncomplete, "details.form"},
		{"the caller believes it elsewhere", "5(1)", func(c *process.Command) { c.Node = "5(2)" }, process.ErrBlocked, ""},
	} {
		t.Run(row.sentence, func(t *testing.T) {
			a, _ := reach(t, d, row.at)
			c := proper(d, a, after(a))
			_, err := d.Decide(a, c)
			require.NoError(t, err, "before the change")
			row.change(&c)
			e, err := d.Decide(a, c)
			require.ErrorIs(t, err, row.err)
			require.Zero(t, e)
			var wrong *process.CommandError
			if errors.As(err, &wrong) {
				require.Equal(t, row.field, wrong.Field)
			}
		})
	}
}

func TestLateEntry(t *testing.T) {
	d := compiled(t, "pesticide-licence/issue", regulation.ChannelOffice)
	a, _ := reach(t, d, "5(2)")
	c := proper(d, a, a.Began())
	c.RecordedAt = a.Began().Add(100 * time.Hour)
	b, e := must(t, d, a, c)
	require.Equal(t, a.Began(), e.At, "when it happened in law")
	require.Equal(t, c.RecordedAt, e.RecordedAt, "when it was entered")
	require.Equal(t, e.At, b.Began())
	almaty := time.FixedZone("", 6*3600)
	c.At, c.RecordedAt = c.At.In(almaty), c.RecordedAt.In(almaty)
	_, e = must(t, d, a, c)
	require.Equal(t, time.UTC, e.At.Location())
	require.Equal(t, time.UTC, e.RecordedAt.Location())
}

func TestEventsThatAreNotTheNext(t *testing.T) {
	d := compiled(t, "pesticide-licence/issue", regulation.ChannelOffice)
	other := compiled(t, "vet-reference/issue", regulation.ChannelOffice)
	a, events := reach(t, d, "5(7)")
	_, last := must(t, d, a, proper(d, a, after(a)))
	for _, row := range []struct {
		sentence string
		d        *process.Definition
		change   func(e *process.Event)
		err      error
	}{
		{"a version too high", d, func(e *process.Event) { e.Version++ }, process.ErrGap},
		{"a version again", d, func(e *process.Event) { e.Version-- }, process.ErrGap},
		{"another place", d, func(e *process.Event) { e.Node = "5(6)" }, process.ErrGap},
		{"to nowhere", d, func(e *process.Event) { e.To = "6(9)" }, process.ErrForeign},
		{"to where no edge leads", d, func(e *process.Event) { e.To = "5(1)" }, process.ErrForeign},
		{"something outside that moves the case", d, func(e *process.Event) {
			e.Action, e.Details = process.ActionOutside, outside(process.OutsideReturn, process.EffectNotes, noon()).Details
		}, process.ErrForeign},
		{"something outside that says nothing", d, func(e *process.Event) {
			e.Action, e.To, e.Details = process.ActionOutside, e.Node, nil
		}, process.ErrGap},
		{"a second submission", d, func(e *process.Event) { *e = events[0]; e.Version = last.Version }, process.ErrGap},
		{"a correction", d, func(e *process.Event) { e.Action = process.ActionCorrect }, process.ErrNeedsHistory},
		{"a smaller definition", other, func(*process.Event) {}, process.ErrForeign},
	} {
		t.Run(row.sentence, func(t *testing.T) {
			e := last
			row.change(&e)
			b, err := row.d.Apply(a, e)
			require.ErrorIs(t, err, row.err)
			require.Equal(t, a, b, "nothing changes")
		})
	}
	_, err := other.Decide(a, process.Command{Action: process.ActionSubmit, At: noon(), By: process.Party{Role: regulation.ActorApplicant}})
	require.ErrorIs(t, err, process.ErrForeign)
	_, err = d.Apply(process.Application{}, events[1])
	require.ErrorIs(t, err, process.ErrGap)
	second := events[0]
	_, err = other.Apply(process.Application{}, second)
	require.ErrorIs(t, err, process.ErrForeign)
	over, err := d.Apply(a, last)
	require.NoError(t, err)
	again := last
	again.Version++
	again.Node, again.To = last.To, last.To
	_, err = d.Apply(over, again)
	require.ErrorIs(t, err, process.ErrGap, "ends absorb")
}
