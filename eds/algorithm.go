// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eds

import "hash"

// OID is an object identifier in dotted form, "1.2.840.113549.1.1.11". The
// zero value is no identifier.
type OID string

// Algorithm is one signature algorithm with its hash and its keys, as a value
// that the caller hands to a checker: RSA stands in package local, GOST 34.310
// in package gost. A checker knows no algorithm by itself.
type Algorithm interface {
	// Name is for reports: "RSA-SHA256".
	Name() string
	// KeyOID is the algorithm identifier of the subject public key.
	KeyOID() OID
	// SignatureOIDs are the identifiers under which certificates, revocation
	// lists, OCSP answers and SignerInfos may name the signature.
	SignatureOIDs() []OID
	// HashOID is the identifier of the hash in a digestAlgorithm field.
	HashOID() OID
	// NewHash returns the hash that the signature is computed over.
	NewHash() hash.Hash
	// ParseKey reads a DER SubjectPublicKeyInfo, and refuses a key of other
	// parameters than the algorithm's own with an [ErrKey].
	ParseKey(spki []byte) (PublicKey, error)
}

// PublicKey verifies signatures over digests of its algorithm's hash.
type PublicKey interface {
	// Verify returns nil when the signature is right, otherwise an
	// [ErrSignature].
	Verify(digest, signature []byte) error
}
