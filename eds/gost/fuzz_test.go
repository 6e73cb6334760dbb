// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package gost_test

import (
	"bytes"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/gost"
)

// FuzzParseKey reads any bytes as a key: nothing panics, an error is an
// eds.ErrKey, and what is accepted is the one encoding of a point that the
// reference finds on the curve.
func FuzzParseKey(f *testing.F) {
	for _, k := range []kind{long(), short()} {
		good := k.spki(k.base())
		f.Add(good)                                                                     // a key
		f.Add(good[:len(good)-1])                                                       // cut short
		f.Add(append(slices.Clone(good), 0))                                            // a byte follows
		f.Add(k.spki(make([]byte, 2*k.fast.Size())))                                    // (0, 0)
		f.Add(k.spki(bytes.Repeat([]byte{0xff}, 2*k.fast.Size())))                      // coordinates beyond the prime
		f.Add(k.spki(nil))                                                              // an empty point
		f.Add(tlv(0x30, tlv(0x30, oid(k.key)), bitString(tlv(0x04, k.base()))))         // no parameters
		f.Add(tlv(0x30, tlv(0x30, oid(k.key), tlv(0x30, oid(k.curveID))), bitString())) // no hash
		f.Add([]byte{0x30, 0x80, 0, 0})                                                 // an indefinite length
		f.Add([]byte{0x30, 0x84, 0xff, 0xff, 0xff, 0xff})                               // a length of four gigabytes
		f.Add([]byte{0x30, 0x06, 0x30, 0x02, 0x06, 0x00, 0x03, 0x00})                   // an empty identifier
		f.Add([]byte{0x30, 0x08, 0x30, 0x04, 0x06, 0x02, 0x80, 0x01, 0x03, 0x00})       // an identifier with a leading zero
	}
	f.Fuzz(func(t *testing.T, spki []byte) {
		for _, k := range []kind{long(), short()} {
			key, err := k.algorithm.ParseKey(spki)
			if err != nil {
				require.Nil(t, key)
				require.ErrorIs(t, err, eds.ErrKey)
				continue
			}
			size := k.fast.Size()
			require.Greater(t, len(spki), 2*size)
			point := spki[len(spki)-2*size:]
			require.Equal(t, k.spki(point), spki, "the one encoding")
			require.True(t, k.slow.OnCurve(k.point(point)), "on the curve")
		}
	})
}

// FuzzVerify reads any bytes as digest and signature under an authority's key:
// nothing panics, an error is an eds.ErrSignature, and the verdict is that of
// the reference.
func FuzzVerify(f *testing.F) {
	for i, a := range authorities() {
		k := short()
		if a.long {
			k = long()
		}
		digest, signature := unhex(f, a.digest), unhex(f, a.signature)
		f.Add(i, digest, signature)                                  // holds
		f.Add((i+1)%len(authorities()), digest, signature)           // another authority's key
		f.Add(i, reversed(digest), signature)                        // the digest big-endian
		f.Add(i, digest, reversed(signature))                        // the layout of RFC 4491
		f.Add(i, digest, signature[1:])                              // too short
		f.Add(i, digest[1:], signature)                              // a short digest
		f.Add(i, make([]byte, len(digest)), signature)               // a digest of zero
		f.Add(i, littleEndian(k.slow.Q, k.fast.Size()), signature)   // a digest that is the order
		f.Add(i, digest, make([]byte, len(signature)))               // r and s zero
		f.Add(i, digest, bytes.Repeat([]byte{0xff}, len(signature))) // r and s beyond the order
	}
	f.Fuzz(func(t *testing.T, which int, digest, signature []byte) {
		all := authorities()
		a, k := all[uint(which)%uint(len(all))], short()
		if a.long {
			k = long()
		}
		point := unhex(t, a.key)
		err := k.parse(t, point).Verify(digest, signature)
		size := k.fast.Size()
		if len(digest) != size || len(signature) != 2*size {
			require.ErrorIs(t, err, gost.ErrMalformed)
			return
		}
		require.Equal(t, k.slowVerify(point, digest, signature), err == nil)
		if err != nil {
			require.ErrorIs(t, err, eds.ErrSignature)
		}
	})
}
