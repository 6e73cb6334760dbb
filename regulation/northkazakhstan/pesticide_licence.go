// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package northkazakhstan

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/draft"
	"github.com/reglament-kz/reglament/regulation/law"
)

const pesticide = draft.Regulation(actID + "/pesticide-licence")

// pesticideWork is how the name of the service begins, with the Latin letters
// that the act prints among the Kazakh ones.
const pesticideWork = "Пестицидтердi (улы химикаттарды) өндiру (формуляциялау), пестицидтердi (улы химикаттарды) өткiзу, " +
	"пестицидтердi (улы химикаттарды) аэрозольдiк және фумигациялық тәсiлдермен қолдану "

func pesticideRegulation() regulation.Regulation {
	return regulation.Regulation{
		ID: pesticide.ID(),
		Title: draft.Text(
			`"`+pesticideWork+`жөніндегі қызметті жүзеге асыруға лицензия беру, қайта ресімдеу, лицензияның телнұсқасын беру" мемлекеттік көрсетілетін қызмет регламенті`,
			"Регламент государственной услуги «"+pesticideName().RU+"»",
			"Regulation of the state service “"+pesticideName().EN+"”"),
		Printed:  pesticideTitles(),
		Aliases:  []string{"пестицид", "улы химикат", "ядохимикаты", "pesticide"},
		Position: regulation.Position{Item: draft.At("1(1)"), Order: 1, Citation: citeAct("1(1)")},
		Provider: localBodies(pesticide),
		Channels: pesticideChannels(),
		Form:     partlyAutomated(pesticide),
		Carrier: []regulation.FormFact{
			noForm(pesticide),
			pesticideRefusalForm(),
			onPortal(pesticide, "9"),
		},
		Results:   pesticideResults(),
		Refusal:   pesticideRefusal(),
		Standard:  pesticideStandard(),
		Fee:       pesticideFee(),
		Trigger:   pesticideTrigger(),
		Documents: pesticideDocuments(),
		Actors:    pesticideActors(),
		List: []regulation.Participant{
			{Locator: draft.At("6(1)"), Actor: regulation.ActorOffice, Printed: "көрсетілетін қызметті берушінің кеңсесі"},
			{Locator: draft.At("6(2)"), Actor: regulation.ActorManagement, Printed: "көрсетілетін қызметті берушінің басшылығы"},
			{Locator: draft.At("6(3)"), Actor: regulation.ActorExecutor, Printed: "көрсетілетін қызметті берушінің жауапты орындаушысы"},
			{Locator: draft.At("6(4)"), Actor: regulation.ActorAgreeingBody, Printed: "келісуші орган"},
		},
		Accounts: []regulation.Account{
			{Role: regulation.AccountProcedure, Paragraph: "5", Steps: pesticideProcedure()},
			{Role: regulation.AccountInteraction, Paragraph: "7", Steps: pesticideInteraction()},
			pesticideFlow(),
		},
		Gates:   gates("9"),
		EDS:     signatures(pesticide, "9"),
		Systems: pesticideSystems(),
		Records: pesticideRecords(),
		Annexes: pesticideAnnexes(),
		Services: licensing(pesticide, pesticideName(),
			"пестицидтерді өндіру", "пестицидтерді өткізу", "аэрозольдік және фумигациялық тәсілдермен қолдану",
			"лицензия на пестициды", "ядохимикаты", "pesticide licence", "toxic chemicals"),
		Readings: pesticideReadings(),
		Sections: pesticideSections(),
		Defined:  pesticideDefined(),
		Requests: requests(pesticide, "9"),
		Recorded: pesticideDiscrepancies(),
	}
}

func pesticideName() law.Text {
	return draft.Text(
		pesticideWork+"жөніндегі қызметті жүзеге асыруға лицензия беру, қайта ресімдеу, лицензияның телнұсқасын беру",
		"Выдача лицензии, переоформление, выдача дубликата лицензии на осуществление деятельности по производству (формуляции) пестицидов (ядохимикатов), реализации пестицидов (ядохимикатов), применению пестицидов (ядохимикатов) аэрозольным и фумигационным способами",
		"Issue and reissue of a licence, and issue of a duplicate of it, for the production (formulation) of pesticides (toxic chemicals), their sale, and their application by aerosol and fumigation")
}

func pesticideTitles() []regulation.Printed {
	const (
		latin    = pesticideWork + "жөнiндегi қызметті жүзеге асыруға лицензия беру, қайта рәсімдеу, лицензияның телнұсқаларын беру"
		cyrillic = pesticideWork + "жөніндегі қызметті жүзеге асыруға лицензияны беру, қайта ресімдеу, лицензияның телнұсқаларын беру"
	)
	return []regulation.Printed{
		{Citation: citeAct("1(1)"), KK: `"` + latin + `" мемлекеттік көрсетілетін қызмет`},
		pesticide.Titled("title", `"`+pesticideName().KK+`" мемлекеттік көрсетілетін қызмет регламенті`),
		pesticide.Titled("1", `"`+cyrillic+`" мемлекеттік көрсетілетін қызметін`),
		pesticide.Titled("4", `"`+cyrillic+`" мемлекеттік көрсетілетін қызмет Стандартының`),
		pesticide.Titled("annex", `"`+latin+`" мемлекеттік көрсетілетін қызмет регламентіне қосымша`),
		pesticide.Titled("annex", `"`+latin+`" мемлекеттік қызметін көрсету бизнес-процестерінің анықтамалығы`),
	}
}

// pesticideChannels: paragraph 1 names the portal alone; that the office takes
// applications follows from the first step.
func pesticideChannels() regulation.Channels {
	atOffice := draft.Text("көрсетілетін қызметті берушінің кеңсесі", "канцелярия услугодателя", "the provider's office")
	onPortal := draft.Text(
		`«электрондық үкіметтің» www.egov.kz веб-порталы`,
		"веб-портал «электронного правительства» www.egov.kz",
		"the web portal of the e-government, www.egov.kz")
	return regulation.Channels{
		Intake: []regulation.ChannelUse{
			{Channel: regulation.ChannelOffice, Text: atOffice, Basis: law.BasisInferred, Citation: pesticide.Cite("5(1)")},
			{Channel: regulation.ChannelPortal, Account: regulation.AccountPortal, Text: onPortal, Basis: law.BasisStated, Citation: pesticide.Cite("1")},
		},
		Delivery: []regulation.ChannelUse{
			{Channel: regulation.ChannelOffice, Text: atOffice, Basis: law.BasisStated, Citation: pesticide.Cite("5(7)")},
			{Channel: regulation.ChannelPortal, Account: regulation.AccountPortal, Text: onPortal, Basis: law.BasisStated, Citation: pesticide.Cite("9(10)")},
		},
	}
}

// pesticideRefusalForm: the carriers stand beside the refusal, not beside the
// licence.
func pesticideRefusalForm() regulation.FormFact {
	return regulation.FormFact{
		Forms: []regulation.Form{regulation.FormElectronic, regulation.FormPaper},
		Text: draft.Text(
			"бас тарту – электрондық не қағаз тасымалдағышта",
			"отказ – на электронном или бумажном носителе",
			"the refusal on an electronic or a paper carrier"),
		Basis: law.BasisStated, Citation: pesticide.Cite("3"),
	}
}

func pesticideResults() []regulation.Result {
	return append(results(pesticide, pesticideRefusalForm()), regulation.Result{
		ID: "early-refusal", Text: earlyRefusal(), Kinds: draft.Kinds(pesticide.Kind("issue")),
		Outcome: regulation.OutcomeRefusal, Basis: law.BasisStated, Citation: pesticide.Cite("5(3)"),
	})
}

func earlyRefusal() law.Text {
	return draft.Text(
		"өтінішті одан әрі қараудан жазбаша дәлелді бас тарту",
		"письменный мотивированный отказ в дальнейшем рассмотрении заявления",
		"a written, reasoned refusal of further consideration of the application")
}

func pesticideRefusal() regulation.RefusalFact {
	return regulation.RefusalFact{
		Rule: regulation.RefusalWithoutGround,
		Text: draft.Text(
			"бас тарту мүмкін, бірақ негізі де, Стандарттың тармағы да аталмаған",
			"отказ возможен, но ни основание, ни пункт Стандарта не названы",
			"a refusal is possible, but neither a ground nor a point of the Standard is named"),
		Drafts: regulation.ActorExecutor, Signs: regulation.ActorManagement, Delivers: regulation.ActorOffice,
		Citations: pesticide.Cites("3", "5(3)", "5(5)", "5(6)", "5(7)", "7(5)", "7(6)", "7(7)", "9(9)"),
	}
}

func pesticideStandard() regulation.Standard {
	return regulation.Standard{
		Title: draft.Text(
			`"`+pesticideWork+`жөніндегі қызметті жүзеге асыруға лицензияны беру, қайта ресімдеу, лицензияның телнұсқаларын беру" мемлекеттік көрсетілетін қызмет Стандарты`,
			"стандарт государственной услуги «"+pesticideName().RU+"»",
			"standard of the state service “"+pesticideName().EN+"”"),
		Act: standardAct("78", "2014-02-12", draft.Text(
			"Фитосанитариялық қауіпсіздік саласындағы мемлекеттік көрсетілетін қызметтер стандартын бекіту және Қазақстан Республикасы Үкіметінің кейбір шешімдеріне өзгерістер енгізу туралы",
			"Об утверждении стандартов государственных услуг в области фитосанитарной безопасности и внесении изменений в некоторые решения Правительства Республики Казахстан",
			"On the approval of standards of state services in the field of phytosanitary safety and on changes in some decisions of the Government")),
		Citation: pesticide.Cite("4"),
		Points: []regulation.StandardPoint{
			{Point: "annex 1", For: applicationForm(), Citation: pesticide.Cite("4")},
			{Point: "9", For: documentsOfStandard(), Citation: pesticide.Cite("4")},
			{Point: "9", For: copies(), Citation: pesticide.Cite("9(5)")},
		},
	}
}

// pesticideFee: the act is silent on payment. The rates stand in the tax law of
// those years and are told by the ministry; the limit of a reissue is never
// reached.
func pesticideFee() regulation.Fee {
	title := draft.Text(
		"Ауыл шаруашылығы министрлігі: пестицидтерді өндіруге, өткізуге және қолдануға лицензия үшін алым",
		"Министерство сельского хозяйства: сбор за лицензию на производство, реализацию и применение пестицидов",
		"Ministry of Agriculture: licence fee for the production, sale and application of pesticides")
	rate := func(kind, mci string, label law.Text) regulation.FeeRate {
		return regulation.FeeRate{
			Kinds: draft.Kinds(kind), MCI: mci, Text: label,
			Source: law.Source{
				Title: title.EN, Titles: title,
				Where:     "mgov.kz/en",
				Certainty: law.CertaintyB,
			},
		}
	}
	return regulation.Fee{Rates: []regulation.FeeRate{
		rate(pesticide.Kind("issue"), "10", draft.Text("10 АЕК", "10 МРП", "10 MCI")),
		rate(pesticide.Kind("reissue"), "1", draft.Text(
			"мөлшерлеменің 10 %-ы, бірақ 4 АЕК-тен аспайды",
			"10 % от ставки, но не более 4 МРП",
			"10% of the rate, at most 4 MCI")),
		rate(pesticide.Kind("duplicate"), "10", draft.Text("мөлшерлеменің 100 %-ы", "100 % от ставки", "100% of the rate")),
	}}
}

func pesticideTrigger() regulation.Trigger {
	return regulation.Trigger{
		Text: draft.Text(
			"өтініш пен құжаттарды ұсыну немесе электрондық сұрату",
			"представление заявления и документов либо электронный запрос",
			"the application and the documents are handed in, or an electronic request is made"),
		Operator: regulation.TriggerDocumentsOrRequest,
		Needs:    []law.Text{applicationAndDocuments(), electronicRequest("сұратуы")},
		Citation: pesticide.Cite("4"),
	}
}

func copies() law.Text {
	return draft.Text("құжаттардың көшірмелері", "копии документов", "copies of the documents")
}

func pesticideDocuments() []regulation.Document {
	return []regulation.Document{
		{ID: "application", Text: applicationForm(), Basis: law.BasisStated, Citation: pesticide.Cite("4")},
		{ID: "standard-documents", Text: documentsOfStandard(), Basis: law.BasisStated, Citation: pesticide.Cite("4")},
		{ID: "electronic-request", Text: electronicRequest("сұратуы"), Basis: law.BasisStated, Citation: pesticide.Cite("4")},
		{ID: "copies", Text: copies(), Basis: law.BasisStated, Citation: pesticide.Cite("9(5)")},
	}
}

func pesticideActors() []regulation.Actor {
	return []regulation.Actor{
		draft.Actor(regulation.ActorApplicant, pesticide.Cites("4", "5(1)", "5(7)", "7(1)", "7(7)", "9(1)", "9(2)", "9(5)", "9(8)", "9(10)")...),
		draft.Actor(regulation.ActorProvider, pesticide.Cites("1", "9(8)", "9(9)")...),
		draft.Listed("6(1)", draft.Actor(regulation.ActorOffice, pesticide.Cites("5(1)", "5(7)", "7(1)", "7(7)")...)),
		draft.Listed("6(2)", draft.InLane(regulation.ActorHead, draft.Actor(regulation.ActorManagement, pesticide.Cites("5(1)", "5(2)", "5(3)", "5(5)", "5(6)", "7(1)", "7(2)", "7(5)", "7(6)")...))),
		draft.Actor(regulation.ActorHead, pesticide.Cites("9(10)")...),
		draft.Listed("6(3)", draft.Actor(regulation.ActorExecutor, pesticide.Cites("5(3)", "5(4)", "5(5)", "7(3)", "7(4)", "7(5)", "9(10)")...)),
		{
			ID: regulation.ActorAgreeingBody, Kind: regulation.ActorKindExternal,
			Name: draft.Text(
				"Қазақстан Республикасы Денсаулық сақтау министрлігі Мемлекеттік санитариялық-эпидемиологиялық қадағалау комитетінің аумақтық бөлімшесі (келісуші орган)",
				"территориальное подразделение Комитета государственного санитарно-эпидемиологического надзора Министерства здравоохранения Республики Казахстан (согласующий орган)",
				"territorial unit of the Committee of State Sanitary and Epidemiological Supervision of the Ministry of Health of the Republic of Kazakhstan (agreeing body)"),
			Lane: regulation.ActorAgreeingBody, Basis: law.BasisStated,
			Participant: draft.At("6(4)"), Citations: pesticide.Cites("5(3)", "5(4)", "7(3)", "7(4)"),
		},
		draft.Actor(regulation.ActorPortal, pesticide.Cites("9(4)", "9(6)")...),
	}
}
