// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package northkazakhstan

import (
	"slices"

	"github.com/reglament-kz/reglament/regulation"
)

// pesticideDiscrepancies are what no rule can find in the data. The first of
// the act's regulations also carries those of the act itself.
func pesticideDiscrepancies() []regulation.Discrepancy {
	const abbr abbreviation = "pest"
	return slices.Concat(
		actSlips(),
		pesticide.generalDiscrepancies(abbr, "бекітілді"),
		pesticideEarlyRefusal(),
		pesticideAgreeingBody(),
		pesticideSubstance(),
		pesticideSlips(),
		pesticideWording(),
		pesticide.portalSilences(abbr, "9", "5(6)", "басшылығы"),
		pesticide.elicensingSlips(abbr, "9"),
		pesticide.portalSlips(abbr, "9"),
	)
}

func pesticideEarlyRefusal() []regulation.Discrepancy {
	issue := kinds(pesticide.issue())
	list := []regulation.Discrepancy{
		substantive("pest-early-refusal-unsigned", text(
			"одан әрі қараудан бас тартуға кім қол қоятыны және оны кім беретіні айтылмаған",
			"кто подписывает и вручает отказ в дальнейшем рассмотрении, не сказано",
			"who signs the refusal of further consideration and who hands it over is not said"),
			pesticide.says("5(3)", "өтінішті одан әрі қараудан жазбаша түрде дәлелді бас тартады"),
			pesticide.silent("5(6)"), pesticide.silent("5(7)")),
		substantive("pest-early-refusal-ground", text(
			"одан әрі қараудан бас тартудың негізі айтылмаған; толықтықты тексеру ғана аталған",
			"основание отказа в дальнейшем рассмотрении не названо; названа лишь проверка полноты",
			"the ground of the refusal of further consideration is not said; only a check for completeness is"),
			pesticide.says("5(3)", "толықтығын тексереді")),
		substantive("pest-early-refusal-para7", text(
			"одан әрі қараудан бас тартуды 5-тармақ қана біледі",
			"отказ в дальнейшем рассмотрении знает только пункт 5",
			"only paragraph 5 knows the refusal of further consideration"),
			pesticide.says("5(3)", "өтінішті одан әрі қараудан жазбаша түрде дәлелді бас тартады"),
			pesticide.silent("7(3)")),
		substantive("pest-early-refusal-result", text(
			"3-тармақтағы нәтижелерде одан әрі қараудан бас тарту жоқ: онда қызметтен бас тарту ғана",
			"в результатах пункта 3 отказа в дальнейшем рассмотрении нет: там только отказ в услуге",
			"the results of paragraph 3 lack the refusal of further consideration: they have the refusal of the service only"),
			pesticide.says("3", "мемлекеттік қызметті көрсетуден бас тарту туралы дәлелді жауап"),
			pesticide.says("5(3)", "өтінішті одан әрі қараудан жазбаша түрде дәлелді бас тартады")),
	}
	for i := range list {
		list[i].Kinds = issue
	}
	return list
}

func pesticideAgreeingBody() []regulation.Discrepancy {
	return []regulation.Discrepancy{
		substantive("pest-agreeing-silence", text(
			"келісуші орган мерзімінде жауап бермесе не болатыны айтылмаған",
			"что следует, если согласующий орган не ответил в срок, не сказано",
			"what follows when the agreeing body does not answer in its term is not said"),
			pesticide.says("5(4)", "он жұмыс күн"), pesticide.says("7(4)", "он жұмыс күн")),
		substantive("pest-nonconformity", text(
			"сәйкессіздік туралы жауаптың салдары айтылмаған",
			"последствие ответа о несоответствии не указано",
			"the consequence of an answer of non-conformity is not said"),
			pesticide.says("5(4)", "сәйкестігі немесе сәйкессіздігі туралы жауап"),
			pesticide.silent("5(5)"), pesticide.silent("7(5)")),
		substantive("pest-agreeing-body-as-unit", text(
			"сыртқы органның бөлімшесі берушінің құрылымдық бөлімшелерінің тізбесінде тұр",
			"подразделение внешнего органа стоит в перечне структурных подразделений услугодателя",
			"the unit of an outside body stands in the list of the provider's own units"),
			pesticide.says("5(3)", "Мемлекеттік санитариялық-эпидемиологиялық қадағалау комитетінің аумақтық бөлімшесіне"),
			pesticide.says("6(4)", "келісуші орган")),
		substantive("pest-agreeing-body-portal", text(
			"портал бөлімі келісуші органды атамайды, оның мерзімі тексерудің мерзімінен ұзақ",
			"раздел о портале не называет согласующий орган, срок которого длиннее срока проверки",
			"the section on the portal does not name the agreeing body, whose term is longer than that of the check"),
			pesticide.says("5(4)", "он жұмыс күн"), pesticide.says("9(9)", "9 жұмыс күнінен кешіктірмей")),
		substantive("pest-conforming-requirements", text(
			"септік қатесі: талаптардың өзі сәйкес болуы керек болып шығады",
			"ошибка падежа: выходит, что соответствовать должны сами требования",
			"a wrong case: as printed it is the requirements that must conform"),
			pesticide.slips("5(4)", "ұсынылған талаптардың сәйкестігі", "ұсынылған талаптарға сәйкестігі"),
			pesticide.slips("7(4)", "ұсынылған талаптардың сәйкестігі", "ұсынылған талаптарға сәйкестігі")),
		editorial("pest-inquiry-words", text(
			"келісуші органға сауал екі сөзбен аталған",
			"запрос согласующему органу назван двумя словами",
			"the inquiry to the agreeing body is called by two words"),
			pesticide.says("5(3)", "сауалды"), pesticide.says("7(3)", "сұранымды")),
	}
}

func pesticideSubstance() []regulation.Discrepancy {
	reissue, duplicate := pesticide.reissue(), pesticide.duplicate()
	list := []regulation.Discrepancy{
		substantive("pest-reissue-sent-to-sign", text(
			"қайта ресімдеу мен телнұсқа тексеруден кейін қол қоюға жіберіледі, бірақ 5(5) оларды дайындауға мерзім береді",
			"переоформление и дубликат после проверки идут на подпись, но 5(5) даёт срок на их подготовку",
			"a reissue and a duplicate go from the check to be signed, yet 5(5) gives a term for drawing them up"),
			pesticide.says("5(3)", "қол қою үшін жіберу"),
			pesticide.says("5(5)", "лицензияны қайта ресімдеу – бес жұмыс күні")),
		substantive("pest-refusal-without-ground", text(
			"бас тартудың негізі де, Стандарттың тармағы да аталмаған",
			"ни основание отказа, ни пункт Стандарта не названы",
			"neither a ground of the refusal nor a point of the Standard is named"),
			pesticide.silent("3"), pesticide.silent("5(5)"), pesticide.silent("7(5)")),
		substantive("pest-completeness-twice", text(
			"құжаттардың толықтығы екі қадамда тексеріледі, екеуінің де өз мерзімі бар",
			"полнота документов проверяется в двух шагах, у каждого свой срок",
			"the completeness of the documents is checked in two steps, each with a term of its own"),
			pesticide.says("5(3)", "толықтығын тексереді"), pesticide.says("5(5)", "толықтығын тексереді"),
			pesticide.says("7(3)", "толықтығын тексереді"), pesticide.says("7(5)", "толықтығын тексереді")),
		substantive("pest-carrier-scope", text(
			"«электрондық не қағаз тасымалдағышта» бас тартуға ғана ма, әлде барлық нәтижеге ме – ашық",
			"«на электронном или бумажном носителе» – только об отказе или обо всех результатах, не ясно",
			"whether the carriers belong to the refusal only or to each result is open"),
			pesticide.says("3", "не электрондық не қағаз тасымалдағышта"),
			pesticide.says("5(5)", "немесе электрондық немесе қағаз тасымалдағышта")),
		pesticide.requestAlone("pest", "электрондық сұратуы", "9(5)"),
		pesticide.headOrManagement("pest"),
		pesticide.resultForm("pest"),
		pesticide.journalOnPortal("pest", "5(7)"),
	}
	list[0].Kinds = kinds(reissue, duplicate)
	return list
}
