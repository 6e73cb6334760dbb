// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package diagram

import (
	"math"
	"slices"

	"github.com/reglament-kz/reglament/process"
)

// Messages leave the lanes through the gutters, where each has a track of its
// own. What a box sends leaves it at the right, what it gets comes in at the left;
// where a diamond or a name stands at the right, it leaves downwards, through the
// channel.

// messageFoot is how far from its right end a message leaves a box downwards:
// between the name of its timer and that of the refusal.
const messageFoot = 32.0

// passage is the way of one message inside the lanes.
type passage struct {
	gutter, track int
	level         int // track in the channel; 0 where none is needed
	port          int
	start         bool // straight up from the start
}

// reserveMessages takes tracks and ports: what is sent has those next to its box,
// as what hooks into it has.
func (p *plotter) reserveMessages(sent bool) {
	if p.passes == nil {
		p.passes = make([]passage, len(p.g.messages))
	}
	take := func(list []int, i int) int { list[i]++; return list[i] }
	for i, m := range p.g.messages {
		b := p.box(m.Box)
		at := &p.passes[i]
		n, _ := p.g.node(b.Node)
		ends := isEnd(b, n)
		switch {
		case b.Kind == BoxStart:
			at.start = true
		case (ends || !m.In && b.Diamond.W > 0) && !sent:
			if !ends {
				p.feet[b.ID]++
				at.port = p.feet[b.ID]
			}
			at.level = take(p.channel, b.Row)
			at.gutter, at.track = b.Column+1, take(p.gutters, b.Column+1)
		case !ends && !m.In && b.Diamond.W == 0 && sent:
			p.hooks[b.ID]++
			at.port = p.hooks[b.ID]
			at.gutter, at.track = b.Column+1, take(p.gutters, b.Column+1)
		case !ends && m.In && !sent:
			ports := p.entries
			if b.Join.W > 0 {
				ports = p.answers
			}
			ports[b.ID]++
			at.port = ports[b.ID]
			at.gutter, at.track = b.Column, take(p.gutters, b.Column)
		}
	}
}

func isEnd(b Box, n process.Node) bool { return b.Kind == BoxNode && n.Type == process.NodeEnd }

// setEvent puts the circle of an end where its arrow comes in, and lengthens the
// arrow to the circle.
func (p *plotter) setEvent(id string, points []Point) {
	b := &p.l.Boxes[p.g.index[id]]
	last := &points[len(points)-1]
	n, _ := p.g.node(b.Node)
	switch {
	case b.Kind == BoxLapse:
		b.Event = b.Rect
		off := last.Y - middle(b.Rect)
		last.X += circle/2 - math.Sqrt(circle*circle/4-off*off)
	case b.Kind == BoxOverdue:
		b.Event = Rect{last.X - circle/2, b.Rect.Y, circle, circle}
	case !isEnd(*b, n):
	case b.Join.W == 0 && len(points) == 2 && points[0].X == last.X:
		b.Event = Rect{last.X - circle/2, b.Rect.Y, circle, circle}
	default:
		b.Event = Rect{b.Rect.X, middle(b.Rect) - circle/2, circle, circle}
		if off := last.Y - middle(b.Rect); b.Join.W == 0 {
			last.X += circle/2 - math.Sqrt(circle*circle/4-off*off)
		}
	}
}

// inside are the points of a message from its box to the edge of the lanes.
func (p *plotter) inside(at passage, m Message, above bool) []Point {
	b := p.box(m.Box)
	edge := p.l.Height
	if above {
		edge = 0
	}
	if at.start {
		from := b.Event.Bottom()
		if above {
			from = b.Event.Y
		}
		x := b.Event.X + circle/2
		return []Point{{x, from}, {x, edge}}
	}
	x := p.gutterTrack(at.gutter, at.track)
	switch {
	case at.level > 0:
		from := Point{b.Event.X + circle/2, b.Event.Bottom()}
		if at.port > 0 {
			n := float64(p.feet[b.ID])
			from = Point{b.Rect.Right() - messageFoot - float64(at.port-1)*min(8, 24/n), b.Rect.Bottom()}
		}
		y := p.channelTrack(b.Row, at.level)
		return []Point{from, {from.X, y}, {x, y}, {x, edge}}
	case !m.In:
		y := middle(b.Rect) + p.g.port(at.port, p.hooks[b.ID], b.Rect)
		return []Point{{b.Rect.Right(), y}, {x, y}, {x, edge}}
	case b.Join.W > 0:
		free := Rect{H: b.Rect.H - b.Join.H}
		y := middle(b.Rect) + b.Join.H/2 + p.g.port(at.port, p.answers[b.ID], free)
		return []Point{{b.Rect.X, y}, {x, y}, {x, edge}}
	default:
		y := middle(b.Rect) + p.g.port(at.port, p.entries[b.ID], b.Rect)
		return []Point{{b.Rect.X, y}, {x, y}, {x, edge}}
	}
}

// drawMessages places the pools and leads the messages to them.
func (p *plotter) drawMessages(r ruler) {
	for i := range p.l.Boxes {
		b := &p.l.Boxes[i]
		n, _ := p.g.node(b.Node)
		if p.g.events && b.Event.W == 0 && (b.Kind == BoxStart || isEnd(*b, n)) {
			b.Event = Rect{b.Rect.X, middle(b.Rect) - circle/2, circle, circle}
		}
	}
	p.l.Messages = slices.Clone(p.g.messages)
	for _, above := range []bool{true, false} {
		s := side{edge: p.l.Height, down: 1}
		if above {
			s = side{edge: 0, down: -1}
		}
		for _, pool := range p.g.pools {
			if pool.above() == above {
				s.pools = append(s.pools, pool)
			}
		}
		for i := range p.l.Messages {
			m := &p.l.Messages[i]
			if at := slices.IndexFunc(s.pools, func(o Pool) bool { return o.ID == m.Pool }); at >= 0 {
				m.Points = p.inside(p.passes[i], *m, above)
				s.lines = append(s.lines, line{message: m, pool: at})
			}
		}
		s.place(r, *p.l)
		s.lead()
		p.l.Pools = append(p.l.Pools, s.pools...)
	}
	for i := range p.l.Messages {
		if m := &p.l.Messages[i]; m.In {
			slices.Reverse(m.Points)
		}
	}
}
