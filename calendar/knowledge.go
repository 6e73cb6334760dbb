// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"time"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/regulation/law"
)

// KnownThrough gives the last day about which the sources leave no doubt, and
// for [Calendar.AsKnownOn] not later than that day. A service that counts
// deadlines beyond it should warn: what lies between it and the end of
// [Calendar.Covers] is announced, or follows from the law, and may still be
// changed by an order. Of the acts that were added only [ChangeConfirm] moves it. It
// is not stated for the zero Calendar.
func (c Calendar) KnownThrough() law.Date {
	switch {
	case c.t == nil:
		return 0
	case c.t.core.asKnown.IsZero():
		return c.t.core.confirmedThrough()
	default:
		return min(c.t.core.confirmedThrough(), c.t.core.asKnown)
	}
}

// KnownOn gives the day of [Calendar.AsKnownOn]; not stated where the calendar
// has everything that is known.
func (c Calendar) KnownOn() law.Date {
	if c.t == nil {
		return 0
	}
	return c.t.core.asKnown
}

// AsKnownOn gives the calendar as an office could know it on a day: without
// what later acts changed. A fact whose interval ([Known]) holds the day is
// taken as not known yet, and the days that it touches are
// [Calendar.Uncertain]. Added acts follow the same rule. A day before the
// years covered is an [*OutsideError]; a day after the last change gives the
// calendar of today.
func (c Calendar) AsKnownOn(day date.Date) (Calendar, error) {
	if c.t == nil {
		return Calendar{}, ErrNoCalendar
	}
	if day < c.t.core.first {
		return Calendar{}, c.t.outside(day, 0)
	}
	made := c.t.core.recipe
	made.asKnown = law.DateOf(day)
	return c.t.remake(made)
}

// Provisional gives the calendar with further years, up to and including
// through, by the list of holidays in force and without what nobody knows yet:
// Kurban Ait and transfers. Each of their days has the standing [StandingProvisional];
// the years before 2002, for which no list is on record, are not offered. A
// year after 2099 is an [*OutsideError]; a year that is covered already changes
// nothing.
func (c Calendar) Provisional(through int) (Calendar, error) {
	switch {
	case c.t == nil:
		return Calendar{}, ErrNoCalendar
	case through > provisionalYear:
		return Calendar{}, &OutsideError{
			Date: date.New(through, time.December, 31),
			From: law.DateOf(c.t.core.first),
			To:   law.DateOf(date.New(provisionalYear, time.December, 31)),
		}
	case through <= c.t.core.last.Year():
		return c, nil
	}
	made := c.t.core.recipe
	made.through = through
	return c.t.remake(made)
}

// remake builds another calendar for the same week.
func (t *table) remake(r recipe) (Calendar, error) {
	built, err := build(r)
	if err != nil {
		return Calendar{}, err
	}
	return Calendar{built.weeks[0]}.Week(t.week), nil
}

// Uncertainty is a day about which the record is not certain.
type Uncertainty struct {
	Date law.Date `json:"date"`
	Week Week     `json:"week"`
	// Says is what the calendar answers, Otherwise what may be true instead.
	Says      DayKind `json:"says"`
	Otherwise DayKind `json:"otherwise"`
	// Act is what is uncertain, and Known since when it was known.
	Act   law.ID `json:"act"`
	Known Known  `json:"known_since,omitzero"`
}

// Uncertain gives, in order of date, the days about which the record does not
// allow a certain answer. In a calendar with everything known these are the
// estimates; in one of [Calendar.AsKnownOn] also the days that an act changed
// whose date is not exactly on record, and the first days of Kurban Ait that
// were still to come.
func (c Calendar) Uncertain() []Uncertainty {
	if c.t == nil {
		return nil
	}
	t := c.t
	early := t
	if !t.core.asKnown.IsZero() {
		made := t.core.recipe
		made.early = true
		e, err := t.remake(made)
		if err == nil { // an added act may contradict what was not certain yet
			early = e.t
		}
	}
	var list []Uncertainty
	for i := range t.days {
		if u, ok := t.uncertain(i, early); ok {
			list = append(list, u)
		}
	}
	return list
}

// uncertain compares the day with the calendar that took every uncertain fact
// as known.
func (t *table) uncertain(i int, early *table) (Uncertainty, bool) {
	now := t.day(i)
	u := Uncertainty{Date: now.Date, Week: t.week, Says: now.Kind, Act: now.Act, Known: now.Known}
	plain := DayWorking
	if t.week.Rest(now.Date.Date().Weekday()) {
		plain = DayWeekend
	}
	if then := early.day(i); then.Kind != now.Kind {
		u.Otherwise = then.Kind
		u.Act, u.Known = t.core.doubt(now, then)
		return u, true
	}
	switch ait := now.Kind == DayReligious && now.Name == kurbanAitName; {
	case ait && now.Standing == StandingEstimated:
	case ait && now.Known == (Known{}) && !t.core.asKnown.IsZero() && now.Date > t.core.asKnown:
	case now.Standing == StandingEstimated: // the day beside an estimate
		plain, u.Act = DayReligious, labourCode2015
	default:
		return Uncertainty{}, false
	}
	u.Otherwise = plain
	return u, true
}

// doubt finds the act about which the record is uncertain where a day has two
// answers: the act of either answer, or what struck a holiday from the list.
func (c *core) doubt(now, then Day) (law.ID, Known) {
	for _, d := range []Day{then, now} {
		if _, certain := d.Known.On(c.asKnown); !certain && d.Known != (Known{}) {
			return d.Act, d.Known
		}
	}
	for _, d := range []law.Date{now.Date, now.Pair, then.Pair} {
		_, month, day := d.Date().Date()
		for _, h := range holidayList() {
			if _, certain := h.ended.On(c.asKnown); !certain && h.endedBy != "" && h.month == month && h.day == day {
				return h.endedBy, h.ended
			}
		}
	}
	return then.Act, then.Known
}
