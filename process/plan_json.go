// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"encoding/json"
	"time"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// deadlineJSON is the JSON form of a deadline: a moment, or null and why there is
// none.
type deadlineJSON struct {
	At      *time.Time       `json:"at"`
	Unknown Unknown          `json:"unknown_because,omitempty"`
	Day     law.Date         `json:"day,omitzero"`
	From    *time.Time       `json:"counted_from,omitempty"`
	DayEnd  calendar.DayEnd  `json:"day_end,omitempty"`
	Term    *regulation.Term `json:"term,omitempty"`
}

// MarshalJSON gives the moment and the day, or null and unknown_because; then the
// term that was counted and from when. A zero deadline is null.
func (d Deadline) MarshalJSON() ([]byte, error) {
	if d.IsZero() {
		return []byte("null"), nil
	}
	w := deadlineJSON{Unknown: d.Unknown, DayEnd: d.Due().End}
	if d.Known() {
		w.At, w.Day = &d.At, law.DateOf(d.Day)
	}
	if start := d.Due().Start.At; !start.IsZero() {
		w.From = &start
	}
	if d.term != nil && d.term.Basis != "" {
		w.Term = d.term
	}
	return json.Marshal(w)
}

// UnmarshalJSON reads what MarshalJSON writes. Of the count itself, [Deadline.Due], the
// start and the end of the day come back, which do not suffice for a trace.
func (d *Deadline) UnmarshalJSON(b []byte) error {
	var w *deadlineJSON
	if err := json.Unmarshal(b, &w); err != nil {
		return err
	}
	*d = Deadline{}
	if w == nil {
		return nil
	}
	if err := oneOf(w.At, w.Unknown); err != nil {
		return err
	}
	if d.Unknown, d.term = w.Unknown, w.Term; w.At != nil {
		d.At, d.Day = *w.At, w.Day.Date()
	}
	if w.From != nil || w.DayEnd != "" {
		d.due = &calendar.Due{End: w.DayEnd}
		if w.From != nil {
			d.due.Start.At = *w.From
		}
	}
	return nil
}

// oneOf refuses what neither is known nor says why it is not, and what is both.
func oneOf(at *time.Time, unknown Unknown) error {
	switch known := at != nil && !at.IsZero(); {
	case known && unknown != "":
		return &law.ValueError{Type: "deadline", Value: string(unknown), Fault: "at and unknown_because are both there"}
	case !known && unknown == "":
		return &law.ValueError{Type: "deadline", Fault: "at and unknown_because are both missing"}
	case unknown != "" && !unknownReasons.Has(unknown):
		return &law.ValueError{Type: "deadline", Value: string(unknown), Fault: "unknown_because is not of the list"}
	}
	return nil
}
