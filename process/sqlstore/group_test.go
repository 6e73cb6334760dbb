// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package sqlstore_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/processtest"
	"github.com/reglament-kz/reglament/process/sqlstore"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// The row of a case in which two bodies work side by side shows the step that falls
// due first, and each of the bodies finds the case until it is done.
func TestEachBodyOfAGroupFindsItsCase(t *testing.T) {
	b, err := os.ReadFile(filepath.Join("..", "testdata", "clauses", "07.json"))
	require.NoError(t, err)
	var c regulation.Catalogue
	require.NoError(t, c.UnmarshalJSON(b))
	kind, err := c.Kind("permit/issue")
	require.NoError(t, err)
	d, err := process.Compile(kind, regulation.ChannelOffice, law.MustDate("2026-03-03"))
	require.NoError(t, err)
	each(t, func(t *testing.T, p place) {
		ctx := context.Background()
		store := storeAt(t, p, p.open(t), config(t))
		require.NoError(t, store.Keep(ctx, d))
		s := processtest.Start(t, d, process.OfficesOf(counter(t)), wall(t, "2026-03-03 10:00")).Path("5(2)", 0)
		finds := func(role law.ID) []process.NodeID {
			var nodes []process.NodeID
			rows, err := store.Cases(ctx, sqlstore.Query{Role: role})
			require.NoError(t, err)
			for _, row := range rows {
				nodes = append(nodes, row.Node)
			}
			return nodes
		}
		both, first := s.Fork(), s.Fork()
		add(t, store, id(1), both.Events()...)
		require.Equal(t, []process.NodeID{"5(2)"}, finds("body_a"))
		require.Equal(t, []process.NodeID{"5(2)"}, finds("body_b"), "the row shows what falls due first")
		row, err := store.Case(ctx, id(1))
		require.NoError(t, err)
		require.Equal(t, []law.ID{"body_a", "body_b"}, row.Roles)

		add(t, store, id(2), first.On("5(2)").Do("body_a").Events()...)
		row, err = store.Case(ctx, id(2))
		require.NoError(t, err)
		require.Equal(t, process.NodeID("5(3)"), row.Node)
		require.Equal(t, []law.ID{"body_b"}, row.Roles)
		require.Len(t, finds("body_a"), 1)
		require.Len(t, finds("body_b"), 2)
	})
}
