// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package gost_test

import (
	"bytes"
	"math/big"
	"slices"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/gost"
	"github.com/reglament-kz/reglament/eds/internal/curve"
)

// The proof that does not rest on a signer of our own: what the authority
// signed is accepted, and nothing else.
func TestAuthorities(t *testing.T) {
	for _, a := range authorities() {
		t.Run(a.source, func(t *testing.T) {
			k := short()
			if a.long {
				k = long()
			}
			point, digest, signature := unhex(t, a.key), unhex(t, a.digest), unhex(t, a.signature)
			key := k.parse(t, point)
			require.NoError(t, key.Verify(digest, signature))

			size := k.fast.Size()
			other := slices.Clone(digest)
			other[0] ^= 1
			require.ErrorIs(t, key.Verify(other, signature), gost.ErrMismatch, "another digest")
			require.ErrorIs(t, key.Verify(reversed(digest), signature), gost.ErrMismatch, "the digest read big-endian")
			require.ErrorIs(t, k.parse(t, k.base()).Verify(digest, signature), gost.ErrMismatch, "another key")
			require.Error(t, key.Verify(digest, reversed(signature)), "the layout of RFC 4491")
			swapped := slices.Concat(signature[size:], signature[:size])
			require.ErrorIs(t, key.Verify(digest, swapped), gost.ErrMismatch, "s before r")
		})
	}
}

func TestEveryBitOfASignatureCounts(t *testing.T) {
	for _, i := range []int{0, 2} { // one of each algorithm
		a, k := authorities()[i], short()
		if a.long {
			k = long()
		}
		t.Run(k.algorithm.Name(), func(t *testing.T) {
			digest, signature := unhex(t, a.digest), unhex(t, a.signature)
			key := k.parse(t, unhex(t, a.key))
			for bit := range 8 * len(signature) {
				flipped := slices.Clone(signature)
				flipped[bit/8] ^= 1 << (bit % 8)
				require.ErrorIs(t, key.Verify(digest, flipped), eds.ErrSignature, "signature, bit %d", bit)
			}
			for bit := range 8 * len(digest) {
				flipped := slices.Clone(digest)
				flipped[bit/8] ^= 1 << (bit % 8)
				require.ErrorIs(t, key.Verify(flipped, signature), gost.ErrMismatch, "digest, bit %d", bit)
			}
		})
	}
}

// Signatures that cannot be one, each beside its passing twin.
func TestMalformed(t *testing.T) {
	eachKind(t, func(t *testing.T, k kind) {
		size := k.fast.Size()
		digest := k.digest("a form")
		good, err := curve.Sign(k.fast, big.NewInt(1), digest, big.NewInt(123456789))
		require.NoError(t, err)
		r, s := good[:size], good[size:]
		order, zero := littleEndian(k.slow.Q, size), make([]byte, size)
		ones := bytes.Repeat([]byte{0xff}, size)
		beyond := littleEndian(new(big.Int).Add(k.slow.Q, big.NewInt(1)), size)
		key := k.parse(t, k.base())
		require.NoError(t, key.Verify(digest, good), "the passing twin")

		rows := []struct {
			sentence          string
			digest, signature []byte
		}{
			{"no signature", digest, nil},
			{"a signature that is a byte short", digest, good[:2*size-1]},
			{"a signature that is a byte long", digest, append(slices.Clone(good), 0)},
			{"a signature of r alone", digest, r},
			{"r is zero", digest, slices.Concat(zero, s)},
			{"s is zero", digest, slices.Concat(r, zero)},
			{"r is the order", digest, slices.Concat(order, s)},
			{"s is the order", digest, slices.Concat(r, order)},
			{"r is beyond the order", digest, slices.Concat(beyond, s)},
			{"s is beyond the order", digest, slices.Concat(r, beyond)},
			{"all bits are set", digest, slices.Concat(ones, ones)},
			{"no digest", nil, good},
			{"a digest that is a byte short", digest[1:], good},
			{"a digest that is a byte long", append(slices.Clone(digest), 0), good},
		}
		for _, row := range rows {
			t.Run(row.sentence, func(t *testing.T) {
				err := key.Verify(row.digest, row.signature)
				require.ErrorIs(t, err, gost.ErrMalformed)
				require.ErrorIs(t, err, eds.ErrSignature)
				require.NotErrorIs(t, err, gost.ErrMismatch)
			})
		}
	})
}

// Any message, key and nonce: what is signed verifies, with the digest that was
// signed and with no other.
func TestRoundTrip(t *testing.T) {
	eachKind(t, func(t *testing.T, k kind) {
		size := k.fast.Size()
		below := func(rt *rapid.T, label string) *big.Int {
			n := number(rapid.SliceOfN(rapid.Byte(), size, size).Draw(rt, label))
			return n.Mod(n, new(big.Int).Sub(k.slow.Q, big.NewInt(1))).Add(n, big.NewInt(1))
		}
		rapid.Check(t, func(rt *rapid.T) {
			d := below(rt, "private key")
			point, err := k.fast.PublicKey(d)
			require.NoError(rt, err)
			key := k.parse(rt, point.Bytes())
			digest := k.digest(rapid.String().Draw(rt, "message"))
			signature, err := curve.Sign(k.fast, d, digest, below(rt, "nonce"))
			require.NoError(rt, err)
			require.NoError(rt, key.Verify(digest, signature))

			other := k.digest(rapid.String().Draw(rt, "another message"))
			if !bytes.Equal(digest, other) {
				require.ErrorIs(rt, key.Verify(other, signature), gost.ErrMismatch)
			}
		})
	})
}

// A key and an algorithm may serve many goroutines, the first use included.
func TestConcurrentUse(t *testing.T) {
	var wait sync.WaitGroup
	results := make([]error, 8)
	for i := range results {
		wait.Go(func() {
			a := authorities()[i%len(authorities())]
			k := short()
			if a.long {
				k = long()
			}
			key, err := k.algorithm.ParseKey(k.spki(unhex(t, a.key)))
			if err == nil {
				err = key.Verify(unhex(t, a.digest), unhex(t, a.signature))
			}
			results[i] = err
		})
	}
	wait.Wait()
	for _, err := range results {
		require.NoError(t, err)
	}
}

// No error of a verification or of a key holds what it was given.
func TestErrorsHoldNoBytes(t *testing.T) {
	eachKind(t, func(t *testing.T, k kind) {
		size := k.fast.Size()
		secret := bytes.Repeat([]byte{0xab}, 2*size)
		key := k.parse(t, k.base())
		_, keyError := k.algorithm.ParseKey(k.spki(secret))
		for _, err := range []error{
			keyError,
			key.Verify(secret[:size], secret),
			key.Verify(secret, secret),
			key.Verify(secret[:size], secret[1:]),
			key.Verify(secret[:size], bytes.Repeat([]byte{0xff}, 2*size)),
		} {
			require.Error(t, err)
			require.NotContains(t, err.Error(), "abab")
			require.NotContains(t, err.Error(), "171")
			require.NotContains(t, err.Error(), "ffff")
			require.NotContains(t, err.Error(), "\xab")
		}
	})
}

// slowVerify is the verdict of the reference on a key, a digest and a signature
// of the right lengths.
func (k kind) slowVerify(point, digest, signature []byte) bool {
	size := k.fast.Size()
	e := number(digest)
	if e.Mod(e, k.slow.Q); e.Sign() == 0 {
		e.SetInt64(1)
	}
	return k.slow.Verify(k.point(point), e, number(signature[:size]), number(signature[size:]))
}
