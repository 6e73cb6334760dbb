// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package mangystau

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

func vetReferenceAccounts() []regulation.Account {
	return []regulation.Account{
		{
			Role: regulation.Procedure, Paragraph: "5",
			Steps: vetReferenceProcedure(),
			// The note below paragraph 5 tells of changes and not which.
			Since: amended(),
			Earlier: []regulation.EarlierWording{{
				Reason: text(
					"ескертпе 5-тармақтың өзгертілгенін айтады, бұрынғы мәтін келтірілмеген",
					"примечание говорит об изменении пункта 5, прежний текст не приведён",
					"a note tells that paragraph 5 was changed and does not give the earlier text"),
			}},
		},
		{Role: regulation.Interaction, Paragraph: "7", Steps: vetReferenceInteraction()},
	}
}

func vetReferenceProcedure() []regulation.Step {
	return []regulation.Step{
		{
			Locator: at("5(1)"),
			Actors:  []regulation.StepActor{implied(regulation.Office, "кеңсесінде")},
			Actions: []regulation.Action{does(regulation.Receive, acceptance())},
			Terms:   []regulation.Term{since(regulation.FromApplication, term(30, regulation.Minute, regulation.Bare))},
			Same:    places("7(1)"),
		},
		{
			Locator: at("5(2)"),
			Actors:  []regulation.StepActor{named(regulation.Executor, "жауапты орындаушысымен")},
			Actions: []regulation.Action{
				does(regulation.Examine, text("Құжаттарды қарау", "Рассмотрение документов", "Consideration of the documents")),
				does(regulation.Prepare, text("Нәтижені ресімдеу", "Оформление результата", "Drawing up of the result")),
			},
			Terms: []regulation.Term{since(regulation.FromApplication, term(0, regulation.DayOfApplication, regulation.Within))},
			Same:  places("7(2)"),
		},
		{
			// Nobody is named here; 7(2) lets the executor hand over.
			Locator: at("5(3)"),
			Actors:  []regulation.StepActor{implied(regulation.Executor, "")},
			Actions: []regulation.Action{does(regulation.Deliver, delivery())},
			Terms:   []regulation.Term{term(30, regulation.Minute, regulation.Bare)},
			Same:    places("7(2)"),
		},
	}
}

func vetReferenceInteraction() []regulation.Step {
	minutes := term(30, regulation.Minute, regulation.Bare)
	minutes.Ambiguous = true // what they cover is a reading
	return []regulation.Step{
		{
			Locator: at("7(1)"),
			Actors:  []regulation.StepActor{named(regulation.OfficeEmployee, "кеңсесінің қызметкері")},
			Actions: []regulation.Action{does(regulation.Receive, acceptance()), does(regulation.Forward, toExecutor())},
			Terms:   []regulation.Term{since(regulation.FromApplication, term(30, regulation.Minute, regulation.Bare))},
			Same:    places("5(1)"),
		},
		{
			Locator: at("7(2)"),
			Actors:  []regulation.StepActor{named(regulation.Executor, "жауапты орындаушысы")},
			Actions: []regulation.Action{
				does(regulation.Examine, text(
					"Паспорттың, жеке нөмірдің және деректер базасындағы мәліметтің болуын қарау",
					"Проверка наличия паспорта, индивидуального номера и сведений базы данных",
					"Check that the passport, the individual number and the record of the data base are there")),
				does(regulation.Perform, text(
					"Жануарды, өнім мен шикізатты ветеринариялық байқап қарау",
					"Ветеринарный осмотр животного, продукции и сырья",
					"Veterinary inspection of the animal, the products and the raw materials")),
				does(regulation.Prepare, text("Анықтаманы дайындау", "Подготовка справки", "Preparation of the reference")),
				does(regulation.Deliver, text("Қол қойылған анықтаманы беру", "Выдача подписанной справки", "Hand-over of the signed reference")),
			},
			Terms: []regulation.Term{
				since(regulation.FromApplication, term(0, regulation.DayOfApplication, regulation.Within)),
				minutes,
			},
			Same: places("5(2)", "5(3)"),
		},
	}
}

// Actions that several accounts of the act print alike.

func acceptance() law.Text {
	return text("Құжаттарды қабылдау және тіркеу", "Приём и регистрация документов", "Acceptance and registration of the documents")
}

func toExecutor() law.Text {
	return text("Құжаттарды жауапты орындаушының қарауына жолдау", "Направление документов ответственному исполнителю", "Forwarding of the documents to the responsible executor")
}

func delivery() law.Text {
	return text("Нәтижені көрсетілетін қызметті алушыға беру", "Выдача результата услугополучателю", "Hand-over of the result to the applicant")
}
