// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import (
	"slices"

	"github.com/reglament-kz/reglament/regulation/law"
)

// ReadingClass tells what a reading changes.
type ReadingClass string

const (
	// ReadingClassStructural: it changes the path.
	ReadingClassStructural ReadingClass = "structural"
	// ReadingClassCounting: it changes how time is counted; its options stand earliest first.
	ReadingClassCounting ReadingClass = "counting"
)

var readingClasses = law.ListOf("class of a reading", ReadingClassStructural, ReadingClassCounting)

// MarshalText gives the word; any other value is a [*law.ValueError].
func (v ReadingClass) MarshalText() ([]byte, error) { return readingClasses.Marshal(v) }

// UnmarshalText reads one of the words; any other text is a [*law.ValueError].
func (v *ReadingClass) UnmarshalText(b []byte) error { return readingClasses.Unmarshal(v, b) }

// Reading is a named choice where the text forces one.
type Reading struct {
	ID      law.ID          `json:"id"`
	Class   ReadingClass    `json:"class"`
	Title   law.Text        `json:"title"`
	Options []ReadingOption `json:"options"`
	// Default is the option that holds unless the caller chooses.
	Default law.ID `json:"default"`
	// Defaults are the kinds for which another option is the default.
	Defaults []DefaultFor `json:"defaults,omitempty"`
	Reason   law.Text     `json:"reason"`
	// Basis is not stated for the counting rules, of which these acts say
	// nothing.
	Basis     law.Basis      `json:"basis"`
	Citations []law.Citation `json:"citations"`
	// Source is a fact outside the acts on which the reason rests.
	Source law.Source `json:"source,omitzero"`
	// Validity is when the text leaves the choice open; the zero value is as long as the
	// act applies.
	Validity
	// Kinds and Channels that the reading touches; nil is all.
	Kinds    []KindID  `json:"kinds"`
	Channels []Channel `json:"channels"`
}

// ReadingOption is one way to read.
type ReadingOption struct {
	ID   law.ID   `json:"id"`
	Text law.Text `json:"text"`
}

// DefaultFor is the default of a reading for one kind.
type DefaultFor struct {
	Kind   KindID   `json:"kind"`
	Option law.ID   `json:"option"`
	Reason law.Text `json:"reason"`
}

// Touches reports whether the reading matters to a kind on a channel.
func (r Reading) Touches(kind KindID, c Channel) bool {
	return appliesTo(r.Kinds, kind) && (r.Channels == nil || slices.Contains(r.Channels, c))
}

// DefaultOf returns the default option for a kind.
func (r Reading) DefaultOf(kind KindID) law.ID {
	for _, d := range r.Defaults {
		if d.Kind == kind.Short() {
			return d.Option
		}
	}
	return r.Default
}

// Option returns the option with an ID.
func (r Reading) Option(id law.ID) (ReadingOption, bool) {
	i := slices.IndexFunc(r.Options, func(o ReadingOption) bool { return o.ID == id })
	if i < 0 {
		return ReadingOption{}, false
	}
	return r.Options[i], true
}

// Options returns the options of a reading that a kind can take: an account that
// has steps, and none for the kind, is none of them.
func (r Regulation) Options(reading Reading, kind KindID) []ReadingOption {
	if reading.ID != ReadingAccount {
		return reading.Options
	}
	var list []ReadingOption
	for _, o := range reading.Options {
		if a, ok := r.Account(AccountRole(o.ID)); !ok || a.has(kind.Short()) {
			list = append(list, o)
		}
	}
	return list
}
