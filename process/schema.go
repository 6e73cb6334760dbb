// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"embed"

	"github.com/reglament-kz/reglament/regulation/law"
)

//go:generate go test . -run TestSchemas -update

//go:embed schema
var schemas embed.FS

var answers = law.ListOf("answer", "application", "checked_application", "command", "definition", "event", "permitted", "plan", "summary", "worklist")

// Schema gives the JSON Schema, draft 2020-12, of an answer: application, command,
// definition, event, permitted (a list) or plan; and of those of package caseload,
// checked_application, summary and worklist. The error is a [*law.ValueError].
func Schema(answer string) ([]byte, error) {
	if _, err := answers.Parse(answer); err != nil {
		return nil, err
	}
	return schemas.ReadFile("schema/" + answer + ".json")
}
