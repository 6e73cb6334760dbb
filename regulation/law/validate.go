// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package law

import (
	"errors"
)

// PlaceError says where in a value a fault is, by the JSON path of the field.
// Unwrap gives the fault.
type PlaceError struct {
	Place string // "amendments[0].target"
	Err   error
}

// Error gives the place and the fault.
func (e *PlaceError) Error() string { return e.Place + ": " + e.Err.Error() }

// Unwrap gives the fault.
func (e *PlaceError) Unwrap() error { return e.Err }

// validator collects faults with their places.
type validator struct{ faults []error }

func (v *validator) check(place string, err error) {
	if err != nil {
		v.faults = append(v.faults, &PlaceError{Place: place, Err: err})
	}
}

func (v *validator) require(place string, ok bool, fault string) {
	if !ok {
		v.check(place, &placeError{fault})
	}
}

// placeError is what is wrong at a place; it is an [ErrSyntax].
type placeError struct{ text string }

func (f *placeError) Error() string        { return f.text }
func (f *placeError) Is(target error) bool { return target == ErrSyntax }

func (v *validator) err() error { return errors.Join(v.faults...) }

func validID(id ID) error {
	_, err := ParseID(string(id))
	return err
}
