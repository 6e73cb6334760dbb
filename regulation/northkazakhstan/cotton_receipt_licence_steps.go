// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package northkazakhstan

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/draft"
	"github.com/reglament-kz/reglament/regulation/law"
)

// cottonReceiptProcedure is paragraph 5: each step prints its action, its length
// and then its result.
func cottonReceiptProcedure() []regulation.Step {
	return []regulation.Step{
		{
			Locator: draft.At("5(1)"), Same: draft.Places("7(1)"), Records: []law.ID{"receipt", "endorsement"},
			Actors: []regulation.StepActor{draft.Named(regulation.ActorOffice, "кеңсесі")},
			Actions: []regulation.Action{
				draft.Does(regulation.FunctionReceive, receiving()),
				draft.Does(regulation.FunctionForward, forEndorsement()),
			},
			Terms: []regulation.Term{draft.From(regulation.FromApplication, draft.Term(30, regulation.UnitMinute, regulation.BoundBare))},
			Results: []regulation.StepResult{
				{Text: draft.Text("көрсетілетін қызметті алушыға қолхат", "расписка услугополучателю", "a receipt for the applicant"), Outcome: regulation.OutcomeAny},
				{Text: draft.Text("құжаттар басшылықта", "документы у руководства", "the documents are with the management"), Outcome: regulation.OutcomeAny},
			},
		},
		{
			Locator: draft.At("5(2)"), Same: draft.Places("7(2)"),
			Actors:  []regulation.StepActor{draft.Named(regulation.ActorManagement, "басшылығы")},
			Actions: []regulation.Action{draft.Does(regulation.FunctionAssign, assigning())},
			Terms:   []regulation.Term{draft.Term(30, regulation.UnitMinute, regulation.BoundBare)},
			Results: []regulation.StepResult{{Text: executorAppointed(), Outcome: regulation.OutcomeAny}},
		},
		{
			Locator: draft.At("5(3)"), Same: draft.Places("7(3)"),
			Actors: []regulation.StepActor{draft.Named(regulation.ActorExecutor, "жауапты орындаушысы")},
			Actions: []regulation.Action{
				draft.Does(regulation.FunctionExamine, completeness()),
				draft.Does(regulation.FunctionExamine, comparing()),
			},
			Terms: []regulation.Term{draft.Term(1, regulation.UnitWorkingDay, regulation.BoundBare)},
			Results: []regulation.StepResult{{
				Text: draft.Text(
					"мемлекеттік ақпарат жүйесінен алынған мәліметтер",
					"сведения, полученные из государственной информационной системы",
					"the data obtained from the state information system"), Outcome: regulation.OutcomeAny,
			}},
		},
		{
			Locator: draft.At("5(4)"), Same: draft.Places("7(4)"),
			Actors: []regulation.StepActor{draft.Named(regulation.ActorExecutor, "жауапты орындаушысы")},
			Actions: []regulation.Action{
				draft.Does(regulation.FunctionPrepare, preparing()),
				draft.Does(regulation.FunctionForward, sendingToSign()),
			},
			Terms:     cottonReceiptPreparation(),
			Results:   []regulation.StepResult{{Text: sentToSign(), Outcome: regulation.OutcomeAny}},
			Decisions: []regulation.Decision{refusing(law.BasisInferred)},
		},
		{
			Locator: draft.At("5(5)"), Same: draft.Places("7(5)"),
			Actors:  []regulation.StepActor{draft.Named(regulation.ActorManagement, "басшылығы")},
			Actions: []regulation.Action{draft.Does(regulation.FunctionSign, signing())},
			Terms:   []regulation.Term{draft.Term(20, regulation.UnitMinute, regulation.BoundBare)},
			Results: settled(cottonReceipt),
		},
		{
			Locator: draft.At("5(6)"), Same: draft.Places("7(6)"), Records: []law.ID{"journal"},
			Actors:  []regulation.StepActor{draft.Named(regulation.ActorOffice, "кеңсесі")},
			Actions: []regulation.Action{draft.Does(regulation.FunctionDeliver, handingOver())},
			Terms:   []regulation.Term{draft.Term(30, regulation.UnitMinute, regulation.BoundBare)},
			Results: []regulation.StepResult{{Text: journalSigned(), Outcome: regulation.OutcomeAny}},
		},
	}
}

// cottonReceiptInteraction is paragraph 7: it prints no results, no receipt and
// no journal.
func cottonReceiptInteraction() []regulation.Step {
	return []regulation.Step{
		{
			Locator: draft.At("7(1)"), Same: draft.Places("5(1)"), Records: []law.ID{"endorsement"},
			Actors: []regulation.StepActor{draft.Named(regulation.ActorOffice, "кеңсесі")},
			Actions: []regulation.Action{
				draft.Does(regulation.FunctionReceive, receiving()),
				draft.Does(regulation.FunctionForward, forEndorsement()),
			},
			Terms: []regulation.Term{draft.From(regulation.FromApplication, draft.Term(30, regulation.UnitMinute, regulation.BoundBare))},
		},
		{
			Locator: draft.At("7(2)"), Same: draft.Places("5(2)"),
			Actors:  []regulation.StepActor{draft.Named(regulation.ActorManagement, "басшылығы")},
			Actions: []regulation.Action{draft.Does(regulation.FunctionAssign, assigning())},
			Terms:   []regulation.Term{draft.Term(30, regulation.UnitMinute, regulation.BoundBare)},
		},
		{
			Locator: draft.At("7(3)"), Same: draft.Places("5(3)"),
			Actors: []regulation.StepActor{draft.Named(regulation.ActorExecutor, "жауапты орындаушысы")},
			Actions: []regulation.Action{
				draft.Does(regulation.FunctionExamine, completeness()),
				draft.Does(regulation.FunctionExamine, comparing()),
			},
			Terms: []regulation.Term{draft.Term(1, regulation.UnitWorkingDay, regulation.BoundBare)},
		},
		{
			Locator: draft.At("7(4)"), Same: draft.Places("5(4)"),
			Actors:    []regulation.StepActor{draft.Named(regulation.ActorExecutor, "жауапты орындаушысы")},
			Actions:   []regulation.Action{draft.Does(regulation.FunctionPrepare, preparing())},
			Terms:     cottonReceiptPreparation(),
			Decisions: []regulation.Decision{refusing(law.BasisInferred)},
		},
		{
			Locator: draft.At("7(5)"), Same: draft.Places("5(5)"),
			Actors:  []regulation.StepActor{draft.Named(regulation.ActorManagement, "басшылығы")},
			Actions: []regulation.Action{draft.Does(regulation.FunctionSign, signing())},
			Terms:   []regulation.Term{draft.Term(20, regulation.UnitMinute, regulation.BoundBare)},
		},
		{
			Locator: draft.At("7(6)"), Same: draft.Places("5(6)"),
			Actors:  []regulation.StepActor{draft.Named(regulation.ActorOffice, "кеңсесі")},
			Actions: []regulation.Action{draft.Does(regulation.FunctionDeliver, handingOver())},
			Terms:   []regulation.Term{draft.Term(30, regulation.UnitMinute, regulation.BoundBare)},
		},
	}
}

// cottonReceiptPreparation are the terms of 5(4) and of 7(4), in the same words.
// Whether the refusal has its term whatever was asked for is a reading.
func cottonReceiptPreparation() []regulation.Term {
	day := func(amount regulation.Amount, outcome regulation.Outcome, kind ...string) regulation.Term {
		return draft.For(draft.Term(amount, regulation.UnitWorkingDay, regulation.BoundNotLaterThan), outcome, kind...)
	}
	return []regulation.Term{
		day(9, regulation.OutcomeGrant, cottonReceipt.Kind("issue")),
		day(6, regulation.OutcomeGrant, cottonReceipt.Kind("reissue")),
		day(1, regulation.OutcomeGrant, cottonReceipt.Kind("duplicate")),
		draft.Open(day(1, regulation.OutcomeRefusal)),
	}
}

func comparing() law.Text {
	return draft.Text(
		"Құжаттарды мемлекеттік ақпарат жүйесінің мәліметтерімен салыстыру",
		"Сверка документов со сведениями государственной информационной системы",
		"Comparison of the documents with the data of the state information system")
}
