// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"time"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/process/internal/follow"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Plan gives the timeline of an application filed at an instant, if nothing is
// late and each actor takes his whole term. Arrivals are the moments at which
// things come that have no term, as far as the caller knows them.
//
// The error is that of a faulty office or rule; what cannot be known is a value
// with its reason.
func (d *Definition) Plan(filed time.Time, offices Offices, arrivals ...Arrival) (Plan, error) {
	if len(d.nodes) == 0 {
		return Plan{}, errNoNodes
	}
	w := walker{d: d, offices: offices, rule: d.Rule(), filed: filed, arrivals: arrivals}
	return w.plan()
}

// Arrival is when something came, or is expected, that a wait is for.
type Arrival struct {
	Node NodeID
	At   time.Time
}

// walker lays a timeline along a path.
type walker struct {
	d        *Definition
	offices  Offices
	rule     calendar.Rule
	filed    time.Time
	arrivals []Arrival
	actual   []actual     // by node index, of a running case
	asked    map[int]bool // the nodes at which a check at first gave no answer
	answered bool         // such a check came after the filing, and terms run from its answer
	past     *follow.Past // what has moved terms; nil is nothing
	now      time.Time    // the moment of the look at a running case; zero is after everything
	pauses   []follow.Pause
	done     time.Time      // when the node in hand was done, which no later pause moves
	list     []planned      // room for a walk
	counts   []calendar.Due // room for what it counts
	ends     []place        // by node index, of the last walk; nil where no term asks for one
}

// actual is what happened at a node.
type actual struct {
	began, done time.Time
}

// place is where a timeline stands: an instant, or why it is unknown.
type place struct {
	at      time.Time
	unknown Unknown
	filing  bool // the instant is that of filing, which after-hours may move
	outside bool // only those who owe no time had it since the filing: after-hours may move it, too
	silent  bool // silence counted as agreement at the instant
}

func (w *walker) plan() (Plan, error) {
	d := w.d
	if err := w.settle(); err != nil {
		return Plan{}, err
	}
	p := Plan{
		Kind: d.kind, Channel: d.channel, Definition: d.digest, Calendars: w.offices.Digests(),
		Readings: d.Readings(), Rule: w.rule, Filed: w.filed,
	}
	if !w.filed.IsZero() {
		counts, err := w.offices.provider.Start(w.filed, w.rule)
		if err != nil && !beyond(err) {
			return p, err
		}
		p.Counts = counts
	}
	w.counts = make([]calendar.Due, 0, 2*d.terms)
	p.Steps = make([]PlanStep, d.steps)
	grant, err := w.walk(regulation.OutcomeGrant)
	if err != nil {
		return p, err
	}
	for i := range p.Steps {
		p.Steps[i].Start, p.Steps[i].Grant = grant[i].start, grant[i].deadline
	}
	refusal, err := w.walk(regulation.OutcomeRefusal)
	if err != nil {
		return p, err
	}
	actors := make([]law.ID, 0, d.steps)
	for i := range p.Steps {
		n, s := &d.nodes[i], &p.Steps[i]
		s.Node, s.Type, s.Citation, s.Name = n.ID, n.Type, n.Citation, n.Name
		s.Refusal = refusal[i].deadline
		if n.Outcome == regulation.OutcomeRefusal {
			s.Start = refusal[i].start
		}
		if len(n.Actors) > 0 {
			from := len(actors)
			actors = append(actors, n.Actors...)
			s.Actors = actors[from:len(actors):len(actors)]
		}
		s.Done = w.doneAt(i)
		if !s.Grant.IsZero() {
			p.Grant = s.Grant
		}
		if !s.Refusal.IsZero() {
			p.Refusal = s.Refusal
		}
	}
	if err := w.limits(&p); err != nil {
		return p, err
	}
	if err := w.clauses(&p); err != nil {
		return p, err
	}
	w.notes(&p)
	return p, nil
}

// planned is the start and the deadline of a node for one outcome.
type planned struct {
	start    time.Time
	deadline Deadline
}

// walk follows the path of an outcome. A refusal is settled at the last node
// that can; the walk of a refusal where none can is empty. The list is good until
// the next walk.
func (w *walker) walk(outcome regulation.Outcome) ([]planned, error) {
	d := w.d
	if cap(w.list) < len(d.nodes) {
		w.list = make([]planned, len(d.nodes))
	}
	list := w.list[:len(d.nodes)]
	clear(list)
	if d.refers {
		w.ends = make([]place, len(d.nodes))
	}
	now := w.filing()
	now.filing = d.files < 0
	var group, groupEnd place // of the group in which the walk stands
	for _, i := range d.onPath(outcome) {
		n := &d.nodes[i]
		if n.size > 0 {
			if i == n.first {
				group, groupEnd = now, place{}
			}
			now = group
		}
		if d.isTimed(i) {
			now = w.really(i, now)
			w.done = w.doneAt(i)
			deadline, err := w.deadline(n, now, outcome)
			if err != nil {
				return nil, err
			}
			list[i] = planned{start: now.at, deadline: deadline}
			now = w.after(i, now, deadline)
		}
		if w.ends != nil {
			w.ends[i] = now
		}
		if n.size > 0 {
			if groupEnd = groupEnd.latest(now); i == n.first+n.size-1 {
				now = groupEnd
			}
		}
		if i == d.files {
			now = w.filing()
		}
	}
	return list, nil
}

// onPath gives the indexes of the nodes that the path of an outcome passes, in order.
// It is empty for a refusal where none can be settled.
func (d *Definition) onPath(outcome regulation.Outcome) []int {
	if outcome == regulation.OutcomeRefusal {
		return d.refuses
	}
	return d.grants
}

// findPath finds what onPath gives. A refusal is settled at the last node that can.
func (d *Definition) findPath(outcome regulation.Outcome) []int {
	settles := d.settles()
	refuses := outcome == regulation.OutcomeRefusal
	if refuses && settles < 0 {
		return nil
	}
	path := make([]int, 0, len(d.nodes))
	refused := false
	for i := 0; d.nodes[i].Type != NodeEnd; {
		n := &d.nodes[i]
		next := n.Next.index
		if !n.belongsElsewhere(outcome) {
			path = append(path, i)
			refused = refused || i == settles && refuses
			if refused && n.No.index > i && (i == settles || n.Type != NodeGate) {
				next = n.No.index // what a later gate checks is passed, as it is by who was granted
			}
		}
		i = next
	}
	return path
}

// really is where the timeline stands at a step that has begun: when it began. Where
// silence has counted as agreement the step began then, whenever somebody came to
// record it.
func (w *walker) really(i int, now place) place {
	switch why := w.returned(w.d.nodes[i].ID); {
	case why != "" && w.doneAt(i).IsZero():
		return place{unknown: why}
	case w.actual == nil || w.actual[i].began.IsZero() || now.silent:
		return now
	}
	return place{at: w.actual[i].began, filing: now.filing, outside: now.outside}
}

// isTimed reports whether a node has a place in the timeline: it follows the filing, or
// has a term of its own.
func (d *Definition) isTimed(i int) bool {
	return d.files < 0 || i > d.files || len(d.nodes[i].Terms) > 0
}

// belongsElsewhere reports whether a node belongs to another outcome than the one
// given; while the outcome is open, to none.
func (n *Node) belongsElsewhere(outcome regulation.Outcome) bool {
	return n.Outcome != "" && n.Outcome != outcome && outcome != "" && outcome != regulation.OutcomeAny
}

// doneAt is when a node was done in a running case; zero is not yet.
func (w *walker) doneAt(i int) time.Time {
	if w.actual == nil || i < 0 {
		return time.Time{}
	}
	return w.actual[i].done
}

// filing is the instant of filing; unknown where a portal has not handed over.
func (w *walker) filing() place {
	if w.filed.IsZero() {
		return place{unknown: UnknownFollowsUnknown}
	}
	return place{at: w.filed, filing: true}
}

// settles is the index of the node that settles the outcome: the last that can,
// or a substantive check that stands alone; -1 where the path knows no refusal.
func (d *Definition) settles() int {
	for i := range d.nodes {
		if n := &d.nodes[i]; n.Settles || n.Gate == regulation.GateSubstantive {
			return i
		}
	}
	return -1
}

// after is where the timeline stands when a node is done: when it was done, when
// it is due, or unknown.
func (w *walker) after(i int, before place, deadline Deadline) place {
	n := &w.d.nodes[i]
	if w.actual != nil && !w.actual[i].done.IsZero() {
		if w.consent(n) && deadline.Known() && w.actual[i].done.After(deadline.At) {
			return place{at: deadline.At, silent: true} // silence counted as agreement before the answer came
		}
		return place{at: w.actual[i].done, outside: before.comes() && w.d.nodes[i].owesNothing(&deadline)}
	}
	for _, a := range w.arrivals {
		if a.Node == n.ID {
			return place{at: a.At}
		}
	}
	switch {
	case deadline.Known():
		return place{at: deadline.At}
	case deadline.Unknown != "":
		return place{unknown: UnknownFollowsUnknown}
	case n.Type == NodeWait:
		return place{unknown: UnknownFollowsUnknown}
	default:
		return before // the applicant owes no time, and a system's own act takes none
	}
}

// consent reports whether the silence of the agreeing body counts as agreement
// at the node.
func (w *walker) consent(n *Node) bool {
	return n.Wait == regulation.WaitForAgreeingBody && w.d.Option(regulation.ReadingAgreeingSilence) == "consent"
}

// deadline is that of a node for an outcome. Terms of one node follow each other;
// the day of application bounds them all, and a term of which the text leaves
// open what it covers bounds the node only where the reading says so.
func (w *walker) deadline(n *Node, now place, outcome regulation.Outcome) (Deadline, error) {
	if _, bounded := w.binding(n.Terms, outcome); !bounded {
		switch {
		case n.Type == NodeWait:
			return unknown(UnknownOutsideEvent, nil), nil
		case n.owes:
			return unknown(UnknownTermNotStated, nil), nil
		}
		return Deadline{}, nil
	}
	last, err := w.count(n.Terms, w.offices.of(n), w.offices.ruleOf(n, w.rule), now, outcome)
	if err != nil || w.past == nil || n.ID == "" {
		return last, err
	}
	return w.extend(last, n.ID, w.offices.of(n), w.offices.ruleOf(n, w.rule))
}

// count is the deadline that the terms of a node or a span give an outcome; the zero
// value where none binds it.
func (w *walker) count(terms []regulation.Term, office calendar.Office, rule calendar.Rule, now place, outcome regulation.Outcome) (Deadline, error) {
	own, _ := w.binding(terms, outcome)
	var last, bound Deadline
	at := now
	for i := range terms {
		t := &terms[i]
		if !bounds(t, own) || t.Ambiguous && len(terms) > 1 && !w.whole() || last.Unknown != "" && t.Unit != regulation.UnitDayOfApplication {
			continue
		}
		var next Deadline
		var err error
		if t.From == regulation.FromEnd {
			next, err = w.back(t, office, rule, outcome)
		} else {
			next, err = w.due(t, at, office, rule)
		}
		if err != nil {
			return Deadline{}, err
		}
		if t.Unit == regulation.UnitDayOfApplication {
			bound = next
			continue
		}
		last, at = next, place{at: next.At}
	}
	if !bound.IsZero() && (!last.Known() || !bound.Known() || !last.At.Before(bound.At)) {
		last = bound
	}
	return last, nil
}

// room is where the next count is kept. Those of one timeline stand side by side.
func (w *walker) room() *calendar.Due {
	if len(w.counts) == cap(w.counts) {
		w.counts = make([]calendar.Due, 0, 4)
	}
	w.counts = w.counts[:len(w.counts)+1]
	return &w.counts[len(w.counts)-1]
}

// due counts one term from the event that it names, wherever its step stands:
// from the filing, or from where the timeline stands.
func (w *walker) due(t *regulation.Term, now place, office calendar.Office, rule calendar.Rule) (Deadline, error) {
	now, err := w.beginning(t, now)
	if err != nil {
		return Deadline{}, err
	}
	if now.unknown != "" && t.Unit != "" && t.Unit != regulation.UnitPlanDates {
		return unknown(now.unknown, t), nil
	}
	if office.IsZero() {
		return unknown(UnknownNoOffice, t), nil
	}
	from := t.From
	switch {
	case now.comes():
		from = regulation.FromApplication
	case t.From != regulation.FromArrival:
		from = regulation.FromPrevious
	}
	deadline, err := dueFrom(from, t, now.at, office, rule, w.room())
	if err == nil {
		if deadline, err = w.stretch(deadline, now.at, office, rule); beyond(err) {
			deadline, err = unknown(UnknownOutsideCalendar, t), nil
		}
	}
	return deadline, err
}
