// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package ncanode

import (
	"slices"

	"github.com/reglament-kz/reglament/regulation/law"
)

// Method is how the server finds out about revocation; the words are those of
// its requests. The zero value is none.
type Method string

const (
	OCSP Method = "OCSP" // the responder of the certificate's authority is asked
	CRL  Method = "CRL"  // the server looks into its lists
)

// Methods returns both.
func Methods() []Method { return []Method{OCSP, CRL} }

// ParseMethod reads a method; the error is a [*law.ValueError].
func ParseMethod(s string) (Method, error) { return law.ParseEnum("method", s, Methods()) }

// IsValid reports whether m is one of [Methods].
func (m Method) IsValid() bool { return slices.Contains(Methods(), m) }

// String is the word itself.
func (m Method) String() string { return string(m) }

// MarshalText gives the word and refuses any other.
func (m Method) MarshalText() ([]byte, error) { return law.MarshalEnum("method", m, Methods()) }

// UnmarshalText is [ParseMethod].
func (m *Method) UnmarshalText(b []byte) error {
	v, err := ParseMethod(string(b))
	if err == nil {
		*m = v
	}
	return err
}
