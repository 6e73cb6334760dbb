// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package mangystau

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/draft"
	"github.com/reglament-kz/reglament/regulation/law"
)

const identification = draft.Regulation(actID + "/animal-identification")

// The duplicate of an ear tag is a service of its own here, derived from the
// second sentence of 7(2); the act does not list it.
const (
	identificationIssue = "animal-identification/issue"
	tagDuplicateIssue   = "ear-tag-duplicate/issue"
)

// planApprovers approve the plan of identification.
const planApprovers law.ID = "oblast_executive_bodies"

func identificationRegulation() regulation.Regulation {
	return regulation.Regulation{
		ID: identification.ID(),
		// The quotation mark that opens the title is never closed.
		Title: draft.Text(
			`"Ауыл шаруашылығы жануарларын бірдейлендіруді жүргізу мемлекеттік көрсетілетін қызмет регламенті`,
			"Регламент государственной услуги «Проведение идентификации сельскохозяйственных животных»",
			"Regulation of the state service “Identification of farm animals”"),
		Printed:   identificationTitles(),
		Aliases:   []string{"бірдейлендіру", "сырғалау", "идентификация животных", "биркование", "ear tag", "tagging"},
		Position:  regulation.Position{Item: draft.At("1(3)"), Order: 2, Citation: citeAct("1(3)")},
		Provider:  identificationProvider(),
		Channels:  identificationChannels(),
		Form:      []regulation.FormFact{paper(identification.Cite("2"))},
		Carrier:   identificationCarrier(),
		Results:   identificationResults(),
		Refusal:   identificationRefusal(),
		Standard:  identificationStandard(),
		Fee:       identificationFee(),
		Trigger:   identificationTrigger(),
		Documents: identificationDocuments(),
		Actors:    identificationActors(),
		List: []regulation.Participant{
			{Locator: draft.At("6(1)"), Actor: regulation.ActorOfficeEmployee, Printed: "көрсетілетін қызметті беруші кеңсесінің қызметкері"},
			{Locator: draft.At("6(2)"), Actor: regulation.ActorExecutor, Printed: "көрсетілетін қызметті берушінің жауапты орындаушысы"},
		},
		Accounts: []regulation.Account{
			{Role: regulation.AccountProcedure, Paragraph: "5", Steps: identificationProcedure()},
			{Role: regulation.AccountInteraction, Paragraph: "7", Steps: identificationInteraction()},
		},
		Annexes: []regulation.Annex{
			{Number: 1, Text: blockScheme(), Referred: identification.Cites("8"), Headed: true, Basis: law.BasisStated},
			{Number: 2, Text: businessDirectory(), Referred: identification.Cites("9"), Basis: law.BasisStated},
		},
		Services: identificationServices(),
		Readings: identificationReadings(),
		Sections: sections(actionsHeading(), "9"),
		Defined:  identificationDefined(),
		Recorded: draft.Repeating(identificationDiscrepancies(), vetReferenceDiscrepancies()),
	}
}

func identificationTitles() []regulation.Printed {
	const title = `"Ауыл шаруашылығы жануарларын бірдейлендіруді жүргізу" мемлекеттік көрсетілетін қызмет`
	return []regulation.Printed{
		{Citation: citeAct("1(3)"), KK: title},
		identification.Titled("title", `"Ауыл шаруашылығы жануарларын бірдейлендіруді жүргізу мемлекеттік көрсетілетін қызмет регламенті`),
		identification.Titled("1", title),
		identification.Titled("3/3", title),
		identification.Titled("8", title),
		identification.Titled("annex1", `"Ауыл шаруашылығы жануарларын бірдейлендіруді жүргізу" мемлекеттiк көрсетілетін қызмет`),
	}
}

func identificationProvider() regulation.Provider {
	return regulation.Provider{
		Name: draft.Text("жергілікті атқарушы органдар", "местные исполнительные органы", "local executive bodies"),
		Joint: draft.Text(
			"жергілікті атқарушы органдар құрған мемлекеттік ветеринариялық ұйымдар",
			"государственные ветеринарные организации, созданные местными исполнительными органами",
			"state veterinary organisations founded by local executive bodies"),
		Citation: identification.Cite("1"),
	}
}

// identificationChannels: paragraph 1 speaks of taking applications and of
// rendering the service, not of giving its result.
func identificationChannels() regulation.Channels {
	return regulation.Channels{
		Intake:   []regulation.ChannelUse{atOffice(law.BasisStated, identification.Cite("1/2"))},
		Delivery: []regulation.ChannelUse{atOffice(law.BasisInferred, identification.Cite("1/2"))},
	}
}

func identificationCarrier() []regulation.FormFact {
	return []regulation.FormFact{{
		Text: draft.Text(
			"нәтижені ұсыну нысаны көрсетілмеген",
			"форма представления результата не указана",
			"the form of the result is not stated"),
		Basis: law.BasisNotStated, Citation: identification.Cite("3"),
	}}
}

func identificationResults() []regulation.Result {
	return []regulation.Result{
		{
			ID: "individual-number",
			Text: draft.Text(
				"жануардың жеке нөмірі (сырғалау, таңба басу немесе чип салу)",
				"индивидуальный номер животного (бирка, тавро или чип)",
				"individual number of the animal (ear tag, brand or chip)"),
			Kinds: draft.Kinds(identificationIssue), Outcome: regulation.OutcomeGrant,
			Basis: law.BasisStated, Citation: identification.Cite("3"),
		},
		{
			ID:    "veterinary-passport",
			Text:  draft.Text("ветеринариялық паспорт", "ветеринарный паспорт", "veterinary passport"),
			Kinds: draft.Kinds(identificationIssue), Outcome: regulation.OutcomeGrant,
			Basis: law.BasisStated, Citation: identification.Cite("3"),
		},
		{
			ID:    "ear-tag-duplicate",
			Text:  draft.Text("сырғаның телнұсқасы", "дубликат бирки", "duplicate of the ear tag"),
			Kinds: draft.Kinds(tagDuplicateIssue), Outcome: regulation.OutcomeGrant,
			Basis: law.BasisStated, Citation: identification.Cite("7(2)"),
		},
	}
}

func identificationRefusal() regulation.RefusalFact {
	return regulation.RefusalFact{
		Rule: regulation.RefusalNotProvided,
		Text: draft.Text(
			"бас тарту көзделмеген: құжаттардың толықтығы тексеріледі, бірақ теріс нәтижесі аталмаған",
			"отказ не предусмотрен: полнота документов проверяется, но отрицательный итог в тексте не предусмотрен",
			"no refusal is provided for: the documents are checked for completeness, without a negative outcome"),
		Citations: identification.Cites("3", "7(2)"),
	}
}

func identificationStandard() regulation.Standard {
	return regulation.Standard{
		Title: draft.Text(
			`"Ауыл шаруашылығы жануарларын бірдейлендіруді жүргізу" мемлекеттік көрсетілетін қызмет стандарты`,
			"стандарт государственной услуги «Проведение идентификации сельскохозяйственных животных»",
			"standard of the state service “Identification of farm animals”"),
		Act:      standardAct(),
		Citation: identification.Cite("3/3"),
		Points: []regulation.StandardPoint{
			{Point: "7", For: draft.Text("ақылы негіз", "платная основа", "paid basis"), Citation: identification.Cite("3/3")},
			{Point: "9", For: documentsOfStandard(), Citation: identification.Cite("4")},
		},
	}
}

func identificationFee() regulation.Fee {
	return regulation.Fee{Facts: []regulation.FeeFact{
		{
			Text: draft.Text("сырғалау тегін көрсетіледі", "биркование бесплатно", "ear tagging is free"),
			Free: true, Kinds: draft.Kinds(identificationIssue),
			Subject: law.BasisStated, Citation: identification.Cite("3/2"),
		},
		{
			Text: draft.Text(
				"Стандарттың 7-тармағына сәйкес ақылы негізде; не үшін төленетіні айтылмаған",
				"на платной основе по пункту 7 Стандарта; за что платят, не сказано",
				"on a paid basis under point 7 of the Standard; for what is not said"),
			Subject: law.BasisNotStated, Citation: identification.Cite("3/3"),
		},
	}}
}

func identificationTrigger() regulation.Trigger {
	return regulation.Trigger{
		Text: draft.Text(
			"көрсетілетін қызметті алушы немесе оның өкілі жүгінгенде құжаттарды алу",
			"получение документов при обращении услугополучателя или его представителя",
			"the documents are received when the applicant or his representative applies"),
		Operator:       regulation.TriggerDocuments,
		Needs:          []law.Text{documentsOfStandard()},
		Representative: true,
		Citation:       identification.Cite("4"),
	}
}

func identificationDocuments() []regulation.Document {
	return []regulation.Document{
		{ID: "standard-documents", Text: documentsOfStandard(), Basis: law.BasisStated, Citation: identification.Cite("4")},
		{ID: "power-of-attorney", Text: powerOfAttorney(), Basis: law.BasisStated, Citation: identification.Cite("4")},
		{
			ID: "identification-plan",
			Text: draft.Text(
				"бірдейлендіру жүргізу жөніндегі іс-шаралар жоспары",
				"план мероприятий по проведению идентификации",
				"plan of measures for the identification"),
			Kinds: draft.Kinds(identificationIssue), Basis: law.BasisStated, Citation: identification.Cite("7(2)"),
		},
	}
}

func identificationActors() []regulation.Actor {
	return []regulation.Actor{
		draft.Actor(regulation.ActorApplicant, identification.Cites("4", "5(3)")...),
		draft.Actor(regulation.ActorRepresentative, identification.Cites("4")...),
		draft.Actor(regulation.ActorProvider, identification.Cites("1", "7(2)")...),
		draft.InLane(regulation.ActorOfficeEmployee, draft.Actor(regulation.ActorOffice, identification.Cites("1/2", "5(1)")...)),
		draft.Listed("6(1)", draft.Actor(regulation.ActorOfficeEmployee, identification.Cites("7(1)")...)),
		draft.Listed("6(2)", draft.Actor(regulation.ActorExecutor, identification.Cites("5(2)", "7(1)", "7(2)")...)),
		{
			// Paragraph 1 calls local executive bodies the provider; whether these
			// are the same ones is open.
			ID: planApprovers, Kind: regulation.ActorKindExternal,
			Name: draft.Text("облыстың жергілікті атқарушы органдары", "местные исполнительные органы области", "local executive bodies of the oblast"),
			Lane: planApprovers, Basis: law.BasisStated, Citations: identification.Cites("7(2)"),
		},
	}
}

func identificationServices() []regulation.Service {
	return []regulation.Service{
		{
			ID: "animal-identification",
			Title: draft.Text(
				"Ауыл шаруашылығы жануарларын бірдейлендіруді жүргізу",
				"Проведение идентификации сельскохозяйственных животных",
				"Identification of farm animals"),
			Basis:   law.BasisStated,
			Aliases: []string{"бірдейлендіру", "идентификация", "ветеринарный паспорт", "animal identification"},
			Kinds: []regulation.Kind{{
				ID:    regulation.MustKindID(identificationIssue),
				Title: draft.Text("жеке нөмір енгізу және ветеринариялық паспорт беру", "присвоение номера и выдача ветеринарного паспорта", "individual number and veterinary passport"),
				Basis: law.BasisStated, Citation: identification.Cite("3"),
			}},
		},
		{
			ID:      "ear-tag-duplicate",
			Title:   draft.Text("Сырғаның телнұсқасын беру", "Выдача дубликата бирки", "Duplicate of an ear tag"),
			Derived: true, From: draft.At("7(2)"), Basis: law.BasisInferred,
			Trigger: tagDuplicateTrigger(),
			Aliases: []string{"сырғаның телнұсқасы", "дубликат бирки", "ear tag duplicate"},
			Kinds: []regulation.Kind{{
				ID:    regulation.MustKindID(tagDuplicateIssue),
				Title: draft.Text("сырғаның телнұсқасын беру", "выдача дубликата бирки", "issue of the duplicate of an ear tag"),
				Basis: law.BasisInferred, Citation: identification.Cite("7(2)"),
			}},
		},
	}
}

// tagDuplicateTrigger has both conditions of the text. The second stands in a
// parenthesis of which the text does not tell what it narrows.
func tagDuplicateTrigger() regulation.Trigger {
	place := identification.Cite("7(2)")
	return regulation.Trigger{
		Text: draft.Text(
			"ірі қара малдың бір сырғасының жоғалуы немесе бүлінуі",
			"утеря или повреждение одной из бирок крупного рогатого скота",
			"one of the ear tags of cattle is lost or damaged"),
		Operator: regulation.TriggerEvent,
		Citation: place,
		Conditions: []regulation.Condition{
			{
				Text: draft.Text(
					"ірі қара малдағы сырғалардың бірі жоғалған немесе бүлінген",
					"одна из бирок крупного рогатого скота утеряна или повреждена",
					"one of the tags of cattle is lost or damaged"),
				Citation: place,
			},
			{
				Text: draft.Text(
					"жеке нөмірді айқындау мүмкін емес",
					"индивидуальный номер установить невозможно",
					"the individual number cannot be determined"),
				Ambiguous: true, Citation: place,
			},
		},
	}
}
