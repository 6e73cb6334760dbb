// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

// Correction mends the record: it voids or replaces earlier events, with the
// reason and, as the party of its event, the author. Nothing is deleted.
type Correction struct {
	Reason   string        `json:"reason"`
	Voids    []int         `json:"voids,omitempty"` // versions
	Replaces []Replacement `json:"replaces,omitempty"`
}

// Replacement stands where the replaced event stood.
type Replacement struct {
	Version int     `json:"version"`
	With    Command `json:"with"`
}

// Migration moves a case to another definition.
type Migration struct {
	To Digest `json:"to"`
	// Node of the new definition; empty is the node with the same locator.
	Node NodeID `json:"node,omitempty"`
	Why  string `json:"why"`
}
