// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package diagram_test

import (
	"bytes"
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/diagram"
	"github.com/reglament-kz/reglament/regulation/law"
)

// TestGeometry reads every drawing back and checks it as a reader would.
func TestGeometry(t *testing.T) {
	for _, d := range everything(t) {
		for _, lang := range law.Langs() {
			t.Run(fileName(d, lang), func(t *testing.T) {
				var b bytes.Buffer
				require.NoError(t, diagram.WriteSwimlane(&b, d, lang))
				checkDrawing(t, d, read(t, b.Bytes()))
			})
		}
	}
}

func checkDrawing(t require.TestingT, d *process.Definition, pic drawing) {
	checkComplete(t, d, pic)
	checkLanes(t, pic)
	checkBoxes(t, pic)
	checkTexts(t, pic)
	checkArrows(t, pic)
	checkStrokes(t, pic)
	checkSheet(t, pic)
}

// checkComplete: every node stands in the drawing once, and every edge.
func checkComplete(t require.TestingT, d *process.Definition, pic drawing) {
	want, have := map[string]int{}, map[string]int{}
	edges := 0
	for _, n := range d.Nodes() {
		want[string(n.ID)]++
		for _, e := range []process.Edge{n.Next, n.No} {
			if e.To != "" {
				edges += 1 + len(e.Via)
			}
		}
	}
	for _, b := range pic.boxes {
		if _, ok := d.Node(process.NodeID(b.name)); ok {
			have[b.name]++
		}
	}
	require.Equal(t, want, have)
	checkWays(t, d, pic, edges)
	for _, n := range d.Nodes() {
		_, ok := pic.diamonds[string(n.ID)]
		require.Equal(t, n.Type == process.NodeGate, ok, "diamond of %s", n.ID)
	}
}

// checkWays: in a linear definition every edge is one arrow, with one more for each
// notice on it; around a group, and before the steps of one outcome, the way from
// each node to each next one leads through diamonds.
func checkWays(t require.TestingT, d *process.Definition, pic drawing, edges int) {
	for _, n := range d.Nodes() { // there and back
		for _, allowed := range []bool{!n.Return.IsZero(), !n.Suspension.IsZero(), !n.Extension.IsZero()} {
			if allowed {
				edges += 2
			}
		}
	}
	if !slices.ContainsFunc(d.Nodes(), func(n process.Node) bool { return n.Group != "" || n.Outcome != "" }) {
		require.Len(t, pic.arrows, edges)
		require.Empty(t, pic.gateways)
		return
	}
	require.NotEmpty(t, pic.gateways)
	on := map[string][]string{}
	for _, a := range pic.arrows {
		on[a.from] = append(on[a.from], a.to)
	}
	for gateway := range pic.gateways {
		require.NotEmpty(t, on[gateway], "nothing leaves %s", gateway)
	}
	var reaches func(from, to string, depth int) bool
	reaches = func(from, to string, depth int) bool {
		for _, next := range on[from] {
			if _, through := pic.gateways[next]; next == to || through && depth < 4 && reaches(next, to, depth+1) {
				return true
			}
		}
		return false
	}
	nodes := d.Nodes()
	for i, n := range nodes {
		for _, e := range []process.Edge{n.Next, n.No} {
			to, ok := d.Node(e.To)
			if beside := n.Group != "" && to.Group == n.Group; ok && !beside {
				require.True(t, reaches(string(n.ID), string(e.To), 0), "%s does not lead to %s", n.ID, e.To)
			}
		}
		if n.Group != "" && i > 0 && nodes[i-1].Group != n.Group {
			for _, o := range nodes[i:] {
				require.Equal(t, o.Group == n.Group, reaches(string(n.ID)+".fork", string(o.ID), 0), "%s and %s run side by side", n.ID, o.ID)
			}
		}
	}
}

// checkLanes: lanes do not overlap, and each box lies in exactly one.
func checkLanes(t require.TestingT, pic drawing) {
	require.NotEmpty(t, pic.lanes)
	for i, a := range pic.lanes {
		require.True(t, pic.sheet.holds(a), "lane %v leaves the sheet", a)
		for _, b := range pic.lanes[:i] {
			require.False(t, a.overlaps(b), "lanes %v and %v", a, b)
		}
	}
	for _, b := range pic.boxes {
		in := 0
		for _, lane := range pic.lanes {
			if lane.holds(b) {
				in++
			}
			require.False(t, pic.headers[lane.name].overlaps(b), "%v covers the name of lane %v", b, lane)
		}
		require.Equal(t, 1, in, "lanes of %v", b)
	}
}

// checkBoxes: no two boxes or diamonds overlap.
func checkBoxes(t require.TestingT, pic drawing) {
	all := append([]area{}, pic.boxes...)
	for _, q := range pic.diamonds {
		all = append(all, q)
	}
	for i, a := range all {
		for _, b := range all[:i] {
			require.False(t, a.overlaps(b), "%v and %v", a, b)
		}
	}
}

// checkTexts: each text lies in its box or header, none on another or on a
// foreign box.
func checkTexts(t require.TestingT, pic drawing) {
	for i, w := range pic.texts {
		require.True(t, pic.sheet.holds(w.area), "%v leaves the sheet", w.area)
		switch {
		case w.box != "":
			require.True(t, pic.box(w.box).holds(w.area), "%v leaves its box %v", w.area, pic.box(w.box))
		case w.lane != "":
			require.True(t, pic.headers[w.lane].holds(w.area), "%v leaves the header of its lane %v", w.area, pic.headers[w.lane])
		default:
			for _, b := range pic.boxes {
				require.False(t, b.overlaps(w.area), "%v lies on %v", w.area, b)
			}
			for _, q := range pic.diamonds {
				require.False(t, q.overlaps(w.area), "%v lies on %v", w.area, q)
			}
		}
		for _, o := range pic.texts[:i] {
			require.False(t, o.overlaps(w.area), "%v lies on %v", w.area, o.area)
		}
	}
}

// checkArrows: each arrow runs upright and level, leaves its source and meets its
// target; the answers of a gate leave its diamond.
func checkArrows(t require.TestingT, pic drawing) {
	for _, a := range pic.arrows {
		first, last := a.points[0], a.points[len(a.points)-1]
		from, gate := pic.diamonds[a.from]
		if !gate {
			from = pic.box(a.from)
		}
		if q, ok := pic.gateways[a.from]; ok {
			require.True(t, q.slope(first), "%s→%s does not leave %v: %v", a.from, a.to, q, a.points)
			from = area{q.name, first.x, first.y, first.x, first.y}
		}
		if c, ok := pic.events[a.from]; ok {
			require.True(t, c.circle(first), "%s→%s does not leave %v: %v", a.from, a.to, c, a.points)
			from = area{c.name, first.x, first.y, first.x, first.y}
		}
		if a.flow == "overdue" {
			from, gate = pic.timers[a.from], false
		}
		require.True(t, from.rim(first), "%s→%s does not leave %v: %v", a.from, a.to, from, a.points)
		require.True(t, pic.meets(a.to, last), "%s→%s does not meet %v: %v", a.from, a.to, pic.box(a.to), a.points)
		asked := a.flow == "yes" || a.flow == "no"
		require.True(t, gate == asked || gate && pic.events != nil, "%s→%s: %s", a.from, a.to, a.flow)
		for i := range a.points[1:] {
			p, q := a.points[i], a.points[i+1]
			require.True(t, math.Abs(p.x-q.x) < slack || math.Abs(p.y-q.y) < slack, "%s→%s is aslant: %v", a.from, a.to, a.points)
		}
		end := stroke("", a.points[len(a.points)-2], last)
		require.GreaterOrEqual(t, end.x2-end.x1+end.y2-end.y1, 8.0-slack, "%s→%s is too short for its point", a.from, a.to)
	}
}

// meets reports whether a point is where arrows come in to a box: on its edge, or
// that of the circle or diamond that it has for them.
func (d drawing) meets(box string, p point) bool {
	if q, ok := d.joins[box]; ok {
		return q.slope(p)
	}
	if q, ok := d.gateways[box]; ok {
		return q.slope(p)
	}
	if c, ok := d.events[box]; ok {
		return c.circle(p)
	}
	return d.box(box).rim(p)
}

// checkStrokes: no part of an arrow runs through a box, a text or a name, or
// along another arrow.
func checkStrokes(t require.TestingT, pic drawing) {
	var done []area
	for _, a := range pic.arrows {
		var own []area
		for i := range a.points[1:] {
			s := stroke(a.from+"→"+a.to, a.points[i], a.points[i+1])
			own = append(own, s)
			for _, b := range pic.boxes {
				ends := b.name == a.to && (pic.round(b.name) || pic.rhomb(b.name)) || b.name == a.from && (pic.rhomb(b.name) || pic.round(b.name))
				require.False(t, b.crosses(s) && !ends, "%v runs through %v", s, b)
			}
			for _, q := range pic.diamonds {
				require.False(t, q.crosses(s), "%v runs through %v", s, q)
			}
			for _, w := range pic.texts {
				require.False(t, w.crosses(s), "%v runs through the text %v", s, w.area)
			}
			for _, o := range done {
				require.False(t, along(s, o), "%v runs along %v", s, o)
			}
		}
		done = append(done, own...)
	}
}

// round reports whether a box is drawn as a circle, so that its arrow ends inside
// the area around.
func (d drawing) round(box string) bool { _, ok := d.events[box]; return ok }

// rhomb reports the same of a diamond without a text.
func (d drawing) rhomb(box string) bool { _, ok := d.gateways[box]; return ok }

// along reports whether two strokes of one direction share more than a point.
func along(a, b area) bool {
	level := func(s area) bool { return s.y2-s.y1 < slack }
	if level(a) != level(b) {
		return false
	}
	if level(a) {
		return math.Abs(a.y1-b.y1) < 2 && min(a.x2, b.x2)-max(a.x1, b.x1) > slack
	}
	return math.Abs(a.x1-b.x1) < 2 && min(a.y2, b.y2)-max(a.y1, b.y1) > slack
}

// checkSheet: the lanes fit the first sheet of A4 landscape, with letters of at
// least 5.5 points in print, and screen readers find a title and a description.
func checkSheet(t require.TestingT, pic drawing) {
	const a4 = 297 / 25.4 * 72 // points
	require.GreaterOrEqual(t, 11*a4/pic.sheet.x2, 5.5, "letters in print, %g wide", pic.sheet.x2)
	require.LessOrEqual(t, pic.bottom, pic.sheet.x2*210/297, "the lanes leave the first sheet")
	require.Equal(t, "img", pic.root.attr("role"))
	ids := map[string]string{}
	pic.root.walk(element{}, func(e, _ element) {
		if id := e.attr("id"); id != "" {
			require.NotContains(t, ids, id)
			ids[id] = e.Text
		}
	})
	var title, desc string
	for _, c := range pic.root.Children {
		switch c.XMLName.Local {
		case "title":
			title = c.attr("id")
		case "desc":
			desc = c.attr("id")
		}
	}
	require.NotEmpty(t, ids[title])
	require.NotEmpty(t, ids[desc])
	require.Equal(t, title+" "+desc, pic.root.attr("aria-labelledby"))
}
