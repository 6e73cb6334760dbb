// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"time"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Case is one application of a caseload: what happened to it, by which
// definitions it runs and in which offices it is worked. It is a value; its
// slices and maps are shared and must not be changed.
type Case struct {
	// ID is the agency's own, opaque, and never a name or a number of a person.
	ID string `json:"id"`
	// Definitions finds those of the events; more than one after a [process.Migrate].
	Definitions process.Definitions `json:"-"`
	Offices     process.Offices     `json:"-"`
	Events      []process.Event     `json:"events"`
	// Assigned says who holds a role in this case, as opaque IDs. For a role that
	// is not named, whoever acted last in it holds it.
	Assigned map[law.ID]string `json:"assigned,omitempty"`
	// Controls are dates that the agency sets itself. They stand beside the legal
	// terms and are never mixed with them.
	Controls []Control `json:"controls,omitempty"`
}

// Control is a date of the agency's own: an instruction, a plan, a promise.
type Control struct {
	// Name says what it is for, in the agency's words.
	Name string `json:"name"`
	// At is the last moment, inclusive.
	At time.Time `json:"at"`
	// Done says that it was kept or lifted.
	Done bool `json:"done"`
}

// CaseError says with which case of a sequence, or application of a log, something
// failed. Of a record that cannot be checked it says what is wrong with which field.
type CaseError struct {
	Case  string // its ID
	Line  int    // of the record; 0 is untold
	Field string // of the record; empty where it is not that
	Fault string
	Err   error
}

func (e *CaseError) Error() string {
	if e.Field == "" {
		return fmt.Sprintf("caseload: case %q: %v", e.Case, e.Err)
	}
	return fmt.Sprintf("caseload: record %d of application %q: %s %s: %v", e.Line, e.Case, e.Field, e.Fault, e.Err)
}

// Unwrap gives the cause.
func (e *CaseError) Unwrap() error { return e.Err }

// errNoCases is the cause where the sequence itself is missing.
var errNoCases = errors.New("the sequence of cases is missing")

// definition finds one of a case's definitions. None, or a function that gives
// nothing, is a [process.ErrForeign].
func (c *Case) definition(digest process.Digest) (*process.Definition, error) {
	if c.Definitions == nil {
		return nil, fmt.Errorf("%w: no definitions are given", process.ErrForeign)
	}
	d, err := c.Definitions(digest)
	if err == nil && (d == nil || d.Digest() != digest) {
		err = fmt.Errorf("%w: no definition %s", process.ErrForeign, digest)
	}
	return d, err
}

// Cases gives a fixed list of cases as a sequence.
func Cases(cases ...Case) iter.Seq2[Case, error] {
	return func(yield func(Case, error) bool) {
		for _, c := range cases {
			if !yield(c, nil) {
				return
			}
		}
	}
}

// CasesOf reads every case of a store, in the order of their IDs. The function
// complete adds what events do not hold: the offices, the assignments, the
// control dates. The sequence ends with the first error, a [*CaseError] where it
// belongs to one case.
func CasesOf(ctx context.Context, store process.Store, definitions process.Definitions, complete func(*Case) error) iter.Seq2[Case, error] {
	return func(yield func(Case, error) bool) {
		for s, err := range process.Streams(ctx, store) {
			if err != nil {
				if s.ID != (process.ID{}) {
					err = &CaseError{Case: s.ID.String(), Err: err}
				}
				yield(Case{}, err)
				return
			}
			c := Case{ID: s.ID.String(), Definitions: definitions, Events: s.Events}
			if err := complete(&c); err != nil {
				yield(Case{}, &CaseError{Case: c.ID, Err: err})
				return
			}
			if !yield(c, nil) {
				return
			}
		}
	}
}
