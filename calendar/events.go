// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"slices"
	"strings"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/regulation/law"
)

// Events gives, for [WriteICalendar], the days off that are more than weekly
// rest, the days of rest that are worked and the short days, from and
// including from, to and not including to, in a language. Their UIDs depend on
// the date and the week alone, so that a later file corrects an earlier one,
// in any language. An event is stamped with the day since when its fact could be
// known, and its sequence grows with that day; an estimate is tentative. The
// errors are those of [Calendar.Days].
func (c Calendar) Events(from, to date.Date, l law.Lang) ([]Event, error) {
	var list []Event
	for d, err := range c.Days(from, to) {
		if err != nil {
			return nil, err
		}
		if d.isEvent() {
			list = append(list, c.event(d, l))
		}
	}
	return list, nil
}

// EventsSince gives the events of [Calendar.Events] for a reader who has those of
// an earlier calendar: a day that is no event any more is cancelled, and a day of which
// anything is said otherwise has a higher sequence than it had. Days that the earlier calendar does
// not cover are new. The errors are those of Events, and [ErrNoCalendar].
func (c Calendar) EventsSince(earlier Calendar, from, to date.Date, l law.Lang) ([]Event, error) {
	list, err := c.Events(from, to, l)
	if err != nil {
		return nil, err
	}
	differences, err := c.Compare(earlier)
	if err != nil {
		return nil, err
	}
	before := map[law.Date]Difference{}
	for _, d := range differences {
		if d.Date.Date() < from || d.Date.Date() >= to {
			continue
		}
		before[d.Date] = d
		if had, has := d.There.isEvent(), d.Here.isEvent(); had && !has {
			e := earlier.event(d.There, l)
			e.UID, e.Status, e.Sequence, e.Stamp = c.uid(d.Date), EventCancelled, d.Here.sequence(), d.Here.stamp()
			list = append(list, e)
		}
	}
	for i := range list {
		e := &list[i]
		there, err := earlier.Day(e.Day.Date())
		if err != nil || !there.isEvent() {
			continue // new to the reader
		}
		was := earlier.event(there, l)
		if _, changed := before[e.Day]; changed || was.Summary != e.Summary || was.Description != e.Description || was.Status != e.Status {
			e.Sequence = max(e.Sequence, was.Sequence+1)
		}
	}
	slices.SortFunc(list, func(a, b Event) int { return int(a.Day - b.Day) })
	return list, nil
}

// isEvent reports whether the day stands in a calendar file.
func (d Day) isEvent() bool {
	return d.Kind != DayWeekend && (d.Kind != DayWorking || d.Closes != 0)
}

// sequence numbers the revisions of a day by when its fact could be known at
// the latest, in days since 2000; 0 where that is not on record.
func (d Day) sequence() int {
	if d.Known.Latest.IsZero() {
		return 0
	}
	return max(0, int(d.Known.Latest.Date()-dateOf(2000, time.January, 1)))
}

// stamp is the day from which the fact could be known; zero where that is not on
// record.
func (d Day) stamp() time.Time {
	if d.Known.Latest.IsZero() {
		return time.Time{}
	}
	return d.Known.Latest.Date().MidnightUTC()
}

func (c Calendar) uid(d law.Date) string {
	return compact(d) + "-" + string(c.t.week) + "@calendar.reglament-kz"
}

func (c Calendar) event(d Day, l law.Lang) Event {
	e := Event{
		UID:      c.uid(d.Date),
		Day:      d.Date,
		Summary:  d.Reason(l),
		Category: string(d.Kind),
		Busy:     d.Works(),
		Sequence: d.sequence(),
		Stamp:    d.stamp(),
	}
	if d.Standing == StandingEstimated {
		e.Status = EventTentative
	}
	var about []string
	if d.Closes != 0 {
		e.Summary += ", – " + d.Closes.String()
	}
	if a, ok := c.Act(d.Act); ok {
		about = append(about, a.Title.In(l))
	}
	if d.Standing != StandingConfirmed && d.Standing != StandingAdded {
		about = append(about, d.Standing.Label().In(l))
	}
	if !d.Note.IsZero() {
		about = append(about, d.Note.In(l))
	}
	e.Description = strings.Join(about, "\n")
	return e
}
