// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation_test

import (
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

// load reads the built-in data once: what a catalogue returns is fresh.
var load = sync.OnceValues(catalogue.Load)

func builtin(t testing.TB) regulation.Catalogue {
	t.Helper()
	c, err := load()
	require.NoError(t, err)
	return c
}

// get returns a copy of a built-in regulation, for a test to change.
func get(t testing.TB, name string) *regulation.Regulation {
	t.Helper()
	r, err := builtin(t).Regulation(name)
	require.NoError(t, err)
	return &r
}

// step is the step at a place of r, to be changed in place.
func step(t testing.TB, r *regulation.Regulation, place string) *regulation.Step {
	t.Helper()
	for i := range r.Accounts {
		for j := range r.Accounts[i].Steps {
			if s := &r.Accounts[i].Steps[j]; s.Locator == law.MustLocator(place) {
				return s
			}
		}
	}
	require.Fail(t, "no step at "+place)
	return nil
}

// node is the node at a place of r, to be changed in place.
func node(t testing.TB, r *regulation.Regulation, place string) *regulation.Node {
	t.Helper()
	for i := range r.Accounts {
		for j := range r.Accounts[i].Nodes {
			if n := &r.Accounts[i].Nodes[j]; n.Locator == law.MustLocator(place) {
				return n
			}
		}
	}
	require.Fail(t, "no node at "+place)
	return nil
}

func words(s string) law.Text { return law.Text{KK: s, RU: s, EN: s} }
