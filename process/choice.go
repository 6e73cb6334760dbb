// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"strings"

	"github.com/reglament-kz/reglament/regulation/law"
)

// Choice picks an option of a reading. Its text form is "account=interaction".
type Choice struct{ Reading, Option law.ID }

// ParseChoice reads "reading=option"; the error is a [*law.ValueError].
func ParseChoice(s string) (Choice, error) {
	reading, option, ok := strings.Cut(s, "=")
	if !ok || !law.ID(reading).IsValid() || !law.ID(option).IsValid() {
		return Choice{}, &law.ValueError{Type: "choice", Value: s, Fault: `expected "reading=option"`}
	}
	return Choice{Reading: law.ID(reading), Option: law.ID(option)}, nil
}

// MustChoice is [ParseChoice] for literals in source; it panics on an error.
func MustChoice(s string) Choice {
	c, err := ParseChoice(s)
	if err != nil {
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

// UnmarshalText is [ParseChoice].
func (c *Choice) UnmarshalText(b []byte) error {
	v, err := ParseChoice(string(b))
	if err == nil {
		*c = v
	}
	return err
}

// AppliedReading is a reading as a definition has taken it.
type AppliedReading struct {
	Choice
	// Default says that the caller did not choose: it is the reading's own. Stated
	// says that the act prints the rule, so that nobody can.
	Default, Stated bool
}
