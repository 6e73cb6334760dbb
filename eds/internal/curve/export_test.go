// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package curve

import "math/big"

// Limbs is an element of a field in any of its forms.
type Limbs = element

// Field operations for the property tests, which feed them every form of an
// element, also those above the prime.

func (c *Curve) FieldMul(x, y Limbs) (z Limbs) { c.field.mul(&z, &x, &y); return z }
func (c *Curve) FieldSqr(x Limbs) (z Limbs)    { c.field.sqr(&z, &x); return z }
func (c *Curve) FieldAdd(x, y Limbs) (z Limbs) { c.field.add(&z, &x, &y); return z }
func (c *Curve) FieldSub(x, y Limbs) (z Limbs) { c.field.sub(&z, &x, &y); return z }
func (c *Curve) FieldInvert(x Limbs) (z Limbs) { c.field.invert(&z, &x); return z }
func (c *Curve) FieldIsZero(x Limbs) bool      { return c.field.isZero(&x) }
func (c *Curve) FieldEqual(x, y Limbs) bool    { return c.field.equal(&x, &y) }
func (c *Curve) FieldBytes(x Limbs) []byte     { return c.field.appendBytes(nil, &x) }

// Jacobian is a point that may be infinity.
type Jacobian struct{ p jacobian }

// Point brings (x, y) to the denominator z; nil coordinates are infinity.
func (c *Curve) Point(x, y, z *big.Int) Jacobian {
	if x == nil {
		return Jacobian{}
	}
	var z2 element
	p := jacobian{x: c.element(x), y: c.element(y), z: c.element(z)}
	c.field.sqr(&z2, &p.z)
	c.field.mul(&p.x, &p.x, &z2)
	c.field.mul(&z2, &z2, &p.z)
	c.field.mul(&p.y, &p.y, &z2)
	return Jacobian{p}
}

// Affine returns the coordinates of p, nil for infinity.
func (c *Curve) Affine(p Jacobian) (x, y *big.Int) {
	if c.field.isZero(&p.p.z) {
		return nil, nil
	}
	a := c.field.normalize([]jacobian{p.p})[0]
	return fromLittleEndian(c.field.appendBytes(nil, &a.x)), fromLittleEndian(c.field.appendBytes(nil, &a.y))
}

func (c *Curve) Double(p Jacobian) Jacobian { c.field.double(&p.p); return p }
func (c *Curve) Add(p, q Jacobian) Jacobian { c.field.addPoint(&p.p, &q.p); return p }

// AddAffine adds q, which is not infinity.
func (c *Curve) AddAffine(p, q Jacobian) Jacobian {
	a := c.field.normalize([]jacobian{q.p})[0]
	c.field.addAffine(&p.p, &a)
	return p
}

// Combine returns u·G + v·k.
func (c *Curve) Combine(u, v *big.Int, k *PublicKey) Jacobian {
	return Jacobian{c.combine(u, v, k.odd)}
}

// Recode returns the signed digits of n.
func Recode(n *big.Int, w uint) []int8 {
	d, length := recode(n, w)
	return append([]int8(nil), d[:length]...)
}

// Windows are the widths in use.
const (
	BaseWindow = baseWindow
	KeyWindow  = keyWindow
)
