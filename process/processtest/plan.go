// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package processtest

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
)

// Plan asks questions of a timeline. Moments are written "2006-01-02" for a day
// and "2006-01-02T15:04" for a minute, in the zone of the office.
type Plan struct {
	tb      testing.TB
	plan    process.Plan
	offices process.Offices
}

// PlanOf is the plan of an application that is filed at an instant.
func PlanOf(tb testing.TB, d *process.Definition, offices process.Offices, filed time.Time, arrivals ...process.Arrival) *Plan {
	tb.Helper()
	p, err := d.Plan(filed, offices, arrivals...)
	if err != nil {
		tb.Fatalf("the plan of %s: %v", d.Kind(), err)
	}
	return &Plan{tb: tb, plan: p, offices: offices}
}

// Value is the plan itself.
func (p *Plan) Value() process.Plan { return p.plan }

// Due wants a step to be due at a moment for an outcome.
func (p *Plan) Due(node process.NodeID, outcome regulation.Outcome, want string) *Plan {
	p.tb.Helper()
	s := p.step(node)
	d := deadline(s, outcome)
	if !matches(d, want) {
		p.tb.Fatalf("%s is due %s, not %s\n%s", p.where(s, outcome), show(d), want, p.how(s, d))
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

// Overdue wants exactly these steps to be overdue.
func (p *Plan) Overdue(nodes ...process.NodeID) *Plan {
	p.tb.Helper()
	var late []process.NodeID
	for _, s := range p.plan.Steps {
		if s.Overdue {
			late = append(late, s.Node)
		}
	}
	if fmt.Sprint(late) != fmt.Sprint(nodes) {
		p.tb.Fatalf("overdue are %v, not %v\n%s", late, nodes, Timeline(p.plan))
	}
	return p
}

// Notes wants a note of a kind to be there.
func (p *Plan) Notes(kind process.NoteKind) *Plan {
	p.tb.Helper()
	for _, n := range p.plan.Notes {
		if n.Kind == kind {
			return p
		}
	}
	p.tb.Fatalf("the plan has no note of the kind %s\n%s", kind, Timeline(p.plan))
	return p
}

// AnyReading wants a step to be due at a moment under some combination of the
// readings that touch the definition. A failure lists what the readings give.
func AnyReading(tb testing.TB, d *process.Definition, offices process.Offices, filed time.Time, node process.NodeID, outcome regulation.Outcome, want string) {
	tb.Helper()
	earliest, latest, err := d.Variants()
	if err != nil {
		tb.Fatalf("the readings of %s: %v", d.Kind(), err)
	}
	var given []string
	for _, v := range append(earliest, latest...) {
		p, err := v.Plan(filed, offices)
		if err != nil {
			tb.Fatalf("the plan of %s: %v", d.Kind(), err)
		}
		for _, s := range p.Steps {
			if s.Node != node {
				continue
			}
			due := deadline(s, outcome)
			if matches(due, want) {
				return
			}
			if line := show(due) + " under " + readings(p.Readings, false); !contains(given, line) {
				given = append(given, line)
			}
		}
	}
	tb.Fatalf("no reading makes %s due %s; they give:\n  %s", node, want, strings.Join(given, "\n  "))
}

func contains(list []string, s string) bool {
	for _, l := range list {
		if l == s {
			return true
		}
	}
	return false
}

func (p *Plan) step(node process.NodeID) process.PlanStep {
	p.tb.Helper()
	for _, s := range p.plan.Steps {
		if s.Node == node {
			return s
		}
	}
	p.tb.Fatalf("the plan has no step %s\n%s", node, Timeline(p.plan))
	return process.PlanStep{}
}

func deadline(s process.PlanStep, outcome regulation.Outcome) process.Deadline {
	if outcome == regulation.Refusal {
		return s.Refusal
	}
	return s.Grant
}

// matches compares a deadline with a day or a minute.
func matches(d process.Deadline, want string) bool {
	return d.Known() && (d.At.Format("2006-01-02") == want || d.At.Format("2006-01-02T15:04") == want || d.At.Format("2006-01-02T15:04:05") == want)
}

func show(d process.Deadline) string {
	if d.Known() {
		return d.At.Format("2006-01-02T15:04:05")
	}
	return d.String()
}

func (p *Plan) where(s process.PlanStep, outcome regulation.Outcome) string {
	return fmt.Sprintf("%s through %s: step %s (%s, %s, for %s)", p.plan.Kind, p.plan.Channel, s.Node, s.Citation, s.Name.EN, outcome)
}

// how says how a deadline was counted, and under which readings.
func (p *Plan) how(s process.PlanStep, d process.Deadline) string {
	out := "  under " + readings(p.plan.Readings, true) + "\n"
	if !d.Known() {
		return out
	}
	office := p.offices.Of("")
	if len(s.Actors) > 0 {
		office = p.offices.Of(s.Actors[0])
	}
	trace, err := office.TraceDue(d.Due)
	if err != nil {
		return out + "  no trace: " + err.Error()
	}
	return out + "  " + strings.ReplaceAll(strings.TrimSpace(trace.String()), "\n", "\n  ")
}

// readings lists the options taken; only the chosen ones, or all of them.
func readings(list []process.Chosen, all bool) string {
	var s []string
	for _, c := range list {
		if all || !c.Default {
			s = append(s, c.Choice.String())
		}
	}
	if len(s) == 0 {
		return "the default readings"
	}
	return strings.Join(s, " ")
}
