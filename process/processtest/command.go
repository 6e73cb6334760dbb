// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package processtest

import (
	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// command is what moves the application on from where it stands, with all that
// it must carry. The reply counts at a gate and at the agreeing body.
func (s *Scenario) command(role law.ID, reply process.Reply) process.Command {
	s.tb.Helper()
	n := s.turnOf(role)
	c := process.Command{Action: n.Action, Node: n.ID, By: process.Party{Role: role}}
	var details process.Details
	switch n.Action {
	case process.ActionAnswer:
		c.Reply = reply
		details.Evidence = s.evidence(n, reply)
		c.Details = &details
	case process.ActionReceive:
		c.Reply = reply
	case process.ActionIssue:
		if s.app.Outcome() != regulation.OutcomeRefusal {
			details.Result = &process.IssuedResult{Number: "1", Date: law.DateOf(s.today())}
			c.Details = &details
		}
	}
	if n.FillsForm {
		details.Form = Form()
		c.Details = &details
	}
	return c
}

// evidence is what a gate's answer rests on in a scenario: the check of a
// certificate or signature at such a gate, an attestation at any other.
func (s *Scenario) evidence(n process.Node, reply process.Reply) *process.Evidence {
	s.tb.Helper()
	if n.Gate != regulation.GateEDS {
		e := process.Attested(n.ID, reply, "scenario", s.now)
		return &e
	}
	checked := eds.Evidence{Kind: n.Checks, Verdict: eds.VerdictIndeterminate, Moment: s.now, Form: s.form()}
	if submission := s.app.Submission(); submission != nil {
		checked.Reference = submission.Applicant
	}
	switch reply {
	case process.ReplyYes:
		checked.Verdict = eds.VerdictValid
	case process.ReplyNo:
		checked.Verdict = eds.VerdictInvalid
	}
	e := process.EvidenceOf(n.ID, checked)
	return &e
}

// form is the digest of the form on file; zero before it is filled in.
func (s *Scenario) form() eds.Digest {
	s.tb.Helper()
	events, err := process.Effective(process.DefinitionsOf(s.known...), s.events)
	s.must(err, "the events as corrected")
	var form eds.Digest
	for _, e := range events {
		switch {
		case e.Details == nil:
		case e.Details.Submission != nil:
			form = e.Details.Submission.Form
		case !e.Details.Form.IsZero():
			form = e.Details.Form
		}
	}
	return form
}

// timed gives a command the moments that it lacks.
func (s *Scenario) timed(c *process.Command) {
	if c.At.IsZero() {
		c.At = s.now
	}
	if c.RecordedAt.IsZero() {
		c.RecordedAt = c.At
	}
}
