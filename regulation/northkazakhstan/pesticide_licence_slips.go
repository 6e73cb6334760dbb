// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package northkazakhstan

import "github.com/reglament-kz/reglament/regulation"

// pesticideSlips are the slips of the titles and of paragraphs 3 to 8.
func pesticideSlips() []regulation.Discrepancy {
	return []regulation.Discrepancy{
		listLink("pest", "1(1)", "мемлекеттік көрсетілетін қызмет ;регламенті", "мемлекеттік көрсетілетін қызмет регламенті;"),
		editorial("pest-standards-number", text(
			"қызметтер көпше, ал стандарт жекеше",
			"услуги во множественном числе, а стандарт в единственном",
			"the services are in the plural and the standard in the singular"),
			pesticide.slips("4", "мемлекеттік көрсетілетін қызметтер стандартын", "мемлекеттік көрсетілетін қызметтер стандарттарын")),
		editorial("pest-standard-annex-link", text(
			"Стандарт қосымшасының сілтемесі орнынан жылжыған",
			"ссылка на приложение Стандарта смещена",
			"the link to the annex of the Standard is displaced"),
			pesticide.slips("4", "сәйкес нысан бойынша 1-қосымшасына өтініш", "1-қосымшасына сәйкес нысан бойынша өтініш")),
		editorial("pest-standard-point-link", text(
			"Стандарт тармағының сілтемесі орнынан жылжыған",
			"ссылка на пункт Стандарта смещена",
			"the link to the point of the Standard is displaced"),
			pesticide.slips("4", "Стандарттың көрсетілген тиісті құжаттар ұсыну 9-тармағында", "Стандарттың 9-тармағында көрсетілген тиісті құжаттар ұсыну")),
		editorial("pest-licence-defined-amid", text(
			"«бұдан әрі – лицензия» қызмет атауының ортасында тұр",
			"«бұдан әрі – лицензия» стоит посреди названия деятельности",
			"the definition of “licence” stands amid the name of the activity"),
			pesticide.slips("3", "тәсiлдермен (бұдан әрі – лицензия) қолдану жөніндегі қызметті жүзеге асыруға лицензия", "тәсiлдермен қолдану жөніндегі қызметті жүзеге асыруға лицензия (бұдан әрі – лицензия)")),
		editorial("pest-when-words", text(
			"өтініш түрі төрт түрлі тұлғамен берілген; «алған кезде» лицензия берілген соң деп те оқылады",
			"вид обращения выражен четырьмя формами; «алған кезде» читается и как «уже получив»",
			"the kind is told in four forms; «алған кезде» can also be read as “once obtained”"),
			pesticide.says("5(3)", "лицензияны алған кезде"), pesticide.says("5(3)", "лицензияны алған жағдайда"),
			pesticide.says("5(3)", "телнұсқасын алғанда"), pesticide.says("5(4)", "лицензияны алу үшін")),
		editorial("pest-stray-dash", text(
			"бастауыштан кейін артық сызықша тұр",
			"после подлежащего лишнее тире",
			"a dash too many stands behind the subject"),
			pesticide.slips("5(5)", "жауапты орындаушысы – ұсынылған", "жауапты орындаушысы ұсынылған")),
		editorial("pest-reissue-noun", text(
			"қайта ресімдеу зат есіммен де, етістікпен де берілген",
			"переоформление названо то именем, то глаголом",
			"the reissue is told by a noun and by a verb"),
			pesticide.says("5(5)", "лицензияны қайта ресімдеу – бес жұмыс күні"), pesticide.says("7(5)", "лицензияны қайта ресімдейді – бес жұмыс күні")),
		editorial("pest-refusal-case", text(
			"бас тарту жауабы атау септігінде қалған",
			"ответ об отказе остался в именительном падеже",
			"the reply of refusal is left in the nominative"),
			pesticide.slips("7(5)", "дәлелді жауабы, басшылыққа қол қою үшін жібереді", "дәлелді жауапты басшылыққа қол қою үшін жібереді")),
		editorial("pest-full-stop", text(
			"тармақша нүктелі үтірдің орнына нүктемен аяқталған",
			"подпункт завершён точкой вместо точки с запятой",
			"the sub-paragraph ends with a full stop for a semicolon"),
			pesticide.slips("7(5)", "жібереді.", "жібереді;")),
		editorial("pest-missing-space", text(
			"сызықшаның алдында бос орын жоқ",
			"перед тире нет пробела",
			"no space before the dash"),
			pesticide.slips("5(6)", "танысады– отыз", "танысады – отыз")),
		editorial("pest-delivered-case", text(
			"берілетін құжаттардың септіктері әртүрлі",
			"вручаемые документы стоят в разных падежах",
			"what is handed over stands in different cases"),
			pesticide.says("5(7)", "лицензия, қайта рәсімделген лицензия, лицензияның телнұсқасын"),
			pesticide.says("7(7)", "лицензия, қайта рәсімделген лицензияны, лицензияның телнұсқасын")),
		editorial("pest-forward-purpose", text(
			"5-тармақта құжаттар орындаушыны айқындауға, 7-тармақта бұрыштама қоюға жіберіледі; бұрыштаманың қойылғаны айтылмаған",
			"в пункте 5 документы идут для определения исполнителя, в пункте 7 – для резолюции; что она ставится, не сказано",
			"in paragraph 5 the documents go to have the executor appointed, in paragraph 7 for an endorsement, which nobody is said to put"),
			pesticide.says("5(1)", "жауапты орындаушыны айқындау үшін"), pesticide.says("7(1)", "бұрыштаманы қою үшін"), pesticide.silent("7(2)")),
	}
}

// pesticideWording are the words that the regulation does not keep.
func pesticideWording() []regulation.Discrepancy {
	return []regulation.Discrepancy{
		editorial("pest-title-reissue", text(
			"«ресімдеу» мен «рәсімдеу» қатар жүреді",
			"«ресімдеу» и «рәсімдеу» чередуются",
			"«ресімдеу» and «рәсімдеу» alternate"),
			inAct("1(1)", "қайта рәсімдеу"), pesticide.says("title", "қайта ресімдеу"), pesticide.says("annex", "қайта рәсімдеу"),
			pesticide.says("5(3)", "Қайта ресімделген"), pesticide.says("5(6)", "қайта рәсімделген"), pesticide.says("7(6)", "қайта рәсімделген")),
		editorial("pest-title-duplicates", text(
			"телнұсқа жекеше де, көпше де жазылған",
			"дубликат напечатан то в единственном, то во множественном числе",
			"the duplicate is printed in the singular and in the plural"),
			inAct("1(1)", "лицензияның телнұсқаларын"), pesticide.says("title", "лицензияның телнұсқасын"),
			pesticide.says("1", "лицензияның телнұсқаларын"), pesticide.says("3", "лицензияның телнұсқасын")),
		editorial("pest-title-licence-case", text(
			"«лицензия беру» мен «лицензияны беру» қатар жүреді",
			"«лицензия беру» и «лицензияны беру» чередуются",
			"«лицензия беру» and «лицензияны беру» alternate"),
			pesticide.says("title", "лицензия беру"), pesticide.says("1", "лицензияны беру"), pesticide.says("4", "лицензияны беру")),
		editorial("pest-latin-letters", text(
			"қазақ әрпі «і» орнына латын «i» терілген, «жөніндегі» екі түрлі",
			"вместо казахской «і» набрана латинская «i», «жөніндегі» напечатано двояко",
			"a Latin “i” is set for the Kazakh «і», and «жөніндегі» is spelt in two ways"),
			actSlip("1(1)", "жөнiндегi", "жөніндегі"), pesticide.says("title", "жөніндегі"),
			pesticide.slips("title", "Пестицидтердi", "Пестицидтерді"), pesticide.slips("annex", "жөнiндегi", "жөніндегі")),
		editorial("pest-annex-service", text(
			"қосымша тақырыбында «көрсетілетін» сөзі түскен",
			"в заголовке приложения опущено «көрсетілетін»",
			"the heading of the annex leaves out «көрсетілетін»"),
			pesticide.says("title", "мемлекеттік көрсетілетін қызмет"), pesticide.says("annex", "мемлекеттік қызметін көрсету")),
		editorial("pest-service-words", text(
			"«мемлекеттік көрсетілетін қызмет» термині мен «мемлекеттік қызмет көрсету» алмасып отырады",
			"термин «мемлекеттік көрсетілетін қызмет» чередуется с «мемлекеттік қызмет көрсету»",
			"«мемлекеттік көрсетілетін қызмет» and «мемлекеттік қызмет көрсету» alternate"),
			pesticide.says("2", "Мемлекеттік көрсетілетін қызмет нысаны"), pesticide.says("4", "Мемлекеттік қызмет көрсету")),
		editorial("pest-applicant-words", text(
			"көрсетілетін қызметті алушы бес түрлі аталған",
			"услугополучатель назван пятью способами",
			"the applicant is called by five names"),
			pesticide.says("5(1)", "көрсетілетін қызметті алушыға"), pesticide.says("5(4)", "өтініш берушінің"),
			pesticide.says("9(2)", "көрсетілетін қызмет алушының"), pesticide.says("9(5)", "қызмет алушының"),
			pesticide.slips("9(3)", "көрсетілген қызмет алушы", "көрсетілетін қызметті алушы")),
		editorial("pest-provider-words", text(
			"көрсетілетін қызметті беруші үш түрлі аталған",
			"услугодатель назван тремя способами",
			"the provider is called by three names"),
			pesticide.says("1", "көрсетілетін қызметті беруші"), pesticide.says("section2", "қызмет берушінің"), pesticide.says("9(8)", "көрсетілетін қызмет берушінің")),
		editorial("pest-action-words", text(
			"«іс-әрекет» пен «іс-қимыл» бір ұғымды білдіреді",
			"«іс-әрекет» и «іс-қимыл» обозначают одно",
			"«іс-әрекет» and «іс-қимыл» mean one thing"),
			pesticide.says("5", "іс-әрекеттің"), pesticide.says("7", "іс-әрекеттің"), pesticide.says("section4", "іс-қимыл"), pesticide.says("9", "іс-қимылдарының")),
		editorial("pest-units-number", text(
			"бөлімше бір тақырыпта жекеше, келесісінде көпше",
			"подразделение в одном заголовке в единственном, в следующем во множественном числе",
			"the unit is in the singular in one heading and in the plural in the next"),
			pesticide.says("section2", "құрылымдық бөлімшесінің"), pesticide.says("section3", "құрылымдық бөлімшелерінің")),
		editorial("pest-day-word", text(
			"«жұмыс күн» мен «жұмыс күні» қатар жүреді",
			"«жұмыс күн» и «жұмыс күні» чередуются",
			"«жұмыс күн» and «жұмыс күні» alternate"),
			pesticide.says("5(3)", "екі жұмыс күні"), pesticide.slips("5(4)", "он жұмыс күн", "он жұмыс күні"),
			pesticide.slips("7(3)", "екі жұмыс күн", "екі жұмыс күні"), pesticide.slips("7(4)", "он жұмыс күн", "он жұмыс күні")),
		editorial("pest-number-forms", text(
			"мерзімдер рәсімде сөзбен, порталда цифрмен жазылған",
			"сроки в процедуре написаны словами, на портале цифрами",
			"the terms are in words in the procedure and in figures on the portal"),
			pesticide.says("5(5)", "үш жұмыс күні"), pesticide.says("9(9)", "9 жұмыс күнінен")),
		editorial("pest-letter-case", text(
			"«регламент» кіші әріппен де, бас әріппен де жазылған",
			"«регламент» напечатан и со строчной, и с прописной буквы",
			"«регламент» is printed with a small and with a capital letter"),
			pesticide.says("8", "осы регламенттің"), pesticide.says("10", "осы Регламенттің")),
		editorial("pest-dashes", text(
			"қысқартуларда дефис пен сызықша алмасады",
			"в сокращениях чередуются дефис и тире",
			"a hyphen and a dash alternate in the short forms"),
			pesticide.says("1", "бұдан әрі – Портал"), pesticide.says("4", "бұдан әрі - Стандарт")),
	}
}
