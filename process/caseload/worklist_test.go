// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// standsAt writes a case that stands at a node, a minute a step.
func standsAt(tb testing.TB, d *process.Definition, node process.NodeID) *written {
	w := write(tb, d, wall(tb, "2015-06-15 09:10"))
	for w.d.At(w.app).ID != node {
		require.True(tb, w.open(), "the path comes to %s", node)
		w.next(w.app.Began().Add(time.Minute), process.ReplyYes)
	}
	return w
}

func taskOf(tb testing.TB, c caseload.Case, at time.Time) caseload.Task {
	tb.Helper()
	a, err := caseload.WorklistAt(caseload.Cases(c), at)
	require.NoError(tb, err)
	require.Len(tb, a.Tasks, 1)
	return a.Tasks[0]
}

func TestATaskOfTheProviderIsDueAndThenOverdue(t *testing.T) {
	d := definitionOf(t, "grain-receipt-licence/issue", regulation.ChannelOffice)
	w := standsAt(t, d, "5(3)")
	c := w.as("x")
	k := taskOf(t, c, w.app.Began())
	require.Equal(t, caseload.TaskDue, k.State)
	require.Equal(t, []law.ID{regulation.ActorExecutor}, k.Roles)
	require.Empty(t, k.Person, "nobody has acted in the role, and nobody is assigned")
	require.Equal(t, w.app.Began(), k.Since)
	require.True(t, k.Deadline.Known())
	require.Positive(t, k.Left)

	a, err := caseload.WorklistAt(caseload.Cases(c), k.Deadline.At)
	require.NoError(t, err)
	require.Equal(t, caseload.TaskDue, a.Tasks[0].State, "the deadline is inclusive")
	require.Zero(t, a.Tasks[0].Left)
	require.Equal(t, k.Deadline.At.Add(time.Second), a.Next)

	a, err = caseload.WorklistAt(caseload.Cases(c), a.Next)
	require.NoError(t, err)
	require.Equal(t, caseload.TaskOverdue, a.Tasks[0].State)
	require.Zero(t, a.Next, "nothing changes any more by itself")

	w = standsAt(t, d, "5(4)")
	later := taskOf(t, w.as("x"), w.app.Began().AddDate(0, 1, 0))
	require.Equal(t, caseload.TaskOverdue, later.State)
	require.True(t, later.EveryReading)
	require.Negative(t, later.Left)
}

func TestATaskJustAfterClosingIsOverdueUnderOneReadingOnly(t *testing.T) {
	d := definitionOf(t, "grain-receipt-licence/issue", regulation.ChannelOffice)
	w := standsAt(t, d, "5(3)")
	k := taskOf(t, w.as("x"), w.app.Began())
	k = taskOf(t, w.as("x"), k.Deadline.At.Add(time.Hour))
	require.Equal(t, caseload.TaskOverdue, k.State)
	require.False(t, k.EveryReading)
	// While a refusal can still come, a reading that gives it no term excuses too.
	require.Equal(t, []process.Choice{process.MustChoice("refusal-term=none"), process.MustChoice("day-end=midnight")}, k.Excuses)
}

func TestAWaitNamesTheBodyAndSinceWhen(t *testing.T) {
	d := definitionOf(t, "pesticide-licence/issue", regulation.ChannelOffice)
	var wait process.NodeID
	for _, n := range d.Nodes() {
		if n.Wait == regulation.WaitForAgreeingBody {
			wait = n.ID
		}
	}
	w := standsAt(t, d, wait)
	a, err := caseload.WorklistAt(caseload.Cases(w.as("x")), w.app.Began().Add(time.Hour))
	require.NoError(t, err)
	require.Equal(t, caseload.TaskWaiting, a.Tasks[0].State)
	require.Equal(t, w.app.Began(), a.Tasks[0].Since)
	require.Len(t, a.ByBody(), 1)
	require.NotEmpty(t, a.Tasks[0].Body)
	require.Equal(t, a.Tasks, a.ByBody()[a.Tasks[0].Body])
	require.Empty(t, a.ByRole(), "no role of the provider's has to act")
	require.Empty(t, a.ByPerson())
	require.Len(t, a.Tasks, 1)
}

func TestWhoHoldsATask(t *testing.T) {
	d := definitionOf(t, "grain-receipt-licence/issue", regulation.ChannelOffice)
	w := standsAt(t, d, "5(5)")
	c := w.as("x")
	k := taskOf(t, c, w.app.Began())
	require.Equal(t, "p-"+string(k.Roles[0]), k.Person, "who acted in the role before")
	c.Assigned = map[law.ID]string{k.Roles[0]: "p-assigned"}
	require.Equal(t, "p-assigned", taskOf(t, c, w.app.Began()).Person)
}

func TestTermsThatStandStillAreNotOverdue(t *testing.T) {
	d := definitionOf(t, "grain-receipt-licence/issue", regulation.ChannelOffice)
	w := standsAt(t, d, "5(3)")
	stopped := w.app.Began().Add(time.Hour)
	outside := func(kind process.OutsideKind, e process.Effect, at time.Time) {
		w.do(process.Command{Action: process.ActionOutside, At: at, By: process.Party{Role: regulation.ActorExecutor}, Details: &process.Details{
			Outside: &process.Outside{Kind: kind, Effect: e, Basis: "an order of the agency"},
		}})
	}
	outside(process.OutsideSuspension, process.EffectStops, stopped)
	k := taskOf(t, w.as("x"), stopped.AddDate(0, 3, 0))
	require.Equal(t, caseload.TaskWaiting, k.State)
	require.True(t, k.Stopped)
	require.Equal(t, stopped, k.Since)
	require.False(t, k.Deadline.Known())
	before := taskOf(t, w.as("x"), stopped.Add(-time.Minute))
	require.Equal(t, caseload.TaskDue, before.State, "what happened later is left out")
	outside(process.OutsideResumption, process.EffectResumes, stopped.AddDate(0, 3, 0))
	k = taskOf(t, w.as("x"), stopped.AddDate(0, 3, 0).Add(time.Minute))
	require.Equal(t, caseload.TaskDue, k.State)
	require.True(t, k.Deadline.At.After(before.Deadline.At))
}

func TestControlDatesStandBesideTheTerms(t *testing.T) {
	d := definitionOf(t, "grain-receipt-licence/issue", regulation.ChannelOffice)
	w := standsAt(t, d, "5(3)")
	c := w.as("x")
	plain := taskOf(t, c, w.app.Began())
	control := caseload.Control{Name: "weekly meeting", At: w.app.Began().Add(time.Hour)}
	c.Controls = []caseload.Control{control, {Name: "lifted", At: w.app.Began(), Done: true}}
	a, err := caseload.WorklistAt(caseload.Cases(c), w.app.Began())
	require.NoError(t, err)
	require.Equal(t, control.At.Truncate(time.Second).Add(time.Second), a.Next)
	a, err = caseload.WorklistAt(caseload.Cases(c), a.Next)
	require.NoError(t, err)
	require.Equal(t, []caseload.Control{control}, a.Tasks[0].Controls)
	require.Equal(t, caseload.TaskDue, a.Tasks[0].State, "a control date makes nothing overdue")
	require.Equal(t, plain.Deadline, a.Tasks[0].Deadline)
}

func TestTheEarliestDeadlineStandsFirstAndUnknownOnesLast(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		var cases []caseload.Case
		for range rapid.IntRange(0, 6).Draw(rt, "cases") {
			cases = append(cases, drawCase(rt, t, func(began, _ time.Time) time.Time { return began.Add(time.Minute) }).as("x"))
		}
		at := wall(t, "2015-07-01 12:00")
		a, err := caseload.WorklistAt(caseload.Cases(cases...), at)
		require.NoError(rt, err)
		unknown := false
		for i, k := range a.Tasks {
			unknown = unknown || !k.Deadline.Known()
			require.Equal(rt, unknown, !k.Deadline.Known())
			if i > 0 && !unknown {
				require.False(rt, k.Deadline.At.Before(a.Tasks[i-1].Deadline.At))
			}
			require.True(rt, k.State != caseload.TaskOverdue || k.Deadline.At.Before(at))
		}
		if a.Next.IsZero() {
			return
		}
		before, err := caseload.WorklistAt(caseload.Cases(cases...), a.Next.Add(-time.Second))
		require.NoError(rt, err)
		for i := range a.Tasks {
			if len(before.Tasks) == len(a.Tasks) && a.Next.Sub(at) > time.Second {
				require.Equal(rt, a.Tasks[i].State, before.Tasks[i].State, "nothing changes before Next")
			}
		}
	})
}

func TestACaseThatDoesNotHoldTogether(t *testing.T) {
	d := definitionOf(t, "grain-receipt-licence/issue", regulation.ChannelOffice)
	c := standsAt(t, d, "5(3)").as("broken")
	c.Events = c.Events[1:]
	_, err := caseload.WorklistAt(caseload.Cases(c), wall(t, "2015-06-15 12:00"))
	var fault *caseload.CaseError
	require.ErrorAs(t, err, &fault)
	require.Equal(t, "broken", fault.Case)
	require.ErrorIs(t, err, process.ErrGap)
	_, err = caseload.Report(caseload.Cases(c), caseload.Period{})
	require.ErrorIs(t, err, process.ErrGap)
	c = standsAt(t, d, "5(3)").as("ancient")
	for i := range c.Events {
		c.Events[i].At = c.Events[i].At.AddDate(-400, 0, 0)
	}
	_, err = caseload.WorklistAt(caseload.Cases(c), wall(t, "2015-06-15 12:00"))
	require.ErrorAs(t, err, &fault)
	require.ErrorContains(t, err, "lies outside the years 1678 to 2261: unusable record: 1615-06-15")
	cut := errors.New("connection lost")
	lost := func(yield func(caseload.Case, error) bool) { yield(caseload.Case{}, cut) }
	_, err = caseload.Report(lost, caseload.Period{})
	require.ErrorIs(t, err, cut)
	_, err = caseload.WorklistAt(lost, wall(t, "2015-06-15 12:00"))
	require.ErrorIs(t, err, cut)
}

// The check of the signature gives no answer for two days: whether the term of the
// step after it runs from the answer or from the filing decides whether it is
// overdue, and a log of the case tells the same.
func TestACheckThatAtFirstGivesNoAnswerMovesTheTermAfterIt(t *testing.T) {
	for _, row := range []struct {
		sentence, choice string
		state            caseload.TaskState
		due              string
	}{
		{"the term runs from the answer", "after-indeterminate=from_answer", caseload.TaskDue, "2015-06-17 11:00"},
		{"the term runs from the filing", "after-indeterminate=from_filing", caseload.TaskOverdue, "2015-06-15 10:15"},
	} {
		t.Run(row.sentence, func(t *testing.T) {
			d := definitionOf(t, "pesticide-licence/issue", regulation.ChannelPortal, row.choice)
			w := standsAt(t, d, "9(8).signature")
			w.next(w.app.Began().Add(time.Minute), process.ReplyPending)
			w.next(wall(t, "2015-06-17 10:00"), process.ReplyYes)
			require.Equal(t, process.NodeID("5(2)"), w.d.At(w.app).ID)
			c := w.as("x")
			c.Definitions = process.DefinitionsOf(d)
			at := wall(t, "2015-06-17 10:30")
			p, err := process.Track(c.Definitions, w.events, at, c.Offices)
			require.NoError(t, err)
			k := taskOf(t, c, at)
			require.Equal(t, row.state, k.State)
			require.Equal(t, wall(t, row.due), k.Deadline.At)
			require.Equal(t, step(t, p, "5(2)").Grant, k.Grant)

			w.next(at, process.ReplyYes)
			c.Events = w.events
			late := lateAt(under(t, d, slices.Collect(recordsOnly(t, c))), "5(2)")
			require.Equal(t, row.state == caseload.TaskOverdue, late)
		})
	}
}

// The office registers a day late, so that the day of application is over when the
// executor comes to it: the office is charged, and the application is late where it
// stands.
func TestAnApplicationIsOverdueThoughTheTimeWasLostBefore(t *testing.T) {
	d := definitionOf(t, "vet-reference/issue", regulation.ChannelOffice, "account=procedure")
	w := write(t, d, wall(t, "2015-06-15 10:00"))
	w.next(wall(t, "2015-06-16 10:00"), process.ReplyYes)
	require.Equal(t, process.NodeID("5(2)"), w.d.At(w.app).ID)
	at := wall(t, "2015-06-16 11:00")
	k := taskOf(t, w.as("x"), at)
	require.Equal(t, caseload.TaskOverdue, k.State)
	require.Equal(t, -2*time.Hour, k.Left, "the deadline was at the end of the day before")
	require.True(t, k.EveryReading, "%v", k.Excuses)
	s, err := caseload.Report(caseload.Cases(w.as("x")), caseload.Period{Until: at})
	require.NoError(t, err)
	require.Equal(t, 1, s.Total.LateAtEnd)
	for _, step := range s.Steps {
		require.Equal(t, step.Node == "5(1)", step.Late == 1, step.Node)
		require.Zero(t, step.Overdue)
	}
}

// The timeline of a case and its line in a worklist are two ways to the same
// answer.
func TestATaskIsHeldToTheTimeline(t *testing.T) {
	known := 0
	checked(t, func(rt *rapid.T) {
		w := drawEventful(rt, t, drawPace(rt))
		if !w.open() {
			return
		}
		at := w.last().Add(time.Duration(rapid.IntRange(0, 9*24*60).Draw(rt, "later")) * time.Minute)
		p, err := process.Track(process.DefinitionsOf(drawnDefinitions()...), w.events, at, process.OfficesOf(caseloadOffice()))
		require.NoError(rt, err)
		k := taskOf(t, w.as("x"), at)
		for _, s := range p.Steps {
			if s.Node != k.Node {
				continue
			}
			if k.Grant.Known() {
				known++
				require.Equal(rt, s.Grant, k.Grant)
			}
			if k.Refusal.Known() {
				require.Equal(rt, s.Refusal, k.Refusal)
			}
			if !k.Contradiction && s.Overdue {
				require.Equal(rt, caseload.TaskOverdue, k.State, "%s at %s", w.d.Kind(), k.Node)
			}
		}
	}, &known)
}

// Between an instant and the next change that an agenda names nothing changes by
// itself; then it does.
func TestNothingChangesBeforeTheNextChange(t *testing.T) {
	changes := 0
	checked(t, func(rt *rapid.T) {
		w := drawEventful(rt, t, drawPace(rt))
		if !w.open() {
			return
		}
		agenda := func(at time.Time) caseload.Worklist {
			a, err := caseload.WorklistAt(caseload.Cases(w.as("x")), at)
			require.NoError(rt, err)
			return a
		}
		at := w.last().Add(time.Duration(rapid.IntRange(0, 3*24*60).Draw(rt, "later")) * time.Minute)
		now := agenda(at)
		state := now.Tasks[0].State
		if now.Next.IsZero() {
			later := agenda(at.Add(time.Duration(rapid.IntRange(0, 30*24*60).Draw(rt, "much later")) * time.Minute))
			require.Equal(rt, state, later.Tasks[0].State)
			return
		}
		changes++
		between := agenda(at.Add(time.Duration(rapid.Int64Range(0, int64(now.Next.Sub(at)/time.Second)-1).Draw(rt, "seconds")) * time.Second))
		require.Equal(rt, state, between.Tasks[0].State)
		require.Equal(rt, now.Next, between.Next)
		then := agenda(now.Next).Tasks[0]
		require.True(rt, then.State != state || then.Contradiction)
	}, &changes)
}
