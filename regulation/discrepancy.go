// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import (
	"github.com/reglament-kz/reglament/regulation/law"
)

// Severity says whether a discrepancy matters to the outcome.
type Severity string

const (
	// SeveritySubstantive: it can change what somebody must do, or by when.
	SeveritySubstantive Severity = "substantive"
	// SeverityEditorial: a slip of wording, numbering or layout.
	SeverityEditorial Severity = "editorial"
)

var severities = law.ListOf("severity", SeveritySubstantive, SeverityEditorial)

// Severities returns the values of the closed list.
func Severities() []Severity { return severities.Values() }

// IsValid reports whether v is one of [Severities].
func (v Severity) IsValid() bool { return severities.Has(v) }

// MarshalText gives the word; any other value is a [*law.ValueError].
func (v Severity) MarshalText() ([]byte, error) { return severities.Marshal(v) }

// UnmarshalText reads one of [Severities]; any other text is a [*law.ValueError].
func (v *Severity) UnmarshalText(b []byte) error { return severities.Unmarshal(v, b) }

// Discrepancy is a place where the text contradicts itself, is silent where it
// must speak, or slips. It links the places and keeps each value; nothing is
// chosen.
type Discrepancy struct {
	// ID is stable: agencies refer to it. A computed one begins with its rule.
	ID       law.ID   `json:"id"`
	Severity Severity `json:"severity"`
	// Computed says that a rule finds it in the data; otherwise it is recorded
	// by hand.
	Computed  bool           `json:"computed"`
	Rule      law.ID         `json:"rule,omitzero"` // of a computed one
	Citations []law.Citation `json:"citations"`
	Values    []Value        `json:"values"`
	Text      law.Text       `json:"text"`
	// Kinds concerned; nil is every kind.
	Kinds []KindID `json:"kinds,omitempty"`
}

// Value is what one place says.
type Value struct {
	Citation law.Citation `json:"citation"`
	// Printed is the word or number as the place has it; empty where the place
	// is silent.
	Printed string `json:"printed"`
	// Meant is the word that the context asks for, of a misprint.
	Meant string `json:"meant,omitempty"`
}
