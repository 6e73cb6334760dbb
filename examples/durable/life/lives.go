// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package life

import (
	"errors"
	"fmt"
	"sync"

	"go.temporal.io/sdk/activity"
	"go.temporal.io/sdk/worker"
	"go.temporal.io/sdk/workflow"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/regulation/law"
)

// TaskQueue is the queue of the workers that run lives, unless [Start] names another.
const TaskQueue = "reglament"

// Workflow is the name of the workflow in histories. It stays as it is.
const Workflow = "Life"

// Lives is what a worker knows. All of it is found by digest and never changes under
// one, so that it may be read inside a workflow.
type Lives struct {
	Definitions process.Definitions
	// Calendars finds the calendar of a digest.
	Calendars func(calendar.Digest) (calendar.Calendar, error)

	desks sync.Pool // of *caseload.Desk, which one workflow task uses at a time
}

// Register gives the workflow and the activities to a worker. A worker that belongs to a
// version of a deployment runs the lives that began their run under that version. The worker must keep
// [worker.BlockWorkflow] as its policy for panics, which it has by itself: a life waits for what a worker lacks by
// a task that fails, and by the other policy that would end the life.
func (l *Lives) Register(w worker.Registry, agency Agency) {
	w.RegisterWorkflowWithOptions(l.Run, workflow.RegisterOptions{Name: Workflow, VersioningBehavior: workflow.VersioningBehaviorPinned})
	a := &activities{agency: agency, lives: l}
	w.RegisterActivityWithOptions(a.Check, activity.RegisterOptions{Name: activityCheck})
	w.RegisterActivityWithOptions(a.Notify, activity.RegisterOptions{Name: activityNotify})
	w.RegisterActivityWithOptions(a.Keep, activity.RegisterOptions{Name: activityKeep})
	w.RegisterActivityWithOptions(a.Recall, activity.RegisterOptions{Name: activityRecall})
	w.RegisterActivityWithOptions(a.Find, activity.RegisterOptions{Name: activityFind})
}

// Start is what a life begins with. It holds no personal datum: the IDs of the
// application and of those who act are the agency's own.
type Start struct {
	// Calendar is the digest of the calendar by which days are counted.
	Calendar calendar.Digest `json:"calendar,omitzero"`
	// Provider is the office of the provider, Others those of other actors.
	Provider calendar.OfficeSpec            `json:"provider,omitzero"`
	Others   map[law.ID]calendar.OfficeSpec `json:"others,omitempty"`
	// RunEvents is how many events a run records before the life goes on in a new one, far from
	// the limits of the engine; [Submit] makes 500 of zero. It stands here, and not with the
	// worker, since every worker that replays a run must end it at the same place.
	RunEvents int `json:"run_events,omitempty"`
	// Events are those of the earlier runs, packed; empty for a new life.
	Events []byte `json:"events,omitempty"`
	// Shown is what the earlier runs showed of the life.
	Shown Row `json:"shown,omitzero"`
	// Asked is the version at which the earlier runs last put a gate to the agency, AskedIn the run that did.
	Asked   int    `json:"asked,omitempty"`
	AskedIn string `json:"asked_in,omitempty"`
	// Told is how many notices the earlier runs gave.
	Told int `json:"told,omitempty"`
	// Queue is the task queue of the workers; empty is [TaskQueue]. It is the engine's to keep, and not the
	// agency's: see [Act].
	Queue string `json:"-"`
	// Recall says that the agency keeps all the rest, of a life that was over: see [Act].
	Recall bool `json:"recall,omitempty"`
}

// Recorded gives the events of the earlier runs.
func (s Start) Recorded() ([]process.Event, error) {
	events, _, err := read(s.Events)
	return events, err
}

// calendar finds one, which is an [ErrShelf] where the worker lacks it.
func (l *Lives) calendar(d calendar.Digest) (calendar.Calendar, error) {
	days, err := l.Calendars(d)
	if err == nil && days.Digest() != d {
		err = errors.New("another one was found")
	}
	if err != nil {
		return days, fmt.Errorf("%w: calendar %s: %w", ErrShelf, d, err)
	}
	return days, nil
}

// offices joins the offices of a life to their calendar. A calendar that the worker
// lacks is a panic, as a definition is: see definition.
func (l *Lives) offices(s Start) (process.Offices, error) {
	days, err := l.calendar(s.Calendar)
	if err != nil {
		panic(err)
	}
	provider, err := calendar.NewOffice(days, s.Provider)
	if err != nil {
		return process.Offices{}, err
	}
	offices := process.OfficesOf(provider)
	for _, actor := range workflow.DeterministicKeys(s.Others) {
		office, err := calendar.NewOffice(days, s.Others[actor])
		if err != nil {
			return process.Offices{}, fmt.Errorf("life: the office of %s: %w", actor, err)
		}
		offices = offices.With(actor, office)
	}
	return offices, nil
}

// ErrShelf says that the worker does not have, or has otherwise, what a life names by
// digest.
var ErrShelf = errors.New("life: not on the shelf of the worker")

// desk is one that nobody else uses until it is given back.
func (l *Lives) desk() *caseload.Desk {
	if d, ok := l.desks.Get().(*caseload.Desk); ok {
		return d
	}
	return new(caseload.Desk)
}
