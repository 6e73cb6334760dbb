// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package northkazakhstan

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/draft"
	"github.com/reglament-kz/reglament/regulation/law"
)

const cottonReceipt = draft.Regulation(actID + "/cotton-receipt-licence")

func cottonReceiptRegulation() regulation.Regulation {
	return regulation.Regulation{
		ID: cottonReceipt.ID(),
		Title: draft.Text(
			`"`+cottonReceiptName().KK+`" мемлекеттік көрсетілетін қызметтің регламенті`,
			"Регламент государственной услуги «"+cottonReceiptName().RU+"»",
			"Regulation of the state service “"+cottonReceiptName().EN+"”"),
		Printed:  cottonReceiptTitles(),
		Aliases:  []string{"мақта қолхаты", "хлопковая расписка", "cotton receipt"},
		Position: regulation.Position{Item: draft.At("1(3)"), Order: 3, Citation: citeAct("1(3)")},
		Provider: localBodies(cottonReceipt),
		Channels: cottonReceiptChannels(),
		Form:     partlyAutomated(cottonReceipt),
		Carrier: []regulation.FormFact{
			noForm(cottonReceipt),
			onPortal(cottonReceipt, "9"),
		},
		Results:   results(cottonReceipt, regulation.FormFact{}),
		Refusal:   cottonReceiptRefusal(),
		Standard:  cottonReceiptStandard(),
		Trigger:   cottonReceiptTrigger(),
		Documents: cottonReceiptDocuments(),
		Actors:    cottonReceiptActors(),
		List: []regulation.Participant{
			{Locator: draft.At("6(1)"), Actor: regulation.ActorOffice, Printed: "көрсетілетін қызмет берушінің кеңсесі"},
			{Locator: draft.At("6(2)"), Actor: regulation.ActorManagement, Printed: "көрсетілетін қызмет берушінің басшылығы"},
			{Locator: draft.At("6(3)"), Actor: regulation.ActorExecutor, Printed: "көрсетілетін қызмет берушінің жауапты орындаушысы"},
		},
		Accounts: []regulation.Account{
			{Role: regulation.AccountProcedure, Paragraph: "5", Steps: cottonReceiptProcedure()},
			{Role: regulation.AccountInteraction, Paragraph: "7", Steps: cottonReceiptInteraction()},
			cottonReceiptFlow(),
		},
		Gates:   gates("9"),
		EDS:     signatures(cottonReceipt, "9"),
		Systems: cottonReceiptSystems(),
		Records: cottonReceiptRecords(),
		Annexes: annexes(cottonReceipt, "8", "10"),
		Services: licensing(cottonReceipt, cottonReceiptName(),
			"мақта қоймасы", "мақта қолхаттары", "хлопковые расписки", "cotton receipts", "cotton warehouse"),
		Readings: cottonReceiptReadings(),
		Sections: cottonReceiptSections(),
		Defined:  cottonReceiptDefined(),
		Requests: requests(cottonReceipt, "9"),
		Recorded: draft.Repeating(cottonReceiptDiscrepancies(), pesticideDiscrepancies(), grainReceiptDiscrepancies()),
	}
}

func cottonReceiptName() law.Text {
	return draft.Text(
		"Мақта қолхаттарын беру арқылы қойма қызметі бойынша қызметтер көрсетуге лицензия беру, қайта ресімдеу, лицензияның телнұсқаларын беру",
		"Выдача лицензии, переоформление, выдача дубликатов лицензии на оказание услуг по складской деятельности с выпуском хлопковых расписок",
		"Issue and reissue of a licence, and issue of duplicates of it, for warehouse services with the issue of cotton receipts")
}

func cottonReceiptTitles() []regulation.Printed {
	const comma = "Мақта қолхаттарын беру арқылы, қойма қызметі бойынша қызметтер көрсетуге лицензия беру, қайта рәсімдеу, лицензияның телнұсқасын беру"
	headed := cottonReceiptName().KK
	return []regulation.Printed{
		{Citation: citeAct("1(3)"), KK: `"` + comma + `" мемлекеттік көрсетілетін қызмет`},
		cottonReceipt.Titled("title", `"`+headed+`" мемлекеттік көрсетілетін қызметтің регламенті`),
		cottonReceipt.Titled("1", `"`+headed+`" мемлекеттік көрсетілетін қызметін`),
		cottonReceipt.Titled("3", `"`+headed+`" мемлекеттік көрсетілетін қызмет стандартының`),
		cottonReceipt.Titled("annex", `"`+comma+`" мемлекеттік көрсетілетін қызметтің регламентіне қосымша`),
		cottonReceipt.Titled("annex", `"`+comma+`" мемлекеттік мемлекеттік қызметін көрсету бизнес-процестерінің анықтамалығы`),
	}
}

// cottonReceiptChannels: paragraph 1 names the portal alone; that the office
// takes applications follows from the first step.
func cottonReceiptChannels() regulation.Channels {
	atOffice := draft.Text("көрсетілетін қызметті берушінің кеңсесі", "канцелярия услугодателя", "the provider's office")
	onPortal := draft.Text(
		`«электрондық үкіметтің» www.egov.kz веб-порталы`,
		"веб-портал «электронного правительства» www.egov.kz",
		"the web portal of the e-government, www.egov.kz")
	return regulation.Channels{
		Intake: []regulation.ChannelUse{
			{Channel: regulation.ChannelOffice, Text: atOffice, Basis: law.BasisInferred, Citation: cottonReceipt.Cite("5(1)")},
			{Channel: regulation.ChannelPortal, Account: regulation.AccountPortal, Text: onPortal, Basis: law.BasisStated, Citation: cottonReceipt.Cite("1")},
		},
		Delivery: []regulation.ChannelUse{
			{Channel: regulation.ChannelOffice, Text: atOffice, Basis: law.BasisStated, Citation: cottonReceipt.Cite("5(6)")},
			{Channel: regulation.ChannelPortal, Account: regulation.AccountPortal, Text: onPortal, Basis: law.BasisStated, Citation: cottonReceipt.Cite("9(10)")},
		},
	}
}

func cottonReceiptRefusal() regulation.RefusalFact {
	return regulation.RefusalFact{
		Rule: regulation.RefusalPossible,
		// Point 10 stands before the licence: whether its grounds are those of the
		// refusal is open.
		Grounds: "10", GroundsBasis: law.BasisInferred,
		Text: draft.Text(
			"бас тартуға болады; Стандарттың 10-тармағы оның негізі екені ашық, бір күндік мерзім кімге қатысты екені де ашық",
			"отказ возможен; пункт 10 Стандарта – его основание или нет, не ясно, как и то, к какому отказу относится один день",
			"a refusal is possible; whether point 10 of the Standard is its ground is open, and so is whose refusal the one day binds"),
		Drafts: regulation.ActorExecutor, Signs: regulation.ActorManagement, Delivers: regulation.ActorOffice,
		Citations: cottonReceipt.Cites("3", "5(4)", "5(5)", "5(6)", "7(4)", "7(5)", "7(6)", "9(9)"),
	}
}

func cottonReceiptStandard() regulation.Standard {
	return regulation.Standard{
		Title: draft.Text(
			`"`+cottonReceiptName().KK+`" мемлекеттік көрсетілетін қызмет стандарты`,
			"стандарт государственной услуги «"+cottonReceiptName().RU+"»",
			"standard of the state service “"+cottonReceiptName().EN+"”"),
		Act: standardAct("94", "2014-02-15", draft.Text(
			"Мақта саласындағы мемлекеттік көрсетілетін қызметтер стандарттарын бекіту туралы",
			"Об утверждении стандартов государственных услуг в области хлопка",
			"On the approval of standards of state services in the field of cotton")),
		Citation: cottonReceipt.Cite("3"),
		Points: []regulation.StandardPoint{
			{Point: "10", For: grounds(), Citation: cottonReceipt.Cite("3")},
			{Point: "9", For: documentsOfStandard(), Citation: cottonReceipt.Cite("4")},
			{Point: "9", For: copies(), Citation: cottonReceipt.Cite("9(5)")},
		},
		// One term for paper and portal, from the handing in of the documents. Those of a
		// reissue and a duplicate were not read.
		Terms: []regulation.StandardTerm{{
			Point: "4", Whole: true, Kinds: draft.Kinds(cottonReceipt.Kind("issue")),
			Amount: 10, Unit: regulation.UnitWorkingDay, Bound: regulation.BoundNotExceeding,
			Covers: draft.Text("лицензия беру", "выдача лицензии", "issue of the licence"),
			Source: cottonStandardSource(),
		}},
	}
}

func cottonStandardSource() law.Source {
	title := draft.Text(
		"Үкіметтің 2014 жылғы 15 ақпандағы № 94 қаулысымен бекітілген стандарттың 4-тармағы (мақта қолхаттары)",
		"пункт 4 стандарта, утверждённого постановлением Правительства от 15 февраля 2014 года № 94 (хлопковые расписки)",
		"Standard of the state service on warehouse licences with cotton receipts, approved by resolution No. 94 of the Government of 15 February 2014, point 4")
	return law.Source{Title: title.EN, Titles: title, Where: "№ 94 (kk)", Certainty: law.CertaintyA}
}

// cottonReceiptTrigger: paragraph 4 names neither an application nor an
// electronic request.
func cottonReceiptTrigger() regulation.Trigger {
	return regulation.Trigger{
		Text: draft.Text(
			"Стандартта көрсетілген құжаттарды көрсетілетін қызметті берушіге беру",
			"представление услугодателю документов, указанных в Стандарте",
			"the documents of the Standard are handed to the provider"),
		Operator: regulation.TriggerDocuments,
		Needs:    []law.Text{documentsOfStandard()},
		Citation: cottonReceipt.Cite("4"),
	}
}

func cottonReceiptDocuments() []regulation.Document {
	return []regulation.Document{
		{ID: "standard-documents", Text: documentsOfStandard(), Basis: law.BasisStated, Citation: cottonReceipt.Cite("4")},
		{ID: "copies", Text: copies(), Basis: law.BasisStated, Citation: cottonReceipt.Cite("9(5)")},
		{
			ID: "state-system-data",
			Text: draft.Text(
				"мемлекеттік ақпарат жүйесінен алынған мәліметтер",
				"сведения из государственной информационной системы",
				"data from the state information system"),
			Basis: law.BasisStated, Citation: cottonReceipt.Cite("5(3)"),
		},
	}
}

func cottonReceiptActors() []regulation.Actor {
	return []regulation.Actor{
		draft.Actor(regulation.ActorApplicant, cottonReceipt.Cites("4", "5(1)", "5(6)", "7(6)", "9(1)", "9(2)", "9(5)", "9(8)", "9(10)")...),
		draft.Actor(regulation.ActorProvider, cottonReceipt.Cites("1", "4", "9(8)", "9(9)")...),
		draft.Listed("6(1)", draft.Actor(regulation.ActorOffice, cottonReceipt.Cites("5(1)", "5(6)", "7(1)", "7(6)")...)),
		draft.Listed("6(2)", draft.InLane(regulation.ActorHead, draft.Actor(regulation.ActorManagement, cottonReceipt.Cites("5(1)", "5(2)", "5(4)", "5(5)", "7(1)", "7(2)", "7(5)")...))),
		draft.Actor(regulation.ActorHead, cottonReceipt.Cites("9(10)")...),
		draft.Listed("6(3)", draft.Actor(regulation.ActorExecutor, cottonReceipt.Cites("5(2)", "5(3)", "5(4)", "7(2)", "7(3)", "7(4)", "9(10)")...)),
		draft.Actor(regulation.ActorPortal, cottonReceipt.Cites("9(4)", "9(6)")...),
	}
}
