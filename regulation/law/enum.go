// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package law

import (
	"slices"
	"strings"
)

// ParseEnum reads one word of a closed list. kind names the list in the error,
// a [*ValueError] that tells the whole list.
func ParseEnum[E ~string](kind, s string, list []E) (E, error) {
	if e := E(s); slices.Contains(list, e) {
		return e, nil
	}
	return "", &ValueError{Type: kind, Value: s, Rule: "one of " + words(list)}
}

// MarshalEnum gives the text of a word of a closed list and refuses any other
// with a [*ValueError].
func MarshalEnum[E ~string](kind string, e E, list []E) ([]byte, error) {
	if _, err := ParseEnum(kind, string(e), list); err != nil {
		return nil, err
	}
	return []byte(e), nil
}

func words[E ~string](list []E) string {
	s := make([]string, len(list))
	for i, e := range list {
		s[i] = string(e)
	}
	return strings.Join(s, ", ")
}
