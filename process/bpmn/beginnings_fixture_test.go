// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package bpmn_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
)

// beginnings are the definitions of the acts with which examples/act begins one.
func beginnings(t testing.TB) []*process.Definition {
	t.Helper()
	files, err := filepath.Glob("../../examples/act/beginnings/*.json")
	require.NoError(t, err)
	require.Len(t, files, 3)
	var list []*process.Definition
	for _, name := range files {
		file, err := os.Open(name)
		require.NoError(t, err)
		acts, err := regulation.ReadEnactments(file)
		require.NoError(t, err)
		require.NoError(t, file.Close())
		all, err := regulation.NewCatalogue(acts...)
		require.NoError(t, err)
		for _, kind := range all.Kinds() {
			var seen []regulation.Channel
			for _, use := range kind.Regulation().Channels.Intake {
				if slices.Contains(seen, use.Channel) {
					continue
				}
				seen = append(seen, use.Channel)
				act := kind.Act()
				d, err := process.Compile(kind, use.Channel, act.Effect.After(act.Publication))
				require.NoError(t, err)
				list = append(list, d)
			}
		}
	}
	return list
}
