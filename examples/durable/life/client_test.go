// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package life_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/stretchr/testify/mock"
	"github.com/stretchr/testify/require"
	"go.temporal.io/api/serviceerror"
	workflows "go.temporal.io/api/workflow/v1"
	"go.temporal.io/api/workflowservice/v1"
	"go.temporal.io/sdk/client"
	"go.temporal.io/sdk/mocks"
	"go.temporal.io/sdk/temporal"

	"github.com/reglament-kz/reglament/examples/durable/life"
	"github.com/reglament-kz/reglament/process"
)

// TestTheEngineIsNotTakenForALife: an error of the engine is no refusal, though it has the same type: the command
// may be sent again. So is what a life says by a word of its own no error of the engine.
func TestTheEngineIsNotTakenForALife(t *testing.T) {
	for _, r := range []struct {
		word    string
		refused bool
		is      error
	}{
		{"AcceptedUpdateCompletedWorkflow", false, nil},
		{"PanicError", false, nil},
		{"refused", true, nil},
		{"agency_never", true, nil},
		{"order", true, process.ErrOrder},
		{"full", true, life.ErrFull},
		{"away", true, life.ErrAway},
	} {
		t.Run(r.word, func(t *testing.T) {
			c := mocks.NewClient(t)
			said := temporal.NewNonRetryableApplicationError("it is not done", r.word, nil)
			c.On("UpdateWorkflow", mock.Anything, mock.Anything).Return(nil, fmt.Errorf("update: %w", said))
			_, err := life.Act(t.Context(), c, uuid.MustParse(lifeID), process.Command{Action: process.ActionComplete})
			var refused *life.RefusedError
			if !r.refused {
				require.NotErrorAs(t, err, &refused)
				require.ErrorIs(t, err, said)
				return
			}
			require.ErrorAs(t, err, &refused)
			require.Equal(t, "it is not done", refused.Text)
			require.Equal(t, r.is, refused.Err)
		})
	}
}

// TestALifeThatIsOverGoesOnWhereItRan: a new run is begun in the task queue of the last one, whose workers
// have its archive, and in the usual one when the engine has forgotten that. What the engine cannot say now is an error.
func TestALifeThatIsOverGoesOnWhereItRan(t *testing.T) {
	id := uuid.MustParse(lifeID)
	ran := &workflowservice.DescribeWorkflowExecutionResponse{WorkflowExecutionInfo: &workflows.WorkflowExecutionInfo{TaskQueue: "oblast-7"}}
	for _, r := range []struct {
		what  string
		last  *workflowservice.DescribeWorkflowExecutionResponse
		err   error
		queue string // that a run is begun in
	}{
		{"the engine knows it", ran, nil, "oblast-7"},
		{"the engine has forgotten it", nil, serviceerror.NewNotFound("no such life"), life.TaskQueue},
		{"the engine is away", nil, serviceerror.NewUnavailable("away"), ""},
	} {
		t.Run(r.what, func(t *testing.T) {
			c := mocks.NewClient(t)
			c.On("UpdateWorkflow", mock.Anything, mock.Anything).Return(nil, serviceerror.NewNotFound("it is closed"))
			c.On("DescribeWorkflowExecution", mock.Anything, lifeID, "").Return(r.last, r.err)
			if r.queue != "" {
				c.On("NewWithStartWorkflowOperation", mock.MatchedBy(func(o client.StartWorkflowOptions) bool {
					return o.ID == lifeID && o.TaskQueue == r.queue
				}), life.Workflow, mock.MatchedBy(func(s life.Start) bool { return s.Recall })).Return(nil)
				handle := mocks.NewWorkflowUpdateHandle(t)
				handle.On("Get", mock.Anything, mock.Anything).Return(nil)
				c.On("UpdateWithStartWorkflow", mock.Anything, mock.Anything).Return(handle, nil)
			}
			_, err := life.Act(t.Context(), c, id, process.Command{Action: process.ActionComplete})
			if r.queue == "" {
				require.ErrorIs(t, err, r.err)
				return
			}
			require.NoError(t, err)
		})
	}
}

// TestASubmissionThatMeetsARunOfNothing: somebody's command has begun a run of an ID of which nothing is kept,
// and the submission has joined it. It is sent again until it begins a run of its own; a caller who waits no longer is
// told.
func TestASubmissionThatMeetsARunOfNothing(t *testing.T) {
	nothing := temporal.NewNonRetryableApplicationError("nothing is kept", "no_application", nil)
	for _, r := range []struct {
		what  string
		times int
		stops bool // the caller
	}{
		{"once", 1, false}, {"three times", 3, false}, {"a caller who stops", 1, true},
	} {
		t.Run(r.what, func(t *testing.T) {
			c := mocks.NewClient(t)
			c.On("NewWithStartWorkflowOperation", mock.Anything, life.Workflow, mock.MatchedBy(func(s life.Start) bool { return !s.Recall })).Return(nil)
			c.On("UpdateWithStartWorkflow", mock.Anything, mock.Anything).Return(nil, nothing).Times(r.times)
			ctx, stop := context.WithCancel(t.Context())
			defer stop()
			if r.stops {
				stop()
			} else {
				handle := mocks.NewWorkflowUpdateHandle(t)
				handle.On("Get", mock.Anything, mock.Anything).Return(nil)
				c.On("UpdateWithStartWorkflow", mock.Anything, mock.Anything).Return(handle, nil).Once()
			}
			_, err := life.Submit(ctx, c, uuid.MustParse(lifeID), life.Start{}, process.Command{Action: process.ActionSubmit})
			if r.stops {
				require.ErrorIs(t, err, process.ErrNoApplication)
				return
			}
			require.NoError(t, err)
			c.AssertNumberOfCalls(t, "NewWithStartWorkflowOperation", r.times+1)
		})
	}
}

// TestManyEventsAreReadPacked: more of them than one answer has room for.
func TestManyEventsAreReadPacked(t *testing.T) {
	d := pesticide(t)
	filed := local(t, "03-18 10:00")
	b := newBench(t, filed.Add(-time.Minute), d)
	b.at(filed, submission(d, filed))
	b.at(filed.Add(time.Minute), withdraws(filed.Add(time.Minute)))
	b.run()
	packed, err := b.env.QueryWorkflow("packed")
	require.NoError(t, err)

	c := mocks.NewClient(t)
	long := temporal.GetDefaultFailureConverter().ErrorToFailure(temporal.NewNonRetryableApplicationError("too many", "long", nil))
	c.On("QueryWorkflow", mock.Anything, lifeID, "", life.QueryEvents).Return(nil, serviceerror.NewQueryFailedWithFailure("query failed", long))
	c.On("QueryWorkflow", mock.Anything, lifeID, "", "packed").Return(packed, nil)
	events, err := life.Events(t.Context(), c, uuid.MustParse(lifeID))
	require.NoError(t, err)
	require.Equal(t, b.events(), events)
}
