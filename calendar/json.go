// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"bytes"
	"errors"

	"github.com/reglament-kz/reglament/regulation/law/strict"
)

// MaxJSON is the greatest size, in bytes, of a JSON text that this package
// reads.
const MaxJSON = 1 << 20

// decode reads one JSON value by the rules of the package strict: exact keys,
// none unknown, none twice, nothing after the value. The error is a
// [*JSONError].
func decode(data []byte, v any) error {
	err := strict.Unmarshal(data, v, strict.MaxBytes(MaxJSON))
	if err == nil {
		return nil
	}
	j := &JSONError{Line: 1, Column: 1, Rule: err.Error(), Err: err}
	var at *strict.Error
	if errors.As(err, &at) {
		before := data[:min(max(0, int(at.Offset)), len(data))]
		j.Path, j.Rule, j.Err = at.Place, at.Err.Error(), at.Err
		j.Line = 1 + bytes.Count(before, []byte("\n"))
		j.Column = len(before) - bytes.LastIndexByte(before, '\n')
	}
	return j
}
