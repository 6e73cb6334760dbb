// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog

import (
	"hash/maphash"
	"math/bits"
)

// window remembers the last rows by their hashes, so that a repeated one is
// found. Of 2^64 values two rows in it are equal by chance about never.
//
// It holds two generations of as many rows as it is wide: the rows of the one
// that is being filled are all in the window, and of the one before it those that
// came after as many rows as have since been added. Nothing is ever taken out.
type window struct {
	seed     maphash.Seed
	rows     int
	now, old generation
}

func newWindow(rows int) *window {
	if rows < 0 {
		return nil
	}
	return &window{seed: maphash.MakeSeed(), rows: rows, now: newGeneration(1), old: newGeneration(1)}
}

// repeated reports whether the row stands in the window, and adds it if not.
func (w *window) repeated(row []byte) bool {
	if w == nil {
		return false
	}
	h := maphash.Bytes(w.seed, row)
	if w.now.find(h, 0) || w.old.find(h, len(w.now.hashes)) {
		return true
	}
	w.now.add(h)
	switch n := len(w.now.hashes); {
	case n == w.rows:
		w.now, w.old = w.old, w.now
		if len(w.now.tags) == len(w.old.tags) {
			clear(w.now.tags)
			w.now.hashes = w.now.hashes[:0]
		} else {
			w.now = newGeneration(len(w.old.tags))
		}
	case n == 4*len(w.now.tags):
		w.now.grow()
	}
	return false
}

// generation is a set of hashes that grows. They stand in groups of eight places.
// Of each the group has one byte, its tag, so that a look at eight bytes tells in
// nearly all cases that a hash is not there, whatever else is: the rows of a log
// are seldom repeated, and what is far away in memory is not looked at.
type generation struct {
	tags   []uint64 // of a group; a free place is 0
	places []uint32 // where in hashes a hash of the group stands
	hashes []uint64 // in the order of the rows
}

const group = 8

func newGeneration(groups int) generation {
	return generation{tags: make([]uint64, groups), places: make([]uint32, group*groups), hashes: make([]uint64, 0, 4*groups)}
}

// tagOf is the tag of a hash, in each of the eight bytes; it is not 0.
func tagOf(h uint64) uint64 { return max(h>>56, 1) * eachByte }

// find reports whether a hash is there as one of those from a place in the order.
func (g *generation) find(h uint64, from int) bool {
	tag, last := tagOf(h), uint64(len(g.tags)-1)
	for at := h & last; ; at = (at + 1) & last {
		tags := g.tags[at]
		// Bytes above one that is equal may be marked though they are not.
		for equal := zeroes(tags ^ tag); equal != 0; equal &= equal - 1 {
			place := int(g.places[at*group+uint64(bits.TrailingZeros64(equal)/8)])
			if place < len(g.hashes) && g.hashes[place] == h {
				return place >= from
			}
		}
		if zeroes(tags) != 0 {
			return false
		}
	}
}

// add adds a hash that is not there.
func (g *generation) add(h uint64) {
	last := uint64(len(g.tags) - 1)
	for at := h & last; ; at = (at + 1) & last {
		if free := zeroes(g.tags[at]); free != 0 {
			i := bits.TrailingZeros64(free) / 8
			g.tags[at] |= tagOf(h) & (0xff << (8 * i))
			g.places[at*group+uint64(i)] = uint32(len(g.hashes))
			g.hashes = append(g.hashes, h)
			return
		}
	}
}

// grow doubles the groups.
func (g *generation) grow() {
	grown := newGeneration(2 * len(g.tags))
	for _, h := range g.hashes {
		grown.add(h)
	}
	*g = grown
}

// zeroes marks the bytes that are 0, and perhaps some above the lowest of them.
func zeroes(w uint64) uint64 { return (w - eachByte) &^ w & highBits }
