// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import "github.com/reglament-kz/reglament/regulation/law"

// The words of each option of a [Rule], the one that gives the earliest
// deadline first, and their text codecs. Encoding an empty option writes its
// default; a word that there is not is a [*law.ValueError] both ways.

// FirstDays returns the words of `first-day`.
func FirstDays() []FirstDay { return []FirstDay{FirstDaySame, FirstDayNext} }

// IsValid reports whether f is one of the words; the empty value is not.
func (f FirstDay) IsValid() bool { return f == FirstDaySame || f == FirstDayNext }

// String gives the word; the zero value gives the default.
func (f FirstDay) String() string {
	if f == "" {
		f = FirstDayNext
	}
	return string(f)
}

// MarshalText gives the word; the zero value gives the default.
func (f FirstDay) MarshalText() ([]byte, error) {
	return law.MarshalEnum("first-day", FirstDay(f.String()), FirstDays())
}

// UnmarshalText reads the word.
func (f *FirstDay) UnmarshalText(b []byte) error {
	v, err := law.ParseEnum("first-day", string(b), FirstDays())
	if err == nil {
		*f = v
	}
	return err
}

// ArrivalDays returns the words of `arrival-day`.
func ArrivalDays() []ArrivalDay { return []ArrivalDay{ArrivalDaySame, ArrivalDayNext} }

// IsValid reports whether a is one of the words; the empty value is not.
func (a ArrivalDay) IsValid() bool { return a == ArrivalDaySame || a == ArrivalDayNext }

// String gives the word; the zero value gives the default.
func (a ArrivalDay) String() string {
	if a == "" {
		a = ArrivalDayNext
	}
	return string(a)
}

// MarshalText gives the word; the zero value gives the default.
func (a ArrivalDay) MarshalText() ([]byte, error) {
	return law.MarshalEnum("arrival-day", ArrivalDay(a.String()), ArrivalDays())
}

// UnmarshalText reads the word.
func (a *ArrivalDay) UnmarshalText(b []byte) error {
	v, err := law.ParseEnum("arrival-day", string(b), ArrivalDays())
	if err == nil {
		*a = v
	}
	return err
}

// MinutesOptions returns the words of `minutes`.
func MinutesOptions() []Minutes { return []Minutes{MinutesClock, MinutesWorking} }

// IsValid reports whether m is one of the words; the empty value is not.
func (m Minutes) IsValid() bool { return m == MinutesClock || m == MinutesWorking }

// String gives the word; the zero value gives the default.
func (m Minutes) String() string {
	if m == "" {
		m = MinutesWorking
	}
	return string(m)
}

// MarshalText gives the word; the zero value gives the default.
func (m Minutes) MarshalText() ([]byte, error) {
	return law.MarshalEnum("minutes", Minutes(m.String()), MinutesOptions())
}

// UnmarshalText reads the word.
func (m *Minutes) UnmarshalText(b []byte) error {
	v, err := law.ParseEnum("minutes", string(b), MinutesOptions())
	if err == nil {
		*m = v
	}
	return err
}

// DayEnds returns the words of `day-end`.
func DayEnds() []DayEnd { return []DayEnd{DayEndClosing, DayEndMidnight} }

// IsValid reports whether d is one of the words; the empty value is not.
func (d DayEnd) IsValid() bool { return d == DayEndClosing || d == DayEndMidnight }

// String gives the word; the zero value gives the default.
func (d DayEnd) String() string {
	if d == "" {
		d = DayEndClosing
	}
	return string(d)
}

// MarshalText gives the word; the zero value gives the default.
func (d DayEnd) MarshalText() ([]byte, error) {
	return law.MarshalEnum("day-end", DayEnd(d.String()), DayEnds())
}

// UnmarshalText reads the word.
func (d *DayEnd) UnmarshalText(b []byte) error {
	v, err := law.ParseEnum("day-end", string(b), DayEnds())
	if err == nil {
		*d = v
	}
	return err
}

// AfterHoursOptions returns the words of `after-hours`.
func AfterHoursOptions() []AfterHours { return []AfterHours{AfterHoursSameDay, AfterHoursNextOpening} }

// IsValid reports whether a is one of the words; the empty value is not.
func (a AfterHours) IsValid() bool { return a == AfterHoursSameDay || a == AfterHoursNextOpening }

// String gives the word; the zero value gives the default.
func (a AfterHours) String() string {
	if a == "" {
		a = AfterHoursNextOpening
	}
	return string(a)
}

// MarshalText gives the word; the zero value gives the default.
func (a AfterHours) MarshalText() ([]byte, error) {
	return law.MarshalEnum("after-hours", AfterHours(a.String()), AfterHoursOptions())
}

// UnmarshalText reads the word.
func (a *AfterHours) UnmarshalText(b []byte) error {
	v, err := law.ParseEnum("after-hours", string(b), AfterHoursOptions())
	if err == nil {
		*a = v
	}
	return err
}
