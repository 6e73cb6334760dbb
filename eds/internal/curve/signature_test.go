// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package curve_test

import (
	"bytes"
	"math/big"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/eds/internal/curve"
)

// The constants of each curve: its base point is on it and has the order.
func TestParameters(t *testing.T) {
	eachCurve(t, func(t *testing.T, p pair) {
		require.Zero(t, p.slow.Q.Cmp(p.fast.Order()), "order")
		require.Equal(t, len(p.slow.P.Bytes()), p.fast.Size(), "size")
		require.True(t, p.slow.P.ProbablyPrime(20), "the field is one")
		require.True(t, p.slow.Q.ProbablyPrime(20), "the order is prime")
		require.True(t, p.slow.OnCurve(p.slow.Base()), "the base point is on the curve")
		require.True(t, p.slow.Multiply(p.slow.Q, p.slow.Base()).IsInfinity(), "the base point has the order")
		// What Verify relies on to compare x with r: order < prime < 2·order.
		require.Negative(t, p.slow.Q.Cmp(p.slow.P))
		require.Positive(t, new(big.Int).Lsh(p.slow.Q, 1).Cmp(p.slow.P))

		base, err := p.fast.PublicKey(big.NewInt(1))
		require.NoError(t, err)
		require.Equal(t, p.point(base.Bytes()), p.slow.Base(), "1·G is G")
		require.Same(t, p.fast, base.Curve())
	})
}

// The order is handed out as a copy: nobody can change the curve.
func TestOrderIsACopy(t *testing.T) {
	eachCurve(t, func(t *testing.T, p pair) {
		p.fast.Order().SetInt64(7)
		require.Zero(t, p.slow.Q.Cmp(p.fast.Order()))
	})
}

// What Sign makes is what the reference makes, and Verify accepts it for the
// digest that was signed and for no other.
func TestSignAndVerify(t *testing.T) {
	eachCurve(t, func(t *testing.T, p pair) {
		rapid.Check(t, func(rt *rapid.T) {
			d, k, digest := p.drawScalar(rt, "d"), p.drawScalar(rt, "k"), p.drawDigest(rt)
			key, err := p.fast.PublicKey(d)
			require.NoError(rt, err)
			signature, err := curve.Sign(p.fast, d, digest, k)
			if err != nil {
				require.ErrorIs(rt, err, curve.ErrNonce)
				return
			}
			r, s := p.slow.Sign(d, p.digestNumber(digest), k)
			require.Equal(rt, slices.Concat(littleEndian(r, p.fast.Size()), littleEndian(s, p.fast.Size())), signature)
			require.NoError(rt, key.Verify(digest, signature))

			other := p.drawDigest(rt)
			if p.digestNumber(other).Cmp(p.digestNumber(digest)) == 0 {
				require.NoError(rt, key.Verify(other, signature))
			} else {
				require.ErrorIs(rt, key.Verify(other, signature), curve.ErrMismatch)
			}
		})
	})
}

// Verify and the reference agree on what was signed and on what nobody signed:
// random halves, halves at the ends of the range and beyond, and halves for
// which the sum of both points is infinity.
func TestVerifyAgreesWithReference(t *testing.T) {
	eachCurve(t, func(t *testing.T, p pair) {
		size := p.fast.Size()
		half := func(rt *rapid.T, label string) *big.Int {
			switch rapid.IntRange(0, 4).Draw(rt, label+" kind") {
			case 0:
				return new(big.Int)
			case 1:
				return new(big.Int).Set(p.slow.Q)
			case 2:
				return new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), uint(8*size)), big.NewInt(1))
			default:
				return p.drawScalar(rt, label)
			}
		}
		rapid.Check(t, func(rt *rapid.T) {
			d, digest := p.drawScalar(rt, "d"), p.drawDigest(rt)
			key, err := p.fast.PublicKey(d)
			require.NoError(rt, err)
			r, s := half(rt, "r"), half(rt, "s")
			switch rapid.SampledFrom([]string{"signed", "infinity", "halves", "halves"}).Draw(rt, "kind") {
			case "signed":
				signature, err := curve.Sign(p.fast, d, digest, p.drawScalar(rt, "k"))
				if err != nil {
					require.ErrorIs(rt, err, curve.ErrNonce)
					return
				}
				r, s = number(signature[:size]), number(signature[size:])
			case "infinity":
				s.Mul(r, d).Mod(s, p.slow.Q)
			}
			err = key.Verify(digest, slices.Concat(littleEndian(r, size), littleEndian(s, size)))
			want := p.slow.Verify(p.point(key.Bytes()), p.digestNumber(digest), r, s)
			require.Equal(rt, want, err == nil)
			inRange := r.Sign() > 0 && r.Cmp(p.slow.Q) < 0 && s.Sign() > 0 && s.Cmp(p.slow.Q) < 0
			if !inRange {
				require.ErrorIs(rt, err, curve.ErrScalar)
			}
		})
	})
}

// With s = r·d the equation gives infinity, which has no x and must not pass
// for a point with the x that is asked for.
func TestInfinityIsRefused(t *testing.T) {
	eachCurve(t, func(t *testing.T, p pair) {
		size := p.fast.Size()
		d, r := big.NewInt(1234567), big.NewInt(89)
		s := new(big.Int).Mul(r, d)
		key, err := p.fast.PublicKey(d)
		require.NoError(t, err)
		digest := bytes.Repeat([]byte{0x5a}, size)
		signature := slices.Concat(littleEndian(r, size), littleEndian(s, size))
		require.False(t, p.slow.Verify(p.point(key.Bytes()), p.digestNumber(digest), r, s), "the reference refuses")
		require.ErrorIs(t, key.Verify(digest, signature), curve.ErrMismatch)
	})
}

// A digest of zero and a digest of the order both stand for the number 1.
func TestZeroDigestIsOne(t *testing.T) {
	eachCurve(t, func(t *testing.T, p pair) {
		size := p.fast.Size()
		d, k := big.NewInt(1234567), big.NewInt(7654321)
		key, err := p.fast.PublicKey(d)
		require.NoError(t, err)
		one := littleEndian(big.NewInt(1), size)
		signature, err := curve.Sign(p.fast, d, one, k)
		require.NoError(t, err)
		for _, digest := range [][]byte{one, make([]byte, size), littleEndian(p.slow.Q, size)} {
			require.NoError(t, key.Verify(digest, signature))
			again, err := curve.Sign(p.fast, d, digest, k)
			require.NoError(t, err)
			require.Equal(t, signature, again)
		}
	})
}

// x of the point may be the order or more, and r is then smaller by the order.
// No nonce that anyone will find gives such a point, so the test takes one
// with a small x beyond the order, makes the equation hold for a key that it
// computes backwards, and asks Verify.
func TestXBeyondTheOrder(t *testing.T) {
	eachCurve(t, func(t *testing.T, p pair) {
		size := p.fast.Size()
		// A point C with x = order + r, r small.
		r := big.NewInt(0)
		var y *big.Int
		x := new(big.Int).Set(p.slow.Q)
		for y == nil {
			r.Add(r, big.NewInt(1))
			x.Add(x, big.NewInt(1))
			square := new(big.Int).Mul(x, x)
			square.Add(square, p.slow.A).Mul(square, x).Add(square, p.slow.B).Mod(square, p.slow.P)
			y = new(big.Int).ModSqrt(square, p.slow.P)
		}
		// u·G + w·Q = C with u = s/e and w = -r/e gives Q = (C - u·G)/w.
		e, s := big.NewInt(99), big.NewInt(1001)
		inverse := new(big.Int).ModInverse(e, p.slow.Q)
		u := new(big.Int).Mul(s, inverse)
		w := new(big.Int).Mul(r, inverse)
		w.Neg(w).Mod(w, p.slow.Q)
		minusU := new(big.Int).Neg(u)
		q := p.slow.Base()
		q = p.slow.Multiply(minusU.Mod(minusU, p.slow.Q), q)
		c := p.point(slices.Concat(littleEndian(x, size), littleEndian(y, size)))
		q = p.slow.Multiply(new(big.Int).ModInverse(w, p.slow.Q), p.slow.Add(c, q))

		key, err := p.fast.ParsePublicKey(slices.Concat(littleEndian(q.X, size), littleEndian(q.Y, size)))
		require.NoError(t, err)
		require.True(t, p.slow.Verify(q, e, r, s), "the reference accepts")
		require.NoError(t, key.Verify(littleEndian(e, size), slices.Concat(littleEndian(r, size), littleEndian(s, size))))
	})
}

func TestParsePublicKeyRefuses(t *testing.T) {
	eachCurve(t, func(t *testing.T, p pair) {
		size := p.fast.Size()
		g := p.slow.Base()
		encode := func(x, y *big.Int) []byte { return slices.Concat(littleEndian(x, size), littleEndian(y, size)) }
		rows := []struct {
			sentence string
			key      []byte
			names    string
		}{
			{"nothing", nil, "0 bytes"},
			{"a byte too few", encode(g.X, g.Y)[1:], "bytes, not"},
			{"a byte too many", append(encode(g.X, g.Y), 0), "bytes, not"},
			{"zeros, which some use for infinity", make([]byte, 2*size), "equation"},
			{"an x that is the prime", encode(p.slow.P, g.Y), "below the prime"},
			{"a y that is the prime", encode(g.X, p.slow.P), "below the prime"},
			{"the base point with the prime added to its x", encode(new(big.Int).Add(g.X, p.slow.P), g.Y), "below the prime"},
			{"both coordinates exchanged", encode(g.Y, g.X), "equation"},
			{"the base point, most significant byte first", reversed(encode(g.Y, g.X)), "equation"},
		}
		for _, row := range rows {
			t.Run(row.sentence, func(t *testing.T) {
				_, err := p.fast.ParsePublicKey(row.key)
				require.ErrorIs(t, err, curve.ErrPoint)
				require.ErrorContains(t, err, row.names)
			})
		}
		key, err := p.fast.ParsePublicKey(encode(g.X, g.Y))
		require.NoError(t, err, "the passing twin")
		require.Equal(t, encode(g.X, g.Y), key.Bytes())
	})
}

func reversed(b []byte) []byte {
	b = slices.Clone(b)
	slices.Reverse(b)
	return b
}

func TestScalarsAndLengthsOutOfRange(t *testing.T) {
	eachCurve(t, func(t *testing.T, p pair) {
		size := p.fast.Size()
		one, digest := big.NewInt(1), bytes.Repeat([]byte{7}, size)
		for _, bad := range []*big.Int{big.NewInt(-1), new(big.Int), p.slow.Q, new(big.Int).Lsh(p.slow.Q, 1)} {
			_, err := p.fast.PublicKey(bad)
			require.ErrorIs(t, err, curve.ErrScalar, "private key")
			_, err = curve.Sign(p.fast, bad, digest, one)
			require.ErrorIs(t, err, curve.ErrScalar, "private key")
			_, err = curve.Sign(p.fast, one, digest, bad)
			require.ErrorIs(t, err, curve.ErrScalar, "nonce")
		}
		key, err := p.fast.PublicKey(one)
		require.NoError(t, err)
		signature, err := curve.Sign(p.fast, one, digest, big.NewInt(2))
		require.NoError(t, err)
		require.NoError(t, key.Verify(digest, signature))
		for _, bad := range [][]byte{nil, digest[1:], append(slices.Clone(digest), 0)} {
			require.ErrorIs(t, key.Verify(bad, signature), curve.ErrLength)
			_, err = curve.Sign(p.fast, one, bad, one)
			require.ErrorIs(t, err, curve.ErrLength)
		}
		for _, bad := range [][]byte{nil, signature[1:], append(slices.Clone(signature), 0)} {
			require.ErrorIs(t, key.Verify(digest, bad), curve.ErrLength)
		}
	})
}

// With s = r·d + k·e = 0 modulo the order there is no signature.
func TestNonceWithoutSignature(t *testing.T) {
	eachCurve(t, func(t *testing.T, p pair) {
		k, e := big.NewInt(11), big.NewInt(13)
		r := new(big.Int).Mod(p.slow.Multiply(k, p.slow.Base()).X, p.slow.Q)
		d := new(big.Int).ModInverse(r, p.slow.Q)
		d.Mul(d, k).Mul(d, e).Neg(d).Mod(d, p.slow.Q)
		_, err := curve.Sign(p.fast, d, littleEndian(e, p.fast.Size()), k)
		require.ErrorIs(t, err, curve.ErrNonce)
	})
}
