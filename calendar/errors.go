// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"errors"
	"fmt"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/regulation/law"
)

// Decisions that a caller can take about a failure on dates.
var (
	// ErrNoCalendar: the Calendar is the zero value. Start from [Kazakhstan].
	ErrNoCalendar = errors.New("calendar: no calendar: the value is zero")
	// ErrOutsideYears: the question or its answer lies outside the years that
	// the calendar covers. The error is an [*OutsideError].
	ErrOutsideYears = errors.New("calendar: outside the years covered")
	// ErrAct: an act that was to be added is not valid. The error is an
	// [*ActError].
	ErrAct = errors.New("calendar: the act is not valid")
	// ErrJSON: a JSON text is malformed, too large or has unknown keys. The
	// error is a [*JSONError].
	ErrJSON = errors.New("calendar: malformed JSON")
	// ErrDigest: a stored calendar cannot be made again as it was. The error is
	// a [*DigestError].
	ErrDigest = errors.New("calendar: the digest differs")
)

// OutsideError says which day lies outside the years covered. It is an
// [ErrOutsideYears].
type OutsideError struct {
	Date     date.Date // the day asked about, or from which was counted
	Days     int       // how many working days were counted; 0 where Date itself is outside
	From, To law.Date  // the first and the last day covered
}

func (e *OutsideError) Error() string {
	if e.Days != 0 {
		return fmt.Sprintf("calendar: working day %+d from %s lies outside the days covered, %s to %s", e.Days, e.Date, e.From, e.To)
	}
	return fmt.Sprintf("calendar: %s lies outside the days covered, %s to %s", e.Date, e.From, e.To)
}

// Is makes errors.Is(err, ErrOutsideYears) true.
func (e *OutsideError) Is(target error) bool { return target == ErrOutsideYears }

// ActError says what is wrong with an act. It is an [ErrAct].
type ActError struct {
	Act    law.ID   // of the act; may be malformed itself
	Change int      // which change, from 0; -1 for the act as a whole
	Date   law.Date // the day in question, where there is one
	Fault  string   // what is wrong
}

func (e *ActError) Error() string {
	s := fmt.Sprintf("calendar: act %q", shorten(string(e.Act)))
	if e.Change >= 0 {
		s += fmt.Sprintf(", change %d", e.Change)
	}
	if !e.Date.IsZero() {
		s += ", " + e.Date.String()
	}
	return s + ": " + e.Fault
}

// Is makes errors.Is(err, ErrAct) true.
func (e *ActError) Is(target error) bool { return target == ErrAct }

// JSONError says what is wrong in a JSON text, and where. It is an [ErrJSON].
type JSONError struct {
	Path   string // as in acts[0].changes[2].from; empty for the whole text
	Line   int    // from 1
	Column int    // in bytes, from 1
	Fault  string // what is wrong, with the offending value
	Err    error  // the error of the value, if there is one
}

func (e *JSONError) Error() string {
	s := fmt.Sprintf("calendar: line %d, column %d: ", e.Line, e.Column)
	if e.Path != "" {
		s += e.Path + ": "
	}
	return s + e.Fault
}

// Is makes errors.Is(err, ErrJSON) true.
func (e *JSONError) Is(target error) bool { return target == ErrJSON }

// Unwrap gives the error of the value.
func (e *JSONError) Unwrap() error { return e.Err }

// DigestError says that a stored calendar, made again by this release, answers
// differently, and on which days. It is an [ErrDigest]; where the acts stored
// with it contradict this release, the [*ActError] is found by errors.As too.
type DigestError struct {
	Stored, Made Digest
	// Days are worked in one of the two and off in the other, or close at another
	// time, in order. None where only reasons and acts differ, and where the
	// stored form does not list its days.
	Days []law.Date
	// AsStored is the calendar as it was stored: this release makes it with what
	// was known on [Calendar.KnownOn]. Zero where no such day gives it.
	AsStored Calendar
	// Now is what the stored recipe gives in this release; zero beside Err.
	Now Calendar
	Err error
}

func (e *DigestError) Error() string {
	s := fmt.Sprintf("calendar: stored as %s, made again as %s", e.Stored, e.Made)
	if e.Err != nil {
		s = fmt.Sprintf("calendar: stored as %s, and cannot be made again: %v", e.Stored, e.Err)
	}
	const most = 10
	switch n := len(e.Days); {
	case n > most:
		s += fmt.Sprintf("; %d days differ, from %s to %s", n, e.Days[0], e.Days[n-1])
	case n > 0:
		s += "; what differs:"
		for i, d := range e.Days {
			if i > 0 {
				s += ","
			}
			s += " " + d.String()
		}
	}
	if !e.AsStored.IsZero() {
		s += "; it is as it was with what was known on " + e.AsStored.KnownOn().String()
	}
	return s
}

// Unwrap gives the error of an act that this release contradicts, if that is why.
func (e *DigestError) Unwrap() error { return e.Err }

// Is makes errors.Is(err, ErrDigest) true.
func (e *DigestError) Is(target error) bool { return target == ErrDigest }

// shorten keeps a hostile value from flooding a log.
func shorten(s string) string {
	const most = 80
	if len(s) > most {
		return s[:most] + "..."
	}
	return s
}
