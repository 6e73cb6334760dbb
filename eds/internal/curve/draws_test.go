// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package curve_test

import (
	"flag"
	"fmt"
	"os"
	"testing"
)

// TestMain has properties drawn 25 times on every day, and as often as rapid does by
// itself with EXHAUSTIVE in the environment, as .ci/stage-exhaustive sets it.
func TestMain(m *testing.M) {
	if os.Getenv("EXHAUSTIVE") == "" {
		if err := flag.Set("rapid.checks", "25"); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(2)
		}
	}
	os.Exit(m.Run())
}
