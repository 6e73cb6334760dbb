// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package mangystau

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/draft"
	"github.com/reglament-kz/reglament/regulation/law"
)

// vetLicenceProviderSystem is paragraph 11: how an employee enters an
// application into the system of the provider. It has neither a payment nor a
// signature of the applicant.
func vetLicenceProviderSystem() []regulation.Node {
	provider := draft.Named(regulation.ActorProvider, "көрсетілетін қызметті беруші")
	return []regulation.Node{
		draft.By(draft.Through(draft.Next("11(2)", draft.Process("11(1)", 1, regulation.NodeRoleEnters, draft.Text(
			"Қызметкердің жүйеге логин мен парольді енгізуі",
			"Ввод сотрудником логина и пароля в систему",
			"Entry of login and password by the employee"))), eLicensingSystem), draft.Named(regulation.ActorEmployee, "қызметкері")),
		draft.By(draft.Through(draft.Condition("11(2)", 1, regulation.GateAuthorisation, "11(4)", "11(3)", draft.Text(
			"Тіркелген қызметкер деректерінің түпнұсқалығын тексеру",
			"Проверка подлинности данных зарегистрированного сотрудника",
			"Check of the data of the registered employee")), eLicensingSystem), draft.Implied(eLicensing, "МДҚ АЖ-да")),
		draft.By(draft.Through(draft.End(draft.Process("11(3)", 2, regulation.NodeRoleRefuses, draft.Text(
			"Авторизациялаудан бас тарту туралы хабарлама",
			"Уведомление об отказе в авторизации",
			"Notice of refusal of authorisation"))), eLicensingSystem), draft.Implied(eLicensing, "МДҚ АЖ-да")),
		draft.By(draft.Next("11(5)", draft.Process("11(4)", 3, regulation.NodeRoleFillsForm, draft.Text(
			"Орындаушының қызметті таңдауы және қызметкердің деректерді енгізуі",
			"Выбор услуги исполнителем и ввод данных сотрудником",
			"Choice of the service by the executor and entry of data by the employee"))),
			draft.Named(regulation.ActorExecutor, "жауапты орындаушысымен"), draft.Named(regulation.ActorEmployee, "қызметкерінің")),
		draft.Through(draft.Next("11(6)", draft.Process("11(5)", 4, regulation.NodeRoleLooksUp, draft.Text(
			"ЖТ МДҚ немесе ЗТ МДҚ-ға көрсетілетін қызметті алушы туралы сұрау жолдау",
			"Направление запроса об услугополучателе в ГБД ФЛ или ГБД ЮЛ",
			"Request about the applicant to the data base of individuals or of legal entities"))), governmentGateway, individualsBase, legalEntitiesBase),
		draft.Through(draft.Condition("11(6)", 2, regulation.GateRegistry, "11(8)", "11(7)", draft.Text(
			"Көрсетілетін қызметті алушы мәліметтерінің болуын тексеру",
			"Проверка наличия данных услугополучателя",
			"Check whether the data of the applicant are there")), individualsBase, legalEntitiesBase),
		// A notice and no refusal. Whether the work ends here or goes on to 11(8) is
		// not said.
		draft.Through(untoldNext(draft.Process("11(7)", 5, regulation.NodeRoleNotifies, draft.Text(
			"Мәліметтерді алу мүмкін еместігі туралы хабарлама",
			"Уведомление о невозможности получения данных",
			"Notice that the data cannot be obtained"))), individualsBase, legalEntitiesBase),
		draft.By(draft.Next("11(9)", draft.Process("11(8)", 6, regulation.NodeRoleScans, draft.Text(
			"Қағаз құжаттар туралы белгіні толтыру, құжаттарды сканерлеу және бекіту",
			"Заполнение отметки о бумажных документах, сканирование и прикрепление",
			"Mark on paper documents; scanning and attachment of the documents"))), draft.Named(regulation.ActorEmployee, "қызметкері")),
		draft.By(draft.Through(draft.Next("11(10)", draft.Process("11(9)", 7, regulation.NodeRoleHandsOver, draft.Text(
			"Сұранысты жүйеде тіркеу және қызметті өңдеу",
			"Регистрация запроса в системе и обработка услуги",
			"Registration of the request in the system and processing of the service"))), eLicensingSystem), draft.Implied(eLicensing, "МДБ АЖ-да")),
		draft.OfKinds(draft.By(draft.Condition("11(10)", 3, regulation.GateSubstantive, "11(12)", "11(11)", requirementsCheck()),
			provider), vetLicenceIssue),
		draft.By(draft.Through(draft.End(draft.Process("11(11)", 8, regulation.NodeRoleRefuses, faultsNotice())), eLicensingSystem), draft.Implied(eLicensing, "МДБ АЖ-да")),
		draft.Giving(draft.By(draft.Through(draft.End(draft.Process("11(12)", 9, regulation.NodeRoleGivesResult, draft.Text(
			"Жүйеде қалыптастырылған нәтижені алу",
			"Получение результата, сформированного в системе",
			"Receipt of the result that the system formed"))), eLicensingSystem), draft.Named(regulation.ActorApplicant, "көрсетілетін қызметті алушы")), eLicence()),
	}
}

// untoldNext is a process of which the text tells neither that it ends the flow
// nor what follows it.
func untoldNext(n regulation.Node) regulation.Node {
	n.Next, n.TerminalBasis = draft.Missing(), law.BasisNotStated
	return n
}
