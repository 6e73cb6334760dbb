// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package northkazakhstan

import (
	"slices"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/draft"
)

// cottonReceiptDiscrepancies are what no rule can find in the data.
func cottonReceiptDiscrepancies() []regulation.Discrepancy {
	const abbr abbreviation = "cotton"
	return slices.Concat(
		generalDiscrepancies(cottonReceipt, abbr, "бекітілген"),
		cottonReceiptBeginning(),
		cottonReceiptProcess(),
		cottonReceiptSlips(),
		cottonReceiptTitleWording(),
		cottonReceiptWording(),
		portalSilences(cottonReceipt, abbr, "9", "5(5)", "басшылығы"),
		cottonReceiptPortal(),
		portalSlips(cottonReceipt, abbr, "9"),
	)
}

func cottonReceiptBeginning() []regulation.Discrepancy {
	return []regulation.Discrepancy{
		resultForm(cottonReceipt, "cotton"),
		draft.Contradiction("cotton-trigger-request", draft.Changes(regulation.ChangePath), draft.Text(
			"бастау негізі – тек құжаттар, ал портал электрондық сауалды қабылдайды",
			"основание начала – только документы, а портал принимает электронный запрос",
			"the procedure starts with documents only, yet the portal takes an electronic request"),
			cottonReceipt.Says("4", "құжаттарды береді"), cottonReceipt.Says("9(5)", "сауал нысанын")),
		draft.Silence("cotton-no-application", draft.Changes(regulation.ChangePath), draft.Text(
			"өтініш те, оның нысаны да аталмаған",
			"ни заявление, ни его форма не названы",
			"neither an application nor its form is named"),
			cottonReceipt.Silent("4")),
		draft.Silence("cotton-grounds-scope", draft.Changes(regulation.ChangePath), draft.Text(
			"Стандарттың 10-тармағы лицензияның алдында тұр: негіздер берудікі ме, бас тартудыкі ме – ашық",
			"пункт 10 Стандарта стоит перед лицензией: основания выдачи это или отказа, не ясно",
			"point 10 of the Standard stands before the licence: whether its grounds are those of the issue or of the refusal is open"),
			cottonReceipt.Says("3", "көзделген жағдайларда және негіздер бойынша")),
		draft.Contradiction("cotton-licence-defined", nil, draft.Text(
			"«лицензия» деп лицензияның өзі де, қайта ресімдеу де, телнұсқа да аталған, ал мерзімдер оларды бөледі",
			"«лицензией» названы и она сама, и переоформление, и дубликат, а сроки их различают",
			"“licence” is defined as the licence, the reissue and the duplicate, while the terms set them apart"),
			cottonReceipt.Says("3", "лицензияның телнұсқасы (бұдан әрі – лицензия)"),
			cottonReceipt.Says("5(4)", "лицензияны – 9 жұмыс күнінен кешіктірмей, қайта ресімделген лицензия – 6 жұмыс күнінен")),
		draft.Silence("cotton-start-unsaid", nil, draft.Text(
			"4-тармақ рәсімді бастау негізі туралы екенін айтпайды",
			"пункт 4 не говорит, что речь об основании начала процедуры",
			"paragraph 4 does not say that it is about the start of the procedure"),
			cottonReceipt.Says("4", "Мемлекеттік көрсетілетін қызметті алу үшін")),
	}
}

func cottonReceiptProcess() []regulation.Discrepancy {
	return []regulation.Discrepancy{
		draft.Silence("cotton-state-system-unnamed", draft.Changes(regulation.ChangePath), draft.Text(
			"мемлекеттік ақпарат жүйесінің қайсысы екені айтылмаған",
			"какая именно государственная информационная система, не сказано",
			"which state information system it is, is not said"),
			cottonReceipt.Says("5(3)", "мемлекеттік ақпарат жүйесінен"), cottonReceipt.Says("5(4)", "мемлекеттік ақпарат жүйесінен"),
			cottonReceipt.Says("7(3)", "мемлекеттік ақпарат жүйесінен"), cottonReceipt.Says("7(4)", "мемлекеттік ақпарат жүйесінен")),
		draft.Silence("cotton-comparison-outcome", draft.Changes(regulation.ChangePath), draft.Text(
			"құжаттар толық болмаса не мәліметтер сәйкес келмесе не болатыны айтылмаған",
			"что следует при неполноте документов или расхождении сведений, не сказано",
			"what follows when the documents are incomplete or the data differ is not said"),
			cottonReceipt.Says("5(3)", "салыстырып тексереді"), cottonReceipt.Says("7(3)", "салыстырып тексереді")),
		draft.Silence("cotton-refusal-ground-steps", nil, draft.Text(
			"бас тарту негізін 3-тармақ қана атайды",
			"основание отказа называет только пункт 3",
			"only paragraph 3 names the ground of the refusal"),
			cottonReceipt.Says("3", "10-тармағында"), cottonReceipt.Silent("5(4)"), cottonReceipt.Silent("7(4)")),
		// The rule on the terms of nodes adds up the steps that lead to a licence.
		draft.Contradiction("cotton-refusal-shorter", draft.Changes(regulation.ChangeDeadline), draft.Text(
			"бас тартуға рәсімде екі жұмыс күні (5(3) және 5(4)), порталда бір күн берілген",
			"на отказ в процедуре два рабочих дня (5(3) и 5(4)), на портале один",
			"for a refusal the procedure has two working days, in 5(3) and 5(4), and the portal one"),
			cottonReceipt.Says("5(3)", "бір жұмыс күні"), cottonReceipt.Says("5(4)", "1 жұмыс күнінен кешіктірмей"),
			cottonReceipt.Says("7(3)", "1 жұмыс күні"), cottonReceipt.Says("7(4)", "1 жұмыс күнінен кешіктірмей"),
			cottonReceipt.Says("9(9)", "1 жұмыс күнінен кешіктірмей")),
		journalOnPortal(cottonReceipt, "cotton", "5(6)"),
		headOrManagement(cottonReceipt, "cotton"),
		draft.Contradiction("cotton-comparison-order", nil, draft.Text(
			"салыстыру алынған мәліметке сүйенеді, ал мәліметті алу оның нәтижесі делінген",
			"сверка опирается на сведения, получение которых названо её результатом",
			"the comparison rests on data whose obtaining is called its result"),
			cottonReceipt.Says("5(3)", "мәліметтермен салыстырып тексереді"), cottonReceipt.Says("5(3)", "мәліметтер алу")),
		draft.Contradiction("cotton-forward-to-sign", draft.Changes(regulation.ChangePath), draft.Text(
			"қол қоюға жолдау 5-тармақта ғана айтылған",
			"передача на подпись есть только в пункте 5",
			"the sending to be signed is in paragraph 5 only"),
			cottonReceipt.Says("5(4)", "қол қоюға басшылыққа жолдау"), cottonReceipt.Silent("7(4)")),
		draft.Silence("cotton-term-place", draft.Changes(regulation.ChangeDeadline), draft.Text(
			"7(4) тармақшада 1 күн етістіктен кейін тұр: қайсысына қатысты екені 5(4) арқылы ғана анық",
			"в 7(4) срок в 1 день стоит после глагола: к чему он относится, ясно лишь из 5(4)",
			"in 7(4) the term of 1 day stands behind the verb: what it belongs to is clear from 5(4) only"),
			cottonReceipt.Says("5(4)", "дәлелді жауап - 1 жұмыс күнінен кешіктірмей дайындайды"), cottonReceipt.Says("7(4)", "дәлелді жауап дайындайды - 1 жұмыс күнінен кешіктірмей")),
		draft.Silence("cotton-endorsement-untold", draft.Changes(regulation.ChangePath, regulation.ChangePerson), draft.Text(
			"құжаттар бұрыштамаға жіберіледі, оның қойылғаны айтылмаған",
			"документы передаются для резолюции, что она ставится, не сказано",
			"the documents are sent for its written instruction, which nobody is said to put"),
			cottonReceipt.Says("5(1)", "бұрыштама қою үшін"), cottonReceipt.Silent("5(2)"), cottonReceipt.Says("7(1)", "бұрыштама қою үшін"), cottonReceipt.Silent("7(2)")),
	}
}

// cottonReceiptPortal are those of the portal that the other two regulations do
// not have in these words.
func cottonReceiptPortal() []regulation.Discrepancy {
	return []regulation.Discrepancy{
		draft.Slip("cotton-portal-request-missing", nil, draft.Text(
			"жақшада «сауалы» сөзі түскен: жолданатын құжат – көрсетілетін қызметті алушының өзі болып шығады",
			"в скобках опущено «сауалы»: выходит, что документ – сам услугополучатель",
			"the bracket leaves out «сауалы»: as printed the document sent is the applicant himself"),
			cottonReceipt.Slips("9(8)", "(көрсетілетін қызметті алушы) жолдау", "(көрсетілетін қызметті алушының сауалы) жолдау")),
		draft.Copy("cotton-portal-standard-link", draft.Text(
			"көшірмеде: «Стандартта» сілтемесі орнынан жылжыған",
			"в копии: ссылка «Стандартта» смещена",
			"in the copy: the link «Стандартта» is displaced"),
			cottonReceipt.Slips("9(9)", "қоса берген көрсетілген құжаттардың лицензия беру үшін қызмет көрсету Стандартта негіздемелеріне",
				"қоса берген, Стандартта көрсетілген құжаттардың лицензия беру үшін қызмет көрсету негіздемелеріне")),
		draft.Print("cotton-portal-condition-verb", draft.Text(
			"шарт үдеріс атауының орнына жіктік етістікпен берілген, иесі ілік септігінде қалған",
			"условие выражено личным глаголом, а его подлежащее стоит в родительном падеже",
			"the condition has a finite verb, whose subject stands in the genitive"),
			cottonReceipt.Slips("9(9)", "сәйкестігін тексереді", "сәйкестігін тексеруі")),
	}
}
