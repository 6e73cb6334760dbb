// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"time"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
)

// byHand counts as a clerk does with a calendar on the wall: minute by minute and
// day by day, by the default readings, with no thought of speed. It knows what a
// definition says and nothing of how the library counts.
type byHand struct {
	zone      *time.Location
	works     func(day time.Time) bool
	work      [][2]int // minutes of a working day
	reception [][2]int
	last      bool // a term in calendar time that ends on a day off ends on the next working day
}

// stood is a stretch in which no term runs; a zero until is not over. The node is
// that of a clause.
type stood struct {
	from, until time.Time
	node        process.NodeID
}

// answer is a deadline; a zero at is unknown.
type answer struct{ at time.Time }

func (h byHand) within(at time.Time, hours [][2]int) bool {
	minute := at.Hour()*60 + at.Minute()
	for _, s := range hours {
		if minute >= s[0] && minute < s[1] && h.works(at) {
			return true
		}
	}
	return false
}

// arrives is when something counts as come that came from outside.
func (h byHand) arrives(at time.Time) time.Time {
	for at = at.In(h.zone); !h.within(at, h.reception); {
		at = at.Truncate(time.Minute).Add(time.Minute)
	}
	return at
}

// closes is the end of a day for what began at a moment.
func (h byHand) closes(day, began time.Time, system bool) time.Time {
	y, m, d := day.Date()
	if end := time.Date(y, m, d, 0, h.work[len(h.work)-1][1], 0, 0, h.zone); h.works(day) && !system && !end.Before(began) {
		return end
	}
	return time.Date(y, m, d, 23, 59, 59, 0, h.zone)
}

func sameDay(a, b time.Time) bool { return a.Format(time.DateOnly) == b.Format(time.DateOnly) }

// still reports whether a day is one on which nothing runs: from the day of the
// stop to the one before the day on which it goes on. It is not known where the
// stop is not over.
func (h byHand) still(day time.Time, list []stood) (yes, known bool) {
	date := day.Format(time.DateOnly)
	for _, s := range list {
		if date < h.arrives(s.from).Format(time.DateOnly) {
			continue
		}
		if s.until.IsZero() {
			return true, false
		}
		yes = yes || date < h.arrives(s.until).Format(time.DateOnly)
	}
	return yes, true
}

// due counts one term from a moment.
func (h byHand) due(t regulation.Term, start time.Time, system bool, list []stood) answer {
	start = start.In(h.zone)
	day, left := start, int(t.Amount)
	calendar := true
	next := func() bool { // the next day on which anything runs
		day = day.AddDate(0, 0, 1)
		for {
			yes, known := h.still(day, list)
			if !yes || !known {
				return known
			}
			day = day.AddDate(0, 0, 1)
		}
	}
	switch t.Unit {
	case regulation.UnitMinute, regulation.UnitHour:
		if t.Unit == regulation.UnitHour {
			left *= 60
		}
		return h.minutes(start, left, system, list)
	case regulation.UnitWorkingDay:
		for calendar = false; left > 0; {
			if !next() {
				return answer{}
			}
			if h.works(day) {
				left--
			}
		}
	case regulation.UnitCalendarDay, regulation.UnitWeek:
		if t.Unit == regulation.UnitWeek {
			left *= 7
		}
		for ; left > 0; left-- {
			if !next() {
				return answer{}
			}
		}
	case regulation.UnitMonth, regulation.UnitQuarter, regulation.UnitYear, regulation.UnitDayOfApplication:
		months := map[regulation.Unit]int{regulation.UnitMonth: left, regulation.UnitQuarter: 3 * left, regulation.UnitYear: 12 * left}[t.Unit]
		day = time.Date(start.Year(), start.Month(), 1, start.Hour(), start.Minute(), 0, 0, h.zone).AddDate(0, months, 0)
		for month := day.Month(); day.Day() < start.Day() && day.AddDate(0, 0, 1).Month() == month; {
			day = day.AddDate(0, 0, 1)
		}
		for at := start; !at.After(day) || sameDay(at, day); at = at.AddDate(0, 0, 1) {
			if yes, known := h.still(at, list); !known {
				return answer{}
			} else if yes {
				day = day.AddDate(0, 0, 1)
			}
		}
		calendar = t.Unit != regulation.UnitDayOfApplication
	default:
		return answer{}
	}
	if calendar && h.last && !h.works(day) { // on to a day that works, and on which the term runs
		for {
			yes, known := h.still(day, list)
			if !known {
				return answer{}
			} else if !yes && h.works(day) {
				break
			}
			day = day.AddDate(0, 0, 1)
		}
	}
	return answer{h.closes(day, start, system)}
}

// minutes counts those of the working hours, or, for a system, those of the clock.
func (h byHand) minutes(at time.Time, left int, system bool, list []stood) answer {
	runs := func() (yes, known bool) {
		for _, s := range list {
			if at.Before(s.from) {
				continue
			}
			if s.until.IsZero() {
				return false, false
			}
			if at.Before(s.until) {
				return false, true
			}
		}
		return true, true
	}
	for left > 0 {
		yes, known := runs()
		switch {
		case !known:
			return answer{}
		case !yes, !system && !h.within(at, h.work):
			at = at.Add(time.Minute)
			if !system {
				at = at.Truncate(time.Minute)
			}
			continue
		}
		at, left = at.Add(time.Minute), left-1
	}
	return answer{at}
}
