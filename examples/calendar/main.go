// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Command calendar prints the production calendar of Kazakhstan as it hangs on
// a wall, and answers questions about working days with the reason for each
// day.
//
//	go run ./examples/calendar -year 2022
//	go run ./examples/calendar -year 2022 -as-known 2022-09-01 -lang ru
//	go run ./examples/calendar -year 2027 -acts examples/calendar/acts.json
//	go run ./examples/calendar -add 15 -from 2014-12-30
//	go run ./examples/calendar -count 2014-12-01..2015-01-31 -week 6
//	go run ./examples/calendar -year 2022 -ics > 2022.ics
//	go run ./examples/calendar -year 2026 -ics -since 2026-01-10 > 2026.ics
//
// The exit code is 0, 1 where the question has no answer (a file that cannot be
// read, a day outside the years) and 2 where it is not a question.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/examples/internal/commandline"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr, onTerminal(os.Stdout)))
}

// onTerminal reports whether colours will be seen by a person who wants them.
func onTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0 && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
}

func run(args []string, stdout, stderr io.Writer, colour bool) int {
	q, err := parse(args, stderr)
	if err == nil {
		err = q.answer(stdout, colour)
	}
	return commandline.Exit(stderr, "calendar", err)
}

// calendar makes the calendar that the question is about.
func (q *question) calendar() (calendar.Calendar, error) {
	c := calendar.Kazakhstan().Week(q.week)
	var err error
	if q.provisional {
		if c, err = c.Provisional(lastProvisional); err != nil {
			return c, err
		}
	}
	if q.acts != "" {
		f, err := os.Open(q.acts)
		if err != nil {
			return c, fmt.Errorf("calendar: -acts: %w", err)
		}
		defer f.Close() //nolint:errcheck // only read
		acts, err := calendar.ReadActs(f)
		if err != nil {
			return c, fmt.Errorf("-acts %s: %w", q.acts, err)
		}
		if c, err = c.With(acts...); err != nil {
			return c, fmt.Errorf("-acts %s: %w", q.acts, err)
		}
	}
	if !q.asKnown.IsZero() {
		known, err := c.AsKnownOn(q.asKnown.Date())
		if err != nil {
			return c, fmt.Errorf("-as-known %s: %w", q.asKnown, err)
		}
		return known, nil
	}
	return c, nil
}

// further is what else there is to ask for, where days after the known years were
// asked about.
func (q *question) further(after bool) string {
	if q.provisional || !after {
		return ""
	}
	return fmt.Sprintf("; -provisional gives the years after, to %d", lastProvisional)
}

func (q *question) answer(out io.Writer, colour bool) error {
	c, err := q.calendar()
	if err != nil {
		return err
	}
	switch q.mode {
	case add, count:
		return q.trace(out, c)
	case ics:
		return q.icalendar(out, c)
	}
	if err := q.chooseYear(c); err != nil {
		return err
	}
	if q.json {
		y, err := yearOf(c, q.year)
		if err != nil {
			return err
		}
		return y.write(out)
	}
	p := &printer{q: q, c: c, paint: palette(colour)}
	if err := p.year(); err != nil {
		return err
	}
	_, err = p.buf.WriteTo(out)
	return err
}

// chooseYear takes the last year of which every day is certain where none is
// given, so that the answer does not depend on a clock.
func (q *question) chooseYear(c calendar.Calendar) error {
	from, to := c.Covers()
	if q.year == 0 {
		known := c.KnownThrough().Date()
		if q.year = known.Year(); known < date.New(q.year, time.December, 31) {
			q.year--
		}
		q.chosen = true
	}
	if first, last := from.Date().Year(), to.Date().Year(); q.year < first || q.year > last {
		return commandline.Errorf("-year %d: the years are %d to %d%s", q.year, first, last, q.further(q.year > last))
	}
	return nil
}

func (q *question) trace(out io.Writer, c calendar.Calendar) error {
	var tr calendar.DateTrace
	var err error
	if q.mode == add {
		tr, err = c.TraceAdd(q.from.Date(), q.add)
	} else {
		tr, err = c.TraceCount(q.from.Date(), q.to.Date())
	}
	if _, last := c.Covers(); err != nil {
		var outside *calendar.OutsideError
		after := errors.As(err, &outside) && (outside.Days > 0 || outside.Date > last.Date())
		return fmt.Errorf("%w%s", err, q.further(after))
	}
	if q.json {
		return write(out, tr)
	}
	p := &printer{q: q, c: c}
	p.trace(tr)
	_, err = p.buf.WriteTo(out)
	return err
}

// icalendar writes the days off of the year. The stamp is when the facts were
// last checked, so that the same release writes the same file.
func (q *question) icalendar(out io.Writer, c calendar.Calendar) error {
	if err := q.chooseYear(c); err != nil {
		return err
	}
	from, to := date.New(q.year, time.January, 1), date.New(q.year+1, time.January, 1)
	earlier := c
	if !q.since.IsZero() {
		var err error
		if earlier, err = c.AsKnownOn(q.since.Date()); err != nil {
			return err
		}
		for _, a := range c.Acts() {
			if _, shipped := calendar.Kazakhstan().Act(a.ID); !shipped && a.Signed.IsZero() && a.Known == (calendar.Known{}) {
				return commandline.Errorf("the act %s has neither signed nor known_since, so that nobody can tell whether the file of %s had it", a.ID, q.since)
			}
		}
	}
	events, err := c.EventsSince(earlier, from, to, q.lang)
	if err != nil {
		return err
	}
	checked := calendar.Kazakhstan().KnownThrough().Date().MidnightUTC()
	head := calendar.ICalendar{Name: title(q.year).In(q.lang), Lang: q.lang, Stamp: checked}
	return calendar.WriteICalendar(out, head, slices.Values(events))
}

func write(out io.Writer, v any) error {
	e := json.NewEncoder(out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}
