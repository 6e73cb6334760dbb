// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package processtest_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/processtest"
	"github.com/reglament-kz/reglament/regulation"
)

// failure prints the first line of the message with which a play is stopped.
func failure(play func(tb testing.TB)) {
	line, _, _ := strings.Cut(stopped(play), "\n")
	fmt.Println(line)
}

func ExampleStart() {
	d := compiled("pesticide-licence/reissue", regulation.ChannelOffice)
	s := processtest.Start(t, d, offices(), at("2015-03-18T16:40"), func(s *process.Submission) {
		s.Subject.Licence = "15-001"
	})
	fmt.Println(s.Application().Submission().Subject.Licence, s.Node().ID)
	// Output: 15-001 5(1)
}

func ExampleAtHandOver() {
	d := compiled("pesticide-licence/issue", regulation.ChannelPortal)
	filed := at("2015-03-18T16:40")
	s := processtest.Start(t, d, offices(), filed, processtest.AtHandOver(d, filed))
	fmt.Println(s.Node().ID, s.Node().Name.EN)
	// Output: 9(8).signature check of the signature of the request
}

func ExampleForm() {
	d := compiled("pesticide-licence/issue", regulation.ChannelPortal)
	s := processtest.Start(t, d, offices(), at("2015-03-18T16:40")).Path("9(6)", time.Minute)
	last := s.Events()[len(s.Events())-1]
	fmt.Println(last.Node, last.Details.Form == processtest.Form())
	// Output: 9(5) true
}

// Working time passes over lunch and nights.
func ExampleScenario_After() {
	s := started(t).After(2 * time.Hour)
	fmt.Println(s.Now().Format("2006-01-02 15:04"))
	// Output: 2015-03-19 09:10
}

func ExampleScenario_AfterDays() {
	s := started(t).AfterDays(3) // 21 to 25 March 2015 are days off
	fmt.Println(s.Now().Format("2006-01-02 15:04"))
	// Output: 2015-03-26 16:40
}

func ExampleScenario_AtDue() {
	s := asked(t).AtDue(regulation.OutcomeGrant)
	fmt.Println(s.Now().Format("2006-01-02 15:04"))
	s.Track().Overdue() // the last moment is in time
	s.At(s.Now().Add(time.Second)).Track().Overdue("5(4)")
	// Output: 2015-04-06 18:30
}

func ExampleScenario_At() {
	failure(func(tb testing.TB) { started(tb).At(at("2015-03-18T16:39")) })
	// Output: the clock would go back from 2015-03-18 16:40:00 to 2015-03-18 16:39:00
}

// One beginning, two ways on.
func ExampleScenario_Fork() {
	waiting := asked(t)
	good := waiting.Fork().Do(regulation.ActorAgreeingBody).Path("", time.Minute)
	bad := waiting.Fork().Answers(regulation.ActorAgreeingBody, process.ReplyNo).
		Refuse(regulation.ActorExecutor, "no conformity").Path("", time.Minute)
	fmt.Println(good.Application().End(), bad.Application().End(), waiting.Node().ID)
	// Output: granted refused 5(4)
}

func ExampleScenario_Node() {
	n := started(t).Node()
	fmt.Println(n.ID, n.Action, n.Actors)
	// Output: 5(1) complete [office]
}

func ExampleScenario_Now() {
	fmt.Println(started(t).After(time.Minute).Now())
	// Output: 2015-03-18 16:41:00 +0600 +06
}

func ExampleScenario_Application() {
	a := started(t).Path("", time.Minute).Application()
	fmt.Println(a.End(), a.Result().Number, a.Result().Date)
	// Output: granted 1 2015-03-18
}

func ExampleScenario_Definition() {
	fmt.Println(started(t).Definition().Kind())
	// Output: north-kazakhstan-201-2014/pesticide-licence/issue
}

func ExampleScenario_Events() {
	for _, e := range asked(t).Events() {
		fmt.Println(e.Version, e.Action, e.To)
	}
	// Output:
	// 1 submit 5(1)
	// 2 complete 5(2)
	// 3 complete 5(3)
	// 4 ask 5(4)
}

func ExampleScenario_Story() {
	fmt.Print(asked(t).Story())
	// Output:
	// 1   2015-03-18 16:40:00  submit by applicant at 5(1)
	// 2   2015-03-18 16:50:00  complete by office at 5(1)
	// 3   2015-03-18 17:00:00  complete by management at 5(2)
	// 4   2015-03-18 17:10:00  ask by executor at 5(3)
}

func ExampleScenario_Do() {
	failure(func(tb testing.TB) { started(tb).Do(regulation.ActorOffice).Do(regulation.ActorExecutor) })
	// Output: complete by "executor" on 2015-03-18 16:40:00: process: action not open: complete by "executor" at 5(2) (north-kazakhstan-201-2014/pesticide-licence#5(2)): it is somebody else's to do
}

// A check that gives no answer yet leaves the application where it is.
func ExampleScenario_Answers() {
	s := processtest.Start(t, compiled("pesticide-licence/issue", regulation.ChannelPortal), offices(), at("2015-03-18T16:40"))
	s.Path("9(6)", time.Minute).Answers(regulation.ActorPortal, process.ReplyPending).StandsAt("9(6)")
	s.Answers(regulation.ActorPortal, process.ReplyNo).IsOver(process.EndNotAdmitted)
	fmt.Println(s.Node().ID)
	// Output: 9(7)
}

func ExampleScenario_Refuse() {
	s := started(t).Path("5(3)", time.Minute).Refuse(regulation.ActorExecutor, "the documents are not complete")
	fmt.Println(s.Application().End(), s.Application().Grounds()[0].Text)
	// Output: refused the documents are not complete
}

func ExampleScenario_Path() {
	s := started(t).Path("5(6)", time.Hour)
	fmt.Println(s.Node().Action, s.Now().Format("2006-01-02 15:04"))
	// Output: sign 2015-03-19 12:10
}

// Every way through a definition ends as it says.
func ExampleScenario_Follow() {
	d := pesticides()
	for _, p := range d.Paths() {
		s := processtest.Start(t, d, offices(), at("2015-03-18T16:40")).Follow(p, time.Minute).IsOver(p.End)
		fmt.Println(s.Application().End(), "at", s.Node().ID)
	}
	// Output:
	// granted at granted
	// refused at 5(3).refused
	// refused at refused
}

func ExampleScenario_Outside() {
	s := asked(t).Outside(regulation.ActorApplicant, process.Outside{
		Kind: process.OutsideWithdrawal, Effect: process.EffectEnds, Basis: "the agency's own rules, point 12",
	})
	fmt.Println(s.Application().End())
	// Output: discontinued
}

// An answer entered in the wrong case is voided, and nothing is deleted.
func ExampleScenario_Correct() {
	s := asked(t).Do(regulation.ActorAgreeingBody).StandsAt("5(5)")
	s.Correct(regulation.ActorExecutor, process.Correction{Reason: "it belongs to another case", Voids: []int{5}})
	fmt.Println(s.Node().ID, len(s.Events()))
	// Output: 5(4) 6
}

func ExampleScenario_Migrate() {
	s := asked(t).Migrate(regulation.ActorHead, pesticides("agreeing-silence=consent"), "our lawyers read article 25 so")
	fmt.Println(s.Node().ID, s.Definition().Option(regulation.ReadingAgreeingSilence))
	// Output: 5(4) consent
}

// What happened on one day may be entered on another.
func ExampleScenario_Command() {
	s := started(t)
	s.Command(process.Command{
		Action: process.ActionComplete, By: process.Party{Role: regulation.ActorOffice, Person: "o-7"},
		At: s.Now().Add(5 * time.Minute), RecordedAt: s.Now().Add(24 * time.Hour), Key: "journal-118",
	})
	e := s.Events()[1]
	fmt.Println(e.Key, e.RecordedAt.Sub(e.At))
	// Output: journal-118 23h55m0s
}

func ExampleScenario_StandsAt() {
	failure(func(tb testing.TB) { asked(tb).StandsAt("5(5)") })
	// Output: the application stands at 5(4) (north-kazakhstan-201-2014/pesticide-licence#5(4), Consideration of the documents and answer on conformity), not at 5(5)
}

func ExampleScenario_IsOver() {
	failure(func(tb testing.TB) { started(tb).Path("", time.Minute).IsOver(process.EndRefused) })
	// Output: the application is granted at the end granted, not refused
}

func ExampleScenario_Permits() {
	s := started(t).Path("5(3)", time.Minute)
	s.Permits(regulation.ActorExecutor, process.ActionAsk, process.ActionRefuse)
	s.Permits(regulation.ActorHead) // nothing
	fmt.Println(s.Node().Name.EN)
	// Output: Check of the documents for completeness; inquiry to the agreeing body
}

func ExampleScenario_Fails() {
	s := started(t)
	s.Fails(process.Command{Action: process.ActionSign, By: process.Party{Role: regulation.ActorHead}}, process.ErrBlocked)
	s.Fails(process.Command{Action: process.ActionComplete, At: s.Now().Add(-time.Minute)}, process.ErrOrder)
	fmt.Println(len(s.Events()))
	// Output: 1
}

// A running case counts from what really happened.
func ExampleScenario_Track() {
	asked(t).Track().Due("5(4)", regulation.OutcomeGrant, "2015-04-06T18:30").Overdue()
	started(t).Track().Due("5(4)", regulation.OutcomeGrant, "2015-04-08T18:30").Overdue()
	// Output:
}
