// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package mangystau

import (
	"slices"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/draft"
)

// vetLicenceDiscrepancies are those that no rule finds in the data.
func vetLicenceDiscrepancies() []regulation.Discrepancy {
	return slices.Concat(vetLicenceSubstance(), vetLicencePortalSubstance(), vetLicenceSystemSubstance(),
		vetLicenceWording(), vetLicencePrint())
}

// vetLicenceSubstance: the general part and the two accounts of the office.
func vetLicenceSubstance() []regulation.Discrepancy {
	v := vetLicence
	return []regulation.Discrepancy{
		draft.Contradiction("vetlic-scope-issue-only", draft.Changes(regulation.ChangePerson), draft.Text(
			"көрсетілетін қызметті беруші тек лицензия беру бөлігінде белгіленген, ал атауы мен мерзімдері қайта ресімдеу мен телнұсқаны да қамтиды",
			"услугодатель определён лишь в части выдачи лицензии, а название и сроки охватывают также переоформление и дубликат",
			"the provider is named for the issue of a licence only, while title and terms extend to the reissue and the duplicate"),
			v.Says("1", "лицензия беру бөлігінде"), v.Says("title", "қайта ресімдеу, лицензияның телнұсқасын беру")),
		draft.Contradiction("vetlic-scope-expertise-only", draft.Changes(regulation.ChangePath), draft.Text(
			"1-тармақ қызметті ветеринариялық-санитариялық сараптамамен шектейді, 3-тармақтың нәтижесі шектелмеген",
			"пункт 1 ограничивает услугу ветеринарно-санитарной экспертизой, результат в пункте 3 не ограничен",
			"paragraph 1 limits the service to the veterinary-sanitary expertise, the result in paragraph 3 is not limited"),
			v.Says("1", "ветеринариялық-санитариялық сараптамасына"), v.Says("3", "ветеринария саласындағы қызметпен айналысуға лицензия")),
		draft.Contradiction("vetlic-trigger-and", draft.Changes(regulation.ChangeDeadline, regulation.ChangePath), draft.Text(
			"негіздеме электрондық сұрау салу мен құжаттарды «және» арқылы біріктіреді; кеңсеге жүгінгенде сұрау салу, портал арқылы жүгінгенде құжат тапсыру жоқ",
			"основание соединяет электронный запрос и документы союзом «и»; при обращении в канцелярию нет запроса, на портале нет сдачи документов",
			"the trigger joins the electronic request and the documents by «and»; at the office there is no request, on the portal nothing is handed in"),
			v.Says("4", "және"), v.Silent("5(1)"), v.Silent("9(5)")),
		draft.Contradiction("vetlic-result-form", draft.Changes(regulation.ChangePath), draft.Text(
			"нәтиже тек электрондық делінген, ал көрсетілетін қызметті берушіге жүгінгенде ол басып шығарылады; қызмет нысаны қағазды да атайды",
			"результат назван только электронным, но при обращении к услугодателю он распечатывается; форма услуги предусматривает и бумагу",
			"the result is called electronic alone, yet it is printed for those who apply at the provider; the form of the service names paper too"),
			v.Says("3/2", "электрондық"), v.Says("3/3", "басып шығарылады"), v.Says("2", "қағаз түрінде")),
		draft.Silence("vetlic-printing-without-step", draft.Changes(regulation.ChangeDeadline, regulation.ChangePath, regulation.ChangePerson), draft.Text(
			"нәтижені электрондық форматта ресімдеп, басып шығаратын қадам 5-тармақта да, 7-тармақта да жоқ",
			"шага, который оформляет результат в электронном формате и распечатывает его, нет ни в пункте 5, ни в пункте 7",
			"no step of paragraph 5 or 7 draws the result up electronically and prints it"),
			v.Says("3/3", "басып шығарылады"), v.Silent("5"), v.Silent("7")),
		draft.Contradiction("vetlic-head-reviews-or-appoints", draft.Changes(regulation.ChangePath), draft.Text(
			"5-тармақта басшы құжаттарды қарайды, 7-тармақта танысып, орындаушыны белгілейді",
			"в пункте 5 руководитель рассматривает документы, в пункте 7 знакомится с ними и назначает исполнителя",
			"in paragraph 5 the head considers the documents, in paragraph 7 he reads them and appoints the executor"),
			v.Says("5(2)", "қарауы"), v.Says("7(2)", "белгілейді")),
		draft.Slip("vetlic-grounds-without-refusal", draft.Changes(regulation.ChangePath), draft.Text(
			"7-тармақ бас тарту негіздерін атайды, бірақ сол негіздермен «нәтиже» дайындатады: бас тарту сөзі түсіп қалған",
			"пункт 7 называет основания отказа, но по ним готовится «результат»: слова об отказе выпали",
			"paragraph 7 names the grounds of a refusal and has the «result» prepared on them: the words of refusal are lost"),
			v.Slips("7(3)", "мемлекеттік қызметті көрсету нәтижесін", "мемлекеттік қызметті көрсетуден бас тарту туралы дәлелді жауапты"),
			v.Says("3", "бас тарту туралы дәлелді жауап")),
		draft.Silence("vetlic-completeness-without-negative", draft.Changes(regulation.ChangePath), draft.Text(
			"құжаттардың толықтығы тексеріледі, бірақ толық болмаса не болатыны айтылмаған",
			"полнота документов проверяется, но последствие неполноты не названо",
			"the documents are checked for completeness, but what follows where they are incomplete is not said"),
			v.Says("7(3)", "толықтығын")),
		draft.Contradiction("vetlic-forwarded-to-provider", draft.Changes(regulation.ChangePerson), draft.Text(
			"қызметкер құжаттарды көрсетілетін қызметті берушінің өзіне жолдайды, ал нәтижесінде олар басшыға барады",
			"сотрудник направляет документы самому услугодателю, а по результату они идут руководителю",
			"the employee forwards the documents to the provider itself, while by the result they go to the head"),
			v.Slips("7(1)", "көрсетілетін қызметті берушінің қарауына", "көрсетілетін қызметті беруші басшысының қарауына"),
			v.Says("7(1)/2", "басшысына")),
		draft.Silence("vetlic-applicant-at-office-signs-nothing", draft.Changes(regulation.ChangePath), draft.Text(
			"кеңсеге жүгінгенде өтініштің нысаны мен оған қол қою айтылмаған",
			"при обращении в канцелярию форма заявления и его подписание не названы",
			"at the office neither the form of the application nor its signature is named"),
			v.Silent("5(1)"), v.Silent("7(1)")),
		draft.Silence("vetlic-signature-or-eds", draft.Changes(regulation.ChangePerson), draft.Text(
			"нәтижеге басшының қолы мен мөрі, уәкілетті адамның ЭЦҚ-сы және көрсетілетін қызметті берушінің ЭЦҚ-сы аталған; олардың арақатынасы айтылмаған",
			"для результата названы подпись и печать руководителя, ЭЦП уполномоченного лица и ЭЦП услугодателя; как они соотносятся, не сказано",
			"the result has the signature and seal of the head, the EDS of the authorised person, the EDS of the provider; how they relate is not said"),
			v.Says("7(4)", "мөр"), v.Says("3/4", "уәкілетті адамның"), v.Says("9(16)", "көрсетілетін қызметті берушінің ЭЦҚ"), v.Says("11(12)", "көрсетілетін қызметті берушінің ЭЦҚ")),
	}
}

// vetLicencePortalSubstance: paragraph 9.
func vetLicencePortalSubstance() []regulation.Discrepancy {
	v := vetLicence
	return []regulation.Discrepancy{
		draft.Silence("vetlic-portal-without-terms", draft.Changes(regulation.ChangeDeadline), draft.Text(
			"портал мен көрсетілетін қызметті берушінің жүйесі туралы бөлімде бірде-бір мерзім жоқ; 5 және 7-тармақтардың мерзімдері оларға қатысты-қатысы жоғы айтылмаған",
			"в разделе о портале и системе услугодателя нет ни одного срока; относятся ли к ним сроки пунктов 5 и 7, не сказано",
			"the section on the portal and the system of the provider prints no term; whether those of paragraphs 5 and 7 hold there is not said"),
			v.Silent("9"), v.Silent("11"), v.Says("5(3)/2", "13 (он үш) жұмыс күн")),
		draft.Contradiction("vetlic-authorisation-means", draft.Changes(regulation.ChangePath), draft.Text(
			"кіру кезінде тіркеу куәлігі мен пароль енгізіледі, ал тексеру логин (ЖСН/БСН) мен парольге сүйенеді; тіркеу куәлігі тексерілмейді, логиннің енгізілуі айтылмаған",
			"при входе вводятся регистрационное свидетельство и пароль, а проверка опирается на логин (ИИН/БИН) и пароль; регистрационное свидетельство не проверяется, о вводе логина не сказано",
			"the user enters certificate and password, the check rests on login (IIN/BIN) and password; the certificate is not checked, and nobody is said to enter the login"),
			v.Says("9(2)", "ЭЦҚ тіркеу куәлігін"), v.Says("9(3)", "логині мен пароль")),
		draft.Contradiction("vetlic-eds-authenticity-unchecked", draft.Changes(regulation.ChangePath), draft.Text(
			"бас тарту себебі – қолтаңба түпнұсқалығының расталмауы, ал тексерілетіні – тіркеу куәлігінің мерзімі, қайтарылмағаны және ЖСН/БСН сәйкестігі",
			"причина отказа – неподтверждение подлинности подписи, а проверяются срок регистрационного свидетельства, отсутствие отзыва и совпадение ИИН/БИН",
			"the reason of the refusal is an unconfirmed authenticity, while validity, revocation and equality of IIN/BIN are what is checked"),
			v.Says("9(11)", "түпнұсқалығының расталмауына"), v.Says("9(10)", "қолданылу мерзімін")),
		draft.Silence("vetlic-signature-after-check", draft.Changes(regulation.ChangePath), draft.Text(
			"тіркеу куәлігі қол қойылғанға дейін тексеріледі; қойылған қолтаңбаның өзі еш жерде тексерілмейді",
			"регистрационное свидетельство проверяется до подписания; сама подпись нигде не проверяется",
			"the certificate is checked before the signing; the signature itself is checked nowhere"),
			v.Says("9(10)", "3 - шарт"), v.Says("9(12)", "8 - процесс")),
		draft.Silence("vetlic-check-worded-for-issue", draft.Changes(regulation.ChangePath), draft.Text(
			"тексеру тек лицензия беру үшін жазылған; қайта ресімдеу мен телнұсқада не тексерілетіні айтылмаған",
			"проверка сформулирована лишь для выдачи лицензии; что проверяется при переоформлении и дубликате, не сказано",
			"the check is worded for the issue of a licence; what is checked for a reissue or a duplicate is not said"),
			v.Says("9(14)", "лицензияны беру үшін"), v.Says("11(10)", "лицензияны беруге")),
		draft.Contradiction("vetlic-refusal-reason-data", draft.Changes(regulation.ChangePath), draft.Text(
			"біліктілік талаптары тексеріледі, ал хабарлама бас тартудың себебі деп көрсетілетін қызметті алушы деректеріндегі бұзушылықты атайды; Стандарттың 10-тармағы аталмаған",
			"проверяются квалификационные требования, а уведомление называет причиной нарушения в данных; пункт 10 Стандарта не упомянут",
			"the qualification requirements are checked, yet the notice gives faults in the data as the reason; point 10 of the Standard is not named"),
			v.Says("9(14)", "біліктілік талаптарына"), v.Says("9(15)", "деректерінде бұзушылықтардың"),
			v.Says("11(10)", "біліктілік талаптарына"), v.Says("11(11)", "мәліметтерінде бұзушылықтардың")),
		draft.Contradiction("vetlic-refusal-form", draft.Changes(regulation.ChangePath, regulation.ChangePerson), draft.Text(
			"бас тарту 3-тармақта – дәлелді жауап, 9 және 11-тармақтарда – жүйе қалыптастыратын хабарлама; оған кім қол қоятыны айтылмаған",
			"отказ в пункте 3 – мотивированный ответ, в пунктах 9 и 11 – уведомление, которое формирует система; кто его подписывает, не сказано",
			"a refusal is a reasoned reply in paragraph 3 and a notice formed by the system in paragraphs 9 and 11; who signs that is not said"),
			v.Says("3", "дәлелді жауап"), v.Says("9(15)", "хабарламаны"), v.Says("11(11)", "хабарлама")),
		draft.Contradiction("vetlic-result-licence-only", draft.Changes(regulation.ChangePath), draft.Text(
			"портал мен жүйе тек электрондық лицензия береді; қайта ресімдеу, телнұсқа мен қосымша аталмаған",
			"портал и система выдают лишь электронную лицензию; переоформление, дубликат и приложение не названы",
			"portal and system give an electronic licence only; reissue, duplicate and annex are not named"),
			v.Says("9(16)", "электрондық лицензияны"), v.Says("11(12)", "электрондық лицензия"), v.Says("3", "лицензияның және (немесе) лицензияға қосымшаның телнұсқасы")),
		draft.Contradiction("vetlic-result-formed-by", nil, draft.Text(
			"нәтижені 9-тармақта портал, 11-тармақта мемлекеттік деректер қорының жүйесі қалыптастырады; бас тартуды екеуінде де жүйе қалыптастырады",
			"результат в пункте 9 формирует портал, в пункте 11 – система базы данных; отказ в обоих случаях формирует система",
			"the portal forms the result in paragraph 9, the system of the data base in paragraph 11; the refusal is formed by the system in both"),
			v.Says("9(16)", "порталмен"), v.Says("9(15)", "МДҚ АЖ-да"), v.Says("11(12)", "МДБ АЖ-да")),
		draft.Silence("vetlic-payment-untold", draft.Changes(regulation.ChangePath), draft.Text(
			"төлемнің мөлшері мен қай түр үшін төленетіні айтылмаған; бас тартқанда не болатыны да белгісіз",
			"размер оплаты и виды, за которые платят, не названы; не сказано и что с ней при отказе",
			"neither the amount of the payment nor the kinds that are paid for are named, nor what becomes of it after a refusal"),
			v.Says("9(6)", "қызметке ақы төлеу")),
		draft.Contradiction("vetlic-payment-on-portal-only", draft.Changes(regulation.ChangePath), draft.Text(
			"төлем тек порталда тексеріледі; кеңсе мен көрсетілетін қызметті берушінің жүйесі арқылы жүгінгенде төлем аталмаған",
			"оплата проверяется только на портале; при обращении в канцелярию и через систему услугодателя она не названа",
			"the payment is checked on the portal only; at the office and in the system of the provider none is named"),
			v.Says("9(7)", "төлем фактісін"), v.Silent("5"), v.Silent("11")),
	}
}

// vetLicenceSystemSubstance: paragraph 11.
func vetLicenceSystemSubstance() []regulation.Discrepancy {
	v := vetLicence
	return []regulation.Discrepancy{
		draft.Slip("vetlic-data-of-the-provider", draft.Changes(regulation.ChangePerson), draft.Text(
			"қызметкер көрсетілетін қызметті алушының емес, көрсетілетін қызметті берушінің деректерін енгізеді деп жазылған",
			"написано, что сотрудник вводит данные услугодателя, а не услугополучателя",
			"the employee is said to enter the data of the provider instead of the applicant"),
			v.Slips("11(4)", "көрсетілетін қызметті берушінің деректерін", "көрсетілетін қызметті алушының деректерін")),
		draft.Contradiction("vetlic-executor-before-appointment", draft.Changes(regulation.ChangePath, regulation.ChangePerson), draft.Text(
			"жүйеде қызметті жауапты орындаушы тіркеуге дейін таңдайды, ал 7-тармақта ол тіркеуден кейін ғана белгіленеді",
			"в системе услугу выбирает ответственный исполнитель ещё до регистрации, а по пункту 7 его назначают лишь после неё",
			"in the system the responsible executor chooses the service before the registration, while paragraph 7 appoints him only after it"),
			v.Says("11(4)", "жауапты орындаушысымен"), v.Says("7(2)", "белгілейді"), v.Says("11(9)", "тіркеу")),
		draft.Silence("vetlic-system-and-steps", draft.Changes(regulation.ChangeDeadline, regulation.ChangePath), draft.Text(
			"11-тармақтағы енгізудің 5 және 7-тармақтардың қай қадамында болатыны айтылмаған; екеуінде де тіркеу бар",
			"на каком шаге пунктов 5 и 7 делается ввод по пункту 11, не сказано; регистрация есть и там и там",
			"at which step of paragraphs 5 and 7 the entry of paragraph 11 is made is not said; both have a registration"),
			v.Silent("5"), v.Says("7(1)", "тіркеу журналына"), v.Says("11(9)", "тіркеу")),
		draft.Silence("vetlic-request-unsigned", draft.Changes(regulation.ChangePath), draft.Text(
			"көрсетілетін қызметті берушінің жүйесіндегі сұранысқа көрсетілетін қызметті алушы да, қызметкер де қол қоймайды; ЭЦҚ тексерілмейді",
			"запрос в системе услугодателя не подписывает ни услугополучатель, ни сотрудник; ЭЦП не проверяется",
			"neither the applicant nor the employee signs the request in the system of the provider; no EDS is checked"),
			v.Silent("11(8)"), v.Silent("11(9)"), v.Says("9(12)", "қол қою")),
		draft.Contradiction("vetlic-office-delivery-through-system", draft.Changes(regulation.ChangePath), draft.Text(
			"көрсетілетін қызметті берушіге жүгінген көрсетілетін қызметті алушы 3-тармақта басылған нәтижені алады, 11-тармақта оны жүйеде алады",
			"обратившийся к услугодателю по пункту 3 получает распечатанный результат, по пункту 11 – в системе",
			"who applies at the provider receives a printed result by paragraph 3, and in the system by paragraph 11"),
			v.Says("3/3", "басып шығарылады"), v.Says("11(12)", "МДБ АЖ-да"), v.Says("7(5)", "береді")),
	}
}
