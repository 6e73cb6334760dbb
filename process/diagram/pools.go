// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package diagram

import (
	"slices"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// exchange lists the pools and the messages. Nobody is a pool who has a lane, for
// no message passes between two places of one pool.
func (g *grid) exchange() {
	own := g.ownSystems()
	for i, n := range g.nodes {
		switch n.Type {
		case process.NodeEnd:
			g.tellRefusal(n)
		case process.NodeWait:
			g.await(n)
		default:
			if i == 0 && slices.Contains(n.Does, regulation.FunctionReceive) {
				g.withApplicant(startID, true, law.BasisStated)
			}
			for _, id := range SystemsAt(g.regulation, n) {
				if !own[id] {
					g.withSystem(n, id)
				}
			}
			if n.Type == process.NodeStep {
				g.tell(n)
			}
			g.answers(n)
		}
	}
	slices.SortStableFunc(g.pools, func(a, b Pool) int { return laneRank(Lane{Kind: a.Kind}) - laneRank(Lane{Kind: b.Kind}) })
}

// answers adds the answers that a detour waits for, and the notice that a term is
// made longer.
func (g *grid) answers(n process.Node) {
	for _, d := range detoursOf(g.regulation, n) {
		lane := actorLane(g.regulation, d.waits)
		switch {
		case d.kind == BoxExtend:
			g.withApplicant(d.id(n), false, law.BasisStated)
		case g.awaits(d) && lane.Kind == regulation.ActorKindApplicant:
			g.withApplicant(d.id(n), true, law.BasisStated)
		case g.awaits(d):
			g.send(Pool{ID: lane.ID, Name: lane.Name, Kind: lane.Kind}, d.id(n), true, law.BasisStated)
		}
	}
}

// ownSystems are the systems that are a lane already: the text names them as a
// system at a condition, and as an actor who decides it.
func (g *grid) ownSystems() map[law.ID]bool {
	own := map[law.ID]bool{}
	for _, n := range g.nodes {
		if n.Type == process.NodeGate && len(n.Actors) > 0 && g.lanes[g.laneAt[n.ID]].Kind == regulation.ActorKindSystem {
			for _, id := range SystemsAt(g.regulation, n) {
				own[id] = true
			}
		}
	}
	return own
}

// withSystem adds what passes between a node and a system: a step sends to it,
// a condition reads what it answers.
func (g *grid) withSystem(n process.Node, id law.ID) {
	i := slices.IndexFunc(g.regulation.Systems, func(s regulation.System) bool { return s.ID == id })
	if i < 0 {
		return
	}
	g.send(Pool{ID: id, Name: g.regulation.Systems[i].Name, Kind: regulation.ActorKindSystem}, string(n.ID), n.Type == process.NodeGate, law.BasisStated)
}

// withApplicant adds what passes between a box and an applicant who takes no
// other part in the path.
func (g *grid) withApplicant(box string, in bool, basis law.Basis) {
	lane := actorLane(g.regulation, regulation.ActorApplicant)
	if slices.ContainsFunc(g.lanes, func(l Lane) bool { return l.Kind == regulation.ActorKindApplicant || l.ID == lane.ID }) {
		return
	}
	g.send(Pool{ID: lane.ID, Name: lane.Name, Kind: regulation.ActorKindApplicant}, box, in, basis)
}

// tellRefusal adds the refusal that an applicant gets from an end to which no
// step leads that hands it over. The text prints that it is given, not to whom.
func (g *grid) tellRefusal(end process.Node) {
	reached, given := false, false
	for _, n := range g.nodes {
		if n.Next.To == end.ID || n.No.To == end.ID {
			reached, given = true, given || slices.Contains(n.Does, regulation.FunctionDeliver)
		}
	}
	if end.End != process.EndRefused || !reached || given {
		return
	}
	if !slices.ContainsFunc(g.ways, func(w way) bool { return w.kind == FlowAdverse }) {
		g.withApplicant(string(end.ID), false, law.BasisInferred)
		return
	}
	for _, n := range g.nodes { // the end stops what still runs, and sends nothing
		if n.No.To == end.ID {
			g.withApplicant(string(n.ID), false, law.BasisInferred)
		}
	}
}

// await adds what a wait is for. Dates of a plan come from nobody.
func (g *grid) await(n process.Node) {
	switch body, ok := asked(g.regulation, g.nodes, n); {
	case ok:
		g.send(Pool{ID: body.ID, Name: body.Name, Kind: body.Kind}, string(n.ID), true, law.BasisStated)
	case n.Wait != regulation.WaitForPlan && g.lanes[g.laneAt[n.ID]].Kind != regulation.ActorKindExternal:
		name := law.Text{KK: "кімнен келетіні мәтінде айтылмаған", RU: "от кого поступает, в тексте не сказано", EN: "from whom it comes, the text does not say"}
		g.send(Pool{ID: Unnamed, Name: name, Kind: regulation.ActorKindExternal}, string(n.ID), true, law.BasisNotStated)
	}
}

// tell adds what a step hands over to the applicant, and its inquiry to the body
// whose answer the next node waits for, or each of the next group.
func (g *grid) tell(n process.Node) {
	if slices.Contains(n.Does, regulation.FunctionDeliver) {
		g.withApplicant(string(n.ID), false, law.BasisStated)
	}
	if !slices.Contains(n.Does, regulation.FunctionInquire) {
		return
	}
	for _, next := range g.nodes {
		if body, ok := asked(g.regulation, g.nodes, next); ok && leadsTo(g.nodes, n, next) {
			g.send(Pool{ID: body.ID, Name: body.Name, Kind: body.Kind}, string(n.ID), false, law.BasisStated)
		}
	}
}

func (g *grid) send(p Pool, box string, in bool, basis law.Basis) {
	if !slices.ContainsFunc(g.pools, func(o Pool) bool { return o.ID == p.ID }) {
		g.pools = append(g.pools, p)
	}
	way := " to "
	if in {
		way = " from "
	}
	g.messages = append(g.messages, Message{ID: box + way + string(p.ID), Box: box, Pool: p.ID, In: in, Basis: basis})
}

// above reports whether a pool stands over the lanes: with the applicant and the
// systems, whose lanes are the upper ones.
func (p Pool) above() bool {
	return p.Kind == regulation.ActorKindApplicant || p.Kind == regulation.ActorKindSystem
}
