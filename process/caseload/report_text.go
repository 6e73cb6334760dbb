// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"
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
	lost                    time.Duration // working time; the rows that lost most are printed first
	last                    bool          // printed after the others
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
		services.rows = append(services.rows, row{act: string(v.Act), service: string(v.Service), name: v.Title, cells: v.cells(), lost: v.Lateness})
	}
	services.rows = append(services.rows, row{id: "total", name: wordTotal, cells: s.Total.cells(), last: true})
	steps := table{section: ofSteps}
	for _, v := range s.Steps {
		steps.rows = append(steps.rows, row{
			act: string(v.Citation.Act), service: string(v.Citation.Regulation), place: string(v.Node), name: v.Name, cells: v.cells(),
			lost: v.Lateness,
		})
	}
	unknown := table{section: ofUnknown}
	for _, v := range s.Unknown {
		unknown.rows = append(unknown.rows, row{
			act: string(v.Citation.Act), service: string(v.Citation.Regulation), place: string(v.Node), id: string(v.Reason),
			name: both(v.Reason.Label(), v.Name), cells: []string{strconv.Itoa(v.Number)},
		})
	}
	list := []table{unknown, services, steps, work(ofRoles, s.Roles), work(ofPersons, s.Persons), work(ofBodies, s.Bodies)}
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

// both is a text and another one, with a colon between them.
func both(a, b law.Text) law.Text {
	said := func(l law.Lang) string { return a.In(l) + ": " + b.In(l) }
	return law.Text{KK: said(law.LangKazakh), RU: said(law.LangRussian), EN: said(law.LangEnglish)}
}

func work(s section, counts []WorkCount) table {
	t := table{section: s}
	for _, v := range counts {
		t.rows = append(t.rows, row{id: v.ID, name: v.Name, cells: v.cells(), lost: v.Lateness})
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

// reportWidth is the width of a printed report.
const reportWidth = 100

// WriteText prints the summary in a language: a paragraph that says what matters,
// then tables of at most 100 columns in which the rows that lost most time stand
// first and zeros are left out. The error is that of the writer.
func (s Summary) WriteText(w io.Writer, lang law.Lang) error {
	b := bufio.NewWriter(w)
	_, _ = fmt.Fprintf(b, "%s: %s\n", wordPeriod.In(lang), s.Period.label(lang)) // a bufio.Writer keeps the first error for Flush
	wrap(b, "", s.Text().In(lang), " ")
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
		from = law.InstantLabel(p.From).In(lang)
	}
	if !p.Until.IsZero() {
		until = law.InstantLabel(p.Until).In(lang)
	}
	return from + " – " + until
}

func (t table) write(b *bufio.Writer, lang law.Lang) {
	_, _ = fmt.Fprintf(b, "\n%s\n", t.title.In(lang))
	if len(t.rows) == 0 {
		_, _ = fmt.Fprintf(b, "  %s\n", wordNothing.In(lang))
		return
	}
	rows := slices.Clone(t.rows)
	slices.SortStableFunc(rows, func(x, y row) int {
		if x.last != y.last {
			return cmp.Compare(order(x.last), order(y.last))
		}
		return cmp.Compare(y.lost, x.lost)
	})
	for _, r := range rows {
		if len(t.columns) == 1 {
			_, _ = fmt.Fprintln(b, cut(fmt.Sprintf("  %6s  %s", r.cells[0], r.label(lang))))
			continue
		}
		_, _ = fmt.Fprintln(b, cut("  "+r.label(lang)))
		var items []string
		for i, c := range r.cells {
			if c != "0" && c != "0:00" {
				items = append(items, t.columns[i].In(lang)+" "+c)
			}
		}
		if len(items) > 0 {
			wrap(b, "      ", strings.Join(items, "; "), "; ")
		}
	}
}

func order(last bool) int {
	if last {
		return 1
	}
	return 0
}

// wrap prints a text in lines of the width of a report, each after an indent and
// broken where a separator stands.
func wrap(b *bufio.Writer, indent, text, separator string) {
	line := indent
	for i, word := range strings.SplitAfter(text, separator) {
		if i > 0 && utf8.RuneCountInString(strings.TrimRight(line+word, " ")) > reportWidth {
			_, _ = fmt.Fprintln(b, strings.TrimRight(line, " "))
			line = indent
		}
		line += word
	}
	_, _ = fmt.Fprintln(b, strings.TrimRight(line, " "))
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

// cut cuts a line to the width of a report.
func cut(s string) string {
	if utf8.RuneCountInString(s) <= reportWidth {
		return s
	}
	return string([]rune(s)[:reportWidth-1]) + "…"
}
