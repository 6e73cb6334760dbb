// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload

import (
	"slices"
	"strings"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/internal/follow"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// path is a definition in its offices, prepared for many applications.
type path struct {
	d       *process.Definition // in its offices
	of      *process.Definition // as it was given
	offices process.Offices
	// Who and what the regulation of the definition names.
	actors   []regulation.Actor
	readings []regulation.Reading
	services []regulation.Service
	machine  machine
	nodes    []process.Node
	places   []place // by node index
	index    map[process.NodeID]int
	// files is the index of the node that files; -1 where the submission does.
	files int
	// unlogged are the nodes of which the log never tells.
	unlogged []bool

	// What was counted on this path so far.
	counted bool
	count   Count
	work    []Work // by node index
	roles   works
	bodies  works
	excuses map[process.Choice]int
	unknown map[follow.Untold]int // by node, span and reason

	rooms [][]follow.Visit // given back
}

// What a machine gives, in the words of package process.
type (
	machine = follow.Machine[*process.Definition, process.Deadline, process.ClauseTerm, process.Choice]
	verdict = follow.Verdict[process.Deadline, process.Choice]
	ruling  = follow.Ruling[process.Deadline]
)

// place is what is asked of every node.
type place struct {
	next, no int // indexes of the nodes to which it leads; -1 is nowhere
	office   calendar.Office
	role     law.ID // that the text names first; empty where it names nobody
	name     nameID // of that role
	body     law.ID // external body or thing waited for; empty is the provider
	bodyName nameID
	applies  bool // it is the applicant's

	first, size int // of its group
}

// group gives the first node of the group of a node and how many it has, 0 without one.
func (p *path) group(i int) (first, size int) { return p.places[i].first, p.places[i].size }

// room gives an application room for what happens to it at every node.
func (p *path) room() []follow.Visit {
	if n := len(p.rooms); n > 0 {
		room := p.rooms[n-1]
		p.rooms = p.rooms[:n-1]
		clear(room)
		return room
	}
	return make([]follow.Visit, len(p.nodes))
}

// free takes the room of an application back.
func (p *path) free(room []follow.Visit) { p.rooms = append(p.rooms, room) }

// find is the index of a node, or -1; near is where an application stands, and
// as a rule right.
func (p *path) find(near int, id process.NodeID) int {
	if p.nodes[near].ID == id {
		return near
	}
	return p.at(id)
}

// at is the index of a node, or -1.
func (p *path) at(id process.NodeID) int {
	if i, ok := p.index[id]; ok {
		return i
	}
	return -1
}

// isEnd reports whether a node is an end.
func (p *path) isEnd(i int) bool { return p.nodes[i].Type == process.NodeEnd }

// paths finds the path of a definition in offices; there are few.
type paths struct {
	unlogged func(*process.Definition, process.Node) bool // nil is never
	names    *names
	full     bool // the machines take no short way
	all      map[process.Digest][]*path
	made     int
	last     *path // the one that was found last, as often the next one
}

func (ps *paths) of(d *process.Definition, offices process.Offices) *path {
	if ps.last == nil || ps.last.of != d || !ps.last.offices.Equal(offices) {
		ps.last = ps.find(d, offices)
	}
	return ps.last
}

func (ps *paths) find(d *process.Definition, offices process.Offices) *path {
	for _, p := range ps.all[d.Digest()] {
		if p.offices.Equal(offices) {
			return p
		}
	}
	p := ps.make(d, offices)
	if ps.all == nil {
		ps.all = map[process.Digest][]*path{}
	}
	ps.all[d.Digest()] = append(ps.all[d.Digest()], p)
	ps.made++
	return p
}

func (ps *paths) make(d *process.Definition, offices process.Offices) *path {
	nodes := d.Nodes()
	p := &path{
		d: d.In(offices), of: d, offices: offices, machine: d.Machine(offices, ps.full), nodes: nodes, places: make([]place, len(nodes)),
		index: make(map[process.NodeID]int, len(nodes)), unlogged: make([]bool, len(nodes)), work: make([]Work, len(nodes)), unknown: map[follow.Untold]int{}, excuses: map[process.Choice]int{},
	}
	for i := range nodes {
		p.index[nodes[i].ID] = i
	}
	p.files = p.at(d.FilesAt())
	r := d.Regulation()
	p.actors, p.readings, p.services = r.Actors, r.Readings, r.Services
	external := func(id law.ID) bool {
		i := slices.IndexFunc(p.actors, func(a regulation.Actor) bool { return a.ID == id })
		return i >= 0 && p.actors[i].Kind == regulation.ActorKindExternal
	}
	for i := range nodes {
		n := &nodes[i]
		at := place{next: p.at(n.Next.To), no: p.at(n.No.To), office: offices.Of(first(n.Actors))}
		at.role = first(n.Actors)
		if at.role == "" {
			at.role = first(n.Signers)
		}
		switch {
		case external(at.role):
			at.body = at.role
		case n.Type == process.NodeWait:
			at.body = law.ID(n.Wait)
		}
		if ps.unlogged != nil && n.Type != process.NodeEnd {
			p.unlogged[i] = ps.unlogged(d, *n)
		}
		at.applies = p.machine.Applies(at.role)
		at.first, at.size = p.machine.Group(i)
		at.name, at.bodyName = ps.names.of(string(at.role)), ps.names.of(string(at.body))
		p.places[i] = at
	}
	return p
}

// first is the first of a list, or nobody.
func first(ids []law.ID) law.ID {
	if len(ids) == 0 {
		return ""
	}
	return ids[0]
}

// nameID stands for a word that many applications share; 0 is the empty one.
type nameID int32

// names keeps each role and person of a log once.
type names struct {
	known map[string]nameID
	list  []string
}

func newNames() *names { return &names{known: map[string]nameID{"": 0}, list: []string{""}} }

func (n *names) of(s string) nameID {
	i, ok := n.known[s]
	if !ok {
		s = strings.Clone(s)    // not the line of a log that it may be part of
		i = nameID(len(n.list)) //nolint:gosec // far fewer
		n.known[s] = i
		n.list = append(n.list, s)
	}
	return i
}

// party is who was at a node.
func (n *names) party(p *follow.Visit) process.Party {
	return process.Party{Role: law.ID(n.list[p.Role]), Person: n.list[p.Who]}
}

// works counts the work of each name.
type works []Work

func (w *works) at(n nameID) *Work {
	for int(n) >= len(*w) {
		*w = append(*w, Work{})
	}
	return &(*w)[n]
}
