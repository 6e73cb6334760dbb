// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eds

import (
	"errors"
	"fmt"
)

// Decisions that a caller can take about an error of this package and of the
// checkers. A finding about a signature is never an error.
var (
	// ErrNumber: a text is not an IIN or a BIN; mend the form. See [NumberError].
	ErrNumber = errors.New("eds: not a valid identification number")
	// ErrRequest: the request lacks something; mend the program. See [RequestError].
	ErrRequest = errors.New("eds: incomplete request")
	// ErrKey: a public key is malformed or of another algorithm. Of an
	// [Algorithm]; a checker makes a finding of it.
	ErrKey = errors.New("eds: unusable public key")
	// ErrSignature: a signature is malformed or does not belong to the digest. Of
	// a [PublicKey]; a checker makes a finding of it.
	ErrSignature = errors.New("eds: wrong signature")
	// ErrReport: a report, evidence or a word in it could not be decoded.
	ErrReport = errors.New("eds: malformed report")
)

// NumberError says which rule an IIN or BIN breaks and where. It never holds
// the number. It is an [ErrNumber].
type NumberError struct {
	Kind string // "IIN" or "BIN"
	Rule NumberRule
	// Position is the number of the offending digit, 1 to 12; 0 means the whole.
	Position int
}

// Error names the rule and the position.
func (e *NumberError) Error() string {
	if e.Position > 0 {
		return fmt.Sprintf("eds: %s: digit %d: %s", e.Kind, e.Position, e.Rule.text())
	}
	return fmt.Sprintf("eds: %s: %s", e.Kind, e.Rule.text())
}

// Is makes errors.Is(err, ErrNumber) true.
func (e *NumberError) Is(target error) bool { return target == ErrNumber }

// RequestError says which field of a [Request] is missing or contradicts
// another. It is an [ErrRequest].
type RequestError struct {
	Field string // the Go name of the field
	Fault string // what is wrong, in English
}

// Error names the field and the fault.
func (e *RequestError) Error() string { return fmt.Sprintf("eds: request: %s: %s", e.Field, e.Fault) }

// Is makes errors.Is(err, ErrRequest) true.
func (e *RequestError) Is(target error) bool { return target == ErrRequest }
