// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package northkazakhstan

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/draft"
	"github.com/reglament-kz/reglament/regulation/law"
)

const grainReceipt = draft.Regulation(actID + "/grain-receipt-licence")

func grainReceiptRegulation() regulation.Regulation {
	return regulation.Regulation{
		ID: grainReceipt.ID(),
		Title: draft.Text(
			`"`+grainReceiptName().KK+`" мемлекеттік көрсетілетін қызмет регламенті`,
			"Регламент государственной услуги «"+grainReceiptName().RU+"»",
			"Regulation of the state service “"+grainReceiptName().EN+"”"),
		Printed:  grainReceiptTitles(),
		Aliases:  []string{"астық қолхаты", "зерновая расписка", "grain receipt"},
		Position: regulation.Position{Item: draft.At("1(2)"), Order: 2, Citation: citeAct("1(2)")},
		Provider: localBodies(grainReceipt),
		Channels: grainReceiptChannels(),
		Form:     partlyAutomated(grainReceipt),
		Carrier: []regulation.FormFact{
			grainReceiptRefusalForm(),
			{
				Forms: []regulation.Form{regulation.FormElectronic},
				Text: draft.Text(
					`уәкілетті тұлғаның ЭЦҚ-сымен «жеке кабинетке» жолданатын электрондық құжат`,
					"электронный документ с ЭЦП уполномоченного лица, направляемый в «личный кабинет»",
					"an electronic document with the EDS of the authorised person, sent to the personal cabinet"),
				Basis: law.BasisStated, Citation: grainReceipt.Cite("5(5)"),
			},
			onPortal(grainReceipt, "8"),
		},
		Results:   results(grainReceipt, grainReceiptRefusalForm()),
		Refusal:   grainReceiptRefusal(),
		Standard:  grainReceiptStandard(),
		Trigger:   grainReceiptTrigger(),
		Documents: grainReceiptDocuments(),
		Actors:    grainReceiptActors(),
		List: []regulation.Participant{
			{Locator: draft.At("6(1)"), Actor: regulation.ActorEmployee, Printed: "көрсетілетін қызметті берушінің қызметкері"},
			{Locator: draft.At("6(2)"), Actor: regulation.ActorHead, Printed: "көрсетілетін қызметті берушінің басшысы"},
			{Locator: draft.At("6(3)"), Actor: regulation.ActorExecutor, Printed: "көрсетілетін қызметті берушінің жауапты орындаушысы"},
		},
		Accounts: []regulation.Account{
			{Role: regulation.AccountProcedure, Paragraph: "5", Steps: grainReceiptProcedure()},
			{Role: regulation.AccountInteraction, Paragraph: "7", Steps: grainReceiptInteraction()},
			grainReceiptFlow(),
		},
		Gates:     gates("8"),
		EDS:       grainReceiptSignatures(),
		Systems:   grainReceiptSystems(),
		Records:   grainReceiptRecords(),
		Annexes:   annexes(grainReceipt, "7~1", "10"),
		Numbering: grainReceiptNumbering(),
		Services: licensing(grainReceipt, grainReceiptName(),
			"астық қоймасы", "астық қолхаттары", "зерновые расписки", "grain receipts", "grain warehouse"),
		Readings: grainReceiptReadings(),
		Sections: grainReceiptSections(),
		Defined:  grainReceiptDefined(),
		Requests: requests(grainReceipt, "8"),
		Recorded: draft.Repeating(grainReceiptDiscrepancies(), pesticideDiscrepancies()),
	}
}

func grainReceiptName() law.Text {
	return draft.Text(
		"Астық қолхаттарын беру арқылы қойма қызметі бойынша қызметтер көрсетуге лицензия беру, қайта ресімдеу, лицензияның телнұсқаларын беру",
		"Выдача лицензии, переоформление, выдача дубликатов лицензии на оказание услуг по складской деятельности с выпуском зерновых расписок",
		"Issue and reissue of a licence, and issue of duplicates of it, for warehouse services with the issue of grain receipts")
}

func grainReceiptTitles() []regulation.Printed {
	const comma = "Астық қолхаттарын беру арқылы, қойма қызметі бойынша қызметтер көрсетуге лицензия беру, қайта рәсімдеу, лицензияның телнұсқасын беру"
	headed := grainReceiptName().KK
	return []regulation.Printed{
		{Citation: citeAct("1(2)"), KK: `"` + comma + `" мемлекеттік көрсетілетін қызмет`},
		grainReceipt.Titled("title", `"`+headed+`" мемлекеттік көрсетілетін қызмет регламенті`),
		grainReceipt.Titled("1", `"`+headed+`" мемлекеттік көрсетілетін қызметін`),
		grainReceipt.Titled("4", `"`+headed+`" мемлекеттiк көрсетілетін қызмет Стандартының`),
		grainReceipt.Titled("annex", `"`+comma+`" мемлекеттік көрсетілетін қызмет регламентіне қосымша`),
		grainReceipt.Titled("annex", `"`+comma+`" мемлекеттік қызметін көрсету бизнес-процестерінің анықтамалығы`),
	}
}

// grainReceiptChannels: paragraph 1 names the portal alone; that an employee
// takes applications follows from the first step. Whose the personal cabinet is
// the text does not say.
func grainReceiptChannels() regulation.Channels {
	atOffice := draft.Text("көрсетілетін қызметті берушінің қызметкері", "сотрудник услугодателя", "an employee of the provider")
	onPortal := draft.Text(
		`«электрондық үкіметтің» www.egov.kz веб-порталы`,
		"веб-портал «электронного правительства» www.egov.kz",
		"the web portal of the e-government, www.egov.kz")
	return regulation.Channels{
		Intake: []regulation.ChannelUse{
			{Channel: regulation.ChannelOffice, Text: atOffice, Basis: law.BasisInferred, Citation: grainReceipt.Cite("5(1)")},
			{Channel: regulation.ChannelPortal, Account: regulation.AccountPortal, Text: onPortal, Basis: law.BasisStated, Citation: grainReceipt.Cite("1")},
		},
		Delivery: []regulation.ChannelUse{
			{Channel: regulation.ChannelOffice, Text: atOffice, Basis: law.BasisStated, Citation: grainReceipt.Cite("5(5)")},
			{Channel: regulation.ChannelPortal, Text: cabinet(), Basis: law.BasisInferred, Citation: grainReceipt.Cite("5(5)")},
			{Channel: regulation.ChannelPortal, Account: regulation.AccountPortal, Text: onPortal, Basis: law.BasisStated, Citation: grainReceipt.Cite("8(10)")},
		},
	}
}

func cabinet() law.Text {
	return draft.Text(`көрсетілетін қызметті алушының «жеке кабинеті»`, "«личный кабинет» услугополучателя", "the personal cabinet of the applicant")
}

func grainReceiptRefusalForm() regulation.FormFact {
	return regulation.FormFact{
		Forms: []regulation.Form{regulation.FormElectronic, regulation.FormPaper},
		Text: draft.Text(
			"бас тарту – электрондық немесе қағаз тасығышта",
			"отказ – на электронном или бумажном носителе",
			"the refusal on an electronic or a paper carrier"),
		Basis: law.BasisStated, Citation: grainReceipt.Cite("5(3)"),
	}
}

// grainReceiptRefusal: 5(4) lets the head sign, 7(4) the management.
func grainReceiptRefusal() regulation.RefusalFact {
	return regulation.RefusalFact{
		Rule: regulation.RefusalPossible, Grounds: "10", GroundsBasis: law.BasisStated,
		Text: draft.Text(
			"Стандарттың 10-тармағында көзделген негіздермен бас тартылады",
			"отказ по основаниям пункта 10 Стандарта",
			"a refusal on the grounds of point 10 of the Standard"),
		Drafts: regulation.ActorExecutor, Signs: regulation.ActorHead, Delivers: regulation.ActorEmployee,
		Citations: grainReceipt.Cites("3", "5(3)", "5(4)", "5(5)", "7(3)", "7(4)", "7(5)", "8(9)"),
	}
}

func grainReceiptStandard() regulation.Standard {
	return regulation.Standard{
		Title: draft.Text(
			`"`+grainReceiptName().KK+`" мемлекеттiк көрсетілетін қызмет Стандарты`,
			"стандарт государственной услуги «"+grainReceiptName().RU+"»",
			"standard of the state service “"+grainReceiptName().EN+"”"),
		Act: standardAct("160", "2014-02-28", draft.Text(
			"\""+grainReceiptName().KK+"\" мемлекеттiк көрсетілетін қызмет стандартын бекіту туралы",
			"Об утверждении стандарта государственной услуги «"+grainReceiptName().RU+"»",
			"On the approval of the standard of the state service “"+grainReceiptName().EN+"”")),
		Citation: grainReceipt.Cite("4"),
		Points: []regulation.StandardPoint{
			{Point: "annex 1", For: applicationForm(), Citation: grainReceipt.Cite("4")},
			{Point: "9", For: documentsOfStandard(), Citation: grainReceipt.Cite("4")},
			{Point: "10", For: grounds(), Citation: grainReceipt.Cite("5(3)")},
			{Point: "9", For: copies(), Citation: grainReceipt.Cite("8(5)")},
		},
	}
}

func grainReceiptTrigger() regulation.Trigger {
	return regulation.Trigger{
		Text: draft.Text(
			"өтініш пен құжаттар топтамасын ұсыну немесе электрондық сұрау салу",
			"представление заявления и пакета документов либо электронный запрос",
			"the application and the documents are handed in, or an electronic request is made"),
		Operator: regulation.TriggerDocumentsOrRequest,
		Needs:    []law.Text{applicationAndDocuments(), electronicRequest("сұрау салуы")},
		Citation: grainReceipt.Cite("4"),
	}
}

func grainReceiptDocuments() []regulation.Document {
	return []regulation.Document{
		{ID: "application", Text: applicationForm(), Basis: law.BasisStated, Citation: grainReceipt.Cite("4")},
		{ID: "standard-documents", Text: documentsOfStandard(), Basis: law.BasisStated, Citation: grainReceipt.Cite("4")},
		{ID: "electronic-request", Text: electronicRequest("сұрау салуы"), Basis: law.BasisStated, Citation: grainReceipt.Cite("4")},
		{ID: "copies", Text: copies(), Basis: law.BasisStated, Citation: grainReceipt.Cite("8(5)")},
	}
}

func grainReceiptActors() []regulation.Actor {
	return []regulation.Actor{
		draft.Actor(regulation.ActorApplicant, grainReceipt.Cites("4", "5(1)", "5(5)", "7(1)", "7(3)", "7(5)", "8(1)", "8(2)", "8(5)", "8(8)", "8(10)")...),
		draft.Actor(regulation.ActorProvider, grainReceipt.Cites("1", "8(8)", "8(9)")...),
		{
			ID: regulation.ActorEmployee, Kind: regulation.ActorKindUnit,
			Name: draft.Text("көрсетілетін қызметті берушінің қызметкері", "сотрудник услугодателя", "employee of the provider"),
			Lane: regulation.ActorEmployee, Basis: law.BasisStated,
			Participant: draft.At("6(1)"), Citations: grainReceipt.Cites("5(1)", "5(5)", "7(1)", "7(4)", "7(5)"),
		},
		draft.InLane(regulation.ActorHead, draft.Actor(regulation.ActorManagement, grainReceipt.Cites("5(2)", "7(3)", "7(4)")...)),
		draft.Listed("6(2)", draft.Actor(regulation.ActorHead, grainReceipt.Cites("5(2)/2", "5(4)", "7(1)", "7(2)", "8(10)")...)),
		draft.Listed("6(3)", draft.Actor(regulation.ActorExecutor, grainReceipt.Cites("5(2)", "5(3)", "7(2)", "7(3)", "8(10)")...)),
		{
			ID: regulation.ActorAuthorisedPerson, Kind: regulation.ActorKindUnit,
			Name: draft.Text("көрсетілетін қызметті берушінің уәкілетті тұлғасы", "уполномоченное лицо услугодателя", "authorised person of the provider"),
			Lane: regulation.ActorAuthorisedPerson, Basis: law.BasisStated,
			Citations: grainReceipt.Cites("5(5)"),
		},
		draft.Actor(regulation.ActorPortal, grainReceipt.Cites("8(4)", "8(6)")...),
	}
}
