// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package diagram_test

import (
	"encoding/xml"
	"fmt"
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process/diagram"
)

// element is a node of an SVG document, read back.
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

func (e element) num(t testing.TB, name string) float64 {
	t.Helper()
	f, err := strconv.ParseFloat(e.attr(name), 64)
	require.NoError(t, err, "%s of %s", name, e.XMLName.Local)
	return f
}

// walk visits an element and everything in it, with the group around it.
func (e element) walk(group element, visit func(e, group element)) {
	visit(e, group)
	if e.XMLName.Local == "g" {
		group = e
	}
	for _, c := range e.Children {
		c.walk(group, visit)
	}
}

// area is a rectangle read back from a drawing.
type area struct {
	name           string
	x1, y1, x2, y2 float64
}

func (a area) String() string {
	return fmt.Sprintf("%s (%g %g %g %g)", a.name, a.x1, a.y1, a.x2, a.y2)
}

// slack forgives the rounding of lengths to two decimals.
const slack = 0.03

func (a area) overlaps(b area) bool {
	return a.x1 < b.x2-slack && b.x1 < a.x2-slack && a.y1 < b.y2-slack && b.y1 < a.y2-slack
}

func (a area) holds(b area) bool {
	return b.x1 >= a.x1-slack && b.x2 <= a.x2+slack && b.y1 >= a.y1-slack && b.y2 <= a.y2+slack
}

// rim reports whether a point lies on the edge of the area.
func (a area) rim(p point) bool {
	in := p.x >= a.x1-slack && p.x <= a.x2+slack && p.y >= a.y1-slack && p.y <= a.y2+slack
	return in && (math.Abs(p.x-a.x1) < slack || math.Abs(p.x-a.x2) < slack || math.Abs(p.y-a.y1) < slack || math.Abs(p.y-a.y2) < slack)
}

// slope reports whether a point lies on the edge of the diamond in the area.
func (a area) slope(p point) bool {
	across, along := math.Abs(p.x-(a.x1+a.x2)/2)/(a.x2-a.x1), math.Abs(p.y-(a.y1+a.y2)/2)/(a.y2-a.y1)
	return math.Abs(across+along-0.5)*(a.x2-a.x1) < slack
}

// circle reports whether a point lies on the circle in the area.
func (a area) circle(p point) bool {
	return math.Abs(math.Hypot(p.x-(a.x1+a.x2)/2, p.y-(a.y1+a.y2)/2)-(a.x2-a.x1)/2) < slack
}

type point struct{ x, y float64 }

// stroke is one upright or level part of an arrow, as an area without breadth.
func stroke(name string, p, q point) area {
	return area{name, min(p.x, q.x), min(p.y, q.y), max(p.x, q.x), max(p.y, q.y)}
}

// crosses reports whether a stroke runs through the inside of an area.
func (a area) crosses(s area) bool {
	return s.x1 < a.x2-slack && s.x2 > a.x1+slack && s.y1 < a.y2-slack && s.y2 > a.y1+slack
}

// written is a line of text with the room that it takes at most.
type written struct {
	area
	box, lane string // in which it stands
	label     bool   // of an arrow
}

type arrow struct {
	from, to, flow string
	dashed         bool
	points         []point
}

// drawing is what a test sees of a swim-lane diagram.
type drawing struct {
	root     element
	sheet    area
	lanes    []area
	headers  map[string]area
	boxes    []area // without the diamonds
	diamonds map[string]area
	timers   map[string]area
	events   map[string]area // circles of ends
	joins    map[string]area // diamonds before a box
	gateways map[string]area // diamonds without a text
	texts    []written
	arrows   []arrow
	bottom   float64 // of the lowest lane
}

func (d drawing) box(name string) area {
	for _, b := range d.boxes {
		if b.name == name {
			return b
		}
	}
	return area{}
}

// read parses a drawing; it fails on anything that is not well-formed.
func read(t testing.TB, svg []byte) drawing {
	t.Helper()
	d := drawing{headers: map[string]area{}, diamonds: map[string]area{}, gateways: map[string]area{}}
	require.NoError(t, xml.Unmarshal(svg, &d.root))
	require.Equal(t, "svg", d.root.XMLName.Local)
	d.sheet = area{"sheet", 0, 0, d.root.num(t, "width"), d.root.num(t, "height")}
	d.root.walk(element{}, func(e, group element) {
		switch e.XMLName.Local {
		case "rect":
			d.rect(t, e, group)
		case "path":
			d.path(t, e, group)
		case "text":
			d.text(t, e, group)
		}
	})
	return d
}

func (d *drawing) rect(t testing.TB, e, group element) {
	t.Helper()
	a := area{"", e.num(t, "x"), e.num(t, "y"), e.num(t, "x") + e.num(t, "width"), e.num(t, "y") + e.num(t, "height")}
	switch e.attr("data-part") {
	case "box":
		a.name = group.attr("data-box")
		d.boxes = append(d.boxes, a)
	case "lane":
		a.name = group.attr("data-lane")
		d.lanes = append(d.lanes, a)
		d.bottom = max(d.bottom, a.y2)
	case "header":
		d.headers[group.attr("data-lane")] = a
	}
}

func (d *drawing) path(t testing.TB, e, group element) {
	t.Helper()
	var points []point
	if !strings.HasPrefix(e.attr("d"), "M") || strings.HasSuffix(e.attr("d"), "Z") {
		return // the point of the arrows
	}
	for _, s := range strings.Split(e.attr("d")[1:], " L") {
		var p point
		_, err := fmt.Sscanf(s, "%g %g", &p.x, &p.y)
		require.NoError(t, err, e.attr("d"))
		points = append(points, p)
	}
	switch {
	case e.attr("data-flow") != "":
		d.arrows = append(d.arrows, arrow{e.attr("data-from"), e.attr("data-to"), e.attr("data-flow"), e.attr("stroke-dasharray") != "", points})
	case e.attr("data-part") == "gateway":
		a := area{group.attr("data-box"), points[0].x, points[1].y, points[2].x, points[3].y}
		d.boxes, d.gateways[a.name] = append(d.boxes, a), a
	case e.attr("data-part") == "diamond":
		d.diamonds[group.attr("data-box")] = area{"diamond of " + group.attr("data-box"), points[0].x, points[1].y, points[2].x, points[3].y}
	}
}

func (d *drawing) text(t testing.TB, e, group element) {
	t.Helper()
	size := 11.0
	if e.attr("font-size") != "" {
		size = e.num(t, "font-size")
	}
	x, y := e.num(t, "x"), e.num(t, "y")
	w := diagram.TextWidth(e.Text, size, e.attr("font-weight") == "bold")
	a := area{e.Text, x, y - size*0.76, x + w, y + size*0.24}
	d.texts = append(d.texts, written{a, group.attr("data-box"), group.attr("data-lane"), e.attr("data-label") != ""})
}
