// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package mangystau

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// The text numbers its nodes and, but for the reasons in the notices, does not
// tell which follows which: every branch here is inferred from the order.

// process is a process with its number in the series of processes.
func process(place string, number int, role regulation.NodeRole, action law.Text) regulation.Node {
	return regulation.Node{
		Locator: at(place), Kind: regulation.ProcessNode, Number: number,
		Does: role, Action: action,
	}
}

// condition is a condition with its number in the series of conditions.
func condition(place string, number int, gate regulation.GateKind, yes, no string, action law.Text) regulation.Node {
	return regulation.Node{
		Locator: at(place), Kind: regulation.ConditionNode, Number: number,
		Does: regulation.Decides, Gate: gate, Action: action,
		Yes: regulation.To(at(yes), law.Inferred), No: regulation.To(at(no), law.Inferred),
		TerminalBasis: law.Inferred,
	}
}

// goesOn is a process that another node follows.
func goesOn(next string, n regulation.Node) regulation.Node {
	n.Next, n.TerminalBasis = regulation.To(at(next), law.Inferred), law.Inferred
	return n
}

// ends is a process that nothing follows.
func ends(n regulation.Node) regulation.Node {
	n.Terminal, n.TerminalBasis = true, law.Inferred
	return n
}

// by is the node with who acts in it.
func by(n regulation.Node, actors ...regulation.StepActor) regulation.Node {
	n.Actors = actors
	return n
}

// through is the node with the systems that it names.
func through(n regulation.Node, systems ...law.ID) regulation.Node {
	n.Systems = systems
	return n
}

// speaksOf is the node with the kinds that its wording names.
func speaksOf(n regulation.Node, kindIDs ...string) regulation.Node {
	n.Kinds = kinds(kindIDs...)
	return n
}

// giving is the node with the result that it prints.
func giving(n regulation.Node, label law.Text) regulation.Node {
	n.Results = []regulation.StepResult{{Text: label, Outcome: regulation.Grant}}
	return n
}
