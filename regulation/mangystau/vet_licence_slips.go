// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package mangystau

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/draft"
)

// vetLicenceWording: wrong words, terms in two spellings.
func vetLicenceWording() []regulation.Discrepancy {
	v := vetLicence
	return []regulation.Discrepancy{
		draft.Slip("vetlic-section2-title", nil, draft.Text(
			"2-бөлім 3-бөлімнің тақырыбымен аталған; актінің басқа екі регламентінде «өзара» сөзі тек 3-бөлімде",
			"раздел 2 озаглавлен как раздел 3; в двух других регламентах акта слово «өзара» есть только в разделе 3",
			"section 2 has the title of section 3; the other two regulations of the act have the word «өзара» in section 3 only"),
			v.Slips("section2", "өзара іс-қимыл тәртібін сипаттау", "іс-қимыл тәртібін сипаттау"), v.Says("section3", "өзара іс-қимыл тәртібін сипаттау")),
		draft.Print("vetlic-department-name", draft.Text(
			"басқарманың аты үш жерде үш түрлі жазылған",
			"название управления в трёх местах написано по-разному",
			"the name of the department is spelled in three ways in three places"),
			regulation.Value{Citation: citeAct("2"), Printed: "Облыстық ауыл шаруашылық басқармасы", Meant: "Облыстық ауыл шаруашылығы басқармасы"},
			regulation.Value{Citation: citeAct("signature"), Printed: "Облыстық ауыл шаруашылығы басқармасы"},
			v.Slips("1", "мемлекеттік мекеме", "мемлекеттік мекемесі")),
		draft.Print("vetlic-database-abbreviation", draft.Text(
			"бір жүйенің қысқартуы екі түрлі: «МДҚ» және «МДБ»",
			"сокращение одной системы двоякое: «МДҚ» и «МДБ»",
			"the abbreviation of one system is «МДҚ» and «МДБ»"),
			v.Says("9(6)", "МДҚ АЖ"), v.Slips("11(9)", "МДБ АЖ", "МДҚ АЖ"), v.Slips("11(11)", "МДБ АЖ", "МДҚ АЖ"), v.Slips("11(12)", "МДБ АЖ", "МДҚ АЖ")),
		draft.Print("vetlic-result-term-case", draft.Text(
			"анықталған термин бас әріппен енгізілген, кейін кіші әріппен жазылған",
			"определённый термин введён с прописной, далее написан со строчной",
			"the defined term is introduced with a capital letter and used with a small one"),
			v.Says("3", "Мемлекеттік қызметті көрсету нәтижесі"), v.Says("5(3)", "мемлекеттік қызметті көрсету нәтижесін")),
		draft.Print("vetlic-regulation-term-case", draft.Text(
			"«Регламент» бас әріппен енгізілген, кейде кіші әріппен жазылған",
			"«Регламент» введён с прописной, местами написан со строчной",
			"«Регламент» is introduced with a capital letter and in places printed with a small one"),
			v.Says("8", "Регламент"), v.Slips("9(5)", "осы регламентте", "осы Регламентте"), v.Slips("11(4)", "осы регламентте", "осы Регламентте"), v.Says("10", "Регламентке")),
		draft.Print("vetlic-request-terms", draft.Text(
			"сұраудың бірнеше атауы бар",
			"запрос назван несколькими словами",
			"the request goes by several words"),
			v.Says("4", "сұрау салуы"), v.Says("9(5)", "сұраныс"), v.Says("11(8)", "сұрау салу нысаны"), v.Says("11(8)", "сұрау нысанына")),
		draft.Slip("vetlic-service-processed", nil, draft.Text(
			"11-тармақта сұраныс емес, қызмет өңделеді",
			"в пункте 11 обрабатывается услуга, а не запрос",
			"in paragraph 11 the service is processed instead of the request"),
			v.Slips("11(9)", "қызметті өңдеу", "сұранысты өңдеу"), v.Says("9(13)", "сұранысты өңдеу")),
		draft.Contradiction("vetlic-data-right-or-authentic", nil, draft.Text(
			"бірдей тексеру бір жерде деректердің дұрыстығы, бір жерде түпнұсқалығы деп аталған",
			"одна и та же проверка названа проверкой правильности и проверкой подлинности данных",
			"one and the same check is of correct data in one place, of authentic data in another"),
			v.Says("9(3)", "дұрыстығын"), v.Says("11(2)", "түпнұсқалығын")),
		draft.Print("vetlic-data-words", draft.Text(
			"көрсетілетін қызметті алушы туралы деректер 9-тармақта «деректер», 11-тармақта «мәліметтер» деп аталған",
			"данные услугополучателя в пункте 9 «деректер», в пункте 11 «мәліметтер»",
			"the applicant's data are «деректер» in paragraph 9 and «мәліметтер» in paragraph 11"),
			v.Says("9(15)", "деректерінде"), v.Says("11(11)", "мәліметтерінде")),
		draft.Print("vetlic-reissue-as-result", draft.Text(
			"нәтижелердің қатарында құжат емес, әрекет аталған",
			"среди результатов названо действие, а не документ",
			"an act stands among the results in place of a document"),
			v.Slips("3", "қайта ресімдеу", "қайта ресімделген лицензия")),
		draft.Print("vetlic-authorised-person-form", draft.Text(
			"«уәкілетті адам» тәуелдік жалғаусыз жазылған",
			"«уәкілетті адам» без притяжательного окончания",
			"«уәкілетті адам» lacks its possessive ending"),
			v.Slips("3/4", "уәкілетті адамның", "уәкілетті адамының")),
		draft.Contradiction("vetlic-authorised-person-not-listed", nil, draft.Text(
			"портал нәтижесіне қол қоятын уәкілетті адам қатысушылар тізбесінде жоқ",
			"уполномоченного лица, подписывающего результат на портале, нет в перечне участников",
			"the authorised person, who signs the result of the portal, is not in the list of participants"),
			v.Says("3/4", "уәкілетті адамның"), v.Silent("6")),
		draft.Silence("vetlic-cabinet-only-in-para3", nil, draft.Text(
			"нәтиженің «жеке кабинетке» жолданатыны тек 3-тармақта айтылған",
			"о направлении результата в «личный кабинет» говорит только пункт 3",
			"only paragraph 3 tells that the result is sent to the personal cabinet"),
			v.Says("3/4", "жеке кабинетіне"), v.Silent("9(16)")),
		draft.Print("vetlic-annex-duplicate-case", draft.Text(
			"қосымша сөзінің септігі қате",
			"слово «қосымша» в неверном падеже",
			"the word for annex is in the wrong case"),
			v.Slips("5(3)/4", "лицензияға қосымшаны телнұсқасын", "лицензияға қосымшаның телнұсқасын"),
			v.Slips("7(3)/4", "лицензияға қосымшаны телнұсқасын", "лицензияға қосымшаның телнұсқасын")),
		draft.Print("vetlic-working-day-form", draft.Text(
			"жұмыс күні тәуелдік жалғаумен де, онсыз да жазылған",
			"«рабочий день» написан с притяжательным окончанием и без него",
			"the working day is printed with and without its possessive ending"),
			v.Slips("5(3)/2", "жұмыс күн", "жұмыс күні"), v.Slips("7(3)/2", "жұмыс күн", "жұмыс күні"), v.Says("7(4)", "жұмыс күні")),
		draft.Print("vetlic-results-as-verbs", draft.Text(
			"қадам нәтижелері етістікпен айтылған, соңғысы ғана зат есіммен",
			"результаты шагов выражены глаголом, лишь последний – именем",
			"the results of the steps are verbs, only the last one is a noun"),
			v.Says("7(1)/2", "жолдайды"), v.Says("7(5)/2", "беру")),
		draft.Contradiction("vetlic-certificate-order", draft.Changes(regulation.ChangePath), draft.Text(
			"тіркелу браузерде сақталған тіркеу куәлігімен жасалады, ал тіркеу куәлігі браузерге келесі процесте ғана бекітіледі",
			"регистрация проводится с помощью регистрационного свидетельства, хранящегося в браузере, а прикрепляется оно в браузере лишь следующим процессом",
			"the registration uses a certificate kept in the browser, to which only the next process attaches it"),
			v.Says("9(1)", "сақталып тұратын"), v.Says("9(2)", "бекіту")),
		draft.Contradiction("vetlic-two-full-descriptions", nil, draft.Text(
			"ақпараттық жүйелерді пайдаланудың толық сипаттамасын екі тармақ екі қосымшаға жібереді",
			"полное описание использования систем два пункта относят к двум приложениям",
			"two paragraphs send the full description of the use of the systems to two annexes"),
			v.Says("10", "2- қосымшада"), v.Says("12", "3-қосымшаға")),
		draft.Print("vetlic-order-case", draft.Text(
			"«реттілігін» табыс септігінде, мағынасы ілік септігін талап етеді",
			"«реттілігін» в винительном падеже вместо родительного",
			"«реттілігін» is in the accusative where the sentence asks for the genitive"),
			v.Slips("12", "реттілігін", "реттілігінің")),
	}
}

// vetLicencePrint: layout, spacing, displaced links, letters of another alphabet.
func vetLicencePrint() []regulation.Discrepancy {
	v := vetLicence
	return []regulation.Discrepancy{
		draft.Copy("vetlic-list-displaced-link", draft.Text(
			"көшірмеде: тізімде «регламенті» сөзі нүктелі үтірден кейін ығысқан",
			"в копии: в перечне слово «регламенті» смещено за точку с запятой",
			"in the copy: in the list the word «регламенті» is displaced behind the semicolon"),
			regulation.Value{Citation: citeAct("1(2)"), Printed: ";регламенті", Meant: "регламенті;"}),
		draft.Print("vetlic-para5-numbering-dots", draft.Text(
			"5-тармақтың алғашқы үш тармақшасы нүктемен, төртіншісі жақшамен нөмірленген",
			"первые три подпункта пункта 5 пронумерованы с точкой, четвёртый – со скобкой",
			"the first three sub-paragraphs of paragraph 5 are numbered with a full stop, the fourth with a bracket"),
			v.Slips("5(1)", "1.", "1)"), v.Slips("5(2)", "2.", "2)"), v.Slips("5(3)", "3.", "3)"), v.Says("5(4)", "4)")),
		draft.Print("vetlic-misprint-kay", draft.Text(
			"«көрсету» сөзі қ әрпімен жазылған",
			"слово «көрсету» напечатано с буквой қ",
			"the word «көрсету» is printed with the letter қ"),
			v.Slips("1/2", "қөрсетудің", "көрсетудің"), v.Slips("3/3", "қөрсетілетін", "көрсетілетін")),
		draft.Print("vetlic-latin-letters", draft.Text(
			"көптеген сөзде кирилл і орнына латын i әрпі",
			"во многих словах латинская i вместо кириллической і",
			"many words have a Latin i for the Cyrillic і"),
			v.Slips("2", "Мемлекеттiк", "Мемлекеттік"), v.Slips("5", "процесінiң", "процесінің"), v.Slips("6", "тiзбесi", "тізбесі"),
			v.Slips("7", "рәсiмдердiң", "рәсімдердің"), v.Slips("section4", "жүйелердi", "жүйелерді"), v.Slips("9", "мемлекеттiк", "мемлекеттік"),
			v.Slips("10", "процесiнде", "процесінде"), v.Slips("11", "мемлекеттiк", "мемлекеттік")),
		draft.Print("vetlic-list-backslash", draft.Text(
			"тізбенің бірінші тармағынан кейін артық кері қиғаш сызық",
			"после первого пункта перечня лишняя обратная косая черта",
			"a stray backslash behind the first item of the list"),
			v.Slips("6(1)", `;\`, ";")),
		draft.Print("vetlic-para7-punctuation", draft.Text(
			"7-тармақтың кіріспесінде дефис орнына сызықша қойылған, үтірден кейін бос орын жоқ",
			"во вводной части пункта 7 тире вместо дефиса и нет пробела после запятой",
			"the opening of paragraph 7 has a dash for a hyphen and no space behind a comma"),
			v.Slips("7", "іс – қимылдың", "іс-қимылдың"), v.Slips("7", "отырып,құрылымдық", "отырып, құрылымдық")),
		draft.Print("vetlic-step-full-stop", draft.Text(
			"7-тармақта түрлердің алдындағы сөйлем нүктемен аяқталған, 5-тармақта нүктелі үтірмен; қос нүкте қойылуы керек",
			"в пункте 7 предложение перед видами закрыто точкой, в пункте 5 – точкой с запятой; нужно двоеточие",
			"the sentence before the kinds ends with a full stop in paragraph 7, with a semicolon in paragraph 5; a colon is meant"),
			v.Slips("7(3)", "дайындайды.", "дайындайды:"), v.Slips("5(3)", "ресімдеуі;", "ресімдеуі:")),
		draft.Print("vetlic-point-number-hyphen", draft.Text(
			"Стандарттың тармағы бір жерде дефиссіз жазылған",
			"пункт Стандарта в одном месте написан без дефиса",
			"the point of the Standard is printed without its hyphen in one place"),
			v.Slips("7(3)", "10 тармағында", "10-тармағында"), v.Says("3", "10-тармағында")),
		draft.Print("vetlic-process-number-format", draft.Text(
			"процестер мен шарттардың нөмірлерінде бірде дефис, бірде сызықша қойылған",
			"номера процессов и условий написаны то с дефисом, то с тире",
			"the numbers of processes and conditions are printed with different dashes"),
			v.Says("9(4)", "2 - процесс"), v.Says("9(6)", "4 – процесс"), v.Says("11(5)", "4-процесс"), v.Says("9(3)", "1 - шарт"), v.Says("11(6)", "2-шарт")),
		draft.Print("vetlic-process-dash-spacing", draft.Text(
			"сызықшадан кейін бос орын жоқ",
			"после тире нет пробела",
			"no space behind the dash"),
			v.Says("9(2)", "процесс –көрсетілетін"), v.Says("3/4", "–ЭЦҚ")),
		draft.Print("vetlic-registry-case-ending", draft.Text(
			"деректер қорының аты септік жалғауынсыз жазылған",
			"название базы данных без падежного окончания",
			"the name of the data base lacks its case ending"),
			v.Slips("11(6)", "ЗТ МДҚ", "ЗТ МДҚ-да"), v.Says("11(7)", "ЗТ МДҚ-да")),
		draft.Print("vetlic-stray-comma", draft.Text(
			"«және» жалғаулығының алдында артық үтір",
			"лишняя запятая перед союзом «және»",
			"a stray comma before «және»"),
			v.Slips("3/3", "куәландырылады, және", "куәландырылады және")),
		draft.Print("vetlic-form-converb", draft.Text(
			"«ескере» сөзінен кейін көмекші сөз түсіп қалған",
			"после «ескере» пропущено вспомогательное слово",
			"the auxiliary behind «ескере» is lost"),
			v.Slips("9(5)", "талаптарын ескере,", "талаптарын ескере отырып,")),
		draft.Print("vetlic-short-form-dash", draft.Text(
			"қысқартудың сызықшасы бір жерде бос орынмен, бір жерде оларсыз жазылған",
			"тире при сокращении написано то с пробелами, то без них",
			"the dash of the short forms is printed with spaces and without"),
			v.Slips("8", "бұдан әрі-Регламент", "бұдан әрі – Регламент"), v.Says("1/2", "бұдан әрі – портал")),
		draft.Print("vetlic-website-spelling", draft.Text(
			"12-тармақта «бизнес-процесс» пен «интернет-ресурс» бос орынмен де жазылған",
			"в пункте 12 «бизнес-процесс» и «интернет-ресурс» написаны и с пробелами",
			"paragraph 12 also spells «бизнес-процесс» and «интернет-ресурс» with spaces"),
			v.Slips("12", "бизнес - процестерінің", "бизнес-процестерінің"), v.Slips("12", "интернет - ресурсында", "интернет-ресурсында")),
		draft.Print("vetlic-block-scheme-dash", draft.Text(
			"«блок-схема» дефисінің орнына сызықша қойылған",
			"в «блок-схема» вместо дефиса тире",
			"«блок-схема» has a dash for its hyphen"),
			v.Slips("8", "блок – схемамен", "блок-схемамен")),
		draft.Print("vetlic-annex-number-spacing", draft.Text(
			"қосымшаның нөмірі бос орынмен жазылған",
			"номер приложения написан с пробелом",
			"the number of the annex is printed with a space"),
			v.Slips("10", "2- қосымшада", "2-қосымшада"), v.Says("8", "1-қосымшаға")),
	}
}
