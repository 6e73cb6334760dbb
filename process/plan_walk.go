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
	counts   []calendar.Due // room for what it counts
	entered  [][]NodeID     // of each migration, the nodes that began with it
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
	w.counts = make([]calendar.Due, 0, d.terms)
	p.Steps = make([]PlanStep, d.steps)
	var room [24]planned // enough for most definitions, and no allocation
	list := append(room[:0], make([]planned, len(d.nodes))...)
	if err := w.walk(regulation.OutcomeGrant, list); err != nil {
		return p, err
	}
	for i := range p.Steps {
		p.Steps[i].Start, p.Steps[i].Grant = list[i].start, list[i].deadline
	}
	if err := w.next(regulation.OutcomeRefusal, list); err != nil {
		return p, err
	}
	actors := make([]law.ID, 0, d.actors)
	for i := range p.Steps {
		n, s := &d.nodes[i], &p.Steps[i]
		s.Node, s.Type, s.Citation, s.Name = n.ID, n.Type, n.Citation, n.Name
		s.Refusal = list[i].deadline
		if n.Outcome == regulation.OutcomeRefusal {
			s.Start = list[i].start
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

// walk follows the path of an outcome and fills the list, which has a place for each
// node. A refusal is settled at the last node that can; the walk of a refusal where
// none can is empty.
func (w *walker) walk(outcome regulation.Outcome, list []planned) error {
	clear(list)
	return w.walkFrom(outcome, list, 0)
}

// next is walk for the outcomes in turn: a refusal, after the grant, keeps the deadlines
// of the grant as far as the two paths are one.
func (w *walker) next(outcome regulation.Outcome, list []planned) error {
	d := w.d
	if outcome != regulation.OutcomeRefusal {
		return w.walk(outcome, list)
	}
	after := 0
	if d.common > 0 {
		after = d.refuses[d.common-1] + 1
	}
	clear(list[after:])
	return w.walkFrom(outcome, list, d.common)
}

// walkFrom follows the path of an outcome; at its first nodes, as many as told, the
// list has what the path of the grant gave.
func (w *walker) walkFrom(outcome regulation.Outcome, list []planned, known int) error {
	d := w.d
	if d.refers {
		w.ends = make([]place, len(d.nodes))
	}
	now := w.filing()
	now.filing = d.files < 0
	var group, groupEnd place // of the group in which the walk stands
	for passed, i := range d.onPath(outcome) {
		n := &d.nodes[i]
		if n.size > 0 {
			if i == n.first {
				group, groupEnd = now, place{}
			}
			now = group
		}
		if d.isTimed(i) {
			now = w.really(i, now)
			if passed >= known {
				w.done = w.doneAt(i)
				deadline, err := w.deadline(n, now, outcome)
				if err != nil {
					return err
				}
				list[i] = planned{start: now.at, deadline: deadline}
			}
			now = w.after(i, now, list[i].deadline)
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
	return nil
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
