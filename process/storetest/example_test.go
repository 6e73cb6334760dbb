// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package storetest_test

import (
	"testing"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/storetest"
)

// The test of a store is three lines; a store that keeps something outside the
// test cleans up by [testing.T.Cleanup].
func ExampleRun() {
	var TestStore = func(t *testing.T) {
		storetest.Run(t, func(*testing.T) process.Store { return new(process.Memory) })
	}
	_ = TestStore // go test calls it
	// Output:
}
