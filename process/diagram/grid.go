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
	ways       []way
	gathers    map[string]bool // boxes in which what runs side by side meets
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
	g := &grid{sizes: z, events: events, regulation: r, nodes: nodes, index: map[string]int{}, gathers: map[string]bool{}}
	g.lanes, g.laneAt = lanes(r, nodes, events)
	g.findWays()
	for i, n := range nodes {
		if first, size := g.groupOf(i); first == i && size > 1 {
			g.gathers[gatherID(n)] = true
		}
	}
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
// lane is further down; else it begins a column. Those of a group share one.
func (g *grid) path() {
	g.columns = 0
	if g.starts() {
		g.put(Box{Kind: BoxStart, ID: startID, Node: g.nodes[0].ID, Lane: g.laneAt[g.nodes[0].ID], Column: g.column()}, 0)
	}
	for i, n := range g.nodes {
		if n.Type == process.NodeEnd {
			continue
		}
		if g.chosen(n) {
			g.gateway(BoxChoice, choiceID(n), n, i)
		}
		switch first, size := g.groupOf(i); {
		case size > 1 && first == i:
			g.gateway(BoxFork, forkID(n), n, i)
			g.group(i, size)
			g.gateway(BoxGather, gatherID(n), n, i)
		case size > 1: // placed with the first
		case i == 0 || !g.stacks(i-1, i):
			g.seat(n, g.column(), 0)
		default:
			g.seat(n, g.columns-1, 0)
		}
	}
}

// column begins a column and gives its number.
func (g *grid) column() int {
	g.columns++
	return g.columns - 1
}

// seat puts a node, with what leaves the path at it, and tells how many rows of
// its lane they take.
func (g *grid) seat(n process.Node, column, row int) int {
	g.put(Box{Kind: BoxNode, ID: string(n.ID), Node: n.ID, Citation: n.Citation, Name: g.name(n), Lane: g.laneAt[n.ID], Column: column}, row)
	return g.seatDetours(n, column, g.attach(n, column, row+1))
}

// group puts the nodes of a group into one column, one under another in each lane.
func (g *grid) group(first, size int) {
	column, rows := g.column(), map[int]int{}
	for _, n := range g.nodes[first : first+size] {
		lane := g.laneAt[n.ID]
		rows[lane] = g.seat(n, column, rows[lane])
	}
}

// gateway puts a diamond in which ways part or meet into a column of its own, in
// the lane from which the path comes to it.
func (g *grid) gateway(kind BoxKind, id string, n process.Node, i int) {
	lane := g.laneAt[n.ID]
	for i--; i >= 0; i-- {
		if l, ok := g.laneAt[g.nodes[i].ID]; ok {
			lane = l
			break
		}
	}
	g.put(Box{Kind: kind, ID: id, Node: n.ID, Citation: n.Citation, Name: gatewayName(kind), Lane: lane, Column: g.column()}, 0)
}

// gatewayName is what a diamond asks or says.
func gatewayName(kind BoxKind) law.Text {
	if kind == BoxChoice {
		return law.Text{KK: "бас тарту ма?", RU: "отказ?", EN: "a refusal?"}
	}
	return law.Text{KK: "бір мезгілде", RU: "одновременно", EN: "at the same time"}
}

// name is what happens at a node; in the lane of who waits, that it is awaited.
func (g *grid) name(n process.Node) law.Text {
	if _, ok := asked(g.regulation, g.nodes, n); !ok || !g.events {
		return n.Name
	}
	return law.Text{KK: "Күту: " + n.Name.In(law.LangKazakh), RU: "Ожидание: " + n.Name.In(law.LangRussian), EN: "Awaited: " + n.Name.In(law.LangEnglish)}
}

// stacks reports whether a node can stand under the one before it: straight under
// it, or, where something else leaves that downwards, past it by the gutter. A gate
// has its answer at the right and cannot be entered from there.
func (g *grid) stacks(before, i int) bool {
	a, b := g.nodes[before], g.nodes[i]
	if a.Next.To != b.ID || len(a.Next.Via) > 0 || g.laneAt[b.ID] <= g.laneAt[a.ID] {
		return false
	}
	if _, size := g.groupOf(before); size > 1 || g.chosen(b) || len(detoursOf(g.regulation, a)) > 0 {
		return false
	}
	plain := a.Type != process.NodeGate && a.No.To == "" && !g.timed(a)
	return !g.joins(string(b.ID)) && (plain || g.sizes.hooks && !g.branches(b))
}

// branches reports whether a node has a diamond: a gate, and with events, which
// have no other sign for it, what several ways leave.
func (g *grid) branches(n process.Node) bool {
	return n.Type == process.NodeGate || g.events && n.Type != process.NodeEnd && len(g.waysFrom(string(n.ID))) > 1
}

// waysFrom are the ways that leave a box, but that of its timer.
func (g *grid) waysFrom(box string) []way {
	var list []way
	for _, w := range g.ways {
		if w.from == box {
			list = append(list, w)
		}
	}
	return list
}

// starts reports whether a start stands before the first node.
func (g *grid) starts() bool {
	return g.events && len(g.nodes) > 0 && g.nodes[0].Type != process.NodeEnd
}

// joins reports whether the arrows that reach a box meet before it. What runs side
// by side meets in the box itself.
func (g *grid) joins(box string) bool {
	reach := 0
	for _, w := range g.ways {
		if w.to == box {
			reach++
		}
	}
	return g.events && reach > 1 && !g.gathers[box]
}

// attach places what leaves the path at a node under it: the notices on the way,
// and the end if no other node has it already. It gives the row after them.
func (g *grid) attach(n process.Node, column, row int) int {
	under := func(b Box) {
		b.Node, b.Lane, b.Column = n.ID, g.laneAt[n.ID], column
		g.put(b, row)
		row++
	}
	if g.timed(n) {
		under(Box{Kind: BoxOverdue, ID: overdueID(n), Citation: n.Citation})
	}
	for _, w := range g.waysFrom(string(n.ID)) {
		for i, c := range w.via {
			under(Box{Kind: BoxNotice, ID: noticeID(n, w.kind, i), Citation: c, Name: placeText(g.regulation, c)})
		}
	}
	end, ok := g.node(n.No.To)
	if _, placed := g.index[string(n.No.To)]; ok && !placed && end.Type == process.NodeEnd {
		under(Box{Kind: BoxNode, ID: string(end.ID), Citation: end.Citation, Name: end.Name})
		g.boxes[len(g.boxes)-1].Node = end.ID
	}
	return row
}

// strayEnds places the ends that stand under no node: each in a column of its
// own, in the lane from which it is reached first.
func (g *grid) strayEnds() {
	for _, n := range g.nodes {
		if _, placed := g.index[string(n.ID)]; placed {
			continue
		}
		lane := 0
		for _, w := range g.ways {
			if at, ok := g.index[w.from]; ok && w.to == string(n.ID) {
				lane = g.boxes[at].Lane
				break
			}
		}
		g.put(Box{Kind: BoxNode, ID: string(n.ID), Node: n.ID, Citation: n.Citation, Name: n.Name, Lane: lane, Column: g.column()}, 0)
	}
}

func (g *grid) put(b Box, sub int) {
	g.index[b.ID] = len(g.boxes)
	g.boxes = append(g.boxes, b)
	g.sub = append(g.sub, sub)
}

// connect lists the arrows, each way in one part or through its notices.
func (g *grid) connect() {
	for _, w := range g.ways {
		n, ok := g.node(process.NodeID(w.from))
		if id := overdueID(n); ok && g.timed(n) && !slices.ContainsFunc(g.links, func(k link) bool { return k.id == id }) {
			g.links = append(g.links, link{id: id, from: w.from, to: id, kind: FlowOverdue, basis: law.BasisInferred})
		}
		from, id, kind := w.from, w.id, w.kind
		for i := range w.via {
			notice := noticeID(n, w.kind, i)
			g.links = append(g.links, link{id: id, from: from, to: notice, kind: kind, basis: w.basis, branch: w.branch})
			from, id, kind = notice, fmt.Sprintf("%s.%d", w.id, i+1), FlowNext
		}
		g.links = append(g.links, link{id: id, from: from, to: w.to, kind: kind, basis: w.basis, branch: w.branch})
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
