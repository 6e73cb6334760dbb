// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package northkazakhstan

import (
	"slices"

	"github.com/reglament-kz/reglament/regulation"
)

// grainReceiptDiscrepancies are what no rule can find in the data.
func grainReceiptDiscrepancies() []regulation.Discrepancy {
	const abbr abbreviation = "grain"
	return slices.Concat(
		grainReceipt.generalDiscrepancies(abbr, "бекітілді"),
		grainReceiptProcess(),
		grainReceiptCabinet(),
		[]regulation.Discrepancy{grainReceipt.requestAlone(abbr, "электрондық сұрау салуы", "8(5)")},
		grainReceiptSlips(),
		grainReceiptTitleWording(),
		grainReceiptWording(),
		grainReceipt.portalSilences(abbr, "8", "5(4)", "басшысы"),
		grainReceipt.elicensingSlips(abbr, "8"),
		grainReceipt.portalSlips(abbr, "8"),
	)
}

func grainReceiptProcess() []regulation.Discrepancy {
	return []regulation.Discrepancy{
		substantive("grain-head-of-applicant", text(
			"құжаттар берушінің емес, алушының басшысына тапсырылады",
			"документы передаются руководителю услугополучателя, а не услугодателя",
			"the documents are handed to the head of the applicant instead of the provider"),
			grainReceipt.slips("5(1)", "көрсетілетін қызметті алушының басшысына", "көрсетілетін қызметті берушінің басшысына"),
			grainReceipt.says("7(1)", "көрсетілетін қызмет берушінің басшысына")),
		substantive("grain-reception-para7", text(
			"7-тармақта қабылдау мен тіркеу жоқ: ол алынған құжаттарды беруден басталады",
			"в пункте 7 нет приёма и регистрации: он начинается с передачи полученных документов",
			"paragraph 7 lacks the reception and the registration: it begins by handing on what was received"),
			grainReceipt.says("5(1)", "құжаттар топтамасын қабылдайды, оларды тіркеуді"),
			grainReceipt.says("7(1)", "алушыдан алынған құжаттар топтамасын")),
		substantive("grain-check-without-hours", text(
			"порталдағы тексерудің мерзімі дайындаудың мерзімімен бірдей: белгілеу мен қол қоюдың сағаттарына орын қалмайды",
			"срок проверки на портале равен сроку подготовки: на часы назначения и подписания места не остаётся",
			"the term of the check on the portal equals that of the drawing up: no room is left for the hours of appointing and signing"),
			grainReceipt.says("5(2)", "үш сағаттан асырмай"), grainReceipt.says("5(3)", "тоғыз жұмыс күнінен кешіктірмей"),
			grainReceipt.says("5(4)", "төрт сағаттан асырмай"), grainReceipt.says("8(9)", "9 жұмыс күнінен кешіктірмей")),
		substantive("grain-refusal-ground-para7", text(
			"бас тарту негізін (Стандарттың 10-тармағы) 5(3) қана атайды",
			"основание отказа (пункт 10 Стандарта) называет только 5(3)",
			"only 5(3) names the ground of the refusal, point 10 of the Standard"),
			grainReceipt.says("5(3)", "10-тармағында"), grainReceipt.silent("3"), grainReceipt.silent("7(3)")),
		substantive("grain-management-decides", text(
			"7-тармақта басшылық шешім қабылдайды, 5-тармақта басшы жобаға қол ғана қояды",
			"в пункте 7 руководство принимает решение, в пункте 5 руководитель лишь подписывает проект",
			"in paragraph 7 the management takes a decision, in paragraph 5 the head only signs the draft"),
			grainReceipt.silent("5(4)"), grainReceipt.says("7(4)", "тиісті шешім қабылдайды")),
		substantive("grain-refusal-signed", text(
			"5(3) нәтиже мен бас тартуды бөледі, 5(4) нәтижеге ғана қол қояды: бас тартуға кім қол қоятыны ашық",
			"5(3) различает результат и отказ, 5(4) подписывает лишь результат: кто подписывает отказ, не ясно",
			"5(3) sets the result and the refusal apart, 5(4) signs the result only: who signs the refusal is open"),
			grainReceipt.says("5(3)/2", "жобасы не мемлекеттік қызметті көрсетуден бас тарту туралы дәлелді жауаптың жобасы"),
			grainReceipt.says("5(4)", "нәтижесінің тиісті жобасына қол қояды")),
		substantive("grain-refusal-carrier", text(
			"бас тартудың тасығышы 5(3) тармақшада ғана аталған",
			"носитель отказа назван только в 5(3)",
			"the carrier of the refusal is named in 5(3) only"),
			grainReceipt.says("5(3)", "электрондық немесе қағаз тасығышта"), grainReceipt.silent("3"), grainReceipt.silent("7(3)")),
		editorial("grain-management-prepares", text(
			"барыс септігі түскен: жобаларды басшылық дайындайтын болып шығады",
			"потерян дательный падеж: выходит, что проекты готовит руководство",
			"the dative is missing: as printed it is the management that draws up the drafts"),
			grainReceipt.slips("7(3)", "берушінің басшылығы қол қою үшін", "берушінің басшылығына қол қою үшін")),
		editorial("grain-head-or-management", text(
			"бір адам бірде «басшысы», бірде «басшылығы» деп аталған, 5(2) тармақшаның өзінде де",
			"одно лицо названо то «басшысы», то «басшылығы», даже внутри 5(2)",
			"one person is called «басшысы» here and «басшылығы» there, even within 5(2)"),
			grainReceipt.says("5(2)", "басшылығы"), grainReceipt.says("5(2)/2", "басшысының бұрыштамасы"), grainReceipt.says("6(2)", "басшысы"),
			grainReceipt.says("7(3)", "басшылығы")),
		editorial("grain-duplicate-bound", text(
			"телнұсқаның мерзімі рәсімде шегі айтылмаған жай сан, порталда «кешіктірмей»",
			"срок дубликата в процедуре – голое число, на портале – «не позднее»",
			"the term of the duplicate is a bare number in the procedure and “not later than” on the portal"),
			grainReceipt.says("5(3)", "бір жұмыс күні"), grainReceipt.says("7(3)", "бір жұмыс күні"), grainReceipt.says("8(9)", "1 жұмыс күнінен кешіктірмей")),
		editorial("grain-draft-or-reply", text(
			"5-тармақта бас тарту жауабының жобасы, 7-тармақта жауаптың өзі дайындалады",
			"в пункте 5 готовится проект ответа об отказе, в пункте 7 – сам ответ",
			"in paragraph 5 a draft of the reply of refusal is drawn up, in paragraph 7 the reply itself"),
			grainReceipt.says("5(3)", "дәлелді жауап жобасын"), grainReceipt.says("7(3)", "дәлелді жауап;")),
		editorial("grain-forward-to-sign", text(
			"қол қоюға беру 7-тармақта ғана айтылған",
			"передача на подпись есть только в пункте 7",
			"the handing over to be signed is in paragraph 7 only"),
			grainReceipt.silent("5(3)"), grainReceipt.says("7(3)", "дайындайды және береді")),
		editorial("grain-executor-appointed", text(
			"орындаушыны айқындау 5-тармақта ғана; 7-тармақта құжаттар оған бірден беріледі",
			"определение исполнителя есть только в пункте 5; в пункте 7 документы сразу отдаются ему",
			"the executor is appointed in paragraph 5 only; in paragraph 7 the documents go straight to him"),
			grainReceipt.says("5(2)", "жауапты орындаушысын айқындайды"), grainReceipt.silent("7(2)")),
		editorial("grain-first-result", text(
			"бірінші қадамның нәтижесі әрекеттің өзін қайталайды, басшыға тапсыруды атамайды",
			"результат первого шага повторяет само действие и не называет передачу руководителю",
			"the result of the first step repeats the action and leaves out the handing to the head"),
			grainReceipt.says("5(1)", "басшысына тапсырады"), grainReceipt.says("5(1)/2", "тізімдеменің көшірмесін беру")),
	}
}

func grainReceiptCabinet() []regulation.Discrepancy {
	return []regulation.Discrepancy{
		substantive("grain-cabinet-unnamed", text(
			"«жеке кабинеттің» қай жүйеде екені айтылмаған",
			"в какой системе «личный кабинет», не сказано",
			"in which system the personal cabinet is, is not said"),
			grainReceipt.says("5(5)", `"жеке кабинетіне"`), grainReceipt.says("7(5)", `"жеке кабинетіне"`)),
		substantive("grain-cabinet-choice", text(
			"қолға беру мен кабинетке жолдаудың бірін кім, қашан таңдайтыны айтылмаған",
			"кто и когда выбирает между выдачей на руки и кабинетом, не сказано",
			"who chooses between the hand-over and the cabinet, and when, is not said"),
			grainReceipt.says("5(5)", "береді не"), grainReceipt.says("7(5)", "береді, не")),
		substantive("grain-cabinet-signer", text(
			"кабинетке жолданатын нәтижеге уәкілетті тұлға, порталда орындаушы мен басшы қол қояды",
			"результат в кабинет подписывает уполномоченное лицо, на портале – исполнитель и руководитель",
			"what goes to the cabinet is signed by the authorised person, on the portal by the executor and the head"),
			grainReceipt.says("5(5)", "уәкілетті тұлғаның"), grainReceipt.says("8(10)", "жауапты орындаушысының және басшысының")),
		substantive("grain-cabinet-signature-para7", text(
			"электрондық құжат пен қолтаңба 5(5) тармақшада ғана аталған",
			"электронный документ и подпись названы только в 5(5)",
			"the electronic document and its signature are in 5(5) only"),
			grainReceipt.says("5(5)", "электрондық құжат нысанында"), grainReceipt.silent("7(5)")),
		editorial("grain-authorised-person-not-listed", text(
			"уәкілетті тұлға қатысушылар тізбесінде жоқ",
			"уполномоченного лица нет в перечне участников",
			"the authorised person is not in the list of participants"),
			grainReceipt.says("5(5)", "уәкілетті тұлғаның"), grainReceipt.silent("6")),
		editorial("grain-authorised-person-case", text(
			"тәуелдік жалғауы түскен",
			"потерян аффикс принадлежности",
			"the possessive ending is missing"),
			grainReceipt.slips("5(5)", "берушінің уәкілетті тұлғаның", "берушінің уәкілетті тұлғасының")),
		editorial("grain-eds-defined-twice", text(
			"ЭЦҚ екі рет, екі түрлі таратып жазылған",
			"ЭЦҚ расшифровано дважды и по-разному",
			"«ЭЦҚ» is spelt out twice and in two ways"),
			grainReceipt.says("5(5)", "электрондық цифрлық қолтаңбасымен (ЭЦҚ)"), grainReceipt.says("8(5)", "электрондық-цифрлық қолтаңбаның (бұдан әрі – ЭЦҚ)")),
		editorial("grain-last-result-case", text(
			"соңғы нәтиженің екі бөлігі үйлеспейді",
			"две части последнего результата не согласованы",
			"the two halves of the last result do not agree"),
			grainReceipt.slips("5(5)/2", `"жеке кабинетіне" жолдауы`, `"жеке кабинетіне" жолданған нәтижесі`)),
	}
}
