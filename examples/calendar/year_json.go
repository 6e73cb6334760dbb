// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/regulation/law"
)

// yearJSON is the year for other programs: its keys do not change. The tags are
// those that write prints.
type yearJSON struct {
	Year   int         `json:"year"`
	Months []monthJSON `json:"months"`
	Days   []dayJSON   `json:"days"`
	// What follows says how far the answer can be trusted.
	Calendar  byWeek[calendar.Digest] `json:"calendar"`
	KnownOn   *law.Date               `json:"known_on"`
	Checked   law.Date                `json:"known_through"`
	Acts      []calendar.Act          `json:"acts"`
	Uncertain []calendar.Uncertainty  `json:"uncertain"`
	Remarks   []law.Text              `json:"remarks"`
	Periods   []periodJSON            `json:"periods"`
}

// byWeek holds something for each working week.
type byWeek[T any] struct {
	Five T `json:"5"`
	Six  T `json:"6"`
}

type monthJSON struct {
	Month       int         `json:"month"`
	WorkingDays byWeek[int] `json:"working_days"`
	Hours       byWeek[int] `json:"hours"`
	totalJSON
}

// periodJSON is a part of the year: q1 to q4, h1 and h2, m9, year.
type periodJSON struct {
	ID          string      `json:"id"`
	WorkingDays byWeek[int] `json:"working_days"`
	Hours       byWeek[int] `json:"hours"`
	totalJSON
}

// totalJSON is what a month and a period have besides. Norms are in minutes.
type totalJSON struct {
	NormMinutes  byWeek[map[string]int] `json:"norm_minutes"`
	CalendarDays calendarDays           `json:"calendar_days"`
}

type calendarDays struct {
	All      int `json:"all"`
	Holidays int `json:"holidays"` // national and state holidays, whatever day they fall on
	// WithoutHolidays is All less Holidays.
	WithoutHolidays int `json:"without_holidays"`
}

type dayJSON struct {
	Date       law.Date                 `json:"date"`
	Kind       byWeek[calendar.DayKind] `json:"kind"`
	Name       law.Text                 `json:"name"`
	Act        *law.ID                  `json:"act"`
	KnownSince *calendar.Known          `json:"known_since"`
	Standing   calendar.Standing        `json:"standing"`
	Pair       law.Date                 `json:"pair,omitzero"`
	Closes     calendar.Clock           `json:"closes,omitzero"`
	Source     law.Source               `json:"source,omitzero"`
	Note       law.Text                 `json:"note,omitzero"`
}

// write prints one line for each month, day and act, so that the text can be
// read and compared by line.
func (y yearJSON) write(out io.Writer) error {
	var b bytes.Buffer
	fmt.Fprintf(&b, "{\"year\": %d", y.Year)
	for _, m := range []struct {
		key   string
		value any
	}{
		{"months", y.Months}, {"days", y.Days}, {"calendar", y.Calendar}, {"known_on", y.KnownOn}, {"known_through", y.Checked},
		{"acts", y.Acts}, {"uncertain", y.Uncertain}, {"remarks", y.Remarks}, {"periods", y.Periods},
	} {
		fmt.Fprintf(&b, ",\n%q: ", m.key)
		if err := lines(&b, m.value); err != nil {
			return err
		}
	}
	b.WriteString("}\n")
	_, err := b.WriteTo(out)
	return err
}

// lines prints a list with a line for each member, anything else in one line.
func lines(b *bytes.Buffer, v any) error {
	text, err := compact(v)
	if err != nil || text[0] != '[' {
		b.Write(text)
		return err
	}
	var members []json.RawMessage
	if err := json.Unmarshal(text, &members); err != nil {
		return err
	}
	b.WriteString("[")
	for i, m := range members {
		if i > 0 {
			b.WriteString(",")
		}
		b.WriteString("\n  ")
		b.Write(m)
	}
	b.WriteString("]")
	return nil
}

func compact(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return bytes.TrimSpace(b.Bytes()), err
}

func yearOf(c calendar.Calendar, year int) (yearJSON, error) {
	five, six := c.Week(calendar.WeekFiveDay), c.Week(calendar.WeekSixDay)
	y := yearJSON{
		Year: year, Checked: c.KnownThrough(), Calendar: byWeek[calendar.Digest]{five.Digest(), six.Digest()},
		Acts: []calendar.Act{}, Uncertain: []calendar.Uncertainty{}, Remarks: c.Remarks(year),
	}
	if y.Remarks == nil {
		y.Remarks = []law.Text{}
	}
	if known := c.KnownOn(); !known.IsZero() {
		y.KnownOn = &known
	}
	for m := time.January; m <= time.December; m++ {
		t, err := totals(c, date.New(year, m, 1), date.New(year, m+1, 1))
		if err != nil {
			return y, err
		}
		y.Months = append(y.Months, monthJSON{Month: int(m), WorkingDays: t.days, Hours: t.hours, totalJSON: t.totalJSON})
	}
	for _, p := range periods() {
		t, err := totals(c, p.from(year), p.to(year))
		if err != nil {
			return y, err
		}
		y.Periods = append(y.Periods, periodJSON{ID: p.id, WorkingDays: t.days, Hours: t.hours, totalJSON: t.totalJSON})
	}
	cited := map[law.ID]bool{}
	for d, err := range five.Days(date.New(year, time.January, 1), date.New(year+1, time.January, 1)) {
		if err != nil {
			return y, err
		}
		other, err := six.Day(d.Date.Date())
		if err != nil {
			return y, err
		}
		j := dayOf(d, other)
		if j.Act != nil {
			cited[*j.Act] = true
		}
		y.Days = append(y.Days, j)
	}
	for _, a := range c.Acts() {
		if cited[a.ID] {
			a.Changes = nil // the days say what follows from them
			y.Acts = append(y.Acts, a)
		}
	}
	for _, u := range append(five.Uncertain(), six.Uncertain()...) {
		if u.Date.Date().Year() == year {
			y.Uncertain = append(y.Uncertain, u)
		}
	}
	return y, nil
}

// dayOf joins the two weeks. The reason is that of the five-day week, and that
// of the six-day one where the day is plain in the other.
func dayOf(five, six calendar.Day) dayJSON {
	j := dayJSON{Date: five.Date, Kind: byWeek[calendar.DayKind]{five.Kind, six.Kind}}
	d := five
	if five.Act == "" || five.Kind == calendar.DayWeekend && six.Kind != calendar.DayWorking && six.Kind != calendar.DayWeekend {
		d = six
	}
	j.Name, j.Standing, j.Pair, j.Closes, j.Source, j.Note = d.Name, d.Standing, d.Pair, d.Closes, d.Source, d.Note
	if d.Act != "" {
		j.Act = &d.Act
	}
	if d.Known != (calendar.Known{}) {
		j.KnownSince = &d.Known
	}
	return j
}
