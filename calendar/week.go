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
	// FiveDay: Saturday and Sunday are days of rest; 8 hours a day.
	FiveDay Week = "5"
	// SixDay: only Sunday is a day of rest; 7 hours a day and 5 on Saturday.
	SixDay Week = "6"
)

var weekLengths = law.ListOf("week", FiveDay, SixDay)

// Weeks returns both weeks, the shorter first.
func Weeks() []Week { return weekLengths.Values() }

// IsValid reports whether w is one of [Weeks]; the empty value is not.
func (w Week) IsValid() bool { return weekLengths.Has(w) }

// MarshalText gives the word; any other value is a [*law.ValueError].
func (w Week) MarshalText() ([]byte, error) { return weekLengths.Marshal(w) }

// UnmarshalText reads one of [Weeks]; any other text is a [*law.ValueError].
func (w *Week) UnmarshalText(b []byte) error { return weekLengths.Unmarshal(w, b) }

// Label names the week for a reader.
func (w Week) Label() law.Text {
	switch w {
	case FiveDay:
		return law.Text{KK: "бес күндік жұмыс аптасы", RU: "пятидневная рабочая неделя", EN: "five-day week"}
	case SixDay:
		return law.Text{KK: "алты күндік жұмыс аптасы", RU: "шестидневная рабочая неделя", EN: "six-day week"}
	default:
		return law.Text{}
	}
}

// Rest reports whether the week rests on that day, holidays apart.
func (w Week) Rest(d time.Weekday) bool {
	return d == time.Sunday || w == FiveDay && d == time.Saturday
}

// Hours gives the working hours of a day of the 40-hour week: 8 on every
// working day of the five-day week, 7 on Monday to Friday and 5 on Saturday of
// the six-day one, 0 on a day of rest. Days before a holiday are not shorter.
//
// The official balances of working time for 2013 to 2022 count like this, and
// the ministry of labour says so with its calendar for 2026 (prg.kz 33673598); no
// act of this library prints it, so its basis is inferred. Other norms: [Norm].
func (w Week) Hours(d time.Weekday) int {
	switch {
	case w.Rest(d) || !w.IsValid():
		return 0
	case w == FiveDay:
		return 8
	case d == time.Saturday:
		return 5
	default:
		return 7
	}
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
