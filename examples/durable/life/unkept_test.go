// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package life_test

import (
	"context"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"go.temporal.io/sdk/converter"
	"go.temporal.io/sdk/temporal"
	"go.temporal.io/sdk/workflow"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/examples/durable/life"
	"github.com/reglament-kz/reglament/process"
)

// refusedArchive is a life that is over and that its agency will not keep, some times.
func refusedArchive(t *testing.T, times int) (b *bench, archive *failing, gone time.Time) {
	t.Helper()
	d := pesticide(t)
	filed := local(t, "03-18 10:00")
	gone = filed.Add(5 * time.Minute)
	archive = &failing{keep: times, by: never}
	b = benchOf(t, filed.Add(-time.Minute), archive, d)
	b.at(filed, submission(d, filed))
	b.at(gone, withdraws(gone))
	return b, archive, gone
}

// TestALifeThatIsNotKeptGoesOnInANewRun: an agency that says for months that it never keeps a life does not
// make one run of it long. The next run, which may be of a release that can keep it, gives it again.
func TestALifeThatIsNotKeptGoesOnInANewRun(t *testing.T) {
	for why, says := range map[string]func(*bench){
		"the history is long":    func(b *bench) { b.env.SetContinueAsNewSuggested(true) },
		"a new release has come": func(b *bench) { b.env.SetTargetWorkerDeploymentVersionChanged(true) },
	} {
		t.Run(why, func(t *testing.T) {
			b, archive, gone := refusedArchive(t, 1<<20)
			b.then(gone.Add(90*time.Minute), func() { says(b) })
			b.then(gone.Add(24*time.Hour), func() { archive.keep = 0 }) // a run that does not end keeps at last
			b.run()
			var next *workflow.ContinueAsNewError
			require.ErrorAs(t, b.env.GetWorkflowError(), &next)
			require.Equal(t, []int{2, 2}, archive.keeps)
			require.WithinDuration(t, gone.Add(2*time.Hour), b.env.Now(), time.Minute, "after the pause")

			var start life.Start
			require.NoError(t, converter.GetDefaultDataConverter().FromPayloads(next.Input, &start))
			onward := &failing{}
			c := benchOf(t, gone.Add(2*time.Hour), onward, pesticide(t))
			c.env.ExecuteWorkflow(life.Workflow, start)
			require.NoError(t, c.env.GetWorkflowError())
			require.Equal(t, []int{2}, onward.keeps)
			require.Empty(t, onward.notices, "nothing has changed that the agency was not told")
			require.Equal(t, process.EndDiscontinued, c.row().End)
		})
	}
}

// TestALongRunIsKeptFirst: a life that ends in a long run is given to the agency at once.
func TestALongRunIsKeptFirst(t *testing.T) {
	b, archive, _ := refusedArchive(t, 0)
	b.env.ExecuteWorkflow(life.Workflow, life.Start{Calendar: calendar.Kazakhstan().Digest(), Provider: office(), RunEvents: 2})
	require.NoError(t, b.env.GetWorkflowError())
	require.Equal(t, []int{2}, archive.keeps)
}

// TestARunThatWasLongBeforeReplays: what an earlier release did after a refusal, it has done. At the next
// refusal the run goes on anew.
func TestARunThatWasLongBeforeReplays(t *testing.T) {
	b, archive, gone := refusedArchive(t, 1<<20)
	b.env.OnGetVersion("unkept-goes-on-1", workflow.DefaultVersion, workflow.Version(1)).Return(workflow.DefaultVersion)
	b.env.OnGetVersion("unkept-goes-on-2", workflow.DefaultVersion, workflow.Version(1)).Return(workflow.Version(1))
	b.then(gone.Add(time.Minute), func() { b.env.SetContinueAsNewSuggested(true) })
	b.then(gone.Add(24*time.Hour), func() { archive.keep = 0 })
	b.run()
	var next *workflow.ContinueAsNewError
	require.ErrorAs(t, b.env.GetWorkflowError(), &next)
	require.Equal(t, []int{2, 2}, archive.keeps)
}

// deaf is an agency that takes no notice, for as long as it says.
type deaf struct {
	quiet
	hears bool
}

func (d *deaf) Notify(ctx context.Context, n life.Notice) error {
	if !d.hears {
		return temporal.NewApplicationErrorWithOptions("not today", "away", temporal.ApplicationErrorOptions{NextRetryDelay: 24 * time.Hour})
	}
	return d.quiet.Notify(ctx, n)
}

// TestAStuckRunAsksNothingMore: a notice that is tried again for ever keeps a run open. When the run is nearly as
// long as the engine lets it be, a gate that is asked each hour does not make it longer; the run that goes on from it asks.
func TestAStuckRunAsksNothingMore(t *testing.T) {
	agency := &deaf{}
	asked := 0
	agency.answer = func(life.Question) (process.Evidence, error) {
		asked++
		return process.Evidence{}, temporal.NewNonRetryableApplicationError("the registry is closed", "later", nil)
	}
	s, b := atGateOf(t, agency)
	at := s.Now()
	b.then(at.Add(150*time.Minute), func() {
		require.Equal(t, 3, asked)
		b.env.SetCurrentHistoryLength(40_000)
		b.env.SetContinueAsNewSuggested(true)
	})
	b.then(at.Add(40*time.Hour), func() {
		require.Equal(t, 3, asked)
		agency.hears = true
	})
	b.run()
	var next *workflow.ContinueAsNewError
	require.ErrorAs(t, b.env.GetWorkflowError(), &next)
	require.Equal(t, 3, asked)
	var start life.Start
	require.NoError(t, converter.GetDefaultDataConverter().FromPayloads(next.Input, &start))

	c := benchOf(t, at.Add(72*time.Hour), agency)
	c.lives.Definitions = b.lives.Definitions
	c.then(at.Add(72*time.Hour+time.Minute), func() { c.env.SetContinueAsNewSuggested(true) })
	c.env.ExecuteWorkflow(life.Workflow, start)
	require.ErrorAs(t, c.env.GetWorkflowError(), &next)
	require.Equal(t, 4, asked)
}
