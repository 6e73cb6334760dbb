// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"bufio"
	"bytes"
	"cmp"
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/regulation/law"
)

//go:embed page.html
var pageText string

// named is a step or role as a person knows it: its name, and under it the service.
type named struct {
	Name, Service string
}

// bar is one row of a chart: what it is about, a value in words, and how much of the longest or, of shares, of all.
type bar struct {
	named
	Value string
	Part  int // of 1000
}

// chart is a list of bars, the longest first unless they have an order of their own.
type chart struct {
	Title string
	Bars  []bar
}

// heat is how many steps were late on each weekday, by step.
type heat struct {
	Title string
	Days  []string
	Rows  []heatRow
}

type heatRow struct {
	named
	Cells []heatCell
}

type heatCell struct {
	Number  int
	Opacity string
}

// page is what the HTML shows.
type page struct {
	Lang                law.Lang
	Title, Period, Text string
	Read                []string // what became of the lines of the log
	Charts              []chart
	Heat                heat
	Tables              []table
}

// table is a table of the report without the columns in which there is nothing.
type table struct {
	Title   string
	Columns []string
	Rows    []tableRow
}

type tableRow struct {
	named
	Cells []tableCell
}

type tableCell struct {
	Column, Value string // the name of the column stands with the value on a narrow screen
	None          bool   // nothing to tell, left out there
}

// lateness counts what a summary does not: lateness by month, and late steps by
// weekday.
type lateness struct {
	months map[string]time.Duration
	days   map[step]*[7]int
}

// step names one step of one service.
type step struct {
	act, service, node law.ID
}

func (l *lateness) add(i *inquiry, c caseload.CheckedApplication) {
	for _, f := range c.Findings {
		if f.Kind != caseload.FindingLate || !f.EveryReading {
			continue
		}
		at := f.Deadline.In(i.by.of(c.Kind, c.Office).Zone()) // when it was missed, done or not
		month := at.Format("2006-01")
		if sum := l.months[month] + f.Late; sum > l.months[month] { // else more than a length can hold
			l.months[month] = sum
		}
		if f.By == (process.Party{}) {
			continue // the service was late, and no step of it
		}
		at7 := (at.Weekday() + 6) % 7 // from Monday
		name := step{f.Citation.Act, f.Citation.Regulation, law.ID(f.Node)}
		if l.days[name] == nil {
			l.days[name] = &[7]int{}
		}
		l.days[name][at7]++
	}
}

// mostRows bounds the rows of a chart.
const mostRows = 20

// writePage checks the log and writes the page, beside and then renamed, so that an
// interrupted run leaves the old one whole.
func (i *inquiry) writePage() error {
	l := &lateness{months: map[string]time.Duration{}, days: map[step]*[7]int{}}
	summary, err := i.check(func(c caseload.CheckedApplication) error {
		l.add(i, c)
		return nil
	})
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := i.page(&b, summary, l); err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(i.html), "."+filepath.Base(i.html)+"-*")
	if err != nil {
		return fmt.Errorf("-html: %w", err)
	}
	defer os.Remove(f.Name()) //nolint:errcheck // it was renamed, or is of no use
	_, err = f.Write(b.Bytes())
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = os.Chmod(f.Name(), 0o644) //nolint:gosec // a report is for others to read
	}
	if err == nil {
		err = os.Rename(f.Name(), i.html)
	}
	if err != nil {
		return fmt.Errorf("-html: %w", err)
	}
	return nil
}

// page writes the HTML.
func (i *inquiry) page(out io.Writer, s caseload.Summary, l *lateness) error {
	t, err := template.New("page").Parse(pageText)
	if err != nil {
		return err
	}
	var read bytes.Buffer
	p := &printer{inquiry: i, b: bufio.NewWriter(&read)}
	p.read()
	if err := p.b.Flush(); err != nil {
		return err
	}
	v := page{
		Read: strings.Split(strings.TrimSpace(read.String()), "\n"),
		Lang: i.lang, Title: wordPage.In(i.lang), Period: s.Period.Text().In(i.lang),
		Text:   strings.ReplaceAll(s.Text().In(i.lang), " – ", "\u00a0– "), // no line begins with a dash
		Charts: []chart{i.bySteps(s), i.byMonths(l), i.byRoles(s)}, Heat: i.byDays(s, l), Tables: i.tables(s),
	}
	return t.Execute(out, v)
}

// titles are the names of the services of a summary, by ID.
func (i *inquiry) titles(s caseload.Summary) map[law.ID]string {
	titles := map[law.ID]string{}
	for _, v := range s.Services {
		titles[v.Service] = v.Title.In(i.lang)
	}
	return titles
}

func nothing(cell string) bool { return cell == "0" || cell == "0:00" }

// tables are those of the report that have rows, as people read them.
func (i *inquiry) tables(s caseload.Summary) []table {
	titles := i.titles(s)
	var list []table
	for _, t := range s.Tables() {
		if len(t.Rows) == 0 {
			continue
		}
		shown := table{Title: t.Title.In(i.lang)}
		var kept []int
		for n, c := range t.Columns {
			if slices.ContainsFunc(t.Rows, func(r caseload.TableRow) bool { return !nothing(r.Cells[n]) }) {
				kept = append(kept, n)
				shown.Columns = append(shown.Columns, c.In(i.lang))
			}
		}
		for _, r := range t.Rows {
			row := tableRow{named: named{Name: cmp.Or(r.Name.In(i.lang), r.ID)}}
			if r.Place != "" {
				row.named = named{r.Place + " " + row.Name, cmp.Or(titles[r.Service], string(r.Service))}
			}
			for n, k := range kept {
				row.Cells = append(row.Cells, tableCell{shown.Columns[n], r.Cells[k], nothing(r.Cells[k])})
			}
			shown.Rows = append(shown.Rows, row)
		}
		list = append(list, shown)
	}
	return list
}

func hoursOf(d time.Duration) string {
	minutes := int64(d / time.Minute)
	return fmt.Sprintf("%d:%02d", minutes/60, minutes%60)
}

// scale gives the bars their lengths, as parts of a whole, and leaves those beyond the
// most out.
func scale(title string, bars []bar, lengths []time.Duration, whole float64) chart {
	for n := range bars {
		bars[n].Part = int(1000 * float64(lengths[n]) / max(whole, 1))
	}
	return chart{title, bars[:min(len(bars), mostRows)]}
}

func longest(lengths []time.Duration) float64 { return float64(slices.Max(append(lengths, 0))) }

func (i *inquiry) bySteps(s caseload.Summary) chart {
	steps := slices.DeleteFunc(slices.Clone(s.Steps), func(c caseload.Work) bool { return c.Lateness == 0 })
	slices.SortStableFunc(steps, func(a, b caseload.Work) int { return cmp.Compare(b.Lateness, a.Lateness) })
	titles := i.titles(s)
	var bars []bar
	var lengths []time.Duration
	for _, c := range steps {
		at := named{string(c.Node) + " " + c.Name.In(i.lang), cmp.Or(titles[c.Citation.Regulation], string(c.Citation.Regulation))}
		bars = append(bars, bar{named: at, Value: fmt.Sprintf("%s (%d)", hoursOf(c.Lateness), c.Late+c.Overdue)})
		lengths = append(lengths, c.Lateness)
	}
	return scale(wordBySteps.In(i.lang), bars, lengths, longest(lengths))
}

func (i *inquiry) byMonths(l *lateness) chart {
	var months []string
	for m := range l.months {
		months = append(months, m)
	}
	slices.Sort(months)
	var bars []bar
	var lengths []time.Duration
	for _, m := range months[max(0, len(months)-mostRows):] {
		bars = append(bars, bar{named: named{Name: m}, Value: hoursOf(l.months[m])})
		lengths = append(lengths, l.months[m])
	}
	return scale(wordByMonths.In(i.lang), bars, lengths, longest(lengths))
}

func (i *inquiry) byRoles(s caseload.Summary) chart {
	roles := slices.DeleteFunc(slices.Concat(s.Roles, s.Bodies), func(c caseload.Work) bool { return c.Lateness == 0 })
	slices.SortStableFunc(roles, func(a, b caseload.Work) int { return cmp.Compare(b.Lateness, a.Lateness) })
	all := 0.0 // more than a length of time can hold, where many were late
	for _, c := range roles {
		all += float64(c.Lateness)
	}
	var bars []bar
	var lengths []time.Duration
	for _, c := range roles {
		bars = append(bars, bar{named: named{Name: cmp.Or(c.Name.In(i.lang), c.ID)}, Value: fmt.Sprintf("%.0f %%", 100*float64(c.Lateness)/all)})
		lengths = append(lengths, c.Lateness)
	}
	return scale(wordByRoles.In(i.lang), bars, lengths, all)
}

// byDays keeps the order of the summary's steps, the worst first.
func (i *inquiry) byDays(s caseload.Summary, l *lateness) heat {
	h := heat{Title: wordByDays.In(i.lang), Days: strings.Fields(wordWeek.In(i.lang))}
	titles := i.titles(s)
	most := 1
	for _, days := range l.days {
		most = max(most, slices.Max(days[:]))
	}
	for _, t := range s.Tables() {
		for _, r := range t.Rows {
			days := l.days[step{r.Act, r.Service, law.ID(r.Place)}]
			if t.ID != "steps" || days == nil {
				continue
			}
			row := heatRow{named: named{r.Place + " " + r.Name.In(i.lang), cmp.Or(titles[r.Service], string(r.Service))}}
			for _, n := range days {
				row.Cells = append(row.Cells, heatCell{n, fmt.Sprintf("%.2f", float64(n)/float64(most))})
			}
			h.Rows = append(h.Rows, row)
		}
	}
	return h
}

var (
	wordPage     = law.Text{KK: "Мерзімдер тексерісінің есебі", RU: "Отчёт о соблюдении сроков", EN: "Report on the terms"}
	wordBySteps  = law.Text{KK: "Кешігу қадамдар бойынша (саны)", RU: "Опоздание по шагам (число)", EN: "Lateness by step (number)"}
	wordByMonths = law.Text{KK: "Кешігу айлар бойынша", RU: "Опоздание по месяцам", EN: "Lateness by month"}
	wordByRoles  = law.Text{KK: "Кешігудегі орындаушылар үлесі", RU: "Доля исполнителей в опоздании", EN: "The share of each role in the lateness"}
	wordByDays   = law.Text{KK: "Мерзімі өткен қадамдар апта күндері бойынша", RU: "Просроченные шаги по дням недели", EN: "Late steps by weekday"}
	wordWeek     = law.Text{KK: "Дс Сс Ср Бс Жм Сб Жс", RU: "Пн Вт Ср Чт Пт Сб Вс", EN: "Mon Tue Wed Thu Fri Sat Sun"}
)
