// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package law

import (
	"fmt"
	"slices"
)

// Edition is one state of a text or a value, from a day on.
type Edition[T any] struct {
	From  Date // first day; zero is "from the beginning"
	Value T
	// Unknown says that the text was different and is not on record; Value is
	// then the zero value, and Reason tells why.
	Unknown bool
	Reason  Text
}

// History holds the editions of one thing, newest first. It is immutable; the
// zero value has no edition at all.
type History[T any] struct{ editions []Edition[T] }

// NewHistory takes editions newest first; two of the same day, or an older one
// before a newer one, is a [*ValueError].
func NewHistory[T any](editions ...Edition[T]) (History[T], error) {
	for i := 1; i < len(editions); i++ {
		if editions[i].From >= editions[i-1].From {
			return History[T]{}, &ValueError{Type: "history", Value: editions[i].From.String(), Fault: "not before the edition above it"}
		}
	}
	return History[T]{editions: slices.Clone(editions)}, nil
}

// At returns the edition in force on a day. The error is a [*WordingError],
// [ErrWordingUnknown] where that edition is not on record and [ErrNoEdition]
// where the day is before the first one.
func (h History[T]) At(day Date) (T, error) {
	var zero T
	until := Date(0)
	for _, e := range h.editions {
		switch {
		case day < e.From:
			until = e.From
		case e.Unknown:
			return zero, &WordingError{Day: day, Until: until, Reason: e.Reason, sentinel: ErrWordingUnknown}
		default:
			return e.Value, nil
		}
	}
	return zero, &WordingError{Day: day, Until: until, sentinel: ErrNoEdition}
}

// Editions returns a copy of the editions, newest first.
func (h History[T]) Editions() []Edition[T] { return slices.Clone(h.editions) }

// WordingError says that there is no text to answer from on a day.
type WordingError struct {
	Day      Date
	Until    Date // first day of the edition that followed; zero is none
	Reason   Text
	sentinel error
}

// Error names the day and, where there is one, the edition that followed.
func (e *WordingError) Error() string {
	s := fmt.Sprintf("%v: %s", e.sentinel, e.Day)
	if !e.Until.IsZero() {
		s += fmt.Sprintf(", before %s", e.Until)
	}
	if !e.Reason.IsZero() {
		s += ": " + e.Reason.EN
	}
	return s
}

// Unwrap gives [ErrWordingUnknown] or [ErrNoEdition].
func (e *WordingError) Unwrap() error { return e.sentinel }
