// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package northkazakhstan

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/draft"
	"github.com/reglament-kz/reglament/regulation/law"
)

// The work that more than one step describes, in the words of this library.

func receiving() law.Text {
	return draft.Text("Құжаттарды қабылдау және тіркеу", "Приём и регистрация документов", "Acceptance and registration of the documents")
}

func forEndorsement() law.Text {
	return draft.Text("Бұрыштама қою үшін басшылыққа жолдау", "Передача руководству для резолюции", "Sending to the management for its written instruction")
}

func assigning() law.Text {
	return draft.Text(
		"Хат-хабармен танысу және жауапты орындаушыны айқындау",
		"Ознакомление с корреспонденцией и определение ответственного исполнителя",
		"Study of the correspondence and appointment of the responsible executor")
}

func executorAppointed() law.Text {
	return draft.Text("жауапты орындаушы айқындалды", "определён ответственный исполнитель", "the responsible executor is appointed")
}

func completeness() law.Text {
	return draft.Text("Құжаттардың толықтығын тексеру", "Проверка полноты документов", "Check of the documents for completeness")
}

func preparing() law.Text {
	return draft.Text(
		"Лицензияны, қайта ресімделгенін, телнұсқасын немесе бас тарту жауабын дайындау",
		"Подготовка лицензии, переоформленной лицензии, дубликата либо ответа об отказе",
		"Preparation of the licence, reissued licence, duplicate or reasoned refusal")
}

func sendingToSign() law.Text {
	return draft.Text("Басшылыққа қол қоюға жіберу", "Направление руководству на подпись", "Sending to the management to be signed")
}

func sentToSign() law.Text {
	return draft.Text(
		"нәтиже басшылыққа қол қоюға жіберілді",
		"результат направлен руководству на подпись",
		"the result is sent to the management to be signed")
}

func signing() law.Text {
	return draft.Text(
		"Құжаттармен танысу және нәтижеге қол қою",
		"Ознакомление с документами и подписание результата",
		"Study of the documents and signing of the result")
}

func handingOver() law.Text {
	return draft.Text("Нәтижені көрсетілетін қызметті алушыға беру", "Выдача результата услугополучателю", "Handing over of the result to the applicant")
}

func journalSigned() law.Text {
	return draft.Text("көрсетілетін қызметті алушының журналға қол қоюы", "подпись услугополучателя в журнале", "the applicant's signature in the journal")
}

// refusing is the choice between the result and the reasoned reply; condition
// tells whether the text names its grounds.
func refusing(condition law.Basis) regulation.Decision {
	return regulation.Decision{
		Text: draft.Text(
			"нәтиже не бас тарту туралы дәлелді жауап дайындалады",
			"готовится результат либо мотивированный ответ об отказе",
			"the result is drawn up, or a reasoned refusal"),
		Condition: condition, Refusal: law.BasisStated,
	}
}
