// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"testing"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/storetest"
)

func TestMemoryPassesTheSuite(t *testing.T) {
	storetest.Run(t, func(*testing.T) process.Store { return new(process.Memory) })
}
