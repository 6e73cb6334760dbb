// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package northkazakhstan

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// pesticideProcedure is paragraph 5: each step prints its action, its length and
// then its result.
func pesticideProcedure() []regulation.Step {
	issue, reissue, duplicateKind := pesticide.issue(), pesticide.reissue(), pesticide.duplicate()
	day := func(amount regulation.Amount) regulation.Term {
		return term(amount, regulation.WorkingDay, regulation.Bare)
	}
	return []regulation.Step{
		{
			Locator: at("5(1)"), Same: places("7(1)"), Records: []law.ID{"receipt"},
			Actors: []regulation.StepActor{named(regulation.Office, "кеңсесі")},
			Actions: []regulation.Action{
				does(regulation.Receive, receiving()),
				does(regulation.Forward, text(
					"Жауапты орындаушыны айқындауға басшылыққа жіберу",
					"Направление руководству для определения исполнителя",
					"Sending to the management to have the executor appointed")),
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
			Terms:   []regulation.Term{term(60, regulation.Minute, regulation.Bare)},
			Results: []regulation.StepResult{{Text: executorAppointed(), Outcome: regulation.AnyOutcome}},
		},
		{
			Locator: at("5(3)"), Same: places("7(3)"),
			Actors: []regulation.StepActor{named(regulation.Executor, "жауапты орындаушысы")},
			Actions: []regulation.Action{
				does(regulation.Examine, completeness()),
				doesFor(regulation.Inquire, inquiring(), issue),
				doesFor(regulation.Forward, sendingToSign(), reissue, duplicateKind),
			},
			// The term is that of the check, before its outcome is known: it bounds
			// the inquiry and the early refusal alike.
			Terms: []regulation.Term{
				limit(day(2), regulation.AnyOutcome, issue),
				limit(day(2), regulation.AnyOutcome, reissue),
				limit(day(1), regulation.AnyOutcome, duplicateKind),
			},
			Results: []regulation.StepResult{
				{Text: text(
					"келісуші органға сауал",
					"запрос согласующему органу",
					"an inquiry to the agreeing body"), Kinds: kinds(issue), Outcome: regulation.Grant},
				{Text: earlyRefusal(), Kinds: kinds(issue), Outcome: regulation.Refusal},
				{Text: sentToSign(), Kinds: kinds(reissue, duplicateKind), Outcome: regulation.AnyOutcome},
			},
			Decisions: []regulation.Decision{{
				Text: text(
					"құжаттар толық болмаса, өтінішті одан әрі қараудан бас тартылады",
					"при неполноте документов – отказ в дальнейшем рассмотрении",
					"if the documents are incomplete, further consideration is refused"),
				Kinds: kinds(issue), Ends: true, Condition: law.Inferred, Refusal: law.Stated,
			}},
		},
		{
			Locator: at("5(4)"), Same: places("7(4)"), Kinds: kinds(issue),
			Actors:  []regulation.StepActor{named(regulation.AgreeingBodyUnit, "келісуші орган")},
			Actions: []regulation.Action{answering()},
			Terms:   []regulation.Term{limit(day(10), regulation.AnyOutcome, issue)},
			Results: []regulation.StepResult{{
				Text: text(
					"сәйкестік немесе сәйкессіздік туралы жауап",
					"ответ о соответствии или несоответствии",
					"an answer on conformity or non-conformity"),
				Outcome: regulation.AnyOutcome,
			}},
			Decisions: []regulation.Decision{conformity()},
		},
		{
			Locator: at("5(5)"), Same: places("7(5)"),
			Actors: []regulation.StepActor{named(regulation.Executor, "жауапты орындаушысы")},
			Actions: []regulation.Action{
				does(regulation.Examine, completeness()),
				does(regulation.Prepare, preparing()),
				does(regulation.Forward, sendingToSign()),
			},
			Terms:     pesticidePreparation(),
			Results:   []regulation.StepResult{{Text: sentToSign(), Outcome: regulation.AnyOutcome}},
			Decisions: []regulation.Decision{refusing(law.NotStated)},
		},
		{
			Locator: at("5(6)"), Same: places("7(6)"),
			Actors:  []regulation.StepActor{named(regulation.Management, "басшылығы")},
			Actions: []regulation.Action{does(regulation.Sign, signing())},
			Terms:   []regulation.Term{term(30, regulation.Minute, regulation.Bare)},
			Results: pesticide.settled(),
		},
		{
			Locator: at("5(7)"), Same: places("7(7)"), Records: []law.ID{"journal"},
			Actors:  []regulation.StepActor{named(regulation.Office, "кеңсесі")},
			Actions: []regulation.Action{does(regulation.Deliver, handingOver())},
			Terms:   []regulation.Term{term(30, regulation.Minute, regulation.Bare)},
			Results: []regulation.StepResult{{Text: journalSigned(), Outcome: regulation.AnyOutcome}},
		},
	}
}

// pesticideInteraction is paragraph 7: it prints no results of its steps, draws
// no distinction by kind in 7(3) and 7(4), and knows no early refusal.
func pesticideInteraction() []regulation.Step {
	return []regulation.Step{
		{
			Locator: at("7(1)"), Same: places("5(1)"), Records: []law.ID{"receipt", "endorsement"},
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
			Terms:   []regulation.Term{term(60, regulation.Minute, regulation.Bare)},
		},
		{
			Locator: at("7(3)"), Same: places("5(3)"),
			Actors: []regulation.StepActor{named(regulation.Executor, "жауапты орындаушысы")},
			Actions: []regulation.Action{
				does(regulation.Examine, completeness()),
				does(regulation.Inquire, inquiring()),
			},
			Terms: []regulation.Term{term(2, regulation.WorkingDay, regulation.Bare)},
		},
		{
			Locator: at("7(4)"), Same: places("5(4)"),
			Actors:    []regulation.StepActor{named(regulation.AgreeingBodyUnit, "келісуші орган")},
			Actions:   []regulation.Action{answering()},
			Terms:     []regulation.Term{term(10, regulation.WorkingDay, regulation.Bare)},
			Decisions: []regulation.Decision{conformity()},
		},
		{
			Locator: at("7(5)"), Same: places("5(5)"),
			Actors: []regulation.StepActor{named(regulation.Executor, "жауапты орындаушысы")},
			Actions: []regulation.Action{
				does(regulation.Examine, completeness()),
				does(regulation.Prepare, preparing()),
				does(regulation.Forward, sendingToSign()),
			},
			Terms:     pesticidePreparation(),
			Decisions: []regulation.Decision{refusing(law.NotStated)},
		},
		{
			Locator: at("7(6)"), Same: places("5(6)"),
			Actors:  []regulation.StepActor{named(regulation.Management, "басшылығы")},
			Actions: []regulation.Action{does(regulation.Sign, signing())},
			Terms:   []regulation.Term{term(30, regulation.Minute, regulation.Bare)},
		},
		{
			Locator: at("7(7)"), Same: places("5(7)"),
			Actors:  []regulation.StepActor{named(regulation.Office, "кеңсесі")},
			Actions: []regulation.Action{does(regulation.Deliver, handingOver())},
			Terms:   []regulation.Term{term(30, regulation.Minute, regulation.Bare)},
		},
	}
}

// pesticidePreparation are the terms of 5(5) and of 7(5), in the same words; the
// refusal stands beside them without one.
func pesticidePreparation() []regulation.Term {
	day := func(amount regulation.Amount, kind string) regulation.Term {
		return limit(term(amount, regulation.WorkingDay, regulation.Bare), regulation.Grant, kind)
	}
	return []regulation.Term{
		day(3, pesticide.issue()),
		day(5, pesticide.reissue()),
		day(1, pesticide.duplicate()),
		untold(),
	}
}

func inquiring() law.Text {
	return text("Келісуші органға сауал жіберу", "Направление запроса согласующему органу", "Inquiry to the agreeing body")
}

// answering is what the agreeing body does; the case waits for it.
func answering() regulation.Action {
	a := does(regulation.Answer, text(
		"Құжаттарды қарап, сәйкестігі туралы жауап жіберу",
		"Рассмотрение документов и ответ о соответствии",
		"Consideration of the documents and answer on conformity"))
	a.Wait = regulation.Wait{
		For:  regulation.AgreeingBody,
		Text: text("келісуші органның жауабы", "ответ согласующего органа", "the answer of the agreeing body"),
		Body: regulation.AgreeingBodyUnit,
	}
	return a
}

// conformity: the text names both answers and leaves their consequence to the
// refusal of the next step.
func conformity() regulation.Decision {
	return regulation.Decision{
		Text: text(
			"келісуші орган сәйкессіздік туралы жауап берсе, бас тартылады",
			"при ответе о несоответствии – отказ",
			"if the agreeing body answers that the requirements are not met, the service is refused"),
		Condition: law.Stated, Refusal: law.Inferred,
	}
}
