// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package engine

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"
	common "go.temporal.io/api/common/v1"
	workflows "go.temporal.io/api/workflow/v1"
	"go.temporal.io/api/workflowservice/v1"
	"go.temporal.io/sdk/client"
	"google.golang.org/protobuf/types/known/durationpb"
	"google.golang.org/protobuf/types/known/fieldmaskpb"
)

// Skip lets the time of one life run on by a duration at once: its timers fire in
// order, and nobody waits. Only a server that allows it does; that of this package
// does.
func Skip(ctx context.Context, c client.Client, id string, by time.Duration) error {
	step := uuid.NewString()
	execution := &common.WorkflowExecution{WorkflowId: id}
	_, err := c.WorkflowService().UpdateWorkflowExecutionOptions(ctx, &workflowservice.UpdateWorkflowExecutionOptionsRequest{
		Namespace: Namespace, WorkflowExecution: execution,
		WorkflowExecutionOptions: &workflows.WorkflowExecutionOptions{TimeSkippingConfig: &common.TimeSkippingConfig{
			Enabled: true, FastForwardConfig: &common.FastForwardConfig{Id: step, Duration: durationpb.New(by)},
		}},
		UpdateMask: &fieldmaskpb.FieldMask{Paths: []string{"time_skipping_config"}},
	})
	if err != nil {
		return fmt.Errorf("engine: skipping time: %w", err)
	}
	for {
		answer, err := c.WorkflowService().PollWorkflowExecutionTimeSkipping(ctx, &workflowservice.PollWorkflowExecutionTimeSkippingRequest{
			Namespace: Namespace, WorkflowExecution: execution, FastForwardId: step,
		})
		if err != nil {
			return fmt.Errorf("engine: skipping time: %w", err)
		}
		if answer.GetFastForwardInfo().GetHasCompleted() {
			return nil
		}
	}
}
