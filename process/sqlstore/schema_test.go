// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package sqlstore_test

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"os"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/process/processtest"
	"github.com/reglament-kz/reglament/process/sqlstore"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
	"github.com/reglament-kz/reglament/regulation/law/schema"
)

var update = flag.Bool("update", false, "write the golden files anew")

// eventSchema is the identifier of the schema of an event.
const eventSchema = "https://github.com/reglament-kz/reglament/process/schema/event.json"

// answerSchema makes the schema of an answer from its type.
func answerSchema(t *testing.T, name string, answer reflect.Type) string {
	t.Helper()
	g := schema.New("https://github.com/reglament-kz/reglament/process/sqlstore/schema/"+name+".json", "The answer "+name)
	g.Required()
	g.Elsewhere(reflect.TypeFor[process.Event](), eventSchema)
	g.Pattern(reflect.TypeFor[process.ID](), "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")
	g.Pattern(reflect.TypeFor[process.Digest](), "^([0-9a-f]{64})?$")
	g.Pattern(reflect.TypeFor[law.ID](), `^[a-z0-9_-]*$`)
	g.Pattern(reflect.TypeFor[time.Time](), `^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$`)
	schema.Words(g, law.Values[process.End]())
	schema.Words(g, law.Values[process.Unknown]())
	schema.Words(g, law.Values[caseload.TaskState]())
	text, err := g.Schema(answer)
	require.NoError(t, err)
	return string(text)
}

func TestSchemasAreThoseOfTheTypes(t *testing.T) {
	for name, answer := range map[string]reflect.Type{
		"case": reflect.TypeFor[sqlstore.Case](), "count": reflect.TypeFor[sqlstore.Count](), "message": reflect.TypeFor[sqlstore.Message](),
	} {
		text := answerSchema(t, name, answer)
		if *update {
			require.NoError(t, os.WriteFile("schema/"+name+".json", []byte(text), 0o600))
			continue
		}
		shipped, err := sqlstore.Schema(name)
		require.NoError(t, err)
		require.Equal(t, text, string(shipped), "go generate")
	}
	_, err := sqlstore.Schema("letter")
	var value *law.ValueError
	require.ErrorAs(t, err, &value)
}

// valid holds a text against the shipped schema of an answer.
func valid(t *testing.T, name string, text []byte) {
	t.Helper()
	if *update { // what is embedded is the schema of before
		return
	}
	c := jsonschema.NewCompiler()
	for id, shipped := range map[string]func(string) ([]byte, error){eventSchema: process.Schema, name: sqlstore.Schema} {
		of := name
		if id == eventSchema {
			of = "event"
		}
		text, err := shipped(of)
		require.NoError(t, err)
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
		require.NoError(t, err)
		require.NoError(t, c.AddResource(id, doc))
	}
	s, err := c.Compile(name)
	require.NoError(t, err)
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	require.NoError(t, err)
	require.NoError(t, s.Validate(value), string(text))
}

// What a store answers has one form over every database, which keeps its schema and
// reads back.
func TestAnswersHaveOneForm(t *testing.T) {
	each(t, func(t *testing.T, p place) {
		ctx := context.Background()
		d := definitionOf(t, "pesticide-licence/issue")
		assigned := config(t)
		assigned.Complete = func(c *caseload.Case) error {
			if c.ID == id(3).String() {
				return os.ErrNotExist
			}
			c.Offices, c.Assigned = process.OfficesOf(counter(t)), map[law.ID]string{regulation.ActorManagement: "head-1"}
			return nil
		}
		store := storeAt(t, p, p.open(t), assigned)
		require.NoError(t, store.Keep(ctx, d))
		s := processtest.Start(t, d, process.OfficesOf(counter(t)), wall(t, "2015-03-18 10:00"))
		over := s.Fork().Path("", time.Minute).IsOver(process.EndGranted).Events()
		silent := definitionOf(t, "ear-tag-duplicate/issue") // the text says nothing of how long its first step takes
		require.NoError(t, store.Keep(ctx, silent))
		add(t, store, id(4), processtest.Start(t, silent, process.OfficesOf(counter(t)), wall(t, "2015-03-18 10:00")).Path("", time.Minute).Events()[:2]...)
		add(t, store, id(1), over[:2]...)
		add(t, store, id(2), over...)
		add(t, store, id(3), over[0])
		require.NoError(t, store.SetNumber(ctx, id(1), "Z-17/2015"))
		require.NoError(t, store.Recount(ctx, id(1), wall(t, "2015-03-25 10:00")))

		answers := map[string]any{}
		for name, n := range map[string]int{"case-open": 1, "case-over": 2, "case-problem": 3, "case-unknown": 4} {
			c, err := store.Case(ctx, id(n))
			require.NoError(t, err)
			answers[name] = c
			back := readBack(t, c)
			require.Equal(t, c, back, name)
		}
		counts, err := store.Counts(ctx)
		require.NoError(t, err)
		for _, c := range counts {
			valid(t, "count", marshalled(t, c))
			require.Equal(t, c, readBack(t, c))
		}
		answers["counts"] = counts
		messages := take(t, store, leaseOf("a", 0), 1000)
		for _, m := range messages {
			valid(t, "message", marshalled(t, m))
			require.Equal(t, m, readBack(t, m))
		}
		last := messages[0]
		for _, m := range messages {
			if m.Case.ID == id(1) {
				last = m
			}
		}
		last.Position = 1 // of several applications, the order is not that of this test
		answers["message"] = last
		for name, v := range answers {
			text := indented(t, v)
			golden(t, name, text)
			if of, _, _ := strings.Cut(name, "-"); of != "counts" {
				valid(t, of, []byte(text))
			}
		}
	})
}

func marshalled(t *testing.T, v any) []byte {
	t.Helper()
	b, err := json.Marshal(v)
	require.NoError(t, err)
	return b
}

func readBack[T any](t *testing.T, v T) (back T) {
	t.Helper()
	require.NoError(t, json.Unmarshal(marshalled(t, v), &back))
	return back
}

// indented is the JSON of a value as a golden file has it.
func indented(t *testing.T, v any) string {
	t.Helper()
	b, err := json.MarshalIndent(v, "", "  ")
	require.NoError(t, err)
	return string(b) + "\n"
}

func golden(t *testing.T, name, text string) {
	t.Helper()
	file := "testdata/json/" + name + ".json"
	if *update {
		require.NoError(t, os.WriteFile(file, []byte(text), 0o600))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	require.Equal(t, string(want), text, name)
}
