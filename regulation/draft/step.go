// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package draft

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Term is a printed term without a distinction by kind or outcome that counts
// from the step before. [From], [For], [Part] and [Placed] narrow it.
func Term(amount regulation.Amount, unit regulation.Unit, bound regulation.Bound) regulation.Term {
	return regulation.Term{
		Outcome: regulation.OutcomeAny, Basis: law.BasisStated, From: regulation.FromPrevious,
		Amount: amount, Unit: unit, Bound: bound,
	}
}

// NoTerm is a term that the text presupposes and does not print.
func NoTerm(outcome regulation.Outcome) regulation.Term {
	return regulation.Term{Outcome: outcome, Basis: law.BasisNotStated, From: regulation.FromPrevious}
}

// From is the term counted from another event than the step before.
func From(start regulation.Start, t regulation.Term) regulation.Term {
	t.From = start
	return t
}

// For is the term of an outcome and of kinds. Without kinds the text makes no
// distinction by kind.
func For(t regulation.Term, outcome regulation.Outcome, kinds ...string) regulation.Term {
	t.Outcome = outcome
	if len(kinds) > 0 {
		t.Kinds = Kinds(kinds...)
	}
	return t
}

// Part is the term of a part of the action.
func Part(t regulation.Term, covers law.Text, does ...regulation.Function) regulation.Term {
	t.Covers, t.Does = covers, does
	return t
}

// Open is the term of which the text leaves open what it covers.
func Open(t regulation.Term) regulation.Term {
	t.Ambiguous = true
	return t
}

// Placed is a term printed in a part of its step.
func Placed(place string, t regulation.Term) regulation.Term {
	t.Locator = At(place)
	return t
}

// Named is an actor that the step names.
func Named(actor law.ID, printed string) regulation.StepActor {
	return regulation.StepActor{ID: actor, Basis: law.BasisStated, Printed: printed}
}

// NamedAt is an actor whom another place names for what the step does.
func NamedAt(place string, actor law.ID, printed string) regulation.StepActor {
	a := Named(actor, printed)
	a.At = At(place)
	return a
}

// Implied is an actor that follows from a word such as a locative ("in the
// office"), or from another account; then printed is empty.
func Implied(actor law.ID, printed string) regulation.StepActor {
	return regulation.StepActor{ID: actor, Basis: law.BasisInferred, Printed: printed}
}

// ActsFor limits an actor of a step to kinds.
func ActsFor(a regulation.StepActor, kinds ...string) regulation.StepActor {
	a.Kinds = Kinds(kinds...)
	return a
}

// Does is an action that the step prints, in the words of this library. Without
// kinds it is done for every kind.
func Does(f regulation.Function, label law.Text, kinds ...string) regulation.Action {
	a := regulation.Action{Does: f, Text: label, Basis: law.BasisStated}
	if len(kinds) > 0 {
		a.Kinds = Kinds(kinds...)
	}
	return a
}
