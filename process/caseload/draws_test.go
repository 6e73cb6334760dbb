// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload_test

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
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

// checked checks a property, more than once if it met none of what it is about: a short
// run draws few cases.
func checked(t *testing.T, property func(*rapid.T), met ...*int) {
	t.Helper()
	none := func(n *int) bool { return *n == 0 }
	rapid.Check(t, property)
	for i := 0; i < 10 && slices.ContainsFunc(met, none); i++ {
		rapid.Check(t, property)
	}
	require.False(t, slices.ContainsFunc(met, none), "the cases drawn are too few")
}
