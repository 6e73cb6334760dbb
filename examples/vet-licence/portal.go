// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/eds/local"
	"github.com/reglament-kz/reglament/examples/internal/story"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// check is the checker of a service: its roots, its algorithms, its lists. Here
// the lists are those of the test authority, with the certificates revoked that
// the story needs; none at all is a service that cannot be reached.
func (s *portal) check(lists ...[]byte) eds.Checker {
	if s.Err != nil {
		return nil
	}
	trust, err := local.NewTrust(local.ContourTest, s.authority.Roots(), s.authority.Intermediates())
	s.Fail(err)
	known, err := local.NewLists(lists...)
	s.Fail(err)
	checker, err := local.New(local.Config{
		Trust: trust, Algorithms: []eds.Algorithm{local.RSASHA256()}, Lists: known,
		Clock: func() time.Time { return s.at },
	})
	s.Fail(err)
	return checker
}

// expected is who must hold the certificate: the number comes from the request.
func (s *portal) expected() []eds.Signatory {
	iin, err := eds.ParseIIN(edstest.IIN(1))
	s.Fail(err)
	return []eds.Signatory{{IIN: iin}}
}

// certificate is the first check: before anything is signed.
func (s *portal) certificate(c eds.Checker) eds.Report {
	return s.report(c.CheckCertificate(context.Background(), eds.Request{
		Reference: reference, Moment: s.at, Purpose: eds.PurposeApplicantRequest, Certificate: s.applicant.DER, Content: s.form, Expect: s.expected(),
	}))
}

// signature is the second: of the request that was signed.
func (s *portal) signature(c eds.Checker) eds.Report {
	return s.report(c.CheckSignature(context.Background(), eds.Request{
		Reference: reference, Moment: s.at, Purpose: eds.PurposeApplicantRequest, Content: s.form, Expect: s.expected(),
		Signature: s.authority.SignDetached(s.form, s.applicant),
	}))
}

func (s *portal) report(r eds.Report, err error) eds.Report {
	s.Fail(err)
	return r
}

// next is when the next thing happens, "05-18 11:35" of 2015.
func (s *portal) next(moment string) {
	at, err := time.ParseInLocation("2006-01-02 15:04", "2015-"+moment, s.desk.Zone())
	s.Fail(err)
	s.at = at.Add(-time.Minute)
}

// begin submits an application under a definition.
func (s *portal) begin(d *process.Definition, moment string, title law.Text) {
	if s.Err != nil {
		return
	}
	s.app, s.events, s.from = process.Application{}, nil, 0
	s.next(moment)
	s.Chapter(title)
	s.do(d, process.Command{Action: process.ActionSubmit, By: process.Party{Role: regulation.ActorApplicant}, Details: &process.Details{
		Submission: &process.Submission{Definition: d.Digest(), Applicant: reference},
	}})
}

// actor is who acts where the case stands; nobody where the text names none.
func (s *portal) actor(d *process.Definition) process.Party {
	if n := d.At(s.app); len(n.Actors) > 0 {
		return process.Party{Role: n.Actors[0]}
	}
	return process.Party{}
}

// do decides one command, a minute after the last, and tells where the case
// stands.
func (s *portal) do(d *process.Definition, c process.Command) {
	if s.Err != nil {
		return
	}
	s.at = s.at.Add(time.Minute)
	c.At = s.at
	e, err := d.Decide(s.app, c)
	if err != nil {
		s.Fail(err)
		return
	}
	if s.app, err = d.Apply(s.app, e); err != nil {
		s.Fail(err)
		return
	}
	s.events = append(s.events, e)
}

// told tells the events that were not told yet.
func (s *portal) told(d *process.Definition) {
	if s.Err != nil {
		return
	}
	s.Events(d, s.events, s.from, process.OfficesOf(s.desk))
	s.from = len(s.events)
}

// step completes the step at which the case stands, by its own actor.
func (s *portal) step(d *process.Definition) {
	if s.Err != nil {
		return
	}
	n := d.At(s.app)
	c := process.Command{Action: n.Action, By: s.actor(d)}
	switch {
	case n.FillsForm:
		c.Details = &process.Details{Form: eds.DigestOf(s.form)}
	case n.Action == process.ActionIssue:
		c.Details = &process.Details{Result: &process.IssuedResult{Number: "15-0009", Date: law.DateOf(date.NewAt(s.at)), Copy: "elicense/15-0009"}}
	}
	s.do(d, c)
}

// gate answers a gate that no signature check answers.
func (s *portal) gate(d *process.Definition, reply process.Reply, proof string) {
	if s.Err != nil {
		return
	}
	e := process.Attested(d.At(s.app).ID, reply, proof, s.at)
	s.do(d, process.Command{Action: process.ActionAnswer, By: s.actor(d), Reply: reply, Details: &process.Details{Evidence: &e}})
}

// verdict answers a gate with a report: the report itself stays with the caller.
func (s *portal) verdict(d *process.Definition, r eds.Report) {
	if s.Err != nil {
		return
	}
	evidence, err := r.Evidence()
	if err != nil {
		s.Fail(err)
		return
	}
	e := process.EvidenceOf(d.At(s.app).ID, evidence)
	s.told(d)
	for _, f := range r.Findings {
		if f.Status == eds.StatusFail || f.Status == eds.StatusUnknown {
			s.Line("    %s (%s).", story.Capital(f.Text().In(s.Lang)), f.Code)
		}
	}
	s.do(d, process.Command{Action: process.ActionAnswer, By: s.actor(d), Reply: e.Reply, Details: &process.Details{Evidence: &e}})
}

// toCertificate takes a case from the log-in to the check of the certificate.
func (s *portal) toCertificate() {
	s.step(s.d)                             // 9(2): the log-in
	s.gate(s.d, process.ReplyYes, "login")  // 9(3): the applicant is known
	s.step(s.d)                             // 9(5): the form
	s.step(s.d)                             // 9(6): the payment
	s.gate(s.d, process.ReplyYes, "pay-71") // 9(7): the fee is there
	s.step(s.d)                             // 9(9): the certificate is chosen
}
