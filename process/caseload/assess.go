// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload

import (
	"slices"
	"time"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/internal/follow"
	"github.com/reglament-kz/reglament/regulation/law"
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
	if t.untold, err = t.path.machine.Untold(h); err != nil {
		return err
	}
	if t.app.End != "" && t.path.machine.InTime(h) {
		return nil
	}
	v, err := t.path.machine.Verdict(h)
	if err != nil || len(v.Rulings()) == 0 {
		return err
	}
	for _, r := range v.Rulings() {
		p := &t.visits[r.Node]
		if r.Limit.IsZero() && p.Done != 0 && p.Judged == p.Done || t.settled(r.Limit) {
			continue // another definition accuses nobody of the past
		}
		if err := t.charge(v, r); err != nil {
			return err
		}
	}
	t.rarely().overdue, t.rare.everyReading, _, err = v.Overdue()
	return err
}

// settled reports whether a span was over before the application was migrated, and
// nothing in it was done again since then.
func (t *follower) settled(limit law.Citation) bool {
	if limit.IsZero() || t.rare == nil || !slices.Contains(t.rare.settled, limit) {
		return false
	}
	first, last, is := t.path.machine.Span(limit)
	for i := first; i <= last; i++ {
		is = is && t.visits[i].Judged == t.visits[i].Done
	}
	return is
}

// passed reports whether an application has left a span behind.
func (t *follower) passed(limit law.Citation) bool {
	_, last, is := t.path.machine.Span(limit)
	return is && int(t.app.Node) > last
}

// leave judges what was done so far, by the definition that the application leaves, but
// for the step that goes on; and the spans that are over.
func (t *follower) leave(at time.Time) error {
	v, err := t.path.machine.Verdict(t.history(at))
	if err != nil {
		return err
	}
	for _, r := range v.Rulings() {
		if r.Done.IsZero() || !r.Limit.IsZero() && (!t.passed(r.Limit) || t.settled(r.Limit)) ||
			r.Limit.IsZero() && t.visits[r.Node].Judged == t.visits[r.Node].Done {
			continue
		}
		if err := t.charge(v, r); err != nil {
			return err
		}
	}
	for i := range t.visits {
		t.visits[i].Judged = t.visits[i].Done
	}
	for _, s := range t.path.d.Spans() {
		if t.passed(s.Citation) {
			t.rarely().settled = append(t.rare.settled, s.Citation)
		}
	}
	return nil
}

// charge notes one deadline that was not kept.
func (t *follower) charge(v verdict, r ruling) (err error) {
	n, p := &t.path.nodes[r.Node], &t.visits[r.Node]
	f := Finding{
		Kind: FindingContradiction, Node: n.ID, Citation: n.Citation, Body: t.path.places[r.Node].body, At: r.Done, Line: int(p.Line),
		Deadline: r.Deadline.At, Late: r.Late, LateByClock: r.Clock, Term: r.Deadline,
	}
	if !r.Limit.IsZero() {
		f.Citation = r.Limit
	}
	if waits := t.path.awaited(r.Node, process.Action(r.Clause)); waits != "" {
		f.Kind, f.By, f.Body = FindingAnsweredLate, process.Party{Role: waits}, waits
	} else if !r.Contradiction {
		if f.Kind, f.nobody = FindingLate, r.Service; !f.nobody {
			f.By = t.doer(r.Node)
		} else {
			f.Body = ""
		}
		if f.EveryReading, f.Excuses, err = v.Excuse(r); err != nil {
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
