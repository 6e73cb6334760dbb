// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package gost_test

import (
	"encoding/asn1"
	"encoding/hex"
	"math/big"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/gost"
	"github.com/reglament-kz/reglament/eds/internal/curve"
	"github.com/reglament-kz/reglament/eds/internal/curve/reference"
)

// kind is an algorithm with all that the tests know of it, written down here a
// second time.
type kind struct {
	algorithm          eds.Algorithm
	fast               *curve.Curve
	slow               reference.Curve
	key, curveID, hash string
}

func long() kind {
	return kind{
		gost.Algorithm2015(), curve.TC26A512(), reference.TC26A512(),
		"1.2.398.3.10.1.1.2.2", "1.2.398.3.10.1.1.2.2.1", "1.2.398.3.10.1.3.3",
	}
}

func short() kind {
	return kind{
		gost.Algorithm2004(), curve.CryptoProA(), reference.CryptoProA(),
		"1.2.398.3.10.1.1.1.1", "1.2.398.3.10.1.1.1.1.1", "1.2.398.3.10.1.3.1.1.0",
	}
}

func eachKind(t *testing.T, test func(t *testing.T, k kind)) {
	for _, k := range []kind{long(), short()} {
		t.Run(k.algorithm.Name(), func(t *testing.T) { test(t, k) })
	}
}

// tlv is one DER value with a definite, shortest length.
func tlv(tag byte, contents ...[]byte) []byte {
	body := slices.Concat(contents...)
	switch n := len(body); {
	case n < 0x80:
		return slices.Concat([]byte{tag, byte(n)}, body)
	case n < 0x100:
		return slices.Concat([]byte{tag, 0x81, byte(n)}, body)
	default:
		return slices.Concat([]byte{tag, 0x82, byte(n >> 8), byte(n)}, body)
	}
}

// oid is the DER encoding of an identifier in dotted form.
func oid(dotted string) []byte {
	var id asn1.ObjectIdentifier
	for arc := range strings.SplitSeq(dotted, ".") {
		n, err := strconv.Atoi(arc)
		if err != nil {
			panic(err)
		}
		id = append(id, n)
	}
	out, err := asn1.Marshal(id)
	if err != nil {
		panic(err)
	}
	return out
}

// bitString is a BIT STRING of whole bytes.
func bitString(contents ...[]byte) []byte { return tlv(0x03, append([][]byte{{0}}, contents...)...) }

// spki is the subjectPublicKeyInfo of a key of this kind.
func (k kind) spki(point []byte) []byte {
	return tlv(0x30,
		tlv(0x30, oid(k.key), tlv(0x30, oid(k.curveID), oid(k.hash))),
		bitString(tlv(0x04, point)))
}

// base is the base point as the bytes of a key: the key of the private key 1.
func (k kind) base() []byte {
	return slices.Concat(littleEndian(k.slow.X, k.fast.Size()), littleEndian(k.slow.Y, k.fast.Size()))
}

// parse reads a key that must be good.
func (k kind) parse(t require.TestingT, point []byte) eds.PublicKey {
	key, err := k.algorithm.ParseKey(k.spki(point))
	require.NoError(t, err)
	return key
}

// digest is the digest of a message.
func (k kind) digest(message string) []byte {
	h := k.algorithm.NewHash()
	h.Write([]byte(message))
	return h.Sum(nil)
}

func littleEndian(n *big.Int, size int) []byte { return reversed(n.FillBytes(make([]byte, size))) }

func number(b []byte) *big.Int { return new(big.Int).SetBytes(reversed(b)) }

func reversed(b []byte) []byte {
	b = slices.Clone(b)
	slices.Reverse(b)
	return b
}

func unhex(t testing.TB, s string) []byte {
	b, err := hex.DecodeString(s)
	require.NoError(t, err)
	return b
}
