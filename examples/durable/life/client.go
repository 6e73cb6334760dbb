// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package life

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	enums "go.temporal.io/api/enums/v1"
	"go.temporal.io/api/operatorservice/v1"
	"go.temporal.io/api/serviceerror"
	"go.temporal.io/sdk/client"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/process"
)

// Submit begins a life with its submission, or finds the one that was begun by the
// same command. The ID is that of the application: [process.NewIDFromKey] makes it
// from the key of a client, so that a submission that is sent again meets its life.
// What the life refuses is a [*RefusedError]; other errors are the engine's.
func Submit(ctx context.Context, c client.Client, id process.ID, s Start, submission process.Command) (process.Event, error) {
	// A life that never had a submission may be begun again.
	return begin(ctx, c, id, s, submission, enums.WORKFLOW_ID_REUSE_POLICY_ALLOW_DUPLICATE_FAILED_ONLY)
}

// Correct asks a life to record a command, as [Act] does, also when it is over: it goes on
// then in a new run, with what the agency has kept of it. A correction that takes back how
// it ended leaves it open; after another one it is over again, and kept anew. A life of
// which nothing is kept refuses with [process.ErrNoApplication].
func Correct(ctx context.Context, c client.Client, id process.ID, command process.Command) (process.Event, error) {
	return begin(ctx, c, id, Start{Recall: true}, command, enums.WORKFLOW_ID_REUSE_POLICY_ALLOW_DUPLICATE)
}

// begin sends a command to a life, and starts a run of it where none is open. The engine
// has one open run of an ID at most, whoever else asks for one at the same time.
func begin(
	ctx context.Context, c client.Client, id process.ID, s Start, command process.Command, reuse enums.WorkflowIdReusePolicy,
) (process.Event, error) {
	start := c.NewWithStartWorkflowOperation(client.StartWorkflowOptions{
		ID: id.String(), TaskQueue: cmp.Or(s.Queue, TaskQueue),
		WorkflowIDConflictPolicy: enums.WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING, WorkflowIDReusePolicy: reuse,
	}, Workflow, s)
	update, err := options(id, command)
	if err != nil {
		return process.Event{}, err
	}
	handle, err := c.UpdateWithStartWorkflow(ctx, client.UpdateWithStartWorkflowOptions{StartWorkflowOperation: start, UpdateOptions: update})
	return answer(ctx, handle, err)
}

// Act asks a life to record a command. A command whose key the life has recorded gives
// its event again. The errors are those of [Submit]. A life that is over has no run that
// could answer, which the engine says with a [*serviceerror.NotFound]: see [Correct].
func Act(ctx context.Context, c client.Client, id process.ID, command process.Command) (process.Event, error) {
	update, err := options(id, command)
	if err != nil {
		return process.Event{}, err
	}
	handle, err := c.UpdateWorkflow(ctx, update)
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
// its timer anew. The calendar must be on the shelves of the workers before.
func Recount(ctx context.Context, c client.Client, id process.ID, calendar calendar.Digest) error {
	return c.SignalWorkflow(ctx, id.String(), "", SignalCalendar, calendar)
}

// Events gives the events of a life, also of one that is over.
func Events(ctx context.Context, c client.Client, id process.ID) ([]process.Event, error) {
	var all []process.Event
	v, err := c.QueryWorkflow(ctx, id.String(), "", QueryEvents)
	if err != nil {
		return nil, err
	}
	return all, v.Get(&all)
}

// Show gives the row of a life.
func Show(ctx context.Context, c client.Client, id process.ID) (Row, error) {
	var row Row
	v, err := c.QueryWorkflow(ctx, id.String(), "", QueryRow)
	if err != nil {
		return row, err
	}
	return row, v.Get(&row)
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

// Query is a worklist: the lives that are open, by what is not empty.
type Query struct {
	Service, Role, State string
	DueBefore            time.Time
}

// String writes the query in the engine's language.
func (q Query) String() string {
	parts := []string{"WorkflowType = '" + Workflow + "'", "ExecutionStatus = 'Running'"}
	for _, is := range []struct{ name, value string }{
		{attributeService.GetName(), q.Service}, {attributeRole.GetName(), q.Role}, {attributeState.GetName(), q.State},
	} {
		if is.value != "" {
			parts = append(parts, fmt.Sprintf("%s = '%s'", is.name, strings.ReplaceAll(is.value, "'", "''")))
		}
	}
	if !q.DueBefore.IsZero() {
		parts = append(parts, fmt.Sprintf("%s < '%s'", attributeDue.GetName(), q.DueBefore.UTC().Format(time.RFC3339)))
	}
	return strings.Join(parts, " AND ")
}
