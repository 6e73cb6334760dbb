// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"fmt"
	"log"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/process/processtest"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Each clause of a kind that acts in force have is an example of its own: the plan, a
// running case, its line in a worklist and the check of its log. The acts stand in
// testdata/clauses; a case is filed on Tuesday 3 March 2026 at 10:00.

// played is the testing.TB of the examples: what stops a scenario stops the example.
type played struct{ testing.TB }

func (played) Helper() {}

func (played) Fatalf(format string, args ...any) { log.Fatalf(format, args...) }

// permitOf is the permit of the act of a clause, in its office.
func permitOf(clause string, channel regulation.Channel, kind, day string, readings ...string) (*process.Definition, error) {
	acts, err := actsIn(filepath.Join("testdata", "clauses", clause+".json"))
	if err != nil {
		return nil, err
	}
	k, err := acts.Kind(kind)
	if err != nil {
		return nil, err
	}
	var choices []process.Choice
	for _, r := range readings {
		choices = append(choices, process.MustChoice(r))
	}
	d, err := process.Compile(k, channel, law.MustDate(day), choices...)
	if err != nil {
		return nil, err
	}
	return d.In(officeHours()), nil
}

// mustPermit is the permit through a channel, for March 2026.
func mustPermit(clause string, channel regulation.Channel, readings ...string) *process.Definition {
	d, err := permitOf(clause, channel, "permit/issue", "2026-03-03", readings...)
	if err != nil {
		log.Fatal(err)
	}
	return d
}

// playPermit files a permit at the office on 3 March 2026 at 10:00.
func playPermit(clause string, readings ...string) *processtest.Scenario {
	return processtest.Start(played{}, mustPermit(clause, regulation.ChannelOffice, readings...), officeHours(), march(3, 10))
}

// brief is a deadline as "6 Mar 18:00", or why there is none.
func brief(d process.Deadline) string {
	switch {
	case d.Known():
		return strings.TrimSuffix(d.At.Format("2 Jan 15:04:05"), ":00")
	case d.IsZero():
		return "none"
	}
	return string(d.Unknown)
}

// showPlan prints the deadlines of the steps of a plan, and of the service.
func showPlan(p process.Plan) {
	for _, s := range p.Steps {
		fmt.Printf("%s: %s", s.Node, brief(s.Grant))
		if !s.Same() {
			fmt.Printf(", for a refusal %s", brief(s.Refusal))
		}
		if s.AtLatest.Known() {
			fmt.Printf(", at the latest %s", brief(s.AtLatest))
		}
		fmt.Println()
		for _, c := range s.Clauses {
			fmt.Printf("  %s by %s: %s\n", c.Action, c.Citation.Locator, brief(c.Deadline))
		}
	}
	for _, l := range p.Limits {
		fmt.Printf("%s: %s\n", l.Citation.Locator, brief(l.Grant))
	}
}

// planPermit prints the plan of a permit filed on 3 March 2026 at 10:00.
func planPermit(d *process.Definition) {
	p, err := d.Plan(march(3, 10), officeHours())
	if err != nil {
		log.Fatal(err)
	}
	showPlan(p)
}

// showCase prints one step of a running case, its task in a worklist, and what a check
// of its log finds, all at the clock of the scenario. Earlier are the definitions that
// the case has left.
func showCase(s *processtest.Scenario, node process.NodeID, earlier ...*process.Definition) {
	for _, step := range s.Track().Value().Steps {
		if step.Node == node {
			fmt.Printf("case: %s %s\n", node, brief(step.Grant))
		}
	}
	c := caseload.Case{ID: "1", Definitions: process.DefinitionsOf(append(earlier, s.Definition())...), Offices: officeHours(), Events: s.Events()}
	w, err := caseload.WorklistAt(caseload.Cases(c), s.Now())
	if err != nil {
		log.Fatal(err)
	}
	for _, t := range w.Tasks {
		fmt.Printf("worklist: %s %s, %s", t.Node, brief(t.Deadline), t.State)
		if t.Limit.Known() {
			fmt.Printf(", of the stretch %s", brief(t.Limit))
		}
		fmt.Println()
	}
	found := 0
	_, err = caseload.Check(caseload.Records(c), caseload.CheckOptions{
		Definition: func(caseload.Record) (*process.Definition, error) { return s.Definition(), nil },
		Offices:    func(caseload.Record, *process.Definition) (process.Offices, error) { return c.Offices, nil },
		Period:     caseload.Period{Until: s.Now()},
	}, func(a caseload.CheckedApplication) error {
		for _, f := range a.Findings {
			found++
			fmt.Printf("check: %s %s by %s, due %s\n", f.Node, f.Kind, f.Citation.Locator, brief(f.Term))
		}
		return nil
	})
	if err != nil {
		log.Fatal(err)
	}
	if found == 0 {
		fmt.Println("check: nothing to find")
	}
}

// Ten working days from the application, in the fourth step.
func Example_clause01FromTheApplication() {
	planPermit(mustPermit("01", regulation.ChannelOffice))
	s := playPermit("01").Do("office").Do("head").At(march(5, 12)).Do("executor")
	showCase(s.At(march(10, 10)), "5(4)")
	// Output:
	// 5(1): 3 Mar 10:15
	// 5(2): 3 Mar 18:00
	// 5(3): 6 Mar 18:00
	// 5(4): 18 Mar 18:00
	// 5(5): 19 Mar 18:00
	// case: 5(4) 18 Mar 18:00
	// worklist: 5(4) 18 Mar 18:00, due
	// check: nothing to find
}

// The review ends late; the term from the application does not move with it.
func Example_clause02DoesNotMoveWithTheSteps() {
	d := mustPermit("02", regulation.ChannelOffice)
	s := processtest.Start(played{}, d, officeHours(), march(20, 16)).Do("office").Do("head").At(april(6, 12)).Do("executor")
	showCase(s, "5(4)")
	// Output:
	// case: 5(4) 8 Apr 18:00
	// worklist: 5(4) 8 Apr 18:00, due
	// check: 5(3) late by 5(3), due 30 Mar 18:00
}

// Five calendar days end on a Sunday.
func Example_clause03CalendarDays() {
	planPermit(mustPermit("03", regulation.ChannelOffice))
	planPermit(mustPermit("03", regulation.ChannelOffice, "last-day=next_working_day"))
	showCase(playPermit("03").Do("office"), "5(2)")
	// Output:
	// 5(1): 3 Mar 10:15
	// 5(2): 8 Mar 23:59:59
	// 5(3): 2 Apr 18:00
	// 5(1): 3 Mar 10:15
	// 5(2): 10 Mar 18:00
	// 5(3): 2 Apr 18:00
	// case: 5(2) 8 Mar 23:59:59
	// worklist: 5(2) 8 Mar 23:59:59, due
	// check: nothing to find
}

// A month from 30 January ends on the last day of February.
func Example_clause04Months() {
	for _, reading := range []string{"last-day=as_counted", "last-day=next_working_day"} {
		d := mustPermit("04", regulation.ChannelOffice, reading)
		s := processtest.Start(played{}, d, officeHours(), time.Date(2026, 1, 30, 10, 0, 0, 0, march(1, 0).Location()))
		showPlan(s.Track().Value())
		showCase(s, "5(1)")
	}
	// Output:
	// 5(1): 28 Feb 23:59:59
	// 5(2): 30 Mar 18:00
	// case: 5(1) 28 Feb 23:59:59
	// worklist: 5(1) 28 Feb 23:59:59, due
	// check: nothing to find
	// 5(1): 2 Mar 18:00
	// 5(2): 30 Mar 18:00
	// case: 5(1) 2 Mar 18:00
	// worklist: 5(1) 2 Mar 18:00, due
	// check: nothing to find
}

// The steps, each in time, outlast the term of the service.
func Example_clause05TermOfTheService() {
	d := mustPermit("05", regulation.ChannelOffice)
	planPermit(d)
	for _, x := range d.Regulation().Discrepancies() {
		fmt.Println(x.Rule, x.Text.EN)
	}
	s := playPermit("05").Do("office").At(march(4, 12)).Do("head").At(march(18, 17)).Do("executor")
	showCase(s, "5(4)")
	s.At(march(19, 12)).Do("head")
	showCase(s, "5(4)")
	// Output:
	// 5(1): 3 Mar 10:15
	// 5(2): 4 Mar 18:00
	// 5(3): 19 Mar 18:00
	// 5(4): 20 Mar 18:00
	// annex1(3): 18 Mar 18:00
	// service-shorter row 3 of annex 1: the steps of paragraph 5 outlast the term of the service
	// case: 5(4) 19 Mar 18:00
	// worklist: 5(4) 19 Mar 18:00, due, of the stretch 18 Mar 18:00
	// check: nothing to find
	// case: 5(4) 19 Mar 18:00
	// check: 5(4) late by annex1(3), due 18 Mar 18:00
}

// Notice and hearing come before a refusal; a grant passes them by.
func Example_clause06Hearing() {
	planPermit(mustPermit("06", regulation.ChannelOffice))
	s := playPermit("06").Do("office")
	showCase(s.At(march(10, 10)), "5(2)")
	fmt.Println(s.Fork().Do("head").Application().End())
	s.Fails(process.Command{Action: process.ActionRefuse, By: process.Party{Role: "head"}}, process.ErrBlocked)
	s.Do("executor").At(march(27, 10)).Do("executor").Refuse("head", "a ground").IsOver(process.EndRefused)
	showCase(s, "5(4)")
	_, err := permitOf("06-short", regulation.ChannelOffice, "permit/issue", "2026-03-03")
	fmt.Println(err)
	// Output:
	// 5(1): 3 Mar 10:15
	// 5(2): none, for a refusal 20 Mar 18:00
	// 5(3): none, for a refusal term_not_stated, at the latest 30 Mar 18:00
	// 5(4): 30 Mar 18:00
	// annex1(3): 30 Mar 18:00
	// case: 5(2) none
	// worklist: 5(2) 20 Mar 18:00, due
	// check: nothing to find
	// granted
	// case: 5(4) 30 Mar 18:00
	// check: nothing to find
	// process: unusable definition: clause-06-short-2025/permit#5(2): its 3 working_day do not fit into the 2 working_day of the service
}

// Two bodies have the papers at the same time.
func Example_clause07Group() {
	planPermit(mustPermit("07", regulation.ChannelOffice))
	s := playPermit("07").At(march(3, 18)).Do("office").At(march(10, 10)).On("5(3)").Do("body_b").At(march(11, 10)).Do("body_a")
	showCase(s, "5(4)")
	no := playPermit("07").At(march(3, 18)).Do("office").At(march(9, 10)).Answers("body_a", process.ReplyNo)
	fmt.Println(no.Refuse("head", "body A says no").Application().End())
	// Output:
	// 5(1): 3 Mar 18:00
	// 5(2): 11 Mar 18:00
	// 5(3): 18 Mar 18:00
	// 5(4): 26 Mar 18:00
	// case: 5(4) 16 Mar 18:00
	// worklist: 5(4) 16 Mar 18:00, due
	// check: nothing to find
	// refused
}

// Papers are returned once, and the term begins anew when they are completed.
func Example_clause08Return() {
	planPermit(mustPermit("08", regulation.ChannelOffice))
	s := playPermit("08").At(march(5, 12)).Return("head")
	showCase(s, "5(1)")
	fmt.Println(s.Fork().AtAwaited().After(time.Second).Refuse("head", "not completed").Application().End())
	s.At(march(10, 11)).Supplement("applicant")
	showCase(s, "5(1)")
	// Output:
	// 5(1): 18 Mar 18:00
	// case: 5(1) stopped
	// worklist: 5(1) 13 Mar 18:00, waiting
	// check: nothing to find
	// refused
	// case: 5(1) 27 Mar 18:00
	// worklist: 5(1) 27 Mar 18:00, due
	// check: nothing to find
}

// Terms stand still until the applicant answers, ten working days at most.
func Example_clause09Suspension() {
	s := playPermit("09").At(march(5, 10)).Suspend("head")
	showCase(s, "5(1)")
	showCase(s.Fork().At(march(12, 10)).Resume("applicant"), "5(1)")
	fmt.Println(s.AtAwaited().After(time.Second).Refuse("head", "no answer").Application().End())
	// The clause without "refused": the term runs on.
	showCase(playPermit("09-continues").At(march(5, 10)).Suspend("head").At(march(26, 10)), "5(1)")
	// Output:
	// case: 5(1) stopped
	// worklist: 5(1) 20 Mar 18:00, waiting
	// check: nothing to find
	// case: 5(1) 27 Mar 18:00
	// worklist: 5(1) 27 Mar 18:00, due
	// check: nothing to find
	// refused
	// case: 5(1) 6 Apr 18:00
	// worklist: 5(1) 6 Apr 18:00, due
	// check: nothing to find
}
