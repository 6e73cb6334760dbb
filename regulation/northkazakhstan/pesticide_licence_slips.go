// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package northkazakhstan

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/draft"
)

// pesticideSlips are the slips of the titles and of paragraphs 3 to 8.
func pesticideSlips() []regulation.Discrepancy {
	return []regulation.Discrepancy{
		listLink("pest", "1(1)", "мемлекеттік көрсетілетін қызмет ;регламенті", "мемлекеттік көрсетілетін қызмет регламенті;"),
		draft.Print("pest-standards-number", draft.Text(
			"қызметтер көпше, ал стандарт жекеше",
			"услуги во множественном числе, а стандарт в единственном",
			"the services are in the plural and the standard in the singular"),
			pesticide.Slips("4", "мемлекеттік көрсетілетін қызметтер стандартын", "мемлекеттік көрсетілетін қызметтер стандарттарын")),
		draft.Copy("pest-standard-annex-link", draft.Text(
			"көшірмеде: Стандарт қосымшасының сілтемесі орнынан жылжыған",
			"в копии: ссылка на приложение Стандарта смещена",
			"in the copy: the link to the annex of the Standard is displaced"),
			pesticide.Slips("4", "сәйкес нысан бойынша 1-қосымшасына өтініш", "1-қосымшасына сәйкес нысан бойынша өтініш")),
		draft.Copy("pest-standard-point-link", draft.Text(
			"көшірмеде: Стандарт тармағының сілтемесі орнынан жылжыған",
			"в копии: ссылка на пункт Стандарта смещена",
			"in the copy: the link to the point of the Standard is displaced"),
			pesticide.Slips("4", "Стандарттың көрсетілген тиісті құжаттар ұсыну 9-тармағында", "Стандарттың 9-тармағында көрсетілген тиісті құжаттар ұсыну")),
		draft.Print("pest-licence-defined-amid", draft.Text(
			"«бұдан әрі – лицензия» қызмет атауының ортасында тұр",
			"«бұдан әрі – лицензия» стоит посреди названия деятельности",
			"the definition of “licence” stands amid the name of the activity"),
			pesticide.Slips("3", "тәсiлдермен (бұдан әрі – лицензия) қолдану жөніндегі қызметті жүзеге асыруға лицензия", "тәсiлдермен қолдану жөніндегі қызметті жүзеге асыруға лицензия (бұдан әрі – лицензия)")),
		draft.Silence("pest-when-words", nil, draft.Text(
			"өтініш түрі төрт түрлі тұлғамен берілген; «алған кезде» лицензия берілген соң деп те оқылады",
			"вид обращения выражен четырьмя формами; «алған кезде» читается и как «уже получив»",
			"the kind is told in four forms; «алған кезде» can also be read as “once obtained”"),
			pesticide.Says("5(3)", "лицензияны алған кезде"), pesticide.Says("5(3)", "лицензияны алған жағдайда"),
			pesticide.Says("5(3)", "телнұсқасын алғанда"), pesticide.Says("5(4)", "лицензияны алу үшін")),
		draft.Print("pest-stray-dash", draft.Text(
			"бастауыштан кейін артық сызықша тұр",
			"после подлежащего лишнее тире",
			"a dash too many stands behind the subject"),
			pesticide.Slips("5(5)", "жауапты орындаушысы – ұсынылған", "жауапты орындаушысы ұсынылған")),
		draft.Print("pest-reissue-noun", draft.Text(
			"қайта ресімдеу зат есіммен де, етістікпен де берілген",
			"переоформление названо то именем, то глаголом",
			"the reissue is told by a noun and by a verb"),
			pesticide.Says("5(5)", "лицензияны қайта ресімдеу – бес жұмыс күні"), pesticide.Says("7(5)", "лицензияны қайта ресімдейді – бес жұмыс күні")),
		draft.Print("pest-refusal-case", draft.Text(
			"бас тарту жауабы атау септігінде қалған",
			"ответ об отказе остался в именительном падеже",
			"the reasoned refusal is left in the nominative"),
			pesticide.Slips("7(5)", "дәлелді жауабы, басшылыққа қол қою үшін жібереді", "дәлелді жауапты басшылыққа қол қою үшін жібереді")),
		draft.Print("pest-full-stop", draft.Text(
			"тармақша нүктелі үтірдің орнына нүктемен аяқталған",
			"подпункт завершён точкой вместо точки с запятой",
			"the sub-paragraph ends with a full stop for a semicolon"),
			pesticide.Slips("7(5)", "жібереді.", "жібереді;")),
		draft.Print("pest-missing-space", draft.Text(
			"сызықшаның алдында бос орын жоқ",
			"перед тире нет пробела",
			"no space before the dash"),
			pesticide.Slips("5(6)", "танысады– отыз", "танысады – отыз")),
		draft.Print("pest-delivered-case", draft.Text(
			"берілетін құжаттардың септіктері әртүрлі",
			"вручаемые документы стоят в разных падежах",
			"what is handed over stands in different cases"),
			pesticide.Says("5(7)", "лицензия, қайта рәсімделген лицензия, лицензияның телнұсқасын"),
			pesticide.Says("7(7)", "лицензия, қайта рәсімделген лицензияны, лицензияның телнұсқасын")),
		draft.Contradiction("pest-forward-purpose", draft.Changes(regulation.ChangePath), draft.Text(
			"5-тармақта құжаттар орындаушыны айқындауға, 7-тармақта бұрыштама қоюға жіберіледі; бұрыштаманың қойылғаны айтылмаған",
			"в пункте 5 документы идут для определения исполнителя, в пункте 7 – для резолюции; что она ставится, не сказано",
			"in paragraph 5 the documents go to have the executor appointed, in paragraph 7 for its written instruction, which nobody is said to put"),
			pesticide.Says("5(1)", "жауапты орындаушыны айқындау үшін"), pesticide.Says("7(1)", "бұрыштаманы қою үшін"), pesticide.Silent("7(2)")),
	}
}

// pesticideWording are the words that the regulation does not keep.
func pesticideWording() []regulation.Discrepancy {
	return []regulation.Discrepancy{
		draft.Print("pest-title-reissue", draft.Text(
			"«ресімдеу» мен «рәсімдеу» қатар жүреді",
			"«ресімдеу» и «рәсімдеу» чередуются",
			"«ресімдеу» and «рәсімдеу» alternate"),
			inAct("1(1)", "қайта рәсімдеу"), pesticide.Says("title", "қайта ресімдеу"), pesticide.Says("annex", "қайта рәсімдеу"),
			pesticide.Says("5(3)", "Қайта ресімделген"), pesticide.Says("5(6)", "қайта рәсімделген"), pesticide.Says("7(6)", "қайта рәсімделген")),
		draft.Print("pest-title-duplicates", draft.Text(
			"телнұсқа жекеше де, көпше де жазылған",
			"дубликат напечатан то в единственном, то во множественном числе",
			"the duplicate is printed in the singular and in the plural"),
			inAct("1(1)", "лицензияның телнұсқаларын"), pesticide.Says("title", "лицензияның телнұсқасын"),
			pesticide.Says("1", "лицензияның телнұсқаларын"), pesticide.Says("3", "лицензияның телнұсқасын")),
		draft.Print("pest-title-licence-case", draft.Text(
			"«лицензия беру» мен «лицензияны беру» қатар жүреді",
			"«лицензия беру» и «лицензияны беру» чередуются",
			"«лицензия беру» and «лицензияны беру» alternate"),
			pesticide.Says("title", "лицензия беру"), pesticide.Says("1", "лицензияны беру"), pesticide.Says("4", "лицензияны беру")),
		draft.Print("pest-latin-letters", draft.Text(
			"қазақ әрпі «і» орнына латын «i» терілген, «жөніндегі» екі түрлі",
			"вместо казахской «і» набрана латинская «i», «жөніндегі» напечатано двояко",
			"a Latin “i” is set for the Kazakh «і», and «жөніндегі» is spelt in two ways"),
			actSlip("1(1)", "жөнiндегi", "жөніндегі"), pesticide.Says("title", "жөніндегі"),
			pesticide.Slips("title", "Пестицидтердi", "Пестицидтерді"), pesticide.Slips("annex", "жөнiндегi", "жөніндегі")),
		draft.Print("pest-annex-service", draft.Text(
			"қосымша тақырыбында «көрсетілетін» сөзі түскен",
			"в заголовке приложения опущено «көрсетілетін»",
			"the heading of the annex leaves out «көрсетілетін»"),
			pesticide.Says("title", "мемлекеттік көрсетілетін қызмет"), pesticide.Says("annex", "мемлекеттік қызметін көрсету")),
		draft.Print("pest-service-words", draft.Text(
			"«мемлекеттік көрсетілетін қызмет» термині мен «мемлекеттік қызмет көрсету» алмасып отырады",
			"термин «мемлекеттік көрсетілетін қызмет» чередуется с «мемлекеттік қызмет көрсету»",
			"«мемлекеттік көрсетілетін қызмет» and «мемлекеттік қызмет көрсету» alternate"),
			pesticide.Says("2", "Мемлекеттік көрсетілетін қызмет нысаны"), pesticide.Says("4", "Мемлекеттік қызмет көрсету")),
		draft.Print("pest-applicant-words", draft.Text(
			"көрсетілетін қызметті алушы бес түрлі аталған",
			"услугополучатель назван пятью способами",
			"the applicant is called by five names"),
			pesticide.Says("5(1)", "көрсетілетін қызметті алушыға"), pesticide.Says("5(4)", "өтініш берушінің"),
			pesticide.Says("9(2)", "көрсетілетін қызмет алушының"), pesticide.Says("9(5)", "қызмет алушының"),
			pesticide.Slips("9(3)", "көрсетілген қызмет алушы", "көрсетілетін қызметті алушы")),
		draft.Print("pest-provider-words", draft.Text(
			"көрсетілетін қызметті беруші үш түрлі аталған",
			"услугодатель назван тремя способами",
			"the provider is called by three names"),
			pesticide.Says("1", "көрсетілетін қызметті беруші"), pesticide.Says("section2", "қызмет берушінің"), pesticide.Says("9(8)", "көрсетілетін қызмет берушінің")),
		draft.Print("pest-action-words", draft.Text(
			"«іс-әрекет» пен «іс-қимыл» бір ұғымды білдіреді",
			"«іс-әрекет» и «іс-қимыл» обозначают одно",
			"«іс-әрекет» and «іс-қимыл» mean one thing"),
			pesticide.Says("5", "іс-әрекеттің"), pesticide.Says("7", "іс-әрекеттің"), pesticide.Says("section4", "іс-қимыл"), pesticide.Says("9", "іс-қимылдарының")),
		draft.Print("pest-units-number", draft.Text(
			"бөлімше бір тақырыпта жекеше, келесісінде көпше",
			"подразделение в одном заголовке в единственном, в следующем во множественном числе",
			"the unit is in the singular in one heading and in the plural in the next"),
			pesticide.Says("section2", "құрылымдық бөлімшесінің"), pesticide.Says("section3", "құрылымдық бөлімшелерінің")),
		draft.Print("pest-day-word", draft.Text(
			"«жұмыс күн» мен «жұмыс күні» қатар жүреді",
			"«жұмыс күн» и «жұмыс күні» чередуются",
			"«жұмыс күн» and «жұмыс күні» alternate"),
			pesticide.Says("5(3)", "екі жұмыс күні"), pesticide.Slips("5(4)", "он жұмыс күн", "он жұмыс күні"),
			pesticide.Slips("7(3)", "екі жұмыс күн", "екі жұмыс күні"), pesticide.Slips("7(4)", "он жұмыс күн", "он жұмыс күні")),
		draft.Print("pest-number-forms", draft.Text(
			"мерзімдер рәсімде сөзбен, порталда цифрмен жазылған",
			"сроки в процедуре написаны словами, на портале цифрами",
			"the terms are in words in the procedure and in figures on the portal"),
			pesticide.Says("5(5)", "үш жұмыс күні"), pesticide.Says("9(9)", "9 жұмыс күнінен")),
		draft.Print("pest-letter-case", draft.Text(
			"«регламент» кіші әріппен де, бас әріппен де жазылған",
			"«регламент» напечатан и со строчной, и с прописной буквы",
			"«регламент» is printed with a small and with a capital letter"),
			pesticide.Says("8", "осы регламенттің"), pesticide.Says("10", "осы Регламенттің")),
		draft.Print("pest-dashes", draft.Text(
			"қысқартуларда дефис пен сызықша алмасады",
			"в сокращениях чередуются дефис и тире",
			"a hyphen and a dash alternate in the short forms"),
			pesticide.Says("1", "бұдан әрі – Портал"), pesticide.Says("4", "бұдан әрі - Стандарт")),
	}
}
