// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"slices"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// fault is a fault at a node.
func (n *Node) fault(rule string) error {
	return &DefinitionError{Citation: n.Citation, Fault: string(n.ID) + ": " + rule}
}

// faults are those of the nodes and spans, once the edges are joined.
func (d *Definition) faults() []error {
	var list []error
	for i := range d.nodes {
		list = append(list, d.faultsOf(i)...)
	}
	for _, s := range d.spans {
		from, last := d.find(s.From), d.find(s.Last)
		if (from < 0) != (s.Service && s.From == "") || s.Service && s.Last != "" || s.Last != "" && last < 0 || slices.ContainsFunc(s.Terms, uncountable) {
			list = append(list, &DefinitionError{Citation: s.Citation, Fault: "a span begins or ends at no node, or has a term that cannot be counted"})
		}
	}
	return list
}

func (d *Definition) faultsOf(i int) []error {
	n := &d.nodes[i]
	var list []error
	fault := func(broken bool, rule string) {
		if broken {
			list = append(list, n.fault(rule))
		}
	}
	fault(n.ID == "" || d.find(n.ID) != i, "the ID is missing or stands twice")
	fault(!nodeTypes.Has(n.Type), "the type is none of step, gate, wait and end")
	fault(slices.ContainsFunc(n.Terms, uncountable), "a term cannot be counted")
	if n.Type == NodeEnd {
		fault(!n.Next.IsZero() || !n.No.IsZero() || !ends.Has(n.End), "the end leads on, or does not say how it ends")
		return list
	}
	fault(i > 0 && d.nodes[i-1].Type == NodeEnd, "a node stands after an end")
	fault(n.End != "", "it says how the application ends and is no end")
	fault(!n.moves(), "its action does not belong to a node of its type")
	fault(n.Next.index <= i, "it leads back")
	fault(n.No.To != "" && n.No.index <= i && !n.retries(i), "its no leads back")
	fault(len(n.Signers) > maxSigners || d.twice(n.Signers), "a signer stands twice, or there are more than 16")
	fault(n.size > maxGroup && n.first == i, "more than 16 steps run side by side")
	fault(n.Files && i != d.files, "two nodes file")
	fault((n.Decides || n.Files) && n.Type != NodeStep, "it settles a refusal or files, and is no step")
	fault(n.Settles && !n.Decides, "it settles the outcome and cannot refuse")
	d.clauseFaults(n, fault)
	fault(n.Type == NodeGate && (n.No.To == "" || n.Gate == ""), "the gate checks nothing or has no no")
	return list
}

// clauseFaults are those of the exceptions that a node allows.
func (d *Definition) clauseFaults(n *Node, fault func(bool, string)) {
	if !n.exceptional() {
		return
	}
	countable := func(t regulation.Term) bool { return !uncountable(t) && t.Basis == law.BasisStated && t.Unit.Counted() }
	fault(n.Type != NodeStep || n.size > 0, "a clause allows an exception where no step stands alone")
	if r := n.Return; !r.IsZero() {
		fault(r.Times < 1 || !countable(r.Complete) || !r.Within.IsZero() && !countable(r.Within), "papers are returned no time, or in a term that cannot be counted")
		fault(r.Lapse != regulation.LapseRefuses || !n.Decides, "what follows is not a refusal where papers are not completed, or the step cannot refuse")
	}
	if s := n.Suspension; !s.IsZero() {
		fault(!countable(s.AtMost), "terms stand still for a time that cannot be counted")
		fault(s.Lapse == "" || s.Lapse == regulation.LapseRefuses && !n.Decides, "a refusal follows a suspension, and the step cannot refuse")
	}
	if x := n.Extension; !x.IsZero() {
		fault(x.Times < 1 || !countable(x.AtMost) || !x.Tell.IsZero() && !countable(x.Tell), "a term is extended no time, or by one that cannot be counted")
	}
}

// retries reports whether the no of a gate leads back to it.
func (n *Node) retries(i int) bool { return n.Type == NodeGate && n.No.index == i }

// moves reports whether the action of a node is one that such a node knows.
func (n *Node) moves() bool {
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
	for _, a := range d.extract.r.Actors {
		if a.ID == id && a.Lane != "" {
			return a.Lane
		}
	}
	return id
}

// uncountable reports whether a term neither can be counted nor says that it is not
// stated.
func uncountable(t regulation.Term) bool {
	switch {
	case t.Outcome == "" || t.From == "":
		return true
	case t.Basis == law.BasisNotStated || t.Basis == "":
		return t.Amount != 0 || t.Unit != ""
	case t.Unit.Counted():
		return t.Amount < 1 || t.Amount > maxAmount
	default:
		return t.Unit == "" || t.Amount != 0
	}
}
