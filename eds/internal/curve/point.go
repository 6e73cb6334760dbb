// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package curve

// jacobian is the point (x/z², y/z³) of a curve y² = x³ - 3x + b; the point at
// infinity has z = 0. The zero value is the point at infinity.
//
// The formulas are those of the Explicit-Formulas Database for a = -3:
// dbl-2001-b, add-2007-bl and madd-2007-bl.
type jacobian struct{ x, y, z element }

// affine is the point (x, y); it has no form for infinity.
type affine struct{ x, y element }

// double sets p to 2·p.
func (f *field) double(p *jacobian) {
	var delta, gamma, beta, alpha, t, u element
	f.sqr(&delta, &p.z)
	f.sqr(&gamma, &p.y)
	f.mul(&beta, &p.x, &gamma)

	// alpha = 3·(x-delta)·(x+delta)
	f.sub(&t, &p.x, &delta)
	f.add(&u, &p.x, &delta)
	f.mul(&t, &t, &u)
	f.add(&alpha, &t, &t)
	f.add(&alpha, &alpha, &t)

	// z' = (y+z)² - gamma - delta
	f.add(&t, &p.y, &p.z)
	f.sqr(&t, &t)
	f.sub(&t, &t, &gamma)
	f.sub(&p.z, &t, &delta)

	// x' = alpha² - 8·beta
	f.add(&beta, &beta, &beta)
	f.add(&beta, &beta, &beta) // 4·beta
	f.sqr(&t, &alpha)
	f.sub(&t, &t, &beta)
	f.sub(&p.x, &t, &beta)

	// y' = alpha·(4·beta - x') - 8·gamma²
	f.sub(&t, &beta, &p.x)
	f.mul(&t, &t, &alpha)
	f.add(&gamma, &gamma, &gamma)
	f.sqr(&gamma, &gamma) // 4·gamma²
	f.add(&gamma, &gamma, &gamma)
	f.sub(&p.y, &t, &gamma)
}

// addPoint sets p to p+q.
func (f *field) addPoint(p, q *jacobian) {
	if f.isZero(&q.z) {
		return
	}
	if f.isZero(&p.z) {
		*p = *q
		return
	}
	var z1, z2, u1, s1, u2, s2 element
	f.sqr(&z1, &p.z)
	f.sqr(&z2, &q.z)
	f.mul(&u1, &p.x, &z2)
	f.mul(&u2, &q.x, &z1)
	f.mul(&s1, &p.y, &q.z)
	f.mul(&s1, &s1, &z2)
	f.mul(&s2, &q.y, &p.z)
	f.mul(&s2, &s2, &z1)

	// z' = ((z+qz)² - z² - qz²)·h, the factor h in finish
	f.add(&p.z, &p.z, &q.z)
	f.sqr(&p.z, &p.z)
	f.sub(&p.z, &p.z, &z1)
	f.sub(&p.z, &p.z, &z2)
	f.finishAdd(p, q, &u1, &s1, &u2, &s2)
}

// addAffine sets p to p+q.
func (f *field) addAffine(p *jacobian, q *affine) {
	if f.isZero(&p.z) {
		*p = jacobian{x: q.x, y: q.y, z: element{1}}
		return
	}
	var z1, u2, s2 element
	f.sqr(&z1, &p.z)
	f.mul(&u2, &q.x, &z1)
	f.mul(&s2, &q.y, &p.z)
	f.mul(&s2, &s2, &z1)
	u1, s1 := p.x, p.y
	f.add(&p.z, &p.z, &p.z)
	f.finishAdd(p, &jacobian{x: q.x, y: q.y, z: element{1}}, &u1, &s1, &u2, &s2)
}

// finishAdd is the common tail of both additions. On entry u and s are the
// coordinates of both points brought to one denominator, p.z is twice the
// product of the denominators, and q is the second point, for the case that
// both are the same.
func (f *field) finishAdd(p, q *jacobian, u1, s1, u2, s2 *element) {
	var h, r element
	f.sub(&h, u2, u1)
	f.sub(&r, s2, s1)
	if f.isZero(&h) {
		if f.isZero(&r) {
			*p = *q
			f.double(p)
			return
		}
		*p = jacobian{}
		return
	}
	var i, j, v, t element
	f.add(&r, &r, &r)
	f.add(&i, &h, &h)
	f.sqr(&i, &i)
	f.mul(&j, &h, &i)
	f.mul(&v, u1, &i)
	f.mul(&p.z, &p.z, &h)

	// x' = r² - j - 2·v
	f.sqr(&t, &r)
	f.sub(&t, &t, &j)
	f.sub(&t, &t, &v)
	f.sub(&p.x, &t, &v)

	// y' = r·(v - x') - 2·s1·j
	f.sub(&v, &v, &p.x)
	f.mul(&v, &v, &r)
	f.mul(&j, &j, s1)
	f.add(&j, &j, &j)
	f.sub(&p.y, &v, &j)
}

// negate sets y to -y.
func (f *field) negate(y *element) {
	var zero element
	f.sub(y, &zero, y)
}

// normalize returns the affine forms of points, none of which is at infinity,
// with one inversion for all of them (Montgomery's trick).
func (f *field) normalize(points []jacobian) []affine {
	out := make([]affine, len(points))
	product := element{1}
	for i := range points { // out[i].x holds the product of all z before i
		out[i].x = product
		f.mul(&product, &product, &points[i].z)
	}
	var inverse, z, z2 element
	f.invert(&inverse, &product)
	for i := len(points) - 1; i >= 0; i-- {
		f.mul(&z, &inverse, &out[i].x) // 1/z of this point
		f.mul(&inverse, &inverse, &points[i].z)
		f.sqr(&z2, &z)
		f.mul(&out[i].x, &points[i].x, &z2)
		f.mul(&z2, &z2, &z)
		f.mul(&out[i].y, &points[i].y, &z2)
	}
	return out
}

// onCurve reports whether y² = x³ - 3x + b.
func (f *field) onCurve(p *affine, b *element) bool {
	var left, right, three element
	f.sqr(&left, &p.y)
	f.sqr(&right, &p.x)
	three[0] = 3
	f.sub(&right, &right, &three)
	f.mul(&right, &right, &p.x)
	f.add(&right, &right, b)
	return f.equal(&left, &right)
}
