// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package gost

import (
	"bytes"
	"encoding/asn1"
	"errors"
	"fmt"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/internal/curve"
)

// maxKey is the greatest length of a subjectPublicKeyInfo that is read at all,
// in bytes; those of both algorithms are shorter than 200.
const maxKey = 1024

// subjectPublicKeyInfo is the encoding of a key in a certificate.
type subjectPublicKeyInfo struct {
	Algorithm algorithmIdentifier
	Key       asn1.BitString
}

type algorithmIdentifier struct {
	Algorithm  asn1.ObjectIdentifier
	Parameters asn1.RawValue `asn1:"optional"`
}

// keyParameters are the parameters of a GOST key.
type keyParameters struct {
	Curve asn1.ObjectIdentifier
	Hash  asn1.ObjectIdentifier
}

// ParseKey reads a DER subjectPublicKeyInfo: the algorithm, the curve and the
// hash that it names must be this algorithm's, the key an OCTET STRING in the
// BIT STRING, and its content a point of the curve. Nothing is forgiven: a DER
// encoding is unique, so the bytes must be those that the same key encodes to.
// The error is a [*KeyError], which is an [eds.ErrKey].
func (a algorithm) ParseKey(spki []byte) (eds.PublicKey, error) {
	if len(spki) > maxKey {
		return nil, &KeyError{Part: "structure", Fault: fmt.Sprintf("more than %d bytes", maxKey)}
	}
	var info subjectPublicKeyInfo
	if rest, err := asn1.Unmarshal(spki, &info); err != nil {
		return nil, &KeyError{Part: "structure", Fault: "not a DER subjectPublicKeyInfo"}
	} else if len(rest) > 0 {
		return nil, &KeyError{Part: "structure", Fault: "bytes follow it"}
	}
	if err := same("algorithm", info.Algorithm.Algorithm, a.KeyOID()); err != nil {
		return nil, err
	}
	var parameters keyParameters
	raw := info.Algorithm.Parameters.FullBytes
	if rest, err := asn1.Unmarshal(raw, &parameters); err != nil || len(rest) > 0 {
		return nil, &KeyError{Part: "structure", Fault: "the parameters are not the identifiers of a curve and a hash"}
	}
	if err := same("curve", parameters.Curve, a.curveOID()); err != nil {
		return nil, err
	}
	if err := same("hash", parameters.Hash, a.hashParameterOID()); err != nil {
		return nil, err
	}
	var point []byte
	if rest, err := asn1.Unmarshal(info.Key.RightAlign(), &point); err != nil || len(rest) > 0 {
		return nil, &KeyError{Part: "point", Fault: "the BIT STRING does not hold an OCTET STRING and nothing else"}
	}
	key, err := a.curve().ParsePublicKey(point)
	if err != nil {
		return nil, &KeyError{Part: "point", Fault: err.Error()}
	}
	if !bytes.Equal(spki, encodeKey(info.Algorithm.Algorithm, parameters, point)) {
		return nil, &KeyError{Part: "structure", Fault: "not the DER encoding of its content"}
	}
	return publicKey{key}, nil
}

// same compares an identifier with the one that it must be.
func same(part string, found asn1.ObjectIdentifier, want eds.OID) error {
	if oid := eds.OID(found.String()); oid != want {
		return &KeyError{Part: part, Found: oid, Want: want}
	}
	return nil
}

// encodeKey returns the one DER encoding of a key. What comes from ParseKey has
// one; where there were none, the result would equal no key.
func encodeKey(algorithm asn1.ObjectIdentifier, parameters keyParameters, point []byte) []byte {
	raw, err1 := asn1.Marshal(parameters)
	octets, err2 := asn1.Marshal(point)
	out, err3 := asn1.Marshal(subjectPublicKeyInfo{
		Algorithm: algorithmIdentifier{algorithm, asn1.RawValue{FullBytes: raw}},
		Key:       asn1.BitString{Bytes: octets, BitLength: 8 * len(octets)},
	})
	if errors.Join(err1, err2, err3) != nil {
		return nil
	}
	return out
}

// publicKey is a key of one of the algorithms, safe for concurrent use.
type publicKey struct{ key *curve.PublicKey }

// Verify returns nil where signature is of digest by the key, [ErrMismatch]
// where it is not and [ErrMalformed] where it cannot be one of this algorithm;
// both are an [eds.ErrSignature]. The digest is that of the algorithm's hash,
// of 64 or 32 bytes, the signature has twice its length.
func (k publicKey) Verify(digest, signature []byte) error {
	err := k.key.Verify(digest, signature)
	switch {
	case err == nil:
		return nil
	case errors.Is(err, curve.ErrMismatch):
		return ErrMismatch
	default:
		return fmt.Errorf("%w: %w", ErrMalformed, err)
	}
}
