// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package life

import (
	"context"
	"fmt"
	"iter"
	"strings"
	"time"

	"github.com/google/uuid"
	common "go.temporal.io/api/common/v1"
	"go.temporal.io/api/workflowservice/v1"
	"go.temporal.io/sdk/client"
	"go.temporal.io/sdk/converter"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Item is a line of the worklist: what the engine's own list knows of a life, without a question
// to the life. State is that of [Row], or how a life is over that the list has still as open. Due is zero
// where no deadline is known.
type Item struct {
	Life    process.ID
	Service string
	State   string
	Roles   []law.ID
	Due     time.Time
}

// List gives the lives of a query page by page, from the search attributes alone. The engine writes
// its list a moment after the lives; a life that has only begun has no service yet. After an error the list is at its end.
func List(ctx context.Context, c client.Client, q Query) iter.Seq2[Item, error] {
	return func(yield func(Item, error) bool) {
		var next []byte
		for {
			page, err := c.ListWorkflow(ctx, &workflowservice.ListWorkflowExecutionsRequest{Query: q.String(), NextPageToken: next})
			if err != nil {
				yield(Item{}, err)
				return
			}
			for _, e := range page.GetExecutions() {
				item, err := itemOf(e.GetExecution().GetWorkflowId(), e.GetSearchAttributes().GetIndexedFields())
				if !yield(item, err) || err != nil {
					return
				}
			}
			if next = page.GetNextPageToken(); len(next) == 0 {
				return
			}
		}
	}
}

// itemOf reads the search attributes of a life. One that is unset has no field, or that of null.
func itemOf(id string, fields map[string]*common.Payload) (item Item, err error) {
	if item.Life, err = uuid.Parse(id); err != nil {
		return item, fmt.Errorf("life: %q in the list: %w", id, err)
	}
	for _, f := range []struct {
		name string
		into any
	}{
		{attributeService.GetName(), &item.Service}, {attributeState.GetName(), &item.State},
		{attributeRole.GetName(), &item.Roles}, {attributeDue.GetName(), &item.Due},
	} {
		if p := fields[f.name]; p != nil {
			if err := converter.GetDefaultDataConverter().FromPayload(p, f.into); err != nil {
				return item, fmt.Errorf("life: %s of %s in the list: %w", f.name, id, err)
			}
		}
	}
	return item, nil
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
