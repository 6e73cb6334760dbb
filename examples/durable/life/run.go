// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package life

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/google/uuid"
	"go.temporal.io/sdk/temporal"
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
	// yet, and calendars has those that were named and not heeded yet.
	handled, asked, told, sending int
	calendars                     workflow.ReceiveChannel
	// recalls says that the agency has not given yet what it keeps, and lost why it has
	// nothing.
	recalls bool
	lost    error
}

// Run is the workflow. It gives the last [Row] when the application is over.
func (l *Lives) Run(ctx workflow.Context, start Start) (Row, error) {
	// An application ends as its act says, so a request to cancel its run changes nothing. It would
	// end the timer, which is not the moment that the timer waits for.
	ctx, _ = workflow.NewDisconnectedContext(ctx)
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
	of := &life{
		Lives: l, id: id, stream: &stream{}, recalls: start.Recall, calendars: workflow.GetSignalChannel(ctx, SignalCalendar),
	}
	if !of.recalls {
		err = of.load(ctx, start)
	}
	return of, err
}

// load fills a life with what it goes on with.
func (l *life) load(ctx workflow.Context, start Start) (err error) {
	l.start, l.row, l.asked, l.told = start, start.Shown, start.Asked, start.Told
	l.start.Events = nil
	if l.offices, err = l.Lives.offices(start); err != nil {
		return refusal(err)
	}
	if l.stream, err = unpack(l.definition, start.Events); err != nil {
		return refusal(err)
	}
	l.follow(ctx)
	return nil
}

// recall gets what the agency keeps. The commands that came with the run wait for it.
func (l *life) recall(ctx workflow.Context) error {
	var kept Start
	l.lost = workflow.ExecuteActivity(archived(ctx), activityRecall, l.id).Get(ctx, &kept)
	if l.lost == nil {
		l.lost = l.load(ctx, kept)
	}
	l.recalls = false
	if l.lost == nil {
		// The run is a new one in the engine's list.
		return workflow.UpsertTypedSearchAttributes(ctx, l.row.attributes()...)
	}
	var said *temporal.ApplicationError
	if errors.As(l.lost, &said) {
		l.lost = said
	}
	if err := workflow.Await(ctx, func() bool { return workflow.AllHandlersFinished(ctx) }); err != nil {
		return err
	}
	return l.lost
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
	if l.recalls {
		if err := l.recall(ctx); err != nil {
			return l.row, err
		}
	}
	kept := 0 // events that the agency keeps
	for {
		if err := l.show(ctx); err != nil {
			return l.row, err
		}
		switch {
		case l.leaves(ctx) && l.over() && (kept < len(l.stream.events) || l.calendars.Len() > 0):
			keeps := len(l.stream.events)
			if err := l.keep(ctx); err != nil {
				return l.row, err
			}
			kept = keeps
			l.follow(ctx) // a command may have come meanwhile
			continue
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

// leaves reports whether the run ends: the application is over, the history long enough, or
// a release has come that the run did not begin with; each answer has been given and the agency has taken each notice. Until then
// the run takes commands and its timer is armed, however long the agency is away.
func (l *life) leaves(ctx workflow.Context) bool {
	limit := l.start.RunEvents
	if limit <= 0 {
		limit = defaultRunEvents
	}
	info := workflow.GetInfo(ctx)
	return (l.over() || l.handled >= limit || info.GetContinueAsNewSuggested() || info.GetTargetWorkerDeploymentVersionChanged()) &&
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
	ready := func() bool { return len(l.stream.events) != l.next.Version || l.calendars.Len() > 0 || l.leaves(ctx) }
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
	if l.heed() {
		offices, err := l.Lives.offices(l.start)
		if err != nil {
			return refusal(err)
		}
		l.offices, l.following = offices, caseload.Following{}
	}
	l.follow(ctx)
	return nil
}

// heed takes the calendar that was named last, and reports whether there is one.
func (l *life) heed() (renewed bool) {
	for {
		var d calendar.Digest
		if !l.calendars.ReceiveAsync(&d) {
			return renewed
		}
		l.start.Calendar, renewed = d, true
	}
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

// leave is what a later run goes on with. A calendar that was named in the last moment is
// not lost with the run.
func (l *life) leave() (Start, error) {
	l.heed()
	next := l.start
	var err error
	next.Events, err = l.stream.pack()
	next.Shown, next.Asked, next.Told = l.row, l.asked, l.told
	return next, err
}

// goOn continues the life in a new run, so that its history stays short.
func (l *life) goOn(ctx workflow.Context) error {
	next, err := l.leave()
	if err != nil {
		return err
	}
	return workflow.NewContinueAsNewErrorWithOptions(ctx, workflow.ContinueAsNewErrorOptions{
		InitialVersioningBehavior: workflow.ContinueAsNewVersioningBehaviorAutoUpgrade,
	}, Workflow, next)
}

// try is the validator of an update: it decides the command over a copy. What it
// refuses is not recorded in the history; but a life that the agency has not given yet
// can refuse only later.
func (l *life) try(ctx workflow.Context, raw json.RawMessage) error {
	if l.recalls {
		return nil
	}
	_, err := l.handle(ctx, l.stream.clone(), l.find, raw)
	return err
}

// act records the command that the validator let pass.
func (l *life) act(ctx workflow.Context, raw json.RawMessage) (process.Event, error) {
	if err := workflow.Await(ctx, func() bool { return !l.recalls }); err != nil {
		return process.Event{}, err
	}
	if l.lost != nil {
		return process.Event{}, l.lost
	}
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
