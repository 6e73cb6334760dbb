// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"slices"
	"time"

	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// definitions of the property tests, compiled once: every kind and channel, and
// some under other readings.
func someDefinition(t *rapid.T, all []*process.Definition) *process.Definition {
	return all[rapid.IntRange(0, len(all)-1).Draw(t, "definition")]
}

// wild draws a command that may or may not be open: any action, role and reply,
// with or without what it must carry.
func wild(t *rapid.T, d *process.Definition, a process.Application, at time.Time) process.Command {
	action := rapid.SampledFrom(law.Values[process.Action]()).Draw(t, "action")
	roles := append(everyRole(), "elicensing_database", "elicensing_portal")
	c := process.Command{
		Action: action, At: at, By: process.Party{Role: rapid.SampledFrom(roles).Draw(t, "role")},
		Reply: rapid.SampledFrom(append(law.Values[process.Reply](), "")).Draw(t, "reply"),
	}
	n := d.At(a)
	if rapid.Bool().Draw(t, "proper") && !a.IsZero() && n.Type != process.NodeEnd {
		p := proper(d, a, at)
		c.Action, c.By, c.Details = p.Action, p.By, p.Details
		if n.Type == process.NodeGate && n.Checks != "" {
			verdict := map[process.Reply]eds.Verdict{process.ReplyYes: eds.VerdictValid, process.ReplyNo: eds.VerdictInvalid}[c.Reply]
			if verdict != "" {
				c.Details.Evidence = evidence(n, verdict, at)
			} else {
				c.Details.Evidence = nil
			}
		}
		if rapid.IntRange(0, 4).Draw(t, "refuse") == 0 && n.Decides {
			c.Action = process.ActionRefuse
		}
	}
	if c.Details == nil {
		c.Details = &process.Details{Submission: &process.Submission{Definition: d.Digest(), Applicant: applicant}}
		c.Details.Submission.Subject.Licence = "1"
	}
	c.Details.Grounds = []process.Ground{{Citation: "10", Text: "incomplete"}}
	if c.Action == process.ActionOutside {
		c.Details.Outside = &process.Outside{
			Kind:   rapid.SampledFrom(law.Values[process.OutsideKind]()).Draw(t, "outside"),
			Effect: rapid.SampledFrom([]process.Effect{process.EffectStops, process.EffectResumes, process.EffectResumes, process.EffectNotes, process.EffectNotes}).Draw(t, "effect"),
			Basis:  "a norm",
		}
	}
	return c
}

// life draws the life of a case: what was decided, event by event, and the
// application after each.
func drawLife(t *rapid.T, d *process.Definition) (events []process.Event, states []process.Application) {
	a := process.Application{}
	at := noon()
	for range rapid.IntRange(1, 30).Draw(t, "steps") {
		at = at.Add(time.Duration(rapid.IntRange(0, 72).Draw(t, "hours")) * time.Hour)
		c := wild(t, d, a, at)
		if a.IsZero() {
			c = submission(d, at)
		}
		e, err := d.Decide(a, c)
		if err != nil {
			continue
		}
		next, err := d.Apply(a, e)
		if err != nil {
			t.Fatalf("an event that was decided does not apply: %v", err)
		}
		a = next
		events, states = append(events, e), append(states, a)
	}
	return events, states
}

// believed are the parts of an application that the events tell, without the
// number and the entry of the last one.
type believed struct {
	at               process.NodeID
	end              process.End
	outcome          regulation.Outcome
	pending, stopped bool
	began, filed     time.Time
	applicant        string
	grounds          []process.Ground
	result           *process.IssuedResult
	definition       process.Digest
	open             bool
	permitted        []process.ActionStatus
}

func belief(d *process.Definition, a process.Application) believed {
	b := believed{
		at: d.At(a).ID, end: a.End(), outcome: a.Outcome(), pending: a.Pending(), stopped: a.Stopped(), began: a.Began(),
		filed: a.Filed(), grounds: slices.Clone(a.Grounds()), result: a.Result(), definition: a.Definition(), open: a.Open(),
	}
	if s := a.Submission(); s != nil {
		b.applicant = s.Applicant
	}
	for _, role := range append(everyRole(), law.ID("elicensing_database")) {
		b.permitted = d.Permitted(b.permitted, a, process.Party{Role: role})
	}
	return b
}
