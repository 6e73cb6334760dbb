// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog

import "hash/maphash"

// window remembers the last rows by their hashes, so that a repeated one is
// found. Two different rows have the same hash about once in 2^64 pairs.
//
// It holds two generations of as many rows as it is wide. All rows of the newer
// one are in the window; of the older one, those that came after as many rows
// as the newer one holds.
type window struct {
	seed     maphash.Seed
	rows     int
	now, old map[uint64]int // the place of a row in its generation
}

// newWindow returns nil, which finds nothing, where rows is negative.
func newWindow(rows int) *window {
	if rows < 0 {
		return nil
	}
	return &window{seed: maphash.MakeSeed(), rows: rows, now: map[uint64]int{}}
}

// repeated reports whether the row stands in the window, and adds it if not.
func (w *window) repeated(row []byte) bool {
	if w == nil {
		return false
	}
	h := maphash.Bytes(w.seed, row)
	if _, found := w.now[h]; found {
		return true
	}
	if place, found := w.old[h]; found && place >= len(w.now) {
		return true
	}
	w.now[h] = len(w.now)
	if len(w.now) == w.rows {
		w.now, w.old = w.old, w.now
		if w.now == nil {
			w.now = map[uint64]int{}
		}
		clear(w.now)
	}
	return false
}
