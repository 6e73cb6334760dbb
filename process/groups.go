// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"time"

	"github.com/reglament-kz/reglament/process/internal/follow"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// stands reports whether an application stands at a node: where it has come to, at
// another node of the same group that is not done, or at the decision that the
// nodes of a refusal lie before, which whoever grants passes by. Where somebody in
// a group has said no it stands at the decision too.
func (d *Definition) stands(p *follow.Progress, i int) bool {
	at := int(p.Node)
	n := &d.nodes[at]
	switch {
	case i == at:
		return true
	case d.linear || p.Outcome != "":
		return false
	case d.beside(p, i):
		return p.Group&(1<<(i-n.first)) == 0
	case n.size > 0:
		return p.Adverse && i == d.decides(d.nodes[n.first+n.size-1].Next.index)
	}
	for d.nodes[at].Outcome == regulation.OutcomeRefusal {
		at = d.nodes[at].Next.index
	}
	return i == at
}

// beside reports whether a node is one of the group at which the application stands.
func (d *Definition) beside(p *follow.Progress, i int) bool {
	here := &d.nodes[p.Node]
	return i >= 0 && here.size > 0 && d.nodes[i].size > 0 && d.nodes[i].first == here.first
}

// early reports whether a command is dated before what happened last. Those who work side
// by side need not be entered in the order of their acts, but for a time at which terms
// stood still.
func (d *Definition) early(a *Application, c *Command) bool {
	p := &a.progress
	if d.nodes[p.Node].size == 0 || c.Action == ActionOutside {
		return c.At.Before(a.happened)
	}
	if p.Past != nil && len(p.Past.Pauses) > 0 {
		if last := p.Past.Pauses[len(p.Past.Pauses)-1]; c.At.Before(last.From) || c.At.Before(last.Until) {
			return true
		}
	}
	return c.At.Before(p.Began)
}

// decides is the index of the first node from one on that can refuse, or -1 where a
// step of the refusal lies before it.
func (d *Definition) decides(at int) int {
	for ; d.nodes[at].Type != NodeEnd && d.nodes[at].Outcome == ""; at = d.nodes[at].Next.index {
		if d.nodes[at].Decides {
			return at
		}
	}
	return -1
}

// place is the index of the node at which a command acts, or -1 where the
// application does not stand at the one that it names. One that names none acts
// where its action, and then its role, belong.
func (d *Definition) place(p *follow.Progress, action Action, role law.ID, node NodeID) int {
	at := int(p.Node)
	switch {
	case node == d.nodes[at].ID || node == "" && d.linear:
		return at
	case d.linear:
		return -1
	case node != "":
		if i := d.find(node); i >= 0 && d.stands(p, i) {
			return i
		}
		return -1
	}
	best, fits := at, 0
	for i := range d.nodes {
		n := &d.nodes[i]
		if action != n.Action && (action != ActionRefuse || !n.Decides) && !n.allows(action) || !d.stands(p, i) {
			continue
		}
		score := 1
		if n.open(role) {
			score = 2
		}
		if score > fits {
			best, fits = i, score
		}
	}
	return best
}

// aside is the reason why an action is shut at a node beside the one to which the
// application has come: there may be steps to take before a refusal, and what a
// group waits for before anything else.
func (d *Definition) aside(p *follow.Progress, i int, action Action) Reason {
	here, n := &d.nodes[p.Node], &d.nodes[i]
	switch {
	case i == int(p.Node), here.size > 0 && n.size > 0:
		return ReasonOpen
	case here.size > 0 && action != ActionRefuse:
		return ReasonAdverse
	case here.size == 0 && action == ActionRefuse:
		return ReasonUnheard
	}
	return ReasonOpen
}

// onward is the index of the node to which an application goes from a node that is
// done: the first of its group that is not, or, past what belongs to another
// outcome, the one to which the edge leads.
func (d *Definition) onward(p *follow.Progress, i, to int, outcome regulation.Outcome) int {
	n := &d.nodes[i]
	if n.size > 0 {
		done := p.Group | 1<<(i-n.first)
		for k := range n.size {
			if done&(1<<k) == 0 {
				return n.first + k
			}
		}
		to = d.nodes[n.first+n.size-1].Next.index
	}
	return d.past(to, outcome)
}

// past is the index of a node, or of the next one behind it that does not belong to
// another outcome.
func (d *Definition) past(to int, outcome regulation.Outcome) int {
	for d.nodes[to].Type != NodeEnd && d.nodes[to].belongsElsewhere(outcome) {
		to = d.nodes[to].Next.index
	}
	return to
}

// group keeps an application in a group of which a node is done, and reports
// whether it stays there. When the group ends the next step begins with what was
// done last in it.
func (d *Definition) group(p *follow.Progress, i, to int, at *time.Time) bool {
	n := &d.nodes[i]
	if n.size == 0 {
		p.Group, p.Latest = 0, time.Time{}
		return false
	}
	if at.After(p.Latest) {
		p.Latest = *at
	}
	if d.nodes[to].size > 0 && d.nodes[to].first == n.first {
		p.Group |= 1 << (i - n.first)
		p.Node = int16(to)
		return true
	}
	*at, p.Group, p.Latest = p.Latest, 0, time.Time{}
	return false
}
