// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package curve_test

import (
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/eds/internal/curve"
	"github.com/reglament-kz/reglament/eds/internal/curve/reference"
)

// jacobian brings a point of the reference to the denominator z.
func (p pair) jacobian(q reference.Point, z *big.Int) curve.Jacobian {
	return p.fast.Point(q.X, q.Y, z)
}

// same requires that both sides have computed one point.
func (p pair) same(t require.TestingT, want reference.Point, got curve.Jacobian, what string) {
	x, y := p.fast.Affine(got)
	if want.IsInfinity() {
		require.Nil(t, x, what)
		return
	}
	require.NotNil(t, x, what)
	require.Zero(t, want.X.Cmp(x), "%s: x", what)
	require.Zero(t, want.Y.Cmp(y), "%s: y", what)
}

// Few points in all, so that equal and opposite ones meet often.
func (p pair) drawPoint(t *rapid.T, label string) reference.Point {
	n := rapid.Int64Range(-4, 4).Draw(t, label)
	q := p.slow.Multiply(big.NewInt(max(n, -n)), p.slow.Base())
	if n < 0 {
		q.Y = new(big.Int).Sub(p.slow.P, q.Y)
	}
	return q
}

func TestPointsAgreeWithReference(t *testing.T) {
	eachCurve(t, func(t *testing.T, p pair) {
		rapid.Check(t, func(rt *rapid.T) {
			a, b := p.drawPoint(rt, "a"), p.drawPoint(rt, "b")
			fa := p.jacobian(a, p.drawScalar(rt, "denominator of a"))
			fb := p.jacobian(b, p.drawScalar(rt, "denominator of b"))
			p.same(rt, p.slow.Add(a, b), p.fast.Add(fa, fb), "a+b")
			p.same(rt, p.slow.Add(a, a), p.fast.Double(fa), "2a")
			if !b.IsInfinity() {
				p.same(rt, p.slow.Add(a, b), p.fast.AddAffine(fa, fb), "a+b, b affine")
			}
		})
	})
}

// The cases that the formulas exclude, by name.
func TestExceptionalAdditions(t *testing.T) {
	eachCurve(t, func(t *testing.T, p pair) {
		one, z := big.NewInt(1), big.NewInt(12345)
		g := p.slow.Base()
		minus := reference.Point{X: g.X, Y: new(big.Int).Sub(p.slow.P, g.Y)}
		var infinity reference.Point
		twice := p.slow.Add(g, g)
		rows := []struct {
			sentence   string
			a, b, want reference.Point
		}{
			{"infinity is neutral on the left", infinity, g, g},
			{"infinity is neutral on the right", g, infinity, g},
			{"twice infinity is infinity", infinity, infinity, infinity},
			{"a point and itself is its double", g, g, twice},
			{"a point and its opposite is infinity", g, minus, infinity},
		}
		for _, row := range rows {
			t.Run(row.sentence, func(t *testing.T) {
				p.same(t, row.want, p.fast.Add(p.jacobian(row.a, one), p.jacobian(row.b, z)), "add")
				if !row.b.IsInfinity() {
					p.same(t, row.want, p.fast.AddAffine(p.jacobian(row.a, z), p.jacobian(row.b, one)), "addAffine")
				}
			})
		}
		p.same(t, infinity, p.fast.Double(p.jacobian(infinity, one)), "double of infinity")
	})
}

func TestCombineAgreesWithReference(t *testing.T) {
	eachCurve(t, func(t *testing.T, p pair) {
		rapid.Check(t, func(rt *rapid.T) {
			d, u, v := p.drawScalar(rt, "d"), p.drawScalar(rt, "u"), p.drawScalar(rt, "v")
			if rapid.Bool().Draw(rt, "u is zero") {
				u = new(big.Int)
			}
			if rapid.Bool().Draw(rt, "the sum is infinity") { // u = -v·d
				u.Mul(v, d).Neg(u).Mod(u, p.slow.Q)
			}
			key, err := p.fast.PublicKey(d)
			require.NoError(rt, err)
			q := p.point(key.Bytes())
			want := p.slow.Add(p.slow.Multiply(u, p.slow.Base()), p.slow.Multiply(v, q))
			p.same(rt, want, p.fast.Combine(u, v, key), "u·G + v·Q")
		})
	})
}

// The digits add up to the number, are odd or zero, in range, and at most one
// of w neighbours is not zero.
func TestRecode(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := rapid.SampledFrom([]uint{curve.KeyWindow, curve.BaseWindow}).Draw(t, "width")
		n := number(rapid.SliceOfN(rapid.Byte(), 0, 64).Draw(t, "n"))
		if rapid.Bool().Draw(t, "all ones") {
			n.Sub(new(big.Int).Lsh(big.NewInt(1), uint(rapid.IntRange(0, 512).Draw(t, "bits"))), big.NewInt(1))
		}
		digits := curve.Recode(n, w)
		sum := new(big.Int)
		last := -int(w)
		for i, d := range digits {
			if d == 0 {
				continue
			}
			require.NotZero(t, d&1, "digit %d is odd", i)
			require.Less(t, max(int(d), -int(d)), 1<<(w-1), "digit %d is in range", i)
			require.GreaterOrEqual(t, i-last, int(w), "digit %d is alone", i)
			last = i
			sum.Add(sum, new(big.Int).Lsh(big.NewInt(int64(d)), uint(i)))
		}
		require.Zero(t, n.Cmp(sum))
	})
}
