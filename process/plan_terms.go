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

// binding is the outcome whose terms bind an outcome, and whether there are any. A
// refusal without a term of its own takes that of the grant, or none, as the reading
// has it.
func (w *walker) binding(terms []regulation.Term, outcome regulation.Outcome) (own regulation.Outcome, bounded bool) {
	silent := false
	for i := range terms {
		if t := &terms[i]; bounds(t, outcome) {
			bounded, silent = true, silent || t.Unit == ""
		}
	}
	if outcome != regulation.OutcomeRefusal || bounded && !silent || !w.d.refusalAsGrant() {
		return outcome, bounded
	}
	return w.binding(terms, regulation.OutcomeGrant)
}

// bounds is [regulation.Term.Is] without a copy of the term.
func bounds(t *regulation.Term, outcome regulation.Outcome) bool {
	return t.Outcome == outcome || t.Outcome == regulation.OutcomeAny
}

// comes reports whether what stands at the place came from outside: a check of a
// system, or a step of the applicant, behind the filing changes nothing of that.
func (p place) comes() bool { return p.filing || p.outside }

// owesNothing reports whether a node takes no time by the text: it has no deadline,
// not even an unknown one.
func (n *Node) owesNothing(deadline *Deadline) bool {
	return deadline.IsZero() && n.Type != NodeWait
}
