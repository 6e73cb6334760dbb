// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package northkazakhstan

import (
	"slices"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/draft"
)

// grainReceiptDiscrepancies are what no rule can find in the data.
func grainReceiptDiscrepancies() []regulation.Discrepancy {
	const abbr abbreviation = "grain"
	return slices.Concat(
		generalDiscrepancies(grainReceipt, abbr, "бекітілді"),
		grainReceiptProcess(),
		grainReceiptCabinet(),
		[]regulation.Discrepancy{requestAlone(grainReceipt, abbr, "электрондық сұрау салуы", "8(5)")},
		grainReceiptSlips(),
		grainReceiptTitleWording(),
		grainReceiptWording(),
		portalSilences(grainReceipt, abbr, "8", "5(4)", "басшысы"),
		elicensingSlips(grainReceipt, abbr, "8"),
		portalSlips(grainReceipt, abbr, "8"),
	)
}

func grainReceiptProcess() []regulation.Discrepancy {
	return []regulation.Discrepancy{
		draft.Slip("grain-head-of-applicant", draft.Changes(regulation.ChangePerson), draft.Text(
			"құжаттар көрсетілетін қызметті берушінің емес, көрсетілетін қызметті алушының басшысына тапсырылады",
			"документы передаются руководителю услугополучателя, а не услугодателя",
			"the documents are handed to the head of the applicant instead of the provider"),
			grainReceipt.Slips("5(1)", "көрсетілетін қызметті алушының басшысына", "көрсетілетін қызметті берушінің басшысына"),
			grainReceipt.Says("7(1)", "көрсетілетін қызмет берушінің басшысына")),
		draft.Contradiction("grain-reception-para7", draft.Changes(regulation.ChangeDeadline, regulation.ChangePath), draft.Text(
			"7-тармақта қабылдау мен тіркеу жоқ: ол алынған құжаттарды беруден басталады",
			"в пункте 7 нет приёма и регистрации: он начинается с передачи полученных документов",
			"paragraph 7 lacks the reception and the registration: it begins by handing on what was received"),
			grainReceipt.Says("5(1)", "құжаттар топтамасын қабылдайды, оларды тіркеуді"),
			grainReceipt.Says("7(1)", "қызметті алушыдан алынған құжаттар топтамасын")),
		draft.Contradiction("grain-check-without-hours", draft.Changes(regulation.ChangeDeadline), draft.Text(
			"порталдағы тексерудің мерзімі дайындаудың мерзімімен бірдей: белгілеу мен қол қоюдың сағаттарына орын қалмайды",
			"срок проверки на портале равен сроку подготовки: на часы назначения и подписания места не остаётся",
			"the term of the check on the portal equals that of the drawing up: no room is left for the hours of appointing and signing"),
			grainReceipt.Says("5(2)", "үш сағаттан асырмай"), grainReceipt.Says("5(3)", "тоғыз жұмыс күнінен кешіктірмей"),
			grainReceipt.Says("5(4)", "төрт сағаттан асырмай"), grainReceipt.Says("8(9)", "9 жұмыс күнінен кешіктірмей")),
		draft.Contradiction("grain-refusal-ground-para7", nil, draft.Text(
			"бас тарту негізін (Стандарттың 10-тармағы) 5(3) қана атайды",
			"основание отказа (пункт 10 Стандарта) называет только 5(3)",
			"only 5(3) names the ground of the refusal, point 10 of the Standard"),
			grainReceipt.Says("5(3)", "10-тармағында"), grainReceipt.Silent("3"), grainReceipt.Silent("7(3)")),
		draft.Contradiction("grain-management-decides", draft.Changes(regulation.ChangePath, regulation.ChangePerson), draft.Text(
			"7-тармақта басшылық шешім қабылдайды, 5-тармақта басшы жобаға қол ғана қояды",
			"в пункте 7 руководство принимает решение, в пункте 5 руководитель лишь подписывает проект",
			"in paragraph 7 the management takes a decision, in paragraph 5 the head only signs the draft"),
			grainReceipt.Silent("5(4)"), grainReceipt.Says("7(4)", "тиісті шешім қабылдайды")),
		draft.Silence("grain-refusal-signed", draft.Changes(regulation.ChangePerson), draft.Text(
			"5(3) нәтиже мен бас тартуды бөледі, 5(4) нәтижеге ғана қол қояды: бас тартуға кім қол қоятыны ашық",
			"5(3) различает результат и отказ, 5(4) подписывает лишь результат: кто подписывает отказ, не ясно",
			"5(3) sets the result and the refusal apart, 5(4) signs the result only: who signs the refusal is open"),
			grainReceipt.Says("5(3)/2", "жобасы не мемлекеттік қызметті көрсетуден бас тарту туралы дәлелді жауаптың жобасы"),
			grainReceipt.Says("5(4)", "нәтижесінің тиісті жобасына қол қояды")),
		draft.Silence("grain-refusal-carrier", nil, draft.Text(
			"бас тартудың тасығышы 5(3) тармақшада ғана аталған",
			"носитель отказа назван только в 5(3)",
			"the carrier of the refusal is named in 5(3) only"),
			grainReceipt.Says("5(3)", "электрондық немесе қағаз тасығышта"), grainReceipt.Silent("3"), grainReceipt.Silent("7(3)")),
		draft.Slip("grain-management-prepares", draft.Changes(regulation.ChangePerson), draft.Text(
			"барыс септігі түскен: жобаларды басшылық дайындайтын болып шығады",
			"потерян дательный падеж: выходит, что проекты готовит руководство",
			"the dative is missing: as printed it is the management that draws up the drafts"),
			grainReceipt.Slips("7(3)", "қызметті берушінің басшылығы қол қою үшін", "қызметті берушінің басшылығына қол қою үшін")),
		draft.Contradiction("grain-head-or-management", draft.Changes(regulation.ChangePerson), draft.Text(
			"бір адам бірде «басшысы», бірде «басшылығы» деп аталған, 5(2) тармақшаның өзінде де",
			"одно лицо названо то «басшысы», то «басшылығы», даже внутри 5(2)",
			"one person is called «басшысы» here and «басшылығы» there, even within 5(2)"),
			grainReceipt.Says("5(2)", "басшылығы"), grainReceipt.Says("5(2)/2", "басшысының бұрыштамасы"), grainReceipt.Says("6(2)", "басшысы"),
			grainReceipt.Says("7(3)", "басшылығы")),
		draft.Contradiction("grain-duplicate-bound", nil, draft.Text(
			"телнұсқаның мерзімі рәсімде шегі көрсетілмей жазылған, порталда «кешіктірмей»",
			"срок дубликата в процедуре напечатан без предела, на портале – «не позднее»",
			"the term of the duplicate has no qualifier in the procedure and “not later than” on the portal"),
			grainReceipt.Says("5(3)", "бір жұмыс күні"), grainReceipt.Says("7(3)", "бір жұмыс күні"), grainReceipt.Says("8(9)", "1 жұмыс күнінен кешіктірмей")),
		draft.Contradiction("grain-draft-or-reply", nil, draft.Text(
			"5-тармақта бас тарту жауабының жобасы, 7-тармақта жауаптың өзі дайындалады",
			"в пункте 5 готовится проект ответа об отказе, в пункте 7 – сам ответ",
			"in paragraph 5 a draft of the reasoned refusal is drawn up, in paragraph 7 the reply itself"),
			grainReceipt.Says("5(3)", "дәлелді жауап жобасын"), grainReceipt.Says("7(3)", "дәлелді жауап;")),
		draft.Contradiction("grain-forward-to-sign", draft.Changes(regulation.ChangePath), draft.Text(
			"қол қоюға беру 7-тармақта ғана айтылған",
			"передача на подпись есть только в пункте 7",
			"the handing over to be signed is in paragraph 7 only"),
			grainReceipt.Silent("5(3)"), grainReceipt.Says("7(3)", "дайындайды және береді")),
		draft.Contradiction("grain-executor-appointed", draft.Changes(regulation.ChangePath), draft.Text(
			"орындаушыны айқындау 5-тармақта ғана; 7-тармақта құжаттар оған бірден беріледі",
			"определение исполнителя есть только в пункте 5; в пункте 7 документы сразу отдаются ему",
			"the executor is appointed in paragraph 5 only; in paragraph 7 the documents go straight to him"),
			grainReceipt.Says("5(2)", "жауапты орындаушысын айқындайды"), grainReceipt.Silent("7(2)")),
		draft.Contradiction("grain-first-result", nil, draft.Text(
			"бірінші қадамның нәтижесі әрекеттің өзін қайталайды, басшыға тапсыруды атамайды",
			"результат первого шага повторяет само действие и не называет передачу руководителю",
			"the result of the first step repeats the action and leaves out the handing to the head"),
			grainReceipt.Says("5(1)", "басшысына тапсырады"), grainReceipt.Says("5(1)/2", "тізімдеменің көшірмесін беру")),
	}
}

func grainReceiptCabinet() []regulation.Discrepancy {
	return []regulation.Discrepancy{
		draft.Silence("grain-cabinet-unnamed", draft.Changes(regulation.ChangePath), draft.Text(
			"«жеке кабинеттің» қай жүйеде екені айтылмаған",
			"в какой системе «личный кабинет», не сказано",
			"in which system the personal cabinet is, is not said"),
			grainReceipt.Says("5(5)", `"жеке кабинетіне"`), grainReceipt.Says("7(5)", `"жеке кабинетіне"`)),
		draft.Silence("grain-cabinet-choice", draft.Changes(regulation.ChangePath, regulation.ChangePerson), draft.Text(
			"қолға беру мен кабинетке жолдаудың бірін кім, қашан таңдайтыны айтылмаған",
			"кто и когда выбирает между выдачей на руки и кабинетом, не сказано",
			"who chooses between the hand-over and the cabinet, and when, is not said"),
			grainReceipt.Says("5(5)", "береді не"), grainReceipt.Says("7(5)", "береді, не")),
		draft.Contradiction("grain-cabinet-signer", draft.Changes(regulation.ChangePerson), draft.Text(
			"кабинетке жолданатын нәтижеге уәкілетті тұлға, порталда орындаушы мен басшы қол қояды",
			"результат в кабинет подписывает уполномоченное лицо, на портале – исполнитель и руководитель",
			"what goes to the cabinet is signed by the authorised person, on the portal by the executor and the head"),
			grainReceipt.Says("5(5)", "уәкілетті тұлғаның"), grainReceipt.Says("8(10)", "жауапты орындаушысының және басшысының")),
		draft.Silence("grain-cabinet-signature-para7", nil, draft.Text(
			"электрондық құжат пен қолтаңба 5(5) тармақшада ғана аталған",
			"электронный документ и подпись названы только в 5(5)",
			"the electronic document and its signature are in 5(5) only"),
			grainReceipt.Says("5(5)", "электрондық құжат нысанында"), grainReceipt.Silent("7(5)")),
		draft.Contradiction("grain-authorised-person-not-listed", nil, draft.Text(
			"уәкілетті тұлға қатысушылар тізбесінде жоқ",
			"уполномоченного лица нет в перечне участников",
			"the authorised person is not in the list of participants"),
			grainReceipt.Says("5(5)", "уәкілетті тұлғаның"), grainReceipt.Silent("6")),
		draft.Print("grain-authorised-person-case", draft.Text(
			"тәуелдік жалғауы түскен",
			"потерян аффикс принадлежности",
			"the possessive ending is missing"),
			grainReceipt.Slips("5(5)", "қызметті берушінің уәкілетті тұлғаның", "қызметті берушінің уәкілетті тұлғасының")),
		draft.Print("grain-eds-defined-twice", draft.Text(
			"ЭЦҚ екі рет, екі түрлі таратып жазылған",
			"ЭЦҚ расшифровано дважды и по-разному",
			"«ЭЦҚ» is spelt out twice and in two ways"),
			grainReceipt.Says("5(5)", "электрондық цифрлық қолтаңбасымен (ЭЦҚ)"), grainReceipt.Says("8(5)", "электрондық-цифрлық қолтаңбаның (бұдан әрі – ЭЦҚ)")),
		draft.Print("grain-last-result-case", draft.Text(
			"соңғы нәтиженің екі бөлігі үйлеспейді",
			"две части последнего результата не согласованы",
			"the two halves of the last result do not agree"),
			grainReceipt.Slips("5(5)/2", `"жеке кабинетіне" жолдауы`, `"жеке кабинетіне" жолданған нәтижесі`)),
	}
}
