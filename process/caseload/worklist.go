// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload

import (
	"iter"
	"slices"
	"time"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// TaskState tells how a task stands at an instant.
type TaskState string

const (
	// TaskDue: somebody of the provider's has to act, and the deadline has not passed,
	// or there is none.
	TaskDue TaskState = "due"
	// TaskOverdue: its deadline has passed, whoever has to act.
	TaskOverdue TaskState = "overdue"
	// TaskWaiting: something has to come from outside, or terms stand still.
	TaskWaiting TaskState = "waiting"
)

var taskStates = law.ListOf("state of a task", TaskDue, TaskOverdue, TaskWaiting)

// MarshalText gives the word. Any other value is a [*law.ValueError].
func (t TaskState) MarshalText() ([]byte, error) { return taskStates.Marshal(t) }

// UnmarshalText reads a word of the list. Any other text is a [*law.ValueError].
func (t *TaskState) UnmarshalText(b []byte) error { return taskStates.Unmarshal(t, b) }

// Task is the step at which an open case stands.
type Task struct {
	Case     string             `json:"case"`
	Kind     regulation.KindID  `json:"kind"`
	Channel  regulation.Channel `json:"channel"`
	Node     process.NodeID     `json:"node"`
	Citation law.Citation       `json:"citation"`
	Name     law.Text           `json:"name"`
	State    TaskState          `json:"state"`
	// Roles may do it; Person holds the first of them that anybody holds.
	Roles  []law.ID `json:"roles"`
	Person string   `json:"person,omitempty"`
	// Body is what a waiting task waits for: an external body, "arrival" or
	// "plan"; empty where the provider has to act.
	Body law.ID `json:"body,omitempty"`
	// Stopped says that terms stand still by an event outside the regulation.
	Stopped bool `json:"stopped"`
	// Since is when the step began, or when terms began to stand still.
	Since time.Time `json:"since,omitzero"`
	// Grant and Refusal are the deadlines by outcome, as far as both can still
	// come; Deadline is the one that the step is held to: the later of them, that of the
	// step to which a grant goes on where the time for one that only a refusal has is
	// over, or that of the stretch in which a step without a term of its own lies, or in
	// which an earlier step took the time.
	Grant    process.Deadline `json:"grant,omitzero"`
	Refusal  process.Deadline `json:"refusal,omitzero"`
	Deadline process.Deadline `json:"deadline,omitzero"`
	limit    process.Deadline // of the stretch
	// Limit is the end of the stretch in which the step lies, as the term of the
	// service, where it comes before the Deadline; zero where it does not.
	Limit process.Deadline `json:"limit,omitzero"`
	// Clause is what a clause of the step waits for, and by when: returned papers, an
	// answer while terms are suspended, or that the applicant is told of an extension.
	Clause process.ClauseTerm `json:"clause,omitzero"`
	// Left is the working time until the deadline, negative once it has passed;
	// 0 where the deadline is unknown.
	Left time.Duration `json:"left_ns"`
	// EveryReading and Excuses are those of a [Finding], for an overdue task.
	EveryReading bool             `json:"every_reading"`
	Excuses      []process.Choice `json:"excuses,omitempty"`
	// Contradiction says that a deadline has passed though everybody kept his own:
	// the task is not overdue by that.
	Contradiction bool `json:"contradiction"`
	// Controls are the agency's own dates that are not done, and never change the
	// state of the task.
	Controls []Control `json:"controls,omitempty"`
}

// Worklist is a worklist at an instant.
type Worklist struct {
	At time.Time `json:"at"`
	// Tasks of the open cases, by their deadlines; those without one last.
	Tasks []Task `json:"tasks"`
	// Unknown counts the tasks whose deadline cannot be told, by step and reason:
	// nobody can say whether they are in time.
	Unknown []Tally `json:"unknown"`
	// Next is the first later instant at which the list changes without anybody
	// doing anything: a second after the next deadline or control date. Zero is
	// never.
	Next time.Time `json:"next,omitzero"`
}

// WorklistAt gives the task of every open case at an instant; of bodies that work
// side by side, one for each. What happened after
// the instant is left out. The error is that of the sequence, or a [*CaseError].
func WorklistAt(cases iter.Seq2[Case, error], instant time.Time) (Worklist, error) {
	a := Worklist{At: instant, Tasks: []Task{}, Unknown: []Tally{}}
	if cases == nil {
		return a, &CaseError{Err: errNoCases}
	}
	k := newChecker(CheckOptions{Period: Period{Until: instant.Add(1)}}, nil)
	for c, err := range cases {
		if err != nil {
			return a, err
		}
		t, err := k.follow(&c)
		if err != nil {
			return a, err
		}
		if t == nil || t.app.End != "" {
			continue
		}
		tasks, err := t.tasks(&c, instant)
		if err != nil {
			return a, &CaseError{Case: c.ID, Err: err}
		}
		for _, task := range tasks {
			a.add(task)
		}
	}
	slices.SortStableFunc(a.Tasks, byDeadline)
	return a, nil
}

// byDeadline orders tasks by their deadlines, those without one last by their beginnings.
func byDeadline(x, y Task) int {
	switch {
	case x.Deadline.Known() && y.Deadline.Known():
		return x.Deadline.At.Compare(y.Deadline.At)
	case x.Deadline.Known():
		return -1
	case y.Deadline.Known():
		return 1
	}
	return x.Since.Compare(y.Since)
}

// add takes a task, before the list is sorted.
func (a *Worklist) add(task Task) {
	if next := task.changes(a.At); !next.IsZero() && (a.Next.IsZero() || next.Before(a.Next)) {
		a.Next = next
	}
	if task.Deadline.Unknown != "" && task.State != TaskOverdue {
		a.Unknown = added(a.Unknown, Tally{Citation: task.Citation, Node: task.Node, Name: task.Name, Reason: task.Deadline.Unknown, Number: 1})
	}
	a.Tasks = append(a.Tasks, task)
}

// ByRole gives the tasks of each role. A task that several roles may do stands with
// each of them; what waits for an external body with none.
func (a Worklist) ByRole() map[law.ID][]Task {
	list := map[law.ID][]Task{}
	for _, t := range a.Tasks {
		for _, r := range t.Roles {
			if t.Body == "" {
				list[r] = append(list[r], t)
			}
		}
	}
	return list
}

// ByPerson gives the tasks of each person who holds one.
func (a Worklist) ByPerson() map[string][]Task {
	return grouped(a.Tasks, func(t *Task) string { return t.Person })
}

// ByBody gives the tasks that wait for each external body or thing.
func (a Worklist) ByBody() map[law.ID][]Task {
	return grouped(a.Tasks, func(t *Task) law.ID { return t.Body })
}

func grouped[K ~string](tasks []Task, by func(*Task) K) map[K][]Task {
	list := map[K][]Task{}
	for i := range tasks {
		if k := by(&tasks[i]); k != "" {
			list[k] = append(list[k], tasks[i])
		}
	}
	return list
}
