// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package draft

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// An act numbers the nodes of a flow and, but for the reasons in the notices,
// does not tell which follows which: the branches made here are inferred from
// the order.

// Process is a process with its number in the series of processes.
func Process(place string, number int, role regulation.NodeRole, action law.Text) regulation.Node {
	return regulation.Node{
		Locator: At(place), Kind: regulation.NodeKindProcess, Number: number,
		Does: role, Action: action,
	}
}

// Condition is a condition with its number in the series of conditions.
func Condition(place string, number int, gate regulation.GateKind, yes, no string, action law.Text) regulation.Node {
	return regulation.Node{
		Locator: At(place), Kind: regulation.NodeKindCondition, Number: number,
		Does: regulation.NodeRoleDecides, Gate: gate, Action: action,
		Yes: To(yes), No: To(no),
		TerminalBasis: law.BasisInferred,
	}
}

// To is a branch to a place, inferred from the order of the nodes.
func To(place string) regulation.Branch {
	return regulation.Branch{To: At(place), Basis: law.BasisInferred}
}

// Missing is a branch of which the text does not tell where it leads.
func Missing() regulation.Branch {
	return regulation.Branch{Basis: law.BasisNotStated, Missing: true}
}

// Next is a process that another node follows.
func Next(place string, n regulation.Node) regulation.Node {
	n.Next, n.TerminalBasis = To(place), law.BasisInferred
	return n
}

// End is a process that nothing follows.
func End(n regulation.Node) regulation.Node {
	n.Terminal, n.TerminalBasis = true, law.BasisInferred
	return n
}

// By is the node with who acts in it.
func By(n regulation.Node, actors ...regulation.StepActor) regulation.Node {
	n.Actors = actors
	return n
}

// Through is the node with the systems that it names.
func Through(n regulation.Node, systems ...law.ID) regulation.Node {
	n.Systems = systems
	return n
}

// OfKinds is the node with the kinds that its wording names.
func OfKinds(n regulation.Node, kinds ...string) regulation.Node {
	n.Kinds = Kinds(kinds...)
	return n
}

// Giving is the node with the result that it prints.
func Giving(n regulation.Node, label law.Text) regulation.Node {
	n.Results = []regulation.StepResult{{Text: label, Outcome: regulation.OutcomeGrant}}
	return n
}
