// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package mangystau

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

const identification name = "animal-identification"

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
		ID: identification.id(),
		// The quotation mark that opens the title is never closed.
		Title: text(
			`"Ауыл шаруашылығы жануарларын бірдейлендіруді жүргізу мемлекеттік көрсетілетін қызмет регламенті`,
			"Регламент государственной услуги «Проведение идентификации сельскохозяйственных животных»",
			"Regulation of the state service “Identification of farm animals”"),
		Printed:   identificationTitles(),
		Aliases:   []string{"бірдейлендіру", "сырғалау", "идентификация животных", "биркование", "ear tag", "tagging"},
		Position:  regulation.Position{Item: at("1(3)"), Order: 2, Citation: citeAct("1(3)")},
		Provider:  identificationProvider(),
		Channels:  identificationChannels(),
		Form:      []regulation.FormFact{paper(identification.cite("2"))},
		Carrier:   identificationCarrier(),
		Results:   identificationResults(),
		Refusal:   identificationRefusal(),
		Standard:  identificationStandard(),
		Fee:       identificationFee(),
		Trigger:   identificationTrigger(),
		Documents: identificationDocuments(),
		Actors:    identificationActors(),
		List: []regulation.Participant{
			{Locator: at("6(1)"), Actor: regulation.OfficeEmployee, Printed: "көрсетілетін қызметті беруші кеңсесінің қызметкері"},
			{Locator: at("6(2)"), Actor: regulation.Executor, Printed: "көрсетілетін қызметті берушінің жауапты орындаушысы"},
		},
		Accounts: []regulation.Account{
			{Role: regulation.Procedure, Paragraph: "5", Steps: identificationProcedure()},
			{Role: regulation.Interaction, Paragraph: "7", Steps: identificationInteraction()},
		},
		Annexes: []regulation.Annex{
			{Number: 1, Text: blockScheme(), Referred: identification.cites("8"), Headed: true, Basis: law.Stated},
			{Number: 2, Text: businessDirectory(), Referred: identification.cites("9"), Basis: law.Stated},
		},
		Services: identificationServices(),
		Readings: identificationReadings(),
		Recorded: identificationDiscrepancies(),
	}
}

func identificationTitles() []regulation.Printed {
	const title = `"Ауыл шаруашылығы жануарларын бірдейлендіруді жүргізу" мемлекеттік көрсетілетін қызмет`
	return []regulation.Printed{
		{Citation: citeAct("1(3)"), KK: title},
		identification.titled("title", `"Ауыл шаруашылығы жануарларын бірдейлендіруді жүргізу мемлекеттік көрсетілетін қызмет регламенті`),
		identification.titled("1", title),
		identification.titled("3/3", title),
		identification.titled("8", title),
		identification.titled("annex1", `"Ауыл шаруашылығы жануарларын бірдейлендіруді жүргізу" мемлекеттiк көрсетілетін қызмет`),
	}
}

func identificationProvider() regulation.Provider {
	return regulation.Provider{
		Name: text("жергілікті атқарушы органдар", "местные исполнительные органы", "local executive bodies"),
		Joint: text(
			"жергілікті атқарушы органдар құрған мемлекеттік ветеринариялық ұйымдар",
			"государственные ветеринарные организации, созданные местными исполнительными органами",
			"state veterinary organisations founded by local executive bodies"),
		Citation: identification.cite("1"),
	}
}

// identificationChannels: paragraph 1 speaks of taking applications and of
// rendering the service, not of giving its result.
func identificationChannels() regulation.Channels {
	return regulation.Channels{
		Intake:   []regulation.ChannelUse{atOffice(law.Stated, identification.cite("1/2"))},
		Delivery: []regulation.ChannelUse{atOffice(law.Inferred, identification.cite("1/2"))},
	}
}

func identificationCarrier() []regulation.FormFact {
	return []regulation.FormFact{{
		Text: text(
			"нәтижені ұсыну нысаны көрсетілмеген",
			"форма представления результата не указана",
			"the form of the result is not stated"),
		Basis: law.NotStated, Citation: identification.cite("3"),
	}}
}

func identificationResults() []regulation.Result {
	return []regulation.Result{
		{
			ID: "individual-number",
			Text: text(
				"жануардың жеке нөмірі (сырғалау, таңба басу немесе чип салу)",
				"индивидуальный номер животного (бирка, тавро или чип)",
				"individual number of the animal (ear tag, brand or chip)"),
			Kinds: kinds(identificationIssue), Outcome: regulation.Grant,
			Basis: law.Stated, Citation: identification.cite("3"),
		},
		{
			ID:    "veterinary-passport",
			Text:  text("ветеринариялық паспорт", "ветеринарный паспорт", "veterinary passport"),
			Kinds: kinds(identificationIssue), Outcome: regulation.Grant,
			Basis: law.Stated, Citation: identification.cite("3"),
		},
		{
			ID:    "ear-tag-duplicate",
			Text:  text("сырғаның телнұсқасы", "дубликат бирки", "duplicate of the ear tag"),
			Kinds: kinds(tagDuplicateIssue), Outcome: regulation.Grant,
			Basis: law.Stated, Citation: identification.cite("7(2)"),
		},
	}
}

func identificationRefusal() regulation.RefusalFact {
	return regulation.RefusalFact{
		Rule: regulation.RefusalNotProvided,
		Text: text(
			"бас тарту көзделмеген: құжаттардың толықтығы тексеріледі, бірақ теріс нәтижесі аталмаған",
			"отказ не предусмотрен: полнота документов проверяется, но отрицательного итога текст не знает",
			"no refusal is provided for: the documents are checked for completeness, without a negative outcome"),
		Citations: identification.cites("3", "7(2)"),
	}
}

func identificationStandard() regulation.Standard {
	return regulation.Standard{
		Title: text(
			`"Ауыл шаруашылығы жануарларын бірдейлендіруді жүргізу" мемлекеттік көрсетілетін қызмет стандарты`,
			"стандарт государственной услуги «Проведение идентификации сельскохозяйственных животных»",
			"standard of the state service “Identification of farm animals”"),
		Act:      standardAct(),
		Citation: identification.cite("3/3"),
		Points: []regulation.StandardPoint{
			{Point: "7", For: text("ақылы негіз", "платная основа", "paid basis"), Citation: identification.cite("3/3")},
			{Point: "9", For: documentsOfStandard(), Citation: identification.cite("4")},
		},
	}
}

func identificationFee() regulation.Fee {
	return regulation.Fee{Facts: []regulation.FeeFact{
		{
			Text: text("сырғалау тегін көрсетіледі", "биркование бесплатно", "ear tagging is free"),
			Free: true, Kinds: kinds(identificationIssue),
			Subject: law.Stated, Citation: identification.cite("3/2"),
		},
		{
			Text: text(
				"Стандарттың 7-тармағына сәйкес ақылы негізде; не үшін төленетіні айтылмаған",
				"на платной основе по пункту 7 Стандарта; за что платят, не сказано",
				"on a paid basis under point 7 of the Standard; for what is not said"),
			Subject: law.NotStated, Citation: identification.cite("3/3"),
		},
	}}
}

func identificationTrigger() regulation.Trigger {
	return regulation.Trigger{
		Text: text(
			"көрсетілетін қызметті алушы немесе оның өкілі жүгінгенде құжаттарды алу",
			"получение документов при обращении услугополучателя или его представителя",
			"the documents are received when the applicant or his representative applies"),
		Operator:       regulation.DocumentsOnly,
		Needs:          []law.Text{documentsOfStandard()},
		Representative: true,
		Citation:       identification.cite("4"),
	}
}

func identificationDocuments() []regulation.Document {
	return []regulation.Document{
		{ID: "standard-documents", Text: documentsOfStandard(), Basis: law.Stated, Citation: identification.cite("4")},
		{ID: "power-of-attorney", Text: powerOfAttorney(), Basis: law.Stated, Citation: identification.cite("4")},
		{
			ID: "identification-plan",
			Text: text(
				"бірдейлендіру жүргізу жөніндегі іс-шаралар жоспары",
				"план мероприятий по проведению идентификации",
				"plan of measures for the identification"),
			Kinds: kinds(identificationIssue), Basis: law.Stated, Citation: identification.cite("7(2)"),
		},
	}
}

func identificationActors() []regulation.Actor {
	return []regulation.Actor{
		applicant(identification, "4", "5(3)"),
		representative(identification, "4"),
		provider(identification, "1", "7(2)"),
		office(identification, "1/2", "5(1)"),
		officeEmployee("6(1)", identification, "7(1)"),
		executor("6(2)", identification, "5(2)", "7(1)", "7(2)"),
		{
			// Paragraph 1 calls local executive bodies the provider; whether these
			// are the same ones is open.
			ID: planApprovers, Kind: regulation.ExternalActor,
			Name: text("облыстың жергілікті атқарушы органдары", "местные исполнительные органы области", "local executive bodies of the oblast"),
			Lane: planApprovers, Basis: law.Stated, Citations: identification.cites("7(2)"),
		},
	}
}

func identificationServices() []regulation.Service {
	return []regulation.Service{
		{
			ID: "animal-identification",
			Title: text(
				"Ауыл шаруашылығы жануарларын бірдейлендіруді жүргізу",
				"Проведение идентификации сельскохозяйственных животных",
				"Identification of farm animals"),
			Basis:   law.Stated,
			Aliases: []string{"бірдейлендіру", "идентификация", "ветеринарный паспорт", "animal identification"},
			Kinds: []regulation.Kind{{
				ID:    regulation.MustKindID(identificationIssue),
				Title: text("жеке нөмір енгізу және ветеринариялық паспорт беру", "присвоение номера и выдача ветеринарного паспорта", "individual number and veterinary passport"),
				Basis: law.Stated, Citation: identification.cite("3"),
			}},
		},
		{
			ID:      "ear-tag-duplicate",
			Title:   text("Сырғаның телнұсқасын беру", "Выдача дубликата бирки", "Duplicate of an ear tag"),
			Derived: true, From: at("7(2)"), Basis: law.Inferred,
			Trigger: tagDuplicateTrigger(),
			Aliases: []string{"сырғаның телнұсқасы", "дубликат бирки", "ear tag duplicate"},
			Kinds: []regulation.Kind{{
				ID:    regulation.MustKindID(tagDuplicateIssue),
				Title: text("сырғаның телнұсқасын беру", "выдача дубликата бирки", "issue of the duplicate of an ear tag"),
				Basis: law.Inferred, Citation: identification.cite("7(2)"),
			}},
		},
	}
}

// tagDuplicateTrigger has both conditions of the text. The second stands in a
// parenthesis of which the text does not tell what it narrows.
func tagDuplicateTrigger() regulation.Trigger {
	place := identification.cite("7(2)")
	return regulation.Trigger{
		Text: text(
			"ірі қара малдың бір сырғасының жоғалуы немесе бүлінуі",
			"утеря или повреждение одной из бирок крупного рогатого скота",
			"one of the ear tags of cattle is lost or damaged"),
		Operator: regulation.EventOccurred,
		Citation: place,
		Conditions: []regulation.Condition{
			{
				Text: text(
					"ірі қара малдағы сырғалардың бірі жоғалған немесе бүлінген",
					"одна из бирок крупного рогатого скота утеряна или повреждена",
					"one of the tags of cattle is lost or damaged"),
				Citation: place,
			},
			{
				Text: text(
					"жеке нөмірді айқындау мүмкін емес",
					"индивидуальный номер установить невозможно",
					"the individual number cannot be determined"),
				Ambiguous: true, Citation: place,
			},
		},
	}
}
