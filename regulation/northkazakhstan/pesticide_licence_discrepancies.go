// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package northkazakhstan

import (
	"slices"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/draft"
)

// pesticideDiscrepancies are what no rule can find in the data. The first of
// the act's regulations also carries those of the act itself.
func pesticideDiscrepancies() []regulation.Discrepancy {
	const abbr abbreviation = "pest"
	return slices.Concat(
		actSlips(),
		generalDiscrepancies(pesticide, abbr, "бекітілді"),
		pesticideEarlyRefusal(),
		pesticideAgreeingBody(),
		pesticideSubstance(),
		pesticideSlips(),
		pesticideWording(),
		portalSilences(pesticide, abbr, "9", "5(6)", "басшылығы"),
		elicensingSlips(pesticide, abbr, "9"),
		portalSlips(pesticide, abbr, "9"),
	)
}

func pesticideEarlyRefusal() []regulation.Discrepancy {
	issue := draft.Kinds(pesticide.Kind("issue"))
	list := []regulation.Discrepancy{
		draft.Silence("pest-early-refusal-unsigned", draft.Changes(regulation.ChangePerson), draft.Text(
			"одан әрі қараудан бас тартуға кім қол қоятыны және оны кім беретіні айтылмаған",
			"кто подписывает и вручает отказ в дальнейшем рассмотрении, не сказано",
			"who signs the refusal of further consideration and who hands it over is not said"),
			pesticide.Says("5(3)", "өтінішті одан әрі қараудан жазбаша түрде дәлелді бас тартады"),
			pesticide.Silent("5(6)"), pesticide.Silent("5(7)")),
		draft.Silence("pest-early-refusal-ground", draft.Changes(regulation.ChangePath), draft.Text(
			"одан әрі қараудан бас тартудың негізін регламент айтпайды, толықтықты тексеруді ғана атайды; № 202-V заңның 25-бабында ол бар: құжаттар толық болмаса, екі жұмыс күні ішінде дәлелді бас тарту",
			"основания отказа в дальнейшем рассмотрении регламент не называет, только проверку полноты; оно есть в статье 25 закона № 202-V: неполнота документов, мотивированный отказ в течение двух рабочих дней",
			"the regulation names no ground of the refusal of further consideration, only a check for completeness; article 25 of the law No. 202-V has it: incomplete documents, a reasoned refusal within two working days"),
			pesticide.Says("5(3)", "толықтығын тексереді")),
		draft.Contradiction("pest-early-refusal-para7", draft.Changes(regulation.ChangePath), draft.Text(
			"одан әрі қараудан бас тарту тек 5-тармақта көзделген",
			"отказ в дальнейшем рассмотрении предусмотрен только в пункте 5",
			"the refusal of further consideration stands in paragraph 5 only"),
			pesticide.Says("5(3)", "өтінішті одан әрі қараудан жазбаша түрде дәлелді бас тартады"),
			pesticide.Silent("7(3)")),
		draft.Contradiction("pest-early-refusal-result", draft.Changes(regulation.ChangePath), draft.Text(
			"3-тармақтағы нәтижелерде одан әрі қараудан бас тарту жоқ: онда қызметтен бас тарту ғана",
			"в результатах пункта 3 отказа в дальнейшем рассмотрении нет: там только отказ в услуге",
			"the results of paragraph 3 lack the refusal of further consideration: they have the refusal of the service only"),
			pesticide.Says("3", "мемлекеттік қызметті көрсетуден бас тарту туралы дәлелді жауап"),
			pesticide.Says("5(3)", "өтінішті одан әрі қараудан жазбаша түрде дәлелді бас тартады")),
	}
	for i := range list {
		list[i].Kinds = issue
	}
	return list
}

func pesticideAgreeingBody() []regulation.Discrepancy {
	return []regulation.Discrepancy{
		draft.Silence("pest-agreeing-silence", draft.Changes(regulation.ChangeDeadline, regulation.ChangePath), draft.Text(
			"келісуші орган мерзімінде жауап бермесе не болатыны айтылмаған",
			"что следует, если согласующий орган не ответил в срок, не сказано",
			"what follows when the agreeing body does not answer in its term is not said"),
			pesticide.Says("5(4)", "он жұмыс күн"), pesticide.Says("7(4)", "он жұмыс күн")),
		draft.Silence("pest-nonconformity", draft.Changes(regulation.ChangePath), draft.Text(
			"сәйкессіздік туралы жауаптың салдары айтылмаған",
			"последствие ответа о несоответствии не указано",
			"the consequence of an answer of non-conformity is not said"),
			pesticide.Says("5(4)", "сәйкестігі немесе сәйкессіздігі туралы жауап"),
			pesticide.Silent("5(5)"), pesticide.Silent("7(5)")),
		draft.Contradiction("pest-agreeing-body-as-unit", draft.Changes(regulation.ChangePerson), draft.Text(
			"сыртқы органның бөлімшесі көрсетілетін қызметті берушінің құрылымдық бөлімшелерінің тізбесінде тұр",
			"подразделение внешнего органа стоит в перечне структурных подразделений услугодателя",
			"the unit of an outside body stands in the list of the provider's own units"),
			pesticide.Says("5(3)", "Мемлекеттік санитариялық-эпидемиологиялық қадағалау комитетінің аумақтық бөлімшесіне"),
			pesticide.Says("6(4)", "келісуші орган")),
		draft.Contradiction("pest-agreeing-body-portal", draft.Changes(regulation.ChangeDeadline), draft.Text(
			"портал бөлімі келісуші органды атамайды, оның мерзімі тексерудің мерзімінен ұзақ",
			"раздел о портале не называет согласующий орган, срок которого длиннее срока проверки",
			"the section on the portal does not name the agreeing body, whose term is longer than that of the check"),
			pesticide.Says("5(4)", "он жұмыс күн"), pesticide.Says("9(9)", "9 жұмыс күнінен кешіктірмей")),
		draft.Slip("pest-conforming-requirements", nil, draft.Text(
			"септік қатесі: талаптардың өзі сәйкес болуы керек болып шығады",
			"ошибка падежа: выходит, что соответствовать должны сами требования",
			"a wrong case: as printed it is the requirements that must conform"),
			pesticide.Slips("5(4)", "ұсынылған талаптардың сәйкестігі", "ұсынылған талаптарға сәйкестігі"),
			pesticide.Slips("7(4)", "ұсынылған талаптардың сәйкестігі", "ұсынылған талаптарға сәйкестігі")),
		draft.Print("pest-inquiry-words", draft.Text(
			"келісуші органға сауал екі сөзбен аталған",
			"запрос согласующему органу назван двумя словами",
			"the inquiry to the agreeing body is called by two words"),
			pesticide.Says("5(3)", "сауалды"), pesticide.Says("7(3)", "сұранымды")),
	}
}

func pesticideSubstance() []regulation.Discrepancy {
	reissue, duplicate := pesticide.Kind("reissue"), pesticide.Kind("duplicate")
	list := []regulation.Discrepancy{
		draft.Contradiction("pest-reissue-sent-to-sign", draft.Changes(regulation.ChangeDeadline, regulation.ChangePath), draft.Text(
			"қайта ресімдеу мен телнұсқа тексеруден кейін қол қоюға жіберіледі, бірақ 5(5) оларды дайындауға мерзім береді",
			"переоформление и дубликат после проверки идут на подпись, но 5(5) даёт срок на их подготовку",
			"a reissue and a duplicate go from the check to be signed, yet 5(5) gives a term for drawing them up"),
			pesticide.Says("5(3)", "қол қою үшін жіберу"),
			pesticide.Says("5(5)", "лицензияны қайта ресімдеу – бес жұмыс күні")),
		draft.Silence("pest-refusal-without-ground", draft.Changes(regulation.ChangePath), draft.Text(
			"бас тартудың негізі де, Стандарттың тармағы да аталмаған",
			"ни основание отказа, ни пункт Стандарта не названы",
			"neither a ground of the refusal nor a point of the Standard is named"),
			pesticide.Silent("3"), pesticide.Silent("5(5)"), pesticide.Silent("7(5)")),
		draft.Contradiction("pest-completeness-twice", draft.Changes(regulation.ChangeDeadline), draft.Text(
			"құжаттардың толықтығы екі қадамда тексеріледі, екеуінің де өз мерзімі бар",
			"полнота документов проверяется в двух шагах, у каждого свой срок",
			"the completeness of the documents is checked in two steps, each with a term of its own"),
			pesticide.Says("5(3)", "толықтығын тексереді"), pesticide.Says("5(5)", "толықтығын тексереді"),
			pesticide.Says("7(3)", "толықтығын тексереді"), pesticide.Says("7(5)", "толықтығын тексереді")),
		draft.Silence("pest-carrier-scope", nil, draft.Text(
			"«электрондық не қағаз тасымалдағышта» бас тартуға ғана ма, әлде барлық нәтижеге ме – ашық",
			"«на электронном или бумажном носителе» – только об отказе или обо всех результатах, не ясно",
			"whether the carriers belong to the refusal only or to each result is open"),
			pesticide.Says("3", "не электрондық не қағаз тасымалдағышта"),
			pesticide.Says("5(5)", "немесе электрондық немесе қағаз тасымалдағышта")),
		requestAlone(pesticide, "pest", "электрондық сұратуы", "9(5)"),
		headOrManagement(pesticide, "pest"),
		resultForm(pesticide, "pest"),
		journalOnPortal(pesticide, "pest", "5(7)"),
	}
	list[0].Kinds = draft.Kinds(reissue, duplicate)
	return list
}
