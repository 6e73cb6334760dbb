// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package gost

import (
	"hash"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/internal/curve"
)

// algorithm is one of the two, by its name.
type algorithm string

const (
	gost2004 algorithm = "GOST 34.310-2004"
	gost2015 algorithm = "GOST 34.310-2015 (512)"
)

// Algorithm2015 returns GOST 34.310-2015 with 512-bit keys, the algorithm of
// the NCA's GOST certificates since 2022. Equal values are the same algorithm.
func Algorithm2015() eds.Algorithm { return gost2015 }

// Algorithm2004 returns GOST 34.310-2004 with 256-bit keys, the algorithm of
// the NCA's GOST certificates of 2015 to 2022 and, to 2045, of its root of 2020
// and of the certification authority of state bodies.
func Algorithm2004() eds.Algorithm { return gost2004 }

// Algorithms returns all algorithms of this package, the newest first, as a
// fresh slice.
func Algorithms() []eds.Algorithm {
	return []eds.Algorithm{Algorithm2015(), Algorithm2004()}
}

// Name returns the name of the standard and, where it has several, the length
// of the keys in bits.
func (a algorithm) Name() string { return string(a) }

// KeyOID returns the identifier of the algorithm in a subjectPublicKeyInfo.
func (a algorithm) KeyOID() eds.OID {
	if a == gost2004 {
		return "1.2.398.3.10.1.1.1.1"
	}
	return "1.2.398.3.10.1.1.2.2"
}

// SignatureOIDs returns the identifiers of the signature, the usual one first.
// For GOST 34.310-2004 the identifier of the key is the second: CMS messages of
// the algorithm's first years put it into their SignerInfos.
func (a algorithm) SignatureOIDs() []eds.OID {
	if a == gost2004 {
		return []eds.OID{"1.2.398.3.10.1.1.1.2", a.KeyOID()}
	}
	return []eds.OID{"1.2.398.3.10.1.1.2.3.2"}
}

// HashOID returns the identifier of the hash in a digestAlgorithm field.
func (a algorithm) HashOID() eds.OID {
	if a == gost2004 {
		return "1.2.398.3.10.1.3.1"
	}
	return "1.2.398.3.10.1.3.3"
}

// NewHash returns a new hash: [New341194] or [NewStreebog512].
func (a algorithm) NewHash() hash.Hash {
	if a == gost2004 {
		return New341194()
	}
	return NewStreebog512()
}

// curveOID returns the identifier of the curve in the parameters of a key.
func (a algorithm) curveOID() eds.OID { return a.KeyOID() + ".1" }

// hashParameterOID returns the identifier of the hash in the parameters of a
// key. For GOST 34.310-2004 it also names the S-boxes and so is longer than
// that of a digestAlgorithm field.
func (a algorithm) hashParameterOID() eds.OID {
	if a == gost2004 {
		return "1.2.398.3.10.1.3.1.1.0"
	}
	return a.HashOID()
}

func (a algorithm) curve() *curve.Curve {
	if a == gost2004 {
		return curve.CryptoProA()
	}
	return curve.TC26A512()
}
