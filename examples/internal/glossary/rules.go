// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package glossary

// Rule keeps a wrong word, or one of two words for the same thing, out of what is
// printed. Wrong and Right are examples: the first breaks the rule and the second
// keeps it.
type Rule struct {
	Pattern string // a regular expression
	Why     string
	Wrong   string
	Right   string
}

// Allowed matches the terms of law in which a word stands that is wrong by itself.
const Allowed = `[Рр]егистрационн\p{L}+ свидетельств|[Тт]іркеу куәлігін беруші|[Тт]іркеу куәлі|[Ққ]ызмет(ті)? (алушы|беруші)|([Жж]ауап|[Өө]тініш) беруші`

// Rules are the wrong words, those that change what a text means in law first.
func Rules() []Rule {
	return []Rule{
		{`истечении [^.;]{0,60} со дня `, "«со дня» for «после дня» moves a legal date by a day",
			"по истечении 10 календарных дней со дня опубликования", "по истечении 10 календарных дней после дня опубликования"},
		{`анықтамаға көшір|[Аа]нықтаманың дайджесі|деген анықтама`, "«анықтама» is the name of a service, not a definition",
			"басқа анықтамаға көшіру", "басқа процесс моделіне көшіру"},
		{`[Дд]айджест определения|(другое|другому|этому) определени`, "«определение» is a ruling of a court",
			"перевести на другое определение", "перевести на другую модель процесса"},
		{`(?i)следует из (текста|него)|мәтіннен (туындайды|шығады)`, "inferred is not what the text says",
			"следует из текста", "выведено, прямо не указано"},
		{`[Сс]видетельств`, "the term of law is «регистрационное свидетельство»",
			"Свидетельство отозвано", "Регистрационное свидетельство отозвано"},
		{`[Кк]уәлі[кг]`, "the term of law is «тіркеу куәлігі»", "ЭЦҚ куәлігі", "ЭЦҚ тіркеу куәлігі"},
		{`[Зз]аявк`, "an application is «заявление», on the portal «запрос»", "заявка завершена", "рассмотрение заявления завершено"},
		{`Анықталған бұзушылық`, "findings are neutral", "Анықталған бұзушылықтар", "Тексеру нәтижелері"},
		{`[Оо]қылу(лар|да|ы|дың|ды|)[ ."]|[Оо]қылу(лар|да)`, "a reading is «оқылым»", "Барлық оқылуда", "Барлық оқылымда"},
		{`агенттіктің`, "«агенттік» is a kind of state body", "агенттіктің бақылау күні", "органның бақылау күні"},
		{`читать надо|оқу керек \(`, "an account is applied", "читать надо по пункту 7", "применяется описание пункта 7"},
		{`[Ии]звещени`, "what tells the applicant is an «уведомление»", "Извещение об отказе", "Уведомление об отказе"},
		{`порталдан кейінгі рәсім|процедура за порталом`, "the procedure is one by the portal's request",
			"процедура за порталом", "внутренняя процедура по заявлению с портала"},
		{`сүзгіден өтпе`, "a calque", "сүзгіден өтпеу", "шарттың орындалмауы"},
		{`өтініш аяқтал|[Зз]аявление (завершено|заканчивается)`, "what ends is the consideration", "өтініш аяқталады", "өтінішті қарау аяқталды"},
		{`[Тт]екст знает|знает лишь|мәтін [^.]{0,40} біледі|тармақ [^.]{0,40} біледі|(білмейді|не знает)`, "a text provides, it does not know",
			"пункт 5 знает лишь", "в пункте 5 предусмотрены только"},
		{`мәтін өзіне қайшы`, "«өзіне-өзі қайшы»", "мәтін өзіне қайшы: тексеру", "мәтін өзіне-өзі қайшы: тексеру"},
		{`аты басылған`, "the title as printed", "аты басылған", "мәтіндегі атауы"},
		{`\d\d:\d\d дейін`, "a time has the ending of the number as spoken", "18:30 дейін", "18:30-ға дейін"},
		{`(мерзімі|сағаты|күні|\d\d:\d\d) бітеді`, "a term «аяқталады»", "үш сағаты 09:15 бітеді", "үш сағаты 09:15-те аяқталады"},
		{`сырттан келгенді`, "record the arrival", "сырттан келгенді тіркеу", "келіп түскенін тіркеу"},
		{`[Кк]еңсе терезесі|у окна`, "an application is given to the office", "Одно заявление у окна", "Одно заявление, поданное в канцелярию"},
		{`түпнұсқа ма`, "authenticity is confirmed", "деректері түпнұсқа ма", "деректерінің түпнұсқалығы расталды ма"},
		{`кешігу, жұмыс сағаты|таңдау ақтайды|қалай оқыса да|кезең өтілген|қолы қойылған`, "clumsy words of reports",
			"мәтінді қалай оқыса да кешіккен", "кез келген оқылым бойынша мерзімі өткен"},
		{`қаулы №|бұйрық №`, "the number stands before the act", "қаулы № 297", "№ 297 қаулы"},
		{`өткізілгеннен|берушіге өткізу`, "a request is sent on, not carried out", "қызмет берушіге өткізілгеннен бастап", "қызмет берушіге жолданғаннан бастап"},
		{`(?i)акт бұл туралы үндемейді|(акт|мәтін) үндемейді|(тексты?|акты?|регламент)( [\p{L}]+){0,3} молч[иа]т`, "an act does not keep silent", "акт үндемейді", "актіде айтылмаған"},
		{`Қосалқы жазбалар|Побочные записи`, "records that go with a step", "Побочные записи", "Сопутствующие записи и отметки"},
		{`жалпы әдет`, "a common order", "жалпы әдет", "жалпы қабылданған тәртіп"},
		{`(^|[^о])годно ли`, "a certificate is valid", "годно ли свидетельство", "действительно ли регистрационное свидетельство"},
		{`надо исполнить`, "a task is to be done", "надо исполнить", "подлежит исполнению"},
		{`не в свою очередь|выполнил не тот участник`, "findings in the words of office work", "не в свою очередь", "с нарушением последовательности"},
		{`кто успел к своему дню|у каждого свой день`, "steps have deadlines", "у каждого свой день", "для шагов установлены собственные сроки"},
		{`[Сс]лужба отзыва`, "it is the revocation that is checked", "Служба отзыва недоступна", "Служба проверки отзыва недоступна"},
		{`(?i)(только|одно) число|тек сан|сан ғана|bare number|a number alone`, "a term without a bound", "только число", "без указания предела"},
		{`с закрытием|[Оо]твета ждут`, "plain words for waiting and closing", "с закрытием", "по окончании рабочего дня"},
		{`сторона заявителя`, "the applicant is «услугополучатель»", "сторона заявителя", "сторона услугополучателя"},
		{`refuses anybody|a day of his own|word of it reaches|turned it away|[Tt]aken in at|[Gg]iven out at|nothing peculiar`, "clumsy English",
			"Taken in at", "Applications accepted at"},
		{`(^|\S[ «(])([Аа]лушы|[Бб]еруші)`, "a bare «taker» or «giver»: the giver and the taker of what", "нәтижені алушыға беру", "нәтижені қызмет алушыға беру"},
		{`(^|[^\p{L}])(?i:толкование, которое|толкования, )`, "a reading is «прочтение»", "Толкования, которые текст оставляет", "Прочтения, которые текст оставляет"},
		{`reply of refusal|Drawing up of|\ban? endorsement\b`, "one English word for one thing", "a reasoned reply of refusal", "a reasoned refusal"},
		{`\b\d+h\d+m\d+s\b`, "a length of time is worded", "late by 23h55m0s", "late by 23 h 55 min"},
		{`[a-zа-я]: (true|false)\b`, "an answer is worded", "the application is open: true", "the application is still open"},
		{`\b(on|by|from|before|until|of|to) \d{4}-\d\d-\d\d`, "a date in a sentence is worded", "in effect on 2015-03-18", "in effect on 18 March 2015"},
		{`(^| )(на|до|с|от|после|позднее|ранее|кончается|истекает|кончаются) \d{4}-\d\d-\d\d`, "a date in a sentence is worded",
			"действует на 2015-03-18", "действует на 18 марта 2015 года"},
		{`\d{4} ж\.(, \d\d:\d\d)? (бастап|дейін|кейін|бұрын|аяқталады|қолданы|№)`, "a date in a phrase has its case",
			"8 желтоқсан 2014 ж. бастап", "2014 жылғы 8 желтоқсаннан бастап"},
		{`[Dd]ue by [^.;]{0,40}: (kept|missed)`, "a deadline is met", "Due by 8 December 2014, 10:30: kept", "The deadline was met: by 8 December 2014, 10:30"},
		{`– мотивированно отказать`, "a noun beside nouns", "направление на подпись – мотивированно отказать", "направление на подпись – мотивированный отказ"},
		{`\d{4}-\d\d-\d\d( \d\d:\d\d)? (күн|дейін|бастап|аяқтал|бұрын|қолданы)`, "a date in a sentence is worded",
			"2015-03-18 күні қолданыста", "2015 жылғы 18 наурызда қолданыста"},
	}
}
