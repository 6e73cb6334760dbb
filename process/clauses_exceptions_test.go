// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// inOffice is the definition of a clause as it runs in the office of the tests.
func inOffice(t *testing.T, name string, choices ...string) *process.Definition {
	t.Helper()
	return mustClause(t, name, "office", choices...).In(process.OfficesOf(clauseOffice(t)))
}

// goOn goes on with a case: commands of clauses beside acts of steps.
func goOn(t *testing.T, d *process.Definition, a process.Application, events []process.Event, commands ...process.Command) (process.Application, []process.Event) {
	t.Helper()
	for _, c := range commands {
		e, err := decideAny(t, d, a, events, c)
		require.NoError(t, err, "%s at %s", c.Action, c.At)
		a, err = d.Apply(a, e)
		require.NoError(t, err)
		events = append(events, e)
	}
	return a, events
}

// decideAny lets whoever decides the action decide it.
func decideAny(t *testing.T, d *process.Definition, a process.Application, events []process.Event, c process.Command) (process.Event, error) {
	t.Helper()
	if c.Action == process.ActionExtend {
		return process.Extend(process.DefinitionsOf(d), events, c)
	}
	return d.Decide(a, c)
}

func excepts(t *testing.T, action process.Action, role law.ID, when string) process.Command {
	t.Helper()
	return process.Command{Action: action, By: process.Party{Role: role}, At: at(t, when)}
}

func extends(t *testing.T, amount int, when string) process.Command {
	t.Helper()
	c := excepts(t, process.ActionExtend, "head", when)
	c.Details = &process.Details{Extension: &process.Extension{Amount: amount}}
	return c
}

func decision(t *testing.T, d *process.Definition, when string, reply process.Reply) process.Command {
	t.Helper()
	return commandOf(t, d, clauseAct{"5(1)", when, reply})
}

// refusedWith is the reason for which a command is shut.
func refusedWith(t *testing.T, err error) process.Reason {
	t.Helper()
	var blocked *process.BlockedError
	require.ErrorAs(t, err, &blocked)
	return blocked.Reason
}

func TestClause08PapersAreReturnedAndTheTermBeginsAnew(t *testing.T) {
	d := inOffice(t, "08")
	require.Equal(t, []string{"18 Mar 18:00"}, grants(t, planOf(t, d, "3 Mar 10:00")))
	a, events := proceed(t, d, "3 Mar 10:00")
	_, err := d.Decide(a, excepts(t, process.ActionSupplement, "applicant", "4 Mar 10:00"))
	require.Equal(t, process.ReasonNotReturned, refusedWith(t, err))
	_, err = d.Decide(a, excepts(t, process.ActionReturn, "office", "4 Mar 10:00"))
	require.Equal(t, process.ReasonOtherRole, refusedWith(t, err))

	away, gone := goOn(t, d, a, events, excepts(t, process.ActionReturn, "head", "5 Mar 12:00"))
	require.True(t, away.Returned())
	step := stepOf(t, tracked(t, d, gone, "6 Mar 10:00"), "5(1)")
	require.Equal(t, "stopped", told(t, step.Grant), "nothing runs while the papers are away")
	require.Equal(t, []string{"5 Mar 18:00", "13 Mar 18:00"}, clauseTerms(t, step))
	waiting := task(t, d, gone, "13 Mar 18:00")
	require.Equal(t, caseload.TaskWaiting, waiting.State)
	require.Equal(t, regulation.ActorApplicant, waiting.Body)
	require.Equal(t, "13 Mar 18:00", told(t, waiting.Deadline))
	require.Equal(t, caseload.TaskDue, task(t, d, gone, "13 Mar 18:01").State, "the provider may refuse")
	until, err := d.Awaits(away)
	require.NoError(t, err)
	require.Equal(t, "13 Mar 18:00", told(t, until))
	_, err = d.Decide(away, decision(t, d, "6 Mar 10:00", ""))
	require.Equal(t, process.ReasonReturned, refusedWith(t, err))
	_, err = d.Decide(away, decision(t, d, "13 Mar 18:00", process.ReplyNo))
	require.Equal(t, process.ReasonAwaited, refusedWith(t, err), "refusing is open from then on, not before")
	_, err = d.Decide(away, decision(t, d, "13 Mar 18:01", ""))
	require.Equal(t, process.ReasonReturned, refusedWith(t, err), "there is nothing to grant")
	refused, over := goOn(t, d, away, gone, decision(t, d, "13 Mar 18:00:01", process.ReplyNo))
	require.Equal(t, process.EndRefused, refused.End())
	require.Empty(t, findings(t, d, over, "20 Apr 10:00"))
	require.NoError(t, process.Verify(process.DefinitionsOf(d), over))
	bare := mustClause(t, "08", "office")
	_, err = bare.Decide(away, decision(t, d, "16 Mar 10:00", process.ReplyNo))
	require.ErrorIs(t, err, process.ErrNeedsOffices)
	_, err = bare.Awaits(away)
	require.ErrorIs(t, err, process.ErrNeedsOffices)

	back, events8 := goOn(t, d, away, gone, excepts(t, process.ActionSupplement, "applicant", "10 Mar 11:00"))
	require.Equal(t, d.Digest(), back.Definition())
	require.Equal(t, "27 Mar 18:00", told(t, stepOf(t, tracked(t, d, events8, "11 Mar 10:00"), "5(1)").Grant))
	require.Equal(t, "27 Mar 18:00", told(t, task(t, d, events8, "11 Mar 10:00").Deadline))
	_, err = d.Decide(back, excepts(t, process.ActionReturn, "head", "11 Mar 12:00"))
	require.Equal(t, process.ReasonSpent, refusedWith(t, err), "papers are returned once")
	require.ErrorContains(t, err, "clause-8-2025/permit#6")
	_, over = goOn(t, d, back, events8, decision(t, d, "27 Mar 18:00", ""))
	require.Empty(t, findings(t, d, over, "20 Apr 10:00"))
	_, over = goOn(t, d, back, events8, decision(t, d, "30 Mar 10:00", ""))
	require.Equal(t, []string{"late 27 Mar 18:00"}, lateness(t, findings(t, d, over, "20 Apr 10:00")))

	a, events8 = goOn(t, d, a, events, excepts(t, process.ActionReturn, "head", "6 Mar 12:00"), excepts(t, process.ActionSupplement, "applicant", "16 Mar 10:00"))
	list := findings(t, d, events8, "17 Mar 10:00")
	require.Equal(t, []string{"late 5 Mar 18:00"}, lateness(t, list), "returned late, and completed in five working days")
	require.Equal(t, "clause-8-2025/permit#6", list[0].Citation.String())
	require.True(t, a.Open())

	late, events8 := goOn(t, d, away, gone, excepts(t, process.ActionSupplement, "applicant", "16 Mar 10:00"))
	require.False(t, late.Returned(), "completed before any refusal: accepted")
	list = findings(t, d, events8, "17 Mar 10:00")
	require.Equal(t, []string{"answered_late 13 Mar 18:00"}, lateness(t, list))
	require.Equal(t, regulation.ActorApplicant, list[0].By.Role, "nobody of the provider's is accused")
}

func TestClause09ASuspensionEndsWithItsTime(t *testing.T) {
	d := inOffice(t, "09")
	a, events := proceed(t, d, "3 Mar 10:00")
	a, events = goOn(t, d, a, events, excepts(t, process.ActionSuspend, "head", "5 Mar 10:00"))
	require.True(t, a.Suspended())
	step := stepOf(t, tracked(t, d, events, "12 Mar 09:00"), "5(1)")
	require.Equal(t, "stopped", told(t, step.Grant))
	require.Equal(t, []string{"20 Mar 18:00"}, clauseTerms(t, step))
	require.Equal(t, caseload.TaskWaiting, task(t, d, events, "20 Mar 18:00").State)
	require.Equal(t, "20 Mar 18:00", told(t, task(t, d, events, "20 Mar 18:00").Deadline))
	require.Equal(t, caseload.TaskDue, task(t, d, events, "20 Mar 18:01").State)
	_, err := d.Decide(a, decision(t, d, "12 Mar 09:00", ""))
	require.Equal(t, process.ReasonStopped, refusedWith(t, err))
	_, err = d.Decide(a, decision(t, d, "20 Mar 18:00", process.ReplyNo))
	require.Equal(t, process.ReasonAwaited, refusedWith(t, err))
	refused, over := goOn(t, d, a, events, decision(t, d, "20 Mar 18:00:01", process.ReplyNo))
	require.Equal(t, process.EndRefused, refused.End())
	require.Empty(t, findings(t, d, over, "20 Apr 10:00"))

	on, resumed := goOn(t, d, a, events, excepts(t, process.ActionResume, "head", "12 Mar 10:00"))
	require.Equal(t, "27 Mar 18:00", told(t, stepOf(t, tracked(t, d, resumed, "13 Mar 10:00"), "5(1)").Grant))
	require.Equal(t, "27 Mar 18:00", told(t, task(t, d, resumed, "13 Mar 10:00").Deadline))
	_, over = goOn(t, d, on, resumed, decision(t, d, "27 Mar 18:00", ""))
	require.Empty(t, findings(t, d, over, "20 Apr 10:00"))
	_, over = goOn(t, d, on, resumed, decision(t, d, "30 Mar 10:00", ""))
	require.Equal(t, []string{"late 27 Mar 18:00"}, lateness(t, findings(t, d, over, "20 Apr 10:00")))

	again, twice := goOn(t, d, on, resumed, excepts(t, process.ActionSuspend, "head", "16 Mar 10:00"))
	until, err := d.Awaits(again)
	require.NoError(t, err)
	require.Equal(t, "27 Mar 18:00", told(t, until), "two suspensions have one time: the two days between them are not counted")
	_, err = mustClause(t, "09", "office").Decide(on, excepts(t, process.ActionSuspend, "head", "16 Mar 10:00"))
	require.ErrorIs(t, err, process.ErrNeedsOffices)
	spent, used := goOn(t, d, again, twice, excepts(t, process.ActionResume, "applicant", "27 Mar 17:00"))
	_, err = d.Decide(spent, excepts(t, process.ActionSuspend, "head", "27 Mar 17:30"))
	require.Equal(t, process.ReasonSpent, refusedWith(t, err))
	require.ErrorContains(t, err, "clause-9-2025/permit#7")
	require.Equal(t, "6 Apr 18:00", told(t, stepOf(t, tracked(t, d, used, "30 Mar 10:00"), "5(1)").Grant))

	late, events9 := goOn(t, d, a, events, excepts(t, process.ActionResume, "head", "26 Mar 10:00"))
	require.True(t, late.Open())
	require.Equal(t, []string{"answered_late 20 Mar 18:00"}, lateness(t, findings(t, d, events9, "27 Mar 10:00")))
	require.Equal(t, "6 Apr 18:00", told(t, stepOf(t, tracked(t, d, events9, "27 Mar 10:00"), "5(1)").Grant), "ten working days altogether")

	d = inOffice(t, "09-continues")
	a, events = proceed(t, d, "3 Mar 10:00")
	a, events = goOn(t, d, a, events, excepts(t, process.ActionSuspend, "head", "5 Mar 10:00"))
	_, err = d.Decide(a, decision(t, d, "20 Mar 18:00", ""))
	require.Equal(t, process.ReasonAwaited, refusedWith(t, err))
	require.Equal(t, "6 Apr 18:00", told(t, stepOf(t, tracked(t, d, events, "26 Mar 10:00"), "5(1)").Grant), "the term runs on")
	require.Equal(t, "6 Apr 18:00", told(t, task(t, d, events, "26 Mar 10:00").Deadline))
	require.Equal(t, caseload.TaskDue, task(t, d, events, "26 Mar 10:00").State)
	a, over = goOn(t, d, a, events, decision(t, d, "6 Apr 18:00", ""))
	require.False(t, a.Suspended())
	require.Empty(t, findings(t, d, over, "20 Apr 10:00"))
}

func TestClause10ATermIsExtendedBeforeItEnds(t *testing.T) {
	for _, c := range []struct{ reading, tell string }{{"last-day=as_counted", "7 Mar 23:59:59"}, {"last-day=next_working_day", "10 Mar 18:00"}} {
		d := inOffice(t, "10", c.reading)
		require.Equal(t, []string{"5 Mar 18:00"}, grants(t, planOf(t, d, "3 Mar 10:00")))
		a, events := proceed(t, d, "3 Mar 10:00")
		_, err := d.Decide(a, extends(t, 15, "4 Mar 15:00"))
		require.ErrorIs(t, err, process.ErrNeedsHistory)
		_, err = process.Extend(process.DefinitionsOf(mustClause(t, "10", "office", c.reading)), events, extends(t, 15, "4 Mar 15:00"))
		require.ErrorIs(t, err, process.ErrNeedsOffices)
		_, err = decideAny(t, d, a, events, extends(t, 16, "4 Mar 15:00"))
		require.ErrorIs(t, err, process.ErrIncomplete)
		require.ErrorContains(t, err, "15 calendar_day of clause-10-2025/permit#8")
		_, err = decideAny(t, d, a, events, extends(t, 15, "6 Mar 10:00"))
		require.Equal(t, process.ReasonTermOver, refusedWith(t, err))
		require.ErrorContains(t, err, "clause-10-2025/permit#8")
		_, err = d.Decide(a, excepts(t, process.ActionTell, "head", "4 Mar 15:00"))
		require.Equal(t, process.ReasonNotExtended, refusedWith(t, err))

		a, events = goOn(t, d, a, events, extends(t, 15, "4 Mar 15:00"))
		step := stepOf(t, tracked(t, d, events, "5 Mar 10:00"), "5(1)")
		require.Equal(t, "20 Mar 18:00", told(t, step.Grant))
		require.Equal(t, []string{c.tell}, clauseTerms(t, step))
		due := task(t, d, events, "5 Mar 10:00")
		require.Equal(t, "20 Mar 18:00", told(t, due.Deadline))
		require.Equal(t, c.tell, told(t, due.Clause.Deadline), "the applicant is to be told")
		require.Equal(t, caseload.TaskOverdue, task(t, d, events, "11 Mar 10:00").State, "nobody told him")
		_, err = decideAny(t, d, a, events, extends(t, 1, "5 Mar 10:00"))
		require.Equal(t, process.ReasonSpent, refusedWith(t, err), "once")
		require.ErrorContains(t, err, "clause-10-2025/permit#8")

		_, untold := goOn(t, d, a, events, decision(t, d, "20 Mar 18:00", ""))
		require.Equal(t, []string{"late " + c.tell}, lateness(t, findings(t, d, untold, "20 Apr 10:00")))
		_, heard := goOn(t, d, a, events, excepts(t, process.ActionTell, "head", "6 Mar 10:00"), decision(t, d, "20 Mar 18:00", ""))
		require.Empty(t, findings(t, d, heard, "20 Apr 10:00"))
		_, late := goOn(t, d, a, events, excepts(t, process.ActionTell, "head", "6 Mar 10:00"), decision(t, d, "26 Mar 10:00", ""))
		require.Equal(t, []string{"late 20 Mar 18:00"}, lateness(t, findings(t, d, late, "20 Apr 10:00")))
		require.NoError(t, process.Verify(process.DefinitionsOf(d), late))
	}
}

func TestClause14WhatIsHandedOverUnderAnotherEditionIsRefusedOrMoved(t *testing.T) {
	first, err := clause(t, "14-portal", "elicense", "2026-02-28")
	require.NoError(t, err)
	second, err := clause(t, "14-portal", "elicense", "2026-03-02")
	require.NoError(t, err)
	require.Equal(t, "17 Mar 18:00", told(t, planOf(t, first, "28 Feb 12:00").Limits[0].Grant))
	known := process.DefinitionsOf(first, second)
	a, e := must(t, first, process.Application{}, submission(first, at(t, "28 Feb 12:00")))
	events := []process.Event{e}
	step := func(d *process.Definition, when string) {
		c := proper(d, a, at(t, when))
		e, err := d.Decide(a, c)
		require.NoError(t, err)
		a, err = d.Apply(a, e)
		require.NoError(t, err)
		events = append(events, e)
	}
	for first.At(a).ID != first.FilesAt() {
		step(first, "28 Feb 12:10")
	}
	_, err = first.Decide(a, proper(first, a, at(t, "2 Mar 10:00")))
	var other *process.DefinitionError
	require.ErrorAs(t, err, &other)
	require.ErrorIs(t, err, process.ErrEdition)
	require.Equal(t, law.MustDate("2026-03-01"), other.Since, "the edition that applies")
	require.Equal(t, law.MustDate("2026-03-02"), other.Filed)
	_, err = first.In(process.OfficesOf(clauseOffice(t))).Decide(a, proper(first, a, at(t, "28 Feb 23:59")))
	require.NoError(t, err, "the day counts by the clock of the office")
	_, err = first.In(process.OfficesOf(clauseOffice(t))).Decide(a, proper(first, a, at(t, "1 Mar 00:30")))
	require.ErrorIs(t, err, process.ErrEdition)
	moved, err := process.Migrate(known, events, process.Command{
		Action: process.ActionMigrate, By: process.Party{Role: "head"}, At: at(t, "2 Mar 10:00"),
		Details: &process.Details{Migration: &process.Migration{To: second.Digest(), Why: "the act was amended"}},
	})
	require.NoError(t, err)
	events = append(events, moved)
	a, err = process.Replay(known, events)
	require.NoError(t, err)
	step(second, "2 Mar 10:00")
	p, err := process.Track(known, events, at(t, "3 Mar 10:00"), process.OfficesOf(clauseOffice(t)))
	require.NoError(t, err)
	require.Equal(t, "10 Mar 18:00", told(t, p.Limits[0].Grant))
	require.Equal(t, "10 Mar 18:00", told(t, stepOf(t, p, "5(1)").Grant))

	office, err := clause(t, "14", "office", "2026-02-28")
	require.NoError(t, err)
	_, err = office.Decide(process.Application{}, submission(office, at(t, "3 Mar 10:00")))
	require.ErrorIs(t, err, process.ErrEdition, "at the office the submission files")
}

// clauseTerms are the deadlines that clauses have set at a step.
func clauseTerms(t *testing.T, s process.PlanStep) []string {
	t.Helper()
	var list []string
	for _, c := range s.Clauses {
		list = append(list, told(t, c.Deadline))
	}
	return list
}

// lateness are the kinds of findings with the deadlines that were not kept.
func lateness(t *testing.T, list []caseload.Finding) []string {
	t.Helper()
	var texts []string
	for _, f := range list {
		texts = append(texts, string(f.Kind)+" "+told(t, f.Term))
	}
	return texts
}

// withClause compiles the act of a clause with another clause in its step 5(4).
func withClause(t *testing.T, name, key string, value map[string]any) *process.Definition {
	t.Helper()
	c, err := clauseActs(t, name)
	require.NoError(t, err)
	var act map[string]any
	require.NoError(t, json.Unmarshal(marshalled(t, c), &act))
	for _, s := range list(object(list(object(list(act["regulations"])[0])["accounts"])[0])["steps"]) {
		if object(s)["locator"] == "5(4)" {
			object(s)[key] = value
		}
	}
	require.NoError(t, c.UnmarshalJSON(marshalled(t, act)))
	kind, err := c.Kind("permit/issue")
	require.NoError(t, err)
	d, err := process.Compile(kind, "office", law.MustDate("2026-03-03"))
	require.NoError(t, err)
	return d.In(process.OfficesOf(clauseOffice(t)))
}

func TestClause06ASuspensionAndAnExtensionMoveTheDayOfTheNotice(t *testing.T) {
	days := map[string]any{"outcome": "any", "basis": "stated", "bound": "within", "from": "previous", "amount": 10, "unit": "working_day"}
	d := withClause(t, "06", "suspension", map[string]any{"locator": "7", "at_most": days, "lapse": "continues"})
	a, events := proceed(t, d, "3 Mar 10:00", clauseAct{"5(1)", "3 Mar 10:10", ""})
	a, events = goOn(t, d, a, events, excepts(t, process.ActionSuspend, "head", "5 Mar 10:00"), excepts(t, process.ActionResume, "head", "12 Mar 10:00"))
	require.True(t, a.Open())
	p := tracked(t, d, events, "13 Mar 10:00")
	require.Equal(t, "3 Apr 18:00", told(t, p.Limits[0].Refusal), "four working days stood still")
	require.Equal(t, "31 Mar 18:00", told(t, stepOf(t, p, "5(2)").Refusal))

	days["amount"] = 5
	d = withClause(t, "06", "extension", map[string]any{"locator": "8", "times": 1, "at_most": days})
	a, events = proceed(t, d, "3 Mar 10:00", clauseAct{"5(1)", "3 Mar 10:10", ""})
	_, events = goOn(t, d, a, events, extends(t, 5, "27 Mar 10:00"))
	p = tracked(t, d, events, "27 Mar 11:00")
	require.Equal(t, "6 Apr 18:00", told(t, p.Limits[0].Refusal))
	require.Equal(t, "1 Apr 18:00", told(t, stepOf(t, p, "5(2)").Refusal))
}

func TestClause13TheCheckSaysWhatCannotBeTold(t *testing.T) {
	d := mustClause(t, "13", "office")
	_, events := proceed(t, d, "3 Mar 10:00", clauseAct{"5(1)", "3 Mar 10:10", ""}, clauseAct{"5(2)", "3 Mar 12:00", ""},
		clauseAct{"5(3)", "30 Mar 10:00", ""}, clauseAct{"5(4)", "31 Mar 17:00", ""})
	c := clauseCase(t, d, events)
	summary, err := caseload.Check(caseload.Records(c), caseload.CheckOptions{
		Definition: func(caseload.Record) (*process.Definition, error) { return d, nil },
		Offices:    func(caseload.Record, *process.Definition) (process.Offices, error) { return c.Offices, nil },
	}, func(x caseload.CheckedApplication) error {
		require.Empty(t, x.Findings, "what is not stated is nobody's lateness")
		return nil
	})
	require.NoError(t, err)
	require.Len(t, summary.Unknown, 1)
	require.Equal(t, process.NodeID("5(3)"), summary.Unknown[0].Node)
	require.Equal(t, process.UnknownTermNotStated, summary.Unknown[0].Reason)
}

// A step that was late for minutes does not hide that the service was late for weeks.
func TestClause13AStepThatWasLateDoesNotHideThatTheServiceWas(t *testing.T) {
	d := mustClause(t, "13-service", "office")
	_, events := proceed(t, d, "3 Mar 10:00", clauseAct{"5(1)", "3 Mar 10:30", ""}, clauseAct{"5(2)", "3 Mar 12:00", ""},
		clauseAct{"5(3)", "20 Apr 10:00", ""}, clauseAct{"5(4)", "21 Apr 12:00", ""})
	list := findings(t, d, events, "30 Apr 10:00")
	require.Len(t, list, 2)
	require.Equal(t, "5(1)", list[0].Citation.Locator.String())
	require.Equal(t, "3 Mar 10:15", told(t, list[0].Term))
	require.Equal(t, "annex1(3)", list[1].Citation.Locator.String())
	require.Equal(t, "18 Mar 18:00", told(t, list[1].Term))
	// Where the late step took all that the service lacks, nobody is charged twice.
	_, events = proceed(t, d, "3 Mar 10:00", clauseAct{"5(1)", "3 Mar 10:10", ""}, clauseAct{"5(2)", "3 Mar 12:00", ""},
		clauseAct{"5(3)", "17 Mar 10:00", ""}, clauseAct{"5(4)", "19 Mar 12:00", ""})
	list = findings(t, d, events, "30 Mar 10:00")
	require.Len(t, list, 1)
	require.Equal(t, "5(4)", list[0].Citation.Locator.String())
}
