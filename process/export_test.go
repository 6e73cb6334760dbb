// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import "iter"

// RunsAs is what tells the nodes of other readings apart.
func (n Node) RunsAs(o Node) bool { return n.runsAs(&o) }

// Numbering is the table by which a check finds its applications.
type Numbering struct{ numbering }

// NewNumbering is an empty one.
func NewNumbering() *Numbering { return &Numbering{newNumbering()} }

// Find looks for a number under a hash.
func (n *Numbering) Find(hash, number uint32) (uint32, bool) {
	return n.find(hash, func(i uint32) bool { return i == number })
}

// Add enters a number under a hash.
func (n *Numbering) Add(hash, number uint32) { n.add(hash, number) }

// Drop takes a number out that is there.
func (n *Numbering) Drop(hash, number uint32) { n.drop(hash, number) }

// CheckInFull is [Check] without the short ways to an answer: every application
// is laid on a whole timeline, under every reading that may excuse it.
func CheckInFull(records iter.Seq2[Record, error], s Setting, each func(Checked) error) (Summary, error) {
	k := newChecker(s, each)
	k.courses.full = true
	return k.run(records)
}
