// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local

import (
	"crypto"
	"crypto/rsa"
	_ "crypto/sha256" // the hashes that these algorithms name
	_ "crypto/sha512"
	"fmt"
	"hash"
	"math/big"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/internal/cms"
	"github.com/reglament-kz/reglament/eds/internal/der"
)

const oidRSA eds.OID = "1.2.840.113549.1.1.1"

// Sizes of RSA keys in bits: certificates of the national authority have 2048,
// its own keys 4096. Larger ones would only cost time.
const (
	minRSABits = 2048
	maxRSABits = 8192
)

// rsaAlgorithm is PKCS #1 v1.5 with one hash.
type rsaAlgorithm struct {
	name      string
	signature eds.OID
	hashOID   eds.OID
	hash      crypto.Hash
}

// RSASHA256 is RSA (PKCS #1 v1.5) with SHA-256, the RSA of the national
// authority. Keys have 2048 to 8192 bits.
func RSASHA256() eds.Algorithm {
	return rsaAlgorithm{"RSA-SHA256", "1.2.840.113549.1.1.11", "2.16.840.1.101.3.4.2.1", crypto.SHA256}
}

// RSASHA384 is RSA (PKCS #1 v1.5) with SHA-384.
func RSASHA384() eds.Algorithm {
	return rsaAlgorithm{"RSA-SHA384", "1.2.840.113549.1.1.12", "2.16.840.1.101.3.4.2.2", crypto.SHA384}
}

// RSASHA512 is RSA (PKCS #1 v1.5) with SHA-512.
func RSASHA512() eds.Algorithm {
	return rsaAlgorithm{"RSA-SHA512", "1.2.840.113549.1.1.13", "2.16.840.1.101.3.4.2.3", crypto.SHA512}
}

func (a rsaAlgorithm) Name() string             { return a.name }
func (a rsaAlgorithm) KeyOID() eds.OID          { return oidRSA }
func (a rsaAlgorithm) HashOID() eds.OID         { return a.hashOID }
func (a rsaAlgorithm) NewHash() hash.Hash       { return a.hash.New() }
func (a rsaAlgorithm) SignatureOIDs() []eds.OID { return []eds.OID{a.signature, oidRSA} }
func (a rsaAlgorithm) ParseKey(spki []byte) (eds.PublicKey, error) {
	key, err := parseRSAKey(spki)
	if err != nil {
		return nil, err
	}
	return rsaKey{key, a.hash}, nil
}

func keyError(rule string) error { return fmt.Errorf("%w: RSA: %s", eds.ErrKey, rule) }

func parseRSAKey(spki []byte) (*rsa.PublicKey, error) {
	e, err := der.ParseTag(spki, der.Sequence)
	if err != nil {
		return nil, keyError("not a SubjectPublicKeyInfo")
	}
	in := e.Children()
	algorithm, err := cms.ReadAlgorithm(&in)
	if err != nil || algorithm.OID != oidRSA || !algorithm.NoParameters() {
		return nil, keyError("another algorithm")
	}
	bits, err := in.Read(der.BitString)
	if err != nil || in.End() != nil {
		return nil, keyError("not a SubjectPublicKeyInfo")
	}
	octets, err := bits.Bits()
	if err != nil {
		return nil, keyError("not whole bytes")
	}
	pair, err := der.ParseTag(octets, der.Sequence)
	if err != nil {
		return nil, keyError("not modulus and exponent")
	}
	fields := pair.Children()
	modulus, err := readNatural(&fields)
	if err != nil {
		return nil, keyError("no modulus")
	}
	exponent, err := fields.Read(der.Integer)
	if err != nil || fields.End() != nil {
		return nil, keyError("no exponent")
	}
	e32, err := exponent.Small()
	if err != nil || e32 < 3 || e32%2 == 0 {
		return nil, keyError("an exponent that is even, below 3 or above 31 bits")
	}
	if n := modulus.BitLen(); n < minRSABits || n > maxRSABits || modulus.Bit(0) == 0 {
		return nil, keyError(fmt.Sprintf("a modulus that is even or not of %d to %d bits", minRSABits, maxRSABits))
	}
	return &rsa.PublicKey{N: modulus, E: e32}, nil
}

func readNatural(r *der.Reader) (*big.Int, error) {
	e, err := r.Read(der.Integer)
	if err != nil {
		return nil, err
	}
	return e.Natural()
}

type rsaKey struct {
	key  *rsa.PublicKey
	hash crypto.Hash
}

func (k rsaKey) Verify(digest, signature []byte) error {
	if err := rsa.VerifyPKCS1v15(k.key, k.hash, digest, signature); err != nil {
		return fmt.Errorf("%w: RSA", eds.ErrSignature)
	}
	return nil
}
