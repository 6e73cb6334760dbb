// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package northkazakhstan

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/draft"
	"github.com/reglament-kz/reglament/regulation/law"
)

// What the three regulations of the act say alike: each issues a licence,
// reissues it and gives a duplicate of it, and each may refuse.

// licensing is the one service of the regulation with its three kinds, which
// paragraph 1 lists in the name of the service.
func licensing(n draft.Regulation, title law.Text, aliases ...string) []regulation.Service {
	kind := func(id string, concerns bool, title law.Text) regulation.Kind {
		return regulation.Kind{
			ID: regulation.MustKindID(id), Title: title, Concerns: concerns,
			Basis: law.BasisStated, Citation: n.Cite("1"),
		}
	}
	return []regulation.Service{{
		ID: n.ID().Name, Title: title, Basis: law.BasisStated, Aliases: aliases,
		Kinds: []regulation.Kind{
			kind(n.Kind("issue"), false, draft.Text("лицензия беру", "выдача лицензии", "issue of a licence")),
			kind(n.Kind("reissue"), true, draft.Text("лицензияны қайта ресімдеу", "переоформление лицензии", "reissue of a licence")),
			kind(n.Kind("duplicate"), true, draft.Text("лицензияның телнұсқасын беру", "выдача дубликата лицензии", "issue of a duplicate of a licence")),
		},
	}}
}

// results are those of paragraph 3, one a kind and the refusal; form is what
// the text says of the form of the refusal, zero where it says nothing.
func results(n draft.Regulation, form regulation.FormFact) []regulation.Result {
	result := func(id law.ID, label law.Text, kind string) regulation.Result {
		return regulation.Result{
			ID: id, Text: label, Kinds: draft.Kinds(kind), Outcome: regulation.OutcomeGrant,
			Basis: law.BasisStated, Citation: n.Cite("3"),
		}
	}
	return []regulation.Result{
		result("licence", licence(), n.Kind("issue")),
		result("reissued-licence", reissued(), n.Kind("reissue")),
		result("duplicate", duplicate(), n.Kind("duplicate")),
		{
			ID: "reasoned-refusal", Text: refusalReply(), Outcome: regulation.OutcomeRefusal,
			Form: form, Basis: law.BasisStated, Citation: n.Cite("3"),
		},
	}
}

func licence() law.Text { return draft.Text("лицензия", "лицензия", "a licence") }

func reissued() law.Text {
	return draft.Text("қайта ресімделген лицензия", "переоформленная лицензия", "a reissued licence")
}

func duplicate() law.Text {
	return draft.Text("лицензияның телнұсқасы", "дубликат лицензии", "a duplicate of the licence")
}

func refusalReply() law.Text {
	return draft.Text(
		"мемлекеттік қызметті көрсетуден бас тарту туралы дәлелді жауап",
		"мотивированный ответ об отказе в оказании государственной услуги",
		"a reasoned refusal to render the service")
}

// settled are the results that a step prints kind by kind, with the refusal.
func settled(n draft.Regulation) []regulation.StepResult {
	return []regulation.StepResult{
		{Text: licence(), Kinds: draft.Kinds(n.Kind("issue")), Outcome: regulation.OutcomeGrant},
		{Text: reissued(), Kinds: draft.Kinds(n.Kind("reissue")), Outcome: regulation.OutcomeGrant},
		{Text: duplicate(), Kinds: draft.Kinds(n.Kind("duplicate")), Outcome: regulation.OutcomeGrant},
		{Text: refusalReply(), Outcome: regulation.OutcomeRefusal},
	}
}

// partlyAutomated is the form of the service, in the same words three times.
func partlyAutomated(n draft.Regulation) []regulation.FormFact {
	return []regulation.FormFact{{
		Forms: []regulation.Form{regulation.FormElectronicPartly, regulation.FormPaper},
		Text: draft.Text(
			"электрондық (ішінара автоматтандырылған) және (немесе) қағаз түрінде",
			"электронная (частично автоматизированная) и (или) бумажная",
			"electronic (partly automated) and (or) on paper"),
		Basis: law.BasisStated, Citation: n.Cite("2"),
	}}
}

// noForm: paragraph 2 states a form of the service, and nothing one of the
// licence.
func noForm(n draft.Regulation) regulation.FormFact {
	return regulation.FormFact{
		Text:  draft.Text("лицензияның нысаны көрсетілмеген", "форма лицензии не указана", "the form of the licence is not stated"),
		Basis: law.BasisNotStated, Citation: n.Cite("3"),
	}
}

// localBodies is the provider as paragraph 1 has it: no body is named.
func localBodies(n draft.Regulation) regulation.Provider {
	return regulation.Provider{
		Name:     draft.Text("жергілікті атқарушы органдар", "местные исполнительные органы", "local executive bodies"),
		Citation: n.Cite("1"),
	}
}

// documentsOfStandard names the documents that only the Standard lists.
func documentsOfStandard() law.Text {
	return draft.Text("Стандарттың 9-тармағында көрсетілген құжаттар", "документы, указанные в пункте 9 Стандарта", "the documents of point 9 of the Standard")
}

func applicationForm() law.Text {
	return draft.Text(
		"Стандарттың 1-қосымшасындағы нысан бойынша өтініш",
		"заявление по форме приложения 1 к Стандарту",
		"the application in the form of annex 1 of the Standard")
}

// applicationAndDocuments stand together on one side of the trigger's "or".
func applicationAndDocuments() law.Text {
	return draft.Text(
		"белгіленген нысандағы өтініш пен тиісті құжаттар",
		"заявление по форме и соответствующие документы",
		"the application in its form with the documents")
}

// electronicRequest takes the word of the regulation: сұратуы, or сұрау салуы.
func electronicRequest(printed string) law.Text {
	return draft.Text("көрсетілетін қызметті алушының электрондық "+printed, "электронный запрос услугополучателя", "the electronic request of the applicant")
}

func grounds() law.Text {
	return draft.Text("бас тарту негіздері", "основания отказа", "the grounds of refusal")
}
