// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// The acts of testdata/clauses hold clauses of a kind that acts in force have. The
// wording, the numbers and the bodies are made up; the dates were found by hand.

// clauseActs reads an act of the tests; the error is that of the catalogue.
func clauseActs(t *testing.T, name string) (regulation.Catalogue, error) {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", "clauses", name+".json"))
	require.NoError(t, err)
	var c regulation.Catalogue
	err = c.UnmarshalJSON(b)
	return c, err
}

// clause compiles the act of a clause for the day of filing.
func clause(t *testing.T, name string, channel regulation.Channel, day string, choices ...string) (*process.Definition, error) {
	t.Helper()
	c, err := clauseActs(t, name)
	require.NoError(t, err)
	kind, err := c.Kind("permit/issue")
	require.NoError(t, err)
	return process.Compile(kind, channel, law.MustDate(day), choicesOf(choices)...)
}

// changedClause compiles the act of a clause after a change to its JSON.
func changedClause(t *testing.T, name string, channel regulation.Channel, change func(act map[string]any), choices ...string) *process.Definition {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", "clauses", name+".json"))
	require.NoError(t, err)
	var act map[string]any
	require.NoError(t, json.Unmarshal(text, &act))
	change(act)
	var c regulation.Catalogue
	require.NoError(t, c.UnmarshalJSON(marshalled(t, act)))
	kind, err := c.Kind("permit/issue")
	require.NoError(t, err)
	d, err := process.Compile(kind, channel, law.MustDate("2026-03-03"), choicesOf(choices)...)
	require.NoError(t, err)
	return d
}

func mustClause(t *testing.T, name string, channel regulation.Channel, choices ...string) *process.Definition {
	t.Helper()
	d, err := clause(t, name, channel, "2026-03-03", choices...)
	require.NoError(t, err)
	return d
}

// clauseOffice works Monday to Friday with a break for lunch.
func clauseOffice(t *testing.T) calendar.Office {
	t.Helper()
	o, err := newClauseOffice()
	require.NoError(t, err)
	return o
}

var newClauseOffice = sync.OnceValues(func() (calendar.Office, error) {
	return calendar.NewOffice(calendar.Kazakhstan(), calendar.OfficeSpec{
		Zone: calendar.MustZone(calendar.ZoneAlmaty), Work: calendar.MustHours("mon-fri 09:00-13:00 14:00-18:00"),
	})
})

// at reads "3 Mar 10:15", or with seconds, of 2026 by the clock of the office.
func at(t *testing.T, s string) time.Time {
	t.Helper()
	for _, layout := range []string{"2 Jan 15:04 2006", "2 Jan 15:04:05 2006"} {
		if v, err := time.ParseInLocation(layout, s+" 2026", clauseOffice(t).Zone()); err == nil {
			return v
		}
	}
	require.Fail(t, "no instant", s)
	return time.Time{}
}

// told is a deadline in the form of the rows, or why it is unknown.
func told(t *testing.T, d process.Deadline) string {
	t.Helper()
	switch {
	case d.Known():
		v := d.At.In(clauseOffice(t).Zone())
		if v.Second() != 0 {
			return v.Format("2 Jan 15:04:05")
		}
		return v.Format("2 Jan 15:04")
	case d.Unknown != "":
		return string(d.Unknown)
	}
	return "none"
}

// grants are the deadlines of the steps of a plan for the grant.
func grants(t *testing.T, p process.Plan) []string {
	t.Helper()
	var list []string
	for _, s := range p.Steps {
		list = append(list, told(t, s.Grant))
	}
	return list
}

// clauseAct is one thing that is done in a running case.
type clauseAct struct {
	node  process.NodeID
	at    string
	reply process.Reply
}

// proceed files a case and does things in it, each by the first actor of its node.
func proceed(t *testing.T, d *process.Definition, filed string, acts ...clauseAct) (process.Application, []process.Event) {
	t.Helper()
	a, e := must(t, d, process.Application{}, submission(d, at(t, filed)))
	events := []process.Event{e}
	for _, x := range acts {
		a, e = must(t, d, a, commandOf(t, d, x))
		events = append(events, e)
	}
	return a, events
}

func commandOf(t *testing.T, d *process.Definition, x clauseAct) process.Command {
	t.Helper()
	n, ok := d.Node(x.node)
	require.True(t, ok, x.node)
	c := process.Command{Action: n.Action, Node: n.ID, By: process.Party{Role: n.Actors[0]}, At: at(t, x.at), Reply: x.reply}
	switch {
	case x.reply == process.ReplyNo && n.Type == process.NodeStep:
		c.Action, c.Reply = process.ActionRefuse, ""
		c.Details = &process.Details{Grounds: []process.Ground{{Citation: "annex1(9)", Text: "a ground"}}}
	case n.Action == process.ActionIssue:
		c.Details = &process.Details{Result: &process.IssuedResult{Number: "1", Date: law.MustDate("2026-03-30")}}
	case n.Action == process.ActionReceive && x.reply == "":
		c.Reply = process.ReplyYes
	}
	return c
}

// tracked is the timeline of a case at an instant.
func tracked(t *testing.T, d *process.Definition, events []process.Event, now string) process.Plan {
	t.Helper()
	p, err := process.Track(process.DefinitionsOf(d), events, at(t, now), process.OfficesOf(clauseOffice(t)))
	require.NoError(t, err)
	return p
}

func stepOf(t *testing.T, p process.Plan, node process.NodeID) process.PlanStep {
	t.Helper()
	for _, s := range p.Steps {
		if s.Node == node {
			return s
		}
	}
	require.Fail(t, "no step", string(node))
	return process.PlanStep{}
}

func clauseCase(t *testing.T, d *process.Definition, events []process.Event) caseload.Case {
	t.Helper()
	return caseload.Case{ID: "c-1", Definitions: process.DefinitionsOf(d), Offices: process.OfficesOf(clauseOffice(t)), Events: events}
}

// task is the one task of a case in a worklist.
func task(t *testing.T, d *process.Definition, events []process.Event, now string) caseload.Task {
	t.Helper()
	w, err := caseload.WorklistAt(caseload.Cases(clauseCase(t, d, events)), at(t, now))
	require.NoError(t, err)
	require.Len(t, w.Tasks, 1)
	return w.Tasks[0]
}

// findings are what a check of the case's own log finds.
func findings(t *testing.T, d *process.Definition, events []process.Event, until string) []caseload.Finding {
	t.Helper()
	c := clauseCase(t, d, events)
	var list []caseload.Finding
	_, err := caseload.Check(caseload.Records(c), caseload.CheckOptions{
		Definition: func(caseload.Record) (*process.Definition, error) { return d, nil },
		Offices:    func(caseload.Record, *process.Definition) (process.Offices, error) { return c.Offices, nil },
		Period:     caseload.Period{Until: at(t, until)},
	}, func(a caseload.CheckedApplication) error {
		list = append(list, a.Findings...)
		return nil
	})
	require.NoError(t, err)
	return list
}

func planOf(t *testing.T, d *process.Definition, filed string) process.Plan {
	t.Helper()
	p, err := d.PlanAll(at(t, filed), process.OfficesOf(clauseOffice(t)))
	require.NoError(t, err)
	return p
}

func TestClause01TermsCountFromTheEventThatTheyName(t *testing.T) {
	d := mustClause(t, "01", "office")
	want := []string{"3 Mar 10:15", "3 Mar 18:00", "6 Mar 18:00", "18 Mar 18:00", "19 Mar 18:00"}
	p := planOf(t, d, "3 Mar 10:00")
	require.Equal(t, want, grants(t, p))
	require.Empty(t, p.Notes, "the day of application bounds its own step")
	require.NotEqual(t, p.Steps[3].Earliest, p.Steps[3].Latest, "the counting readings stand for every act")
	_, events := proceed(t, d, "3 Mar 10:00", clauseAct{"5(1)", "3 Mar 10:10", ""}, clauseAct{"5(2)", "3 Mar 12:00", ""}, clauseAct{"5(3)", "5 Mar 12:00", ""})
	require.Equal(t, "18 Mar 18:00", told(t, stepOf(t, tracked(t, d, events, "10 Mar 10:00"), "5(4)").Grant))
	require.Equal(t, "18 Mar 18:00", told(t, task(t, d, events, "10 Mar 10:00").Deadline))
	require.Equal(t, caseload.TaskDue, task(t, d, events, "18 Mar 18:00").State)
	require.Equal(t, caseload.TaskOverdue, task(t, d, events, "18 Mar 18:01").State)
	_, events = proceed(t, d, "3 Mar 10:00", clauseAct{"5(1)", "3 Mar 10:10", ""}, clauseAct{"5(2)", "3 Mar 12:00", ""}, clauseAct{"5(3)", "5 Mar 12:00", ""},
		clauseAct{"5(4)", "18 Mar 17:59", ""}, clauseAct{"5(5)", "19 Mar 12:00", ""})
	require.Empty(t, findings(t, d, events, "30 Mar 10:00"))
}

func TestClause02ATermFromTheApplicationDoesNotMoveWithTheSteps(t *testing.T) {
	d := mustClause(t, "02", "office")
	require.Equal(t, "8 Apr 18:00", told(t, planOf(t, d, "20 Mar 16:00").Steps[3].Grant))
	_, events := proceed(t, d, "20 Mar 16:00", clauseAct{"5(1)", "20 Mar 16:10", ""}, clauseAct{"5(2)", "20 Mar 17:00", ""}, clauseAct{"5(3)", "6 Apr 12:00", ""})
	require.Equal(t, "8 Apr 18:00", told(t, stepOf(t, tracked(t, d, events, "7 Apr 10:00"), "5(4)").Grant))
	require.Equal(t, "8 Apr 18:00", told(t, task(t, d, events, "7 Apr 10:00").Deadline))
	_, events = proceed(t, d, "20 Mar 16:00", clauseAct{"5(1)", "20 Mar 16:10", ""}, clauseAct{"5(2)", "20 Mar 17:00", ""}, clauseAct{"5(3)", "6 Apr 12:00", ""},
		clauseAct{"5(4)", "9 Apr 10:00", ""}, clauseAct{"5(5)", "9 Apr 12:00", ""})
	list := findings(t, d, events, "30 Apr 10:00")
	require.Len(t, list, 2, "the review and the decision are late, each by its own term")
	require.Equal(t, process.NodeID("5(4)"), list[1].Node)
	require.Equal(t, "8 Apr 18:00", told(t, list[1].Term))
}

func TestClause05TheTermOfTheServiceBoundsEverything(t *testing.T) {
	d := mustClause(t, "05", "office")
	p := planOf(t, d, "3 Mar 10:00")
	require.Equal(t, "20 Mar 18:00", told(t, p.Grant))
	require.Len(t, p.Limits, 1)
	require.Equal(t, "18 Mar 18:00", told(t, p.Limits[0].Grant))
	require.True(t, p.Limits[0].Service)
	require.True(t, exceeded(p.Limits[0]))
	var rules []law.ID
	for _, x := range d.Regulation().Discrepancies() {
		rules = append(rules, x.Rule)
	}
	require.Contains(t, rules, law.ID("service-shorter"))
	acts := []clauseAct{{"5(1)", "3 Mar 10:10", ""}, {"5(2)", "4 Mar 12:00", ""}, {"5(3)", "18 Mar 17:00", ""}, {"5(4)", "19 Mar 12:00", ""}}
	_, events := proceed(t, d, "3 Mar 10:00", acts...)
	list := findings(t, d, events, "30 Mar 10:00")
	require.Len(t, list, 1, "late by the service's term and by no step's")
	require.Equal(t, caseload.FindingLate, list[0].Kind)
	require.Equal(t, "annex1(3)", list[0].Citation.Locator.String())
	require.Equal(t, "18 Mar 18:00", told(t, list[0].Term))
	_, events = proceed(t, d, "3 Mar 10:00", acts[:3]...)
	require.Equal(t, "18 Mar 18:00", told(t, tracked(t, d, events, "18 Mar 17:30").Limits[0].Grant))
}

func TestClause06NoticeAndHearingComeBeforeARefusal(t *testing.T) {
	d := mustClause(t, "06", "office")
	p := planOf(t, d, "3 Mar 10:00")
	require.Equal(t, "30 Mar 18:00", told(t, p.Limits[0].Refusal))
	notice, hearing := stepOf(t, p, "5(2)"), stepOf(t, p, "5(3)")
	require.Equal(t, []string{"none", "20 Mar 18:00"}, []string{told(t, notice.Grant), told(t, notice.Refusal)})
	require.Equal(t, []string{"none", "term_not_stated"}, []string{told(t, hearing.Grant), told(t, hearing.Refusal)})
	require.Equal(t, "30 Mar 18:00", told(t, hearing.AtLatest))
	a, events := proceed(t, d, "3 Mar 10:00", clauseAct{"5(1)", "3 Mar 10:10", ""})
	require.Equal(t, "20 Mar 18:00", told(t, stepOf(t, tracked(t, d, events, "10 Mar 10:00"), "5(2)").Refusal))
	require.Equal(t, "20 Mar 18:00", told(t, task(t, d, events, "10 Mar 10:00").Refusal))
	open := func(a process.Application, role law.ID) []string {
		var list []string
		for _, o := range d.Permitted(nil, a, process.Party{Role: role}) {
			if o.Open() && o.Node != "" {
				list = append(list, string(o.Node)+" "+string(o.Action))
			}
		}
		return list
	}
	require.Equal(t, []string{"5(2) complete"}, open(a, "executor"))
	require.Equal(t, []string{"5(4) complete"}, open(a, "head"), "granting needs neither notice nor hearing")
	_, err := d.Decide(a, commandOf(t, d, clauseAct{"5(4)", "10 Mar 10:00", process.ReplyNo}))
	var blocked *process.BlockedError
	require.ErrorAs(t, err, &blocked)
	require.Equal(t, process.ReasonUnheard, blocked.Reason)
	_, granted := proceed(t, d, "3 Mar 10:00", clauseAct{"5(1)", "3 Mar 10:10", ""}, clauseAct{"5(4)", "11 Mar 10:00", ""})
	require.Empty(t, findings(t, d, granted, "20 Apr 10:00"))
	acts := []clauseAct{{"5(1)", "3 Mar 10:10", ""}, {"5(2)", "20 Mar 18:00", ""}, {"5(3)", "27 Mar 10:00", ""}}
	a, _ = proceed(t, d, "3 Mar 10:00", acts[:2]...)
	_, err = d.Decide(a, commandOf(t, d, clauseAct{"5(4)", "24 Mar 10:00", process.ReplyNo}))
	require.ErrorIs(t, err, process.ErrBlocked, "the hearing was not held")
	a, _ = proceed(t, d, "3 Mar 10:00", acts...)
	require.Equal(t, []string{"5(4) complete", "5(4) refuse"}, open(a, "head"))
	a, events = proceed(t, d, "3 Mar 10:00", append(acts, clauseAct{"5(4)", "30 Mar 17:00", process.ReplyNo})...)
	require.Equal(t, process.EndRefused, a.End())
	require.Empty(t, findings(t, d, events, "20 Apr 10:00"))
	_, err = clause(t, "06-short", "office", "2026-03-03")
	require.ErrorIs(t, err, process.ErrDefinition)
	require.ErrorContains(t, err, "5(2)")
}

func TestClause07TwoBodiesWorkAtTheSameTime(t *testing.T) {
	d := mustClause(t, "07", "office")
	require.Equal(t, []string{"3 Mar 18:00", "11 Mar 18:00", "18 Mar 18:00", "26 Mar 18:00"}, grants(t, planOf(t, d, "3 Mar 10:00")))
	sent := clauseAct{"5(1)", "3 Mar 18:00", ""}
	first, events := proceed(t, d, "3 Mar 10:00", sent, clauseAct{"5(2)", "11 Mar 10:00", ""}, clauseAct{"5(3)", "10 Mar 10:00", ""})
	require.Equal(t, "16 Mar 18:00", told(t, stepOf(t, tracked(t, d, events, "12 Mar 10:00"), "5(4)").Grant))
	require.Equal(t, "16 Mar 18:00", told(t, task(t, d, events, "12 Mar 10:00").Deadline))
	second, _ := proceed(t, d, "3 Mar 10:00", sent, clauseAct{"5(3)", "10 Mar 10:00", ""}, clauseAct{"5(2)", "11 Mar 10:00", ""})
	require.Equal(t, second, first, "the order of entry changes nothing")
	_, err := d.Decide(first, commandOf(t, d, clauseAct{"5(3)", "12 Mar 10:00", ""}))
	require.ErrorIs(t, err, process.ErrBlocked, "each answers once")
	a, events := proceed(t, d, "3 Mar 10:00", sent, clauseAct{"5(2)", "9 Mar 10:00", process.ReplyNo})
	_, err = d.Decide(a, commandOf(t, d, clauseAct{"5(4)", "10 Mar 10:00", ""}))
	require.ErrorIs(t, err, process.ErrBlocked, "a no shuts the grant")
	require.Equal(t, "18 Mar 18:00", told(t, stepOf(t, tracked(t, d, events, "12 Mar 10:00"), "5(3)").Grant))
	a, _ = must(t, d, a, commandOf(t, d, clauseAct{"5(4)", "10 Mar 11:00", process.ReplyNo}))
	require.Equal(t, process.EndRefused, a.End(), "a no opens the refusal at once")
	_, events = proceed(t, d, "3 Mar 10:00", sent)
	w, err := caseload.WorklistAt(caseload.Cases(clauseCase(t, d, events)), at(t, "12 Mar 10:00"))
	require.NoError(t, err)
	var bodies []string
	for _, k := range w.Tasks {
		bodies = append(bodies, string(k.Body)+" "+string(k.State)+" "+told(t, k.Deadline))
	}
	require.Equal(t, []string{"body_a overdue 11 Mar 18:00", "body_b waiting 18 Mar 18:00"}, bodies, "each body has its task")
	require.Len(t, w.ByBody(), 2)
	_, events = proceed(t, d, "3 Mar 10:00", sent, clauseAct{"5(2)", "11 Mar 10:00", ""})
	require.Equal(t, caseload.TaskWaiting, task(t, d, events, "18 Mar 18:00").State)
	require.Equal(t, caseload.TaskOverdue, task(t, d, events, "18 Mar 18:01").State, "B is silent, and the case waits")
	_, events = proceed(t, d, "3 Mar 10:00", sent, clauseAct{"5(3)", "18 Mar 10:00", ""}, clauseAct{"5(2)", "11 Mar 10:00", ""}, clauseAct{"5(4)", "23 Mar 10:00", ""})
	require.Empty(t, findings(t, d, events, "20 Apr 10:00"))
}

func TestClause11TheActPrintsTheRuleOfCounting(t *testing.T) {
	_, err := clause(t, "11", "office", "2026-03-03", "first-day=same")
	require.ErrorIs(t, err, process.ErrReading)
	require.ErrorContains(t, err, "clause-11-2025/permit#6")
	d := mustClause(t, "11", "office", "first-day=next")
	p := planOf(t, d, "3 Mar 10:00")
	require.Equal(t, "18 Mar 18:00", told(t, p.Steps[3].Grant))
	early, late := p.Steps[3].Earliest.At, p.Steps[3].Latest.At
	require.Equal(t, at(t, "18 Mar 18:00"), early.In(at(t, "3 Mar 10:00").Location()), "nothing is counted earlier")
	require.Equal(t, at(t, "18 Mar 23:59:59"), late.In(at(t, "3 Mar 10:00").Location()), "the end of the day is still open")
	for _, c := range p.Readings {
		require.Equal(t, c.Reading == regulation.ReadingFirstDay, c.Stated, c.Reading)
	}
	b, err := d.MarshalJSON()
	require.NoError(t, err)
	back, err := process.ParseDefinition(b)
	require.NoError(t, err)
	require.Equal(t, d.Readings(), back.Readings(), "a stored definition knows what is stated")
}

func TestClause12APortalKeepsNoOfficeHours(t *testing.T) {
	d := mustClause(t, "12", "elicense")
	require.Equal(t, []string{"7 Mar 20:15", "13 Mar 18:00"}, grants(t, planOf(t, d, "7 Mar 20:00")))
	_, events := proceed(t, d, "7 Mar 20:00")
	require.Equal(t, "7 Mar 20:15", told(t, task(t, d, events, "7 Mar 20:01").Deadline))
	_, events = proceed(t, d, "7 Mar 20:00", clauseAct{"5(1)", "7 Mar 20:15", ""}, clauseAct{"5(2)", "13 Mar 12:00", ""})
	require.Empty(t, findings(t, d, events, "20 Apr 10:00"))
}

func TestClause13WhatIsNotStatedIsUnknown(t *testing.T) {
	d := mustClause(t, "13", "office")
	require.Equal(t, []string{"3 Mar 10:15", "3 Mar 18:00", "term_not_stated", "follows_unknown"}, grants(t, planOf(t, d, "3 Mar 10:00")))
	d = mustClause(t, "13-service", "office")
	p := planOf(t, d, "3 Mar 10:00")
	require.Equal(t, "follows_unknown", told(t, p.Steps[3].Grant))
	require.Equal(t, "18 Mar 18:00", told(t, p.Steps[3].AtLatest))
	_, events := proceed(t, d, "3 Mar 10:00", clauseAct{"5(1)", "3 Mar 10:10", ""}, clauseAct{"5(2)", "3 Mar 12:00", ""})
	require.Equal(t, "18 Mar 18:00", told(t, task(t, d, events, "10 Mar 10:00").Deadline), "the term of the service")
	require.Equal(t, "term_not_stated", told(t, task(t, d, events, "10 Mar 10:00").Grant))
}

func TestClause14TheEditionFollowsTheDayOfFiling(t *testing.T) {
	for _, c := range []struct{ day, filed, want string }{
		{"2026-02-27", "27 Feb 10:00", "16 Mar 18:00"},
		{"2026-03-03", "3 Mar 10:00", "11 Mar 18:00"},
		{"2026-02-28", "28 Feb 12:00", "17 Mar 18:00"},
		{"2026-03-01", "1 Mar 00:30", "10 Mar 18:00"},
	} {
		d, err := clause(t, "14", "office", c.day)
		require.NoError(t, err)
		require.Equal(t, []string{c.want}, grants(t, planOf(t, d, c.filed)), c.filed)
		_, events := proceed(t, d, c.filed)
		require.Equal(t, c.want, told(t, task(t, d, events, c.filed).Deadline), c.filed)
	}
}

func TestClause15TheServiceRunsFromTheReceiptByTheProvider(t *testing.T) {
	d := mustClause(t, "15", "state_corporation")
	p := planOf(t, d, "3 Mar 10:00")
	require.Equal(t, []string{"3 Mar 10:15", "4 Mar 18:00", "10 Mar 18:00"}, grants(t, p))
	require.Equal(t, "10 Mar 18:00", told(t, p.Limits[0].Grant))
	for received, want := range map[string]string{"3 Mar 17:00": "6 Mar 18:00", "5 Mar 10:00": "11 Mar 18:00"} {
		_, events := proceed(t, d, "3 Mar 10:00", clauseAct{"5(1)", "3 Mar 10:10", ""}, clauseAct{"5(2)", received, ""})
		require.Equal(t, want, told(t, tracked(t, d, events, "5 Mar 12:00").Limits[0].Grant))
		require.Equal(t, want, told(t, task(t, d, events, "5 Mar 12:00").Deadline))
	}
	_, events := proceed(t, d, "3 Mar 10:00", clauseAct{"5(1)", "3 Mar 10:10", ""}, clauseAct{"5(2)", "5 Mar 10:00", ""}, clauseAct{"5(3)", "11 Mar 10:00", ""})
	list := findings(t, d, events, "20 Apr 10:00")
	require.Len(t, list, 1)
	require.Equal(t, process.NodeID("5(2)"), list[0].Node, "the carrier is late, and nobody else")

	d = mustClause(t, "15", "elicense")
	require.Equal(t, process.NodeID("9(3)"), d.FilesAt(), "the hand-over files, whatever the channel is called")
	p = planOf(t, d, "3 Mar 18:10")
	require.Equal(t, "10 Mar 18:00", told(t, p.Limits[0].Grant))
	require.Equal(t, "10 Mar 18:00", told(t, stepOf(t, p, "5(3)").Grant))
}

func TestClause17TermsOfTwoKindsAtOnePlace(t *testing.T) {
	c, err := clauseActs(t, "17")
	require.NoError(t, err)
	for kind, want := range map[string]string{"permit/issue": "6 Mar 18:00", "permit/reissue": "11 Mar 18:00"} {
		k, err := c.Kind(kind)
		require.NoError(t, err)
		d, err := process.Compile(k, "office", law.MustDate("2026-03-03"))
		require.NoError(t, err)
		require.Equal(t, []string{want}, grants(t, planOf(t, d, "3 Mar 10:00")))
	}
	_, err = clauseActs(t, "17-two")
	require.ErrorIs(t, err, regulation.ErrInvalid)
	require.ErrorContains(t, err, "terms[1]")
	require.ErrorContains(t, err, "within 30 calendar_day from application and terms[0], within 2 working_day from application")
}

func TestClause18StepsAreCitedAsTheyArePrinted(t *testing.T) {
	d := mustClause(t, "18", "office")
	var places []string
	for _, n := range d.Nodes() {
		if n.Type != process.NodeEnd {
			places = append(places, n.Citation.Locator.String())
			require.Equal(t, n.Citation, law.MustCitation(n.Citation.String()))
		}
	}
	require.Equal(t, []string{"9-1(1)", "9-1(1-1)", "annex1(3)", "annex1(3-1)"}, places)
	require.Equal(t, []string{"3 Mar 10:15", "4 Mar 18:00", "6 Mar 18:00", "10 Mar 18:00"}, grants(t, planOf(t, d, "3 Mar 10:00")))
}

func TestClause03CalendarDaysFromTheApplication(t *testing.T) {
	d := mustClause(t, "03", "office")
	require.Equal(t, []string{"3 Mar 10:15", "8 Mar 23:59:59", "2 Apr 18:00"}, grants(t, planOf(t, d, "3 Mar 10:00")))
	_, events := proceed(t, d, "3 Mar 10:00", clauseAct{"5(1)", "3 Mar 10:10", ""})
	require.Equal(t, "8 Mar 23:59:59", told(t, task(t, d, events, "4 Mar 10:00").Deadline))
	d = mustClause(t, "03", "office", "last-day=next_working_day")
	require.Equal(t, []string{"3 Mar 10:15", "10 Mar 18:00", "2 Apr 18:00"}, grants(t, planOf(t, d, "3 Mar 10:00")))
	_, events = proceed(t, d, "3 Mar 10:00", clauseAct{"5(1)", "3 Mar 10:10", ""}, clauseAct{"5(2)", "10 Mar 17:00", ""}, clauseAct{"5(3)", "2 Apr 17:00", ""})
	require.Empty(t, findings(t, d, events, "30 Apr 10:00"))
}

func TestClause04MonthsEndOnTheSameDateOrTheLastOfTheMonth(t *testing.T) {
	for _, c := range []struct {
		choice, filed string
		want          []string
	}{
		{"last-day=as_counted", "30 Jan 10:00", []string{"28 Feb 23:59:59", "30 Mar 18:00"}},
		{"last-day=next_working_day", "30 Jan 10:00", []string{"2 Mar 18:00", "30 Mar 18:00"}},
		{"last-day=as_counted", "31 Mar 10:00", []string{"30 Apr 18:00"}},
		{"last-day=next_working_day", "31 Mar 10:00", []string{"30 Apr 18:00"}},
	} {
		d := mustClause(t, "04", "office", c.choice)
		require.Equal(t, c.want, grants(t, planOf(t, d, c.filed))[:len(c.want)], c)
		_, events := proceed(t, d, c.filed)
		require.Equal(t, c.want[0], told(t, task(t, d, events, c.filed).Deadline), c)
	}
	_, err := clause(t, "04", "office", "2026-03-03", "first-day=same")
	require.ErrorIs(t, err, process.ErrReading, "no term in months asks for it")
}

func TestClause16ADraftIsSentBack(t *testing.T) {
	d := mustClause(t, "16", "office")
	a, events := proceed(t, d, "3 Mar 10:00", clauseAct{"5(1)", "3 Mar 10:10", ""}, clauseAct{"5(2)", "3 Mar 12:00", ""}, clauseAct{"5(3)", "5 Mar 12:00", ""})
	c := process.Command{Action: process.ActionOutside, By: process.Party{Role: "head"}, At: at(t, "6 Mar 10:00"), Details: &process.Details{Outside: &process.Outside{
		Kind: process.OutsideSendingBack, Effect: process.EffectSendsBack, Basis: "an order of the head", To: "5(3)",
	}}}
	later := c
	later.Details = &process.Details{Outside: &process.Outside{Kind: process.OutsideSendingBack, Effect: process.EffectSendsBack, Basis: "an order", To: "5(5)"}}
	_, err := d.Decide(a, later)
	require.ErrorIs(t, err, process.ErrIncomplete, "a case goes back, never on")
	a, e := must(t, d, a, c)
	events = append(events, e)
	require.Equal(t, process.NodeID("5(3)"), d.At(a).ID)
	require.Equal(t, "6 Mar 18:00", told(t, stepOf(t, tracked(t, d, events, "9 Mar 10:00"), "5(3)").Grant), "the term of the review stands")
	require.Equal(t, caseload.TaskOverdue, task(t, d, events, "9 Mar 10:00").State)
	for _, x := range []clauseAct{{"5(3)", "10 Mar 12:00", ""}, {"5(4)", "18 Mar 12:00", ""}, {"5(5)", "19 Mar 12:00", ""}} {
		a, e = must(t, d, a, commandOf(t, d, x))
		events = append(events, e)
	}
	require.False(t, a.Open())
	p := tracked(t, d, events, "20 Mar 10:00")
	require.Equal(t, "18 Mar 18:00", told(t, stepOf(t, p, "5(4)").Grant))
	require.Equal(t, at(t, "10 Mar 12:00").UTC(), stepOf(t, p, "5(3)").Done)
	list := findings(t, d, events, "30 Apr 10:00")
	require.Len(t, list, 1, "the review is late, and nobody is blamed for having done it twice")
	require.Equal(t, process.NodeID("5(3)"), list[0].Node)
	require.Equal(t, "6 Mar 18:00", told(t, list[0].Term))
}
