// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package mangystau

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/draft"
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
		return regulation.Actor{ID: id, Kind: kind, Name: label, Lane: id, Basis: law.BasisStated, Citations: vetLicence.Cites(where...)}
	}
	head := own(regulation.ActorHead, regulation.ActorKindUnit,
		draft.Text("көрсетілетін қызметті берушінің басшысы", "руководитель услугодателя", "head of the provider"), "3/3", "5(2)", "7(1)/2", "7(2)", "7(3)/5", "7(4)")
	head.Participant = draft.At("6(2)")
	return []regulation.Actor{
		draft.Actor(regulation.ActorApplicant, vetLicence.Cites("3/3", "3/4", "4", "5(4)", "7(5)", "9", "11(12)")...),
		draft.Actor(regulation.ActorRepresentative, vetLicence.Cites("4")...),
		draft.Actor(regulation.ActorProvider, vetLicence.Cites("1", "9(14)", "9(16)", "11(10)", "11(12)")...),
		draft.InLane(regulation.ActorOfficeEmployee, draft.Actor(regulation.ActorOffice, vetLicence.Cites("5(1)", "7(4)/2")...)),
		draft.Listed("6(1)", draft.Actor(regulation.ActorOfficeEmployee, vetLicence.Cites("7(1)", "7(5)")...)),
		head,
		draft.Listed("6(3)", draft.Actor(regulation.ActorExecutor, vetLicence.Cites("5(3)", "7(2)", "7(3)", "11(4)")...)),
		own(regulation.ActorEmployee, regulation.ActorKindUnit,
			draft.Text("көрсетілетін қызметті берушінің қызметкері", "сотрудник услугодателя", "employee of the provider"), "11(1)", "11(2)", "11(4)", "11(8)"),
		own(regulation.ActorAuthorisedPerson, regulation.ActorKindUnit,
			draft.Text("көрсетілетін қызметті берушінің уәкілетті адамы", "уполномоченное лицо услугодателя", "authorised person of the provider"), "3/4"),
		own(regulation.ActorPortal, regulation.ActorKindSystem,
			draft.Text("портал", "портал", "portal"), "1(2)", "9(3)", "9(4)", "9(10)", "9(16)"),
		own(eLicensing, regulation.ActorKindSystem,
			draft.Text("«Е-лицензиялау» МДҚ АЖ", "ИС ГБД «Е-лицензирование»", "the E-licensing system"), "9(7)", "9(8)", "9(13)", "9(15)", "11(2)", "11(3)", "11(9)", "11(11)"),
	}
}

func vetLicenceSystems() []regulation.System {
	return []regulation.System{
		{
			ID:      portalSystem,
			Name:    draft.Text(`«Е-лицензиялау» веб-порталы`, "веб-портал «Е-лицензирование»", "web portal “E-licensing”"),
			Printed: []string{`www.elicense.kz "Е-лицензиялау" веб-порталы`, "портал"},
			Address: "www.elicense.kz", Citations: vetLicence.Cites("1(2)", "9"),
		},
		{
			ID: eLicensingSystem,
			Name: draft.Text(
				`«Е-лицензиялау» мемлекеттік деректер қоры ақпараттық жүйесі`,
				"информационная система государственной базы данных «Е-лицензирование»",
				"information system of the state data base “E-licensing”"),
			Printed:   []string{`"Е-лицензиялау" мемлекеттік деректер қоры ақпараттық жүйесі`, `"Е-лицензиялау" МДҚ АЖ`, `"Е-лицензиялау" МДБ АЖ`},
			Citations: vetLicence.Cites("9(6)", "9(7)", "9(8)", "9(13)", "9(15)", "11(1)", "11(2)", "11(3)", "11(9)", "11(11)", "11(12)"),
		},
		{
			ID:        paymentGateway,
			Name:      draft.Text(`«электрондық үкіметтің» төлем шлюзі`, "платёжный шлюз «электронного правительства»", "payment gateway of the e-government"),
			Printed:   []string{`"электрондық үкіметтің" төлем шлюзі`, "ЭҮТШ"},
			Citations: vetLicence.Cites("9(6)"),
		},
		{
			ID:        governmentGateway,
			Name:      draft.Text(`«электрондық үкіметтің» шлюзі`, "шлюз «электронного правительства»", "gateway of the e-government"),
			Printed:   []string{`"электрондық үкіметтің" шлюзі`, "ЭҮШ"},
			Citations: vetLicence.Cites("11(5)"),
		},
		{
			ID:        individualsBase,
			Name:      draft.Text(`«Жеке тұлғалар» мемлекеттік деректер қоры`, "государственная база данных «Физические лица»", "state data base “Individuals”"),
			Printed:   []string{`"Жеке тұлғалар" мемлекеттік деректер қоры`, "ЖТ МДҚ"},
			Citations: vetLicence.Cites("11(5)", "11(6)", "11(7)"),
		},
		{
			ID:        legalEntitiesBase,
			Name:      draft.Text(`«Заңды тұлғалар» мемлекеттік деректер қоры`, "государственная база данных «Юридические лица»", "state data base “Legal entities”"),
			Printed:   []string{`"Заңды тұлғалар" мемлекеттік деректер қоры`, "ЗТ МДҚ"},
			Citations: vetLicence.Cites("11(5)", "11(6)", "11(7)"),
		},
	}
}

func vetLicenceGates() []regulation.Gate {
	login := draft.Text("логин (ЖСН және (немесе) БСН) мен пароль", "логин (ИИН и (или) БИН) и пароль", "login (IIN and (or) BIN) and password")
	unauthorised := draft.Text("авторизациялаудан бас тарту", "отказ в авторизации", "refusal of authorisation")
	refused := draft.Text("сұратылатын қызметтен бас тарту", "отказ в запрашиваемой услуге", "refusal of the service asked for")
	return []regulation.Gate{
		{
			Account: regulation.AccountPortal, Locator: draft.At("9(3)"), Kind: regulation.GateAuthorisation,
			Text: draft.Text("көрсетілетін қызметті алушының деректері дұрыс па", "верны ли данные услугополучателя", "are the applicant’s data correct?"), Means: login,
			Notice: unauthorised, Refuses: true, Basis: law.BasisStated,
		},
		{
			Account: regulation.AccountPortal, Locator: draft.At("9(7)"), Kind: regulation.GatePayment,
			Text:   draft.Text("төлем жасалған ба", "произведена ли оплата", "is it paid?"),
			Notice: refused, Refuses: true, Basis: law.BasisStated,
		},
		{
			Account: regulation.AccountPortal, Locator: draft.At("9(10)"), Kind: regulation.GateEDS,
			Text:   draft.Text("ЭЦҚ тіркеу куәлігі жарамды ма", "действительно ли регистрационное свидетельство ЭЦП", "is the EDS certificate valid?"),
			Checks: []regulation.CertificateCheck{regulation.CheckValidity, regulation.CheckRevocation, regulation.CheckIdentity},
			Notice: refused, Refuses: true, Basis: law.BasisStated,
		},
		{
			Account: regulation.AccountPortal, Locator: draft.At("9(14)"), Kind: regulation.GateSubstantive,
			Text: requirementsCheck(), Notice: refused, Refuses: true, Basis: law.BasisStated,
		},
		{
			Account: regulation.AccountProviderSystem, Locator: draft.At("11(2)"), Kind: regulation.GateAuthorisation,
			Text: draft.Text("қызметкердің деректерінің түпнұсқалығы расталды ма", "подлинны ли данные сотрудника", "are the data of the employee authentic?"), Means: draft.Text("логин мен пароль", "логин и пароль", "login and password"),
			Notice: unauthorised, Refuses: true, Basis: law.BasisStated,
		},
		{
			Account: regulation.AccountProviderSystem, Locator: draft.At("11(6)"), Kind: regulation.GateRegistry,
			Text:   draft.Text("көрсетілетін қызметті алушының мәліметтері бар ма", "есть ли данные услугополучателя", "are the data of the applicant there?"),
			Notice: draft.Text("мәліметтерді алу мүмкіндігінің жоқтығы", "невозможность получения данных", "the data cannot be obtained"), Basis: law.BasisStated,
		},
		{
			Account: regulation.AccountProviderSystem, Locator: draft.At("11(10)"), Kind: regulation.GateSubstantive,
			Text: requirementsCheck(), Notice: refused, Refuses: true, Basis: law.BasisStated,
		},
	}
}

// vetLicenceSignatures: paragraph 3 has the authorised person sign the result,
// paragraphs 9 and 11 the provider; the head signs on paper (7(4)).
func vetLicenceSignatures() []regulation.EDSUse {
	use := func(signer law.ID, purpose regulation.EDSPurpose, place string) regulation.EDSUse {
		return regulation.EDSUse{Signer: signer, Purpose: purpose, Citation: vetLicence.Cite(place)}
	}
	return []regulation.EDSUse{
		use(regulation.ActorAuthorisedPerson, regulation.EDSResult, "3/4"),
		use(regulation.ActorApplicant, regulation.EDSRegistration, "9(1)"),
		use(regulation.ActorApplicant, regulation.EDSAuthorisation, "9(2)"),
		use(regulation.ActorApplicant, regulation.EDSCertificateChoice, "9(9)"),
		use(regulation.ActorApplicant, regulation.EDSRequest, "9(12)"),
		use(regulation.ActorProvider, regulation.EDSResult, "9(16)"),
		use(regulation.ActorProvider, regulation.EDSResult, "11(12)"),
	}
}

func vetLicenceRecords() []regulation.SideRecord {
	return []regulation.SideRecord{
		{ID: registrationJournal, Text: draft.Text("тіркеу журналы", "журнал регистрации", "registration journal"), Citations: vetLicence.Cites("7(1)")},
		{ID: seal, Text: draft.Text("мөр", "печать", "seal"), Citations: vetLicence.Cites("3/3", "7(4)")},
		{ID: paperMark, Text: draft.Text("қағаз түріндегі құжаттардың болуы туралы белгі", "отметка о наличии документов в бумажной форме", "mark that there are documents on paper"), Citations: vetLicence.Cites("11(8)")},
	}
}
