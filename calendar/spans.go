// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"slices"
	"sort"

	"github.com/rickb777/date/v2"
)

const daySeconds = 86400

// civilSecond counts the seconds of the wall clock since it showed the
// beginning of 1970, as if no clock had ever been moved.
func civilSecond(d date.Date, c Clock) int64 {
	return int64(d-date.ZeroOffset)*daySeconds + int64(c)*60
}

// offset is by how many seconds the wall clock is ahead of UTC at an instant.
func (t *timetable) offset(second int64) int64 {
	n := len(t.phases) - 1
	for n > 0 && second < t.phases[n].from {
		n--
	}
	return t.phases[n].offset
}

// date is the day that the wall clock shows at an instant after 1970.
func (t *timetable) date(second int64) date.Date {
	return date.Date((second+t.offset(second))/daySeconds) + date.ZeroOffset
}

// lastSecond is the last second at which the wall clock shows that civil second:
// the second pass where it shows it twice; where it skips it, the second before
// the skip.
func (t *timetable) lastSecond(civil int64) int64 {
	for n := len(t.phases) - 1; ; n-- {
		p := &t.phases[n]
		if s := civil - p.offset; s >= p.from || n == 0 {
			return min(s, p.to-1)
		}
	}
}

// after is the instant at which the minute before a time of day is over for
// the last time: the end of an interval that ends at it.
func (t *timetable) after(d date.Date, c Clock) int64 {
	return t.lastSecond(civilSecond(d, c)-1) + 1
}

// spans holds when a door is open: stretches of time, half-open, in order,
// neither touching nor empty, in seconds since the first instant covered.
// Stretch i lasts from start[i] for sum[i+1]-sum[i] seconds. Fifteen years with
// a break every day take about 60 KiB.
type spans struct {
	start []uint32
	sum   []uint32 // the time open before each stretch; one entry more than start
	index []uint32 // by 86,400 seconds: how many stretches begin at or before that instant
}

// find gives the last stretch that begins at or before an instant, -1 if none
// does. The cost is that of the stretches in one day.
func (s *spans) find(at uint32) int {
	n := int(s.index[at/daySeconds])
	for n < len(s.start) && s.start[n] <= at {
		n++
	}
	return n - 1
}

// length of a stretch in seconds.
func (s *spans) length(n int) uint32 { return s.sum[n+1] - s.sum[n] }

// open reports whether an instant lies in a stretch.
func (s *spans) open(at uint32) bool {
	n := s.find(at)
	return n >= 0 && at-s.start[n] < s.length(n)
}

// total is the whole time open.
func (s *spans) total() uint32 { return s.sum[len(s.sum)-1] }

// forward finds the stretch in which the time open first exceeds sum; the
// caller makes sure that there is one.
func (s *spans) forward(sum uint32) int {
	return sort.Search(len(s.start), func(n int) bool { return s.sum[n+1] > sum })
}

// spanBuilder collects the stretches of a timetable day by day.
type spanBuilder struct {
	t      *timetable
	list   [][2]int64
	phase  int // phases before it ended more than margin ago
	sorted bool
}

func newSpanBuilder(t *timetable, capacity int) *spanBuilder {
	return &spanBuilder{t: t, list: make([][2]int64, 0, capacity), sorted: true}
}

// day adds every stretch of time in which the wall clock shows that day and
// one of its intervals.
func (b *spanBuilder) day(d date.Date, hours daily) {
	phases := b.t.phases
	for b.phase < len(phases)-1 && phases[b.phase].to+margin < civilSecond(d, 0) {
		b.phase++
	}
	for n := b.phase; n < len(phases) && phases[n].from-margin < civilSecond(d, endOfDay); n++ {
		p := phases[n]
		for _, i := range hours.intervals() {
			from := max(civilSecond(d, i.From)-p.offset, p.from)
			to := min(civilSecond(d, i.To)-p.offset, p.to)
			if from >= to {
				continue
			}
			if last := len(b.list) - 1; last >= 0 && from < b.list[last][1] {
				b.sorted = false // the clock went back over midnight
			}
			b.list = append(b.list, [2]int64{from, to})
		}
	}
}

// done puts the stretches in order and joins those that touch.
func (b *spanBuilder) done() *spans {
	if !b.sorted {
		slices.SortFunc(b.list, func(a, c [2]int64) int { return int(a[0] - c[0]) })
	}
	begin, end := b.t.begin, b.t.end
	s := &spans{start: make([]uint32, 0, len(b.list)), sum: make([]uint32, 1, len(b.list)+1)}
	var reached int64
	for _, stretch := range b.list {
		from, to := max(stretch[0], begin), min(stretch[1], end)
		if from >= to {
			continue
		}
		last := len(s.start) - 1
		if last >= 0 && from == reached {
			s.sum[last+1] += uint32(to - from)
		} else {
			s.start = append(s.start, uint32(from-begin))
			s.sum = append(s.sum, s.sum[last+1]+uint32(to-from))
		}
		reached = to
	}
	s.index = make([]uint32, (end-begin)/daySeconds+2)
	n := 0
	for block := range s.index {
		for n < len(s.start) && int64(s.start[n]) <= int64(block)*daySeconds {
			n++
		}
		s.index[block] = uint32(n)
	}
	return s
}
