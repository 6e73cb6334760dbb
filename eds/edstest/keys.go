// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package edstest

import (
	"crypto/sha1"
	"slices"
	"sync"
)

// Algorithm is the family of an authority's keys. The zero value means [AlgorithmRSA].
type Algorithm string

const (
	// AlgorithmRSA: RSA keys, SHA-256 with PKCS #1 v1.5.
	AlgorithmRSA Algorithm = "rsa"
	// AlgorithmGOST2004: GOST 34.310-2004 with 256 bits and its hash.
	AlgorithmGOST2004 Algorithm = "gost-2004"
	// AlgorithmGOST2015: GOST 34.310-2015 with 512 bits and its hash.
	AlgorithmGOST2015 Algorithm = "gost-2015"
)

// Algorithms returns every algorithm.
func Algorithms() []Algorithm { return []Algorithm{AlgorithmRSA, AlgorithmGOST2004, AlgorithmGOST2015} }

// IsValid reports whether a is one of [Algorithms].
func (a Algorithm) IsValid() bool {
	return a == AlgorithmRSA || a == AlgorithmGOST2004 || a == AlgorithmGOST2015
}

// Hash is the digest that the algorithm signs with; "" for an unknown one.
func (a Algorithm) Hash() Hash {
	switch a {
	case AlgorithmRSA, "":
		return HashSHA256
	case AlgorithmGOST2004:
		return HashGOST341194
	case AlgorithmGOST2015:
		return HashStreebog512
	}
	return ""
}

// Key is a key pair of the authority. It depends on nothing but the seed, the
// name, the algorithm and the size, so every run signs the same bytes. It is
// for tests only: whoever reads this source has it.
type Key struct {
	name   string
	pair   pair
	mu     sync.Mutex
	signed map[signing][]byte
}

// signing is what a signature depends on beside the key. Tests sign the same
// certificates and lists over and over, so a key remembers its signatures.
type signing struct {
	hash   Hash
	digest string
}

// maxSigned bounds what a key remembers: at the limit it forgets everything.
const maxSigned = 4096

// pair is a key pair of one of the algorithms. None of it can fail.
type pair interface {
	algorithm() Algorithm
	identifier() []byte // AlgorithmIdentifier of the key
	public() []byte     // content of the key's bit string
	signatureOID(h Hash) OID
	sign(h Hash, digest []byte) []byte
	verify(digest, signature []byte) bool
}

// Name is the name under which [Authority.Key] gave the key.
func (k *Key) Name() string { return k.name }

// Algorithm is the family of the key.
func (k *Key) Algorithm() Algorithm { return k.pair.algorithm() }

// Hash is the digest that the key signs with.
func (k *Key) Hash() Hash { return k.Algorithm().Hash() }

// SPKI is the SubjectPublicKeyInfo.
func (k *Key) SPKI() []byte {
	return sequence(k.pair.identifier(), bitString(k.public()))
}

// public is the content of the key's bit string.
func (k *Key) public() []byte { return k.pair.public() }

// ID is the key identifier: SHA-1 of the key's bits (RFC 5280, 4.2.1.2).
func (k *Key) ID() []byte {
	d := sha1.Sum(k.public())
	return d[:]
}

// signatureOID is the OID of a signature with the hash.
func (k *Key) signatureOID(h Hash) OID { return k.pair.signatureOID(h) }

// identifier is the AlgorithmIdentifier of the key's signatures.
func (k *Key) identifier(h Hash) []byte {
	return algorithm(k.signatureOID(h.or(k.Hash())), null())
}

// Sign signs the message with the hash, or the key's own for "".
func (k *Key) Sign(h Hash, message []byte) []byte {
	h = h.or(k.Hash())
	digest := h.Sum(message)
	id := signing{h, string(digest)}
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.signed[id] == nil {
		if k.signed == nil || len(k.signed) >= maxSigned {
			k.signed = map[signing][]byte{}
		}
		k.signed[id] = k.pair.sign(h, digest)
	}
	return slices.Clone(k.signed[id])
}

// sign is [Key.Sign], damaged on demand.
func (k *Key) sign(h Hash, message []byte, damaged bool) []byte {
	signature := k.Sign(h, message)
	if damaged {
		signature[len(signature)/2] ^= 1
	}
	return signature
}

// Verify reports whether the signature of the message with the key's own hash
// is right.
func (k *Key) Verify(message, signature []byte) bool {
	return k.pair.verify(k.Hash().Sum(message), signature)
}

// keyID is what a key of a keyring depends on.
type keyID struct {
	name string
	bits int
}

// keyring makes keys by name, once each; forks of an authority share it.
type keyring struct {
	seed      string
	algorithm Algorithm
	mu        sync.Mutex
	keys      map[keyID]*Key
}

func (r *keyring) key(name string, bits int) *Key {
	r.mu.Lock()
	defer r.mu.Unlock()
	id := keyID{name, bits}
	if k, ok := r.keys[id]; ok {
		return k
	}
	k := &Key{name: name}
	if r.algorithm == AlgorithmGOST2004 || r.algorithm == AlgorithmGOST2015 {
		k.pair = newGOSTKey(r.seed, name, r.algorithm)
	} else {
		k.pair = newRSAKey(r.seed, name, bits)
	}
	r.keys[id] = k
	return k
}
