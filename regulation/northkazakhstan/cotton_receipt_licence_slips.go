// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package northkazakhstan

import "github.com/reglament-kz/reglament/regulation"

// cottonReceiptSlips are the slips of paragraphs 2 to 7.
func cottonReceiptSlips() []regulation.Discrepancy {
	return []regulation.Discrepancy{
		listLink("cotton", "1(3)", "мемлекеттік көрсетілетін қызмет .регламенті", "мемлекеттік көрсетілетін қызмет регламенті."),
		editorial("cotton-stamp-form", text(
			"бекіту белгісі баяндауыштың орнына есімшемен аяқталған",
			"гриф утверждения завершён причастием вместо сказуемого",
			"the stamp of approval ends with a participle for a verb"),
			cottonReceipt.slips("title", "қаулысымен бекітілген", "қаулысымен бекітілді")),
		editorial("cotton-standard-point-link", text(
			"Стандарт тармағының сілтемесі орнынан жылжыған",
			"ссылка на пункт Стандарта смещена",
			"the link to the point of the Standard is displaced"),
			cottonReceipt.slips("4", "Стандарттың көрсетілген 9-тармағында құжаттарды", "Стандарттың 9-тармағында көрсетілген құжаттарды")),
		editorial("cotton-results-forms", text(
			"нәтижелер қатарында қимыл атауы: «қайта ресімдеу»",
			"в ряду результатов стоит имя действия «қайта ресімдеу»",
			"among the results stands the name of an action, «қайта ресімдеу»"),
			cottonReceipt.slips("3", "лицензия, қайта ресімдеу, лицензияның телнұсқасы", "лицензия, қайта ресімделген лицензия, лицензияның телнұсқасы")),
		editorial("cotton-prepared-case", text(
			"қайта ресімделген лицензия атау септігінде қалған",
			"переоформленная лицензия осталась в именительном падеже",
			"the reissued licence is left in the nominative"),
			cottonReceipt.slips("5(4)", "қайта ресімделген лицензия – 6", "қайта ресімделген лицензияны – 6"),
			cottonReceipt.slips("7(4)", "қайта ресімделген лицензия – 6", "қайта ресімделген лицензияны – 6")),
		editorial("cotton-misprint-reads", text(
			"етістікте «д» артық",
			"в глаголе лишняя «д»",
			"a «д» too many in the verb"),
			cottonReceipt.slips("7(2)", "танысадды", "танысады")),
		editorial("cotton-full-stops", text(
			"тармақшалар нүктелі үтірдің орнына нүктемен аяқталған",
			"подпункты завершены точкой вместо точки с запятой",
			"sub-paragraphs end with a full stop for a semicolon"),
			cottonReceipt.slips("5(3)", "мәліметтер алу.", "мәліметтер алу;"), cottonReceipt.slips("5(4)", "басшылыққа жолдау.", "басшылыққа жолдау;"),
			cottonReceipt.slips("7(3)", "1 жұмыс күні.", "1 жұмыс күні;"), cottonReceipt.slips("7(4)", "кешіктірмей.", "кешіктірмей;")),
		editorial("cotton-sequence-word", text(
			"«ұзақтығын» орнында «реттілігін» тұр",
			"вместо «ұзақтығын» стоит «реттілігін»",
			"«реттілігін» (order) stands for «ұзақтығын» (length)"),
			cottonReceipt.slips("7", "реттілігін көрсете отырып", "ұзақтығын көрсете отырып"), cottonReceipt.says("8", "ұзақтығы көрсетілген")),
		editorial("cotton-annex-repeated-word", text(
			"«мемлекеттік» сөзі қайталанған",
			"слово «мемлекеттік» повторено",
			"«мемлекеттік» stands twice"),
			cottonReceipt.slips("annex", "мемлекеттік мемлекеттік қызметін", "мемлекеттік қызметін")),
	}
}

// cottonReceiptTitleWording are the forms of the title.
func cottonReceiptTitleWording() []regulation.Discrepancy {
	return []regulation.Discrepancy{
		editorial("cotton-title-comma", text(
			"«арқылы» сөзінен кейінгі үтір бірде бар, бірде жоқ",
			"запятая после «арқылы» то есть, то нет",
			"the comma behind «арқылы» comes and goes"),
			inAct("1(3)", "беру арқылы, қойма"), cottonReceipt.says("title", "беру арқылы қойма"), cottonReceipt.says("1", "беру арқылы қойма"),
			cottonReceipt.says("3", "беру арқылы қойма"), cottonReceipt.says("annex", "беру арқылы, қойма")),
		editorial("cotton-title-reissue", text(
			"«ресімдеу» мен «рәсімдеу» қатар жүреді",
			"«ресімдеу» и «рәсімдеу» чередуются",
			"«ресімдеу» and «рәсімдеу» alternate"),
			inAct("1(3)", "қайта рәсімдеу"), cottonReceipt.says("title", "қайта ресімдеу"), cottonReceipt.says("annex", "қайта рәсімдеу")),
		editorial("cotton-title-duplicates", text(
			"телнұсқа жекеше де, көпше де жазылған",
			"дубликат напечатан то в единственном, то во множественном числе",
			"the duplicate is printed in the singular and in the plural"),
			inAct("1(3)", "лицензияның телнұсқасын"), cottonReceipt.says("title", "лицензияның телнұсқаларын"),
			cottonReceipt.says("3", "лицензияның телнұсқаларын"), cottonReceipt.says("annex", "лицензияның телнұсқасын")),
		editorial("cotton-title-genitive", text(
			"тізімде «қызмет регламенті», тақырыпта «қызметтің регламенті»",
			"в перечне «қызмет регламенті», в заголовке «қызметтің регламенті»",
			"the list has «қызмет регламенті», the heading «қызметтің регламенті»"),
			inAct("1(3)", "көрсетілетін қызмет .регламенті"), cottonReceipt.says("title", "қызметтің регламенті"), cottonReceipt.says("annex", "қызметтің регламентіне")),
		editorial("cotton-annex-service", text(
			"қосымша тақырыбында «көрсетілетін» сөзі түскен",
			"в заголовке приложения опущено «көрсетілетін»",
			"the heading of the annex leaves out «көрсетілетін»"),
			cottonReceipt.says("title", "мемлекеттік көрсетілетін қызметтің"), cottonReceipt.says("annex", "мемлекеттік қызметін көрсету")),
	}
}

// cottonReceiptWording are the words that the regulation does not keep.
func cottonReceiptWording() []regulation.Discrepancy {
	return []regulation.Discrepancy{
		editorial("cotton-form-word", text(
			"2-тармақта қызметтің нысаны «түрі» деп аталған, портал бөлімінде «нысан»",
			"в пункте 2 форма названа «түрі», в разделе о портале – «нысан»",
			"paragraph 2 calls the form «түрі», the section on the portal «нысан»"),
			cottonReceipt.says("2", "Мемлекеттік қызметті көрсету түрі"), cottonReceipt.says("9(10)", "құжат нысанында")),
		editorial("cotton-service-words", text(
			"«мемлекеттік көрсетілетін қызмет» термині мен «мемлекеттік қызметті көрсету» алмасып отырады",
			"термин «мемлекеттік көрсетілетін қызмет» чередуется с «мемлекеттік қызметті көрсету»",
			"«мемлекеттік көрсетілетін қызмет» and «мемлекеттік қызметті көрсету» alternate"),
			cottonReceipt.says("section2", "Мемлекеттік қызметті көрсету үдерісінде"), cottonReceipt.says("5", "Мемлекеттік көрсетілетін қызмет үдерісінің")),
		editorial("cotton-appointing-words", text(
			"орындаушыны белгілеу мен айқындау бір әрекет",
			"назначение исполнителя названо двумя словами",
			"the appointing of the executor is called by two words"),
			cottonReceipt.says("5(2)", "жауапты орындаушыны белгілеу"), cottonReceipt.says("7(2)", "жауапты орындаушыны айқындайды")),
		editorial("cotton-applicant-words", text(
			"көрсетілетін қызметті алушы бес түрлі аталған",
			"услугополучатель назван пятью способами",
			"the applicant is called by five names"),
			cottonReceipt.says("4", "көрсетілетін қызметті алушы"), cottonReceipt.says("5(1)", "көрсетілетін қызмет алушыға"),
			cottonReceipt.slips("7(6)", "көрсетілген қызметті алушыға", "көрсетілетін қызметті алушыға"),
			cottonReceipt.slips("9(3)", "көрсетілген қызмет алушы", "көрсетілетін қызметті алушы"), cottonReceipt.says("9(5)", "қызмет алушының")),
		editorial("cotton-provider-words", text(
			"көрсетілетін қызметті беруші екі түрлі аталған",
			"услугодатель назван двумя способами",
			"the provider is called by two names"),
			cottonReceipt.says("1", "көрсетілетін қызметті беруші"), cottonReceipt.says("section2", "көрсетілетін қызмет берушінің"),
			cottonReceipt.says("5(3)", "көрсетілетін қызмет берушінің"), cottonReceipt.says("6(1)", "көрсетілетін қызмет берушінің")),
		editorial("cotton-action-words", text(
			"«іс-әрекет», «әрекет» пен «іс-қимыл» бір ұғымды білдіреді",
			"«іс-әрекет», «әрекет» и «іс-қимыл» обозначают одно",
			"«іс-әрекет», «әрекет» and «іс-қимыл» mean one thing"),
			cottonReceipt.says("section2", "іс-әрекеті"), cottonReceipt.says("5", "әрекеттің)"), cottonReceipt.says("7", "(іс-қимылдың)"),
			cottonReceipt.says("8", "(іс-әрекеттің)"), cottonReceipt.says("9", "(іс-қимылдарының)")),
		editorial("cotton-interaction-words", text(
			"өзара әрекет екі тақырыпта екі түрлі аталған",
			"взаимодействие названо в заголовках двояко",
			"the interaction is called by two words in the headings"),
			cottonReceipt.says("section3", "өзара әрекеті"), cottonReceipt.says("section4", "өзара іс-қимыл")),
		editorial("cotton-units-number", text(
			"бөлімше тақырыпта жекеше, тізбеде көпше",
			"подразделение в заголовке в единственном, в перечне во множественном числе",
			"the unit is in the singular in the heading and in the plural in the list"),
			cottonReceipt.says("section3", "құрылымдық бөлімшесінің"), cottonReceipt.says("6", "құрылымдық бөлімшелерінің")),
		editorial("cotton-number-forms", text(
			"мерзімдер бірде сөзбен, бірде цифрмен жазылған",
			"сроки написаны то словами, то цифрами",
			"the terms are now in words, now in figures"),
			cottonReceipt.says("5(1)", "отыз минут"), cottonReceipt.says("5(6)", "30 минут"), cottonReceipt.says("5(2)", "отыз минут"),
			cottonReceipt.says("7(2)", "30 минут"), cottonReceipt.says("5(3)", "бір жұмыс күні"), cottonReceipt.says("7(3)", "1 жұмыс күні")),
		editorial("cotton-letter-case", text(
			"«регламент» кіші әріппен де, бас әріппен де жазылған",
			"«регламент» напечатан и со строчной, и с прописной буквы",
			"«регламент» is printed with a small and with a capital letter"),
			cottonReceipt.says("8", "осы регламенттің"), cottonReceipt.says("10", "осы Регламенттің")),
		editorial("cotton-dashes", text(
			"мерзімнің алдында дефис пен сызықша алмасады",
			"перед сроком чередуются дефис и тире",
			"a hyphen and a dash alternate before a term"),
			cottonReceipt.says("5(4)", "дәлелді жауап - 1"), cottonReceipt.says("5(4)", "лицензияны – 9")),
	}
}
