// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package api

import (
	_ "embed" // the paths are a file
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"regexp"
	"strings"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/sqlstore"
)

// paths is the description without the forms that the library has schemas of.
//
//go:embed openapi.json
var paths []byte

// describe puts the schemas of the library and the problems into the description, so that
// it stands alone.
func describe() ([]byte, error) {
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
	if err := json.Unmarshal(paths, &document); err != nil {
		return nil, fmt.Errorf("api: the description: %w", err)
	}
	schemas := document.Components.Schemas
	for name, read := range map[string]func(string) ([]byte, error){
		"application": process.Schema, "event": process.Schema, "plan": process.Schema, "case": sqlstore.Schema, "message": sqlstore.Schema,
	} {
		text, err := read(name)
		if err != nil {
			return nil, err
		}
		if err := lift(schemas, name, text); err != nil {
			return nil, err
		}
	}
	kept, row := member(schemas, "case.Case"), member(schemas, "row")
	maps.Copy(member(row, "properties"), member(kept, "properties"))
	required, _ := kept["required"].([]any)
	row["required"] = append(required, "urgency")
	var types []string
	for _, p := range problems {
		types = append(types, problemType(p.name)+": "+p.title+fmt.Sprintf(" (%d %s)", p.status, http.StatusText(p.status)))
	}
	member(schemas, "problem")["description"] = "What a request was refused for. Its types: " + strings.Join(types, "; ") + "."
	return json.MarshalIndent(document, "", "  ")
}

// member gives an object inside another.
func member(of map[string]any, name string) map[string]any {
	inside, _ := of[name].(map[string]any)
	return inside
}

var emptyRest = regexp.MustCompile(`,\s*"additionalProperties":\s*\{\s*\}`)

// lift makes components of a schema and of its definitions, each under the name of the
// schema, and lets their references follow.
func lift(schemas map[string]any, name string, text []byte) error {
	const home = "#/components/schemas/"
	spelled := strings.ReplaceAll(string(text), `"#/$defs/`, `"`+home+name+".")
	spelled = strings.ReplaceAll(spelled, `"https://github.com/reglament-kz/reglament/process/schema/event.json"`, `"`+home+`event"`)
	// The empty schema allows what is allowed without it, and not every reader of OpenAPI knows.
	spelled = emptyRest.ReplaceAllString(spelled, "")
	var schema map[string]any
	if err := json.Unmarshal([]byte(spelled), &schema); err != nil {
		return fmt.Errorf("api: the schema %s: %w", name, err)
	}
	for defined, s := range member(schema, "$defs") {
		schemas[name+"."+defined] = s
	}
	for _, key := range []string{"$defs", "$schema", "$id"} {
		delete(schema, key)
	}
	schemas[name] = schema
	return nil
}
