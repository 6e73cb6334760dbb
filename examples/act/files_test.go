// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/regulation"
)

// An act with four steps, two kinds and a refusal takes ninety lines at most, as
// fmt writes it, and plans both outcomes.
func TestAnActIsShort(t *testing.T) {
	text, err := os.ReadFile("testdata/short.json")
	require.NoError(t, err)
	again, err := regulation.Format(text)
	require.NoError(t, err)
	require.Equal(t, string(text), string(again))
	require.LessOrEqual(t, strings.Count(string(text), "\n"), 90)

	acts, faults := regulation.Inspect(text)
	require.Empty(t, faults)
	r := acts[0].Regulations[0]
	require.Len(t, r.Services[0].Kinds, 2)
	require.Len(t, r.Accounts[0].Steps, 4)
	require.Equal(t, regulation.RefusalPossible, r.Refusal.Rule)
	code, out, stderr := ran("check", "-strict", "testdata/short.json")
	require.Zero(t, code, "%s%s", out, stderr)
	code, out, stderr = ran("plan", "testdata/short.json", "-kind", "trade-place/issue", "-at", "2026-03-03T10:00")
	require.Zero(t, code, stderr)
	require.Contains(t, out, "5(2)      2026-03-13 Fri 18:30 (refusal 2026-03-06 Fri 18:30)")
}

// Five megabytes with ten thousand faults, of the form, of the rules or for a reader's
// eye, are judged in bounded time, and the list is.
func TestManyFaultsAreJudgedInBoundedTime(t *testing.T) {
	good, err := os.ReadFile("testdata/short.json")
	require.NoError(t, err)
	for _, c := range []struct{ does, before, each, says string }{
		{"of the form", `"trigger"`, `{"id": "Letter%d"},`, "the file has more than 200 faults"},
		{"of the rules", `"trigger"`, `{"id": "paper", "number": %d},`, "the file has more than 200 faults"},
		{"for a reader's eye", `"trigger"`, `{"id": "paper-%d", "text": {"ru": "бумага"}, "citation": "4"},`, "and 9800 more; mend those that are told, and check again"},
	} {
		t.Run(c.does, func(t *testing.T) {
			var list strings.Builder
			for i := range 10_000 {
				fmt.Fprintf(&list, c.each+strings.Repeat(" ", 450)+"\n", i)
			}
			text := strings.Replace(string(good), c.before, `"documents": [`+strings.TrimRight(list.String(), ", \n")+`], `+c.before, 1)
			name := filepath.Join(t.TempDir(), "a.json")
			require.NoError(t, os.WriteFile(name, []byte(text), 0o644))
			began := time.Now()
			_, out, stderr := ran("check", name)
			require.Empty(t, stderr)
			require.Contains(t, out, c.says)
			require.LessOrEqual(t, strings.Count(out, "\n"), 201)
			require.Less(t, time.Since(began), time.Minute, "a scan a fault takes many minutes")
			t.Logf("%d bytes in %v", len(text), time.Since(began))
		})
	}
}

// What is handed over in another encoding, or is no act at all, is told in a line
// and never ends the program.
func TestHostileFiles(t *testing.T) {
	good, err := os.ReadFile("testdata/short.json")
	require.NoError(t, err)
	utf16 := []byte{0xFF, 0xFE}
	for _, b := range good {
		utf16 = append(utf16, b, 0)
	}
	for _, c := range []struct{ does, text, says string }{
		{"an empty file", "", ":1:1: error: "},
		{"a byte order mark and CRLF are fine", "\xEF\xBB\xBF" + strings.ReplaceAll(string(good), "\n", "\r\n"), "files without a fault: 1"},
		{"UTF-16", string(utf16), ":1:1: error: the file is in UTF-16, not in UTF-8; save the file as UTF-8"},
		{"UTF-16 without a mark", string(utf16[2:]), ":1:1: error: the file is in UTF-16, not in UTF-8; save the file as UTF-8"},
		{"Windows-1251", strings.ReplaceAll(string(good), "кеңсе", "\xEA\xE5\xED"), "invalid UTF-8; save the file as UTF-8"},
		{"a list", "[]", "the file is not an object"},
		{"a text", `"act"`, "the file is not an object"},
		{"null", "null", "the file is not an object"},
		{"two documents", string(good) + "{}", "expected nothing after the value"},
		{"brackets without end", strings.Repeat("[", 100_000), "nested deeper than"},
		{"keys without end", strings.Repeat(`{"acts":`, 100_000), "nested deeper than"},
		{"ten million blanks", strings.Repeat(" ", 10_000_000) + "{}", "error: acts: no act is in the file"},
		{"faults without end", `{"acts":[` + strings.Repeat("{},", 3_000) + `{}]}`, "the file has more than 200 faults; mend those that are told, and check again"},
		{"null everywhere", `{"acts":[null],"regulations":[null]}`, "error: "},
		{"a number above all", `{"acts":[{"effect":{"days":1e999}}]}`, "error: "},
		{"the act twice", strings.Replace(string(good), `"acts": [{`, `"acts": [{"id": "ulgi-12-2026"}, {`, 1), "error: "},
		{"the regulation twice", strings.Replace(string(good), `"regulations": [{`, `"regulations": [{"id": "trade-place"}, {`, 1), `"ulgi-12-2026/trade-place" stands twice`},
	} {
		t.Run(c.does, func(t *testing.T) {
			name := filepath.Join(t.TempDir(), "a.json")
			require.NoError(t, os.WriteFile(name, []byte(c.text), 0o644))
			_, out, stderr := ran("check", name)
			require.Empty(t, stderr)
			require.Contains(t, out, c.says, out[:min(len(out), 400)])
		})
	}
}
