// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"math"
	"time"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/process/internal/follow"
	"github.com/reglament-kz/reglament/regulation"
)

// quickTerms are the terms of one outcome by node and of the stretches, as far as
// they bound anything: what tells without a plan that an application was in time
// throughout, as most are, or late at a node. Whatever is not plain is left to
// [rule]. The zero value leaves everything to it.
type quickTerms struct {
	nodes  []quickNode
	limits []quickLimit
	plain  bool // false where only a plan can tell
}

type quickNode struct {
	rule, inner calendar.Rule // of what comes from outside, and of what follows inside

	office calendar.Office
	terms  []quickTerm
	prev   int  // the node before it on the path of the grant; -1 is none
	filing bool // the first node after the filing
	comes  bool // none of those before it, since the filing, owes any time
	// The terms give the very deadline of a plan, once the node before is done;
	// else only one that is not later.
	exact   bool
	several bool // the node has other terms beside the one that bounds it
}

type quickTerm struct {
	unit                regulation.Unit
	amount              int
	least               int64 // no deadline is so many seconds after the start, or sooner
	fromFiling, arrival bool
}

type quickLimit struct {
	first, last int
	node        quickNode
}

// newQuick prepares the terms of an outcome.
func newQuick(d *Definition, offices Offices, outcome regulation.Outcome) quickTerms {
	w := walker{d: d, offices: offices, rule: d.Rule()}
	q := quickTerms{nodes: make([]quickNode, len(d.nodes)), plain: true}
	if d.Option(regulation.ReadingAfterIndeterminate) == "from_filing" || w.rule.Validate() != nil {
		q.plain = false
	}
	for i := range d.nodes {
		n := &d.nodes[i]
		terms, whole := q.terms(&w, n, outcome)
		q.nodes[i] = quickNode{office: offices.of(n), terms: terms, prev: -1, filing: i == d.files+1, several: len(n.Terms) > 1, exact: whole}
		q.nodes[i].count(offices.ruleOf(n, w.rule))
		q.plain = q.plain && !n.exceptional()
	}
	q.plain = q.plain && d.linear
	q.path(&w, outcome)
	for _, s := range d.spans {
		var l quickLimit
		l.first, l.last = d.inside(s.From, s.Last)
		terms, _ := q.terms(&w, &Node{Terms: s.Terms}, outcome)
		l.node = quickNode{office: offices.provider, filing: true, comes: true, terms: terms, prev: -1}
		l.node.count(w.rule)
		q.limits = append(q.limits, l)
	}
	return q
}

// count takes the rule by which the terms of a node are counted.
func (n *quickNode) count(rule calendar.Rule) {
	n.rule, n.inner = rule, rule
	n.inner.AfterHours = calendar.AfterHoursSameDay
}

// path follows the grant. A node off it, before the filing, or where silence may
// have counted as agreement before, has its deadline from a plan alone.
func (q *quickTerms) path(w *walker, outcome regulation.Outcome) {
	d, prev := w.d, -1
	on := make([]bool, len(d.nodes))
	for i := 0; d.nodes[i].Type != NodeEnd; i = d.nodes[i].Next.index {
		n := &q.nodes[i]
		n.prev = prev
		n.comes = n.filing || prev > d.files && q.nodes[prev].comes && len(d.nodes[prev].Terms) == 0 && !d.nodes[prev].owes && d.nodes[prev].Type != NodeWait
		on[i] = i > d.files && (prev == d.files) == n.filing && (prev < 0 || !w.consent(&d.nodes[prev]))
		prev = i
	}
	for i := range q.nodes {
		q.nodes[i].exact = q.nodes[i].exact && on[i] && outcome == regulation.OutcomeGrant
	}
}

// terms are those that a walker would count, up to the first that it cannot, and
// whether they are all that it would look at.
func (q *quickTerms) terms(w *walker, n *Node, outcome regulation.Outcome) (list []quickTerm, whole bool) {
	unknown, days := false, 0
	own, _ := w.binding(n.Terms, outcome)
	for _, t := range n.Terms {
		if !bounds(&t, own) {
			continue
		}
		if t.Ambiguous && len(n.Terms) > 1 && !w.whole() || unknown && t.Unit != regulation.UnitDayOfApplication {
			continue
		}
		switch t.Unit {
		case "", regulation.UnitPlanDates:
			unknown = true
			continue
		case regulation.UnitCalendarDay, regulation.UnitWeek, regulation.UnitMonth, regulation.UnitQuarter, regulation.UnitYear:
			q.plain = false
		case regulation.UnitDayOfApplication:
			days++
		}
		if refers(t) || t.From == regulation.FromEnd {
			q.plain = false
		}
		list = append(list, quickTerm{
			unit: t.Unit, amount: int(t.Amount), least: least(&t), arrival: t.From == regulation.FromArrival,
			fromFiling: t.From == regulation.FromApplication || t.From == regulation.FromHandOver,
		})
	}
	return list, !unknown && days < 2
}

// least is a number of seconds that the term cannot be shorter than, whatever the
// office and the rule: an hour of working time is at least an hour, and of so many
// working days all but the first and the last are days in between. A third one is
// left out for the clocks that are moved.
func least(t *regulation.Term) int64 {
	switch t.Unit {
	case regulation.UnitMinute:
		return int64(t.Amount) * 60
	case regulation.UnitHour:
		return int64(t.Amount) * 60 * 60
	case regulation.UnitWorkingDay:
		return max(0, int64(t.Amount)-3) * 24 * 60 * 60
	default:
		return 0
	}
}

func (m *machine) InTime(f *follow.History) bool {
	q := m.quick.of(f.Settled())
	if !q.plain || f.Past != nil || f.Asked || f.End == string(EndDiscontinued) {
		return false
	}
	for i := range f.Visits {
		m.scratch[i] = f.Visits[i].Times
	}
	return q.keptAll(m.scratch, f.Filed)
}

// quickly are the terms of the two outcomes.
type quickly [2]quickTerms

func newQuickly(d *Definition, offices Offices) quickly {
	return quickly{newQuick(d, offices, regulation.OutcomeGrant), newQuick(d, offices, regulation.OutcomeRefusal)}
}

func (q *quickly) of(outcome regulation.Outcome) *quickTerms {
	if outcome == regulation.OutcomeRefusal {
		return &q[1]
	}
	return &q[0]
}

// keptAll reports whether everything that happened was in time; false is
// "perhaps not".
func (q *quickTerms) keptAll(list []follow.Times, filed time.Time) bool {
	for i := range list {
		a, n := &list[i], &q.nodes[i]
		if a.Done == 0 || len(n.terms) == 0 {
			continue
		}
		if a.Began == 0 || !q.follows(n, list) || !q.kept(n, a, filed) {
			return false
		}
	}
	for i := range q.limits {
		if !q.keptLimit(&q.limits[i], list, filed) {
			return false
		}
	}
	return true
}

// keptLimit reports whether the term of a stretch was kept; false is "perhaps not".
func (q *quickTerms) keptLimit(l *quickLimit, list []follow.Times, filed time.Time) bool {
	whole := follow.Times{Began: follow.Nano(filed)}
	for j := l.first; j <= l.last; j++ {
		whole.Done = max(whole.Done, list[j].Done)
	}
	return len(l.node.terms) == 0 || whole.Done == 0 || !filed.IsZero() && q.kept(&l.node, &whole, filed)
}

// follows reports whether it is plain that a node follows another one, and not
// the filing.
func (q *quickTerms) follows(n *quickNode, list []follow.Times) bool {
	return n.filing || n.prev < 0 || list[n.prev].Done != 0
}

// missed reports whether a node was certainly done late, by nobody's fault but
// its own: the deadline had not passed when it began. False is "perhaps not".
func (q *quickTerms) missed(i int, list []follow.Times, filed time.Time) bool {
	a, n := &list[i], &q.nodes[i]
	if len(n.terms) == 0 || !q.alone(i, list) {
		return false
	}
	at, day, ok := q.deadline(n, follow.Moment(a.Began), filed)
	return ok && (!day || !n.several) && follow.Seconds(a.Done) > at && follow.Seconds(a.Began) <= at
}

// alone reports whether the terms of a node give its deadline without those of
// others.
func (q *quickTerms) alone(i int, list []follow.Times) bool {
	n := &q.nodes[i]
	return n.exact && list[i].Began != 0 && list[i].Done != 0 && q.follows(n, list)
}

// surely reports whether a node was done so soon that no calendar needs to be
// asked. The arguments are seconds.
func (n *quickNode) surely(began, filed, done int64) bool {
	at := began
	for i := range n.terms {
		t := &n.terms[i]
		start := at
		if t.fromFiling {
			start = filed
		}
		if t.unit == regulation.UnitDayOfApplication {
			if done > start {
				return false
			}
			continue
		}
		at = start + t.least
	}
	return done <= at
}

// kept reports whether what happened at a node was within its terms; false is
// "perhaps not".
func (q *quickTerms) kept(n *quickNode, a *follow.Times, filed time.Time) bool {
	done := follow.Seconds(a.Done)
	if n.surely(follow.Seconds(a.Began), filed.Unix(), done) {
		return true
	}
	at, _, ok := q.deadline(n, follow.Moment(a.Began), filed)
	return ok && done <= at
}

// deadline is that of a node that began at a moment, in seconds, and whether it is
// the day of application: each term follows the one before, and that day bounds
// them all. It is not ok where the calendar does not tell.
func (q *quickTerms) deadline(n *quickNode, began, filed time.Time) (at int64, day, ok bool) {
	last, bound := int64(math.MaxInt64), int64(math.MaxInt64)
	from, comes := began, n.comes
	for i := range n.terms {
		t := &n.terms[i]
		rule, start := n.inner, from
		if t.fromFiling {
			start = filed
		}
		if comes || t.fromFiling {
			rule = n.rule
		}
		if t.arrival && !comes {
			rule = rule.ForArrival()
		}
		var due calendar.Due
		var err error
		switch t.unit {
		case regulation.UnitMinute:
			due, err = n.office.DueIn(start, time.Duration(t.amount)*time.Minute, rule)
		case regulation.UnitHour:
			due, err = n.office.DueIn(start, time.Duration(t.amount)*time.Hour, rule)
		case regulation.UnitWorkingDay:
			due, err = n.office.DueInDays(start, t.amount, rule)
		default:
			due, err = n.office.DueSameDay(start, rule)
		}
		if err != nil {
			return 0, false, false
		}
		if t.unit == regulation.UnitDayOfApplication {
			bound = min(bound, due.At.Unix())
			continue
		}
		from, comes, last = due.At, false, due.At.Unix()
	}
	if last < bound {
		return last, false, true
	}
	return bound, true, true
}
