// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package curve

import (
	"errors"
	"fmt"
	"math/big"
)

var (
	// ErrLength reports a digest or a signature of a length that the curve
	// does not have.
	ErrLength = errors.New("wrong length")
	// ErrScalar reports a number that is not between 1 and the order of the
	// curve less 1: a half of a signature, a private key or a nonce.
	ErrScalar = errors.New("number out of range")
	// ErrMismatch reports a well-formed signature that is not of the digest by
	// the key.
	ErrMismatch = errors.New("signature does not match")
	// ErrNonce reports a nonce with which no signature can be made; the signer
	// takes another.
	ErrNonce = errors.New("unusable nonce")
)

// Verify reports whether signature is of digest by the key: nil if it is,
// [ErrMismatch] if it is not, [ErrLength] or [ErrScalar] if it cannot be one.
//
// The digest is read as a little-endian number. The signature is r and then s,
// each little-endian in [Curve.Size] bytes: the form of the certificates of
// Kazakhstan's national certification authority, which is the form of RFC 4491
// with all its bytes in reverse.
func (k *PublicKey) Verify(digest, signature []byte) error {
	c := k.curve
	size := c.Size()
	if len(digest) != size {
		return fmt.Errorf("digest: %w: %d bytes, not %d", ErrLength, len(digest), size)
	}
	if len(signature) != 2*size {
		return fmt.Errorf("signature: %w: %d bytes, not %d", ErrLength, len(signature), 2*size)
	}
	r, s := fromLittleEndian(signature[:size]), fromLittleEndian(signature[size:])
	if !c.isScalar(r) || !c.isScalar(s) {
		return fmt.Errorf("signature: %w", ErrScalar)
	}

	// The point is s/e·G - r/e·Q; the signature holds if its x is r modulo the
	// order.
	v := new(big.Int).ModInverse(c.digestNumber(digest), c.order)
	u := new(big.Int).Mul(s, v)
	u.Mod(u, c.order)
	v.Mul(v, r)
	v.Mod(v, c.order)
	v.Sub(c.order, v)
	p := c.combine(u, v, k.odd)
	if c.field.isZero(&p.z) {
		return ErrMismatch
	}
	// The order is below the prime and above its half, so x is r or, where
	// that is below the prime, r plus the order.
	if c.hasX(&p, r) {
		return nil
	}
	if r.Add(r, c.order); r.Cmp(c.prime) < 0 && c.hasX(&p, r) {
		return nil
	}
	return ErrMismatch
}

// hasX reports whether x is the affine x of p, without a division: x·z² is then
// the Jacobian one.
func (c *Curve) hasX(p *jacobian, x *big.Int) bool {
	t := c.element(x)
	var z2 element
	c.field.sqr(&z2, &p.z)
	c.field.mul(&t, &t, &z2)
	return c.field.equal(&t, &p.x)
}

// digestNumber returns the number e of a digest: its value modulo the order, or
// 1 where that is zero. So e always has an inverse.
func (c *Curve) digestNumber(digest []byte) *big.Int {
	e := fromLittleEndian(digest)
	if e.Mod(e, c.order); e.Sign() == 0 {
		e.SetUint64(1)
	}
	return e
}

// Sign returns the signature of digest by the private key d with the nonce k,
// in the form that [PublicKey.Verify] reads. The same arguments give the same
// signature; a nonce used for two digests gives the key away, so a caller that
// wants repeatable tests derives it from the key and the digest.
//
// It exists to make test data and never runs in a verification. The errors are
// [ErrLength], [ErrScalar] and, for one nonce in about 2^(8·Size), [ErrNonce].
func Sign(c *Curve, d *big.Int, digest []byte, k *big.Int) ([]byte, error) {
	if len(digest) != c.Size() {
		return nil, fmt.Errorf("digest: %w: %d bytes, not %d", ErrLength, len(digest), c.Size())
	}
	if !c.isScalar(d) {
		return nil, fmt.Errorf("private key: %w", ErrScalar)
	}
	if !c.isScalar(k) {
		return nil, fmt.Errorf("nonce: %w", ErrScalar)
	}
	p := c.combine(k, new(big.Int), nil)
	x := c.field.normalize([]jacobian{p})[0].x
	r := fromLittleEndian(c.field.appendBytes(nil, &x))
	r.Mod(r, c.order)
	s := new(big.Int).Mul(r, d)
	s.Add(s, new(big.Int).Mul(k, c.digestNumber(digest)))
	s.Mod(s, c.order)
	if r.Sign() == 0 || s.Sign() == 0 {
		return nil, ErrNonce
	}
	return append(c.littleEndian(r), c.littleEndian(s)...), nil
}
