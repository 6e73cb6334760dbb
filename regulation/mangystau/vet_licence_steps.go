// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package mangystau

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

func vetLicenceProcedure() []regulation.Step {
	return []regulation.Step{
		{
			Locator: at("5(1)"),
			Actors:  []regulation.StepActor{implied(regulation.Office, "кеңсесінде")},
			Actions: []regulation.Action{does(regulation.Receive, acceptance())},
			Terms:   []regulation.Term{since(regulation.FromApplication, term(30, regulation.Minute, regulation.Bare))},
			Same:    places("7(1)"),
		},
		{
			// Paragraph 5 has the head consider the documents; only 7(2) has him
			// appoint the executor.
			Locator: at("5(2)"),
			Actors:  []regulation.StepActor{named(regulation.Head, "басшысының")},
			Actions: []regulation.Action{does(regulation.Examine, text("Басшының құжаттарды қарауы", "Рассмотрение документов руководителем", "Consideration of the documents by the head"))},
			Terms:   []regulation.Term{term(30, regulation.Minute, regulation.Bare)},
			Same:    places("7(2)"),
		},
		{
			Locator: at("5(3)"),
			Actors:  []regulation.StepActor{named(regulation.Executor, "жауапты орындаушысының")},
			Actions: []regulation.Action{
				does(regulation.Examine, text("Құжаттарды қарау", "Рассмотрение документов", "Consideration of the documents")),
				does(regulation.Prepare, text("Нәтижені ресімдеу", "Оформление результата", "Drawing up of the result")),
			},
			Terms: vetLicencePreparation("5(3)"),
			Decisions: []regulation.Decision{{
				Text: text(
					"нәтиже – 3-тармақ бойынша лицензия не бас тарту туралы дәлелді жауап",
					"результат по пункту 3 – лицензия либо мотивированный отказ",
					"the result is, by paragraph 3, the licence or a reasoned refusal"),
				Condition: law.Inferred, Refusal: law.Inferred,
			}},
			Same: places("7(3)"),
		},
		{
			// Nobody is named here; 7(5) lets the employee of the office hand over.
			Locator: at("5(4)"),
			Actors:  []regulation.StepActor{implied(regulation.OfficeEmployee, "")},
			Actions: []regulation.Action{does(regulation.Deliver, delivery())},
			Terms:   []regulation.Term{term(30, regulation.Minute, regulation.Within)},
			Same:    places("7(5)"),
		},
	}
}

func vetLicenceInteraction() []regulation.Step {
	return []regulation.Step{
		{
			Locator: at("7(1)"),
			Actors:  []regulation.StepActor{named(regulation.OfficeEmployee, "кеңсе қызметкері")},
			Actions: []regulation.Action{
				does(regulation.Receive, text("Құжаттарды қабылдау және журналға тіркеу", "Приём документов и регистрация в журнале", "Acceptance of the documents and registration in the journal")),
				does(regulation.Forward, text("Құжаттарды қарауға жолдау", "Направление документов на рассмотрение", "Forwarding of the documents for consideration")),
			},
			Terms: []regulation.Term{since(regulation.FromApplication, term(30, regulation.Minute, regulation.Bare))},
			Results: resultIn("7(1)/2", text(
				"құжаттар басшының қарауына жолданады", "документы направляются на рассмотрение руководителю", "the documents go to the head for consideration")),
			Same:    places("5(1)"),
			Records: []law.ID{registrationJournal},
		},
		{
			Locator: at("7(2)"),
			Actors:  []regulation.StepActor{named(regulation.Head, "басшысы")},
			Actions: []regulation.Action{does(regulation.Assign, text("Құжаттармен танысу және жауапты орындаушыны белгілеу", "Ознакомление с документами и назначение ответственного исполнителя", "Study of the documents and appointment of the responsible executor"))},
			Terms:   []regulation.Term{term(30, regulation.Minute, regulation.Bare)},
			Results: resultIn("7(2)/2", text(
				"құжаттар жауапты орындаушыға жолданады", "документы направляются ответственному исполнителю", "the documents go to the responsible executor")),
			Same: places("5(2)"),
		},
		{
			Locator: at("7(3)"),
			Actors:  []regulation.StepActor{named(regulation.Executor, "жауапты орындаушысы")},
			Actions: []regulation.Action{
				does(regulation.Examine, text("Құжаттардың толықтығын тексеру", "Проверка полноты документов", "Check of the documents for completeness")),
				does(regulation.Prepare, text("Нәтижені дайындау", "Подготовка результата", "Preparation of the result")),
			},
			Terms: vetLicencePreparation("7(3)"),
			Results: resultIn("7(3)/5", text(
				"нәтиже басшыға қол қоюға жолданады", "результат направляется на подпись руководителю", "the result goes to the head to be signed")),
			Decisions: []regulation.Decision{{
				Text: text(
					"Стандарттың 10-тармағындағы жағдайлар мен негіздер",
					"случаи и основания пункта 10 Стандарта",
					"the cases and grounds of point 10 of the Standard"),
				// The sentence names the grounds and not the refusal.
				Condition: law.Stated, Refusal: law.Inferred,
			}},
			Same: places("5(3)"),
		},
		{
			// Paragraph 5 knows no signature.
			Locator: at("7(4)"),
			Actors:  []regulation.StepActor{named(regulation.Head, "басшысы")},
			Actions: []regulation.Action{does(regulation.Sign, text("Нәтижеге қол қою және мөр басу", "Подписание результата и заверение печатью", "Signing and sealing of the result"))},
			Terms:   []regulation.Term{term(1, regulation.WorkingDay, regulation.Within)},
			Results: resultIn("7(4)/2", text(
				"қол қойылған нәтиже кеңсеге жолданады", "подписанный результат направляется в канцелярию", "the signed result goes to the office")),
			Records: []law.ID{seal},
		},
		{
			Locator: at("7(5)"),
			Actors:  []regulation.StepActor{named(regulation.OfficeEmployee, "кеңсе қызметкері")},
			Actions: []regulation.Action{does(regulation.Deliver, delivery())},
			Terms:   []regulation.Term{term(30, regulation.Minute, regulation.Bare)},
			Results: resultIn("7(5)/2", text(
				"нәтиже алушыға беріледі", "результат выдаётся услугополучателю", "the result is given to the applicant")),
			Same: places("5(4)"),
		},
	}
}

// vetLicencePreparation are the terms of the executor, alike in 5(3) and 7(3):
// one for each kind that is granted, none for a refusal.
func vetLicencePreparation(step string) []regulation.Term {
	granted := func(place string, days regulation.Amount, kind string) regulation.Term {
		return placed(step+place, limit(term(days, regulation.WorkingDay, regulation.Bare), regulation.Grant, kind))
	}
	return []regulation.Term{
		granted("/2", 13, vetLicenceIssue),
		granted("/3", 13, vetLicenceReissue),
		granted("/4", 1, vetLicenceDuplicate),
		untold(regulation.Refusal),
	}
}

func resultIn(place string, label law.Text) []regulation.StepResult {
	return []regulation.StepResult{{Text: label, Outcome: regulation.AnyOutcome, Locator: at(place)}}
}
