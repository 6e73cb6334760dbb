// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"slices"

	"github.com/reglament-kz/reglament/regulation/law"
)

// Outside is an event that the regulation does not know: the acts are silent on
// withdrawal, return, suspension and the like. Each needs a basis that the
// caller gives; the library ships none, and marks the event everywhere.
type Outside struct {
	Kind   OutsideKind `json:"kind" strict:"required"`
	Effect Effect      `json:"effect" strict:"required"`
	// Basis is the norm on which the agency relies, in its own words.
	Basis string `json:"basis"`
	// Body or person concerned, as an opaque ID: to whom it was forwarded, who
	// takes over.
	Party string `json:"party,omitempty"`
}

// OutsideKind is the sort of an event outside the regulation.
type OutsideKind string

const (
	OutsideWithdrawal     OutsideKind = "withdrawal"      // the applicant takes the application back
	OutsideReturn         OutsideKind = "return"          // it goes back to be completed
	OutsideSuspension     OutsideKind = "suspension"      // work stops for a time
	OutsideResumption     OutsideKind = "resumption"      // work goes on
	OutsideForwarding     OutsideKind = "forwarding"      // it goes to another body
	OutsideExecutorChange OutsideKind = "executor_change" // somebody else takes it over
	OutsideDeath          OutsideKind = "death"           // of the applicant, or the end of an organisation
	OutsideTakeover       OutsideKind = "takeover"        // from another system
	OutsideOther          OutsideKind = "other"           // something else; the basis says what
)

// OutsideKinds returns the values of the closed list.
func OutsideKinds() []OutsideKind {
	return []OutsideKind{OutsideWithdrawal, OutsideReturn, OutsideSuspension, OutsideResumption, OutsideForwarding, OutsideExecutorChange, OutsideDeath, OutsideTakeover, OutsideOther}
}

// IsValid reports whether k is one of the list.
func (k OutsideKind) IsValid() bool { return slices.Contains(OutsideKinds(), k) }

// String gives the word.
func (k OutsideKind) String() string { return string(k) }

// MarshalText gives the word; any other value is an error.
func (k OutsideKind) MarshalText() ([]byte, error) {
	return law.MarshalEnum("event outside the regulation", k, OutsideKinds())
}

// UnmarshalText reads a word of the list; the error is a [*law.ValueError].
func (k *OutsideKind) UnmarshalText(b []byte) error {
	v, err := law.ParseEnum("event outside the regulation", string(b), OutsideKinds())
	if err == nil {
		*k = v
	}
	return err
}

// Effect is what an event outside the regulation does to the application.
type Effect string

const (
	EffectEnds    Effect = "ends"    // the application is over
	EffectStops   Effect = "stops"   // terms stand still until it resumes
	EffectResumes Effect = "resumes" // terms run on
	EffectNotes   Effect = "notes"   // nothing changes
)

// Effects returns the values of the closed list.
func Effects() []Effect { return []Effect{EffectEnds, EffectStops, EffectResumes, EffectNotes} }

// IsValid reports whether e is one of the list.
func (e Effect) IsValid() bool { return slices.Contains(Effects(), e) }

// String gives the word.
func (e Effect) String() string { return string(e) }

// MarshalText gives the word; any other value is an error.
func (e Effect) MarshalText() ([]byte, error) { return law.MarshalEnum("effect", e, Effects()) }

// UnmarshalText reads a word of the list; the error is a [*law.ValueError].
func (e *Effect) UnmarshalText(b []byte) error {
	v, err := law.ParseEnum("effect", string(b), Effects())
	if err == nil {
		*e = v
	}
	return err
}
