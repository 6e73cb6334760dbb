// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package processtest_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
)

// Two bodies have the papers at the same time, and answer in any order.
func ExampleScenario_On() {
	s := permit(t, "07").At(march("03T18:00")).Do("office")
	s.At(march("10T10:00")).On("5(3)").Do("body_b")
	s.At(march("11T10:00")).Do("body_a")
	s.StandsAt("5(4)").Track().Due("5(4)", regulation.OutcomeGrant, "2026-03-16")
	failure(func(tb testing.TB) { permit(tb, "07").Do("office").Do("body_b").On("5(3)") })
	// Output: nothing can happen at 5(3); the application stands at [5(2)]
}

// Incomplete papers go back; when they are completed the term begins anew.
func ExampleScenario_Return() {
	s := permit(t, "08").At(march("05T12:00")).Return("head")
	s.Track().Unknown("5(1)", regulation.OutcomeGrant, process.UnknownStopped).ClauseDue("5(1)", process.ActionReturn, "2026-03-05")
	fmt.Println(s.Application().Returned())
	// Output: true
}

func ExampleScenario_Supplement() {
	s := permit(t, "08").At(march("05T12:00")).Return("head").At(march("10T11:00")).Supplement("applicant")
	s.Track().Due("5(1)", regulation.OutcomeGrant, "2026-03-27T18:00")
	s.Fails(process.Command{Action: process.ActionReturn, By: process.Party{Role: "head"}}, process.ErrBlocked) // once
	fmt.Println(s.Node().ID)
	// Output: 5(1)
}

func ExampleScenario_Suspend() {
	s := permit(t, "09").At(march("05T10:00")).Suspend("head")
	s.Track().Unknown("5(1)", regulation.OutcomeGrant, process.UnknownStopped)
	failure(func(tb testing.TB) { permit(tb, "09").Suspend("head").Do("head") })
	// Output: complete by "head" on 2026-03-03 10:00:00: process: action not open: complete by "head" at 5(1) (clause-9-2025/permit#5(1)): time limits are suspended
}

// The days from the suspension to the day before the resumption stand still.
func ExampleScenario_Resume() {
	s := permit(t, "09").At(march("05T10:00")).Suspend("head").At(march("12T10:00")).Resume("applicant")
	fmt.Println(s.Track().Value().Steps[0].Grant)
	// Output: 2026-03-27T18:00:00+05:00
}

func ExampleScenario_Extend() {
	permit(t, "10").Extend("head", 15).Track().Due("5(1)", regulation.OutcomeGrant, "2026-03-20")
	failure(func(tb testing.TB) { permit(tb, "10").Extend("head", 16) })
	// Output: extend by "head" on 2026-03-03 10:00:00: process: command incomplete: extend: details.extension.amount is more than the 15 calendar_day of clause-10-2025/permit#8
}

// The applicant is to be told of an extension within three calendar days.
func ExampleScenario_Tell() {
	s := permit(t, "10").At(march("04T15:00")).Extend("head", 15)
	s.Track().ClauseDue("5(1)", process.ActionTell, "2026-03-07")
	s.At(march("06T10:00")).Tell("head")
	fmt.Println(s.Track().Value().Steps[0].Clauses[0].Done.In(s.Now().Location()).Format("2 January 15:04"))
	// Output: 6 March 10:00
}

// The head gives a draft back. No act says so, and every deadline stands.
func ExampleScenario_SendBack() {
	s := permit(t, "01").Do("office").Do("head").At(march("05T12:00")).Do("executor")
	s.At(march("06T10:00")).SendBack("head", "5(3)", "rules of the office, point 4").StandsAt("5(3)")
	fmt.Println(s.Track().Value().Steps[2].Grant)
	// Output: 2026-03-06T18:00:00+05:00
}

// What follows if nobody answers is open strictly after the time of the clause.
func ExampleScenario_AtAwaited() {
	s := permit(t, "08").At(march("05T12:00")).Return("head").AtAwaited()
	fmt.Println(s.Now().Format("2 January 15:04"))
	s.After(time.Second).Refuse("head", "the papers were not completed").IsOver(process.EndRefused)
	// Output: 13 March 18:00
}

func ExamplePlan_ClauseDue() {
	failure(func(tb testing.TB) {
		permit(tb, "10").Extend("head", 15).Track().ClauseDue("5(1)", process.ActionTell, "2026-03-09")
	})
	// Output: 5(1) (принятие решения [ru]), tell by clause-10-2025/permit#8: the time is 2026-03-06T18:00:00, not 2026-03-09
}

func ExamplePlan_ServiceEnds() {
	permit(t, "06").Track().ServiceEnds(regulation.OutcomeRefusal, "2026-03-30T18:00")
	failure(func(tb testing.TB) { permit(tb, "08").Track().ServiceEnds(regulation.OutcomeGrant, "2026-03-30") })
	// Output: the text states no term of the service
}

// A hearing has no term of its own.
func ExamplePlan_AtLatest() {
	permit(t, "06").Track().Unknown("5(3)", regulation.OutcomeRefusal, process.UnknownTermNotStated).AtLatest("5(3)", "2026-03-30T18:00")
	// Output:
}
