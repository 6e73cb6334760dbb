// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package mangystau

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/draft"
	"github.com/reglament-kz/reglament/regulation/law"
)

const vetLicence = draft.Regulation(actID + "/vet-licence")

const (
	vetLicenceIssue     = "vet-licence/issue"
	vetLicenceReissue   = "vet-licence/reissue"
	vetLicenceDuplicate = "vet-licence/duplicate"
)

const vetLicenceTitle = `"Ветеринария саласындағы қызметпен айналысуға лицензия беру, қайта ресімдеу, лицензияның телнұсқасын беру" мемлекеттік көрсетілетін қызмет`

func vetLicenceRegulation() regulation.Regulation {
	return regulation.Regulation{
		ID: vetLicence.ID(),
		Title: draft.Text(
			vetLicenceTitle+" регламенті",
			"Регламент государственной услуги «Выдача лицензии, переоформление, выдача дубликата лицензии на занятие деятельностью в области ветеринарии»",
			"Regulation of the state service “Issue, reissue and duplicate of a licence for veterinary activity”"),
		Printed:   vetLicenceTitles(),
		Aliases:   []string{"ветеринариялық лицензия", "ветлицензия", "ветеринарная лицензия", "veterinary licence", "veterinary license"},
		Position:  regulation.Position{Item: draft.At("1(2)"), Order: 3, Citation: citeAct("1(2)")},
		Provider:  vetLicenceProvider(),
		Channels:  vetLicenceChannels(),
		Form:      vetLicenceForm(),
		Carrier:   vetLicenceCarrier(),
		Results:   vetLicenceResults(),
		Refusal:   vetLicenceRefusal(),
		Standard:  vetLicenceStandard(),
		Fee:       vetLicenceFee(),
		Trigger:   vetLicenceTrigger(),
		Documents: vetLicenceDocuments(),
		Actors:    vetLicenceActors(),
		List: []regulation.Participant{
			{Locator: draft.At("6(1)"), Actor: regulation.ActorOfficeEmployee, Printed: "көрсетілетін қызметті берушінің кеңсе қызметкері"},
			{Locator: draft.At("6(2)"), Actor: regulation.ActorHead, Printed: "көрсетілетін қызметті берушінің басшысы"},
			{Locator: draft.At("6(3)"), Actor: regulation.ActorExecutor, Printed: "көрсетілетін қызметті берушінің жауапты орындаушысы"},
		},
		Accounts: []regulation.Account{
			{Role: regulation.AccountProcedure, Paragraph: "5", Steps: vetLicenceProcedure()},
			{Role: regulation.AccountInteraction, Paragraph: "7", Steps: vetLicenceInteraction()},
			{Role: regulation.AccountPortal, Paragraph: "9", Nodes: vetLicencePortal()},
			{Role: regulation.AccountProviderSystem, Paragraph: "11", Nodes: vetLicenceProviderSystem()},
		},
		Gates:     vetLicenceGates(),
		EDS:       vetLicenceSignatures(),
		Systems:   vetLicenceSystems(),
		Records:   vetLicenceRecords(),
		Annexes:   vetLicenceAnnexes(),
		Numbering: vetLicenceNumbering(),
		Services:  vetLicenceServices(),
		Readings:  vetLicenceReadings(),
		Sections:  sections(interactionHeading(), "8", "12"),
		Defined:   vetLicenceDefined(),
		Requests:  vetLicenceRequests(),
		Recorded:  draft.Repeating(vetLicenceDiscrepancies(), vetReferenceDiscrepancies(), identificationDiscrepancies()),
	}
}

func vetLicenceTitles() []regulation.Printed {
	return []regulation.Printed{
		{Citation: citeAct("1(2)"), KK: vetLicenceTitle},
		vetLicence.Titled("title", vetLicenceTitle+" регламенті"),
		vetLicence.Titled("1", vetLicenceTitle),
		vetLicence.Titled("3", vetLicenceTitle),
		vetLicence.Titled("8", vetLicenceTitle),
	}
}

func vetLicenceProvider() regulation.Provider {
	return regulation.Provider{
		Name: draft.Text("облыстың жергілікті атқарушы органы", "местный исполнительный орган области", "local executive body of the oblast"),
		Unit: draft.Text(
			`"Облыстық ауыл шаруашылығы басқармасы" мемлекеттік мекеме`,
			"государственное учреждение «Областное управление сельского хозяйства»",
			"state institution “Oblast Department of Agriculture”"),
		Scope: draft.Text(
			"жануарлардан алынатын өнім мен шикізаттың ветеринариялық-санитариялық сараптамасына лицензия беру",
			"выдача лицензии на ветеринарно-санитарную экспертизу продукции и сырья животного происхождения",
			"licensing of the veterinary-sanitary expertise of animal products and raw materials"),
		Citation: vetLicence.Cite("1"),
	}
}

func vetLicenceChannels() regulation.Channels {
	atProvider := func(account regulation.AccountRole, c regulation.Channel, basis law.Basis, place string) regulation.ChannelUse {
		return regulation.ChannelUse{
			Channel: c, Account: account, Basis: basis, Citation: vetLicence.Cite(place),
			Text: draft.Text("көрсетілетін қызметті беруші", "услугодатель", "the provider"),
		}
	}
	return regulation.Channels{
		Intake: []regulation.ChannelUse{
			atProvider("", regulation.ChannelOffice, law.BasisStated, "1(1)"),
			{
				Channel: regulation.ChannelPortal, Account: regulation.AccountPortal,
				Text:  draft.Text(`www.elicense.kz «Е-лицензиялау» веб-порталы`, "веб-портал «Е-лицензирование» www.elicense.kz", "web portal “E-licensing”, www.elicense.kz"),
				Basis: law.BasisStated, Citation: vetLicence.Cite("1(2)"),
			},
			// Paragraph 11 is how an application at the office is entered.
			atProvider(regulation.AccountProviderSystem, regulation.ChannelProviderSystem, law.BasisInferred, "11"),
		},
		Delivery: []regulation.ChannelUse{
			atProvider("", regulation.ChannelOffice, law.BasisStated, "1(1)"),
			{
				Channel: regulation.ChannelPortal, Account: regulation.AccountPortal,
				Text:  draft.Text("көрсетілетін қызметті алушының «жеке кабинеті»", "«личный кабинет» услугополучателя", "the applicant's personal cabinet"),
				Basis: law.BasisStated, Citation: vetLicence.Cite("3/4"),
			},
			{
				Channel: regulation.ChannelProviderSystem, Account: regulation.AccountProviderSystem,
				Text:  draft.Text("«Е-лицензиялау» МДҚ АЖ", "ИС ГБД «Е-лицензирование»", "the E-licensing system"),
				Basis: law.BasisInferred, Citation: vetLicence.Cite("11(12)"),
			},
		},
	}
}

func electronicRequest() law.Text {
	return draft.Text("электрондық сұрау салу", "электронный запрос", "electronic request")
}

func vetLicenceTrigger() regulation.Trigger {
	return regulation.Trigger{
		Text: draft.Text(
			"көрсетілетін қызметті алушының электрондық сұрау салуы және одан құжаттарды алу",
			"электронный запрос услугополучателя и получение от него документов",
			"the applicant's electronic request and the receipt of documents from him"),
		// Joined by "and" as printed, although no channel has both.
		Operator:       regulation.TriggerDocumentsAndRequest,
		Needs:          []law.Text{electronicRequest(), documentsOfStandard()},
		Representative: true,
		Citation:       vetLicence.Cite("4"),
	}
}

func vetLicenceDocuments() []regulation.Document {
	return []regulation.Document{
		{ID: "electronic-request", Text: electronicRequest(), Basis: law.BasisStated, Citation: vetLicence.Cite("4")},
		{ID: "standard-documents", Text: documentsOfStandard(), Basis: law.BasisStated, Citation: vetLicence.Cite("4")},
		{ID: "power-of-attorney", Text: powerOfAttorney(), Basis: law.BasisStated, Citation: vetLicence.Cite("4")},
		{
			ID:    "electronic-documents",
			Text:  draft.Text("сұраныс нысанына жалғанатын электрондық құжаттар", "электронные документы, прикрепляемые к форме запроса", "electronic documents attached to the form of the request"),
			Basis: law.BasisStated, Citation: vetLicence.Cite("9(5)"),
		},
		{
			ID:    "paper-documents",
			Text:  draft.Text("көрсетілетін қызметті алушы ұсынған, сканерленетін қағаз құжаттар", "бумажные документы услугополучателя, которые сканируются", "paper documents of the applicant, to be scanned"),
			Basis: law.BasisStated, Citation: vetLicence.Cite("11(8)"),
		},
	}
}

func vetLicenceServices() []regulation.Service {
	kind := func(id, place string, concerns bool, title law.Text) regulation.Kind {
		return regulation.Kind{
			ID: regulation.MustKindID(id), Title: title, Concerns: concerns,
			Basis: law.BasisStated, Citation: vetLicence.Cite(place),
		}
	}
	return []regulation.Service{{
		ID: "vet-licence",
		Title: draft.Text(
			"Ветеринария саласындағы қызметпен айналысуға лицензия беру, қайта ресімдеу, лицензияның телнұсқасын беру",
			"Выдача лицензии, переоформление, выдача дубликата лицензии на занятие деятельностью в области ветеринарии",
			"Issue, reissue and duplicate of a licence for veterinary activity"),
		Basis:   law.BasisStated,
		Aliases: []string{"ветеринариялық лицензия", "ветеринарная лицензия", "veterinary licence", "veterinary license"},
		Kinds: []regulation.Kind{
			kind(vetLicenceIssue, "5(3)/2", false, draft.Text("лицензия беру", "выдача лицензии", "issue of a licence")),
			kind(vetLicenceReissue, "5(3)/3", true, draft.Text("лицензияны қайта ресімдеу", "переоформление лицензии", "reissue of a licence")),
			kind(vetLicenceDuplicate, "5(3)/4", true, draft.Text("лицензияның телнұсқасын беру", "выдача дубликата лицензии", "duplicate of a licence")),
		},
	}}
}
