// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package catalogue_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/regulation"
)

// The hand tables hold what the law turns on. This holds the rest as well: every word
// that is quoted, every text in three languages, every name. A line is one datum, so
// that a change of data shows as the line that it changes.
func TestNoDatumChangesUnseen(t *testing.T) {
	var lines bytes.Buffer
	for _, e := range builtin(t).Enactments() {
		write(t, &lines, string(e.Act.ID), e.Act)
		for _, r := range e.Regulations {
			write(t, &lines, string(r.ID.Name), r)
		}
	}
	const name = "testdata/data.golden"
	if *update {
		require.NoError(t, os.WriteFile(name, lines.Bytes(), 0o644))
	}
	golden, err := os.ReadFile(name)
	require.NoError(t, err)
	want, have := bytes.Split(golden, []byte("\n")), bytes.Split(lines.Bytes(), []byte("\n"))
	for i := range min(len(want), len(have)) {
		require.Equal(t, string(want[i]), string(have[i]), "if the change is wanted: go test ./regulation/catalogue -update")
	}
	require.Len(t, have, len(want))
	require.Greater(t, len(have), 900)
}

// write writes each member of v on a line, and each element of a list on its own; what
// the rules compute is tested elsewhere.
func write(t *testing.T, lines *bytes.Buffer, of string, v any) {
	t.Helper()
	text, err := json.Marshal(v)
	require.NoError(t, err)
	dec := json.NewDecoder(bytes.NewReader(text))
	_, err = dec.Token() // the brace that opens it
	require.NoError(t, err)
	for dec.More() {
		key, err := dec.Token()
		require.NoError(t, err)
		var member json.RawMessage
		require.NoError(t, dec.Decode(&member))
		list := []json.RawMessage{member}
		if member[0] == '[' {
			require.NoError(t, json.Unmarshal(member, &list))
		}
		for _, x := range list {
			if key == "accounts" { // a step or a node is a line too
				write(t, lines, of+" account", x)
				continue
			}
			var d regulation.Discrepancy
			if key == "discrepancies" {
				require.NoError(t, json.Unmarshal(x, &d))
			}
			if !d.Computed {
				fmt.Fprintf(lines, "%s %s %s\n", of, key, x)
			}
		}
	}
}
