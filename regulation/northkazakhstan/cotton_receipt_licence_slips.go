// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package northkazakhstan

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/draft"
)

// cottonReceiptSlips are the slips of paragraphs 2 to 7.
func cottonReceiptSlips() []regulation.Discrepancy {
	return []regulation.Discrepancy{
		listLink("cotton", "1(3)", "мемлекеттік көрсетілетін қызмет .регламенті", "мемлекеттік көрсетілетін қызмет регламенті."),
		draft.Print("cotton-stamp-form", draft.Text(
			"бекіту белгісі баяндауыштың орнына есімшемен аяқталған",
			"гриф утверждения завершён причастием вместо сказуемого",
			"the stamp of approval ends with a participle for a verb"),
			cottonReceipt.Slips("title", "қаулысымен бекітілген", "қаулысымен бекітілді")),
		draft.Copy("cotton-standard-point-link", draft.Text(
			"көшірмеде: Стандарт тармағының сілтемесі орнынан жылжыған",
			"в копии: ссылка на пункт Стандарта смещена",
			"in the copy: the link to the point of the Standard is displaced"),
			cottonReceipt.Slips("4", "Стандарттың көрсетілген 9-тармағында құжаттарды", "Стандарттың 9-тармағында көрсетілген құжаттарды")),
		draft.Print("cotton-results-forms", draft.Text(
			"нәтижелер қатарында қимыл атауы: «қайта ресімдеу»",
			"в ряду результатов стоит имя действия «қайта ресімдеу»",
			"among the results stands the name of an action, «қайта ресімдеу»"),
			cottonReceipt.Slips("3", "лицензия, қайта ресімдеу, лицензияның телнұсқасы", "лицензия, қайта ресімделген лицензия, лицензияның телнұсқасы")),
		draft.Print("cotton-prepared-case", draft.Text(
			"қайта ресімделген лицензия атау септігінде қалған",
			"переоформленная лицензия осталась в именительном падеже",
			"the reissued licence is left in the nominative"),
			cottonReceipt.Slips("5(4)", "қайта ресімделген лицензия – 6", "қайта ресімделген лицензияны – 6"),
			cottonReceipt.Slips("7(4)", "қайта ресімделген лицензия – 6", "қайта ресімделген лицензияны – 6")),
		draft.Print("cotton-misprint-reads", draft.Text(
			"етістікте «д» артық",
			"в глаголе лишняя «д»",
			"a «д» too many in the verb"),
			cottonReceipt.Slips("7(2)", "танысадды", "танысады")),
		draft.Print("cotton-full-stops", draft.Text(
			"тармақшалар нүктелі үтірдің орнына нүктемен аяқталған",
			"подпункты завершены точкой вместо точки с запятой",
			"sub-paragraphs end with a full stop for a semicolon"),
			cottonReceipt.Slips("5(3)", "мәліметтер алу.", "мәліметтер алу;"), cottonReceipt.Slips("5(4)", "басшылыққа жолдау.", "басшылыққа жолдау;"),
			cottonReceipt.Slips("7(3)", "1 жұмыс күні.", "1 жұмыс күні;"), cottonReceipt.Slips("7(4)", "кешіктірмей.", "кешіктірмей;")),
		draft.Slip("cotton-sequence-word", nil, draft.Text(
			"«ұзақтығын» орнында «реттілігін» тұр",
			"вместо «ұзақтығын» стоит «реттілігін»",
			"«реттілігін» (order) stands for «ұзақтығын» (length)"),
			cottonReceipt.Slips("7", "реттілігін көрсете отырып", "ұзақтығын көрсете отырып"), cottonReceipt.Says("8", "ұзақтығы көрсетілген")),
		draft.Print("cotton-annex-repeated-word", draft.Text(
			"«мемлекеттік» сөзі қайталанған",
			"слово «мемлекеттік» повторено",
			"«мемлекеттік» stands twice"),
			cottonReceipt.Slips("annex", "мемлекеттік мемлекеттік қызметін", "мемлекеттік қызметін")),
	}
}

// cottonReceiptTitleWording are the forms of the title.
func cottonReceiptTitleWording() []regulation.Discrepancy {
	return []regulation.Discrepancy{
		draft.Print("cotton-title-comma", draft.Text(
			"«арқылы» сөзінен кейінгі үтір бірде бар, бірде жоқ",
			"запятая после «арқылы» то есть, то нет",
			"the comma behind «арқылы» comes and goes"),
			inAct("1(3)", "беру арқылы, қойма"), cottonReceipt.Says("title", "беру арқылы қойма"), cottonReceipt.Says("1", "беру арқылы қойма"),
			cottonReceipt.Says("3", "беру арқылы қойма"), cottonReceipt.Says("annex", "беру арқылы, қойма")),
		draft.Print("cotton-title-reissue", draft.Text(
			"«ресімдеу» мен «рәсімдеу» қатар жүреді",
			"«ресімдеу» и «рәсімдеу» чередуются",
			"«ресімдеу» and «рәсімдеу» alternate"),
			inAct("1(3)", "қайта рәсімдеу"), cottonReceipt.Says("title", "қайта ресімдеу"), cottonReceipt.Says("annex", "қайта рәсімдеу")),
		draft.Print("cotton-title-duplicates", draft.Text(
			"телнұсқа жекеше де, көпше де жазылған",
			"дубликат напечатан то в единственном, то во множественном числе",
			"the duplicate is printed in the singular and in the plural"),
			inAct("1(3)", "лицензияның телнұсқасын"), cottonReceipt.Says("title", "лицензияның телнұсқаларын"),
			cottonReceipt.Says("3", "лицензияның телнұсқаларын"), cottonReceipt.Says("annex", "лицензияның телнұсқасын")),
		draft.Print("cotton-title-genitive", draft.Text(
			"тізімде «қызмет регламенті», тақырыпта «қызметтің регламенті»",
			"в перечне «қызмет регламенті», в заголовке «қызметтің регламенті»",
			"the list has «қызмет регламенті», the heading «қызметтің регламенті»"),
			inAct("1(3)", "көрсетілетін қызмет .регламенті"), cottonReceipt.Says("title", "қызметтің регламенті"), cottonReceipt.Says("annex", "қызметтің регламентіне")),
		draft.Print("cotton-annex-service", draft.Text(
			"қосымша тақырыбында «көрсетілетін» сөзі түскен",
			"в заголовке приложения опущено «көрсетілетін»",
			"the heading of the annex leaves out «көрсетілетін»"),
			cottonReceipt.Says("title", "мемлекеттік көрсетілетін қызметтің"), cottonReceipt.Says("annex", "мемлекеттік қызметін көрсету")),
	}
}

// cottonReceiptWording are the words that the regulation does not keep.
func cottonReceiptWording() []regulation.Discrepancy {
	return []regulation.Discrepancy{
		draft.Print("cotton-form-word", draft.Text(
			"2-тармақта қызметтің нысаны «түрі» деп аталған, портал бөлімінде «нысан»",
			"в пункте 2 форма названа «түрі», в разделе о портале – «нысан»",
			"paragraph 2 calls the form «түрі», the section on the portal «нысан»"),
			cottonReceipt.Says("2", "Мемлекеттік қызметті көрсету түрі"), cottonReceipt.Says("9(10)", "құжат нысанында")),
		draft.Print("cotton-service-words", draft.Text(
			"«мемлекеттік көрсетілетін қызмет» термині мен «мемлекеттік қызметті көрсету» алмасып отырады",
			"термин «мемлекеттік көрсетілетін қызмет» чередуется с «мемлекеттік қызметті көрсету»",
			"«мемлекеттік көрсетілетін қызмет» and «мемлекеттік қызметті көрсету» alternate"),
			cottonReceipt.Says("section2", "Мемлекеттік қызметті көрсету үдерісінде"), cottonReceipt.Says("5", "Мемлекеттік көрсетілетін қызмет үдерісінің")),
		draft.Print("cotton-appointing-words", draft.Text(
			"орындаушыны белгілеу мен айқындау бір әрекет",
			"назначение исполнителя названо двумя словами",
			"the appointing of the executor is called by two words"),
			cottonReceipt.Says("5(2)", "жауапты орындаушыны белгілеу"), cottonReceipt.Says("7(2)", "жауапты орындаушыны айқындайды")),
		draft.Print("cotton-applicant-words", draft.Text(
			"көрсетілетін қызметті алушы бес түрлі аталған",
			"услугополучатель назван пятью способами",
			"the applicant is called by five names"),
			cottonReceipt.Says("4", "көрсетілетін қызметті алушы"), cottonReceipt.Says("5(1)", "көрсетілетін қызмет алушыға"),
			cottonReceipt.Slips("7(6)", "көрсетілген қызметті алушыға", "көрсетілетін қызметті алушыға"),
			cottonReceipt.Slips("9(3)", "көрсетілген қызмет алушы", "көрсетілетін қызметті алушы"), cottonReceipt.Says("9(5)", "қызмет алушының")),
		draft.Print("cotton-provider-words", draft.Text(
			"көрсетілетін қызметті беруші екі түрлі аталған",
			"услугодатель назван двумя способами",
			"the provider is called by two names"),
			cottonReceipt.Says("1", "көрсетілетін қызметті беруші"), cottonReceipt.Says("section2", "көрсетілетін қызмет берушінің"),
			cottonReceipt.Says("5(3)", "көрсетілетін қызмет берушінің"), cottonReceipt.Says("6(1)", "көрсетілетін қызмет берушінің")),
		draft.Print("cotton-action-words", draft.Text(
			"«іс-әрекет», «әрекет» пен «іс-қимыл» бір ұғымды білдіреді",
			"«іс-әрекет», «әрекет» и «іс-қимыл» обозначают одно",
			"«іс-әрекет», «әрекет» and «іс-қимыл» mean one thing"),
			cottonReceipt.Says("section2", "іс-әрекеті"), cottonReceipt.Says("5", "әрекеттің)"), cottonReceipt.Says("7", "(іс-қимылдың)"),
			cottonReceipt.Says("8", "(іс-әрекеттің)"), cottonReceipt.Says("9", "(іс-қимылдарының)")),
		draft.Print("cotton-interaction-words", draft.Text(
			"өзара әрекет екі тақырыпта екі түрлі аталған",
			"взаимодействие названо в заголовках двояко",
			"the interaction is called by two words in the headings"),
			cottonReceipt.Says("section3", "өзара әрекеті"), cottonReceipt.Says("section4", "өзара іс-қимыл")),
		draft.Print("cotton-units-number", draft.Text(
			"бөлімше тақырыпта жекеше, тізбеде көпше",
			"подразделение в заголовке в единственном, в перечне во множественном числе",
			"the unit is in the singular in the heading and in the plural in the list"),
			cottonReceipt.Says("section3", "құрылымдық бөлімшесінің"), cottonReceipt.Says("6", "құрылымдық бөлімшелерінің")),
		draft.Print("cotton-number-forms", draft.Text(
			"мерзімдер бірде сөзбен, бірде цифрмен жазылған",
			"сроки написаны то словами, то цифрами",
			"the terms are now in words, now in figures"),
			cottonReceipt.Says("5(1)", "отыз минут"), cottonReceipt.Says("5(6)", "30 минут"), cottonReceipt.Says("5(2)", "отыз минут"),
			cottonReceipt.Says("7(2)", "30 минут"), cottonReceipt.Says("5(3)", "бір жұмыс күні"), cottonReceipt.Says("7(3)", "1 жұмыс күні")),
		draft.Print("cotton-letter-case", draft.Text(
			"«регламент» кіші әріппен де, бас әріппен де жазылған",
			"«регламент» напечатан и со строчной, и с прописной буквы",
			"«регламент» is printed with a small and with a capital letter"),
			cottonReceipt.Says("8", "осы регламенттің"), cottonReceipt.Says("10", "осы Регламенттің")),
		draft.Print("cotton-dashes", draft.Text(
			"мерзімнің алдында дефис пен сызықша алмасады",
			"перед сроком чередуются дефис и тире",
			"a hyphen and a dash alternate before a term"),
			cottonReceipt.Says("5(4)", "дәлелді жауап - 1"), cottonReceipt.Says("5(4)", "лицензияны – 9")),
	}
}
