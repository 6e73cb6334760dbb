// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package plant

import (
	"fmt"
	"strings"
	"time"
)

// Class is a class of faults.
type Class string

const (
	// OutOfOrder: two steps change places.
	OutOfOrder Class = "out_of_order"
	// WrongRole: a step is done by a role that has no business there.
	WrongRole Class = "wrong_role"
	// Late: a step takes three days more than its term.
	Late Class = "late"
	// Missing: a step is left out.
	Missing Class = "missing"
	// AfterEnd: a step is done again on the day after the end.
	AfterEnd Class = "after_end"
	// Repeated: a step is done again at once.
	Repeated Class = "repeated"
)

// Classes returns the values of the closed list.
func Classes() []Class { return []Class{OutOfOrder, WrongRole, Late, Missing, AfterEnd, Repeated} }

// Fault is one planted fault.
type Fault struct {
	Application string
	Class       Class
	Node        string // the one that a checker must name
}

// later is how much a late step goes beyond its term: three working days of
// eight hours, more than any reading of the text forgives.
const later = 3 * workday

const workday = 8 * time.Hour

// plant puts a fault of a class into an application that has none; false where
// the path has no room for it. pick gives a number below another.
func (m *maker) plant(class Class, a *application, pick func(int) int) bool {
	at, ok := a.room(class, pick)
	if !ok {
		return false
	}
	switch class {
	case Late:
		a.takes[at] = length(a.terms[at]) + later
	case WrongRole:
		a.roles[at] = a.path.stranger(at)
	case Missing:
		a.left = at
	case OutOfOrder:
		a.swapped = at
	case AfterEnd:
		a.again = at
	case Repeated:
		a.twice = at
	}
	a.fault = &Fault{Application: a.id, Class: class, Node: a.path.Places[at].Node}
	return true
}

// room picks one of the places that have room for a class.
func (a *application) room(class Class, pick func(int) int) (int, bool) {
	last := len(a.path.Places) - 1
	var room []int
	for i, p := range a.path.Places {
		has := true
		switch class {
		case Late:
			has = a.terms[i].Unit != ""
		case WrongRole:
			has = a.path.stranger(i) != ""
		case Missing:
			has = i > 0 && i < last
		case OutOfOrder:
			has = i < last-1 && !p.Fixed // the last one ends it
		case Repeated:
			has = i < last
		case AfterEnd: // everything can be done once more
		}
		if has {
			room = append(room, i)
		}
	}
	if len(room) == 0 {
		return 0, false
	}
	return room[pick(len(room))], true
}

// List gives faults as lines of application, class and node, with tabs between.
func List(faults []Fault) string {
	var b strings.Builder
	for _, f := range faults {
		fmt.Fprintf(&b, "%s\t%s\t%s\n", f.Application, f.Class, f.Node)
	}
	return b.String()
}
