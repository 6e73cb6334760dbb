// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"slices"
	"sync"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/regulation/law"
)

// Calendar answers questions about working days. It is a small immutable
// value: copy it, compare it with == (the same calendar, made once), share it
// between goroutines. The zero value is no calendar, and every question to it
// is [ErrNoCalendar].
//
// Start from [Kazakhstan]; [Calendar.Week], [Calendar.With],
// [Calendar.AsKnownOn] and [Calendar.Provisional] make others from it and
// leave it as it is.
type Calendar struct{ t *table }

// The years for which the facts were collected.
const (
	firstYear = 2002
	lastYear  = 2027
	// provisionalYear is the last year that can be asked for provisionally.
	provisionalYear = 2099
)

// Kazakhstan gives the calendar of the Republic of Kazakhstan for the
// five-day week, 2002 to 2027, with everything that this release knows; the
// years before 2013 rest on one source, and each of their days says so. It is
// built once, by the first call, in about 1.5 ms.
func Kazakhstan() Calendar { return kazakhstan() }

var kazakhstan = sync.OnceValue(func() Calendar { return Calendar{mustBuild(recipe{through: lastYear}).weeks[0]} })

// IsZero reports whether c is no calendar.
func (c Calendar) IsZero() bool { return c.t == nil }

// Week gives the same calendar for another working week. It is the zero
// Calendar for a week that is neither [WeekFiveDay] nor [WeekSixDay].
func (c Calendar) Week(w Week) Calendar {
	if c.t == nil {
		return c
	}
	for _, t := range c.t.core.weeks {
		if t.week == w {
			return Calendar{t}
		}
	}
	return Calendar{}
}

// WorkingWeek tells which week the calendar counts; empty for the zero
// Calendar.
func (c Calendar) WorkingWeek() Week {
	if c.t == nil {
		return ""
	}
	return c.t.week
}

// Digest is the identity of the calendar: two calendars with the same digest
// give the same answer, reason and act for every day. The zero Calendar has
// the zero Digest.
func (c Calendar) Digest() Digest {
	if c.t == nil {
		return Digest{}
	}
	return c.t.digest
}

// Day tells what is known about d. Outside the days covered the error is an
// [*OutsideError].
func (c Calendar) Day(d date.Date) (Day, error) {
	t := c.t
	if t == nil {
		return Day{}, ErrNoCalendar
	}
	i, ok := t.index(d)
	if !ok {
		return Day{}, t.outside(d, 0)
	}
	return t.day(i), nil
}

func (t *table) day(i int) Day {
	day := Day{Date: law.DateOf(t.date(i)), Week: t.week, Kind: DayWorking}
	var standing Standing
	if s := t.specialAt(i); s != nil {
		r := &t.core.reasons[s.reason]
		day.Kind, day.Name, day.Act, day.Place = kindList[s.kind], r.name, r.act, r.place
		day.Known, day.Source, day.Note, standing = r.known, r.source, r.note, r.standing
		if s.pair != 0 {
			day.Pair = law.DateOf(t.date(int(s.pair) - 1))
		}
	} else if !t.works(i) {
		r := labourCode(t.date(i))
		day.Kind, day.Act, day.Place, day.Known = DayWeekend, r.act, r.place, r.known
	}
	if s := t.shortAt(i); s != nil {
		r := &t.core.reasons[s.reason]
		day.Closes, day.Act, day.Known, day.Source, standing = s.closes, r.act, r.known, r.source, r.standing
		if day.Kind == DayWorking {
			day.Name = r.name
		}
	}
	if n := t.core.noteAt(t.date(i)); n != nil {
		day.Note = n.text
		if day.Act == "" {
			day.Act, day.Known = n.act, n.known
		}
		if n.standing != "" && standing == "" {
			standing = n.standing
		}
	}
	if day.Name.IsZero() {
		day.Name = day.Kind.Label()
	}
	confirmed := day.Date <= t.core.confirmed && (standing == StandingAnnounced || standing == StandingEstimated)
	if confirmed && standing == StandingEstimated {
		day.Note = law.Text{} // who confirmed the calendar has looked at the estimate
	}
	if standing == "" || confirmed {
		standing = t.core.standing(t.date(i))
	}
	day.Standing = standing
	return day
}

func (t *table) specialAt(i int) *special {
	k, ok := slices.BinarySearchFunc(t.special, i, func(s special, i int) int { return int(s.day) - i })
	if !ok {
		return nil
	}
	return &t.special[k]
}

func (t *table) shortAt(i int) *shortDay {
	k, ok := slices.BinarySearchFunc(t.short, i, func(s shortDay, i int) int { return int(s.day) - i })
	if !ok {
		return nil
	}
	return &t.short[k]
}

func (c *core) noteAt(d date.Date) *dayNote {
	k, ok := slices.BinarySearchFunc(c.notes, law.DateOf(d), func(n dayNote, d law.Date) int { return int(n.day - d) })
	if !ok {
		return nil
	}
	return &c.notes[k]
}

// Act gives an act that the calendar cites, by its ID; ok is false for one
// that it does not know.
func (c Calendar) Act(id law.ID) (act Act, ok bool) {
	if c.t == nil {
		return Act{}, false
	}
	for _, a := range c.t.core.acts {
		if a.ID == id {
			return a.clone(), true
		}
	}
	return Act{}, false
}

// Acts gives every act in force in the calendar: the laws, the transfers in
// order of date, and then the acts that were added. The slice is the caller's.
func (c Calendar) Acts() []Act {
	if c.t == nil {
		return nil
	}
	acts := make([]Act, len(c.t.core.acts))
	for i, a := range c.t.core.acts {
		acts[i] = a.clone()
	}
	return acts
}

// With gives the calendar with acts of an agency added, in that order; c
// itself does not change. An act that is malformed, names a day that is not
// covered or contradicts the calendar or another act is an [*ActError].
func (c Calendar) With(acts ...Act) (Calendar, error) {
	if c.t == nil {
		return Calendar{}, ErrNoCalendar
	}
	if len(acts) == 0 {
		return c, nil
	}
	old := c.t.core
	added := slices.Clone(old.added)
	for _, a := range acts {
		added = append(added, a.clone())
	}
	made := old.recipe
	made.added = added
	return c.t.remake(made)
}
