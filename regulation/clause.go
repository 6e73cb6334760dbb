// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import "github.com/reglament-kz/reglament/regulation/law"

// Lapse is what follows where a term that somebody else has passes in vain.
type Lapse string

const (
	// LapseRefuses: the application can be refused from then on.
	LapseRefuses Lapse = "refusal"
	// LapseContinues: the work goes on, and so does its term.
	LapseContinues Lapse = "continues"
)

var lapses = law.ListOf("lapse", LapseRefuses, LapseContinues)

// MarshalText gives the word; any other value is a [*law.ValueError].
func (v Lapse) MarshalText() ([]byte, error) { return lapses.Marshal(v) }

// UnmarshalText reads one of the words; any other text is a [*law.ValueError].
func (v *Lapse) UnmarshalText(b []byte) error { return lapses.Unmarshal(v, b) }

// Return lets the provider give incomplete papers back. The applicant completes
// them, and the terms that run from the application begin anew. The zero value is
// no such clause.
type Return struct {
	Locator law.Locator `json:"locator"`
	Times   int         `json:"times"` // how often; at least 1
	// Within is by when the papers are given back; zero is not stated.
	Within Term `json:"within,omitzero"`
	// Complete is the applicant's time from the return.
	Complete Term  `json:"complete"`
	Lapse    Lapse `json:"lapse"`
}

// IsZero reports whether there is no such clause.
func (r Return) IsZero() bool { return r.Locator.IsZero() }

// Suspension lets terms stand still until somebody answers. The zero value is no
// such clause.
type Suspension struct {
	Locator law.Locator `json:"locator"`
	// For is the actor whose answer is awaited; empty is the applicant.
	For law.ID `json:"for,omitempty"`
	// AtMost is how long they stand still, altogether.
	AtMost Term  `json:"at_most"`
	Lapse  Lapse `json:"lapse"`
}

// IsZero reports whether there is no such clause.
func (s Suspension) IsZero() bool { return s.Locator.IsZero() }

// Extension lets a term be made longer before it ends. The zero value is no such
// clause.
type Extension struct {
	Locator law.Locator `json:"locator"`
	Times   int         `json:"times"` // how often; at least 1
	// AtMost is by how much, counted from the end of the term.
	AtMost Term `json:"at_most"`
	// Tell is by when the applicant is told, from the extension; zero is not stated.
	Tell Term `json:"tell,omitzero"`
}

// IsZero reports whether there is no such clause.
func (e Extension) IsZero() bool { return e.Locator.IsZero() }

// CountingRule is a counting rule that the act prints: the option of a counting
// reading, for the channels named or for all.
type CountingRule struct {
	Reading  law.ID    `json:"reading"`
	Option   law.ID    `json:"option"`
	Channels []Channel `json:"channels,omitempty"` // nil is every channel
	// Validity is when the rule stands printed; the zero value is as long as the act applies.
	Validity
	Citation law.Citation `json:"citation"`
}
