// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import (
	"fmt"
	"slices"

	"github.com/reglament-kz/reglament/regulation/law"
)

// sense checks what each part allows alone and the parts together do not: an
// event that never happens, a refusal that the text rules out, a flow that nobody
// enters.
func (v *inspector) sense() {
	refuses, handsOver := "", false
	for i, a := range v.r.Accounts {
		at := fmt.Sprintf("accounts[%d]", i)
		v.order(at, a.Steps)
		for j, s := range a.Steps {
			place := fmt.Sprintf("%s.steps[%d]", at, j)
			v.based(place, s)
			if refuses == "" && refusing(s) {
				refuses = place
			}
		}
		handsOver = handsOver || slices.ContainsFunc(a.Nodes, func(n Node) bool { return n.Does == NodeRoleHandsOver })
		for j, n := range a.Nodes {
			for k, x := range n.Actors {
				v.must(x.Basis != "", fmt.Sprintf("%s.nodes[%d].actors[%d].basis", at, j, k), "the basis is missing")
			}
		}
		run := len(a.Nodes) == 0 || len(a.Steps) > 0 || len(v.r.Channels.Intake) == 0 || slices.ContainsFunc(v.r.Channels.Intake, func(c ChannelUse) bool { return c.Account == a.Role })
		v.must(run, at, fmt.Sprintf("no channel runs the flow %q", a.Role))
	}
	v.must(v.r.Refusal.Rule != RefusalNotProvided || refuses == "", "refusal.rule", fmt.Sprintf("a refusal is not provided for, and %s refuses", refuses))
	for i, a := range v.r.Accounts {
		for j, s := range a.Steps {
			for k, t := range s.Terms {
				place := fmt.Sprintf("accounts[%d].steps[%d].terms[%d].from", i, j, k)
				v.must(t.Unit != UnitDayOfApplication || t.From != FromPrevious, place, "the day of application counts from the step before")
				v.must(t.From != FromArrival || arrives(a.Steps[:j+1]), place, "nothing arrives in this step or before it")
				v.must(t.From != FromHandOver || handsOver, place, "no flow hands anything over")
			}
		}
	}
}

// based checks that a step says of its actors, actions and decisions whether the
// text has them.
func (v *inspector) based(at string, s Step) {
	for i, a := range s.Actors {
		v.must(a.Basis != "", fmt.Sprintf("%s.actors[%d].basis", at, i), "the basis is missing")
	}
	for i, a := range s.Actions {
		v.must(a.Basis != "", fmt.Sprintf("%s.actions[%d].basis", at, i), "the basis is missing")
	}
	for i, d := range s.Decisions {
		v.must(d.Condition != "", fmt.Sprintf("%s.decisions[%d].condition", at, i), "the basis is missing")
		v.must(d.Refusal != "", fmt.Sprintf("%s.decisions[%d].refusal", at, i), "the basis is missing")
	}
}

// order checks that nothing is handed out before anything is taken in.
func (v *inspector) order(at string, steps []Step) {
	does := func(f Function) func(Step) bool {
		return func(s Step) bool { return slices.ContainsFunc(s.Actions, func(a Action) bool { return a.Does == f }) }
	}
	first, out := slices.IndexFunc(steps, does(FunctionReceive)), slices.IndexFunc(steps, does(FunctionDeliver))
	v.must(first < 0 || out < 0 || out >= first, fmt.Sprintf("%s.steps[%d]", at, max(out, 0)), "the result is delivered before the documents are received")
}

// refusing reports whether a refusal can follow from a step.
func refusing(s Step) bool {
	decides := func(d Decision) bool { return d.Refusal == law.BasisStated || d.Refusal == law.BasisInferred }
	return slices.ContainsFunc(s.Decisions, decides)
}

// arrives reports whether something from outside comes in during some steps.
func arrives(steps []Step) bool {
	return slices.ContainsFunc(steps, func(s Step) bool {
		return slices.ContainsFunc(s.Actions, func(a Action) bool {
			return a.Does == FunctionAwait || a.Does == FunctionOrder || a.Does == FunctionAnswer
		})
	})
}
