// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package mangystau

import (
	"slices"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/draft"
)

// vetReferenceDiscrepancies are those that no rule finds in the data.
func vetReferenceDiscrepancies() []regulation.Discrepancy {
	return slices.Concat(vetReferenceSubstance(), vetReferenceWording(), vetReferencePrint())
}

func vetReferenceSubstance() []regulation.Discrepancy {
	v := vetReference
	return []regulation.Discrepancy{
		draft.Contradiction("vetref-delivery-office-or-executor", draft.Changes(regulation.ChangePerson), draft.Text(
			"1-тармақ нәтижені кеңсе береді дейді, 7-тармақта анықтаманы жауапты орындаушы береді",
			"по пункту 1 результат выдаёт канцелярия, по пункту 7 справку выдаёт ответственный исполнитель",
			"paragraph 1 lets the office give the result, paragraph 7 lets the responsible executor hand over the reference"),
			v.Says("1/2", "кеңсесімен"), v.Says("7(2)", "жауапты орындаушысы")),
		draft.Silence("vetref-signer-unnamed", draft.Changes(regulation.ChangePath, regulation.ChangePerson), draft.Text(
			"анықтамаға қол қойылуы керек, бірақ кім және қашан қол қоятыны айтылмаған",
			"справка должна быть подписана, но кто и когда её подписывает, не сказано",
			"the reference is to be signed, but by whom and when is not said"),
			v.Says("7(2)", "қол қойылған"), v.Silent("5(2)"), v.Silent("6")),
		draft.Contradiction("vetref-inspection-only-in-para7", draft.Changes(regulation.ChangePath), draft.Text(
			"ветеринариялық байқап қарау тек 7-тармақта бар; 5-тармақта құжаттарды қарау ғана көзделген",
			"ветеринарный осмотр есть только в пункте 7; в пункте 5 предусмотрено лишь рассмотрение документов",
			"the veterinary inspection stands in paragraph 7 only; paragraph 5 provides only for the consideration of documents"),
			v.Says("7(2)", "ветеринариялық байқап қарау"), v.Says("5(2)", "құжаттарды қарауы")),
		draft.Silence("vetref-minutes-scope", draft.Changes(regulation.ChangeDeadline), draft.Text(
			"отыз минуттың қол қойылған анықтаманы беруге, дайындауға немесе бүкіл қадамға қатысты екені ашық; сол қадамда күн ішінде деген мерзім де бар",
			"к чему относятся тридцать минут – к выдаче, к подготовке или ко всему шагу, – не ясно; в том же шаге стоит и срок «в течение дня»",
			"whether the thirty minutes cover the hand-over, the preparation or the whole step is open; the same step also has the day of application"),
			v.Says("7(2)", "жүгінген күні ішінде"), v.Says("7(2)", "30 (отыз) минут")),
		draft.Contradiction("vetref-day-covers-hand-over", draft.Changes(regulation.ChangeDeadline), draft.Text(
			"5-тармақта жүгінген күні тек қарау мен ресімдеуге қатысты, беруге өз мерзімі берілген; 7-тармақта сол күн беруді де қамтиды",
			"в пункте 5 день обращения относится к рассмотрению и оформлению, у выдачи свой срок; в пункте 7 тот же день охватывает и выдачу",
			"in paragraph 5 the day of application bounds consideration and drawing up, and the hand-over has a term of its own; in paragraph 7 the same day covers the hand-over too"),
			v.Says("5(2)", "жүгінген күні ішінде"), v.Says("5(3)", "30 (отыз) минут"), v.Says("7(2)", "жүгінген күні ішінде")),
		draft.Silence("vetref-inspection-without-negative", draft.Changes(regulation.ChangePath), draft.Text(
			"паспорттың, нөмірдің немесе жазбаның жоқтығының салдары айтылмаған, ал бас тарту көзделмеген",
			"последствие отсутствия паспорта, номера или записи не названо, а отказ не предусмотрен",
			"what follows where the passport, the number or the record is missing is not said, and no refusal is provided for"),
			v.Silent("7(2)"), v.Says("3", "ветеринариялық анықтама")),
		draft.Silence("vetref-para5-earlier-wording", draft.Changes(regulation.ChangeDeadline), draft.Text(
			"ескертпе 5-тармақтың өзгертілгенін айтады, бірақ қай бөлігі екенін және бұрынғы мәтінді келтірмейді",
			"примечание говорит об изменениях пункта 5, но не приводит ни изменённой части, ни прежнего текста",
			"the note tells of changes to paragraph 5, but neither which nor the earlier text"),
			v.Says("5", "өзгерістер енгізілді")),
		draft.Contradiction("vetref-para5-amended-alone", draft.Changes(regulation.ChangeDeadline), draft.Text(
			"2015 жылы тек 5-тармақ өзгертілген, сол рәсімді сипаттайтын 7-тармақ өзгертілмеген",
			"в 2015 году изменён только пункт 5, а описывающий ту же процедуру пункт 7 – нет",
			"only paragraph 5 was amended in 2015; paragraph 7, which describes the same procedure, was not"),
			v.Says("5", "өзгерістер енгізілді"), v.Silent("7")),
		draft.Silence("vetref-extract-of-what", draft.Changes(regulation.ChangePath), draft.Text(
			"үзіндінің деректер базасынан ба, әлде паспорттан ба алынатыны ашық",
			"выписка из базы данных или из паспорта – не ясно",
			"whether the extract is one of the data base or of the passport is open"),
			v.Says("7(2)", "одан алынған үзіндісі")),
		draft.Silence("vetref-object-of-inspection", draft.Changes(regulation.ChangePath), draft.Text(
			"талаптар тек жануарға қатысты (паспорт, жеке нөмір), ал байқап қарау өнім мен шикізатты да қамтиды; оларға не талап етілетіні айтылмаған",
			"требования относятся только к животному (паспорт, номер), а осмотр охватывает также продукцию и сырьё; что требуется для них, не сказано",
			"the requirements fit an animal only (passport, number), yet the inspection extends to products and raw materials; what they need is not said"),
			v.Says("7(2)", "өнім мен шикізатты")),
		draft.Silence("vetref-competent-organisation", draft.Changes(regulation.ChangePerson), draft.Text(
			"көрсетілетін қызметті беруші көпше түрде аталған; қай ұйымға жүгіну керек екені айтылмаған",
			"услугодатель назван во множественном числе; в какую из организаций обращаться, не сказано",
			"the provider is named in the plural; to which of the organisations one applies is not said"),
			v.Says("1", "ұйымдарымен")),
	}
}

// vetReferenceWording: wrong words, terms in two spellings.
func vetReferenceWording() []regulation.Discrepancy {
	v := vetReference
	return []regulation.Discrepancy{
		draft.Print("vetref-draw-up-spelling", draft.Text(
			"«ресімдеу» (құжат жасау) орнына «рәсімдеу» жазылған",
			"вместо «ресімдеу» (оформление) напечатано «рәсімдеу»",
			"«рәсімдеу» is printed for «ресімдеу» (to draw up)"),
			v.Slips("5(2)", "рәсімдеуі", "ресімдеуі")),
		draft.Print("vetref-defined-service-form", draft.Text(
			"анықталған термин тәуелдік жалғаумен жазылған, кейін жалғаусыз қолданылады",
			"определённый термин напечатан с притяжательным окончанием, далее используется без него",
			"the defined term is printed with a possessive ending and used without it afterwards"),
			v.Slips("1", "мемлекеттік көрсетілетін қызметі", "мемлекеттік көрсетілетін қызмет"),
			v.Says("3", "Мемлекеттік көрсетілетін қызметтің")),
		draft.Print("vetref-two-terms-for-service", draft.Text(
			"бір ұғымға екі термин: анықталғаны және анықталмағаны",
			"два термина для одного понятия: определённый и неопределённый",
			"two terms for one thing: the defined one and one that is not defined"),
			v.Says("1", "мемлекеттік көрсетілетін қызмет"), v.Says("2", "Мемлекеттік қызмет"), v.Says("5", "Мемлекеттік қызмет")),
		draft.Print("vetref-provider-possessive", draft.Text(
			"ұйымдар тәуелдік жалғаумен жазылған, иесі жоқ",
			"слово «организации» напечатано с притяжательным окончанием без обладателя",
			"the word for organisations has a possessive ending without an owner"),
			v.Slips("1", "ұйымдарымен", "ұйымдармен")),
		draft.Print("vetref-standard-term-unused", draft.Text(
			"«Стандарт» қысқартуы енгізілген, бірақ бұл регламентте одан әрі қолданылмайды",
			"сокращение «Стандарт» введено, но далее в регламенте не используется",
			"the short name «Стандарт» is introduced and never used in the regulation afterwards"),
			v.Says("4", "Стандарт")),
		draft.Print("vetref-units-in-para7", draft.Text(
			"бөлімшелер мен қызметкерлердің жалғаулары үйлеспейді",
			"окончания слов «подразделения» и «работники» не согласованы",
			"the endings of units and employees do not agree"),
			v.Slips("7", "бөлімшелер (қызметкерлері)", "бөлімшелері (қызметкерлері)")),
		draft.Print("vetref-business-process-spelling", draft.Text(
			"бір тармақта «бизнес-процесс» екі түрлі жазылған",
			"в одном пункте «бизнес-процесс» написан двояко",
			"one paragraph spells «бизнес-процесс» in two ways"),
			v.Says("9", "бизнес-процестерінің"), v.Slips("9", "бизнес - процестерінің", "бизнес-процестерінің")),
		draft.Print("vetref-interaction-hyphen", draft.Text(
			"«іс-қимыл» дефиссіз жазылған",
			"«іс-қимыл» написано без дефиса",
			"«іс-қимыл» is printed without its hyphen"),
			v.Slips("9", "іс қимылдарының", "іс-қимылдарының"), v.Says("section3", "іс-қимыл")),
		draft.Print("vetref-abbreviation-unused", draft.Text(
			"қосымша түсіндіретін қысқарту сақталған мәтінде кездеспейді",
			"сокращение, которое поясняет приложение, в сохранившемся тексте не встречается",
			"the abbreviation that the annex explains does not occur in the text that is left"),
			v.Says("annex1", "ҚФБ")),
	}
}

// vetReferencePrint: layout, spacing, displaced links, letters of another alphabet.
func vetReferencePrint() []regulation.Discrepancy {
	v := vetReference
	return []regulation.Discrepancy{
		draft.Copy("vetref-list-displaced-link", draft.Text(
			"көшірмеде: тізімде «регламенті» сөзі нүктелі үтірден кейін ығысқан",
			"в копии: в перечне слово «регламенті» смещено за точку с запятой",
			"in the copy: in the list the word «регламенті» is displaced behind the semicolon"),
			regulation.Value{Citation: citeAct("1(1)"), Printed: ";регламенті", Meant: "регламенті;"}),
		draft.Copy("vetref-amendment-displaced-number", draft.Text(
			"көшірмеде: ескертпеде қаулының нөмірі жақша ішіндегі сөйлемнің ортасына ығысқан",
			"в копии: в примечании номер постановления смещён в середину скобок",
			"in the copy: in the note the number of the resolution is displaced into the middle of the parenthesis"),
			v.Says("5", "№ 99")),
		draft.Print("vetref-number-sign-spacing", draft.Text(
			"қаулы нөмірі мен тармақ нөмірінің бос орындары әртүрлі",
			"пробелы при номере постановления и пункта разные",
			"the spacing at the number of the resolution and of the point differs"),
			v.Slips("4", "№664", "№ 664"), v.Slips("4", "9 - тармағында", "9-тармағында")),
		draft.Print("vetref-note-paragraph-spacing", draft.Text(
			"ескертпеде тармақ нөмірі бос орынмен жазылған",
			"в примечании номер пункта написан с пробелами",
			"the note spaces the number of the paragraph"),
			v.Slips("5", "5 - тармаққа", "5-тармаққа")),
		draft.Print("vetref-short-form-spacing", draft.Text(
			"қысқартулардың бос орындары әртүрлі",
			"пробелы при сокращениях разные",
			"the spacing of the short forms differs"),
			v.Slips("4", "Стандарт )", "Стандарт)"), v.Slips("8", "бұдан әрі-регламент", "бұдан әрі – регламент"),
			v.Says("1", "бұдан әрі – көрсетілетін қызметті беруші")),
		draft.Print("vetref-act-repeal-told-twice", draft.Text(
			"актінің күші жойылғаны екі рет айтылған, оның басталуы біреуінде ғана жазылған, күндері екі түрлі жазылған",
			"об утрате силы актом сказано дважды, её начало названо лишь раз, даты написаны по-разному",
			"the repeal of the act is told twice, its beginning in one of the two only, and the dates are printed in two ways"),
			regulation.Value{Citation: citeAct("header"), Printed: "2016 жылғы 16 мамырдағы № 125"},
			regulation.Value{Citation: citeAct("header"), Printed: "16.05.2016 № 125"}),
		draft.Print("vetref-act-legal-system-hyphen", draft.Text(
			"«ақпараттық-құқықтық» сөзінің дефисі бос орынмен жазылған",
			"дефис в «ақпараттық-құқықтық» написан с пробелами",
			"the hyphen of «ақпараттық-құқықтық» is printed with spaces"),
			regulation.Value{Citation: citeAct("2"), Printed: "ақпараттық - құқықтық", Meant: "ақпараттық-құқықтық"}),
		draft.Print("vetref-block-scheme-dash", draft.Text(
			"«блок-схема» дефисінің орнына сызықша қойылған",
			"в «блок-схема» вместо дефиса тире",
			"«блок-схема» has a dash for its hyphen"),
			v.Slips("8", "блок – схемамен", "блок-схемамен")),
		draft.Print("vetref-annex-number-format", draft.Text(
			"қосымшалардың нөмірі үш түрлі жазылған",
			"номера приложений написаны трояко",
			"the numbers of the annexes are printed in three ways"),
			v.Says("8", "1-қосымшаға"), v.Says("annex1", "1 – қосымша"), v.Says("annex2", "2 - қосымша")),
		draft.Print("vetref-latin-letter", draft.Text(
			"«мемлекеттік» сөзінде латын i әрпі",
			"в слове «мемлекеттік» латинская буква i",
			"a Latin letter i in the word «мемлекеттік»"),
			v.Slips("annex1", "мемлекеттiк", "мемлекеттік"), v.Slips("annex2", "мемлекеттiк", "мемлекеттік")),
		draft.Print("vetref-form-punctuation", draft.Text(
			"нысан бір жерде сызықшамен, бір жерде қос нүктемен жазылған",
			"форма в одном месте после тире, в другом после двоеточия",
			"the form stands after a dash in one place and after a colon in another"),
			v.Says("2", "нысаны – қағаз түрінде"), v.Says("3/2", "нысаны: қағаз түрінде")),
	}
}
