// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package northkazakhstan

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/draft"
)

// grainReceiptSlips are the slips of paragraphs 4 to 7.
func grainReceiptSlips() []regulation.Discrepancy {
	return []regulation.Discrepancy{
		listLink("grain", "1(2)", "мемлекеттік көрсетілетін қызмет ;регламенті", "мемлекеттік көрсетілетін қызмет регламенті;"),
		draft.Copy("grain-standard-point-link", draft.Text(
			"көшірмеде: Стандарт тармағының сілтемесі орнынан жылжыған",
			"в копии: ссылка на пункт Стандарта смещена",
			"in the copy: the link to the point of the Standard is displaced"),
			grainReceipt.Slips("4", "Стандарттың көрсетілген 9-тармағында тиісті құжаттарды", "Стандарттың 9-тармағында көрсетілген тиісті құжаттарды")),
		draft.Copy("grain-refusal-point-link", draft.Text(
			"көшірмеде: бас тарту негізінің сілтемесі орнынан жылжыған",
			"в копии: ссылка на основания отказа смещена",
			"in the copy: the link to the grounds of refusal is displaced"),
			grainReceipt.Slips("5(3)", "Стандарттың көзделген жағдайларда және негіздемелер 10-тармағында бойынша", "Стандарттың 10-тармағында көзделген жағдайларда және негіздемелер бойынша")),
		draft.Print("grain-trigger-verb", draft.Text(
			"бастау негізі туралы сөйлем баяндауышсыз аяқталған",
			"предложение об основании начала осталось без сказуемого",
			"the sentence on the start of the procedure has no verb"),
			grainReceipt.Slips("4", "электрондық сұрау салуы.", "электрондық сұрау салуы болып табылады.")),
		draft.Silence("grain-application-case", nil, draft.Text(
			"«өтініш» табыс септігінсіз тұр, құжаттар топтамасына кіретіні ашық",
			"«өтініш» без винительного падежа; входит ли он в пакет, не ясно",
			"«өтініш» lacks the accusative; whether it is part of the package is open"),
			grainReceipt.Slips("5(1)", "өтініш, тиісті құжаттар топтамасын", "өтінішті, тиісті құжаттар топтамасын"),
			grainReceipt.Says("4", "тиісті құжаттарды (бұдан әрі – құжаттар топтамасы)")),
		draft.Print("grain-standard-title-quotes", draft.Text(
			"стандартты бекіткен қаулының атауы ашылатын тырнақшасыз тұр",
			"название постановления, утвердившего стандарт, стоит без открывающей кавычки",
			"the title of the resolution that approved the standard lacks its opening quotation mark"),
			grainReceipt.Slips("4", `"Астық қолхаттарын беру арқылы қойма қызметі`, `""Астық қолхаттарын беру арқылы қойма қызметі`),
			grainReceipt.Says("4", `бекіту туралы"`)),
		draft.Print("grain-list-end", draft.Text(
			"тізбенің соңғы тармақшасы нүктелі үтірмен аяқталған",
			"последний подпункт перечня завершён точкой с запятой",
			"the last item of the list ends with a semicolon"),
			grainReceipt.Slips("6(3)", "жауапты орындаушысы;", "жауапты орындаушысы.")),
		draft.Print("grain-full-stop", draft.Text(
			"тармақша нүктелі үтірдің орнына нүктемен аяқталған",
			"подпункт завершён точкой вместо точки с запятой",
			"the sub-paragraph ends with a full stop for a semicolon"),
			grainReceipt.Slips("7(4)", "төрт сағаттан асырмай.", "төрт сағаттан асырмай;")),
		draft.Print("grain-day-word", draft.Text(
			"«күннен» мен «күнінен» қатар жүреді",
			"«күннен» и «күнінен» чередуются",
			"«күннен» and «күнінен» alternate"),
			grainReceipt.Says("5(3)", "алты жұмыс күнінен кешіктірмей"), grainReceipt.Slips("7(3)", "алты жұмыс күннен кешіктірмей", "алты жұмыс күнінен кешіктірмей")),
	}
}

// grainReceiptTitleWording are the forms of the title.
func grainReceiptTitleWording() []regulation.Discrepancy {
	return []regulation.Discrepancy{
		draft.Print("grain-title-comma", draft.Text(
			"«арқылы» сөзінен кейінгі үтір бірде бар, бірде жоқ",
			"запятая после «арқылы» то есть, то нет",
			"the comma behind «арқылы» comes and goes"),
			inAct("1(2)", "беру арқылы, қойма"), grainReceipt.Says("title", "беру арқылы қойма"), grainReceipt.Says("1", "беру арқылы қойма"),
			grainReceipt.Says("3", "беру арқылы, қойма"), grainReceipt.Says("annex", "беру арқылы, қойма")),
		draft.Print("grain-title-reissue", draft.Text(
			"«ресімдеу» мен «рәсімдеу» қатар жүреді",
			"«ресімдеу» и «рәсімдеу» чередуются",
			"«ресімдеу» and «рәсімдеу» alternate"),
			inAct("1(2)", "қайта рәсімдеу"), grainReceipt.Says("title", "қайта ресімдеу"), grainReceipt.Says("annex", "қайта рәсімдеу")),
		draft.Print("grain-title-duplicates", draft.Text(
			"телнұсқа жекеше де, көпше де жазылған",
			"дубликат напечатан то в единственном, то во множественном числе",
			"the duplicate is printed in the singular and in the plural"),
			inAct("1(2)", "лицензияның телнұсқасын"), grainReceipt.Says("title", "лицензияның телнұсқаларын"),
			grainReceipt.Says("3", "лицензияның телнұсқасын"), grainReceipt.Says("annex", "лицензияның телнұсқасын")),
		draft.Print("grain-latin-letters", draft.Text(
			"қазақ әрпі «і» орнына латын «i» терілген",
			"вместо казахской «і» набрана латинская «i»",
			"a Latin “i” is set for the Kazakh «і»"),
			grainReceipt.Says("1", "мемлекеттік"), grainReceipt.Slips("4", "мемлекеттiк", "мемлекеттік")),
		draft.Print("grain-annex-service", draft.Text(
			"қосымша тақырыбында «көрсетілетін» сөзі түскен",
			"в заголовке приложения опущено «көрсетілетін»",
			"the heading of the annex leaves out «көрсетілетін»"),
			grainReceipt.Says("title", "мемлекеттік көрсетілетін қызмет"), grainReceipt.Says("annex", "мемлекеттік қызметін көрсету")),
	}
}

// grainReceiptWording are the words that the regulation does not keep.
func grainReceiptWording() []regulation.Discrepancy {
	return []regulation.Discrepancy{
		draft.Print("grain-service-words", draft.Text(
			"«мемлекеттік көрсетілетін қызмет» термині мен «мемлекеттік қызмет көрсету» алмасып отырады",
			"термин «мемлекеттік көрсетілетін қызмет» чередуется с «мемлекеттік қызмет көрсету»",
			"«мемлекеттік көрсетілетін қызмет» and «мемлекеттік қызмет көрсету» alternate"),
			grainReceipt.Says("3", "Мемлекеттік қызмет көрсету нәтижесі"), grainReceipt.Says("5(4)", "мемлекеттік көрсетілетін қызмет нәтижесінің")),
		draft.Print("grain-request-words", draft.Text(
			"электрондық сұрау екі сөзбен аталған",
			"электронный запрос назван двумя словами",
			"the electronic request is called by two words"),
			grainReceipt.Says("4", "электрондық сұрау салуы"), grainReceipt.Says("8(5)", "сұрату нысанын")),
		draft.Print("grain-applicant-words", draft.Text(
			"көрсетілетін қызметті алушы бес түрлі аталған",
			"услугополучатель назван пятью способами",
			"the applicant is called by five names"),
			grainReceipt.Says("5(1)", "көрсетілетін қызметті алушыға"),
			grainReceipt.Slips("7(1)", "көрсетілген қызметті алушыдан", "көрсетілетін қызметті алушыдан"),
			grainReceipt.Says("8(2)", "көрсетілетін қызмет алушының"),
			grainReceipt.Slips("8(3)", "көрсетілген қызмет алушы", "көрсетілетін қызметті алушы"),
			grainReceipt.Says("8(5)", "қызмет алушының")),
		draft.Print("grain-provider-words", draft.Text(
			"көрсетілетін қызметті беруші үш түрлі аталған",
			"услугодатель назван тремя способами",
			"the provider is called by three names"),
			grainReceipt.Says("1", "көрсетілетін қызметті беруші"), grainReceipt.Says("section2", "қызмет берушінің"),
			grainReceipt.Says("7(1)", "көрсетілетін қызмет берушінің"), grainReceipt.Says("8(8)", "көрсетілетін қызмет берушінің")),
		draft.Print("grain-action-words", draft.Text(
			"«іс-әрекет», «әрекет» пен «іс-қимыл» бір ұғымды білдіреді",
			"«іс-әрекет», «әрекет» и «іс-қимыл» обозначают одно",
			"«іс-әрекет», «әрекет» and «іс-қимыл» mean one thing"),
			grainReceipt.Says("5", "іс-әрекеттің"), grainReceipt.Says("7", "(әрекеттің)"), grainReceipt.Says("7~1", "(іс-әрекеттің)"),
			grainReceipt.Says("section4", "іс-қимыл"), grainReceipt.Says("8", "іс-қимылдардың")),
		draft.Print("grain-interaction-words", draft.Text(
			"өзара әрекет екі тақырыпта екі түрлі аталған",
			"взаимодействие названо в заголовках двояко",
			"the interaction is called by two words in the headings"),
			grainReceipt.Says("section3", "өзара әрекеті"), grainReceipt.Says("section4", "өзара іс-қимыл")),
		draft.Print("grain-units-number", draft.Text(
			"бөлімше бір тақырыпта жекеше, келесісінде көпше",
			"подразделение в одном заголовке в единственном, в следующем во множественном числе",
			"the unit is in the singular in one heading and in the plural in the next"),
			grainReceipt.Says("section2", "құрылымдық бөлімшесінің"), grainReceipt.Says("section3", "құрылымдық бөлімшелерінің")),
		draft.Print("grain-number-forms", draft.Text(
			"мерзімдер рәсімде сөзбен, порталда цифрмен жазылған",
			"сроки в процедуре написаны словами, на портале цифрами",
			"the terms are in words in the procedure and in figures on the portal"),
			grainReceipt.Says("5(3)", "тоғыз жұмыс күнінен"), grainReceipt.Says("8(9)", "9 жұмыс күнінен")),
		draft.Print("grain-letter-case", draft.Text(
			"«регламент» кіші әріппен де, бас әріппен де жазылған",
			"«регламент» напечатан и со строчной, и с прописной буквы",
			"«регламент» is printed with a small and with a capital letter"),
			grainReceipt.Says("7~1", "осы регламенттің"), grainReceipt.Says("10", "осы Регламенттің")),
		draft.Print("grain-dashes", draft.Text(
			"мерзімнің алдында дефис пен сызықша алмасады",
			"перед сроком чередуются дефис и тире",
			"a hyphen and a dash alternate before a term"),
			grainReceipt.Says("5(2)", "айқындайды - үш сағаттан"), grainReceipt.Says("7(2)", "береді – үш сағаттан")),
	}
}
