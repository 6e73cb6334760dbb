// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package diagram

import "math"

// draw turns the courses into points.
func (p *plotter) draw(r ruler) {
	for i, k := range p.g.links {
		a := Arrow{ID: k.id, From: k.from, To: k.to, Kind: k.kind, Basis: k.basis, Branch: k.branch, Label: answer(k.kind, p.l.Lang)}
		if k.kind == FlowDetour && !p.g.events {
			a.Label = "" // the box says what it is
		}
		a.Points = p.points(p.ways[i], p.box(k.from), p.box(k.to))
		if p.g.events {
			p.setEvent(k.to, a.Points)
		}
		a.LabelRect = p.label(a, r)
		p.l.Arrows = append(p.l.Arrows, a)
	}
}

func (p *plotter) points(c course, s, t Box) []Point {
	entry := p.entry(c, t)
	out := Point{s.Whole().Right(), middle(s.Rect) - p.g.port(c.exit, p.exits[s.ID], s.Rect)}
	if s.Kind.Gateway() { // on the slope
		out.X -= middle(s.Rect) - out.Y
	} else if off := middle(s.Rect) - out.Y; s.Kind == BoxLapse { // on the circle
		out.X -= circle/2 - math.Sqrt(circle*circle/4-off*off)
	}
	switch c.shape {
	case straight:
		return []Point{out, entry}
	case down:
		x := p.foot(c, s, t)
		return []Point{{x, p.bottom(c, s)}, {x, t.Rect.Y}}
	case step:
		x := p.gutterTrack(s.Column+1, c.first)
		return []Point{out, {x, out.Y}, {x, entry.Y}, entry}
	case hook:
		x, y := p.gutterTrack(s.Column+1, c.first), middle(t.Rect)+p.g.port(c.entry, p.hooks[t.ID], t.Rect)
		return []Point{out, {x, out.Y}, {x, y}, {t.Rect.Right(), y}}
	case under:
		x, y, last := p.foot(c, s, s), p.channelTrack(c.channelUnder, c.level), p.gutterTrack(c.lastGutter, c.last)
		return []Point{{x, p.bottom(c, s)}, {x, y}, {last, y}, {last, entry.Y}, entry}
	default:
		first, y, last := p.gutterTrack(s.Column+1, c.first), p.channelTrack(c.channelUnder, c.level), p.gutterTrack(c.lastGutter, c.last)
		return []Point{out, {first, out.Y}, {first, y}, {last, y}, {last, entry.Y}, entry}
	}
}

// foot is the x at which an arrow leaves a box downwards.
func (p *plotter) foot(c course, s, t Box) float64 {
	switch {
	case s.Diamond.W > 0 && c.descendsRight:
		return s.Diamond.X + s.Diamond.W/2
	case s.Kind.Gateway():
		return s.Rect.X + s.Rect.W/2
	case c.timer:
		return s.Timer.X + s.Timer.W/2
	case c.descendsRight:
		return s.Rect.X + s.Rect.W*3/4
	case p.falls[s.ID]:
		return s.Rect.X + 2*padding // beside the refusal and its label
	default:
		return t.Rect.X + t.Rect.W/2
	}
}

func (p *plotter) bottom(c course, s Box) float64 {
	if c.timer {
		return s.Timer.Bottom()
	}
	if s.Diamond.W > 0 && c.descendsRight {
		return s.Diamond.Bottom()
	}
	return s.Rect.Bottom()
}

// entry is where an arrow comes in at the left of a box, or of the diamond in
// which it meets others: there on the slope.
func (p *plotter) entry(c course, t Box) Point {
	q := t.Join
	if q.W == 0 && t.Kind.Gateway() {
		q = t.Rect
	}
	if q.W > 0 {
		off := p.g.port(c.entry, p.entries[t.ID], q)
		return Point{q.X + off, middle(q) + off}
	}
	return Point{t.Rect.X, middle(t.Rect) + p.g.port(c.entry, p.entries[t.ID], t.Rect)}
}

// port is how far from the middle of a side the n-th of several arrows stands.
func (g *grid) port(n, of int, r Rect) float64 {
	if n == 0 {
		return 0
	}
	most := 8.0
	if g.events {
		most = 13
	}
	return float64(n) * min(most, (r.H/2-portRim)/float64(of))
}

func middle(r Rect) float64 { return r.Y + r.H/2 }

func (p *plotter) gutterTrack(gutter, track int) float64 {
	x := p.gutterX[gutter] + p.g.hookRoom() + float64(track)*p.g.track()
	if p.gates[gutter] {
		x += answerWidth
	}
	return x
}

func (p *plotter) channelTrack(row, track int) float64 {
	y := p.channelY[row] + float64(track)*p.g.track() - 2
	if p.labels[row] {
		y += labelHeight
	}
	return y + p.timerRoom(row)
}

// timerRoom is the height that timers take in the channel under a row.
func (p *plotter) timerRoom(row int) float64 {
	if p.timers[row] {
		return circle/2 + 4
	}
	return 0
}

// label is the place of the text at an arrow: right of a diamond above the line,
// or in the channel left of the line that goes down.
func (p *plotter) label(a Arrow, r ruler) Rect {
	if a.Label == "" {
		return Rect{}
	}
	w := r.width(a.Label, letter, false)
	from := a.Points[0]
	if a.Kind == FlowYes {
		return Rect{X: from.X + 3, Y: from.Y - leading - 1, W: w, H: leading}
	}
	return Rect{X: from.X - 4 - w, Y: p.channelY[p.box(a.From).Row] + 1 + p.timerRoom(p.box(a.From).Row), W: w, H: leading}
}
