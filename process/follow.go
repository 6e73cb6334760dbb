// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"time"

	"github.com/reglament-kz/reglament/process/internal/follow"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// FollowSubmit opens an application that a log tells of, at the first node or
// behind the hand-over, and gives the index of the node. It serves
// process/caseload; everybody else submits with [Definition.Decide].
func (d *Definition) FollowSubmit(p *follow.Progress, at time.Time, handedOver bool) int {
	to := 0
	if handedOver {
		to = d.nodes[d.files].Next.index
	}
	d.open(p, at, handedOver, to)
	return to
}

// FollowStep completes a step at which an application stands because a log
// says so, and gives the index of the node that follows. The reason tells why
// [Definition.Decide] would not have allowed it. A second signature of one signer
// changes nothing. It serves process/caseload.
func (d *Definition) FollowStep(p *follow.Progress, i int, reply Reply, role law.ID, at time.Time) (to int, reason Reason) {
	n := &d.nodes[i]
	action := n.Action
	if reply == ReplyNo && n.Type == NodeStep && n.Decides {
		action = ActionRefuse
	}
	if reply == "" {
		reply = ReplyYes
	}
	reason = d.shut(p, i, action, role)
	if reason == ReasonAwaited {
		// A log that goes on accuses nobody where the end of the time cannot be told.
		if deadline, err := d.awaited(p, action); err == nil && (!deadline.Known() || !deadline.Met(at)) {
			reason = d.freed(p, i, action, role)
		}
	}
	switch reason {
	case ReasonHasSigned:
		return i, reason
	case ReasonOtherRole:
		role = n.standIn(p.Signed)
	}
	to = d.target(p, i, action, reply, role)
	n.record(p, action, reply, role)
	d.move(p, i, at, to)
	return to, reason
}

// FollowBeside reports whether an application stands at a node, be it beside the
// one to which it has come. It serves process/caseload.
func (d *Definition) FollowBeside(p *follow.Progress, i int) bool { return d.stands(p, i) }

// FollowGroup gives the first node of the group of a node and how many it has, 0
// without one. It serves process/caseload.
func (d *Definition) FollowGroup(i int) (first, size int) { return d.nodes[i].first, d.nodes[i].size }

// before reports whether a node is a step before another one, and after the
// hand-over of a portal where that one is.
func (d *Definition) before(i, at int) bool {
	return i < at && (i > d.files || at <= d.files) && (d.nodes[i].size == 0 || d.nodes[i].first == i && at >= i+d.nodes[i].size)
}

// FollowBack puts an application back at an earlier step. A settled outcome, or a no
// of an agreeing body, from there on is open again. It serves process/caseload.
func (d *Definition) FollowBack(p *follow.Progress, to int, at time.Time) {
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

// FollowOutside takes over what an event outside the regulation does. It serves
// process/caseload.
func (e Effect) FollowOutside(p *follow.Progress, at time.Time) {
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
