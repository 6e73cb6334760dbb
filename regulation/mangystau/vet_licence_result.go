// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package mangystau

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/draft"
	"github.com/reglament-kz/reglament/regulation/law"
)

func vetLicenceForm() []regulation.FormFact {
	return []regulation.FormFact{{
		Forms: []regulation.Form{regulation.FormElectronicPartly, regulation.FormPaper},
		Text: draft.Text(
			"электрондық (ішінара автоматтандырылған) және (немесе) қағаз түрінде",
			"электронная (частично автоматизированная) и (или) бумажная",
			"electronic (partly automated) and (or) on paper"),
		Basis: law.BasisStated, Citation: vetLicence.Cite("2"),
	}}
}

func vetLicenceCarrier() []regulation.FormFact {
	return []regulation.FormFact{
		{
			Forms: []regulation.Form{regulation.FormElectronic},
			Text:  draft.Text("электрондық", "электронная", "electronic"),
			Basis: law.BasisStated, Citation: vetLicence.Cite("3/2"),
		},
		{
			Forms: []regulation.Form{regulation.FormElectronic, regulation.FormPaper},
			Text: draft.Text(
				"электрондық форматта ресімделеді, басып шығарылады, мөр басылады, басшы қол қояды",
				"оформляется в электронном формате, распечатывается, заверяется печатью и подписью руководителя",
				"drawn up electronically, printed, certified by the seal and signed by the head"),
			Channel: regulation.ChannelOffice, Basis: law.BasisStated, Citation: vetLicence.Cite("3/3"),
		},
		{
			Forms: []regulation.Form{regulation.FormElectronic},
			Text: draft.Text(
				"уәкілетті адамның ЭЦҚ-сымен куәландырылған электрондық құжат",
				"электронный документ, удостоверенный ЭЦП уполномоченного лица",
				"electronic document certified by the EDS of the authorised person"),
			Channel: regulation.ChannelPortal, Basis: law.BasisStated, Citation: vetLicence.Cite("3/4"),
		},
	}
}

func vetLicenceResults() []regulation.Result {
	result := func(id law.ID, o regulation.Outcome, label law.Text, kindIDs ...string) regulation.Result {
		r := regulation.Result{ID: id, Text: label, Outcome: o, Basis: law.BasisStated, Citation: vetLicence.Cite("3")}
		if len(kindIDs) > 0 {
			r.Kinds = draft.Kinds(kindIDs...)
		}
		return r
	}
	return []regulation.Result{
		result("licence", regulation.OutcomeGrant,
			draft.Text("лицензия және (немесе) лицензияға қосымша", "лицензия и (или) приложение к лицензии", "licence and (or) annex to the licence"), vetLicenceIssue),
		result("reissued-licence", regulation.OutcomeGrant,
			draft.Text("қайта ресімдеу", "переоформление", "reissue"), vetLicenceReissue),
		result("licence-duplicate", regulation.OutcomeGrant,
			draft.Text("лицензияның және (немесе) лицензияға қосымшаның телнұсқасы", "дубликат лицензии и (или) приложения к лицензии", "duplicate of the licence and (or) of its annex"), vetLicenceDuplicate),
		result("reasoned-refusal", regulation.OutcomeRefusal,
			draft.Text("қызметті көрсетуден бас тарту туралы дәлелді жауап", "мотивированный ответ об отказе в оказании услуги", "reasoned refusal to render the service")),
	}
}

func vetLicenceRefusal() regulation.RefusalFact {
	return regulation.RefusalFact{
		Rule: regulation.RefusalPossible,
		Text: draft.Text(
			"Стандарттың 10-тармағындағы жағдайлар мен негіздер бойынша дәлелді жауап",
			"мотивированный ответ в случаях и по основаниям пункта 10 Стандарта",
			"reasoned reply in the cases and on the grounds of point 10 of the Standard"),
		Grounds: "10", GroundsBasis: law.BasisStated,
		Drafts:    regulation.ActorExecutor,
		Signs:     regulation.ActorHead,
		Delivers:  regulation.ActorOfficeEmployee,
		Citations: vetLicence.Cites("3", "7(3)", "7(4)", "7(5)", "9(15)", "11(11)"),
	}
}

func vetLicenceStandard() regulation.Standard {
	grounds := draft.Text("бас тарту жағдайлары мен негіздері", "случаи и основания отказа", "cases and grounds of a refusal")
	return regulation.Standard{
		Title: draft.Text(
			`"Ветеринария саласындағы қызметпен айналысуға лицензия беру, қайта ресімдеу, лицензияның телнұсқасын беру" мемлекеттік көрсетілетін қызмет стандарты`,
			"стандарт государственной услуги «Выдача лицензии, переоформление, выдача дубликата лицензии на занятие деятельностью в области ветеринарии»",
			"standard of the state service “Issue, reissue and duplicate of a licence for veterinary activity”"),
		Act:      standardAct(),
		Citation: vetLicence.Cite("3"),
		Points: []regulation.StandardPoint{
			{Point: "10", For: grounds, Citation: vetLicence.Cite("3")},
			{Point: "9", For: documentsOfStandard(), Citation: vetLicence.Cite("4")},
			{Point: "10", For: grounds, Citation: vetLicence.Cite("7(3)")},
		},
	}
}

// vetLicenceFee: the portal takes a payment; no amount is printed, and the
// other ways in do not mention one.
func vetLicenceFee() regulation.Fee {
	return regulation.Fee{Facts: []regulation.FeeFact{{
		Text: draft.Text(
			"порталда қызметке төлем шлюзі арқылы ақы төленеді, мөлшері көрсетілмеген",
			"на портале услуга оплачивается через платёжный шлюз, размер не указан",
			"on the portal the service is paid for through the payment gateway; no amount is stated"),
		Subject: law.BasisStated, Citation: vetLicence.Cite("9(6)"),
	}}}
}
