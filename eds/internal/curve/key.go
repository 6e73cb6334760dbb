// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package curve

import (
	"errors"
	"fmt"
	"math/big"
)

// ErrPoint reports bytes that are no point of the curve: a wrong length, a
// coordinate that is not below the prime, or a pair that does not satisfy the
// equation. Infinity has no coordinates and so no encoding.
var ErrPoint = errors.New("not a point of the curve")

// PublicKey is a point of a curve, ready for verifications. It is immutable and
// safe for concurrent use. Values come from [Curve.ParsePublicKey] and
// [Curve.PublicKey]; the zero value is of no use.
type PublicKey struct {
	curve *Curve
	point affine
	odd   []jacobian // odd multiples, for width-keyWindow digits
}

// ParsePublicKey reads a point as GOST keys print it: both coordinates one
// after the other, each little-endian in [Curve.Size] bytes. The error is
// [ErrPoint] with the rule that was broken.
func (c *Curve) ParsePublicKey(b []byte) (*PublicKey, error) {
	size := c.Size()
	if len(b) != 2*size {
		return nil, fmt.Errorf("%w: %d bytes, not %d", ErrPoint, len(b), 2*size)
	}
	var p affine
	if !c.field.setBytes(&p.x, b[:size]) || !c.field.setBytes(&p.y, b[size:]) {
		return nil, fmt.Errorf("%w: a coordinate is not below the prime", ErrPoint)
	}
	if !c.field.onCurve(&p, &c.b) {
		return nil, fmt.Errorf("%w: the coordinates do not satisfy its equation", ErrPoint)
	}
	return c.newPublicKey(p), nil
}

// PublicKey returns the public key of the private key d. The error is
// [ErrScalar] where d is not between 1 and the order less 1.
func (c *Curve) PublicKey(d *big.Int) (*PublicKey, error) {
	if !c.isScalar(d) {
		return nil, fmt.Errorf("%w: the private key", ErrScalar)
	}
	p := c.combine(d, new(big.Int), nil)
	return c.newPublicKey(c.field.normalize([]jacobian{p})[0]), nil
}

func (c *Curve) newPublicKey(p affine) *PublicKey {
	first := jacobian{x: p.x, y: p.y, z: element{1}}
	return &PublicKey{curve: c, point: p, odd: c.field.oddMultiples(&first, 1<<(keyWindow-2))}
}

// Curve returns the curve of the key.
func (k *PublicKey) Curve() *Curve { return k.curve }

// Bytes returns the key in the form that [Curve.ParsePublicKey] reads, as a
// fresh slice.
func (k *PublicKey) Bytes() []byte {
	f := &k.curve.field
	return f.appendBytes(f.appendBytes(nil, &k.point.x), &k.point.y)
}

// isScalar reports whether n lies between 1 and the order less 1.
func (c *Curve) isScalar(n *big.Int) bool {
	return n.Sign() > 0 && n.Cmp(c.order) < 0
}
