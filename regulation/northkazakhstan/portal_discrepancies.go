// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package northkazakhstan

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// abbreviation begins the IDs of the recorded discrepancies of a regulation.
type abbreviation string

func (a abbreviation) id(what string) law.ID { return law.ID(string(a) + "-" + what) }

// portalSilences are the substantive discrepancies of the portal that the three
// regulations have in the same words; paragraph carries the portal, signs is
// the step in which one person signs the result.
func (n name) portalSilences(abbr abbreviation, paragraph, signs, signer string) []regulation.Discrepancy {
	sub := func(i int) string { return in(paragraph, i).String() }
	return []regulation.Discrepancy{
		substantive(abbr.id("portal-provider-form"), text(
			"өтінішті алушы толтырады, ал мәтін берушінің нысанын толтыру туралы айтады",
			"запрос заполняет услугополучатель, а текст говорит о форме услугодателя",
			"the applicant fills in the request, but the text speaks of the form of the provider"),
			n.slips(sub(5), "көрсетілетін қызметті беруші нысанын толтыру", "көрсетілетін қызметті алушының нысанды толтыруы")),
		substantive(abbr.id("portal-signature-unchecked"), text(
			"шарт тіркеу куәлігін ғана тексереді, ал хабарлама қолтаңбаның дұрыстығын атайды",
			"условие проверяет только регистрационное свидетельство, а извещение говорит о подлинности подписи",
			"the condition checks the certificate only, but the notice speaks of the authenticity of the signature"),
			n.says(sub(6), "ЭЦҚ тіркеу куәлігінің қолданыс мерзімін"),
			n.says(sub(7), "ЭЦҚ дұрыстығының расталмауына")),
		substantive(abbr.id("portal-no-signing"), text(
			"сұрату қол қойылып жолданады, бірақ қол қою үдерісі жоқ: куәлік қана таңдалады",
			"запрос отправляется подписанным, но процесса подписания нет: лишь выбирается свидетельство",
			"the request is sent signed, but no process signs it: the certificate is only chosen"),
			n.says(sub(5), "тіркеу куәлігін таңдап алуы"),
			n.says(sub(8), "куәландырылған (қол қойылған) электрондық құжатты")),
		substantive(abbr.id("portal-result-notification"), text(
			"3-тармақта нәтиже – лицензия, порталда – хабарлама",
			"в пункте 3 результат – лицензия, на портале – уведомление",
			"in paragraph 3 the result is a licence, on the portal a notification"),
			n.says("3", "лицензия"),
			n.says(sub(10), "электрондық құжат нысанында хабарлама")),
		substantive(abbr.id("portal-signers"), text(
			"порталда нәтижеге орындаушы мен басшы қол қояды, рәсімде – бір адам",
			"на портале результат подписывают исполнитель и руководитель, в процедуре – одно лицо",
			"on the portal the executor and the head sign the result, in the procedure one person"),
			n.says(signs, signer),
			n.says(sub(10), "жауапты орындаушысының және басшысының ЭЦҚ")),
		substantive(abbr.id("portal-entry"), text(
			"порталдан жолданған сұратуды кім қабылдап, рәсімнің қай қадамынан бастайтыны айтылмаған",
			"кто принимает запрос с портала и с какого шага начинается процедура, не сказано",
			"who takes in the request of the portal, and at which step the procedure begins, is not said"),
			n.silent("5(1)"),
			n.silent(sub(8)),
			n.silent(sub(9))),
		substantive(abbr.id("portal-grounds"), text(
			"тексеру Стандартқа сілтейді, бірақ тармағын атамайды",
			"проверка ссылается на Стандарт, не называя пункта",
			"the check refers to the Standard and names no point of it"),
			n.says(sub(9), "Стандартта")),
	}
}

// portalSlips are the editorial ones.
func (n name) portalSlips(abbr abbreviation, paragraph string) []regulation.Discrepancy {
	sub := func(i int) string { return in(paragraph, i).String() }
	return []regulation.Discrepancy{
		editorial(abbr.id("portal-registration-bracket"), text(
			"тіркелмегендер туралы жақша парольден кейін тұр, ал мәні тіркелуге қатысты",
			"скобка о незарегистрированных стоит после пароля, а относится к регистрации",
			"the bracket on those not registered stands after the password, but belongs to the registration"),
			n.says(sub(1), "паролінің (Порталда тіркелмеген қызмет алушылар үшін іске асырылады) көмегімен")),
		editorial(abbr.id("portal-copies-link"), text(
			"Стандарт тармағының сілтемесі орнынан жылжыған",
			"ссылка на пункт Стандарта смещена",
			"the link to the point of the Standard is displaced"),
			n.slips(sub(5), "Стандарттың көрсетілген, құжаттардың 9-тармағында қажетті көшірмесін", "Стандарттың 9-тармағында көрсетілген құжаттардың қажетті көшірмесін")),
		editorial(abbr.id("portal-notice-subject"), text(
			"бас тарту хабарламасын алушы қалыптастыратын болып шығады: ілік септігі түскен",
			"выходит, что извещение об отказе формирует услугополучатель: потерян родительный падеж",
			"as printed the applicant forms the notice of refusal: the genitive is missing"),
			n.slips(sub(7), "көрсетілетін қызмет алушы ЭЦҚ дұрыстығының", "көрсетілетін қызмет алушының ЭЦҚ дұрыстығының")),
		editorial(abbr.id("portal-certified-by"), text(
			"ЭЦҚ сөзінде «арқылы» мағынасындағы жалғау жоқ",
			"у «ЭЦҚ» нет окончания со значением «посредством»",
			"«ЭЦҚ» lacks the ending that means “with”"),
			n.slips(sub(8), "ЭЦҚ куәландырылған", "ЭЦҚ-мен куәландырылған")),
		editorial(abbr.id("portal-formed-by"), text(
			"ырықсыз етістің орнына негізгі етіс: нәтижені алушының өзі қалыптастырған болып шығады",
			"вместо страдательного причастия действительное: выходит, что результат сформировал сам получатель",
			"an active participle for a passive one: as printed the applicant formed the result himself"),
			n.slips(sub(10), "Порталда қалыптастырған", "Порталда қалыптастырылған")),
		editorial(abbr.id("portal-annex-link"), text(
			"қосымшаға сілтеме сөйлемнің соңына жылжыған",
			"ссылка на приложение смещена в конец предложения",
			"the link to the annex is displaced to the end of the sentence"),
			n.slips("10", "осы Регламенттің сәйкес диаграммамен келтірілген.қосымшасына", "осы Регламенттің қосымшасына сәйкес диаграммамен келтірілген.")),
		editorial(abbr.id("portal-letter-case"), text(
			"анықталған термин бас әріппен де, кіші әріппен де жазылған",
			"определённый термин напечатан и с прописной, и со строчной буквы",
			"the defined term is printed both with a capital and with a small letter"),
			n.says("1", "бұдан әрі – Портал"),
			n.says("section4", "порталмен")),
		editorial(abbr.id("annex-directory-diagram"), text(
			"10-тармақ қосымшада диаграмма бар дейді, қосымшаның тақырыбы анықтамалықты ғана атайды",
			"пункт 10 говорит о диаграмме в приложении, заголовок приложения называет только справочник",
			"paragraph 10 speaks of a diagram in the annex, whose heading names a directory only"),
			n.says("10", "диаграммамен"),
			n.says("annex", "бизнес-процестерінің анықтамалығы")),
		editorial(abbr.id("process-words"), text(
			"«процесс» ұғымы екі сөзбен берілген",
			"понятие «процесс» передано двумя словами",
			"“process” is rendered by two words"),
			n.says(sub(2), "1-үдеріс"),
			n.says("annex", "бизнес-процестерінің")),
	}
}

// elicensingSlips are those of the portal that two of the regulations have in
// the same words: the ones that name the workplace of e-licensing.
func (n name) elicensingSlips(abbr abbreviation, paragraph string) []regulation.Discrepancy {
	sub := func(i int) string { return in(paragraph, i).String() }
	return []regulation.Discrepancy{
		editorial(abbr.id("portal-authenticity-word"), text(
			"«телнұсқалығын» (телнұсқа екенін) деген сөз «түпнұсқалығын» (шынайылығын) орнында тұр",
			"слово «телнұсқалығын» (дубликатность) стоит вместо «түпнұсқалығын» (подлинность)",
			"«телнұсқалығын» (being a duplicate) stands for «түпнұсқалығын» (authenticity)"),
			n.slips(sub(3), "телнұсқалығын", "түпнұсқалығын")),
		editorial(abbr.id("portal-workplace-word"), text(
			"жұмыс орны «авторландырылған» делінген, «автоматтандырылған» болуы керек",
			"рабочее место названо «авторизованным» вместо «автоматизированного»",
			"the workplace is called “authorised” for “automated”"),
			n.slips(sub(8), "авторландырылған жұмыс орны", "автоматтандырылған жұмыс орны")),
		editorial(abbr.id("portal-gateway-bracket"), text(
			"жақшадағы жұмыс орны шлюздің түсіндірмесі сияқты тұр, екеуінің қатысы айтылмаған",
			"рабочее место в скобках стоит как пояснение шлюза, связь их не названа",
			"the workplace in brackets stands as if it explained the gateway; how the two relate is not said"),
			n.says(sub(8), "шлюзі арқылы (Е-лицензиялаудың мемлекеттік мәліметтер базасы")),
		editorial(abbr.id("portal-standard-link"), text(
			"«мына Стандартта» сілтемесі анықтайтын сөзінен кейін тұр",
			"ссылка «мына Стандартта» стоит после слова, к которому относится",
			"the link «мына Стандартта» stands behind the word that it belongs to"),
			n.slips(sub(9), "қоса берген көрсетілген құжаттарының сәйкестігін және мына Стандартта", "қоса берген, мына Стандартта көрсетілген құжаттарының сәйкестігін және")),
		editorial(abbr.id("portal-condition-grammar"), text(
			"шарттың мерзімдері септігі әртүрлі сөздерге тіркелген, бас тарту баяндауышсыз қалған",
			"сроки условия приставлены к словам в разных падежах, отказ остался без сказуемого",
			"the terms of the condition hang on words of different cases, and the refusal has no verb"),
			n.says(sub(9), "лицензия беру үшін"), n.says(sub(9), "лицензияның телнұсқасын – 1 жұмыс күнінен кешіктірмей, не")),
		editorial(abbr.id("portal-full-stop"), text(
			"тармақша нүктелі үтірдің орнына нүктемен аяқталған",
			"подпункт завершён точкой вместо точки с запятой",
			"the sub-paragraph ends with a full stop for a semicolon"),
			n.slips(sub(9), "дәлелді жауап.", "дәлелді жауап;")),
	}
}

// generalDiscrepancies are those of the first paragraphs and of the stamp of
// approval, alike in the three regulations.
func (n name) generalDiscrepancies(abbr abbreviation, stamp string) []regulation.Discrepancy {
	return []regulation.Discrepancy{
		substantive(abbr.id("provider-unnamed"), text(
			"көрсетілетін қызметті беруші нақты аталмаған: жалпы «жергілікті атқарушы органдар»",
			"услугодатель не назван: лишь общее «местные исполнительные органы»",
			"the provider is not named: only “local executive bodies” in general"),
			n.says("1", "жергілікті атқарушы органдар")),
		editorial(abbr.id("portal-among-bodies"), text(
			"портал жергілікті атқарушы органдардың қатарында аталған",
			"портал назван в числе местных исполнительных органов",
			"the portal is named as one of the local executive bodies"),
			n.says("1", `оның ішінде "электрондық үкіметтің" www.egov.kz веб-порталы`)),
		editorial(abbr.id("para1-case"), text(
			"«қызметін» табыс септігінде тұр, ал баяндауыш ырықсыз етісте",
			"«қызметін» в винительном падеже при страдательном сказуемом",
			"«қызметін» is in the accusative, but the verb is passive"),
			n.slips("1", "мемлекеттік көрсетілетін қызметін", "мемлекеттік көрсетілетін қызмет")),
		editorial(abbr.id("approval-stamp"), text(
			"бекіту белгісінде қаулының күні мен нөмірі жоқ",
			"в грифе утверждения нет даты и номера постановления",
			"the stamp of approval has neither the date nor the number of the resolution"),
			n.says("title", stamp)),
	}
}

// resultForm: the form is stated of the service, never of the licence.
func (n name) resultForm(abbr abbreviation) regulation.Discrepancy {
	return substantive(abbr.id("result-form"), text(
		"лицензияның қандай нысанда берілетіні айтылмаған; нысан қызметке ғана берілген",
		"в какой форме даётся лицензия, не сказано; форма указана только для услуги",
		"in which form the licence is given is not said; a form is stated of the service only"),
		n.says("2", "және (немесе) қағаз түрінде"),
		n.silent("3"))
}

// journalOnPortal: the procedure ends with a signature that only a visitor of
// the office can give.
func (n name) journalOnPortal(abbr abbreviation, delivers string) regulation.Discrepancy {
	return substantive(abbr.id("journal-portal"), text(
		"соңғы қадамның нәтижесі – журналдағы қол, ал порталдан алушы оны қоя алмайды",
		"результат последнего шага – подпись в журнале, которой получатель через портал дать не может",
		"the last step results in a signature in the journal, which an applicant on the portal cannot give"),
		n.says(delivers, "жөніндегі журналға қол қоюы"),
		n.silent("9(10)"))
}

// headOrManagement: the list and the steps have the management, the portal the
// head.
func (n name) headOrManagement(abbr abbreviation) regulation.Discrepancy {
	return editorial(abbr.id("head-or-management"), text(
		"тізімде «басшылығы», порталда «басшысы»: бір адам екені айтылмаған",
		"в перечне «басшылығы», на портале «басшысы»: что это одно лицо, не сказано",
		"the list has «басшылығы», the portal «басшысы»: that they are one person is not said"),
		n.says("6(2)", "басшылығы"), n.says("9(10)", "басшысының"))
}

// requestAlone: by the word "or" the request starts the procedure without
// documents, of which the portal asks copies.
func (n name) requestAlone(abbr abbreviation, request, form string) regulation.Discrepancy {
	return substantive(abbr.id("trigger-or"), text(
		"4-тармақта «немесе» бойынша сұратудың өзі жеткілікті, портал құжаттардың көшірмелерін де қостырады",
		"в пункте 4 через «или» достаточно одного запроса, портал требует и копии документов",
		"by the “or” of paragraph 4 the request alone is enough, yet the portal asks for copies of the documents"),
		n.says("4", "немесе көрсетілетін қызметті алушының "+request), n.says(form, "көшірмесін қоса беру"))
}
