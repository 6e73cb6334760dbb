// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import "math/big"

// The formulas of a GOST 34.310 verification over math/big, with the windows
// that the library has too: what one writes without field arithmetic of one's
// own. It has the field operations of math/big, a product and then a division,
// reuses its scratch numbers and keeps its tables, as the fast code does.

// Widths of the signed windows: of the base point, and of a key.
const (
	baseWindow = 8
	keyWindow  = 5
)

// slowField is the field modulo p.
type slowField struct{ p, t, q *big.Int }

func (f *slowField) mul(z, x, y *big.Int) { f.t.Mul(x, y); f.q.QuoRem(f.t, f.p, z) }
func (f *slowField) sqr(z, x *big.Int)    { f.t.Mul(x, x); f.q.QuoRem(f.t, f.p, z) }
func (f *slowField) add(z, x, y *big.Int) {
	if z.Add(x, y); z.Cmp(f.p) >= 0 {
		z.Sub(z, f.p)
	}
}

func (f *slowField) sub(z, x, y *big.Int) {
	if z.Sub(x, y); z.Sign() < 0 {
		z.Add(z, f.p)
	}
}

type slowPoint struct{ x, y, z *big.Int }

func newSlowPoint() *slowPoint { return &slowPoint{new(big.Int), new(big.Int), new(big.Int)} }

func (p *slowPoint) set(q *slowPoint) {
	p.x.Set(q.x)
	p.y.Set(q.y)
	p.z.Set(q.z)
}

// slowCurve is id-tc26-gost-3410-12-512-paramSetA of RFC 7836, appendix A, with
// the tables and the scratch numbers.
type slowCurve struct {
	f    slowField
	q    *big.Int
	base []slowPoint // odd multiples of the base point, z = 1
	key  []slowPoint
	s    [10]big.Int
}

// newSlowCurve makes the tables of the curve and of a key.
func newSlowCurve(x, y *big.Int) *slowCurve {
	p := new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), 512), big.NewInt(569))
	c := &slowCurve{f: slowField{p, new(big.Int), new(big.Int)}, q: hexadecimal(
		"FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF" +
			"27E69532F48D89116FF22B8D4E0560609B4B38ABFAD2B85DCACDB1411F10B275")}
	g := slowPoint{big.NewInt(3), hexadecimal(
		"7503CFE87A836AE3A61B8816E25450E6CE5E1C93ACF1ABC1778064FDCBEFA921" +
			"DF1626BE4FD036E93D75E6A50E3A41E98028FE5FC235F5B889A589CB5215F2A4"), big.NewInt(1)}
	c.base = c.multiples(g, 1<<(baseWindow-2))
	for i := range c.base { // with z = 1, as the fast table is
		b := &c.base[i]
		inverse, power := new(big.Int).ModInverse(b.z, p), new(big.Int)
		c.f.sqr(power, inverse)
		c.f.mul(b.x, b.x, power)
		c.f.mul(power, power, inverse)
		c.f.mul(b.y, b.y, power)
		b.z.SetInt64(1)
	}
	c.key = c.multiples(slowPoint{x, y, big.NewInt(1)}, 1<<(keyWindow-2))
	return c
}

// multiples returns p, 3p, 5p and so on, n in all.
func (c *slowCurve) multiples(p slowPoint, n int) []slowPoint {
	out, twice := make([]slowPoint, n), newSlowPoint()
	twice.set(&p)
	c.double(twice)
	for i := range out {
		out[i] = *newSlowPoint()
		if i == 0 {
			out[i].set(&p)
			continue
		}
		out[i].set(&out[i-1])
		c.add(&out[i], twice, false, false)
	}
	return out
}

// double is dbl-2001-b of the Explicit-Formulas Database.
func (c *slowCurve) double(p *slowPoint) {
	f, delta, gamma, beta, alpha, t, u := &c.f, &c.s[0], &c.s[1], &c.s[2], &c.s[3], &c.s[4], &c.s[5]
	f.sqr(delta, p.z)
	f.sqr(gamma, p.y)
	f.mul(beta, p.x, gamma)
	f.sub(t, p.x, delta)
	f.add(u, p.x, delta)
	f.mul(t, t, u)
	f.add(alpha, t, t)
	f.add(alpha, alpha, t)
	f.add(t, p.y, p.z)
	f.sqr(t, t)
	f.sub(t, t, gamma)
	f.sub(p.z, t, delta)
	f.add(beta, beta, beta)
	f.add(beta, beta, beta)
	f.sqr(t, alpha)
	f.sub(t, t, beta)
	f.sub(p.x, t, beta)
	f.sub(t, beta, p.x)
	f.mul(t, t, alpha)
	f.add(gamma, gamma, gamma)
	f.sqr(gamma, gamma)
	f.add(gamma, gamma, gamma)
	f.sub(p.y, t, gamma)
}

// add is add-2007-bl, or madd-2007-bl where z of q is 1, with the sign of q's
// y. The numbers of this program never meet the exceptional cases.
func (c *slowCurve) add(p, q *slowPoint, affine, negative bool) {
	if p.z.Sign() == 0 {
		p.set(q)
		if negative {
			p.y.Sub(c.f.p, p.y)
		}
		return
	}
	f, z1, z2, u1, s1, u2, s2 := &c.f, &c.s[0], &c.s[1], &c.s[2], &c.s[3], &c.s[4], &c.s[5]
	f.sqr(z1, p.z)
	f.mul(u2, q.x, z1)
	f.mul(s2, q.y, p.z)
	f.mul(s2, s2, z1)
	if affine {
		u1.Set(p.x)
		s1.Set(p.y)
		f.add(p.z, p.z, p.z)
	} else {
		f.sqr(z2, q.z)
		f.mul(u1, p.x, z2)
		f.mul(s1, p.y, q.z)
		f.mul(s1, s1, z2)
		f.add(p.z, p.z, q.z)
		f.sqr(p.z, p.z)
		f.sub(p.z, p.z, z1)
		f.sub(p.z, p.z, z2)
	}
	if negative {
		s2.Sub(f.p, s2)
	}
	h, r, i, j := &c.s[6], &c.s[7], &c.s[8], &c.s[9]
	f.sub(h, u2, u1)
	f.sub(r, s2, s1)
	f.add(r, r, r)
	f.add(i, h, h)
	f.sqr(i, i)
	f.mul(j, h, i)
	f.mul(u1, u1, i)
	f.mul(p.z, p.z, h)
	f.sqr(i, r)
	f.sub(i, i, j)
	f.sub(i, i, u1)
	f.sub(p.x, i, u1)
	f.sub(u1, u1, p.x)
	f.mul(u1, u1, r)
	f.mul(j, j, s1)
	f.add(j, j, j)
	f.sub(p.y, u1, j)
}

// verify reports whether a signature, r and then s, is of the digest; all three
// are little-endian (RFC 7091, 6.2).
func (c *slowCurve) verify(digest, signature []byte) bool {
	size := len(digest)
	r, s, v := littleEndian(signature[:size]), littleEndian(signature[size:]), littleEndian(digest)
	for _, half := range []*big.Int{r, s} {
		if half.Sign() == 0 || half.Cmp(c.q) >= 0 {
			return false
		}
	}
	if v.Mod(v, c.q); v.Sign() == 0 {
		v.SetInt64(1)
	}
	v.ModInverse(v, c.q)
	u := new(big.Int).Mul(s, v)
	u.Mod(u, c.q)
	v.Mul(v, r)
	v.Mod(v, c.q)
	v.Sub(c.q, v)
	du, dv := windows(u, baseWindow), windows(v, keyWindow)
	sum := newSlowPoint()
	for i := max(len(du), len(dv)) - 1; i >= 0; i-- {
		c.double(sum)
		if i < len(du) && du[i] != 0 {
			c.add(sum, &c.base[max(du[i], -du[i])/2], true, du[i] < 0)
		}
		if i < len(dv) && dv[i] != 0 {
			c.add(sum, &c.key[max(dv[i], -dv[i])/2], false, dv[i] < 0)
		}
	}
	// x of the sum is x/z², and equals r modulo q; r + q may be below p too.
	for z2 := c.f.square(sum.z); r.Cmp(c.f.p) < 0; r.Add(r, c.q) {
		c.f.mul(v, z2, r)
		if v.Cmp(sum.x) == 0 {
			return true
		}
	}
	return false
}

func (f *slowField) square(x *big.Int) *big.Int {
	z := new(big.Int)
	f.sqr(z, x)
	return z
}

// windows are the signed digits of a number in width-w non-adjacent form, least
// significant first.
func windows(k *big.Int, w uint) []int {
	d, rest, part := make([]int, k.BitLen()+1), new(big.Int).Set(k), new(big.Int)
	for i := 0; rest.Sign() > 0; i++ {
		if rest.Bit(0) == 1 {
			digit := int(rest.Bits()[0] & (1<<w - 1))
			if digit >= 1<<(w-1) {
				digit -= 1 << w
			}
			d[i] = digit
			rest.Sub(rest, part.SetInt64(int64(digit)))
		}
		rest.Rsh(rest, 1)
	}
	return d
}

// hexadecimal reads a number printed in this file.
func hexadecimal(s string) *big.Int {
	n, ok := new(big.Int).SetString(s, 16)
	if !ok {
		panic("not a number: " + s)
	}
	return n
}
