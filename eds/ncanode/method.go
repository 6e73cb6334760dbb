// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package ncanode

import "github.com/reglament-kz/reglament/regulation/law"

// Method is how the server finds out about revocation; the words are those of
// its requests. The zero value is none.
type Method string

const (
	MethodOCSP Method = "OCSP" // the responder of the certificate's authority is asked
	MethodCRL  Method = "CRL"  // the server looks into its lists
)

var methods = law.ListOf("method", MethodOCSP, MethodCRL)

// MarshalText gives the word; any other value is a [*law.ValueError].
func (m Method) MarshalText() ([]byte, error) { return methods.Marshal(m) }

// UnmarshalText reads one of the words; any other text is a [*law.ValueError].
func (m *Method) UnmarshalText(b []byte) error { return methods.Unmarshal(m, b) }
