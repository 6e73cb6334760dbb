// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"fmt"
	"log"
	"path/filepath"
	"time"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/processtest"
	"github.com/reglament-kz/reglament/regulation"
)

// A term is extended before it ends, and the applicant is told.
func Example_clause10Extension() {
	s := playPermit("10").At(march(4, 15)).Extend("head", 15)
	showPlan(s.Track().Value())
	showCase(s.At(march(5, 10)), "5(1)")
	showCase(s.At(march(6, 10)).Tell("head"), "5(1)")
	_, err := process.Extend(process.DefinitionsOf(s.Definition()), s.Events(), process.Command{
		Action: process.ActionExtend, By: process.Party{Role: "head"}, At: s.Now(), Details: &process.Details{Extension: &process.Extension{Amount: 1}},
	})
	fmt.Println(err)
	// Output:
	// 5(1): 20 Mar 18:00
	//   tell by 8: 7 Mar 23:59:59
	// case: 5(1) 20 Mar 18:00
	// worklist: 5(1) 20 Mar 18:00, due
	// check: nothing to find
	// case: 5(1) 20 Mar 18:00
	// worklist: 5(1) 20 Mar 18:00, due
	// check: nothing to find
	// process: action not open: extend by "head" at 5(1) (clause-10-2025/permit#8): what the clause allows is used up
}

// The act prints how to count: nobody can choose otherwise.
func Example_clause11StatedRule() {
	_, err := permitOf("11", regulation.ChannelOffice, "permit/issue", "2026-03-03", "first-day=same")
	fmt.Println(err)
	d := mustPermit("11", regulation.ChannelOffice, "first-day=next")
	for _, r := range d.Readings() {
		fmt.Println(r, r.Stated)
	}
	planPermit(d)
	// Output:
	// process: no such reading: clause-11-2025/permit#6: first-day=same; the act states next
	// first-day=next true
	// minutes=working false
	// day-end=closing false
	// after-hours=next_opening false
	// 5(1): 3 Mar 10:15
	// 5(2): 3 Mar 18:00
	// 5(3): 6 Mar 18:00
	// 5(4): 18 Mar 18:00
	// 5(5): 19 Mar 18:00
}

// A portal keeps no office hours: fifteen minutes on a Saturday evening.
func Example_clause12Portal() {
	d := mustPermit("12", "elicense")
	s := processtest.Start(played{}, d, officeHours(), march(7, 20))
	showPlan(s.Track().Value())
	showCase(s, "5(1)")
	// Output:
	// 5(1): 7 Mar 20:15
	// 5(2): 13 Mar 18:00
	// case: 5(1) 7 Mar 20:15
	// worklist: 5(1) 7 Mar 20:15, due
	// check: nothing to find
}

// What is not stated is unknown, and so is what follows.
func Example_clause13NotStated() {
	planPermit(mustPermit("13", regulation.ChannelOffice))
	planPermit(mustPermit("13-service", regulation.ChannelOffice))
	showCase(playPermit("13-service").Do("office").Do("head").At(march(10, 10)), "5(3)")
	// Output:
	// 5(1): 3 Mar 10:15
	// 5(2): 3 Mar 18:00
	// 5(3): term_not_stated
	// 5(4): follows_unknown
	// 5(1): 3 Mar 10:15
	// 5(2): 3 Mar 18:00
	// 5(3): term_not_stated, at the latest 18 Mar 18:00
	// 5(4): follows_unknown, at the latest 18 Mar 18:00
	// annex1(3): 18 Mar 18:00
	// case: 5(3) term_not_stated
	// worklist: 5(3) 18 Mar 18:00, due
	// check: nothing to find
}

// The edition follows the day of filing.
func Example_clause14Editions() {
	for _, filed := range []time.Time{march(-1, 10), march(3, 10), march(0, 12), march(1, 0).Add(30 * time.Minute)} {
		d, err := permitOf("14", regulation.ChannelOffice, "permit/issue", filed.Format("2006-01-02"))
		if err != nil {
			log.Fatal(err)
		}
		p, err := d.Plan(filed, officeHours())
		if err != nil {
			log.Fatal(err)
		}
		fmt.Printf("filed %s: decide by %s\n", filed.Format("Mon 2 Jan 15:04"), brief(p.Steps[0].Grant))
	}
	// A portal case that was begun on the last day of the first edition.
	d, err := permitOf("14-portal", "elicense", "permit/issue", "2026-02-28")
	if err != nil {
		log.Fatal(err)
	}
	s := processtest.Start(played{}, d, officeHours(), march(0, 12)).Do("applicant").Do("applicant").At(march(2, 10))
	s.Fails(process.Command{Action: process.ActionComplete, By: process.Party{Role: "elicense"}}, process.ErrEdition)
	second := mustPermit("14-portal", "elicense")
	s.Migrate("head", second, "the act was amended").Path("5(1)", time.Minute)
	showCase(s, "5(1)", d)
	// Output:
	// filed Fri 27 Feb 10:00: decide by 16 Mar 18:00
	// filed Tue 3 Mar 10:00: decide by 11 Mar 18:00
	// filed Sat 28 Feb 12:00: decide by 17 Mar 18:00
	// filed Sun 1 Mar 00:30: decide by 10 Mar 18:00
	// case: 5(1) 10 Mar 18:00
	// worklist: 5(1) 10 Mar 18:00, due
	// check: nothing to find
}

// The term of the service runs from the receipt by the provider.
func Example_clause15StateCorporation() {
	d := mustPermit("15", "state_corporation")
	planPermit(d)
	for _, received := range []time.Time{march(3, 17), march(5, 10)} {
		s := processtest.Start(played{}, d, officeHours(), march(3, 10)).Do("corporation").At(received).Do("corporation")
		showCase(s, "5(3)")
	}
	portal := mustPermit("15", "elicense")
	fmt.Println("filed at", portal.FilesAt())
	// Output:
	// 5(1): 3 Mar 10:15
	// 5(2): 4 Mar 18:00
	// 5(3): 10 Mar 18:00
	// annex1(3): 10 Mar 18:00
	// case: 5(3) 6 Mar 18:00
	// worklist: 5(3) 6 Mar 18:00, due
	// check: nothing to find
	// case: 5(3) 11 Mar 18:00
	// worklist: 5(3) 11 Mar 18:00, due
	// check: 5(2) late by 5(2), due 4 Mar 18:00
	// filed at 9(3)
}

// The head sends a draft back: no act says so, and every deadline stands.
func Example_clause16SendingBack() {
	s := playPermit("16").Do("office").Do("head").At(march(5, 12)).Do("executor")
	s.At(march(6, 10)).SendBack("head", "5(3)", "rules of the office, point 4")
	showCase(s.At(march(10, 12)).Do("executor"), "5(4)")
	// Output:
	// case: 5(4) 18 Mar 18:00
	// worklist: 5(4) 18 Mar 18:00, due
	// check: 5(3) late by 5(3), due 6 Mar 18:00
}

// Two kinds have two terms at one place; two for the same kind are refused.
func Example_clause17TermsOfKinds() {
	for _, kind := range []string{"permit/issue", "permit/reissue"} {
		d, err := permitOf("17", regulation.ChannelOffice, kind, "2026-03-03")
		if err != nil {
			log.Fatal(err)
		}
		planPermit(d)
	}
	_, err := actsIn(filepath.Join("testdata", "clauses", "17-two.json"))
	fmt.Println(err)
	// Output:
	// 5(1): 6 Mar 18:00
	// 5(1): 11 Mar 18:00
	// clause-17-two-2025/permit: accounts[0].steps[0].terms[1]: within 30 calendar_day from application and terms[0], within 2 working_day from application, bound one kind and outcome, and neither follows the other
}

// Steps are cited as they are printed: inserted numbers, and rows of an annex.
func Example_clause18Places() {
	d := mustPermit("18", regulation.ChannelOffice)
	for _, n := range d.Nodes() {
		if n.Type != process.NodeEnd {
			fmt.Println(n.Citation.Locator)
		}
	}
	planPermit(d)
	// Output:
	// 9-1(1)
	// 9-1(1-1)
	// annex1(3)
	// annex1(3-1)
	// 9-1(1): 3 Mar 10:15
	// 9-1(1-1): 4 Mar 18:00
	// annex1(3): 6 Mar 18:00
	// annex1(3-1): 10 Mar 18:00
}
