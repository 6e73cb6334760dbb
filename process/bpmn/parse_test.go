// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package bpmn_test

import (
	"encoding/xml"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// element is any element of a document.
type element struct {
	XMLName  xml.Name
	Attrs    []xml.Attr `xml:",any,attr"`
	Children []element  `xml:",any"`
	Text     string     `xml:",chardata"`
}

func (e element) attr(name string) string {
	for _, a := range e.Attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func (e element) walk(visit func(element)) {
	visit(e)
	for _, c := range e.Children {
		c.walk(visit)
	}
}

func (e element) texts(name string) []string {
	var list []string
	for _, c := range e.Children {
		if c.XMLName.Local == name {
			list = append(list, c.Text)
		}
	}
	return list
}

func (e element) number(t testing.TB, name string) float64 {
	t.Helper()
	f, err := strconv.ParseFloat(e.attr(name), 64)
	require.NoError(t, err)
	return f
}

type rect struct{ x1, y1, x2, y2 float64 }

const slack = 0.03

func (r rect) holds(o rect) bool {
	return o.x1 >= r.x1-slack && o.x2 <= r.x2+slack && o.y1 >= r.y1-slack && o.y2 <= r.y2+slack
}

func (r rect) overlaps(o rect) bool {
	return r.x1 < o.x2-slack && o.x1 < r.x2-slack && r.y1 < o.y2-slack && o.y1 < r.y2-slack
}

func (r rect) rim(x, y float64) bool {
	at := func(a, b float64) bool { return math.Abs(a-b) < slack }
	in := x >= r.x1-slack && x <= r.x2+slack && y >= r.y1-slack && y <= r.y2+slack
	return in && (at(x, r.x1) || at(x, r.x2) || at(y, r.y1) || at(y, r.y2))
}

// slope reports whether a point lies on the edge of the diamond in a rectangle.
func (r rect) slope(x, y float64) bool {
	across, along := math.Abs(x-(r.x1+r.x2)/2), math.Abs(y-(r.y1+r.y2)/2)
	return math.Abs(across+along-(r.x2-r.x1)/2) < slack
}

// circle reports whether a point lies on the circle in a rectangle.
func (r rect) circle(x, y float64) bool {
	return math.Abs(math.Hypot(x-(r.x1+r.x2)/2, y-(r.y1+r.y2)/2)-(r.x2-r.x1)/2) < slack
}

// document is what the tests see of a file.
type document struct {
	process element
	nodes   map[string]element // flow nodes by ID
	flows   map[string]element
	pools   map[string]element  // participants
	passes  map[string]element  // message flows
	lanes   map[string][]string // members by ID
	shapes  map[string]rect
	edges   map[string][][2]float64
	ids     map[string]string // the name of the element of each ID
}

// meets reports whether a point lies on the edge of a shape.
func (d document) meets(id string, p [2]float64) bool {
	switch r := d.shapes[id]; {
	case strings.HasSuffix(d.ids[id], "Gateway"):
		return r.slope(p[0], p[1])
	case strings.HasSuffix(d.ids[id], "Event"):
		return r.circle(p[0], p[1])
	default:
		return r.rim(p[0], p[1])
	}
}

func read(t testing.TB, b []byte) document {
	t.Helper()
	d := document{
		nodes: map[string]element{}, flows: map[string]element{}, pools: map[string]element{}, passes: map[string]element{},
		lanes: map[string][]string{}, shapes: map[string]rect{}, edges: map[string][][2]float64{}, ids: map[string]string{},
	}
	var root element
	require.NoError(t, xml.Unmarshal(b, &root))
	name := regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_.-]*$`)
	root.walk(func(e element) {
		if id := e.attr("id"); id != "" {
			require.NotContains(t, d.ids, id)
			require.Regexp(t, name, id)
			d.ids[id] = e.XMLName.Local
		}
		switch local := e.XMLName.Local; {
		case e.XMLName.Space == "http://camunda.org/schema/zeebe/1.0": // has a userTask of its own
		case strings.HasSuffix(local, "Task") || strings.HasSuffix(local, "Event") || strings.HasSuffix(local, "Gateway"):
			d.nodes[e.attr("id")] = e
		case local == "sequenceFlow":
			d.flows[e.attr("id")] = e
		case local == "process":
			d.process = e
		case local == "participant":
			d.pools[e.attr("id")] = e
		case local == "messageFlow":
			d.passes[e.attr("id")] = e
		case local == "lane":
			d.lanes[e.attr("id")] = e.texts("flowNodeRef")
		case local == "BPMNShape":
			b := e.Children[0]
			x, y := b.number(t, "x"), b.number(t, "y")
			d.shapes[e.attr("bpmnElement")] = rect{x, y, x + b.number(t, "width"), y + b.number(t, "height")}
		case local == "BPMNEdge":
			for _, p := range e.Children {
				if p.XMLName.Local == "waypoint" {
					d.edges[e.attr("bpmnElement")] = append(d.edges[e.attr("bpmnElement")], [2]float64{p.number(t, "x"), p.number(t, "y")})
				}
			}
		}
	})
	return d
}
