// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog

import (
	"encoding/binary"
	"hash/maphash"
	"math/bits"
)

// hasher hashes what a log holds by a seed of its own, so that nobody can write
// a log whose names all meet.
type hasher struct {
	seed maphash.Seed
	a, b uint64 // of the seed
}

func newHasher() hasher {
	h := hasher{seed: maphash.MakeSeed()}
	h.a, h.b = maphash.String(h.seed, "a"), maphash.String(h.seed, "b")
	return h
}

// of hashes a value. Nearly all are of 16 bytes at most, and are hashed here: two
// words that cover them, each with its secret, are multiplied.
func (h *hasher) of(b []byte) uint64 {
	n := len(b)
	var low, high uint64
	switch {
	case n > 16:
		return maphash.Bytes(h.seed, b)
	case n >= 8:
		low, high = binary.LittleEndian.Uint64(b), binary.LittleEndian.Uint64(b[n-8:])
	case n >= 4:
		low, high = uint64(binary.LittleEndian.Uint32(b)), uint64(binary.LittleEndian.Uint32(b[n-4:]))
	case n > 0:
		low = uint64(b[0])<<16 | uint64(b[n/2])<<8 | uint64(b[n-1])
	}
	over, under := bits.Mul64(low^h.a, high^h.b^uint64(n))
	return over ^ under
}
