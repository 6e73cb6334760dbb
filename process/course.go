// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"slices"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// course is a definition in its offices, prepared for many applications: what a
// log is compared with.
type course struct {
	d        *Definition
	offices  Offices
	names    *names
	places   []coursePlace // by node index
	index    map[NodeID]int
	submit   *Details
	handOver *Details

	full     bool // no short way is taken to an answer
	quick    quickly
	scratch  []times   // room for one application
	variants *variants // nil until somebody is late

	// What was counted on this course so far.
	counted bool
	count   Count
	work    []Work // by node index

	rooms [][]passage // given back
	fresh []passage   // not yet given out
	next  int         // how many rooms are made next
}

// room gives an application room for what happens to it at every node.
func (c *course) room() []passage {
	if n := len(c.rooms); n > 0 {
		p := c.rooms[n-1]
		c.rooms = c.rooms[:n-1]
		clear(p)
		return p
	}
	n := len(c.d.nodes)
	if len(c.fresh) == 0 {
		c.next = min(max(1, 2*c.next), manyRooms)
		c.fresh = make([]passage, c.next*n)
	}
	p := c.fresh[:n:n]
	c.fresh = c.fresh[n:]
	return p
}

// manyRooms are made at once where many applications are open.
const manyRooms = 64

// free takes the room of an application back.
func (c *course) free(room []passage) { c.rooms = append(c.rooms, room) }

// coursePlace is what the judge of a log asks of every node.
type coursePlace struct {
	office   calendar.Office
	role     law.ID // that the text names first; empty where it names nobody
	name     nameID // of that role
	body     law.ID // external body or thing waited for; empty is the provider
	bodyName nameID
	applies  bool // it is the applicant's
	unlogged bool
}

func newCourse(d *Definition, offices Offices, names *names, unlogged func(*Definition, Node) bool) *course {
	c := &course{
		d: d, offices: offices, names: names, places: make([]coursePlace, len(d.nodes)), index: make(map[NodeID]int, len(d.nodes)),
		submit:   &Details{Submission: &Submission{Definition: d.digest}},
		handOver: &Details{Submission: &Submission{Definition: d.digest, HandOver: &HandOver{}}},
		work:     make([]Work, len(d.nodes)), scratch: make([]times, len(d.nodes)),
	}
	external := func(id law.ID) bool {
		actors := d.extract.Regulations[0].Actors
		i := slices.IndexFunc(actors, func(a regulation.Actor) bool { return a.ID == id })
		return i >= 0 && actors[i].Kind == regulation.ExternalActor
	}
	for i := range d.nodes {
		n := &d.nodes[i]
		c.index[n.ID] = i
		p := coursePlace{office: offices.of(n)}
		if len(n.Actors) > 0 {
			p.role = n.Actors[0]
		} else if len(n.Signers) > 0 {
			p.role = n.Signers[0]
		}
		switch {
		case external(p.role):
			p.body = p.role
		case n.Type == WaitNode:
			p.body = law.ID(n.Wait)
		}
		if unlogged != nil && n.Type != EndNode {
			p.unlogged = unlogged(d, n.clone())
		}
		p.applies = d.applies(p.role)
		p.name, p.bodyName = names.of(string(p.role)), names.of(string(p.body))
		c.places[i] = p
	}
	return c
}

// find is the index of a node, or -1; near is where an application stands, and
// as a rule right.
func (c *course) find(near int, id NodeID) int {
	if c.d.nodes[near].ID == id {
		return near
	}
	if i, ok := c.index[id]; ok {
		return i
	}
	return -1
}

// quickest are the quick terms of an outcome; nil is none.
func (c *course) quickest(q *quickly, outcome regulation.Outcome) *quickTerms {
	if c.full {
		return nil
	}
	return q.of(outcome)
}

// courses finds the course of a definition in offices; there are few.
type courses struct {
	unlogged func(*Definition, Node) bool
	names    *names
	full     bool // no short way is taken to an answer
	all      map[Digest][]*course
	last     *course // the one that was found last, as often the next one
}

func (cs *courses) of(d *Definition, offices Offices) *course {
	if cs.last == nil || cs.last.d != d || !cs.last.offices.equal(&offices) {
		cs.last = cs.find(d, offices)
	}
	return cs.last
}

func (cs *courses) find(d *Definition, offices Offices) *course {
	for _, c := range cs.all[d.digest] {
		if c.offices.equal(&offices) {
			return c
		}
	}
	c := newCourse(d, offices, cs.names, cs.unlogged)
	if c.full = cs.full; !c.full {
		c.quick = newQuickly(d, offices)
	}
	if cs.all == nil {
		cs.all = map[Digest][]*course{}
	}
	cs.all[d.digest] = append(cs.all[d.digest], c)
	return c
}
