// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package edstest

import (
	"bytes"
	"math/big"
	"slices"
	"time"
	"unicode/utf16"
)

// DER is written by hand, bytes out of bytes: an encoder that refuses to write
// something wrong could not write the broken variants. Nothing here can fail.

// Universal tags used below; 0x20 marks a constructed encoding.
const (
	tagBoolean     = 0x01
	tagInteger     = 0x02
	tagBitString   = 0x03
	tagOctetString = 0x04
	tagNull        = 0x05
	tagOID         = 0x06
	tagEnumerated  = 0x0a
	tagUTF8        = 0x0c
	tagSequence    = 0x30
	tagSet         = 0x31
	tagPrintable   = 0x13
	tagT61         = 0x14
	tagIA5         = 0x16
	tagUTCTime     = 0x17
	tagGeneralized = 0x18
	tagBMP         = 0x1e
	tagContext     = 0x80
	constructed    = 0x20
)

// tlv writes one element: tag, definite length, the parts one after another.
func tlv(tag byte, parts ...[]byte) []byte {
	n := 0
	for _, p := range parts {
		n += len(p)
	}
	out := make([]byte, 0, n+8)
	out = append(out, tag)
	out = appendLength(out, n)
	for _, p := range parts {
		out = append(out, p...)
	}
	return out
}

// appendLength writes a definite length in the shortest form.
func appendLength(out []byte, n int) []byte {
	if n < 0x80 {
		return append(out, byte(n))
	}
	size := 0
	for m := n; m > 0; m >>= 8 {
		size++
	}
	out = append(out, 0x80|byte(size))
	for i := size - 1; i >= 0; i-- {
		out = append(out, byte(n>>(8*i)))
	}
	return out
}

// indefinite writes a constructed element with the indefinite length of BER.
func indefinite(tag byte, parts ...[]byte) []byte {
	out := []byte{tag, 0x80}
	for _, p := range parts {
		out = append(out, p...)
	}
	return append(out, 0, 0)
}

func sequence(parts ...[]byte) []byte { return tlv(tagSequence, parts...) }

// set keeps the order that it is given; setOf sorts, as DER demands.
func set(parts ...[]byte) []byte { return tlv(tagSet, parts...) }

func setOf(parts ...[]byte) []byte {
	sorted := slices.Clone(parts)
	slices.SortFunc(sorted, bytes.Compare)
	return set(sorted...)
}

func explicit(n int, parts ...[]byte) []byte {
	return tlv(tagContext|constructed|byte(n), parts...)
}

// retag puts an implicit context tag on an encoded element.
func retag(n int, element []byte) []byte {
	out := slices.Clone(element)
	out[0] = tagContext | element[0]&constructed | byte(n)
	return out
}

// truth is the boolean true; false is the default wherever it could stand, so
// DER leaves it out.
func truth() []byte { return []byte{tagBoolean, 1, 0xff} }

func null() []byte { return []byte{tagNull, 0} }

func octets(parts ...[]byte) []byte { return tlv(tagOctetString, parts...) }

func bitString(b []byte) []byte { return tlv(tagBitString, []byte{0}, b) }

// namedBits writes a named bit list without trailing zero bits; bit 0 is the
// highest bit of the first byte.
func namedBits(bits int) []byte {
	var b [2]byte
	last := -1
	for i := range 16 {
		if bits&(1<<i) != 0 {
			b[i/8] |= 0x80 >> (i % 8)
			last = i
		}
	}
	if last < 0 {
		return tlv(tagBitString, []byte{0})
	}
	return tlv(tagBitString, []byte{byte(7 - last%8)}, b[:last/8+1])
}

func small(n int) []byte { return integer(big.NewInt(int64(n))) }

// integer writes a two's complement integer in the shortest form.
func integer(n *big.Int) []byte { return tlv(tagInteger, integerBytes(n)) }

func integerBytes(n *big.Int) []byte {
	if n.Sign() >= 0 {
		b := n.Bytes()
		if len(b) == 0 || b[0]&0x80 != 0 {
			b = append([]byte{0}, b...)
		}
		return b
	}
	// The smallest size whose range holds n: -2^(8k-1) <= n.
	size := (new(big.Int).Not(n).BitLen() / 8) + 1
	mod := new(big.Int).Lsh(big.NewInt(1), uint(8*size))
	return mod.Add(mod, n).FillBytes(make([]byte, size))
}

func enumerated(n int) []byte { return tlv(tagEnumerated, []byte{byte(n)}) }

// algorithm writes an AlgorithmIdentifier; without parameters it ends at the OID.
func algorithm(id OID, parameters ...[]byte) []byte {
	return sequence(append([][]byte{oid(id)}, parameters...)...)
}

// derTime writes UTCTime up to 2049 and GeneralizedTime from 2050 (RFC 5280,
// 4.1.2.5), in UTC and whole seconds.
func derTime(t time.Time) []byte {
	if y := t.UTC().Year(); y >= 1950 && y < 2050 {
		return tlv(tagUTCTime, []byte(t.UTC().Format("060102150405Z")))
	}
	return generalizedTime(t)
}

func generalizedTime(t time.Time) []byte {
	return tlv(tagGeneralized, []byte(t.UTC().Format("20060102150405Z")))
}

// bmp is the value of a BMPString: big-endian UTF-16.
func bmp(s string) []byte {
	var out []byte
	for _, u := range utf16.Encode([]rune(s)) {
		out = append(out, byte(u>>8), byte(u))
	}
	return out
}
