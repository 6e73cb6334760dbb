// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package gost

import (
	"fmt"

	"github.com/reglament-kz/reglament/eds"
)

// What a verification can say but yes. No error of this package holds a byte of
// a key, a digest or a signature.
const (
	// ErrMismatch: the signature is well formed and not of this digest by this
	// key. It is an [eds.ErrSignature].
	ErrMismatch = SignatureError("the signature does not belong to the digest and the key")
	// ErrMalformed: the digest or the signature has a length that the algorithm
	// does not have, or a half of the signature is zero or not below the order of
	// the curve. It is an [eds.ErrSignature].
	ErrMalformed = SignatureError("malformed digest or signature")
)

// SignatureError is the type of [ErrMismatch] and [ErrMalformed], its text the
// reason. Every value is an [eds.ErrSignature].
type SignatureError string

// Error returns the message.
func (e SignatureError) Error() string { return "gost: " + string(e) }

// Is makes errors.Is(err, eds.ErrSignature) true.
func (e SignatureError) Is(target error) bool { return target == eds.ErrSignature }

// KeyError says which part of a subjectPublicKeyInfo makes a key unusable. It
// is an [eds.ErrKey]. It holds identifiers, which are public, and never the key.
type KeyError struct {
	// Part is "structure" for the encoding as a whole, "algorithm", "curve" or
	// "hash" for an identifier, "point" for the key itself.
	Part string
	// Found and Want are set where the part is an identifier.
	Found, Want eds.OID
	// Fault is what is wrong with the other parts; empty for identifiers.
	Fault string
}

// Error returns the message.
func (e *KeyError) Error() string {
	if e.Fault != "" {
		return fmt.Sprintf("gost: unusable public key: %s: %s", e.Part, e.Fault)
	}
	return fmt.Sprintf("gost: unusable public key: %s: identifier %s, not %s", e.Part, e.Found, e.Want)
}

// Is makes errors.Is(err, eds.ErrKey) true.
func (e *KeyError) Is(target error) bool { return target == eds.ErrKey }
