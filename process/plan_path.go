// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"slices"

	"github.com/reglament-kz/reglament/regulation"
)

// onPath gives the indexes of the nodes that the path of an outcome passes, in order.
// It is empty for a refusal where none can be settled.
func (d *Definition) onPath(outcome regulation.Outcome) []int {
	if outcome == regulation.OutcomeRefusal {
		return d.refuses
	}
	return d.grants
}

// findPath finds what onPath gives. A refusal is settled at the last node that can.
func (d *Definition) findPath(outcome regulation.Outcome) []int {
	settles := d.settles()
	refuses := outcome == regulation.OutcomeRefusal
	if refuses && settles < 0 {
		return nil
	}
	path := make([]int, 0, len(d.nodes))
	refused := false
	for i := 0; d.nodes[i].Type != NodeEnd; {
		n := &d.nodes[i]
		next := n.Next.index
		if !n.belongsElsewhere(outcome) {
			path = append(path, i)
			refused = refused || i == settles && refuses
			if refused && n.No.index > i && (i == settles || n.Type != NodeGate) {
				next = n.No.index // what a later gate checks is passed, as it is by who was granted
			}
		}
		i = next
	}
	return path
}

// findCommon counts the first nodes of both paths that are the same and have the same
// deadline for a grant and a refusal.
func (d *Definition) findCommon() int {
	if d.refers {
		return 0 // a term of theirs may count from what only one of the paths passes
	}
	for k := range min(len(d.grants), len(d.refuses)) {
		i := d.grants[k]
		if i != d.refuses[k] || slices.ContainsFunc(d.nodes[i].Terms, func(t regulation.Term) bool {
			return t.Outcome != regulation.OutcomeAny || t.From == regulation.FromEnd
		}) {
			return k
		}
	}
	return min(len(d.grants), len(d.refuses))
}

// isTimed reports whether a node has a place in the timeline: it follows the filing, or
// has a term of its own.
func (d *Definition) isTimed(i int) bool {
	return d.files < 0 || i > d.files || len(d.nodes[i].Terms) > 0
}

// belongsElsewhere reports whether a node belongs to another outcome than the one
// given; while the outcome is open, to none.
func (n *Node) belongsElsewhere(outcome regulation.Outcome) bool {
	return n.Outcome != "" && n.Outcome != outcome && outcome != "" && outcome != regulation.OutcomeAny
}

// settles is the index of the node that settles the outcome: the last that can,
// or a substantive check that stands alone; -1 where the path knows no refusal.
func (d *Definition) settles() int {
	for i := range d.nodes {
		if n := &d.nodes[i]; n.Settles || n.Gate == regulation.GateSubstantive {
			return i
		}
	}
	return -1
}
