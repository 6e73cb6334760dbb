// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package gost

import (
	"encoding/binary"
	"hash"
	"math/bits"
	"sync"
)

// gost94Block is the length of a block, of the state and of the digest in bytes.
const gost94Block = 32

// gost94 is the state of GOST R 34.11-94 with the S-boxes of its worked
// examples (RFC 5831). Numbers of 256 bits are four words, the least
// significant first. The zero value is the start: the starting vector is zero.
type gost94 struct {
	h, sigma [4]uint64 // the RFC's H and Σ
	length   [4]uint64 // the RFC's L, in bits
	pending  [gost94Block]byte
	used     int // bytes of pending, fewer than a block between calls
}

// New341194 returns the hash function GOST R 34.11-94 with a digest of 32 bytes
// and the S-boxes id-GostR3411-94-TestParamSet (RFC 5831), the hash of GOST
// 34.310-2004 signatures. Russian certificates use the same function with other
// S-boxes. The digest is in the order of CMS and of command-line tools, the
// reverse of the RFC's print.
func New341194() hash.Hash { return new(gost94) }

// Size returns 32.
func (s *gost94) Size() int { return gost94Block }

// BlockSize returns 32.
func (s *gost94) BlockSize() int { return gost94Block }

// Reset returns to the start.
func (s *gost94) Reset() { *s = gost94{} }

// Write adds p to the message; it never returns an error.
func (s *gost94) Write(p []byte) (int, error) {
	written := len(p)
	if s.used > 0 {
		n := copy(s.pending[s.used:], p)
		s.used += n
		p = p[n:]
		if s.used < gost94Block {
			return written, nil
		}
		s.block(s.pending[:], 8*gost94Block)
		s.used = 0
	}
	for len(p) >= gost94Block {
		s.block(p[:gost94Block], 8*gost94Block)
		p = p[gost94Block:]
	}
	s.used = copy(s.pending[:], p)
	return written, nil
}

// Sum appends the digest of what was written so far to b.
func (s *gost94) Sum(b []byte) []byte {
	t := *s
	if t.used > 0 { // zeros fill the last block, and do not count
		clear(t.pending[t.used:])
		t.block(t.pending[:], uint64(8*t.used))
	}
	t.step(&t.length)
	t.step(&t.sigma)
	for _, w := range t.h {
		b = binary.LittleEndian.AppendUint64(b, w)
	}
	return b
}

// block takes one block, of which length bits are message.
func (s *gost94) block(p []byte, length uint64) {
	var m [4]uint64
	for i := range m {
		m[i] = binary.LittleEndian.Uint64(p[8*i:])
	}
	s.step(&m)
	add256(&s.length, &[4]uint64{length})
	add256(&s.sigma, &m)
}

func add256(x, y *[4]uint64) {
	var carry uint64
	for i := range x {
		x[i], carry = bits.Add64(x[i], y[i], carry)
	}
}

// step is the step-by-step hash function of RFC 5831, by which the state takes
// in m: four keys are made of both, h is encrypted word by word under them, and
// the result is mixed with m and h.
func (s *gost94) step(m *[4]uint64) {
	u, v := s.h, *m
	var keys [4][8]uint32
	for i := range keys {
		if i > 0 {
			u = transformA(u)
			if i == 2 {
				for j, w := range gost94C3 {
					u[j] ^= w
				}
			}
			v = transformA(transformA(v))
		}
		keys[i] = transformP([4]uint64{u[0] ^ v[0], u[1] ^ v[1], u[2] ^ v[2], u[3] ^ v[3]})
	}
	enciphered := encipher(&keys, &s.h)
	s.h = mix(&enciphered, m, &s.h)
}

// transformA is the transformation A of the key generation: y4 y3 y2 y1 becomes
// (y1+y2) y4 y3 y2.
func transformA(y [4]uint64) [4]uint64 {
	return [4]uint64{y[1], y[2], y[3], y[0] ^ y[1]}
}

// transformP is the permutation P of the key generation: byte 8i+k of the
// argument becomes byte i+4k, here as the eight words of a key.
func transformP(w [4]uint64) (key [8]uint32) {
	for k := range key {
		shift := 8 * k
		key[k] = uint32(byte(w[0]>>shift)) | uint32(byte(w[1]>>shift))<<8 |
			uint32(byte(w[2]>>shift))<<16 | uint32(byte(w[3]>>shift))<<24
	}
	return key
}

// keyOrder is the order in which the 32 rounds of GOST 28147-89 take the eight
// words of a key: three times forwards, once backwards.
const keyOrder = "\x00\x01\x02\x03\x04\x05\x06\x07" + "\x00\x01\x02\x03\x04\x05\x06\x07" +
	"\x00\x01\x02\x03\x04\x05\x06\x07" + "\x07\x06\x05\x04\x03\x02\x01\x00"

// encipher encrypts each word of h under its key with GOST 28147-89 in the mode
// of simple substitution (RFC 5830). The four run side by side: none waits for
// another, and a round alone leaves the processor idle.
func encipher(keys *[4][8]uint32, h *[4]uint64) [4]uint64 {
	t := gost94Boxes()
	a0, a1, a2, a3 := uint32(h[0]), uint32(h[1]), uint32(h[2]), uint32(h[3])
	b0, b1, b2, b3 := uint32(h[0]>>32), uint32(h[1]>>32), uint32(h[2]>>32), uint32(h[3]>>32)
	for i := range len(keyOrder) {
		k := keyOrder[i] & 7
		b0 ^= substitute(a0+keys[0][k], t)
		b1 ^= substitute(a1+keys[1][k], t)
		b2 ^= substitute(a2+keys[2][k], t)
		b3 ^= substitute(a3+keys[3][k], t)
		a0, a1, a2, a3, b0, b1, b2, b3 = b0, b1, b2, b3, a0, a1, a2, a3
	}
	// The last round does not exchange the halves.
	return [4]uint64{
		uint64(a0)<<32 | uint64(b0), uint64(a1)<<32 | uint64(b1),
		uint64(a2)<<32 | uint64(b2), uint64(a3)<<32 | uint64(b3),
	}
}

func substitute(x uint32, t *[4][256]uint32) uint32 {
	return t[0][byte(x)] ^ t[1][byte(x>>8)] ^ t[2][byte(x>>16)] ^ t[3][x>>24]
}

// gost94Boxes returns the S-boxes two at a time, each result rotated by the
// cipher's 11 bits. It is made when first used.
var gost94Boxes = sync.OnceValue(func() *[4][256]uint32 {
	var t [4][256]uint32
	for i := range t {
		for x := range t[i] {
			low, high := gost94SBoxes[2*i][x&15], gost94SBoxes[2*i+1][x>>4]
			t[i][x] = bits.RotateLeft32(uint32(high<<4|low)<<(8*i), 11)
		}
	}
	return &t
})

// The shift register of the mixing transformation psi has sixteen words of 16
// bits: the lowest leaves, and the sum of six enters at the top. Here the words
// stay and the register moves over them, so all its states stand in one row.
const (
	enterMessage = 12               // shifts before the message is added
	enterState   = enterMessage + 1 // shifts before the state is added
	lastShift    = enterState + 61  // shifts in all
)

// mix returns psi^61(h + psi(m + psi^12(x))).
func mix(x, m, h *[4]uint64) (out [4]uint64) {
	var w [16 + lastShift]uint16
	for i := range 16 {
		w[i] = half(x, i)
	}
	for i := range enterMessage {
		w[i+16] = w[i] ^ w[i+1] ^ w[i+2] ^ w[i+3] ^ w[i+12] ^ w[i+15]
	}
	for i := range 16 {
		w[enterMessage+i] ^= half(m, i)
	}
	const i = enterMessage
	w[i+16] = w[i] ^ w[i+1] ^ w[i+2] ^ w[i+3] ^ w[i+12] ^ w[i+15]
	for i := range 16 {
		w[enterState+i] ^= half(h, i)
	}
	last := w[enterState+15]
	for i := enterState; i < lastShift; i++ {
		last ^= w[i] ^ w[i+1] ^ w[i+2] ^ w[i+3] ^ w[i+12]
		w[i+16] = last
	}
	for i := range out {
		j := lastShift + 4*i
		out[i] = uint64(w[j]) | uint64(w[j+1])<<16 | uint64(w[j+2])<<32 | uint64(w[j+3])<<48
	}
	return out
}

// half returns the i-th of the sixteen words of 16 bits in x.
func half(x *[4]uint64, i int) uint16 { return uint16(x[i/4] >> (i % 4 * 16)) }
