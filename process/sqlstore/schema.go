// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package sqlstore

import (
	"embed"

	"github.com/reglament-kz/reglament/regulation/law"
)

//go:generate go test . -run TestSchemas -update

//go:embed schema
var schemas embed.FS

var answers = law.ListOf("answer", "case", "count", "message")

// Schema gives the JSON Schema, draft 2020-12, of an answer: case, count or message.
// That of a message refers to that of an event, which [process.Schema] gives. The
// error is a [*law.ValueError].
func Schema(answer string) ([]byte, error) {
	if _, err := answers.Parse(answer); err != nil {
		return nil, err
	}
	return schemas.ReadFile("schema/" + answer + ".json")
}
