// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package schema_test

import (
	"encoding/json"
	"reflect"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/regulation/law"
	"github.com/reglament-kz/reglament/regulation/law/schema"
)

type inner struct {
	Day  law.Date `json:"day"`
	Both string   `json:"both"`
}

type outer struct {
	inner
	ID    law.ID         `json:"id"`
	Both  int            `json:"both"`
	Basis law.Basis      `json:"basis,omitempty"`
	Own   ownJSON        `json:"own"`
	Next  *outer         `json:"next"`
	Marks []bool         `json:"marks"`
	Pair  [2]float64     `json:"pair"`
	Names map[string]any `json:"names"`
	Hid   string         `json:"-"`
}

// ownJSON writes its own JSON.
type ownJSON struct{}

type written struct {
	X int `json:"x"`
}

func generator() *schema.Generator {
	g := schema.New("https://example.kz/outer", "Outer")
	schema.Words(g, law.Values[law.Basis]())
	g.Pattern(reflect.TypeFor[law.ID](), `^[a-z]+$`)
	g.Pattern(reflect.TypeFor[law.Date](), `^\d{4}-\d{2}-\d{2}$`)
	g.Instead(reflect.TypeFor[ownJSON](), reflect.TypeFor[written]())
	g.Also(reflect.TypeFor[ownJSON](), `^x=\d+$`)
	g.Name(reflect.TypeFor[ownJSON](), "Own")
	g.Key("$schema")
	return g
}

func made(t *testing.T, g *schema.Generator) map[string]any {
	t.Helper()
	text, err := g.Schema(reflect.TypeFor[outer]())
	require.NoError(t, err)
	var m map[string]any
	require.NoError(t, json.Unmarshal(text, &m))
	return m
}

func object(t *testing.T, v any) map[string]any {
	t.Helper()
	require.IsType(t, map[string]any{}, v)
	o, _ := v.(map[string]any)
	return o
}

func TestASchemaFollowsTheTagsOfTheType(t *testing.T) {
	g := generator()
	g.Required()
	m := made(t, g)
	require.Equal(t, "https://json-schema.org/draft/2020-12/schema", m["$schema"])
	require.Equal(t, "#/$defs/outer", m["$ref"])
	defs := object(t, m["$defs"])
	o := object(t, defs["outer"])
	require.Equal(t, false, o["additionalProperties"], "an unknown key is a fault")
	p := object(t, o["properties"])
	require.Equal(t, map[string]any{"type": "integer"}, p["both"], "the nearer field hides the embedded one")
	require.Contains(t, p, "day", "the keys of an embedded struct stand beside the others")
	require.NotContains(t, p, "Hid")
	require.Contains(t, p, "$schema")
	require.Equal(t, []any{"day", "id", "both", "own", "next", "marks", "pair", "names"}, o["required"])
	require.Equal(t, []any{"stated", "inferred", "not_stated"}, object(t, defs["Basis"])["enum"])
	require.Len(t, object(t, defs["Own"])["anyOf"], 2, "a text instead of the object")
	require.Equal(t, map[string]any{"anyOf": []any{map[string]any{"$ref": "#/$defs/outer"}, map[string]any{"type": "null"}}}, p["next"])
}

func TestWhatPeopleWriteNeedsNoKey(t *testing.T) {
	require.NotContains(t, object(t, made(t, generator())["$defs"])["outer"], "required")
}

func TestDescriptionsAreCompleteOrNone(t *testing.T) {
	g := schema.New("x", "X")
	g.Describe("written.x", "the x", "икс")
	text, err := g.Schema(reflect.TypeFor[written]())
	require.NoError(t, err)
	require.Contains(t, string(text), `"the x\nикс"`)

	g = schema.New("x", "X")
	g.Describe("written", "a thing", "вещь")
	g.Describe("written.y", "the y", "игрек")
	_, err = g.Schema(reflect.TypeFor[written]())
	require.EqualError(t, err, "schema: the key \"written.x\" has no description\nschema: no key \"written.y\" to describe")
}

func TestWordsAreExplainedAllOrNone(t *testing.T) {
	g := schema.New("x", "X")
	schema.Words(g, law.Values[law.Basis]())
	g.Describe("Basis.stated", "the text has it", "есть в тексте", "мәтінде бар")
	_, err := g.Schema(reflect.TypeFor[struct{ B law.Basis }]())
	require.ErrorContains(t, err, `schema: 2 of the 3 words of "Basis" have no description`)

	g = schema.New("x", "X")
	schema.Words(g, law.Values[law.Basis]())
	for _, b := range law.Values[law.Basis]() {
		g.Describe("Basis."+string(b), "it is "+string(b), "да")
	}
	g.Describe("*.B", "whether the text has it")
	text, err := g.Schema(reflect.TypeFor[struct{ B law.Basis }]())
	require.NoError(t, err)
	require.Contains(t, string(text), `"it is inferred\nда"`)
	var whole map[string]any
	require.NoError(t, json.Unmarshal(text, &whole))
	require.Len(t, object(t, object(t, whole["$defs"])["Basis"])["enumDescriptions"], 3)
}

func TestATypeThatJSONDoesNotKnowIsRefused(t *testing.T) {
	_, err := schema.New("x", "X").Schema(reflect.TypeFor[struct{ F func() }]())
	require.ErrorContains(t, err, "has no JSON")
}
