// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload

import (
	"time"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Period is a stretch of time: From belongs to it, Until no longer does. A zero
// From is without beginning; a zero Until ends with the last thing that is known
// to have happened. The zero value is all time.
type Period struct {
	From  time.Time `json:"from,omitzero"`
	Until time.Time `json:"until,omitzero"`
}

// Days is the period from the first day to the last one, both included, by the
// wall clock of an office. The error is [calendar.ErrNoOffice], or a
// [*law.ValueError] for a last day before the first.
func Days(first, last law.Date, office calendar.Office) (Period, error) {
	zone := office.Zone()
	if zone == nil {
		return Period{}, calendar.ErrNoOffice
	}
	if first.IsZero() || last < first {
		return Period{}, &law.ValueError{Type: "period", Value: first.String() + " to " + last.String(), Fault: "the last day is not before the first"}
	}
	return Period{From: midnight(first, zone), Until: midnight(last+1, zone)}, nil
}

func midnight(d law.Date, zone *time.Location) time.Time {
	y, m, day := d.Date().Date()
	return time.Date(y, m, day, 0, 0, 0, 0, zone)
}

// has reports whether an instant belongs to the period.
func (p Period) has(at time.Time) bool {
	return !at.Before(p.From) && (p.Until.IsZero() || at.Before(p.Until))
}
