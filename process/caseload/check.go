// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload

import (
	"errors"
	"iter"

	"github.com/reglament-kz/reglament/process"
)

// ErrTooManyOpen says that more applications are open at once than the limit
// allows.
var ErrTooManyOpen = errors.New("caseload: too many applications open at once")

// defaultMaxOpen is the limit of a [CheckOptions] that names none.
const defaultMaxOpen = 250_000

// CheckOptions says by what a log is checked.
type CheckOptions struct {
	// Definition finds the definition of an application by its first record, and
	// of a move by the record that names another digest: see [DefinitionsByKind].
	Definition func(Record) (*process.Definition, error)
	// Offices tells where the application is worked. The function is called once
	// an application; the same offices should be the same value each time.
	Offices func(Record, *process.Definition) (process.Offices, error)
	// Period is the one that is reported. What happens from its end on is left out.
	Period Period
	// MaxOpen bounds the applications that are open at once; 0 is 250,000. Memory is
	// proportional to those that really are.
	MaxOpen int
	// Only reports which applications are checked, by their IDs; nil is all. The moments of
	// the others still count where the period has no end, so that the checks of the parts
	// of a log [Merge] to that of the whole.
	Only func(application string) bool
	// Unlogged reports whether a log says nothing of a node, so that passing over
	// it is no fault; nil is never.
	Unlogged func(*process.Definition, process.Node) bool
}

// beyond reports whether a record lies after the period.
func (s *CheckOptions) beyond(r *Record) bool {
	return !s.Period.Until.IsZero() && !r.At.Before(s.Period.Until)
}

// besides reports whether a record moves the application nowhere, so that what
// is recorded after it may have happened before it.
func (r *Record) besides() bool {
	return r.Clause != "" || r.Effect != "" && r.Effect != process.EffectEnds
}

// Check reads the records of a log, of which those of one application stand in
// the order in which they happened while applications are interleaved, and
// tells of each application what was not as its definition has it, and the
// totals. The function each is called for every application that has a finding:
// when it is over, or at the end of the log. Its error ends the check.
//
// A few records are read ahead of the one that is checked, so that the sequence
// may have been read a little further than where a check ends with an error.
//
// An application that is over is remembered while about as many others end as
// are open at once; a record that comes still later opens it again.
//
// The error is that of the sequence or of a function given, a [*CaseError]
// for a record without application, moment or step, of a year before 1678 or
// after 2261, or that opens one application too many.
func Check(records iter.Seq2[Record, error], s CheckOptions, each func(CheckedApplication) error) (Summary, error) {
	return newChecker(s, each).run(records)
}
