// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"time"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/regulation"
)

// quickTerms are the terms of one outcome by node and of the stretches, as far as
// they bound anything: what tells without a plan that an application was in time
// throughout, as most are. Whatever is not plain is left to [judge].
type quickTerms struct {
	rule, inner calendar.Rule // of what comes from outside, and of what follows inside
	nodes       []quickNode
	limits      []quickLimit
	plain       bool // false where only a plan can tell
}

type quickNode struct {
	office calendar.Office
	terms  []quickTerm
	filing bool // the first node after the filing
}

type quickTerm struct {
	unit                regulation.Unit
	amount              int
	least               int64 // no deadline is so many seconds after the start, or sooner
	fromFiling, arrival bool
	fromHandOver        bool // whatever came between
}

type quickLimit struct {
	from, last int
	node       quickNode
}

// newQuick prepares the terms of an outcome.
func newQuick(c *course, outcome regulation.Outcome) quickTerms {
	d := c.d
	w := walker{d: d, offices: c.offices, rule: d.Rule()}
	q := quickTerms{rule: w.rule, inner: w.rule, nodes: make([]quickNode, len(d.nodes)), plain: true}
	q.inner.AfterHours = calendar.AfterHoursSameDay
	if d.Option(regulation.ReadingAfterIndeterminate) == "from_filing" || w.rule.Validate() != nil {
		q.plain = false
	}
	for i := range d.nodes {
		q.nodes[i] = quickNode{office: c.places[i].office, terms: q.terms(&w, &d.nodes[i], outcome), filing: i == d.files+1}
	}
	for _, s := range d.spans {
		l := quickLimit{from: d.find(s.From), last: d.find(s.Last)}
		if l.last < 0 {
			l.last = len(d.nodes) - 1
		}
		l.node = quickNode{office: c.offices.provider, filing: true, terms: q.terms(&w, &Node{Terms: s.Terms}, outcome)}
		q.limits = append(q.limits, l)
	}
	return q
}

// terms are those that a walker would count, up to the first that it cannot.
func (q *quickTerms) terms(w *walker, n *Node, outcome regulation.Outcome) []quickTerm {
	var list []quickTerm
	unknown := false
	for _, t := range w.terms(n, outcome) {
		if t.Ambiguous && len(n.Terms) > 1 && !w.whole() || unknown && t.Unit != regulation.DayOfApplication {
			continue
		}
		switch t.Unit {
		case "", regulation.PlanDates:
			unknown = true
			continue
		case regulation.CalendarDay:
			q.plain = false
		}
		list = append(list, quickTerm{
			unit: t.Unit, amount: int(t.Amount), least: least(t), arrival: t.From == regulation.FromArrival,
			fromFiling: t.From == regulation.FromApplication || t.From == regulation.FromHandOver, fromHandOver: t.From == regulation.FromHandOver,
		})
	}
	return list
}

// least is a number of seconds that the term cannot be shorter than, whatever the
// office and the rule: an hour of working time is at least an hour, and of so many
// working days all but the first and the last are days in between. A third one is
// left out for the clocks that are moved.
func least(t regulation.Term) int64 {
	switch t.Unit {
	case regulation.Minute:
		return int64(t.Amount) * 60
	case regulation.Hour:
		return int64(t.Amount) * 60 * 60
	case regulation.WorkingDay:
		return max(0, int64(t.Amount)-3) * 24 * 60 * 60
	default:
		return 0
	}
}

// inTime reports whether an application that is over kept every deadline. False
// is "perhaps not": [judge] tells.
func (t *trial) inTime() bool {
	q := &t.c.quick[0]
	if t.app.settled() == regulation.Refusal {
		q = &t.c.quick[1]
	}
	if !q.plain || len(t.pauses()) > 0 || t.app.end == Discontinued {
		return false
	}
	for i := range t.passages {
		p := &t.passages[i]
		if p.done == 0 || len(q.nodes[i].terms) == 0 {
			continue
		}
		if p.began == 0 || !q.kept(&q.nodes[i], moment(p.began), t.app.filed, p.done) {
			return false
		}
	}
	for i := range q.limits {
		l := &q.limits[i]
		var done int64
		for j := l.from + 1; j <= l.last; j++ {
			done = max(done, t.passages[j].done)
		}
		if len(l.node.terms) > 0 && done != 0 && !q.kept(&l.node, t.app.filed, t.app.filed, done) {
			return false
		}
	}
	return true
}

// surely reports whether a node was done so soon that no calendar needs to be
// asked. The arguments are seconds.
func (n *quickNode) surely(began, filed, done int64) bool {
	at, filing := began, n.filing
	for i := range n.terms {
		t := &n.terms[i]
		start := at
		if t.fromHandOver || t.fromFiling && (filing || t.unit == regulation.DayOfApplication) {
			start = filed
		}
		if t.unit == regulation.DayOfApplication {
			if done > start {
				return false
			}
			continue
		}
		at, filing = start+t.least, false
	}
	return done <= at
}

// kept reports whether a node that began at a moment was done within its terms.
// Each follows the one before; the day of application bounds them all.
func (q *quickTerms) kept(n *quickNode, began, filed time.Time, done int64) bool {
	if n.surely(began.Unix(), filed.Unix(), done/int64(time.Second)) {
		return true
	}
	at, filing := began, n.filing
	known := false
	for _, t := range n.terms {
		rule, start := q.inner, at
		if t.fromHandOver || t.fromFiling && (filing || t.unit == regulation.DayOfApplication) {
			start = filed
		}
		if filing || t.fromHandOver || t.fromFiling && t.unit == regulation.DayOfApplication {
			rule = q.rule
		}
		if t.arrival && !filing {
			rule = rule.ForArrival()
		}
		var due calendar.Due
		var err error
		switch t.unit {
		case regulation.Minute:
			due, err = n.office.DueIn(start, time.Duration(t.amount)*time.Minute, rule)
		case regulation.Hour:
			due, err = n.office.DueIn(start, time.Duration(t.amount)*time.Hour, rule)
		case regulation.WorkingDay:
			due, err = n.office.DueInDays(start, t.amount, rule)
		default:
			due, err = n.office.DueSameDay(start, rule)
		}
		if err != nil {
			return false
		}
		if t.unit == regulation.DayOfApplication {
			if done/int64(time.Second) > due.At.Unix() {
				return false
			}
			continue
		}
		at, filing, known = due.At, false, true
	}
	return !known || done/int64(time.Second) <= at.Unix()
}
