// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package curve_test

import (
	"math/big"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/eds/internal/curve"
	"github.com/reglament-kz/reglament/eds/internal/curve/reference"
)

// pair is a curve and what the reference says of it.
type pair struct {
	fast *curve.Curve
	slow reference.Curve
}

func pairs() []pair {
	return []pair{
		{curve.CryptoProA(), reference.CryptoProA()},
		{curve.TC26A512(), reference.TC26A512()},
	}
}

// eachCurve runs a test for both curves.
func eachCurve(t *testing.T, test func(t *testing.T, p pair)) {
	for _, p := range pairs() {
		t.Run(p.fast.Name(), func(t *testing.T) { test(t, p) })
	}
}

// littleEndian returns n in size bytes, least significant first.
func littleEndian(n *big.Int, size int) []byte {
	b := n.FillBytes(make([]byte, size))
	slices.Reverse(b)
	return b
}

// number is the inverse of littleEndian.
func number(b []byte) *big.Int {
	b = slices.Clone(b)
	slices.Reverse(b)
	return new(big.Int).SetBytes(b)
}

// drawLimbs draws any form of an element: uniform words, and numbers within a
// few of 0, of the prime and of the top, where carries go wrong.
func (p pair) drawLimbs(t *rapid.T, label string) curve.Limbs {
	top := new(big.Int).Lsh(big.NewInt(1), uint(8*p.fast.Size()))
	near := rapid.Int64Range(0, 1500).Draw(t, label+" distance")
	var n *big.Int
	switch rapid.SampledFrom([]string{"any", "words", "low", "prime", "high"}).Draw(t, label+" kind") {
	case "low":
		n = big.NewInt(near)
	case "prime":
		n = new(big.Int).Add(p.slow.P, big.NewInt(near-750))
	case "high":
		n = new(big.Int).Sub(top, big.NewInt(near+1))
	case "words":
		words := rapid.SliceOfN(rapid.SampledFrom([]byte{0, 1, 0x7f, 0x80, 0xff}), p.fast.Size(), p.fast.Size()).Draw(t, label)
		n = number(words)
	default:
		n = number(rapid.SliceOfN(rapid.Byte(), p.fast.Size(), p.fast.Size()).Draw(t, label))
	}
	n.Mod(n, top)
	var z curve.Limbs
	for i := range p.fast.Size() / 8 {
		z[i] = new(big.Int).Rsh(n, uint(64*i)).Uint64()
	}
	return z
}

// value is the number that limbs print.
func value(z curve.Limbs) *big.Int {
	n := new(big.Int)
	for i := len(z) - 1; i >= 0; i-- {
		n.Lsh(n, 64).Add(n, new(big.Int).SetUint64(z[i]))
	}
	return n
}

// drawScalar draws a number from 1 to the order less 1, often one near the ends.
func (p pair) drawScalar(t *rapid.T, label string) *big.Int {
	span := new(big.Int).Sub(p.slow.Q, big.NewInt(1))
	var n *big.Int
	switch rapid.IntRange(0, 5).Draw(t, label+" kind") {
	case 0:
		n = big.NewInt(rapid.Int64Range(0, 300).Draw(t, label))
	case 1:
		n = new(big.Int).Sub(span, big.NewInt(rapid.Int64Range(1, 300).Draw(t, label)))
	default:
		n = number(rapid.SliceOfN(rapid.Byte(), p.fast.Size(), p.fast.Size()).Draw(t, label))
	}
	return n.Mod(n, span).Add(n, big.NewInt(1))
}

// drawDigest draws a digest, sometimes one that is zero modulo the order.
func (p pair) drawDigest(t *rapid.T) []byte {
	switch rapid.IntRange(0, 7).Draw(t, "digest kind") {
	case 0:
		return make([]byte, p.fast.Size())
	case 1:
		return littleEndian(p.slow.Q, p.fast.Size())
	default:
		return rapid.SliceOfN(rapid.Byte(), p.fast.Size(), p.fast.Size()).Draw(t, "digest")
	}
}

// digestNumber is the rule of RFC 7091 section 6.1 step 2.
func (p pair) digestNumber(digest []byte) *big.Int {
	e := number(digest)
	if e.Mod(e, p.slow.Q); e.Sign() == 0 {
		e.SetInt64(1)
	}
	return e
}

// point returns the coordinates of a key.
func (p pair) point(key []byte) reference.Point {
	return reference.Point{X: number(key[:p.fast.Size()]), Y: number(key[p.fast.Size():])}
}
