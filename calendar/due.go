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
	// Rule is the rule with every default written out.
	Rule Rule `json:"rule"`
}

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
// The error is [ErrNoOffice], a [*TermError] for n below 1 or above the number
// of days covered, a [*law.ValueError] for a rule with an unknown word, or an
// [*OutsideError].
func (o Office) DueInDays(at time.Time, n int, r Rule) (Due, error) {
	var due Due
	started, err := o.begin(&due, at, &r)
	if err != nil {
		return Due{}, err
	}
	t := o.t
	if most := int(t.last-t.first) + 1; n < 1 || n > most {
		return Due{}, &TermError{Value: strconv.Itoa(n), Rule: "from 1 to " + strconv.Itoa(most) + " working days"}
	}
	due.Day = due.Start.Day
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
// The error is [ErrNoOffice], a [*TermError] for a negative length, a
// [*law.ValueError] for a rule with an unknown word, or an [*OutsideError].
func (o Office) DueIn(at time.Time, d time.Duration, r Rule) (Due, error) {
	var due Due
	if _, err := o.begin(&due, at, &r); err != nil {
		return Due{}, err
	}
	if d < 0 {
		return Due{}, &TermError{Value: d.String(), Rule: "a length of time that is not negative"}
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
	due.Day, due.At = t.date(s), t.time(s, 0)
	return due, nil
}

// begin fills in the rule, checked as a whole, and the start of a term.
func (o Office) begin(due *Due, at time.Time, r *Rule) (started int64, err error) {
	if *r == (Rule{}) {
		due.Rule = Rule{FirstDayNext, ArrivalDayNext, MinutesWorking, DayEndClosing, AfterHoursNextOpening}
	} else if due.Rule = r.Full(); !due.Rule.valid() {
		return 0, r.Validate()
	}
	return o.start(&due.Start, at, due.Rule.AfterHours)
}

// finish fills in the end of the last day, which is covered, by the rule, which
// is full.
func (t *timetable) finish(due *Due, started int64) {
	if c := t.closing[due.Day-t.first]; c != 0 && due.Rule.DayEnd == DayEndClosing {
		end := t.after(due.Day, c)
		if c == EndOfDay {
			end-- // the deadline stays on its day
		}
		if end >= started {
			due.End, due.At = DayEndClosing, t.time(end, 0)
			return
		}
	}
	due.End, due.At = DayEndMidnight, t.time(t.after(due.Day, EndOfDay)-1, 0)
}
