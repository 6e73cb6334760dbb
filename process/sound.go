// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"slices"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// fault is a fault at a node.
func (n Node) fault(rule string) error {
	return &DefinitionError{Citation: n.Citation, Rule: string(n.ID) + ": " + rule}
}

// faults are those of the nodes and spans, once the edges are joined.
func (d *Definition) faults() []error {
	var list []error
	for i := range d.nodes {
		list = append(list, d.faultsOf(i)...)
	}
	for _, s := range d.spans {
		from, last := d.find(s.From), d.find(s.Last)
		if from < 0 || s.Last != "" && last < 0 || slices.ContainsFunc(s.Terms, unsound) {
			list = append(list, &DefinitionError{Citation: s.Citation, Rule: "a span runs between nodes, with terms of the acts' units and amounts"})
		}
	}
	return list
}

func (d *Definition) faultsOf(i int) []error {
	n := d.nodes[i]
	var list []error
	fault := func(broken bool, rule string) {
		if broken {
			list = append(list, n.fault(rule))
		}
	}
	fault(n.ID == "" || d.find(n.ID) != i, "a node has an ID of its own")
	fault(!n.Type.IsValid(), "it is a step, a gate, a wait or an end")
	fault(slices.ContainsFunc(n.Terms, unsound), "its terms are of the acts' units and amounts")
	if n.Type == NodeEnd {
		fault(!n.Next.IsZero() || !n.No.IsZero() || !n.End.IsValid(), "an end leads nowhere and says how it ends")
		return list
	}
	fault(i > 0 && d.nodes[i-1].Type == NodeEnd, "the ends stand last")
	fault(n.End != "", "only an end says how it ends")
	fault(!n.moves(), "something that belongs to such a node moves it on")
	fault(n.Next.index <= i, "it leads to a later node")
	fault(n.No.To != "" && n.No.index <= i && !n.retries(i), "its no leads to a later node, or for a gate to itself")
	fault(len(n.Signers) > maxSigners || d.twice(n.Signers), "each signer is somebody else, and there are 16 at most")
	fault(n.Files && i != d.files, "one node files")
	fault((n.Decides || n.Files) && n.Type != NodeStep, "a step settles a refusal, and a step files")
	fault(n.Settles && !n.Decides, "what settles the outcome can refuse")
	fault(n.Type == NodeGate && (n.No.To == "" || !n.Gate.IsValid()), "a gate checks something and has a no")
	return list
}

// retries reports whether the no of a gate leads back to it.
func (n Node) retries(i int) bool { return n.Type == NodeGate && n.No.index == i }

// moves reports whether the action of a node is one that such a node knows.
func (n Node) moves() bool {
	switch n.Type {
	case NodeGate:
		return n.Action == ActionAnswer
	case NodeWait:
		return n.Action == ActionReceive || n.Action == ActionOccur
	default:
		return slices.Contains([]Action{ActionComplete, ActionAsk, ActionSign, ActionIssue}, n.Action)
	}
}

// twice reports whether two of the actors are one, or share a lane.
func (d *Definition) twice(actors []law.ID) bool {
	for i, a := range actors {
		for _, b := range actors[:i] {
			if a == b || d.lane(a) == d.lane(b) {
				return true
			}
		}
	}
	return false
}

// lane is the lane of an actor, its own ID where the regulation names none.
func (d *Definition) lane(id law.ID) law.ID {
	for _, a := range d.extract.Regulations[0].Actors {
		if a.ID == id && a.Lane != "" {
			return a.Lane
		}
	}
	return id
}

// unsound reports whether a term neither can be counted nor says that it is not
// stated.
func unsound(t regulation.Term) bool {
	switch {
	case !t.Outcome.IsValid() || !t.From.IsValid():
		return true
	case t.Basis == law.BasisNotStated || t.Basis == "":
		return t.Amount != 0 || t.Unit != ""
	case t.Unit.Counted():
		return t.Amount < 1 || t.Amount > maxAmount
	default:
		return !t.Unit.IsValid() || t.Amount != 0
	}
}
