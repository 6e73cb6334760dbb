// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import "github.com/reglament-kz/reglament/regulation/law"

// Difference is a day about which two calendars disagree.
type Difference struct {
	Date  law.Date `json:"date"`
	Here  Day      `json:"here"`
	There Day      `json:"there"`
}

// Moves reports whether the difference moves what is counted: the day is
// worked in one calendar only, or closes at another time. A day off with
// another reason does not.
func (d Difference) Moves() bool {
	return d.Here.Works() != d.There.Works() || d.Here.Closes != d.There.Closes
}

// String gives the date and what the day is in both calendars.
func (d Difference) String() string {
	return d.Date.String() + " " + d.Here.Reason(law.LangEnglish) + " -> " + d.There.Reason(law.LangEnglish)
}

// Compare gives, in order of date, the days that both calendars cover and that
// differ in kind, pair, act or time of closing; none where the digests are the
// same. The calendars may be for different weeks.
func (c Calendar) Compare(other Calendar) ([]Difference, error) {
	if c.t == nil || other.t == nil {
		return nil, ErrNoCalendar
	}
	if c.t.digest == other.t.digest {
		return nil, nil
	}
	var list []Difference
	from, to := max(c.t.first, other.t.first), min(c.t.core.last, other.t.core.last)
	for d := from; d <= to; d++ {
		here, there := c.t.day(int(d-c.t.first)), other.t.day(int(d-other.t.first))
		plain := (here.Kind == DayWorking || here.Kind == DayWeekend) && here.Kind == there.Kind
		if here.Kind != there.Kind || here.Closes != there.Closes || !plain && (here.Pair != there.Pair || here.Act != there.Act) {
			list = append(list, Difference{Date: here.Date, Here: here, There: there})
		}
	}
	return list, nil
}
