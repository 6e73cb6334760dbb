// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"strconv"
	"strings"
	"time"

	"github.com/reglament-kz/reglament/regulation/law"
)

// maxHoursText bounds the text of a week: seven days of 8 need less.
const maxHoursText = 1024

// ParseHours reads a week as a notice on a door has it: groups of weekdays
// with their intervals, groups separated by semicolons, weekdays as a list or a
// span, in the order of the week:
//
//	mon-fri 09:00-13:00 14:30-18:30; sat 09:00-13:00
//
// The error is an [*OfficeError] whose path names the weekday, mon to sun, and
// the index of the interval.
func ParseHours(s string) (Hours, error) {
	if len(s) > maxHoursText {
		return Hours{}, &OfficeError{Value: s, Fault: "the text is longer than " + strconv.Itoa(maxHoursText) + " bytes"}
	}
	var h Hours
	if strings.TrimSpace(s) == "" {
		return Hours{}, emptyWeek("")
	}
	var given [7]bool
	for group := range strings.SplitSeq(s, ";") {
		fields := strings.Fields(group)
		if len(fields) < 2 {
			return Hours{}, &OfficeError{Value: strings.TrimSpace(group), Fault: "not weekdays with their intervals, as in mon-fri 09:00-18:00"}
		}
		days, err := parseDays(fields[0])
		if err != nil {
			return Hours{}, err
		}
		d, err := parseDaily(fields[1:])
		if err != nil {
			return Hours{}, at(dayKey(days[0]), err)
		}
		for _, day := range days {
			if given[day] {
				return Hours{}, &OfficeError{Value: dayKey(day), Fault: "the weekday stands twice"}
			}
			given[day] = true
			h.week[day] = d
		}
	}
	return h, nil
}

// parseDaily reads the intervals of a day; the place of a fault is [index].
func parseDaily(texts []string) (daily, error) {
	if len(texts) > maxIntervals {
		return newDaily(make([]Interval, len(texts))) // says how many
	}
	list := make([]Interval, len(texts))
	for n, text := range texts {
		i, err := parseInterval(text)
		if err != nil {
			return daily{}, at("["+strconv.Itoa(n)+"]", err)
		}
		list[n] = i
	}
	return newDaily(list)
}

// parseDays reads mon, mon,wed or mon-fri.
func parseDays(s string) ([]time.Weekday, error) {
	var days []time.Weekday
	unknown := func(key string) error {
		return &OfficeError{Value: key, Fault: "not one of the weekdays mon, tue, wed, thu, fri, sat, sun"}
	}
	for part := range strings.SplitSeq(s, ",") {
		first, last, span := strings.Cut(part, "-")
		if !span {
			last = first
		}
		from, ok := parseDayKey(first)
		if !ok {
			return nil, unknown(first)
		}
		to, ok := parseDayKey(last)
		if !ok {
			return nil, unknown(last)
		}
		if span && inWeek(from) >= inWeek(to) {
			return nil, &OfficeError{Value: part, Fault: "the span does not go forward in the week, which begins with mon"}
		}
		week := weekdays()
		days = append(days, week[inWeek(from):inWeek(to)+1]...)
	}
	return days, nil
}

// inWeek is the place of a weekday in a week that begins with Monday.
func inWeek(day time.Weekday) int { return (int(day) + 6) % 7 }

// MustHours is [ParseHours] for literals in source; it panics on an error.
func MustHours(s string) Hours {
	h, err := ParseHours(s)
	if err != nil {
		panic(err)
	}
	return h
}

// String is the form that [ParseHours] reads, with neighbouring weekdays of the
// same hours as a span; the zero value is empty.
func (h Hours) String() string { return h.text(dayKey, "-") }

// Label is the hours for a reader, the days in short: пн–пт 09:00-13:00. It is
// the zero text for the zero value.
func (h Hours) Label() law.Text {
	in := func(l law.Lang) string {
		return h.text(func(day time.Weekday) string { return WeekdayLabel(day).In(l) }, "–")
	}
	return law.Text{KK: in(law.LangKazakh), RU: in(law.LangRussian), EN: in(law.LangEnglish)}
}

func (h Hours) text(name func(time.Weekday) string, dash string) string {
	var b strings.Builder
	week := weekdays()
	for n := 0; n < len(week); {
		last := n
		for last+1 < len(week) && h.week[week[last+1]] == h.week[week[n]] {
			last++
		}
		if d := h.week[week[n]]; d.n > 0 {
			if b.Len() > 0 {
				b.WriteString("; ")
			}
			b.WriteString(name(week[n]))
			if last > n {
				b.WriteString(dash + name(week[last]))
			}
			for _, i := range d.intervals() {
				b.WriteString(" " + i.String())
			}
		}
		n = last + 1
	}
	return b.String()
}
