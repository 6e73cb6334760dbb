// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog

import "strings"

// ids makes the texts of the IDs of applications. There are as many as there are
// applications, and those of other ones stand in between, so that a look for the
// text that was made before waits for memory longer than making another takes: they
// are laid one after the other into blocks. A text keeps its block alive, which is
// small for that reason.
type ids struct {
	page  *page
	block strings.Builder
	last  string // of the row before, which is often that of the next
}

const (
	blockOfIDs = 4 << 10
	// maxLaid bounds an ID that is laid into a block, in bytes.
	maxLaid = 64
)

// of gives the text of bytes of the log.
func (t *ids) of(b []byte) string {
	if string(b) == t.last { // no copy is made
		return t.last
	}
	t.last = t.make(b)
	return t.last
}

func (t *ids) make(b []byte) string {
	if len(b) > maxLaid || t.page != nil && !ascii(b) {
		return t.page.decode(b)
	}
	if t.block.Cap()-t.block.Len() < len(b) {
		t.block.Reset() // what was made of it keeps the block before
		t.block.Grow(blockOfIDs)
	}
	from := t.block.Len()
	t.block.Write(b)
	return t.block.String()[from:]
}
