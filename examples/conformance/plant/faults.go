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
	places := a.path.Places
	inner := len(places) - 2 // places between the first and the last
	switch class {
	case Late:
		var timed []int
		for i, t := range a.terms {
			if t.Unit != "" {
				timed = append(timed, i)
			}
		}
		at := timed[pick(len(timed))]
		a.takes[at] = length(a.terms[at]) + later
		a.fault = &Fault{Class: Late, Node: places[at].Node}
	case WrongRole:
		at := pick(len(places))
		a.roles[at] = a.path.stranger(at)
		a.fault = &Fault{Class: WrongRole, Node: places[at].Node}
	case Missing:
		at := 1 + pick(inner)
		a.left = at
		a.fault = &Fault{Class: Missing, Node: places[at].Node}
	case OutOfOrder:
		at := pick(inner)
		if places[at].Term == "" || places[at+1].Node == "7(2).2" {
			return false // what is waited for cannot come before it was ordered
		}
		a.swapped = at
		a.fault = &Fault{Class: OutOfOrder, Node: places[at].Node}
	case AfterEnd:
		at := pick(len(places))
		a.again = at
		a.fault = &Fault{Class: AfterEnd, Node: places[at].Node}
	case Repeated:
		at := pick(len(places) - 1)
		a.twice = at
		a.fault = &Fault{Class: Repeated, Node: places[at].Node}
	}
	a.fault.Application = a.id
	return true
}

// List gives faults as lines of application, class and node, with tabs between.
func List(faults []Fault) string {
	var b strings.Builder
	for _, f := range faults {
		fmt.Fprintf(&b, "%s\t%s\t%s\n", f.Application, f.Class, f.Node)
	}
	return b.String()
}
