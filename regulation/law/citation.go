// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package law

import (
	"cmp"
	"strings"
)

// Citation names a place in an act, or in a regulation that an act approves.
// Its text form is "act#4" or "act/regulation#7(3)". It is comparable; the
// zero value cites nothing.
type Citation struct {
	Act        ID
	Regulation ID // short name; empty for a place in the act itself
	Locator    Locator
}

// MustCite cites a place from literals in source: MustCite("act", "regulation",
// "7(3)"). It panics on a malformed one, as every Must function does.
func MustCite(act, regulation, locator string) Citation {
	c := Citation{Act: MustID(act), Locator: MustLocator(locator)}
	if regulation != "" {
		c.Regulation = MustID(regulation)
	}
	return c
}

// ParseCitation reads the text form; the error is a [*ValueError] whose offset
// counts from the beginning of s.
func ParseCitation(s string) (Citation, error) {
	fail := func(at int, rule string) (Citation, error) {
		return Citation{}, &ValueError{Type: "citation", Value: s, Fault: rule, At: at}
	}
	where, place, ok := strings.Cut(s, "#")
	if !ok {
		return fail(len(s), `no "#" stands before the place`)
	}
	act, reg, nested := strings.Cut(where, "/")
	if at, rule := checkID(act); rule != "" {
		return fail(at, "act: "+rule)
	}
	if nested {
		if at, rule := checkID(reg); rule != "" {
			return fail(len(act)+1+at, "regulation: "+rule)
		}
	}
	l, fault := parseLocator(place)
	if fault != nil {
		return fail(len(where)+1+fault.At, "place: "+fault.Fault)
	}
	return Citation{Act: ID(act), Regulation: ID(reg), Locator: l}, nil
}

// MustCitation is [ParseCitation] for literals; it panics on an error.
func MustCitation(s string) Citation {
	c, err := ParseCitation(s)
	if err != nil {
		panic(err)
	}
	return c
}

// IsZero reports whether c cites nothing.
func (c Citation) IsZero() bool { return c == Citation{} }

// At is the citation of another place in the same act and regulation.
func (c Citation) At(l Locator) Citation {
	c.Locator = l
	return c
}

// String gives the text form; empty for the zero value.
func (c Citation) String() string {
	if c.IsZero() {
		return ""
	}
	s := string(c.Act)
	if c.Regulation != "" {
		s += "/" + string(c.Regulation)
	}
	return s + "#" + c.Locator.String()
}

// MarshalText gives the text form and refuses one that would not parse back.
func (c Citation) MarshalText() ([]byte, error) {
	if c.IsZero() {
		return nil, nil
	}
	s := c.String()
	if _, err := ParseCitation(s); err != nil {
		return nil, err
	}
	return []byte(s), nil
}

// UnmarshalText is [ParseCitation]; the empty text gives the zero value.
func (c *Citation) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*c = Citation{}
		return nil
	}
	v, err := ParseCitation(string(b))
	if err == nil {
		*c = v
	}
	return err
}

// Compare orders citations by act, regulation and place.
func (c Citation) Compare(d Citation) int {
	return cmp.Or(cmp.Compare(c.Act, d.Act), cmp.Compare(c.Regulation, d.Regulation), c.Locator.Compare(d.Locator))
}
