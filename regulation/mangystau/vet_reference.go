// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package mangystau

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/draft"
	"github.com/reglament-kz/reglament/regulation/law"
)

const vetReference = draft.Regulation(actID + "/vet-reference")

const vetReferenceIssue = "vet-reference/issue"

func vetReferenceRegulation() regulation.Regulation {
	return regulation.Regulation{
		ID: vetReference.ID(),
		Title: draft.Text(
			`"Ветеринариялық анықтама беру" мемлекеттік көрсетілетін қызмет регламенті`,
			"Регламент государственной услуги «Выдача ветеринарной справки»",
			"Regulation of the state service “Issue of a veterinary reference”"),
		Printed:   vetReferenceTitles(),
		Aliases:   []string{"ветанықтама", "ветсправка", "ветеринарная справка", "veterinary reference"},
		Position:  regulation.Position{Item: draft.At("1(1)"), Order: 1, Citation: citeAct("1(1)")},
		Provider:  vetReferenceProvider(),
		Channels:  vetReferenceChannels(),
		Form:      []regulation.FormFact{paper(vetReference.Cite("2"))},
		Carrier:   []regulation.FormFact{paper(vetReference.Cite("3/2"))},
		Results:   vetReferenceResults(),
		Refusal:   vetReferenceRefusal(),
		Standard:  vetReferenceStandard(),
		Trigger:   vetReferenceTrigger(),
		Documents: vetReferenceDocuments(),
		Actors:    vetReferenceActors(),
		List: []regulation.Participant{
			{Locator: draft.At("6(1)"), Actor: regulation.ActorOfficeEmployee, Printed: "көрсетілетін қызметті беруші кеңсесінің қызметкері"},
			{Locator: draft.At("6(2)"), Actor: regulation.ActorExecutor, Printed: "көрсетілетін қызметті берушінің жауапты орындаушысы"},
		},
		Accounts: vetReferenceAccounts(),
		Systems:  vetReferenceSystems(),
		Annexes:  vetReferenceAnnexes(),
		Services: vetReferenceServices(),
		Readings: vetReferenceReadings(),
		Sections: sections(actionsHeading(), "9"),
		Defined:  vetReferenceDefined(),
		Recorded: vetReferenceDiscrepancies(),
	}
}

func vetReferenceTitles() []regulation.Printed {
	return []regulation.Printed{
		{Citation: citeAct("1(1)"), KK: `"Ветеринариялық анықтама беру" мемлекеттік көрсетілетін қызмет`},
		vetReference.Titled("title", `"Ветеринариялық анықтама беру" мемлекеттік көрсетілетін қызмет регламенті`),
		vetReference.Titled("1", `"Ветеринариялық анықтама беру" мемлекеттік көрсетілетін қызмет`),
		vetReference.Titled("4", `"Ветеринариялық анықтама беру" мемлекеттік көрсетілетін қызмет`),
		vetReference.Titled("8", `"Ветеринариялық анықтама беру" мемлекеттік көрсетілетін қызмет`),
		vetReference.Titled("annex1", `"Ветеринариялық анықтама беру" мемлекеттiк көрсетілетін қызмет`),
		vetReference.Titled("annex2", `"Ветеринариялық анықтама беру" мемлекеттiк көрсетілетін қызмет`),
	}
}

func vetReferenceProvider() regulation.Provider {
	return regulation.Provider{
		Name: draft.Text(
			"жергілікті атқарушы органдар құрған мемлекеттік ветеринариялық ұйымдар",
			"государственные ветеринарные организации, созданные местными исполнительными органами",
			"state veterinary organisations founded by local executive bodies"),
		Citation: vetReference.Cite("1"),
	}
}

func vetReferenceChannels() regulation.Channels {
	return regulation.Channels{
		Intake:   []regulation.ChannelUse{atOffice(law.BasisStated, vetReference.Cite("1/2"))},
		Delivery: []regulation.ChannelUse{atOffice(law.BasisStated, vetReference.Cite("1/2"))},
	}
}

func atOffice(basis law.Basis, c law.Citation) regulation.ChannelUse {
	return regulation.ChannelUse{
		Channel: regulation.ChannelOffice,
		Text:    draft.Text("көрсетілетін қызметті берушінің кеңсесі", "канцелярия услугодателя", "the provider's office"),
		Basis:   basis, Citation: c,
	}
}

// paper is the paper form, stated without a distinction.
func paper(c law.Citation) regulation.FormFact {
	return regulation.FormFact{
		Forms: []regulation.Form{regulation.FormPaper},
		Text:  draft.Text("қағаз түрінде", "бумажная", "on paper"),
		Basis: law.BasisStated, Citation: c,
	}
}

func vetReferenceResults() []regulation.Result {
	return []regulation.Result{{
		ID:      "veterinary-reference",
		Text:    draft.Text("ветеринариялық анықтама", "ветеринарная справка", "a veterinary reference"),
		Outcome: regulation.OutcomeGrant, Basis: law.BasisStated, Citation: vetReference.Cite("3"),
	}}
}

func vetReferenceRefusal() regulation.RefusalFact {
	return regulation.RefusalFact{
		Rule: regulation.RefusalNotProvided,
		Text: draft.Text(
			"бас тарту көзделмеген: нәтиже – тек анықтама",
			"отказ не предусмотрен: результат – только справка",
			"no refusal is provided for: the only result is the reference"),
		Citations: vetReference.Cites("3", "5(2)", "7(2)"),
	}
}

func vetReferenceStandard() regulation.Standard {
	return regulation.Standard{
		Title: draft.Text(
			`"Ветеринариялық анықтама беру" мемлекеттік көрсетілетін қызмет стандарты`,
			"стандарт государственной услуги «Выдача ветеринарной справки»",
			"standard of the state service “Issue of a veterinary reference”"),
		Act:      standardAct(),
		Citation: vetReference.Cite("4"),
		Points:   []regulation.StandardPoint{{Point: "9", For: documentsOfStandard(), Citation: vetReference.Cite("4")}},
		Terms:    vetReferenceStandardTerms(),
	}
}

// vetReferenceStandardTerms are those of point 4 of the Standard. The regulation has none
// of them in these words: it binds steps, and the Standard the service, the queue and the
// time at the counter.
func vetReferenceStandardTerms() []regulation.StandardTerm {
	title := draft.Text(
		"Үкіметтің 2014 жылғы 17 маусымдағы № 664 қаулысымен бекітілген «Ветеринариялық анықтама беру» мемлекеттік көрсетілетін қызмет стандартының 4-тармағы",
		"пункт 4 стандарта государственной услуги «Выдача ветеринарной справки», утверждённого постановлением Правительства от 17 июня 2014 года № 664",
		"Standard of the state service “Issue of a veterinary reference”, approved by resolution No. 664 of the Government of 17 June 2014, point 4")
	source := law.Source{Title: title.EN, Titles: title, Where: "adilet.zan.kz, P1400000664", Certainty: law.CertaintyA}
	return []regulation.StandardTerm{
		{
			Point: "4", Whole: true, Unit: regulation.UnitDayOfApplication, Bound: regulation.BoundWithin, Source: source,
			Covers: draft.Text("қызметті көрсету", "оказание услуги", "rendering the service"),
		},
		{
			Point: "4", Amount: 30, Unit: regulation.UnitMinute, Bound: regulation.BoundNotExceeding, Source: source,
			Covers: draft.Text("құжаттарды тапсыру үшін күту", "ожидание для сдачи документов", "waiting to hand in the documents"),
		},
		{
			Point: "4", Amount: 30, Unit: regulation.UnitMinute, Bound: regulation.BoundNotExceeding, Source: source,
			Covers: draft.Text("көрсетілетін қызметті алушыға қызмет көрсету", "обслуживание услугополучателя", "serving the applicant"),
		},
	}
}

// documentsOfStandard names the documents that only the Standard lists.
func documentsOfStandard() law.Text {
	return draft.Text("Стандарттың 9-тармағында көзделген құжаттар", "документы, предусмотренные пунктом 9 Стандарта", "the documents of point 9 of the Standard")
}

func powerOfAttorney() law.Text {
	return draft.Text("өкілдің сенімхаты", "доверенность представителя", "power of attorney of the representative")
}

func vetReferenceTrigger() regulation.Trigger {
	return regulation.Trigger{
		Text: draft.Text(
			"көрсетілетін қызметті алушы немесе оның өкілі жүгінгенде құжаттарды алу",
			"получение документов при обращении услугополучателя или его представителя",
			"the documents are received when the applicant or his representative applies"),
		Operator:       regulation.TriggerDocuments,
		Needs:          []law.Text{documentsOfStandard()},
		Representative: true,
		Citation:       vetReference.Cite("4"),
	}
}

func vetReferenceDocuments() []regulation.Document {
	looked := vetReference.Cite("7(2)")
	return []regulation.Document{
		{ID: "standard-documents", Text: documentsOfStandard(), Basis: law.BasisStated, Citation: vetReference.Cite("4")},
		{ID: "power-of-attorney", Text: powerOfAttorney(), Basis: law.BasisStated, Citation: vetReference.Cite("4")},
		{ID: "veterinary-passport", Text: draft.Text("жануардың ветеринариялық паспорты", "ветеринарный паспорт животного", "the animal's veterinary passport"), Basis: law.BasisStated, Citation: looked},
		{ID: "individual-number", Text: draft.Text("жануардың жеке нөмірі", "индивидуальный номер животного", "the animal's individual number"), Basis: law.BasisStated, Citation: looked},
		{
			ID: "identification-record",
			Text: draft.Text(
				"бірдейлендіру жөніндегі деректер базасындағы мәлімет немесе одан үзінді",
				"сведения базы данных по идентификации или выписка",
				"a record of the identification data base, or an extract"),
			Basis: law.BasisStated, Citation: looked,
		},
	}
}

func vetReferenceActors() []regulation.Actor {
	return []regulation.Actor{
		draft.Actor(regulation.ActorApplicant, vetReference.Cites("4", "5(3)", "7(2)")...),
		draft.Actor(regulation.ActorRepresentative, vetReference.Cites("4")...),
		draft.Actor(regulation.ActorProvider, vetReference.Cites("1")...),
		draft.InLane(regulation.ActorOfficeEmployee, draft.Actor(regulation.ActorOffice, vetReference.Cites("1/2", "5(1)")...)),
		draft.Listed("6(1)", draft.Actor(regulation.ActorOfficeEmployee, vetReference.Cites("7(1)")...)),
		draft.Listed("6(2)", draft.Actor(regulation.ActorExecutor, vetReference.Cites("5(2)", "7(1)", "7(2)")...)),
	}
}

func vetReferenceServices() []regulation.Service {
	return []regulation.Service{{
		ID:      "vet-reference",
		Title:   draft.Text("Ветеринариялық анықтама беру", "Выдача ветеринарной справки", "Issue of a veterinary reference"),
		Basis:   law.BasisStated,
		Aliases: []string{"ветеринариялық анықтама", "ветеринарная справка", "справка", "анықтама"},
		Kinds: []regulation.Kind{{
			ID:    regulation.MustKindID(vetReferenceIssue),
			Title: draft.Text("анықтама беру", "выдача справки", "issue of a reference"),
			Basis: law.BasisStated, Citation: vetReference.Cite("title"),
		}},
	}}
}
