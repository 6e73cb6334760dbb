// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package processtest_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/processtest"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// The ordered tags have no term to arrive in: the caller says when they came.
func ExamplePlanOf() {
	d := compiled("ear-tag-duplicate/issue", regulation.ChannelOffice)
	p := processtest.PlanOf(t, d, offices(), at("2015-03-18T10:00"), process.Arrival{Node: "7(2).2", At: at("2015-03-20T11:00")})
	fmt.Println(p.Value().Grant)
	// Output: 2015-03-30T18:30:00+06:00
}

func ExamplePlan_Value() {
	for _, s := range plan(t).Value().Steps[:2] {
		fmt.Println(s.Node, s.Grant.Term().Amount, s.Grant.Term().Unit)
	}
	// Output:
	// 5(1) 30 minute
	// 5(2) 60 minute
}

func ExamplePlan_Due() {
	plan(t).Due("5(3)", regulation.OutcomeGrant, "2015-03-20").Due("5(1)", regulation.OutcomeGrant, "2015-03-18T17:10")
	fmt.Println(stopped(func(tb testing.TB) { plan(tb).Due("5(3)", regulation.OutcomeGrant, "2015-03-26") }))
	// Output:
	// north-kazakhstan-201-2014/pesticide-licence/issue through office: step 5(3) (north-kazakhstan-201-2014/pesticide-licence#5(3), Check of the documents for completeness; inquiry to the agreeing body, for grant) is due 2015-03-20T18:30:00, not 2015-03-26
	//   under account=procedure, agreeing-silence=wait, refusal-term=as_grant, first-day=next, minutes=working, day-end=closing, after-hours=next_opening
	//   arrived 2015-03-18T18:10:00+06:00, after reception has ended: counts from then (after-hours=same_day)
	//   2015-03-18 Wed   -  working day; the day of the start, first-day=next
	//   2015-03-19 Thu   1  working day
	//   2015-03-20 Fri   2  working day; closes at 18:30
	//   due 2015-03-20T18:30:00+06:00 (first-day=next arrival-day=next minutes=working day-end=closing after-hours=same_day last-day=as_counted)
}

// A cotton reissue is due later than its refusal.
func ExamplePlan_Ends() {
	d := compiled("cotton-receipt-licence/reissue", regulation.ChannelOffice)
	processtest.PlanOf(t, d, offices(), at("2015-03-30T10:00")).
		Ends(regulation.OutcomeGrant, "2015-04-09").Ends(regulation.OutcomeRefusal, "2015-04-02")
	// Output:
}

func ExamplePlan_InTime() {
	p := plan(t).InTime("5(3)", regulation.OutcomeGrant, at("2015-03-20T18:30"))
	p.Late("5(3)", regulation.OutcomeGrant, at("2015-03-20T18:31"))
	// Output:
}

func ExamplePlan_Late() {
	failure(func(tb testing.TB) { plan(tb).Late("5(7)", regulation.OutcomeGrant, at("2015-04-14T10:00")) })
	// Output: north-kazakhstan-201-2014/pesticide-licence/issue through office: step 5(7) (north-kazakhstan-201-2014/pesticide-licence#5(7), Handing over of the result to the applicant, for grant) was due 2015-04-14T10:00:00; done 2015-04-14T10:00:00 is in time
}

func ExamplePlan_Unknown() {
	d := compiled("ear-tag-duplicate/issue", regulation.ChannelOffice)
	p := processtest.PlanOf(t, d, offices(), at("2015-03-18T10:00"))
	p.Unknown("7(2).2", regulation.OutcomeGrant, process.UnknownOutsideEvent).Unknown("7(2).3", regulation.OutcomeGrant, process.UnknownFollowsUnknown)
	// Output:
}

func ExamplePlan_Overdue() {
	asked(t).Track().Overdue()
	asked(t).At(at("2015-04-07T09:00")).Track().Overdue("5(4)")
	// Output:
}

// The steps of the portal together are longer than its own term.
func ExamplePlan_Notes() {
	d := compiled("pesticide-licence/issue", regulation.ChannelPortal)
	processtest.PlanOf(t, d, offices(), at("2015-03-18T16:40")).Notes(process.NoteContradiction)
	// Output:
}

// One option moves the day, another the moment of the day.
func ExamplePlan_DueUnderAny() {
	plan(t).DueUnderAny("5(3)", regulation.OutcomeGrant, "2015-03-19").DueUnderAny("5(3)", regulation.OutcomeGrant, "2015-03-20T23:59:59")
	fmt.Println(stopped(func(tb testing.TB) { plan(tb).DueUnderAny("5(3)", regulation.OutcomeGrant, "2015-03-26") }))
	// Output:
	// north-kazakhstan-201-2014/pesticide-licence/issue through office: step 5(3) (north-kazakhstan-201-2014/pesticide-licence#5(3), Check of the documents for completeness; inquiry to the agreeing body, for grant) is due 2015-03-26 under no reading
	//   the readings make it due
	//   2015-03-19T18:30:00, as under first-day=same
	//   2015-03-19T23:59:59, as under first-day=same, day-end=midnight
	//   2015-03-20T18:30:00, as under the readings taken
	//   2015-03-20T23:59:59, as under day-end=midnight
}

// Late by the readings taken, and still nobody to be accused.
func ExamplePlan_InTimeUnderAny() {
	evening := at("2015-03-20T21:00")
	plan(t).Late("5(3)", regulation.OutcomeGrant, evening).InTimeUnderAny("5(3)", regulation.OutcomeGrant, evening)
	// Output:
}

func ExamplePlan_LateUnderAll() {
	plan(t).LateUnderAll("5(3)", regulation.OutcomeGrant, at("2015-03-26T09:00"))
	failure(func(tb testing.TB) { plan(tb).LateUnderAll("5(3)", regulation.OutcomeGrant, at("2015-03-20T21:00")) })
	// Output: north-kazakhstan-201-2014/pesticide-licence/issue through office: step 5(3) (north-kazakhstan-201-2014/pesticide-licence#5(3), Check of the documents for completeness; inquiry to the agreeing body, for grant): done 2015-03-20T21:00:00 is in time under a reading that makes it due 2015-03-20T23:59:59
}

func ExamplePlan_Timeline() {
	fmt.Print(asked(t).Track().Timeline())
	// Output:
	// north-kazakhstan-201-2014/pesticide-licence/issue through office
	// filed 2015-03-18T16:40:00+06:00
	// under account=procedure, agreeing-silence=wait, refusal-term=as_grant, first-day=next, minutes=working, day-end=closing, after-hours=next_opening
	// 5(1)  2015-03-18T17:10:00, done 2015-03-18T16:50:00
	// 5(2)  2015-03-18T17:50:00, done 2015-03-18T17:00:00
	// 5(3)  2015-03-20T18:30:00, done 2015-03-18T17:10:00
	// 5(4)  2015-04-06T18:30:00
	// 5(5)  2015-04-09T18:30:00
	// 5(6)  2015-04-10T09:30:00
	// 5(7)  2015-04-10T10:00:00
	// note (status): in effect on 18 March 2015 if published by 7 March 2015
}

// A test has a flag of its own: flag.Bool("update", false, "write golden files").
func ExamplePlan_Golden() {
	folder, err := os.MkdirTemp("", "timelines")
	if err != nil {
		t.Fatalf("%v", err)
	}
	defer os.RemoveAll(folder)
	file := filepath.Join(folder, "testdata", "pesticides.txt")
	plan(t).Golden(file, true).Golden(file, false)
	failure(func(tb testing.TB) {
		plan(tb, "first-day=same").Golden(filepath.Join("testdata", "pesticides.txt"), false)
	})
	// Output: testdata/pesticides.txt, line 3:
}

// The same definition under two readings.
func ExampleMoved() {
	for _, m := range processtest.Moved(plan(t).Value(), plan(t, "first-day=same").Value()) {
		fmt.Println(m)
	}
	// Output:
	// 5(3) (grant): 2015-03-20T18:30:00 -> 2015-03-19T18:30:00
	// 5(4) (grant): 2015-04-08T18:30:00 -> 2015-04-06T18:30:00
	// 5(5) (grant): 2015-04-13T18:30:00 -> 2015-04-08T18:30:00
	// 5(6) (grant): 2015-04-14T09:30:00 -> 2015-04-09T09:30:00
	// 5(7) (grant): 2015-04-14T10:00:00 -> 2015-04-09T10:00:00
}

// An agency transfers a working day.
func ExampleMovedBetween() {
	transfer := calendar.Act{
		ID:      "our-order-12",
		Title:   law.Text{KK: "12-бұйрық", RU: "приказ 12", EN: "order 12"},
		Signed:  law.MustDate("2015-02-02"),
		Changes: []calendar.Change{{Kind: calendar.ChangeTransfer, From: law.MustDate("2015-03-28"), To: law.MustDate("2015-03-20")}},
	}
	changed, err := calendar.Kazakhstan().With(transfer)
	if err != nil {
		t.Fatalf("%v", err)
	}
	for _, m := range processtest.MovedBetween(t, pesticides(), at("2015-03-18T16:40"), offices(), petropavl(changed)) {
		fmt.Println(m)
	}
	// Output:
	// 5(3) (grant): 2015-03-20T18:30:00 -> 2015-03-26T18:30:00
}

func ExampleMove_String() {
	m := processtest.Move{Node: "5(4)", Outcome: regulation.OutcomeGrant}
	fmt.Println(m)
	// Output: 5(4) (grant): at no time stated -> at no time stated
}
