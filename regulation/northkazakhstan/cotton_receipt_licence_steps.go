// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package northkazakhstan

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// cottonReceiptProcedure is paragraph 5: each step prints its action, its length
// and then its result.
func cottonReceiptProcedure() []regulation.Step {
	return []regulation.Step{
		{
			Locator: at("5(1)"), Same: places("7(1)"), Records: []law.ID{"receipt", "endorsement"},
			Actors: []regulation.StepActor{named(regulation.Office, "кеңсесі")},
			Actions: []regulation.Action{
				does(regulation.Receive, receiving()),
				does(regulation.Forward, forEndorsement()),
			},
			Terms: []regulation.Term{since(regulation.FromApplication, term(30, regulation.Minute, regulation.Bare))},
			Results: []regulation.StepResult{
				{Text: text("алушыға қолхат", "расписка услугополучателю", "a receipt for the applicant"), Outcome: regulation.AnyOutcome},
				{Text: text("құжаттар басшылықта", "документы у руководства", "the documents are with the management"), Outcome: regulation.AnyOutcome},
			},
		},
		{
			Locator: at("5(2)"), Same: places("7(2)"),
			Actors:  []regulation.StepActor{named(regulation.Management, "басшылығы")},
			Actions: []regulation.Action{does(regulation.Assign, assigning())},
			Terms:   []regulation.Term{term(30, regulation.Minute, regulation.Bare)},
			Results: []regulation.StepResult{{Text: executorAppointed(), Outcome: regulation.AnyOutcome}},
		},
		{
			Locator: at("5(3)"), Same: places("7(3)"),
			Actors: []regulation.StepActor{named(regulation.Executor, "жауапты орындаушысы")},
			Actions: []regulation.Action{
				does(regulation.Examine, completeness()),
				does(regulation.Examine, comparing()),
			},
			Terms: []regulation.Term{term(1, regulation.WorkingDay, regulation.Bare)},
			Results: []regulation.StepResult{{
				Text: text(
					"мемлекеттік ақпарат жүйесінен алынған мәліметтер",
					"сведения, полученные из государственной информационной системы",
					"the data obtained from the state information system"), Outcome: regulation.AnyOutcome,
			}},
		},
		{
			Locator: at("5(4)"), Same: places("7(4)"),
			Actors: []regulation.StepActor{named(regulation.Executor, "жауапты орындаушысы")},
			Actions: []regulation.Action{
				does(regulation.Prepare, preparing()),
				does(regulation.Forward, sendingToSign()),
			},
			Terms:     cottonReceiptPreparation(),
			Results:   []regulation.StepResult{{Text: sentToSign(), Outcome: regulation.AnyOutcome}},
			Decisions: []regulation.Decision{refusing(law.Inferred)},
		},
		{
			Locator: at("5(5)"), Same: places("7(5)"),
			Actors:  []regulation.StepActor{named(regulation.Management, "басшылығы")},
			Actions: []regulation.Action{does(regulation.Sign, signing())},
			Terms:   []regulation.Term{term(20, regulation.Minute, regulation.Bare)},
			Results: cottonReceipt.settled(),
		},
		{
			Locator: at("5(6)"), Same: places("7(6)"), Records: []law.ID{"journal"},
			Actors:  []regulation.StepActor{named(regulation.Office, "кеңсесі")},
			Actions: []regulation.Action{does(regulation.Deliver, handingOver())},
			Terms:   []regulation.Term{term(30, regulation.Minute, regulation.Bare)},
			Results: []regulation.StepResult{{Text: journalSigned(), Outcome: regulation.AnyOutcome}},
		},
	}
}

// cottonReceiptInteraction is paragraph 7: it prints no results, no receipt and
// no journal.
func cottonReceiptInteraction() []regulation.Step {
	return []regulation.Step{
		{
			Locator: at("7(1)"), Same: places("5(1)"), Records: []law.ID{"endorsement"},
			Actors: []regulation.StepActor{named(regulation.Office, "кеңсесі")},
			Actions: []regulation.Action{
				does(regulation.Receive, receiving()),
				does(regulation.Forward, forEndorsement()),
			},
			Terms: []regulation.Term{since(regulation.FromApplication, term(30, regulation.Minute, regulation.Bare))},
		},
		{
			Locator: at("7(2)"), Same: places("5(2)"),
			Actors:  []regulation.StepActor{named(regulation.Management, "басшылығы")},
			Actions: []regulation.Action{does(regulation.Assign, assigning())},
			Terms:   []regulation.Term{term(30, regulation.Minute, regulation.Bare)},
		},
		{
			Locator: at("7(3)"), Same: places("5(3)"),
			Actors: []regulation.StepActor{named(regulation.Executor, "жауапты орындаушысы")},
			Actions: []regulation.Action{
				does(regulation.Examine, completeness()),
				does(regulation.Examine, comparing()),
			},
			Terms: []regulation.Term{term(1, regulation.WorkingDay, regulation.Bare)},
		},
		{
			Locator: at("7(4)"), Same: places("5(4)"),
			Actors:    []regulation.StepActor{named(regulation.Executor, "жауапты орындаушысы")},
			Actions:   []regulation.Action{does(regulation.Prepare, preparing())},
			Terms:     cottonReceiptPreparation(),
			Decisions: []regulation.Decision{refusing(law.Inferred)},
		},
		{
			Locator: at("7(5)"), Same: places("5(5)"),
			Actors:  []regulation.StepActor{named(regulation.Management, "басшылығы")},
			Actions: []regulation.Action{does(regulation.Sign, signing())},
			Terms:   []regulation.Term{term(20, regulation.Minute, regulation.Bare)},
		},
		{
			Locator: at("7(6)"), Same: places("5(6)"),
			Actors:  []regulation.StepActor{named(regulation.Office, "кеңсесі")},
			Actions: []regulation.Action{does(regulation.Deliver, handingOver())},
			Terms:   []regulation.Term{term(30, regulation.Minute, regulation.Bare)},
		},
	}
}

// cottonReceiptPreparation are the terms of 5(4) and of 7(4), in the same words.
// The refusal has a term of its own, whatever was asked for.
func cottonReceiptPreparation() []regulation.Term {
	day := func(amount regulation.Amount, outcome regulation.Outcome, kind ...string) regulation.Term {
		return limit(term(amount, regulation.WorkingDay, regulation.NotLaterThan), outcome, kind...)
	}
	return []regulation.Term{
		day(9, regulation.Grant, cottonReceipt.issue()),
		day(6, regulation.Grant, cottonReceipt.reissue()),
		day(1, regulation.Grant, cottonReceipt.duplicate()),
		day(1, regulation.Refusal),
	}
}

func comparing() law.Text {
	return text(
		"Құжаттарды мемлекеттік ақпарат жүйесінің мәліметтерімен салыстыру",
		"Сверка документов со сведениями государственной информационной системы",
		"Comparison of the documents with the data of the state information system")
}
