// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package edstest

import (
	"crypto/sha1"
	"crypto/sha256"
	"encoding/asn1"
	"hash"

	"github.com/reglament-kz/reglament/eds/gost"
)

// Hash names a digest algorithm. The zero value means the key's own.
type Hash string

const (
	// HashSHA256 is the digest of RSA signatures.
	HashSHA256 Hash = "sha256"
	// HashSHA1 is out of use; it exists for the broken variants.
	HashSHA1 Hash = "sha1"
	// HashGOST341194 is the digest of [AlgorithmGOST2004].
	HashGOST341194 Hash = "gost-34.11-94"
	// HashStreebog512 is the digest of [AlgorithmGOST2015].
	HashStreebog512 Hash = "streebog-512"
)

// hashes are those that a request may name.
func hashes() []Hash { return []Hash{HashSHA256, HashSHA1, HashGOST341194, HashStreebog512} }

// OID of the digest in an AlgorithmIdentifier; "" for an unknown hash.
func (h Hash) OID() OID {
	switch h {
	case HashSHA256:
		return "2.16.840.1.101.3.4.2.1"
	case HashSHA1:
		return "1.3.14.3.2.26"
	case HashGOST341194:
		return "1.2.398.3.10.1.3.1"
	case HashStreebog512:
		return "1.2.398.3.10.1.3.3"
	}
	return ""
}

// Sum is the digest of the message; nil for an unknown hash.
func (h Hash) Sum(message []byte) []byte {
	var state hash.Hash
	switch h {
	case HashSHA256:
		d := sha256.Sum256(message)
		return d[:]
	case HashSHA1:
		d := sha1.Sum(message)
		return d[:]
	case HashGOST341194:
		state = gost.New341194()
	case HashStreebog512:
		state = gost.NewStreebog512()
	default:
		return nil
	}
	state.Write(message) // never fails (hash.Hash)
	return state.Sum(nil)
}

// identifier is the AlgorithmIdentifier of the digest, with NULL as the
// samples of the NCA have it.
func (h Hash) identifier() []byte { return algorithm(h.OID(), null()) }

func (h Hash) or(other Hash) Hash {
	if h == "" {
		return other
	}
	return h
}

// hashOf finds the hash of an OID; "" for one that is not known.
func hashOf(id asn1.ObjectIdentifier) Hash {
	for _, h := range hashes() {
		if string(h.OID()) == id.String() {
			return h
		}
	}
	return ""
}
