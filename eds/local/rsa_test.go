// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local_test

import (
	"crypto/x509"
	"encoding/asn1"
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/local"
)

type publicKey struct {
	N *big.Int
	E int64
}

type spki struct {
	Algorithm struct {
		ID         asn1.ObjectIdentifier
		Parameters asn1.RawValue `asn1:"optional"`
	}
	Key asn1.BitString
}

// encodeKey writes a SubjectPublicKeyInfo, right or wrong.
func encodeKey(t *testing.T, n *big.Int, e int64, edit func(*spki)) []byte {
	t.Helper()
	pair, err := asn1.Marshal(publicKey{n, e})
	require.NoError(t, err)
	var s spki
	s.Algorithm.ID = asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 1, 1}
	s.Algorithm.Parameters = asn1.NullRawValue
	s.Key = asn1.BitString{Bytes: pair, BitLength: 8 * len(pair)}
	if edit != nil {
		edit(&s)
	}
	raw, err := asn1.Marshal(s)
	require.NoError(t, err)
	return raw
}

func TestRSAKeys(t *testing.T) {
	n := authority().Key("second").RSA().N
	of := func(bits uint) *big.Int { return new(big.Int).SetBit(new(big.Int).Lsh(big.NewInt(1), bits-1), 0, 1) }
	_, err := local.RSASHA256().ParseKey(encodeKey(t, n, 65537, nil))
	require.NoError(t, err)
	for _, row := range []struct {
		name string
		spki []byte
	}{
		{"nothing", nil},
		{"a modulus of 1024 bits", encodeKey(t, of(1024), 65537, nil)},
		{"a modulus of 2047 bits", encodeKey(t, of(2047), 65537, nil)},
		{"a modulus beyond 8192 bits", encodeKey(t, of(8200), 65537, nil)},
		{"an even modulus", encodeKey(t, new(big.Int).Lsh(big.NewInt(1), 2047), 65537, nil)},
		{"a negative modulus", encodeKey(t, new(big.Int).Neg(n), 65537, nil)},
		{"the exponent 1", encodeKey(t, n, 1, nil)},
		{"an even exponent", encodeKey(t, n, 65536, nil)},
		{"a negative exponent", encodeKey(t, n, -3, nil)},
		{"an exponent of 33 bits", encodeKey(t, n, 1<<32+1, nil)},
		{"another algorithm", encodeKey(t, n, 65537, func(s *spki) { s.Algorithm.ID = asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 1, 10} })},
		{"parameters that are not NULL", encodeKey(t, n, 65537, func(s *spki) { s.Algorithm.Parameters = asn1.RawValue{FullBytes: []byte{2, 1, 0}} })},
		{"bytes after the pair", encodeKey(t, n, 65537, func(s *spki) {
			s.Key.Bytes = append(s.Key.Bytes, 0)
			s.Key.BitLength += 8
		})},
		{"a bit string with unused bits", encodeKey(t, n, 65537, func(s *spki) { s.Key.BitLength-- })},
	} {
		t.Run(row.name, func(t *testing.T) {
			_, err := local.RSASHA256().ParseKey(row.spki)
			require.ErrorIs(t, err, eds.ErrKey)
		})
	}
}

func TestRSAVerifies(t *testing.T) {
	a := authority()
	key := a.Key("second")
	public, err := x509.MarshalPKIXPublicKey(&key.RSA().PublicKey)
	require.NoError(t, err)
	algorithm := local.RSASHA256()
	parsed, err := algorithm.ParseKey(public)
	require.NoError(t, err)
	h := algorithm.NewHash()
	_, err = h.Write([]byte("message"))
	require.NoError(t, err)
	digest, signature := h.Sum(nil), key.Sign("", []byte("message"))
	require.NoError(t, parsed.Verify(digest, signature))
	digest[0] ^= 1
	require.ErrorIs(t, parsed.Verify(digest, signature), eds.ErrSignature)
	require.ErrorIs(t, parsed.Verify(nil, nil), eds.ErrSignature)
	names := map[string]bool{}
	for _, algorithm := range []eds.Algorithm{local.RSASHA256(), local.RSASHA384(), local.RSASHA512()} {
		names[algorithm.Name()] = true
		require.Equal(t, eds.OID("1.2.840.113549.1.1.1"), algorithm.KeyOID())
		require.Contains(t, algorithm.SignatureOIDs(), algorithm.KeyOID(), "SignerInfos name the key alone")
	}
	require.Len(t, names, 3)
}
