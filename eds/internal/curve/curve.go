// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package curve is the elliptic-curve arithmetic beneath GOST 34.310: the two
// curves that the certificates of Kazakhstan's national certification authority
// name, their fields in fixed-width limbs, and the signature equations of GOST
// R 34.10 (RFC 7091 section 6, RFC 5832 section 6) over them.
//
// It is the room that [github.com/reglament-kz/reglament/eds/gost] shares with
// the test certification authority of eds/edstest: the former verifies with
// it, only the latter signs with it. The neighbour eds/gost knows object
// identifiers, encodings of keys and hash functions; this package knows
// numbers.
//
// Nothing here runs in constant time. A verification handles public data only.
// [Sign] and [Curve.PublicKey] leak their secret numbers through time and are
// for keys that are made up in a test.
//
// The package curve/reference is the same arithmetic once more, slowly and for
// any curve, so that tests can compare.
package curve

import (
	"math/big"
	"slices"
	"sync"
)

// Curve is one curve y² = x³ - 3x + b over a field whose prime is just below a
// power of two, with its base point. Both curves have a prime number of points,
// so every point but infinity generates the whole group. Values come from
// [CryptoProA] and [TC26A512], are immutable and safe for concurrent use; the
// zero value is of no use.
type Curve struct {
	name  string
	field field
	b     element
	prime *big.Int
	order *big.Int
	base  []affine // odd multiples of the base point, for width-baseWindow digits
}

// parameters are the numbers of a curve as the documents print them: in
// hexadecimal, most significant digit first.
type parameters struct {
	name       string
	limbs      int
	complement uint64 // the prime is 2^(64·limbs) less this number
	b, q, x, y string
}

// CryptoProA returns the 256-bit curve id-GostR3410-2001-CryptoPro-A-ParamSet
// of RFC 4357, the curve of GOST 34.310-2004 keys.
func CryptoProA() *Curve { return cryptoProA() }

// TC26A512 returns the 512-bit curve id-tc26-gost-3410-12-512-paramSetA of RFC
// 7836 appendix A, the curve of 512-bit GOST 34.310-2015 keys.
func TC26A512() *Curve { return tc26A512() }

// Each curve, with its table, is made when it is first asked for.
var (
	cryptoProA = sync.OnceValue(func() *Curve {
		return newCurve(parameters{
			name:       "id-GostR3410-2001-CryptoPro-A-ParamSet",
			limbs:      4,
			complement: 617,
			b:          "A6",
			q:          "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF6C611070995AD10045841B09B761B893",
			x:          "1",
			y:          "8D91E471E0989CDA27DF505A453F2B7635294F2DDF23E3B122ACC99C9E9F1E14",
		})
	})
	tc26A512 = sync.OnceValue(func() *Curve {
		return newCurve(parameters{
			name:       "id-tc26-gost-3410-12-512-paramSetA",
			limbs:      8,
			complement: 569,
			b: "E8C2505DEDFC86DDC1BD0B2B6667F1DA34B82574761CB0E879BD081CFD0B6265" +
				"EE3CB090F30D27614CB4574010DA90DD862EF9D4EBEE4761503190785A71C760",
			q: "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF" +
				"27E69532F48D89116FF22B8D4E0560609B4B38ABFAD2B85DCACDB1411F10B275",
			x: "3",
			y: "7503CFE87A836AE3A61B8816E25450E6CE5E1C93ACF1ABC1778064FDCBEFA921" +
				"DF1626BE4FD036E93D75E6A50E3A41E98028FE5FC235F5B889A589CB5215F2A4",
		})
	})
)

func newCurve(p parameters) *Curve {
	c := &Curve{
		name:  p.name,
		field: field{limbs: p.limbs, c: p.complement},
		order: fromHex(p.q),
		prime: new(big.Int).Lsh(big.NewInt(1), uint(64*p.limbs)),
	}
	c.prime.Sub(c.prime, new(big.Int).SetUint64(p.complement))
	c.b = c.element(fromHex(p.b))
	base := jacobian{x: c.element(fromHex(p.x)), y: c.element(fromHex(p.y)), z: element{1}}
	c.base = c.field.normalize(c.field.oddMultiples(&base, 1<<(baseWindow-2)))
	return c
}

// fromHex reads a number of the tables above; a test reads each of them.
func fromHex(s string) *big.Int {
	n, _ := new(big.Int).SetString(s, 16)
	return n
}

// element returns n, which is below 2^(64·limbs), as an element of the field.
func (c *Curve) element(n *big.Int) element {
	var z element
	c.field.setBytes(&z, c.littleEndian(n))
	return z
}

// littleEndian returns n in Size bytes, least significant first.
func (c *Curve) littleEndian(n *big.Int) []byte {
	b := n.FillBytes(make([]byte, c.Size()))
	slices.Reverse(b)
	return b
}

// fromLittleEndian is the inverse of littleEndian, for any length.
func fromLittleEndian(b []byte) *big.Int {
	b = slices.Clone(b)
	slices.Reverse(b)
	return new(big.Int).SetBytes(b)
}

// Name returns the name of the parameter set in its RFC.
func (c *Curve) Name() string { return c.name }

// Size returns the length in bytes of a coordinate, of a digest and of each of
// the two numbers of a signature: 32 or 64.
func (c *Curve) Size() int { return 8 * c.field.limbs }

// Order returns the number of points, a prime, as a fresh value. Private keys
// and nonces lie between 1 and the order less 1.
func (c *Curve) Order() *big.Int { return new(big.Int).Set(c.order) }
