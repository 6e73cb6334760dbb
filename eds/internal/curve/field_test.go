// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package curve_test

import (
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/eds/internal/curve"
)

// Every operation agrees with math/big modulo the prime, on every form of its
// arguments, and leaves the limbs that the field does not have at zero.
func TestFieldAgreesWithBig(t *testing.T) {
	eachCurve(t, func(t *testing.T, p pair) {
		rapid.Check(t, func(rt *rapid.T) {
			for range 50 { // carries that go wrong are rare, and a round is cheap
				p.checkField(rt, p.drawLimbs(rt, "x"), p.drawLimbs(rt, "y"))
			}
		})
	})
}

// checkField compares every operation on x and y with math/big.
func (p pair) checkField(t *rapid.T, x, y curve.Limbs) {
	vx, vy := value(x), value(y)
	check := func(name string, got curve.Limbs, want *big.Int) {
		for i := p.fast.Size() / 8; i < len(got); i++ {
			require.Zero(t, got[i], "%s: limb %d", name, i)
		}
		want.Mod(want, p.slow.P)
		require.Equal(t, littleEndian(want, p.fast.Size()), p.fast.FieldBytes(got), name)
	}
	check("mul", p.fast.FieldMul(x, y), new(big.Int).Mul(vx, vy))
	check("sqr", p.fast.FieldSqr(x), new(big.Int).Mul(vx, vx))
	check("add", p.fast.FieldAdd(x, y), new(big.Int).Add(vx, vy))
	check("sub", p.fast.FieldSub(x, y), new(big.Int).Sub(vx, vy))

	difference := new(big.Int).Sub(vx, vy)
	require.Equal(t, difference.Mod(difference, p.slow.P).Sign() == 0, p.fast.FieldEqual(x, y), "equal")
	require.Equal(t, new(big.Int).Mod(vx, p.slow.P).Sign() == 0, p.fast.FieldIsZero(x), "isZero")
}

func TestFieldInvert(t *testing.T) {
	eachCurve(t, func(t *testing.T, p pair) {
		rapid.Check(t, func(rt *rapid.T) {
			x := p.drawLimbs(rt, "x")
			got := p.fast.FieldBytes(p.fast.FieldInvert(x))
			want := new(big.Int).ModInverse(value(x), p.slow.P)
			if want == nil { // zero has no inverse; invert says zero
				want = new(big.Int)
			}
			require.Equal(rt, littleEndian(want, p.fast.Size()), got)
		})
	})
}

// Zero has two forms, and so has every number below the complement of the prime.
func TestFieldForms(t *testing.T) {
	eachCurve(t, func(t *testing.T, p pair) {
		var prime, zero, one curve.Limbs
		for i := range p.fast.Size() / 8 {
			prime[i] = new(big.Int).Rsh(p.slow.P, uint(64*i)).Uint64()
		}
		one[0] = 1
		require.True(t, p.fast.FieldIsZero(zero), "0 is zero")
		require.True(t, p.fast.FieldIsZero(prime), "the prime is zero")
		require.False(t, p.fast.FieldIsZero(one), "1 is not zero")
		primeAndOne := prime
		primeAndOne[0]++
		require.True(t, p.fast.FieldEqual(primeAndOne, one), "the prime and 1 is 1")
		require.Equal(t, p.fast.FieldBytes(one), p.fast.FieldBytes(primeAndOne), "both print the same")
	})
}
