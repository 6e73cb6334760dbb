// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/reglament-kz/reglament/regulation/law"
)

// String is the trace in English.
func (t OfficeTrace) String() string { return t.In(law.LangEnglish) }

// In gives the trace as lines of text in a language: the start, a line for each
// day, and the result. A doubt about a day stands behind it, a note below it.
func (t OfficeTrace) In(l law.Lang) string {
	var lines []string
	if t.Start.Day != 0 {
		lines = append(lines, t.Start.In(l))
	}
	timed, said := t.Due.IsZero(), map[Doubt]bool{}
	for _, d := range t.Days {
		said[d.Day.doubt()] = true
		timed = timed || len(d.Counted) > 0
		lines = append(lines, d.line(l))
	}
	if timed {
		lines = append(lines, law.Text{KK: "есептелген уақыт: ", RU: "учтено: ", EN: "counted "}.In(l)+t.Worked().String())
	}
	if !t.Due.IsZero() {
		due := law.Text{KK: "мерзімнің соңы: ", RU: "срок истекает: ", EN: "due "}.In(l)
		lines = append(lines, due+t.Due.Format(time.RFC3339)+" ("+t.Rule.String()+")")
	}
	for _, d := range doubts() {
		if said[d] {
			lines = append(lines, d.Label().In(l))
		}
	}
	return strings.Join(lines, "\n")
}

// line gives the day as a line of text in a language, with a note of the calendar
// as a second one.
func (d TraceDay) line(l law.Lang) string {
	mark := "-"
	if d.Count > 0 {
		mark = strconv.Itoa(d.Count)
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s %3s  %s", d.Day.Date, weekdayShort(d.Day.Date.Date().Weekday(), l), mark, d.Why.In(l))
	for _, s := range d.Counted {
		const clock = "15:04:05Z07:00"
		b.WriteString("; " + s.From.Format(clock) + ".." + s.To.Format(clock) + " " + s.To.Sub(s.From).String())
	}
	if d.Day.doubtful() {
		b.WriteString(" [" + d.Day.Standing.Label().In(l) + "]")
	}
	if !d.Day.Note.IsZero() {
		b.WriteString("\n" + strings.Repeat(" ", 20) + d.Day.Note.In(l))
	}
	return b.String()
}

// String is the start in one English sentence; empty for the zero value.
func (s Start) String() string { return s.In(law.LangEnglish) }

// In says in one sentence of a language from when it counts; empty for the
// zero value.
func (s Start) In(l law.Lang) string {
	if s.Day == 0 {
		return ""
	}
	text := law.Text{KK: "түскен уақыты ", RU: "поступило ", EN: "arrived "}.In(l) + s.Arrived.Format(time.RFC3339) + ", " + s.Received.Label().In(l) + ": "
	if s.Moved() {
		text += law.Text{KK: "саналатын уақыты ", RU: "считается с ", EN: "counts from "}.In(l) + s.At.Format(time.RFC3339)
	} else {
		text += law.Text{KK: "сол сәттен бастап саналады", RU: "считается с этого момента", EN: "counts from then"}.In(l)
	}
	if s.Received != ReceivedInHours {
		text += " (after-hours=" + string(s.AfterHours) + ")"
	}
	return text
}

// and joins two remarks.
func and(a, b law.Text) law.Text {
	return law.Text{KK: a.KK + "; " + b.KK, RU: a.RU + "; " + b.RU, EN: a.EN + "; " + b.EN}
}

func dayReason(d Day) law.Text {
	return law.Text{KK: d.Reason(law.LangKazakh), RU: d.Reason(law.LangRussian), EN: d.Reason(law.LangEnglish)}
}

func dayNamed() law.Text {
	return law.Text{KK: "аталған күн", RU: "названный день", EN: "the day named"}
}

// startDay is the remark on the day of the start, with the option that does not
// count it where others follow.
func startDay(f FirstDay, others bool) law.Text {
	t := law.Text{KK: "мерзім басталатын күн", RU: "день начала срока", EN: "the day of the start"}
	if others {
		option := ", first-day=" + string(f)
		t.KK, t.RU, t.EN = t.KK+option, t.RU+option, t.EN+option
	}
	return t
}

// lastDayMoved is the remark on the days by which the option last-day moved an
// end.
func lastDayMoved() law.Text {
	return law.Text{
		KK: "соңғы күн демалысқа түсті, last-day=next_working_day", RU: "последний день пришёлся на выходной, last-day=next_working_day",
		EN: "the last day fell on a day off, last-day=next_working_day",
	}
}

// dayEnd says which end of its last day a term took, and why.
func dayEnd(d Due, closing Clock) law.Text {
	c := closing.String()
	switch {
	case d.End == DayEndClosing:
		return law.Text{KK: "жабылу уақыты " + c, RU: "закрытие в " + c, EN: "closes at " + c}
	case d.Rule.DayEnd == DayEndMidnight:
		return law.Text{KK: "түн ортасына дейін, day-end=midnight", RU: "до полуночи, day-end=midnight", EN: "until midnight, day-end=midnight"}
	case closing == 0:
		return law.Text{
			KK: "ол күні жұмыс сағаттары жоқ, сондықтан түн ортасына дейін",
			RU: "в этот день нет рабочих часов, поэтому до полуночи",
			EN: "no hours on that day, so until midnight",
		}
	default:
		return law.Text{
			KK: "мерзім басталғанға дейін жабылған (" + c + "), сондықтан түн ортасына дейін",
			RU: "закрыто в " + c + ", до начала срока, поэтому до полуночи",
			EN: "closed at " + c + " before the start, so until midnight",
		}
	}
}

func everyMinute() law.Text {
	return law.Text{KK: "әр минут саналады, minutes=clock", RU: "считается каждая минута, minutes=clock", EN: "every minute counts, minutes=clock"}
}

func byException(e *Exception) law.Text {
	t := law.Text{KK: "ерекше кесте: " + e.Reason, RU: "исключение: " + e.Reason, EN: "exception: " + e.Reason}
	if len(e.Work) == 0 {
		t.KK, t.RU, t.EN = t.KK+", жабық", t.RU+", закрыто", t.EN+", closed"
	}
	return t
}

func hoursOf(d time.Weekday) law.Text {
	return law.Text{
		KK: "жұмыс сағаттары: " + weekdayShort(d, law.LangKazakh),
		RU: "рабочие часы: " + weekdayShort(d, law.LangRussian),
		EN: "hours of " + weekdayShort(d, law.LangEnglish),
	}
}

func noHours(d time.Weekday) law.Text {
	return law.Text{
		KK: "жұмыс сағаттары жоқ: " + weekdayShort(d, law.LangKazakh),
		RU: "нет рабочих часов: " + weekdayShort(d, law.LangRussian),
		EN: "no hours on " + weekdayShort(d, law.LangEnglish),
	}
}

func closesEarly(c Clock, opens bool) law.Text {
	t := law.Text{KK: "жабылу уақыты " + c.String(), RU: "закрытие в " + c.String(), EN: "closes at " + c.String()}
	if !opens {
		t.KK, t.RU, t.EN = t.KK+", ашылғанға дейін", t.RU+", до открытия", t.EN+", before it opens"
	}
	return t
}
