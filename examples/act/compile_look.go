// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"slices"
	"time"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// look notes what a definition that compiles has and a reader should look at. The error
// is that of its plan.
func (t *trial) look(d *process.Definition) error {
	t.compiled = true
	for _, n := range d.Nodes() {
		t.stands[n.Citation.Locator] = true
	}
	for _, p := range d.Paths() {
		t.refuses = t.refuses || p.End == process.EndRefused
		for _, id := range p.Nodes {
			n, _ := d.Node(id)
			t.passed[n.Citation.Locator] = true
		}
	}
	t.handOver(d)
	y, m, day := d.Day().Date().Date()
	p, err := d.Plan(time.Date(y, m, day, 10, 0, 0, 0, t.office.Zone()), process.OfficesOf(t.office))
	if err != nil {
		return err
	}
	t.overtake(d, p, func(s process.PlanStep) process.Deadline { return s.Grant })
	t.overtake(d, p, func(s process.PlanStep) process.Deadline { return s.Refusal })
	return nil
}

// overtake notes the steps whose own term ends before that of a step in front of them,
// as a plan does: a decision that is signed before the hearing is over, a notice that is
// due, counted back from the end of the service, before the review is. Bodies of one group
// do not stand in front of each other.
func (t *trial) overtake(d *process.Definition, p process.Plan, of func(process.PlanStep) process.Deadline) {
	front, before := p.Filed, p.Filed // the latest end so far, and that in front of the group in hand
	group := law.ID("")
	for _, s := range p.Steps {
		due := of(s)
		if due.IsZero() {
			continue
		}
		own, _ := d.Node(s.Node)
		if own.Group == "" || own.Group != group {
			before = front
		}
		group = own.Group
		if !due.Known() {
			continue
		}
		term := due.Term()
		if due.At.Before(before) && term.From != regulation.FromPrevious && term.Unit != regulation.UnitDayOfApplication {
			t.overtaken[s.Citation.Locator] = true
		}
		if due.At.After(front) {
			front = due.At
		}
	}
}

// handOver finds flows that hand over to a provider who then does nothing: neither a
// step of his follows nor a node in which a unit of his acts.
func (t *trial) handOver(d *process.Definition) {
	of := map[law.Locator]regulation.Node{}
	steps := map[law.Locator]bool{}
	for _, a := range t.r.Accounts {
		for _, n := range a.Nodes {
			of[n.Locator] = n
		}
		for _, s := range a.Steps {
			steps[s.Locator] = true
		}
	}
	var hands law.Locator
	acts := false
	for _, n := range d.Nodes() {
		l := n.Citation.Locator
		if of[l].Does == regulation.NodeRoleHandsOver {
			hands = l
		}
		acts = acts || steps[l] || slices.ContainsFunc(of[l].Actors, func(x regulation.StepActor) bool { return t.unit(x.ID) })
	}
	if !hands.IsZero() && !acts {
		t.alone[hands] = true
	}
}

// gives reports whether each path to a grant has a step in which the result is given
// out; of a service without channels of delivery nothing is asked.
func (t *trial) gives(d *process.Definition) bool {
	if len(t.r.Channels.Delivery) == 0 {
		return true
	}
	for _, p := range d.Paths() {
		if p.End == process.EndGranted && !slices.ContainsFunc(p.Nodes, func(id process.NodeID) bool {
			n, _ := d.Node(id)
			return n.Flow == regulation.NodeRoleGivesResult || slices.Contains(n.Does, regulation.FunctionDeliver)
		}) {
			return false
		}
	}
	return true
}

// unit reports whether an actor belongs to the provider.
func (t *trial) unit(id law.ID) bool {
	return slices.ContainsFunc(t.r.Actors, func(a regulation.Actor) bool { return a.ID == id && a.Kind == regulation.ActorKindUnit })
}

// placesIn are the places of the steps and nodes of a regulation, in its order.
func placesIn(r regulation.Regulation) []law.Locator {
	var list []law.Locator
	for _, a := range r.Accounts {
		for _, s := range a.Steps {
			list = append(list, s.Locator)
		}
		for _, n := range a.Nodes {
			list = append(list, n.Locator)
		}
	}
	return list
}
