// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package edstest

import (
	"math/big"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/gost"
	"github.com/reglament-kz/reglament/eds/internal/curve"
)

// gostKey is a key pair on one of the two curves.
type gostKey struct {
	kind   Algorithm
	curve  *curve.Curve
	d      *big.Int
	secret []byte // what nonces are derived from
	point  []byte // x and y, each little-endian
}

func newGOSTKey(seed, name string, kind Algorithm) *gostKey {
	k := &gostKey{kind: kind, curve: curve.TC26A512()}
	if kind == AlgorithmGOST2004 {
		k.curve = curve.CryptoProA()
	}
	for s := newStream(seed, string(kind)+" key "+name); ; {
		k.secret = s.bytes(k.curve.Size())
		k.d = new(big.Int).SetBytes(k.secret)
		// The one error is a number out of range: take the next.
		if public, err := k.curve.PublicKey(k.d); err == nil {
			k.point = public.Bytes()
			return k
		}
	}
}

// standard is the verifying side of the same algorithm.
func (k *gostKey) standard() eds.Algorithm {
	if k.kind == AlgorithmGOST2004 {
		return gost.Algorithm2004()
	}
	return gost.Algorithm2015()
}

func (k *gostKey) algorithm() Algorithm { return k.kind }

// identifier names the key's algorithm, curve and hash.
func (k *gostKey) identifier() []byte {
	id := k.standard().KeyOID()
	hash := k.kind.Hash().OID()
	if k.kind == AlgorithmGOST2004 {
		hash += ".1.0" // with the S-boxes
	}
	return algorithm(id, sequence(oid(id+".1"), oid(hash)))
}

func (k *gostKey) public() []byte { return octets(k.point) }

func (k *gostKey) signatureOID(Hash) OID { return k.standard().SignatureOIDs()[0] }

// sign takes a digest of any length: a variant that states a foreign hash
// still has to sign something.
func (k *gostKey) sign(_ Hash, digest []byte) []byte {
	fitted := make([]byte, k.curve.Size())
	copy(fitted, digest)
	nonces := newStream(string(k.secret), string(fitted))
	for {
		nonce := new(big.Int).SetBytes(nonces.bytes(k.curve.Size()))
		// The length is right, so the one error left is a nonce out of range or
		// unusable: take the next.
		if signature, err := curve.Sign(k.curve, k.d, fitted, nonce); err == nil {
			return signature
		}
	}
}

// verify goes through the public package, not through the code that signs.
func (k *gostKey) verify(digest, signature []byte) bool {
	public, err := k.standard().ParseKey(sequence(k.identifier(), bitString(k.public())))
	return err == nil && public.Verify(digest, signature) == nil
}
