// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/draft"
	"github.com/reglament-kz/reglament/regulation/law"
)

// portalOf compiles the portal of an act added from outside, after a change.
func portalOf(t *testing.T, change func(flow *regulation.Account), choices ...string) (*process.Definition, error) {
	t.Helper()
	kind, err := oblast(t, func(r *regulation.Regulation) { change(account(r, regulation.AccountPortal)) }).Kind("pesticide-licence/duplicate")
	require.NoError(t, err)
	return process.Compile(kind, regulation.ChannelPortal, law.MustDate(someDay), choicesOf(choices)...)
}

// between puts a node behind the hand-over.
func between(flow *regulation.Account, n regulation.Node) {
	n.Locator, n.Number = law.MustLocator("9(8-1)"), 99
	i := slices.IndexFunc(flow.Nodes, func(n regulation.Node) bool { return n.Does == regulation.NodeRoleHandsOver })
	if n.Kind == regulation.NodeKindCondition {
		n.Does, n.Yes, n.No = regulation.NodeRoleDecides, flow.Nodes[i].Next, draft.Missing()
	} else {
		n.Next = flow.Nodes[i].Next
	}
	flow.Nodes[i].Next = draft.To("9(8-1)")
	n.Action = flow.Nodes[i].Action
	flow.Nodes = slices.Insert(flow.Nodes, i+1, n)
}

// Who of the provider or of another body acts in the flow of a portal without a
// term makes what follows unknown; a system and the applicant take no time by it.
func TestAFlowIsSilentOnTime(t *testing.T) {
	by := func(who law.ID) []regulation.StepActor {
		return []regulation.StepActor{{ID: who, Basis: law.BasisStated}}
	}
	day := []regulation.Term{termOf(1, regulation.UnitWorkingDay, regulation.FromPrevious)}
	process1, payment := regulation.NodeKindProcess, regulation.NodeKindCondition
	for _, row := range []struct {
		sentence  string
		node      regulation.Node
		own, next string // the deadline of the node, and of the step after it
	}{
		{"the executor prints the request, and no term says how long", regulation.Node{Kind: process1, Does: regulation.NodeRoleScans, Actors: by("executor")},
			"term_not_stated", "follows_unknown"},
		{"the agreeing body looks into it, and no term says how long", regulation.Node{Kind: process1, Does: regulation.NodeRoleLooksUp, Actors: by("agreeing_body")},
			"term_not_stated", "follows_unknown"},
		{"the executor confirms the payment, and no term says how long", regulation.Node{Kind: payment, Gate: regulation.GatePayment, Actors: by("executor")},
			"term_not_stated", "follows_unknown"},
		{"the executor confirms the payment within a day", regulation.Node{Kind: payment, Gate: regulation.GatePayment, Actors: by("executor"), Terms: day},
			"2015-06-16T18:30:00+06:00", "2015-06-17T10:00:00+06:00"},
		{"the executor prints the request within a day", regulation.Node{Kind: process1, Does: regulation.NodeRoleScans, Actors: by("executor"), Terms: day},
			"2015-06-16T18:30:00+06:00", "2015-06-17T10:00:00+06:00"},
		{"the portal looks it up", regulation.Node{Kind: process1, Does: regulation.NodeRoleLooksUp, Actors: by("portal")}, "", "2015-06-15T11:00:00+06:00"},
		{"nobody is named at a check of the system", regulation.Node{Kind: payment, Gate: regulation.GatePayment}, "", "2015-06-15T11:00:00+06:00"},
		{"the applicant pays", regulation.Node{Kind: process1, Does: regulation.NodeRolePays, Actors: by("applicant")}, "", "2015-06-15T11:00:00+06:00"},
	} {
		t.Run(row.sentence, func(t *testing.T) {
			d, err := portalOf(t, func(flow *regulation.Account) { between(flow, row.node) })
			require.NoError(t, err)
			office := officeIn(t, petropavl)
			plan, err := d.Plan(local(t, office, "2015-06-15 10:00"), process.OfficesOf(office))
			require.NoError(t, err)
			i := slices.IndexFunc(plan.Steps, func(s process.PlanStep) bool { return s.Node == "9(8-1)" })
			require.Equal(t, row.own, said(plan.Steps[i].Grant))
			require.Equal(t, row.next, said(plan.Steps[i+1].Grant), plan.Steps[i+1].Node)
			require.Equal(t, row.next == "follows_unknown", plan.Grant.Unknown != "")
		})
	}
}

// said is the instant of a deadline, or why it is unknown.
func said(d process.Deadline) string {
	if d.Known() {
		return text(d.At)
	}
	return string(d.Unknown)
}

// A substantive check that stands alone and states no term takes an unknown time,
// and a result that the executor sends by himself does so, too.
func TestTheCheckAndTheResultOfAPortalWithoutTerms(t *testing.T) {
	office := officeIn(t, petropavl)
	planOf := func(d *process.Definition, err error) process.Plan {
		require.NoError(t, err)
		p, err := d.Plan(local(t, office, "2015-06-15 10:00"), process.OfficesOf(office))
		require.NoError(t, err)
		return p
	}
	check := func(flow *regulation.Account) *regulation.Node {
		return &flow.Nodes[slices.IndexFunc(flow.Nodes, func(n regulation.Node) bool { return n.Gate == regulation.GateSubstantive })]
	}
	for _, actors := range [][]regulation.StepActor{nil, {{ID: regulation.ActorExecutor, Basis: law.BasisStated}}} {
		p := planOf(portalOf(t, func(flow *regulation.Account) { check(flow).Terms, check(flow).Actors = nil, actors }, "portal-procedure=alone"))
		require.Equal(t, process.UnknownTermNotStated, p.Grant.Unknown)
	}
	p := planOf(portalOf(t, func(flow *regulation.Account) {
		last := &flow.Nodes[slices.IndexFunc(flow.Nodes, func(n regulation.Node) bool { return n.Does == regulation.NodeRoleGivesResult })]
		last.Actors = []regulation.StepActor{{ID: regulation.ActorExecutor, Basis: law.BasisStated}}
	}))
	require.Equal(t, process.UnknownTermNotStated, p.Grant.Unknown)
	p = planOf(portalOf(t, func(*regulation.Account) {}))
	require.True(t, p.Grant.Known(), "the applicant fetches the result when he likes")
}

// A term at a notice of a flow, where nobody acts, cannot be kept by the machine.
func TestATermAtANoticeDoesNotCompile(t *testing.T) {
	_, err := portalOf(t, func(flow *regulation.Account) {
		i := slices.IndexFunc(flow.Nodes, func(n regulation.Node) bool { return n.Does == regulation.NodeRoleRefuses })
		flow.Nodes[i].Terms = []regulation.Term{termOf(2, regulation.UnitWorkingDay, regulation.FromPrevious)}
	})
	require.ErrorIs(t, err, process.ErrDefinition)
	require.ErrorContains(t, err, "pesticide-licence#9(4): it has a term, and nobody acts there")
}
