// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"time"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Plan is the timeline of one application under one definition: each actor has
// the whole of his term.
type Plan struct {
	Kind       regulation.KindID
	Channel    regulation.Channel
	Definition Digest
	Calendars  []calendar.Digest
	Readings   []AppliedReading
	Rule       calendar.Rule
	// Filed is the instant of filing; Counts, from when it counts and why.
	Filed  time.Time
	Counts calendar.Start
	Steps  []PlanStep
	// Limits are the terms of the spans: the check inside a portal.
	Limits []Limit
	// End is when the case is over if every actor takes his whole term.
	Grant, Refusal Deadline
	Notes          []Note
}

// PlanStep is one node of the path in a plan.
type PlanStep struct {
	Node     NodeID
	Type     NodeType
	Citation law.Citation
	Actors   []law.ID
	Name     law.Text
	// Start is when the step begins in the plan, or began; zero is unknown.
	Start time.Time
	// Grant and Refusal are the deadlines by outcome. Refusal is zero for a step
	// that lies on no refusing path.
	Grant, Refusal Deadline
	// Earliest and Latest are the deadlines of the grant over all readings, and
	// the other two those of the refusal; filled by [Definition.PlanAll]. An
	// unknown latest one is later than any date.
	Earliest, Latest               Extreme
	RefusalEarliest, RefusalLatest Extreme
	// AtLatest is the end of the term of the service, for a step whose own deadline
	// is unknown; zero where none is stated.
	AtLatest Deadline
	// Done is when the step was completed in a running case; zero is not yet.
	Done time.Time
	// Slack is the working time left until the deadline that stands, negative
	// once it has passed, at the instant of [Definition.Track]. HasSlack tells
	// whether there is one.
	Slack    time.Duration
	HasSlack bool
	Overdue  bool
	Outside  bool // something outside the regulation happened here
}

// Same reports whether the two outcomes have the same deadline.
func (s PlanStep) Same() bool {
	return s.Refusal.IsZero() || s.Grant.At.Equal(s.Refusal.At) && s.Grant.Unknown == s.Refusal.Unknown
}

// Limit is the deadline of a span beside those of its steps.
type Limit struct {
	Citation       law.Citation
	From, Last     NodeID
	Service        bool // it is the term of the whole service
	Grant, Refusal Deadline
	// Steps is the deadline of the last step inside, for the grant.
	Steps Deadline
}

// Exceeded reports whether the steps inside, each in time, end after the limit:
// two places of the text contradict each other, and nobody is late for that.
func (l Limit) Exceeded() bool {
	return l.Grant.Known() && l.Steps.Known() && l.Steps.At.After(l.Grant.At)
}

// bound says of every step whose own end is unknown that it is over with the term
// of the service at the latest.
func (p *Plan) bound(l Limit) {
	within := PlanStep{Grant: l.Grant, Refusal: l.Refusal}
	for i := range p.Steps {
		s := &p.Steps[i]
		open := !s.Grant.IsZero() && !s.Grant.Known() || s.Grant.IsZero() && !s.Refusal.IsZero() && !s.Refusal.Known()
		if open && s.AtLatest.IsZero() {
			s.AtLatest = within.standing(regulation.OutcomeAny)
		}
	}
}

// NoteKind is the sort of a note in a plan.
type NoteKind string

const (
	// NoteContradiction: two accounts give different dates.
	NoteContradiction NoteKind = "contradiction"
	// NoteDayOfApplication: the terms stated cannot fit the day of application.
	NoteDayOfApplication NoteKind = "day_of_application"
	// NoteStart: the filing counts from a later moment.
	NoteStart NoteKind = "start"
	// NoteStatus: whether the act was in effect is not known.
	NoteStatus NoteKind = "status"
	// NoteOutside: something happened that the regulation does not know.
	NoteOutside NoteKind = "outside"
)

var noteKinds = law.ListOf("kind of note", NoteContradiction, NoteDayOfApplication, NoteStart, NoteStatus, NoteOutside)

// NoteKinds returns the values of the closed list.
func NoteKinds() []NoteKind { return noteKinds.Values() }

// IsValid reports whether n is one of the list.
func (n NoteKind) IsValid() bool { return noteKinds.Has(n) }

// MarshalText gives the word. Any other value is a [*law.ValueError].
func (n NoteKind) MarshalText() ([]byte, error) { return noteKinds.Marshal(n) }

// UnmarshalText reads a word of the list. Any other text is a [*law.ValueError].
func (n *NoteKind) UnmarshalText(b []byte) error { return noteKinds.Unmarshal(n, b) }

// Note is something that a reader of a plan must know.
type Note struct {
	Kind     NoteKind
	Citation law.Citation
	Text     law.Text
}
