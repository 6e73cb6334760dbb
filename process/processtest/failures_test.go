// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package processtest_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/processtest"
	"github.com/reglament-kz/reglament/regulation"
)

var update = flag.Bool("update", false, "write the golden files anew")

// started is a pesticide licence at the office, filed on 18 March 2015 at 16:40.
func started(tb testing.TB, readings ...string) *processtest.Scenario {
	return processtest.Start(tb, pesticides(readings...), offices(), at("2015-03-18T16:40"))
}

func plan(tb testing.TB, readings ...string) *processtest.Plan {
	return processtest.PlanOf(tb, pesticides(readings...), offices(), at("2015-03-18T16:40"))
}

// asked is the same licence where the agreeing body has been asked.
func asked(tb testing.TB) *processtest.Scenario {
	return started(tb).Path("5(4)", 10*time.Minute)
}

// question is one assertion with a play that it lets through and one that it
// stops.
type question struct {
	name          string
	passes, stops func(tb testing.TB)
}

func questionsOfScenarios() []question {
	complete := process.Command{Action: process.ActionComplete, By: process.Party{Role: regulation.ActorHead}}
	return []question{
		{
			"a role that is not asked cannot do a step",
			func(tb testing.TB) { started(tb).Do(regulation.ActorOffice) },
			func(tb testing.TB) { started(tb).Do(regulation.ActorExecutor) },
		},
		{
			"the clock does not go back",
			func(tb testing.TB) { started(tb).At(at("2015-03-18T16:40")) },
			func(tb testing.TB) { started(tb).At(at("2015-03-18T16:39")) },
		},
		{
			"the clock does not leave the calendar",
			func(tb testing.TB) { started(tb).After(8 * time.Hour) },
			func(tb testing.TB) { started(tb).After(100_000 * time.Hour) },
		},
		{
			"working days do not leave the calendar",
			func(tb testing.TB) { started(tb).AfterDays(10) },
			func(tb testing.TB) { started(tb).AfterDays(100_000) },
		},
		{
			"a step without a deadline has none to go to",
			func(tb testing.TB) { started(tb).AtDue(regulation.OutcomeGrant) },
			func(tb testing.TB) {
				d := compiled("ear-tag-duplicate/issue", regulation.ChannelOffice)
				processtest.Start(tb, d, offices(), at("2015-04-20T10:00")).Path("7(2).2", time.Minute).AtDue(regulation.OutcomeGrant)
			},
		},
		{
			"an application stands at a node",
			func(tb testing.TB) { asked(tb).StandsAt("5(4)") },
			func(tb testing.TB) { asked(tb).StandsAt("5(5)") },
		},
		{
			"an application is over",
			func(tb testing.TB) { started(tb).Path("", time.Minute).IsOver(process.EndGranted) },
			func(tb testing.TB) { asked(tb).IsOver(process.EndGranted) },
		},
		{
			"an application is over as it should",
			func(tb testing.TB) {
				started(tb).Path("5(3)", time.Minute).Refuse(regulation.ActorExecutor, "x").IsOver(process.EndRefused)
			},
			func(tb testing.TB) { started(tb).Path("", time.Minute).IsOver(process.EndRefused) },
		},
		{
			"a path leads to a node of the definition",
			func(tb testing.TB) { started(tb).Path("5(7)", time.Minute) },
			func(tb testing.TB) { started(tb).Path("9(9)", time.Minute) },
		},
		{
			"a path does not come to a node that lies behind",
			func(tb testing.TB) { started(tb).Path("5(2)", time.Minute) },
			func(tb testing.TB) { asked(tb).Path("5(2)", time.Minute) },
		},
		{
			"a path that stands elsewhere is not followed",
			func(tb testing.TB) { started(tb).Follow(pesticides().Paths()[1], time.Minute) },
			func(tb testing.TB) { asked(tb).Follow(pesticides().Paths()[1], time.Minute) },
		},
		{
			"a step gives no answer",
			func(tb testing.TB) { asked(tb).Answers(regulation.ActorAgreeingBody, process.ReplyNo) },
			func(tb testing.TB) { started(tb).Answers(regulation.ActorOffice, process.ReplyNo) },
		},
		{
			"after an adverse answer only a refusal is open",
			func(tb testing.TB) {
				asked(tb).Answers(regulation.ActorAgreeingBody, process.ReplyNo).Refuse(regulation.ActorExecutor, "x").Path("", time.Minute)
			},
			func(tb testing.TB) {
				asked(tb).Answers(regulation.ActorAgreeingBody, process.ReplyNo).Path("", time.Minute)
			},
		},
		{
			"exactly these actions are open",
			func(tb testing.TB) {
				started(tb).Path("5(3)", time.Minute).Permits(regulation.ActorExecutor, process.ActionRefuse, process.ActionAsk).Permits(regulation.ActorHead)
			},
			func(tb testing.TB) {
				started(tb).Path("5(3)", time.Minute).Permits(regulation.ActorExecutor, process.ActionAsk)
			},
		},
		{
			"a command fails with an error",
			func(tb testing.TB) { started(tb).Fails(complete, process.ErrBlocked) },
			func(tb testing.TB) { started(tb).Fails(complete, process.ErrOrder) },
		},
		{
			"a command that is open does not fail",
			func(tb testing.TB) {
				started(tb).Fails(process.Command{Action: process.ActionCorrect}, process.ErrIncomplete)
			},
			func(tb testing.TB) {
				started(tb).Fails(process.Command{Action: process.ActionComplete, By: process.Party{Role: regulation.ActorOffice}}, process.ErrBlocked)
			},
		},
		{
			"an event outside the regulation has a basis",
			func(tb testing.TB) {
				withdrawn := process.Outside{Kind: process.OutsideWithdrawal, Effect: process.EffectEnds, Basis: "art. 70 of our rules"}
				asked(tb).Outside(regulation.ActorApplicant, withdrawn).IsOver(process.EndDiscontinued)
			},
			func(tb testing.TB) {
				asked(tb).Outside(regulation.ActorApplicant, process.Outside{Kind: process.OutsideWithdrawal, Effect: process.EffectEnds})
			},
		},
		{
			"a correction leaves later events possible",
			func(tb testing.TB) {
				asked(tb).Answers(regulation.ActorAgreeingBody, process.ReplyYes).
					Correct(regulation.ActorHead, process.Correction{Reason: "entered in the wrong case", Voids: []int{5}}).StandsAt("5(4)")
			},
			func(tb testing.TB) {
				asked(tb).Correct(regulation.ActorHead, process.Correction{Reason: "entered in the wrong case", Voids: []int{2}})
			},
		},
		{
			"a case moves to a definition that knows its place",
			func(tb testing.TB) {
				s := started(tb).Migrate(regulation.ActorHead, pesticides("agreeing-silence=consent"), "a wrong reading").StandsAt("5(1)")
				if s.Definition().Option(regulation.ReadingAgreeingSilence) != "consent" {
					tb.Fatalf("the case runs on the old definition")
				}
			},
			func(tb testing.TB) {
				started(tb).Migrate(regulation.ActorHead, pesticides("account=interaction"), "a wrong reading").
					Migrate(regulation.ActorHead, compiled("ear-tag-duplicate/issue", regulation.ChannelOffice), "a wrong kind")
			},
		},
		{
			"a case that nobody hands over is not entered at the hand-over",
			func(tb testing.TB) { started(tb) },
			func(tb testing.TB) {
				d := pesticides()
				processtest.Start(tb, d, offices(), at("2015-03-18T16:40"), processtest.AtHandOver(d, at("2015-03-18T16:40")))
			},
		},
	}
}

func questionsOfPlans() []question {
	return []question{
		{
			"a step is due on a day",
			func(tb testing.TB) {
				plan(tb).Due("5(3)", regulation.OutcomeGrant, "2015-03-20").Due("5(3)", regulation.OutcomeGrant, "2015-03-20T18:30").Due("5(3)", regulation.OutcomeGrant, "2015-03-20T18:30:00")
			},
			func(tb testing.TB) { plan(tb).Due("5(3)", regulation.OutcomeGrant, "2015-03-26") },
		},
		{
			"a step is due at a minute, under a reading chosen",
			func(tb testing.TB) {
				plan(tb, "first-day=same").Due("5(3)", regulation.OutcomeGrant, "2015-03-19T18:30")
			},
			func(tb testing.TB) {
				plan(tb, "first-day=same").Due("5(1)", regulation.OutcomeGrant, "2015-03-18T17:00")
			},
		},
		{
			"a plan has only its own steps",
			func(tb testing.TB) { plan(tb).Due("5(7)", regulation.OutcomeGrant, "2015-04-14") },
			func(tb testing.TB) { plan(tb).Due("9(9)", regulation.OutcomeGrant, "2015-04-14") },
		},
		{
			"a plan ends",
			func(tb testing.TB) {
				plan(tb).Ends(regulation.OutcomeGrant, "2015-04-14").Ends(regulation.OutcomeRefusal, "2015-04-14")
			},
			func(tb testing.TB) { plan(tb).Ends(regulation.OutcomeRefusal, "2015-03-20") },
		},
		{
			"a deadline is unknown, and why",
			func(tb testing.TB) {
				processtest.PlanOf(tb, compiled("ear-tag-duplicate/issue", regulation.ChannelOffice), offices(), at("2015-04-20T10:00")).
					Unknown("7(2).2", regulation.OutcomeGrant, process.UnknownOutsideEvent).Unknown("7(2).3", regulation.OutcomeGrant, process.UnknownFollowsUnknown)
			},
			func(tb testing.TB) { plan(tb).Unknown("5(4)", regulation.OutcomeGrant, process.UnknownOutsideEvent) },
		},
		{
			"what was done is in time",
			func(tb testing.TB) { plan(tb).InTime("5(3)", regulation.OutcomeGrant, at("2015-03-20T18:30")) },
			func(tb testing.TB) { plan(tb).InTime("5(3)", regulation.OutcomeGrant, at("2015-03-20T18:31")) },
		},
		{
			"what was done is late",
			func(tb testing.TB) { plan(tb).Late("5(3)", regulation.OutcomeGrant, at("2015-03-20T18:31")) },
			func(tb testing.TB) { plan(tb).Late("5(3)", regulation.OutcomeGrant, at("2015-03-20T18:30")) },
		},
		{
			"what was done is in time under some reading",
			func(tb testing.TB) { plan(tb).InTimeUnderAny("5(3)", regulation.OutcomeGrant, at("2015-03-20T23:59")) },
			func(tb testing.TB) { plan(tb).InTimeUnderAny("5(3)", regulation.OutcomeGrant, at("2015-04-20T09:00")) },
		},
		{
			"what was done is late under every reading",
			func(tb testing.TB) { plan(tb).LateUnderAll("5(3)", regulation.OutcomeGrant, at("2015-04-20T09:00")) },
			func(tb testing.TB) { plan(tb).LateUnderAll("5(3)", regulation.OutcomeGrant, at("2015-03-20T23:59")) },
		},
		{
			"a step is due at a moment under some reading, also one that mixes early and late options",
			func(tb testing.TB) {
				plan(tb).DueUnderAny("5(3)", regulation.OutcomeGrant, "2015-03-20").DueUnderAny("5(3)", regulation.OutcomeGrant, "2015-03-19T23:59:59")
			},
			func(tb testing.TB) { plan(tb).DueUnderAny("5(3)", regulation.OutcomeGrant, "2015-03-26") },
		},
		{
			"a case in which terms stood still is not compared over readings",
			func(tb testing.TB) { asked(tb).Track().DueUnderAny("5(3)", regulation.OutcomeGrant, "2015-03-20") },
			func(tb testing.TB) {
				stops := process.Outside{Kind: process.OutsideSuspension, Effect: process.EffectStops, Basis: "art. 70 of our rules"}
				asked(tb).Outside(regulation.ActorHead, stops).Track().DueUnderAny("5(3)", regulation.OutcomeGrant, "2015-03-20")
			},
		},
		{
			"exactly these steps are overdue",
			func(tb testing.TB) {
				asked(tb).Track().Overdue()
				asked(tb).AtDue(regulation.OutcomeGrant).AfterDays(5).Track().Overdue("5(4)")
			},
			func(tb testing.TB) { asked(tb).AtDue(regulation.OutcomeGrant).AfterDays(5).Track().Overdue() },
		},
		{
			"a plan carries a note",
			func(tb testing.TB) {
				processtest.PlanOf(tb, compiled("pesticide-licence/issue", regulation.ChannelPortal), offices(), at("2015-03-18T16:40")).
					Notes(process.NoteContradiction)
			},
			func(tb testing.TB) { plan(tb).Notes(process.NoteContradiction) },
		},
		{
			"a timeline is as its file has it",
			func(tb testing.TB) { plan(tb).Golden(filepath.Join("testdata", "pesticides.txt"), false) },
			func(tb testing.TB) {
				plan(tb, "first-day=same").Golden(filepath.Join("testdata", "pesticides.txt"), false)
			},
		},
		{
			"a plan needs an office",
			func(tb testing.TB) { plan(tb) },
			func(tb testing.TB) { processtest.PlanOf(tb, pesticides(), process.Offices{}, at("2015-03-18T16:40")) },
		},
	}
}

// Each assertion lets through what is right and stops what is wrong, with a
// message that is worth reading: testdata/failures.txt holds them all.
func TestAssertions(t *testing.T) {
	plan(t).Golden(filepath.Join("testdata", "pesticides.txt"), *update)
	var b strings.Builder
	for _, q := range slices.Concat(questionsOfScenarios(), questionsOfPlans(), questionsOfClauses()) {
		require.Empty(t, stopped(q.passes), q.name)
		message := stopped(q.stops)
		require.NotEmpty(t, message, q.name)
		fmt.Fprintf(&b, "## %s\n%s\n\n", q.name, message)
	}
	file := filepath.Join("testdata", "failures.txt")
	if *update {
		require.NoError(t, os.WriteFile(file, []byte(b.String()), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	require.Equal(t, string(want), b.String())
}
