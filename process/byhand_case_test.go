// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"slices"
	"time"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
)

// longer is an extension of the term of a step.
type longer struct {
	node process.NodeID
	by   regulation.Term
	at   time.Time
}

// papers went back to the applicant, and came again; zero is not yet.
type papers struct {
	node       process.NodeID
	gone, back time.Time
}

// onPaper is a case as a clerk notes it.
type onPaper struct {
	byHand
	d           *process.Definition
	systems     map[string]bool // actors of the definition that are systems
	applicants  map[string]bool
	filed       time.Time // zero is not yet
	began, done map[process.NodeID]time.Time
	came        map[process.NodeID]time.Time // what is expected of things without a term
	stood       []stood
	papers      []papers
	longer      []longer
}

// place is where a timeline has come to; a zero at is unknown.
type byHandPlace struct {
	at      time.Time
	outside bool // nobody of the provider's had it before
}

// before are the stops that began before something was done.
func (c *onPaper) before(start, done time.Time) []stood {
	var list []stood
	for _, s := range c.stood {
		if !s.from.Before(start) && (done.IsZero() || s.from.Before(done)) {
			list = append(list, s)
		}
	}
	return list
}

// application is when what was done at a moment had been applied for.
func (c *onPaper) application(done time.Time) byHandPlace {
	at := byHandPlace{c.filed, true}
	for _, p := range c.papers {
		if done.IsZero() || p.gone.Before(done) {
			at.at = p.back
		}
	}
	return at
}

// count counts a term of a node for an outcome; ends are those of the steps before.
func (c *onPaper) count(t regulation.Term, now byHandPlace, n *process.Node, ends map[string]byHandPlace) answer {
	done := c.done[n.ID]
	switch t.From {
	case regulation.FromApplication, regulation.FromHandOver:
		now = c.application(done)
	case regulation.FromReceipt, regulation.FromRegistration:
		end, ok := ends[t.Of.String()]
		onPath := func(n process.Node) bool { return n.Type != process.NodeEnd && n.Citation.Locator == t.Of }
		if papers := c.application(done); !ok && slices.ContainsFunc(c.d.Nodes(), onPath) {
			return answer{} // a step that this outcome passes by, so that its end never comes
		} else if !ok || !end.at.IsZero() && papers.at.After(end.at) {
			end = papers
		}
		now = end
	}
	if now.at.IsZero() {
		return answer{}
	}
	system := len(n.Actors) > 0 && c.systems[string(n.Actors[0])]
	start := now.at
	if now.outside && !system {
		start = c.arrives(start)
	}
	return c.due(t, start, system, c.before(now.at, done))
}

// deadline is that of a node for an outcome, and whether it has one at all.
func (c *onPaper) deadline(n *process.Node, now byHandPlace, outcome regulation.Outcome, ends map[string]byHandPlace) (answer, bool) {
	terms := c.terms(n, outcome)
	if len(terms) == 0 {
		return answer{}, n.Type == process.NodeWait || c.owes(n)
	}
	var last, bound answer
	counted, bounded := false, false
	for _, t := range terms {
		whole := c.d.Option(regulation.ReadingReferenceMinutes)
		if t.Ambiguous && len(n.Terms) > 1 && whole != "" && whole != "whole" {
			continue
		}
		if t.Unit == regulation.UnitDayOfApplication {
			bound, bounded = c.end(t, now, n, outcome, ends), true
			continue
		}
		if counted && last.at.IsZero() {
			continue // what follows a term of which nobody knows the end
		}
		last, counted = c.end(t, now, n, outcome, ends), true
		now = byHandPlace{at: last.at}
	}
	if bounded && (!counted || last.at.IsZero() || bound.at.IsZero() || bound.at.Before(last.at)) {
		last = bound
	}
	for _, l := range c.longer {
		if (n.ID == "" || l.node == n.ID) && !last.at.IsZero() && !l.at.After(last.at) {
			last = c.due(l.by, last.at, false, c.before(last.at, c.done[n.ID]))
		}
	}
	return last, true
}

// end counts a term on from its event, or back from the end of the service.
func (c *onPaper) end(t regulation.Term, now byHandPlace, n *process.Node, outcome regulation.Outcome, ends map[string]byHandPlace) answer {
	if t.From != regulation.FromEnd {
		return c.count(t, now, n, ends)
	}
	service := c.limits(outcome, ends, c.done[n.ID])
	for i, s := range c.d.Spans() {
		if !s.Service || service[i].at.IsZero() {
			continue
		}
		for day := service[i].at; ; day = day.AddDate(0, 0, -1) {
			if !c.works(day) {
				continue
			}
			at := c.closes(day, time.Time{}, false)
			if then := c.due(t, at, false, nil); !then.at.After(service[i].at) {
				return answer{at}
			}
		}
	}
	return answer{}
}

// owes reports whether somebody has to do the step who has no time but that of a
// term.
func (c *onPaper) owes(n *process.Node) bool {
	named := len(n.Actors) > 0
	others := named && !c.systems[string(n.Actors[0])] && !c.applicants[string(n.Actors[0])]
	switch {
	case n.Type != process.NodeStep && n.Type != process.NodeGate:
		return false
	case n.Flow == "" && n.Type == process.NodeStep, n.Gate == regulation.GateSubstantive:
		return !named || others
	case n.Flow == regulation.NodeRoleGivesResult:
		for _, a := range n.Actors {
			others = others && !c.applicants[string(a)]
		}
	}
	return others
}

// terms are those of an outcome; a refusal without any has those of the grant.
func (c *onPaper) terms(n *process.Node, outcome regulation.Outcome) []regulation.Term {
	var own, grant []regulation.Term
	silent := true
	for _, t := range n.Terms {
		if t.Outcome == regulation.OutcomeAny || t.Outcome == outcome {
			silent = len(own) > 0 && silent || t.Unit == ""
			own = append(own, t)
		}
		if t.Outcome == regulation.OutcomeAny || t.Outcome == regulation.OutcomeGrant {
			grant = append(grant, t)
		}
	}
	if outcome == regulation.OutcomeRefusal && silent && c.d.Option(regulation.ReadingRefusalTerm) != "none" {
		return grant
	}
	return own
}

// limits are the ends of the stretches of the definition, as they stood when something
// was done.
func (c *onPaper) limits(outcome regulation.Outcome, ends map[string]byHandPlace, done time.Time) []answer {
	var list []answer
	all := c.stood
	c.stood, c.done[""] = c.before(time.Time{}, done), done
	defer func() { c.stood, c.done[""] = all, time.Time{} }()
	for _, s := range c.d.Spans() {
		at, _ := c.deadline(&process.Node{Terms: s.Terms}, c.application(done), outcome, ends)
		list = append(list, at)
	}
	return list
}

// expect gives the deadline of every node on the path of an outcome, those of the
// stretches, and which nodes have none at all.
func (c *onPaper) expect(outcome regulation.Outcome) (map[process.NodeID]answer, []answer) {
	due, ends := map[process.NodeID]answer{}, map[string]byHandPlace{}
	now := c.application(time.Time{})
	if len(c.papers) > 0 {
		now = byHandPlace{c.filed, true}
	}
	var open *byHandPlace // where a group began
	var end byHandPlace
	lost := false // the end of the group is not known
	filed, refused := c.d.FilesAt() == "", false
	for n := c.d.Nodes()[0]; n.Type != process.NodeEnd; {
		next, _ := c.d.Node(n.Next.To)
		if n.Outcome != "" && n.Outcome != outcome {
			n = next
			continue
		}
		if n.Group != "" {
			if open == nil {
				began := now
				open, end, lost = &began, byHandPlace{}, false
			}
			now = *open
		}
		if filed || len(n.Terms) > 0 {
			now = c.step(&n, now, outcome, due, ends)
		}
		ends[n.Citation.Locator.String()] = now
		if n.Group != "" {
			if lost = lost || now.at.IsZero(); now.at.After(end.at) {
				end = now
			}
			if next.Group != n.Group {
				if now, open = end, nil; lost {
					now = byHandPlace{}
				}
			}
		}
		if n.ID == c.d.FilesAt() {
			filed, now = true, byHandPlace{c.filed, true}
		}
		refused = refused || outcome == regulation.OutcomeRefusal && (n.Settles || n.Gate == regulation.GateSubstantive)
		if refused && n.No.To != "" {
			next, _ = c.d.Node(n.No.To)
		}
		n = next
	}
	if outcome == regulation.OutcomeRefusal && !refused {
		due = nil
	}
	return due, c.limits(outcome, ends, time.Time{})
}

// step notes the deadline of a node and tells where the timeline comes to.
func (c *onPaper) step(n *process.Node, now byHandPlace, outcome regulation.Outcome, due map[process.NodeID]answer, ends map[string]byHandPlace) byHandPlace {
	if at := c.began[n.ID]; !at.IsZero() {
		now.at = at
	}
	for _, p := range c.papers {
		if p.node == n.ID && p.back.IsZero() {
			now = byHandPlace{}
		}
	}
	at, has := c.deadline(n, now, outcome, ends)
	if has {
		due[n.ID] = at
	}
	switch {
	case !c.done[n.ID].IsZero():
		return byHandPlace{at: c.done[n.ID], outside: now.outside && !has}
	case !c.came[n.ID].IsZero():
		return byHandPlace{at: c.came[n.ID]}
	case has:
		return byHandPlace{at: at.at}
	}
	return now
}
