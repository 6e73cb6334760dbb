// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload_test

import (
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

// caseloadOffice is the office in which all cases of these tests are worked.
var caseloadOffice = sync.OnceValue(func() calendar.Office {
	office, err := calendar.NewOffice(calendar.Kazakhstan(), calendar.OfficeSpec{
		Zone: calendar.MustZone(calendar.ZonePetropavl),
		Work: calendar.MustHours("mon-fri 09:00-13:00 14:30-18:30"),
	})
	if err != nil {
		panic(err)
	}
	return office
})

// caseloadDefinitions are the definitions of every kind through every channel.
var caseloadDefinitions = sync.OnceValue(func() []*process.Definition {
	var list []*process.Definition
	for _, k := range catalogue.Builtin().Kinds() {
		k, err := catalogue.Builtin().Kind(k.ID.String())
		if err != nil {
			panic(err)
		}
		for _, u := range k.Regulation().Channels.Intake {
			var choices []process.Choice
			if k.ID.Service == "vet-reference" { // its default has two steps, and none between them
				choices = append(choices, process.MustChoice("account=procedure"))
			}
			d, err := process.Compile(k, u.Channel, law.MustDate("2015-06-15"), choices...)
			if err == nil {
				list = append(list, d)
			}
		}
	}
	return list
})

// drawnDefinitions are those and, where a check may at first give no answer after
// the hand-over, the same with the terms that run on from the filing all the same.
var drawnDefinitions = sync.OnceValue(func() []*process.Definition {
	list := caseloadDefinitions()
	for _, d := range caseloadDefinitions() {
		if d.Option(regulation.ReadingAfterIndeterminate) == "" {
			continue
		}
		d, err := d.With(process.Choice{Reading: regulation.ReadingAfterIndeterminate, Option: "from_filing"})
		if err != nil {
			panic(err)
		}
		list = append(list[:len(list):len(list)], d)
	}
	return list
})

func definitionOf(tb testing.TB, kind string, channel regulation.Channel, choices ...string) *process.Definition {
	tb.Helper()
	k, err := catalogue.Builtin().Kind(kind)
	require.NoError(tb, err)
	var list []process.Choice
	for _, c := range choices {
		list = append(list, process.MustChoice(c))
	}
	d, err := process.Compile(k, channel, law.MustDate("2015-06-15"), list...)
	require.NoError(tb, err)
	return d
}

// wall is a moment by the clock of the office.
func wall(tb testing.TB, s string) time.Time {
	tb.Helper()
	at, err := time.ParseInLocation("2006-01-02 15:04", s, caseloadOffice().Zone())
	require.NoError(tb, err)
	return at
}

// written is a case that a test writes event by event.
type written struct {
	tb     testing.TB
	d      *process.Definition
	app    process.Application
	events []process.Event

	happened time.Time // the latest moment
	adverse  bool      // the agreeing body found no conformity, so that only a refusal is open
}

// write submits an application at a moment.
func write(tb testing.TB, d *process.Definition, at time.Time) *written {
	w := &written{tb: tb, d: d}
	w.do(process.Command{
		Action: process.ActionSubmit, By: process.Party{Role: regulation.ActorApplicant}, At: at,
		Details: &process.Details{Submission: &process.Submission{
			Definition: d.Digest(), Applicant: "a", Subject: process.Subject{Licence: "L-1"}, Form: eds.DigestOf([]byte("form")),
		}},
	})
	return w
}

// handOver submits an application that a portal hands over at a moment, with what
// the portal vouches for. It is nil for a definition that knows no hand-over.
func handOver(tb testing.TB, d *process.Definition, at time.Time) *written {
	w := &written{tb: tb, d: d}
	nodes := d.Nodes()
	files := slices.IndexFunc(nodes, func(n process.Node) bool { return n.Files })
	if files < 0 {
		return nil
	}
	vouched := &process.HandOver{}
	for _, n := range nodes[:files] {
		if n.Type == process.NodeGate {
			vouched.Gates = append(vouched.Gates, process.Attested(n.ID, process.ReplyYes, "session 7", at))
		}
	}
	w.do(process.Command{
		Action: process.ActionSubmit, By: process.Party{Role: regulation.ActorApplicant}, At: at,
		Details: &process.Details{Submission: &process.Submission{
			Definition: d.Digest(), Applicant: "a", Subject: process.Subject{Licence: "L-1"}, Form: eds.DigestOf([]byte("form")), HandOver: vouched,
		}},
	})
	return w
}

// do does what a command says, at the moment of the last event where the command
// is dated before it.
func (w *written) do(c process.Command) {
	if c.At.Before(w.happened) {
		c.At = w.happened
	}
	c.At = w.inEffect(c.At)
	e, err := w.d.Decide(w.app, c)
	require.NoError(w.tb, err)
	w.app, err = w.d.Apply(w.app, e)
	require.NoError(w.tb, err)
	w.events, w.happened = append(w.events, e), e.At
}

// inEffect lets nothing happen behind the day before the first repeal while the application
// is not filed: what is filed from then on is refused, however often a gate was tried again.
func (w *written) inEffect(at time.Time) time.Time {
	if last := wall(w.tb, "2015-08-19 12:00"); w.app.Filed().IsZero() && at.After(last) {
		return last
	}
	return at
}

// next does the step at which the case stands, by the first who may; reply is
// that of a gate or body, or No for a refusal where one can be settled.
func (w *written) next(at time.Time, reply process.Reply) {
	if at.Before(w.happened) {
		at = w.happened
	}
	at = w.inEffect(at)
	n := w.d.At(w.app)
	if w.adverse && n.Settles {
		reply = process.ReplyNo
	}
	w.adverse = w.adverse || n.Action == process.ActionReceive && reply == process.ReplyNo
	c := process.Command{Action: n.Action, At: at, Reply: reply}
	if len(n.Actors) > 0 {
		c.By.Role = n.Actors[0]
	}
	details := &process.Details{}
	if n.FillsForm {
		details.Form = eds.DigestOf([]byte("form"))
	}
	if n.Action != process.ActionAnswer && n.Action != process.ActionReceive {
		c.Reply = ""
	}
	if n.Action == process.ActionIssue {
		details.Result = &process.IssuedResult{Number: "1", Date: law.MustDate("2015-07-01")}
	}
	switch {
	case n.Type == process.NodeGate && n.Gate == regulation.GateEDS:
		verdict := map[process.Reply]eds.Verdict{process.ReplyYes: eds.VerdictValid, process.ReplyNo: eds.VerdictInvalid, process.ReplyPending: eds.VerdictIndeterminate}[reply]
		evidence := process.EvidenceOf(n.ID, eds.Evidence{
			Kind: n.Checks, Verdict: verdict, Reference: "a", Moment: at, Form: eds.DigestOf([]byte("form")), Report: eds.DigestOf([]byte("report")),
		})
		details.Evidence = &evidence
	case n.Type == process.NodeStep && n.Decides && reply == process.ReplyNo:
		c.Action, c.Reply, details.Result = process.ActionRefuse, "", nil
		details.Grounds = []process.Ground{{Citation: "10", Text: "ground"}}
	case n.Type == process.NodeStep:
		c.Reply = ""
	}
	if n.Action == process.ActionSign {
		c.By.Role = ""
		for _, s := range n.Signers {
			c.By.Role = s
			if _, err := w.d.Decide(w.app, process.Command{Action: process.ActionSign, By: c.By, At: at, Details: details}); err == nil {
				break
			}
		}
	}
	if c.By.Role != "" {
		c.By.Person = fmt.Sprintf("p-%s", c.By.Role)
	}
	c.Details = details
	w.do(c)
}

// move moves the case to another definition, if that has a place for it.
func (w *written) move(d *process.Definition, at time.Time) {
	definitions := process.DefinitionsOf(drawnDefinitions()...)
	e, err := process.Migrate(definitions, w.events, process.Command{
		Action: process.ActionMigrate, By: process.Party{Role: regulation.ActorHead}, At: at,
		Details: &process.Details{Migration: &process.Migration{To: d.Digest(), Why: "asked for the wrong thing"}},
	})
	if err != nil {
		return
	}
	w.d, w.events, w.happened = d, append(w.events, e), e.At
	w.app, err = process.Replay(definitions, w.events)
	require.NoError(w.tb, err)
}

// correct shifts an event, if the case allows that.
func (w *written) correct(version int, by time.Duration) {
	definitions := process.DefinitionsOf(append(slices.Clip(drawnDefinitions()), w.d)...)
	mended := w.events[version-1].Command()
	mended.At = mended.At.Add(by)
	e, err := process.Correct(definitions, w.events, process.Command{
		Action: process.ActionCorrect, By: process.Party{Role: regulation.ActorHead}, At: w.last().Add(time.Hour),
		Details: &process.Details{Correction: &process.Correction{Reason: "a slip", Replaces: []process.Replacement{{Version: version, With: mended}}}},
	})
	if err != nil {
		return
	}
	w.events = append(w.events, e)
	w.app, err = process.Replay(definitions, w.events)
	require.NoError(w.tb, err)
	w.happened = w.last()
}

// last is the latest moment of what happened, as corrected.
func (w *written) last() (at time.Time) {
	events, err := process.Effective(process.DefinitionsOf(append(slices.Clip(drawnDefinitions()), w.d)...), w.events)
	require.NoError(w.tb, err)
	for _, e := range events {
		if e.At.After(at) {
			at = e.At
		}
	}
	return at
}

func (w *written) open() bool { return w.app.Open() }

// standing is the deadline to which the current step is held, by the timeline of
// the case; zero where there is none.
func (w *written) standing() time.Time {
	p, err := process.Track(process.DefinitionsOf(append(slices.Clip(drawnDefinitions()), w.d)...), w.events, w.app.Began(), process.OfficesOf(caseloadOffice()))
	require.NoError(w.tb, err)
	for _, s := range p.Steps {
		if s.Node != w.d.At(w.app).ID {
			continue
		}
		at := s.Grant.At
		if s.Refusal.Known() && (at.IsZero() || s.Refusal.At.Before(at)) {
			at = s.Refusal.At
		}
		if w.app.Outcome() == regulation.OutcomeGrant {
			at = s.Grant.At
		}
		return at
	}
	return time.Time{}
}

func (w *written) as(id string) caseload.Case {
	return caseload.Case{
		ID: id, Definitions: process.DefinitionsOf(drawnDefinitions()...), Offices: process.OfficesOf(caseloadOffice()), Events: w.events,
	}
}

// drawCase writes a case of a drawn kind: its pace is that of the function, which
// tells from the start and the deadline of a step when it is done. Checks may give
// no answer at first.
func drawCase(t *rapid.T, tb testing.TB, pace func(began, deadline time.Time) time.Time) *written {
	return drawCaseWith(t, tb, pace, "", "", "", "", "no answer yet")
}

// drawEventful is [drawCase] where terms may stand still for a time, the case may
// move to another definition, and an event may be corrected.
func drawEventful(t *rapid.T, tb testing.TB, pace func(began, deadline time.Time) time.Time) *written {
	return drawCaseWith(t, tb, pace, "", "", "", "", "", "", "no answer yet", "terms stand still", "another definition", "a slip")
}

// drawSubmitted submits an application, at the first step or where a portal hands it
// over.
func drawSubmitted(t *rapid.T, tb testing.TB, d *process.Definition, at time.Time) *written {
	if w := handOver(tb, d, at); w != nil && rapid.Bool().Draw(t, "handed over") {
		return w
	}
	return write(tb, d, at)
}

func drawCaseWith(t *rapid.T, tb testing.TB, pace func(began, deadline time.Time) time.Time, besides ...string) *written {
	d := drawnDefinitions()[rapid.IntRange(0, len(drawnDefinitions())-1).Draw(t, "definition")]
	filed := wall(tb, "2015-06-15 09:00").Add(time.Duration(rapid.IntRange(0, 40*24*60).Draw(t, "filed")) * time.Minute)
	w := drawSubmitted(t, tb, d, filed)
	replies := rapid.SampledFrom([]process.Reply{process.ReplyYes, process.ReplyYes, process.ReplyYes, process.ReplyYes, process.ReplyYes, process.ReplyYes, process.ReplyNo})
	steps := rapid.IntRange(0, 60).Draw(t, "steps")
	for range steps {
		if !w.open() {
			break
		}
		switch rapid.SampledFrom(besides).Draw(t, "besides") {
		case "no answer yet":
			if w.d.At(w.app).Type == process.NodeGate {
				w.next(pace(w.app.Began(), w.standing()), process.ReplyPending)
			}
		case "another definition":
			list := drawnDefinitions()
			w.move(list[rapid.IntRange(0, len(list)-1).Draw(t, "to")], w.app.Began().Add(time.Duration(rapid.IntRange(0, 24*60).Draw(t, "after"))*time.Minute))
		case "a slip":
			version := rapid.IntRange(1, len(w.events)).Draw(t, "version")
			w.correct(version, time.Duration(rapid.IntRange(-60, 60).Draw(t, "minutes"))*time.Minute)
		case "terms stand still":
			from := w.app.Began().Add(time.Duration(rapid.IntRange(0, 4*24*60).Draw(t, "from")) * time.Minute)
			w.do(outside(process.OutsideSuspension, process.EffectStops, from))
			w.do(outside(process.OutsideResumption, process.EffectResumes, from.Add(time.Duration(rapid.IntRange(0, 9*24*60).Draw(t, "for"))*time.Minute)))
		}
		at, reply := pace(w.app.Began(), w.standing()), replies.Draw(t, "reply")
		if w.tooLate(at) {
			break // no portal hands over what an act that is repealed would have taken
		}
		w.next(at, reply)
	}
	return w
}

// tooLate reports whether a portal would hand the application over, at a moment,
// after the repeal of the acts, or whether it was not filed by then.
func (w *written) tooLate(at time.Time) bool {
	if at.Before(w.happened) {
		at = w.happened
	}
	return w.d.At(w.app).Files && !at.Before(wall(w.tb, "2015-08-20 00:00")) || w.inEffect(at).Before(w.happened)
}

// settingOf checks what a store holds.
func settingOf(p caseload.Period) caseload.CheckOptions {
	return caseload.CheckOptions{
		Definition: caseload.DefinitionsByKind(drawnDefinitions()...),
		Offices: func(caseload.Record, *process.Definition) (process.Offices, error) {
			return process.OfficesOf(caseloadOffice()), nil
		},
		Period: p,
	}
}

// outside is an event outside the regulation.
func outside(kind process.OutsideKind, effect process.Effect, at time.Time) process.Command {
	return process.Command{
		Action: process.ActionOutside, By: process.Party{Role: regulation.ActorHead}, At: at,
		Details: &process.Details{Outside: &process.Outside{Kind: kind, Effect: effect, Basis: "a norm of the agency's own"}},
	}
}

// step is the step of a plan at a node.
func step(t *testing.T, p process.Plan, node process.NodeID) process.PlanStep {
	t.Helper()
	i := slices.IndexFunc(p.Steps, func(s process.PlanStep) bool { return s.Node == node })
	require.GreaterOrEqual(t, i, 0, node)
	return p.Steps[i]
}
