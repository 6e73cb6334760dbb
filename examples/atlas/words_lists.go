// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import "github.com/reglament-kz/reglament/regulation/law"

// listWords are the words of the lists, under the name of the list.
func listWords() map[string]law.Text {
	return map[string]law.Text{
		"channel.office":          text("көрсетілетін қызметті берушінің кеңсесі", "канцелярия услугодателя", "office of the provider"),
		"channel.portal":          text("портал", "портал", "portal"),
		"channel.provider_system": text("көрсетілетін қызметті берушінің жүйесі", "система услугодателя", "system of the provider"),
		"channel.service_centre":  text("халыққа қызмет көрсету орталығы", "центр обслуживания населения", "public service centre"),

		"kind.issue":     text("беру", "выдача", "issue"),
		"kind.reissue":   text("қайта ресімдеу", "переоформление", "reissue"),
		"kind.duplicate": text("телнұсқасын беру", "выдача дубликата", "duplicate"),

		"account.procedure":       text("рәсім (іс-қимыл) мазмұны", "содержание процедуры (действия)", "content of the procedure"),
		"account.interaction":     text("бөлімшелердің өзара іс-қимылы", "взаимодействие подразделений", "interaction of the units"),
		"account.portal":          text("портал арқылы жүретін жол", "путь через портал", "the way through the portal"),
		"account.provider_system": text("көрсетілетін қызметті берушінің жүйесі арқылы жүретін жол", "путь через систему услугодателя", "the way through the provider's system"),

		"actor.applicant": text("көрсетілетін қызметті алушы тарап", "сторона услугополучателя", "applying side"),
		"actor.unit":      text("көрсетілетін қызметті берушінің бөлімшесі не қызметкері", "подразделение или работник услугодателя", "unit or employee of the provider"),
		"actor.external":  text("сыртқы орган", "внешний орган", "external body"),
		"actor.system":    text("ақпараттық жүйе", "информационная система", "information system"),

		"role.applicant":         text("көрсетілетін қызметті алушы", "услугополучатель", "applicant"),
		"role.representative":    text("көрсетілетін қызметті алушының өкілі", "представитель услугополучателя", "representative of the applicant"),
		"role.provider":          text("көрсетілетін қызметті беруші", "услугодатель", "provider"),
		"role.office":            text("кеңсе", "канцелярия", "office"),
		"role.office_employee":   text("кеңсе қызметкері", "сотрудник канцелярии", "employee of the office"),
		"role.employee":          text("қызметкер", "сотрудник", "employee"),
		"role.head":              text("басшы", "руководитель", "head"),
		"role.management":        text("басшылық", "руководство", "management"),
		"role.executor":          text("жауапты орындаушы", "ответственный исполнитель", "responsible executor"),
		"role.authorised_person": text("уәкілетті тұлға", "уполномоченное лицо", "authorised person"),
		"role.agreeing_body":     text("келісуші орган", "согласующий орган", "agreeing body"),
		"role.portal":            text("портал", "портал", "portal"),

		"outcome.any":     text("кез келген нәтиже", "любой исход", "any outcome"),
		"outcome.grant":   text("берілсе", "при выдаче", "if granted"),
		"outcome.refusal": text("бас тартылса", "при отказе", "if refused"),

		"severity.substantive": text("елеулі", "существенное", "substantive"),
		"severity.editorial":   text("редакциялық", "редакционное", "editorial"),

		"class.structural": text("жолды өзгертеді", "меняет путь", "changes the path"),
		"class.counting":   text("мерзім санауды өзгертеді", "меняет счёт срока", "changes the count of time"),

		"state.in_effect": law.StateInEffect.Label(),
		"state.not_yet":   law.StateNotYet.Label(),
		"state.repealed":  law.StateRepealed.Label(),
		"state.unknown":   law.StateUnknown.Label(),

		"refusal.possible":                text("мүмкін", "возможен", "possible"),
		"refusal.not_provided":            text("көзделмеген", "не предусмотрен", "not provided for"),
		"refusal.possible_without_ground": text("мүмкін, негізі аталмаған", "возможен, основание не названо", "possible, no ground is named"),

		"trigger.documents":             text("құжаттар", "документы", "documents"),
		"trigger.documents_and_request": text("құжаттар және электрондық сұрау", "документы и электронный запрос", "documents and an electronic request"),
		"trigger.documents_or_request":  text("құжаттар немесе электрондық сұрау", "документы либо электронный запрос", "documents or an electronic request"),
		"trigger.event":                 text("оқиға", "событие", "event"),

		"machine.yes":        text("«иә» деген жауап", "ответ «да»", "the answer yes"),
		"machine.no":         text("«жоқ» деген жауап", "ответ «нет»", "the answer no"),
		"machine.not_stated": text("көрсетілмеген", "не указано", "not stated"),
	}
}

// flowWords are the words of terms, functions and of the flows through systems.
func flowWords() map[string]law.Text {
	return map[string]law.Text{

		"unit.minute":             text("минут", "минута", "minute"),
		"unit.hour":               text("сағат", "час", "hour"),
		"unit.working_day":        text("жұмыс күні", "рабочий день", "working day"),
		"unit.calendar_day":       text("күнтізбелік күн", "календарный день", "calendar day"),
		"unit.week":               text("апта", "неделя", "week"),
		"unit.month":              text("ай", "месяц", "month"),
		"unit.quarter":            text("тоқсан", "квартал", "quarter"),
		"unit.year":               text("жыл", "год", "year"),
		"unit.day_of_application": text("жүгінген күні ішінде", "в течение дня обращения", "within the day of application"),
		"unit.plan_dates":         text("жоспарда көрсетілген мерзім", "срок, указанный в плане", "the dates of a plan"),

		"bound.bare":           text("шегі көрсетілмеген", "без указания предела", "no qualifier"),
		"bound.within":         text("ішінде", "в течение", "within"),
		"bound.not_exceeding":  text("асырмай", "не более", "not exceeding"),
		"bound.not_later_than": text("кешіктірмей", "не позднее", "not later than"),

		"function.receive": text("қабылдау", "приём", "receive"),
		"function.forward": text("жолдау", "направление", "forward"),
		"function.assign":  text("жауапты орындаушыны белгілеу", "назначение исполнителя", "appoint the executor"),
		"function.examine": text("қарау", "рассмотрение", "examine"),
		"function.inquire": text("келісуші органға сұрау салу", "запрос согласующему органу", "ask the agreeing body"),
		"function.answer":  text("келісуші органның жауабы", "ответ согласующего органа", "answer of the agreeing body"),
		"function.perform": text("орындау", "исполнение", "perform"),
		"function.order":   text("тапсырыс беру", "заказ", "order"),
		"function.await":   text("күту", "ожидание", "await"),
		"function.prepare": text("нәтижені дайындау", "оформление результата", "prepare the result"),
		"function.sign":    text("қол қою", "подписание", "sign"),
		"function.deliver": text("нәтижені беру", "выдача результата", "hand the result over"),

		"node.registration": text("тіркелу", "регистрация", "registration"),
		"node.process":      text("процесс", "процесс", "process"),
		"node.condition":    text("шарт", "условие", "condition"),

		"gate.authorisation": text("авторизациялау", "авторизация", "authorisation"),
		"gate.payment":       text("төлем", "оплата", "payment"),
		"gate.eds":           text("ЭЦҚ", "ЭЦП", "EDS"),
		"gate.registry":      text("деректер қорынан іздеу", "поиск в базе данных", "look-up in a data base"),
		"gate.substantive":   text("мәні бойынша тексеру", "проверка по существу", "substantive check"),

		"check.validity":   text("тіркеу куәлігінің қолданылу мерзімі", "срок действия регистрационного свидетельства", "validity period of the certificate"),
		"check.revocation": text("қайтарылып алынғандар тізімінде болмауы", "отсутствие в списке отозванных", "absence from the list of revoked"),
		"check.identity":   text("ЖСН/БСН сәйкестігі", "совпадение ИИН/БИН", "equal IIN/BIN"),

		"eds.registration":       text("порталда тіркелу", "регистрация на портале", "to register on the portal"),
		"eds.authorisation":      text("порталға кіру", "вход на портал", "to enter the portal"),
		"eds.certificate_choice": text("тіркеу куәлігін таңдау", "выбор регистрационного свидетельства", "to choose the certificate"),
		"eds.request":            text("сұрауға қол қою", "подписание запроса", "to sign the request"),
		"eds.result":             text("нәтижеге қол қою", "подписание результата", "to sign the result"),
	}
}

// calendarWords are those of the production calendars.
func calendarWords() map[string]law.Text {
	return map[string]law.Text{
		"calendar.lead": text(
			"Әр демалыс күні себебімен және актісімен. Сағат: бес күндік аптада күніне 8; алты күндікте дүйсенбіден жұмаға дейін 7, сенбіде 5 (тікелей жазылмаған, мәтіннен шығарылған). Мереке қарсаңындағы күн қысқармайды.",
			"Каждый день отдыха – с причиной и актом. Часы: при пятидневной неделе 8 в день; при шестидневной 7 с понедельника по пятницу и 5 в субботу (выведено). Предпраздничные дни не сокращаются.",
			"Each day off with its reason and its act. Hours: 8 a day in the five-day week; 7 on Monday to Friday and 5 on Saturday in the six-day week (inferred). Days before a holiday are not shorter."),
		"calendar.known":       text("Дерек %s тексерілген; кейінгі күндерді бұйрық әлі ауыстыруы мүмкін.", "Данные проверены по %s; последующие дни ещё могут быть перенесены.", "Checked through %s; later days may still be moved."),
		"calendar.by-rule":     text("Заң бойынша есептелген; ауыстыру туралы бұйрық әлі белгісіз.", "Рассчитано по закону; приказа о переносе ещё нет в данных.", "As the law has it; no order on transfers is on record yet."),
		"calendar.provisional": text("Болжам: күнтізбе қамтитын жылдардан тыс, мерекелердің қазіргі тізімі бойынша.", "Предварительно: за пределами лет календаря, по нынешнему перечню праздников.", "Provisional: outside the years of the calendar, by the present list of holidays."),
		"calendar.years":       text("Жылдар", "Годы", "Years"),
		"calendar.standing":    text("Сенімділігі", "Надёжность", "Standing"),
		"calendar.certain":     text("тексерілген", "проверено", "checked"),
		"calendar.doubts":      text("күмәнді күн: %d", "дней под сомнением: %d", "days in doubt: %d"),
		"calendar.acts":        text("Күнтізбенің актілері", "Акты календаря", "Acts of the calendar"),
		"calendar.months":      text("Айлар", "Месяцы", "Months"),
		"calendar.legend":      text("Белгілер", "Обозначения", "Legend"),
		"calendar.totals":      text("Жұмыс күндері мен сағаттары", "Рабочие дни и часы", "Working days and hours"),
		"calendar.special":     text("Ерекше күндер", "Особые дни", "Days to note"),
		"calendar.uncertain":   text("Дерегі күмәнді күндер", "Дни, о которых нет полной уверенности", "Days about which the record is uncertain"),
		"calendar.remarks":     text("Ескертпелер", "Примечания", "Remarks"),
		"calendar.previous":    text("Алдыңғы жыл", "Предыдущий год", "Previous year"),
		"calendar.next":        text("Келесі жыл", "Следующий год", "Next year"),
		"year":                 text("%d жыл", "%d год", "Year %d"),
		"year.word":            text("Жыл", "Год", "Year"),
		"quarter":              text("%s тоқсан", "%s квартал", "Quarter %s"),
		"month":                text("Ай", "Месяц", "Month"),
		"days":                 text("күн", "дней", "days"),
		"hours":                text("сағат", "часов", "hours"),
		"date":                 text("Күні", "Дата", "Date"),
		"day.reason":           text("Себебі", "Причина", "Reason"),
		"day.act":              text("Актісі", "Акт", "Act"),
		"day.known":            text("Қашаннан белгілі", "Известно с", "Known since"),
		"day.short":            text("қысқартылған жұмыс күні", "сокращённый рабочий день", "short working day"),
		"day.closes":           text("жабылуы – %s", "до %s", "until %s"),
		"day.says":             text("Күнтізбеде", "В календаре", "The calendar says"),
		"day.otherwise":        text("Әлде", "Или", "Or"),
		"week":                 text("Апта", "Неделя", "Week"),
		"act":                  text("Акт", "Акт", "Act"),
		"act.signed":           text("Қол қойылған", "Подписан", "Signed"),
		"known.none":           text("дерек жоқ", "нет данных", "not on record"),

		"month.1": text("қаңтар", "январь", "January"), "month.2": text("ақпан", "февраль", "February"), "month.3": text("наурыз", "март", "March"),
		"month.4": text("сәуір", "апрель", "April"), "month.5": text("мамыр", "май", "May"), "month.6": text("маусым", "июнь", "June"),
		"month.7": text("шілде", "июль", "July"), "month.8": text("тамыз", "август", "August"), "month.9": text("қыркүйек", "сентябрь", "September"),
		"month.10": text("қазан", "октябрь", "October"), "month.11": text("қараша", "ноябрь", "November"), "month.12": text("желтоқсан", "декабрь", "December"),
	}
}
