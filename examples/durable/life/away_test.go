// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package life_test

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"
	"go.temporal.io/sdk/activity"
	"go.temporal.io/sdk/temporal"
	"go.temporal.io/sdk/testsuite"
	"go.temporal.io/sdk/worker"
	"go.temporal.io/sdk/workflow"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/examples/durable/life"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// person is what the text of an agency's error may name.
const person = "IIN 900101300123"

// failing is an agency that fails some times in each of what it is asked, before it answers.
type failing struct {
	quiet
	by           func() error // nil is an error that is tried again
	keep, recall int          // times
	check, tell  int
	keeps        []int // how many events were to be kept, each time
	asked        int
}

func (f *failing) fails(times *int) error {
	f.keeping.Lock()
	defer f.keeping.Unlock()
	if *times == 0 {
		return nil
	}
	*times--
	if f.by != nil {
		return f.by()
	}
	return errors.New(person + " is not in the register")
}

func (f *failing) Keep(ctx context.Context, id process.ID, s life.Start) error {
	events, err := s.Recorded()
	if err != nil {
		return err
	}
	f.keeping.Lock()
	f.keeps = append(f.keeps, len(events))
	f.keeping.Unlock()
	if err := f.fails(&f.keep); err != nil {
		return err
	}
	return f.quiet.Keep(ctx, id, s)
}

func (f *failing) Recall(ctx context.Context, id process.ID) (life.Start, error) {
	if err := f.fails(&f.recall); err != nil {
		return life.Start{}, err
	}
	return f.quiet.Recall(ctx, id)
}

func (f *failing) Check(ctx context.Context, q life.Question) (process.Evidence, error) {
	f.keeping.Lock()
	f.asked++
	f.keeping.Unlock()
	if err := f.fails(&f.check); err != nil {
		return process.Evidence{}, err
	}
	return f.quiet.Check(ctx, q)
}

func (f *failing) Notify(ctx context.Context, n life.Notice) error {
	if err := f.fails(&f.tell); err != nil {
		return err
	}
	return f.quiet.Notify(ctx, n)
}

func never() error {
	return temporal.NewNonRetryableApplicationError(person+" is not in the register", person, nil, person)
}

func breaks() error { panic(person + " is not in the register") }

// TestALifeThatIsBeingKeptGoesOn: the archive is away when the life is corrected. The timer of what is open
// again fires, is shown and told; the life that ends meanwhile is kept anew, one after the other.
func TestALifeThatIsBeingKeptGoesOn(t *testing.T) {
	d := pesticide(t)
	filed := local(t, "03-18 10:00")
	gone := filed.Add(25 * time.Minute)
	archive := &failing{keep: 9} // for 511 seconds
	b := benchOf(t, filed.Add(-time.Minute), archive, d)
	b.at(filed, submission(d, filed))
	b.at(gone, withdraws(gone))
	back := b.at(gone.Add(2*time.Minute), takesBack(2, gone.Add(2*time.Minute)))
	b.then(gone.Add(2*time.Minute+time.Second), func() {
		row := b.row()
		require.Empty(t, row.End)
		require.Equal(t, caseload.TaskDue, row.State)
	})
	b.then(filed.Add(30*time.Minute+2*time.Second), func() {
		require.Equal(t, caseload.TaskOverdue, b.row().State)
		last := archive.notices[len(archive.notices)-1]
		require.Equal(t, caseload.TaskOverdue, last.Row.State)
		require.Nil(t, archive.kept, "the archive is away still")
	})
	end := gone.Add(7 * time.Minute)
	b.at(end, withdraws(end))
	b.run()
	require.NoError(t, b.env.GetWorkflowError())
	require.NoError(t, back.err)
	require.Equal(t, []int{2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 4}, archive.keeps)
	events, err := archive.kept.Recorded()
	require.NoError(t, err)
	require.Equal(t, b.events(), events)
}

// TestALifeIsOpenUntilItIsKeptWhateverTheAgencySays: an error that the engine does not try again is
// tried again by the life, after an hour.
func TestALifeIsOpenUntilItIsKeptWhateverTheAgencySays(t *testing.T) {
	d := pesticide(t)
	filed := local(t, "03-18 10:00")
	gone := filed.Add(5 * time.Minute)
	archive := &failing{keep: 3, by: never}
	b := benchOf(t, filed.Add(-time.Minute), archive, d)
	b.at(filed, submission(d, filed))
	b.at(gone, withdraws(gone))
	b.then(gone.Add(2*time.Hour+time.Minute), func() {
		require.False(t, b.env.IsWorkflowCompleted())
		require.Equal(t, []int{2, 2, 2}, archive.keeps)
	})
	b.run()
	require.NoError(t, b.env.GetWorkflowError())
	require.Equal(t, []int{2, 2, 2, 2}, archive.keeps)
	require.WithinDuration(t, gone.Add(3*time.Hour), b.env.Now(), time.Minute)
	require.NotNil(t, archive.kept)
}

// TestACorrectionEndsThePauseOfTheArchive: what is open again and over again is kept at once.
func TestACorrectionEndsThePauseOfTheArchive(t *testing.T) {
	d := pesticide(t)
	filed := local(t, "03-18 10:00")
	gone := filed.Add(5 * time.Minute)
	archive := &failing{keep: 1, by: never}
	b := benchOf(t, filed.Add(-time.Minute), archive, d)
	b.at(filed, submission(d, filed))
	b.at(gone, withdraws(gone))
	b.at(gone.Add(time.Minute), takesBack(2, gone.Add(time.Minute)))
	end := gone.Add(2 * time.Minute)
	b.at(end, withdraws(end))
	b.run()
	require.NoError(t, b.env.GetWorkflowError())
	require.Equal(t, []int{2, 4}, archive.keeps)
	require.WithinDuration(t, end, b.env.Now(), time.Minute)
}

// TestARunThatCannotReadTheEarlierOneIsTriedAgain: the task fails, and not the life, whose ID would
// be free for a second one.
func TestARunThatCannotReadTheEarlierOneIsTriedAgain(t *testing.T) {
	d := pesticide(t)
	kazakhstan := calendar.Kazakhstan().Digest()
	for what, start := range map[string]life.Start{
		"events of another release":  {Calendar: kazakhstan, Provider: office(), Events: []byte("of another release")},
		"an office that is refused":  {Calendar: kazakhstan, Events: []byte("any")},
		"a calendar that is nowhere": {Calendar: calendar.Digest{1}, Provider: office(), Events: []byte("any")},
	} {
		t.Run(what, func(t *testing.T) {
			b := newBench(t, local(t, "03-18 10:00"), d)
			b.env.ExecuteWorkflow(life.Workflow, start)
			var panicked *temporal.PanicError
			require.ErrorAs(t, b.env.GetWorkflowError(), &panicked)
		})
	}
}

// TestACalendarThatDoesNotFitTheOfficesIsNotTaken: a day of the office lies outside of it.
func TestACalendarThatDoesNotFitTheOfficesIsNotTaken(t *testing.T) {
	b, filed, long := twoCalendars(t)
	b.then(filed.Add(time.Minute), func() { b.env.SignalWorkflow(life.SignalCalendar, calendar.Kazakhstan().Digest()) })
	b.at(filed.Add(time.Hour), withdraws(filed.Add(time.Hour)))
	closed := office()
	closed.Exceptions = []calendar.Exception{{Date: law.MustDate("2028-06-01"), Reason: "repairs"}}
	b.env.ExecuteWorkflow(life.Workflow, life.Start{Calendar: long.Digest(), Provider: closed})
	require.NoError(t, b.env.GetWorkflowError())
	require.Equal(t, long.Digest(), b.agency.kept.Calendar)
}

// TestACalendarThatIsGoneIsWaitedFor: it was found when it was named, and the worker that looks lacks it. The task
// fails, and neither the life nor its deadline.
func TestACalendarThatIsGoneIsWaitedFor(t *testing.T) {
	b, filed, changed := twoCalendars(t)
	found := 0
	all := b.lives.Calendars
	b.lives.Calendars = func(d calendar.Digest) (calendar.Calendar, error) {
		if d == changed.Digest() {
			if found++; found > 2 { // by the activity, which looks for it and for the offices
				return calendar.Calendar{}, errLater
			}
		}
		return all(d)
	}
	b.then(filed.Add(time.Minute), func() { b.env.SignalWorkflow(life.SignalCalendar, changed.Digest()) })
	b.at(filed.Add(time.Hour), withdraws(filed.Add(time.Hour)))
	b.run()
	var panicked *temporal.PanicError
	require.ErrorAs(t, b.env.GetWorkflowError(), &panicked)
	require.Equal(t, "life: not on the shelf of the worker: calendar "+changed.Digest().String()+": the registry is closed", panicked.Error())
	require.Equal(t, 3, found)
}

// TestWhatIsNotRecalledYetIsNotTold: no events would be taken for those of the life. A request to cancel
// changes nothing meanwhile: the submission is answered when the archive is back.
func TestWhatIsNotRecalledYetIsNotTold(t *testing.T) {
	d := pesticide(t)
	filed := local(t, "03-18 10:00")
	agency := &failing{recall: 6}
	b := benchOf(t, filed.Add(-time.Minute), agency, d)
	first := b.at(filed.Add(-59*time.Second), submission(d, filed.Add(-59*time.Second)))
	untold := 0
	b.then(filed.Add(-57*time.Second), func() {
		for _, name := range []string{life.QueryEvents, life.QueryRow} {
			_, err := b.env.QueryWorkflow(name)
			var refused *temporal.ApplicationError
			require.ErrorAs(t, err, &refused, name)
			require.Equal(t, "recalls", refused.Type())
			untold++
		}
		b.env.CancelWorkflow()
	})
	b.then(filed.Add(-50*time.Second), func() {
		require.NoError(t, first.err)
		require.Zero(t, first.event.Version, "not answered yet")
	})
	b.at(filed.Add(time.Hour), withdraws(filed.Add(time.Hour)))
	b.run()
	require.NoError(t, b.env.GetWorkflowError())
	require.Equal(t, 2, untold)
	require.NoError(t, first.err)
	require.Equal(t, 1, first.event.Version)
}

// TestWhoCameFirstIsDecidedFirst: commands that wait together for what is kept are decided in the order in which
// they came.
func TestWhoCameFirstIsDecidedFirst(t *testing.T) {
	d := pesticide(t)
	filed := local(t, "03-18 10:00")
	b := benchOf(t, filed.Add(-time.Second), &failing{recall: 6}, d) // for 63 seconds
	var all []*answered
	for i, c := range []process.Command{submission(d, filed), completes(regulation.ActorOffice, filed), submission(d, filed), withdraws(filed)} {
		all = append(all, b.at(filed.Add(time.Duration(i)*time.Second), c))
	}
	b.run()
	require.NoError(t, b.env.GetWorkflowError())
	for i, version := range []int{1, 2, 1, 3} {
		require.NoError(t, all[i].err)
		require.Equal(t, version, all[i].event.Version, "command %d", i)
	}
}

// TestAnAgencyIsNotQuotedInAHistory: whatever it says by an error or a panic.
func TestAnAgencyIsNotQuotedInAHistory(t *testing.T) {
	id, err := uuid.Parse(lifeID)
	require.NoError(t, err)
	for _, r := range []struct {
		what string
		by   func() error
		word string
	}{
		{"an error that is tried again", nil, "agency_away"},
		{"an error that is not", never, "agency_never"},
		{"a panic", breaks, "agency_away"},
	} {
		for name, asked := range map[string][]any{
			"Check": {life.Question{Gate: regulation.GateRegistry}}, "Notify": {life.Notice{}}, "Keep": {id, life.Start{}}, "Recall": {id},
		} {
			t.Run(name+": "+r.what, func(t *testing.T) {
				var suite testsuite.WorkflowTestSuite
				said := &loud{}
				suite.SetLogger(said)
				env := suite.NewTestActivityEnvironment()
				(&life.Lives{}).Register(activitiesOf{env: env}, &failing{by: r.by, keep: 1, recall: 1, check: 1, tell: 1})
				_, err := env.ExecuteActivity(name, asked...)
				var a *temporal.ApplicationError
				require.ErrorAs(t, err, &a)
				require.Equal(t, r.word, a.Type())
				require.Equal(t, r.word == "agency_never", a.NonRetryable())
				require.Equal(t, "life: the agency has not answered "+name+"; the log of the worker says why", a.Message())
				require.False(t, a.HasDetails())
				require.NoError(t, a.Unwrap())
				require.NotContains(t, err.Error(), person)
				require.Contains(t, fmt.Sprint(said.errors...), person, "the log says why")
			})
		}
	}
}

// activitiesOf registers activities alone.
type activitiesOf struct {
	worker.Registry
	env *testsuite.TestActivityEnvironment
}

func (activitiesOf) RegisterWorkflowWithOptions(any, workflow.RegisterOptions) {}

func (a activitiesOf) RegisterActivityWithOptions(of any, options activity.RegisterOptions) {
	a.env.RegisterActivityWithOptions(of, options)
}

// loud is a logger that remembers errors.
type loud struct {
	silent
	errors []any
}

func (l *loud) Error(_ string, of ...any) { l.errors = append(l.errors, of...) }

// TestANewLifeIsNoFailure: that the agency keeps nothing of a life that begins is what happens every day. The
// engine's client neither logs nor counts it.
func TestANewLifeIsNoFailure(t *testing.T) {
	id, err := uuid.Parse(lifeID)
	require.NoError(t, err)
	var suite testsuite.WorkflowTestSuite
	said := &loud{}
	suite.SetLogger(said)
	env := suite.NewTestActivityEnvironment()
	(&life.Lives{}).Register(activitiesOf{env: env}, &quiet{})
	_, err = env.ExecuteActivity("Recall", id)
	var a *temporal.ApplicationError
	require.ErrorAs(t, err, &a)
	require.Equal(t, "no_application", a.Type())
	require.True(t, a.NonRetryable())
	require.Equal(t, temporal.ApplicationErrorCategoryBenign, a.Category())
	require.Empty(t, said.errors)
}
