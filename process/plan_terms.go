// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
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
	for i := range all {
		if bounds(&all[i], outcome) {
			continue
		}
		own := all[:i:i] // mostly there are none, or those that stand first
		for j := i + 1; j < len(all); j++ {
			if bounds(&all[j], outcome) {
				own = append(own, all[j])
			}
		}
		return own
	}
	return all
}

// bounds is [regulation.Term.Is] without a copy of the term.
func bounds(t *regulation.Term, outcome regulation.Outcome) bool {
	return t.Outcome == outcome || t.Outcome == regulation.OutcomeAny
}

// silent reports whether a list of terms holds one that is not stated.
func silent(terms []regulation.Term) bool {
	for i := range terms {
		if terms[i].Unit == "" {
			return true
		}
	}
	return len(terms) == 0
}
