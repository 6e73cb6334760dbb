// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// besides does something that is no step, if it can be done.
func (l *handCase) besides() {
	n := l.d.At(l.a)
	role := regulation.ActorHead
	if len(n.Actors) > 0 {
		role = n.Actors[0]
	}
	at := l.last
	if !rapid.Bool().Draw(l.rt, "at once") {
		at = at.Add(l.minutes(3*24*60, "besides"))
	}
	grant, _ := l.paper.expect(regulation.OutcomeGrant)
	due := grant[n.ID].at
	if n.Group != "" || !due.After(at.Add(time.Minute)) || l.paper.filed.IsZero() {
		return
	}
	excepts := func(action process.Action, role law.ID, at time.Time) bool {
		return l.try(process.Command{Action: action, By: process.Party{Role: role}, At: at})
	}
	switch rapid.SampledFrom([]string{"return", "suspend", "extend", "stop", "send back"}).Draw(l.rt, "kind") {
	case "return":
		within := l.paper.due(n.Return.Within, l.hand.arrives(l.paper.application(time.Time{}).at), false, l.paper.before(l.paper.application(time.Time{}).at, time.Time{})).at
		if n.Return.IsZero() || at.After(within) || !excepts(process.ActionReturn, role, at) {
			return
		}
		l.paper.papers = append(l.paper.papers, papers{node: n.ID, gone: at})
		l.agree()
		until := l.paper.due(n.Return.Complete, at, false, nil).at
		l.awaits(until)
		back := l.share(at, until)
		require.True(l.rt, excepts(process.ActionSupplement, regulation.ActorApplicant, back))
		l.paper.papers[len(l.paper.papers)-1].back, l.paper.began[n.ID] = back, back
	case "suspend":
		if n.Suspension.IsZero() || !excepts(process.ActionSuspend, role, at) {
			return
		}
		var mine, between []stood // the time of the node's suspensions stands still between them
		for _, s := range l.paper.stood {
			if s.node == n.ID {
				mine = append(mine, s)
			}
		}
		first := at
		for i, s := range mine {
			to := at
			if i+1 < len(mine) {
				to = mine[i+1].from
			}
			first = mine[0].from
			between = append(between, stood{from: s.until, until: to})
		}
		until := l.paper.due(n.Suspension.AtMost, first, false, between).at
		l.stands(n.ID, at, until, func(at time.Time) bool { return excepts(process.ActionResume, role, at) })
	case "extend":
		if n.Extension.IsZero() {
			return
		}
		by := n.Extension.AtMost
		by.Amount = regulation.Amount(rapid.IntRange(1, int(by.Amount)).Draw(l.rt, "longer")) //nolint:gosec // at most that of the clause
		c := process.Command{Action: process.ActionExtend, By: process.Party{Role: role}, At: at, Details: &process.Details{Extension: &process.Extension{Amount: int(by.Amount)}}}
		if !l.try(c) {
			return
		}
		l.paper.longer = append(l.paper.longer, longer{n.ID, by, at})
		l.agree()
		require.True(l.rt, excepts(process.ActionTell, role, at.Add(l.minutes(60, "told"))))
	case "stop":
		if !n.Suspension.IsZero() || !l.try(outside(process.OutsideSuspension, process.EffectStops, at)) {
			return
		}
		l.stands("", at, at.Add(9*24*time.Hour), func(at time.Time) bool { return l.try(outside(process.OutsideResumption, process.EffectResumes, at)) })
	case "send back":
		l.sendBack(at)
	}
}

// awaits compares by when something is awaited.
func (l *handCase) awaits(until time.Time) {
	got, err := l.d.Awaits(l.a)
	require.NoError(l.rt, err)
	l.one(answer{until}, got, "what is awaited")
	list, err := caseload.WorklistAt(caseload.Cases(l.as()), l.last)
	require.NoError(l.rt, err)
	l.one(answer{until}, list.Tasks[0].Deadline, "what is awaited in the worklist")
}

// stands lets the terms stand still for a while.
func (l *handCase) stands(node process.NodeID, at, until time.Time, resume func(time.Time) bool) {
	l.paper.stood = append(l.paper.stood, stood{from: at, node: node})
	l.agree()
	if l.a.Suspended() {
		l.awaits(until)
	}
	back := l.share(at, until)
	require.True(l.rt, resume(back))
	l.paper.stood[len(l.paper.stood)-1].until = back
}

// sendBack sends the case back to an earlier step.
func (l *handCase) sendBack(at time.Time) {
	var nodes []process.Node
	for _, n := range l.d.Nodes() {
		if n.ID == l.d.At(l.a).ID {
			break
		}
		if !l.paper.done[n.ID].IsZero() {
			nodes = append(nodes, n)
		}
	}
	if len(nodes) == 0 {
		return
	}
	to := nodes[rapid.IntRange(0, len(nodes)-1).Draw(l.rt, "to")]
	c := outside(process.OutsideSendingBack, process.EffectSendsBack, at)
	c.Details.Outside.To = to.ID
	if !l.try(c) {
		return
	}
	l.again, l.sent = true, at
	behind := false
	for _, n := range l.d.Nodes() {
		if behind = behind || n.ID == to.ID; !behind {
			continue
		}
		delete(l.paper.done, n.ID)
		if n.ID != to.ID && (n.Group == "" || n.Group != to.Group) {
			delete(l.paper.began, n.ID)
		}
	}
}
