// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"encoding/json"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

func refusal(a process.Application) process.Command {
	return process.Command{
		Action: process.ActionRefuse, By: process.Party{Role: regulation.ActorExecutor}, At: after(a),
		Details: &process.Details{Grounds: []process.Ground{{Citation: "10(1)", Text: "incomplete"}}},
	}
}

func TestAnElectronicResultIsSignedByTwo(t *testing.T) {
	d := compiled(t, "pesticide-licence/issue", regulation.ChannelPortal)
	a, _ := reach(t, d, "5(6)")
	sign := func(role law.ID) process.Command {
		return process.Command{Action: process.ActionSign, By: process.Party{Role: role}, At: after(a)}
	}
	once, e := must(t, d, a, sign(regulation.ActorExecutor))
	require.Equal(t, process.NodeID("5(6)"), e.To, "one signature is not enough")
	_, err := d.Decide(once, sign(regulation.ActorExecutor))
	var blocked *process.BlockedError
	require.ErrorAs(t, err, &blocked)
	require.Equal(t, process.ReasonHasSigned, blocked.Reason)
	twice, e := must(t, d, once, sign(regulation.ActorManagement))
	require.Equal(t, process.NodeID("9(10)"), e.To, "басшылық signs for басшы: they share a lane")
	_, err = d.Decide(once, sign(regulation.ActorApplicant))
	require.ErrorIs(t, err, process.ErrBlocked)
	require.True(t, twice.Open())
	headFirst, _ := must(t, d, a, sign(regulation.ActorHead))
	_, e = must(t, d, headFirst, sign(regulation.ActorExecutor))
	require.Equal(t, process.NodeID("9(10)"), e.To, "in either order")
}

func TestAnAdverseAnswerLeavesARefusalOnly(t *testing.T) {
	d := compiled(t, "pesticide-licence/issue", regulation.ChannelOffice)
	a, _ := reach(t, d, "5(4)")
	c := proper(d, a, after(a))
	c.Reply = process.ReplyNo
	a, _ = must(t, d, a, c)
	require.Equal(t, process.NodeID("5(5)"), d.At(a).ID, "the body answers; the executor decides")
	_, err := d.Decide(a, proper(d, a, after(a)))
	var blocked *process.BlockedError
	require.ErrorAs(t, err, &blocked)
	require.Equal(t, process.ReasonAdverse, blocked.Reason)
	require.Equal(t, "5(5)", blocked.Citation.Locator.String())
	a, _ = must(t, d, a, refusal(a))
	require.Equal(t, regulation.OutcomeRefusal, a.Outcome())
	a, _ = must(t, d, a, proper(d, a, after(a)))
	c = proper(d, a, after(a))
	c.Details = nil // a refusal has no number of a licence
	a, e := must(t, d, a, c)
	require.Equal(t, process.EndRefused, a.End())
	require.Equal(t, process.NodeID("refused"), e.To)
	require.Nil(t, a.Result())
	require.Equal(t, "10(1)", a.Grounds()[0].Citation)
}

func TestAnEarlyRefusalEndsTheCase(t *testing.T) {
	d := compiled(t, "pesticide-licence/issue", regulation.ChannelOffice)
	a, _ := reach(t, d, "5(3)")
	a, e := must(t, d, a, refusal(a))
	require.Equal(t, process.NodeID("5(3).refused"), e.To)
	require.Equal(t, process.EndRefused, a.End())
	reissue := compiled(t, "pesticide-licence/reissue", regulation.ChannelOffice)
	b, _ := reach(t, reissue, "5(3)")
	_, err := reissue.Decide(b, refusal(b))
	require.ErrorIs(t, err, process.ErrBlocked, "the text refuses early for the issue only")
}

func TestARefusalThroughThePortalIsSignedAndEndsThere(t *testing.T) {
	d := compiled(t, "pesticide-licence/issue", regulation.ChannelPortal)
	a, _ := reach(t, d, "5(5)")
	a, _ = must(t, d, a, refusal(a))
	a, _ = must(t, d, a, proper(d, a, after(a)))
	a, e := must(t, d, a, proper(d, a, after(a)))
	require.Equal(t, process.NodeID("9(9).refused"), e.To, "the text tells no notice")
	require.Equal(t, process.EndRefused, a.End())
	vet := compiled(t, "vet-licence/issue", regulation.ChannelPortal)
	a, _ = reach(t, vet, "7(3)")
	a, _ = must(t, vet, a, refusal(a))
	_, e = must(t, vet, a, proper(vet, a, after(a)))
	require.Equal(t, process.NodeID("9(15)"), e.To, "process 10 forms the notice")
}

func TestARefusalOfTheReferenceIsNotKnown(t *testing.T) {
	for _, kind := range []string{"vet-reference/issue", "animal-identification/issue", "ear-tag-duplicate/issue"} {
		d := compiled(t, kind, regulation.ChannelOffice)
		for _, o := range d.Permitted(nil, process.Application{}, process.Party{}) {
			require.NotEqual(t, process.ActionRefuse, o.Action, "the text prints none")
		}
		a, _ := reach(t, d, "")
		require.Equal(t, process.EndGranted, a.End())
		require.Equal(t, regulation.OutcomeGrant, a.Outcome())
	}
}

func TestEventsOutsideTheRegulation(t *testing.T) {
	d := compiled(t, "pesticide-licence/issue", regulation.ChannelOffice)
	a, _ := reach(t, d, "5(2)")
	for _, kind := range law.Values[process.OutsideKind]() {
		for _, effect := range law.Values[process.Effect]() {
			c := outside(kind, effect, after(a))
			if !slices.Contains(kind.Effects(), effect) {
				_, err := d.Decide(a, c)
				require.ErrorIs(t, err, process.ErrIncomplete, "%s %s", kind, effect)
				require.ErrorContains(t, err, "details.outside.effect")
				continue
			}
			switch effect {
			case process.EffectNotes:
				b, e := must(t, d, a, c)
				require.Equal(t, e.Node, e.To)
				require.Equal(t, a.Began(), b.Began(), "nothing changes")
			case process.EffectEnds:
				over, _ := must(t, d, a, c)
				require.Equal(t, process.EndDiscontinued, over.End())
				require.Equal(t, regulation.OutcomeAny, over.Outcome(), "nothing was settled")
			case process.EffectStops:
				b, _ := must(t, d, a, c)
				require.True(t, b.Stopped())
			}
		}
	}
	stopped, _ := must(t, d, a, outside(process.OutsideSuspension, process.EffectStops, after(a)))
	var blocked *process.BlockedError
	_, err := d.Decide(stopped, proper(d, stopped, after(a)))
	require.ErrorAs(t, err, &blocked)
	require.Equal(t, process.ReasonStopped, blocked.Reason)
	_, err = d.Decide(stopped, outside(process.OutsideSuspension, process.EffectStops, after(a)))
	require.ErrorAs(t, err, &blocked)
	require.Equal(t, process.ReasonStopped, blocked.Reason)
	_, err = d.Decide(a, outside(process.OutsideResumption, process.EffectResumes, after(a)))
	require.ErrorAs(t, err, &blocked)
	require.Equal(t, process.ReasonNotStopped, blocked.Reason, "nothing stands still")
	running, _ := must(t, d, stopped, outside(process.OutsideResumption, process.EffectResumes, after(a)))
	_, err = d.Decide(running, proper(d, running, after(a)))
	require.NoError(t, err)
	over, _ := must(t, d, stopped, outside(process.OutsideWithdrawal, process.EffectEnds, after(a)))
	require.Equal(t, process.EndDiscontinued, over.End(), "also while terms stand still")

	for _, row := range []struct {
		sentence string
		change   func(c *process.Command)
		err      error
	}{
		{"a basis is given by the caller", func(c *process.Command) { c.Details.Outside.Basis = "" }, process.ErrIncomplete},
		{"of a kind of the list", func(c *process.Command) { c.Details.Outside.Kind = "strike" }, process.ErrIncomplete},
		{"with an effect of the list", func(c *process.Command) { c.Details.Outside.Effect = "burns" }, process.ErrIncomplete},
		{"by a role", func(c *process.Command) { c.By.Role = "" }, process.ErrIncomplete},
		{"something is said", func(c *process.Command) { c.Details = nil }, process.ErrIncomplete},
		{"not before the step began", func(c *process.Command) { c.At = a.Began().Add(-time.Second) }, process.ErrOrder},
	} {
		c := outside(process.OutsideReturn, process.EffectNotes, after(a))
		row.change(&c)
		_, err := d.Decide(a, c)
		require.ErrorIs(t, err, row.err, row.sentence)
	}
	_, err = d.Decide(process.Application{}, outside(process.OutsideReturn, process.EffectNotes, noon()))
	require.ErrorAs(t, err, &blocked)
	require.Equal(t, process.ReasonNotSubmitted, blocked.Reason)
}

// What is refused to one of two bodies that work side by side is cited at the step of
// that body, and not at the first of them.
func TestARefusalInAGroupCitesTheStepThatWasMeant(t *testing.T) {
	d := mustClause(t, "07", "office").In(process.OfficesOf(clauseOffice(t)))
	a, _ := must(t, d, process.Application{}, submission(d, at(t, "3 Mar 10:00")))
	a, _ = must(t, d, a, proper(d, a, at(t, "3 Mar 11:00")))
	_, err := d.Decide(a, process.Command{Action: process.ActionComplete, Node: "5(3)", At: at(t, "4 Mar 10:00"), RecordedAt: at(t, "4 Mar 10:00"), By: process.Party{Role: "head"}})
	var blocked *process.BlockedError
	require.ErrorAs(t, err, &blocked)
	require.Equal(t, process.NodeID("5(3)"), blocked.Node)
	require.Equal(t, "clause-7-2025/permit#5(3)", blocked.Citation.String())

	second := commandOf(t, d, clauseAct{"5(3)", "4 Mar 10:00", ""})
	second.Node = "5(3)"
	a, _ = must(t, d, a, second)
	_, err = d.Decide(a, second)
	require.ErrorAs(t, err, &blocked)
	require.Equal(t, process.ReasonDone, blocked.Reason, "a body answers once")
	require.Equal(t, process.NodeID("5(3)"), blocked.Node)
	b, err := json.Marshal(blocked)
	require.NoError(t, err)
	require.JSONEq(t, `{"action": "receive", "node": "5(3)", "role": "body_b", "reason": "done", "citation": "clause-7-2025/permit#5(3)"}`, string(b))
}
