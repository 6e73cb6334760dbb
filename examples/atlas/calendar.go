// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"fmt"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/regulation/law"
)

// provisionalYears are how many years the atlas shows after those that the
// calendar covers, each marked as provisional.
const provisionalYears = 3

// calendarView is the list of the years.
type calendarView struct {
	Known string
	Weeks []string
	Years []yearRow
	Acts  []calendarAct
}

type yearRow struct {
	Year      int
	Href      string
	Standing  string
	Totals    []total
	Uncertain int
}

// total is working days and hours of a stretch, by week.
type total struct{ Days, Hours int }

type calendarAct struct {
	Anchor, Title, ID, Signed, Known, Source string
}

// yearView is one year.
type yearView struct {
	Year        int
	Provisional string // why the year is not certain
	Previous    link
	Next        link
	Weeks       []weekView
	Totals      []totalRow
	Special     []specialDay
	Uncertain   []uncertainDay
	Remarks     []string
	Acts        []calendarAct
	Marks       []markLegend
}

type weekView struct {
	Anchor, Title string
	Months        []monthView
}

type monthView struct {
	Name  string
	Weeks [][]dayCell
}

type dayCell struct {
	Day         int // 0 is outside the month
	Class, Mark string
	Label       string // for screen readers, of a day that is more than weekly rest
}

type totalRow struct {
	Name  string
	Class string
	Sums  []total
}

type specialDay struct {
	Date, Weekday string
	Kinds         []string // by week
	Reason        string
	Act           link
	Known         string
	Standing      string
	Note          string
}

type uncertainDay struct{ Date, Week, Says, Otherwise, Act string }

type markLegend struct{ Mark, Class, Text string }

// marks stand behind the number of a day, so that the calendar reads without
// colours too.
func dayMark(d calendar.Day) string {
	if d.Closes != 0 {
		return "~"
	}
	return map[calendar.DayKind]string{
		calendar.DayWeekend: "·", calendar.DayHoliday: "*", calendar.DayReligious: "+", calendar.DaySubstitute: "=",
		calendar.DayTransferOff: "‹", calendar.DayTransferOn: "›",
	}[d.Kind]
}

// calendars makes the page of the years and one for each.
func (v view) calendars(p *press) job {
	return func() ([]file, error) {
		from, to := v.calendar.Covers()
		long, err := v.calendar.Provisional(yearOf(to) + provisionalYears)
		if err != nil {
			return nil, err
		}
		body := calendarView{Known: v.checkedThrough(v.calendar.KnownThrough())}
		for _, w := range calendar.Weeks() {
			body.Weeks = append(body.Weeks, sentence(v.say(w.Label())))
		}
		var list []file
		for year := yearOf(from); year <= yearOf(to)+provisionalYears; year++ {
			c := v.calendar
			if year > yearOf(to) {
				c = long
			}
			yv, err := v.year(c, year, yearOf(from), yearOf(to)+provisionalYears)
			if err != nil {
				return nil, err
			}
			f, err := p.print("year", page{view: v, File: yearFile(year), Title: v.wordf("title.year", year), Chapter: "calendar", Body: yv})
			if err != nil {
				return nil, err
			}
			list = append(list, f)
			row := yearRow{Year: year, Href: yearFile(year), Standing: yv.Provisional, Totals: yv.Totals[len(yv.Totals)-1].Sums, Uncertain: len(yv.Uncertain)}
			body.Years = append(body.Years, row)
		}
		for _, a := range v.calendar.Acts() {
			body.Acts = append(body.Acts, v.calendarAct(a))
		}
		f, err := p.print("calendar", page{view: v, File: "calendar.html", Title: v.word("title.calendar"), Chapter: "calendar", Body: body})
		return append([]file{f}, list...), err
	}
}

func yearFile(year int) string { return fmt.Sprintf("calendar-%d.html", year) }

func (v view) year(c calendar.Calendar, year, first, last int) (yearView, error) {
	y := yearView{Year: year, Provisional: v.standing(year)}
	if year > first {
		y.Previous = link{Text: fmt.Sprint(year - 1), Href: yearFile(year - 1)}
	}
	if year < last {
		y.Next = link{Text: fmt.Sprint(year + 1), Href: yearFile(year + 1)}
	}
	for _, w := range calendar.Weeks() {
		wv := weekView{Anchor: "week-" + string(w), Title: sentence(v.say(w.Label()))}
		for m := time.January; m <= time.December; m++ {
			mv, err := v.month(c.Week(w), year, m)
			if err != nil {
				return y, err
			}
			wv.Months = append(wv.Months, mv)
		}
		y.Weeks = append(y.Weeks, wv)
	}
	for _, k := range law.Values[calendar.DayKind]() {
		if k != calendar.DayWorking {
			y.Marks = append(y.Marks, markLegend{dayMark(calendar.Day{Kind: k}), "day-" + dayClass(k), v.say(k.Label())})
		}
	}
	y.Marks = append(y.Marks, markLegend{"~", "day-short", v.word("day.short")})
	var err error
	if y.Totals, err = v.totals(c, year); err != nil {
		return y, err
	}
	if err := v.special(c, year, &y); err != nil {
		return y, err
	}
	for _, u := range c.Uncertain() {
		if yearOf(u.Date) == year {
			y.Uncertain = append(y.Uncertain, uncertainDay{u.Date.String(), v.say(u.Week.Label()), v.say(u.Says.Label()), v.say(u.Otherwise.Label()), string(u.Act)})
		}
	}
	for _, r := range c.Remarks(year) {
		y.Remarks = append(y.Remarks, v.say(r))
	}
	return y, nil
}

// checkedThrough says through which day the data were checked.
func (v view) checkedThrough(through law.Date) string {
	day := through.Label().In(v.lang)
	if v.lang == law.LangKazakh {
		day = through.ThroughLabel().KK
	}
	return v.wordf("calendar.known", day)
}

// standing says why a year is not certain; empty where it is.
func (v view) standing(year int) string {
	_, to := v.calendar.Covers()
	switch through := v.calendar.KnownThrough(); {
	case year > yearOf(to):
		return v.word("calendar.provisional")
	case year > yearOf(through):
		return v.word("calendar.by-rule")
	case year == yearOf(through):
		return v.checkedThrough(through)
	}
	return ""
}

func dayClass(k calendar.DayKind) string {
	switch k {
	case calendar.DayTransferOff:
		return "off"
	case calendar.DayTransferOn:
		return "on"
	}
	return string(k)
}

func (v view) month(c calendar.Calendar, year int, m time.Month) (monthView, error) {
	out := monthView{Name: sentence(v.word(fmt.Sprintf("month.%d", m)))}
	from := date.New(year, m, 1)
	week := make([]dayCell, (int(from.Weekday())+6)%7, 7)
	for d, err := range c.Days(from, date.New(year, m+1, 1)) {
		if err != nil {
			return out, err
		}
		cell := dayCell{Day: d.Date.Date().Day(), Class: "day-" + dayClass(d.Kind), Mark: dayMark(d)}
		if d.Closes != 0 {
			cell.Class = "day-short"
		}
		if d.Kind != calendar.DayWorking && d.Kind != calendar.DayWeekend {
			cell.Label = v.say(d.Kind.Label())
		}
		if week = append(week, cell); len(week) == 7 {
			out.Weeks, week = append(out.Weeks, week), nil
		}
	}
	if len(week) > 0 {
		out.Weeks = append(out.Weeks, append(week, make([]dayCell, 7-len(week))...))
	}
	return out, nil
}

// totals are those of months, quarters and the year, the year last.
func (v view) totals(c calendar.Calendar, year int) ([]totalRow, error) {
	var list []totalRow
	row := func(name, class string, from, to date.Date) error {
		r := totalRow{Name: name, Class: class}
		for _, w := range calendar.Weeks() {
			days, err := c.Week(w).Count(from, to)
			if err != nil {
				return err
			}
			norm, err := c.Week(w).Norm(calendar.Norm40, from, to)
			if err != nil {
				return err
			}
			r.Sums = append(r.Sums, total{days, int(norm / time.Hour)})
		}
		list = append(list, r)
		return nil
	}
	for m := time.January; m <= time.December; m++ {
		if err := row(sentence(v.word(fmt.Sprintf("month.%d", m))), "", date.New(year, m, 1), date.New(year, m+1, 1)); err != nil {
			return nil, err
		}
		if m%3 == 0 {
			quarter := []string{"I", "II", "III", "IV"}[m/3-1]
			if err := row(v.wordf("quarter", quarter), "quarter", date.New(year, m-2, 1), date.New(year, m+1, 1)); err != nil {
				return nil, err
			}
		}
	}
	err := row(v.wordf("year", year), "sum", date.New(year, 1, 1), date.New(year+1, 1, 1))
	return list, err
}

// special lists the days that are more than weekly rest in one of the weeks, and
// the acts that make them so.
func (v view) special(c calendar.Calendar, year int, y *yearView) error {
	plain := func(d calendar.Day) bool {
		return (d.Kind == calendar.DayWorking || d.Kind == calendar.DayWeekend) && d.Closes == 0 && d.Note.IsZero()
	}
	seen := map[law.ID]bool{}
	six := c.Week(calendar.WeekSixDay)
	for five, err := range c.Week(calendar.WeekFiveDay).Days(date.New(year, 1, 1), date.New(year+1, 1, 1)) {
		if err != nil {
			return err
		}
		other, err := six.Day(five.Date.Date())
		if err != nil {
			return err
		}
		if plain(five) && plain(other) {
			continue
		}
		d := five
		if plain(five) {
			d = other
		}
		row := specialDay{
			Date: d.Date.String(), Weekday: v.weekday(d.Date.Date().Weekday()),
			Kinds: []string{v.say(five.Kind.Label()), v.say(other.Kind.Label())}, Reason: d.Reason(v.lang),
			Standing: v.say(d.Standing.Label()), Note: v.say(d.Note),
		}
		if d.Known != (calendar.Known{}) {
			row.Known = v.known(d.Known)
		}
		if d.Closes != 0 {
			row.Reason += ", " + v.wordf("day.closes", d.Closes)
		}
		if a, ok := c.Act(d.Act); ok {
			row.Act = link{Text: string(d.Act), Href: "#act-" + string(d.Act)}
			if !d.Place.IsZero() {
				row.Act.Text += ", " + d.Place.String()
			}
			if !seen[d.Act] {
				seen[d.Act] = true
				y.Acts = append(y.Acts, v.calendarAct(a))
			}
		}
		y.Special = append(y.Special, row)
	}
	return nil
}

func (v view) calendarAct(a calendar.Act) calendarAct {
	out := calendarAct{Anchor: "act-" + string(a.ID), Title: v.say(a.Title), ID: string(a.ID), Signed: a.Signed.String()}
	if a.Known != (calendar.Known{}) {
		out.Known = v.known(a.Known)
	}
	if !a.Source.IsZero() {
		out.Source = v.say(a.Source.Label()) + ", " + a.Source.Where + ", " + string(a.Source.Certainty)
	}
	return out
}

// known says since when a fact could be known, as an interval with its basis.
func (v view) known(k calendar.Known) string {
	from, to := k.Earliest.String(), k.Latest.String()
	s := from + " … " + to
	if from == to {
		s = from
	}
	return s + bracket(v.basis(k.Basis))
}
