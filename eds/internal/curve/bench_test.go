// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package curve_test

import (
	"bytes"
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds/internal/curve"
)

// The floor of a verification is the same algorithm, formula by formula and
// window by window, over math/big: what one writes without field arithmetic of
// one's own. It has the field operations of math/big, a product and then a division,
// reuses its scratch numbers and keeps its tables, as the fast code does.

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

// slowCurve holds the tables and the scratch numbers.
type slowCurve struct {
	f    slowField
	q    *big.Int
	base []slowPoint // odd multiples of the base point, z = 1
	key  []slowPoint
	s    [10]big.Int
}

// double is dbl-2001-b.
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
// y. The benchmark's numbers never meet the exceptional cases.
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

// verify is PublicKey.Verify.
func (c *slowCurve) verify(digest, signature []byte) bool {
	size := len(digest)
	r, s, v := number(signature[:size]), number(signature[size:]), number(digest)
	v.ModInverse(v, c.q)
	u := new(big.Int).Mul(s, v)
	u.Mod(u, c.q)
	v.Mul(v, r)
	v.Mod(v, c.q)
	v.Sub(c.q, v)
	du, dv := curve.Recode(u, curve.BaseWindow), curve.Recode(v, curve.KeyWindow)
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
	c.f.sqr(v, sum.z)
	c.f.mul(v, v, r)
	return v.Cmp(sum.x) == 0
}

func newSlowCurve(p pair, key *curve.PublicKey) *slowCurve {
	c := &slowCurve{f: slowField{p.slow.P, new(big.Int), new(big.Int)}, q: p.slow.Q}
	table := func(q slowPoint, n int) []slowPoint {
		out, twice := make([]slowPoint, n), newSlowPoint()
		twice.set(&q)
		c.double(twice)
		for i := range out {
			out[i] = *newSlowPoint()
			if i == 0 {
				out[i].set(&q)
				continue
			}
			out[i].set(&out[i-1])
			c.add(&out[i], twice, false, false)
		}
		return out
	}
	g, k := p.slow.Base(), p.point(key.Bytes())
	c.base = table(slowPoint{g.X, g.Y, big.NewInt(1)}, 1<<(curve.BaseWindow-2))
	for i := range c.base { // affine, as the fast table is
		b := &c.base[i]
		inverse := new(big.Int).ModInverse(b.z, c.f.p)
		z2 := new(big.Int)
		c.f.sqr(z2, inverse)
		c.f.mul(b.x, b.x, z2)
		c.f.mul(z2, z2, inverse)
		c.f.mul(b.y, b.y, z2)
		b.z.SetInt64(1)
	}
	c.key = table(slowPoint{k.X, k.Y, big.NewInt(1)}, 1<<(curve.KeyWindow-2))
	return c
}

// sample returns a key, a digest and a signature of it with full-size numbers.
func sample(t require.TestingT, p pair) (key *curve.PublicKey, digest, signature []byte) {
	digest = bytes.Repeat([]byte{0x3c, 0x91, 0x5e, 0xd2}, p.fast.Size()/4)
	d := new(big.Int).Div(new(big.Int).Mul(p.slow.Q, big.NewInt(5)), big.NewInt(7))
	k := new(big.Int).Div(new(big.Int).Mul(p.slow.Q, big.NewInt(8)), big.NewInt(11))
	key, err := p.fast.PublicKey(d)
	require.NoError(t, err)
	signature, err = curve.Sign(p.fast, d, digest, k)
	require.NoError(t, err)
	return key, digest, signature
}

// The floor computes the same, or its time would mean nothing.
func TestFloorVerifies(t *testing.T) {
	eachCurve(t, func(t *testing.T, p pair) {
		key, digest, signature := sample(t, p)
		c := newSlowCurve(p, key)
		require.NoError(t, key.Verify(digest, signature))
		require.True(t, c.verify(digest, signature))
		digest[0] ^= 1
		require.Error(t, key.Verify(digest, signature))
		require.False(t, c.verify(digest, signature))
	})
}

// BenchmarkVerify against BenchmarkVerifyFloor: at least 3 times faster with
// 512 bits.
func BenchmarkVerify(b *testing.B) {
	for _, p := range pairs() {
		b.Run(p.fast.Name(), func(b *testing.B) {
			key, digest, signature := sample(b, p)
			b.ReportAllocs()
			for b.Loop() {
				if key.Verify(digest, signature) != nil {
					b.Fatal("refused")
				}
			}
		})
	}
}

func BenchmarkVerifyFloor(b *testing.B) {
	for _, p := range pairs() {
		b.Run(p.fast.Name(), func(b *testing.B) {
			key, digest, signature := sample(b, p)
			c := newSlowCurve(p, key)
			b.ReportAllocs()
			for b.Loop() {
				if !c.verify(digest, signature) {
					b.Fatal("refused")
				}
			}
		})
	}
}

// BenchmarkParsePublicKey includes the table of odd multiples that the key
// keeps for its verifications.
func BenchmarkParsePublicKey(b *testing.B) {
	for _, p := range pairs() {
		b.Run(p.fast.Name(), func(b *testing.B) {
			key, _, _ := sample(b, p)
			encoded := key.Bytes()
			b.ReportAllocs()
			for b.Loop() {
				if _, err := p.fast.ParsePublicKey(encoded); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
