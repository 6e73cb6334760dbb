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
	// QueryEvents gives the events, QueryRow the [Row]. QueryCalendar gives why the worker lacks
	// the calendar of a digest, or nothing.
	QueryEvents, QueryRow, QueryCalendar = "events", "row", "calendar"

	queryPacked = "packed" // the events as a later run gets them
)

// unsubmitted is how long a life waits for its submission. One that was refused
// leaves a life without events, which is over then.
const unsubmitted = time.Hour

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
	// handled counts the events of this run, told the notices of the life, sending what the
	// agency has not taken or answered yet.
	handled, told, sending int
	question               question
	stay                   *stay
	// came counts the commands of this run that were taken up, served those that were answered.
	came, served int
	// calendars has those that were named, and recounts says that one was taken.
	calendars workflow.ReceiveChannel
	recounts  bool
	// waiting is how many bytes the commands are that came before the agency had said what it keeps.
	waiting int
	// recalls says that the agency has not said yet what it keeps, kept what that is, and lost
	// why the run has nothing to go on with. unkept counts how often it would not keep what this run gave it.
	recalls bool
	kept    kept
	lost    error
	unkept  int
}

// kept tells what an agency keeps of a life from what has come since.
type kept struct {
	events   int
	calendar calendar.Digest
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
		Lives: l, id: id, start: start, stream: &stream{}, recalls: len(start.Events) == 0, stay: &stay{},
		calendars: workflow.GetSignalChannel(ctx, SignalCalendar),
	}
	if !of.recalls {
		// What the earlier run left is recorded already: as in definition, a release that cannot read it
		// fails the task and not the life, whose ID would be free for a second one.
		if err := of.load(ctx, start); err != nil {
			panic(err)
		}
	}
	return of, nil
}

// load fills a life with what it goes on with.
func (l *life) load(ctx workflow.Context, start Start) (err error) {
	l.start, l.row, l.told = start, start.Shown, start.Told
	l.start.Events = nil
	l.question = question{version: start.Asked, run: start.AskedIn, unanswered: start.Shown.Unanswered}
	if l.question.unanswered {
		l.question.again = workflow.Now(ctx)
	}
	if l.offices, err = l.Lives.offices(start); err != nil {
		return refusal(err)
	}
	events, err := unpack(l.definition, start.Events)
	if err != nil {
		return refusal(err)
	}
	l.stream = events
	return nil
}

// recall gets what the agency keeps of an earlier run, of which the engine may know nothing any
// more. The commands that came with the run wait for it, and are decided over it: so a life that
// is over answers what is sent again, is corrected, and is never begun a second time.
func (l *life) recall(ctx workflow.Context) error {
	var recalled Start
	err := workflow.ExecuteActivity(archived(ctx), activityRecall, l.id).Get(ctx, &recalled)
	var said *temporal.ApplicationError
	if errors.As(err, &said) {
		err = said
		if said.Type() == wordNoApplication && !l.start.Recall {
			recalled, err = l.start, nil // a new life
		}
	}
	if err == nil {
		err = l.load(ctx, recalled)
	}
	if err == nil && len(l.stream.events) > 0 {
		l.kept = l.mark()
		// The run is a new one in the engine's list.
		err = workflow.UpsertTypedSearchAttributes(ctx, l.row.attributes()...)
	}
	l.lost, l.recalls = err, false
	if err := workflow.Await(ctx, func() bool { return workflow.AllHandlersFinished(ctx) }); err != nil {
		return err
	}
	return l.lost
}

// mark is what would be kept now.
func (l *life) mark() kept { return kept{len(l.stream.events), l.start.Calendar} }

// listen sets what the life answers to.
func (l *life) listen(ctx workflow.Context) error {
	err := workflow.SetUpdateHandlerWithOptions(ctx, UpdateAct, l.act, workflow.UpdateHandlerOptions{Validator: l.try})
	if err != nil {
		return err
	}
	if err := workflow.SetQueryHandler(ctx, QueryEvents, l.answers); err != nil {
		return err
	}
	if err := workflow.SetQueryHandler(ctx, queryPacked, l.answersPacked); err != nil {
		return err
	}
	if err := workflow.SetQueryHandler(ctx, QueryCalendar, l.lacks); err != nil {
		return err
	}
	return workflow.SetQueryHandler(ctx, QueryRow, func() (Row, error) { return l.row, l.unknown() })
}

// unknown says why a life cannot tell where it stands: the agency has not said yet what it keeps, or
// the run has nothing to go on with. No events would be taken for those of a life.
func (l *life) unknown() error {
	if l.recalls {
		return refusal(ErrRecalls)
	}
	return l.lost
}

// live waits for what happens, and for the moment at which something changes though
// nothing happens.
func (l *life) live(ctx workflow.Context) (Row, error) {
	if l.recalls {
		if err := l.recall(ctx); err != nil {
			return l.row, err
		}
	}
	workflow.Go(ctx, l.heed)
	for {
		l.look(ctx)
		if err := l.show(ctx); err != nil {
			return l.row, err
		}
		switch {
		case l.leaves(ctx) && l.over() && l.kept != l.mark() && l.unkept > 0 && l.long(ctx) && newly(ctx, fmt.Sprint(changeUnkept, l.unkept)):
			return l.row, l.goOn(ctx) // the new run gives it to the agency again
		case l.leaves(ctx) && l.over() && l.kept != l.mark():
			l.keep(ctx)
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
// a release has come that the run did not begin with; each answer has been given, and the agency
// has taken each notice and what it is keeping. Until then the run takes commands and its timer is armed, however long
// the agency is away.
func (l *life) leaves(ctx workflow.Context) bool {
	return (l.over() || l.long(ctx)) &&
		workflow.AllHandlersFinished(ctx) && l.sending == 0 && l.calendars.Len() == 0 && !l.recounts
}

// long reports whether the history is long enough, or a release has come that the run did not begin with.
func (l *life) long(ctx workflow.Context) bool {
	info := workflow.GetInfo(ctx)
	return l.start.RunEvents > 0 && l.handled >= l.start.RunEvents || info.GetContinueAsNewSuggested() ||
		info.GetTargetWorkerDeploymentVersionChanged()
}

// wait ends when something has happened, when the one timer has fired, or when the run
// may end.
func (l *life) wait(ctx workflow.Context) error {
	// What the row counts is compared, since the engine may give a first command to a life
	// that does not wait yet.
	wakes, again := l.wakes, l.question.again
	if l.next.Version == 0 {
		wakes = workflow.GetInfo(ctx).WorkflowStartTime.Add(unsubmitted)
	}
	if !again.IsZero() && (wakes.IsZero() || again.Before(wakes)) {
		wakes = again
	}
	ready := func() bool {
		return len(l.stream.events) != l.next.Version || l.recounts || !l.question.again.Equal(again) || l.leaves(ctx)
	}
	late, err := await(ctx, wakes, ready)
	if err != nil {
		return err
	}
	if len(l.stream.events) == 0 && late {
		return errUnsubmitted
	}
	return nil
}

// await ends when something is ready or, if until is not zero, at that moment, which is late.
func await(ctx workflow.Context, until time.Time, ready func() bool) (late bool, err error) {
	if ready() { // a timer would be armed for nothing
		return false, nil
	}
	timers, disarm := workflow.WithCancel(ctx)
	defer disarm()
	fired := func() bool { return false }
	if !until.IsZero() {
		fired = workflow.NewTimer(timers, until.Sub(workflow.Now(ctx))).IsReady
	}
	err = workflow.Await(ctx, func() bool { return ready() || fired() })
	return fired(), err // before it is disarmed: a timer that is cancelled is ready too
}

// look counts anew where the life stands, by the calendar that was named last. That one was
// found to do for the offices when it was taken: where it does not any more, the task fails, as
// in definition.
func (l *life) look(ctx workflow.Context) {
	if l.recounts {
		offices, err := l.Lives.offices(l.start)
		if err != nil {
			panic(err)
		}
		l.offices, l.recounts, l.following = offices, false, caseload.Following{}
	}
	l.follow(ctx)
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

// leave is what a later run goes on with. As in definition, events that cannot be written fail
// the task and not the life.
func (l *life) leave() Start {
	events, err := l.stream.pack()
	if err != nil {
		panic(err)
	}
	next := l.start
	next.Events, next.Shown, next.Told = events, l.row, l.told
	next.Asked, next.AskedIn = l.question.version, l.question.run
	return next
}

// goOn continues the life in a new run, so that its history stays short.
func (l *life) goOn(ctx workflow.Context) error {
	return workflow.NewContinueAsNewErrorWithOptions(ctx, workflow.ContinueAsNewErrorOptions{
		InitialVersioningBehavior: workflow.ContinueAsNewVersioningBehaviorAutoUpgrade,
	}, Workflow, l.leave())
}

// try is the validator of an update: it decides the command over a copy. What it
// refuses is not recorded in the history. While the agency has not said yet what it keeps, only
// a submission is tried, as that of a new life: the rest can be refused only later.
func (l *life) try(ctx workflow.Context, raw json.RawMessage) error {
	c, err := process.ParseCommand(raw)
	switch {
	case err != nil:
		return refusal(err)
	case l.lost != nil:
		return l.lost
	case l.recalls && c.Action != process.ActionSubmit:
		return l.waits(len(raw))
	}
	return l.rehearse(ctx, c)
}

// act records the command that the validator let pass. A request to cancel changes nothing here
// either: see Run.
func (l *life) act(ctx workflow.Context, raw json.RawMessage) (process.Event, error) {
	ctx, _ = workflow.NewDisconnectedContext(ctx)
	// The engine's client wakes the last that came first, and who came first is decided first.
	turn := l.came
	l.came++
	if l.recalls {
		l.waiting += len(raw)
	}
	defer func() { l.served++ }()
	if err := workflow.Await(ctx, func() bool { return !l.recalls && l.served == turn }); err != nil {
		return process.Event{}, err
	}
	if l.lost != nil {
		return process.Event{}, l.lost
	}
	c, err := process.ParseCommand(raw)
	if err != nil {
		return process.Event{}, refusal(err)
	}
	before := len(l.stream.events)
	e, err := l.decide(ctx, l.stream, l.definition, c)
	l.handled += len(l.stream.events) - before
	return e, err
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
