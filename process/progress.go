// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"time"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// progress is how far an application has come: what the machine reads and moves,
// of an [Application] as of one that is only followed through a log.
type progress struct {
	node        int16 // index in the definition
	signed      uint16
	adverse     bool // the agreeing body found no conformity
	pending     bool
	stopped     bool
	represented bool      // somebody may act for the applicant
	began       time.Time // of the current step
	outcome     regulation.Outcome
	end         End
	filed       time.Time
}

// settled is the outcome: any while it is open, grant or refusal after.
func (a *progress) settled() regulation.Outcome {
	if a.outcome == "" {
		return regulation.AnyOutcome
	}
	return a.outcome
}

// open puts an application where a submission leads; it is filed then where the
// submission itself files it, or where the portal has handed it over.
func (a *progress) open(d *Definition, at time.Time, handedOver bool, to int) {
	if d.files < 0 || handedOver {
		a.filed = at
	}
	a.node, a.signed, a.pending, a.began = int16(to), 0, false, at
	a.arrive(&d.nodes[to])
}

// move puts an application where an action at a moment leads; where that is the
// same node the step goes on.
func (a *progress) move(d *Definition, at time.Time, to int) {
	if int(a.node) != to {
		if d.nodes[a.node].Files {
			a.filed = at
		}
		a.node, a.signed, a.pending, a.began = int16(to), 0, false, at
	}
	a.arrive(&d.nodes[to])
}

// arrive ends the application at an end.
func (a *progress) arrive(n *Node) {
	if n.Type != EndNode {
		return
	}
	a.end = n.End
	if a.end == Granted && a.outcome == "" {
		a.outcome = regulation.Grant // a path that knows no refusal
	}
}

// record takes over what an action at a node says beside where it leads.
func (a *progress) record(n *Node, action Action, reply Reply, role law.ID) {
	switch action {
	case Answer:
		a.pending = reply == Pending
		if n.Gate == regulation.GateSubstantive && reply != Pending {
			a.outcome = regulation.Grant
			if reply == No {
				a.outcome = regulation.Refusal
			}
		}
	case Receive:
		a.adverse = reply == No
	case Refuse:
		a.outcome = regulation.Refusal
	case Sign:
		a.signed |= n.signature(role)
	}
	if n.Settles && a.outcome == "" {
		a.outcome = regulation.Grant
	}
}
