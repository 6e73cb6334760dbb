// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"slices"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Definition is the compiled process of one kind through one channel, under
// chosen readings, by the edition of the day of filing. It is immutable, pure
// data, and safe for use by many goroutines. An agency stores it beside its
// cases, so that a later release of this library never changes a running one.
type Definition struct {
	kind    regulation.KindID
	channel regulation.Channel
	day     law.Date
	status  law.Status
	chosen  []AppliedReading
	nodes   []Node
	spans   []Span
	files   int // index of the node that files; -1 where the submission itself does
	extract *extract
	digest  Digest

	applicants []law.ID // the roles that may submit

	licensed bool           // the kind concerns an earlier licence
	options  []ActionStatus // every action of the definition, in order

	starts  []law.Date // of the editions of the parts that it is made of, in order
	inForce law.Date   // the first day on which the act can have been in effect

	linear bool // no node stands open beside another
	refers bool // a term runs from the end of a step that it names

	grants, refuses []int // the nodes that the path of each outcome passes, in order
	common          int   // how many first nodes of both have the same deadline for both
	steps, terms    int   // how many nodes are no end, and how many terms there are
	actors          int   // how many the steps have together

	leftOut Note // of its plans: the steps of the account that are in none; zero is none

	rule    calendar.Rule
	corners *corners
	offices Offices // of [Definition.In]; zero is none
}

// Kind is the full ID of the kind.
func (d *Definition) Kind() regulation.KindID { return d.kind }

// Channel is the channel.
func (d *Definition) Channel() regulation.Channel { return d.channel }

// Day is the day of filing for which the definition was compiled.
func (d *Definition) Day() law.Date { return d.day }

// Status is the status of the act on that day. Where it is unknown the
// definition stands all the same, and says so here.
func (d *Definition) Status() law.Status { return d.status }

// Readings returns every reading that touches the kind and channel, with the
// option taken, in the order of the regulation.
func (d *Definition) Readings() []AppliedReading { return slices.Clone(d.chosen) }

// Option returns the option taken of a reading; empty where the reading does
// not touch the kind and channel.
func (d *Definition) Option(reading law.ID) law.ID {
	for _, c := range d.chosen {
		if c.Reading == reading {
			return c.Option
		}
	}
	return ""
}

// Regulation is the regulation from which the definition was compiled.
func (d *Definition) Regulation() regulation.Regulation {
	if d.extract == nil {
		return regulation.Regulation{}
	}
	return d.extract.r.Clone()
}

// Act is the act of that regulation.
func (d *Definition) Act() law.Act {
	if d.extract == nil {
		return law.Act{}
	}
	return d.extract.act.Clone()
}

// Digest identifies the definition by what the machine interprets and the
// citations, not by the texts.
func (d *Definition) Digest() Digest { return d.digest }

// Nodes returns the nodes in the order of the path, ends last.
func (d *Definition) Nodes() []Node {
	list := slices.Clone(d.nodes)
	for i, n := range list {
		list[i] = n.clone()
	}
	return list
}

// Node returns the node with an ID.
func (d *Definition) Node(id NodeID) (Node, bool) {
	if i := d.find(id); i >= 0 {
		return d.nodes[i].clone(), true
	}
	return Node{}, false
}

// Spans returns the stretches with terms of their own.
func (d *Definition) Spans() []Span {
	list := slices.Clone(d.spans)
	for i := range list {
		list[i].Terms = cloneTerms(list[i].Terms)
	}
	return list
}

// FilesAt is the node with which the application is filed; empty where the
// submission itself files it.
func (d *Definition) FilesAt() NodeID {
	if d.files < 0 || len(d.nodes) == 0 {
		return ""
	}
	return d.nodes[d.files].ID
}

// find is the index of a node, or -1. There are at most a few dozen.
func (d *Definition) find(id NodeID) int {
	for i := range d.nodes {
		if d.nodes[i].ID == id {
			return i
		}
	}
	return -1
}

// inside gives the indexes of the first and the last node of a stretch: what
// follows the hand-over, up to a node or, where none is named, to the end.
func (d *Definition) inside(from, last NodeID) (first, end int) {
	if end = d.find(last); end < 0 {
		end = len(d.nodes) - 1
	}
	return d.find(from) + 1, end
}

func (n Node) clone() Node {
	n.Actors = slices.Clone(n.Actors)
	n.Signers = slices.Clone(n.Signers)
	n.Does = slices.Clone(n.Does)
	n.Terms = cloneTerms(n.Terms)
	n.Next.Via = slices.Clone(n.Next.Via)
	n.No.Via = slices.Clone(n.No.Via)
	for _, t := range n.exceptions() {
		*t = cloneTerm(*t)
	}
	return n
}

// exceptions are the terms of the exceptions that the text allows at the node.
func (n *Node) exceptions() [5]*regulation.Term {
	return [5]*regulation.Term{&n.Return.Within, &n.Return.Complete, &n.Suspension.AtMost, &n.Extension.AtMost, &n.Extension.Tell}
}

func cloneTerm(t regulation.Term) regulation.Term {
	t.Kinds, t.Does = slices.Clone(t.Kinds), slices.Clone(t.Does)
	return t
}

func cloneTerms(terms []regulation.Term) []regulation.Term {
	terms = slices.Clone(terms)
	for i := range terms {
		terms[i] = cloneTerm(terms[i])
	}
	return terms
}
