// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/regulation/law"
)

// The page: three months side by side in 100 columns.
const (
	width    = 100
	across   = 3
	cell     = 4
	gap      = 4
	monthBar = 7 * cell
	// columns of the totals
	daysColumn = 6
	normColumn = 8
)

// printer writes the calendar of a year.
type printer struct {
	q     *question
	c     calendar.Calendar
	paint func(calendar.DayKind, string) string
	buf   bytes.Buffer
	acts  []law.ID // numbered footnotes
}

func (p *printer) year() error {
	l, year := p.q.lang, p.q.year
	p.line(title(year).In(l) + " · " + p.c.WorkingWeek().Label().In(l))
	if p.q.chosen {
		p.line(numbered(chosenNote, l, year))
	}
	if known := p.c.KnownOn(); !known.IsZero() {
		p.line(numbered(asKnownNote, l, known.Label().In(l)))
	}
	p.line("")
	for m := time.January; m <= time.December; m += across {
		if err := p.months(m); err != nil {
			return err
		}
	}
	p.legend()
	if err := p.totals(); err != nil {
		return err
	}
	if err := p.list(); err != nil {
		return err
	}
	p.uncertain()
	p.footnotes()
	for _, r := range p.c.Remarks(year) {
		p.wrap("", r.In(l))
	}
	if through := p.c.KnownThrough(); year >= through.Date().Year() && p.c.KnownOn().IsZero() {
		p.wrap("", knownNote(through).In(l))
	}
	p.line(p.c.Digest().String())
	return nil
}

func (p *printer) line(s string) { p.buf.WriteString(strings.TrimRight(s, " ") + "\n") }

// months prints a row of months.
func (p *printer) months(first time.Month) error {
	l := p.q.lang
	var names, heads []string
	grids := make([][]string, across)
	rows := 0
	for i := range across {
		m := first + time.Month(i)
		names = append(names, centre(strings.ToUpper(months[l][m-1]), monthBar))
		head := ""
		for _, w := range weekdays[l] {
			head += pad(" "+w, cell)
		}
		heads = append(heads, head)
		grid, err := p.grid(m)
		if err != nil {
			return err
		}
		grids[i] = grid
		rows = max(rows, len(grid))
	}
	space := strings.Repeat(" ", gap)
	p.line(strings.Join(names, space))
	p.line(strings.Join(heads, space))
	for r := range rows {
		parts := make([]string, across)
		for i, g := range grids {
			parts[i] = strings.Repeat(" ", monthBar)
			if r < len(g) {
				parts[i] = g[r]
			}
		}
		p.line(strings.Join(parts, space))
	}
	p.line("")
	return nil
}

// grid gives the weeks of a month, Monday first.
func (p *printer) grid(m time.Month) ([]string, error) {
	from := date.New(p.q.year, m, 1)
	weekday := (int(from.Weekday()) + 6) % 7
	week := strings.Repeat(" ", weekday*cell)
	var weeks []string
	for d, err := range p.c.Days(from, date.New(p.q.year, m+1, 1)) {
		if err != nil {
			return nil, err
		}
		mark := marks[d.Kind]
		if d.Closes != 0 {
			mark = shortMark
		}
		week += p.paint(d.Kind, fmt.Sprintf("%3d%s", d.Date.Date().Day(), mark))
		if weekday++; weekday == 7 {
			weeks, week, weekday = append(weeks, week), "", 0
		}
	}
	if weekday > 0 {
		weeks = append(weeks, week+strings.Repeat(" ", (7-weekday)*cell))
	}
	return weeks, nil
}

func (p *printer) legend() {
	l := p.q.lang
	var parts []string
	for _, k := range law.Values[calendar.DayKind]()[1:] {
		parts = append(parts, marks[k]+" "+k.Label().In(l))
	}
	parts = append(parts, shortMark+" "+shortWord.In(l))
	p.wrap(legendTitle.In(l)+": ", strings.Join(parts, "; "))
	p.line("")
}

// totals prints calendar and working days and the norms of hours per month,
// quarter, half-year, nine months and year.
func (p *printer) totals() error {
	l := p.q.lang
	p.line(totalsTitle.In(l))
	const name, without = 15, 11
	const week = daysColumn + 3*normColumn
	p.line(strings.Repeat(" ", name) + centre(calendarDaysTitle.In(l), daysColumn+without) + "  " +
		centre(calendar.WeekFiveDay.Label().In(l), week) + "  " + centre(calendar.WeekSixDay.Label().In(l), week))
	head := right(daysWord.In(l), daysColumn)
	for _, n := range calendar.Norms() {
		head += right(numbered(normWord, l, int(n)), normColumn)
	}
	p.line(strings.Repeat(" ", name) + right(allWord.In(l), daysColumn) + right(withoutWord.In(l), without) + "  " + head + "  " + head)
	row := func(label string, from, to date.Date) error {
		t, err := totals(p.c, from, to)
		if err != nil {
			return err
		}
		line := pad(label, name) + right(t.CalendarDays.All, daysColumn) + right(t.CalendarDays.WithoutHolidays, without)
		for _, w := range []struct {
			days  int
			norms map[string]int
		}{{t.days.Five, t.NormMinutes.Five}, {t.days.Six, t.NormMinutes.Six}} {
			line += "  " + right(w.days, daysColumn)
			for _, n := range calendar.Norms() {
				line += right(hoursAndMinutes(w.norms[strconv.Itoa(int(n))]), normColumn)
			}
		}
		p.line(line)
		return nil
	}
	next := periods()
	for m := time.January; m <= time.December; m++ {
		if err := row(months[l][m-1], date.New(p.q.year, m, 1), date.New(p.q.year, m+1, 1)); err != nil {
			return err
		}
		for len(next) > 0 && next[0].last == m {
			label := "  " + periodWords[next[0].id].In(l)
			if next[0].id == "year" {
				label = strings.ToUpper(periodWords["year"].In(l))
			}
			if err := row(label, next[0].from(p.q.year), next[0].to(p.q.year)); err != nil {
				return err
			}
			next = next[1:]
		}
	}
	p.wrap("", hoursBasis.In(l))
	p.line("")
	return nil
}

// hoursAndMinutes prints 8160 minutes as 136 and 7344 as 122:24.
func hoursAndMinutes(minutes int) string {
	if minutes%60 == 0 {
		return strconv.Itoa(minutes / 60)
	}
	return fmt.Sprintf("%d:%02d", minutes/60, minutes%60)
}

// list names the days that are more than weekly rest in one of the weeks.
func (p *printer) list() error {
	l := p.q.lang
	p.line(listTitle.In(l))
	second := otherWeek(p.c)
	for d, err := range p.c.Days(date.New(p.q.year, 1, 1), date.New(p.q.year+1, 1, 1)) {
		if err != nil {
			return err
		}
		other, err := second.Day(d.Date.Date())
		if err != nil {
			return err
		}
		plain := func(d calendar.Day) bool {
			return (d.Kind == calendar.DayWorking || d.Kind == calendar.DayWeekend) && d.Closes == 0 && d.Note.IsZero()
		}
		if plain(d) && plain(other) {
			continue
		}
		says := p.about(d)
		if d.Kind != other.Kind {
			says += "; " + other.Week.Label().In(l) + ": " + other.Reason(l)
		}
		switch standing := d.Standing; {
		case standing == calendar.StandingOneSource && len(p.c.Remarks(p.q.year)) > 0: // the remark says so of the year
		case standing == calendar.StandingOneSource, standing == calendar.StandingAnnounced, standing == calendar.StandingEstimated: // a whole year has a remark below
			says += " (" + d.Standing.Label().In(l) + ")"
		}
		if !d.Note.IsZero() {
			says += ". " + d.Note.In(l)
		}
		w := weekdays[l][(int(d.Date.Date().Weekday())+6)%7]
		mark := marks[d.Kind]
		if d.Closes != 0 {
			mark = shortMark
		}
		p.wrap(fmt.Sprintf("  %s %s %s ", d.Date.String()[len("2022-"):], w, mark), says)
	}
	p.line("")
	return nil
}

// otherWeek is the calendar of the week that the page is not about.
func otherWeek(c calendar.Calendar) calendar.Calendar {
	if c.WorkingWeek() == calendar.WeekFiveDay {
		return c.Week(calendar.WeekSixDay)
	}
	return c.Week(calendar.WeekFiveDay)
}

// about is the reason of a day, with the number of its act.
func (p *printer) about(d calendar.Day) string {
	s := d.Reason(p.q.lang)
	if d.Closes != 0 {
		s += ", " + numbered(closesWord, p.q.lang, d.Closes)
	}
	if d.Act != "" {
		s += fmt.Sprintf(" [%d]", p.footnote(d.Act))
	}
	return s
}

func (p *printer) footnote(id law.ID) int {
	for i, a := range p.acts {
		if a == id {
			return i + 1
		}
	}
	p.acts = append(p.acts, id)
	return len(p.acts)
}

func (p *printer) footnotes() {
	if len(p.acts) == 0 {
		return
	}
	p.line(actsTitle.In(p.q.lang))
	for i, id := range p.acts {
		if a, ok := p.c.Act(id); ok {
			p.wrap(fmt.Sprintf("  [%d] ", i+1), a.Title.In(p.q.lang))
		}
	}
	p.line("")
}

// uncertain lists the days of the year about which the record is not certain.
func (p *printer) uncertain() {
	l := p.q.lang
	headed := false
	for _, u := range p.c.Uncertain() {
		if u.Date.Date().Year() != p.q.year {
			continue
		}
		if !headed {
			p.line(uncertainTitle.In(l))
			headed = true
		}
		p.wrap("  "+u.Date.String()[len("2022-"):]+" ", fmt.Sprintf("%s %s %s [%d]", u.Says.Label().In(l), orWord.In(l), u.Otherwise.Label().In(l), p.footnote(u.Act)))
	}
	if headed {
		p.line("")
	}
}

// wrap prints text behind a prefix, in lines that fit the page; the lines after
// the first are indented like it.
func (p *printer) wrap(prefix, text string) {
	indent := strings.Repeat(" ", utf8.RuneCountInString(prefix))
	line, fresh := prefix, true
	for _, word := range strings.Fields(text) {
		if !fresh && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > width {
			p.line(line)
			line, fresh = indent, true
		}
		if !fresh {
			line += " "
		}
		line, fresh = line+word, false
	}
	p.line(line)
}

// trace prints an answer with its days; a remark that is too long for the page
// goes on below itself.
func (p *printer) trace(tr calendar.DateTrace) {
	for line := range strings.Lines(tr.In(p.q.lang) + "\n") {
		line = strings.TrimSuffix(line, "\n")
		if utf8.RuneCountInString(line) <= width {
			p.line(line)
			continue
		}
		text := strings.TrimLeft(line, " ")
		p.wrap(line[:len(line)-len(text)], text)
	}
}

// pad fills with spaces on the right, right on the left, centre on both.
func pad(s string, n int) string { return s + strings.Repeat(" ", max(0, n-utf8.RuneCountInString(s))) }

func right(v any, column int) string {
	s := fmt.Sprint(v)
	return strings.Repeat(" ", max(0, column-utf8.RuneCountInString(s))) + s
}

func centre(s string, n int) string {
	return pad(strings.Repeat(" ", max(0, (n-utf8.RuneCountInString(s))/2))+s, n)
}
