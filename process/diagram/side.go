// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package diagram

import (
	"cmp"
	"math"
	"slices"
)

const (
	poolHeight = 60.0
	poolGap    = 24.0 // between two pools, and between them and the lanes
	poolRim    = 14.0 // from the end of a pool to the first message
	leastPool  = 180.0
	longName   = 600.0 // stands on two lines
	poolTrack  = 12.0  // between two messages
)

// side is the row of pools over the lanes, or under them, with the messages that
// lead there.
type side struct {
	edge, down float64 // y of the lanes' edge; 1 downwards from it, -1 upwards
	pools      []Pool
	lines      []line
}

// line is a message on its way from the edge of the lanes to a pool.
type line struct {
	message *Message
	pool    int // index in side.pools
}

func (l line) x() float64 { return l.message.Points[len(l.message.Points)-1].X }

// place puts the pools beside one another, each as near as it can be to the
// messages that it gets.
func (s *side) place(r ruler, l Layout) {
	if len(s.pools) == 0 {
		return
	}
	wish := make([]Rect, len(s.pools)) // over all its messages, if that is wide enough
	order := make([]int, len(s.pools))
	for i, pool := range s.pools {
		w := leastPool
		if one := r.width(pool.Name.In(l.Lang), eventLetter, false); one <= longName {
			w = max(w, one+2*poolRim)
		}
		for len(r.wrap(pool.Name.In(l.Lang), w-2*poolRim, eventLetter, false)) > 2 {
			w += 20
		}
		from, to := math.Inf(1), math.Inf(-1)
		for _, line := range s.lines {
			if line.pool == i {
				from, to = min(from, line.x()), max(to, line.x())
			}
		}
		s.pools[i].Rect = Rect{W: w, H: poolHeight}
		wish[i] = Rect{X: (from+to)/2 - w/2, W: w}
		if wide := to - from + 2*poolRim; wide > w {
			wish[i] = Rect{X: from - poolRim, W: wide}
		}
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Compare(wish[a].X+wish[a].W/2, wish[b].X+wish[b].W/2)
	})
	wide := true
	for i := range order[1:] {
		wide = wide && wish[order[i]].Right()+poolGap <= wish[order[i+1]].X
	}
	free := l.Width
	for _, i := range slices.Backward(order) {
		p := &s.pools[i].Rect
		at := wish[i].X + (wish[i].W-p.W)/2
		if wide {
			p.W, at = wish[i].W, wish[i].X
		}
		p.X = min(at, free-p.W)
		free = p.X - poolGap
	}
	free = 0
	for _, i := range order {
		p := &s.pools[i].Rect
		p.X = max(p.X, free)
		free = p.Right() + poolGap
	}
	first, last := s.pools[order[0]].Rect, s.pools[order[len(order)-1]].Rect
	off := 0.0 // what was pushed to one side goes half the way back
	for i, p := range s.pools {
		off += (wish[i].X + wish[i].W/2 - p.Rect.X - p.Rect.W/2) / float64(len(order))
	}
	off = max(min(off, l.Width-last.Right()), -first.X)
	for i := range s.pools {
		s.pools[i].Rect.X += off
	}
}

// lead draws the messages between the lanes and the pools: straight where the pool
// stands before the track, else along a level of its own to the nearer end of it.
func (s *side) lead() {
	if len(s.pools) == 0 {
		return
	}
	var taken []float64
	for _, l := range s.lines {
		taken = append(taken, l.x())
	}
	levels := 0
	bends := make([]Point, len(s.lines)) // where a message meets its pool, and its level
	for i, l := range s.lines {
		r := s.pools[l.pool].Rect
		x, from, step := l.x(), r.X+poolRim, poolTrack
		if x >= from && x <= r.Right()-poolRim {
			continue
		}
		if x > r.Right()-poolRim {
			from, step = r.Right()-poolRim, -poolTrack
		}
		for slices.ContainsFunc(taken, func(o float64) bool { return math.Abs(o-from) < poolTrack/2 }) {
			from += step
		}
		taken = append(taken, from)
		levels++
		bends[i] = Point{from, s.edge + s.down*(poolGap+float64(levels)*poolTrack)}
	}
	rim := s.edge + s.down*(2*poolGap+float64(levels)*poolTrack)
	for i, l := range s.lines {
		m := l.message
		last := &m.Points[len(m.Points)-1]
		if to := bends[i]; to.Y != 0 {
			last.Y = to.Y
			m.Points = append(m.Points, to, Point{to.X, rim})
			continue
		}
		last.Y = rim
	}
	for i := range s.pools {
		s.pools[i].Rect.Y = rim
		if s.down < 0 {
			s.pools[i].Rect.Y = rim - poolHeight
		}
	}
}
