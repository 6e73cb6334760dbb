// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package diagram

import (
	"fmt"
	"slices"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// way leads from one box to another, past the notices on it.
type way struct {
	id       string
	from, to string // of Box.ID
	kind     FlowKind
	via      []law.Citation
	basis    law.Basis
	branch   bool
}

// findWays lists the ways between the nodes, with the boxes in which they part
// and meet: around a group, and before steps that belong to one outcome.
func (g *grid) findWays() {
	if g.starts() {
		g.lead(way{id: startID + "-next", from: startID, kind: FlowNext, basis: law.BasisInferred}, g.nodes[0].ID, "")
	}
	for i, n := range g.nodes {
		first, size := g.groupOf(i)
		if first == i && size > 1 {
			g.forkWays(first, size)
		}
		kinds, branch := []FlowKind{FlowNext, FlowRefusal}, false
		if n.Type == process.NodeGate {
			kinds, branch = []FlowKind{FlowYes, FlowNo}, true
		}
		from := g.detourWays(n)
		if size > 1 {
			g.ways = append(g.ways, way{id: fmt.Sprintf("%s-%s", n.ID, kinds[0]), from: from, to: gatherID(g.nodes[first]), kind: kinds[0], basis: n.Next.Basis, branch: branch})
		} else {
			g.lead(way{id: fmt.Sprintf("%s-%s", n.ID, kinds[0]), from: from, kind: kinds[0], via: n.Next.Via, basis: n.Next.Basis, branch: branch}, n.Next.To, g.outcomeAfter(i, kinds[0]))
		}
		g.lead(way{id: fmt.Sprintf("%s-%s", n.ID, kinds[1]), from: from, kind: kinds[1], via: n.No.Via, basis: n.No.Basis, branch: true}, n.No.To, g.outcomeAfter(i, kinds[1]))
	}
	for i, n := range g.nodes {
		if g.chosen(n) {
			g.choiceWays(i)
		}
	}
}

// lead adds a way to a node: to the fork of its group, to the choice before it
// where it belongs to one outcome and either can follow, and past what belongs to
// another outcome than the one that is known.
func (g *grid) lead(w way, to process.NodeID, outcome regulation.Outcome) {
	i := g.find(to)
	if i < 0 {
		return
	}
	if outcome != "" {
		i = g.pass(i, outcome)
	}
	w.to = g.door(i)
	if outcome == "" && g.nodes[i].Outcome != "" {
		w.to = choiceID(g.nodes[i])
	}
	g.ways = append(g.ways, w)
}

// pass is the index of the first node from one on that does not belong to another
// outcome.
func (g *grid) pass(i int, outcome regulation.Outcome) int {
	for range g.nodes {
		n := g.nodes[i]
		next := g.find(n.Next.To)
		if n.Outcome == "" || n.Outcome == outcome || next < 0 {
			break
		}
		i = next
	}
	return i
}

// door is the box by which a node is entered.
func (g *grid) door(i int) string {
	if first, size := g.groupOf(i); size > 1 {
		return forkID(g.nodes[first])
	}
	return string(g.nodes[i].ID)
}

// outcomeAfter is the outcome that is known when a way is taken; empty where either
// can follow.
func (g *grid) outcomeAfter(i int, kind FlowKind) regulation.Outcome {
	n := g.nodes[i]
	settled := slices.IndexFunc(g.nodes, func(o process.Node) bool { return o.Settles })
	switch {
	case kind == FlowRefusal:
		return regulation.OutcomeRefusal
	case n.Outcome != "":
		return n.Outcome
	case settled >= 0 && i >= settled && n.No.To != "" && n.Type != process.NodeGate:
		return regulation.OutcomeGrant
	}
	return ""
}

// forkWays leads into a group and out of it. Whoever is asked in it and says no
// opens the refusal, whatever the others answer.
func (g *grid) forkWays(first, size int) {
	last := g.nodes[first+size-1]
	fork, gather := forkID(g.nodes[first]), gatherID(g.nodes[first])
	refuses := g.decides(last.Next.To)
	for k, n := range g.nodes[first : first+size] {
		g.ways = append(g.ways, way{id: fmt.Sprintf("%s-%s.%d", fork, FlowNext, k+1), from: fork, to: string(n.ID), kind: FlowNext, basis: law.BasisStated})
		if n.Action == process.ActionReceive && refuses >= 0 {
			g.ways = append(g.ways, way{id: fmt.Sprintf("%s-%s", n.ID, FlowAdverse), from: string(n.ID), to: g.door(refuses), kind: FlowAdverse, basis: law.BasisInferred, branch: true})
		}
	}
	g.lead(way{id: fmt.Sprintf("%s-%s", gather, FlowNext), from: gather, kind: FlowNext, basis: last.Next.Basis}, last.Next.To, g.outcomeAfter(first+size-1, FlowNext))
}

// decides is the index of the first node from one on that can refuse, or -1 where
// steps that belong to one outcome lie before it.
func (g *grid) decides(id process.NodeID) int {
	i := g.find(id)
	for range g.nodes {
		if i < 0 || g.nodes[i].Type == process.NodeEnd || g.nodes[i].Outcome != "" {
			break
		}
		if g.nodes[i].Decides {
			return i
		}
		i = g.find(g.nodes[i].Next.To)
	}
	return -1
}

// chosen reports whether a way leads to the choice before a node.
func (g *grid) chosen(n process.Node) bool {
	return slices.ContainsFunc(g.ways, func(w way) bool { return w.to == choiceID(n) })
}

// choiceWays leads from the choice before a node to it, and past it and all that
// belongs to the same outcome. What leads to a refusal leaves the path.
func (g *grid) choiceWays(i int) {
	n, choice := g.nodes[i], choiceID(g.nodes[i])
	own, past := FlowRefusal, FlowNext
	other := regulation.OutcomeGrant
	if n.Outcome == regulation.OutcomeGrant {
		own, past, other = past, own, regulation.OutcomeRefusal
	}
	for _, w := range []way{
		{kind: own, to: g.door(i)},
		{kind: past, to: g.door(g.pass(i, other))},
	} {
		w.id, w.from, w.basis, w.branch = fmt.Sprintf("%s-%s", choice, w.kind), choice, law.BasisStated, w.kind == FlowRefusal
		g.ways = append(g.ways, w)
	}
}

// groupOf gives the index of the first node of the group of a node, and how many
// it has: one where the node runs alone.
func (g *grid) groupOf(i int) (first, size int) { return groupOf(g.nodes, i) }

func groupOf(nodes []process.Node, i int) (first, size int) {
	in := func(k int) bool { return k >= 0 && k < len(nodes) && nodes[k].Group == nodes[i].Group }
	first, end := i, i+1
	if nodes[i].Group == "" {
		return first, 1
	}
	for ; in(first - 1); first-- {
	}
	for ; in(end); end++ {
	}
	return first, end - first
}

// leadsTo reports whether the way on from a node leads to another, or to the group
// in which that runs.
func leadsTo(nodes []process.Node, from, to process.Node) bool {
	i := slices.IndexFunc(nodes, func(n process.Node) bool { return n.ID == to.ID })
	if i < 0 {
		return false
	}
	first, _ := groupOf(nodes, i)
	return from.Next.To == nodes[first].ID && (from.Group == "" || from.Group != to.Group)
}

func (g *grid) find(id process.NodeID) int {
	return slices.IndexFunc(g.nodes, func(n process.Node) bool { return n.ID == id })
}

func (g *grid) node(id process.NodeID) (process.Node, bool) {
	i := g.find(id)
	if i < 0 {
		return process.Node{}, false
	}
	return g.nodes[i], true
}

func forkID(n process.Node) string   { return string(n.ID) + "." + string(BoxFork) }
func gatherID(n process.Node) string { return string(n.ID) + "." + string(BoxGather) }
func choiceID(n process.Node) string { return string(n.ID) + "." + string(BoxChoice) }
