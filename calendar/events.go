// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"strings"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/regulation/law"
)

// Events gives, for [WriteICalendar], the days off that are more than weekly
// rest, the days of rest that are worked and the short days, from and
// including from, to and not including to, in a language. Their UIDs depend on
// the date and the week alone, so that a later file corrects an earlier one,
// in any language. The errors are those of [Calendar.Days].
func (c Calendar) Events(from, to date.Date, l law.Lang) ([]Event, error) {
	var list []Event
	for d, err := range c.Days(from, to) {
		if err != nil {
			return nil, err
		}
		if d.Kind == Weekend || d.Kind == Working && !d.Shortened() {
			continue
		}
		list = append(list, c.event(d, l))
	}
	return list, nil
}

func (c Calendar) event(d Day, l law.Lang) Event {
	e := Event{
		UID:      compact(d.Date) + "-" + string(d.Week) + "@calendar.reglament-kz",
		Day:      d.Date,
		Summary:  d.Reason(l),
		Category: string(d.Kind),
		Busy:     d.Works(),
	}
	var about []string
	if d.Shortened() {
		e.Summary += ", – " + d.Closes.String()
	}
	if a, ok := c.Act(d.Act); ok {
		about = append(about, a.Title.In(l))
	}
	if d.Standing != Confirmed && d.Standing != Added {
		about = append(about, d.Standing.Label().In(l))
	}
	if !d.Note.IsZero() {
		about = append(about, d.Note.In(l))
	}
	e.Description = strings.Join(about, "\n")
	return e
}
