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

// extremeJSON is the JSON form of an [Extreme].
type extremeJSON struct {
	At      *time.Time `json:"at"`
	Unknown Unknown    `json:"unknown_because,omitempty"`
}

// MarshalJSON gives the moment, or null and unknown_because. A zero extreme is
// null.
func (e Extreme) MarshalJSON() ([]byte, error) {
	switch {
	case e.IsZero():
		return []byte("null"), nil
	case e.Known():
		return json.Marshal(extremeJSON{At: &e.At})
	default:
		return json.Marshal(extremeJSON{Unknown: e.Unknown})
	}
}

// readingJSON is the JSON form of an [AppliedReading].
type readingJSON struct {
	ID      law.ID `json:"id" strict:"required"`
	Option  law.ID `json:"option" strict:"required"`
	Default bool   `json:"default" strict:"required"`
	Stated  bool   `json:"stated,omitempty"`
}

// MarshalJSON gives the reading, its option, and whether the option is the default
// or is stated.
func (r AppliedReading) MarshalJSON() ([]byte, error) {
	return json.Marshal(readingJSON{ID: r.Reading, Option: r.Option, Default: r.Default, Stated: r.Stated})
}

// UnmarshalJSON reads the form that MarshalJSON writes.
func (r *AppliedReading) UnmarshalJSON(b []byte) error {
	var w readingJSON
	if err := json.Unmarshal(b, &w); err != nil {
		return err
	}
	*r = AppliedReading{Choice: Choice{Reading: w.ID, Option: w.Option}, Default: w.Default, Stated: w.Stated}
	return nil
}
