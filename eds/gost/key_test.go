// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package gost_test

import (
	"bytes"
	"math/big"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/gost"
	"github.com/reglament-kz/reglament/eds/internal/curve/reference"
)

// point reads a key of the right length as the reference does.
func (k kind) point(b []byte) reference.Point {
	return reference.Point{X: number(b[:k.fast.Size()]), Y: number(b[k.fast.Size():])}
}

func TestAlgorithms(t *testing.T) {
	require.Equal(t, []eds.Algorithm{gost.Algorithm2015(), gost.Algorithm2004()}, gost.Algorithms())
	require.True(t, gost.Algorithm2015() == gost.Algorithm2015(), "equal values are the same algorithm")
	require.False(t, gost.Algorithm2015() == gost.Algorithm2004())

	a := gost.Algorithm2015()
	require.Equal(t, "GOST 34.310-2015 (512)", a.Name())
	require.Equal(t, eds.OID("1.2.398.3.10.1.1.2.2"), a.KeyOID())
	require.Equal(t, []eds.OID{"1.2.398.3.10.1.1.2.3.2"}, a.SignatureOIDs())
	require.Equal(t, eds.OID("1.2.398.3.10.1.3.3"), a.HashOID())
	require.Equal(t, 64, a.NewHash().Size())

	a = gost.Algorithm2004()
	require.Equal(t, "GOST 34.310-2004", a.Name())
	require.Equal(t, eds.OID("1.2.398.3.10.1.1.1.1"), a.KeyOID())
	require.Equal(t, []eds.OID{"1.2.398.3.10.1.1.1.2", "1.2.398.3.10.1.1.1.1"}, a.SignatureOIDs())
	require.Equal(t, eds.OID("1.2.398.3.10.1.3.1"), a.HashOID())
	require.Equal(t, 32, a.NewHash().Size())
}

// Slices are handed out fresh: nobody can change an algorithm.
func TestSlicesAreFresh(t *testing.T) {
	for _, a := range gost.Algorithms() {
		want := slices.Clone(a.SignatureOIDs())
		a.SignatureOIDs()[0] = "1.2.3"
		require.Equal(t, want, a.SignatureOIDs())
	}
	gost.Algorithms()[0] = nil
	require.NotNil(t, gost.Algorithms()[0])
}

// Each broken key differs from the passing twin in the one thing that its
// sentence names.
func TestParseKey(t *testing.T) {
	eachKind(t, func(t *testing.T, k kind) {
		size := k.fast.Size()
		base := k.base()
		good := k.spki(base)
		_, err := k.algorithm.ParseKey(good)
		require.NoError(t, err, "the passing twin")

		identifier := tlv(0x30, oid(k.key), tlv(0x30, oid(k.curveID), oid(k.hash)))
		bits := bitString(tlv(0x04, base))
		onTheCurve := func(x, y *big.Int) []byte {
			return k.spki(slices.Concat(littleEndian(x, size), littleEndian(y, size)))
		}
		other := short()
		if size == 32 {
			other = long()
		}
		rows := []struct {
			sentence string
			spki     []byte
			part     string
		}{
			{"nothing", nil, "structure"},
			{"a key cut short", good[:len(good)-1], "structure"},
			{"a byte follows", append(slices.Clone(good), 0), "structure"},
			{"a second key follows", slices.Concat(good, good), "structure"},
			{"more than a kilobyte", tlv(0x30, identifier, bitString(make([]byte, 2000))), "structure"},
			{"the length of the whole in a longer form", slices.Concat([]byte{0x30, 0x82, 0, byte(len(identifier) + len(bits))}, identifier, bits), "structure"},
			{"an indefinite length", slices.Concat([]byte{0x30, 0x80}, identifier, bits, []byte{0, 0}), "structure"},
			{"an element after the key", tlv(0x30, identifier, bits, tlv(0x05)), "structure"},
			{"no key", tlv(0x30, identifier), "structure"},
			{"a set in place of the sequence", append([]byte{0x31}, good[1:]...), "structure"},

			{"an RSA key's algorithm", tlv(0x30, tlv(0x30, oid("1.2.840.113549.1.1.1"), tlv(0x05)), bits), "algorithm"},
			{"the Russian algorithm", tlv(0x30, tlv(0x30, oid("1.2.643.7.1.1.1.2"), tlv(0x30, oid(k.curveID), oid(k.hash))), bits), "algorithm"},
			{"the 256-bit algorithm of 2015", tlv(0x30, tlv(0x30, oid("1.2.398.3.10.1.1.2.1"), tlv(0x30, oid("1.2.398.3.10.1.1.2.1.1"), oid("1.2.398.3.10.1.3.2"))), bits), "algorithm"},
			{"the other algorithm", other.spki(other.base()), "algorithm"},
			{"the algorithm of the signature", tlv(0x30, tlv(0x30, oid(string(k.algorithm.SignatureOIDs()[0])), tlv(0x30, oid(k.curveID), oid(k.hash))), bits), "algorithm"},

			{"no parameters", tlv(0x30, tlv(0x30, oid(k.key)), bits), "structure"},
			{"parameters that are NULL", tlv(0x30, tlv(0x30, oid(k.key), tlv(0x05)), bits), "structure"},
			{"parameters with the curve alone", tlv(0x30, tlv(0x30, oid(k.key), tlv(0x30, oid(k.curveID))), bits), "structure"},
			{"parameters with a third identifier", tlv(0x30, tlv(0x30, oid(k.key), tlv(0x30, oid(k.curveID), oid(k.hash), oid(k.hash))), bits), "structure"},
			{"something after the parameters", tlv(0x30, tlv(0x30, oid(k.key), tlv(0x30, oid(k.curveID), oid(k.hash)), tlv(0x05)), bits), "structure"},
			{"parameters with the hash before the curve", tlv(0x30, tlv(0x30, oid(k.key), tlv(0x30, oid(k.hash), oid(k.curveID))), bits), "curve"},
			{"another curve", tlv(0x30, tlv(0x30, oid(k.key), tlv(0x30, oid(k.curveID[:len(k.curveID)-1]+"2"), oid(k.hash))), bits), "curve"},
			{"the other algorithm's curve", tlv(0x30, tlv(0x30, oid(k.key), tlv(0x30, oid(other.curveID), oid(k.hash))), bits), "curve"},
			{"another hash", tlv(0x30, tlv(0x30, oid(k.key), tlv(0x30, oid(k.curveID), oid("2.16.840.1.101.3.4.2.1"))), bits), "hash"},
			{"the other algorithm's hash", tlv(0x30, tlv(0x30, oid(k.key), tlv(0x30, oid(k.curveID), oid(other.hash))), bits), "hash"},

			{"a BIT STRING that holds the point itself", tlv(0x30, identifier, bitString(base)), "point"},
			{"an empty BIT STRING", tlv(0x30, identifier, bitString()), "point"},
			{"a BIT STRING with unused bits", tlv(0x30, identifier, tlv(0x03, []byte{4}, tlv(0x04, base))), ""},
			{"an OCTET STRING in place of the BIT STRING", tlv(0x30, identifier, tlv(0x04, tlv(0x04, base))), "structure"},
			{"a BIT STRING in the BIT STRING", tlv(0x30, identifier, bitString(tlv(0x03, []byte{0}, base))), "point"},
			{"a byte after the OCTET STRING", tlv(0x30, identifier, bitString(tlv(0x04, base), []byte{0})), "point"},
			{"the OCTET STRING's length in a longer form", tlv(0x30, identifier, bitString([]byte{0x04, 0x82, 0, byte(2 * size)}, base)), "point"},
			{"a point that is a byte short", k.spki(base[1:]), "point"},
			{"a point that is a byte long", k.spki(append(slices.Clone(base), 0)), "point"},
			{"x alone", k.spki(base[:size]), "point"},
			{"the uncompressed form of SEC 1", k.spki(slices.Concat([]byte{4}, base)), "point"},
			{"big-endian coordinates", k.spki(slices.Concat(reversed(base[:size]), reversed(base[size:]))), "point"},
			{"y before x", k.spki(slices.Concat(base[size:], base[:size])), "point"},
			{"a point beside the curve", onTheCurve(k.slow.X, new(big.Int).Add(k.slow.Y, big.NewInt(1))), "point"},
			{"zeros, which some use for infinity", k.spki(make([]byte, 2*size)), "point"},
			{"all bits set", k.spki(bytes.Repeat([]byte{0xff}, 2*size)), "point"},
			{"x with the prime added to it", onTheCurve(new(big.Int).Add(k.slow.X, k.slow.P), k.slow.Y), "point"},
		}
		for _, row := range rows {
			t.Run(row.sentence, func(t *testing.T) {
				key, err := k.algorithm.ParseKey(row.spki)
				require.Nil(t, key)
				require.ErrorIs(t, err, eds.ErrKey)
				var keyError *gost.KeyError
				require.ErrorAs(t, err, &keyError)
				if row.part != "" {
					require.Equal(t, row.part, keyError.Part, err.Error())
				}
				require.Contains(t, err.Error(), keyError.Part)
				if keyError.Found != "" {
					require.Contains(t, err.Error(), string(keyError.Found))
					require.Contains(t, err.Error(), string(keyError.Want))
				}
			})
		}
	})
}

// The keys of real authorities parse, and no flip of a bit leaves a key.
func TestEveryBitOfAKeyCounts(t *testing.T) {
	for _, i := range []int{0, 2} { // one of each algorithm
		a, k := authorities()[i], short()
		if a.long {
			k = long()
		}
		t.Run(k.algorithm.Name(), func(t *testing.T) {
			spki := k.spki(unhex(t, a.key))
			_, err := k.algorithm.ParseKey(spki)
			require.NoError(t, err)
			for bit := range 8 * len(spki) {
				flipped := slices.Clone(spki)
				flipped[bit/8] ^= 1 << (bit % 8)
				_, err := k.algorithm.ParseKey(flipped)
				require.ErrorIs(t, err, eds.ErrKey, "bit %d", bit)
			}
		})
	}
}
