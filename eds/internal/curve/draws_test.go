// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package curve_test

import (
	"flag"
	"fmt"
	"os"
	"testing"
)

// TestMain has properties drawn 25 times on every day, of a short run 20 times, and as
// often as rapid does by itself with EXHAUSTIVE in the environment, as
// .ci/stage-exhaustive sets it.
func TestMain(m *testing.M) {
	draws := flag.Lookup("rapid.checks").Value
	usual := draws.String()
	flag.Parse()
	if os.Getenv("EXHAUSTIVE") == "" && !testing.Short() && draws.String() == usual {
		if err := draws.Set("25"); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(2)
		}
	}
	os.Exit(m.Run())
}
