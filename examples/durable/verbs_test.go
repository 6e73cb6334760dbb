// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"io"
	"testing"
	"time"

	"github.com/stretchr/testify/mock"
	"github.com/stretchr/testify/require"
	enums "go.temporal.io/api/enums/v1"
	failures "go.temporal.io/api/failure/v1"
	"go.temporal.io/api/serviceerror"
	workflows "go.temporal.io/api/workflow/v1"
	"go.temporal.io/api/workflowservice/v1"
	"go.temporal.io/sdk/mocks"

	"github.com/reglament-kz/reglament/examples/durable/garden"
	"github.com/reglament-kz/reglament/examples/durable/life"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation/law"
)

// stands is what the engine says of a life.
func stands(status enums.WorkflowExecutionStatus) *workflowservice.DescribeWorkflowExecutionResponse {
	return &workflowservice.DescribeWorkflowExecutionResponse{WorkflowExecutionInfo: &workflows.WorkflowExecutionInfo{Status: status}}
}

// told is the answer of a life to a question.
func told(t *testing.T, events []process.Event) *mocks.Value {
	t.Helper()
	text, err := json.Marshal(events)
	require.NoError(t, err)
	v := &mocks.Value{}
	v.On("Get", mock.Anything).Run(func(args mock.Arguments) {
		require.NoError(t, json.Unmarshal(text, args.Get(0)))
	}).Return(nil)
	return v
}

// packed is a life of one event as an agency keeps it.
func packed(t *testing.T, e process.Event) life.Start {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	require.NoError(t, json.NewEncoder(z).Encode(e))
	require.NoError(t, z.Close())
	s := garden.Start()
	s.Events = b.Bytes()
	return s
}

// recalling is the answer of a life that waits for what is kept.
func recalling() error {
	return serviceerror.NewQueryFailedWithFailure("query failed", &failures.Failure{
		Message: life.ErrRecalls.Error(), FailureInfo: &failures.Failure_ApplicationFailureInfo{
			ApplicationFailureInfo: &failures.ApplicationFailureInfo{Type: "recalls", NonRetryable: true},
		},
	})
}

// TestWhereEventsAreReadFrom: a life that is open tells its own; of one that is over, forgotten, or waiting
// itself for what is kept, the archive has all.
func TestWhereEventsAreReadFrom(t *testing.T) {
	key := "garden-44"
	id := idOf(key)
	d, err := garden.Definition(garden.Act(), law.MustDate("2026-03-02"))
	require.NoError(t, err)
	at := time.Date(2026, 3, 2, 5, 0, 0, 0, time.UTC)
	filed := submission(d, at)
	filed.RecordedAt = at
	e, err := d.Decide(process.Application{}, filed)
	require.NoError(t, err)
	running, over := stands(enums.WORKFLOW_EXECUTION_STATUS_RUNNING), stands(enums.WORKFLOW_EXECUTION_STATUS_COMPLETED)
	away := serviceerror.NewUnavailable("away")
	for _, r := range []struct {
		what    string
		stands  *workflowservice.DescribeWorkflowExecutionResponse
		asked   error // to the first
		life    []process.Event
		said    error // by the life; nil is its events
		asks    bool  // the life
		archive bool  // has it
		want    error
	}{
		{what: "open", stands: running, asks: true, life: []process.Event{e}},
		{what: "over, though no worker could answer", stands: over, archive: true},
		{what: "forgotten", asked: serviceerror.NewNotFound("no such life"), archive: true},
		{what: "waiting for what is kept", stands: running, asks: true, said: recalling(), archive: true},
		{what: "nowhere", asked: serviceerror.NewNotFound("no such life"), want: process.ErrNoApplication},
		{what: "open, and nothing was accepted", stands: running, asks: true, want: process.ErrNoApplication},
		{what: "the engine is away", asked: away, archive: true, want: away},
		{what: "the worker is away", stands: running, asks: true, said: away, archive: true, want: away},
	} {
		t.Run(r.what, func(t *testing.T) {
			o := options{kept: t.TempDir(), shelf: t.TempDir()}
			if r.archive {
				require.NoError(t, garden.Archive{Folder: o.kept}.Keep(t.Context(), id, packed(t, e)))
			}
			c := mocks.NewClient(t)
			c.On("DescribeWorkflowExecution", mock.Anything, id.String(), "").Return(r.stands, r.asked)
			if r.asks {
				var v *mocks.Value
				if r.said == nil {
					v = told(t, r.life)
				}
				c.On("QueryWorkflow", mock.Anything, id.String(), "", life.QueryEvents).Return(v, r.said)
			}
			events, err := o.events(t.Context(), c, id)
			if r.want == nil {
				require.NoError(t, err)
				require.Equal(t, []process.Event{e}, events)
				return
			}
			require.ErrorIs(t, err, r.want)

			// The verbs say so, and send nothing.
			require.ErrorIs(t, o.undo(t.Context(), c, key, "head", "another garden", io.Discard), r.want)
			require.ErrorIs(t, o.act(t.Context(), c, key, "head", io.Discard), r.want)
		})
	}
}
