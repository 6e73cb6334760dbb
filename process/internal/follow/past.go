// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package follow

import (
	"slices"
	"time"
)

// Past is what has moved the terms of an application: it let them stand still,
// begin anew, or made them longer. Applications share it, so nobody changes one;
// its methods give another. Nodes are IDs, since those stand in the definitions to
// which an application may move.
type Past struct {
	Pauses     []Pause     `json:"pauses,omitempty"`
	Returns    []Return    `json:"returns,omitempty"`
	Extensions []Extension `json:"extensions,omitempty"`
}

// Pause is a stretch in which terms stand still; a zero end is not over. Node is
// where a clause lets them; empty is an event outside the regulation.
type Pause struct {
	From  time.Time `json:"from"`
	Until time.Time `json:"until,omitzero"`
	Node  string    `json:"node,omitempty"`

	Lapsed bool `json:"-"` // Until is when the time had passed that a clause gives: nobody came then
}

// Return is one of papers that were incomplete: when the step began in which they
// were returned, when that was, and when they were completed; zero is not yet.
type Return struct {
	Node      string    `json:"node"`
	Began     time.Time `json:"began"`
	At        time.Time `json:"at"`
	Completed time.Time `json:"completed,omitzero"`
}

// Extension is one of the term of a node, by so much of the unit of its clause;
// Told is when the applicant was told, zero is not yet.
type Extension struct {
	Node   string    `json:"node"`
	Amount int       `json:"amount"`
	At     time.Time `json:"at"`
	Told   time.Time `json:"told,omitzero"`
}

// Clone gives a copy that may be changed; of nil, an empty one.
func (p *Past) Clone() *Past {
	if p == nil {
		return &Past{}
	}
	return &Past{Pauses: slices.Clone(p.Pauses), Returns: slices.Clone(p.Returns), Extensions: slices.Clone(p.Extensions)}
}

// Pause begins a pause at a node.
func (p *Past) Pause(node string, at time.Time) *Past {
	n := p.Clone()
	n.Pauses = append(n.Pauses, Pause{From: at, Node: node})
	return n
}

// Resume ends the last pause.
func (p *Past) Resume(at time.Time) *Past {
	n := p.Clone()
	if i := len(n.Pauses) - 1; i >= 0 {
		n.Pauses[i].Until = at
	}
	return n
}

// Return notes a return of papers.
func (p *Past) Return(node string, began, at time.Time) *Past {
	n := p.Clone()
	n.Returns = append(n.Returns, Return{Node: node, Began: began, At: at})
	return n
}

// Complete notes that the papers returned last were completed.
func (p *Past) Complete(at time.Time) *Past {
	n := p.Clone()
	if i := len(n.Returns) - 1; i >= 0 {
		n.Returns[i].Completed = at
	}
	return n
}

// Extend notes an extension.
func (p *Past) Extend(node string, amount int, at time.Time) *Past {
	n := p.Clone()
	n.Extensions = append(n.Extensions, Extension{Node: node, Amount: amount, At: at})
	return n
}

// Tell notes that the applicant was told of the last extension of a node.
func (p *Past) Tell(node string, at time.Time) *Past {
	n := p.Clone()
	for i := range n.Extensions {
		if x := &n.Extensions[i]; x.Node == node && x.Told.IsZero() {
			x.Told = at
		}
	}
	return n
}

// Returned counts the returns at a node.
func (p *Past) Returned(node string) (count int) {
	if p == nil {
		return 0
	}
	for i := range p.Returns {
		if p.Returns[i].Node == node {
			count++
		}
	}
	return count
}

// Paused is the place of the last pause at a node, or -1.
func (p *Past) Paused(node string) int {
	if p == nil {
		return -1
	}
	for i := len(p.Pauses) - 1; i >= 0; i-- {
		if p.Pauses[i].Node == node {
			return i
		}
	}
	return -1
}

// Extended counts the extensions of a node, and those not told.
func (p *Past) Extended(node string) (count, untold int) {
	if p == nil {
		return 0, 0
	}
	for i := range p.Extensions {
		if x := &p.Extensions[i]; x.Node == node {
			count++
			if x.Told.IsZero() {
				untold++
			}
		}
	}
	return count, untold
}

// ReturnedSince reports whether papers were returned after a moment: what was done
// before is done again then.
func (p *Past) ReturnedSince(at time.Time) bool {
	return p != nil && slices.ContainsFunc(p.Returns, func(r Return) bool { return r.At.After(at) })
}
