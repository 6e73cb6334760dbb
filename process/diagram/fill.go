// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package diagram

import (
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Sizes, in the units of the drawing. At the width of an A4 sheet a drawing of
// 1400 units has letters of about 6 points.
const (
	letter     = 11.0 // size of the type
	leading    = 13.5 // from line to line
	padding    = 7.0  // around the text of a box
	boxWidth   = 160.0
	endWidth   = 112.0 // of a box in a column of ends alone
	diamond    = 34.0
	tether     = 8.0 // between a gate's box and its diamond
	header     = 118.0
	trackWidth = 9.0
	lanePad    = 8.0
)

// New lays a definition out, with its texts in a language. Notes are those of
// [Notes], whose numbers stand in the boxes.
func New(d *process.Definition, lang law.Lang) Layout {
	g := newGrid(d)
	r := newRuler()
	marks := marksOf(numbered(d))
	boxes := make([]Box, len(g.boxes))
	copy(boxes, g.boxes)
	for i := range boxes {
		g.fill(&boxes[i], r, marks, lang)
	}
	l := Layout{Lang: lang, Lanes: g.lanes, Boxes: boxes}
	p := newPlotter(g, &l)
	p.plan()
	p.measure(r)
	p.draw(r)
	return l
}

// fill sets the texts and the size of a box.
func (g *grid) fill(b *Box, r ruler, marks map[law.Citation]string, lang law.Lang) {
	n, _ := g.node(b.Node)
	b.Rect.W = boxWidth
	switch {
	case b.Kind == NodeBox && n.Type == process.GateNode:
		b.Rect.W = boxWidth - tether - diamond
		b.Diamond = Rect{W: diamond, H: diamond}
	case b.Kind == NodeBox && n.Type == process.EndNode && g.alone(b.Column):
		b.Rect.W = endWidth
	}
	inner := b.Rect.W - 2*padding
	add := func(style LineStyle, text string) {
		for _, s := range r.wrap(text, inner, letter, style == CitationLine) {
			b.Lines = append(b.Lines, Line{Style: style, Text: s})
		}
	}
	place := b.Citation.Locator.String()
	if b.Kind == NodeBox && n.Type == process.EndNode && b.ID == string(n.End) {
		place = "" // an end of the machine, which no place of the text prints
	}
	if m := marks[b.Citation]; m != "" && !(b.Kind == NodeBox && n.Type == process.EndNode) {
		place += " " + m
	}
	add(CitationLine, place)
	add(NameLine, b.Name.In(lang))
	if b.Kind == NodeBox {
		for _, t := range n.Terms {
			add(TermLine, term(t, lang))
		}
	}
	b.Rect.H = max(float64(len(b.Lines))*leading+2*padding-2, diamond+6)
}

// alone reports whether a column holds ends only.
func (g *grid) alone(column int) bool {
	for _, b := range g.boxes {
		if b.Column != column {
			continue
		}
		if n, _ := g.node(b.Node); b.Kind == NoticeBox || n.Type != process.EndNode {
			return false
		}
	}
	return true
}
