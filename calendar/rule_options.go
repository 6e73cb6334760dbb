// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import "github.com/reglament-kz/reglament/regulation/law"

// The words of each option of a [Rule], the one that gives the earliest
// deadline first, and their text codecs. Encoding an empty option writes its
// default; a word that there is not is a [*law.ValueError] both ways.

// FirstDays returns the words of `first-day`.
func FirstDays() []FirstDay { return []FirstDay{FirstDaySame, FirstDayNext} }

// ParseFirstDay reads a word of `first-day`; the error is a [*law.ValueError].
func ParseFirstDay(s string) (FirstDay, error) { return law.ParseEnum("first-day", s, FirstDays()) }

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

// UnmarshalText is [ParseFirstDay].
func (f *FirstDay) UnmarshalText(b []byte) error {
	v, err := ParseFirstDay(string(b))
	if err == nil {
		*f = v
	}
	return err
}

// ArrivalDays returns the words of `arrival-day`.
func ArrivalDays() []ArrivalDay { return []ArrivalDay{ArrivalDaySame, ArrivalDayNext} }

// ParseArrivalDay reads a word of `arrival-day`; the error is a [*law.ValueError].
func ParseArrivalDay(s string) (ArrivalDay, error) {
	return law.ParseEnum("arrival-day", s, ArrivalDays())
}

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

// UnmarshalText is [ParseArrivalDay].
func (a *ArrivalDay) UnmarshalText(b []byte) error {
	v, err := ParseArrivalDay(string(b))
	if err == nil {
		*a = v
	}
	return err
}

// MinutesOptions returns the words of `minutes`.
func MinutesOptions() []Minutes { return []Minutes{MinutesClock, MinutesWorking} }

// ParseMinutes reads a word of `minutes`; the error is a [*law.ValueError].
func ParseMinutes(s string) (Minutes, error) { return law.ParseEnum("minutes", s, MinutesOptions()) }

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

// UnmarshalText is [ParseMinutes].
func (m *Minutes) UnmarshalText(b []byte) error {
	v, err := ParseMinutes(string(b))
	if err == nil {
		*m = v
	}
	return err
}

// DayEnds returns the words of `day-end`.
func DayEnds() []DayEnd { return []DayEnd{DayEndClosing, DayEndMidnight} }

// ParseDayEnd reads a word of `day-end`; the error is a [*law.ValueError].
func ParseDayEnd(s string) (DayEnd, error) { return law.ParseEnum("day-end", s, DayEnds()) }

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

// UnmarshalText is [ParseDayEnd].
func (d *DayEnd) UnmarshalText(b []byte) error {
	v, err := ParseDayEnd(string(b))
	if err == nil {
		*d = v
	}
	return err
}

// AfterHoursOptions returns the words of `after-hours`.
func AfterHoursOptions() []AfterHours { return []AfterHours{AfterHoursSameDay, AfterHoursNextOpening} }

// ParseAfterHours reads a word of `after-hours`; the error is a [*law.ValueError].
func ParseAfterHours(s string) (AfterHours, error) {
	return law.ParseEnum("after-hours", s, AfterHoursOptions())
}

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

// UnmarshalText is [ParseAfterHours].
func (a *AfterHours) UnmarshalText(b []byte) error {
	v, err := ParseAfterHours(string(b))
	if err == nil {
		*a = v
	}
	return err
}
