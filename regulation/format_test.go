// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/regulation"
)

func TestAFileMeansTheSameWhenItIsFormatted(t *testing.T) {
	built, err := json.Marshal(builtin(t))
	require.NoError(t, err)
	for name, text := range map[string][]byte{"the built-in acts": built, "the short form": []byte(short)} {
		before, err := regulation.ReadEnactments(bytes.NewReader(text))
		require.NoError(t, err)
		out, err := regulation.Format(text)
		require.NoError(t, err, name)
		after, err := regulation.ReadEnactments(bytes.NewReader(out))
		require.NoError(t, err, name)
		require.Equal(t, before, after, name)
		again, err := regulation.Format(out)
		require.NoError(t, err)
		require.Equal(t, string(out), string(again), "formatting twice changes nothing")
	}
}

func TestFormatWritesTheShortForm(t *testing.T) {
	long := strings.NewReplacer(
		`"30 minute from application"`, `{"bound": "bare", "unit": "minute", "amount": 30, "from": "application", "basis": "stated"}`,
		`["3", "5(2)"]`, `["sample-7-2025/pass#3", "sample-7-2025/pass#5(2)"]`,
		`"citation": "#1"`, `"citation": "sample-7-2025#1"`,
		`of issue`, `of pass/issue`,
	).Replace(short)
	out, err := regulation.Format([]byte(long))
	require.NoError(t, err)
	for _, want := range []string{`"30 minute from application"`, `["3", "5(2)"]`, `"citation": "#1"`, `grant of issue"`} {
		require.Contains(t, string(out), want)
	}
	_, err = regulation.Format([]byte(`{"acts": [}`))
	require.Error(t, err)
}

// Faults of the form and of the rules come together, each once, at its line.
func TestInspectTellsFormAndRules(t *testing.T) {
	text := strings.NewReplacer(`{"id": "office", "basis": "stated"}`, `{"id": "office"}`, `"number": "7"`, `"number": 7`,
		`"2025-01-10"`, `""`, `"does": "receive"`, `"does": "reseive"`).Replace(short)
	list, faults := regulation.Inspect([]byte(text))
	require.Len(t, list, 1)
	var got []string
	for _, f := range faults {
		got = append(got, f.Place+": "+f.Fault())
	}
	require.Contains(t, got, `acts[0].number: expected a string, found 7`)
	require.Contains(t, got, `regulations[0].accounts[0].steps[0].actors[0].basis: the basis is missing`)
	require.Contains(t, got, `regulations[0].accounts[0].steps[0].actions[0].does: function "reseive": not one of receive, forward, assign, examine, inquire, answer, perform, order, await, prepare, sign, deliver; the nearest is "receive"`)
	require.Len(t, got, 4, "%v", got)
	require.Equal(t, []int{4, 4, 17, 18}, []int{faults[0].Line, faults[1].Line, faults[2].Line, faults[3].Line}, "in the order of the file")
	f := regulation.FileErrors([]byte(text))("regulations[0].title", regulation.ErrNotStated)
	require.Equal(t, 9, f.Line)
}
