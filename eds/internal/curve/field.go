// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package curve

import (
	"encoding/binary"
	"math/bits"
)

// element is a number modulo the prime of a field, least significant limb
// first. Any value below 2^(64·limbs) stands for its remainder, so zero has
// two forms, 0 and the prime; only isZero, equal and canonical settle which.
// A field of four limbs leaves the upper four at zero.
type element [8]uint64

// field is the integers modulo 2^(64·limbs) - c with a small c. Both curves of
// this package have such a prime, which is what makes the reduction cheap:
// 2^(64·limbs) is congruent to c, so the upper half of a product is multiplied
// by one word and added to the lower half.
type field struct {
	limbs int    // 4 or 8
	c     uint64 // 617 or 569
}

func (x *element) low() *[4]uint64  { return (*[4]uint64)(x[:4]) }
func (x *element) high() *[4]uint64 { return (*[4]uint64)(x[4:]) }

// mul sets z to x·y. The arguments may be the same element.
func (f *field) mul(z, x, y *element) {
	if f.limbs == 4 {
		var t [8]uint64
		mulWide(&t, x.low(), y.low())
		f.reduce4(z, &t)
		return
	}
	var lo, hi, m, n [8]uint64
	mulWide(&lo, x.low(), y.low())
	mulWide(&hi, x.high(), y.high())
	mulWide(&m, x.low(), y.high())
	mulWide(&n, x.high(), y.low())
	var c uint64
	for i := range m {
		m[i], c = bits.Add64(m[i], n[i], c)
	}
	f.fold8(z, &lo, &m, c, &hi)
}

// sqr sets z to x². The arguments may be the same element.
func (f *field) sqr(z, x *element) {
	if f.limbs == 4 {
		var t [8]uint64
		sqrWide(&t, x.low())
		f.reduce4(z, &t)
		return
	}
	var lo, hi, m [8]uint64
	sqrWide(&lo, x.low())
	sqrWide(&hi, x.high())
	mulWide(&m, x.low(), x.high())
	c := m[7] >> 63
	for i := 7; i > 0; i-- {
		m[i] = m[i]<<1 | m[i-1]>>63
	}
	m[0] <<= 1
	f.fold8(z, &lo, &m, c, &hi)
}

// fold8 sets z to lo + 2^256·(m + 2^512·carry) + 2^512·hi.
func (f *field) fold8(z *element, lo, m *[8]uint64, carry uint64, hi *[8]uint64) {
	var c uint64
	lo[4], c = bits.Add64(lo[4], m[0], 0)
	lo[5], c = bits.Add64(lo[5], m[1], c)
	lo[6], c = bits.Add64(lo[6], m[2], c)
	lo[7], c = bits.Add64(lo[7], m[3], c)
	hi[0], c = bits.Add64(hi[0], m[4], c)
	hi[1], c = bits.Add64(hi[1], m[5], c)
	hi[2], c = bits.Add64(hi[2], m[6], c)
	hi[3], c = bits.Add64(hi[3], m[7], c)
	hi[4], c = bits.Add64(hi[4], carry, c)
	hi[5], c = bits.Add64(hi[5], 0, c)
	hi[6], c = bits.Add64(hi[6], 0, c)
	hi[7] += c

	var h, l, prev uint64
	c = 0
	var k uint64
	for i := range 8 {
		h, l = bits.Mul64(hi[i], f.c)
		l, k = bits.Add64(l, prev, 0)
		prev = h + k
		z[i], c = bits.Add64(lo[i], l, c)
	}
	f.addWord(z, prev+c)
}

// reduce4 sets z to t, a product of two four-limb numbers.
func (f *field) reduce4(z *element, t *[8]uint64) {
	h0, l0 := bits.Mul64(t[4], f.c)
	h1, l1 := bits.Mul64(t[5], f.c)
	h2, l2 := bits.Mul64(t[6], f.c)
	h3, l3 := bits.Mul64(t[7], f.c)
	var c, top uint64
	l1, c = bits.Add64(l1, h0, 0)
	l2, c = bits.Add64(l2, h1, c)
	l3, c = bits.Add64(l3, h2, c)
	top = h3 + c
	z[0], c = bits.Add64(t[0], l0, 0)
	z[1], c = bits.Add64(t[1], l1, c)
	z[2], c = bits.Add64(t[2], l2, c)
	z[3], c = bits.Add64(t[3], l3, c)
	f.addWord(z, top+c)
}

// addWord adds w·2^(64·limbs), that is w·c, to z; w is small enough that w·c
// is one word.
func (f *field) addWord(z *element, w uint64) {
	var k uint64
	z[0], k = bits.Add64(z[0], w*f.c, 0)
	for i := 1; k != 0 && i < f.limbs; i++ {
		z[i], k = bits.Add64(z[i], 0, k)
	}
	if k != 0 { // z wrapped, so it is below w·c, and this addition stays in one word
		z[0] += f.c
	}
}

// add sets z to x+y. The arguments may be the same element.
func (f *field) add(z, x, y *element) {
	k := addBlock(z.low(), x.low(), y.low(), 0)
	if f.limbs == 8 {
		k = addBlock(z.high(), x.high(), y.high(), k)
	}
	f.addWord(z, k)
}

// sub sets z to x-y. The arguments may be the same element.
func (f *field) sub(z, x, y *element) {
	k := subBlock(z.low(), x.low(), y.low(), 0)
	if f.limbs == 8 {
		k = subBlock(z.high(), x.high(), y.high(), k)
	}
	for k != 0 { // twice at most: after the first round z is close to 2^(64·limbs)
		z[0], k = bits.Sub64(z[0], f.c, 0)
		for i := 1; k != 0 && i < f.limbs; i++ {
			z[i], k = bits.Sub64(z[i], 0, k)
		}
	}
}

func addBlock(z, x, y *[4]uint64, k uint64) uint64 {
	z[0], k = bits.Add64(x[0], y[0], k)
	z[1], k = bits.Add64(x[1], y[1], k)
	z[2], k = bits.Add64(x[2], y[2], k)
	z[3], k = bits.Add64(x[3], y[3], k)
	return k
}

func subBlock(z, x, y *[4]uint64, k uint64) uint64 {
	z[0], k = bits.Sub64(x[0], y[0], k)
	z[1], k = bits.Sub64(x[1], y[1], k)
	z[2], k = bits.Sub64(x[2], y[2], k)
	z[3], k = bits.Sub64(x[3], y[3], k)
	return k
}

// canonical sets z to the form of x that is below the prime.
func (f *field) canonical(z, x *element) {
	*z = *x
	// x is not below the prime exactly when x+c carries out; the sum is then
	// x minus the prime.
	var t element
	var k uint64
	t[0], k = bits.Add64(x[0], f.c, 0)
	for i := 1; i < f.limbs; i++ {
		t[i], k = bits.Add64(x[i], 0, k)
	}
	if k != 0 {
		*z = t
	}
}

// isZero reports whether x is zero modulo the prime.
func (f *field) isZero(x *element) bool {
	var t element
	f.canonical(&t, x)
	return t == element{}
}

// equal reports whether x and y are the same modulo the prime.
func (f *field) equal(x, y *element) bool {
	var s, t element
	f.canonical(&s, x)
	f.canonical(&t, y)
	return s == t
}

// invert sets z to the inverse of x, and to zero where x is zero, by Fermat's
// little theorem: the exponent is the prime less two, 2^(64·limbs) - c - 2,
// whose upper bits are all ones.
func (f *field) invert(z, x *element) {
	exponent := [8]uint64{-f.c - 2}
	for i := 1; i < f.limbs; i++ {
		exponent[i] = ^uint64(0)
	}
	t := element{1}
	for i := 64*f.limbs - 1; i >= 0; i-- {
		f.sqr(&t, &t)
		if exponent[i/64]>>(i%64)&1 == 1 {
			f.mul(&t, &t, x)
		}
	}
	*z = t
}

// setBytes sets z to the little-endian number b, of 8·limbs bytes, and reports
// whether it is below the prime.
func (f *field) setBytes(z *element, b []byte) bool {
	*z = element{}
	for i := range f.limbs {
		z[i] = binary.LittleEndian.Uint64(b[8*i:])
	}
	var t element
	f.canonical(&t, z)
	return t == *z
}

// appendBytes appends x below the prime, little-endian, in 8·limbs bytes.
func (f *field) appendBytes(b []byte, x *element) []byte {
	var t element
	f.canonical(&t, x)
	for i := range f.limbs {
		b = binary.LittleEndian.AppendUint64(b, t[i])
	}
	return b
}
