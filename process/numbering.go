// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import "hash/maphash"

// numbering finds the numbers under which strings are kept elsewhere. It holds eight
// bytes a string and no pointer, so that a look-up costs one line of memory and
// the garbage collector passes it by. The zero value is empty; numbers are from
// 0 to 2³²-2.
type numbering struct {
	seed  maphash.Seed
	slots []uint64 // hash<<32 | number+1; 0 is free
	used  int
}

func newNumbering() numbering { return numbering{seed: maphash.MakeSeed(), slots: make([]uint64, 64)} }

// hash is that of a string, as the other methods take it.
func (t *numbering) hash(s string) uint32 { return uint32(maphash.String(t.seed, s)) } //nolint:gosec // half of it is enough

// find gives the number of a string: the one with its hash that is it.
func (t *numbering) find(hash uint32, is func(number uint32) bool) (number uint32, ok bool) {
	mask := uint32(len(t.slots) - 1) //nolint:gosec // never more than 2³²
	for i := hash & mask; ; i = (i + 1) & mask {
		slot := t.slots[i]
		if slot == 0 {
			return 0, false
		}
		if uint32(slot>>32) == hash && is(uint32(slot)-1) { //nolint:gosec // the lower half
			return uint32(slot) - 1, true //nolint:gosec // the lower half
		}
	}
}

// add enters a number that is not there.
func (t *numbering) add(hash, number uint32) {
	if t.used++; t.used > len(t.slots)/16*13 {
		old := t.slots
		t.slots = make([]uint64, 2*len(old))
		for _, slot := range old {
			if slot != 0 {
				t.put(slot)
			}
		}
	}
	t.put(uint64(hash)<<32 | uint64(number) + 1)
}

func (t *numbering) put(slot uint64) {
	mask := uint32(len(t.slots) - 1) //nolint:gosec // never more than 2³²
	i := uint32(slot>>32) & mask     //nolint:gosec // the upper half
	for t.slots[i] != 0 {
		i = (i + 1) & mask
	}
	t.slots[i] = slot
}

// drop takes a number out that is there. What stands behind it moves up, so that
// no mark is left where it was.
func (t *numbering) drop(hash, number uint32) {
	t.used--
	mask := uint32(len(t.slots) - 1) //nolint:gosec // never more than 2³²
	i := hash & mask
	for t.slots[i] != uint64(hash)<<32|uint64(number)+1 {
		i = (i + 1) & mask
	}
	for j := (i + 1) & mask; t.slots[j] != 0; j = (j + 1) & mask {
		home := uint32(t.slots[j]>>32) & mask //nolint:gosec // the upper half
		if (j-home)&mask >= (j-i)&mask {
			t.slots[i] = t.slots[j]
			i = j
		}
	}
	t.slots[i] = 0
}

// guess gives the number that a string with a hash probably has.
func (t *numbering) guess(hash uint32) (number uint32, ok bool) {
	slot := t.slots[hash&uint32(len(t.slots)-1)] //nolint:gosec // never more than 2³²
	return uint32(slot) - 1, slot != 0           //nolint:gosec // the lower half
}
