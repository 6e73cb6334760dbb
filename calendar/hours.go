// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"iter"
	"strconv"
	"time"
)

// Interval is a stretch of one day by the wall clock, half-open: 09:00-13:00
// holds 09:00 and no longer 13:00. It never reaches into the next day. The
// zero value is empty and not acceptable in [Hours].
type Interval struct {
	From, To Clock
}

// beyondDay is what is wrong with a time later than 24:00.
const beyondDay = "reaches beyond 24:00, the end of the day"

// check says what is wrong with an interval. The error is an [*OfficeError].
func (i Interval) check() error {
	fault := ""
	switch {
	case max(i.From, i.To) > endOfDay:
		fault = beyondDay
	case i.From == i.To:
		fault = "the interval ends when it begins"
	case i.From > i.To:
		fault = "the interval ends before it begins; hours through the night are two, -24:00 and 00:00- on the next day"
	default:
		return nil
	}
	return &OfficeError{Value: i.String(), Fault: fault}
}

// parseInterval reads HH:MM-HH:MM.
func parseInterval(s string) (Interval, error) {
	const clock, whole = len("15:04"), len("15:04-15:04")
	fail := func(fault string) (Interval, error) {
		return Interval{}, &OfficeError{Value: s, Fault: fault}
	}
	const malformed = "not of the form HH:MM-HH:MM"
	if len(s) != whole || s[clock] != '-' {
		return fail(malformed)
	}
	var c [2]Clock
	for i, text := range []string{s[:clock], s[clock+1:]} {
		v, err := parseClock(text)
		switch {
		case err == nil:
			c[i] = v
		case isBeyondDay(text):
			return fail(beyondDay)
		default:
			return fail(malformed)
		}
	}
	i := Interval{From: c[0], To: c[1]}
	if err := i.check(); err != nil {
		return Interval{}, err
	}
	return i, nil
}

// isBeyondDay tells a time that a night watch would write, such as 25:30, from
// a misprint. The text is none that [Clock] reads.
func isBeyondDay(s string) bool {
	hour, err1 := strconv.ParseUint(s[:2], 10, 8)
	minute, err2 := strconv.ParseUint(s[3:], 10, 8)
	return s[2] == ':' && err1 == nil && err2 == nil && minute < 60 && hour >= 24
}

// MustInterval reads HH:MM-HH:MM from a literal in source. It panics on any other
// text; [Interval.UnmarshalText] gives an error.
func MustInterval(s string) Interval {
	i, err := parseInterval(s)
	if err != nil {
		panic(err)
	}
	return i
}

// String is HH:MM-HH:MM.
func (i Interval) String() string { return i.From.String() + "-" + i.To.String() }

// MarshalText is [Interval.String]; an interval that [Interval.UnmarshalText] would refuse
// is an error.
func (i Interval) MarshalText() ([]byte, error) {
	if err := i.check(); err != nil {
		return nil, err
	}
	return []byte(i.String()), nil
}

// UnmarshalText reads HH:MM-HH:MM. The error is an [*OfficeError]: the text is
// malformed, reaches beyond 24:00, or does not end after it begins.
func (i *Interval) UnmarshalText(b []byte) error {
	v, err := parseInterval(string(b))
	if err == nil {
		*i = v
	}
	return err
}

// maxIntervals is the greatest number of intervals in one day.
const maxIntervals = 8

// daily holds the intervals of one day, in the order of the clock.
type daily struct {
	n    uint8
	list [maxIntervals]Interval
}

// newDaily checks the intervals of a day; the place of a fault is [index].
func newDaily(list []Interval) (daily, error) {
	var d daily
	if len(list) > maxIntervals {
		return d, &OfficeError{Value: strconv.Itoa(len(list)), Fault: "more intervals in a day than " + strconv.Itoa(maxIntervals)}
	}
	for n, i := range list {
		path := "[" + strconv.Itoa(n) + "]"
		if err := i.check(); err != nil {
			return daily{}, at(path, err)
		}
		if n > 0 {
			switch before := list[n-1]; {
			case i.From < before.To && before.From < i.To:
				return daily{}, &OfficeError{Path: path, Value: i.String(), Fault: "has minutes in common with " + before.String() + ", which stands before it"}
			case i.From < before.From:
				return daily{}, &OfficeError{Path: path, Value: i.String(), Fault: "is earlier than " + before.String() + ", which stands before it"}
			}
		}
		d.list[n] = i
	}
	d.n = uint8(len(list))
	return d, nil
}

func (d *daily) intervals() []Interval { return d.list[:d.n] }

// cut leaves out what stands at or after a closing time.
func (d daily) cut(closing Clock) daily {
	var out daily
	for _, i := range d.intervals() {
		if i.From < closing {
			out.list[out.n] = Interval{From: i.From, To: min(i.To, closing)}
			out.n++
		}
	}
	return out
}

// overlap gives the minutes that both days hold. Each result ends where one
// of the two does, so that there can be more of them than 8; the
// second result is false then.
func (d daily) overlap(o daily) (daily, bool) {
	var out daily
	for _, a := range d.intervals() {
		for _, b := range o.intervals() {
			from, to := max(a.From, b.From), min(a.To, b.To)
			if from >= to {
				continue
			}
			if out.n == maxIntervals {
				return out, false
			}
			out.list[out.n] = Interval{From: from, To: to}
			out.n++
		}
	}
	return out, true
}

// outside finds the first interval of d with a minute that within does not
// hold; touching intervals of within hold together.
func (d daily) outside(within daily) (int, bool) {
	for n, i := range d.intervals() {
		from := i.From
		for _, w := range within.intervals() {
			if w.From <= from && from < w.To {
				from = w.To
			}
		}
		if from < i.To {
			return n, true
		}
	}
	return 0, false
}

// Hours is a week of opening hours: for each weekday its intervals, at most
// 8, in the order of the clock and without a minute in common.
// Intervals that touch are allowed. Values are comparable and never change;
// the zero value has no hours at all and stands for "not stated" where that is
// allowed.
//
// Hours say when the door is open on a Monday, not whether a given Monday is a
// working day: that is the [Calendar], and an [Office] joins the two.
type Hours struct {
	week [7]daily // by time.Weekday
}

func emptyWeek(path string) error {
	return &OfficeError{Path: path, Fault: "no weekday has hours"}
}

// With returns the hours with those of one weekday replaced; without intervals the
// weekday has no hours. A week is made from the zero value this way. The error is an
// [*OfficeError] whose path names weekday and index.
func (h Hours) With(day time.Weekday, intervals ...Interval) (Hours, error) {
	if day < time.Sunday || day > time.Saturday {
		return Hours{}, &OfficeError{Value: strconv.Itoa(int(day)), Fault: "not a weekday of package time, 0 to 6"}
	}
	d, err := newDaily(intervals)
	if err != nil {
		return Hours{}, at(dayKey(day), err)
	}
	h.week[day] = d
	return h, nil
}

// On iterates over the intervals of a weekday in the order of the clock.
func (h Hours) On(day time.Weekday) iter.Seq[Interval] {
	return func(yield func(Interval) bool) {
		if day < time.Sunday || day > time.Saturday {
			return
		}
		for _, i := range h.week[day].intervals() {
			if !yield(i) {
				return
			}
		}
	}
}

// within checks that every minute of h is a minute of work.
func (h Hours) within(work Hours) error {
	for _, day := range weekdays() {
		if n, out := h.week[day].outside(work.week[day]); out {
			return &OfficeError{
				Path:  dayKey(day) + "[" + strconv.Itoa(n) + "]",
				Value: h.week[day].list[n].String(),
				Fault: "the reception lies outside the working hours of that day",
			}
		}
	}
	return nil
}

// weekdays lists the weekdays as a week begins here, with Monday.
func weekdays() [7]time.Weekday {
	return [7]time.Weekday{time.Monday, time.Tuesday, time.Wednesday, time.Thursday, time.Friday, time.Saturday, time.Sunday}
}

// dayKey is the weekday as the forms write it: mon to sun.
func dayKey(day time.Weekday) string {
	const keys = "sunmontuewedthufrisat"
	return keys[3*day : 3*day+3]
}

func parseDayKey(s string) (time.Weekday, bool) {
	for _, day := range weekdays() {
		if s == dayKey(day) {
			return day, true
		}
	}
	return 0, false
}
