// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package northkazakhstan

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/draft"
	"github.com/reglament-kz/reglament/regulation/law"
)

// abbreviation begins the IDs of the recorded discrepancies of a regulation.
type abbreviation string

func (a abbreviation) id(what string) law.ID { return law.ID(string(a) + "-" + what) }

// portalSilences are the substantive discrepancies of the portal that the three
// regulations have in the same words; paragraph carries the portal, signs is
// the step in which one person signs the result.
func portalSilences(n draft.Regulation, abbr abbreviation, paragraph, signs, signer string) []regulation.Discrepancy {
	sub := func(i int) string { return in(paragraph, i).String() }
	return []regulation.Discrepancy{
		draft.Slip(abbr.id("portal-provider-form"), draft.Changes(regulation.ChangePerson), draft.Text(
			"сұратуды көрсетілетін қызметті алушы толтырады, ал мәтін көрсетілетін қызметті берушінің нысанын толтыру туралы айтады",
			"запрос заполняет услугополучатель, а текст говорит о форме услугодателя",
			"the applicant fills in the request, but the text speaks of the form of the provider"),
			n.Slips(sub(5), "көрсетілетін қызметті беруші нысанын толтыру", "көрсетілетін қызметті алушының нысанды толтыруы")),
		draft.Contradiction(abbr.id("portal-signature-unchecked"), draft.Changes(regulation.ChangePath), draft.Text(
			"шарт тіркеу куәлігін ғана тексереді, ал хабарлама қолтаңбаның дұрыстығын атайды",
			"условие проверяет только регистрационное свидетельство, а уведомление говорит о подлинности подписи",
			"the condition checks the certificate only, but the notice speaks of the authenticity of the signature"),
			n.Says(sub(6), "ЭЦҚ тіркеу куәлігінің қолданыс мерзімін"),
			n.Says(sub(7), "ЭЦҚ дұрыстығының расталмауына")),
		draft.Silence(abbr.id("portal-no-signing"), draft.Changes(regulation.ChangePath), draft.Text(
			"сұрату қол қойылып жолданады, бірақ қол қою үдерісі жоқ: тіркеу куәлігі ғана таңдалады",
			"запрос отправляется подписанным, но процесса подписания нет: лишь выбирается регистрационное свидетельство",
			"the request is sent signed, but no process signs it: the certificate is only chosen"),
			n.Says(sub(5), "тіркеу куәлігін таңдап алуы"),
			n.Says(sub(8), "куәландырылған (қол қойылған) электрондық құжатты")),
		draft.Contradiction(abbr.id("portal-result-notification"), draft.Changes(regulation.ChangePath), draft.Text(
			"3-тармақта нәтиже – лицензия, порталда – хабарлама",
			"в пункте 3 результат – лицензия, на портале – уведомление",
			"in paragraph 3 the result is a licence, on the portal a notification"),
			n.Says("3", "лицензия"),
			n.Says(sub(10), "электрондық құжат нысанында хабарлама")),
		draft.Contradiction(abbr.id("portal-signers"), draft.Changes(regulation.ChangePerson), draft.Text(
			"порталда нәтижеге орындаушы мен басшы қол қояды, рәсімде – бір адам",
			"на портале результат подписывают исполнитель и руководитель, в процедуре – одно лицо",
			"on the portal the executor and the head sign the result, in the procedure one person"),
			n.Says(signs, signer),
			n.Says(sub(10), "жауапты орындаушысының және басшысының ЭЦҚ")),
		draft.Silence(abbr.id("portal-entry"), draft.Changes(regulation.ChangeDeadline, regulation.ChangePath, regulation.ChangePerson), draft.Text(
			"порталдан жолданған сұратуды кім қабылдап, рәсімнің қай қадамынан бастайтыны айтылмаған",
			"кто принимает запрос с портала и с какого шага начинается процедура, не сказано",
			"who takes in the request of the portal, and at which step the procedure begins, is not said"),
			n.Silent("5(1)"),
			n.Silent(sub(8)),
			n.Silent(sub(9))),
		draft.Silence(abbr.id("portal-grounds"), draft.Changes(regulation.ChangePath), draft.Text(
			"тексеру Стандартқа сілтейді, бірақ тармағын атамайды",
			"проверка ссылается на Стандарт, не называя пункта",
			"the check refers to the Standard and names no point of it"),
			n.Says(sub(9), "Стандартта")),
	}
}

// portalSlips are the editorial ones.
func portalSlips(n draft.Regulation, abbr abbreviation, paragraph string) []regulation.Discrepancy {
	sub := func(i int) string { return in(paragraph, i).String() }
	return []regulation.Discrepancy{
		draft.Slip(abbr.id("portal-registration-bracket"), draft.Changes(regulation.ChangePath), draft.Text(
			"тіркелмегендер туралы жақша парольден кейін тұр, ал мәні тіркелуге қатысты",
			"скобка о незарегистрированных стоит после пароля, а относится к регистрации",
			"the bracket on those not registered stands after the password, but belongs to the registration"),
			n.Says(sub(1), "паролінің (Порталда тіркелмеген қызмет алушылар үшін іске асырылады) көмегімен")),
		draft.Copy(abbr.id("portal-copies-link"), draft.Text(
			"көшірмеде: Стандарт тармағының сілтемесі орнынан жылжыған",
			"в копии: ссылка на пункт Стандарта смещена",
			"in the copy: the link to the point of the Standard is displaced"),
			n.Slips(sub(5), "Стандарттың көрсетілген, құжаттардың 9-тармағында қажетті көшірмесін", "Стандарттың 9-тармағында көрсетілген құжаттардың қажетті көшірмесін")),
		draft.Slip(abbr.id("portal-notice-subject"), draft.Changes(regulation.ChangePerson), draft.Text(
			"бас тарту хабарламасын көрсетілетін қызметті алушы қалыптастыратын болып шығады: ілік септігі түскен",
			"выходит, что уведомление об отказе формирует услугополучатель: потерян родительный падеж",
			"as printed the applicant forms the notice of refusal: the genitive is missing"),
			n.Slips(sub(7), "көрсетілетін қызмет алушы ЭЦҚ дұрыстығының", "көрсетілетін қызмет алушының ЭЦҚ дұрыстығының")),
		draft.Print(abbr.id("portal-certified-by"), draft.Text(
			"ЭЦҚ сөзінде «арқылы» мағынасындағы жалғау жоқ",
			"у «ЭЦҚ» нет окончания со значением «посредством»",
			"«ЭЦҚ» lacks the ending that means “with”"),
			n.Slips(sub(8), "ЭЦҚ куәландырылған", "ЭЦҚ-мен куәландырылған")),
		draft.Slip(abbr.id("portal-formed-by"), draft.Changes(regulation.ChangePerson), draft.Text(
			"ырықсыз етістің орнына негізгі етіс: нәтижені көрсетілетін қызметті алушының өзі қалыптастырған болып шығады",
			"вместо страдательного причастия действительное: выходит, что результат сформировал сам услугополучатель",
			"an active participle for a passive one: as printed the applicant formed the result himself"),
			n.Slips(sub(10), "Порталда қалыптастырған", "Порталда қалыптастырылған")),
		draft.Copy(abbr.id("portal-annex-link"), draft.Text(
			"көшірмеде: қосымшаға сілтеме сөйлемнің соңына жылжыған",
			"в копии: ссылка на приложение смещена в конец предложения",
			"in the copy: the link to the annex is displaced to the end of the sentence"),
			n.Slips("10", "осы Регламенттің сәйкес диаграммамен келтірілген.қосымшасына", "осы Регламенттің қосымшасына сәйкес диаграммамен келтірілген.")),
		draft.Print(abbr.id("portal-letter-case"), draft.Text(
			"анықталған термин бас әріппен де, кіші әріппен де жазылған",
			"определённый термин напечатан и с прописной, и со строчной буквы",
			"the defined term is printed both with a capital and with a small letter"),
			n.Says("1", "бұдан әрі – Портал"),
			n.Says("section4", "порталмен")),
		draft.Contradiction(abbr.id("annex-directory-diagram"), nil, draft.Text(
			"10-тармақ қосымшада диаграмма бар дейді, қосымшаның тақырыбы анықтамалықты ғана атайды",
			"пункт 10 говорит о диаграмме в приложении, заголовок приложения называет только справочник",
			"paragraph 10 speaks of a diagram in the annex, whose heading names a directory only"),
			n.Says("10", "диаграммамен"),
			n.Says("annex", "бизнес-процестерінің анықтамалығы")),
		draft.Print(abbr.id("process-words"), draft.Text(
			"«процесс» ұғымы екі сөзбен берілген",
			"понятие «процесс» передано двумя словами",
			"“process” is rendered by two words"),
			n.Says(sub(2), "1-үдеріс"),
			n.Says("annex", "бизнес-процестерінің")),
	}
}

// elicensingSlips are those of the portal that two of the regulations have in
// the same words: the ones that name the workplace of e-licensing.
func elicensingSlips(n draft.Regulation, abbr abbreviation, paragraph string) []regulation.Discrepancy {
	sub := func(i int) string { return in(paragraph, i).String() }
	return []regulation.Discrepancy{
		draft.Slip(abbr.id("portal-authenticity-word"), nil, draft.Text(
			"«телнұсқалығын» (телнұсқа екенін) деген сөз «түпнұсқалығын» (шынайылығын) орнында тұр",
			"слово «телнұсқалығын» (дубликатность) стоит вместо «түпнұсқалығын» (подлинность)",
			"«телнұсқалығын» (being a duplicate) stands for «түпнұсқалығын» (authenticity)"),
			n.Slips(sub(3), "телнұсқалығын", "түпнұсқалығын")),
		draft.Slip(abbr.id("portal-workplace-word"), nil, draft.Text(
			"жұмыс орны «авторландырылған» делінген, «автоматтандырылған» болуы керек",
			"рабочее место названо «авторизованным» вместо «автоматизированного»",
			"the workplace is called “authorised” for “automated”"),
			n.Slips(sub(8), "авторландырылған жұмыс орны", "автоматтандырылған жұмыс орны")),
		draft.Silence(abbr.id("portal-gateway-bracket"), nil, draft.Text(
			"жақшадағы жұмыс орны шлюздің түсіндірмесі сияқты тұр, екеуінің қатысы айтылмаған",
			"рабочее место в скобках стоит как пояснение шлюза, связь их не названа",
			"the workplace in brackets stands as if it explained the gateway; how the two relate is not said"),
			n.Says(sub(8), "шлюзі арқылы (Е-лицензиялаудың мемлекеттік мәліметтер базасы")),
		draft.Copy(abbr.id("portal-standard-link"), draft.Text(
			"көшірмеде: «мына Стандартта» сілтемесі анықтайтын сөзінен кейін тұр",
			"в копии: ссылка «мына Стандартта» стоит после слова, к которому относится",
			"in the copy: the link «мына Стандартта» stands behind the word that it belongs to"),
			n.Slips(sub(9), "қоса берген көрсетілген құжаттарының сәйкестігін және мына Стандартта", "қоса берген, мына Стандартта көрсетілген құжаттарының сәйкестігін және")),
		draft.Silence(abbr.id("portal-condition-grammar"), draft.Changes(regulation.ChangeDeadline), draft.Text(
			"шарттың мерзімдері септігі әртүрлі сөздерге тіркелген, бас тарту баяндауышсыз қалған",
			"сроки условия приставлены к словам в разных падежах, отказ остался без сказуемого",
			"the terms of the condition hang on words of different cases, and the refusal has no verb"),
			n.Says(sub(9), "лицензия беру үшін"), n.Says(sub(9), "лицензияның телнұсқасын – 1 жұмыс күнінен кешіктірмей, не")),
		draft.Print(abbr.id("portal-full-stop"), draft.Text(
			"тармақша нүктелі үтірдің орнына нүктемен аяқталған",
			"подпункт завершён точкой вместо точки с запятой",
			"the sub-paragraph ends with a full stop for a semicolon"),
			n.Slips(sub(9), "дәлелді жауап.", "дәлелді жауап;")),
	}
}

// generalDiscrepancies are those of the first paragraphs and of the stamp of
// approval, alike in the three regulations.
func generalDiscrepancies(n draft.Regulation, abbr abbreviation, stamp string) []regulation.Discrepancy {
	return []regulation.Discrepancy{
		draft.Silence(abbr.id("provider-unnamed"), draft.Changes(regulation.ChangePerson), draft.Text(
			"көрсетілетін қызметті беруші нақты аталмаған: жалпы «жергілікті атқарушы органдар»",
			"услугодатель не назван: лишь общее «местные исполнительные органы»",
			"the provider is not named: only “local executive bodies” in general"),
			n.Says("1", "жергілікті атқарушы органдар")),
		draft.Slip(abbr.id("portal-among-bodies"), nil, draft.Text(
			"портал жергілікті атқарушы органдардың қатарында аталған",
			"портал назван в числе местных исполнительных органов",
			"the portal is named as one of the local executive bodies"),
			n.Says("1", `оның ішінде "электрондық үкіметтің" www.egov.kz веб-порталы`)),
		draft.Print(abbr.id("para1-case"), draft.Text(
			"«қызметін» табыс септігінде тұр, ал баяндауыш ырықсыз етісте",
			"«қызметін» в винительном падеже при страдательном сказуемом",
			"«қызметін» is in the accusative, but the verb is passive"),
			n.Slips("1", "мемлекеттік көрсетілетін қызметін", "мемлекеттік көрсетілетін қызмет")),
		draft.Silence(abbr.id("approval-stamp"), nil, draft.Text(
			"бекіту белгісінде қаулының күні мен нөмірі жоқ",
			"в грифе утверждения нет даты и номера постановления",
			"the stamp of approval has neither the date nor the number of the resolution"),
			n.Says("title", stamp)),
	}
}

// resultForm: the form is stated of the service, never of the licence.
func resultForm(n draft.Regulation, abbr abbreviation) regulation.Discrepancy {
	return draft.Silence(abbr.id("result-form"), nil, draft.Text(
		"лицензияның қандай нысанда берілетіні айтылмаған; нысан қызметке ғана берілген",
		"в какой форме даётся лицензия, не сказано; форма указана только для услуги",
		"in which form the licence is given is not said; a form is stated of the service only"),
		n.Says("2", "және (немесе) қағаз түрінде"),
		n.Silent("3"))
}

// journalOnPortal: the procedure ends with a signature that only a visitor of
// the office can give.
func journalOnPortal(n draft.Regulation, abbr abbreviation, delivers string) regulation.Discrepancy {
	return draft.Contradiction(abbr.id("journal-portal"), draft.Changes(regulation.ChangePath), draft.Text(
		"соңғы қадамның нәтижесі – журналдағы қол, ал порталдан көрсетілетін қызметті алушы оны қоя алмайды",
		"результат последнего шага – подпись в журнале, которую услугополучатель через портал поставить не может",
		"the last step results in a signature in the journal, which an applicant on the portal cannot give"),
		n.Says(delivers, "жөніндегі журналға қол қоюы"),
		n.Silent("9(10)"))
}

// headOrManagement: the list and the steps have the management, the portal the
// head.
func headOrManagement(n draft.Regulation, abbr abbreviation) regulation.Discrepancy {
	return draft.Contradiction(abbr.id("head-or-management"), draft.Changes(regulation.ChangePerson), draft.Text(
		"тізімде «басшылығы», порталда «басшысы»: бір адам екені айтылмаған",
		"в перечне «басшылығы», на портале «басшысы»: что это одно лицо, не сказано",
		"the list has «басшылығы», the portal «басшысы»: that they are one person is not said"),
		n.Says("6(2)", "басшылығы"), n.Says("9(10)", "басшысының"))
}

// requestAlone: by the word "or" the request starts the procedure without
// documents, of which the portal asks copies.
func requestAlone(n draft.Regulation, abbr abbreviation, request, form string) regulation.Discrepancy {
	return draft.Contradiction(abbr.id("trigger-or"), draft.Changes(regulation.ChangePath), draft.Text(
		"4-тармақта «немесе» бойынша сұратудың өзі жеткілікті, портал құжаттардың көшірмелерін де қостырады",
		"в пункте 4 через «или» достаточно одного запроса, портал требует и копии документов",
		"by the “or” of paragraph 4 the request alone is enough, yet the portal asks for copies of the documents"),
		n.Says("4", "немесе көрсетілетін қызметті алушының "+request), n.Says(form, "көшірмесін қоса беру"))
}
