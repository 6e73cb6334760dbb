// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package caseload looks at many applications at once: what is due, what was late,
// and what a log did out of order.
//
//		cases := caseload.CasesOf(ctx, store, definitions, func(c *caseload.Case) error { c.Offices = offices; return nil })
//		work, err := caseload.WorklistAt(cases, now)           // what is due, and whose it is
//		period, err := caseload.Days(first, last, office)
//		summary, err := caseload.Report(cases, period)         // what was late, and what could not be told
//		summary, err = caseload.Check(records, options, nil)   // the same of the log of another system
//
//	  - A [Case] is one application with its offices; [CasesOf] reads those of a
//	    store.
//	  - [WorklistAt] says what is due at an instant, [Report] what became of the cases
//	    in a period, and [Check] what a log of another system, read as a stream of
//	    [Record], did not do as the definition has it.
//	  - a [Desk] gives the tasks of one case at a time, from a [Following] that is kept
//	    beside its events.
//
// Nobody is accused of what another reading of the text excuses.
package caseload
