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

// task is the step at which the application stands.
func (t *follower) task(c *Case, instant time.Time) (Task, error) {
	d, i := t.path.d, int(t.app.Node)
	n := &t.path.nodes[i]
	k := Task{
		Case: c.ID, Kind: d.Kind(), Channel: d.Channel(), Node: n.ID, Citation: n.Citation, Name: n.Name, State: TaskDue,
		Roles: slices.Clone(n.Actors), Body: t.path.places[i].body, Stopped: t.app.Stopped, Since: follow.Moment(t.passages[i].Began),
	}
	if len(n.Signers) > 0 {
		k.Roles = unsigned(n, t.app.Signed)
	}
	if k.Body == "" {
		k.Person = c.holder(k.Roles, instant)
	}
	for _, control := range c.Controls {
		if !control.Done {
			k.Controls = append(k.Controls, control)
		}
	}
	if t.app.Stopped {
		k.State, k.Since = TaskWaiting, t.rare.pauses[len(t.rare.pauses)-1].From
	} else if k.Body != "" {
		k.State = TaskWaiting
	}
	h := t.history(instant)
	step, held, limit, err := t.path.judge.Current(h)
	if err != nil {
		return k, err
	}
	k.Deadline, k.Grant, k.Refusal, k.limit = held, step.Grant, step.Refusal, limit
	if err := t.overdue(&k, i, h); err != nil {
		return k, err
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
	v, err := t.path.judge.Judge(h)
	if err != nil {
		return err
	}
	if v.Charged(i) {
		k.limit = process.Deadline{}
	}
	for _, r := range v.Rulings {
		switch {
		case !r.Done.IsZero(), r.Node != i && r.Limit.IsZero():
		case r.Contradiction:
			k.Contradiction = true
		default:
			k.State = TaskOverdue
			if r.Node != i { // the stretch is over by the time that an earlier step took
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
