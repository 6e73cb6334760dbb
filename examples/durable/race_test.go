// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"
	enums "go.temporal.io/api/enums/v1"
	"go.temporal.io/api/workflowservice/v1"
	"go.temporal.io/sdk/client"
	"go.temporal.io/sdk/worker"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/examples/durable/engine"
	"github.com/reglament-kz/reglament/examples/durable/garden"
	"github.com/reglament-kz/reglament/examples/durable/life"
	"github.com/reglament-kz/reglament/process"
)

// listener is an agency that remembers what it was told, and whose archive is away while it is held.
type listener struct {
	agency
	held sync.RWMutex
	told sync.Map // of the rows by the key of the notice
	odd  sync.Map // of the keys of which there were two rows
}

func (l *listener) Recall(ctx context.Context, id process.ID) (life.Start, error) {
	l.held.RLock()
	defer l.held.RUnlock()
	return l.agency.Recall(ctx, id)
}

func (l *listener) Notify(_ context.Context, n life.Notice) error {
	if row, again := l.told.LoadOrStore(n.Key, n.Row); again && row.(life.Row).Version != n.Row.Version {
		l.odd.Store(n.Key, true)
	}
	return nil
}

// TestASubmissionAndAnActRace: somebody acts on an application that does not exist yet, and while the archive is asked
// the application is filed. The act is refused, the submission is recorded. And when an operator resets a run, what the
// agency is told after it has keys of its own.
func TestASubmissionAndAnActRace(t *testing.T) {
	k := newCluster(t)
	d := k.put(garden.Act())
	c := k.dial()
	l := &listener{agency: agency{Archive: garden.Archive{Folder: t.TempDir()}}}
	lives := &life.Lives{Definitions: process.DefinitionsOf(d), Calendars: func(calendar.Digest) (calendar.Calendar, error) { return calendar.Kazakhstan(), nil }}
	w := worker.New(c, life.TaskQueue, workers(""))
	lives.Register(w, l)
	require.NoError(t, w.Start())
	defer w.Stop()

	id := idOf("raced")
	l.held.Lock()
	acts, submits := make(chan reply, 1), make(chan reply, 1)
	go func() {
		e, err := life.Act(t.Context(), c, id, letter("letter-1", process.EffectNotes))
		acts <- reply{e, err}
	}()
	accepted(t, c, id, 1)
	go func() {
		e, err := life.Submit(t.Context(), c, id, garden.Start(), submission(d, time.Now()))
		submits <- reply{e, err}
	}()
	accepted(t, c, id, 2)
	l.held.Unlock()
	require.ErrorIs(t, (<-acts).err, process.ErrNoApplication)
	said := <-submits
	require.NoError(t, said.err)
	require.Equal(t, 1, said.event.Version)

	events := notedAndReset(t, c, id)
	require.Len(t, events, 2)
	require.Equal(t, "letter-3", events[1].Key)
	require.Eventually(t, func() bool {
		told := 0
		l.told.Range(func(key, row any) bool {
			if row.(life.Row).Version == 2 {
				told++
			}
			return true
		})
		return told == 2
	}, time.Minute, 50*time.Millisecond, "one notice each of the two second events")
	l.odd.Range(func(key, _ any) bool {
		require.Fail(t, "a key of two notices", key)
		return true
	})
}

// accepted waits until a run of a life has taken up so many commands.
func accepted(t *testing.T, c client.Client, id process.ID, n int) {
	t.Helper()
	require.Eventually(t, func() bool {
		if _, err := c.DescribeWorkflowExecution(t.Context(), id.String(), ""); err != nil {
			return false
		}
		return strings.Count(string(recorded(t, c, id, "")), "WORKFLOW_EXECUTION_UPDATE_ACCEPTED") == n
	}, 20*time.Second, 50*time.Millisecond)
}

// notedAndReset notes something, takes that back as an operator does, by a reset of the run to before it, and notes
// something else.
func notedAndReset(t *testing.T, c client.Client, id process.ID) []process.Event {
	t.Helper()
	var submitted int64
	for events := c.GetWorkflowHistory(t.Context(), id.String(), "", false, enums.HISTORY_EVENT_FILTER_TYPE_ALL_EVENT); events.HasNext(); {
		e, err := events.Next()
		require.NoError(t, err)
		if e.GetEventType() == enums.EVENT_TYPE_WORKFLOW_TASK_COMPLETED {
			submitted = e.GetEventId()
		}
	}
	_, err := life.Act(t.Context(), c, id, letter("letter-2", process.EffectNotes))
	require.NoError(t, err)
	run, err := c.DescribeWorkflowExecution(t.Context(), id.String(), "")
	require.NoError(t, err)
	_, err = c.ResetWorkflowExecution(t.Context(), &workflowservice.ResetWorkflowExecutionRequest{
		Namespace: engine.Namespace, WorkflowExecution: run.GetWorkflowExecutionInfo().GetExecution(), Reason: "a test",
		WorkflowTaskFinishEventId: submitted, RequestId: uuid.NewString(),
		ResetReapplyExcludeTypes: []enums.ResetReapplyExcludeType{enums.RESET_REAPPLY_EXCLUDE_TYPE_UPDATE},
	})
	require.NoError(t, err)
	_, err = life.Act(t.Context(), c, id, letter("letter-3", process.EffectNotes))
	require.NoError(t, err)
	events, err := life.Events(t.Context(), c, id)
	require.NoError(t, err)
	return events
}
