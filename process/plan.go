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
	Kind       regulation.KindID  `json:"kind"`
	Channel    regulation.Channel `json:"channel"`
	Definition Digest             `json:"definition"`
	Calendars  []calendar.Digest  `json:"calendars"`
	Readings   []AppliedReading   `json:"readings"`
	Rule       calendar.Rule      `json:"rule"`
	// Filed is the instant of filing; Counts, from when it counts and why.
	Filed  time.Time      `json:"filed,omitzero"`
	Counts calendar.Start `json:"counts,omitzero"`
	Steps  []PlanStep     `json:"steps"`
	// Limits are the terms of the spans: the check inside a portal.
	Limits []Limit `json:"limits"`
	// Grant and Refusal are when the case is over if every actor takes his whole term.
	Grant   Deadline `json:"grant,omitzero"`
	Refusal Deadline `json:"refusal,omitzero"`
	Notes   []Note   `json:"notes"`
}

// PlanStep is one node of the path in a plan.
type PlanStep struct {
	Node     NodeID       `json:"node"`
	Type     NodeType     `json:"type"`
	Citation law.Citation `json:"citation"`
	Actors   []law.ID     `json:"actors"`
	Name     law.Text     `json:"name"`
	// Start is when the step begins in the plan, or began; zero is unknown.
	Start time.Time `json:"start,omitzero"`
	// Grant and Refusal are the deadlines by outcome. Refusal is zero for a step
	// that lies on no refusing path.
	Grant   Deadline `json:"grant,omitzero"`
	Refusal Deadline `json:"refusal,omitzero"`
	// Earliest and Latest are the deadlines of the grant over all readings, and
	// the other two those of the refusal; filled by [Definition.PlanAll], without the
	// term and the count. An unknown latest one is later than any date.
	Earliest        Deadline `json:"earliest,omitzero"`
	Latest          Deadline `json:"latest,omitzero"`
	RefusalEarliest Deadline `json:"refusal_earliest,omitzero"`
	RefusalLatest   Deadline `json:"refusal_latest,omitzero"`
	// AtLatest is the end of the term of the service, for a step whose own deadline
	// is unknown; zero where none is stated.
	AtLatest Deadline `json:"at_latest,omitzero"`
	// Clauses are the times that clauses of the step have set in a running case: in
	// which papers were to be returned, completed, a suspension answered, the applicant
	// told of an extension.
	Clauses []ClauseTerm `json:"clauses,omitempty"`
	// Done is when the step was completed in a running case; zero is not yet.
	Done time.Time `json:"done,omitzero"`
	// Slack is the working time left until the deadline that stands, negative
	// once it has passed, at the instant of [Definition.Track]. HasSlack tells
	// whether there is one.
	Slack    time.Duration `json:"slack_ns"`
	HasSlack bool          `json:"has_slack"`
	Overdue  bool          `json:"overdue"`
	Outside  bool          `json:"outside"` // something outside the regulation happened here
}

// ClauseTerm is a time that a clause of a step has set, and when what it bounds was
// done; zero is not yet.
type ClauseTerm struct {
	Action   Action       `json:"action"`
	Citation law.Citation `json:"citation"` // of the clause
	Start    time.Time    `json:"start,omitzero"`
	Deadline Deadline     `json:"deadline,omitzero"`
	Done     time.Time    `json:"done,omitzero"`
}

// Same reports whether the two outcomes have the same deadline.
func (s PlanStep) Same() bool {
	return s.Refusal.IsZero() || s.Grant.At.Equal(s.Refusal.At) && s.Grant.Unknown == s.Refusal.Unknown
}

// Limit is the deadline of a span beside those of its steps.
type Limit struct {
	Citation law.Citation `json:"citation"`
	From     NodeID       `json:"from,omitempty"`
	Last     NodeID       `json:"last,omitempty"`
	Service  bool         `json:"service"` // it is the term of the whole service
	Grant    Deadline     `json:"grant,omitzero"`
	Refusal  Deadline     `json:"refusal,omitzero"`
	// Steps is the deadline of the last step inside, for the grant.
	Steps Deadline `json:"steps,omitzero"`
	// RefusalSteps is that of the last step inside for the refusal, where it is another.
	RefusalSteps Deadline `json:"refusal_steps,omitzero"`
}

// Outlasted gives the limit and the later deadline of the last step inside, where the
// steps inside, each in time, end after it: two places of the text contradict each
// other, and nobody is late for that. They are those of the grant or, where only its
// steps end after the limit, of the refusal; both are zero where none do.
func (l Limit) Outlasted() (limit, steps Deadline) {
	if limit, steps := l.outlasted(); steps != nil {
		return *limit, *steps
	}
	return Deadline{}, Deadline{}
}

// outlasted is Outlasted without copies; nil is none.
func (l *Limit) outlasted() (limit, steps *Deadline) {
	refusal := &l.RefusalSteps
	if refusal.IsZero() {
		refusal = &l.Steps
	}
	switch {
	case l.Grant.Known() && l.Steps.Known() && l.Steps.At.After(l.Grant.At):
		return &l.Grant, &l.Steps
	case l.Refusal.Known() && refusal.Known() && refusal.At.After(l.Refusal.At):
		return &l.Refusal, refusal
	}
	return nil, nil
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
	// NoteContradiction: two places give dates that do not go together.
	NoteContradiction NoteKind = "contradiction"
	// NoteDayOfApplication: the terms stated cannot fit the day of application.
	NoteDayOfApplication NoteKind = "day_of_application"
	// NoteCalendar: days counted may still turn out otherwise.
	NoteCalendar NoteKind = "calendar"
	// NoteStart: the filing counts from a later moment.
	NoteStart NoteKind = "start"
	// NoteStatus: whether the act was in effect is not known, or the application is
	// filed on a day on which the act, or its edition of the definition, does not apply.
	NoteStatus NoteKind = "status"
	// NoteLeftOut: steps of the account are not in the plan, as reception and hand-over
	// of a paper are not inside a portal.
	NoteLeftOut NoteKind = "left_out"
	// NoteOutside: something happened that the regulation does not know.
	NoteOutside NoteKind = "outside"
)

var noteKinds = law.ListOf("kind of note", NoteContradiction, NoteDayOfApplication, NoteStart, NoteStatus, NoteLeftOut, NoteOutside, NoteCalendar)

// MarshalText gives the word. Any other value is a [*law.ValueError].
func (n NoteKind) MarshalText() ([]byte, error) { return noteKinds.Marshal(n) }

// UnmarshalText reads a word of the list. Any other text is a [*law.ValueError].
func (n *NoteKind) UnmarshalText(b []byte) error { return noteKinds.Unmarshal(n, b) }

// Note is something that a reader of a plan must know.
type Note struct {
	Kind     NoteKind     `json:"kind"`
	Citation law.Citation `json:"citation,omitzero"`
	Text     law.Text     `json:"text"`
}
