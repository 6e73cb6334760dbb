// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package diagram

import (
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Point is a point of the drawing; y grows downwards.
type Point struct{ X, Y float64 }

// Rect is an upright rectangle with its upper left corner at X, Y.
type Rect struct{ X, Y, W, H float64 }

// Right is the x of the right edge.
func (r Rect) Right() float64 { return r.X + r.W }

// Bottom is the y of the lower edge.
func (r Rect) Bottom() float64 { return r.Y + r.H }

// Lane is one horizontal lane: a structural-functional unit, an applicant, a body
// outside or an information system.
type Lane struct {
	// ID is the actor or the system, of several systems their IDs joined by
	// hyphens; [Unnamed] where the text names nobody.
	ID     law.ID
	Name   law.Text
	Kind   regulation.ActorKind // [regulation.ActorKindSystem] for a system too; empty for Unnamed
	Header Rect                 // where the name stands
	Rect   Rect                 // the whole lane, with its header
	Rows   int
}

// Unnamed is the lane of what the text gives to nobody.
const Unnamed law.ID = "unnamed"

// Box is a node, or a notice on the way, in the drawing.
type Box struct {
	Kind BoxKind
	// ID is unique in the layout. Of a node it is the node's own; of a notice
	// the node's, "via", the arrow and a number; of the others "start", or the
	// node's and "overdue".
	ID   string
	Node process.NodeID // the node, or the one at which the box stands
	// Citation is the place in the act.
	Citation law.Citation
	Name     law.Text
	Lane     int // index in [Layout].Lanes
	Row      int // in the whole drawing
	Column   int
	// Rect is the box that bears the text; Diamond, for a gate, and of
	// [NewWithEvents] for each step that can refuse, stands at
	// its right and answers yes to the right and no downwards.
	Rect    Rect
	Diamond Rect
	// Timer, of [NewWithEvents] and for a step with a counted term alone, is the
	// circle on the lower edge of the box that [FlowOverdue] leaves.
	Timer Rect
	// Event, of [NewWithEvents], is the circle that stands for a start, an end or
	// what follows a timer; the rest of Rect is the room for its name.
	Event Rect
	// Join, of [NewWithEvents] and for a box that several arrows reach alone, is
	// the diamond at its left in which they meet.
	Join Rect
	// Terms are, of what a clause allows, its terms in words, and what follows where
	// nobody answers.
	Terms []string
	// Lines are the lines of text in the box, in the language of the layout.
	Lines []Line
}

// Whole is the box with its diamonds.
func (b Box) Whole() Rect {
	r := b.Rect
	if b.Join.W > 0 {
		r.W += r.X - b.Join.X
		r.X = b.Join.X
	}
	if b.Diamond.W > 0 {
		r.W = b.Diamond.Right() - r.X
	}
	return r
}

// Line is one line of text in a box.
type Line struct {
	Style LineStyle
	Text  string
}

// Arrow is the way from one box to another, along upright and level lines.
type Arrow struct {
	// ID is unique in the layout: "source-kind", with a number for each part of a
	// way that leads through notices.
	ID       string
	From, To string // of [Box].ID
	Kind     FlowKind
	Basis    law.Basis
	// Branch says that the arrow is an answer or a refusal, not the order of the
	// steps: an inferred one is drawn dashed.
	Branch bool
	Points []Point
	// Label is the text at the arrow and its place; empty where it needs none.
	Label     string
	LabelRect Rect
}

// Pool is somebody, or a system, outside the provider: the drawing shows that
// messages pass, and not what happens inside.
type Pool struct {
	// ID is the actor or the system; [Unnamed] where the text does not say who.
	ID   law.ID
	Name law.Text
	Kind regulation.ActorKind // as [Lane].Kind
	Rect Rect                 // over the lanes, with y below zero, or under them
}

// Message is what passes between a box and a pool.
type Message struct {
	// ID is unique in the layout: the box, "to" or "from", and the pool.
	ID   string
	Box  string // of [Box].ID
	Pool law.ID
	// In says that the message comes from the pool.
	In bool
	// Basis is inferred where the text tells of the message and not to whom it
	// goes, and not stated where it tells only that something has to come.
	Basis  law.Basis
	Points []Point // from the sender to the receiver
}

// Layout is a definition laid out as a swim-lane diagram: lanes from top to
// bottom, the steps in columns from left to right, and what leaves the path
// (refusals, notices) in rows of its own. It is the same for the same definition
// and language. No two boxes touch, no arrow passes through a box that it does
// not join, and each box lies in one lane.
//
// The zero value is an empty drawing.
type Layout struct {
	Lang          law.Lang
	Lanes         []Lane
	Boxes         []Box
	Arrows        []Arrow
	Width, Height float64
	// Pools and Messages, of [NewWithEvents] alone, lie outside the rectangle of
	// Width and Height: [Layout.Outline] is that of the whole.
	Pools    []Pool
	Messages []Message
}

// Outline is the rectangle that holds the lanes and the pools.
func (l Layout) Outline() Rect {
	r := Rect{W: l.Width, H: l.Height}
	for _, p := range l.Pools {
		right, bottom := max(r.Right(), p.Rect.Right()), max(r.Bottom(), p.Rect.Bottom())
		r.X, r.Y = min(r.X, p.Rect.X), min(r.Y, p.Rect.Y)
		r.W, r.H = right-r.X, bottom-r.Y
	}
	return r
}

// Box returns the box with an ID.
func (l Layout) Box(id string) (Box, bool) {
	for _, b := range l.Boxes {
		if b.ID == id {
			return b, true
		}
	}
	return Box{}, false
}
