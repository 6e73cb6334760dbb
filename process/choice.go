// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"strings"

	"github.com/reglament-kz/reglament/regulation/law"
)

// Choice picks an option of a reading. Its text form is "account=interaction".
type Choice struct{ Reading, Option law.ID }

// MustChoice reads "reading=option" from a literal in source; it panics on an error.
// [Choice.UnmarshalText] reads other texts.
func MustChoice(s string) (c Choice) {
	if err := c.UnmarshalText([]byte(s)); err != nil {
		panic(err)
	}
	return c
}

// String gives "reading=option"; empty for the zero value.
func (c Choice) String() string {
	if c == (Choice{}) {
		return ""
	}
	return string(c.Reading) + "=" + string(c.Option)
}

// MarshalText is [Choice.String].
func (c Choice) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText reads "reading=option"; the error is a [*law.ValueError].
func (c *Choice) UnmarshalText(b []byte) error {
	reading, option, ok := strings.Cut(string(b), "=")
	if !ok || !law.ID(reading).IsValid() || !law.ID(option).IsValid() {
		return &law.ValueError{Type: "choice", Value: string(b), Fault: `expected "reading=option"`}
	}
	*c = Choice{Reading: law.ID(reading), Option: law.ID(option)}
	return nil
}

// AppliedReading is a reading as a definition has taken it.
type AppliedReading struct {
	Reading law.ID `json:"id" strict:"required"`
	Option  law.ID `json:"option" strict:"required"`
	// Default says that the caller did not choose: it is the reading's own. Stated
	// says that the act prints the rule, so that nobody can.
	Default bool `json:"default" strict:"required"`
	Stated  bool `json:"stated,omitempty"`
}

func (r AppliedReading) choice() Choice { return Choice{Reading: r.Reading, Option: r.Option} }

// String gives "reading=option".
func (r AppliedReading) String() string { return r.choice().String() }

// chosen is a reading of which the caller chose the option.
func (c Choice) chosen() AppliedReading { return AppliedReading{Reading: c.Reading, Option: c.Option} }
