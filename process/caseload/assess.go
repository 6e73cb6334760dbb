// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload

import (
	"time"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/internal/follow"
)

// history is what happened to the application up to a moment.
func (t *follower) history(until time.Time) *follow.History {
	return &follow.History{
		Progress: &t.app, Visits: t.visits, Unlogged: t.path.unlogged,
		Asked: t.rare != nil && t.rare.asked, Until: until,
	}
}

// assess adds what is known only when the records of an application are read:
// what was never done, and what was late.
func (t *follower) assess(until time.Time) error {
	for i := range t.visits {
		if p := &t.visits[i]; p.Skipped && p.Done == 0 && !p.After {
			r := Record{By: process.Party{Role: t.path.places[i].role}, Line: int(p.Line)}
			f := t.finding(FindingMissing, i, &r)
			t.rarely().judged = append(t.rare.judged, f)
		}
	}
	h := t.history(until)
	var err error
	if t.untold, err = t.path.judge.Untold(h); err != nil {
		return err
	}
	if t.app.End != "" && t.path.judge.InTime(h) {
		return nil
	}
	v, err := t.path.judge.Verdict(h)
	if err != nil || len(v.Rulings) == 0 {
		return err
	}
	for _, r := range v.Rulings {
		p := &t.visits[r.Node]
		if r.Limit.IsZero() && p.Done != 0 && p.Judged == p.Done {
			continue // another definition accuses nobody of the past
		}
		if err := t.charge(&v, &r); err != nil {
			return err
		}
	}
	t.rarely().overdue, t.rare.everyReading, _, err = v.Overdue()
	return err
}

// leave judges what was done so far, by the definition that the application leaves:
// only the steps that stand in the next one too, and not the one that goes on.
func (t *follower) leave(to *path, at time.Time) error {
	v, err := t.path.judge.Verdict(t.history(at))
	if err != nil {
		return err
	}
	for _, r := range v.Rulings {
		if r.Done.IsZero() || !r.Limit.IsZero() || to.at(t.path.nodes[r.Node].ID) < 0 || t.visits[r.Node].Judged == t.visits[r.Node].Done {
			continue
		}
		if err := t.charge(&v, &r); err != nil {
			return err
		}
	}
	for i := range t.visits {
		t.visits[i].Judged = t.visits[i].Done
	}
	return nil
}

// charge notes one deadline that was not kept.
func (t *follower) charge(v *process.Verdict, r *process.Ruling) (err error) {
	n, p := &t.path.nodes[r.Node], &t.visits[r.Node]
	f := Finding{
		Kind: FindingContradiction, Node: n.ID, Citation: n.Citation, Body: t.path.places[r.Node].body, At: r.Done, Line: int(p.Line),
		Deadline: r.Deadline.At, Late: r.Late, Term: r.Deadline,
	}
	if !r.Limit.IsZero() {
		f.Citation = r.Limit
	}
	if waits := t.path.awaited(r.Node, r.Clause); waits != "" {
		f.Kind, f.By, f.Body = FindingAnsweredLate, process.Party{Role: waits}, waits
	} else if !r.Contradiction {
		f.Kind, f.By = FindingLate, t.doer(r.Node)
		if f.EveryReading, f.Excuses, err = v.Excuse(*r); err != nil {
			return err
		}
	}
	t.rarely().judged = append(t.rare.judged, f)
	return nil
}

// doer is who did a step, or is to do it.
func (t *follower) doer(i int) process.Party {
	by := t.names.party(&t.visits[i])
	if by.Role == "" || t.visits[i].Done == 0 {
		by.Role = t.path.places[i].role
	}
	if t.visits[i].Done == 0 {
		by.Person = ""
	}
	return by
}
