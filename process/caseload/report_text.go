// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/reglament-kz/reglament/regulation/law"
)

// row is one line of a section.
type row struct {
	act, service, place, id string
	name                    law.Text
	cells                   []string
}

// table is a section with its rows.
type table struct {
	section
	rows []row
}

// tables lays a summary out; every format prints the same ones.
func (s Summary) tables() []table {
	services := table{section: ofServices}
	for _, v := range s.Services {
		services.rows = append(services.rows, row{act: string(v.Act), service: string(v.Service), name: v.Title, cells: v.cells()})
	}
	services.rows = append(services.rows, row{id: "total", name: wordTotal, cells: s.Total.cells()})
	steps := table{section: ofSteps}
	for _, v := range s.Steps {
		steps.rows = append(steps.rows, row{
			act: string(v.Citation.Act), service: string(v.Citation.Regulation), place: string(v.Node), name: v.Name, cells: v.cells(),
		})
	}
	list := []table{services, steps, work(ofRoles, s.Roles), work(ofPersons, s.Persons), work(ofBodies, s.Bodies)}
	contradictions := table{section: ofContradictions}
	for _, v := range s.Contradictions {
		contradictions.rows = append(contradictions.rows, row{
			act: string(v.Citation.Act), service: string(v.Citation.Regulation), place: v.Citation.Locator.String(),
			name: v.Citation.Locator.Label(), cells: []string{strconv.Itoa(v.Number)},
		})
	}
	excuses := table{section: ofExcuses}
	for _, v := range s.Excuses {
		excuses.rows = append(excuses.rows, row{id: v.Option.String(), name: v.Name, cells: []string{strconv.Itoa(v.Number)}})
	}
	findings := table{section: ofFindings}
	for _, v := range s.Findings {
		findings.rows = append(findings.rows, row{id: string(v.Kind), name: v.Kind.Label(), cells: []string{strconv.Itoa(v.Number)}})
	}
	return append(list, contradictions, excuses, findings)
}

func work(s section, counts []WorkCount) table {
	t := table{section: s}
	for _, v := range counts {
		t.rows = append(t.rows, row{id: v.ID, name: v.Name, cells: v.cells()})
	}
	return t
}

func (c Count) cells() []string {
	return append(numbers(c.Received, c.Granted, c.Refused, c.NotAdmitted, c.Discontinued, c.Open, c.ClosedLate, c.LateAtEnd,
		c.ClosedDisputed+c.DisputedAtEnd), hours(c.Lateness), hours(c.Worst))
}

func (w Work) cells() []string {
	return append(numbers(w.Done, w.Open, w.Overdue, w.Late, w.Disputed), hours(w.Lateness), hours(w.Worst), hours(w.Mean()))
}

func numbers(n ...int) []string {
	list := make([]string, len(n), len(n)+3)
	for i, v := range n {
		list[i] = strconv.Itoa(v)
	}
	return list
}

// hours prints a length of working time in hours and minutes, "12:30", the last
// minute as far as it was begun.
func hours(d time.Duration) string {
	minutes := int64((d + time.Minute - 1) / time.Minute)
	return fmt.Sprintf("%d:%02d", minutes/60, minutes%60)
}

// The width of a printed report, and of its cells.
const (
	reportWidth = 100
	cellWidth   = 6
)

// WriteText prints the summary as tables of at most 100 columns, in a language.
// The columns are numbered, and their names stand above each table. The error is
// that of the writer.
func (s Summary) WriteText(w io.Writer, lang law.Lang) error {
	b := bufio.NewWriter(w)
	_, _ = fmt.Fprintf(b, "%s: %s\n", wordPeriod.In(lang), s.Period.label(lang)) // a bufio.Writer keeps the first error for Flush
	for _, t := range s.tables() {
		t.write(b, lang)
	}
	return b.Flush()
}

func (p Period) label(lang law.Lang) string {
	if p == (Period{}) {
		return wordAlways.In(lang)
	}
	from, until := wordFrom.In(lang), wordUntil.In(lang)
	if !p.From.IsZero() {
		from = p.From.Format("2006-01-02 15:04")
	}
	if !p.Until.IsZero() {
		until = p.Until.Format("2006-01-02 15:04")
	}
	return from + " – " + until
}

func (t table) write(b *bufio.Writer, lang law.Lang) {
	_, _ = fmt.Fprintf(b, "\n%s\n", t.title.In(lang))
	if len(t.rows) == 0 {
		_, _ = fmt.Fprintf(b, "  %s\n", wordNothing.In(lang))
		return
	}
	line := " "
	for i, c := range t.columns {
		item := fmt.Sprintf(" %d %s;", i+1, c.In(lang))
		if i == len(t.columns)-1 {
			item = strings.TrimSuffix(item, ";")
		}
		if utf8.RuneCountInString(line+item) > reportWidth {
			_, _ = fmt.Fprintln(b, line)
			line = " "
		}
		line += item
	}
	_, _ = fmt.Fprintln(b, line)
	width := make([]int, len(t.columns))
	names := reportWidth
	for i := range t.columns {
		width[i] = cellWidth
		for _, r := range t.rows {
			width[i] = max(width[i], len(r.cells[i])+1)
		}
		names -= width[i]
	}
	_, _ = b.WriteString(strings.Repeat(" ", names))
	for i := range t.columns {
		_, _ = fmt.Fprintf(b, "%*d", width[i], i+1)
	}
	_ = b.WriteByte('\n')
	for _, r := range t.rows {
		_, _ = b.WriteString(fit(r.label(lang), names))
		for i, c := range r.cells {
			_, _ = fmt.Fprintf(b, "%*s", width[i], c)
		}
		_ = b.WriteByte('\n')
	}
}

// label names a row: a place by its service and number, and then in words.
func (r row) label(lang law.Lang) string {
	switch {
	case r.place != "":
		return r.service + " " + r.place + " " + r.name.In(lang)
	case r.service != "":
		return r.service + " " + r.name.In(lang)
	case r.name != (law.Text{}):
		return r.name.In(lang)
	default:
		return r.id
	}
}

// fit pads or cuts a text to a width.
func fit(s string, width int) string {
	n := utf8.RuneCountInString(s)
	if n <= width-1 {
		return s + strings.Repeat(" ", width-n)
	}
	return string([]rune(s)[:width-2]) + "… "
}
