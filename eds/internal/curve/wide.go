// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package curve

import "math/bits"

// The products below are the building blocks of both fields: four limbs by
// four, least significant limb first, into eight limbs. The 512-bit field
// composes them, so that one short piece of straight-line code serves both
// widths and stays in registers.

// mulWide sets z to x·y.
func mulWide(z *[8]uint64, x, y *[4]uint64) {
	y0, y1, y2, y3 := y[0], y[1], y[2], y[3]
	var a0, a1, a2, a3 uint64
	for i := range 4 {
		xi := x[i]
		h0, l0 := bits.Mul64(xi, y0)
		h1, l1 := bits.Mul64(xi, y1)
		h2, l2 := bits.Mul64(xi, y2)
		h3, l3 := bits.Mul64(xi, y3)
		var c, top uint64
		z[i], c = bits.Add64(a0, l0, 0)
		a1, c = bits.Add64(a1, l1, c)
		a2, c = bits.Add64(a2, l2, c)
		a3, top = bits.Add64(a3, l3, c)
		a0, c = bits.Add64(a1, h0, 0)
		a1, c = bits.Add64(a2, h1, c)
		a2, c = bits.Add64(a3, h2, c)
		a3 = h3 + top + c
	}
	z[4], z[5], z[6], z[7] = a0, a1, a2, a3
}

// sqrWide sets z to x²: the six products of different limbs, doubled, and the
// four squares.
func sqrWide(z *[8]uint64, x *[4]uint64) {
	x0, x1, x2, x3 := x[0], x[1], x[2], x[3]
	var c uint64

	h01, z1 := bits.Mul64(x0, x1)
	h02, l02 := bits.Mul64(x0, x2)
	h03, l03 := bits.Mul64(x0, x3)
	h12, l12 := bits.Mul64(x1, x2)
	h13, l13 := bits.Mul64(x1, x3)
	h23, l23 := bits.Mul64(x2, x3)

	z2, c := bits.Add64(l02, h01, 0)
	z3, c := bits.Add64(l03, h02, c)
	z4, c := bits.Add64(l13, h03, c)
	z5, c := bits.Add64(l23, h13, c)
	z6 := h23 + c
	z3, c = bits.Add64(z3, l12, 0)
	z4, c = bits.Add64(z4, h12, c)
	z5, c = bits.Add64(z5, 0, c)
	z6 += c

	z7 := z6 >> 63
	z6 = z6<<1 | z5>>63
	z5 = z5<<1 | z4>>63
	z4 = z4<<1 | z3>>63
	z3 = z3<<1 | z2>>63
	z2 = z2<<1 | z1>>63
	z1 <<= 1

	h0, z0 := bits.Mul64(x0, x0)
	h1, l1 := bits.Mul64(x1, x1)
	h2, l2 := bits.Mul64(x2, x2)
	h3, l3 := bits.Mul64(x3, x3)
	z[0] = z0
	z[1], c = bits.Add64(z1, h0, 0)
	z[2], c = bits.Add64(z2, l1, c)
	z[3], c = bits.Add64(z3, h1, c)
	z[4], c = bits.Add64(z4, l2, c)
	z[5], c = bits.Add64(z5, h2, c)
	z[6], c = bits.Add64(z6, l3, c)
	z[7] = z7 + h3 + c
}
