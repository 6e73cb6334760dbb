// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package northkazakhstan

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/draft"
	"github.com/reglament-kz/reglament/regulation/law"
)

// grainReceiptProcedure is paragraph 5: the result of each step stands in a part
// of its own.
func grainReceiptProcedure() []regulation.Step {
	return []regulation.Step{
		{
			// The act prints the head of the applicant as the one who receives the
			// documents; see the recorded discrepancies.
			Locator: draft.At("5(1)"), Same: draft.Places("7(1)"), Records: []law.ID{"inventory-copy"},
			Actors: []regulation.StepActor{draft.Named(regulation.ActorEmployee, "қызметкері")},
			Actions: []regulation.Action{
				draft.Does(regulation.FunctionReceive, receivingBundle()),
				draft.Does(regulation.FunctionForward, bundleToHead()),
			},
			Terms: []regulation.Term{
				draft.From(regulation.FromApplication, draft.Part(draft.Term(30, regulation.UnitMinute, regulation.BoundBare), receivingBundle(), regulation.FunctionReceive)),
				draft.Part(draft.Term(15, regulation.UnitMinute, regulation.BoundBare), bundleToHead(), regulation.FunctionForward),
			},
			Results: []regulation.StepResult{{
				Text: draft.Text(
					"көрсетілетін қызметті алушыға тізімдеменің көшірмесі",
					"копия описи услугополучателю",
					"a copy of the inventory for the applicant"), Outcome: regulation.OutcomeAny, Locator: draft.At("5(1)/2"),
			}},
		},
		{
			Locator: draft.At("5(2)"), Same: draft.Places("7(2)"), Records: []law.ID{"endorsement"},
			Actors: []regulation.StepActor{draft.Named(regulation.ActorManagement, "басшылығы")},
			Actions: []regulation.Action{draft.Does(regulation.FunctionAssign, draft.Text(
				"Құжаттар топтамасымен танысу және жауапты орындаушыны айқындау",
				"Ознакомление с пакетом документов и определение ответственного исполнителя",
				"Study of the documents and appointment of the responsible executor"))},
			Terms: []regulation.Term{draft.Term(3, regulation.UnitHour, regulation.BoundNotExceeding)},
			Results: []regulation.StepResult{{
				Text: draft.Text(
					"басшының бұрыштамасы",
					"резолюция руководителя",
					"the written instruction of the head"), Outcome: regulation.OutcomeAny, Locator: draft.At("5(2)/2"),
			}},
		},
		{
			Locator: draft.At("5(3)"), Same: draft.Places("7(3)"),
			Actors: []regulation.StepActor{draft.Named(regulation.ActorExecutor, "жауапты орындаушысы")},
			Actions: []regulation.Action{
				draft.Does(regulation.FunctionExamine, completeness()),
				draft.Does(regulation.FunctionPrepare, drafting()),
			},
			Terms: grainReceiptPreparation(),
			Results: []regulation.StepResult{
				{Text: draft.Text("нәтиженің жобасы", "проект результата", "a draft of the result"), Outcome: regulation.OutcomeGrant, Locator: draft.At("5(3)/2")},
				{Text: draft.Text(
					"бас тарту жауабының жобасы",
					"проект ответа об отказе",
					"a draft of the reasoned refusal"), Outcome: regulation.OutcomeRefusal, Locator: draft.At("5(3)/2")},
			},
			Decisions: []regulation.Decision{refusing(law.BasisStated)},
		},
		{
			Locator: draft.At("5(4)"), Same: draft.Places("7(4)"),
			Actors: []regulation.StepActor{draft.Named(regulation.ActorHead, "басшысы")},
			Actions: []regulation.Action{draft.Does(regulation.FunctionSign, draft.Text(
				"Нәтиженің жобасына қол қою",
				"Подписание проекта результата",
				"Signing of the draft of the result"))},
			Terms: []regulation.Term{draft.Term(4, regulation.UnitHour, regulation.BoundNotExceeding)},
			Results: []regulation.StepResult{{
				Text: draft.Text("қол қойылған нәтиже", "подписанный результат", "the signed result"), Outcome: regulation.OutcomeAny, Locator: draft.At("5(4)/2"),
			}},
		},
		{
			Locator: draft.At("5(5)"), Same: draft.Places("7(5)"),
			Actors:  []regulation.StepActor{draft.Named(regulation.ActorEmployee, "қызметкері")},
			Actions: []regulation.Action{draft.Does(regulation.FunctionDeliver, handingOrSending())},
			Terms:   []regulation.Term{draft.Term(30, regulation.UnitMinute, regulation.BoundNotExceeding)},
			Results: []regulation.StepResult{{
				Text: draft.Text(
					"берілген не жолданған нәтиже",
					"выданный либо направленный результат",
					"the result handed over or sent"), Outcome: regulation.OutcomeAny, Locator: draft.At("5(5)/2"),
			}},
		},
	}
}

// grainReceiptInteraction is paragraph 7. It begins with documents already
// received, so that the reception itself follows from 5(1) only.
func grainReceiptInteraction() []regulation.Step {
	received := draft.Does(regulation.FunctionReceive, draft.Text(
		"Көрсетілетін қызметті алушыдан құжаттар топтамасын алу",
		"Получение пакета документов от услугополучателя",
		"Receipt of the documents from the applicant"))
	received.Basis = law.BasisInferred
	return []regulation.Step{
		{
			Locator: draft.At("7(1)"), Same: draft.Places("5(1)"),
			Actors: []regulation.StepActor{draft.Named(regulation.ActorEmployee, "қызметкері")},
			Actions: []regulation.Action{
				received,
				draft.Does(regulation.FunctionForward, draft.Text(
					"Құжаттарды бұрыштама қоюға басшыға беру",
					"Передача документов руководителю для резолюции",
					"Handing of the documents to the head for its written instruction")),
			},
			Terms: []regulation.Term{draft.From(regulation.FromApplication, draft.Term(15, regulation.UnitMinute, regulation.BoundNotExceeding))},
		},
		{
			Locator: draft.At("7(2)"), Same: draft.Places("5(2)"), Records: []law.ID{"endorsement"},
			Actors: []regulation.StepActor{draft.Named(regulation.ActorHead, "басшысы")},
			Actions: []regulation.Action{
				draft.Does(regulation.FunctionAssign, draft.Text("Бұрыштама қою", "Наложение резолюции", "The written instruction")),
				draft.Does(regulation.FunctionForward, draft.Text(
					"Құжаттарды жауапты орындаушыға беру",
					"Передача документов ответственному исполнителю",
					"Handing of the documents to the responsible executor")),
			},
			Terms: []regulation.Term{draft.Term(3, regulation.UnitHour, regulation.BoundNotExceeding)},
		},
		{
			Locator: draft.At("7(3)"), Same: draft.Places("5(3)"),
			Actors: []regulation.StepActor{draft.Named(regulation.ActorExecutor, "жауапты орындаушысы")},
			Actions: []regulation.Action{
				draft.Does(regulation.FunctionExamine, draft.Text("Құжаттар топтамасын зерделеу", "Изучение пакета документов", "Study of the documents")),
				draft.Does(regulation.FunctionPrepare, drafting()),
				draft.Does(regulation.FunctionForward, sendingToSign()),
			},
			Terms:     grainReceiptPreparation(),
			Decisions: []regulation.Decision{refusing(law.BasisInferred)},
		},
		{
			Locator: draft.At("7(4)"), Same: draft.Places("5(4)"),
			Actors: []regulation.StepActor{draft.Named(regulation.ActorManagement, "басшылығы")},
			Actions: []regulation.Action{
				draft.Does(regulation.FunctionSign, draft.Text(
					"Шешім қабылдау және нәтижеге қол қою",
					"Принятие решения и подписание результата",
					"Decision and signing of the result")),
				draft.Does(regulation.FunctionForward, draft.Text("Нәтижені қызметкерге беру", "Передача результата сотруднику", "Handing of the result to the employee")),
			},
			Terms: []regulation.Term{draft.Term(4, regulation.UnitHour, regulation.BoundNotExceeding)},
		},
		{
			Locator: draft.At("7(5)"), Same: draft.Places("5(5)"),
			Actors:  []regulation.StepActor{draft.Named(regulation.ActorEmployee, "қызметкері")},
			Actions: []regulation.Action{draft.Does(regulation.FunctionDeliver, handingOrSending())},
			Terms:   []regulation.Term{draft.Term(30, regulation.UnitMinute, regulation.BoundNotExceeding)},
		},
	}
}

// grainReceiptPreparation are the terms of 5(3) and of 7(3), in the same words:
// that of the duplicate is bare, and the refusal has none.
func grainReceiptPreparation() []regulation.Term {
	day := func(amount regulation.Amount, bound regulation.Bound, kind string) regulation.Term {
		return draft.For(draft.Term(amount, regulation.UnitWorkingDay, bound), regulation.OutcomeGrant, kind)
	}
	return []regulation.Term{
		day(9, regulation.BoundNotLaterThan, grainReceipt.Kind("issue")),
		day(6, regulation.BoundNotLaterThan, grainReceipt.Kind("reissue")),
		day(1, regulation.BoundBare, grainReceipt.Kind("duplicate")),
		draft.NoTerm(regulation.OutcomeRefusal),
	}
}

func receivingBundle() law.Text {
	return draft.Text(
		"Өтініш пен құжаттарды қабылдау, тіркеу, тізімдеменің көшірмесін беру",
		"Приём и регистрация заявления и документов, выдача копии описи",
		"Acceptance and registration of the application and the documents, and hand-over of a copy of the inventory")
}

func bundleToHead() law.Text {
	return draft.Text("Құжаттар топтамасын басшыға тапсыру", "Передача пакета документов руководителю", "Handing of the documents to the head")
}

func drafting() law.Text {
	return draft.Text(
		"Лицензияның, қайта ресімделгенінің, телнұсқасының немесе бас тарту жауабының жобасын дайындау",
		"Подготовка проекта лицензии, переоформления, дубликата либо ответа об отказе",
		"Drafting of the licence, the reissue, the duplicate or the reasoned refusal")
}

func handingOrSending() law.Text {
	return draft.Text(
		`Нәтижені көрсетілетін қызметті алушыға беру не «жеке кабинетіне» жолдау`,
		"Выдача результата услугополучателю либо направление в «личный кабинет»",
		"Handing over of the result to the applicant, or sending to the personal cabinet")
}
