// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"errors"
	"fmt"
	"slices"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// maxNodes bounds a definition: the longest of the acts has a tenth of it.
const maxNodes = 512

// maxSigners is the number of signatures that an application can count.
const maxSigners = 16

// maxGroup is the number of steps side by side that an application can count.
const maxGroup = 16

// assemble joins a definition and finishes it.
func (d *Definition) assemble() error {
	if err := d.link(d.status); err != nil {
		return err
	}
	return d.finish()
}

// finish makes a joined definition ready for commands and gives it its digest.
func (d *Definition) finish() (err error) {
	d.prepare()
	d.leftOut = d.leavesOut()
	d.digest, err = d.extract.digestOf(d)
	return err
}

// link joins the edges to the nodes and checks that the whole holds together, with the
// status of the act on the day.
// All faults are returned at once. What it lets through cannot lead a walk
// astray: every path goes forward and comes to an end.
func (d *Definition) link(status law.Status) error {
	switch {
	case len(d.nodes) == 0 || d.nodes[0].Type == NodeEnd:
		return &DefinitionError{Fault: "there is no node to begin with"}
	case len(d.nodes) > maxNodes:
		return &DefinitionError{Fault: fmt.Sprintf("there are %d nodes, more than %d", len(d.nodes), maxNodes)}
	}
	d.rule = d.ruleOf()
	d.files, d.linear, d.starts = -1, true, d.editions()
	d.inForce = d.extract.since(status)
	d.refers = slices.ContainsFunc(d.spans, func(s Span) bool { return slices.ContainsFunc(s.Terms, refers) })
	d.steps, d.terms, d.actors = 0, 0, 0
	for i := range d.spans {
		d.terms += len(d.spans[i].Terms)
	}
	for i := range d.nodes {
		n := &d.nodes[i]
		if d.terms += len(n.Terms); n.Type != NodeEnd {
			d.steps, d.actors = d.steps+1, d.actors+len(n.Actors)
		}
		if n.Type != NodeEnd && n.Files {
			d.files = i
		}
		d.linear = d.linear && n.Group == "" && n.Outcome == ""
		n.Next.index, n.No.index = d.find(n.Next.To), d.find(n.No.To)
		kind := d.actorKind(n)
		n.clauses = n.exceptional()
		n.system = kind == regulation.ActorKindSystem
		d.refers = d.refers || slices.ContainsFunc(n.Terms, refers)
		n.first, n.size = d.groupOf(i)
		n.owes = d.owes(n, kind)
	}
	faults := d.faults()
	if len(faults) == 0 {
		for i, ok := range d.reached() {
			if !ok {
				faults = append(faults, d.nodes[i].fault("no path reaches it"))
			}
		}
	}
	if len(faults) == 0 {
		d.grants, d.refuses = d.findPath(regulation.OutcomeGrant), d.findPath(regulation.OutcomeRefusal)
		d.common = d.findCommon()
	}
	return errors.Join(faults...)
}

// refers reports whether a term runs from the end of a step that it names.
func refers(t regulation.Term) bool { return !t.Of.IsZero() }

// groupOf gives the index of the first node of a group, and how many it has; none
// where the node stands alone.
func (d *Definition) groupOf(i int) (first, size int) {
	g := d.nodes[i].Group
	if g == "" {
		return 0, 0
	}
	for first = i; first > 0 && d.nodes[first-1].Group == g; first-- {
	}
	last := i
	for ; last+1 < len(d.nodes) && d.nodes[last+1].Group == g; last++ {
	}
	return first, last - first + 1
}

// actorKind is the sort of who acts at a node; empty where nobody is named.
func (d *Definition) actorKind(n *Node) regulation.ActorKind {
	if len(n.Actors) == 0 {
		return ""
	}
	for _, a := range d.extract.r.Actors {
		if a.ID == n.Actors[0] {
			return a.Kind
		}
	}
	return ""
}

// owes reports whether a node is the provider's or another body's. In the flow of a
// system, what names nobody is done by the system, the substantive check apart, and
// a result that the applicant fetches waits for him, whoever signed it.
func (d *Definition) owes(n *Node, kind regulation.ActorKind) bool {
	provider := kind == regulation.ActorKindUnit || kind == regulation.ActorKindExternal
	switch {
	case n.Type != NodeStep && n.Type != NodeGate, n.system, kind == regulation.ActorKindApplicant:
		return false
	case n.Gate == regulation.GateSubstantive, n.Flow == "" && n.Type == NodeStep:
		return true
	case n.Flow == regulation.NodeRoleGivesResult:
		return provider && !slices.ContainsFunc(n.Actors, d.isApplicant)
	default:
		return provider
	}
}

// isApplicant reports whether an actor of the regulation applies, or speaks for who
// does.
func (d *Definition) isApplicant(id law.ID) bool {
	return slices.ContainsFunc(d.extract.r.Actors, func(a regulation.Actor) bool {
		return a.ID == id && a.Kind == regulation.ActorKindApplicant
	})
}

// reached tells of each node whether a path leads there from the first one.
func (d *Definition) reached() []bool {
	seen := make([]bool, len(d.nodes))
	open := []int{0}
	for len(open) > 0 {
		i := open[len(open)-1]
		open = open[:len(open)-1]
		if seen[i] {
			continue
		}
		seen[i] = true
		for _, e := range []Edge{d.nodes[i].Next, d.nodes[i].No} {
			if e.To != "" && !slices.Contains(open, e.index) {
				open = append(open, e.index)
			}
		}
	}
	return seen
}

// prepare works out what the machine asks of every command.
func (d *Definition) prepare() {
	r := &d.extract.r
	sharing := func(id law.ID) []law.ID {
		list := []law.ID{id}
		for _, a := range r.Actors {
			if a.ID != id && d.lane(a.ID) == d.lane(id) {
				list = append(list, a.ID)
			}
		}
		return list
	}
	d.options = nil
	for i := range d.nodes {
		n := &d.nodes[i]
		n.allowed, n.signers = nil, nil
		for _, id := range n.Signers {
			n.signers = append(n.signers, sharing(id))
			n.allowed = append(n.allowed, sharing(id)...)
		}
		for _, id := range n.Actors {
			n.allowed = append(n.allowed, sharing(id)...)
		}
		if slices.Contains(n.allowed, regulation.ActorApplicant) && !slices.Contains(n.allowed, regulation.ActorRepresentative) {
			n.allowed = append(n.allowed, regulation.ActorRepresentative) // who speaks for the applicant, whether or not the text says so
		}
		if n.Type == NodeEnd {
			continue
		}
		d.options = append(d.options, ActionStatus{Node: n.ID, Action: n.Action})
		if n.Decides {
			d.options = append(d.options, ActionStatus{Node: n.ID, Action: ActionRefuse})
		}
		for _, a := range []Action{ActionReturn, ActionSupplement, ActionSuspend, ActionResume, ActionExtend, ActionTell} {
			if n.allows(a) {
				d.options = append(d.options, ActionStatus{Node: n.ID, Action: a})
			}
		}
	}
	d.options = append(d.options, ActionStatus{Action: ActionOutside})
	d.applicants = []law.ID{regulation.ActorApplicant, regulation.ActorRepresentative}
	for _, a := range r.Actors {
		if a.Kind == regulation.ActorKindApplicant && !slices.Contains(d.applicants, a.ID) {
			d.applicants = append(d.applicants, a.ID)
		}
	}
	d.licensed = false
	for _, s := range r.Services {
		for _, k := range s.Kinds {
			if k.ID.Short() == d.kind.Short() {
				d.licensed = k.Concerns
			}
		}
	}
}

// mayApply reports whether a role is the applicant's, who may submit.
func (d *Definition) mayApply(role law.ID) bool { return slices.Contains(d.applicants, role) }
