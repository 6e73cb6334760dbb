// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package life_test

import (
	"context"
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"go.temporal.io/sdk/converter"
	"go.temporal.io/sdk/temporal"
	"go.temporal.io/sdk/workflow"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/examples/durable/life"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/process/processtest"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

// pesticide is the licence of the North Kazakhstan act, at the office.
func pesticide(t *testing.T) *process.Definition {
	t.Helper()
	kind, err := catalogue.Builtin().Kind("pesticide-licence/issue")
	require.NoError(t, err)
	d, err := process.Compile(kind, regulation.ChannelOffice, law.MustDate("2015-03-18"))
	require.NoError(t, err)
	return d
}

// local is a moment of March or April 2015 in the office, "03-18 10:00".
func local(t *testing.T, s string) time.Time {
	t.Helper()
	at, err := time.ParseInLocation("2006-01-02 15:04", "2015-"+s, office().Zone)
	require.NoError(t, err)
	return at
}

// submission is what a farm hands in, with a key of its client.
func submission(d *process.Definition, at time.Time) process.Command {
	return process.Command{
		Action: process.ActionSubmit, By: process.Party{Role: regulation.ActorApplicant}, At: at, Key: "client-1",
		Details: &process.Details{Submission: &process.Submission{Definition: d.Digest(), Applicant: "farm-12"}},
	}
}

func completes(role law.ID, at time.Time) process.Command {
	return process.Command{Action: process.ActionComplete, By: process.Party{Role: role}, At: at}
}

func withdraws(at time.Time) process.Command {
	return process.Command{
		Action: process.ActionOutside, By: process.Party{Role: regulation.ActorApplicant}, At: at,
		Details: &process.Details{Outside: &process.Outside{
			Kind: process.OutsideWithdrawal, Effect: process.EffectEnds, Basis: "a letter of the applicant",
		}},
	}
}

// TestWhatIsRefusedLeavesNoTrace: the validator refuses, with a word that tells why.
func TestWhatIsRefusedLeavesNoTrace(t *testing.T) {
	d := pesticide(t)
	filed := local(t, "03-18 10:00")
	b := newBench(t, filed.Add(-time.Minute), d)
	foreign := submission(d, filed)
	foreign.Details = &process.Details{Submission: &process.Submission{Definition: process.Digest{1}, Applicant: "farm-12"}}
	unknown := b.at(filed, foreign)
	first := b.at(filed.Add(time.Second), submission(d, filed))
	again := b.at(filed.Add(2*time.Second), submission(d, filed))
	other := submission(d, filed)
	other.Details = &process.Details{Submission: &process.Submission{Definition: d.Digest(), Applicant: "farm-13"}}
	reused := b.at(filed.Add(3*time.Second), other)
	shut := b.at(filed.Add(4*time.Second), completes(regulation.ActorManagement, filed.Add(4*time.Second)))
	early := b.at(filed.Add(5*time.Second), completes(regulation.ActorOffice, filed.Add(-time.Hour)))
	ahead := b.at(filed.Add(6*time.Second), completes(regulation.ActorOffice, filed.Add(time.Hour)))
	b.at(filed.Add(time.Minute), withdraws(filed.Add(time.Minute)))
	b.run()
	require.NoError(t, b.env.GetWorkflowError())
	for _, r := range []struct {
		what string
		got  *answered
		word string
	}{
		{"a definition that no worker has", unknown, "shelf"},
		{"the key of another command", reused, "key_reused"},
		{"a step that is another's", shut, "blocked"},
		{"a step before the application", early, "order"},
		{"a step that has not happened yet", ahead, "order"},
	} {
		require.True(t, r.got.rejected, r.what)
		var a *temporal.ApplicationError
		require.ErrorAs(t, r.got.err, &a, r.what)
		require.Equal(t, r.word, a.Type(), r.what)
		require.True(t, a.NonRetryable(), r.what)
	}
	require.NoError(t, first.err)
	require.NoError(t, again.err)
	require.Equal(t, first.event, again.event, "a repeated key gives its event again")
	require.Len(t, b.events(), 2)
	require.Equal(t, process.EndDiscontinued, b.row().End)
}

// TestTheTimerRemindsAndMarks: the deadline of registration passes; the life is
// overdue, says so once, and decides nothing.
func TestTheTimerRemindsAndMarks(t *testing.T) {
	d := pesticide(t)
	filed := local(t, "03-18 10:00")
	b := newBench(t, filed.Add(-time.Minute), d)
	b.at(filed, submission(d, filed))
	var due time.Time
	b.then(filed.Add(time.Minute), func() {
		row := b.row()
		require.Equal(t, caseload.TaskDue, row.State)
		require.Equal(t, "10:30", row.Due.In(office().Zone).Format("15:04"), "5(1): thirty minutes")
		due = row.Due
	})
	b.then(filed.Add(30*time.Minute), func() { require.Equal(t, caseload.TaskDue, b.row().State, "to the second") })
	b.then(filed.Add(30*time.Minute+2*time.Second), func() {
		row := b.row()
		require.Equal(t, caseload.TaskOverdue, row.State)
		require.Equal(t, due, row.Due)
		require.Equal(t, 1, row.Version, "nobody has decided anything")
	})
	end := filed.Add(30 * 24 * time.Hour)
	b.at(end, withdraws(end))
	b.run()
	require.NoError(t, b.env.GetWorkflowError())
	var told []string
	for _, n := range b.agency.notices {
		told = append(told, fmt.Sprintf("%d %s%s", n.Row.Version, n.Row.State, n.Row.End))
	}
	require.ElementsMatch(t, []string{"1 due", "1 overdue", "2 discontinued"}, told)
}

// TestARequestToCancelEndsNoLife: with and without an armed timer the life goes on, and the
// timer reminds at its moment.
func TestARequestToCancelEndsNoLife(t *testing.T) {
	d := pesticide(t)
	filed := local(t, "03-18 10:00")
	b := newBench(t, filed.Add(-time.Minute), d)
	b.then(filed.Add(-30*time.Second), b.env.CancelWorkflow)
	b.at(filed, submission(d, filed))
	b.then(filed.Add(time.Minute), b.env.CancelWorkflow)
	b.then(filed.Add(2*time.Minute), func() { require.Equal(t, caseload.TaskDue, b.row().State) })
	b.then(filed.Add(30*time.Minute+2*time.Second), func() { require.Equal(t, caseload.TaskOverdue, b.row().State) })
	end := filed.Add(24 * time.Hour)
	b.at(end, withdraws(end))
	b.run()
	require.NoError(t, b.env.GetWorkflowError())
	require.Equal(t, process.EndDiscontinued, b.agency.notices[len(b.agency.notices)-1].Row.End)
}

// TestAChangedCalendarArmsTheTimerAnew: a day that an act gives off moves the deadline
// of the step that has begun.
func TestAChangedCalendarArmsTheTimerAnew(t *testing.T) {
	d := pesticide(t)
	filed := local(t, "03-18 10:00")
	off := law.MustDate("2015-03-19")
	changed, err := calendar.Kazakhstan().With(calendar.Act{
		ID: "akimat-day-off", Title: law.Text{KK: "Демалыс күні", RU: "Выходной день", EN: "A day off"},
		Changes: []calendar.Change{{Kind: calendar.ChangeDayOff, Day: off}},
	})
	require.NoError(t, err)
	b := newBench(t, filed.Add(-time.Minute), d)
	b.lives.Calendars = shelf(calendar.Kazakhstan(), changed)
	at := filed
	for i, c := range []process.Command{submission(d, filed), completes(regulation.ActorOffice, filed), completes(regulation.ActorManagement, filed)} {
		at = filed.Add(time.Duration(i) * time.Minute)
		c.At = at
		b.at(at, c)
	}
	var before time.Time
	b.then(at.Add(time.Second), func() {
		before = b.row().Due
		b.then(before.Add(time.Hour), func() { require.Equal(t, caseload.TaskDue, b.row().State) })
	})
	b.then(at.Add(time.Minute), func() { b.env.SignalWorkflow(life.SignalCalendar, changed.Digest()) })
	b.then(at.Add(2*time.Minute), func() {
		require.False(t, before.IsZero())
		require.Equal(t, "03-20 18:00", before.In(office().Zone).Format("01-02 15:04"))
		require.Equal(t, "03-26 18:00", b.row().Due.In(office().Zone).Format("01-02 15:04"), "the next working day after Nauryz")
		require.Equal(t, 3, b.row().Version)
	})
	end := filed.Add(30 * 24 * time.Hour)
	b.at(end, withdraws(end))
	b.run()
	require.NoError(t, b.env.GetWorkflowError())
}

// TestALongLifeGoesOnInNewRuns: after so many events the run is continued, with all
// that was recorded, in a payload that stays small.
func TestALongLifeGoesOnInNewRuns(t *testing.T) {
	d := pesticide(t)
	filed := local(t, "03-18 10:00")
	start := life.Start{Calendar: calendar.Kazakhstan().Digest(), Provider: office(), RunEvents: 300}
	const notes = 1000
	sent := 0
	for run := 0; ; run++ {
		begin := filed.Add(time.Duration(sent) * time.Second)
		b := newBench(t, begin.Add(-time.Second), d)
		for at := begin; sent < notes && at.Before(begin.Add(300*time.Second)); at = at.Add(time.Second) {
			c := submission(d, at)
			if sent > 0 {
				c = process.Command{
					Action: process.ActionOutside, By: process.Party{Role: regulation.ActorOffice, Person: "clerk-3"}, At: at, Key: fmt.Sprint("note-", sent),
					Details: &process.Details{Outside: &process.Outside{
						Kind: process.OutsideOther, Effect: process.EffectNotes, Basis: "internal rules of the office",
					}},
				}
			}
			b.at(at, c)
			sent++
		}
		end := b.at(begin.Add(301*time.Second), withdraws(begin.Add(301*time.Second)))
		b.env.ExecuteWorkflow(life.Workflow, start)
		err := b.env.GetWorkflowError()
		if sent == notes {
			require.NoError(t, err)
			require.NoError(t, end.err)
			require.Equal(t, 3, run, "three runs of 300 and the rest")
			require.Len(t, b.events(), notes+1)
			require.Equal(t, process.EndDiscontinued, b.row().End)
			return
		}
		var next *workflow.ContinueAsNewError
		require.ErrorAs(t, err, &next)
		require.NoError(t, converter.GetDefaultDataConverter().FromPayloads(next.Input, &start))
		require.Less(t, len(start.Events), 32<<10, "the payload of a run")
	}
}

// TestANewReleaseEndsARun: the life goes on under the release that came, with all that was
// recorded.
func TestANewReleaseEndsARun(t *testing.T) {
	d := pesticide(t)
	filed := local(t, "03-18 10:00")
	b := newBench(t, filed.Add(-time.Minute), d)
	b.at(filed, submission(d, filed))
	b.then(filed.Add(time.Minute), func() { b.env.SetTargetWorkerDeploymentVersionChanged(true) })
	b.run()
	var onward *workflow.ContinueAsNewError
	require.ErrorAs(t, b.env.GetWorkflowError(), &onward)
	require.EqualValues(t, workflow.ContinueAsNewVersioningBehaviorAutoUpgrade, onward.InitialVersioningBehavior)
	var start life.Start
	require.NoError(t, converter.GetDefaultDataConverter().FromPayloads(onward.Input, &start))
	events, err := start.Recorded()
	require.NoError(t, err)
	require.Len(t, events, 1)
	require.Equal(t, "client-1", events[0].Key)
}

// TestAGateIsAnsweredByTheAgency: the check of the certificate cannot be made at first.
// It is asked again, with one key, and what nobody answers is never a refusal.
func TestAGateIsAnsweredByTheAgency(t *testing.T) {
	kind, err := catalogue.Builtin().Kind("pesticide-licence/issue")
	require.NoError(t, err)
	d, err := process.Compile(kind, regulation.ChannelPortal, law.MustDate("2015-03-18"))
	require.NoError(t, err)
	filed := local(t, "03-18 10:00")
	for name, failures := range map[string]int{"answered at the fourth time": 3, "never answered": 1 << 20} {
		t.Run(name, func(t *testing.T) {
			s := processtest.Start(t, d, offices(t), filed).Path("9(6)", time.Minute)
			checker := &flaky{failures: failures, by: s.Now().Add(time.Second)}
			b := benchOf(t, filed.Add(-time.Minute), checker, d)
			for _, e := range s.Events() {
				b.at(e.At, e.Command())
			}
			var then process.NodeID
			b.then(s.Now().Add(time.Hour), func() { then = b.row().Node })
			end := filed.Add(30 * 24 * time.Hour)
			b.at(end, withdraws(end))
			b.run()
			require.NoError(t, b.env.GetWorkflowError())
			require.Len(t, checker.keys, 1, "one key for one question")
			require.Equal(t, process.EndDiscontinued, b.row().End)
			if failures > 3 {
				require.Equal(t, process.NodeID("9(6)"), then)
				require.Greater(t, checker.asked, 5) // the test environment gives up after ten
				return
			}
			require.Equal(t, process.NodeID("9(8)"), then)
			require.Equal(t, 4, checker.asked)
		})
	}
}

// flaky fails some times, and then says yes.
type flaky struct {
	memory
	mu       sync.Mutex
	failures int
	by       time.Time
	asked    int
	keys     map[string]bool
}

func (f *flaky) Check(_ context.Context, q life.Question) (process.Evidence, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.keys == nil {
		f.keys = map[string]bool{}
	}
	f.keys[q.Key] = true
	if f.asked++; f.asked <= f.failures {
		return process.Evidence{}, errLater
	}
	return process.EvidenceOf(q.Node, eds.Evidence{
		Kind: q.Checks, Verdict: eds.VerdictValid, Reference: q.Applicant, Moment: f.by, Form: processtest.Form(),
	}), nil
}

func (f *flaky) Notify(context.Context, life.Notice) error { return nil }

// TestALifeWithoutASubmissionIsOver: the submission was refused and none came after.
func TestALifeWithoutASubmissionIsOver(t *testing.T) {
	d := pesticide(t)
	filed := local(t, "03-18 10:00")
	b := newBench(t, filed, d)
	refused := b.at(filed.Add(time.Second), completes(regulation.ActorOffice, filed))
	b.run()
	require.Error(t, refused.err)
	var a *temporal.ApplicationError
	require.ErrorAs(t, b.env.GetWorkflowError(), &a)
	require.Contains(t, a.Error(), "no submission was accepted")
}

// TestALifeWaitsForItsDefinition: a worker that lacks it fails the task, and does not
// end the life.
func TestALifeWaitsForItsDefinition(t *testing.T) {
	d := pesticide(t)
	filed := local(t, "03-18 10:00")
	b := newBench(t, filed.Add(-time.Minute), d)
	find := b.lives.Definitions
	b.at(filed, submission(d, filed))
	b.then(filed.Add(time.Second), func() {
		b.lives.Definitions = func(process.Digest) (*process.Definition, error) { return find(process.Digest{}) }
	})
	b.at(filed.Add(time.Minute), withdraws(filed.Add(time.Minute)))
	b.run()
	var panicked *temporal.PanicError
	require.ErrorAs(t, b.env.GetWorkflowError(), &panicked)
	require.Contains(t, panicked.Error(), "not on the shelf")
}
