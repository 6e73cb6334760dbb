// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package mangystau

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/draft"
	"github.com/reglament-kz/reglament/regulation/law"
)

func vetLicenceProcedure() []regulation.Step {
	return []regulation.Step{
		{
			Locator: draft.At("5(1)"),
			Actors:  []regulation.StepActor{draft.Implied(regulation.ActorOffice, "кеңсесінде")},
			Actions: []regulation.Action{draft.Does(regulation.FunctionReceive, acceptance())},
			Terms:   []regulation.Term{draft.From(regulation.FromApplication, draft.Term(30, regulation.UnitMinute, regulation.BoundBare))},
			Same:    draft.Places("7(1)"),
		},
		{
			// Paragraph 5 has the head consider the documents; only 7(2) has him
			// appoint the executor.
			Locator: draft.At("5(2)"),
			Actors:  []regulation.StepActor{draft.Named(regulation.ActorHead, "басшысының")},
			Actions: []regulation.Action{draft.Does(regulation.FunctionExamine, draft.Text("Басшының құжаттарды қарауы", "Рассмотрение документов руководителем", "Consideration of the documents by the head"))},
			Terms:   []regulation.Term{draft.Term(30, regulation.UnitMinute, regulation.BoundBare)},
			Same:    draft.Places("7(2)"),
		},
		{
			Locator: draft.At("5(3)"),
			Actors:  []regulation.StepActor{draft.Named(regulation.ActorExecutor, "жауапты орындаушысының")},
			Actions: []regulation.Action{
				draft.Does(regulation.FunctionExamine, draft.Text("Құжаттарды қарау", "Рассмотрение документов", "Consideration of the documents")),
				draft.Does(regulation.FunctionPrepare, draft.Text("Нәтижені ресімдеу", "Оформление результата", "Preparation of the result")),
			},
			Terms: vetLicencePreparation("5(3)"),
			Decisions: []regulation.Decision{{
				Text: draft.Text(
					"нәтиже – 3-тармақ бойынша лицензия не бас тарту туралы дәлелді жауап",
					"результат по пункту 3 – лицензия либо мотивированный отказ",
					"the result is, by paragraph 3, the licence or a reasoned refusal"),
				Condition: law.BasisInferred, Refusal: law.BasisInferred,
			}},
			Same: draft.Places("7(3)"),
		},
		{
			// Nobody is named here; 7(5) lets the employee of the office hand over.
			Locator: draft.At("5(4)"),
			Actors:  []regulation.StepActor{draft.Implied(regulation.ActorOfficeEmployee, "")},
			Actions: []regulation.Action{draft.Does(regulation.FunctionDeliver, delivery())},
			Terms:   []regulation.Term{draft.Term(30, regulation.UnitMinute, regulation.BoundWithin)},
			Same:    draft.Places("7(5)"),
		},
	}
}

func vetLicenceInteraction() []regulation.Step {
	return []regulation.Step{
		{
			Locator: draft.At("7(1)"),
			Actors:  []regulation.StepActor{draft.Named(regulation.ActorOfficeEmployee, "кеңсе қызметкері")},
			Actions: []regulation.Action{
				draft.Does(regulation.FunctionReceive, draft.Text("Құжаттарды қабылдау және журналға тіркеу", "Приём документов и регистрация в журнале", "Acceptance of the documents and registration in the journal")),
				draft.Does(regulation.FunctionForward, draft.Text("Құжаттарды қарауға жолдау", "Направление документов на рассмотрение", "Forwarding of the documents for consideration")),
			},
			Terms: []regulation.Term{draft.From(regulation.FromApplication, draft.Term(30, regulation.UnitMinute, regulation.BoundBare))},
			Results: resultIn("7(1)/2", draft.Text(
				"құжаттар басшының қарауына жолданады", "документы направляются на рассмотрение руководителю", "the documents go to the head for consideration")),
			Same:    draft.Places("5(1)"),
			Records: []law.ID{registrationJournal},
		},
		{
			Locator: draft.At("7(2)"),
			Actors:  []regulation.StepActor{draft.Named(regulation.ActorHead, "басшысы")},
			Actions: []regulation.Action{draft.Does(regulation.FunctionAssign, draft.Text("Құжаттармен танысу және жауапты орындаушыны белгілеу", "Ознакомление с документами и назначение ответственного исполнителя", "Study of the documents and appointment of the responsible executor"))},
			Terms:   []regulation.Term{draft.Term(30, regulation.UnitMinute, regulation.BoundBare)},
			Results: resultIn("7(2)/2", draft.Text(
				"құжаттар жауапты орындаушыға жолданады", "документы направляются ответственному исполнителю", "the documents go to the responsible executor")),
			Same: draft.Places("5(2)"),
		},
		{
			Locator: draft.At("7(3)"),
			Actors:  []regulation.StepActor{draft.Named(regulation.ActorExecutor, "жауапты орындаушысы")},
			Actions: []regulation.Action{
				draft.Does(regulation.FunctionExamine, draft.Text("Құжаттардың толықтығын тексеру", "Проверка полноты документов", "Check of the documents for completeness")),
				draft.Does(regulation.FunctionPrepare, draft.Text("Нәтижені дайындау", "Подготовка результата", "Preparation of the result")),
			},
			Terms: vetLicencePreparation("7(3)"),
			Results: resultIn("7(3)/5", draft.Text(
				"нәтиже басшыға қол қоюға жолданады", "результат направляется на подпись руководителю", "the result goes to the head to be signed")),
			Decisions: []regulation.Decision{{
				Text: draft.Text(
					"Стандарттың 10-тармағындағы жағдайлар мен негіздер",
					"случаи и основания пункта 10 Стандарта",
					"the cases and grounds of point 10 of the Standard"),
				// The sentence names the grounds and not the refusal.
				Condition: law.BasisStated, Refusal: law.BasisInferred,
			}},
			Same: draft.Places("5(3)"),
		},
		{
			// Paragraph 5 has no signature.
			Locator: draft.At("7(4)"),
			Actors:  []regulation.StepActor{draft.Named(regulation.ActorHead, "басшысы")},
			Actions: []regulation.Action{draft.Does(regulation.FunctionSign, draft.Text("Нәтижеге қол қою және мөр басу", "Подписание результата и заверение печатью", "Signing and sealing of the result"))},
			Terms:   []regulation.Term{draft.Term(1, regulation.UnitWorkingDay, regulation.BoundWithin)},
			Results: resultIn("7(4)/2", draft.Text(
				"қол қойылған нәтиже кеңсеге жолданады", "подписанный результат направляется в канцелярию", "the signed result goes to the office")),
			Records: []law.ID{seal},
		},
		{
			Locator: draft.At("7(5)"),
			Actors:  []regulation.StepActor{draft.Named(regulation.ActorOfficeEmployee, "кеңсе қызметкері")},
			Actions: []regulation.Action{draft.Does(regulation.FunctionDeliver, delivery())},
			Terms:   []regulation.Term{draft.Term(30, regulation.UnitMinute, regulation.BoundBare)},
			Results: resultIn("7(5)/2", draft.Text(
				"нәтиже көрсетілетін қызметті алушыға беріледі", "результат выдаётся услугополучателю", "the result is given to the applicant")),
			Same: draft.Places("5(4)"),
		},
	}
}

// vetLicencePreparation are the terms of the executor, alike in 5(3) and 7(3):
// one for each kind that is granted, none for a refusal.
func vetLicencePreparation(step string) []regulation.Term {
	granted := func(place string, days regulation.Amount, kind string) regulation.Term {
		return draft.Placed(step+place, draft.For(draft.Term(days, regulation.UnitWorkingDay, regulation.BoundBare), regulation.OutcomeGrant, kind))
	}
	return []regulation.Term{
		granted("/2", 13, vetLicenceIssue),
		granted("/3", 13, vetLicenceReissue),
		granted("/4", 1, vetLicenceDuplicate),
		draft.NoTerm(regulation.OutcomeRefusal),
	}
}

func resultIn(place string, label law.Text) []regulation.StepResult {
	return []regulation.StepResult{{Text: label, Outcome: regulation.OutcomeAny, Locator: draft.At(place)}}
}
