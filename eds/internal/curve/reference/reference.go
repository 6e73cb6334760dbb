// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package reference is the arithmetic of the package curve once more, for
// tests to compare with: affine points, one modular inversion for each addition,
// math/big throughout, any curve in short Weierstrass form. It is written for
// being evidently right against RFC 7091 and about a hundred times slower; no
// package but tests imports it.
//
// Unlike the package curve it takes any coefficients, so the worked examples of
// RFC 7091 and RFC 5832, whose curves are nobody else's, prove it; what it then
// says of the two curves in use proves the fast code.
package reference

import "math/big"

// Curve is y² = x³ + A·x + B modulo P with the base point (X, Y) of order Q.
type Curve struct{ P, A, B, Q, X, Y *big.Int }

// Point is a point of a curve; infinity is the zero value.
type Point struct{ X, Y *big.Int }

// IsInfinity reports whether p is the point at infinity.
func (p Point) IsInfinity() bool { return p.X == nil }

// Hex returns a number from hexadecimal digits, and zero where they are none.
func Hex(s string) *big.Int {
	n, ok := new(big.Int).SetString(s, 16)
	if !ok {
		return new(big.Int)
	}
	return n
}

// CryptoProA returns id-GostR3410-2001-CryptoPro-A-ParamSet (RFC 4357).
func CryptoProA() Curve {
	return Curve{
		P: Hex("FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFD97"),
		A: Hex("FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFD94"),
		B: Hex("A6"),
		Q: Hex("FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF6C611070995AD10045841B09B761B893"),
		X: Hex("1"),
		Y: Hex("8D91E471E0989CDA27DF505A453F2B7635294F2DDF23E3B122ACC99C9E9F1E14"),
	}
}

// TC26A512 returns id-tc26-gost-3410-12-512-paramSetA (RFC 7836 appendix A).
func TC26A512() Curve {
	return Curve{
		P: Hex("FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF" +
			"FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFDC7"),
		A: Hex("FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF" +
			"FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFDC4"),
		B: Hex("E8C2505DEDFC86DDC1BD0B2B6667F1DA34B82574761CB0E879BD081CFD0B6265" +
			"EE3CB090F30D27614CB4574010DA90DD862EF9D4EBEE4761503190785A71C760"),
		Q: Hex("FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF" +
			"27E69532F48D89116FF22B8D4E0560609B4B38ABFAD2B85DCACDB1411F10B275"),
		X: Hex("3"),
		Y: Hex("7503CFE87A836AE3A61B8816E25450E6CE5E1C93ACF1ABC1778064FDCBEFA921" +
			"DF1626BE4FD036E93D75E6A50E3A41E98028FE5FC235F5B889A589CB5215F2A4"),
	}
}

// Base returns the base point.
func (c Curve) Base() Point { return Point{c.X, c.Y} }

// OnCurve reports whether p is a point of the curve with coordinates below P;
// infinity is one.
func (c Curve) OnCurve(p Point) bool {
	if p.IsInfinity() {
		return true
	}
	if p.X.Sign() < 0 || p.X.Cmp(c.P) >= 0 || p.Y.Sign() < 0 || p.Y.Cmp(c.P) >= 0 {
		return false
	}
	left := new(big.Int).Mul(p.Y, p.Y)
	right := new(big.Int).Mul(p.X, p.X)
	right.Add(right, c.A).Mul(right, p.X).Add(right, c.B)
	return left.Sub(left, right).Mod(left, c.P).Sign() == 0
}

// Add returns p+q (RFC 7091 section 5.1).
func (c Curve) Add(p, q Point) Point {
	if p.IsInfinity() {
		return q
	}
	if q.IsInfinity() {
		return p
	}
	var slope, under *big.Int
	if p.X.Cmp(q.X) != 0 {
		slope = new(big.Int).Sub(q.Y, p.Y)
		under = new(big.Int).Sub(q.X, p.X)
	} else {
		if p.Y.Cmp(q.Y) != 0 || p.Y.Sign() == 0 {
			return Point{}
		}
		slope = new(big.Int).Mul(p.X, p.X)
		slope.Mul(slope, big.NewInt(3)).Add(slope, c.A)
		under = new(big.Int).Add(p.Y, p.Y)
	}
	under.Mod(under, c.P).ModInverse(under, c.P)
	slope.Mul(slope, under).Mod(slope, c.P)
	x := new(big.Int).Mul(slope, slope)
	x.Sub(x, p.X).Sub(x, q.X).Mod(x, c.P)
	y := new(big.Int).Sub(p.X, x)
	y.Mul(y, slope).Sub(y, p.Y).Mod(y, c.P)
	return Point{x, y}
}

// Multiply returns k·p for k of zero or more.
func (c Curve) Multiply(k *big.Int, p Point) Point {
	var sum Point
	for i := k.BitLen() - 1; i >= 0; i-- {
		sum = c.Add(sum, sum)
		if k.Bit(i) == 1 {
			sum = c.Add(sum, p)
		}
	}
	return sum
}

// Sign returns r and s for the number e of a digest, the private key d and the
// nonce k (RFC 7091 section 6.1).
func (c Curve) Sign(d, e, k *big.Int) (r, s *big.Int) {
	r = new(big.Int).Mod(c.Multiply(k, c.Base()).X, c.Q)
	s = new(big.Int).Mul(k, e)
	s.Add(s, new(big.Int).Mul(r, d)).Mod(s, c.Q)
	return r, s
}

// Verify reports whether (r, s) is the signature of e by the key q (RFC 7091
// section 6.2); e is not zero modulo the order.
func (c Curve) Verify(q Point, e, r, s *big.Int) bool {
	for _, n := range []*big.Int{r, s} {
		if n.Sign() <= 0 || n.Cmp(c.Q) >= 0 {
			return false
		}
	}
	v := new(big.Int).ModInverse(e, c.Q)
	u := new(big.Int).Mul(s, v)
	u.Mod(u, c.Q)
	w := new(big.Int).Mul(r, v)
	w.Neg(w).Mod(w, c.Q)
	p := c.Add(c.Multiply(u, c.Base()), c.Multiply(w, q))
	return !p.IsInfinity() && new(big.Int).Mod(p.X, c.Q).Cmp(r) == 0
}
