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

// tasks are the steps at which the application stands: one, or those of a group that
// are not done, each with its own body and deadline.
func (t *follower) tasks(c *Case, instant time.Time) ([]Task, error) {
	var list []Task
	for _, i := range t.stands() {
		k, err := t.task(c, i, instant)
		if err != nil {
			return nil, err
		}
		list = append(list, k)
	}
	return list, nil
}

// stands are the nodes at which the application stands.
func (t *follower) stands() []int {
	first, size := t.path.group(int(t.app.Node))
	if size == 0 {
		return []int{int(t.app.Node)}
	}
	var list []int
	for i := first; i < first+size; i++ {
		if t.app.Group&(1<<(i-first)) == 0 {
			list = append(list, i)
		}
	}
	return list
}

// task is one step at which the application stands.
func (t *follower) task(c *Case, i int, instant time.Time) (Task, error) {
	d := t.path.d
	n := &t.path.nodes[i]
	k := Task{
		Case: c.ID, Kind: d.Kind(), Channel: d.Channel(), Node: n.ID, Citation: n.Citation, Name: n.Name, State: TaskDue,
		Roles: slices.Clone(n.Actors), Body: t.path.places[i].body, Stopped: t.app.Stopped, Since: follow.Moment(t.visits[i].Began),
	}
	if len(n.Signers) > 0 {
		k.Roles = unsigned(n, t.app.Signed)
	}
	if k.Body == "" {
		k.Person = t.holder(c, k.Roles)
	}
	for _, control := range c.Controls {
		if !control.Done {
			k.Controls = append(k.Controls, control)
		}
	}
	if t.app.Stopped {
		k.State, k.Since = TaskWaiting, t.app.Past.Pauses[len(t.app.Past.Pauses)-1].From
	} else if k.Body != "" {
		k.State = TaskWaiting
	}
	h := t.history(instant)
	if i != int(t.app.Node) { // another body of the group
		app := t.app
		app.Node = int16(i) //nolint:gosec // an index of a definition
		h.Progress = &app
	}
	now, err := t.path.machine.Current(h)
	if err != nil {
		return k, err
	}
	k.Deadline, k.Grant, k.Refusal, k.limit = now.Held, now.Grant, now.Refusal, now.Limit
	if err := t.waits(&k, h, instant); err != nil {
		return k, err
	}
	if err := t.overdue(&k, i, h); err != nil {
		return k, err
	}
	if k.limit.Known() && k.Deadline.Known() && k.limit.At.Before(k.Deadline.At) {
		k.Limit = k.limit
	}
	if k.Deadline.Known() {
		if k.Left, err = t.path.places[i].office.Between(instant, k.Deadline.At); err != nil {
			k.Left = 0 // the instant lies outside the calendar: there is no working time to tell
		}
	}
	return k, nil
}

// overdue fills in whether the deadline of a task has passed by somebody's fault.
func (t *follower) overdue(k *Task, i int, h *follow.History) error {
	v, err := t.path.machine.Verdict(h)
	if err != nil {
		return err
	}
	if v.Charged(i) {
		k.limit = process.Deadline{}
	}
	for _, r := range v.Rulings() {
		switch {
		case !r.Done.IsZero(), r.Node != i && r.Limit.IsZero() && t.together(r.Node):
		case r.Contradiction:
			k.Contradiction = true
		default:
			k.State = TaskOverdue
			if r.Clause != "" || r.Node != i && !t.path.bounds(r.Limit) { // the stretch is over by the time that an earlier step took
				k.Deadline = r.Deadline
			}
			k.EveryReading, k.Excuses, err = v.Excuse(r)
			return err
		}
	}
	overdue, every, options, err := v.Overdue()
	if overdue {
		k.State, k.EveryReading, k.Excuses = TaskOverdue, every, options
	}
	return err
}

// bounds reports whether a span is the whole service, whose end is the limit of a task
// beside its deadline.
func (p *path) bounds(limit law.Citation) bool {
	return slices.ContainsFunc(p.d.Spans(), func(s process.Span) bool { return s.Service && s.Citation == limit })
}

// unsigned are the signers of a node who have not signed.
func unsigned(n *process.Node, signed uint16) []law.ID {
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
func (t *follower) holder(c *Case, roles []law.ID) string {
	for _, r := range roles {
		if p := c.Assigned[r]; p != "" {
			return p
		}
	}
	for _, r := range roles {
		if i := t.actor(r); i >= 0 {
			return t.actors[i].Person
		}
	}
	return ""
}

// actor is the place of who acted last in a role, or -1.
func (t *follower) actor(role law.ID) int {
	return slices.IndexFunc(t.actors, func(a process.Party) bool { return a.Role == role })
}

// acts notes who acted last in a role.
func (t *follower) acts(by process.Party) {
	if by.Person == "" {
		return
	}
	if i := t.actor(by.Role); i >= 0 {
		t.actors[i] = by
	} else {
		t.actors = append(t.actors, by)
	}
}

// changes is the first instant after another at which a task changes without
// anybody doing anything; zero is never.
func (k *Task) changes(instant time.Time) time.Time {
	var first time.Time
	change := func(at time.Time) {
		// A deadline is inclusive and to the second.
		if next := at.Truncate(time.Second).Add(time.Second); next.After(instant) && (first.IsZero() || next.Before(first)) {
			first = next
		}
	}
	for _, deadline := range []process.Deadline{k.Deadline, k.limit, k.Clause.Deadline} {
		if deadline.Known() {
			change(deadline.At)
		}
	}
	for _, control := range k.Controls {
		change(control.At)
	}
	return first
}
