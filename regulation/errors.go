// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import (
	"errors"
	"fmt"
	"strings"
)

// Decisions that a caller can take about a failure of this package.
var (
	// ErrNotFound: the catalogue holds nothing under that name.
	ErrNotFound = errors.New("regulation: not found")
	// ErrAmbiguous: the short name stands under more than one act.
	ErrAmbiguous = errors.New("regulation: ambiguous name")
	// ErrInvalid: a regulation contradicts the rules of the model.
	ErrInvalid = errors.New("regulation: invalid")
	// ErrDuplicate: an act or a regulation is already in the catalogue.
	ErrDuplicate = errors.New("regulation: already in the catalogue")
	// ErrNotStated: neither the acts nor a source that ships say it.
	ErrNotStated = errors.New("regulation: not stated")
)

// LookupError says that a name found nothing, or more than one thing.
type LookupError struct {
	What       string   // "act", "regulation", "service", "kind"
	Name       string   // as asked for
	Candidates []string // the full names of all that match, or the nearest names known
	sentinel   error
}

func (e *LookupError) Error() string {
	s := fmt.Sprintf("%v: %s %q", e.sentinel, e.What, e.Name)
	if len(e.Candidates) == 0 {
		return s
	}
	if errors.Is(e.sentinel, ErrAmbiguous) {
		return s + "; one of " + strings.Join(e.Candidates, ", ")
	}
	return s + "; nearest: " + strings.Join(e.Candidates, ", ")
}

// Unwrap gives [ErrNotFound] or [ErrAmbiguous].
func (e *LookupError) Unwrap() error { return e.sentinel }

// InvalidError is one fault of a regulation, with its place as a JSON path. It is an
// [ErrInvalid].
type InvalidError struct {
	Place string // "mangystau-297-2014/vet-licence: accounts[0].steps[2].terms[1]"
	Rule  string
	Err   error // the cause, where there is one
}

func (f *InvalidError) Error() string {
	s := f.Place + ": " + f.Rule
	if f.Err != nil {
		s += ": " + f.Err.Error()
	}
	return s
}

// Is makes errors.Is(err, ErrInvalid) true.
func (f *InvalidError) Is(target error) bool { return target == ErrInvalid }

// Unwrap gives the cause.
func (f *InvalidError) Unwrap() error { return f.Err }
