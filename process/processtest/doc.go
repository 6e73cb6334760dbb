// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package processtest is for those who test a system that keeps the terms of a
// regulation: their own that is built on package process, or one that only logs
// what it did. It needs the standard library and this module alone, reports to a
// [testing.TB], and defines no flag. A whole scenario stands at the example of
// the package.
//
//		s := processtest.Start(t, definition, process.OfficesOf(office), filed)
//		s.After(20 * time.Minute).Do(regulation.ActorOffice)
//		s.AfterDays(2).Do(regulation.ActorManagement)
//		s.Track().Overdue("5(2)")
//
//	  - A [Scenario] plays one application: [Start], then who does what
//	    ([Scenario.Do], [Scenario.Answers], [Scenario.Refuse]) after how much
//	    working time ([Scenario.After], [Scenario.AfterDays], [Scenario.AtDue]).
//	    [Scenario.Path] plays on to a node, [Scenario.Follow] one of
//	    [process.Definition.Paths]; [Scenario.Fork] tries two ways from one place.
//	  - Clauses of a step have verbs of their own: [Scenario.Return] and
//	    [Scenario.Supplement], [Scenario.Suspend] and [Scenario.Resume],
//	    [Scenario.Extend] and [Scenario.Tell]; [Scenario.AtAwaited] moves the clock to
//	    the last moment for what is awaited. The steps of a group come in any order, and
//	    [Scenario.On] chooses one; steps before a refusal, as a hearing, are done like
//	    any other, and passed by a grant. [Scenario.SendBack] needs a basis.
//	  - It is asked where it stands ([Scenario.StandsAt], [Scenario.IsOver]), what is
//	    open to whom ([Scenario.Permits]) and what must fail ([Scenario.Fails]).
//	  - A [Plan], from [PlanOf] or [Scenario.Track], is asked when a step is due
//	    ([Plan.Due], [Plan.Unknown]) and who is late ([Plan.InTime], [Plan.Late],
//	    [Plan.Overdue]), what a clause has set ([Plan.ClauseDue]) and when the service
//	    ends ([Plan.ServiceEnds], [Plan.AtLatest]), under the readings taken; pin one by a choice of
//	    [process.Compile]. [Plan.DueUnderAny], [Plan.InTimeUnderAny] and
//	    [Plan.LateUnderAll] ask over all readings.
//	  - [Plan.Golden] holds a timeline against a file; [Moved] and [MovedBetween]
//	    list the deadlines that move between two calendars or two readings.
//
// A failure says which step, due when, under which readings and how it was
// counted day by day; one of a scenario tells the story so far. Unlike package
// storetest, which tests where events are kept, this one tests what happens.
package processtest
