// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"fmt"
	"time"

	"github.com/reglament-kz/reglament/process/internal/follow"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Extension is by how much the term of a step is made longer.
type Extension struct {
	Amount int `json:"amount"` // in the unit of the clause; at least 1
}

// In gives the definition as it runs in offices. It decides the same commands, and
// those besides that depend on whether a time has passed which a clause gives: a
// refusal of papers that nobody completed, an extension. Without offices those are
// an [ErrNeedsOffices].
func (d *Definition) In(offices Offices) *Definition {
	c := *d
	c.offices = offices
	return &c
}

// Awaits is by when what a case waits for is to come: returned papers, or the
// answer in a suspension. What follows by the clause is open strictly after it. The
// zero value says that nothing is awaited; the error is [ErrNeedsOffices] or that of
// a faulty office.
func (d *Definition) Awaits(a Application) (Deadline, error) {
	if d.foreign(&a) || !a.progress.Returned && !a.progress.Suspended {
		return Deadline{}, nil
	}
	if d.offices.provider.IsZero() {
		return Deadline{}, ErrNeedsOffices
	}
	w := walker{d: d, offices: d.offices, rule: d.rule, past: a.progress.Past}
	return w.awaits(&a.progress)
}

// exceptional reports whether an action is one that a clause of a step allows.
func (a Action) exceptional() bool {
	switch a {
	case ActionReturn, ActionSupplement, ActionSuspend, ActionResume, ActionExtend, ActionTell:
		return true
	}
	return false
}

// clause is the place of the clause that allows an action at a node; zero where
// none does.
func (n *Node) clause(action Action) law.Citation {
	cite := n.Citation
	switch action {
	case ActionReturn, ActionSupplement:
		cite.Locator = n.Return.Locator
	case ActionSuspend, ActionResume:
		cite.Locator = n.Suspension.Locator
	case ActionExtend:
		cite.Locator = n.Extension.Locator
	case ActionTell:
		if !n.Extension.Tell.IsZero() {
			cite.Locator = n.Extension.Locator
			break
		}
		return law.Citation{}
	default:
		return law.Citation{}
	}
	if cite.Locator.IsZero() {
		return law.Citation{}
	}
	return cite
}

// allows reports whether a clause of the node allows an action.
func (n *Node) allows(action Action) bool { return n.clauses && !n.clause(action).IsZero() }

// excepts is the reason why an action that a clause allows at a node is open or
// shut there.
func (d *Definition) excepts(p *follow.Progress, n *Node, action Action, role law.ID) Reason {
	mine := n.open(role)
	switch action {
	case ActionSupplement:
		if !p.Returned {
			return ReasonNotReturned
		}
		mine = d.mayApply(role)
	case ActionResume:
		if !p.Suspended {
			return ReasonNotStopped
		}
		mine = mine || d.awaits(n, role)
	case ActionReturn, ActionSuspend, ActionExtend, ActionTell:
		if r := d.spent(p, n, action); r != ReasonOpen {
			return r
		}
	}
	if !mine || role == regulation.ActorRepresentative && !p.Represented {
		return ReasonOtherRole
	}
	return ReasonOpen
}

// awaits reports whether a suspension at a node is for the answer of a role.
func (d *Definition) awaits(n *Node, role law.ID) bool {
	if n.Suspension.For == "" {
		return d.mayApply(role)
	}
	return d.lane(role) == d.lane(n.Suspension.For)
}

// spent is why nobody can use a clause of a node now, whoever asks.
func (d *Definition) spent(p *follow.Progress, n *Node, action Action) Reason {
	switch count, untold := p.Past.Extended(string(n.ID)); {
	case action == ActionTell && untold == 0:
		return ReasonNotExtended
	case action == ActionTell: // while it waits, too
	case p.Stopped:
		return ReasonStopped
	case p.Returned || p.Suspended:
		return d.holds(p, n, action)
	case action == ActionReturn && p.Past.Returned(string(n.ID)) >= n.Return.Times, action == ActionExtend && count >= n.Extension.Times:
		return ReasonSpent
	}
	return ReasonOpen
}

// holds is why an action is shut while papers are returned or terms are suspended:
// what follows by the clause, if nothing comes, opens when its time has passed.
func (d *Definition) holds(p *follow.Progress, n *Node, action Action) Reason {
	holder := d.holder(p)
	switch {
	case holder == nil:
	case p.Suspended && holder.Suspension.Lapse == regulation.LapseContinues:
		return ReasonAwaited
	case action == ActionRefuse, n.Outcome == regulation.OutcomeRefusal && !action.exceptional():
		return ReasonAwaited
	}
	if p.Returned {
		return ReasonReturned
	}
	return ReasonStopped
}

// holder is the node whose clause holds an application; nil where it is no node of
// the definition.
func (d *Definition) holder(p *follow.Progress) *Node {
	id := ""
	if past := p.Past; past != nil && p.Returned && len(past.Returns) > 0 {
		id = past.Returns[len(past.Returns)-1].Node
	} else if past != nil && len(past.Pauses) > 0 {
		id = past.Pauses[len(past.Pauses)-1].Node
	}
	if i := d.find(NodeID(id)); i >= 0 {
		return &d.nodes[i]
	}
	return nil
}

// lapsed is the reason why an action is open or shut that waits for a time to pass.
func (d *Definition) lapsed(p *follow.Progress, i int, action Action, role law.ID, at time.Time) (Reason, error) {
	deadline, err := d.awaited(p, action)
	switch {
	case err != nil:
		return "", err
	case !deadline.Known(), deadline.Met(at):
		return ReasonAwaited, nil
	}
	return d.freed(p, i, action, role), nil
}

// awaited is until when an action is shut that waits for a time to pass.
func (d *Definition) awaited(p *follow.Progress, action Action) (Deadline, error) {
	if d.offices.provider.IsZero() {
		return Deadline{}, &CommandError{Action: action, Field: "at", Fault: "cannot be compared with the time that a clause gives", Err: ErrNeedsOffices}
	}
	w := walker{d: d, offices: d.offices, rule: d.rule, past: p.Past}
	return w.awaits(p)
}

// freed is the reason why an action is open or shut once nothing is awaited.
func (d *Definition) freed(p *follow.Progress, i int, action Action, role law.ID) Reason {
	free := *p
	free.Returned, free.Suspended = false, false
	return d.shut(&free, i, action, role)
}

// again is the reason why terms may stand still once more at a node, or not: all
// suspensions together have one time, of which nothing is left where the last one
// was answered on its last day.
func (d *Definition) again(p *follow.Progress, n *Node) (Reason, error) {
	last := p.Past.Paused(string(n.ID))
	if last < 0 {
		return ReasonOpen, nil
	}
	if d.offices.provider.IsZero() {
		return "", &CommandError{Action: ActionSuspend, Field: "at", Fault: "cannot be compared with the time that a clause gives", Err: ErrNeedsOffices}
	}
	until := p.Past.Pauses[last].Until
	if until.IsZero() {
		return ReasonSpent, nil // nobody answered in time, and the work went on
	}
	w := walker{d: d, offices: d.offices, rule: d.rule, past: p.Past}
	deadline, err := w.answerTo(n, last)
	if err != nil {
		return "", err
	}
	start, err := d.offices.of(n).Start(until, d.offices.ruleOf(n, d.rule))
	if err != nil && !beyond(err) {
		return "", err
	}
	if deadline.Known() && deadline.Day <= start.Day {
		return ReasonSpent, nil
	}
	return ReasonOpen, nil
}

// seems is the reason why an action is open or shut at a node, as far as it can be
// told without a moment. A second suspension depends on the hours of an office; where
// no office is known, it is [ReasonAwaited].
func (d *Definition) seems(p *follow.Progress, i int, action Action, role law.ID) Reason {
	r := d.shut(p, i, action, role)
	if r != ReasonOpen || action != ActionSuspend || p.Past == nil {
		return r
	}
	again, err := d.again(p, &d.nodes[i])
	if err != nil {
		return ReasonAwaited
	}
	return again
}

// except takes over what an action does that a clause allows.
func (n *Node) except(p *follow.Progress, action Action, amount int, at time.Time) {
	id := string(n.ID)
	switch action {
	case ActionReturn:
		p.Past, p.Returned = p.Past.Return(id, p.Began, at), true
	case ActionSupplement: // the step begins anew
		p.Past, p.Returned = p.Past.Complete(at), false
		p.Began, p.Signed, p.Pending = at, 0, false
	case ActionSuspend:
		p.Past, p.Suspended = p.Past.Pause(id, at), true
	case ActionResume:
		p.Past, p.Suspended = p.Past.Resume(at), false
	case ActionExtend:
		p.Past = p.Past.Extend(id, amount, at)
	case ActionTell:
		p.Past = p.Past.Tell(id, at)
	}
}

// longer is by how much an event or a command extends a term.
func (d *Details) longer() int {
	if d == nil || d.Extension == nil {
		return 0
	}
	return d.Extension.Amount
}

// extends checks by how much a command makes a term longer.
func (n *Node) extends(c *Command) error {
	amount, most := c.Details.longer(), n.Extension.AtMost
	fault := ""
	switch {
	case amount < 1:
		fault = "is missing, or less than 1"
	case amount > int(most.Amount):
		fault = fmt.Sprintf("is more than the %d %s of %s", most.Amount, most.Unit, n.clause(ActionExtend))
	default:
		return nil
	}
	return &CommandError{Action: c.Action, Field: "details.extension.amount", Fault: fault, Err: ErrIncomplete}
}

// Extend decides an extension of the term of a step over the whole history: it is
// made before the term ends, by no more and no more often than the clause allows. The
// definition found is one in its offices, see [Definition.In]; without them the
// error is [ErrNeedsOffices]. The other errors are those of [Definition.Decide] and
// [Replay].
func Extend(definitions Definitions, history []Event, c Command) (Event, error) {
	if c.Action != ActionExtend {
		return Event{}, &CommandError{Action: c.Action, Field: "action", Fault: "is no extension", Err: ErrNeedsHistory}
	}
	if err := c.carries(); err != nil {
		return Event{}, err
	}
	c = c.decided()
	s, err := replay(definitions, history)
	if err != nil {
		return Event{}, err
	}
	if s.definition == nil {
		return Event{}, &CommandError{Action: c.Action, Field: "history", Fault: "does not submit the case", Err: ErrIncomplete}
	}
	return s.extend(&c)
}

// extend decides an extension after what was folded.
func (s *replayed) extend(c *Command) (Event, error) {
	d := s.definition
	e, err := d.decide(&s.app, c)
	if err != nil {
		return Event{}, err
	}
	if d.offices.provider.IsZero() {
		return Event{}, &CommandError{Action: c.Action, Field: "at", Fault: "cannot be compared with the end of the term", Err: ErrNeedsOffices}
	}
	w := s.walker(d.offices, c.At)
	w.follow(s.effective)
	p, err := w.plan()
	if err != nil {
		return Event{}, err
	}
	step := &p.Steps[d.find(e.Node)]
	end := step.standing(s.app.Outcome())
	if !end.Known() {
		end = step.AtLatest
	}
	if !end.Known() || !end.Met(c.At) {
		return Event{}, d.blocked(&s.app, c, ReasonTermOver)
	}
	return e, nil
}
