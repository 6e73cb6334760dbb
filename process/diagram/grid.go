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

// grid puts nodes into cells: a lane and a row of it, and a column.
type grid struct {
	sizes      sizes
	events     bool // with a start and timers
	regulation regulation.Regulation
	nodes      []process.Node
	lanes      []Lane
	laneAt     map[process.NodeID]int
	boxes      []Box
	index      map[string]int // of boxes, by ID
	sub        []int          // the row of each box inside its lane
	links      []link
	columns    int
	incoming   map[string]int // arrows that reach a box, by ID
	pools      []Pool
	messages   []Message
}

// link is an arrow before it has a way.
type link struct {
	id       string
	from, to string // of Box.ID
	kind     FlowKind
	basis    law.Basis
	branch   bool
}

func newGrid(r regulation.Regulation, nodes []process.Node, z sizes, events bool) *grid {
	g := &grid{sizes: z, events: events, regulation: r, nodes: nodes, index: map[string]int{}}
	g.lanes, g.laneAt = lanes(r, nodes, events)
	g.countIncoming()
	g.path()
	g.strayEnds()
	g.connect()
	if events {
		g.exchange()
	}
	for i := range g.boxes {
		lane := &g.lanes[g.boxes[i].Lane]
		lane.Rows = max(lane.Rows, g.sub[i]+1)
	}
	first := make([]int, len(g.lanes)+1)
	for i := range g.lanes {
		g.lanes[i].Rows = max(g.lanes[i].Rows, 1)
		first[i+1] = first[i] + g.lanes[i].Rows
	}
	for i := range g.boxes {
		g.boxes[i].Row = first[g.boxes[i].Lane] + g.sub[i]
	}
	return g
}

// path places the nodes in order. A node stands under the one before it where its
// lane is further down; else it begins a column.
func (g *grid) path() {
	column := -1
	if g.starts() {
		column++
		g.put(Box{Kind: StartBox, ID: startID, Node: g.nodes[0].ID, Lane: g.laneAt[g.nodes[0].ID]}, 0)
	}
	for i, n := range g.nodes {
		if n.Type == process.NodeEnd {
			continue
		}
		if i == 0 || !g.stacks(g.nodes[i-1], n) {
			column++
		}
		g.put(Box{Kind: NodeBox, ID: string(n.ID), Node: n.ID, Citation: n.Citation, Name: g.name(n), Lane: g.laneAt[n.ID], Column: column}, 0)
		g.attach(n, column)
	}
	g.columns = column + 1
}

// name is what happens at a node; in the lane of who waits, that it is awaited.
func (g *grid) name(n process.Node) law.Text {
	if _, ok := asked(g.regulation, g.nodes, n); !ok || !g.events {
		return n.Name
	}
	return law.Text{KK: "Күту: " + n.Name.In(law.LangKazakh), RU: "Ожидание: " + n.Name.In(law.LangRussian), EN: "Awaited: " + n.Name.In(law.LangEnglish)}
}

// stacks reports whether b can stand under a: straight under it, or, where
// something else leaves a downwards, past that by the gutter. A gate has its
// answer at the right and cannot be entered from there.
func (g *grid) stacks(a, b process.Node) bool {
	if a.Next.To != b.ID || len(a.Next.Via) > 0 || g.laneAt[b.ID] <= g.laneAt[a.ID] {
		return false
	}
	plain := a.Type != process.NodeGate && a.No.To == "" && !g.timed(a)
	return !g.joins(string(b.ID)) && (plain || g.sizes.hooks && !g.branches(b))
}

// branches reports whether a node has a diamond: a gate, and with events, which
// have no other sign for it, what can also end in a refusal.
func (g *grid) branches(n process.Node) bool {
	return n.Type == process.NodeGate || g.events && n.Type != process.NodeEnd && n.Next.To != "" && n.No.To != ""
}

// countIncoming counts the arrows that will reach each node.
func (g *grid) countIncoming() {
	g.incoming = map[string]int{}
	if g.starts() {
		g.incoming[string(g.nodes[0].ID)]++
	}
	for _, n := range g.nodes {
		for _, w := range g.ways(n) {
			if w.edge.To != "" {
				g.incoming[string(w.edge.To)]++
			}
		}
	}
}

// starts reports whether a start stands before the first node.
func (g *grid) starts() bool {
	return g.events && len(g.nodes) > 0 && g.nodes[0].Type != process.NodeEnd
}

// joins reports whether the arrows that reach a box meet before it.
func (g *grid) joins(box string) bool { return g.events && g.incoming[box] > 1 }

// attach places what leaves the path at a node under it: the notices on the way,
// and the end if no other node has it already.
func (g *grid) attach(n process.Node, column int) {
	depth := 0
	under := func(b Box) {
		depth++
		b.Node, b.Lane, b.Column = n.ID, g.laneAt[n.ID], column
		g.put(b, depth)
	}
	if g.timed(n) {
		under(Box{Kind: OverdueBox, ID: overdueID(n), Citation: n.Citation})
	}
	for _, way := range g.ways(n) {
		for i, c := range way.edge.Via {
			under(Box{Kind: NoticeBox, ID: noticeID(n, way.kind, i), Citation: c, Name: placeText(g.regulation, c)})
		}
	}
	end, ok := g.node(n.No.To)
	if _, placed := g.index[string(n.No.To)]; ok && !placed && end.Type == process.NodeEnd {
		under(Box{Kind: NodeBox, ID: string(end.ID), Citation: end.Citation, Name: end.Name})
		g.boxes[len(g.boxes)-1].Node = end.ID
	}
}

// strayEnds places the ends that stand under no node: each in a column of its
// own, in the lane from which it is reached first.
func (g *grid) strayEnds() {
	for _, n := range g.nodes {
		if _, placed := g.index[string(n.ID)]; placed {
			continue
		}
		lane := 0
		for _, from := range g.nodes {
			if from.Next.To == n.ID || from.No.To == n.ID {
				lane = g.laneAt[from.ID]
				break
			}
		}
		g.put(Box{Kind: NodeBox, ID: string(n.ID), Node: n.ID, Citation: n.Citation, Name: n.Name, Lane: lane, Column: g.columns}, 0)
		g.columns++
	}
}

func (g *grid) put(b Box, sub int) {
	g.index[b.ID] = len(g.boxes)
	g.boxes = append(g.boxes, b)
	g.sub = append(g.sub, sub)
}

func (g *grid) node(id process.NodeID) (process.Node, bool) {
	i := slices.IndexFunc(g.nodes, func(n process.Node) bool { return n.ID == id })
	if i < 0 {
		return process.Node{}, false
	}
	return g.nodes[i], true
}

// way is one of the edges of a node, with its meaning.
type way struct {
	kind   FlowKind
	edge   process.Edge
	branch bool
}

func (g *grid) ways(n process.Node) []way {
	if n.Type == process.NodeGate {
		return []way{{FlowYes, n.Next, true}, {FlowNo, n.No, true}}
	}
	return []way{{FlowNext, n.Next, false}, {FlowRefusal, n.No, true}}
}

// connect lists the arrows, each way in one part or through its notices.
func (g *grid) connect() {
	if _, ok := g.index[startID]; ok {
		g.links = append(g.links, link{id: startID + "-next", from: startID, to: string(g.nodes[0].ID), kind: FlowNext, basis: law.BasisInferred})
	}
	for _, n := range g.nodes {
		if g.timed(n) {
			g.links = append(g.links, link{id: overdueID(n), from: string(n.ID), to: overdueID(n), kind: FlowOverdue, basis: law.BasisInferred})
		}
		for _, w := range g.ways(n) {
			if _, known := g.index[string(w.edge.To)]; !known || w.edge.To == "" {
				continue
			}
			from := string(n.ID)
			id := fmt.Sprintf("%s-%s", n.ID, w.kind)
			kind := w.kind
			for i := range w.edge.Via {
				notice := noticeID(n, w.kind, i)
				g.links = append(g.links, link{id: id, from: from, to: notice, kind: kind, basis: w.edge.Basis, branch: w.branch})
				from, id, kind = notice, fmt.Sprintf("%s-%s.%d", n.ID, w.kind, i+1), FlowNext
			}
			g.links = append(g.links, link{id: id, from: from, to: string(w.edge.To), kind: kind, basis: w.edge.Basis, branch: w.branch})
		}
	}
}

// startID is the box from which the first node is reached. No node has it: a
// node's begins with its place.
const startID = "start"

// timed reports whether a node gets a timer: a step or a wait with a term that
// can be counted.
func (g *grid) timed(n process.Node) bool {
	if !g.events || n.Type != process.NodeStep && n.Type != process.NodeWait {
		return false
	}
	return slices.ContainsFunc(n.Terms, func(t regulation.Term) bool {
		return t.Basis != law.BasisNotStated && (t.Unit.Counted() || t.Unit == regulation.UnitDayOfApplication)
	})
}

func overdueID(n process.Node) string { return string(n.ID) + ".overdue" }

func noticeID(n process.Node, kind FlowKind, i int) string {
	return fmt.Sprintf("%s.via.%s.%d", n.ID, kind, i+1)
}
