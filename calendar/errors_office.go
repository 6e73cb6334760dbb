// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"errors"
	"strconv"
	"strings"

	"github.com/reglament-kz/reglament/regulation/law"
	"github.com/rickb777/date/v2"
)

// Decisions that a caller can take about a failure of an [Office].
var (
	// ErrOffice: hours or another part of an office are not acceptable. Every
	// [*OfficeError] is one.
	ErrOffice = errors.New("calendar: office not acceptable")
	// ErrNoOffice: the zero [Office] was asked; it has no calendar and no hours.
	ErrNoOffice = errors.New("calendar: the zero office knows no hours")
	// ErrClosed: the office has no hours on the day asked for. Every
	// [*ClosedError] is one.
	ErrClosed = errors.New("calendar: no hours on that day")
	// ErrTerm: a number of working days or a length of time that no term can
	// have. Every [*TermError] is one.
	ErrTerm = errors.New("calendar: no such term")
)

// OfficeFault names what is wrong with the hours or another part of an office.
type OfficeFault string

const (
	// FaultSyntax: the text is not what stands at such a place.
	FaultSyntax OfficeFault = "syntax"
	// FaultBeyondDay: an end later than 24:00.
	FaultBeyondDay OfficeFault = "beyond_day"
	// FaultZeroLength: an interval that ends when it begins.
	FaultZeroLength OfficeFault = "zero_length"
	// FaultOvernight: an interval that ends before it begins. Hours through the
	// night are two intervals, up to 24:00 and from 00:00 on the next day.
	FaultOvernight OfficeFault = "overnight"
	// FaultOutOfOrder: the intervals of a day do not stand in the order of the clock.
	FaultOutOfOrder OfficeFault = "out_of_order"
	// FaultOverlap: two intervals of a day share a minute.
	FaultOverlap OfficeFault = "overlap"
	// FaultTooMany: more intervals in a day, or more exceptions, than allowed.
	FaultTooMany OfficeFault = "too_many"
	// FaultEmptyWeek: no weekday has working hours.
	FaultEmptyWeek OfficeFault = "empty_week"
	// FaultReception: reception outside the working hours.
	FaultReception OfficeFault = "reception"
	// FaultDuplicate: a weekday or a date that was given before.
	FaultDuplicate OfficeFault = "duplicate"
	// FaultUnknown: no weekday.
	FaultUnknown OfficeFault = "unknown"
	// FaultMissing: a part that the form demands is not there.
	FaultMissing OfficeFault = "missing"
	// FaultZone: the zone cannot serve; the cause is a [*ZoneError].
	FaultZone OfficeFault = "zone"
	// FaultWeek: the week named is neither that of five days nor that of six.
	FaultWeek OfficeFault = "week"
	// FaultOutside: an exception on a day that the calendar does not know.
	FaultOutside OfficeFault = "outside"
	// FaultRestDay: hours on a day of weekly rest that would vanish.
	FaultRestDay OfficeFault = "rest_day"
	// FaultTooLarge: the text is longer than the reader takes.
	FaultTooLarge OfficeFault = "too_large"
)

var officeFaults = law.ListOf("office fault", FaultSyntax, FaultBeyondDay, FaultZeroLength, FaultOvernight, FaultOutOfOrder, FaultOverlap, FaultTooMany, FaultEmptyWeek, FaultReception, FaultDuplicate, FaultUnknown, FaultMissing, FaultZone, FaultWeek, FaultOutside, FaultRestDay, FaultTooLarge)

// OfficeFaults returns the faults in the order of their definition.
func OfficeFaults() []OfficeFault { return officeFaults.Values() }

// IsValid reports whether f is one of [OfficeFaults]; the empty value is not.
func (f OfficeFault) IsValid() bool { return officeFaults.Has(f) }

// MarshalText gives the word; any other value is a [*law.ValueError].
func (f OfficeFault) MarshalText() ([]byte, error) { return officeFaults.Marshal(f) }

// UnmarshalText reads one of [OfficeFaults]; any other text is a [*law.ValueError].
func (f *OfficeFault) UnmarshalText(b []byte) error { return officeFaults.Unmarshal(f, b) }

// OfficeError says what in an office is not acceptable, and where. It is an
// [ErrOffice]; a cause that is an error of its own is found by errors.As too.
type OfficeError struct {
	Fault OfficeFault
	Path  string // the place in the form: work.mon[1]; empty for a value that stands alone
	Value string // as given
	Rule  string // what was expected
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
		return e.Rule
	}
	return quote(e.Value) + ": " + e.Rule
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

// ClosedError names a day on which an office has no hours. It is an [ErrClosed].
type ClosedError struct {
	Day date.Date
}

func (e *ClosedError) Error() string {
	return "calendar: the office has no hours on " + e.Day.String()
}

// Is makes errors.Is(err, ErrClosed) true.
func (e *ClosedError) Is(target error) bool { return target == ErrClosed }

// TermError names a length that no term can have. It is an [ErrTerm].
type TermError struct {
	Value string // as given
	Fault string // what is wrong with it
}

func (e *TermError) Error() string { return "calendar: term " + quote(e.Value) + ": " + e.Fault }

// Is makes errors.Is(err, ErrTerm) true.
func (e *TermError) Is(target error) bool { return target == ErrTerm }

// quote quotes a value for an error; a hostile one must not flood a log.
func quote(s string) string {
	return strconv.Quote(shorten(s))
}
