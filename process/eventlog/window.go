// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog

import "hash/maphash"

// window remembers the last rows by their hashes, so that a repeated one is
// found. Of 2^64 values two rows in it are equal by chance about never.
type window struct {
	seed maphash.Seed
	ring []uint64 // in the order of the rows
	next int
	full bool
	// table holds the hashes, each at its place or at the next free one; 0 is
	// free. It is at least twice as long as the ring, so that runs stay short.
	table []uint64
}

func newWindow(rows int) *window {
	if rows < 0 {
		return nil
	}
	size := 1
	for size < 2*rows {
		size *= 2
	}
	return &window{seed: maphash.MakeSeed(), ring: make([]uint64, rows), table: make([]uint64, size)}
}

// repeated reports whether the row stands in the window, and adds it if not.
func (w *window) repeated(row []byte) bool {
	if w == nil {
		return false
	}
	h := maphash.Bytes(w.seed, row) | 1
	at, found := w.find(h)
	if found {
		return true
	}
	if w.full {
		w.drop(w.ring[w.next])
		at, _ = w.find(h)
	}
	w.table[at] = h
	w.ring[w.next] = h
	w.next++
	if w.next == len(w.ring) {
		w.next, w.full = 0, true
	}
	return false
}

func (w *window) home(h uint64) int { return int(h>>1) & (len(w.table) - 1) }

// find gives the place of a hash, or the free one where it belongs.
func (w *window) find(h uint64) (int, bool) {
	for at := w.home(h); ; at = (at + 1) & (len(w.table) - 1) {
		switch w.table[at] {
		case h:
			return at, true
		case 0:
			return at, false
		}
	}
}

// drop takes a hash out and moves those behind it that would no longer be found.
func (w *window) drop(h uint64) {
	hole, ok := w.find(h)
	if !ok {
		return
	}
	last := len(w.table) - 1
	for at := (hole + 1) & last; w.table[at] != 0; at = (at + 1) & last {
		if home := w.home(w.table[at]); (at-home)&last >= (at-hole)&last {
			w.table[hole] = w.table[at]
			hole = at
		}
	}
	w.table[hole] = 0
}
