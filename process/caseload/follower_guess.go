// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload

import (
	"slices"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/internal/follow"
)

// guess is what stood before a step was taken as done, or as passed over, because one
// further on was entered, and after.
type guess struct{ before, after follow.Progress }

// marks are nodes of which something is known that few applications have.
type marks []int16

func (m *marks) has(i int) bool { return slices.Contains(*m, int16(i)) }

func (m *marks) set(i int, marked bool) {
	*m = slices.DeleteFunc(*m, func(n int16) bool { return n == int16(i) })
	if marked {
		*m = append(*m, int16(i))
	}
}

// assumed reports whether a node was taken as done because one further on was entered.
func (t *follower) assumed(i int) bool { return t.rare != nil && t.rare.assumed.has(i) }

// known takes from a node, which is done, what was assumed of it.
func (t *follower) known(i int) {
	if t.rare != nil {
		t.rare.assumed.set(i, false)
		t.rare.again.set(i, false)
	}
}

// ahead takes as done what was entered before a node further on was: that is all that
// some logs say of the end of a step, and of those beside it. Others say later when it
// was done, see told.
func (t *follower) ahead(i int, r *Record) (guessed bool) {
	for at := int(t.app.Node); i > at && t.visits[at].Entered; at = int(t.app.Node) {
		beside := t.together(int(t.app.Node))
		t.over(at, Record{At: r.At, By: process.Party{Person: t.names.party(&t.visits[at]).Person}, Line: r.Line})
		t.rarely().assumed.set(at, t.visits[at].Done != 0)
		guessed = true
		if t.app.End != "" || !beside || int(t.app.Node) == at {
			break
		}
	}
	return guessed
}

// takeBack puts an application where it stood before a guess, if nothing was done since
// then, and reports whether it did.
func (t *follower) takeBack() bool {
	if t.rare == nil || t.rare.guess == nil || t.rare.guess.after != t.app {
		return false
	}
	t.app = t.rare.guess.before
	for j := int(t.app.Node); j < len(t.visits); j++ {
		if p := &t.visits[j]; t.assumed(j) || p.Skipped {
			p.Done, p.Skipped = 0, false
			t.rare.assumed.set(j, false)
		}
	}
	return true
}

// told takes a record that says when a step was done that was taken as done before. If
// nothing else was done since then it stands where it would without the guess; a start of
// the next one before its end accuses nobody. That the step was entered twice until then
// is no repetition either.
func (t *follower) told(i int, r *Record) {
	id := t.path.nodes[i].ID
	t.rarely().findings = slices.DeleteFunc(t.rare.findings, func(f Finding) bool { return f.Kind == FindingRepeated && f.Node == id })
	if t.takeBack() {
		if i == int(t.app.Node) || t.path.machine.Beside(&t.app, i) {
			t.complete(i, r)
			return
		}
	}
	p := &t.visits[i]
	p.Done, p.Line = follow.Nano(r.At), int32(r.Line)
	t.known(i)
	t.by(i, r.By)
	t.role(i, r)
	for j := i + 1; j < len(t.visits); j++ {
		q := &t.visits[j]
		if q.Done != 0 && !t.assumed(j) && !t.together(j) {
			t.note(FindingOutOfOrder, i, r)
			return
		}
		if q.Began != 0 {
			q.Began = max(q.Began, p.Done) // its time began when this one was over
		}
	}
	if at := r.At.UTC(); at.After(t.app.Began) {
		t.app.Began = at
	}
}
