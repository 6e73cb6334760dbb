// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package mangystau

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// vetLicenceProviderSystem is paragraph 11: how an employee enters an
// application into the system of the provider. It has neither a payment nor a
// signature of the applicant.
func vetLicenceProviderSystem() []regulation.Node {
	provider := named(regulation.ProviderItself, "көрсетілетін қызметті беруші")
	return []regulation.Node{
		by(through(goesOn("11(2)", process("11(1)", 1, regulation.Enters, text(
			"Қызметкердің жүйеге логин мен парольді енгізуі",
			"Ввод сотрудником логина и пароля в систему",
			"Entry of login and password by the employee"))), eLicensingSystem), named(regulation.Employee, "қызметкері")),
		by(through(condition("11(2)", 1, regulation.GateAuthorisation, "11(4)", "11(3)", text(
			"Тіркелген қызметкер деректерінің түпнұсқалығын тексеру",
			"Проверка подлинности данных зарегистрированного сотрудника",
			"Check of the data of the registered employee")), eLicensingSystem), implied(eLicensing, "МДҚ АЖ-да")),
		by(through(ends(process("11(3)", 2, regulation.Refuses, text(
			"Авторизациялаудан бас тарту туралы хабарлама",
			"Извещение об отказе в авторизации",
			"Notice of refusal of authorisation"))), eLicensingSystem), implied(eLicensing, "МДҚ АЖ-да")),
		by(goesOn("11(5)", process("11(4)", 3, regulation.FillsForm, text(
			"Орындаушының қызметті таңдауы және қызметкердің деректерді енгізуі",
			"Выбор услуги исполнителем и ввод данных сотрудником",
			"Choice of the service by the executor and entry of data by the employee"))),
			named(regulation.Executor, "жауапты орындаушысымен"), named(regulation.Employee, "қызметкерінің")),
		through(goesOn("11(6)", process("11(5)", 4, regulation.LooksUp, text(
			"ЖТ МДҚ немесе ЗТ МДҚ-ға алушы туралы сұрау жолдау",
			"Направление запроса об услугополучателе в ГБД ФЛ или ГБД ЮЛ",
			"Request about the applicant to the data base of individuals or of legal entities"))), governmentGateway, individualsBase, legalEntitiesBase),
		through(condition("11(6)", 2, regulation.GateRegistry, "11(8)", "11(7)", text(
			"Алушы мәліметтерінің болуын тексеру",
			"Проверка наличия данных услугополучателя",
			"Check whether the data of the applicant are there")), individualsBase, legalEntitiesBase),
		// A notice and no refusal. Whether the work ends here or goes on to 11(8) is
		// not said.
		through(untoldNext(process("11(7)", 5, regulation.Notifies, text(
			"Мәліметтерді алу мүмкін еместігі туралы хабарлама",
			"Извещение о невозможности получения данных",
			"Notice that the data cannot be obtained"))), individualsBase, legalEntitiesBase),
		by(goesOn("11(9)", process("11(8)", 6, regulation.Scans, text(
			"Қағаз құжаттар туралы белгіні толтыру, құжаттарды сканерлеу және бекіту",
			"Заполнение отметки о бумажных документах, сканирование и прикрепление",
			"Mark on paper documents; scanning and attachment of the documents"))), named(regulation.Employee, "қызметкері")),
		by(through(goesOn("11(10)", process("11(9)", 7, regulation.HandsOver, text(
			"Сұранысты жүйеде тіркеу және қызметті өңдеу",
			"Регистрация запроса в системе и обработка услуги",
			"Registration of the request in the system and processing of the service"))), eLicensingSystem), implied(eLicensing, "МДБ АЖ-да")),
		speaksOf(by(condition("11(10)", 3, regulation.GateSubstantive, "11(12)", "11(11)", requirementsCheck()),
			provider), vetLicenceIssue),
		by(through(ends(process("11(11)", 8, regulation.Refuses, faultsNotice())), eLicensingSystem), implied(eLicensing, "МДБ АЖ-да")),
		giving(by(through(ends(process("11(12)", 9, regulation.GivesResult, text(
			"Жүйеде қалыптастырылған нәтижені алу",
			"Получение результата, сформированного в системе",
			"Receipt of the result that the system formed"))), eLicensingSystem), named(regulation.Applicant, "көрсетілетін қызметті алушы")), eLicence()),
	}
}

// untoldNext is a process of which the text tells neither that it ends the flow
// nor what follows it.
func untoldNext(n regulation.Node) regulation.Node {
	n.Next, n.TerminalBasis = regulation.Untold(), law.NotStated
	return n
}
