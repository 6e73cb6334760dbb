// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package mangystau

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/draft"
	"github.com/reglament-kz/reglament/regulation/law"
)

func vetReferenceAccounts() []regulation.Account {
	return []regulation.Account{
		{
			Role: regulation.AccountProcedure, Paragraph: "5",
			Steps: vetReferenceProcedure(),
			// The note below paragraph 5 tells of changes and not which. The day of
			// publication is not known: it is not before the day of signing, and ten
			// calendar days pass after it.
			Since: amendment().Effect.After(amended()),
			Earlier: []regulation.EarlierWording{{
				Reason: draft.Text(
					"ескертпе 5-тармақтың өзгертілгенін айтады, бұрынғы мәтін келтірілмеген",
					"примечание говорит об изменении пункта 5, прежний текст не приведён",
					"a note tells that paragraph 5 was changed and does not give the earlier text"),
			}},
		},
		{Role: regulation.AccountInteraction, Paragraph: "7", Steps: vetReferenceInteraction()},
	}
}

func vetReferenceProcedure() []regulation.Step {
	return []regulation.Step{
		{
			Locator: draft.At("5(1)"),
			// The second part of paragraph 1 says that the office receives applications.
			Actors:  []regulation.StepActor{draft.NamedAt("1/2", regulation.ActorOffice, "кеңсесімен")},
			Actions: []regulation.Action{draft.Does(regulation.FunctionReceive, acceptance())},
			Terms:   []regulation.Term{draft.From(regulation.FromApplication, draft.Term(30, regulation.UnitMinute, regulation.BoundBare))},
			Same:    draft.Places("7(1)"),
		},
		{
			Locator: draft.At("5(2)"),
			Actors:  []regulation.StepActor{draft.Named(regulation.ActorExecutor, "жауапты орындаушысымен")},
			Actions: []regulation.Action{
				draft.Does(regulation.FunctionExamine, draft.Text("Құжаттарды қарау", "Рассмотрение документов", "Consideration of the documents")),
				draft.Does(regulation.FunctionPrepare, draft.Text("Нәтижені ресімдеу", "Оформление результата", "Preparation of the result")),
			},
			Terms: []regulation.Term{draft.From(regulation.FromApplication, draft.Term(0, regulation.UnitDayOfApplication, regulation.BoundWithin))},
			Same:  draft.Places("7(2)"),
		},
		{
			// Nobody is named here; the second part of paragraph 1 lets the office give
			// the result, 7(2) the executor.
			Locator: draft.At("5(3)"),
			Actors:  []regulation.StepActor{draft.NamedAt("1/2", regulation.ActorOffice, "кеңсесімен")},
			Actions: []regulation.Action{draft.Does(regulation.FunctionDeliver, delivery())},
			Terms:   []regulation.Term{draft.Term(30, regulation.UnitMinute, regulation.BoundBare)},
			Same:    draft.Places("7(2)"),
		},
	}
}

func vetReferenceInteraction() []regulation.Step {
	minutes := draft.Term(30, regulation.UnitMinute, regulation.BoundBare)
	minutes.Ambiguous = true // what they cover is a reading
	return []regulation.Step{
		{
			Locator: draft.At("7(1)"),
			Actors:  []regulation.StepActor{draft.Named(regulation.ActorOfficeEmployee, "кеңсесінің қызметкері")},
			Actions: []regulation.Action{draft.Does(regulation.FunctionReceive, acceptance()), draft.Does(regulation.FunctionForward, toExecutor())},
			Terms:   []regulation.Term{draft.From(regulation.FromApplication, draft.Term(30, regulation.UnitMinute, regulation.BoundBare))},
			Same:    draft.Places("5(1)"),
		},
		{
			Locator: draft.At("7(2)"),
			Actors:  []regulation.StepActor{draft.Named(regulation.ActorExecutor, "жауапты орындаушысы")},
			Actions: []regulation.Action{
				// The text has one verb, the inspection; what is looked at is its purpose.
				inferred(draft.Does(regulation.FunctionExamine, draft.Text(
					"Байқап қарау барысында паспорттың, жеке нөмірдің және деректер базасындағы мәліметтің болуын тексеру",
					"Проверка при осмотре наличия паспорта, индивидуального номера и сведений базы данных",
					"Check at the inspection that the passport, the individual number and the record of the data base are there"))),
				draft.Does(regulation.FunctionPerform, draft.Text(
					"Жануарды, өнім мен шикізатты ветеринариялық байқап қарау",
					"Ветеринарный осмотр животного, продукции и сырья",
					"Veterinary inspection of the animal, the products and the raw materials")),
				draft.Does(regulation.FunctionPrepare, draft.Text("Анықтаманы дайындау", "Подготовка справки", "Preparation of the reference")),
				draft.Does(regulation.FunctionDeliver, draft.Text("Қол қойылған анықтаманы беру", "Выдача подписанной справки", "Hand-over of the signed reference")),
			},
			Terms: []regulation.Term{
				draft.From(regulation.FromApplication, draft.Term(0, regulation.UnitDayOfApplication, regulation.BoundWithin)),
				minutes,
			},
			Same: draft.Places("5(2)", "5(3)"),
		},
	}
}

// Actions that several accounts of the act print alike.

func acceptance() law.Text {
	return draft.Text("Құжаттарды қабылдау және тіркеу", "Приём и регистрация документов", "Acceptance and registration of the documents")
}

func toExecutor() law.Text {
	return draft.Text("Құжаттарды жауапты орындаушының қарауына жолдау", "Направление документов ответственному исполнителю", "Forwarding of the documents to the responsible executor")
}

func delivery() law.Text {
	return draft.Text("Нәтижені көрсетілетін қызметті алушыға беру", "Выдача результата услугополучателю", "Hand-over of the result to the applicant")
}

// inferred marks an action that the text does not state as one by itself.
func inferred(a regulation.Action) regulation.Action {
	a.Basis = law.BasisInferred
	return a
}
