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

// TableRow is one line of a [Table]. Act, Service and Place tell where in the acts
// it belongs; they are empty for a role, a person or a finding. Cells are its
// numbers, one for each column; lengths of working time are hours and minutes,
// "12:30".
type TableRow struct {
	Act, Service law.ID
	Place, ID    string
	Name         law.Text
	Cells        []string

	lost time.Duration // working time, or how many where no time is told
	last bool          // printed after the others
}

// Table is a part of a summary as it is printed: "steps", "persons" and so on by
// ID, with the words for its columns. The zero value has no rows.
type Table struct {
	ID      string
	Title   law.Text
	Columns []law.Text
	Rows    []TableRow
}

// Tables lays the summary out for printing, for those whose report is neither text
// nor CSV. In each table the rows that lost most time, or that count most, stand
// first, a total last.
func (s Summary) Tables() []Table {
	list := s.tables()
	for i, t := range list {
		list[i].Columns = slices.Clone(t.Columns)
		slices.SortStableFunc(t.Rows, func(x, y TableRow) int {
			if x.last != y.last {
				return cmp.Compare(order(x.last), order(y.last))
			}
			return cmp.Compare(y.lost, x.lost)
		})
	}
	return list
}

// tables are those of [Summary.Tables] in the order of the summary.
func (s Summary) tables() []Table {
	services := ofServices
	for _, v := range s.Services {
		services.Rows = append(services.Rows, TableRow{Act: v.Act, Service: v.Service, Name: v.Title, Cells: v.cells(), lost: v.Lateness})
	}
	services.Rows = append(services.Rows, TableRow{ID: "total", Name: wordTotal, Cells: s.Total.cells(), last: true})
	steps := ofSteps
	for _, v := range s.Steps {
		steps.Rows = append(steps.Rows, TableRow{
			Act: v.Citation.Act, Service: v.Citation.Regulation, Place: string(v.Node), Name: v.Name, Cells: v.cells(),
			lost: v.Lateness,
		})
	}
	unknown := ofUnknown
	for _, v := range s.Unknown {
		row := TableRow{
			Act: v.Citation.Act, Service: v.Citation.Regulation, Place: string(v.Node), ID: string(v.Reason),
			Name: both(v.Reason.Label(), v.Name), Cells: []string{strconv.Itoa(v.Number)}, lost: time.Duration(v.Number),
		}
		if at := v.Citation.Locator; !strings.HasPrefix(row.Place, at.String()) { // the term of a stretch, as of the service
			row.Place, row.Name = at.String(), both(v.Reason.Label(), at.Label())
		}
		unknown.Rows = append(unknown.Rows, row)
	}
	list := []Table{unknown, services, steps, work(ofRoles, s.Roles), work(ofPersons, s.Persons), work(ofBodies, s.Bodies)}
	contradictions := ofContradictions
	for _, v := range s.Contradictions {
		contradictions.Rows = append(contradictions.Rows, TableRow{
			Act: v.Citation.Act, Service: v.Citation.Regulation, Place: v.Citation.Locator.String(),
			Name: v.Citation.Locator.Label(), Cells: []string{strconv.Itoa(v.Number)}, lost: time.Duration(v.Number),
		})
	}
	excuses := ofExcuses
	for _, v := range s.Excuses {
		excuses.Rows = append(excuses.Rows, TableRow{ID: v.Option.String(), Name: v.Name, Cells: []string{strconv.Itoa(v.Number)}})
	}
	findings := ofFindings
	for _, v := range s.Findings {
		findings.Rows = append(findings.Rows, TableRow{ID: string(v.Kind), Name: v.Kind.Label(), Cells: []string{strconv.Itoa(v.Number)}, lost: time.Duration(v.Number)})
	}
	return append(list, contradictions, excuses, findings)
}

// both is a text and another one, with a colon between them.
func both(a, b law.Text) law.Text {
	said := func(l law.Lang) string { return a.In(l) + ": " + b.In(l) }
	return law.Text{KK: said(law.LangKazakh), RU: said(law.LangRussian), EN: said(law.LangEnglish)}
}

func work(t Table, counts []Work) Table {
	for _, v := range counts {
		t.Rows = append(t.Rows, TableRow{ID: v.ID, Name: v.Name, Cells: v.cells(), lost: v.Lateness})
	}
	return t
}

func (c Count) cells() []string {
	return append(numbers(c.Received, c.Granted, c.Refused, c.NotAdmitted, c.Discontinued, c.Open, c.ClosedLate, c.LateAtEnd,
		c.ClosedDisputed+c.DisputedAtEnd), hours(c.Lateness), hours(c.Worst))
}

func (w Work) cells() []string {
	return append(numbers(w.Done, w.Open, w.Overdue, w.Late, w.Disputed), hours(w.Lateness), hours(w.Worst), hours(w.mean()))
}

func numbers(n ...int) []string {
	list := make([]string, len(n), len(n)+3)
	for i, v := range n {
		list[i] = strconv.Itoa(v)
	}
	return list
}

// hours prints a length of time in hours and minutes, "12:30", the last
// minute as far as it was begun.
func hours(d time.Duration) string {
	minutes := int64(d / time.Minute)
	if d%time.Minute > 0 {
		minutes++
	}
	return fmt.Sprintf("%d:%02d", minutes/60, minutes%60)
}

// reportWidth is the width of a printed report.
const reportWidth = 100

// WriteText prints the summary in a language: a paragraph that says what matters,
// then tables of at most 100 columns in which the rows that lost most time stand
// first and zeros are left out. The error is that of the writer.
func (s Summary) WriteText(w io.Writer, lang law.Lang) error {
	b := bufio.NewWriter(w)
	_, _ = fmt.Fprintln(b, s.Period.Text().In(lang)) // a bufio.Writer keeps the first error for Flush
	wrap(b, "", s.Text().In(lang), " ")
	for _, t := range s.Tables() {
		t.write(b, lang)
	}
	return b.Flush()
}

// Text names the period in words, to the minute: "Period: 1 March 2015, 00:00 – to the end".
func (p Period) Text() law.Text {
	said := func(l law.Lang) string {
		if p == (Period{}) {
			return wordPeriod.In(l) + ": " + wordAlways.In(l)
		}
		from, until := wordFrom.In(l), wordUntil.In(l)
		if !p.From.IsZero() {
			from = law.InstantLabel(p.From).In(l)
		}
		if !p.Until.IsZero() {
			until = law.InstantLabel(p.Until).In(l)
		}
		return wordPeriod.In(l) + ": " + from + " – " + until
	}
	return law.Text{KK: said(law.LangKazakh), RU: said(law.LangRussian), EN: said(law.LangEnglish)}
}

func (t Table) write(b *bufio.Writer, lang law.Lang) {
	_, _ = fmt.Fprintf(b, "\n%s\n", t.Title.In(lang))
	if len(t.Rows) == 0 {
		_, _ = fmt.Fprintf(b, "  %s\n", wordNothing.In(lang))
		return
	}
	for _, r := range t.Rows {
		if len(t.Columns) == 1 {
			_, _ = fmt.Fprintln(b, cut(fmt.Sprintf("  %6s  %s", r.Cells[0], r.label(lang))))
			continue
		}
		_, _ = fmt.Fprintln(b, cut("  "+r.label(lang)))
		var items []string
		for i, c := range r.Cells {
			if c != "0" && c != "0:00" {
				items = append(items, t.Columns[i].In(lang)+" "+c)
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
// broken where a separator stands. No line begins with a dash.
func wrap(b *bufio.Writer, indent, text, separator string) {
	line := indent
	var words []string
	for _, word := range strings.SplitAfter(text, separator) {
		if last := len(words) - 1; last >= 0 && strings.HasPrefix(word, "–") {
			words[last] += word
		} else {
			words = append(words, word)
		}
	}
	for i, word := range words {
		if i > 0 && utf8.RuneCountInString(strings.TrimRight(line+word, " ")) > reportWidth {
			_, _ = fmt.Fprintln(b, strings.TrimRight(line, " "))
			line = indent
		}
		line += word
	}
	_, _ = fmt.Fprintln(b, strings.TrimRight(line, " "))
}

// label names a row: a place by its service and number, and then in words.
func (r TableRow) label(lang law.Lang) string {
	switch {
	case r.Place != "":
		return string(r.Service) + " " + r.Place + " " + r.Name.In(lang)
	case r.Service != "":
		return string(r.Service) + " " + r.Name.In(lang)
	case r.Name != (law.Text{}):
		return r.Name.In(lang)
	default:
		return r.ID
	}
}

// cut cuts a line to the width of a report.
func cut(s string) string {
	if utf8.RuneCountInString(s) <= reportWidth {
		return s
	}
	return string([]rune(s)[:reportWidth-1]) + "…"
}
