// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local

import (
	"hash"
	"slices"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/internal/cms"
)

// registry finds algorithms by the identifiers that signed data name.
type registry []eds.Algorithm

func newRegistry(list []eds.Algorithm) (registry, error) {
	if len(list) == 0 {
		return nil, configError("there is no algorithm")
	}
	for i, a := range list {
		if a == nil {
			return nil, configError("algorithm %d is nil", i+1)
		}
		for _, b := range list[:i] {
			if a.KeyOID() == b.KeyOID() && a.HashOID() == b.HashOID() || a.Name() == b.Name() {
				return nil, configError("algorithms %s and %s have the same key and hash, or one name", b.Name(), a.Name())
			}
		}
	}
	return slices.Clone(list), nil
}

// nameOf gives the name of the algorithms of a kind of key, or its identifier.
func (r registry) nameOf(key eds.OID) string {
	for _, a := range r {
		if a.KeyOID() == key {
			return a.Name()
		}
	}
	return string(key)
}

// choice is the outcome of a search: an algorithm, or why there is none.
type choice struct {
	eds.Algorithm
	refused bool // known to be weak, or hash and key do not belong together
}

// ofCertificate finds the algorithm of a signature that names no hash apart: on
// certificates, lists and OCSP answers.
func (r registry) ofCertificate(signature cms.AlgorithmIdentifier, key eds.OID) choice {
	var found choice
	for _, a := range r {
		if a.KeyOID() != key || !slices.Contains(a.SignatureOIDs(), signature.OID) {
			continue
		}
		if found.Algorithm != nil { // "RSA" alone does not say with which hash
			return choice{refused: true}
		}
		found.Algorithm = a
	}
	return found.judged(r, signature)
}

// ofSigner finds the algorithm of a SignerInfo, which names the hash apart.
func (r registry) ofSigner(signature, digest cms.AlgorithmIdentifier, key eds.OID) choice {
	for _, a := range r {
		if a.KeyOID() == key && a.HashOID() == digest.OID && slices.Contains(a.SignatureOIDs(), signature.OID) {
			return choice{Algorithm: a}.judged(r, signature)
		}
	}
	// A hash that belongs to another key, or the other way about, is refused;
	// what is not known at all is not known.
	knowsHash := slices.ContainsFunc(r, func(a eds.Algorithm) bool { return a.HashOID() == digest.OID })
	knowsKey := slices.ContainsFunc(r, func(a eds.Algorithm) bool { return a.KeyOID() == key })
	return choice{refused: weak(digest.OID) || weak(signature.OID) || (knowsHash && knowsKey)}
}

func (c choice) judged(_ registry, signature cms.AlgorithmIdentifier) choice {
	switch {
	case c.Algorithm == nil:
		c.refused = c.refused || weak(signature.OID)
	case !signature.NoParameters():
		return choice{refused: true}
	}
	return c
}

// hash finds a hash by its identifier.
func (r registry) hash(id eds.OID) (hash.Hash, bool) {
	for _, a := range r {
		if a.HashOID() == id {
			return a.NewHash(), true
		}
	}
	return nil, false
}

// weak reports whether an identifier is that of MD5 or SHA-1, or of a signature
// with one of them.
func weak(id eds.OID) bool {
	switch id {
	case "1.2.840.113549.2.5", "1.2.840.113549.1.1.4", // MD5
		"1.3.14.3.2.26", "1.2.840.113549.1.1.5", "1.3.14.3.2.29", // SHA-1
		"1.2.840.10040.4.3", "1.2.840.10045.4.1":
		return true
	default:
		return false
	}
}

// sum hashes.
func sum(h hash.Hash, parts ...[]byte) []byte {
	for _, p := range parts {
		_, _ = h.Write(p) // a hash never fails to write
	}
	return h.Sum(nil)
}
