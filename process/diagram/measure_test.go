// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package diagram_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/process/diagram"
)

func TestWrap(t *testing.T) {
	for name, c := range map[string]struct {
		text  string
		limit float64
		want  []string
	}{
		"an empty text has no line":                          {"", 100, nil},
		"white space alone has no line":                      {" \n\t ", 100, nil},
		"a text that fits is one line":                       {"7(3)", 100, []string{"7(3)"}},
		"a line breaks at a space":                           {"нәтижеге қол қою", 62, []string{"нәтижеге", "қол қою"}},
		"a word wider than a line breaks with a hyphen":      {"көрсетілетін", 50, []string{"көрсеті-", "летін"}},
		"a letter wider than a line stands alone":            {"Щ", 1, []string{"Щ"}},
		"each letter of a word may need a line of its own":   {"ЩЩ", 1, []string{"Щ-", "Щ"}},
		"a letter outside the table counts as a wide one":    {"漢字", 20, []string{"漢-", "字"}},
		"a broken letter is kept, to be shown as unreadable": {"\xff\xff", 9, []string{"\xff-", "\xff"}},
	} {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, c.want, diagram.Wrap(c.text, c.limit, 11))
		})
	}
}

// TestWrapKeepsEverything: no letter is lost, and no line is wider than the limit
// unless one letter with its hyphen is.
func TestWrapKeepsEverything(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		text := rapid.StringOf(rapid.RuneFrom([]rune("aжЩ ңүі漢"))).Draw(rt, "text")
		limit := rapid.Float64Range(1, 200).Draw(rt, "limit")
		lines := diagram.Wrap(text, limit, 11)
		bare := func(s string) string { return strings.NewReplacer(" ", "", "-", "").Replace(s) }
		require.Equal(rt, bare(text), bare(strings.Join(lines, "")))
		for _, line := range lines {
			if len([]rune(strings.TrimSuffix(line, "-"))) > 1 {
				require.LessOrEqual(rt, diagram.TextWidth(line, 11, false), limit+1e-9, "%q", line)
			}
		}
	})
}
