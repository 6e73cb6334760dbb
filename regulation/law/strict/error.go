// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package strict

import (
	"errors"
	"fmt"
	"strconv"
	"unicode/utf8"
)

// Decisions that a caller can take about a failure of this package.
var (
	// ErrSyntax: the bytes are not one JSON value in valid UTF-8.
	ErrSyntax = errors.New("strict: malformed JSON")
	// ErrUnknownKey: an object has a key that its Go type does not know.
	ErrUnknownKey = errors.New("strict: unknown key")
	// ErrDuplicateKey: an object has the same key twice.
	ErrDuplicateKey = errors.New("strict: duplicate key")
	// ErrMissingKey: an object lacks a key that its Go type requires.
	ErrMissingKey = errors.New("strict: missing key")
	// ErrType: a value is not one of its Go type; also a Go type that JSON
	// cannot fill.
	ErrType = errors.New("strict: wrong type")
	// ErrLimit: the document is larger, or nested deeper, than allowed.
	ErrLimit = errors.New("strict: limit exceeded")
)

// Error is the first fault of a document, in the order of its text.
type Error struct {
	// Place is the JSON path of the value or the key at fault, such as
	// regulations[2].accounts[0].steps[1].terms[0].unit; keys that are not
	// plain words stand in brackets, as in days["4 January"]. It is empty for
	// the document itself.
	Place string
	// Offset is the number of bytes before the token at fault; for a missing
	// key, before the brace that closes its object.
	Offset int64
	// Err is the fault; one of the sentinels of this package, or the error of
	// the reader, is found in it by errors.Is.
	Err error
}

// Error gives place, offset and fault. It quotes at most 80 bytes of any one
// key or value, and at most 512 bytes of the text of a foreign error.
func (e *Error) Error() string {
	at := "at byte " + strconv.FormatInt(e.Offset, 10)
	if e.Place != "" {
		at = e.Place + " " + at
	}
	return "strict: " + at + ": " + clip(e.Err.Error(), maxForeign)
}

// Unwrap gives the fault.
func (e *Error) Unwrap() error { return e.Err }

// fault is a sentinel with a text of its own and, where another package
// refused the value, the error of that package.
type fault struct {
	sentinel error
	text     string
	cause    error
}

func (f *fault) Error() string {
	if f.cause == nil {
		return f.text
	}
	return f.text + ": " + clip(f.cause.Error(), maxForeign)
}

func (f *fault) Unwrap() []error {
	if f.cause == nil {
		return []error{f.sentinel}
	}
	return []error{f.sentinel, f.cause}
}

func faultf(sentinel error, format string, args ...any) error {
	return &fault{sentinel: sentinel, text: fmt.Sprintf(format, args...)}
}

const (
	maxQuote   = 80  // bytes of the input in one quotation
	maxForeign = 512 // bytes of the text of an error that is not ours
)

// clip cuts a hostile text between two characters, so that it cannot flood a
// log.
func clip(s string, most int) string {
	if len(s) <= most {
		return s
	}
	for most > 0 && !utf8.RuneStart(s[most]) {
		most--
	}
	return s[:most] + "..."
}

func quote(b []byte) string {
	return strconv.Quote(clip(string(b[:min(len(b), maxQuote+utf8.UTFMax)]), maxQuote))
}
