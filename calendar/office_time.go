// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"fmt"
	"math"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/regulation/law"
)

const second = int64(time.Second)

// instant gives an instant in seconds, if the office knows its hours then.
func (o Office) instant(at time.Time) (*timetable, int64, error) {
	t := o.t
	if t == nil {
		return nil, 0, ErrNoOffice
	}
	s := at.Unix()
	if s < t.begin || s >= t.end {
		return nil, 0, t.outside(at)
	}
	return t, s, nil
}

func (t *timetable) outside(at time.Time) error {
	return &OutsideError{Date: date.NewAt(at.In(t.loc)), From: law.DateOf(t.first), To: law.DateOf(t.last)}
}

// beyond is the error of an answer that would lie after the last day covered,
// or before the first one.
func (t *timetable) beyond(question string, at time.Time, later bool) error {
	e := &OutsideError{Date: t.first - 1, From: law.DateOf(t.first), To: law.DateOf(t.last)}
	if later {
		e.Date = t.last + 1
	}
	return fmt.Errorf("calendar: %s from %s: %w", question, at.In(t.loc).Format(time.RFC3339), e)
}

// time is an instant in the zone of the office.
func (t *timetable) time(s, nano int64) time.Time { return time.Unix(s, nano).In(t.loc) }

// rel counts seconds from the first instant covered.
func (t *timetable) rel(s int64) uint32 { return uint32(s - t.begin) }

// worked is the working time in nanoseconds from the first instant covered.
// The instant just after the last one covered is allowed.
func (t *timetable) worked(at time.Time) (int64, error) {
	s := at.Unix()
	if s < t.begin || s > t.end || s == t.end && at.Nanosecond() > 0 {
		return 0, t.outside(at)
	}
	w, rel := t.work, t.rel(s)
	n := w.find(rel)
	if n < 0 {
		return 0, nil
	}
	if in := rel - w.start[n]; in < w.length(n) {
		return int64(w.sum[n]+in)*second + int64(at.Nanosecond()), nil
	}
	return int64(w.sum[n+1]) * second, nil
}

// Date is the day that the wall clock of the office shows at an instant. The
// error is an [*OutsideError] or [ErrNoOffice].
func (o Office) Date(at time.Time) (date.Date, error) {
	t, s, err := o.instant(at)
	if err != nil {
		return 0, err
	}
	return t.date(s), nil
}

// Open reports whether the office is open at an instant, at work or on duty: the
// wall clock shows one of the hours of the day. The moment of closing is no longer open. The
// error is an [*OutsideError] or [ErrNoOffice].
func (o Office) Open(at time.Time) (bool, error) {
	t, s, err := o.instant(at)
	if err != nil {
		return false, err
	}
	return t.open.open(t.rel(s)), nil
}

// Receiving reports whether applications are taken at an instant, as
// [Office.Open] does for work.
func (o Office) Receiving(at time.Time) (bool, error) {
	t, s, err := o.instant(at)
	if err != nil {
		return false, err
	}
	return t.reception.open(t.rel(s)), nil
}

// NextOpening gives the first moment, at the instant or after it, at which work
// begins: in the morning, or after a break. While the office is open that is
// the opening after this one. The error is [ErrNoOffice], or an
// [*OutsideError], also where no opening follows within the days covered.
func (o Office) NextOpening(at time.Time) (time.Time, error) {
	t, s, err := o.instant(at)
	if err != nil {
		return time.Time{}, err
	}
	return t.next(t.open, "the next opening", at, s)
}

// NextReception is [Office.NextOpening] for the reception.
func (o Office) NextReception(at time.Time) (time.Time, error) {
	t, s, err := o.instant(at)
	if err != nil {
		return time.Time{}, err
	}
	return t.next(t.reception, "the next reception", at, s)
}

func (t *timetable) next(w *spans, what string, at time.Time, s int64) (time.Time, error) {
	n := w.find(t.rel(s))
	if n < 0 || int64(w.start[n]) < s-t.begin || at.Nanosecond() > 0 {
		n++
	}
	if n == len(w.start) {
		return time.Time{}, t.beyond(what, at, true)
	}
	return t.time(t.begin+int64(w.start[n]), 0), nil
}

// Closing gives the moment at which the work of a day ends for good. Where the
// clock shows that time twice and the office is open both times, it is the
// second. An office that works until 24:00 closes at the 00:00 of the next day.
//
// The error is [ErrNoOffice], an [*OutsideError], or an [ErrClosed] for a day
// without hours.
func (o Office) Closing(d date.Date) (time.Time, error) {
	t := o.t
	if t == nil {
		return time.Time{}, ErrNoOffice
	}
	if d < t.first || d > t.last {
		return time.Time{}, &OutsideError{Date: d, From: law.DateOf(t.first), To: law.DateOf(t.last)}
	}
	c := t.closing[d-t.first]
	if c == 0 {
		h, err := t.hours(d)
		if err != nil {
			return time.Time{}, err
		}
		if h.open.n == 0 {
			return time.Time{}, fmt.Errorf("%w on %s", ErrClosed, d)
		}
		c = h.open.list[h.open.n-1].To // on duty
	}
	return t.time(t.after(d, c), 0), nil
}

// Add gives the instant at which a length of working time from an instant has
// passed: of all such instants the nearest, so that an hour from 17:30 ends at
// 18:30 when the office closes then, and not at the next opening. A negative
// length goes back, likewise to the nearest instant; adding 0 gives the instant
// itself. The cost does not depend on the length.
//
// Add and then add the negative: the working time between the two ends is the
// same, and the instant is the same too if the office was open before and
// after it. The error is [ErrNoOffice] or an [*OutsideError].
func (o Office) Add(at time.Time, d time.Duration) (time.Time, error) {
	t := o.t
	if t == nil {
		return time.Time{}, ErrNoOffice
	}
	from, err := t.worked(at)
	if err != nil {
		return time.Time{}, err
	}
	w := t.work
	var n int
	var target int64
	switch {
	case d == 0:
		return at.In(t.loc), nil
	case d > 0:
		if int64(d) > int64(w.total())*second-from {
			return time.Time{}, t.beyond(d.String()+" of working time", at, true)
		}
		target = from + int64(d)
		n = w.forward(uint32((target - 1) / second))
	default:
		if d == math.MinInt64 || -int64(d) > from {
			return time.Time{}, t.beyond(d.String()+" of working time", at, false)
		}
		target = from + int64(d)
		n = w.forward(uint32(target / second))
	}
	in := target - int64(w.sum[n])*second
	return t.time(t.begin+int64(w.start[n])+in/second, in%second), nil
}

// Between gives the working time from one instant to another, negative where
// the second is the earlier one. It is time that really passed: an hour that
// the clock repeats counts twice if the office is open in it. The cost does
// not depend on the distance. The error is [ErrNoOffice] or an [*OutsideError].
func (o Office) Between(from, to time.Time) (time.Duration, error) {
	if o.t == nil {
		return 0, ErrNoOffice
	}
	a, err := o.t.worked(from)
	if err != nil {
		return 0, err
	}
	b, err := o.t.worked(to)
	if err != nil {
		return 0, err
	}
	return time.Duration(b - a), nil
}

// AddDays is [Calendar.Add] from the day that the wall clock of the office
// shows at an instant. It knows no hours and no rule; a term counts with
// [Office.DueInDays].
func (o Office) AddDays(at time.Time, n int) (date.Date, error) {
	t, s, err := o.instant(at)
	if err != nil {
		return 0, err
	}
	return t.calendar.Add(t.date(s), n)
}

// CountDays is [Calendar.Count] between the days that the wall clock of the
// office shows at two instants.
func (o Office) CountDays(from, to time.Time) (int, error) {
	t, a, err := o.instant(from)
	if err != nil {
		return 0, err
	}
	_, b, err := o.instant(to)
	if err != nil {
		return 0, err
	}
	return t.calendar.Count(t.date(a), t.date(b))
}
