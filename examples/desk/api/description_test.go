// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package api_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"maps"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/examples/desk/api"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/sqlstore"
)

var update = flag.Bool("update", false, "write the schemas and the problems into the description anew")

// fromLibrary are the components that are schemas of the library.
var fromLibrary = map[string]func(string) ([]byte, error){
	"application": process.Schema, "event": process.Schema, "plan": process.Schema, "case": sqlstore.Schema, "message": sqlstore.Schema,
}

// The description stands alone: it holds the library's schemas and every problem as they
// are now.
func TestTheDescriptionHasTheSchemasOfTheLibrary(t *testing.T) {
	var document struct {
		OpenAPI    string         `json:"openapi"`
		Info       map[string]any `json:"info"`
		Security   []any          `json:"security"`
		Paths      map[string]any `json:"paths"`
		Webhooks   map[string]any `json:"webhooks"`
		Components struct {
			SecuritySchemes map[string]any `json:"securitySchemes"`
			Parameters      map[string]any `json:"parameters"`
			Responses       map[string]any `json:"responses"`
			Headers         map[string]any `json:"headers"`
			Schemas         map[string]any `json:"schemas"`
		} `json:"components"`
	}
	d := json.NewDecoder(bytes.NewReader(api.Description))
	d.DisallowUnknownFields()
	require.NoError(t, d.Decode(&document))
	schemas := document.Components.Schemas
	maps.DeleteFunc(schemas, func(name string, _ any) bool {
		home, _, _ := strings.Cut(name, ".")
		return fromLibrary[home] != nil
	})
	for name, read := range fromLibrary {
		text, err := read(name)
		require.NoError(t, err)
		lift(t, schemas, name, text)
	}
	// A row is a case with what the office adds.
	kept, row := member(schemas, "case.Case"), member(schemas, "row")
	properties := maps.Clone(member(kept, "properties"))
	for _, own := range []string{"urgency", "applicant_name", "holder_name"} {
		properties[own] = member(row, "properties")[own]
	}
	required, _ := kept["required"].([]any)
	row["properties"], row["required"] = properties, append(required, "urgency")
	member(schemas, "problem")["description"] = "What a request was refused for. Its types: " + strings.Join(api.ProblemTypes(), "; ") + "."

	var text bytes.Buffer
	e := json.NewEncoder(&text)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	require.NoError(t, e.Encode(document))
	if *update {
		require.NoError(t, os.WriteFile("openapi.json", text.Bytes(), 0o644)) //nolint:gosec // a file of the repository
		return
	}
	require.Equal(t, text.String(), string(api.Description), "go test ./api -update writes it anew")
}

// member gives an object inside another.
func member(of map[string]any, name string) map[string]any {
	inside, _ := of[name].(map[string]any)
	return inside
}

var emptyRest = regexp.MustCompile(`,\s*"additionalProperties":\s*\{\s*\}`)

// lift makes components of a schema and of its definitions, each under the name of the
// schema, and lets their references follow.
func lift(t *testing.T, schemas map[string]any, name string, text []byte) {
	t.Helper()
	const home = "#/components/schemas/"
	spelled := strings.ReplaceAll(string(text), `"#/$defs/`, `"`+home+name+".")
	spelled = strings.ReplaceAll(spelled, `"https://github.com/reglament-kz/reglament/process/schema/event.json"`, `"`+home+`event"`)
	// The empty schema allows what is allowed without it, and not every reader of OpenAPI knows.
	spelled = emptyRest.ReplaceAllString(spelled, "")
	var schema map[string]any
	require.NoError(t, json.Unmarshal([]byte(spelled), &schema))
	for defined, s := range member(schema, "$defs") {
		schemas[name+"."+defined] = s
	}
	for _, key := range []string{"$defs", "$schema", "$id"} {
		delete(schema, key)
	}
	schemas[name] = schema
}
