// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"slices"

	"github.com/reglament-kz/reglament/regulation"
)

// whole reports whether a term of open scope bounds its whole step.
func (w *walker) whole() bool {
	option := w.d.Option(regulation.ReadingReferenceMinutes)
	return option == "" || option == "whole"
}

// terms are those that bound an outcome at a node. A refusal without a term of
// its own takes that of the grant, or none, as the reading has it.
func (w *walker) terms(n *Node, outcome regulation.Outcome) []regulation.Term {
	own := termsOf(n.Terms, outcome)
	if outcome != regulation.OutcomeRefusal || !silent(own) || !w.d.refusalAsGrant() {
		return own
	}
	return termsOf(n.Terms, regulation.OutcomeGrant)
}

// termsOf are the terms that bound an outcome; the caller does not change them.
func termsOf(all []regulation.Term, outcome regulation.Outcome) []regulation.Term {
	for i, t := range all {
		if t.Is(outcome) {
			continue
		}
		own := slices.Clone(all[:i])
		for _, t := range all[i:] {
			if t.Is(outcome) {
				own = append(own, t)
			}
		}
		return own
	}
	return all
}

// silent reports whether a list of terms holds one that is not stated.
func silent(terms []regulation.Term) bool {
	for _, t := range terms {
		if t.Unit == "" {
			return true
		}
	}
	return len(terms) == 0
}
