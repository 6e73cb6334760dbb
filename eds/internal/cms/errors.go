// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package cms

import (
	"errors"
	"fmt"

	"github.com/reglament-kz/reglament/eds"
)

// Error says what is wrong with a message, as the code of a finding, and where.
// It never quotes the message.
type Error struct {
	Code  eds.Code
	Place string
	Err   error // what der said, or nil
}

func (e *Error) Error() string {
	if e.Err == nil {
		return fmt.Sprintf("cms: %s: %s", e.Place, e.Code)
	}
	return fmt.Sprintf("cms: %s: %s: %v", e.Place, e.Code, e.Err)
}

// Unwrap gives the error beneath.
func (e *Error) Unwrap() error { return e.Err }

// Detail is the error for a finding, without the code.
func (e *Error) Detail() string {
	if e.Err == nil {
		return e.Place
	}
	return e.Place + ": " + e.Err.Error()
}

func malformed(place string, err error) error {
	return &Error{Code: eds.CodeStructureMalformed, Place: place, Err: err}
}

func broken(place, rule string) error { return malformed(place, errors.New(rule)) }

func tooLarge(place string) error { return &Error{Code: eds.CodeStructureTooLarge, Place: place} }
