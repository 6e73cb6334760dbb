// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import _ "embed"

//go:embed schema.json
var schemaJSON string

// Schema is the JSON Schema, draft 2020-12, of a file with acts as people write
// it, with descriptions in English and Russian. It ships as
// regulation/schema.json; a file may name it under "$schema", so that an editor
// helps.
func Schema() []byte { return []byte(schemaJSON) }
