// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"strconv"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/regulation/law"
)

// Due is the last moment of a term and what it rests on. It is a plain value;
// the zero value is no moment.
type Due struct {
	// Start is from when the term was counted; zero for [Office.DueOn].
	Start Start `json:"start,omitzero"`
	// Day is the last day of the term. A term in days that follows counts from it.
	Day date.Date `json:"day"`
	// At is the last moment in time, inclusive and to the second: 18:30:00 where
	// the office closes at 18:30.
	At time.Time `json:"at"`
	// End says which end of the day At is: midnight also where the rule says
	// closing and the day has none left. Empty for a term in minutes or hours.
	End DayEnd `json:"day-end,omitempty"`
	// Unit is what was counted; empty for the end of one day.
	Unit Unit `json:"unit,omitempty"`
	// AsCounted is the day off from which the option last-day moved the end to
	// Day; not stated where it did not.
	AsCounted law.Date `json:"as_counted,omitzero"`
	// Doubt says that a day between the start and the end may turn out otherwise,
	// and why; empty where the record leaves no doubt.
	Doubt Doubt `json:"doubt,omitempty"`
	// Rule is the rule with every default written out.
	Rule Rule `json:"rule"`
}

// Unit is what a term counts. A week counts as seven calendar days, a quarter
// as three months and a year as twelve.
type Unit string

const (
	// UnitTime: minutes and hours, by the option minutes.
	UnitTime Unit = "time"
	// UnitWorkingDay: the working days of the calendar.
	UnitWorkingDay Unit = "working_day"
	// UnitCalendarDay: every day.
	UnitCalendarDay Unit = "calendar_day"
	// UnitMonth: months, each of which ends on the day of the start.
	UnitMonth Unit = "month"
)

// Met reports whether what was done at an instant was done in time. Fractions
// of a second do not count.
func (d Due) Met(done time.Time) bool { return done.Unix() <= d.At.Unix() }

// DueInDays counts a term of n working days that begins with what arrives at an
// instant. The option after-hours gives its start, first-day the first day
// that counts, day-end the moment of the last. A term that runs from an arrival
// takes the rule [Rule.ForArrival]. The cost does not depend on n.
//
// Days are counted by the calendar alone: an [Exception] closes the door and
// takes no day away. Where the last day has no working hours, or they are over
// when the term starts, it ends at midnight.
//
// The error is [ErrNoOffice], a [*law.ValueError] for n below 1 or above the number
// of days covered, a [*law.ValueError] for a rule with an unknown word, or an
// [*OutsideError].
func (o Office) DueInDays(at time.Time, n int, r Rule) (Due, error) {
	var due Due
	started, err := o.begin(&due, at, &r)
	if err != nil {
		return Due{}, err
	}
	t := o.t
	if err := bound(n, int(t.last-t.first)+1, "working days"); err != nil {
		return Due{}, err
	}
	due.Day, due.Unit = due.Start.Day, UnitWorkingDay
	if due.Rule.FirstDay == FirstDaySame {
		works, err := t.calendar.Working(due.Day)
		if err != nil {
			return Due{}, err
		}
		if works {
			n-- // the day itself is the first
		}
	}
	if due.Day, err = t.calendar.Add(due.Day, n); err != nil {
		return Due{}, err
	}
	t.finish(&due, started)
	return due, nil
}

// longestTerm bounds a number of calendar days or months, so that none overflows
// a date.
const longestTerm = 1_000_000

// bound refuses a number that no term has.
func bound(n, most int, of string) error {
	if n < 1 || n > most {
		return &law.ValueError{Type: "term", Value: strconv.Itoa(n), Fault: "not from 1 to " + strconv.Itoa(most) + " " + of}
	}
	return nil
}

// DueInCalendarDays counts a term of n calendar days, a week being seven, that
// begins with what arrives at an instant. The options after-hours and day-end
// apply as for [Office.DueInDays]. By first-day the day of the start is the
// first one or the one before it, and by last-day a term that ends on a day off
// ends there or on the next working day. The errors are those of
// [Office.DueInDays]; n may be up to a million.
func (o Office) DueInCalendarDays(at time.Time, n int, r Rule) (Due, error) {
	var due Due
	started, err := o.begin(&due, at, &r)
	if err != nil {
		return Due{}, err
	}
	if err := bound(n, longestTerm, "calendar days"); err != nil {
		return Due{}, err
	}
	if due.Rule.FirstDay == FirstDaySame {
		n--
	}
	due.Day, due.Unit = due.Start.Day+date.Date(n), UnitCalendarDay
	return due, o.t.settle(&due, started)
}

// DueInMonths counts a term of n months, a quarter being three and a year
// twelve, that begins with what arrives at an instant. It ends on the same day
// of the month as the day of its start, or on the last day of a month that has
// no such day; the option first-day does not apply. The other options apply as
// for [Office.DueInCalendarDays], and so do the errors.
func (o Office) DueInMonths(at time.Time, n int, r Rule) (Due, error) {
	var due Due
	started, err := o.begin(&due, at, &r)
	if err != nil {
		return Due{}, err
	}
	if err := bound(n, longestTerm, "months"); err != nil {
		return Due{}, err
	}
	year, month, day := due.Start.Day.Date()
	first := date.New(year, month+time.Month(n), 1)
	due.Day, due.Unit = first+date.Date(min(day, first.LastDayOfMonth())-1), UnitMonth
	return due, o.t.settle(&due, started)
}

// settle moves the end of a term in calendar time to a working day, if the rule
// says so, and fills it in. Due is the zero value where the error is not nil.
func (t *timetable) settle(due *Due, started int64) error {
	works, err := t.calendar.Working(due.Day)
	if err == nil && !works && due.Rule.LastDay == LastDayNextWorkingDay {
		due.AsCounted = law.DateOf(due.Day)
		due.Day, err = t.calendar.Add(due.Day, 1)
	}
	if err != nil {
		*due = Due{}
		return err
	}
	t.finish(due, started)
	return nil
}

// DueSameDay gives the end of the day on which the term starts, for what is to
// be done on the day of the application. The options after-hours and day-end
// apply as for [Office.DueInDays], and so do the errors.
func (o Office) DueSameDay(at time.Time, r Rule) (Due, error) {
	var due Due
	started, err := o.begin(&due, at, &r)
	if err != nil {
		return Due{}, err
	}
	due.Day = due.Start.Day
	o.t.finish(&due, started)
	return due, nil
}

// DueOn gives the end of a day, for what is to be done by a date. Only the
// option day-end applies. The error is [ErrNoOffice], a [*law.ValueError] for a
// rule with an unknown word, or an [*OutsideError].
func (o Office) DueOn(day date.Date, r Rule) (Due, error) {
	t := o.t
	if t == nil {
		return Due{}, ErrNoOffice
	}
	if err := r.Validate(); err != nil {
		return Due{}, err
	}
	if day < t.first || day > t.last {
		return Due{}, &OutsideError{Date: day, From: law.DateOf(t.first), To: law.DateOf(t.last)}
	}
	due := Due{Day: day, Rule: r.Full()}
	t.finish(&due, t.begin)
	return due, nil
}

// DueIn counts a term of minutes or hours that begins with what arrives at an
// instant. The option after-hours gives its start, the option minutes says
// whether all minutes count or those of the working hours, as [Office.Add]
// counts them.
//
// The error is [ErrNoOffice], a [*law.ValueError] for a negative length, a
// [*law.ValueError] for a rule with an unknown word, or an [*OutsideError].
func (o Office) DueIn(at time.Time, d time.Duration, r Rule) (Due, error) {
	var due Due
	if _, err := o.begin(&due, at, &r); err != nil {
		return Due{}, err
	}
	if d < 0 {
		return Due{}, &law.ValueError{Type: "term", Value: d.String(), Fault: "the length of time is negative"}
	}
	end := due.Start.At.Add(d)
	if due.Rule.Minutes == MinutesWorking {
		var err error
		if end, err = o.Add(due.Start.At, d); err != nil {
			return Due{}, err
		}
	}
	t, s, err := o.instant(end)
	if err != nil {
		return Due{}, err
	}
	due.Day, due.At, due.Unit = t.date(s), t.time(s, 0), UnitTime
	if due.Rule.Minutes == MinutesWorking || due.Start.Moved() {
		t.judge(&due)
	}
	return due, nil
}

// judge fills in the doubt of a term whose last day is known.
func (t *timetable) judge(due *Due) {
	from := due.Start.Day
	if from == 0 {
		from = due.Day
	}
	if from < t.firmFrom || due.Day > t.firmTo {
		due.Doubt = t.calendar.Doubt(from, due.Day)
	}
}

// begin fills in the rule, checked as a whole, and the start of a term.
func (o Office) begin(due *Due, at time.Time, r *Rule) (started int64, err error) {
	if *r == (Rule{}) {
		due.Rule = defaultRule()
	} else if due.Rule = r.Full(); !due.Rule.valid() {
		return 0, r.Validate()
	}
	return o.start(&due.Start, at, due.Rule.AfterHours)
}

// finish fills in the end of the last day, which is covered, by the rule, which
// is full.
func (t *timetable) finish(due *Due, started int64) {
	t.judge(due)
	if c := t.closing[due.Day-t.first]; c != 0 && due.Rule.DayEnd == DayEndClosing {
		end := t.after(due.Day, c)
		if c == endOfDay {
			end-- // the deadline stays on its day
		}
		if end >= started {
			due.End, due.At = DayEndClosing, t.time(end, 0)
			return
		}
	}
	due.End, due.At = DayEndMidnight, t.time(t.after(due.Day, endOfDay)-1, 0)
}
