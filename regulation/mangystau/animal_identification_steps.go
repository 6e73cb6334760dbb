// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package mangystau

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/draft"
	"github.com/reglament-kz/reglament/regulation/law"
)

// identificationProcedure is paragraph 5, which does not have the duplicate of
// an ear tag at all.
func identificationProcedure() []regulation.Step {
	return []regulation.Step{
		{
			Locator: draft.At("5(1)"), Kinds: draft.Kinds(identificationIssue),
			// The second part of paragraph 1 says that the office receives applications.
			Actors:  []regulation.StepActor{draft.NamedAt("1/2", regulation.ActorOffice, "кеңсесімен")},
			Actions: []regulation.Action{draft.Does(regulation.FunctionReceive, acceptance())},
			Terms:   []regulation.Term{draft.From(regulation.FromApplication, draft.Term(30, regulation.UnitMinute, regulation.BoundBare))},
			Same:    draft.Places("7(1)"),
		},
		{
			Locator: draft.At("5(2)"), Kinds: draft.Kinds(identificationIssue),
			Actors: []regulation.StepActor{draft.Named(regulation.ActorExecutor, "жауапты орындаушысымен")},
			Actions: []regulation.Action{
				draft.Does(regulation.FunctionExamine, draft.Text("Құжаттарды қарау", "Рассмотрение документов", "Consideration of the documents")),
				draft.Does(regulation.FunctionPrepare, draft.Text("Нәтижені ресімдеу", "Оформление результата", "Preparation of the result")),
			},
			Terms: []regulation.Term{draft.Term(10, regulation.UnitMinute, regulation.BoundBare)},
			Same:  draft.Places("7(2)"),
		},
		{
			// Nobody is named here; 7(2) lets the executor give the result.
			Locator: draft.At("5(3)"), Kinds: draft.Kinds(identificationIssue),
			Actors:  []regulation.StepActor{draft.Implied(regulation.ActorExecutor, "")},
			Actions: []regulation.Action{draft.Does(regulation.FunctionDeliver, delivery())},
			Terms:   []regulation.Term{draft.Term(5, regulation.UnitMinute, regulation.BoundBare)},
			Same:    draft.Places("7(2)"),
		},
	}
}

func identificationInteraction() []regulation.Step {
	return []regulation.Step{
		{
			Locator: draft.At("7(1)"),
			Actors:  []regulation.StepActor{draft.Named(regulation.ActorOfficeEmployee, "кеңсесінің қызметкері")},
			Actions: []regulation.Action{draft.Does(regulation.FunctionReceive, acceptance()), draft.Does(regulation.FunctionForward, toExecutor())},
			Terms:   []regulation.Term{draft.From(regulation.FromApplication, draft.Term(30, regulation.UnitMinute, regulation.BoundBare))},
			Same:    draft.Places("5(1)"),
		},
		{
			// The first sentence is about the identification; the second, about the
			// duplicate of a tag, names the provider and not the executor.
			Locator: draft.At("7(2)"),
			Actors: []regulation.StepActor{
				draft.ActsFor(draft.Named(regulation.ActorExecutor, "жауапты орындаушысы"), "animal-identification/issue"),
				draft.ActsFor(draft.Named(regulation.ActorProvider, "көрсетілетін қызметті беруші"), "ear-tag-duplicate/issue"),
			},
			Actions: append(identificationActions(), tagDuplicateActions()...),
			Terms:   append(identificationTerms(), tagDuplicateTerms()...),
			Same:    draft.Places("5(2)", "5(3)"),
		},
	}
}

// identificationActions stand in the order of the text, which gives the result
// before the dates of the plan. The text names the identification twice: before
// the minutes, and with the dates of the plan.
func identificationActions() []regulation.Action {
	list := []regulation.Action{
		draft.Does(regulation.FunctionExamine, draft.Text("Құжаттардың толықтығын тексеру", "Проверка полноты документов", "Check of the documents for completeness")),
		draft.Does(regulation.FunctionPerform, draft.Text("Ауыл шаруашылығы жануарларын бірдейлендіру", "Идентификация сельскохозяйственных животных", "Identification of the farm animals")),
		draft.Does(regulation.FunctionExamine, draft.Text("Келіп түскен құжаттарды қарау", "Рассмотрение поступивших документов", "Consideration of the documents received")),
		draft.Does(regulation.FunctionDeliver, draft.Text("Нәтижесін беру", "Выдача результата", "Hand-over of the result")),
		{
			Does:  regulation.FunctionAwait,
			Text:  draft.Text("Жоспарда көрсетілген мерзімді күту", "Ожидание срока, указанного в плане", "Waiting for the dates of the plan"),
			Wait:  regulation.Wait{For: regulation.WaitForPlan, Text: planDates(), Body: planApprovers},
			Basis: law.BasisInferred,
		},
		draft.Does(regulation.FunctionPerform, draft.Text("Жануарларды бірдейлендіру", "Идентификация животных", "Identification of the animals")),
		draft.Does(regulation.FunctionPrepare, draft.Text("Ветеринариялық паспортты ресімдеу", "Оформление ветеринарного паспорта", "Preparation of the veterinary passport")),
	}
	return forKind(identificationIssue, list)
}

func tagDuplicateActions() []regulation.Action {
	list := []regulation.Action{
		draft.Does(regulation.FunctionOrder, draft.Text("Сырғаның телнұсқасына тапсырыс беру", "Заказ дубликата бирки", "Order of the duplicate of the tag")),
		{
			Does:  regulation.FunctionAwait,
			Text:  draft.Text("Телнұсқаның келіп түсуін күту", "Ожидание поступления дубликата", "Waiting for the duplicate to arrive"),
			Wait:  regulation.Wait{For: regulation.WaitForArrival, Text: draft.Text("сырғалардың телнұсқасының келіп түсуі", "поступление дубликатов бирок", "arrival of the duplicates of the tags")},
			Basis: law.BasisStated,
		},
		draft.Does(regulation.FunctionDeliver, draft.Text("Сырғаның телнұсқасын беру", "Выдача дубликата бирки", "Hand-over of the duplicate of the tag")),
	}
	return forKind(tagDuplicateIssue, list)
}

func identificationTerms() []regulation.Term {
	return []regulation.Term{
		// They are the executor's. What they cover, and that they bind the
		// identification only, is a reading.
		draft.Part(draft.Open(draft.For(draft.Term(15, regulation.UnitMinute, regulation.BoundBare), regulation.OutcomeAny, identificationIssue)),
			draft.Text("құжаттарды қарау және нәтижесін беру", "рассмотрение документов и выдача результата", "consideration of the documents and hand-over of the result"),
			regulation.FunctionExamine, regulation.FunctionDeliver),
		draft.Part(draft.For(draft.Term(0, regulation.UnitPlanDates, regulation.BoundBare), regulation.OutcomeAny, identificationIssue),
			draft.Text("жануарларды бірдейлендіру", "идентификация животных", "identification of the animals"),
			regulation.FunctionAwait),
		draft.Part(draft.For(draft.NoTerm(regulation.OutcomeAny), regulation.OutcomeAny, identificationIssue),
			draft.Text("ветеринариялық паспортты ресімдеу", "оформление ветеринарного паспорта", "drawing up of the veterinary passport"),
			regulation.FunctionPrepare),
	}
}

func tagDuplicateTerms() []regulation.Term {
	return []regulation.Term{
		draft.Part(draft.For(draft.NoTerm(regulation.OutcomeAny), regulation.OutcomeAny, tagDuplicateIssue),
			draft.Text("телнұсқаға тапсырыс беру", "заказ дубликата", "order of the duplicate"),
			regulation.FunctionOrder),
		draft.Part(draft.For(draft.From(regulation.FromArrival, draft.Term(3, regulation.UnitWorkingDay, regulation.BoundWithin)), regulation.OutcomeAny, tagDuplicateIssue),
			draft.Text("телнұсқаны беру", "выдача дубликата", "hand-over of the duplicate"),
			regulation.FunctionDeliver),
	}
}

func planDates() law.Text {
	return draft.Text(
		"облыстың жергілікті атқарушы органдары бекіткен жоспардағы мерзім",
		"срок по плану, утверждённому местными исполнительными органами области",
		"dates of the plan approved by the local executive bodies of the oblast")
}

// forKind limits actions to the one kind of which a sentence speaks.
func forKind(kind string, list []regulation.Action) []regulation.Action {
	for i := range list {
		list[i].Kinds = draft.Kinds(kind)
	}
	return list
}
