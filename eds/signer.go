// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eds

import (
	"fmt"
	"log/slog"
	"time"
)

// Signer is what a certificate says about its holder. It holds personal data.
// The zero value is a signer whose certificate could not be read.
type Signer struct {
	Identity
	Name         string    `json:"name,omitempty"`         // common name, as in the certificate
	Organisation string    `json:"organisation,omitempty"` // organisation, as in the certificate
	Roles        []Role    `json:"roles,omitempty"`
	Issuer       string    `json:"issuer,omitempty"`    // common name of the issuing authority
	Serial       string    `json:"serial,omitempty"`    // hexadecimal, small letters, whole bytes
	Algorithm    string    `json:"algorithm,omitempty"` // the key's algorithm, as the checker calls it
	NotBefore    time.Time `json:"not_before,omitzero"`
	NotAfter     time.Time `json:"not_after,omitzero"`
	Certificate  Digest    `json:"certificate,omitzero"` // SHA-256 of the certificate's DER
	// SigningTime is what the signer says about the time; it proves nothing.
	SigningTime time.Time `json:"signing_time,omitzero"`
	// StampTime is the time of a time stamp that was found right.
	StampTime time.Time `json:"stamp_time,omitzero"`
	// Judged is the time at which the certificate was judged: that of the time
	// stamp, or else the moment of the request.
	Judged time.Time `json:"judged,omitzero"`
}

// LogValue shows the certificate by its digest, and nobody's name or number.
func (s Signer) LogValue() slog.Value {
	return slog.GroupValue(
		slog.Any("identity", s.Identity),
		slog.Any("roles", s.Roles),
		slog.String("algorithm", s.Algorithm),
		slog.String("certificate", s.Certificate.String()),
		slog.Time("judged", s.Judged),
	)
}

// Format prints [Signer.LogValue] whatever the verb.
func (s Signer) Format(f fmt.State, _ rune) { writeMasked(f, s.LogValue().String()) }

// Signers are signers in the order of the message, numbered from 1 as in
// [Finding.Signer]. A []Signer may be assigned to it; by itself, in a log, it
// would show what Signers masks.
type Signers []Signer

// LogValue shows each by its number, masked.
func (s Signers) LogValue() slog.Value { return maskList(s) }
