// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package northkazakhstan

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// grainReceiptProcedure is paragraph 5: the result of each step stands in a part
// of its own.
func grainReceiptProcedure() []regulation.Step {
	return []regulation.Step{
		{
			// The act prints the head of the applicant as the one who receives the
			// documents; see the recorded discrepancies.
			Locator: at("5(1)"), Same: places("7(1)"), Records: []law.ID{"inventory-copy"},
			Actors: []regulation.StepActor{named(regulation.Employee, "қызметкері")},
			Actions: []regulation.Action{
				does(regulation.Receive, receivingBundle()),
				does(regulation.Forward, bundleToHead()),
			},
			Terms: []regulation.Term{
				since(regulation.FromApplication, part(term(30, regulation.Minute, regulation.Bare), receivingBundle(), regulation.Receive)),
				part(term(15, regulation.Minute, regulation.Bare), bundleToHead(), regulation.Forward),
			},
			Results: []regulation.StepResult{{
				Text: text(
					"алушыға тізімдеменің көшірмесі",
					"копия описи услугополучателю",
					"a copy of the inventory for the applicant"), Outcome: regulation.AnyOutcome, Locator: at("5(1)/2"),
			}},
		},
		{
			Locator: at("5(2)"), Same: places("7(2)"), Records: []law.ID{"endorsement"},
			Actors: []regulation.StepActor{named(regulation.Management, "басшылығы")},
			Actions: []regulation.Action{does(regulation.Assign, text(
				"Құжаттар топтамасымен танысу және жауапты орындаушыны айқындау",
				"Ознакомление с пакетом документов и определение ответственного исполнителя",
				"Study of the documents and appointment of the responsible executor"))},
			Terms: []regulation.Term{term(3, regulation.Hour, regulation.NotExceeding)},
			Results: []regulation.StepResult{{
				Text: text(
					"басшының бұрыштамасы",
					"резолюция руководителя",
					"the endorsement of the head"), Outcome: regulation.AnyOutcome, Locator: at("5(2)/2"),
			}},
		},
		{
			Locator: at("5(3)"), Same: places("7(3)"),
			Actors: []regulation.StepActor{named(regulation.Executor, "жауапты орындаушысы")},
			Actions: []regulation.Action{
				does(regulation.Examine, completeness()),
				does(regulation.Prepare, drafting()),
			},
			Terms: grainReceiptPreparation(),
			Results: []regulation.StepResult{
				{Text: text("нәтиженің жобасы", "проект результата", "a draft of the result"), Outcome: regulation.Grant, Locator: at("5(3)/2")},
				{Text: text(
					"бас тарту жауабының жобасы",
					"проект ответа об отказе",
					"a draft of the reply of refusal"), Outcome: regulation.Refusal, Locator: at("5(3)/2")},
			},
			Decisions: []regulation.Decision{refusing(law.Stated)},
		},
		{
			Locator: at("5(4)"), Same: places("7(4)"),
			Actors: []regulation.StepActor{named(regulation.Head, "басшысы")},
			Actions: []regulation.Action{does(regulation.Sign, text(
				"Нәтиженің жобасына қол қою",
				"Подписание проекта результата",
				"Signing of the draft of the result"))},
			Terms: []regulation.Term{term(4, regulation.Hour, regulation.NotExceeding)},
			Results: []regulation.StepResult{{
				Text: text("қол қойылған нәтиже", "подписанный результат", "the signed result"), Outcome: regulation.AnyOutcome, Locator: at("5(4)/2"),
			}},
		},
		{
			Locator: at("5(5)"), Same: places("7(5)"),
			Actors:  []regulation.StepActor{named(regulation.Employee, "қызметкері")},
			Actions: []regulation.Action{does(regulation.Deliver, handingOrSending())},
			Terms:   []regulation.Term{term(30, regulation.Minute, regulation.NotExceeding)},
			Results: []regulation.StepResult{{
				Text: text(
					"берілген не жолданған нәтиже",
					"выданный либо направленный результат",
					"the result handed over or sent"), Outcome: regulation.AnyOutcome, Locator: at("5(5)/2"),
			}},
		},
	}
}

// grainReceiptInteraction is paragraph 7. It begins with documents already
// received, so that the reception itself follows from 5(1) only.
func grainReceiptInteraction() []regulation.Step {
	received := does(regulation.Receive, text(
		"Алушыдан құжаттар топтамасын алу",
		"Получение пакета документов от услугополучателя",
		"Receipt of the documents from the applicant"))
	received.Basis = law.Inferred
	return []regulation.Step{
		{
			Locator: at("7(1)"), Same: places("5(1)"),
			Actors: []regulation.StepActor{named(regulation.Employee, "қызметкері")},
			Actions: []regulation.Action{
				received,
				does(regulation.Forward, text(
					"Құжаттарды бұрыштама қоюға басшыға беру",
					"Передача документов руководителю для резолюции",
					"Handing of the documents to the head for an endorsement")),
			},
			Terms: []regulation.Term{since(regulation.FromApplication, term(15, regulation.Minute, regulation.NotExceeding))},
		},
		{
			Locator: at("7(2)"), Same: places("5(2)"), Records: []law.ID{"endorsement"},
			Actors: []regulation.StepActor{named(regulation.Head, "басшысы")},
			Actions: []regulation.Action{
				does(regulation.Assign, text("Бұрыштама қою", "Наложение резолюции", "Putting of the endorsement")),
				does(regulation.Forward, text(
					"Құжаттарды жауапты орындаушыға беру",
					"Передача документов ответственному исполнителю",
					"Handing of the documents to the responsible executor")),
			},
			Terms: []regulation.Term{term(3, regulation.Hour, regulation.NotExceeding)},
		},
		{
			Locator: at("7(3)"), Same: places("5(3)"),
			Actors: []regulation.StepActor{named(regulation.Executor, "жауапты орындаушысы")},
			Actions: []regulation.Action{
				does(regulation.Examine, text("Құжаттар топтамасын зерделеу", "Изучение пакета документов", "Study of the documents")),
				does(regulation.Prepare, drafting()),
				does(regulation.Forward, sendingToSign()),
			},
			Terms:     grainReceiptPreparation(),
			Decisions: []regulation.Decision{refusing(law.Inferred)},
		},
		{
			Locator: at("7(4)"), Same: places("5(4)"),
			Actors: []regulation.StepActor{named(regulation.Management, "басшылығы")},
			Actions: []regulation.Action{
				does(regulation.Sign, text(
					"Шешім қабылдау және нәтижеге қол қою",
					"Принятие решения и подписание результата",
					"Decision and signing of the result")),
				does(regulation.Forward, text("Нәтижені қызметкерге беру", "Передача результата сотруднику", "Handing of the result to the employee")),
			},
			Terms: []regulation.Term{term(4, regulation.Hour, regulation.NotExceeding)},
		},
		{
			Locator: at("7(5)"), Same: places("5(5)"),
			Actors:  []regulation.StepActor{named(regulation.Employee, "қызметкері")},
			Actions: []regulation.Action{does(regulation.Deliver, handingOrSending())},
			Terms:   []regulation.Term{term(30, regulation.Minute, regulation.NotExceeding)},
		},
	}
}

// grainReceiptPreparation are the terms of 5(3) and of 7(3), in the same words:
// that of the duplicate is bare, and the refusal has none.
func grainReceiptPreparation() []regulation.Term {
	day := func(amount regulation.Amount, bound regulation.Bound, kind string) regulation.Term {
		return limit(term(amount, regulation.WorkingDay, bound), regulation.Grant, kind)
	}
	return []regulation.Term{
		day(9, regulation.NotLaterThan, grainReceipt.issue()),
		day(6, regulation.NotLaterThan, grainReceipt.reissue()),
		day(1, regulation.Bare, grainReceipt.duplicate()),
		untold(),
	}
}

func receivingBundle() law.Text {
	return text(
		"Өтініш пен құжаттарды қабылдау, тіркеу, тізімдеменің көшірмесін беру",
		"Приём и регистрация заявления и документов, выдача копии описи",
		"Acceptance and registration of the application and the documents, and hand-over of a copy of the inventory")
}

func bundleToHead() law.Text {
	return text("Құжаттар топтамасын басшыға тапсыру", "Передача пакета документов руководителю", "Handing of the documents to the head")
}

func drafting() law.Text {
	return text(
		"Лицензияның, қайта ресімделгенінің, телнұсқасының немесе бас тарту жауабының жобасын дайындау",
		"Подготовка проекта лицензии, переоформления, дубликата либо ответа об отказе",
		"Drafting of the licence, the reissue, the duplicate or the reply of refusal")
}

func handingOrSending() law.Text {
	return text(
		`Нәтижені алушыға беру не "жеке кабинетіне" жолдау`,
		"Выдача результата услугополучателю либо направление в «личный кабинет»",
		"Handing over of the result to the applicant, or sending to the personal cabinet")
}
