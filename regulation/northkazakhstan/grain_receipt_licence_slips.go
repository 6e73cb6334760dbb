// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package northkazakhstan

import "github.com/reglament-kz/reglament/regulation"

// grainReceiptSlips are the slips of paragraphs 4 to 7.
func grainReceiptSlips() []regulation.Discrepancy {
	return []regulation.Discrepancy{
		listLink("grain", "1(2)", "мемлекеттік көрсетілетін қызмет ;регламенті", "мемлекеттік көрсетілетін қызмет регламенті;"),
		editorial("grain-standard-point-link", text(
			"Стандарт тармағының сілтемесі орнынан жылжыған",
			"ссылка на пункт Стандарта смещена",
			"the link to the point of the Standard is displaced"),
			grainReceipt.slips("4", "Стандарттың көрсетілген 9-тармағында тиісті құжаттарды", "Стандарттың 9-тармағында көрсетілген тиісті құжаттарды")),
		editorial("grain-refusal-point-link", text(
			"бас тарту негізінің сілтемесі орнынан жылжыған",
			"ссылка на основания отказа смещена",
			"the link to the grounds of refusal is displaced"),
			grainReceipt.slips("5(3)", "Стандарттың көзделген жағдайларда және негіздемелер 10-тармағында бойынша", "Стандарттың 10-тармағында көзделген жағдайларда және негіздемелер бойынша")),
		editorial("grain-trigger-verb", text(
			"бастау негізі туралы сөйлем баяндауышсыз аяқталған",
			"предложение об основании начала осталось без сказуемого",
			"the sentence on the start of the procedure has no verb"),
			grainReceipt.slips("4", "электрондық сұрау салуы.", "электрондық сұрау салуы болып табылады.")),
		editorial("grain-application-case", text(
			"«өтініш» табыс септігінсіз тұр, құжаттар топтамасына кіретіні ашық",
			"«өтініш» без винительного падежа; входит ли он в пакет, не ясно",
			"«өтініш» lacks the accusative; whether it is part of the package is open"),
			grainReceipt.slips("5(1)", "өтініш, тиісті құжаттар топтамасын", "өтінішті, тиісті құжаттар топтамасын"),
			grainReceipt.says("4", "тиісті құжаттарды (бұдан әрі – құжаттар топтамасы)")),
		editorial("grain-standard-title-quotes", text(
			"стандартты бекіткен қаулының атауы ашылатын тырнақшасыз тұр",
			"название постановления, утвердившего стандарт, стоит без открывающей кавычки",
			"the title of the resolution that approved the standard lacks its opening quotation mark"),
			grainReceipt.slips("4", `"Астық қолхаттарын беру арқылы қойма қызметі`, `""Астық қолхаттарын беру арқылы қойма қызметі`),
			grainReceipt.says("4", `бекіту туралы"`)),
		editorial("grain-list-end", text(
			"тізбенің соңғы тармақшасы нүктелі үтірмен аяқталған",
			"последний подпункт перечня завершён точкой с запятой",
			"the last item of the list ends with a semicolon"),
			grainReceipt.slips("6(3)", "жауапты орындаушысы;", "жауапты орындаушысы.")),
		editorial("grain-full-stop", text(
			"тармақша нүктелі үтірдің орнына нүктемен аяқталған",
			"подпункт завершён точкой вместо точки с запятой",
			"the sub-paragraph ends with a full stop for a semicolon"),
			grainReceipt.slips("7(4)", "төрт сағаттан асырмай.", "төрт сағаттан асырмай;")),
		editorial("grain-day-word", text(
			"«күннен» мен «күнінен» қатар жүреді",
			"«күннен» и «күнінен» чередуются",
			"«күннен» and «күнінен» alternate"),
			grainReceipt.says("5(3)", "алты жұмыс күнінен кешіктірмей"), grainReceipt.slips("7(3)", "алты жұмыс күннен кешіктірмей", "алты жұмыс күнінен кешіктірмей")),
	}
}

// grainReceiptTitleWording are the forms of the title.
func grainReceiptTitleWording() []regulation.Discrepancy {
	return []regulation.Discrepancy{
		editorial("grain-title-comma", text(
			"«арқылы» сөзінен кейінгі үтір бірде бар, бірде жоқ",
			"запятая после «арқылы» то есть, то нет",
			"the comma behind «арқылы» comes and goes"),
			inAct("1(2)", "беру арқылы, қойма"), grainReceipt.says("title", "беру арқылы қойма"), grainReceipt.says("1", "беру арқылы қойма"),
			grainReceipt.says("3", "беру арқылы, қойма"), grainReceipt.says("annex", "беру арқылы, қойма")),
		editorial("grain-title-reissue", text(
			"«ресімдеу» мен «рәсімдеу» қатар жүреді",
			"«ресімдеу» и «рәсімдеу» чередуются",
			"«ресімдеу» and «рәсімдеу» alternate"),
			inAct("1(2)", "қайта рәсімдеу"), grainReceipt.says("title", "қайта ресімдеу"), grainReceipt.says("annex", "қайта рәсімдеу")),
		editorial("grain-title-duplicates", text(
			"телнұсқа жекеше де, көпше де жазылған",
			"дубликат напечатан то в единственном, то во множественном числе",
			"the duplicate is printed in the singular and in the plural"),
			inAct("1(2)", "лицензияның телнұсқасын"), grainReceipt.says("title", "лицензияның телнұсқаларын"),
			grainReceipt.says("3", "лицензияның телнұсқасын"), grainReceipt.says("annex", "лицензияның телнұсқасын")),
		editorial("grain-latin-letters", text(
			"қазақ әрпі «і» орнына латын «i» терілген",
			"вместо казахской «і» набрана латинская «i»",
			"a Latin “i” is set for the Kazakh «і»"),
			grainReceipt.says("1", "мемлекеттік"), grainReceipt.slips("4", "мемлекеттiк", "мемлекеттік")),
		editorial("grain-annex-service", text(
			"қосымша тақырыбында «көрсетілетін» сөзі түскен",
			"в заголовке приложения опущено «көрсетілетін»",
			"the heading of the annex leaves out «көрсетілетін»"),
			grainReceipt.says("title", "мемлекеттік көрсетілетін қызмет"), grainReceipt.says("annex", "мемлекеттік қызметін көрсету")),
	}
}

// grainReceiptWording are the words that the regulation does not keep.
func grainReceiptWording() []regulation.Discrepancy {
	return []regulation.Discrepancy{
		editorial("grain-service-words", text(
			"«мемлекеттік көрсетілетін қызмет» термині мен «мемлекеттік қызмет көрсету» алмасып отырады",
			"термин «мемлекеттік көрсетілетін қызмет» чередуется с «мемлекеттік қызмет көрсету»",
			"«мемлекеттік көрсетілетін қызмет» and «мемлекеттік қызмет көрсету» alternate"),
			grainReceipt.says("3", "Мемлекеттік қызмет көрсету нәтижесі"), grainReceipt.says("5(4)", "мемлекеттік көрсетілетін қызмет нәтижесінің")),
		editorial("grain-request-words", text(
			"электрондық сұрау екі сөзбен аталған",
			"электронный запрос назван двумя словами",
			"the electronic request is called by two words"),
			grainReceipt.says("4", "электрондық сұрау салуы"), grainReceipt.says("8(5)", "сұрату нысанын")),
		editorial("grain-applicant-words", text(
			"көрсетілетін қызметті алушы бес түрлі аталған",
			"услугополучатель назван пятью способами",
			"the applicant is called by five names"),
			grainReceipt.says("5(1)", "көрсетілетін қызметті алушыға"),
			grainReceipt.slips("7(1)", "көрсетілген қызметті алушыдан", "көрсетілетін қызметті алушыдан"),
			grainReceipt.says("8(2)", "көрсетілетін қызмет алушының"),
			grainReceipt.slips("8(3)", "көрсетілген қызмет алушы", "көрсетілетін қызметті алушы"),
			grainReceipt.says("8(5)", "қызмет алушының")),
		editorial("grain-provider-words", text(
			"көрсетілетін қызметті беруші үш түрлі аталған",
			"услугодатель назван тремя способами",
			"the provider is called by three names"),
			grainReceipt.says("1", "көрсетілетін қызметті беруші"), grainReceipt.says("section2", "қызмет берушінің"),
			grainReceipt.says("7(1)", "көрсетілетін қызмет берушінің"), grainReceipt.says("8(8)", "көрсетілетін қызмет берушінің")),
		editorial("grain-action-words", text(
			"«іс-әрекет», «әрекет» пен «іс-қимыл» бір ұғымды білдіреді",
			"«іс-әрекет», «әрекет» и «іс-қимыл» обозначают одно",
			"«іс-әрекет», «әрекет» and «іс-қимыл» mean one thing"),
			grainReceipt.says("5", "іс-әрекеттің"), grainReceipt.says("7", "(әрекеттің)"), grainReceipt.says("7~1", "(іс-әрекеттің)"),
			grainReceipt.says("section4", "іс-қимыл"), grainReceipt.says("8", "іс-қимылдардың")),
		editorial("grain-interaction-words", text(
			"өзара әрекет екі тақырыпта екі түрлі аталған",
			"взаимодействие названо в заголовках двояко",
			"the interaction is called by two words in the headings"),
			grainReceipt.says("section3", "өзара әрекеті"), grainReceipt.says("section4", "өзара іс-қимыл")),
		editorial("grain-units-number", text(
			"бөлімше бір тақырыпта жекеше, келесісінде көпше",
			"подразделение в одном заголовке в единственном, в следующем во множественном числе",
			"the unit is in the singular in one heading and in the plural in the next"),
			grainReceipt.says("section2", "құрылымдық бөлімшесінің"), grainReceipt.says("section3", "құрылымдық бөлімшелерінің")),
		editorial("grain-number-forms", text(
			"мерзімдер рәсімде сөзбен, порталда цифрмен жазылған",
			"сроки в процедуре написаны словами, на портале цифрами",
			"the terms are in words in the procedure and in figures on the portal"),
			grainReceipt.says("5(3)", "тоғыз жұмыс күнінен"), grainReceipt.says("8(9)", "9 жұмыс күнінен")),
		editorial("grain-letter-case", text(
			"«регламент» кіші әріппен де, бас әріппен де жазылған",
			"«регламент» напечатан и со строчной, и с прописной буквы",
			"«регламент» is printed with a small and with a capital letter"),
			grainReceipt.says("7~1", "осы регламенттің"), grainReceipt.says("10", "осы Регламенттің")),
		editorial("grain-dashes", text(
			"мерзімнің алдында дефис пен сызықша алмасады",
			"перед сроком чередуются дефис и тире",
			"a hyphen and a dash alternate before a term"),
			grainReceipt.says("5(2)", "айқындайды - үш сағаттан"), grainReceipt.says("7(2)", "береді – үш сағаттан")),
	}
}
