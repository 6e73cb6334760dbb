// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package diagram

import (
	"slices"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Sizes, in the units of the drawing.
const (
	letter     = 11.0 // size of the type
	leading    = 13.5 // from line to line
	padding    = 6.0  // around the text of a box
	endWidth   = 92.0 // of a box in a column of ends alone
	diamond    = 32.0
	tether     = 6.0 // between a gate's box and its diamond
	trackWidth = 9.0
	lanePad    = 8.0

	circle       = 36.0 // of an event
	eventLetter  = 12.0 // size of the type in the tools that draw events
	eventLeading = 14.4
	taskRoom     = 27.0  // over the text for the sign of a task, under it for its timer
	laneStrip    = 30.0  // of the name of a lane, turned by a quarter
	nameRim      = 8.0   // before and after it
	narrowest    = 0.76  // how much narrower than measured here a text can be
	longestWord  = 200.0 // that is not broken
	eventLabel   = 30.0  // under it
	overdueWidth = 76.0  // of an event with its label
)

// sizes are what a drawing can vary to fit a sheet: narrow boxes make it tall,
// columns that are not stacked make it wide.
type sizes struct {
	box, header float64
	hooks       bool // a node may stand under one that something else leaves
}

func (g *grid) gate() float64 { return g.sizes.box + 24 - tether - diamond }

// choices are the sizes that [New] tries, in this order: of those that fit the
// least sheet alike the roomiest.
func choices() []sizes {
	var list []sizes
	for _, hooks := range []bool{true, false} {
		for _, box := range []float64{190, 168, 141} {
			for _, header := range []float64{210, 150, 104} {
				list = append(list, sizes{box: box, header: header, hooks: hooks})
			}
		}
	}
	return list
}

// New lays a definition out, with its texts in a language: of several sizes the
// one that needs the smallest sheet of A4 landscape, so that its letters are the
// largest in print, and then the one with the most room. The numbers in brackets are those of [Notes].
func New(d *process.Definition, lang law.Lang) Layout {
	r := d.Regulation()
	return layNodes(r, d.Nodes(), marksOf(numbered(d, r)), lang, false)
}

// NewWithEvents is [New] for formats that draw events and who is outside: with a
// start before the first node, a timer on each step that has a term and where that
// leads when the term is over, a diamond wherever ways part or meet, and pools
// with what passes between them and the boxes.
//
// An applicant who acts on the path has a lane, else is a pool that brings the
// application and gets what is handed over. A body whose answer is awaited is a
// pool, and the wait stands with who asked. A system is a lane where the text has
// it decide, else a pool.
func NewWithEvents(d *process.Definition, lang law.Lang) Layout {
	return layNodes(d.Regulation(), d.Nodes(), nil, lang, true)
}

func layNodes(reg regulation.Regulation, nodes []process.Node, marks map[law.Citation]string, lang law.Lang, events bool) Layout {
	r := newRuler()
	var best Layout
	var g *grid
	for _, z := range choices() {
		if events && z.header != choices()[0].header {
			continue // the names of lanes stand upright, in a strip
		}
		if g == nil || g.sizes.hooks != z.hooks {
			g = newGrid(reg, nodes, z, events)
		}
		g.sizes = z
		if l := lay(g, r, marks, lang); best.Lanes == nil || pageWidth(l) < pageWidth(best) {
			best = l
		}
		if pageWidth(best) <= leastPage {
			break
		}
	}
	return best
}

func lay(g *grid, r ruler, marks map[law.Citation]string, lang law.Lang) Layout {
	boxes := slices.Clone(g.boxes)
	for i := range boxes {
		g.fill(&boxes[i], r, marks, lang)
	}
	l := Layout{Lang: lang, Lanes: slices.Clone(g.lanes), Boxes: boxes}
	p := newPlotter(g, &l)
	p.plan()
	p.measure(r)
	p.draw(r)
	p.drawMessages(r)
	return l
}

// fill sets the texts and the size of a box.
func (g *grid) fill(b *Box, r ruler, marks map[law.Citation]string, lang law.Lang) {
	switch b.Kind {
	case BoxStart:
		b.Rect.W, b.Rect.H = circle, circle+2*eventLabel
		return
	case BoxOverdue:
		b.Rect.W, b.Rect.H = overdueWidth, circle+eventLabel
		return
	case BoxLapse:
		b.Rect.W, b.Rect.H = circle, circle
		return
	case BoxFork, BoxGather, BoxChoice, BoxEvent:
		b.Rect.W, b.Rect.H = diamond, diamond
		if g.joins(b.ID) {
			b.Join = Rect{W: diamond, H: diamond}
		}
		return
	}
	n, _ := g.node(b.Node)
	g.widen(b, n, r, lang)
	size, lead := letter, leading
	inner := b.Rect.W - 2*padding
	if g.events {
		size, lead = eventLetter, eventLeading
		inner -= 2 // the tools leave more room at the sides
	}
	add := func(style LineStyle, text string) {
		for _, s := range r.wrap(text, inner, size, style == LineCitation) {
			b.Lines = append(b.Lines, Line{Style: style, Text: s})
		}
	}
	if !g.events {
		add(LineCitation, g.place(*b, n, marks))
	}
	add(LineName, b.Name.In(lang))
	if b.Kind == BoxNode {
		for _, t := range TermsAt(g.regulation, n) {
			add(LineTerm, term(t, lang))
		}
	}
	if d, ok := g.detourOf(*b); ok {
		b.Terms = d.lines(lang)
		for _, s := range b.Terms {
			add(LineTerm, s)
		}
	}
	b.Rect.H = max(float64(len(b.Lines))*lead+2*padding-2, diamond+6)
	if g.events && !isEnd(*b, n) {
		b.Rect.H = float64(len(b.Lines))*lead + 2*taskRoom
	}
}

// widen sets the width of a box with text, and its diamonds.
func (g *grid) widen(b *Box, n process.Node, r ruler, lang law.Lang) {
	b.Rect.W = g.sizes.box
	switch {
	case g.events && !isEnd(*b, n):
		b.Rect.W = max(b.Rect.W, min(r.widest(b.Name.In(lang)), longestWord)+2*padding+2)
	case b.Kind == BoxNode && n.Type == process.NodeGate:
		b.Rect.W = g.gate()
	case b.Kind == BoxNotice && !g.events: // as wide as the gate above it with its diamond
		b.Rect.W = g.gate() + tether + diamond
	case isEnd(*b, n) && g.alone(b.Column):
		b.Rect.W = endWidth
	}
	if b.Kind == BoxNode && g.branches(n) {
		b.Diamond = Rect{W: diamond, H: diamond}
	}
	if g.joins(b.ID) {
		b.Join = Rect{W: diamond, H: diamond}
	}
}

// place is the place of a box, with the numbers of its notes. An end of the
// machine is printed at no place of the text.
func (g *grid) place(b Box, n process.Node, marks map[law.Citation]string) string {
	place := b.Citation.Locator.String()
	if isEnd(b, n) && b.ID == string(n.End) {
		place = ""
	}
	if m := marks[b.Citation]; m != "" && g.first(b) {
		place += " " + m
	}
	return place
}

// first reports whether a box is the first one of its place, which bears the
// numbers of the notes.
func (g *grid) first(b Box) bool {
	for _, o := range g.boxes {
		if o.Citation == b.Citation {
			return o.ID == b.ID
		}
	}
	return false
}

// alone reports whether a column holds ends only.
func (g *grid) alone(column int) bool {
	for _, b := range g.boxes {
		if b.Column != column {
			continue
		}
		if n, _ := g.node(b.Node); b.Kind != BoxNode || n.Type != process.NodeEnd {
			return false
		}
	}
	return true
}
