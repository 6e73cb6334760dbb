// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package diagram

import (
	"slices"
	"strings"

	"github.com/reglament-kz/reglament/regulation/law"
)

// plotter gives boxes their places and arrows their ways. Arrows run in the
// channels under the rows and in the gutters between the columns, which hold no
// box; each upright or level part has a track of its own there, so that no two
// arrows lie on each other.
type plotter struct {
	g       *grid
	l       *Layout
	rows    int
	gutters []int // tracks in the gutter after column i-1; 0 is the left margin
	channel []int // tracks under each row
	labels  []bool
	timers  []bool // by row: a circle hangs below a box
	gates   []bool // by column: an answer stands in the gutter
	ways    []course
	exits   map[string]int  // arrows that leave a box at its right, not straight
	entries map[string]int  // arrows that come in at its left, not straight
	hooks   map[string]int  // arrows that come in at its right
	falls   map[string]bool // a refusal leaves it downwards
	answers map[string]int  // messages that come in under the diamond at its left
	feet    map[string]int  // messages that leave a box downwards
	passes  []passage       // of the messages

	columnX, columnW, gutterX, rowY, rowH, channelY []float64
}

// course is the way of one arrow, in tracks.
type course struct {
	shape         shape
	exit, entry   int // of the ports beside the middle, from 1; 0 is the middle
	first, level  int // tracks: of the gutter after the source, of the channel
	last          int // of the gutter before the target
	lastGutter    int
	channelUnder  int
	timer         bool // from the timer
	descendsRight bool // from below at three quarters, not the middle
}

type shape string

const (
	straight shape = "straight" // level, to the next column
	down     shape = "down"     // upright, in the column
	step     shape = "step"     // right, upright, right
	under    shape = "under"    // down into the channel, level, upright, right
	hook     shape = "hook"     // right, down the gutter, and back left
	around   shape = "around"   // right, upright, level, upright, right
)

func newPlotter(g *grid, l *Layout) *plotter {
	p := &plotter{g: g, l: l, exits: map[string]int{}, entries: map[string]int{}, hooks: map[string]int{}, falls: map[string]bool{}, answers: map[string]int{}, feet: map[string]int{}}
	for _, lane := range l.Lanes {
		p.rows += lane.Rows
	}
	p.gutters = make([]int, g.columns+1)
	p.channel = make([]int, p.rows)
	p.labels = make([]bool, p.rows)
	p.timers = make([]bool, p.rows)
	p.gates = make([]bool, g.columns+1)
	return p
}

// plan chooses the shape of each arrow and reserves its tracks.
func (p *plotter) plan() {
	for _, b := range p.l.Boxes {
		if b.Diamond.W > 0 {
			p.gates[b.Column+1] = true
		}
	}
	for _, k := range p.g.links {
		s, t := p.box(k.from), p.box(k.to)
		falls := k.kind.falls() || k.kind == FlowDetour && s.Kind == BoxChoice
		c := course{descendsRight: falls}
		if k.kind == FlowOverdue {
			p.timers[s.Row], c.timer = true, true
		}
		c.shape = p.shape(c, s, t)
		if t.Kind == BoxLapse {
			p.timers[t.Row] = true // its name stands under it
		}
		if falls {
			p.labels[s.Row], p.falls[k.from] = true, true
		}
		p.ways = append(p.ways, c)
	}
	// Hooks have the tracks next to their boxes: what goes on to the next column
	// may come in at the same height.
	for _, first := range []bool{true, false} {
		for i, k := range p.g.links {
			if (p.ways[i].shape == hook) == first {
				p.reserve(&p.ways[i], k, p.box(k.from), p.box(k.to))
			}
		}
		p.reserveMessages(first)
	}
}

// shape is the way that an arrow takes from one box to another.
func (p *plotter) shape(c course, s, t Box) shape {
	falls := c.descendsRight
	below := s.Column == t.Column && t.Row > s.Row && t.Join.W == 0
	switch {
	case c.timer, below && p.free(s, t, falls) && (falls || s.Diamond.W == 0):
		return down
	case falls:
		return under
	case below && t.Diamond.W == 0:
		return hook
	case t.Column == s.Column+1 && t.Row == s.Row:
		return straight
	case t.Column == s.Column+1:
		return step
	default:
		return around
	}
}

// reserve takes the tracks and ports that a shape needs.
func (p *plotter) reserve(c *course, k link, s, t Box) {
	take := func(list []int, i int) int { list[i]++; return list[i] }
	c.lastGutter, c.channelUnder = t.Column, s.Row
	if c.shape == step || c.shape == around || c.shape == hook {
		if s.Diamond.W == 0 && s.Kind != BoxChoice {
			p.exits[k.from]++
			c.exit = p.exits[k.from]
		}
		c.first = take(p.gutters, s.Column+1)
	}
	if c.shape == under || c.shape == around {
		c.level = take(p.channel, c.channelUnder)
		c.last = take(p.gutters, c.lastGutter)
	}
	if c.shape == hook {
		p.hooks[k.to]++
		c.entry = p.hooks[k.to]
	}
	if c.shape == step || c.shape == under || c.shape == around {
		p.entries[k.to]++
		c.entry = p.entries[k.to]
	}
}

// free reports whether the column is empty between two boxes of it; what falls
// from the right half of a box passes a timer's end, which is at the left.
func (p *plotter) free(s, t Box, falls bool) bool {
	return !slices.ContainsFunc(p.l.Boxes, func(b Box) bool {
		return (!falls || b.Kind != BoxOverdue) && b.Column == s.Column && b.Row > s.Row && b.Row < t.Row
	})
}

func (p *plotter) box(id string) Box { return p.l.Boxes[p.g.index[id]] }

// measure computes where columns, rows and lanes stand, and places the boxes.
func (p *plotter) measure(r ruler) {
	p.columnW, p.rowH = make([]float64, p.g.columns), make([]float64, p.rows)
	for i := range p.l.Boxes {
		p.measurePorts(&p.l.Boxes[i])
	}
	for _, b := range p.l.Boxes {
		p.columnW[b.Column] = max(p.columnW[b.Column], p.g.wholeWidth(b))
		if b.Kind == BoxChoice { // the answer stands left of the arrow from its middle
			answer := r.width(answer(FlowRefusal, p.l.Lang), letter, false) + 2*padding
			p.columnW[b.Column] = max(p.columnW[b.Column], p.g.wholeWidth(b)-b.Rect.W+2*answer)
		}
		p.rowH[b.Row] = max(p.rowH[b.Row], b.Rect.H, b.Join.H)
	}
	head := p.headerWidth(r)
	x := head
	for i, tracks := range p.gutters {
		p.gutterX = append(p.gutterX, x)
		x += 10 + p.g.hookRoom() + float64(tracks)*p.g.track()
		if i > 0 {
			x += 6 + p.g.hookRoom()/2 // for the point of an arrow
		}
		if p.gates[i] {
			x += answerWidth
		}
		if i < p.g.columns {
			p.columnX = append(p.columnX, x)
			x += p.columnW[i]
		}
	}
	p.l.Width = x
	p.measureRows(r, head)
	for i := range p.l.Boxes {
		b := &p.l.Boxes[i]
		b.Rect.X = p.columnX[b.Column] + (p.columnW[b.Column]-p.g.wholeWidth(*b))/2
		b.Rect.Y = p.rowY[b.Row] + (p.rowH[b.Row]-b.Rect.H)/2
		if b.Join.W > 0 {
			b.Join.X, b.Join.Y = b.Rect.X, middle(b.Rect)-b.Join.H/2
			b.Rect.X = b.Join.Right() + p.g.tether()
		}
		if b.Diamond.W > 0 {
			b.Diamond.X = b.Rect.Right() + p.g.tether()
			b.Diamond.Y = b.Rect.Y + (b.Rect.H-diamond)/2
		}
	}
	for i := range p.l.Boxes {
		if b := &p.l.Boxes[i]; b.Kind == BoxOverdue {
			s := &p.l.Boxes[p.g.index[string(b.Node)]]
			b.Rect.X = s.Rect.X
			s.Timer = Rect{b.Rect.X + (b.Rect.W-circle)/2, s.Rect.Bottom() - circle/2, circle, circle}
		}
	}
	p.reachDown()
}

// reachDown moves to the right what an arrow leads straight down to and would miss:
// a circle needs room on both sides of what a no leads to it, and what stands under
// a box that was moved goes with it.
func (p *plotter) reachDown() {
	for moved := p.g.events; moved; { // each box stands under the one that moves it
		moved = false
		for i, k := range p.g.links {
			c, s, t := p.ways[i], p.box(k.from), &p.l.Boxes[p.g.index[k.to]]
			if c.shape != down || c.timer || t.Kind.Gateway() {
				continue
			}
			x := s.Rect.X + circle/2 - t.Rect.W/2
			if c.descendsRight {
				x = p.foot(c, s, *t) + circle/2 - t.Rect.W
			}
			if x > t.Rect.X {
				t.Rect.X, moved = x, true
			}
		}
	}
}

// answerWidth is the room for "yes" beside a diamond.
const answerWidth = 22.0

// tether is how far a box stands from its diamonds; an arrow needs more room than
// a stroke.
func (g *grid) tether() float64 {
	if g.events {
		return 3 * tether
	}
	return tether
}

// track is how far apart the parts of arrows run, and hookRoom how far from a box
// that an arrow may enter from the right: the tools draw larger points.
func (g *grid) track() float64 {
	if g.events {
		return trackWidth + 3
	}
	return trackWidth
}

func (g *grid) hookRoom() float64 {
	if g.events {
		return 8
	}
	return 0
}

// wholeWidth is the width of a box with its diamonds.
func (g *grid) wholeWidth(b Box) float64 {
	w := b.Rect.W
	for _, q := range []Rect{b.Diamond, b.Join} {
		if q.W > 0 {
			w += g.tether() + q.W
		}
	}
	return w
}

// measurePorts makes the sides of a box long enough for its arrows.
func (p *plotter) measurePorts(b *Box) {
	side := func(ports int) float64 { return 2 * (float64(ports)*leastPort + portRim) }
	if b.Kind.Gateway() {
		b.Rect.H = max(b.Rect.H, side(p.exits[b.ID]), side(p.entries[b.ID]))
		b.Rect.W = b.Rect.H
	}
	b.Rect.H = max(b.Rect.H, side(p.exits[b.ID]), side(p.hooks[b.ID]))
	if b.Join.W == 0 {
		b.Rect.H = max(b.Rect.H, side(p.entries[b.ID]))
		return
	}
	b.Join.W = max(diamond, side(p.entries[b.ID]))
	b.Join.H = b.Join.W
	if n := p.answers[b.ID]; n > 0 {
		b.Rect.H = max(b.Rect.H, b.Join.H+side(n))
	}
}

// headerWidth is the width of the lanes' names: as chosen, but wide enough for
// the longest word up to a limit.
func (p *plotter) headerWidth(r ruler) float64 {
	word := 0.0
	for _, lane := range p.l.Lanes {
		for _, s := range strings.Fields(lane.Name.In(p.l.Lang)) {
			word = max(word, r.width(s, letter, false))
		}
	}
	if p.g.events {
		return laneStrip + 8
	}
	return max(p.g.sizes.header, min(word, 120)+8+2*padding)
}

func (p *plotter) measureRows(r ruler, head float64) {
	y, row := 0.0, 0
	for i := range p.l.Lanes {
		lane := &p.l.Lanes[i]
		top := y
		y += lanePad
		for range lane.Rows {
			p.rowY = append(p.rowY, y)
			y += p.rowH[row]
			p.channelY = append(p.channelY, y)
			y += 10 + float64(p.channel[row])*p.g.track()
			if p.labels[row] {
				y += labelHeight
			}
			if p.timers[row] {
				y += circle/2 + 4
			}
			row++
		}
		name := lane.Name.In(p.l.Lang)
		if p.g.events {
			y = top + r.upright(name, y-top)
		} else {
			y = max(y, top+float64(len(r.wrap(name, head-8-2*padding, letter, false)))*leading+2*padding)
		}
		lane.Rect = Rect{X: 0, Y: top, W: p.l.Width, H: y - top}
		lane.Header = Rect{X: 0, Y: top, W: head - 8, H: y - top}
	}
	p.l.Height = y
}

const (
	leastPort = 3.0 // between two arrows at one side of a box
	portRim   = 5.0 // between them and its corners
)

// labelHeight is the room for an answer under a box.
const labelHeight = 14.0

// answer is the text at an arrow.
func answer(kind FlowKind, lang law.Lang) string {
	switch kind {
	case FlowYes:
		return pick(lang, "иә", "да", "yes")
	case FlowNo:
		return pick(lang, "жоқ", "нет", "no")
	case FlowRefusal:
		return pick(lang, "бас тарту", "отказ", "refusal")
	case FlowDetour:
		return pick(lang, "иә", "да", "yes")
	case FlowAdverse:
		return pick(lang, "қарсы", "против", "against")
	default:
		return ""
	}
}
