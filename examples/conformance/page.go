// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
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

	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/regulation/law"
)

//go:embed page.html
var pageText string

// bar is one row of a chart: a name, a value in words, and how much of the longest.
type bar struct {
	Name, Value string
	Part        int // of 1000
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
	Name  string
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
	Charts              []chart
	Heat                heat
	Table               string // the report as it is printed
}

// lateness counts what a summary does not: lateness by month, and late steps by
// weekday.
type lateness struct {
	months map[string]time.Duration
	days   map[string]*[7]int
}

func (l *lateness) add(i *inquiry, c caseload.CheckedApplication) {
	for _, f := range c.Findings {
		if f.Kind != caseload.FindingLate || !f.EveryReading {
			continue
		}
		at := f.Deadline.In(i.by.of(c.Kind, c.Office).Zone()) // when it was missed, done or not
		l.months[at.Format("2006-01")] += f.Late
		name := c.Kind.Service.String() + " " + string(f.Node)
		if l.days[name] == nil {
			l.days[name] = &[7]int{}
		}
		l.days[name][(at.Weekday()+6)%7]++
	}
}

// mostRows bounds the rows of a chart.
const mostRows = 20

// writePage checks the log and writes the page, beside and then renamed, so that an
// interrupted run leaves the old one whole.
func (i *inquiry) writePage() error {
	l := &lateness{months: map[string]time.Duration{}, days: map[string]*[7]int{}}
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
	var table strings.Builder
	if err := s.WriteText(&table, i.lang); err != nil {
		return err
	}
	period, rest, _ := strings.Cut(table.String(), "\n")
	_, rest, _ = strings.Cut(rest, "\n\n") // the paragraph stands above the charts
	v := page{
		Lang: i.lang, Title: wordPage.In(i.lang), Period: period, Text: s.Text().In(i.lang), Table: rest,
		Charts: []chart{i.bySteps(s), i.byMonths(l), i.byRoles(s)}, Heat: i.byDays(l),
	}
	return t.Execute(out, v)
}

// short is a name that leaves room for the value beside it.
func short(name string) string {
	const most = 95
	if r := []rune(name); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return name
}

func hoursOf(d time.Duration) string {
	minutes := int64(d / time.Minute)
	return fmt.Sprintf("%d:%02d", minutes/60, minutes%60)
}

// scale gives the bars their lengths, and leaves those beyond the most out.
func scale(title string, bars []bar, lengths []time.Duration) chart {
	longest := time.Duration(1)
	for _, l := range lengths {
		longest = max(longest, l)
	}
	for n := range bars {
		bars[n].Part = int(lengths[n] * 1000 / longest)
	}
	return chart{title, bars[:min(len(bars), mostRows)]}
}

func (i *inquiry) bySteps(s caseload.Summary) chart {
	steps := slices.DeleteFunc(slices.Clone(s.Steps), func(c caseload.StepCount) bool { return c.Lateness == 0 })
	slices.SortStableFunc(steps, func(a, b caseload.StepCount) int { return cmp.Compare(b.Lateness, a.Lateness) })
	var bars []bar
	var lengths []time.Duration
	for _, c := range steps {
		bars = append(bars, bar{Name: short(fmt.Sprintf("%s %s %s", c.Citation.Regulation, c.Node, c.Name.In(i.lang))), Value: fmt.Sprintf("%s (%d)", hoursOf(c.Lateness), c.AllLate())})
		lengths = append(lengths, c.Lateness)
	}
	return scale(wordBySteps.In(i.lang), bars, lengths)
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
		bars = append(bars, bar{Name: m, Value: hoursOf(l.months[m])})
		lengths = append(lengths, l.months[m])
	}
	return scale(wordByMonths.In(i.lang), bars, lengths)
}

func (i *inquiry) byRoles(s caseload.Summary) chart {
	roles := slices.DeleteFunc(slices.Concat(s.Roles, s.Bodies), func(c caseload.WorkCount) bool { return c.Lateness == 0 })
	slices.SortStableFunc(roles, func(a, b caseload.WorkCount) int { return cmp.Compare(b.Lateness, a.Lateness) })
	var all time.Duration
	for _, c := range roles {
		all += c.Lateness
	}
	var bars []bar
	var lengths []time.Duration
	for _, c := range roles {
		bars = append(bars, bar{Name: cmp.Or(c.Name.In(i.lang), c.ID), Value: fmt.Sprintf("%d %%", (c.Lateness*100+all/2)/all)})
		lengths = append(lengths, c.Lateness)
	}
	return scale(wordByRoles.In(i.lang), bars, lengths)
}

func (i *inquiry) byDays(l *lateness) heat {
	h := heat{Title: wordByDays.In(i.lang), Days: strings.Fields(wordWeek.In(i.lang))}
	var names []string
	most := 1
	for name, days := range l.days {
		names = append(names, name)
		most = max(most, slices.Max(days[:]))
	}
	slices.Sort(names)
	for _, name := range names {
		row := heatRow{Name: name}
		for _, n := range l.days[name] {
			row.Cells = append(row.Cells, heatCell{n, fmt.Sprintf("%.2f", float64(n)/float64(most))})
		}
		h.Rows = append(h.Rows, row)
	}
	return h
}

var (
	wordPage     = law.Text{KK: "Мерзімдер тексерісінің есебі", RU: "Отчёт о соблюдении сроков", EN: "Report on the terms"}
	wordBySteps  = law.Text{KK: "Кешігу қадамдар бойынша, жұмыс уақыты (саны)", RU: "Опоздание по шагам, рабочее время (число)", EN: "Lateness by step, working time (number)"}
	wordByMonths = law.Text{KK: "Кешігу айлар бойынша, жұмыс уақыты", RU: "Опоздание по месяцам, рабочее время", EN: "Lateness by month, working time"}
	wordByRoles  = law.Text{KK: "Кешігудегі орындаушылар үлесі", RU: "Доля исполнителей в опоздании", EN: "The share of each role in the lateness"}
	wordByDays   = law.Text{KK: "Мерзімі өткен қадамдар апта күндері бойынша", RU: "Просроченные шаги по дням недели", EN: "Late steps by weekday"}
	wordWeek     = law.Text{KK: "Дс Сс Ср Бс Жм Сб Жс", RU: "Пн Вт Ср Чт Пт Сб Вс", EN: "Mon Tue Wed Thu Fri Sat Sun"}
)
