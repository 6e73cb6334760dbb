// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package processtest

import (
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// ClauseDue wants the last time that a clause of a step has set for an action to be
// at a moment: [process.ActionReturn] for the papers to be returned,
// [process.ActionSupplement] for them to be completed, [process.ActionResume] for a
// suspension to be answered, [process.ActionTell] for the applicant to be told. Only a
// running case has such times: ask a plan of [Scenario.Track].
func (p *Plan) ClauseDue(node process.NodeID, action process.Action, want string) *Plan {
	p.tb.Helper()
	s := p.step(node)
	c, ok := lastOf(s, action)
	switch {
	case !ok:
		p.tb.Fatalf("no clause has set a time to %s at %s (%s)\n%s", action, s.Node, s.Name.In(law.LangEnglish), p.now())
	case !matches(c.Deadline, want):
		p.tb.Fatalf("%s (%s), %s by %s: the time is %s, not %s\n%s", s.Node, s.Name.In(law.LangEnglish), action, c.Citation, show(c.Deadline), want, p.how(s, c.Deadline))
	}
	return p
}

func lastOf(s process.PlanStep, action process.Action) (last process.ClauseTerm, found bool) {
	for _, c := range s.Clauses {
		if c.Action == action {
			last, found = c, true
		}
	}
	return last, found
}

// ServiceEnds wants the term of the whole service to end at a moment for an outcome.
func (p *Plan) ServiceEnds(outcome regulation.Outcome, want string) *Plan {
	p.tb.Helper()
	for _, l := range p.plan.Limits {
		if !l.Service {
			continue
		}
		d := l.Grant
		if outcome == regulation.OutcomeRefusal {
			d = l.Refusal
		}
		if !matches(d, want) {
			p.tb.Fatalf("the term of the service (%s) ends %s for %s, not %s\n%s", l.Citation, show(d), outcome, want, p.now())
		}
		return p
	}
	p.tb.Fatalf("the text states no term of the service\n%s", p.now())
	return p
}

// AtLatest wants a step whose own deadline is unknown to be over at a moment at the
// latest: when the term of the service ends.
func (p *Plan) AtLatest(node process.NodeID, want string) *Plan {
	p.tb.Helper()
	s := p.step(node)
	if !matches(s.AtLatest, want) {
		p.tb.Fatalf("%s (%s) is over %s at the latest, not %s\n%s", s.Node, s.Name.In(law.LangEnglish), show(s.AtLatest), want, p.now())
	}
	return p
}
