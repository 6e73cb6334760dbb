// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package law

import (
	"strconv"

	"github.com/rickb777/date/v2"
)

// OnsetEvent is the event from which an act, an amendment or a repeal counts
// its own beginning.
type OnsetEvent string

const (
	// FromSigning: the signing.
	FromSigning OnsetEvent = "signing"
	// FromRegistration: the entry in the register of legal acts.
	FromRegistration OnsetEvent = "registration"
	// FromFirstPublication: the first official publication.
	FromFirstPublication OnsetEvent = "first_publication"
	// FromPublication: a publication that the text calls neither the first nor
	// official.
	FromPublication OnsetEvent = "publication"
)

var onsetEvents = ListOf("onset event",
	FromSigning, FromRegistration, FromFirstPublication, FromPublication)

// MarshalText gives the word; any other value is a [*ValueError].
func (e OnsetEvent) MarshalText() ([]byte, error) { return onsetEvents.Marshal(e) }

// UnmarshalText reads one of the words; any other text is a [*ValueError].
func (e *OnsetEvent) UnmarshalText(b []byte) error { return onsetEvents.Unmarshal(e, b) }

// Onset says when something begins: from the day of an event, or after a number
// of calendar days has passed since it. The zero value is not stated.
type Onset struct {
	From OnsetEvent `json:"from"`
	// Days are the calendar days that must have passed after the day of the
	// event. 0 is the day of the event itself; 10 is the eleventh day after it.
	Days     int      `json:"days"`
	Citation Citation `json:"citation"`
}

// IsZero reports whether the onset is not stated.
func (o Onset) IsZero() bool { return o == Onset{} }

// Validate returns a [*ValueError] for an unknown event or a negative number.
func (o Onset) Validate() error {
	if _, err := o.From.MarshalText(); err != nil {
		return err
	}
	if o.Days < 0 || o.Days > 3660 {
		return &ValueError{Type: "onset", Value: strconv.Itoa(o.Days), Fault: "the days are not from 0 to 3660"}
	}
	return nil
}

// distance is the number of days from the event to the first day of effect.
func (o Onset) distance() date.Date {
	if o.Days == 0 {
		return 0
	}
	return date.Date(o.Days) + 1
}

// After is the first day of effect, given the day of the event; zero is not
// stated in both.
func (o Onset) After(event Date) Date {
	if event.IsZero() {
		return 0
	}
	return event + Date(o.distance())
}

// Before is the latest day of the event with which the effect begins by day;
// zero is not stated in both.
func (o Onset) Before(day Date) Date {
	if day.IsZero() {
		return 0
	}
	return day - Date(o.distance())
}
