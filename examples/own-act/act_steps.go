// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/draft"
	"github.com/reglament-kz/reglament/regulation/law"
)

// procedure is paragraph 3: who does what in which time. A term says what the
// act says: amount, unit, bound, and from what it runs. A function tells the
// machine what an action is for: to sign, to deliver, to examine.
func procedure() regulation.Account {
	return regulation.Account{Role: regulation.AccountProcedure, Paragraph: "3", Steps: []regulation.Step{
		{
			Locator: draft.At("3(1)"), Actors: does(centreEmployee),
			Actions: acting(regulation.FunctionReceive, "Құжаттарды қабылдау және тіркеу", "Приём и регистрация документов", "Acceptance and registration of the documents"),
			Terms:   []regulation.Term{draft.From(regulation.FromApplication, draft.Term(15, regulation.UnitMinute, regulation.BoundNotExceeding))},
		},
		{
			Locator: draft.At("3(2)"), Actors: does(centreEmployee),
			Actions: acting(regulation.FunctionForward, "Құжаттарды көрсетілетін қызметті берушіге жеткізу", "Доставка документов услугодателю", "Delivery of the documents to the provider"),
			Terms:   []regulation.Term{within(1, regulation.UnitWorkingDay)},
		},
		{
			Locator: draft.At("3(3)"), Actors: does(regulation.ActorHead),
			Actions: acting(regulation.FunctionAssign, "Жауапты орындаушыны айқындау", "Определение ответственного исполнителя", "Appointment of the responsible executor"),
			Terms:   []regulation.Term{within(60, regulation.UnitMinute)},
		},
		{
			Locator: draft.At("3(4)"), Actors: does(regulation.ActorExecutor),
			Actions: append(
				acting(regulation.FunctionExamine, "Құжаттарды тексеру", "Проверка документов", "Check of the documents"),
				acting(regulation.FunctionPrepare, "Нәтижені дайындау", "Подготовка результата", "Preparation of the result")...),
			// One term for the passport, another for its refusal; a duplicate has
			// one of its own and is never refused.
			Terms: []regulation.Term{
				draft.For(within(5, regulation.UnitWorkingDay), regulation.OutcomeGrant, issue.String()),
				draft.For(within(2, regulation.UnitWorkingDay), regulation.OutcomeRefusal, issue.String()),
				draft.For(within(2, regulation.UnitWorkingDay), regulation.OutcomeAny, duplicate.String()),
			},
			Decisions: []regulation.Decision{{
				Text:  draft.Text("құжаттар сәйкес келмесе – бас тарту", "при несоответствии документов – отказ", "if the documents do not conform, a refusal"),
				Kinds: []regulation.KindID{issue}, Condition: law.BasisStated, Refusal: law.BasisStated,
			}},
		},
		{
			Locator: draft.At("3(5)"), Actors: does(regulation.ActorHead),
			Actions: acting(regulation.FunctionSign, "Нәтижеге қол қою", "Подписание результата", "Signing of the result"),
			Terms:   []regulation.Term{within(1, regulation.UnitWorkingDay)},
		},
		{
			Locator: draft.At("3(6)"), Actors: does(centreEmployee),
			Actions: acting(regulation.FunctionDeliver, "Нәтижені беру", "Выдача результата", "Handing over of the result"),
			Terms:   []regulation.Term{within(15, regulation.UnitMinute)},
		},
	}}
}

// portal is paragraph 4: the flow through the portal. The condition in 4(8) is
// the provider's own check: the machine runs paragraph 3 inside it. The five
// working days printed there are shorter than the steps; the library finds that
// by itself and lets it stand.
func portal() regulation.Account {
	to := func(place string) regulation.Branch {
		return regulation.Branch{To: draft.At(place), Basis: law.BasisStated}
	}
	node := func(place string, number int, does regulation.NodeRole, actor law.ID, kk, ru, en string) regulation.Node {
		return draft.By(draft.Process(place, number, does, draft.Text(kk, ru, en)), draft.Named(actor, ""))
	}
	next := func(place string, n regulation.Node) regulation.Node { n.Next = to(place); return n }
	end := func(n regulation.Node) regulation.Node { n.Terminal, n.TerminalBasis = true, law.BasisStated; return n }
	condition := func(gate regulation.GateKind, yes, no string, n regulation.Node) regulation.Node {
		n.Kind, n.Gate, n.Yes, n.No = regulation.NodeKindCondition, gate, to(yes), to(no)
		return n
	}
	check := condition(regulation.GateSubstantive, "4(9)", "4(10)", node("4(8)", 3, regulation.NodeRoleDecides, regulation.ActorProvider,
		"Құжаттардың сәйкестігін тексеру", "Проверка соответствия документов", "Check that the documents conform"))
	check.Terms = []regulation.Term{draft.From(regulation.FromHandOver, draft.Term(5, regulation.UnitWorkingDay, regulation.BoundNotLaterThan))}
	return regulation.Account{Role: regulation.AccountPortal, Paragraph: "4", Nodes: []regulation.Node{
		next("4(2)", node("4(1)", 1, regulation.NodeRoleEnters, regulation.ActorApplicant, "Порталға кіру", "Вход на портал", "Entry to the portal")),
		condition(regulation.GateAuthorisation, "4(4)", "4(3)", node("4(2)", 1, regulation.NodeRoleDecides, regulation.ActorPortal,
			"Көрсетілетін қызметті алушының деректерін тексеру", "Проверка данных услугополучателя", "Check of the applicant's data")),
		end(node("4(3)", 2, regulation.NodeRoleRefuses, regulation.ActorPortal, "Авторландырудан бас тарту", "Отказ в авторизации", "Refusal of authorisation")),
		next("4(5)", node("4(4)", 3, regulation.NodeRoleFillsForm, regulation.ActorApplicant, "Сұрату нысанын толтыру", "Заполнение формы запроса", "Filling in of the request")),
		condition(regulation.GateEDS, "4(7)", "4(6)", node("4(5)", 2, regulation.NodeRoleDecides, regulation.ActorPortal,
			"ЭЦҚ тіркеу куәлігін тексеру", "Проверка регистрационного свидетельства ЭЦП", "Check of the EDS certificate")),
		end(node("4(6)", 4, regulation.NodeRoleRefuses, regulation.ActorPortal, "ЭЦҚ расталмағандықтан бас тарту", "Отказ из-за неподтверждения ЭЦП", "Refusal because the EDS is not confirmed")),
		next("4(8)", node("4(7)", 5, regulation.NodeRoleHandsOver, regulation.ActorPortal, "Сұратуды көрсетілетін қызметті берушіге жолдау", "Направление запроса услугодателю", "Hand-over of the request to the provider")),
		check,
		end(node("4(9)", 6, regulation.NodeRoleGivesResult, regulation.ActorApplicant, "Нәтижені алу", "Получение результата", "Receipt of the result")),
		end(node("4(10)", 7, regulation.NodeRoleRefuses, regulation.ActorProvider, "Дәлелді бас тарту", "Мотивированный отказ", "Reasoned refusal")),
	}}
}

// gates describe the conditions of the portal: what is checked, and by which
// checks of a certificate.
func gates() []regulation.Gate {
	gate := func(place string, kind regulation.GateKind, kk, ru, en string, checks ...regulation.CertificateCheck) regulation.Gate {
		return regulation.Gate{
			Account: regulation.AccountPortal, Locator: draft.At(place), Kind: kind, Text: draft.Text(kk, ru, en),
			Checks: checks, Refuses: true, Basis: law.BasisStated,
		}
	}
	return []regulation.Gate{
		gate("4(2)", regulation.GateAuthorisation, "көрсетілетін қызметті алушының деректері", "данные услугополучателя", "data of the applicant"),
		gate("4(5)", regulation.GateEDS, "тіркеу куәлігі", "регистрационное свидетельство", "certificate",
			regulation.CheckValidity, regulation.CheckRevocation, regulation.CheckIdentity),
		gate("4(8)", regulation.GateSubstantive, "құжаттардың сәйкестігі", "соответствие документов", "conformity of the documents"),
	}
}

func within(amount regulation.Amount, unit regulation.Unit) regulation.Term {
	return draft.Term(amount, unit, regulation.BoundWithin)
}

func does(actor law.ID) []regulation.StepActor {
	return []regulation.StepActor{draft.Named(actor, "")}
}

func acting(f regulation.Function, kk, ru, en string) []regulation.Action {
	return []regulation.Action{draft.Does(f, draft.Text(kk, ru, en))}
}
