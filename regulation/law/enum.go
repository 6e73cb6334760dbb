// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package law

// ParseEnum reads one word of a closed list. [List] replaces it.
func ParseEnum[E ~string](kind, s string, list []E) (E, error) {
	return ListOf(kind, list...).Parse(s)
}

// MarshalEnum gives the text of a word of a closed list. [List] replaces it.
func MarshalEnum[E ~string](kind string, e E, list []E) ([]byte, error) {
	return ListOf(kind, list...).Marshal(e)
}
