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

// Question says what a [Trace] answers. The list is closed.
type Question string

const (
	// AskAdd: the n-th working day after or before a day.
	AskAdd Question = "add"
	// AskCount: the working days between two days.
	AskCount Question = "count"
	// AskNthOfMonth: the n-th working day of a month.
	AskNthOfMonth Question = "nth_of_month"
)

var questions = law.ListOf("question", AskAdd, AskCount, AskNthOfMonth)

// Questions returns the list.
func Questions() []Question { return questions.Values() }

// IsValid reports whether q is one of [Questions]; the empty value is not.
func (q Question) IsValid() bool { return questions.Has(q) }

// MarshalText gives the word; any other value is a [*law.ValueError].
func (q Question) MarshalText() ([]byte, error) { return questions.Marshal(q) }

// UnmarshalText reads one of [Questions]; any other text is a [*law.ValueError].
func (q *Question) UnmarshalText(b []byte) error { return questions.Unmarshal(q, b) }

// Trace is an answer with every day that was counted or skipped, and why.
type Trace struct {
	Question Question `json:"question"`
	Week     Week     `json:"week"`
	Calendar Digest   `json:"calendar"`
	// From is the day from which was counted; itself counted in AskCount and
	// AskNthOfMonth only. To is the end of AskCount, not counted.
	From law.Date `json:"from"`
	To   law.Date `json:"to,omitzero"`
	// N is the number asked for, or for AskCount the answer.
	N int `json:"n"`
	// Date is the answer; not stated for AskCount.
	Date law.Date `json:"date,omitzero"`
	// Days in the order in which they were looked at.
	Days []TraceDay `json:"days"`
}

// TraceDay is one day of a [Trace]. Number is its number among the days
// counted, negative where counting goes back, and 0 for a day skipped.
type TraceDay struct {
	Day
	Number int `json:"number"`
}

// Counted reports whether the day was counted.
func (d TraceDay) Counted() bool { return d.Number != 0 }

// TraceAdd is [Calendar.Add] with each day explained; [Calendar.Next] and
// [Calendar.Previous] are n = 1 and n = -1. The day d itself is never counted
// and does not stand in the trace. The errors are those of Add.
func (c Calendar) TraceAdd(d date.Date, n int) (Trace, error) {
	end, err := c.Add(d, n)
	if err != nil {
		return Trace{}, err
	}
	tr := c.trace(AskAdd, d)
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
func (c Calendar) TraceCount(from, to date.Date) (Trace, error) {
	n, err := c.Count(from, to)
	if err != nil {
		return Trace{}, err
	}
	tr := c.trace(AskCount, from)
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
func (c Calendar) TraceNthOfMonth(year int, m time.Month, n int) (Trace, error) {
	end, err := c.NthOfMonth(year, m, n)
	if err != nil {
		return Trace{}, err
	}
	d, step := date.New(year, m, 1), 1
	if n < 0 {
		d, step = date.New(year, m+1, 0), -1
	}
	tr := c.trace(AskNthOfMonth, d)
	tr.N, tr.Date = n, law.DateOf(end)
	for ; ; d += date.Date(step) {
		tr.look(c.t.day(int(d-c.t.first)), step)
		if d == end {
			return tr, nil
		}
	}
}

func (c Calendar) trace(q Question, from date.Date) Trace {
	return Trace{Question: q, Week: c.t.week, Calendar: c.t.digest, From: law.DateOf(from), Days: []TraceDay{}}
}

func (tr *Trace) look(d Day, step int) {
	n := 0
	if d.Works() {
		n = step
		for i := len(tr.Days) - 1; i >= 0; i-- {
			if tr.Days[i].Number != 0 {
				n += tr.Days[i].Number
				break
			}
		}
	}
	tr.Days = append(tr.Days, TraceDay{Day: d, Number: n})
}

// String is the trace in English.
func (tr Trace) String() string { return tr.In(law.LangEnglish) }

// In gives the trace as lines of text in a language: the answer, then a line
// for each day. A note or a doubt about a day stands below it.
func (tr Trace) In(l law.Lang) string {
	var b strings.Builder
	b.WriteString(tr.headline(l))
	said := map[Doubt]bool{}
	for _, d := range tr.Days {
		number := "-"
		if d.Counted() {
			number = strconv.Itoa(d.Number)
		}
		fmt.Fprintf(&b, "\n  %s %s %5s  %s", d.Date, weekdayShort(d.Date.Date().Weekday(), l), number, d.Reason(l))
		said[d.doubt()] = true
		if d.doubtful() {
			b.WriteString(" [" + d.Standing.Label().In(l) + "]")
		}
		if !d.Note.IsZero() {
			b.WriteString("\n" + strings.Repeat(" ", 23) + d.Note.In(l))
		}
	}
	for _, d := range doubts.Values() {
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
	case d.Standing == Estimated:
		return DoubtEstimate
	case d.Standing == Announced || d.Standing == ByRule || d.Standing == Provisional:
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
	plain := (d.Kind == Working || d.Kind == Weekend) && d.Standing != Estimated && d.Standing != Added
	return d.Standing != Confirmed && !plain
}

func (tr Trace) headline(l law.Lang) string {
	week, n := tr.Week.Label().In(l), strconv.Itoa(tr.N)
	var t law.Text
	switch tr.Question {
	case AskAdd:
		sign, n := "+", n
		if tr.N < 0 {
			sign, n = "-", n[1:]
		}
		t = law.Text{
			KK: fmt.Sprintf("%s %s %s жұмыс күні = %s (%s)", tr.From, sign, n, tr.Date, week),
			RU: fmt.Sprintf("%s %s %s раб. дн. = %s (%s)", tr.From, sign, n, tr.Date, week),
			EN: fmt.Sprintf("%s %s %s working days = %s (%s)", tr.From, sign, n, tr.Date, week),
		}
	case AskCount:
		t = law.Text{
			KK: fmt.Sprintf("%s..%s: %s жұмыс күні (%s)", tr.From, tr.To, n, week),
			RU: fmt.Sprintf("%s..%s: %s раб. дн. (%s)", tr.From, tr.To, n, week),
			EN: fmt.Sprintf("%s..%s: %s working days (%s)", tr.From, tr.To, n, week),
		}
	case AskNthOfMonth:
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
