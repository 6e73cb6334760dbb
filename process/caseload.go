// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"iter"
	"slices"
	"time"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// follow lets a checker take the records of one case up to the end of its period.
// It gives nil for a case that was not submitted by then.
func (k *checker) follow(c *Case) (*trial, error) {
	k.s.Definition = func(r Record) (*Definition, error) { return c.Definitions(r.Definition) }
	k.s.Offices = func(Record, *Definition) (Offices, error) { return c.Offices, nil }
	var t *trial
	for r, err := range Records(*c) {
		if err != nil {
			return nil, err
		}
		if until := k.s.Period.Until; !until.IsZero() && !r.At.Before(until) {
			break // of two signatures the later one may be recorded first: neither counts
		}
		if !reached(r.At) {
			return nil, &CaseError{Case: c.ID, Err: outOfReach(&r)}
		}
		if r.At.After(k.last) {
			k.last = r.At
		}
		if t == nil {
			if t, err = k.begin(&r); err != nil {
				return nil, err
			}
		}
		if err := k.take(t, &r); err != nil {
			return nil, err
		}
	}
	return t, nil
}

// report counts a caseload. The cases that are still open wait for the end, which
// is known last where the period names none.
func report(cases iter.Seq2[Case, error], p Period) (Summary, error) {
	k := newChecker(Setting{Period: p}, nil)
	var open []*trial
	for c, err := range cases {
		if err != nil {
			return k.sum.summary(), err
		}
		t, err := k.follow(&c)
		switch {
		case err != nil:
			return k.sum.summary(), err
		case t == nil:
		case t.app.end == "":
			open = append(open, t)
		default:
			k.judge(t, time.Time{})
			if err := k.finish(t); err != nil {
				return k.sum.summary(), err
			}
			k.release(t)
		}
	}
	for _, t := range open {
		k.judge(t, k.until())
		if err := k.finish(t); err != nil {
			return k.sum.summary(), err
		}
	}
	return k.sum.summary(), nil
}

func worklist(cases iter.Seq2[Case, error], instant time.Time) (Agenda, error) {
	a := Agenda{At: instant}
	k := newChecker(Setting{Period: Period{Until: instant.Add(1)}}, nil)
	change := func(at time.Time) {
		// A deadline is inclusive and to the second.
		if next := at.Truncate(time.Second).Add(time.Second); next.After(instant) && (a.Next.IsZero() || next.Before(a.Next)) {
			a.Next = next
		}
	}
	for c, err := range cases {
		if err != nil {
			return a, err
		}
		t, err := k.follow(&c)
		if err != nil {
			return a, err
		}
		if t == nil {
			continue
		}
		if t.app.end != "" {
			k.release(t)
			continue
		}
		task, err := t.task(&c, instant)
		k.release(t)
		if err != nil {
			return a, &CaseError{Case: c.ID, Err: err}
		}
		if task.Deadline.Known() {
			change(task.Deadline.At)
		}
		for _, control := range task.Controls {
			change(control.At)
		}
		a.Tasks = append(a.Tasks, task)
	}
	slices.SortStableFunc(a.Tasks, func(x, y Task) int {
		switch {
		case x.Deadline.Known() && y.Deadline.Known():
			return x.Deadline.At.Compare(y.Deadline.At)
		case x.Deadline.Known():
			return -1
		case y.Deadline.Known():
			return 1
		}
		return x.Since.Compare(y.Since)
	})
	return a, nil
}

// task is the step at which the application stands.
func (t *trial) task(c *Case, instant time.Time) (Task, error) {
	d, i := t.c.d, int(t.app.node)
	n := d.nodes[i].clone()
	k := Task{
		Case: c.ID, Kind: d.kind, Channel: d.channel, Node: n.ID, Citation: n.Citation, Name: n.Name, State: IsDue,
		Roles: n.Actors, Body: t.c.places[i].body, Stopped: t.app.stopped, Since: moment(t.passages[i].began),
	}
	if len(n.Signers) > 0 {
		k.Roles = unsigned(&d.nodes[i], t.app.signed)
	}
	if k.Body == "" {
		k.Person = c.holder(k.Roles, instant)
	}
	for _, control := range c.Controls {
		if !control.Done {
			k.Controls = append(k.Controls, control)
		}
	}
	if t.app.stopped {
		k.State, k.Since = IsWaiting, t.rare.pauses[len(t.rare.pauses)-1].from
	} else if k.Body != "" {
		k.State = IsWaiting
	}
	return k, t.deadlines(&k, i, instant)
}

// deadlines fills in when a task is due, and whether it is overdue.
func (t *trial) deadlines(k *Task, i int, instant time.Time) error {
	d, h := t.c.d, t.history(instant)
	w := h.walker(d, t.c.offices)
	p, err := w.plan()
	if err != nil {
		return err
	}
	s := p.Steps[i]
	k.Deadline, k.Grant, k.Refusal = s.standing(h.outcome), s.Grant, s.Refusal
	switch {
	case h.outcome == regulation.Grant:
		k.Refusal = Deadline{}
	case h.outcome == regulation.Refusal && !s.Refusal.IsZero():
		k.Grant = Deadline{}
	}
	for _, l := range p.Limits {
		if first, last := d.inside(l.From, l.Last); !k.Deadline.Known() && first <= i && i <= last {
			k.Deadline = PlanStep{Grant: l.Grant, Refusal: l.Refusal}.standing(h.outcome)
		}
	}
	if k.Deadline.Known() {
		if k.Left, err = t.c.places[i].office.Between(instant, k.Deadline.At); err != nil {
			k.Left = 0 // the instant lies outside the calendar: there is no working time to tell
		}
	}
	return t.overdue(k, i, h)
}

// overdue fills in whether the deadline of a task has passed by somebody's fault.
func (t *trial) overdue(k *Task, i int, h history) error {
	rulings, err := judge(t.c.d, t.c.offices, h, t.c.quickest(&t.c.quick, h.outcome))
	if err != nil || len(rulings) == 0 {
		return err
	}
	var others *verdicts // where somebody is to be blamed
	if late(rulings) {
		if others, err = t.verdicts(h.until); err != nil {
			return err
		}
	}
	for _, r := range rulings {
		switch {
		case r.node != i || !r.done.IsZero():
		case r.contradiction:
			k.Contradiction = true
		default:
			k.State = IsOverdue
			k.EveryReading, k.Excuses, err = others.excuse(r)
			return err
		}
	}
	if others == nil {
		return nil
	}
	overdue, every, options, err := others.overdue(h, rulings)
	if overdue {
		k.State, k.EveryReading, k.Excuses = IsOverdue, every, options
	}
	return err
}

// unsigned are the signers of a node who have not signed.
func unsigned(n *Node, signed uint16) []law.ID {
	var list []law.ID
	for i, id := range n.Signers {
		if signed&(1<<i) == 0 {
			list = append(list, id)
		}
	}
	return list
}

// holder is the person who holds the first of the roles that anybody holds: by
// the assignment, else whoever acted last in it.
func (c *Case) holder(roles []law.ID, instant time.Time) string {
	for _, r := range roles {
		if p := c.Assigned[r]; p != "" {
			return p
		}
	}
	for _, r := range roles {
		for _, e := range slices.Backward(c.Events) {
			if e.By.Role == r && e.By.Person != "" && !e.At.After(instant) {
				return e.By.Person
			}
		}
	}
	return ""
}
