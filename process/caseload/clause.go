// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload

import (
	"cmp"
	"slices"
	"time"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/internal/follow"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// clause takes a record of what a clause of a step allows.
func (t *follower) clause(i int, r *Record) {
	at := r.At.UTC()
	if i > int(t.app.Node) && !t.path.machine.Beside(&t.app, i) {
		t.skipTo(i, r)
	}
	switch process.Reason(t.path.machine.Clause(&t.app, i, string(r.Clause), r.Longer, r.By.Role, at)) {
	case process.ReasonOpen:
	case process.ReasonElsewhere:
		t.note(FindingNotProvided, i, r)
		return
	case process.ReasonSpent:
		t.note(FindingTooMuch, i, r)
		t.rare.spent = append(t.rare.spent, int16(i))
		return
	case process.ReasonOtherRole:
		if r.By.Role != "" {
			t.note(FindingWrongRole, i, r)
		}
	default:
		if !t.answers(i, r) {
			t.note(FindingOutOfOrder, i, r)
		}
		return
	}
	if r.Clause == process.ActionSupplement { // the step begins anew
		t.visits[i].Began, t.visits[t.app.Node].Began = follow.Nano(at), follow.Nano(at)
	}
}

// answers reports whether a record is the answer to what a clause was used for too often:
// who completes papers that should not have been returned once more did no wrong.
func (t *follower) answers(i int, r *Record) bool {
	if t.rare == nil || r.Clause != process.ActionSupplement && r.Clause != process.ActionResume && r.Clause != process.ActionTell {
		return false
	}
	at := slices.Index(t.rare.spent, int16(i))
	if at >= 0 {
		t.rare.spent = slices.Delete(t.rare.spent, at, at+1)
	}
	return at >= 0
}

// unheard marks the steps that come before a refusal, as a hearing, and that nobody
// did when a node settled it, and reports whether there are any.
func (t *follower) unheard(i int, before *follow.Progress, r *Record) bool {
	if before.Outcome == t.app.Outcome || t.app.Outcome != regulation.OutcomeRefusal {
		return false
	}
	if t.path.places[before.Node].size > 0 {
		return false // a no of a body opens the refusal at once
	}
	found := false
	for j := range i {
		if p := &t.visits[j]; t.path.nodes[j].Outcome == regulation.OutcomeRefusal && p.Done == 0 && !t.path.unlogged[j] {
			p.Skipped, p.Line, found = true, int32(r.Line), true
		}
	}
	return found
}

// awaited is who has to do something that a clause of a node sets a time for; empty
// is the provider.
func (p *path) awaited(i int, clause process.Action) law.ID {
	switch clause {
	case process.ActionSupplement:
		return regulation.ActorApplicant
	case process.ActionResume:
		return cmp.Or(p.nodes[i].Suspension.For, regulation.ActorApplicant)
	}
	return ""
}

// waits says of a task what a clause waits for. Until its time has passed the task is
// somebody else's.
func (t *follower) waits(k *Task, h *follow.History, instant time.Time) error {
	i, term, err := t.path.machine.Awaited(h)
	if err != nil || i < 0 {
		return err
	}
	k.Clause = term
	who := t.path.awaited(i, term.Action)
	if who == "" || term.Deadline.Known() && !term.Deadline.Met(instant) {
		return nil
	}
	k.State, k.Body, k.Roles, k.Since, k.Deadline = TaskWaiting, who, []law.ID{who}, term.Start, term.Deadline
	k.Person = ""
	return nil
}
