// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"errors"
	"strconv"
	"strings"
)

// Decisions that a caller can take about a failure of an [Office].
var (
	// ErrOffice: hours or another part of an office are not acceptable. Every
	// [*OfficeError] is one.
	ErrOffice = errors.New("calendar: office not acceptable")
	// ErrNoOffice: the zero [Office] was asked; it has no calendar and no hours.
	ErrNoOffice = errors.New("calendar: the zero office knows no hours")
	// ErrClosed: the office has no hours on the day asked for.
	ErrClosed = errors.New("calendar: the office has no hours")
)

// OfficeError says what in an office is not acceptable, and where. It is an
// [ErrOffice]; a cause that is an error of its own is found by errors.As too.
type OfficeError struct {
	Path  string // the place in the form: work.mon[1]; empty for a value that stands alone
	Value string // as given
	Fault string // what is wrong
	Err   error  // the cause, or nil
}

func (e *OfficeError) Error() string {
	place := e.Path
	if place == "" {
		place = "office"
	}
	return "calendar: " + place + ": " + e.reason()
}

// reason is the error without its place.
func (e *OfficeError) reason() string {
	if e.Value == "" {
		return e.Fault
	}
	return quote(e.Value) + ": " + e.Fault
}

// Is makes errors.Is(err, ErrOffice) true.
func (e *OfficeError) Is(target error) bool { return target == ErrOffice }

// Unwrap gives the cause.
func (e *OfficeError) Unwrap() error { return e.Err }

// at puts the place in front of the place that an error already names.
func at(path string, err error) error {
	var e *OfficeError
	if !errors.As(err, &e) {
		return err
	}
	inner := *e
	switch {
	case inner.Path == "":
		inner.Path = path
	case strings.HasPrefix(inner.Path, "["):
		inner.Path = path + inner.Path
	default:
		inner.Path = path + "." + inner.Path
	}
	return &inner
}

// quote quotes a value for an error; a hostile one must not flood a log.
func quote(s string) string {
	return strconv.Quote(shorten(s))
}
