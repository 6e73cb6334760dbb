// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package law

import (
	"strings"
	"unicode/utf8"

	"github.com/reglament-kz/reglament/regulation/law/strict"
)

// ID is a stable identifier: Latin small letters and digits in words joined by
// single hyphens or underscores, beginning with a letter, at most 64 bytes
// ("mangystau-297-2014", "provider_system"). The zero value is no identifier.
type ID string

const maxID = 64

// ParseID reads an identifier; the error is a [*ValueError].
func ParseID(s string) (ID, error) {
	if at, rule := checkID(s); rule != "" {
		return "", &ValueError{Type: "identifier", Value: s, Fault: rule, At: at}
	}
	return ID(s), nil
}

// MustID is [ParseID] for literals in source; it panics on an error.
func MustID(s string) ID {
	id, err := ParseID(s)
	if err != nil {
		panic(err)
	}
	return id
}

// IsValid reports whether [ParseID] would accept it.
func (id ID) IsValid() bool {
	_, rule := checkID(string(id))
	return rule == ""
}

// String gives the identifier.
func (id ID) String() string { return string(id) }

// MarshalText gives the identifier; the zero value gives the empty text.
func (id ID) MarshalText() ([]byte, error) {
	if id == "" {
		return nil, nil
	}
	if _, err := ParseID(string(id)); err != nil {
		return nil, err
	}
	return []byte(id), nil
}

// UnmarshalText is [ParseID]; the empty text gives the zero value.
func (id *ID) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*id = ""
		return nil
	}
	v, err := ParseID(string(b))
	if err == nil {
		*id = v
	}
	return err
}

// checkID returns the offset and the rule that s breaks; no rule is no fault.
func checkID(s string) (int, string) {
	at, rule := idRule(s)
	if rule != "" {
		if foreign, i := foreignIn(s); foreign != "" {
			return i, foreign
		}
	}
	return at, rule
}

// foreignIn tells which character of a text is none of ASCII, as [strict.Foreign]
// does, and its offset.
func foreignIn(s string) (fault string, at int) {
	return strict.Foreign(s), max(0, strings.IndexFunc(s, func(r rune) bool { return r >= utf8.RuneSelf }))
}

func idRule(s string) (int, string) {
	switch {
	case s == "":
		return 0, "it is empty"
	case len(s) > maxID:
		return maxID, "longer than 64 bytes"
	case s[0] < 'a' || s[0] > 'z':
		return 0, "the first character is no small Latin letter"
	}
	for i := 1; i < len(s); i++ {
		switch c := s[i]; {
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9':
		case c != '-' && c != '_':
			return i, "neither a small Latin letter nor a digit, '-' or '_'"
		case i == len(s)-1 || s[i-1] == '-' || s[i-1] == '_':
			return i, "'-' or '_' does not stand single between words"
		}
	}
	return 0, ""
}
