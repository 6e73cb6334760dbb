// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package strict_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/regulation/law/strict"
)

func TestForeign(t *testing.T) {
	for _, r := range []struct{ does, word, says string }{
		{"a word of ASCII", "working_day", ""},
		{"the empty word", "", ""},
		{"a letter of a third script is no look-alike", "７", ""},
		{"the first look-alike is told", "wоrking_dаy", `character 2 is the Cyrillic letter 'о', which looks like the Latin "o"`},
		{"a Kazakh look-alike", "һour", `character 1 is the Cyrillic letter 'һ', which looks like the Latin "h"`},
		{"a word that is Cyrillic looks like no other", "рабочий", "character 1 is the Cyrillic letter 'р'"},
		{"an en dash", "boat–licence", "character 5 is the dash '–'"},
		{"a minus sign", "5−1", "character 2 is the dash '−'"},
		{"a hyphen that does not break", "5‑1", "character 2 is the dash '‑'"},
		{"a blank that does not break", "within\u00a010", "character 7 is a blank of another kind, U+00A0"},
		{"a mark that is not seen", "5\u200b", "character 2 is a character that is not seen, U+200B"},
		{"a quotation mark", "«5»", "character 1 is the curly quotation mark '«'"},
		{"an apostrophe", "5’", "character 2 is the curly apostrophe '’'"},
	} {
		require.Equal(t, r.says, strict.Foreign(r.word), r.does)
	}
}

// A word from another keyboard is told by the letter that is wrong in it.
func ExampleForeign() {
	fmt.Println(strict.Foreign("wоrking_day"))
	fmt.Println(strict.Foreign("5–1(2)"))
	// Output:
	// character 2 is the Cyrillic letter 'о', which looks like the Latin "o"
	// character 2 is the dash '–'
}
