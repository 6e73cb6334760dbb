// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"slices"
	"strconv"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/regulation/law"
)

// Office is a place with a door: a [Calendar] that says which days are worked,
// hours that say when, and a zone that says by which wall clock. It answers on
// instants what a calendar answers on days.
//
// An office is open at every instant at which its wall clock shows one of its
// hours. So it is open for both passes of an hour that the clock repeats, and
// time within its hours is always time that really passed: hours from 22:00 to
// 24:00 on 29 February 2024 in Petropavl last three hours.
//
// Offices are small immutable values that many goroutines may use at once. The
// zero value answers every question with [ErrNoOffice]. No answer looks further
// than the days that the calendar covers; beyond them it is an [*OutsideError].
type Office struct {
	t *timetable
}

// timetable is an office laid out over all days that its calendar covers, so
// that no answer depends on a distance. Instants are seconds since 1970 UTC.
type timetable struct {
	calendar   Calendar
	spec       OfficeSpec
	exceptions map[date.Date]exceptional
	loc        *time.Location
	phases     []phase

	receptionAsWork bool // no hours of reception are given

	first, last date.Date // the days covered
	begin, end  int64     // the instants covered, half-open

	firmFrom, firmTo date.Date // the days about which there is no doubt

	open, work, reception *spans  // work is the time in which terms run
	closing               []Clock // by day: when work ends, 0 where there is none
}

// margin is by how much, in seconds, the offsets are known beyond the instants
// covered.
const margin = 3 * 86400

const noWeek = "neither 5 nor 6"

// NewOffice lays out an office over a calendar, for the week that the spec
// names, else for the calendar's own. Where a day that is worked has
// no hours in the week of the office because an act moved a day of rest away
// from it, it has those of the weekday with which it changed places. A day
// that an act shortens ends at the time of that act; an [Exception] takes the
// place of both.
//
// The error is an [*OfficeError] with the place as the JSON form names it, or
// [ErrNoCalendar] for the zero calendar.
func NewOffice(c Calendar, spec OfficeSpec) (Office, error) {
	from, to := c.Covers()
	if from.IsZero() {
		return Office{}, ErrNoCalendar
	}
	if spec.Week == "" {
		spec.Week = c.WorkingWeek()
	}
	if c = c.Week(spec.Week); c.IsZero() {
		return Office{}, &OfficeError{Path: "week", Value: string(spec.Week), Fault: noWeek}
	}
	exceptions, err := spec.check()
	if err != nil {
		return Office{}, err
	}
	for day, x := range exceptions {
		if day < from.Date() || day > to.Date() {
			path := "exceptions[" + strconv.Itoa(x.index) + "].date"
			return Office{}, &OfficeError{
				Path: path, Value: day.String(), Fault: "the day lies outside the days that the calendar covers",
				Err: &OutsideError{Date: day, From: from, To: to},
			}
		}
	}
	t := &timetable{calendar: c, spec: spec.clone(), exceptions: exceptions, loc: spec.Zone, first: from.Date(), last: to.Date()}
	t.receptionAsWork = spec.Reception == (Hours{})
	t.firmFrom, t.firmTo = c.firm()
	roughly := civilSecond(t.first, 0) - margin
	roughlyTo := civilSecond(t.last+1, 0) + margin
	if err := checkZone(spec.Zone, roughly, roughlyTo); err != nil {
		return Office{}, &OfficeError{Path: "zone", Fault: err.Error(), Err: err}
	}
	t.phases = phases(spec.Zone, roughly, roughlyTo)
	t.begin, t.end = t.after(t.first, 0), t.after(t.last+1, 0)
	if err := t.build(); err != nil {
		return Office{}, err
	}
	return Office{t: t}, nil
}

// build lays out every day.
func (t *timetable) build() error {
	days := int(t.last-t.first) + 1
	t.closing = make([]Clock, days)
	work, reception := newSpanBuilder(t, 2*days), newSpanBuilder(t, 2*days)
	open, onDuty := newSpanBuilder(t, 0), t.spec.RestDays != "" || t.spec.Holidays != ""
	for n := range days {
		d := t.first + date.Date(n)
		h, err := t.hours(d)
		if err != nil {
			return err
		}
		if list := h.work.intervals(); len(list) > 0 {
			t.closing[n] = list[len(list)-1].To
		}
		work.day(d, h.work)
		reception.day(d, h.reception)
		if onDuty {
			open.day(d, h.open)
		}
	}
	t.work, t.reception = work.done(), reception.done()
	if slices.Equal(t.work.start, t.reception.start) && slices.Equal(t.work.sum, t.reception.sum) {
		t.reception = t.work
	}
	if t.open = t.work; onDuty {
		t.open = open.done()
	}
	return nil
}

// dayHours is when an office is open on one day, and what decided it.
type dayHours struct {
	open, work, reception daily // work is the time in which terms run
	from                  HoursFrom
	duty                  Duty         // of a day off
	weekday               time.Weekday // whose hours the day has, exceptions apart
	closes                Clock        // of a shortened day
}

// hours decides when the office is open on a day that the calendar covers.
func (t *timetable) hours(d date.Date) (dayHours, error) {
	h := t.usualHours(d)
	if len(t.exceptions) == 0 {
		return h, nil
	}
	x, ok := t.exceptions[d]
	if !ok {
		return h, nil
	}
	h.from = HoursOfException
	usual := h.reception
	h.open, h.work, h.reception = x.work, x.work, x.reception
	switch {
	case !x.usual:
	case t.receptionAsWork:
		h.reception = x.work
	default:
		var fits bool
		if h.reception, fits = usual.overlap(x.work); !fits {
			return h, &OfficeError{
				Path: "exceptions[" + strconv.Itoa(x.index) + "]", Value: d.String(),
				Fault: "more intervals of reception in the day than " + strconv.Itoa(maxIntervals),
			}
		}
	}
	return h, nil
}

// usualHours are the hours of a day without the exceptions of the office. It
// reads the tables of the calendar, because a whole [Day] costs more than all
// the rest of the building.
func (t *timetable) usualHours(d date.Date) dayHours {
	days := t.calendar.t
	h := dayHours{from: HoursNone, weekday: d.Weekday()}
	i, ok := days.index(d)
	if !ok {
		return h
	}
	if !days.works(i) {
		return t.onDuty(h, i)
	}
	week, from := &t.spec.Work.week, HoursOfWeekday
	// The hours of a weekday of rest are those of duty, if the office has it.
	rest := t.spec.Week.Rest(h.weekday) && t.spec.RestDays != "" && t.spec.RestDays != DutyNone
	if week[h.weekday].n == 0 || rest {
		s := days.specialAt(i)
		if s != nil && kindList[s.kind] == DayTransferOn && s.pair != 0 {
			h.weekday, from = days.date(int(s.pair)-1).Weekday(), HoursOfPair
		} else if week[h.weekday].n == 0 {
			return h
		}
	}
	h.work, h.reception = week[h.weekday], week[h.weekday]
	if !t.receptionAsWork {
		h.reception = t.spec.Reception.week[h.weekday]
	}
	if s := days.shortAt(i); s != nil {
		h.closes, from = s.closes, HoursShortened
		h.work, h.reception = h.work.cut(s.closes), h.reception.cut(s.closes)
	}
	h.open = h.work
	if h.work.n > 0 {
		h.from = from
	}
	return h
}

// HoursFrom says what decided the hours of a day.
type HoursFrom string

const (
	// HoursOfWeekday: the hours of that weekday.
	HoursOfWeekday HoursFrom = "weekday"
	// HoursOfPair: a day of rest that is worked, with the hours of the weekday
	// that is off in its place.
	HoursOfPair HoursFrom = "pair"
	// HoursShortened: an act of the calendar ends the day early.
	HoursShortened HoursFrom = "shortened"
	// HoursOfException: an [Exception] of the office.
	HoursOfException HoursFrom = "exception"
	// HoursOfDuty: a day off on which the office keeps the hours of that weekday.
	HoursOfDuty HoursFrom = "duty"
	// HoursNone: a day off, or a weekday without hours.
	HoursNone HoursFrom = "none"
)

// OfficeDay is the hours of an office on one day. The zero value is no day.
type OfficeDay struct {
	Day       Day        `json:"day"`       // what the calendar says
	Work      []Interval `json:"work"`      // empty where the office is closed
	Reception []Interval `json:"reception"` // empty where nobody is received
	From      HoursFrom  `json:"from"`
	Duty      Duty       `json:"duty,omitempty"`   // of [HoursOfDuty]: what the hours count for
	Reason    string     `json:"reason,omitempty"` // of the exception, if that is where the hours come from
	Act       string     `json:"act,omitempty"`    // likewise
}

// Day tells the hours of a day and where they come from. The error is an
// [*OutsideError] or [ErrNoOffice].
func (o Office) Day(d date.Date) (OfficeDay, error) {
	t := o.t
	if t == nil {
		return OfficeDay{}, ErrNoOffice
	}
	known, err := t.calendar.Day(d)
	if err != nil {
		return OfficeDay{}, err
	}
	h, err := t.hours(d)
	if err != nil {
		return OfficeDay{}, err
	}
	day := OfficeDay{Day: known, Work: slices.Clone(h.open.intervals()), Reception: slices.Clone(h.reception.intervals()), From: h.from}
	if h.from == HoursOfDuty {
		day.Duty = h.duty
	}
	if h.from == HoursOfException {
		e := t.exception(d)
		day.Reason, day.Act = e.Reason, e.Act
	}
	return day, nil
}

// exception is the one of a day that has one.
func (t *timetable) exception(d date.Date) *Exception {
	i, _ := slices.BinarySearchFunc(t.spec.Exceptions, law.DateOf(d), func(e Exception, d law.Date) int { return int(e.Date - d) })
	return &t.spec.Exceptions[i]
}

// IsZero reports whether o is the zero value.
func (o Office) IsZero() bool { return o.t == nil }

// Calendar returns the calendar of the office.
func (o Office) Calendar() Calendar {
	if o.t == nil {
		return Calendar{}
	}
	return o.t.calendar
}

// Zone returns the zone of the office, nil for the zero value.
func (o Office) Zone() *time.Location {
	if o.t == nil {
		return nil
	}
	return o.t.loc
}

// Spec returns what the office was made of, as a fresh value with the week of
// the calendar and the exceptions in the order of their days.
func (o Office) Spec() OfficeSpec {
	if o.t == nil {
		return OfficeSpec{}
	}
	return o.t.spec.clone()
}
