// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package northkazakhstan

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// The work that more than one step describes, in the words of this library.

func receiving() law.Text {
	return text("құжаттарды қабылдау және тіркеу", "приём и регистрация документов", "the documents are accepted and registered")
}

func forEndorsement() law.Text {
	return text("бұрыштама қою үшін басшылыққа жолдау", "передача руководству для резолюции", "they are sent to the management for an endorsement")
}

func assigning() law.Text {
	return text("хат-хабармен танысу және жауапты орындаушыны айқындау", "ознакомление с корреспонденцией и определение ответственного исполнителя", "the correspondence is read and the responsible executor appointed")
}

func executorAppointed() law.Text {
	return text("жауапты орындаушы айқындалды", "определён ответственный исполнитель", "the responsible executor is appointed")
}

func completeness() law.Text {
	return text("құжаттардың толықтығын тексеру", "проверка полноты документов", "the documents are checked for completeness")
}

func preparing() law.Text {
	return text(
		"лицензияны, қайта ресімделгенін, телнұсқасын немесе бас тарту жауабын дайындау",
		"подготовка лицензии, переоформленной лицензии, дубликата либо ответа об отказе",
		"the licence, the reissued one, the duplicate or the reply of refusal is drawn up")
}

func sendingToSign() law.Text {
	return text("басшылыққа қол қоюға жіберу", "направление руководству на подпись", "it is sent to the management to be signed")
}

func sentToSign() law.Text {
	return text("нәтиже басшылыққа қол қоюға жіберілді", "результат направлен руководству на подпись", "the result is sent to the management to be signed")
}

func signing() law.Text {
	return text("құжаттармен танысу және нәтижеге қол қою", "ознакомление с документами и подписание результата", "the documents are read and the result signed")
}

func handingOver() law.Text {
	return text("нәтижені алушыға беру", "выдача результата услугополучателю", "the result is handed over to the applicant")
}

func journalSigned() law.Text {
	return text("алушының журналға қол қоюы", "подпись услугополучателя в журнале", "the applicant's signature in the journal")
}

// refusing is the choice between the result and the reasoned reply; condition
// tells whether the text names its grounds.
func refusing(condition law.Basis) regulation.Decision {
	return regulation.Decision{
		Text: text(
			"нәтиже не бас тарту туралы дәлелді жауап дайындалады",
			"готовится результат либо мотивированный ответ об отказе",
			"the result is drawn up, or a reasoned reply of refusal"),
		Condition: condition, Refusal: law.Stated,
	}
}
