// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package law_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/regulation/law"
)

func TestParseID(t *testing.T) {
	for _, s := range []string{"a", "a1", "mangystau-297-2014", "provider_system", "vet-licence", "a_b-c", strings.Repeat("a", 64)} {
		id, err := law.ParseID(s)
		require.NoError(t, err)
		require.Equal(t, s, id.String())
		require.True(t, id.IsValid())
		require.Equal(t, id, law.MustID(s))
	}
	refused := []struct {
		name, in, rule string
		at             int
	}{
		{"the empty text", "", "it is empty", 0},
		{"a digit first", "297-2014", "the first character is no small Latin letter", 0},
		{"a hyphen first", "-a", "the first character is no small Latin letter", 0},
		{"a capital first", "Act", "the first character is no small Latin letter", 0},
		{"a capital inside", "aCt", "neither a small Latin letter nor a digit, '-' or '_'", 1},
		{"a Cyrillic letter that looks Latin", "аct", `character 1 is the Cyrillic letter 'а', which looks like the Latin "a"`, 0},
		{"Cyrillic letters", "акт", "character 1 is the Cyrillic letter 'а', which looks like the Latin \"a\"", 0},
		{"a Cyrillic word", "жол", "character 1 is the Cyrillic letter 'ж'", 0},
		{"a dash", "act–1", "character 4 is the dash '–'", 3},
		{"a Cyrillic letter inside", "act-с", `character 5 is the Cyrillic letter 'с', which looks like the Latin "c"`, 4},
		{"a full-width digit", "act-２", "neither a small Latin letter nor a digit, '-' or '_'", 4},
		{"two hyphens", "a--b", "'-' or '_' does not stand single between words", 2},
		{"a hyphen and an underscore", "a-_b", "'-' or '_' does not stand single between words", 2},
		{"a hyphen last", "ab-", "'-' or '_' does not stand single between words", 2},
		{"an underscore last", "ab_", "'-' or '_' does not stand single between words", 2},
		{"white space", "a b", "neither a small Latin letter nor a digit, '-' or '_'", 1},
		{"a line end", "ab\n", "neither a small Latin letter nor a digit, '-' or '_'", 2},
		{"a slash", "act/short", "neither a small Latin letter nor a digit, '-' or '_'", 3},
		{"a byte that is no character", "a\xff", "neither a small Latin letter nor a digit, '-' or '_'", 1},
		{"65 bytes", strings.Repeat("a", 65), "longer than 64 bytes", 64},
	}
	for _, r := range refused {
		t.Run(r.name, func(t *testing.T) {
			_, err := law.ParseID(r.in)
			require.ErrorIs(t, err, law.ErrSyntax)
			var v *law.ValueError
			require.ErrorAs(t, err, &v)
			require.Equal(t, law.ValueError{Type: "identifier", Value: r.in, Fault: r.rule, At: r.at}, *v)
			require.False(t, law.ID(r.in).IsValid())
			require.Panics(t, func() { law.MustID(r.in) })
			if r.in != "" {
				_, err = law.ID(r.in).MarshalText()
				require.ErrorIs(t, err, law.ErrSyntax, "nor is it written")
			}
		})
	}
}

func TestTheZeroID(t *testing.T) {
	var id law.ID
	require.False(t, id.IsValid())
	b, err := json.Marshal(id)
	require.NoError(t, err)
	require.Equal(t, `""`, string(b))
	id = "x"
	require.NoError(t, json.Unmarshal(b, &id))
	require.Equal(t, law.ID(""), id)
	id = "x"
	require.ErrorIs(t, json.Unmarshal([]byte(`"X"`), &id), law.ErrSyntax)
	require.Equal(t, law.ID("x"), id, "a refused text changes nothing")
}

// identifiers draws identifiers by the grammar, apart from the parser.
func identifiers() *rapid.Generator[law.ID] {
	return rapid.Custom(func(t *rapid.T) law.ID {
		return law.ID(rapid.StringMatching(`[a-z][a-z0-9]{0,8}([-_][a-z0-9]{1,8}){0,4}`).Draw(t, "id"))
	})
}

func TestIDProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		id := identifiers().Draw(t, "id")
		b, err := id.MarshalText()
		require.NoError(t, err)
		var back law.ID
		require.NoError(t, back.UnmarshalText(b))
		require.Equal(t, id, back)
	})
}
