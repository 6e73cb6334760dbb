// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package life

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"github.com/google/uuid"
	"go.temporal.io/sdk/workflow"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
)

// The names of what a life is asked and told. They stand in histories and stay.
const (
	// UpdateAct records a command: JSON of [process.Command] in, of [process.Event] out.
	UpdateAct = "act"
	// SignalCalendar gives a life the digest of a calendar that has changed.
	SignalCalendar = "calendar"
	// QueryEvents gives the events, QueryRow the [Row].
	QueryEvents, QueryRow = "events", "row"
)

// unsubmitted is how long a life waits for its submission. One that was refused
// leaves a life without events, which is over then.
const unsubmitted = time.Hour

// defaultRunEvents bounds a run: the history of a run with so many updates is far
// from the limits of the engine.
const defaultRunEvents = 500

// life is one application in its workflow.
type life struct {
	*Lives
	id      process.ID
	start   Start
	stream  *stream
	offices process.Offices
	// following is the case after the first events of the stream, as many as followed
	// says, and wakes when where it stands changes by itself, zero for
	// never.
	following caseload.Following
	followed  int
	row, next Row // as it was shown, and as it is
	wakes     time.Time
	// handled counts the events of this run, asked is the version at which a gate was
	// last put to the agency, told counts its notices, sending what it has not taken
	// yet, and renewed says that the calendar has changed.
	handled, asked, told, sending int
	renewed                       bool
}

// Run is the workflow. It gives the last [Row] when the application is over.
func (l *Lives) Run(ctx workflow.Context, start Start) (Row, error) {
	of, err := l.begin(ctx, start)
	if err != nil {
		return Row{}, err
	}
	if err := of.listen(ctx); err != nil {
		return Row{}, err
	}
	return of.live(ctx)
}

// begin takes a life up where the earlier run left it.
func (l *Lives) begin(ctx workflow.Context, start Start) (*life, error) {
	id, err := uuid.Parse(workflow.GetInfo(ctx).WorkflowExecution.ID)
	if err != nil {
		return nil, refusal(err)
	}
	of := &life{Lives: l, id: id, start: start, row: start.Shown, asked: start.Asked, told: start.Told}
	of.start.Events = nil
	if of.offices, err = l.offices(start); err != nil {
		return nil, refusal(err)
	}
	if of.stream, err = unpack(of.definition, start.Events); err != nil {
		return nil, refusal(err)
	}
	of.follow(ctx)
	return of, nil
}

// listen sets what the life answers to.
func (l *life) listen(ctx workflow.Context) error {
	err := workflow.SetUpdateHandlerWithOptions(ctx, UpdateAct, l.act, workflow.UpdateHandlerOptions{Validator: l.try})
	if err != nil {
		return err
	}
	if err := workflow.SetQueryHandler(ctx, QueryEvents, func() ([]process.Event, error) { return l.stream.events, nil }); err != nil {
		return err
	}
	return workflow.SetQueryHandler(ctx, QueryRow, func() (Row, error) { return l.row, nil })
}

// live waits for what happens, and for the moment at which something changes though
// nothing happens.
func (l *life) live(ctx workflow.Context) (Row, error) {
	calendars := workflow.GetSignalChannel(ctx, SignalCalendar)
	workflow.Go(ctx, func(ctx workflow.Context) {
		for {
			var d calendar.Digest
			if !calendars.Receive(ctx, &d) {
				return
			}
			l.start.Calendar, l.renewed = d, true
		}
	})
	for {
		if err := l.show(ctx); err != nil {
			return l.row, err
		}
		switch {
		case l.leaves(ctx) && l.over():
			return l.row, nil
		case l.leaves(ctx):
			return l.row, l.goOn(ctx)
		}
		l.ask(ctx)
		if err := l.wait(ctx); err != nil {
			return l.row, err
		}
	}
}

// over reports whether the application has ended.
func (l *life) over() bool { return len(l.stream.events) > 0 && !l.stream.app.Open() }

// leaves reports whether the run ends: the application is over or the history long
// enough, each answer has been given and the agency has taken each notice. Until then
// the run takes commands and its timer is armed, however long the agency is away.
func (l *life) leaves(ctx workflow.Context) bool {
	limit := l.start.RunEvents
	if limit <= 0 {
		limit = defaultRunEvents
	}
	return (l.over() || l.handled >= limit || workflow.GetInfo(ctx).GetContinueAsNewSuggested()) &&
		workflow.AllHandlersFinished(ctx) && l.sending == 0
}

// wait ends when something has happened, when the one timer has fired, or when the run
// may end.
func (l *life) wait(ctx workflow.Context) error {
	// What the row counts is compared, since the engine may give a first command to a life
	// that does not wait yet.
	wakes := l.wakes
	if l.next.Version == 0 {
		wakes = workflow.GetInfo(ctx).WorkflowStartTime.Add(unsubmitted)
	}
	ready := func() bool { return len(l.stream.events) != l.next.Version || l.renewed || l.leaves(ctx) }
	late := false
	if !ready() { // otherwise a timer would be armed for nothing
		timers, disarm := workflow.WithCancel(ctx)
		fired := func() bool { return false }
		if !wakes.IsZero() {
			fired = workflow.NewTimer(timers, wakes.Sub(workflow.Now(ctx))).IsReady
		}
		err := workflow.Await(ctx, func() bool { return ready() || fired() })
		late = fired() // a timer that is cancelled is ready too
		disarm()
		if err != nil {
			return err
		}
	}
	if len(l.stream.events) == 0 && late {
		return errUnsubmitted
	}
	if l.renewed {
		l.renewed = false
		offices, err := l.Lives.offices(l.start)
		if err != nil {
			return refusal(err)
		}
		l.offices, l.following = offices, caseload.Following{}
	}
	l.follow(ctx)
	return nil
}

// find gives a definition as it runs in the offices of the life.
func (l *life) find(d process.Digest) (*process.Definition, error) {
	found, err := l.Definitions(d)
	if err != nil {
		return nil, fmt.Errorf("%w: definition %s: %w", ErrShelf, d, err)
	}
	return found.In(l.offices), nil
}

// definition is find for what is recorded already. Where the worker lacks it, it
// panics: the engine tries the task again, on this worker or another, and the life
// waits. An error would end it.
func (l *life) definition(d process.Digest) (*process.Definition, error) {
	found, err := l.find(d)
	if err != nil {
		panic(err)
	}
	return found, nil
}

// goOn continues the life in a new run, so that its history stays short.
func (l *life) goOn(ctx workflow.Context) error {
	next := l.start
	var err error
	if next.Events, err = l.stream.pack(); err != nil {
		return err
	}
	next.Shown, next.Asked, next.Told = l.row, l.asked, l.told
	return workflow.NewContinueAsNewError(ctx, Workflow, next)
}

// try is the validator of an update: it decides the command over a copy. What it
// refuses is not recorded in the history.
func (l *life) try(ctx workflow.Context, raw json.RawMessage) error {
	_, err := l.handle(ctx, l.stream.clone(), l.find, raw)
	return err
}

// act records the command that the validator let pass.
func (l *life) act(ctx workflow.Context, raw json.RawMessage) (process.Event, error) {
	before := len(l.stream.events)
	e, err := l.handle(ctx, l.stream, l.definition, raw)
	if err != nil {
		return e, err
	}
	l.handled += len(l.stream.events) - before
	return e, nil
}

// handle decides a command that was sent as JSON.
func (l *life) handle(ctx workflow.Context, s *stream, find process.Definitions, raw json.RawMessage) (process.Event, error) {
	c, err := process.ParseCommand(raw)
	if err != nil {
		return process.Event{}, refusal(err)
	}
	return l.decide(ctx, s, find, c)
}

// decide decides a command over a stream. When it is entered is the workflow's time.
func (l *life) decide(ctx workflow.Context, s *stream, find process.Definitions, c process.Command) (process.Event, error) {
	c.RecordedAt = workflow.Now(ctx).UTC().Truncate(time.Microsecond)
	e, err := process.Handle(context.Background(), s, find, l.id, c)
	if err != nil {
		return e, refusal(err)
	}
	return e, nil
}
