// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import "github.com/reglament-kz/reglament/regulation/law"

// The words of each option of a [Rule], the one that gives the earliest
// deadline first. An empty option is written as its default.
var (
	firstDays   = law.ListOf("first-day", FirstDaySame, FirstDayNext).WithZero(FirstDayNext)
	arrivalDays = law.ListOf("arrival-day", FirstDaySame, FirstDayNext).WithZero(FirstDayNext)
	minutes     = law.ListOf("minutes", MinutesClock, MinutesWorking).WithZero(MinutesWorking)
	dayEnds     = law.ListOf("day-end", DayEndClosing, DayEndMidnight).WithZero(DayEndClosing)
	afterHours  = law.ListOf("after-hours", AfterHoursSameDay, AfterHoursNextOpening).WithZero(AfterHoursNextOpening)
	lastDays    = law.ListOf("last-day", LastDayAsCounted, LastDayNextWorkingDay).WithZero(LastDayAsCounted)
)

// MarshalText gives the word; any other value is a [*law.ValueError].
func (f FirstDay) MarshalText() ([]byte, error) { return firstDays.Marshal(f) }

// UnmarshalText reads a word; any other text is a [*law.ValueError].
func (f *FirstDay) UnmarshalText(b []byte) error { return firstDays.Unmarshal(f, b) }

// MarshalText gives the word; any other value is a [*law.ValueError].
func (m Minutes) MarshalText() ([]byte, error) { return minutes.Marshal(m) }

// UnmarshalText reads a word; any other text is a [*law.ValueError].
func (m *Minutes) UnmarshalText(b []byte) error { return minutes.Unmarshal(m, b) }

// MarshalText gives the word; any other value is a [*law.ValueError].
func (d DayEnd) MarshalText() ([]byte, error) { return dayEnds.Marshal(d) }

// UnmarshalText reads a word; any other text is a [*law.ValueError].
func (d *DayEnd) UnmarshalText(b []byte) error { return dayEnds.Unmarshal(d, b) }

// MarshalText gives the word; any other value is a [*law.ValueError].
func (a AfterHours) MarshalText() ([]byte, error) { return afterHours.Marshal(a) }

// UnmarshalText reads a word; any other text is a [*law.ValueError].
func (a *AfterHours) UnmarshalText(b []byte) error { return afterHours.Unmarshal(a, b) }

// MarshalText gives the word; any other value is a [*law.ValueError].
func (l LastDay) MarshalText() ([]byte, error) { return lastDays.Marshal(l) }

// UnmarshalText reads a word; any other text is a [*law.ValueError].
func (l *LastDay) UnmarshalText(b []byte) error { return lastDays.Unmarshal(l, b) }
