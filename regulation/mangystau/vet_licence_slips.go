// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package mangystau

import "github.com/reglament-kz/reglament/regulation"

// vetLicenceWording: wrong words, terms in two spellings.
func vetLicenceWording() []regulation.Discrepancy {
	v := vetLicence
	return []regulation.Discrepancy{
		editorial("vetlic-section2-title", text(
			"2-бөлім 3-бөлімнің тақырыбымен аталған; актінің басқа екі регламентінде «өзара» сөзі тек 3-бөлімде",
			"раздел 2 озаглавлен как раздел 3; в двух других регламентах акта слово «өзара» есть только в разделе 3",
			"section 2 has the title of section 3; the other two regulations of the act have the word «өзара» in section 3 only"),
			v.slips("section2", "өзара іс-қимыл тәртібін сипаттау", "іс-қимыл тәртібін сипаттау"), v.says("section3", "өзара іс-қимыл тәртібін сипаттау")),
		editorial("vetlic-department-name", text(
			"басқарманың аты үш жерде үш түрлі жазылған",
			"название управления в трёх местах написано по-разному",
			"the name of the department is spelled in three ways in three places"),
			regulation.Value{Citation: citeAct("2"), Printed: "Облыстық ауыл шаруашылық басқармасы", Meant: "Облыстық ауыл шаруашылығы басқармасы"},
			regulation.Value{Citation: citeAct("signature"), Printed: "Облыстық ауыл шаруашылығы басқармасы"},
			v.slips("1", "мемлекеттік мекеме", "мемлекеттік мекемесі")),
		editorial("vetlic-database-abbreviation", text(
			"бір жүйенің қысқартуы екі түрлі: «МДҚ» және «МДБ»",
			"сокращение одной системы двоякое: «МДҚ» и «МДБ»",
			"the abbreviation of one system is «МДҚ» and «МДБ»"),
			v.says("9(6)", "МДҚ АЖ"), v.slips("11(9)", "МДБ АЖ", "МДҚ АЖ"), v.slips("11(11)", "МДБ АЖ", "МДҚ АЖ"), v.slips("11(12)", "МДБ АЖ", "МДҚ АЖ")),
		editorial("vetlic-result-term-case", text(
			"анықталған термин бас әріппен енгізілген, кейін кіші әріппен жазылған",
			"определённый термин введён с прописной, далее написан со строчной",
			"the defined term is introduced with a capital letter and used with a small one"),
			v.says("3", "Мемлекеттік қызметті көрсету нәтижесі"), v.says("5(3)", "мемлекеттік қызметті көрсету нәтижесін")),
		editorial("vetlic-regulation-term-case", text(
			"«Регламент» бас әріппен енгізілген, кейде кіші әріппен жазылған",
			"«Регламент» введён с прописной, местами написан со строчной",
			"«Регламент» is introduced with a capital letter and in places printed with a small one"),
			v.says("8", "Регламент"), v.slips("9(5)", "осы регламентте", "осы Регламентте"), v.slips("11(4)", "осы регламентте", "осы Регламентте"), v.says("10", "Регламентке")),
		editorial("vetlic-request-terms", text(
			"сұраудың бірнеше атауы бар",
			"запрос назван несколькими словами",
			"the request goes by several words"),
			v.says("4", "сұрау салуы"), v.says("9(5)", "сұраныс"), v.says("11(8)", "сұрау салу нысаны"), v.says("11(8)", "сұрау нысанына")),
		editorial("vetlic-service-processed", text(
			"11-тармақта сұраныс емес, қызмет өңделеді",
			"в пункте 11 обрабатывается услуга, а не запрос",
			"in paragraph 11 the service is processed instead of the request"),
			v.slips("11(9)", "қызметті өңдеу", "сұранысты өңдеу"), v.says("9(13)", "сұранысты өңдеу")),
		editorial("vetlic-data-right-or-authentic", text(
			"бірдей тексеру бір жерде деректердің дұрыстығы, бір жерде түпнұсқалығы деп аталған",
			"одна и та же проверка названа проверкой правильности и проверкой подлинности данных",
			"one and the same check is of correct data in one place, of authentic data in another"),
			v.says("9(3)", "дұрыстығын"), v.says("11(2)", "түпнұсқалығын")),
		editorial("vetlic-data-words", text(
			"алушы туралы деректер 9-тармақта «деректер», 11-тармақта «мәліметтер» деп аталған",
			"данные услугополучателя в пункте 9 «деректер», в пункте 11 «мәліметтер»",
			"the applicant's data are «деректер» in paragraph 9 and «мәліметтер» in paragraph 11"),
			v.says("9(15)", "деректерінде"), v.says("11(11)", "мәліметтерінде")),
		editorial("vetlic-reissue-as-result", text(
			"нәтижелердің қатарында құжат емес, әрекет аталған",
			"среди результатов названо действие, а не документ",
			"an act stands among the results in place of a document"),
			v.slips("3", "қайта ресімдеу", "қайта ресімделген лицензия")),
		editorial("vetlic-authorised-person-form", text(
			"«уәкілетті адам» тәуелдік жалғаусыз жазылған",
			"«уәкілетті адам» без притяжательного окончания",
			"«уәкілетті адам» lacks its possessive ending"),
			v.slips("3/4", "уәкілетті адамның", "уәкілетті адамының")),
		editorial("vetlic-authorised-person-not-listed", text(
			"портал нәтижесіне қол қоятын уәкілетті адам қатысушылар тізбесінде жоқ",
			"уполномоченного лица, подписывающего результат на портале, нет в перечне участников",
			"the authorised person, who signs the result of the portal, is not in the list of participants"),
			v.says("3/4", "уәкілетті адамның"), v.silent("6")),
		editorial("vetlic-cabinet-only-in-para3", text(
			"нәтиженің «жеке кабинетке» жолданатыны тек 3-тармақта айтылған",
			"о направлении результата в «личный кабинет» говорит только пункт 3",
			"only paragraph 3 tells that the result is sent to the personal cabinet"),
			v.says("3/4", "жеке кабинетіне"), v.silent("9(16)")),
		editorial("vetlic-annex-duplicate-case", text(
			"қосымша сөзінің септігі қате",
			"слово «қосымша» в неверном падеже",
			"the word for annex is in the wrong case"),
			v.slips("5(3)/4", "лицензияға қосымшаны телнұсқасын", "лицензияға қосымшаның телнұсқасын"),
			v.slips("7(3)/4", "лицензияға қосымшаны телнұсқасын", "лицензияға қосымшаның телнұсқасын")),
		editorial("vetlic-working-day-form", text(
			"жұмыс күні тәуелдік жалғаумен де, онсыз да жазылған",
			"«рабочий день» написан с притяжательным окончанием и без него",
			"the working day is printed with and without its possessive ending"),
			v.slips("5(3)/2", "жұмыс күн", "жұмыс күні"), v.slips("7(3)/2", "жұмыс күн", "жұмыс күні"), v.says("7(4)", "жұмыс күні")),
		editorial("vetlic-results-as-verbs", text(
			"қадам нәтижелері етістікпен айтылған, соңғысы ғана зат есіммен",
			"результаты шагов выражены глаголом, лишь последний – именем",
			"the results of the steps are verbs, only the last one is a noun"),
			v.says("7(1)/2", "жолдайды"), v.says("7(5)/2", "беру")),
		editorial("vetlic-certificate-order", text(
			"тіркелу браузерде сақталған куәлікпен жасалады, ал куәлік браузерге келесі процесте ғана бекітіледі",
			"регистрация идёт свидетельством, хранящимся в браузере, а прикрепляется оно в браузере лишь следующим процессом",
			"the registration uses a certificate kept in the browser, to which only the next process attaches it"),
			v.says("9(1)", "сақталып тұратын"), v.says("9(2)", "бекіту")),
		editorial("vetlic-two-full-descriptions", text(
			"ақпараттық жүйелерді пайдаланудың толық сипаттамасын екі тармақ екі қосымшаға жібереді",
			"полное описание использования систем два пункта относят к двум приложениям",
			"two paragraphs send the full description of the use of the systems to two annexes"),
			v.says("10", "2- қосымшада"), v.says("12", "3-қосымшаға")),
		editorial("vetlic-order-case", text(
			"«реттілігін» табыс септігінде, мағынасы ілік септігін талап етеді",
			"«реттілігін» в винительном падеже вместо родительного",
			"«реттілігін» is in the accusative where the sentence asks for the genitive"),
			v.slips("12", "реттілігін", "реттілігінің")),
	}
}

// vetLicencePrint: layout, spacing, displaced links, letters of another alphabet.
func vetLicencePrint() []regulation.Discrepancy {
	v := vetLicence
	return []regulation.Discrepancy{
		editorial("vetlic-list-displaced-link", text(
			"тізімде «регламенті» сөзі нүктелі үтірден кейін ығысқан",
			"в перечне слово «регламенті» смещено за точку с запятой",
			"in the list the word «регламенті» is displaced behind the semicolon"),
			regulation.Value{Citation: citeAct("1(2)"), Printed: ";регламенті", Meant: "регламенті;"}),
		editorial("vetlic-para5-numbering-dots", text(
			"5-тармақтың алғашқы үш тармақшасы нүктемен, төртіншісі жақшамен нөмірленген",
			"первые три подпункта пункта 5 пронумерованы с точкой, четвёртый – со скобкой",
			"the first three sub-paragraphs of paragraph 5 are numbered with a full stop, the fourth with a bracket"),
			v.slips("5(1)", "1.", "1)"), v.slips("5(2)", "2.", "2)"), v.slips("5(3)", "3.", "3)"), v.says("5(4)", "4)")),
		editorial("vetlic-misprint-kay", text(
			"«көрсету» сөзі қ әрпімен жазылған",
			"слово «көрсету» напечатано с буквой қ",
			"the word «көрсету» is printed with the letter қ"),
			v.slips("1/2", "қөрсетудің", "көрсетудің"), v.slips("3/3", "қөрсетілетін", "көрсетілетін")),
		editorial("vetlic-latin-letters", text(
			"көптеген сөзде кирилл і орнына латын i әрпі",
			"во многих словах латинская i вместо кириллической і",
			"many words have a Latin i for the Cyrillic і"),
			v.slips("2", "Мемлекеттiк", "Мемлекеттік"), v.slips("5", "процесінiң", "процесінің"), v.slips("6", "тiзбесi", "тізбесі"),
			v.slips("7", "рәсiмдердiң", "рәсімдердің"), v.slips("section4", "жүйелердi", "жүйелерді"), v.slips("9", "мемлекеттiк", "мемлекеттік"),
			v.slips("10", "процесiнде", "процесінде"), v.slips("11", "мемлекеттiк", "мемлекеттік")),
		editorial("vetlic-list-backslash", text(
			"тізбенің бірінші тармағынан кейін артық кері қиғаш сызық",
			"после первого пункта перечня лишняя обратная косая черта",
			"a stray backslash behind the first item of the list"),
			v.slips("6(1)", `;\`, ";")),
		editorial("vetlic-para7-punctuation", text(
			"7-тармақтың кіріспесінде сызықша орнына сызық қойылған, үтірден кейін бос орын жоқ",
			"во вводной части пункта 7 тире вместо дефиса и нет пробела после запятой",
			"the opening of paragraph 7 has a dash for a hyphen and no space behind a comma"),
			v.slips("7", "іс – қимылдың", "іс-қимылдың"), v.slips("7", "отырып,құрылымдық", "отырып, құрылымдық")),
		editorial("vetlic-step-full-stop", text(
			"7-тармақта түрлердің алдындағы сөйлем нүктемен аяқталған, 5-тармақта нүктелі үтірмен; қос нүкте қойылуы керек",
			"в пункте 7 предложение перед видами закрыто точкой, в пункте 5 – точкой с запятой; нужно двоеточие",
			"the sentence before the kinds ends with a full stop in paragraph 7, with a semicolon in paragraph 5; a colon is meant"),
			v.slips("7(3)", "дайындайды.", "дайындайды:"), v.slips("5(3)", "ресімдеуі;", "ресімдеуі:")),
		editorial("vetlic-point-number-hyphen", text(
			"Стандарттың тармағы бір жерде сызықшасыз жазылған",
			"пункт Стандарта в одном месте написан без дефиса",
			"the point of the Standard is printed without its hyphen in one place"),
			v.slips("7(3)", "10 тармағында", "10-тармағында"), v.says("3", "10-тармағында")),
		editorial("vetlic-process-number-format", text(
			"процестер мен шарттардың нөмірлері әртүрлі сызықпен жазылған",
			"номера процессов и условий написаны с разными чертами",
			"the numbers of processes and conditions are printed with different dashes"),
			v.says("9(4)", "2 - процесс"), v.says("9(6)", "4 – процесс"), v.says("11(5)", "4-процесс"), v.says("9(3)", "1 - шарт"), v.says("11(6)", "2-шарт")),
		editorial("vetlic-process-dash-spacing", text(
			"сызықтан кейін бос орын жоқ",
			"после тире нет пробела",
			"no space behind the dash"),
			v.says("9(2)", "процесс –көрсетілетін"), v.says("3/4", "–ЭЦҚ")),
		editorial("vetlic-registry-case-ending", text(
			"деректер қорының аты септік жалғауынсыз жазылған",
			"название базы данных без падежного окончания",
			"the name of the data base lacks its case ending"),
			v.slips("11(6)", "ЗТ МДҚ", "ЗТ МДҚ-да"), v.says("11(7)", "ЗТ МДҚ-да")),
		editorial("vetlic-stray-comma", text(
			"«және» жалғаулығының алдында артық үтір",
			"лишняя запятая перед союзом «және»",
			"a stray comma before «және»"),
			v.slips("3/3", "куәландырылады, және", "куәландырылады және")),
		editorial("vetlic-form-converb", text(
			"«ескере» сөзінен кейін көмекші сөз түсіп қалған",
			"после «ескере» пропущено вспомогательное слово",
			"the auxiliary behind «ескере» is lost"),
			v.slips("9(5)", "талаптарын ескере,", "талаптарын ескере отырып,")),
		editorial("vetlic-short-form-dash", text(
			"қысқартудың сызығы бір жерде бос орынмен, бір жерде оларсыз жазылған",
			"тире при сокращении написано то с пробелами, то без них",
			"the dash of the short forms is printed with spaces and without"),
			v.slips("8", "бұдан әрі-Регламент", "бұдан әрі – Регламент"), v.says("1/2", "бұдан әрі – портал")),
		editorial("vetlic-website-spelling", text(
			"12-тармақта «бизнес-процесс» пен «интернет-ресурс» бос орынмен де жазылған",
			"в пункте 12 «бизнес-процесс» и «интернет-ресурс» написаны и с пробелами",
			"paragraph 12 also spells «бизнес-процесс» and «интернет-ресурс» with spaces"),
			v.slips("12", "бизнес - процестерінің", "бизнес-процестерінің"), v.slips("12", "интернет - ресурсында", "интернет-ресурсында")),
		editorial("vetlic-block-scheme-dash", text(
			"«блок-схема» сызықшасының орнына сызық қойылған",
			"в «блок-схема» вместо дефиса тире",
			"«блок-схема» has a dash for its hyphen"),
			v.slips("8", "блок – схемамен", "блок-схемамен")),
		editorial("vetlic-annex-number-spacing", text(
			"қосымшаның нөмірі бос орынмен жазылған",
			"номер приложения написан с пробелом",
			"the number of the annex is printed with a space"),
			v.slips("10", "2- қосымшада", "2-қосымшада"), v.says("8", "1-қосымшаға")),
	}
}
