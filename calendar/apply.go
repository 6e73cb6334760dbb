// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"fmt"

	"github.com/reglament-kz/reglament/regulation/law"
)

// apply makes the transfers and days off of an act in one week. A national
// transfer that the week does not know, as of a Saturday in the six-day week,
// is left out; in an added act it is an error where the change must apply.
func (l *layout) apply(a *Act, added bool) error {
	for n := range a.Changes {
		ch := &a.Changes[n]
		skips, must := ch.scope(l.week)
		if skips {
			continue
		}
		var at law.Date
		var fault string
		switch ch.Kind {
		case ChangeTransfer:
			at, fault = l.transfer(a, ch, added)
		case ChangeDayOff:
			at, fault = l.dayOff(a, ch)
		case ChangeWorkDay:
			at, fault = l.workDay(a, ch)
		}
		if fault != "" && added && must {
			return &ActError{Act: a.ID, Change: n, Date: at, Fault: fault}
		}
	}
	return nil
}

// transfer swaps two days, or says why it cannot.
func (l *layout) transfer(a *Act, ch *Change, added bool) (law.Date, string) {
	from, to := l.index(ch.From), l.index(ch.To)
	if l.kind[from] == transferOn && l.kind[to] == transferOff && int(l.pair[from]) == to+1 {
		return 0, "" // the calendar says so already
	}
	if l.c.ships(a.ID) && added {
		return ch.From, newInShipped
	}
	if k := l.kind[from]; k != weekend && k != substitute {
		return ch.From, "there is no rest to move from this day; it is a " + l.describe(from)
	}
	if l.kind[to] != working {
		return ch.To, "the rest cannot move to this day; it is a " + l.describe(to)
	}
	r := reason{act: a.ID, known: a.since(), source: a.Source, name: ch.Name, note: ch.Note, standing: ch.standing(added)}
	n := l.c.addReason(r)
	l.set(from, transferOn, n, to)
	l.set(to, transferOff, n, from)
	return 0, ""
}

func (l *layout) workDay(a *Act, ch *Change) (law.Date, string) {
	i := l.index(ch.Day)
	switch {
	case kindList[l.kind[i]].works():
		return 0, "" // the calendar says so already
	case l.c.ships(a.ID):
		return ch.Day, newInShipped
	case l.week.Rest(l.date(i).Weekday()):
		return ch.Day, "the day is one of weekly rest, which only a transfer sends to work; it is a " + l.describe(i)
	case l.pair[i] != 0 && l.kind[i] == transferOff:
		return ch.Day, "the other day of the transfer, " + l.date(int(l.pair[i])-1).String() + ", is worked for it; this is a " + l.describe(i)
	}
	l.set(i, working, l.c.addReason(a.reason(ch)), noPair)
	return 0, ""
}

func (l *layout) dayOff(a *Act, ch *Change) (law.Date, string) {
	i := l.index(ch.Day)
	switch {
	case l.kind[i] == working && l.c.ships(a.ID):
		return ch.Day, newInShipped
	case l.kind[i] == working:
	case !kindList[l.kind[i]].works() && l.reason[i] != 0 && l.c.ships(l.c.reasons[l.reason[i]-1].act):
		return 0, "" // the calendar says so already
	default:
		return ch.Day, "the day cannot be given off; it is a " + l.describe(i)
	}
	l.set(i, holidayKind, l.c.addReason(a.reason(ch)), noPair)
	return 0, ""
}

// shorten makes the short days of an added act, when every transfer of every
// act is made.
func (l *layout) shorten(a *Act) error {
	for n := range a.Changes {
		ch := &a.Changes[n]
		skips, must := ch.scope(l.week)
		if ch.Kind != ChangeShortDay || skips {
			continue
		}
		i := l.index(ch.Day)
		fault := ""
		if l.c.ships(a.ID) {
			fault, must = newInShipped, true
		} else if earlier, ok := l.short[i]; ok {
			fault = fmt.Sprintf("act %s shortens the day already, to %s", l.c.reasons[earlier.reason].act, earlier.closes)
		} else if !kindList[l.kind[i]].works() {
			fault = "the day that is shortened is off; it is a " + l.describe(i)
		}
		switch {
		case fault == "":
			l.short[i] = shortDay{day: uint16(i), closes: ch.Closes, reason: l.c.addReason(a.reason(ch)) - 1}
		case must:
			return &ActError{Act: a.ID, Change: n, Date: ch.Day, Fault: fault}
		}
	}
	return nil
}

// reason of a day that a change of an added act names.
func (a *Act) reason(ch *Change) reason {
	r := reason{act: a.ID, known: a.since(), source: a.Source, name: ch.Name, note: ch.Note, standing: ch.standing(true)}
	if r.name.IsZero() {
		r.name = a.Title
	}
	return r
}

func (ch *Change) standing(added bool) Standing {
	if ch.Standing == "" && added {
		return StandingAdded
	}
	return ch.Standing
}

// describe says what a day is, for an error.
func (l *layout) describe(i int) string {
	s := kindList[l.kind[i]].Label().EN + " of the " + l.week.Label().EN
	if r := l.reason[i]; r != 0 {
		why := l.c.reasons[r-1]
		if why.name.EN != "" {
			s += ", " + why.name.EN
		}
		s += ", by act " + string(why.act)
	}
	return s
}
