// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package processtest

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Plan asks questions of a timeline. It comes from [PlanOf], before an
// application is filed, or from [Scenario.Track]. The zero value is not usable.
//
// Deadlines are written "2006-01-02" for a day, or "2006-01-02T15:04" or
// "2006-01-02T15:04:05" for a moment, as the wall clock of the office of whoever
// has to act shows it. The outcome [regulation.OutcomeRefusal] asks for the deadline of
// a refusal, every other one for that of the grant.
type Plan struct {
	tb       testing.TB
	d        *process.Definition
	plan     process.Plan
	offices  process.Offices
	filed    time.Time
	arrivals []process.Arrival
	stopped  bool // terms stood still, began anew or were made longer, which the variants of a reading do not know
}

// PlanOf is the plan of an application that is filed at an instant, if everybody
// takes his whole term. Arrivals are moments at which things come, or are done.
func PlanOf(tb testing.TB, d *process.Definition, offices process.Offices, filed time.Time, arrivals ...process.Arrival) *Plan {
	tb.Helper()
	p, err := d.Plan(filed, offices, arrivals...)
	if err != nil {
		tb.Fatalf("the plan of %s through %s: %v", d.Kind(), d.Channel(), err)
	}
	return &Plan{tb: tb, d: d, plan: p, offices: offices, filed: filed, arrivals: arrivals}
}

// Value is the plan itself.
func (p *Plan) Value() process.Plan { return p.plan }

// Due wants a step to be due at a moment under the readings taken.
func (p *Plan) Due(node process.NodeID, outcome regulation.Outcome, want string) *Plan {
	p.tb.Helper()
	s := p.step(node)
	if d := deadline(s, outcome); !matches(d, want) {
		p.tb.Fatalf("%s is due %s, not %s\n%s", p.where(s, outcome), show(d), want, p.how(s, d))
	}
	return p
}

// Ends wants the last deadline of an outcome, when all is over, to be at a
// moment.
func (p *Plan) Ends(outcome regulation.Outcome, want string) *Plan {
	p.tb.Helper()
	d := p.plan.Grant
	if outcome == regulation.OutcomeRefusal {
		d = p.plan.Refusal
	}
	if !matches(d, want) {
		p.tb.Fatalf("%s through %s ends %s for %s, not %s\n%s", p.plan.Kind, p.plan.Channel, show(d), outcome, want, p.now())
	}
	return p
}

// InTime wants what was done at an instant to be in time under the readings
// taken. An unknown deadline cannot be missed.
func (p *Plan) InTime(node process.NodeID, outcome regulation.Outcome, done time.Time) *Plan {
	p.tb.Helper()
	s := p.step(node)
	if d := deadline(s, outcome); !d.Met(done) {
		p.tb.Fatalf("%s was due %s; done %s is late\n%s", p.where(s, outcome), show(d), p.at(s, done), p.how(s, d))
	}
	return p
}

// Late wants what was done at an instant to be late under the readings taken.
func (p *Plan) Late(node process.NodeID, outcome regulation.Outcome, done time.Time) *Plan {
	p.tb.Helper()
	s := p.step(node)
	if d := deadline(s, outcome); d.Met(done) {
		p.tb.Fatalf("%s was due %s; done %s is in time\n%s", p.where(s, outcome), show(d), p.at(s, done), p.how(s, d))
	}
	return p
}

// Unknown wants the deadline of a step to be unknown for a reason.
func (p *Plan) Unknown(node process.NodeID, outcome regulation.Outcome, why process.Unknown) *Plan {
	p.tb.Helper()
	s := p.step(node)
	if d := deadline(s, outcome); d.Unknown != why {
		p.tb.Fatalf("%s is due %s, not unknown (%s)\n%s", p.where(s, outcome), show(d), why, p.how(s, d))
	}
	return p
}

// Overdue wants exactly these steps to be overdue; none to be, if none is given.
func (p *Plan) Overdue(nodes ...process.NodeID) *Plan {
	p.tb.Helper()
	var late []process.NodeID
	for _, s := range p.plan.Steps {
		if s.Overdue {
			late = append(late, s.Node)
		}
	}
	if !slices.Equal(late, nodes) {
		p.tb.Fatalf("overdue are %v, not %v\n%s", late, nodes, p.now())
	}
	return p
}

// Notes wants a note of a kind to be there.
func (p *Plan) Notes(kind process.NoteKind) *Plan {
	p.tb.Helper()
	if !slices.ContainsFunc(p.plan.Notes, func(n process.Note) bool { return n.Kind == kind }) {
		p.tb.Fatalf("the plan has no note of the kind %s\n%s", kind, p.now())
	}
	return p
}

// now is the timeline for a message.
func (p *Plan) now() string { return strings.TrimSuffix(p.Timeline(), "\n") }

func (p *Plan) step(node process.NodeID) process.PlanStep {
	p.tb.Helper()
	for _, s := range p.plan.Steps {
		if s.Node == node {
			return s
		}
	}
	p.tb.Fatalf("the plan has no step %s\n%s", node, p.now())
	return process.PlanStep{}
}

func deadline(s process.PlanStep, outcome regulation.Outcome) process.Deadline {
	if outcome == regulation.OutcomeRefusal {
		return s.Refusal
	}
	return s.Grant
}

const moment = "2006-01-02T15:04:05"

// matches compares a deadline with a day, a minute or a second.
func matches(d process.Deadline, want string) bool {
	if !d.Known() {
		return false
	}
	at := d.At.Format(moment)
	return want == at || want == at[:len("2006-01-02T15:04")] || want == at[:len("2006-01-02")]
}

func show(d process.Deadline) string {
	switch {
	case d.Known():
		return d.At.Format(moment)
	case d.IsZero():
		return "at no time stated"
	default:
		return "unknown (" + string(d.Unknown) + ")"
	}
}

// at writes an instant as the office of a step shows it.
func (p *Plan) at(s process.PlanStep, at time.Time) string {
	if zone := officeOf(p.offices, s.Actors).Zone(); zone != nil {
		at = at.In(zone)
	}
	return at.Format(moment)
}

func (p *Plan) where(s process.PlanStep, outcome regulation.Outcome) string {
	return fmt.Sprintf("%s through %s: step %s (%s, %s, for %s)", p.plan.Kind, p.plan.Channel, s.Node, s.Citation, s.Name.In(law.LangEnglish), outcome)
}

// how says under which readings a deadline was counted, and how.
func (p *Plan) how(s process.PlanStep, d process.Deadline) string {
	out := "  under " + readings(p.plan.Readings)
	if !d.Known() {
		return out
	}
	trace, err := officeOf(p.offices, s.Actors).TraceDue(d.Due())
	if err != nil {
		return out + "\n  no trace: " + err.Error()
	}
	out += "\n  " + strings.ReplaceAll(strings.TrimSpace(trace.String()), "\n", "\n  ")
	if !d.At.Equal(trace.Due) {
		out += "\n  moved to " + show(d) + ", because terms stood still"
	}
	return out
}

// officeOf is the office of the first of the actors, the provider's for none.
func officeOf(offices process.Offices, actors []law.ID) calendar.Office {
	if len(actors) == 0 {
		return offices.Of("")
	}
	return offices.Of(actors[0])
}

// readings lists the options taken; those that the caller chose are marked.
func readings(list []process.AppliedReading) string {
	if len(list) == 0 {
		return "no readings"
	}
	s := make([]string, len(list))
	for i, c := range list {
		s[i] = c.String()
		if !c.Default {
			s[i] += " (chosen)"
		}
	}
	return strings.Join(s, ", ")
}
