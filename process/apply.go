// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"github.com/reglament-kz/reglament/regulation"
)

// Apply gives the application after an event. It does not judge whether the
// event was right to record, only whether it is the next one of this
// application under this definition: [ErrGap] or [ErrForeign] otherwise.
// Corrections and migrations are applied by [Replay].
func (d *Definition) Apply(a Application, e Event) (Application, error) {
	if e.Version != a.version+1 {
		return a, &CommandError{Action: e.Action, Field: "version", Rule: "it follows the last event", Err: ErrGap}
	}
	if e.Action.historic() {
		return a, &CommandError{Action: e.Action, Field: "action", Rule: "it is applied over the history", Err: ErrNeedsHistory}
	}
	if d.foreign(&a) {
		return a, &CommandError{Action: e.Action, Field: "definition", Rule: "the application runs on another one", Err: ErrForeign}
	}
	if a.end != "" {
		return a, &CommandError{Action: e.Action, Field: "version", Rule: "the application is over", Err: ErrGap}
	}
	to := d.leads(&a, &e)
	switch {
	case e.Action == Submit:
		if a.version != 0 || e.Details == nil || e.Details.Submission == nil {
			return a, &CommandError{Action: e.Action, Field: "details.submission", Rule: "it opens an application", Err: ErrGap}
		}
		if e.Details.Submission.Definition != d.digest {
			return a, &CommandError{Action: e.Action, Field: "details.submission.definition", Rule: "it names this definition", Err: ErrForeign}
		}
	case e.Action == Depart && (e.Details == nil || e.Details.Outside == nil):
		return a, &CommandError{Action: e.Action, Field: "details.outside", Rule: "it is given", Err: ErrGap}
	case a.version == 0 || e.Node != d.nodes[a.node].ID:
		return a, &CommandError{Action: e.Action, Field: "node", Rule: "it is where the application stands", Err: ErrGap}
	}
	if to < 0 {
		return a, &CommandError{Action: e.Action, Field: "to", Rule: "an edge of the definition leads there", Err: ErrForeign}
	}
	if e.Action == Submit {
		a.definition, a.submission = d.digest, e.Details.Submission
		if d.files < 0 || e.Details.Submission.HandOver != nil {
			a.filed = e.At
		}
	}
	a.record(&d.nodes[a.node], &e)
	a.move(d, &e, to)
	a.version, a.recorded = e.Version, e.RecordedAt
	return a, nil
}

// move puts the application where the event leads; a submission always begins a
// step. The version is the caller's to count on.
func (a *Application) move(d *Definition, e *Event, to int) {
	if int(a.node) != to || e.Action == Submit {
		if d.nodes[a.node].Files && e.Action != Submit && e.Action != Depart {
			a.filed = e.At
		}
		a.node, a.began, a.signed, a.pending = int16(to), e.At, 0, false
	}
	if n := &d.nodes[to]; n.Type == EndNode {
		a.end = n.End
		if a.end == Granted && a.outcome == "" {
			a.outcome = regulation.Grant // a path that knows no refusal
		}
	}
}

// leads is the index of the node to which an event leads: along an edge, or
// nowhere; a submission to the first node, or behind the hand-over. It is -1 for
// any other.
func (d *Definition) leads(a *Application, e *Event) int {
	n := &d.nodes[a.node]
	if e.Action == Submit && d.files >= 0 && e.Details != nil && e.Details.Submission != nil && e.Details.Submission.HandOver != nil {
		n = &d.nodes[d.files]
	}
	switch {
	case e.To == n.Next.To && e.Action != Depart && (e.Action != Submit || n.Files):
		return n.Next.index
	case e.To == n.ID:
		return int(a.node)
	case e.To == n.No.To && e.Action != Depart && e.Action != Submit:
		return n.No.index
	}
	return -1
}

// record takes over what the event says beside where it leads.
func (a *Application) record(n *Node, e *Event) {
	switch e.Action {
	case Answer:
		a.pending = e.Reply == Pending
		if n.Gate == regulation.GateSubstantive && e.Reply != Pending {
			a.outcome = regulation.Grant
			if e.Reply == No {
				a.outcome = regulation.Refusal
			}
		}
	case Receive:
		a.adverse = e.Reply == No
	case Refuse:
		a.outcome, a.refusal = regulation.Refusal, e.Details
	case Sign:
		a.signed |= n.signature(e.By.Role)
	case Issue:
		a.issued = e.Details
	case Depart:
		a.outside(e)
		return
	}
	if n.Settles && a.outcome == "" && e.Action != Submit {
		a.outcome = regulation.Grant
	}
	if n.FillsForm && e.Action == n.Action {
		a.formed = e.Details
	}
}

func (a *Application) outside(e *Event) {
	if e.Details == nil || e.Details.Outside == nil {
		return
	}
	switch e.Details.Outside.Effect {
	case Ending:
		a.end = Discontinued
	case Stopping:
		a.stopped = true
	case Resuming:
		a.stopped = false
	}
}
