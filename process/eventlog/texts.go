// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog

import "math/bits"

const (
	// maxTexts is how many texts one generation holds.
	maxTexts = 1 << 12
	// maxKept bounds a text that is kept, in bytes.
	maxKept = 128
)

// texts keeps the texts that recur, such as those of persons, so that each is made
// once and stays a text of its own when the line is gone. It holds two generations:
// those in use, and those before them, of which one that is asked for again is taken
// over. So what recurs stays, and the memory does not grow with the log.
type texts struct {
	page     *page
	hash     hasher
	now, old kept
}

func newTexts(p *page) texts {
	return texts{page: p, hash: newHasher(), now: newKept(1, p != nil), old: newKept(1, p != nil)}
}

// of gives the text of bytes of the log that are not empty.
func (t *texts) of(b []byte) string {
	if len(b) > maxKept {
		return t.page.decode(b)
	}
	h := t.hash.of(b)
	if s, found := t.now.find(h, b); found {
		return s
	}
	s, found := t.old.find(h, b)
	if !found {
		s = t.page.decode(b)
	}
	key := s
	if t.page != nil && s != string(b) { // no copy is made
		key = string(b)
	}
	if t.now.count == maxTexts {
		t.now, t.old = t.old, t.now
		t.now.empty(len(t.old.tags))
	} else if t.now.count == 4*len(t.now.tags) {
		t.now.grow(&t.hash)
	}
	t.now.add(h, key, s)
	return s
}

// kept is a map from the bytes of the log to what they say, in groups as those of
// a generation.
type kept struct {
	tags  []uint64
	keys  []string
	says  []string // nil where the bytes are what they say
	count int
}

func newKept(groups int, decoded bool) kept {
	k := kept{tags: make([]uint64, groups), keys: make([]string, group*groups)}
	if decoded {
		k.says = make([]string, group*groups)
	}
	return k
}

func (k *kept) find(h uint64, b []byte) (string, bool) {
	tag, last := tagOf(h), uint64(len(k.tags)-1)
	for at := h & last; ; at = (at + 1) & last {
		tags := k.tags[at]
		for equal := zeroes(tags ^ tag); equal != 0; equal &= equal - 1 {
			i := at*group + uint64(bits.TrailingZeros64(equal)/8)
			if k.keys[i] == string(b) { // no copy is made
				if k.says != nil {
					return k.says[i], true
				}
				return k.keys[i], true
			}
		}
		if zeroes(tags) != 0 {
			return "", false
		}
	}
}

// add adds what is not there.
func (k *kept) add(h uint64, key, says string) {
	last := uint64(len(k.tags) - 1)
	for at := h & last; ; at = (at + 1) & last {
		if free := zeroes(k.tags[at]); free != 0 {
			n := bits.TrailingZeros64(free) / 8
			k.tags[at] |= tagOf(h) & (0xff << (8 * n))
			i := at*group + uint64(n)
			k.keys[i] = key
			if k.says != nil {
				k.says[i] = says
			}
			k.count++
			return
		}
	}
}

// empty takes everything out, and makes the map as wide as another.
func (k *kept) empty(groups int) {
	if len(k.tags) != groups {
		*k = newKept(groups, k.says != nil)
		return
	}
	clear(k.tags)
	clear(k.keys)
	clear(k.says)
	k.count = 0
}

// grow doubles the groups.
func (k *kept) grow(hash *hasher) {
	grown := newKept(2*len(k.tags), k.says != nil)
	for i, key := range k.keys {
		if key != "" {
			says := key
			if k.says != nil {
				says = k.says[i]
			}
			grown.add(hash.of([]byte(key)), key, says)
		}
	}
	*k = grown
}
