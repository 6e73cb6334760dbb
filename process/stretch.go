// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"time"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/process/internal/follow"
	"github.com/reglament-kz/reglament/regulation"
)

// stretch moves a deadline by the time for which terms stood still since the term
// began: by the days of it that would have counted for a term in days, by its time
// for one in minutes or hours. The rule is that of whoever has the term.
func (w *walker) stretch(d Deadline, start time.Time, office calendar.Office, rule calendar.Rule) (Deadline, error) {
	counted := d.Day // before the last day moves to a working one
	if d.due != nil && !d.due.AsCounted.IsZero() {
		counted = d.due.AsCounted.Date()
	}
	for _, p := range w.pauses {
		if !d.Known() || p.From.Before(start) || p.From.After(d.At) || !w.done.IsZero() && !p.From.Before(w.done) {
			continue
		}
		if d.unit() == regulation.UnitMinute || d.unit() == regulation.UnitHour {
			if p.From.Equal(d.At) {
				continue // the term was over
			}
			if p.Until.IsZero() {
				return unknown(UnknownStopped, d.term), nil
			}
			if err := longer(&d, p, office, rule); err != nil {
				return d, err
			}
			continue
		}
		from, err := office.Start(p.From, rule)
		if err != nil {
			return d, err
		}
		if from.Day > d.Day {
			continue // it came after hours on the last day
		}
		if p.Until.IsZero() {
			return unknown(UnknownStopped, d.term), nil
		}
		until, err := goesOn(p, office, rule)
		if err != nil {
			return d, err
		}
		if counted, err = putOff(&d, counted, from.Day, until, office); err != nil {
			return d, err
		}
		due, err := settled(&d, counted, office, rule)
		if err != nil {
			return d, err
		}
		d.Day, d.At = due.Day, due.At
	}
	return d, nil
}

// goesOn is the day on which terms run again: what comes after hours comes on the
// next day, and a time that has passed does not come at all.
func goesOn(p follow.Pause, office calendar.Office, rule calendar.Rule) (date.Date, error) {
	if p.Lapsed {
		return office.Date(p.Until)
	}
	start, err := office.Start(p.Until, rule)
	return start.Day, err
}

// longer moves a deadline of a term in minutes or hours by the time of a pause, from
// when the term began to run: what came after hours runs from a later moment.
func longer(d *Deadline, p follow.Pause, office calendar.Office, rule calendar.Rule) error {
	if d.due != nil && p.From.Before(d.due.Start.At) {
		if p.From = d.due.Start.At; !p.Until.After(p.From) {
			return nil
		}
	}
	if rule.Minutes == calendar.MinutesClock {
		d.At = d.At.Add(p.Until.Sub(p.From))
	} else {
		lost, err := office.Between(p.From, p.Until)
		if err != nil {
			return err
		}
		if d.At, err = office.Add(d.At, lost); err != nil {
			return err
		}
	}
	var err error
	d.Day, err = office.Date(d.At)
	return err
}

// putOff is the last day of a term moved by the days from one until another that did
// not count. The day on which the term began counts for none where the first day is
// the next one. A term that was counted out, and whose last day had moved, ends on the
// day on which it goes on.
func putOff(d *Deadline, last, from, until date.Date, office calendar.Office) (date.Date, error) {
	if from > last {
		return max(last, until), nil
	}
	switch d.unit() {
	case regulation.UnitWorkingDay, regulation.UnitCalendarDay, regulation.UnitWeek:
		if d.due != nil && d.due.Rule.FirstDay == calendar.FirstDayNext {
			from = max(from, d.due.Start.Day+1)
		}
	}
	if until <= from {
		return last, nil
	}
	if d.unit() != regulation.UnitWorkingDay {
		return last + until - from, nil
	}
	lost, err := office.Calendar().Count(from, until)
	if err != nil {
		return 0, err
	}
	return office.Calendar().Add(last, lost)
}

// settled is the end of a term whose last day was moved: one in calendar time does
// not end on a day off where the rule says so.
func settled(d *Deadline, day date.Date, office calendar.Office, rule calendar.Rule) (calendar.Due, error) {
	works, err := office.Calendar().Working(day)
	if err == nil && !works && rule.LastDay == calendar.LastDayNextWorkingDay && d.unit() != regulation.UnitDayOfApplication {
		day, err = office.Calendar().Add(day, 1)
	}
	if err != nil {
		return calendar.Due{}, err
	}
	return office.DueOn(day, rule)
}
