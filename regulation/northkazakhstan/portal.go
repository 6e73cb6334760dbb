// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package northkazakhstan

import (
	"fmt"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/draft"
	"github.com/reglament-kz/reglament/regulation/law"
)

// The three regulations print the flow through the portal in nearly the same
// words, under paragraph 9 or 8. Where the words differ, the regulation passes
// its own.

// in is a sub-paragraph of the paragraph that carries the flow.
func in(paragraph string, sub int) law.Locator {
	return draft.At(fmt.Sprintf("%s(%d)", paragraph, sub))
}

// flow is the account of the portal. The text prints no arrows: each branch,
// and each end, follows from the order of the nodes and from the reasons that
// the notices give. It tells nothing of where the third condition leads when it
// is not met.
func flow(paragraph string, via []law.ID, check []regulation.Term) regulation.Account {
	to := func(sub int) regulation.Branch { return draft.To(fmt.Sprintf("%s(%d)", paragraph, sub)) }
	nodes := []regulation.Node{
		{
			Kind: regulation.NodeKindRegistration, Does: regulation.NodeRoleRegisters,
			Next:   to(2),
			Actors: []regulation.StepActor{draft.Named(regulation.ActorApplicant, "көрсетілетін қызметті алушы")},
			Action: draft.Text(
				"Тіркелмеген көрсетілетін қызметті алушының ЖСН немесе БСН және пароль арқылы порталда тіркелуі",
				"Регистрация на портале незарегистрированного услугополучателя по ИИН или БИН и паролю",
				"Registration on the portal, with IIN or BIN and a password, of an applicant who is not registered"),
		},
		{
			Kind: regulation.NodeKindProcess, Number: 1, Does: regulation.NodeRoleEnters,
			Next:   to(3),
			Actors: []regulation.StepActor{draft.Named(regulation.ActorApplicant, "көрсетілетін қызмет алушының")},
			Action: draft.Text(
				"ЖСН/БСН мен парольді енгізу (авторландыру)",
				"Ввод ИИН/БИН и пароля (авторизация)",
				"Entry of IIN or BIN and the password (authorisation)"),
		},
		{
			Kind: regulation.NodeKindCondition, Number: 1, Does: regulation.NodeRoleDecides, Gate: regulation.GateAuthorisation,
			Yes: to(5), No: to(4),
			Actors: []regulation.StepActor{draft.Implied(regulation.ActorPortal, "")},
			Action: dataCheck(),
		},
		{
			Kind: regulation.NodeKindProcess, Number: 2, Does: regulation.NodeRoleRefuses, Terminal: true,
			Actors: []regulation.StepActor{draft.Named(regulation.ActorPortal, "Порталдың")},
			Action: authorisationRefused(),
		},
		{
			Kind: regulation.NodeKindProcess, Number: 3, Does: regulation.NodeRoleFillsForm,
			Next:   to(6),
			Actors: []regulation.StepActor{draft.Named(regulation.ActorApplicant, "қызмет алушының")},
			Action: draft.Text(
				"Қызметті таңдау, сұрату нысанын толтыру, құжат көшірмелерін қоса беру, ЭЦҚ тіркеу куәлігін таңдау",
				"Выбор услуги, заполнение формы запроса, прикрепление копий документов, выбор регистрационного свидетельства ЭЦП",
				"Choice of the service, filling in of the request, attaching of copies of the documents, and choice of the EDS certificate"),
		},
		{
			Kind: regulation.NodeKindCondition, Number: 2, Does: regulation.NodeRoleDecides, Gate: regulation.GateEDS,
			Yes: to(8), No: to(7),
			Actors: []regulation.StepActor{draft.Implied(regulation.ActorPortal, "Порталда")},
			Action: certificateCheck(),
		},
		{
			Kind: regulation.NodeKindProcess, Number: 4, Does: regulation.NodeRoleRefuses, Terminal: true,
			Actors: []regulation.StepActor{draft.Implied(regulation.ActorPortal, "")},
			Action: signatureRefused(),
		},
		{
			Kind: regulation.NodeKindProcess, Number: 5, Does: regulation.NodeRoleHandsOver,
			Next:    to(9),
			Actors:  []regulation.StepActor{draft.Implied(regulation.ActorPortal, "")},
			Systems: via,
			Action: draft.Text(
				"Көрсетілетін қызметті алушының ЭЦҚ-сымен куәландырылған сұратуды өңдеуге жолдау",
				"Направление запроса, удостоверенного ЭЦП услугополучателя, на обработку",
				"Sending on, to be processed, of the request certified with the applicant's EDS"),
		},
		{
			Kind: regulation.NodeKindCondition, Number: 3, Does: regulation.NodeRoleDecides, Gate: regulation.GateSubstantive,
			Yes: to(10), No: draft.Missing(),
			Actors:  []regulation.StepActor{draft.Named(regulation.ActorProvider, "көрсетілетін қызмет берушінің")},
			Action:  substantiveCheck(),
			Terms:   check,
			Results: []regulation.StepResult{{Text: refusalReply(), Outcome: regulation.OutcomeRefusal}},
		},
		{
			Kind: regulation.NodeKindProcess, Number: 6, Does: regulation.NodeRoleGivesResult, Terminal: true,
			Actors: []regulation.StepActor{draft.Named(regulation.ActorApplicant, "көрсетілетін қызмет алушының")},
			Action: draft.Text(
				"Порталда қалыптастырылған нәтижені алу",
				"Получение результата, сформированного на портале",
				"Receipt of the result formed on the portal"),
			Results: []regulation.StepResult{{Text: electronicNotice(), Outcome: regulation.OutcomeAny}},
		},
	}
	for i := range nodes {
		nodes[i].Locator = in(paragraph, i+1)
		nodes[i].TerminalBasis = law.BasisInferred
	}
	// The nodes that name the portal; the others name no system, or their own.
	for _, sub := range []int{1, 2, 3, 4, 6, 10} {
		nodes[sub-1].Systems = []law.ID{egovPortal}
	}
	return regulation.Account{Role: regulation.AccountPortal, Paragraph: paragraph, Nodes: nodes}
}

// checkTerms are the terms of the third condition; beside them the refusal has
// a term of its own, or none.
func checkTerms(n draft.Regulation, refusal regulation.Term) []regulation.Term {
	days := func(amount regulation.Amount, kind string) regulation.Term {
		return draft.From(regulation.FromHandOver,
			draft.For(draft.Term(amount, regulation.UnitWorkingDay, regulation.BoundNotLaterThan), regulation.OutcomeGrant, kind))
	}
	return []regulation.Term{
		days(9, n.Kind("issue")),
		days(6, n.Kind("reissue")),
		days(1, n.Kind("duplicate")),
		draft.From(regulation.FromHandOver, refusal),
	}
}

func authorisationRefused() law.Text {
	return draft.Text(
		"Көрсетілетін қызметті алушының деректеріндегі бұзушылықтарға байланысты авторландырудан бас тарту туралы хабарлама",
		"Уведомление об отказе в авторизации из-за нарушений в данных услугополучателя",
		"Notice of refusal of authorisation for faults in the applicant's data")
}

func signatureRefused() law.Text {
	return draft.Text(
		"ЭЦҚ дұрыстығы расталмағандықтан қызметтен бас тарту туралы хабарлама",
		"Уведомление об отказе в услуге из-за неподтверждения подлинности ЭЦП",
		"Notice of refusal of the service because the EDS is not confirmed")
}

func dataCheck() law.Text {
	return draft.Text(
		"Тіркелген көрсетілетін қызметті алушы туралы деректерді тексеру",
		"Проверка данных о зарегистрированном услугополучателе",
		"Check of the data of the registered applicant")
}

func certificateCheck() law.Text {
	return draft.Text("ЭЦҚ тіркеу куәлігін тексеру", "Проверка регистрационного свидетельства ЭЦП", "Check of the EDS certificate")
}

func substantiveCheck() law.Text {
	return draft.Text(
		"Қоса берілген құжаттардың сәйкестігін және қызмет көрсету негіздерін тексеру",
		"Проверка соответствия приложенных документов и оснований оказания услуги",
		"Check of the documents attached and of the grounds for the service")
}

func electronicNotice() law.Text {
	return draft.Text(
		"электрондық құжат нысанындағы хабарлама",
		"уведомление в форме электронного документа",
		"a notification in the form of an electronic document")
}

// onPortal is the form of the result that the portal gives.
func onPortal(n draft.Regulation, paragraph string) regulation.FormFact {
	return regulation.FormFact{
		Forms: []regulation.Form{regulation.FormElectronic}, Text: electronicNotice(),
		Channel: regulation.ChannelPortal, Basis: law.BasisStated, Citation: n.ID().Cite(in(paragraph, 10)),
	}
}

// gates are the three conditions, in order.
func gates(paragraph string) []regulation.Gate {
	return []regulation.Gate{
		{
			Account: regulation.AccountPortal, Locator: in(paragraph, 3), Kind: regulation.GateAuthorisation,
			Text:   dataCheck(),
			Means:  draft.Text("ЖСН/БСН және пароль", "ИИН/БИН и пароль", "IIN or BIN, and the password"),
			Notice: authorisationRefused(), Refuses: true, Basis: law.BasisStated,
		},
		{
			Account: regulation.AccountPortal, Locator: in(paragraph, 6), Kind: regulation.GateEDS,
			Text:   certificateCheck(),
			Checks: []regulation.CertificateCheck{regulation.CheckValidity, regulation.CheckRevocation, regulation.CheckIdentity},
			Notice: signatureRefused(), Refuses: true, Basis: law.BasisStated,
		},
		{
			Account: regulation.AccountPortal, Locator: in(paragraph, 9), Kind: regulation.GateSubstantive,
			Text: substantiveCheck(), Refuses: true, Basis: law.BasisStated,
		},
	}
}

// signatures are the uses of the EDS on the portal, where registration and
// authorisation rest on a password instead.
func signatures(n draft.Regulation, paragraph string) []regulation.EDSUse {
	cite := func(sub int) law.Citation { return n.ID().Cite(in(paragraph, sub)) }
	return []regulation.EDSUse{
		{Signer: regulation.ActorApplicant, Purpose: regulation.EDSCertificateChoice, Citation: cite(5)},
		{Signer: regulation.ActorApplicant, Purpose: regulation.EDSRequest, Citation: cite(8)},
		{Signer: regulation.ActorExecutor, Together: regulation.ActorHead, Purpose: regulation.EDSResult, Citation: cite(10)},
	}
}

// The information systems that the regulations name.
const (
	egovPortal    law.ID = "egov_portal"
	egovGateway   law.ID = "egov_gateway"
	elicensing    law.ID = "elicensing_workplace"
	stateSystem   law.ID = "state_information_system"
	personalSpace law.ID = "personal_cabinet"
)

func portalSystem(n draft.Regulation, places ...string) regulation.System {
	return regulation.System{
		ID:      egovPortal,
		Name:    draft.Text(`«электрондық үкіметтің» веб-порталы`, "веб-портал «электронного правительства»", "web portal of the e-government"),
		Printed: []string{`"электрондық үкіметтің" www.egov.kz веб-порталы`, "Портал"},
		Address: "www.egov.kz", Citations: n.Cites(places...),
	}
}

func gateway(n draft.Regulation, place string) regulation.System {
	return regulation.System{
		ID:      egovGateway,
		Name:    draft.Text(`«электрондық үкіметтің» шлюзі`, "шлюз «электронного правительства»", "gateway of the e-government"),
		Printed: []string{`"электрондық үкіметтің" шлюзі`}, Citations: n.Cites(place),
	}
}

func elicensingSystem(n draft.Regulation, place string) regulation.System {
	return regulation.System{
		ID: elicensing,
		Name: draft.Text(
			"Е-лицензиялаудың мемлекеттік мәліметтер базасы авторландырылған жұмыс орны",
			"автоматизированное рабочее место государственной базы данных «Е-лицензирование»",
			"workplace of the state data base of e-licensing"),
		Printed:   []string{"Е-лицензиялаудың мемлекеттік мәліметтер базасы авторландырылған жұмыс орны"},
		Citations: n.Cites(place),
	}
}
