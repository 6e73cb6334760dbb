// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package life

import "go.temporal.io/sdk/workflow"

// The names of what later releases do otherwise, in the histories where they did. They stay as they are.
const (
	// changeUnkept has the number of the refusal after it, so that a run that was long before is not long for ever.
	changeUnkept   = "unkept-goes-on-"
	changeOneCheck = "one-check"
	changeStuck    = "stuck-asks-later"
)

// newly reports whether a run does what a later release does otherwise. A run that has come further than that by an
// earlier one goes on as it was.
func newly(ctx workflow.Context, change string) bool {
	return workflow.GetVersion(ctx, change, workflow.DefaultVersion, 1) != workflow.DefaultVersion
}
