// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/regulation/law"
)

// The questions that a [DateTrace] answers.
const (
	askAdd        = "add"
	askCount      = "count"
	askNthOfMonth = "nth_of_month"
)

// DateTrace is an answer of a [Calendar] with every day that was counted or
// skipped, and why.
type DateTrace struct {
	// Question is what was asked: "add", the n-th working day after or before a
	// day; "count", the working days between two days; or "nth_of_month".
	Question string `json:"question"`
	Week     Week   `json:"week"`
	Calendar Digest `json:"calendar"`
	// From is the day from which was counted. It is counted itself for "count" and
	// "nth_of_month" only. To is the end of "count", which is not counted.
	From law.Date `json:"from"`
	To   law.Date `json:"to,omitzero"`
	// N is the number asked for, or for "count" the answer.
	N int `json:"n"`
	// Date is the answer; not stated for "count".
	Date law.Date `json:"date,omitzero"`
	// Days stand in the order in which they were looked at.
	Days []TraceDay `json:"days"`
}

// TraceDay is one day of a [DateTrace] or of an [OfficeTrace].
type TraceDay struct {
	Day Day `json:"day"` // what the calendar says, with its reason
	// Count is which of the days counted it is, from 1, or from -1 where counting
	// goes back; 0 for a day that does not count, and in a trace of time.
	Count int `json:"count,omitempty"`
	// Hours says where the working hours of the day come from, in a trace of time.
	Hours HoursFrom `json:"hours,omitempty"`
	// Counted holds the time counted on that day, in order, in a trace of time.
	Counted []Stretch `json:"counted,omitempty"`
	// Why says why the day counts or not.
	Why law.Text `json:"why"`
}

// TraceAdd is [Calendar.Add] with each day explained. The day d itself is never
// counted and does not stand in the trace. The errors are those of Add.
func (c Calendar) TraceAdd(d date.Date, n int) (DateTrace, error) {
	end, err := c.Add(d, n)
	if err != nil {
		return DateTrace{}, err
	}
	tr := c.trace(askAdd, d)
	tr.N, tr.Date = n, law.DateOf(end)
	step := 1
	if n < 0 {
		step = -1
	}
	for d != end {
		d += date.Date(step)
		tr.look(c.t.day(int(d-c.t.first)), step)
	}
	return tr, nil
}

// TraceCount is [Calendar.Count] with each day explained. The errors are those
// of Count.
func (c Calendar) TraceCount(from, to date.Date) (DateTrace, error) {
	n, err := c.Count(from, to)
	if err != nil {
		return DateTrace{}, err
	}
	tr := c.trace(askCount, from)
	tr.N, tr.To = n, law.DateOf(to)
	for d := from; d < to; d++ {
		tr.look(c.t.day(int(d-c.t.first)), 1)
	}
	for d := from; d > to; d-- {
		tr.look(c.t.day(int(d-1-c.t.first)), -1)
	}
	return tr, nil
}

// TraceNthOfMonth is [Calendar.NthOfMonth] with each day explained, from the
// end of the month where n is negative. The errors are those of NthOfMonth.
func (c Calendar) TraceNthOfMonth(year int, m time.Month, n int) (DateTrace, error) {
	end, err := c.NthOfMonth(year, m, n)
	if err != nil {
		return DateTrace{}, err
	}
	d, step := date.New(year, m, 1), 1
	if n < 0 {
		d, step = date.New(year, m+1, 0), -1
	}
	tr := c.trace(askNthOfMonth, d)
	tr.N, tr.Date = n, law.DateOf(end)
	for ; ; d += date.Date(step) {
		tr.look(c.t.day(int(d-c.t.first)), step)
		if d == end {
			return tr, nil
		}
	}
}

func (c Calendar) trace(question string, from date.Date) DateTrace {
	return DateTrace{Question: question, Week: c.t.week, Calendar: c.t.digest, From: law.DateOf(from), Days: []TraceDay{}}
}

func (tr *DateTrace) look(d Day, step int) {
	n := 0
	if d.Works() {
		n = step
		for i := len(tr.Days) - 1; i >= 0; i-- {
			if tr.Days[i].Count != 0 {
				n += tr.Days[i].Count
				break
			}
		}
	}
	tr.Days = append(tr.Days, TraceDay{Day: d, Count: n, Why: dayReason(d)})
}

// String is the trace in English.
func (tr DateTrace) String() string { return tr.In(law.LangEnglish) }

// In gives the trace as lines of text in a language: the answer, then a line
// for each day. A note or a doubt about a day stands below it.
func (tr DateTrace) In(l law.Lang) string {
	var b strings.Builder
	b.WriteString(tr.headline(l))
	said := map[Doubt]bool{}
	for _, d := range tr.Days {
		number := "-"
		if d.Count != 0 {
			number = strconv.Itoa(d.Count)
		}
		fmt.Fprintf(&b, "\n  %s %s %5s  %s", d.Day.Date, weekdayShort(d.Day.Date.Date().Weekday(), l), number, d.Why.In(l))
		said[d.Day.doubt()] = true
		if d.Day.doubtful() {
			b.WriteString(" [" + d.Day.Standing.Label().In(l) + "]")
		}
		if !d.Day.Note.IsZero() {
			b.WriteString("\n" + strings.Repeat(" ", 23) + d.Day.Note.In(l))
		}
	}
	for _, d := range doubts() {
		if said[d] {
			b.WriteString("\n" + d.Label().In(l))
		}
	}
	return b.String()
}

// doubt is what the standing of one day leaves open; it stands once below a
// trace, and not at each of its plain days.
func (d Day) doubt() Doubt {
	switch {
	case d.Standing == StandingEstimated:
		return DoubtEstimate
	case d.Standing == StandingAnnounced || d.Standing == StandingByRule || d.Standing == StandingProvisional:
		return DoubtUnconfirmed
	case d.Date.Date() < dateOf(since2013, 1, 1):
		return DoubtOneSource
	default:
		return ""
	}
}

// doubtful reports whether the standing is worth a mark: a plain day of work or
// of weekly rest is like every other one of its year.
func (d Day) doubtful() bool {
	plain := (d.Kind == DayWorking || d.Kind == DayWeekend) && d.Standing != StandingEstimated && d.Standing != StandingAdded
	return d.Standing != StandingConfirmed && !plain
}

func (tr DateTrace) headline(l law.Lang) string {
	week, n := tr.Week.Label().In(l), strconv.Itoa(tr.N)
	var t law.Text
	switch tr.Question {
	case askAdd:
		sign, n := "+", n
		if tr.N < 0 {
			sign, n = "-", n[1:]
		}
		t = law.Text{
			KK: fmt.Sprintf("%s %s %s жұмыс күні = %s (%s)", tr.From, sign, n, tr.Date, week),
			RU: fmt.Sprintf("%s %s %s раб. дн. = %s (%s)", tr.From, sign, n, tr.Date, week),
			EN: fmt.Sprintf("%s %s %s working days = %s (%s)", tr.From, sign, n, tr.Date, week),
		}
	case askCount:
		t = law.Text{
			KK: fmt.Sprintf("%s..%s: %s жұмыс күні (%s)", tr.From, tr.To, n, week),
			RU: fmt.Sprintf("%s..%s: %s раб. дн. (%s)", tr.From, tr.To, n, week),
			EN: fmt.Sprintf("%s..%s: %s working days (%s)", tr.From, tr.To, n, week),
		}
	case askNthOfMonth:
		month := tr.Date.String()
		month = month[:min(len(month), len("2006-01"))]
		t = law.Text{
			KK: fmt.Sprintf("%s: %s-жұмыс күні = %s (%s)", month, n, tr.Date, week),
			RU: fmt.Sprintf("%s: рабочий день № %s = %s (%s)", month, n, tr.Date, week),
			EN: fmt.Sprintf("%s: working day %s = %s (%s)", month, n, tr.Date, week),
		}
	}
	return t.In(l)
}

// weekdayShort is the usual abbreviation; each language has its own width.
func weekdayShort(d time.Weekday, l law.Lang) string {
	switch l {
	case law.LangKazakh:
		return [...]string{"Жк", "Дс", "Сс", "Ср", "Бс", "Жм", "Сн"}[d]
	case law.LangRussian:
		return [...]string{"Вс", "Пн", "Вт", "Ср", "Чт", "Пт", "Сб"}[d]
	default:
		return d.String()[:3]
	}
}
