// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"bytes"
	"errors"

	"github.com/reglament-kz/reglament/regulation/law/strict"
)

// maxJSON is the greatest size, in bytes, of a JSON text that this package
// reads.
const maxJSON = 1 << 20

// decode reads one JSON value by the rules of the package strict: exact keys,
// none unknown, none twice, nothing after the value. The error is a
// [*JSONError].
func decode(data []byte, v any) error {
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf")) // the mark that editors put in front
	err := strict.Unmarshal(data, v, strict.MaxBytes(maxJSON))
	if err == nil {
		return nil
	}
	var at *strict.Error
	if !errors.As(err, &at) {
		return jsonError(data, "", 0, err.Error(), err)
	}
	fault := at.Err.Error()
	var office *OfficeError // says it better than that a Go type cannot be filled
	if errors.As(at.Err, &office) {
		fault = office.reason()
	}
	return jsonError(data, at.Place, at.Offset, fault, at.Err)
}

// jsonError makes the error for what stands at an offset.
func jsonError(data []byte, place string, offset int64, fault string, err error) *JSONError {
	before := data[:min(max(0, int(offset)), len(data))]
	return &JSONError{
		Path:   place,
		Line:   1 + bytes.Count(before, []byte("\n")),
		Column: len(before) - bytes.LastIndexByte(before, '\n'),
		Fault:  fault,
		Err:    err,
	}
}
