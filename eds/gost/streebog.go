// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package gost

import (
	"encoding/binary"
	"hash"
	"math/bits"
	"sync"
)

// streebogBlock is the length of a block and of the state in bytes.
const streebogBlock = 64

// vector is a 512-bit vector of RFC 6986 as eight words, the least significant
// first. The RFC prints vectors most significant byte first and bytes of a
// message least significant first; in this order a message is read as it is.
type vector [8]uint64

// streebog is the state of GOST R 34.11-2012 with 512 bits (RFC 6986 section 8).
// Its zero value is the start: the initialization vector is zero.
type streebog struct {
	h, n, sigma vector // the RFC's h, N and Σ
	pending     [streebogBlock]byte
	used        int // bytes of pending, fewer than a block between calls
}

// NewStreebog512 returns the hash function GOST R 34.11-2012 with a digest of
// 64 bytes (RFC 6986), the hash of GOST 34.310-2015 signatures and of time
// stamps. The digest is in the order of CMS and of command-line tools, the
// reverse of the RFC's print.
func NewStreebog512() hash.Hash { return new(streebog) }

// Size returns 64.
func (s *streebog) Size() int { return streebogBlock }

// BlockSize returns 64.
func (s *streebog) BlockSize() int { return streebogBlock }

// Reset returns to the start.
func (s *streebog) Reset() { *s = streebog{} }

// Write adds p to the message; it never returns an error.
func (s *streebog) Write(p []byte) (int, error) {
	written := len(p)
	if s.used > 0 {
		n := copy(s.pending[s.used:], p)
		s.used += n
		p = p[n:]
		if s.used < streebogBlock {
			return written, nil
		}
		s.block(s.pending[:], 8*streebogBlock)
		s.used = 0
	}
	for len(p) >= streebogBlock {
		s.block(p[:streebogBlock], 8*streebogBlock)
		p = p[streebogBlock:]
	}
	s.used = copy(s.pending[:], p)
	return written, nil
}

// Sum appends the digest of what was written so far to b.
func (s *streebog) Sum(b []byte) []byte {
	t := *s
	// The last block is short, perhaps empty: a one bit and zeros fill it.
	clear(t.pending[t.used:])
	t.pending[t.used] = 1
	t.block(t.pending[:], uint64(8*t.used))
	var zero vector
	t.compress(&zero, &t.n)
	t.compress(&zero, &t.sigma)
	for _, w := range t.h {
		b = binary.LittleEndian.AppendUint64(b, w)
	}
	return b
}

// block takes one block, of which length bits are message.
func (s *streebog) block(p []byte, length uint64) {
	var m vector
	for i := range m {
		m[i] = binary.LittleEndian.Uint64(p[8*i:])
	}
	s.compress(&s.n, &m)
	s.n.add(&vector{length})
	s.sigma.add(&m)
}

// compress is the function g of RFC 6986 section 8 with the counter n: the
// cipher E, keyed by h and n, encrypts m, and h and m are added to the result.
func (s *streebog) compress(n, m *vector) {
	t := lpsTables()
	k, state := s.h, *m
	k.xor(n)
	k.lps(t)
	for i := range streebogConstants {
		state.xor(&k)
		state.lps(t)
		k.xor(&streebogConstants[i])
		k.lps(t)
	}
	state.xor(&k)
	s.h.xor(&state)
	s.h.xor(m)
}

// add adds w to v modulo 2^512.
func (v *vector) add(w *vector) {
	var carry uint64
	for i := range v {
		v[i], carry = bits.Add64(v[i], w[i], carry)
	}
}

// xor adds w to v modulo 2.
func (v *vector) xor(w *vector) {
	for i := range v {
		v[i] ^= w[i]
	}
}

// lps applies the substitution S, the permutation P and the linear map L. P
// transposes the 64 bytes as a square, so byte i of each word goes to word i,
// and L is linear: the word is the sum of what its eight bytes contribute.
func (v *vector) lps(t *[8][256]uint64) {
	a, b, c, d, e, f, g, h := v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7]
	for i := range v {
		v[i] = t[0][byte(a)] ^ t[1][byte(b)] ^ t[2][byte(c)] ^ t[3][byte(d)] ^
			t[4][byte(e)] ^ t[5][byte(f)] ^ t[6][byte(g)] ^ t[7][byte(h)]
		a, b, c, d = a>>8, b>>8, c>>8, d>>8
		e, f, g, h = e>>8, f>>8, g>>8, h>>8
	}
}

// lpsTables returns, for each place of a byte in a word and each value, what
// the byte contributes to the word under S and L. It is made when first used.
var lpsTables = sync.OnceValue(func() *[8][256]uint64 {
	var t [8][256]uint64
	for place := range t {
		for value := range t[place] {
			substituted := streebogPi[value]
			for bit := range 8 {
				if substituted>>bit&1 == 1 {
					// The rows are numbered from the most significant bit.
					t[place][value] ^= streebogMatrix[63-8*place-bit]
				}
			}
		}
	}
	return &t
})
