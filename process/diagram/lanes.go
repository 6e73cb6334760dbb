// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package diagram

import (
	"slices"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// lanes finds the lanes of a process, and for each node that is not an end
// the lane in which it stands; who is outside has none where there are pools.
func lanes(r regulation.Regulation, nodes []process.Node, pools bool) ([]Lane, map[process.NodeID]int) {
	var found []Lane
	owner := map[process.NodeID]law.ID{}
	for _, n := range nodes {
		if n.Type == process.NodeEnd {
			continue
		}
		l := laneOf(r, n)
		if pools {
			l = innerLane(r, nodes, n)
		}
		owner[n.ID] = l.ID
		if !slices.ContainsFunc(found, func(o Lane) bool { return o.ID == l.ID }) {
			found = append(found, l)
		}
	}
	if len(found) == 0 {
		found = append(found, unnamedLane())
	}
	slices.SortStableFunc(found, func(a, b Lane) int { return laneRank(a) - laneRank(b) })
	at := map[process.NodeID]int{}
	for id, lane := range owner {
		at[id] = slices.IndexFunc(found, func(l Lane) bool { return l.ID == lane })
	}
	return found, at
}

// laneRank orders the lanes in the direction in which an application travels:
// from the applicant through the systems to the units and the bodies outside.
func laneRank(l Lane) int {
	switch l.Kind {
	case regulation.ActorKindApplicant:
		return 0
	case regulation.ActorKindSystem:
		return 1
	case regulation.ActorKindUnit:
		return 3
	case regulation.ActorKindExternal:
		return 4
	default:
		return 2
	}
}

func unnamedLane() Lane {
	return Lane{ID: Unnamed, Name: law.Text{KK: "мәтінде орындаушы аталмаған", RU: "исполнитель в тексте не назван", EN: "the text names nobody"}}
}

// laneOf is the lane of a node: that of the first actor whom the text names at
// the place, of several actors; without an actor, that of the systems in which it
// happens; else [Unnamed]. Synonyms of one actor share a lane.
func laneOf(r regulation.Regulation, n process.Node) Lane {
	if len(n.Actors) > 0 {
		id := n.Actors[0]
		for _, a := range placeActors(r, n) {
			if a.ID != "" && slices.Contains(n.Actors, a.ID) {
				id = a.ID
				break
			}
		}
		return actorLane(r, id)
	}
	return systemLane(r, SystemsAt(r, n))
}

// innerLane is the lane of a node in a drawing with pools. Systems in which the
// text names nobody who acts are pools, so that the node stands with nobody named;
// the answer of a body outside is awaited by the one who asked.
func innerLane(r regulation.Regulation, nodes []process.Node, n process.Node) Lane {
	if len(n.Actors) == 0 {
		return unnamedLane()
	}
	l := laneOf(r, n)
	if _, ok := asked(r, nodes, n); !ok {
		return l
	}
	for _, from := range nodes {
		if leadsTo(nodes, from, n) && len(from.Actors) > 0 {
			if asks := laneOf(r, from); asks.Kind != regulation.ActorKindExternal {
				return asks
			}
		}
	}
	return unnamedLane()
}

// asked is the body outside whose answer a wait is for. A body that also acts on
// the path by itself has a lane there and is none.
func asked(r regulation.Regulation, nodes []process.Node, n process.Node) (Lane, bool) {
	if n.Type != process.NodeWait || len(n.Actors) == 0 {
		return Lane{}, false
	}
	body := laneOf(r, n)
	acts := slices.ContainsFunc(nodes, func(o process.Node) bool {
		return o.Type != process.NodeWait && o.Type != process.NodeEnd && len(o.Actors) > 0 && laneOf(r, o).ID == body.ID
	})
	return body, body.Kind == regulation.ActorKindExternal && !acts
}

// systemLane is the lane of what happens in a system, or in one of several: the
// text leaves open in which.
func systemLane(r regulation.Regulation, systems []law.ID) Lane {
	l := Lane{Kind: regulation.ActorKindSystem}
	join := func(a, b, by string) string {
		if a == "" {
			return b
		}
		return a + by + b
	}
	for _, id := range systems {
		i := slices.IndexFunc(r.Systems, func(s regulation.System) bool { return s.ID == id })
		if i < 0 {
			continue
		}
		name := r.Systems[i].Name
		l.ID = law.ID(join(string(l.ID), string(id), "-"))
		l.Name = law.Text{KK: join(l.Name.In(law.LangKazakh), name.In(law.LangKazakh), " / "), RU: join(l.Name.In(law.LangRussian), name.In(law.LangRussian), " / "), EN: join(l.Name.In(law.LangEnglish), name.In(law.LangEnglish), " / ")}
	}
	if l.ID == "" {
		return unnamedLane()
	}
	return l
}

func actorLane(r regulation.Regulation, id law.ID) Lane {
	find := func(id law.ID) int {
		return slices.IndexFunc(r.Actors, func(a regulation.Actor) bool { return a.ID == id })
	}
	i := find(id)
	if i < 0 {
		return Lane{ID: id, Name: law.Text{KK: string(id), RU: string(id), EN: string(id)}, Kind: regulation.ActorKindUnit}
	}
	if j := find(r.Actors[i].Lane); j >= 0 {
		i = j
	}
	a := r.Actors[i]
	return Lane{ID: a.ID, Name: a.Name, Kind: a.Kind}
}

// placeActors are the actors that the account prints at the place of a node.
func placeActors(r regulation.Regulation, n process.Node) []regulation.StepActor {
	a, _ := r.Account(n.Account)
	if s, ok := a.Step(n.Citation.Locator); ok {
		return s.Actors
	}
	if p, ok := a.Node(n.Citation.Locator); ok {
		return p.Actors
	}
	return nil
}

// SystemsAt are the information systems that the account names at the place of a
// node, of [regulation.Regulation].Systems. A node that a reading adds to the
// place, such as the check of a signature, has none.
func SystemsAt(r regulation.Regulation, n process.Node) []law.ID {
	if n.Flow == "" {
		return nil
	}
	a, _ := r.Account(n.Account)
	p, _ := a.Node(n.Citation.Locator)
	return p.Systems
}

// placeText is what the accounts print at a place: the name of a notice.
func placeText(r regulation.Regulation, c law.Citation) law.Text {
	for _, a := range r.Accounts {
		if p, ok := a.Node(c.Locator); ok {
			return p.Action
		}
	}
	return c.Locator.Label()
}
