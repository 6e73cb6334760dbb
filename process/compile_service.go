// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"fmt"
	"math"
	"slices"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// service adds the term of the whole service, which bounds everything.
func (c *compiler) service() {
	i := slices.IndexFunc(c.r.Services, func(s regulation.Service) bool { return s.ID == c.kind.Service })
	if i < 0 || len(c.nodes) == 0 {
		return
	}
	var terms []regulation.Term
	all, err := c.r.Services[i].TermsAt(c.day)
	if err != nil {
		c.fault(&DefinitionError{Citation: c.r.Cite(law.MustLocator("title")), Fault: "the terms of the service on that day are not on record", Err: err})
		return
	}
	for _, t := range all {
		if t.For(c.kind) {
			terms = append(terms, t)
		}
	}
	if len(terms) == 0 {
		return
	}
	s := Span{Citation: c.r.Cite(terms[0].Locator), Terms: terms, Service: true}
	if f := c.index(func(n *Node) bool { return n.Files }); f >= 0 {
		s.From = c.nodes[f].ID
	}
	c.spans = append(c.spans, s)
}

// honoured refuses a path whose terms or steps the machine could not keep to.
func (c *compiler) honoured() {
	settles := c.index(func(n *Node) bool { return n.Settles || n.Gate == regulation.GateSubstantive })
	for i := range c.nodes {
		n := &c.nodes[i]
		at := n.Citation.Locator
		for _, t := range n.Terms {
			c.begins(i, at, t)
			if n.belongsElsewhere(t.Outcome) {
				c.broken(at, "its term is for another outcome than the step, and would bound nothing")
			}
		}
		switch {
		case n.Outcome == regulation.OutcomeRefusal && i < settles, n.Outcome == "", n.Type == NodeEnd:
		case settles < 0:
			c.broken(at, "it belongs to one outcome of a path that settles none")
		case i <= settles:
			c.broken(at, "it belongs to the "+string(n.Outcome)+" before the outcome is settled")
		}
	}
	for _, s := range c.spans {
		for _, t := range s.Terms {
			c.begins(len(c.nodes), t.Locator, t)
		}
	}
}

// begins checks the event from which a term runs at a node.
func (c *compiler) begins(i int, at law.Locator, t regulation.Term) {
	switch t.From {
	case regulation.FromRegistration, regulation.FromReceipt:
		n := c.index(func(n *Node) bool { return n.Type != NodeEnd && n.Citation.Locator == t.Of })
		if n < 0 && t.From == regulation.FromRegistration {
			c.broken(at, fmt.Sprintf("its term runs from the step %s, which is not on the path", t.Of))
		}
		switch {
		case n >= i:
			c.broken(at, fmt.Sprintf("its term runs from the step %s, which does not come before it", t.Of))
		case n >= 0 && i < len(c.nodes) && c.nodes[n].Group != "" && c.nodes[n].Group == c.nodes[i].Group:
			c.broken(at, fmt.Sprintf("its term runs from the step %s, which runs beside it", t.Of))
		case n >= 0 && c.nodes[n].Outcome == regulation.OutcomeRefusal && t.Outcome != regulation.OutcomeRefusal && (i == len(c.nodes) || c.nodes[i].Outcome != regulation.OutcomeRefusal):
			c.broken(at, fmt.Sprintf("its term runs from the step %s, which a grant passes by", t.Of))
		}
	case regulation.FromApplication, regulation.FromHandOver:
		if f := c.index(func(n *Node) bool { return n.Files }); i <= f {
			c.broken(at, fmt.Sprintf("its term runs from the application, which is filed by %s and not before", c.nodes[f].ID))
		}
	case regulation.FromEnd:
		c.fits(at, t)
	}
}

// fits checks that a term counted back has something to be counted back from, and
// does not begin before it.
func (c *compiler) fits(at law.Locator, t regulation.Term) {
	i := slices.IndexFunc(c.spans, func(s Span) bool { return s.Service })
	switch {
	case i < 0:
		c.broken(at, "its term counts back from the term of the service, which is not stated")
	case !t.Unit.Counted() || t.Unit == regulation.UnitMinute || t.Unit == regulation.UnitHour:
		c.broken(at, fmt.Sprintf("a term in the unit %q cannot be counted back", t.Unit))
	}
	if i < 0 {
		return
	}
	for _, whole := range c.spans[i].Terms {
		if whole.Unit == t.Unit && whole.Amount <= t.Amount || shortest(t) >= longest(whole) {
			c.broken(at, fmt.Sprintf("its %d %s do not fit into the %d %s of the service", t.Amount, t.Unit, whole.Amount, whole.Unit))
		}
	}
}

// shortest is the least number of calendar days that a term takes, and longest the
// greatest; of working days nobody can tell how long they may become.
func shortest(t regulation.Term) int {
	return int(t.Amount) * map[regulation.Unit]int{
		regulation.UnitWorkingDay: 1, regulation.UnitCalendarDay: 1, regulation.UnitWeek: 7,
		regulation.UnitMonth: 28, regulation.UnitQuarter: 90, regulation.UnitYear: 365,
	}[t.Unit]
}

func longest(t regulation.Term) int {
	switch t.Unit {
	case regulation.UnitDayOfApplication:
		return 1
	case regulation.UnitMinute:
		return int(t.Amount+59) / 60 // no office works less than an hour a day
	}
	days, ok := map[regulation.Unit]int{
		regulation.UnitHour: 1, regulation.UnitCalendarDay: 1, regulation.UnitWeek: 7,
		regulation.UnitMonth: 31, regulation.UnitQuarter: 92, regulation.UnitYear: 366,
	}[t.Unit]
	if !ok {
		return math.MaxInt
	}
	return int(t.Amount) * days
}
