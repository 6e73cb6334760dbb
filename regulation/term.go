// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import (
	"slices"

	"github.com/reglament-kz/reglament/regulation/law"
)

// Unit is the unit in which an act counts a term.
type Unit string

const (
	// UnitMinute: as printed; never converted.
	UnitMinute Unit = "minute"
	// UnitHour: as printed; never converted.
	UnitHour Unit = "hour"
	// UnitWorkingDay: жұмыс күні; the acts do not define it in hours.
	UnitWorkingDay Unit = "working_day"
	// UnitCalendarDay: күнтізбелік күн.
	UnitCalendarDay Unit = "calendar_day"
	// UnitWeek: seven calendar days.
	UnitWeek Unit = "week"
	// UnitMonth: ends on the same day of the month; where that month has no such day, on its last.
	UnitMonth Unit = "month"
	// UnitQuarter: three months.
	UnitQuarter Unit = "quarter"
	// UnitYear: twelve months.
	UnitYear Unit = "year"
	// UnitDayOfApplication: within the day on which the applicant applied (жүгінген күні ішінде); it has no amount.
	UnitDayOfApplication Unit = "day_of_application"
	// UnitPlanDates: the dates that another document sets; it has no amount.
	UnitPlanDates Unit = "plan_dates"
)

var units = law.ListOf("unit", UnitMinute, UnitHour, UnitWorkingDay, UnitCalendarDay, UnitWeek, UnitMonth, UnitQuarter, UnitYear, UnitDayOfApplication, UnitPlanDates)

// MarshalText gives the word; any other value is a [*law.ValueError].
func (v Unit) MarshalText() ([]byte, error) { return units.Marshal(v) }

// UnmarshalText reads one of the words; any other text is a [*law.ValueError].
func (v *Unit) UnmarshalText(b []byte) error { return units.Unmarshal(v, b) }

// Counted reports whether a term in this unit has an amount.
func (v Unit) Counted() bool { return units.Has(v) && v != UnitDayOfApplication && v != UnitPlanDates }

// begins is the event from which a term in the unit counts where the text of the term
// names none.
func (v Unit) begins() Start {
	if v == UnitDayOfApplication {
		return FromApplication
	}
	return FromPrevious
}

// Bound is how the act bounds a term, as printed.
type Bound string

const (
	// BoundBare: a number alone: "30 minutes".
	BoundBare Bound = "bare"
	// BoundWithin: ішінде.
	BoundWithin Bound = "within"
	// BoundNotExceeding: асырмай.
	BoundNotExceeding Bound = "not_exceeding"
	// BoundNotLaterThan: кешіктірмей.
	BoundNotLaterThan Bound = "not_later_than"
)

var bounds = law.ListOf("bound", BoundBare, BoundWithin, BoundNotExceeding, BoundNotLaterThan)

// MarshalText gives the word; any other value is a [*law.ValueError].
func (v Bound) MarshalText() ([]byte, error) { return bounds.Marshal(v) }

// UnmarshalText reads one of the words; any other text is a [*law.ValueError].
func (v *Bound) UnmarshalText(b []byte) error { return bounds.Unmarshal(v, b) }

// Start is the event from which a term runs.
type Start string

const (
	// FromPrevious: the step or part of a step before it.
	FromPrevious Start = "previous"
	// FromApplication: the moment of application.
	FromApplication Start = "application"
	// FromArrival: the arrival of something from outside.
	FromArrival Start = "arrival"
	// FromHandOver: the hand-over of the portal to the provider.
	FromHandOver Start = "hand_over"
	// FromRegistration: the end of the step at [Term].Of, which registers.
	FromRegistration Start = "registration"
	// FromReceipt: the receipt by the provider, at the end of the step at
	// [Term].Of. Through a channel that has no such step the provider receives
	// what is filed.
	FromReceipt Start = "receipt"
	// FromEnd: back from the end of the term of the service, to the last working day
	// from which the term, counted forward by the same rule, still ends by then.
	FromEnd Start = "end"
)

var starts = law.ListOf("start of a term", FromPrevious, FromApplication, FromArrival, FromHandOver, FromRegistration, FromReceipt, FromEnd)

// MarshalText gives the word; any other value is a [*law.ValueError].
func (v Start) MarshalText() ([]byte, error) { return starts.Marshal(v) }

// UnmarshalText reads one of the words; any other text is a [*law.ValueError].
func (v *Start) UnmarshalText(b []byte) error { return starts.Unmarshal(v, b) }

// Outcome is the end of the work to which a term belongs.
type Outcome string

const (
	// OutcomeAny: the text draws no distinction and prints no alternative.
	OutcomeAny Outcome = "any"
	// OutcomeGrant: what was asked for is given.
	OutcomeGrant Outcome = "grant"
	// OutcomeRefusal: a reasoned refusal is given.
	OutcomeRefusal Outcome = "refusal"
)

var outcomes = law.ListOf("outcome", OutcomeAny, OutcomeGrant, OutcomeRefusal)

// MarshalText gives the word; any other value is a [*law.ValueError].
func (v Outcome) MarshalText() ([]byte, error) { return outcomes.Marshal(v) }

// UnmarshalText reads one of the words; any other text is a [*law.ValueError].
func (v *Outcome) UnmarshalText(b []byte) error { return outcomes.Unmarshal(v, b) }

// Amount is the number of a term. The zero value is "no amount": the unit has
// none, or the text states none. In JSON it is then null.
type Amount int

// Term is what an act says about the length of a step or a part of it. Nothing
// is converted and nothing is filled in: where the text is silent about a term
// that it presupposes, Basis is [law.BasisNotStated] and amount, unit and bound are
// zero.
type Term struct {
	// Kinds to which the term is printed; nil where the text makes no
	// distinction by kind.
	Kinds   []KindID
	Outcome Outcome
	Basis   law.Basis
	Amount  Amount
	Unit    Unit  // zero where Basis is not stated
	Bound   Bound // zero where Basis is not stated
	From    Start
	// Of is the step with whose end the term begins, for [FromRegistration] and
	// [FromReceipt]; zero for every other start.
	Of law.Locator
	// Covers is the part of the action that the term covers; zero is the whole.
	Covers law.Text
	// Does lists the parts of the action that the term covers, for the machine;
	// nil is the whole step.
	Does []Function
	// Ambiguous says that the text leaves open what the term covers; a reading
	// then chooses.
	Ambiguous bool
	// Locator is the place of the term; zero is the place of its step or node.
	Locator law.Locator
}

// IsZero reports whether nothing is said of a term, not even that it is not stated.
func (t Term) IsZero() bool { return t.Outcome == "" && t.Basis == "" && t.From == "" && t.Unit == "" }

// For reports whether the term speaks of a kind; a term without a distinction
// speaks of every kind.
func (t Term) For(kind KindID) bool { return appliesTo(t.Kinds, kind) }

// Is reports whether the term bounds an outcome: its own, or any.
func (t Term) Is(o Outcome) bool { return t.Outcome == o || t.Outcome == OutcomeAny }

// appliesTo reports whether kind is in the list; nil lists every kind.
func appliesTo(kinds []KindID, kind KindID) bool {
	return kinds == nil || slices.Contains(kinds, kind.Short())
}
