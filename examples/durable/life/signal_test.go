// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package life_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"go.temporal.io/sdk/converter"
	"go.temporal.io/sdk/interceptor"
	"go.temporal.io/sdk/worker"
	"go.temporal.io/sdk/workflow"

	"github.com/reglament-kz/reglament/examples/durable/life"
)

// tells does something when a signal comes, before the life has it.
type tells struct {
	interceptor.WorkerInterceptorBase
	signalled func()
}

func (w *tells) InterceptWorkflow(_ workflow.Context, next interceptor.WorkflowInboundInterceptor) interceptor.WorkflowInboundInterceptor {
	i := &tellsOf{signalled: w.signalled}
	i.Next = next
	return i
}

type tellsOf struct {
	interceptor.WorkflowInboundInterceptorBase
	signalled func()
}

func (i *tellsOf) HandleSignal(ctx workflow.Context, s *interceptor.HandleSignalInput) error {
	i.signalled()
	return i.Next.HandleSignal(ctx, s)
}

// A calendar may be named in the very task in which the engine says that a new release has
// come, or that the history is long: the run goes on anew with it.
func TestACalendarNamedInTheLastTaskOfARunIsHeeded(t *testing.T) {
	for why, says := range map[string]func(*bench){
		"a new release has come": func(b *bench) { b.env.SetTargetWorkerDeploymentVersionChanged(true) },
		"the history is long":    func(b *bench) { b.env.SetContinueAsNewSuggested(true) },
	} {
		t.Run(why, func(t *testing.T) {
			b, filed, changed := twoCalendars(t)
			b.env.SetWorkerOptions(worker.Options{
				DeadlockDetectionTimeout: time.Minute,
				Interceptors:             []interceptor.WorkerInterceptor{&tells{signalled: func() { says(b) }}},
			})
			b.then(filed.Add(time.Minute), func() { b.env.SignalWorkflow(life.SignalCalendar, changed.Digest()) })
			b.at(filed.Add(time.Hour), withdraws(filed.Add(time.Hour)))
			b.run()
			var onward *workflow.ContinueAsNewError
			require.ErrorAs(t, b.env.GetWorkflowError(), &onward)
			var start life.Start
			require.NoError(t, converter.GetDefaultDataConverter().FromPayloads(onward.Input, &start))
			require.Equal(t, changed.Digest(), start.Calendar)
		})
	}
}
