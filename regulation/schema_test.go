// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
	"github.com/reglament-kz/reglament/regulation/law/schema"
)

var update = flag.Bool("update", false, "write the golden files anew")

// The descriptions stand in testdata/schema.tsv: a key or a word of a
// list, the English, the Russian, the Kazakh.
func TestTheSchemaIsThatOfTheTypes(t *testing.T) {
	words, err := os.ReadFile("testdata/schema.tsv")
	require.NoError(t, err)
	text, err := regulation.GenerateSchema(func(g *schema.Generator) {
		for line := range strings.Lines(string(words)) {
			f := strings.Split(strings.TrimSpace(line), "\t")
			require.Len(t, f, 4, line)
			g.Describe(f[0], f[1:]...)
		}
		for _, b := range law.Values[law.Basis]() { // a reader meets the word of a basis everywhere
			l := b.Label()
			g.Describe("Basis."+b.String(), l.EN, l.RU, l.KK)
		}
	})
	require.NoError(t, err)
	if *update {
		require.NoError(t, os.WriteFile("schema.json", text, 0o644))
		return
	}
	require.Equal(t, string(text), string(regulation.Schema()), "if the change is wanted: go test ./regulation -run Schema -update")
}

func compiled(t *testing.T) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(regulation.Schema()))
	require.NoError(t, err)
	c := jsonschema.NewCompiler()
	require.NoError(t, c.AddResource("schema.json", doc))
	s, err := c.Compile("schema.json")
	require.NoError(t, err)
	return s
}

func TestEveryCatalogueOfTheRepositoryKeepsTheSchema(t *testing.T) {
	s := compiled(t)
	built, err := json.Marshal(builtin(t))
	require.NoError(t, err)
	files := map[string][]byte{"the built-in acts": built, "the short form": []byte(short)}
	for _, name := range []string{"catalogue/testdata/other_oblast.json", "../examples/own-act/act.json", "../examples/catalogue/testdata/act.json"} {
		text, err := os.ReadFile(name)
		require.NoError(t, err)
		files[name] = text
	}
	for name, text := range files {
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
		require.NoError(t, err, name)
		require.NoError(t, s.Validate(doc), name)
	}
}

func TestTheSchemaFindsMistakes(t *testing.T) {
	s := compiled(t)
	for does, change := range map[string][2]string{
		"a key that there is not":  {`"number": "7"`, `"nummer": "7"`},
		"a word that there is not": {`"operator": "documents"`, `"operator": "paper"`},
		"a number for a text":      {`"paragraph": "5"`, `"paragraph": 5`},
		"a date that is none":      {`"2025-01-10"`, `"10.01.2025"`},
		"a term that is none":      {`"30 minute from application"`, `"30 minutes, from application"`},
	} {
		require.Contains(t, short, change[0])
		doc, err := jsonschema.UnmarshalJSON(strings.NewReader(strings.Replace(short, change[0], change[1], 1)))
		require.NoError(t, err)
		require.Error(t, s.Validate(doc), does)
	}
}
