// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package life

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"time"

	enums "go.temporal.io/api/enums/v1"
	"go.temporal.io/api/operatorservice/v1"
	"go.temporal.io/api/serviceerror"
	"go.temporal.io/sdk/client"
	"go.temporal.io/sdk/temporal"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/process"
)

// defaultRunEvents bounds a run: the history of a run with so many updates is far
// from the limits of the engine.
const defaultRunEvents = 500

// Submit begins a life with its submission, or finds the one that was begun by the
// same command. The ID is that of the application: [process.NewIDFromKey] makes it
// from the key of a client, so that a submission that is sent again meets its life: while it
// runs, when it is over, and also when the engine has forgotten it, since each run asks the
// agency first what it keeps of the ID. It gives the same event each time; another submission
// is refused with [process.ErrKeyReused] or [process.ErrBlocked], and the life stays as it is.
// What the life refuses is a [*RefusedError], of [ErrFull] or [ErrAway] where it has no room; other errors are the engine's, after which the
// same command may be sent again.
func Submit(ctx context.Context, c client.Client, id process.ID, s Start, submission process.Command) (process.Event, error) {
	s.RunEvents = cmp.Or(s.RunEvents, defaultRunEvents)
	for pause := firstPause; ; pause *= 2 {
		e, err := begin(ctx, c, id, s, submission)
		// The run may have been begun by an Act, which has nothing to begin a life with: it ends once it has said so.
		if s.Recall || !errors.Is(err, process.ErrNoApplication) || pause > lastPause {
			return e, err
		}
		select {
		case <-ctx.Done():
			return e, err
		case <-time.After(pause):
		}
	}
}

// A submission that met a run of nothing is sent again after firstPause, twice that, and at last lastPause.
const firstPause, lastPause = 10 * time.Millisecond, 5 * time.Second

// Act asks a life to record a command. A command whose key the life has recorded gives
// its event again. The errors are those of [Submit]. A life that is over answers too: it goes
// on in a new run, with what the agency has kept of it, in the task queue of its last run, or in [TaskQueue]
// once the engine has forgotten that. A correction that takes back how it ended leaves it open; after another answer it is over again, and kept anew if an event has come.
// An ID of which nothing runs and nothing is kept is a [process.ErrNoApplication].
func Act(ctx context.Context, c client.Client, id process.ID, command process.Command) (process.Event, error) {
	update, err := options(id, command)
	if err != nil {
		return process.Event{}, err
	}
	handle, err := c.UpdateWorkflow(ctx, update)
	var closed *serviceerror.NotFound
	if errors.As(err, &closed) {
		queue, err := queueOf(ctx, c, id)
		if err != nil {
			return process.Event{}, err
		}
		return begin(ctx, c, id, Start{Recall: true, Queue: queue}, command)
	}
	return answer(ctx, handle, err)
}

// queueOf is the task queue of the last run of a life, whose workers know the life; "" where the engine has
// forgotten it.
func queueOf(ctx context.Context, c client.Client, id process.ID) (string, error) {
	last, err := c.DescribeWorkflowExecution(ctx, id.String(), "")
	var forgotten *serviceerror.NotFound
	if err != nil && !errors.As(err, &forgotten) {
		return "", err
	}
	return last.GetWorkflowExecutionInfo().GetTaskQueue(), nil
}

// begin sends a command to a life, and starts a run of it where none is open. The engine
// has one open run of an ID at most, whoever else asks for one at the same time.
func begin(ctx context.Context, c client.Client, id process.ID, s Start, command process.Command) (process.Event, error) {
	start := c.NewWithStartWorkflowOperation(client.StartWorkflowOptions{
		ID: id.String(), TaskQueue: cmp.Or(s.Queue, TaskQueue),
		WorkflowIDConflictPolicy: enums.WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING,
		WorkflowIDReusePolicy:    enums.WORKFLOW_ID_REUSE_POLICY_ALLOW_DUPLICATE,
	}, Workflow, s)
	update, err := options(id, command)
	if err != nil {
		return process.Event{}, err
	}
	handle, err := c.UpdateWithStartWorkflow(ctx, client.UpdateWithStartWorkflowOptions{StartWorkflowOperation: start, UpdateOptions: update})
	return answer(ctx, handle, err)
}

// options sends a command as its JSON. The key is not made the engine's ID of the
// update: that one would answer a repeated key though the command is another.
func options(id process.ID, c process.Command) (client.UpdateWorkflowOptions, error) {
	raw, err := json.Marshal(c)
	return client.UpdateWorkflowOptions{
		WorkflowID: id.String(), UpdateName: UpdateAct, Args: []any{json.RawMessage(raw)},
		WaitForStage: client.WorkflowUpdateStageCompleted,
	}, err
}

func answer(ctx context.Context, handle client.WorkflowUpdateHandle, err error) (process.Event, error) {
	if err != nil {
		return process.Event{}, refused(err)
	}
	var e process.Event
	if err := handle.Get(ctx, &e); err != nil {
		return process.Event{}, refused(err)
	}
	return e, nil
}

// Recount tells a life that days are counted by another calendar from now on, and arms
// its timer anew. The calendar must be on the shelves of all workers before: one that the
// worker which is asked lacks is a [*RefusedError] of [ErrShelf], and the life is not told. Many lives
// are told by the engine's batch of the signal [SignalCalendar]: a life whose worker lacks the calendar
// goes on as it was, and says so in the log.
func Recount(ctx context.Context, c client.Client, id process.ID, calendar calendar.Digest) error {
	v, err := c.QueryWorkflow(ctx, id.String(), "", QueryCalendar, calendar)
	if err != nil {
		return err
	}
	var why string
	if err := v.Get(&why); err != nil {
		return err
	}
	if why != "" {
		return &RefusedError{Text: why, Err: ErrShelf}
	}
	return c.SignalWorkflow(ctx, id.String(), "", SignalCalendar, calendar)
}

// Events gives the events of a life, also of one that is over, and more of them than [QueryEvents] has room for. It is a [*RefusedError] where the
// life has none to tell: [ErrRecalls] while the agency is asked what it keeps, or why what is kept is of no use.
// A life that the engine has forgotten is its [*serviceerror.NotFound], and one that is over, of a release that
// has no workers any more, its [*serviceerror.FailedPrecondition]. In all of these the agency has what is kept.
func Events(ctx context.Context, c client.Client, id process.ID) ([]process.Event, error) {
	var all []process.Event
	err := query(ctx, c, id, QueryEvents, &all)
	if errors.Is(err, errLong) {
		var packed []byte
		if err := query(ctx, c, id, queryPacked, &packed); err != nil {
			return nil, err
		}
		return Start{Events: packed}.Recorded()
	}
	return all, err
}

// Show gives the row of a life. The errors are those of [Events].
func Show(ctx context.Context, c client.Client, id process.ID) (Row, error) {
	var row Row
	err := query(ctx, c, id, QueryRow, &row)
	return row, err
}

func query(ctx context.Context, c client.Client, id process.ID, name string, into any) error {
	v, err := c.QueryWorkflow(ctx, id.String(), "", name)
	var failed *serviceerror.QueryFailed
	if errors.As(err, &failed) && failed.Failure != nil {
		return refused(temporal.GetDefaultFailureConverter().FailureToError(failed.Failure))
	}
	if err != nil {
		return err
	}
	return v.Get(into)
}

// Attributes are the search attributes that a namespace of lives needs.
func Attributes() map[string]enums.IndexedValueType {
	return map[string]enums.IndexedValueType{
		attributeService.GetName(): enums.INDEXED_VALUE_TYPE_KEYWORD,
		attributeState.GetName():   enums.INDEXED_VALUE_TYPE_KEYWORD,
		attributeRole.GetName():    enums.INDEXED_VALUE_TYPE_KEYWORD_LIST,
		attributeDue.GetName():     enums.INDEXED_VALUE_TYPE_DATETIME,
	}
}

// Prepare tells a namespace the search attributes of lives. What is there already
// stays.
func Prepare(ctx context.Context, c client.Client, namespace string) error {
	_, err := c.OperatorService().AddSearchAttributes(ctx, &operatorservice.AddSearchAttributesRequest{
		Namespace: namespace, SearchAttributes: Attributes(),
	})
	var exists *serviceerror.AlreadyExists
	if errors.As(err, &exists) {
		return nil
	}
	return err
}
