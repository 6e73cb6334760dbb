// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package readme_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
)

// What the programs print of the library's answers has the library's form: it keeps
// the shipped schema and reads back.
func TestProgramsPrintTheFormsOfTheLibrary(t *testing.T) {
	var deadlines struct {
		Plan json.RawMessage `json:"plan"`
	}
	printed(t, "deadlines/testdata/json-full.golden", &deadlines)
	keeps(t, "plan", deadlines.Plan, new(process.Plan))

	var report struct {
		Cases   []json.RawMessage `json:"cases"`
		Summary json.RawMessage   `json:"summary"`
	}
	printed(t, "conformance/testdata/json.golden", &report)
	require.NotEmpty(t, report.Cases)
	for _, c := range report.Cases {
		keeps(t, "checked_application", c, new(caseload.CheckedApplication))
	}
	keeps(t, "summary", report.Summary, new(caseload.Summary))
}

// printed reads what a program prints.
func printed(t *testing.T, file string, into any) {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", file))
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(text, into))
}

// keeps holds a text against a schema, and reads it.
func keeps(t *testing.T, answer string, text []byte, into any) {
	t.Helper()
	shipped, err := process.Schema(answer)
	require.NoError(t, err)
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(shipped))
	require.NoError(t, err)
	c := jsonschema.NewCompiler()
	require.NoError(t, c.AddResource(answer, doc))
	s, err := c.Compile(answer)
	require.NoError(t, err)
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	require.NoError(t, err)
	require.NoError(t, s.Validate(value), "%s", text)
	require.NoError(t, json.Unmarshal(text, into))
}
