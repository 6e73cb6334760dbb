// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"time"

	"github.com/reglament-kz/reglament/regulation/law"
)

// Week is the length of the working week: "5" or "6". The zero value is no
// week and is accepted nowhere.
type Week string

const (
	// WeekFiveDay: Saturday and Sunday are days of rest; 8 hours a day.
	WeekFiveDay Week = "5"
	// WeekSixDay: only Sunday is a day of rest; 7 hours a day and 5 on Saturday.
	WeekSixDay Week = "6"
)

var weeks = law.ListOf("week", WeekFiveDay, WeekSixDay)

// Weeks returns both weeks, the shorter first.
func Weeks() []Week { return weeks.Values() }

// MarshalText gives the word; any other value is a [*law.ValueError].
func (w Week) MarshalText() ([]byte, error) { return weeks.Marshal(w) }

// UnmarshalText reads one of [Weeks]; any other text is a [*law.ValueError].
func (w *Week) UnmarshalText(b []byte) error { return weeks.Unmarshal(w, b) }

// Label names the week for a reader.
func (w Week) Label() law.Text {
	switch w {
	case WeekFiveDay:
		return law.Text{KK: "бес күндік жұмыс аптасы", RU: "пятидневная рабочая неделя", EN: "five-day week"}
	case WeekSixDay:
		return law.Text{KK: "алты күндік жұмыс аптасы", RU: "шестидневная рабочая неделя", EN: "six-day week"}
	default:
		return law.Text{}
	}
}

// Rest reports whether the week rests on that day, holidays apart.
func (w Week) Rest(d time.Weekday) bool {
	return d == time.Sunday || w == WeekFiveDay && d == time.Saturday
}

// WeekdayLabel is the short name of a weekday for a reader: дс, пн, Mon. It is
// the zero text for a number that is no weekday.
func WeekdayLabel(day time.Weekday) law.Text {
	switch day {
	case time.Monday:
		return law.Text{KK: "дс", RU: "пн", EN: "Mon"}
	case time.Tuesday:
		return law.Text{KK: "сс", RU: "вт", EN: "Tue"}
	case time.Wednesday:
		return law.Text{KK: "ср", RU: "ср", EN: "Wed"}
	case time.Thursday:
		return law.Text{KK: "бс", RU: "чт", EN: "Thu"}
	case time.Friday:
		return law.Text{KK: "жм", RU: "пт", EN: "Fri"}
	case time.Saturday:
		return law.Text{KK: "сб", RU: "сб", EN: "Sat"}
	case time.Sunday:
		return law.Text{KK: "жс", RU: "вс", EN: "Sun"}
	}
	return law.Text{}
}
