// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package curve_test

import (
	"bytes"
	"math/big"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds/internal/curve"
)

// FuzzVerify reads any bytes as key, digest and signature: nothing panics, a
// key is accepted exactly where the reference finds a point, and both give the
// same verdict.
func FuzzVerify(f *testing.F) {
	for i, p := range pairs() {
		size := p.fast.Size()
		d, k := big.NewInt(3), big.NewInt(5)
		digest := bytes.Repeat([]byte{0xa5}, size)
		key, err := p.fast.PublicKey(d)
		require.NoError(f, err)
		signature, err := curve.Sign(p.fast, d, digest, k)
		require.NoError(f, err)
		wide := i == 1
		g := slices.Concat(littleEndian(p.slow.X, size), littleEndian(p.slow.Y, size))
		order := littleEndian(p.slow.Q, size)

		f.Add(wide, key.Bytes(), digest, signature)                                         // holds
		f.Add(wide, g, digest, signature)                                                   // another key
		f.Add(wide, key.Bytes(), make([]byte, size), signature)                             // digest zero, so e = 1
		f.Add(wide, key.Bytes(), order, signature)                                          // digest zero modulo the order
		f.Add(wide, key.Bytes(), digest, make([]byte, 2*size))                              // r and s zero
		f.Add(wide, key.Bytes(), digest, slices.Concat(order, signature[size:]))            // r is the order
		f.Add(wide, key.Bytes(), digest, slices.Concat(signature[:size], order))            // s is the order
		f.Add(wide, key.Bytes(), digest, bytes.Repeat([]byte{0xff}, 2*size))                // r and s above the order
		f.Add(wide, key.Bytes(), digest, slices.Concat(signature[size:], signature[:size])) // s before r
		f.Add(wide, key.Bytes(), digest, reversed(signature))                               // the layout of RFC 4491
		f.Add(wide, key.Bytes(), digest, signature[1:])                                     // too short
		f.Add(wide, key.Bytes()[1:], digest, signature)                                     // key too short
		f.Add(wide, make([]byte, 2*size), digest, signature)                                // (0, 0)
	}
	f.Fuzz(func(t *testing.T, wide bool, key, digest, signature []byte) {
		p := pairs()[0]
		if wide {
			p = pairs()[1]
		}
		size := p.fast.Size()
		parsed, err := p.fast.ParsePublicKey(key)
		if len(key) != 2*size || !p.slow.OnCurve(p.point(key)) {
			require.ErrorIs(t, err, curve.ErrPoint)
			return
		}
		require.NoError(t, err)
		require.Equal(t, key, parsed.Bytes())
		err = parsed.Verify(digest, signature)
		if len(digest) != size || len(signature) != 2*size {
			require.ErrorIs(t, err, curve.ErrLength)
			return
		}
		want := p.slow.Verify(p.point(key), p.digestNumber(digest), number(signature[:size]), number(signature[size:]))
		require.Equal(t, want, err == nil)
	})
}
