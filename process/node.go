// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"slices"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// NodeID names a node of a definition by the place that it comes from: "7(3)".
// Where one step of the text becomes several nodes they are numbered, "7(2).1".
// It is stable across definitions of the same regulation.
type NodeID string

// NodeType is the sort of a node.
type NodeType string

const (
	// NodeStep: somebody does something.
	NodeStep NodeType = "step"
	// NodeGate: a question with yes, no and not yet known.
	NodeGate NodeType = "gate"
	// NodeWait: something from outside has to come.
	NodeWait NodeType = "wait"
	// NodeEnd: the application is over.
	NodeEnd NodeType = "end"
)

var nodeTypes = law.ListOf("type of node", NodeStep, NodeGate, NodeWait, NodeEnd)

// MarshalText gives the word. Any other value is a [*law.ValueError].
func (n NodeType) MarshalText() ([]byte, error) { return nodeTypes.Marshal(n) }

// UnmarshalText reads a word of the list. Any other text is a [*law.ValueError].
func (n *NodeType) UnmarshalText(b []byte) error { return nodeTypes.Unmarshal(n, b) }

// End is how an application is over.
type End string

const (
	// EndGranted: the result was handed over.
	EndGranted End = "granted"
	// EndRefused: a reasoned refusal was given.
	EndRefused End = "refused"
	// EndNotAdmitted: a gate of a system turned the application away.
	EndNotAdmitted End = "not_admitted"
	// EndDiscontinued: it ended outside the regulation.
	EndDiscontinued End = "discontinued"
)

var ends = law.ListOf("end", EndGranted, EndRefused, EndNotAdmitted, EndDiscontinued)

// MarshalText gives the word. Any other value is a [*law.ValueError].
func (e End) MarshalText() ([]byte, error) { return ends.Marshal(e) }

// UnmarshalText reads a word of the list. Any other text is a [*law.ValueError].
func (e *End) UnmarshalText(b []byte) error { return ends.Unmarshal(e, b) }

// Node is one place at which an application can stand.
type Node struct {
	ID       NodeID       `json:"id"`
	Type     NodeType     `json:"type"`
	Citation law.Citation `json:"citation"`
	// Account is the account that the node comes from.
	Account regulation.AccountRole `json:"account,omitempty"`
	// Action is what moves an application on from here; empty for an end.
	Action Action `json:"action,omitempty"`
	// Actors may do it; empty where the text names and implies nobody.
	Actors []law.ID `json:"actors"`
	// Signers must all sign, each once, for [ActionSign].
	Signers []law.ID `json:"signers,omitempty"`
	// Does are the parts of the step, or the role of the node of a flow.
	Does []regulation.Function `json:"does,omitempty"`
	Flow regulation.NodeRole   `json:"flow,omitempty"`
	Gate regulation.GateKind   `json:"gate,omitempty"`
	// Checks is what a gate of the EDS checks: the certificate before anything
	// is signed, or the signature itself.
	Checks eds.Kind           `json:"checks,omitempty"`
	Wait   regulation.WaitFor `json:"wait,omitempty"`
	// Group names the nodes that stand open side by side; they follow each other in
	// the definition, and the group ends with its last.
	Group law.ID `json:"group,omitempty"`
	// Outcome to which the node belongs; empty is both. A node of the refusal that
	// lies before the decision is passed by a grant.
	Outcome regulation.Outcome `json:"outcome,omitempty"`
	// Return, Suspension and Extension are the exceptions that the text allows here.
	Return     regulation.Return     `json:"return,omitzero"`
	Suspension regulation.Suspension `json:"suspension,omitzero"`
	Extension  regulation.Extension  `json:"extension,omitzero"`
	// Terms are those of the kind of the definition, as printed.
	Terms []regulation.Term `json:"terms"`
	// Decides says that a refusal can be settled here; Settles, that the step
	// settles the outcome if it does not refuse.
	Decides bool `json:"decides"`
	Settles bool `json:"settles"`
	// FillsForm says that the form is complete with this node; Files, that the
	// application is filed with it.
	FillsForm bool `json:"fills_form"`
	Files     bool `json:"files"`
	// Next is where a yes, or a completed step, leads; No where a no, a refusal
	// or an adverse answer leads. Zero is nowhere.
	Next Edge `json:"next,omitzero"`
	No   Edge `json:"no,omitzero"`
	// End tells how the application is over, for an end.
	End  End      `json:"end,omitempty"`
	Name law.Text `json:"name"`

	// allowed and signers are Actors and Signers with those who share a lane
	// with them; set when a definition is built.
	allowed []law.ID
	signers [][]law.ID

	// clauses says that the text allows an exception here. Set when the edges are
	// joined.
	clauses bool
	// owes says that the step is the provider's or another body's, which has no
	// time but what a term gives; system, that a system does it. Set when the
	// edges are joined.
	owes, system bool
	// first and size are of the group: the index of its first node, and how many
	// there are; size is 0 without one. Set when the edges are joined.
	first, size int
}

// Edge leads to another node.
type Edge struct {
	To NodeID `json:"to"`
	// Via are the places that are passed on the way without anybody acting: the
	// notices that a system forms.
	Via   []law.Citation `json:"via,omitempty"`
	Basis law.Basis      `json:"basis"`

	index int // of To; set when a definition is built
}

// IsZero reports whether nothing is said of the edge.
func (e Edge) IsZero() bool { return e.To == "" && e.Basis == "" && e.Via == nil }

// Span is a stretch of the path to which a term of its own belongs: the check
// inside a portal, from the hand-over on.
type Span struct {
	Citation law.Citation      `json:"citation"`
	From     NodeID            `json:"from"` // the hand-over
	Last     NodeID            `json:"last"` // the node at whose end it ends
	Terms    []regulation.Term `json:"terms"`
	// Service says that it is the term of the whole service. Without a hand-over it
	// runs from the submission, and From is empty; Last always is.
	Service bool `json:"service,omitempty"`
}

// runsAs reports whether the machine makes no difference between two nodes: they
// differ in nothing but words.
func (n *Node) runsAs(o *Node) bool {
	return n.ID == o.ID && n.Type == o.Type && n.Citation == o.Citation && n.Account == o.Account && n.Action == o.Action &&
		n.worksAs(o) &&
		n.Next.leadsAs(&o.Next) && n.No.leadsAs(&o.No) && n.allowsAs(o) &&
		sameList(n.Actors, o.Actors) && sameList(n.Signers, o.Signers) && sameList(n.Does, o.Does) && sameTerms(n.Terms, o.Terms)
}

// worksAs reports whether two nodes have the same part in the path: what they
// check, wait for, decide, fill in, file and end.
func (n *Node) worksAs(o *Node) bool {
	return n.Flow == o.Flow && n.Gate == o.Gate && n.Checks == o.Checks && n.Wait == o.Wait &&
		n.Decides == o.Decides && n.Settles == o.Settles && n.FillsForm == o.FillsForm && n.Files == o.Files && n.End == o.End
}

// allowsAs reports whether two nodes stand in the same group, belong to the same
// outcome and allow the same exceptions.
func (n *Node) allowsAs(o *Node) bool {
	terms := func(n *Node) []regulation.Term {
		return []regulation.Term{n.Return.Within, n.Return.Complete, n.Suspension.AtMost, n.Extension.AtMost, n.Extension.Tell}
	}
	return n.Group == o.Group && n.Outcome == o.Outcome &&
		n.Return.Locator == o.Return.Locator && n.Return.Times == o.Return.Times && n.Return.Lapse == o.Return.Lapse &&
		n.Suspension.Locator == o.Suspension.Locator && n.Suspension.For == o.Suspension.For && n.Suspension.Lapse == o.Suspension.Lapse &&
		n.Extension.Locator == o.Extension.Locator && n.Extension.Times == o.Extension.Times &&
		(!n.exceptional() && !o.exceptional() || sameTerms(terms(n), terms(o)))
}

// exceptional reports whether the text allows an exception at the node.
func (n *Node) exceptional() bool {
	return !n.Return.IsZero() || !n.Suspension.IsZero() || !n.Extension.IsZero()
}

func (e *Edge) leadsAs(o *Edge) bool {
	return e.To == o.To && e.Basis == o.Basis && sameList(e.Via, o.Via)
}

func (s *Span) runsAs(o *Span) bool {
	return s.Citation == o.Citation && s.From == o.From && s.Last == o.Last && s.Service == o.Service && sameTerms(s.Terms, o.Terms)
}

// sameTerms reports whether terms differ in nothing but words.
func sameTerms(a, b []regulation.Term) bool {
	return (a == nil) == (b == nil) && slices.EqualFunc(a, b, func(a, b regulation.Term) bool {
		return a.Outcome == b.Outcome && a.Basis == b.Basis && a.Amount == b.Amount && a.Unit == b.Unit && a.Bound == b.Bound &&
			a.From == b.From && a.Of == b.Of && a.Ambiguous == b.Ambiguous && a.Locator == b.Locator &&
			sameList(a.Kinds, b.Kinds) && sameList(a.Does, b.Does)
	})
}

// sameList tells no list from an empty one, as JSON does.
func sameList[T comparable](a, b []T) bool { return (a == nil) == (b == nil) && slices.Equal(a, b) }
