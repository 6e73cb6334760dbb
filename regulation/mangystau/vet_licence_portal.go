// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package mangystau

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/draft"
	"github.com/reglament-kz/reglament/regulation/law"
)

// vetLicencePortal is paragraph 9: eleven processes and four conditions in two
// series of numbers, behind a registration that has none.
func vetLicencePortal() []regulation.Node {
	user := draft.Named(regulation.ActorApplicant, "көрсетілетін қызметті алушы")
	usersOwn := draft.Named(regulation.ActorApplicant, "көрсетілетін қызметті алушының")
	portal := draft.Implied(regulation.ActorPortal, "порталда")
	system := draft.Implied(eLicensing, "МДҚ АЖ-да")
	return []regulation.Node{
		draft.By(draft.Through(draft.Next("9(2)", regulation.Node{
			Locator: draft.At("9(1)"), Kind: regulation.NodeKindRegistration, Does: regulation.NodeRoleRegisters,
			Action: draft.Text(
				"Тіркелмеген көрсетілетін қызметті алушының ЭЦҚ тіркеу куәлігімен порталда тіркелуі",
				"Регистрация незарегистрированного услугополучателя на портале с помощью регистрационного свидетельства ЭЦП",
				"Registration on the portal, with the EDS certificate, of applicants who are not yet registered"),
		}), portalSystem), user),
		draft.By(draft.Through(draft.Next("9(3)", draft.Process("9(2)", 1, regulation.NodeRoleEnters, draft.Text(
			"ЭЦҚ тіркеу куәлігін браузерге бекіту және парольді порталға енгізу",
			"Прикрепление регистрационного свидетельства ЭЦП в браузере и ввод пароля на портале",
			"Attachment of the EDS certificate to the browser and entry of the password"))), portalSystem), usersOwn),
		draft.By(draft.Through(draft.Condition("9(3)", 1, regulation.GateAuthorisation, "9(5)", "9(4)", draft.Text(
			"Тіркелген көрсетілетін қызметті алушы деректерінің дұрыстығын тексеру",
			"Проверка подлинности данных зарегистрированного услугополучателя",
			"Check of the data of the registered applicant")), portalSystem), portal),
		draft.By(draft.Through(draft.End(draft.Process("9(4)", 2, regulation.NodeRoleRefuses, draft.Text(
			"Авторизациялаудан бас тарту туралы хабарлама",
			"Уведомление об отказе в авторизации",
			"Notice of refusal of authorisation"))), portalSystem), portal),
		draft.By(draft.Next("9(6)", draft.Process("9(5)", 3, regulation.NodeRoleFillsForm, draft.Text(
			"Қызметті таңдау, сұраныс нысанын толтыру және электрондық құжаттарды жалғау",
			"Выбор услуги, заполнение формы запроса и прикрепление электронных документов",
			"Choice of the service, filling of the form of the request, attachment of electronic documents"))), usersOwn),
		draft.By(draft.Through(draft.Next("9(7)", draft.Process("9(6)", 4, regulation.NodeRolePays, draft.Text(
			"Төлем шлюзінде қызметке ақы төлеу, төлем туралы ақпараттың жүйеге түсуі",
			"Оплата услуги на платёжном шлюзе, поступление сведений об оплате в систему",
			"Payment of the service through the payment gateway; notice of payment is sent to the system"))), paymentGateway, eLicensingSystem), draft.Implied(regulation.ActorApplicant, "")),
		draft.By(draft.Through(draft.Condition("9(7)", 2, regulation.GatePayment, "9(9)", "9(8)", draft.Text(
			"Төлем фактісін тексеру", "Проверка факта оплаты", "Check of the payment")), eLicensingSystem), system),
		draft.By(draft.Through(draft.End(draft.Process("9(8)", 5, regulation.NodeRoleRefuses, draft.Text(
			"Төлемнің болмауына байланысты бас тарту туралы хабарлама",
			"Уведомление об отказе в связи с отсутствием оплаты",
			"Notice of refusal for want of payment"))), eLicensingSystem), system),
		draft.By(draft.Next("9(10)", draft.Process("9(9)", 6, regulation.NodeRoleChoosesCertificate, draft.Text(
			"Сұранысқа қол қою үшін ЭЦҚ тіркеу куәлігін таңдау",
			"Выбор регистрационного свидетельства ЭЦП для подписания запроса",
			"Choice of the EDS certificate to sign the request with"))), draft.Named(regulation.ActorApplicant, "көрсетілетін қызметті алушының")),
		draft.By(draft.Through(draft.Condition("9(10)", 3, regulation.GateEDS, "9(12)", "9(11)", draft.Text(
			"Тіркеу куәлігінің мерзімін, қайтарылмағанын және ЖСН/БСН сәйкестігін тексеру",
			"Проверка срока регистрационного свидетельства, отсутствия отзыва и совпадения ИИН/БИН",
			"Check of the certificate: validity, revocation, equal IIN/BIN")), portalSystem), portal),
		draft.End(draft.Process("9(11)", 7, regulation.NodeRoleRefuses, draft.Text(
			"ЭЦҚ түпнұсқалығының расталмауына байланысты бас тарту туралы хабарлама",
			"Уведомление об отказе в связи с неподтверждением подлинности ЭЦП",
			"Notice of refusal because the authenticity of the EDS is not confirmed"))),
		draft.By(draft.Next("9(13)", draft.Process("9(12)", 8, regulation.NodeRoleSignsRequest, draft.Text(
			"Толтырылған нысанға ЭЦҚ-мен қол қою",
			"Подписание заполненной формы ЭЦП",
			"Signing of the filled form with the EDS"))), draft.Implied(regulation.ActorApplicant, "")),
		draft.By(draft.Through(draft.Next("9(14)", draft.Process("9(13)", 9, regulation.NodeRoleHandsOver, draft.Text(
			"Электрондық құжатты жүйеде тіркеу және сұранысты өңдеу",
			"Регистрация электронного документа в системе и обработка запроса",
			"Registration of the electronic document in the system and processing of the request"))), eLicensingSystem), system),
		draft.OfKinds(draft.By(draft.Condition("9(14)", 4, regulation.GateSubstantive, "9(16)", "9(15)", requirementsCheck()),
			draft.Named(regulation.ActorProvider, "көрсетілетін қызметті беруші")), vetLicenceIssue),
		draft.By(draft.Through(draft.End(draft.Process("9(15)", 10, regulation.NodeRoleRefuses, faultsNotice())), eLicensingSystem), system),
		draft.Giving(draft.By(draft.Through(draft.End(draft.Process("9(16)", 11, regulation.NodeRoleGivesResult, draft.Text(
			"Порталда қалыптастырылған нәтижені алу",
			"Получение результата, сформированного порталом",
			"Receipt of the result that the portal formed"))), portalSystem), usersOwn), eLicence()),
	}
}

func requirementsCheck() law.Text {
	return draft.Text(
		"Біліктілік талаптары мен лицензия беру негіздеріне сәйкестікті тексеру",
		"Проверка соответствия квалификационным требованиям и основаниям для выдачи лицензии",
		"Check against the qualification requirements and the grounds for issuing the licence")
}

func faultsNotice() law.Text {
	return draft.Text(
		"Көрсетілетін қызметті алушы деректеріндегі бұзушылықтарға байланысты бас тарту туралы хабарлама",
		"Уведомление об отказе в связи с нарушениями в данных услугополучателя",
		"Notice of refusal because of faults in the applicant's data")
}

func eLicence() law.Text {
	return draft.Text("электрондық лицензия", "электронная лицензия", "electronic licence")
}
