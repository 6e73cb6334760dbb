// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package mangystau

import (
	"slices"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/draft"
)

// identificationDiscrepancies are those that no rule finds in the data.
func identificationDiscrepancies() []regulation.Discrepancy {
	return slices.Concat(identificationSubstance(), tagDuplicateSubstance(), identificationWording(), identificationPrint())
}

func identificationSubstance() []regulation.Discrepancy {
	v := identification
	return []regulation.Discrepancy{
		draft.Silence("ident-provider-joint-scope", draft.Changes(regulation.ChangePerson), draft.Text(
			"«көрсетілетін қызметті беруші» деген терминнің екі органды ма, әлде тек атқарушы органдарды ма қамтитыны ашық",
			"охватывает ли термин «услугодатель» обоих или только исполнительные органы, не ясно",
			"whether the definition of the provider covers both bodies or the executive bodies alone is open"),
			v.Says("1", "бірлесіп"), v.Says("1", "көрсетілетін қызметті беруші")),
		draft.Silence("ident-executive-bodies-level", draft.Changes(regulation.ChangePerson), draft.Text(
			"1-тармақ деңгейін айтпай жергілікті атқарушы органдарды, 7-тармақ облыстың жергілікті атқарушы органдарын атайды; олардың бір екені айтылмаған",
			"пункт 1 называет местные исполнительные органы без уровня, пункт 7 – местные исполнительные органы области; одни ли это органы, не сказано",
			"paragraph 1 names local executive bodies without a level, paragraph 7 those of the oblast; whether they are the same is not said"),
			v.Says("1", "жергілікті атқарушы органдармен"), v.Says("7(2)", "облыстың жергілікті атқарушы органдары")),
		draft.Contradiction("ident-office-renders-service", draft.Changes(regulation.ChangePerson), draft.Text(
			"1-тармақ кеңсеге нәтиже беруді емес, қызмет көрсетудің өзін жүктейді; 7-тармақта оны жауапты орындаушы жасайды, нәтиженің қайда берілетіні айтылмаған",
			"пункт 1 возлагает на канцелярию само оказание услуги вместо выдачи результата; по пункту 7 это делает ответственный исполнитель, где выдаётся результат, не сказано",
			"paragraph 1 has the office render the service instead of giving its result; in paragraph 7 the responsible executor does that, and where the result is given is not said"),
			v.Slips("1/2", "мемлекеттік көрсетілетін қызметті көрсету", "мемлекеттік қызметті көрсету нәтижесін беру"),
			v.Says("7(2)", "жауапты орындаушысы")),
		draft.Silence("ident-paid-basis-subject", draft.Changes(regulation.ChangePath), draft.Text(
			"«ақылы негізде» деген сөйлемнің бастауышы жоқ: не үшін төленетіні айтылмаған, ал алдындағы сөйлем қызметті тегін дейді",
			"у предложения «на платной основе» нет подлежащего: за что платят, не сказано, а предыдущее предложение называет услугу бесплатной",
			"the sentence on the paid basis has no subject: what is paid for is not said, and the sentence before calls the service free"),
			v.Says("3/3", "ақылы негізде"), v.Says("3/2", "тегін")),
		draft.Silence("ident-free-tagging-scope", draft.Changes(regulation.ChangePath), draft.Text(
			"тегін көрсету тек сырғалауға байланысты айтылған; таңба басу мен чип салудың тегін не ақылы екені айтылмаған",
			"бесплатность названа лишь для биркования; платны ли таврение и чипирование, не сказано",
			"only tagging is called free; whether branding and chipping are paid is not said"),
			v.Says("3/2", "сырғалау"), v.Says("3", "сырғалау, таңба басу, чип салу")),
		draft.Contradiction("ident-result-before-identification", draft.Changes(regulation.ChangeDeadline, regulation.ChangePath), draft.Text(
			"7-тармақта нәтиже он бес минутта беріледі, ал бірдейлендірудің өзі жоспардағы мерзімде жүргізіліп, паспорт одан кейін ресімделеді",
			"по пункту 7 результат выдаётся за пятнадцать минут, тогда как сама идентификация проводится в сроки плана, а паспорт оформляется после неё",
			"in paragraph 7 the result is given within fifteen minutes, while the identification follows the dates of the plan and the passport is drawn up after it"),
			v.Says("7(2)", "15 (он бес) минут"), v.Says("7(2)", "жоспарында көрсетілген мерзімдерде")),
		draft.Contradiction("ident-identification-only-in-para7", draft.Changes(regulation.ChangePath), draft.Text(
			"бірдейлендірудің өзі тек 7-тармақта бар; 5-тармақта құжаттарды қарау мен нәтижені ресімдеу ғана көзделген",
			"сама идентификация есть только в пункте 7; в пункте 5 предусмотрено лишь рассмотрение документов и оформление результата",
			"the identification itself stands in paragraph 7 only; paragraph 5 provides only for the consideration of documents and the preparation of the result"),
			v.Says("5(2)", "ресімдеуі"), v.Says("7(2)", "бірдейлендіруді жүзеге асырады")),
		draft.Silence("ident-method-choice", draft.Changes(regulation.ChangePath, regulation.ChangePerson), draft.Text(
			"үш тәсілдің қайсысы қай жануарға қолданылатыны және оны кім таңдайтыны айтылмаған",
			"какой из трёх способов применяется к какому животному и кто его выбирает, не сказано",
			"which of the three methods fits which animal, and who chooses it, is not said"),
			v.Says("3", "сырғалау, таңба басу, чип салу"), v.Silent("7(2)")),
		draft.Silence("ident-plan-without-application", draft.Changes(regulation.ChangeDeadline), draft.Text(
			"мерзім жоспарға байланысты, оның мазмұны мәтінде жоқ; жоспарда жоқ жануарға қатысты өтініштің мерзімі айтылмаған",
			"срок зависит от плана, содержания которого в тексте нет; срок по обращению о животном вне плана не назван",
			"the term depends on a plan that the text does not hold; the term of an application for an animal outside the plan is not said"),
			v.Says("7(2)", "іс-шаралар жоспарында"), v.Silent("4")),
		draft.Silence("ident-passport-hand-over", draft.Changes(regulation.ChangeDeadline, regulation.ChangePath, regulation.ChangePerson), draft.Text(
			"7-тармақ нәтижені он бес минутта, паспорт ресімделмей тұрып береді; ресімделген паспортты кейін кім, қашан беретіні айтылмаған",
			"пункт 7 выдаёт результат за пятнадцать минут, до оформления паспорта; кто и когда выдаёт оформленный затем паспорт, не сказано",
			"paragraph 7 gives the result within fifteen minutes, before it draws the passport up; who hands over the passport drawn up after that, and when, is not said"),
			v.Says("3", "ветеринариялық паспорт беру"), v.Says("7(2)", "нәтижесін береді"), v.Says("7(2)", "рәсімдейді")),
		draft.Silence("ident-minutes-scope", draft.Changes(regulation.ChangeDeadline), draft.Text(
			"он бес минуттың толықтығын тексеруге де, бірдейлендіруге де қатысты-қатысы жоғы ашық",
			"относятся ли пятнадцать минут также к проверке полноты и к идентификации, не ясно",
			"whether the fifteen minutes also cover the check for completeness and the identification is open"),
			v.Says("7(2)", "15 (он бес) минут")),
		draft.Silence("ident-completeness-without-negative", draft.Changes(regulation.ChangePath), draft.Text(
			"құжаттардың толықтығы тексеріледі, бірақ толық болмаса не болатыны айтылмаған",
			"полнота документов проверяется, но последствие неполноты не названо",
			"the documents are checked for completeness, but what follows where they are incomplete is not said"),
			v.Says("7(2)", "құжаттардың толықтығын"), v.Silent("3")),
		draft.Silence("ident-result-form-untold", nil, draft.Text(
			"қызметтің нысаны көрсетілген, нәтижені ұсыну нысаны – жоқ, ал осы актінің басқа екі регламенті оны да көрсетеді",
			"форма услуги указана, форма результата – нет, хотя два других регламента акта указывают и её",
			"the form of the service is stated and that of the result is not, though the other two regulations of the act state both"),
			v.Silent("3"), v.Says("2", "қағаз түрінде")),
	}
}

// tagDuplicateSubstance: the one sentence on the duplicate of an ear tag.
func tagDuplicateSubstance() []regulation.Discrepancy {
	v := identification
	duplicate := []regulation.Discrepancy{
		draft.Contradiction("ident-duplicate-only-in-para7", draft.Changes(regulation.ChangePath), draft.Text(
			"сырғаның телнұсқасы нәтижелердің арасында да, 5-тармақта да жоқ",
			"дубликата бирки нет ни среди результатов, ни в пункте 5",
			"the duplicate of a tag stands neither among the results nor in paragraph 5"),
			v.Says("7(2)", "сырғаның телнұсқасына"), v.Silent("3"), v.Silent("5")),
		draft.Silence("ident-duplicate-condition-scope", draft.Changes(regulation.ChangePath), draft.Text(
			"жақшадағы шарттың жоғалуға да, бүлінуге де, әлде тек соңғысына қатысты екені ашық",
			"относится ли условие в скобках к утере и повреждению или только к последнему, не ясно",
			"whether the condition in brackets narrows both the loss and the damage, or the latter only, is open"),
			v.Says("7(2)", "жоғалған немесе бүлінген"), v.Says("7(2)", "жеке нөмірін айқындау мүмкін болмағанда")),
		draft.Silence("ident-duplicate-number-unknown", draft.Changes(regulation.ChangePath), draft.Text(
			"сырғаның телнұсқасына жеке нөмірді айқындау мүмкін болмағанда тапсырыс беріледі; онда қай нөмір жазылатыны айтылмаған",
			"дубликат заказывается, когда номер установить невозможно; какой номер на нём будет, не сказано",
			"the duplicate is ordered where the number cannot be determined; which number it then bears is not said"),
			v.Says("7(2)", "жеке нөмірін айқындау мүмкін болмағанда")),
		draft.Silence("ident-duplicate-other-species", draft.Changes(regulation.ChangePath), draft.Text(
			"телнұсқа тек ірі қара мал үшін көзделген, ал қызмет барлық ауыл шаруашылығы жануарларына арналған",
			"дубликат предусмотрен лишь для крупного рогатого скота, а услуга – для всех сельскохозяйственных животных",
			"the duplicate is for cattle only, the service for all farm animals"),
			v.Says("7(2)", "Ірі қара"), v.Says("title", "Ауыл шаруашылығы жануарларын")),
		draft.Silence("ident-duplicate-both-tags", draft.Changes(regulation.ChangePath), draft.Text(
			"сырғалардың бірі ғана аталған; екеуі де жоғалса немесе бүлінсе не болатыны айтылмаған",
			"названа лишь одна из бирок; что следует, если утрачены или повреждены обе, не сказано",
			"only one of the tags is named; what follows when both are lost or damaged is not said"),
			v.Says("7(2)", "сырғалардың бірі")),
		draft.Silence("ident-duplicate-without-application", draft.Changes(regulation.ChangePath, regulation.ChangePerson), draft.Text(
			"телнұсқаға қандай өтініш пен құжат керек екені және оның кімге берілетіні айтылмаған",
			"какое обращение и какие документы нужны для дубликата и кому он выдаётся, не сказано",
			"what application and documents a duplicate needs, and to whom it is given, is not said"),
			v.Silent("4"), v.Says("7(2)", "береді")),
		draft.Silence("ident-duplicate-order-term", draft.Changes(regulation.ChangeDeadline, regulation.ChangePerson), draft.Text(
			"тапсырыс берудің мерзімі, телнұсқаның қашан келетіні және кімге тапсырыс берілетіні айтылмаған; үш жұмыс күні келгеннен кейін ғана басталады",
			"срок заказа, время поступления и адресат заказа не названы; три рабочих дня идут лишь после поступления",
			"when to order, when the duplicate arrives and from whom it is ordered is not said; the three working days only begin with its arrival"),
			v.Silent("7(2)"), v.Says("7(2)", "3 (үш) жұмыс күні")),
		draft.Contradiction("ident-duplicate-provider-acts", draft.Changes(regulation.ChangePerson), draft.Text(
			"телнұсқаға бөлімше емес, көрсетілетін қызметті берушінің өзі тапсырыс береді, ал сол тармақшаның қалған бөлігінде әрекет етуші – жауапты орындаушы",
			"дубликат заказывает не подразделение, а сам услугодатель, тогда как в остальной части подпункта действует ответственный исполнитель",
			"the duplicate is ordered by the provider and no unit of it, while the responsible executor acts in the rest of the sub-paragraph"),
			v.Says("7(2)", "көрсетілетін қызметті беруші"), v.Says("7(2)", "жауапты орындаушысы")),
	}
	for i := range duplicate {
		duplicate[i].Kinds = draft.Kinds(tagDuplicateIssue)
	}
	return duplicate
}

// identificationWording: wrong words, terms in two spellings.
func identificationWording() []regulation.Discrepancy {
	v := identification
	return []regulation.Discrepancy{
		draft.Print("ident-service-term-misprint", draft.Text(
			"«көрсетілетін» сөзінің бір бөлігі түсіп қалған",
			"выпала часть слова «көрсетілетін»",
			"a part of the word «көрсетілетін» is lost"),
			v.Slips("3", "Мемлекеттік қызметілетін қызметтің", "Мемлекеттік көрсетілетін қызметтің")),
		draft.Print("ident-draw-up-spelling", draft.Text(
			"«ресімдеу» бір регламентте екі түрлі жазылған",
			"«ресімдеу» (оформление) написано двояко в одном регламенте",
			"«ресімдеу» (to draw up) is spelled in two ways in one regulation"),
			v.Says("5(2)", "ресімдеуі"), v.Slips("7(2)", "рәсімдейді", "ресімдейді")),
		draft.Print("ident-farm-spelling", draft.Text(
			"«ауыл шаруашылығы» бір жерде бірге жазылған",
			"«ауыл шаруашылығы» в одном месте написано слитно",
			"«ауыл шаруашылығы» is printed as one word in one place"),
			v.Slips("7(2)", "ауылшаруашылығы", "ауыл шаруашылығы"), v.Says("1", "Ауыл шаруашылығы")),
		draft.Contradiction("ident-identification-named-twice", draft.Changes(regulation.ChangePath), draft.Text(
			"7-тармақтың бір тармақшасы бірдейлендіруді екі рет, екі түрлі етістікпен атайды",
			"один подпункт пункта 7 называет идентификацию дважды, разными глаголами",
			"one sub-paragraph of paragraph 7 names the identification twice, with two verbs"),
			v.Says("7(2)", "жүзеге асырады"), v.Says("7(2)", "жүргізеді")),
		draft.Print("ident-standard-term", draft.Text(
			"анықталған «Стандарт» термині келесі тармақта қолданылмай, толық әрі кіші әріппен жазылған",
			"определённый термин «Стандарт» в следующем пункте не использован: написано полностью и со строчной",
			"the defined term «Стандарт» is not used in the next paragraph, which spells it out with a small letter"),
			v.Says("3/3", "Стандарт"), v.Slips("4", "мемлекеттік көрсетілетін қызмет стандартының", "Стандарттың")),
		draft.Print("ident-para1-case", draft.Text(
			"«қызметті» табыс септігінде, ал баяндауыш ырықсыз етісте",
			"«қызметті» стоит в винительном падеже, а сказуемое – в страдательном залоге",
			"«қызметті» is in the accusative, but the verb is passive"),
			v.Slips("1", "мемлекеттік көрсетілетін қызметті (бұдан әрі", "мемлекеттік көрсетілетін қызмет (бұдан әрі"), v.Says("1", "көрсетіледі")),
		draft.Print("ident-executive-bodies-form", draft.Text(
			"бір сөйлемде «органдар» екі түрлі жалғаумен, артық үтірмен жазылған",
			"в одном предложении слово «органдар» с разными окончаниями и лишней запятой",
			"one sentence has the word «органдар» with two endings and a stray comma"),
			v.Slips("1", "органдарымен құрылған,", "органдармен құрылған"), v.Says("1", "органдармен")),
		draft.Print("ident-tag-number", draft.Text(
			"сырға бір жерде жекеше, бір жерде көпше",
			"бирка в одном месте в единственном, в другом во множественном числе",
			"the tag is singular in one place and plural in another"),
			v.Says("7(2)", "сырғаның телнұсқасына"), v.Says("7(2)", "сырғалардың телнұсқасы")),
		draft.Print("ident-units-in-para7", draft.Text(
			"7-тармақта көрсетілетін қызметті берушінің аты түсіп қалған, бөлімшелер көпше, қызметкер жекеше",
			"в пункте 7 услугодатель опущен, подразделения во множественном, работник в единственном числе",
			"paragraph 7 leaves the provider out; the units are plural, the employee singular"),
			v.Slips("7", "бөлімшелері (қызметкері)", "бөлімшелері (қызметкерлері)"), v.Says("6", "бөлімшелерінің (қызметкерлерінің)")),
		draft.Print("ident-business-process-spelling", draft.Text(
			"бір тармақта «бизнес-процесс» екі түрлі жазылған",
			"в одном пункте «бизнес-процесс» написан двояко",
			"one paragraph spells «бизнес-процесс» in two ways"),
			v.Says("9", "бизнес-процестерінің"), v.Slips("9", "бизнес - процестерінің", "бизнес-процестерінің")),
		draft.Print("ident-interaction-hyphen", draft.Text(
			"«іс-қимыл» дефиссіз жазылған",
			"«іс-қимыл» написано без дефиса",
			"«іс-қимыл» is printed without its hyphen"),
			v.Slips("9", "іс қимылдарының", "іс-қимылдарының"), v.Says("section3", "іс-қимыл")),
	}
}

// identificationPrint: layout, spacing, displaced links, quotation marks.
func identificationPrint() []regulation.Discrepancy {
	v := identification
	return []regulation.Discrepancy{
		draft.Print("ident-position", draft.Text(
			"регламент тізімде лицензиядан кейін, мәтінде оның алдында тұр",
			"регламент в перечне стоит после лицензии, а в тексте перед ней",
			"the regulation stands behind the licence in the list and before it in the text"),
			regulation.Value{Citation: citeAct("1(2)"), Printed: "2)"}, regulation.Value{Citation: citeAct("1(3)"), Printed: "3)"}),
		draft.Print("ident-heading-quotation-mark", draft.Text(
			"тақырыпта ашылған тырнақша жабылмаған",
			"в заголовке кавычка не закрыта",
			"the quotation mark of the heading is not closed"),
			v.Slips("title", "жүргізу мемлекеттік", `жүргізу" мемлекеттік`)),
		draft.Copy("ident-list-displaced-link", draft.Text(
			"көшірмеде: тізімде «регламенті» сөзі «бекітілсін» сөзінен кейін ығысқан",
			"в копии: в перечне слово «регламенті» смещено за слово «бекітілсін»",
			"in the copy: in the list the word «регламенті» is displaced behind «бекітілсін»"),
			regulation.Value{Citation: citeAct("1(3)"), Printed: "бекітілсін.регламенті", Meant: "регламенті бекітілсін."}),
		draft.Print("ident-para1-space", draft.Text(
			"тармақ нөмірінен кейін бос орын жоқ",
			"после номера пункта нет пробела",
			"no space after the number of the paragraph"),
			v.Slips("1", `1."Ауыл`, `1. "Ауыл`)),
		draft.Print("ident-block-scheme-dash", draft.Text(
			"«блок-схема» дефисінің орнына сызықша қойылған",
			"в «блок-схема» вместо дефиса тире",
			"«блок-схема» has a dash for its hyphen"),
			v.Slips("8", "блок – схемамен", "блок-схемамен")),
		draft.Print("ident-short-form-dash", draft.Text(
			"қысқартудың сызықшасы бір жерде бос орынмен, бір жерде оларсыз жазылған",
			"тире при сокращении написано то с пробелами, то без них",
			"the dash of the short forms is printed with spaces and without"),
			v.Slips("8", "бұдан әрі-регламент", "бұдан әрі – регламент"), v.Says("1", "бұдан әрі – көрсетілетін қызметті беруші")),
		draft.Print("ident-latin-letter", draft.Text(
			"«мемлекеттік» сөзінде латын i әрпі",
			"в слове «мемлекеттік» латинская буква i",
			"a Latin letter i in the word «мемлекеттік»"),
			v.Slips("annex1", "мемлекеттiк", "мемлекеттік")),
	}
}
