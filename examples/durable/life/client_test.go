// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package life_test

import (
	"fmt"
	"testing"

	"github.com/google/uuid"
	"github.com/stretchr/testify/mock"
	"github.com/stretchr/testify/require"
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
