// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"context"
	"fmt"
	"time"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// agency is what an agency keeps: a store of events, the definitions on which
// its cases run, its offices and its signature provider.
type agency struct {
	store   process.Store // any; package storetest tests yours
	find    process.Definitions
	offices process.Offices
	checker eds.Checker
	ids     []process.ID
}

func newAgency(o process.Offices, definitions ...*process.Definition) *agency {
	return &agency{
		store: new(process.Memory), find: process.DefinitionsOf(definitions...), offices: o,
		checker: fixedChecker{"certificate-1": eds.CodeRevocationUnavailable, "certificate-2": eds.CodeRevocationOK},
	}
}

// theForm is the filled form as the applicant signs it; the case keeps its digest.
const theForm = "<request>apiary 12</request>"

// centreCase is an application at the service centre. The documents come on the
// Saturday that the order has made a working day; the head reads them on Monday.
func (s *story) centreCase(a *agency, d *process.Definition) error {
	s.head(atCentre())
	id, err := a.open(d, "a-1", clock("2025-05-02T16:30"))
	if err != nil {
		return err
	}
	if err := s.play(a, id, []move{
		{"2025-05-02T16:40", process.ActionComplete, centreEmployee, ""},
		{"2025-05-03T11:00", process.ActionComplete, centreEmployee, ""},
		{"2025-05-05T09:30", process.ActionComplete, regulation.ActorHead, ""},
	}); err != nil {
		return err
	}
	// What is open to whom, and why not, before anybody tries.
	if err := s.permitted(a, id, regulation.ActorExecutor); err != nil {
		return err
	}
	return s.play(a, id, []move{
		{"2025-05-06T10:00", process.ActionComplete, regulation.ActorHead, ""}, // not his: refused, and nothing is recorded
		{"2025-05-15T12:00", process.ActionComplete, regulation.ActorExecutor, ""},
		{"2025-05-15T15:00", process.ActionSign, regulation.ActorHead, ""},
	})
}

// portalCase is an application on the portal. The certificate is checked twice,
// because the revocation service does not answer at first; in the end the
// executor refuses.
func (s *story) portalCase(a *agency, d *process.Definition) error {
	s.head(onPortal())
	id, err := a.open(d, "a-2", clock("2025-05-05T11:00"))
	if err != nil {
		return err
	}
	return s.play(a, id, []move{
		{"2025-05-05T11:01", process.ActionComplete, regulation.ActorApplicant, ""},
		{"2025-05-05T11:01", process.ActionAnswer, regulation.ActorPortal, "login-77"},
		{"2025-05-05T11:10", process.ActionComplete, regulation.ActorApplicant, ""},
		{"2025-05-05T11:11", process.ActionAnswer, regulation.ActorPortal, "certificate-1"},
		{"2025-05-05T11:30", process.ActionAnswer, regulation.ActorPortal, "certificate-2"},
		{"2025-05-05T11:31", process.ActionComplete, regulation.ActorPortal, ""},
		{"2025-05-05T12:00", process.ActionComplete, regulation.ActorHead, ""},
		{"2025-05-06T16:00", process.ActionRefuse, regulation.ActorExecutor, ""},
		{"2025-05-12T10:00", process.ActionSign, regulation.ActorHead, ""},
	})
}

// move is one line of a case: when, what, who, and what a check looks at.
type move struct {
	at     string
	action process.Action
	by     law.ID
	proof  string
}

// play records moves, each decided by the definition. What may not be done is
// told with its reason, and the case goes on as if nobody had tried.
func (s *story) play(a *agency, id process.ID, moves []move) error {
	for _, m := range moves {
		c, err := a.load(id)
		if err != nil {
			return err
		}
		d, err := a.find(c.app.Definition())
		if err != nil {
			return err
		}
		command, err := a.command(d.At(c.app), m)
		if err != nil {
			return err
		}
		what := fmt.Sprintf("%s  %s %s", pad(string(d.At(c.app).ID), 4), pad(s.name(d, []law.ID{m.by}), nameWidth), m.action.Label().In(s.lang))
		e, err := process.Handle(context.Background(), a.store, a.find, id, command)
		if blocked, ok := asBlocked(err); ok {
			s.line("  %s  %s", stamp(clock(m.at)), what)
			s.line("  %s  ✗ %s", pad("", len("2006-01-02 15:04")), blocked.Reason.Label().In(s.lang))
			continue
		}
		if err != nil {
			return err
		}
		if e.Reply != "" {
			what += ": " + answer(e.Reply).In(s.lang)
		}
		s.line("  %s  %s", stamp(e.At), what)
	}
	return nil
}

// permitted tells what is open to a role.
func (s *story) permitted(a *agency, id process.ID, role law.ID) error {
	c, err := a.load(id)
	if err != nil {
		return err
	}
	d, err := a.find(c.app.Definition())
	if err != nil {
		return err
	}
	for _, o := range d.Permitted(nil, c.app, process.Party{Role: role}) {
		if o.Open() && o.Node != "" {
			s.line("  → %s: %s, %s", s.name(d, []law.ID{role}), o.Node, o.Action.Label().In(s.lang))
		}
	}
	return nil
}

// command is a move with what its action must carry.
func (a *agency) command(n process.Node, m move) (process.Command, error) {
	c := process.Command{Action: m.action, By: process.Party{Role: m.by}, At: clock(m.at)}
	switch {
	case m.action == process.ActionAnswer && n.Gate == regulation.GateEDS:
		report, err := a.checker.CheckCertificate(context.Background(), eds.Request{
			Reference: "a-2", Moment: c.At, Purpose: eds.PurposeApplicantRequest,
			Certificate: []byte(m.proof), Content: []byte(theForm), Expect: []eds.Signatory{{}},
		})
		if err != nil {
			return c, err
		}
		// The case keeps the evidence and never the bytes, a name or a number.
		evidence, err := report.Evidence()
		if err != nil {
			return c, err
		}
		found := process.EvidenceOf(n.ID, evidence)
		c.Reply, c.Details = found.Reply, &process.Details{Evidence: &found}
	case m.action == process.ActionAnswer:
		found := process.Attested(n.ID, process.ReplyYes, m.proof, c.At)
		c.Reply, c.Details = process.ReplyYes, &process.Details{Evidence: &found}
	case m.action == process.ActionRefuse:
		c.Details = &process.Details{Grounds: []process.Ground{{Citation: "3(4)", Text: "the apiary stands in another oblast"}}}
	case n.FillsForm:
		c.Details = &process.Details{Form: eds.DigestOf([]byte(theForm))}
	}
	return c, nil
}

// open submits an application and gives its ID.
func (a *agency) open(d *process.Definition, applicant string, at time.Time) (process.ID, error) {
	// A program gives crypto/rand.Reader; a story that is told alike every time
	// gives what it likes.
	id, err := process.NewID(at, bytes.NewReader([]byte("0123456789")))
	if err != nil {
		return id, err
	}
	a.ids = append(a.ids, id)
	_, err = process.Handle(context.Background(), a.store, a.find, id, process.Command{
		Action: process.ActionSubmit, By: process.Party{Role: regulation.ActorApplicant, Person: applicant}, At: at,
		Details: &process.Details{Submission: &process.Submission{Definition: d.Digest(), Applicant: applicant}},
	})
	return id, err
}

// record is a case as it is now, with its events.
type record struct {
	app    process.Application
	events []process.Event
}

func (a *agency) load(id process.ID) (record, error) {
	var r record
	for e, err := range a.store.Load(context.Background(), id) {
		if err != nil {
			return r, err
		}
		r.events = append(r.events, e)
	}
	var err error
	r.app, err = process.Replay(a.find, r.events)
	return r, err
}

// clock is a moment on the clocks of the oblast.
func clock(text string) time.Time {
	t, err := time.ParseInLocation("2006-01-02T15:04", text, calendar.MustZone(calendar.ZoneAlmaty))
	if err != nil {
		panic(err) // the moments are literals of this program
	}
	return t
}
