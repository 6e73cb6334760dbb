// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload

import (
	"cmp"
	"slices"
	"time"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/internal/follow"
	"github.com/reglament-kz/reglament/regulation/law"
)

// sum adds up what became of applications. What has a name in words is counted
// on the paths, of which there are few: the words are those of the regulations
// under which something was counted, so that merged summaries have them too.
type sum struct {
	period   Period
	paths    []*path
	names    *names
	persons  works
	places   map[law.Citation]int
	findings map[FindingKind]int
	backward int
}

// count adds one application, judged.
func (s *sum) count(t *follower) {
	if s.findings == nil {
		s.places, s.findings = map[law.Citation]int{}, map[FindingKind]int{}
	}
	if !t.path.counted {
		t.path.counted = true
		s.paths = append(s.paths, t.path)
	}
	n := &t.path.count
	if s.period.has(t.opened) {
		n.Received++
	}
	open := t.app.End == ""
	s.standing(t, open)
	always := s.period == Period{}
	for i := range t.visits {
		if p := &t.visits[i]; p.Done != 0 && (always || s.period.has(follow.Moment(p.Done))) {
			s.done(t, i)
		}
	}
	for _, u := range t.untold {
		if done := t.visits[u.Node].Done; done == 0 && open || done != 0 && (always || s.period.has(follow.Moment(done))) {
			t.path.unknown[u]++
		}
	}
	t.untold = nil
	if t.rare == nil {
		return
	}
	for _, list := range [][]Finding{t.rare.findings, t.rare.judged} {
		for i := range list {
			s.finding(t, &list[i], open)
		}
	}
	if open {
		n.atEnd(t.rare)
	}
}

// atEnd counts an application that is open: once, whatever is late in it.
func (c *Count) atEnd(r *extras) {
	late, disputed := r.overdue && r.everyReading, r.overdue
	for i := range r.judged {
		if f := &r.judged[i]; f.Kind == FindingLate && f.At.IsZero() {
			late, disputed = late || f.EveryReading, true
		}
	}
	switch {
	case late:
		c.LateAtEnd++
	case disputed:
		c.DisputedAtEnd++
	}
}

// standing counts how an application ended in the period, or that it is still
// open, and whether it was late.
func (s *sum) standing(t *follower, open bool) {
	n := &t.path.count
	if !open && s.period.has(t.closed()) {
		n.close(process.End(t.app.End))
		if t.rare != nil {
			v := CheckedApplication{Findings: t.rare.judged}
			switch {
			case v.Late():
				n.ClosedLate++
			case v.Disputed():
				n.ClosedDisputed++
			}
		}
	}
	if open {
		n.Open++
		for _, i := range t.stands() {
			s.each(t, i, t.doer(i), func(w *Work) { w.Open++ })
		}
	}
}

func (c *Count) close(e process.End) {
	switch e {
	case process.EndGranted:
		c.Granted++
	case process.EndRefused:
		c.Refused++
	case process.EndNotAdmitted:
		c.NotAdmitted++
	default:
		c.Discontinued++
	}
}

// done counts a step that was done.
func (s *sum) done(t *follower, i int) {
	t.path.work[i].Done++
	p, place := &t.visits[i], &t.path.places[i]
	if place.bodyName != 0 {
		t.path.bodies.at(place.bodyName).Done++
		return
	}
	role := nameID(p.Role)
	if role == 0 {
		role = place.name
	}
	if role != 0 {
		t.path.roles.at(role).Done++
	}
	if nameID(p.Who) != 0 {
		s.persons.at(nameID(p.Who)).Done++
	}
}

// each does the same to every row that a step belongs to.
func (s *sum) each(t *follower, i int, by process.Party, do func(*Work)) {
	do(&t.path.work[i])
	if body := t.path.places[i].bodyName; body != 0 {
		do(t.path.bodies.at(body))
		return
	}
	if by.Role != "" {
		do(t.path.roles.at(s.names.of(string(by.Role))))
	}
	if by.Person != "" && !t.path.machine.Applies(by.Role) {
		do(s.persons.at(s.names.of(by.Person)))
	}
}

// finding counts one finding, if it belongs to the period: what was not done, to
// the period in which the application is open or was closed.
func (s *sum) finding(t *follower, f *Finding, open bool) {
	each := func(i int, do func(*Work)) {
		if !f.nobody {
			s.each(t, i, f.By, do)
		}
	}
	at := f.At
	if at.IsZero() {
		at = t.closed()
	}
	if !s.period.has(at) && (!open || !f.At.IsZero()) {
		return
	}
	s.findings[f.Kind]++
	switch f.Kind {
	case FindingContradiction:
		s.places[f.Citation]++
		return
	case FindingLate:
	default:
		return
	}
	n, i := &t.path.count, t.path.index[f.Node]
	overdue := f.At.IsZero() && open
	if !f.EveryReading {
		each(i, func(w *Work) { w.Disputed++ })
		for _, c := range f.Excuses {
			t.path.excuses[c]++
		}
		if len(f.Excuses) == 0 {
			t.path.excuses[process.Choice{}]++
		}
		return
	}
	n.Lateness = plus(n.Lateness, f.Late)
	n.Worst = max(n.Worst, f.Late)
	each(i, func(w *Work) {
		if overdue {
			w.Overdue++
		} else {
			w.Late++
		}
		w.Lateness = plus(w.Lateness, f.Late)
		w.Worst = max(w.Worst, f.Late)
	})
}

// summary gives what was added up, in the order of the keys.
func (s *sum) summary() Summary {
	v := Summary{
		Period: s.period, Backward: s.backward, Services: []Count{}, Steps: []Work{}, Roles: []Work{}, Bodies: []Work{},
		Unknown: []Tally{}, Contradictions: []Tally{}, Excuses: []Tally{}, Findings: []Tally{},
	}
	ordered := slices.Clone(s.paths)
	slices.SortStableFunc(ordered, func(a, b *path) int {
		return cmp.Or(a.d.Kind().Compare(b.d.Kind()), cmp.Compare(a.d.Channel(), b.d.Channel()), cmp.Compare(a.d.Day(), b.d.Day()))
	})
	for _, c := range ordered {
		v.Total = v.Total.plus(c.count)
		service := c.count
		service.Service, service.Act = c.d.Kind().Service, c.d.Act().ID
		for _, o := range c.services {
			if o.ID == service.Service {
				service.Title = o.Title
			}
		}
		v.Services = added(v.Services, service)
		for i, w := range c.work {
			if w != (Work{}) {
				w.Citation, w.Node, w.Name = c.nodes[i].Citation, c.nodes[i].ID, c.nodes[i].Name
				v.Steps = added(v.Steps, w)
			}
		}
		for u, number := range c.unknown {
			n := &c.nodes[u.Node]
			row := Tally{Citation: n.Citation, Node: n.ID, Name: n.Name, Reason: process.Unknown(u.Why), Number: number}
			if !u.Limit.IsZero() {
				row.Citation = u.Limit // the span ends at the node
			}
			v.Unknown = added(v.Unknown, row)
		}
		v.Roles = merged(v.Roles, s.rows(c.roles, c.actorName))
		v.Bodies = merged(v.Bodies, s.rows(c.bodies, c.actorName))
		for o, number := range c.excuses {
			v.Excuses = added(v.Excuses, Tally{Option: o, Name: c.optionName(o), Number: number})
		}
	}
	v.Persons = s.rows(s.persons, func(string) law.Text { return law.Text{} })
	for place, number := range s.places {
		v.Contradictions = added(v.Contradictions, Tally{Citation: place, Number: number})
	}
	for kind, number := range s.findings {
		v.Findings = added(v.Findings, Tally{Kind: kind, Number: number})
	}
	return v
}

// rows are those of whom there is something to tell.
func (s *sum) rows(all works, name func(id string) law.Text) []Work {
	list := []Work{}
	for i, w := range all {
		if w != (Work{}) {
			w.ID = s.names.list[i]
			w.Name = name(w.ID)
			list = append(list, w)
		}
	}
	slices.SortFunc(list, Work.compare)
	return list
}

// mean is the lateness of the average late step; 0 where none is.
func (w Work) mean() time.Duration {
	return w.Lateness / time.Duration(max(1, w.Late+w.Overdue))
}
