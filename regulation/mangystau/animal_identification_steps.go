// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package mangystau

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

func identificationProcedure() []regulation.Step {
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
			Terms: []regulation.Term{term(10, regulation.Minute, regulation.Bare)},
			Same:  places("7(2)"),
		},
		{
			// Nobody is named here; 7(2) lets the executor give the result.
			Locator: at("5(3)"),
			Actors:  []regulation.StepActor{implied(regulation.Executor, "")},
			Actions: []regulation.Action{does(regulation.Deliver, delivery())},
			Terms:   []regulation.Term{term(5, regulation.Minute, regulation.Bare)},
			Same:    places("7(2)"),
		},
	}
}

func identificationInteraction() []regulation.Step {
	return []regulation.Step{
		{
			Locator: at("7(1)"),
			Actors:  []regulation.StepActor{named(regulation.OfficeEmployee, "кеңсесінің қызметкері")},
			Actions: []regulation.Action{does(regulation.Receive, acceptance()), does(regulation.Forward, toExecutor())},
			Terms:   []regulation.Term{since(regulation.FromApplication, term(30, regulation.Minute, regulation.Bare))},
			Same:    places("5(1)"),
		},
		{
			// The first sentence is about the identification; the second, about the
			// duplicate of a tag, names the provider and not the executor.
			Locator: at("7(2)"),
			Actors: []regulation.StepActor{
				acting(named(regulation.Executor, "жауапты орындаушысы"), "animal-identification/issue"),
				acting(named(regulation.ProviderItself, "көрсетілетін қызметті беруші"), "ear-tag-duplicate/issue"),
			},
			Actions: append(identificationActions(), tagDuplicateActions()...),
			Terms:   append(identificationTerms(), tagDuplicateTerms()...),
			Same:    places("5(2)", "5(3)"),
		},
	}
}

// identificationActions stand in the order of the text, which gives the result
// before the dates of the plan. The text names the identification twice; it
// stands here once, where its term is printed.
func identificationActions() []regulation.Action {
	list := []regulation.Action{
		does(regulation.Examine, text("Құжаттардың толықтығын тексеру және қарау", "Проверка полноты и рассмотрение документов", "Check of the documents for completeness, and their consideration")),
		does(regulation.Deliver, text("Нәтижесін беру", "Выдача результата", "Hand-over of the result")),
		{
			Does:  regulation.Await,
			Text:  text("Жоспарда көрсетілген мерзімді күту", "Ожидание срока, указанного в плане", "Waiting for the dates of the plan"),
			Wait:  regulation.Wait{For: regulation.Plan, Text: planDates(), Body: planApprovers},
			Basis: law.Inferred,
		},
		does(regulation.Perform, text("Жануарларды бірдейлендіру", "Идентификация животных", "Identification of the animals")),
		does(regulation.Prepare, text("Ветеринариялық паспортты рәсімдеу", "Оформление ветеринарного паспорта", "Drawing up of the veterinary passport")),
	}
	return forKind(identificationIssue, list)
}

func tagDuplicateActions() []regulation.Action {
	list := []regulation.Action{
		does(regulation.Order, text("Сырғаның телнұсқасына тапсырыс беру", "Заказ дубликата бирки", "Order of the duplicate of the tag")),
		{
			Does:  regulation.Await,
			Text:  text("Телнұсқаның келіп түсуін күту", "Ожидание поступления дубликата", "Waiting for the duplicate to arrive"),
			Wait:  regulation.Wait{For: regulation.Arrival, Text: text("сырғалардың телнұсқасының келіп түсуі", "поступление дубликатов бирок", "arrival of the duplicates of the tags")},
			Basis: law.Stated,
		},
		does(regulation.Deliver, text("Сырғаның телнұсқасын беру", "Выдача дубликата бирки", "Hand-over of the duplicate of the tag")),
	}
	return forKind(tagDuplicateIssue, list)
}

func identificationTerms() []regulation.Term {
	return []regulation.Term{
		part(limit(term(15, regulation.Minute, regulation.Bare), regulation.AnyOutcome, identificationIssue),
			text("құжаттарды қарау және нәтижесін беру", "рассмотрение документов и выдача результата", "consideration of the documents and hand-over of the result"),
			regulation.Examine, regulation.Deliver),
		part(limit(term(0, regulation.PlanDates, regulation.Bare), regulation.AnyOutcome, identificationIssue),
			text("жануарларды бірдейлендіру", "идентификация животных", "identification of the animals"),
			regulation.Await, regulation.Perform),
		part(limit(untold(regulation.AnyOutcome), regulation.AnyOutcome, identificationIssue),
			text("ветеринариялық паспортты рәсімдеу", "оформление ветеринарного паспорта", "drawing up of the veterinary passport"),
			regulation.Prepare),
	}
}

func tagDuplicateTerms() []regulation.Term {
	return []regulation.Term{
		part(limit(untold(regulation.AnyOutcome), regulation.AnyOutcome, tagDuplicateIssue),
			text("телнұсқаға тапсырыс беру", "заказ дубликата", "order of the duplicate"),
			regulation.Order),
		part(limit(since(regulation.FromArrival, term(3, regulation.WorkingDay, regulation.Within)), regulation.AnyOutcome, tagDuplicateIssue),
			text("телнұсқаны беру", "выдача дубликата", "hand-over of the duplicate"),
			regulation.Deliver),
	}
}

func planDates() law.Text {
	return text(
		"облыстың жергілікті атқарушы органдары бекіткен жоспардағы мерзім",
		"срок по плану, утверждённому местными исполнительными органами области",
		"dates of the plan approved by the local executive bodies of the oblast")
}

// forKind limits actions to the one kind of which a sentence speaks.
func forKind(kind string, list []regulation.Action) []regulation.Action {
	for i := range list {
		list[i].Kinds = kinds(kind)
	}
	return list
}
