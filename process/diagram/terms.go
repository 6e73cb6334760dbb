// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package diagram

import (
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// pick takes the one of three values that belongs to a language.
func pick[T any](l law.Lang, kk, ru, en T) T {
	switch l {
	case law.LangKazakh:
		return kk
	case law.LangRussian:
		return ru
	default:
		return en
	}
}

// TermsAt are the terms of a node; of a step of the provider or another body that
// has none, that none is stated: no term is not no time.
func TermsAt(r regulation.Regulation, n process.Node) []regulation.Term {
	if len(n.Terms) > 0 || n.Type != process.NodeStep || n.Flow != "" {
		return n.Terms
	}
	if kind := laneOf(r, n).Kind; kind == regulation.ActorKindApplicant || kind == regulation.ActorKindSystem {
		return nil
	}
	outcome := regulation.OutcomeAny
	if n.Outcome != "" {
		outcome = n.Outcome
	}
	return []regulation.Term{{Outcome: outcome, Basis: law.BasisNotStated, From: regulation.FromPrevious}}
}

// TermText words a term as the drawings do, with the event from which it runs where
// that is not the step before, the outcome that it belongs to and what it covers:
// "grant: within 13 working days from the application". The number and unit are
// those of the act; nothing is converted.
func TermText(t regulation.Term, lang law.Lang) string { return term(t, lang) }

func term(t regulation.Term, l law.Lang) string {
	s := t.Label().In(l)
	stated := t.Basis == law.BasisStated || t.Basis == law.BasisInferred
	if stated && t.From != regulation.FromPrevious && t.Unit.Counted() {
		s = started(t, s, l)
	}
	if t.Basis == law.BasisInferred {
		s += " (" + law.BasisInferred.Label().In(l) + ")"
	}
	switch t.Outcome {
	case regulation.OutcomeGrant:
		s = pick(l, "берілсе: ", "выдача: ", "grant: ") + s
	case regulation.OutcomeRefusal:
		s = pick(l, "бас тартылса: ", "отказ: ", "refusal: ") + s
	}
	if c := t.Covers.In(l); c != "" {
		s += "; " + c
	}
	return s
}

// started adds the event from which a term runs, with the step that it names.
func started(t regulation.Term, s string, l law.Lang) string {
	from := t.From.Label().In(l)
	if !t.Of.IsZero() {
		from += " (" + t.Of.String() + ")"
	}
	if from == "" {
		return s
	}
	return pick(l, from+" "+s, s+" "+from, s+" "+from)
}

// onlyFor says that a step belongs to one outcome.
func onlyFor(o regulation.Outcome, l law.Lang) string {
	if o == regulation.OutcomeRefusal {
		return pick(l, "тек бас тартылса", "только при отказе", "only for a refusal")
	}
	return pick(l, "тек берілсе", "только при выдаче", "only for a grant")
}
