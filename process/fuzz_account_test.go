// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// A flow whose edges are bent at random does not compile, with a place, or every
// node of it is on a path and each path ends, the grant after a decision.
func FuzzAccountsEndInADecision(f *testing.F) {
	text, err := os.ReadFile(filepath.Join("testdata", "clauses", "15.json"))
	require.NoError(f, err)
	for _, seed := range [][]byte{{}, {0, 1, 0}, {0, 1, 1}, {1, 3, 4}, {2, 3, 0}, {3, 2, 0}, {4, 0, 4}, {5, 1, 3}, {0, 0, 4, 0, 2, 4}, {0, 3, 4, 2, 3, 3}} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, bends []byte) {
		var act map[string]any
		require.NoError(t, json.Unmarshal(text, &act))
		nodes := flowOf(act)
		for ; len(bends) >= 3; bends = bends[3:] {
			bend(nodes, bends[0], int(bends[1])%len(nodes), int(bends[2])%len(nodes))
		}
		var c regulation.Catalogue
		if err := c.UnmarshalJSON(marshalled(t, act)); err != nil {
			require.ErrorIs(t, err, regulation.ErrInvalid)
			require.ErrorContains(t, err, "accounts[", "the place is missing")
			return
		}
		kind, err := c.Kind("permit/issue")
		require.NoError(t, err)
		d, err := process.Compile(kind, "elicense", law.MustDate("2026-03-03"))
		if err != nil {
			require.ErrorIs(t, err, process.ErrDefinition)
			require.ErrorContains(t, err, "clause-15-2025/permit#", "the place is missing")
			return
		}
		seen := map[process.NodeID]bool{}
		endsOf(t, d, d.Nodes()[0].ID, false, seen, map[process.NodeID]bool{})
		for _, n := range d.Nodes() {
			require.True(t, seen[n.ID], "%s is on no path", n.ID)
		}
		for _, n := range nodes {
			place := fmt.Sprint(object(n)["locator"])
			on := strings.Contains(string(marshalled(t, d.Nodes())), "#"+place+`"`)
			require.True(t, on || object(n)["gate"] == "substantive" || object(n)["kind"] == "registration", "%s of the account is on no path", place)
		}
	})
}

// flowOf are the nodes of the flow of an act.
func flowOf(act map[string]any) []any {
	for _, a := range list(object(list(act["regulations"])[0])["accounts"]) {
		if nodes, ok := object(a)["nodes"]; ok {
			return list(nodes)
		}
	}
	return nil
}

// bend changes one node of a flow: where it leads, or what it is.
func bend(nodes []any, how byte, i, j int) {
	n, to := object(nodes[i]), object(nodes[j])["locator"]
	edge := map[string]any{"to": to, "basis": "stated"}
	switch how % 6 {
	case 0:
		n["next"] = edge
	case 1:
		n["yes"] = edge
	case 2:
		n["no"] = edge
	case 3:
		n["terminal"] = n["terminal"] != true
	case 4:
		nodes[i], nodes[j] = nodes[j], nodes[i]
	case 5:
		n["kind"], n["gate"], n["yes"], n["no"], n["next"] = "condition", "payment", edge, map[string]any{"to": nil, "basis": "not_stated"}, nil
		delete(n, "does")
	}
}

// endsOf follows every path from a node to its end; a path never comes back.
func endsOf(t *testing.T, d *process.Definition, id process.NodeID, decided bool, seen, here map[process.NodeID]bool) {
	t.Helper()
	n, ok := d.Node(id)
	require.True(t, ok, "%s is no node", id)
	require.False(t, here[id], "a path comes back to %s", id)
	seen[id] = true
	if n.Type == process.NodeEnd {
		require.True(t, slices.Contains(law.Values[process.End](), n.End))
		require.True(t, decided || n.End != process.EndGranted, "a grant without a decision")
		return
	}
	here[id] = true
	decided = decided || n.Settles || n.Gate == regulation.GateSubstantive
	endsOf(t, d, n.Next.To, decided, seen, here)
	if n.No.To != "" && n.No.To != id {
		endsOf(t, d, n.No.To, decided, seen, here)
	}
	delete(here, id)
}
