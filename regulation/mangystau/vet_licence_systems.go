// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package mangystau

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// eLicensing is the system as an actor: it forms notices by itself.
const eLicensing law.ID = "elicensing"

const (
	portalSystem      law.ID = "elicensing_portal"
	eLicensingSystem  law.ID = "elicensing_database"
	paymentGateway    law.ID = "payment_gateway"
	governmentGateway law.ID = "egov_gateway"
	individualsBase   law.ID = "individuals_database"
	legalEntitiesBase law.ID = "legal_entities_database"
)

const (
	registrationJournal law.ID = "registration-journal"
	seal                law.ID = "seal"
	paperMark           law.ID = "paper-documents-mark"
)

func vetLicenceActors() []regulation.Actor {
	own := func(id law.ID, kind regulation.ActorKind, label law.Text, where ...string) regulation.Actor {
		return regulation.Actor{ID: id, Kind: kind, Name: label, Lane: id, Basis: law.Stated, Citations: vetLicence.cites(where...)}
	}
	head := own(regulation.Head, regulation.UnitActor,
		text("көрсетілетін қызметті берушінің басшысы", "руководитель услугодателя", "head of the provider"), "3/3", "5(2)", "7(1)/2", "7(2)", "7(3)/5", "7(4)")
	head.Participant = at("6(2)")
	return []regulation.Actor{
		applicant(vetLicence, "3/3", "3/4", "4", "5(4)", "7(5)", "9", "11(12)"),
		representative(vetLicence, "4"),
		provider(vetLicence, "1", "9(14)", "9(16)", "11(10)", "11(12)"),
		office(vetLicence, "5(1)", "7(4)/2"),
		officeEmployee("6(1)", vetLicence, "7(1)", "7(5)"),
		head,
		executor("6(3)", vetLicence, "5(3)", "7(2)", "7(3)", "11(4)"),
		own(regulation.Employee, regulation.UnitActor,
			text("көрсетілетін қызметті берушінің қызметкері", "сотрудник услугодателя", "employee of the provider"), "11(1)", "11(2)", "11(4)", "11(8)"),
		own(regulation.AuthorisedPerson, regulation.UnitActor,
			text("көрсетілетін қызметті берушінің уәкілетті адамы", "уполномоченное лицо услугодателя", "authorised person of the provider"), "3/4"),
		own(regulation.PortalItself, regulation.SystemActor,
			text("портал", "портал", "portal"), "1(2)", "9(3)", "9(4)", "9(10)", "9(16)"),
		own(eLicensing, regulation.SystemActor,
			text("«Е-лицензиялау» МДҚ АЖ", "ИС ГБД «Е-лицензирование»", "the E-licensing system"), "9(7)", "9(8)", "9(13)", "9(15)", "11(2)", "11(3)", "11(9)", "11(11)"),
	}
}

func vetLicenceSystems() []regulation.System {
	return []regulation.System{
		{
			ID:      portalSystem,
			Name:    text(`"Е-лицензиялау" веб-порталы`, "веб-портал «Е-лицензирование»", "web portal “E-licensing”"),
			Printed: []string{`www.elicense.kz "Е-лицензиялау" веб-порталы`, "портал"},
			Address: "www.elicense.kz", Citations: vetLicence.cites("1(2)", "9"),
		},
		{
			ID: eLicensingSystem,
			Name: text(
				`"Е-лицензиялау" мемлекеттік деректер қоры ақпараттық жүйесі`,
				"информационная система государственной базы данных «Е-лицензирование»",
				"information system of the state data base “E-licensing”"),
			Printed:   []string{`"Е-лицензиялау" мемлекеттік деректер қоры ақпараттық жүйесі`, `"Е-лицензиялау" МДҚ АЖ`, `"Е-лицензиялау" МДБ АЖ`},
			Citations: vetLicence.cites("9(6)", "9(7)", "9(8)", "9(13)", "9(15)", "11(1)", "11(2)", "11(3)", "11(9)", "11(11)", "11(12)"),
		},
		{
			ID:        paymentGateway,
			Name:      text(`"электрондық үкіметтің" төлем шлюзі`, "платёжный шлюз «электронного правительства»", "payment gateway of the “electronic government”"),
			Printed:   []string{`"электрондық үкіметтің" төлем шлюзі`, "ЭҮТШ"},
			Citations: vetLicence.cites("9(6)"),
		},
		{
			ID:        governmentGateway,
			Name:      text(`"электрондық үкіметтің" шлюзі`, "шлюз «электронного правительства»", "gateway of the “electronic government”"),
			Printed:   []string{`"электрондық үкіметтің" шлюзі`, "ЭҮШ"},
			Citations: vetLicence.cites("11(5)"),
		},
		{
			ID:        individualsBase,
			Name:      text(`"Жеке тұлғалар" мемлекеттік деректер қоры`, "государственная база данных «Физические лица»", "state data base “Individuals”"),
			Printed:   []string{`"Жеке тұлғалар" мемлекеттік деректер қоры`, "ЖТ МДҚ"},
			Citations: vetLicence.cites("11(5)", "11(6)", "11(7)"),
		},
		{
			ID:        legalEntitiesBase,
			Name:      text(`"Заңды тұлғалар" мемлекеттік деректер қоры`, "государственная база данных «Юридические лица»", "state data base “Legal entities”"),
			Printed:   []string{`"Заңды тұлғалар" мемлекеттік деректер қоры`, "ЗТ МДҚ"},
			Citations: vetLicence.cites("11(5)", "11(6)", "11(7)"),
		},
	}
}

func vetLicenceGates() []regulation.Gate {
	login := text("логин (ЖСН және (немесе) БСН) мен пароль", "логин (ИИН и (или) БИН) и пароль", "login (IIN and (or) BIN) and password")
	unauthorised := text("авторизациялаудан бас тарту", "отказ в авторизации", "refusal of authorisation")
	refused := text("сұратылатын қызметтен бас тарту", "отказ в запрашиваемой услуге", "refusal of the service asked for")
	return []regulation.Gate{
		{
			Account: regulation.PortalFlow, Locator: at("9(3)"), Kind: regulation.GateAuthorisation,
			Text: text("алушының деректері дұрыс па", "верны ли данные услугополучателя", "are the data of the applicant right?"), Means: login,
			Notice: unauthorised, Refuses: true, Basis: law.Stated,
		},
		{
			Account: regulation.PortalFlow, Locator: at("9(7)"), Kind: regulation.GatePayment,
			Text:   text("төлем жасалған ба", "произведена ли оплата", "is it paid?"),
			Notice: refused, Refuses: true, Basis: law.Stated,
		},
		{
			Account: regulation.PortalFlow, Locator: at("9(10)"), Kind: regulation.GateEDS,
			Text:   text("ЭЦҚ куәлігі жарамды ма", "годно ли свидетельство ЭЦП", "is the certificate of the EDS good?"),
			Checks: regulation.Checks(),
			Notice: refused, Refuses: true, Basis: law.Stated,
		},
		{
			Account: regulation.PortalFlow, Locator: at("9(14)"), Kind: regulation.GateSubstantive,
			Text: requirementsCheck(), Notice: refused, Refuses: true, Basis: law.Stated,
		},
		{
			Account: regulation.ProviderSystemFlow, Locator: at("11(2)"), Kind: regulation.GateAuthorisation,
			Text: text("қызметкердің деректері түпнұсқа ма", "подлинны ли данные сотрудника", "are the data of the employee authentic?"), Means: text("логин мен пароль", "логин и пароль", "login and password"),
			Notice: unauthorised, Refuses: true, Basis: law.Stated,
		},
		{
			Account: regulation.ProviderSystemFlow, Locator: at("11(6)"), Kind: regulation.GateRegistry,
			Text:   text("алушының мәліметтері бар ма", "есть ли данные услугополучателя", "are the data of the applicant there?"),
			Notice: text("мәліметтерді алу мүмкіндігінің жоқтығы", "невозможность получения данных", "the data cannot be obtained"), Basis: law.Stated,
		},
		{
			Account: regulation.ProviderSystemFlow, Locator: at("11(10)"), Kind: regulation.GateSubstantive,
			Text: requirementsCheck(), Notice: refused, Refuses: true, Basis: law.Stated,
		},
	}
}

// vetLicenceSignatures: paragraph 3 has the authorised person sign the result,
// paragraphs 9 and 11 the provider; the head signs on paper (7(4)).
func vetLicenceSignatures() []regulation.EDSUse {
	use := func(signer law.ID, purpose regulation.EDSPurpose, place string) regulation.EDSUse {
		return regulation.EDSUse{Signer: signer, Purpose: purpose, Citation: vetLicence.cite(place)}
	}
	return []regulation.EDSUse{
		use(regulation.AuthorisedPerson, regulation.EDSResult, "3/4"),
		use(regulation.Applicant, regulation.EDSRegistration, "9(1)"),
		use(regulation.Applicant, regulation.EDSAuthorisation, "9(2)"),
		use(regulation.Applicant, regulation.EDSCertificateChoice, "9(9)"),
		use(regulation.Applicant, regulation.EDSRequest, "9(12)"),
		use(regulation.ProviderItself, regulation.EDSResult, "9(16)"),
		use(regulation.ProviderItself, regulation.EDSResult, "11(12)"),
	}
}

func vetLicenceRecords() []regulation.Record {
	return []regulation.Record{
		{ID: registrationJournal, Text: text("тіркеу журналы", "журнал регистрации", "registration journal"), Citations: vetLicence.cites("7(1)")},
		{ID: seal, Text: text("мөр", "печать", "seal"), Citations: vetLicence.cites("3/3", "7(4)")},
		{ID: paperMark, Text: text("қағаз түріндегі құжаттардың болуы туралы белгі", "отметка о наличии документов в бумажной форме", "mark that there are documents on paper"), Citations: vetLicence.cites("11(8)")},
	}
}
