// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package bpmn_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process/bpmn"
	"github.com/reglament-kz/reglament/regulation/law"
)

// TestEveryFile checks what no tool does: that every flow node lies in one lane,
// in the list and in the drawing, that no flow runs through a foreign shape, and
// that messages pass between pools; and what the tools do: that references hold.
func TestEveryFile(t *testing.T) {
	for _, def := range everything(t) {
		for i, lang := range law.Langs() {
			t.Run(fileName(def, lang), func(t *testing.T) {
				d := check(t, write(t, def, lang))
				// The dialects change what is in a language only, not the drawing.
				dialect := law.Values[bpmn.Dialect]()[1+i%(len(law.Values[bpmn.Dialect]())-1)]
				other := check(t, write(t, def, lang, bpmn.In(dialect)))
				if dialect == bpmn.DialectBPMNEngine {
					require.Len(t, other.pools, 1)
					require.Empty(t, other.passes)
					d = d.alone()
				}
				require.Equal(t, d.ids, other.ids)
				require.Equal(t, d.shapes, other.shapes)
				require.Equal(t, d.edges, other.edges)
				require.Equal(t, "false", d.process.attr("isExecutable"))
				require.Equal(t, "true", other.process.attr("isExecutable"))
			})
		}
	}
}

func check(t *testing.T, b []byte) document {
	t.Helper()
	require.NotRegexp(t, `>P(T?[0-9]+[DHMS])+<`, string(b), "a term as a duration")
	require.NotContains(t, string(b), "%!", "a wrong verb")
	d := read(t, b)
	checkNodes(t, d)
	checkFlows(t, d)
	checkPlaces(t, d)
	checkPools(t, d)
	if len(d.pools) > 1 {
		checkPasses(t, d)
	}
	require.Len(t, d.edges, len(d.flows)+len(d.passes))
	return d
}

// alone is the document without what is outside, and the shapes of that.
func (d document) alone() document {
	for _, list := range []map[string]element{d.pools, d.passes} {
		for id, e := range list {
			if e.attr("processRef") == "" {
				delete(d.ids, id)
				delete(d.ids, "shape_"+id)
				delete(d.ids, "edge_"+id)
				delete(d.shapes, id)
				delete(d.edges, id)
			}
		}
	}
	return d
}

// TestIDs: the IDs of a definition are those of its places: the same in each
// language.
func TestIDs(t *testing.T) {
	for _, def := range everything(t) {
		kk := read(t, write(t, def, law.LangKazakh)).ids
		require.Equal(t, kk, read(t, write(t, def, law.LangRussian)).ids)
		require.Equal(t, kk, read(t, write(t, def, law.LangEnglish)).ids)
	}
}

func checkNodes(t *testing.T, d document) {
	t.Helper()
	in := map[string]int{}
	for lane, members := range d.lanes {
		for _, id := range members {
			require.Contains(t, d.nodes, id)
			require.True(t, d.shapes[lane].holds(d.shapes[id]) || strings.HasPrefix(id, "timer_"), "%s leaves its lane %s", id, lane)
			in[id]++
		}
	}
	for id, n := range d.nodes {
		require.Equal(t, 1, in[id], "lanes of %s", id)
		require.Contains(t, d.shapes, id)
		gateway, beside := strings.HasSuffix(n.XMLName.Local, "Gateway"), slices.Contains([]string{"parallelGateway", "eventBasedGateway"}, n.XMLName.Local)
		merges := gateway && len(n.texts("outgoing")) == 1
		require.Equal(t, merges || beside, n.attr("name") == "", id)
		require.Equal(t, merges, len(n.texts("incoming")) > 1, "flows meet at %s", id)
		for _, direction := range []string{"incoming", "outgoing"} {
			for _, flow := range n.texts(direction) {
				end := map[string]string{"incoming": "targetRef", "outgoing": "sourceRef"}[direction]
				require.Equal(t, id, d.flows[flow].attr(end), "%s of %s", direction, id)
			}
		}
		if f := n.attr("default"); f != "" {
			require.Contains(t, n.texts("outgoing"), f)
		}
		starts := n.XMLName.Local == "startEvent" || n.XMLName.Local == "boundaryEvent"
		require.Equal(t, !starts, len(n.texts("incoming")) > 0, "incoming of %s", id)
		require.Equal(t, n.XMLName.Local != "endEvent", len(n.texts("outgoing")) > 0, "outgoing of %s", id)
	}
}

func checkFlows(t *testing.T, d document) {
	t.Helper()
	for id, f := range d.flows {
		from, to := f.attr("sourceRef"), f.attr("targetRef")
		require.Contains(t, d.nodes[from].texts("outgoing"), id)
		require.Contains(t, d.nodes[to].texts("incoming"), id)
		points := d.edges[id]
		require.GreaterOrEqual(t, len(points), 2, id)
		require.True(t, d.meets(from, points[0]), "%s does not leave %s", id, from)
		require.True(t, d.meets(to, points[len(points)-1]), "%s does not meet %s", id, to)
		checkClear(t, d, id, from, to)
	}
}

// checkClear: an edge runs through no shape of a flow node but, at its ends, the
// corners around the circle or diamond that it joins.
func checkClear(t *testing.T, d document, id, from, to string) {
	t.Helper()
	points := d.edges[id]
	for i := range points[1:] {
		p, q := points[i], points[i+1]
		require.True(t, math.Abs(p[0]-q[0]) < slack || math.Abs(p[1]-q[1]) < slack, "%s is aslant: %v", id, points)
		part := rect{min(p[0], q[0]), min(p[1], q[1]), max(p[0], q[0]), max(p[1], q[1])}
		for node := range d.nodes {
			r := d.shapes[node]
			round := !strings.HasSuffix(d.ids[node], "Task")
			if round && (node == from && i == 0 || node == to && i == len(points)-2) {
				continue
			}
			through := part.x1 < r.x2-slack && part.x2 > r.x1+slack && part.y1 < r.y2-slack && part.y2 > r.y1+slack
			require.False(t, through, "%s runs through %s", id, node)
		}
	}
}

// checkPools: one pool has lanes, the others are empty; they stand apart, and no
// node lies outside the one.
func checkPools(t *testing.T, d document) {
	t.Helper()
	inner := 0
	for a, pool := range d.pools {
		require.NotEmpty(t, pool.attr("name"), a)
		require.Contains(t, d.shapes, a)
		if pool.attr("processRef") != "" {
			inner++
			require.Equal(t, d.process.attr("id"), pool.attr("processRef"))
			for node := range d.nodes {
				require.True(t, d.shapes[a].holds(d.shapes[node]), "%s leaves the pool", node)
			}
		}
		for b := range d.pools {
			require.False(t, a != b && d.shapes[a].overlaps(d.shapes[b]), "%s and %s", a, b)
		}
	}
	require.Equal(t, 1, inner)
}

// checkPasses: a message passes between a node and an empty pool, meets both and
// nothing else, and comes to each task that waits.
func checkPasses(t *testing.T, d document) {
	t.Helper()
	received, joined := map[string]bool{}, map[string]bool{}
	for id, m := range d.passes {
		from, to := m.attr("sourceRef"), m.attr("targetRef")
		points := d.edges[id]
		require.GreaterOrEqual(t, len(points), 2, id)
		require.True(t, d.meets(from, points[0]), "%s does not leave %s", id, from)
		require.True(t, d.meets(to, points[len(points)-1]), "%s does not meet %s", id, to)
		node, pool := from, to
		if _, ok := d.nodes[to]; ok {
			node, pool = to, from
			received[to] = true
		}
		joined[pool] = true
		require.Contains(t, d.nodes, node)
		require.Contains(t, d.pools, pool)
		require.Empty(t, d.pools[pool].attr("processRef"), "%s stays in its pool", id)
		checkClear(t, d, id, from, to)
		for other := range d.pools {
			if d.pools[other].attr("processRef") == "" {
				for i := range points[1:] {
					p, q := points[i], points[i+1]
					require.False(t, d.shapes[other].overlaps(rect{min(p[0], q[0]), min(p[1], q[1]), max(p[0], q[0]), max(p[1], q[1])}), "%s runs through %s", id, other)
				}
			}
		}
	}
	for id, n := range d.nodes {
		message := false
		for _, c := range n.Children {
			message = message || c.XMLName.Local == "messageEventDefinition"
		}
		require.Equal(t, n.XMLName.Local == "receiveTask" || n.XMLName.Local == "startEvent" && message, received[id] && n.XMLName.Local != "serviceTask", "messages of %s", id)
	}
	for id, pool := range d.pools {
		require.Equal(t, pool.attr("processRef") == "", joined[id], "messages of %s", id)
	}
}

// checkPlaces: no two shapes overlap but a timer and its task.
func checkPlaces(t *testing.T, d document) {
	t.Helper()
	for a, n := range d.nodes {
		for b := range d.nodes {
			if a >= b || n.attr("attachedToRef") == b || d.nodes[b].attr("attachedToRef") == a {
				continue
			}
			require.False(t, d.shapes[a].overlaps(d.shapes[b]), "%s and %s", a, b)
		}
	}
}
