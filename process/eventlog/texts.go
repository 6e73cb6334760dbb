// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog

const (
	// maxTexts is how many texts one generation holds.
	maxTexts = 1 << 12
	// maxKept bounds a text that is kept, in bytes.
	maxKept = 128
)

// texts keeps the texts that recur, such as the IDs of persons, by the bytes of
// the log, so that each is made once. It holds two generations: a text of the
// older one that recurs moves to the newer one, the others are dropped with it.
// So its memory does not grow with the log.
type texts struct {
	page     *page
	now, old map[string]string
}

func newTexts(p *page) texts { return texts{page: p, now: map[string]string{}} }

// of returns the text that bytes of the log stand for.
func (t *texts) of(b []byte) string {
	if s, found := t.now[string(b)]; found { // no copy is made
		return s
	}
	s, found := t.old[string(b)]
	if !found {
		s = t.page.decode(b)
	}
	if len(b) > maxKept {
		return s
	}
	if len(t.now) == maxTexts {
		t.now, t.old = map[string]string{}, t.now
	}
	t.now[string(b)] = s
	return s
}
