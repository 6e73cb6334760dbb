// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"slices"
	"strconv"

	"github.com/reglament-kz/reglament/regulation/law"
)

// heldHolidays gives the list of holidays as the calendar knows it, with what
// added acts put on it and struck from it, in order of the day in the year.
func (c *core) heldHolidays(r recipe, added []Act) ([]holiday, error) {
	var list []holiday
	for _, h := range holidayList() {
		if !r.knows(h.known) {
			continue
		}
		if !r.knows(h.ended) {
			h.through = 0
		}
		list = append(list, h)
	}
	for i := range added {
		a := &added[i]
		for n := range a.Changes {
			ch := &a.Changes[n]
			before, changed, fault := len(list), false, ""
			switch ch.Kind {
			case ChangeHoliday:
				list, fault = begin(list, a, ch)
				changed = len(list) > before
			case ChangeHolidayEnds:
				changed, fault = strike(list, a, ch)
			}
			if changed && c.ships(a.ID) {
				fault = newInShipped
			}
			if fault == "" {
				continue
			}
			return nil, &ActError{Act: a.ID, Change: n, Date: ch.Day, Fault: fault}
		}
	}
	slices.SortStableFunc(list, func(a, b holiday) int {
		if a.month != b.month {
			return int(a.month - b.month)
		}
		return a.day - b.day
	})
	return list, nil
}

// begin puts a holiday on the list, or tells what in the list contradicts it.
func begin(list []holiday, a *Act, ch *Change) (longer []holiday, fault string) {
	year, month, day := ch.Day.Date().Date()
	if month == 2 && day == 29 {
		return list, "29 February is not a day of every year"
	}
	for _, h := range list {
		switch {
		case h.month != month || h.day != day || h.through != 0 && h.through < year:
		case h.from > year:
			return list, "this holiday is held from " + strconv.Itoa(h.from) + ", by act " + string(h.act)
		case h.notSubstituted == ch.NotSubstituted:
			return list, "" // the calendar says so already
		default:
			return list, "this holiday is held already and substituted otherwise, by act " + string(h.act)
		}
	}
	why := a.reason(ch)
	return append(list, holiday{
		month: month, day: day, name: why.name, from: year, notSubstituted: ch.NotSubstituted,
		act: why.act, known: why.known, standing: why.standing, source: why.source, note: why.note,
	}), ""
}

// strike ends a holiday of the list, or tells that there is none. struck is false
// where it has ended already.
func strike(list []holiday, a *Act, ch *Change) (struck bool, fault string) {
	year, month, day := ch.Day.Date().Date()
	ended := false
	for i := range list {
		h := &list[i]
		switch {
		case h.month != month || h.day != day:
		case h.through != 0 && h.through < year:
			ended = true // the calendar says so already, unless it came back
		case h.from > year && !struck:
			if !ended {
				return false, "this holiday is held from " + strconv.Itoa(h.from) + ", by act " + string(h.act)
			}
		default: // of a holiday that changed its name also what follows
			h.through, h.ended, h.endedBy, struck = max(year, h.from)-1, a.since(), a.ID, true
		}
	}
	if !ended && !struck {
		return false, "no holiday is held on this day"
	}
	return struck, ""
}

// confirmedThrough is the last day about which the sources, or who confirmed the
// calendar, leave no doubt.
func (c *core) confirmedThrough() law.Date { return max(checkedThrough, c.confirmed) }
