// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package follow

import (
	"time"

	"github.com/reglament-kz/reglament/regulation/law"
)

// Machine is a definition in its offices, as process/caseload needs it: it is told what
// happened to an application, and not asked, and says then what was late. It is not
// safe for use by several goroutines.
//
// Package process imports this one. Its words are strings here, and its types are
// parameters: M is *process.Definition, D is process.Deadline, T is process.ClauseTerm
// and C is process.Choice. Nodes are indexes in the definition.
type Machine[M, D, T, C any] interface {
	// Applies reports whether a role is the applicant's.
	Applies(role law.ID) bool
	// Group gives the first node of the group of a node and how many it has, 0 without one.
	Group(i int) (first, size int)
	// Span gives the first and the last node of the span of a citation; false is none.
	Span(limit law.Citation) (first, last int, ok bool)

	// Submit opens an application, at the first node or behind the hand-over, and gives
	// the node.
	Submit(p *Progress, at time.Time, handedOver bool) int
	// Step completes a step at which an application stands, and gives the node that
	// follows. The reason tells why nobody could have decided so.
	Step(p *Progress, i int, reply string, role law.ID, at time.Time) (to int, reason string)
	// Clause takes over what a clause of a node allows, an extension by an amount. The
	// reason is that of Step.
	Clause(p *Progress, i int, action string, amount int, role law.ID, at time.Time) (reason string)
	// Beside reports whether an application stands at a node, be it beside the one to
	// which it has come.
	Beside(p *Progress, i int) bool
	// Back puts an application back at an earlier step.
	Back(p *Progress, to int, at time.Time)
	// Outside takes over the effect of an event outside the regulation.
	Outside(p *Progress, effect string, at time.Time)
	// Migrate puts an application at a node of another definition, and gives the nodes
	// there that begin with the move.
	Migrate(p *Progress, to M, at int) (begin []int)

	// InTime reports whether an application that is over kept every deadline. False is
	// "perhaps not": Verdict tells.
	InTime(h *History) bool
	// Verdict finds the deadlines that were not kept.
	Verdict(h *History) (Verdict[D, C], error)
	// Untold finds the deadlines that cannot be told of what was done, and of the step at
	// which an open application stands. The list is good until the next call.
	Untold(h *History) ([]Untold, error)
	// Current gives the deadlines of the step at which an open application stands.
	Current(h *History) (Current[D], error)
	// Awaited gives what a clause of a node waits for in an open application, and the
	// node; -1 is nothing.
	Awaited(h *History) (int, T, error)
}

// Verdict is what was not kept in one application. It reads the history that it was
// given, which must not change while the verdict is asked.
type Verdict[D, C any] interface {
	// Rulings are in the order of the path.
	Rulings() []Ruling[D]
	// Charged reports whether a step was late that lies in one span with a node: the
	// end of the span then changes nothing more.
	Charged(i int) bool
	// Excuse tells whether every reading blames a ruling, and if not which options
	// each alone would excuse it; none is a combination of several.
	Excuse(r Ruling[D]) (every bool, options []C, err error)
	// Overdue tells whether the deadline has passed of the step at which the
	// application stands though the time was lost before it, and the rest as Excuse
	// does. It is false where nobody was late.
	Overdue() (overdue, every bool, options []C, err error)
}

// Ruling is a deadline that was not kept. It is charged to the node that caused it.
type Ruling[D any] struct {
	Node     int
	Limit    law.Citation // of the span, or the clause, whose term was not kept; zero for a term of the node
	Deadline D
	Done     time.Time     // zero is not yet
	Late     time.Duration // working time, or by the clock
	// Clock says that Late is by the clock: a system keeps no hours, none passed since
	// the deadline, or the calendar does not reach that far.
	Clock bool
	// Service says that the term of the whole service was not kept, though every step
	// kept its own and none without a term took the time: Node is the last one then, and
	// who did it is not to blame.
	Service bool
	// Clause is the action that was not done in the time that a clause of the step sets,
	// and Limit the place of the clause; empty for a term of the step or of a span.
	Clause string
	// Contradiction says that everybody kept his own term and the text contradicts
	// itself.
	Contradiction bool
}

// Untold is a deadline that cannot be told of an application, so that nobody can
// say whether it was kept.
type Untold struct {
	Node  int          // of a span, its last node that was reached
	Limit law.Citation // of the span, or of the clause; zero for a term of the node
	Why   string       // a process.Unknown
}

// Current is what the step is held to at which an open application stands. Grant and
// Refusal are zero where that outcome can no longer come. Held is the deadline of the
// step, or that of the span in which a step without a term lies; a step that only a
// refusal has is held to its own until that has passed, and then to the grant's. Limit
// is that of the span in either case, zero where there is none.
type Current[D any] struct{ Grant, Refusal, Held, Limit D }
