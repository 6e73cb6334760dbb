// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package ncanode

import (
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"slices"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/internal/cms"
	"github.com/reglament-kz/reglament/eds/internal/profile"
)

// Hashes that this package computes itself, and those that are left to the
// server: GOST 34.311 with 256 bits and Streebog.
const (
	oidSHA1        eds.OID = "1.3.14.3.2.26"
	oidSHA256      eds.OID = "2.16.840.1.101.3.4.2.1"
	oidSHA384      eds.OID = "2.16.840.1.101.3.4.2.2"
	oidSHA512      eds.OID = "2.16.840.1.101.3.4.2.3"
	oidGOST341194  eds.OID = "1.2.398.3.10.1.3.1"
	oidStreebog256 eds.OID = "1.2.398.3.10.1.3.2"
	oidStreebog512 eds.OID = "1.2.398.3.10.1.3.3"
)

// algorithm is one kind of signature that the server knows, by the identifiers
// of key, hash and signature.
type algorithm struct {
	name      string
	key, hash eds.OID
	signature []eds.OID
}

// Identifiers of keys, and what reports call them.
const (
	keyRSA     eds.OID = "1.2.840.113549.1.1.1"
	keyG2004   eds.OID = "1.2.398.3.10.1.1.1.1"
	keyG256    eds.OID = "1.2.398.3.10.1.1.2.1"
	keyG512    eds.OID = "1.2.398.3.10.1.1.2.2"
	nameRSA            = "RSA"
	nameG2004          = "GOST 34.310-2004"
	nameG2015          = "GOST 34.310-2015"
	nameG20152         = "GOST 34.310-2015 (256)"
)

// algorithms are the combinations in use in Kazakhstan. In SignerInfo the
// signature may be named by the key alone.
func algorithms() []algorithm {
	return []algorithm{
		{nameRSA, keyRSA, oidSHA256, []eds.OID{keyRSA, "1.2.840.113549.1.1.11"}},
		{nameRSA, keyRSA, oidSHA384, []eds.OID{keyRSA, "1.2.840.113549.1.1.12"}},
		{nameRSA, keyRSA, oidSHA512, []eds.OID{keyRSA, "1.2.840.113549.1.1.13"}},
		{nameG2004, keyG2004, oidGOST341194, []eds.OID{keyG2004, "1.2.398.3.10.1.1.1.2"}},
		{nameG20152, keyG256, oidStreebog256, []eds.OID{keyG256, "1.2.398.3.10.1.1.2.3.1"}},
		{nameG2015, keyG512, oidStreebog512, []eds.OID{keyG512, "1.2.398.3.10.1.1.2.3.2"}},
	}
}

func algorithmName(key eds.OID) string {
	for _, a := range algorithms() {
		if a.key == key {
			return a.name
		}
	}
	return string(key)
}

// combination looks whether hash, signature and key belong together. Whether
// the signature is right the server says; that SHA-1 is no signature it does
// not.
func combination(s *cms.SignerInfo, c *profile.Certificate) *fault {
	known := false
	for _, a := range algorithms() {
		if a.key == c.KeyOID && a.hash == s.Digest.OID && slices.Contains(a.signature, s.Algorithm.OID) && s.Digest.NoParameters() {
			return nil
		}
		known = known || a.key == c.KeyOID
	}
	detail := "signature " + string(s.Algorithm.OID) + " with hash " + string(s.Digest.OID)
	if known {
		return &fault{eds.CodeAuthenticityRefused, detail}
	}
	return &fault{eds.CodeAuthenticityUnsupported, detail}
}

// sum computes a digest; false for a hash that is left to the server.
func sum(hash eds.OID, b []byte) ([]byte, bool) {
	switch hash {
	case oidSHA256:
		d := sha256.Sum256(b)
		return d[:], true
	case oidSHA384:
		d := sha512.Sum384(b)
		return d[:], true
	case oidSHA512:
		d := sha512.Sum512(b)
		return d[:], true
	default:
		return nil, false
	}
}

// certificateDigest is [sum] for the digest that names a certificate, which is
// SHA-1 in the older of the two attributes (RFC 2634, 5.4).
func certificateDigest(hash eds.OID, raw []byte) ([]byte, bool) {
	if hash == oidSHA1 {
		d := sha1.Sum(raw)
		return d[:], true
	}
	return sum(hash, raw)
}

// weak are hashes that vouch for nothing: MD5 and SHA-1.
func weak(hash eds.OID) bool { return hash == "1.2.840.113549.2.5" || hash == oidSHA1 }
