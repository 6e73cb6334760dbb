// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package northkazakhstan

import (
	"slices"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// The constructors of this file only shorten literals: none of them decides
// anything, and each panics on a malformed one, as every Must function does.

// name is the short name of a regulation of the act.
type name law.ID

func (n name) id() regulation.ID {
	return regulation.ID{Act: actID, Name: law.ID(n)}
}

// cite is a place in the regulation: cottonReceipt.cite("7(3)").
func (n name) cite(place string) law.Citation { return n.id().Cite(at(place)) }

func (n name) cites(places ...string) []law.Citation {
	return each(places, n.cite)
}

// says is what one place prints, beside what another place prints.
func (n name) says(place, printed string) regulation.Value {
	return regulation.Value{Citation: n.cite(place), Printed: printed}
}

// slips is a misprint or a wrong word, with the one that the context asks for.
func (n name) slips(place, printed, meant string) regulation.Value {
	return regulation.Value{Citation: n.cite(place), Printed: printed, Meant: meant}
}

// silent is a place that does not print what another one does.
func (n name) silent(place string) regulation.Value {
	return regulation.Value{Citation: n.cite(place)}
}

// titled is the title of the regulation as one place prints it.
func (n name) titled(place, kk string) regulation.Printed {
	return regulation.Printed{KK: kk, Citation: n.cite(place)}
}

// citeAct is a place in the act itself, outside its regulations.
func citeAct(place string) law.Citation {
	return law.Citation{Act: actID, Locator: at(place)}
}

func text(kk, ru, en string) law.Text { return law.Text{KK: kk, RU: ru, EN: en} }

func at(place string) law.Locator { return law.MustLocator(place) }

func places(list ...string) []law.Locator { return each(list, at) }

func kinds(list ...string) []regulation.KindID { return each(list, regulation.MustKindID) }

// term is a printed term without a distinction by kind or outcome that runs
// from the step before; the functions below narrow it.
func term(amount regulation.Amount, unit regulation.Unit, bound regulation.Bound) regulation.Term {
	return regulation.Term{
		Outcome: regulation.AnyOutcome, Basis: law.Stated, From: regulation.FromPrevious,
		Amount: amount, Unit: unit, Bound: bound,
	}
}

// untold is the term of a refusal beside which the text prints none.
func untold() regulation.Term {
	return regulation.Term{Outcome: regulation.Refusal, Basis: law.NotStated, From: regulation.FromPrevious}
}

// since is the term counted from another event than the step before.
func since(start regulation.Start, t regulation.Term) regulation.Term {
	t.From = start
	return t
}

// limit is the term for kinds and an outcome; without kinds no distinction is
// printed.
func limit(t regulation.Term, outcome regulation.Outcome, kindIDs ...string) regulation.Term {
	t.Outcome = outcome
	if len(kindIDs) > 0 {
		t.Kinds = kinds(kindIDs...)
	}
	return t
}

// part is the term of a part of the action.
func part(t regulation.Term, covers law.Text, does ...regulation.Function) regulation.Term {
	t.Covers, t.Does = covers, does
	return t
}

// named is an actor that the step names.
func named(actor law.ID, printed string) regulation.StepActor {
	return regulation.StepActor{ID: actor, Basis: law.Stated, Printed: printed}
}

// byPortal is the portal where the text does not name it: it follows from a
// locative ("on the Portal"), or from the notice that only a system can form.
func byPortal(printed string) regulation.StepActor {
	return regulation.StepActor{ID: regulation.PortalItself, Basis: law.Inferred, Printed: printed}
}

// does is an action that the step prints, in the words of this library.
func does(f regulation.Function, label law.Text) regulation.Action {
	return regulation.Action{Does: f, Text: label, Basis: law.Stated}
}

// doesFor is an action done for some kinds only.
func doesFor(f regulation.Function, label law.Text, kindIDs ...string) regulation.Action {
	a := does(f, label)
	a.Kinds = kinds(kindIDs...)
	return a
}

// substantive and editorial record what no rule can find in the data. The
// citations are those of the values.
func substantive(id law.ID, label law.Text, values ...regulation.Value) regulation.Discrepancy {
	return recorded(regulation.Substantive, id, label, values)
}

func editorial(id law.ID, label law.Text, values ...regulation.Value) regulation.Discrepancy {
	return recorded(regulation.Editorial, id, label, values)
}

func recorded(s regulation.Severity, id law.ID, label law.Text, values []regulation.Value) regulation.Discrepancy {
	d := regulation.Discrepancy{ID: id, Severity: s, Values: values, Text: label}
	for _, v := range values {
		if !slices.Contains(d.Citations, v.Citation) {
			d.Citations = append(d.Citations, v.Citation)
		}
	}
	return d
}

func each[A, B any](list []A, f func(A) B) []B {
	out := make([]B, len(list))
	for i, a := range list {
		out[i] = f(a)
	}
	return out
}
