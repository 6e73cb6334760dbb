// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"cmp"
	"time"

	"github.com/reglament-kz/reglament/process/internal/follow"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// machine is the [follow.Machine] of a definition: the methods that stand here take over
// what a log tells, and those in lateness.go find what was late.
type machine struct {
	d        *Definition // in the offices
	offices  Offices
	full     bool // the quick terms are not used
	quick    quickly
	scratch  []follow.Times // room for one application
	variants *variants      // nil until somebody is late

	from, until time.Time                              // between which a step may begin whose deadline the calendars cover
	usual       map[regulation.Outcome][]follow.Untold // of an application all of whose time is known
	list        []follow.Untold                        // room for one application
}

// Machine is what package caseload needs of a definition in offices, and nobody else
// can use. With full it lays the whole timeline of every application, which finds the
// same and takes several times as long.
func (d *Definition) Machine(offices Offices, full bool) follow.Machine[*Definition, Deadline, ClauseTerm, Choice] {
	m := &machine{d: d.In(offices), offices: offices, full: full, scratch: make([]follow.Times, len(d.nodes)), usual: map[regulation.Outcome][]follow.Untold{}}
	m.within()
	if !full {
		m.quick = newQuickly(d, offices)
	}
	return m
}

func (m *machine) Applies(role law.ID) bool { return m.d.mayApply(role) }

func (m *machine) Group(i int) (first, size int) { return m.d.nodes[i].first, m.d.nodes[i].size }

func (m *machine) Beside(p *follow.Progress, i int) bool { return m.d.stands(p, i) }

func (m *machine) Back(p *follow.Progress, to int, at time.Time) { m.d.goBack(p, to, at) }

func (m *machine) Outside(p *follow.Progress, effect string, at time.Time) { Effect(effect).on(p, at) }

func (m *machine) Migrate(p *follow.Progress, to *Definition, at int) (begin []int) {
	return m.d.migrate(p, to, at)
}

func (m *machine) Submit(p *follow.Progress, at time.Time, handedOver bool) int {
	to := 0
	if handedOver {
		to = m.d.nodes[m.d.files].Next.index
	}
	m.d.open(p, at, handedOver, to)
	return to
}

// Step takes a second signature of one signer for none.
func (m *machine) Step(p *follow.Progress, i int, replied string, role law.ID, at time.Time) (int, string) {
	d, n, reply := m.d, &m.d.nodes[i], cmp.Or(Reply(replied), ReplyYes)
	action := n.Action
	if reply == ReplyNo && n.Type == NodeStep && n.Decides {
		action = ActionRefuse
	}
	reason := d.shut(p, i, action, role)
	if reason == ReasonAwaited {
		// A log that goes on accuses nobody where the end of the time cannot be told.
		if deadline, err := d.awaited(p, action); err == nil && (!deadline.Known() || !deadline.Met(at)) {
			reason = d.freed(p, i, action, role)
		}
	}
	switch reason {
	case ReasonHasSigned:
		return i, string(reason)
	case ReasonOtherRole:
		role = n.standIn(p.Signed)
	}
	to := d.target(p, i, action, reply, role)
	n.record(p, action, reply, role)
	d.move(p, i, at, to)
	return to, string(reason)
}

// Clause changes nothing where the reason is another than who did it, but that a term
// which was extended by more than the clause allows is longer by what it allows.
func (m *machine) Clause(p *follow.Progress, i int, did string, amount int, role law.ID, at time.Time) string {
	n, action := &m.d.nodes[i], Action(did)
	switch {
	case !n.allows(action):
		return string(ReasonElsewhere)
	case !m.d.stands(p, i):
		return string(ReasonDone)
	}
	reason, err := m.d.judge(p, i, &Command{Action: action, By: Party{Role: role}, At: at})
	if err != nil {
		return string(ReasonAwaited)
	}
	if reason != ReasonOpen && reason != ReasonOtherRole {
		return string(reason)
	}
	most := amount
	if action == ActionExtend {
		most = min(amount, int(n.Extension.AtMost.Amount))
	}
	n.except(p, action, most, at)
	if amount > most {
		return string(ReasonSpent)
	}
	return string(reason)
}

// before reports whether a node is a step before another one, and after the
// hand-over of a portal where that one is.
func (d *Definition) before(i, at int) bool {
	return i < at && (i > d.files || at <= d.files) && (d.nodes[i].size == 0 || d.nodes[i].first == i && at >= i+d.nodes[i].size)
}

// goBack puts an application back at an earlier step. A settled outcome, or a no
// of an agreeing body, from there on is open again.
func (d *Definition) goBack(p *follow.Progress, to int, at time.Time) {
	p.Node, p.Signed, p.Pending, p.Began, p.Group, p.Latest = int16(to), 0, false, at, 0, time.Time{}
	p.Returned, p.Suspended = false, false
	for i := to; d.nodes[i].Type != NodeEnd; i++ {
		n := &d.nodes[i]
		if n.Decides || n.Settles || n.Gate == regulation.GateSubstantive {
			p.Outcome = ""
		}
		if n.Action == ActionReceive {
			p.Adverse = false
		}
	}
}

// on takes over what an event outside the regulation does.
func (e Effect) on(p *follow.Progress, at time.Time) {
	switch e {
	case EffectEnds:
		p.End = string(EndDiscontinued)
	case EffectStops:
		if !p.Stopped && !p.Suspended {
			p.Stopped, p.Past = true, p.Past.Pause("", at)
		}
	case EffectResumes:
		if p.Stopped {
			p.Stopped, p.Past = false, p.Past.Resume(at)
		}
	}
}

// standIn is the role that a node is done by for the machine, where the log
// names none or another one: of those who sign, the first who has not.
func (n *Node) standIn(signed uint16) law.ID {
	for i, s := range n.signers {
		if signed&(1<<i) == 0 {
			return s[0]
		}
	}
	if len(n.allowed) > 0 {
		return n.allowed[0]
	}
	return ""
}

// open puts an application where a submission leads. It is filed then where the
// submission itself files it, or where the portal has handed it over.
func (d *Definition) open(p *follow.Progress, at time.Time, handedOver bool, to int) {
	if d.files < 0 || handedOver {
		p.Filed = at
	}
	p.Node, p.Signed, p.Pending, p.Began = int16(to), 0, false, at
	d.arrive(p)
}

// move puts an application where an action at a node and a moment leads. Where
// that is the same node the step goes on.
func (d *Definition) move(p *follow.Progress, i int, at time.Time, to int) {
	if i != to {
		if !d.linear && d.group(p, i, to, &at) {
			return
		}
		if d.nodes[i].Files {
			p.Filed = at
		}
		if p.Suspended && d.goesOn(p) {
			p.Suspended = false
		}
		p.Node, p.Signed, p.Pending, p.Began = int16(to), 0, false, at
	}
	d.arrive(p)
}

// goesOn reports whether the work goes on when the time of a suspension has passed.
func (d *Definition) goesOn(p *follow.Progress) bool {
	n := d.holder(p)
	return n == nil || n.Suspension.Lapse == regulation.LapseContinues
}

// arrive ends the application where it stands at an end.
func (d *Definition) arrive(p *follow.Progress) {
	n := &d.nodes[p.Node]
	if n.Type != NodeEnd {
		return
	}
	p.End = string(n.End)
	if n.End == EndGranted && p.Outcome == "" {
		p.Outcome = regulation.OutcomeGrant // a path that knows no refusal
	}
}

// record takes over what an action at a node says beside where it leads.
func (n *Node) record(p *follow.Progress, action Action, reply Reply, role law.ID) {
	switch action {
	case ActionAnswer:
		p.Pending = reply == ReplyPending
		if n.Gate == regulation.GateSubstantive && reply != ReplyPending {
			p.Outcome = regulation.OutcomeGrant
			if reply == ReplyNo {
				p.Outcome = regulation.OutcomeRefusal
			}
		}
	case ActionReceive:
		p.Adverse = reply == ReplyNo || n.size > 0 && p.Adverse
	case ActionRefuse:
		p.Outcome = regulation.OutcomeRefusal
		p.Returned, p.Suspended = false, false
	case ActionSign:
		p.Signed |= n.signature(role)
	}
	if n.Settles && p.Outcome == "" {
		p.Outcome = regulation.OutcomeGrant
	}
}
