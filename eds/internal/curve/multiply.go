// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package curve

import "math/big"

// Widths of the signed windows. The base point's table is made once and may be
// large; a public key's is made for each key.
const (
	baseWindow = 8
	keyWindow  = 5
)

// digits are the signed digits of a number in width-w non-adjacent form, least
// significant first: each is zero or odd and below 2^(w-1) in absolute value,
// and of any w in a row at most one is not zero.
type digits [8*64 + 1]int8

// recode returns the digits of k, which is not negative and has at most 512
// bits, and their number.
func recode(k *big.Int, w uint) (d digits, n int) {
	rest := new(big.Int).Set(k)
	window := big.NewInt(0)
	for i := 0; rest.Sign() > 0; {
		zeros := int(rest.TrailingZeroBits())
		rest.Rsh(rest, uint(zeros))
		i += zeros
		digit := int64(rest.Bits()[0] & (1<<w - 1))
		if digit >= 1<<(w-1) {
			digit -= 1 << w
		}
		d[i] = int8(digit)
		rest.Sub(rest, window.SetInt64(digit))
		n = i + 1
	}
	return d, n
}

// oddMultiples returns p, 3p, 5p and so on, n in all.
func (f *field) oddMultiples(p *jacobian, n int) []jacobian {
	out := make([]jacobian, n)
	out[0] = *p
	twice := *p
	f.double(&twice)
	for i := 1; i < n; i++ {
		out[i] = out[i-1]
		f.addPoint(&out[i], &twice)
	}
	return out
}

// combine returns u·G + v·Q, where Q is given by its odd multiples. Both
// products share their doublings (Shamir's trick). Its time depends on the
// numbers; they are public in a verification.
func (c *Curve) combine(u, v *big.Int, q []jacobian) jacobian {
	f := &c.field
	du, nu := recode(u, baseWindow)
	dv, nv := recode(v, keyWindow)
	var sum jacobian
	for i := max(nu, nv) - 1; i >= 0; i-- {
		f.double(&sum)
		if digit := du[i]; digit > 0 {
			f.addAffine(&sum, &c.base[digit/2])
		} else if digit < 0 {
			t := c.base[-digit/2]
			f.negate(&t.y)
			f.addAffine(&sum, &t)
		}
		if digit := dv[i]; digit > 0 {
			f.addPoint(&sum, &q[digit/2])
		} else if digit < 0 {
			t := q[-digit/2]
			f.negate(&t.y)
			f.addPoint(&sum, &t)
		}
	}
	return sum
}
