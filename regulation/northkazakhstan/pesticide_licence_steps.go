// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package northkazakhstan

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/draft"
	"github.com/reglament-kz/reglament/regulation/law"
)

// pesticideProcedure is paragraph 5: each step prints its action, its length and
// then its result.
func pesticideProcedure() []regulation.Step {
	issue, reissue, duplicateKind := pesticide.Kind("issue"), pesticide.Kind("reissue"), pesticide.Kind("duplicate")
	day := func(amount regulation.Amount) regulation.Term {
		return draft.Term(amount, regulation.UnitWorkingDay, regulation.BoundBare)
	}
	return []regulation.Step{
		{
			Locator: draft.At("5(1)"), Same: draft.Places("7(1)"), Records: []law.ID{"receipt"},
			Actors: []regulation.StepActor{draft.Named(regulation.ActorOffice, "кеңсесі")},
			Actions: []regulation.Action{
				draft.Does(regulation.FunctionReceive, receiving()),
				draft.Does(regulation.FunctionForward, draft.Text(
					"Жауапты орындаушыны айқындауға басшылыққа жіберу",
					"Направление руководству для определения исполнителя",
					"Sending to the management to have the executor appointed")),
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
			Terms:   []regulation.Term{draft.Term(60, regulation.UnitMinute, regulation.BoundBare)},
			Results: []regulation.StepResult{{Text: executorAppointed(), Outcome: regulation.OutcomeAny}},
		},
		{
			Locator: draft.At("5(3)"), Same: draft.Places("7(3)"),
			Actors: []regulation.StepActor{draft.Named(regulation.ActorExecutor, "жауапты орындаушысы")},
			Actions: []regulation.Action{
				draft.Does(regulation.FunctionExamine, completeness()),
				draft.Does(regulation.FunctionInquire, inquiring(), issue),
				draft.Does(regulation.FunctionForward, sendingToSign(), reissue, duplicateKind),
			},
			// The term is that of the check, before its outcome is known: it bounds
			// the inquiry and the early refusal alike.
			Terms: []regulation.Term{
				draft.For(day(2), regulation.OutcomeAny, issue),
				draft.For(day(2), regulation.OutcomeAny, reissue),
				draft.For(day(1), regulation.OutcomeAny, duplicateKind),
			},
			Results: []regulation.StepResult{
				{Text: draft.Text(
					"келісуші органға сауал",
					"запрос согласующему органу",
					"an inquiry to the agreeing body"), Kinds: draft.Kinds(issue), Outcome: regulation.OutcomeGrant},
				{Text: earlyRefusal(), Kinds: draft.Kinds(issue), Outcome: regulation.OutcomeRefusal},
				{Text: sentToSign(), Kinds: draft.Kinds(reissue, duplicateKind), Outcome: regulation.OutcomeAny},
			},
			Decisions: []regulation.Decision{{
				Text: draft.Text(
					"құжаттар толық болмаса, өтінішті одан әрі қараудан бас тартылады",
					"при неполноте документов – отказ в дальнейшем рассмотрении",
					"if the documents are incomplete, further consideration is refused"),
				Kinds: draft.Kinds(issue), Ends: true, Condition: law.BasisInferred, Refusal: law.BasisStated,
			}},
		},
		{
			Locator: draft.At("5(4)"), Same: draft.Places("7(4)"), Kinds: draft.Kinds(issue),
			Actors:  []regulation.StepActor{draft.Named(regulation.ActorAgreeingBody, "келісуші орган")},
			Actions: []regulation.Action{answering()},
			Terms:   []regulation.Term{draft.For(day(10), regulation.OutcomeAny, issue)},
			Results: []regulation.StepResult{{
				Text: draft.Text(
					"сәйкестік немесе сәйкессіздік туралы жауап",
					"ответ о соответствии или несоответствии",
					"an answer on conformity or non-conformity"),
				Outcome: regulation.OutcomeAny,
			}},
			Decisions: []regulation.Decision{conformity()},
		},
		{
			Locator: draft.At("5(5)"), Same: draft.Places("7(5)"),
			Actors: []regulation.StepActor{draft.Named(regulation.ActorExecutor, "жауапты орындаушысы")},
			Actions: []regulation.Action{
				draft.Does(regulation.FunctionExamine, completeness()),
				draft.Does(regulation.FunctionPrepare, preparing()),
				draft.Does(regulation.FunctionForward, sendingToSign()),
			},
			Terms:     pesticidePreparation(),
			Results:   []regulation.StepResult{{Text: sentToSign(), Outcome: regulation.OutcomeAny}},
			Decisions: []regulation.Decision{refusing(law.BasisNotStated)},
		},
		{
			Locator: draft.At("5(6)"), Same: draft.Places("7(6)"),
			Actors:  []regulation.StepActor{draft.Named(regulation.ActorManagement, "басшылығы")},
			Actions: []regulation.Action{draft.Does(regulation.FunctionSign, signing())},
			Terms:   []regulation.Term{draft.Term(30, regulation.UnitMinute, regulation.BoundBare)},
			Results: settled(pesticide),
		},
		{
			Locator: draft.At("5(7)"), Same: draft.Places("7(7)"), Records: []law.ID{"journal"},
			Actors:  []regulation.StepActor{draft.Named(regulation.ActorOffice, "кеңсесі")},
			Actions: []regulation.Action{draft.Does(regulation.FunctionDeliver, handingOver())},
			Terms:   []regulation.Term{draft.Term(30, regulation.UnitMinute, regulation.BoundBare)},
			Results: []regulation.StepResult{{Text: journalSigned(), Outcome: regulation.OutcomeAny}},
		},
	}
}

// pesticideInteraction is paragraph 7: it prints no results of its steps, draws
// no distinction by kind in 7(3) and 7(4), and has no early refusal.
func pesticideInteraction() []regulation.Step {
	return []regulation.Step{
		{
			Locator: draft.At("7(1)"), Same: draft.Places("5(1)"), Records: []law.ID{"receipt", "endorsement"},
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
			Terms:   []regulation.Term{draft.Term(60, regulation.UnitMinute, regulation.BoundBare)},
		},
		{
			Locator: draft.At("7(3)"), Same: draft.Places("5(3)"),
			Actors: []regulation.StepActor{draft.Named(regulation.ActorExecutor, "жауапты орындаушысы")},
			Actions: []regulation.Action{
				draft.Does(regulation.FunctionExamine, completeness()),
				draft.Does(regulation.FunctionInquire, inquiring()),
			},
			Terms: []regulation.Term{draft.Term(2, regulation.UnitWorkingDay, regulation.BoundBare)},
		},
		{
			Locator: draft.At("7(4)"), Same: draft.Places("5(4)"),
			Actors:    []regulation.StepActor{draft.Named(regulation.ActorAgreeingBody, "келісуші орган")},
			Actions:   []regulation.Action{answering()},
			Terms:     []regulation.Term{draft.Term(10, regulation.UnitWorkingDay, regulation.BoundBare)},
			Decisions: []regulation.Decision{conformity()},
		},
		{
			Locator: draft.At("7(5)"), Same: draft.Places("5(5)"),
			Actors: []regulation.StepActor{draft.Named(regulation.ActorExecutor, "жауапты орындаушысы")},
			Actions: []regulation.Action{
				draft.Does(regulation.FunctionExamine, completeness()),
				draft.Does(regulation.FunctionPrepare, preparing()),
				draft.Does(regulation.FunctionForward, sendingToSign()),
			},
			Terms:     pesticidePreparation(),
			Decisions: []regulation.Decision{refusing(law.BasisNotStated)},
		},
		{
			Locator: draft.At("7(6)"), Same: draft.Places("5(6)"),
			Actors:  []regulation.StepActor{draft.Named(regulation.ActorManagement, "басшылығы")},
			Actions: []regulation.Action{draft.Does(regulation.FunctionSign, signing())},
			Terms:   []regulation.Term{draft.Term(30, regulation.UnitMinute, regulation.BoundBare)},
		},
		{
			Locator: draft.At("7(7)"), Same: draft.Places("5(7)"),
			Actors:  []regulation.StepActor{draft.Named(regulation.ActorOffice, "кеңсесі")},
			Actions: []regulation.Action{draft.Does(regulation.FunctionDeliver, handingOver())},
			Terms:   []regulation.Term{draft.Term(30, regulation.UnitMinute, regulation.BoundBare)},
		},
	}
}

// pesticidePreparation are the terms of 5(5) and of 7(5), in the same words; the
// refusal stands beside them without one.
func pesticidePreparation() []regulation.Term {
	day := func(amount regulation.Amount, kind string) regulation.Term {
		return draft.For(draft.Term(amount, regulation.UnitWorkingDay, regulation.BoundBare), regulation.OutcomeGrant, kind)
	}
	return []regulation.Term{
		day(3, pesticide.Kind("issue")),
		day(5, pesticide.Kind("reissue")),
		day(1, pesticide.Kind("duplicate")),
		draft.NoTerm(regulation.OutcomeRefusal),
	}
}

func inquiring() law.Text {
	return draft.Text("Келісуші органға сауал жіберу", "Направление запроса согласующему органу", "Inquiry to the agreeing body")
}

// answering is what the agreeing body does; the case waits for it.
func answering() regulation.Action {
	a := draft.Does(regulation.FunctionAnswer, draft.Text(
		"Құжаттарды қарап, сәйкестігі туралы жауап жіберу",
		"Рассмотрение документов и ответ о соответствии",
		"Consideration of the documents and answer on conformity"))
	a.Wait = regulation.Wait{
		For:  regulation.WaitForAgreeingBody,
		Text: draft.Text("келісуші органның жауабы", "ответ согласующего органа", "the answer of the agreeing body"),
		Body: regulation.ActorAgreeingBody,
	}
	return a
}

// conformity: the text names both answers and leaves their consequence to the
// refusal of the next step.
func conformity() regulation.Decision {
	return regulation.Decision{
		Text: draft.Text(
			"келісуші орган сәйкессіздік туралы жауап берсе, бас тартылады",
			"при ответе о несоответствии – отказ",
			"if the agreeing body answers that the requirements are not met, the service is refused"),
		Condition: law.BasisStated, Refusal: law.BasisInferred,
	}
}
