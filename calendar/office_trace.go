// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"slices"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/regulation/law"
)

// OfficeTrace tells how an answer of an [Office] came about, day by day. It is
// made only for who asks: the answers themselves carry nothing of it. The
// values inside belong to the caller.
type OfficeTrace struct {
	// Start is from when a term was counted; zero where nothing had to be moved.
	Start Start `json:"start,omitzero"`
	// Days are the days looked at, in order.
	Days []TraceDay `json:"days"`
	// Due is the last moment of the term; zero for [Office.TraceBetween].
	Due time.Time `json:"due,omitzero"`
	// Rule is the rule of the term; zero for [Office.TraceBetween].
	Rule Rule `json:"rule,omitzero"`
	// Inverted says that the range was given from the later instant to the
	// earlier one; the days stand in the order of time all the same.
	Inverted bool `json:"inverted,omitempty"`
}

// Stretch is a stretch of time between two instants, half-open.
type Stretch struct {
	From time.Time `json:"from"`
	To   time.Time `json:"to"`
}

// Worked is the time counted in the whole trace, negative if it is inverted.
func (t OfficeTrace) Worked() time.Duration {
	var sum time.Duration
	for _, d := range t.Days {
		for _, s := range d.Counted {
			sum += s.To.Sub(s.From)
		}
	}
	if t.Inverted {
		return -sum
	}
	return sum
}

// TraceDue tells how a term was counted that this office gave: every day from
// the start to the end, counted or not, and for a term of minutes or hours
// every stretch of time. The error is [ErrNoOffice], or an [*OutsideError] for a
// value of another calendar.
func (o Office) TraceDue(d Due) (OfficeTrace, error) {
	t := o.t
	if t == nil {
		return OfficeTrace{}, ErrNoOffice
	}
	trace := OfficeTrace{Start: d.Start, Due: d.At, Rule: d.Rule.Full()}
	d.Rule = trace.Rule
	var err error
	switch {
	case d.End != "":
		trace.Days, err = t.traceDays(d)
	case trace.Rule.Minutes == MinutesClock:
		var day Day
		day, err = t.calendar.Day(d.Start.Day)
		trace.Days = []TraceDay{{Day: day, Counted: []Stretch{{From: d.Start.At, To: d.At}}, Why: everyMinute()}}
	default:
		trace.Days, err = t.traceTime(d.Start.At, d.At)
	}
	if err != nil {
		return OfficeTrace{}, err
	}
	return trace, nil
}

func (t *timetable) traceDays(d Due) ([]TraceDay, error) {
	from := d.Start.Day
	if from == 0 || from > d.Day {
		from = d.Day
	}
	if _, err := t.calendar.Count(from, d.Day); err != nil {
		return nil, err
	}
	days := make([]TraceDay, 0, d.Day-from+1)
	count := 0
	for n := from; n <= d.Day; n++ {
		day, err := t.calendar.Day(n)
		if err != nil {
			return nil, err
		}
		traced := TraceDay{Day: day, Why: dayReason(day)}
		switch {
		case d.Start.Day == 0:
			traced.Why = and(traced.Why, dayNamed())
		case !d.AsCounted.IsZero() && n > d.AsCounted.Date():
			traced.Why = and(traced.Why, lastDayMoved())
		case d.Unit == UnitMonth:
			if n == from {
				traced.Why = and(traced.Why, startDay("", false))
			}
		case n == from && (d.Rule.FirstDay != FirstDaySame || d.Unit != UnitCalendarDay && !day.Works()):
			traced.Why = and(traced.Why, startDay(d.Rule.FirstDay, n < d.Day))
		case d.Unit == UnitCalendarDay || day.Works():
			count++
			traced.Count = count
		}
		if n == d.Day {
			traced.Why = and(traced.Why, dayEnd(d, t.closing[d.Day-t.first]))
		}
		days = append(days, traced)
	}
	return days, nil
}

// TraceBetween tells how [Office.Between] counted: for each day the stretches of
// working time, or why there are none. The trace of [Office.Add] is that between
// its instant and its answer.
func (o Office) TraceBetween(from, to time.Time) (OfficeTrace, error) {
	t := o.t
	if t == nil {
		return OfficeTrace{}, ErrNoOffice
	}
	for _, at := range []time.Time{from, to} {
		if _, err := t.worked(at); err != nil {
			return OfficeTrace{}, err
		}
	}
	trace := OfficeTrace{Inverted: to.Before(from)}
	if trace.Inverted {
		from, to = to, from
	}
	var err error
	trace.Days, err = t.traceTime(from, to)
	return trace, err
}

// traceTime lists every day that the clock shows between two instants.
func (t *timetable) traceTime(from, to time.Time) ([]TraceDay, error) {
	for _, at := range []time.Time{from, to} {
		if _, err := t.worked(at); err != nil {
			return nil, err
		}
	}
	// Where a clock goes back over midnight a day begins again after the next
	// one has begun, so one more day is looked at on both sides.
	first, last := t.date(from.Unix()), t.date(to.Unix())
	var days []TraceDay
	for d := max(first-1, t.first); d <= min(last+1, t.last); d++ {
		day, err := t.calendar.Day(d)
		if err != nil {
			return nil, err
		}
		h, err := t.hours(d)
		if err != nil {
			return nil, err
		}
		traced := TraceDay{Day: day, Hours: h.from, Counted: t.stretches(d, h.work, from, to), Why: t.hoursWhy(day, h)}
		if (d < first || d > last) && len(traced.Counted) == 0 {
			continue
		}
		days = append(days, traced)
	}
	return days, nil
}

// stretches gives the working time of a day that lies between two instants.
func (t *timetable) stretches(d date.Date, hours daily, from, to time.Time) []Stretch {
	b := newSpanBuilder(t, 2*maxIntervals)
	b.day(d, hours)
	slices.SortFunc(b.list, func(a, c [2]int64) int { return int(a[0] - c[0]) })
	var list []Stretch
	for _, span := range b.list {
		s := Stretch{From: t.time(span[0], 0), To: t.time(span[1], 0)}
		if s.From.Before(from) {
			s.From = from.In(t.loc)
		}
		if s.To.After(to) {
			s.To = to.In(t.loc)
		}
		if !s.From.Before(s.To) {
			continue
		}
		if n := len(list); n > 0 && list[n-1].To.Equal(s.From) {
			list[n-1].To = s.To
			continue
		}
		list = append(list, s)
	}
	return list
}

// hoursWhy says what decided the hours of a day.
func (t *timetable) hoursWhy(day Day, h dayHours) law.Text {
	why := dayReason(day)
	switch {
	case h.from == HoursOfException:
		return and(why, byException(t.exception(day.Date.Date())))
	case h.from == HoursOfPair:
		return and(why, hoursOf(h.weekday))
	case h.closes != 0:
		return and(why, closesEarly(h.closes, h.work.n > 0))
	case h.from == HoursOfDuty:
		return and(why, h.duty.Label())
	case h.from == HoursNone && day.Works():
		return and(why, noHours(h.weekday))
	default:
		return why
	}
}
