// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package draft

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// SignatureCheckReading says whether the signature of the request is checked.
func SignatureCheckReading(at Touch) regulation.Reading {
	return at.reading(regulation.Reading{
		ID: regulation.ReadingSignatureCheck, Class: regulation.ReadingClassStructural, Default: "on_receipt",
		Title: law.Text{
			KK: "сұраныстағы қолтаңбаны тексеру",
			RU: "проверка подписи запроса",
			EN: "check of the signature of the request",
		},
		Options: []regulation.ReadingOption{
			{ID: "on_receipt", Text: law.Text{KK: "өтініш берілгенде тексеріледі", RU: "проверяется при получении", EN: "it is checked on receipt"}},
			{ID: "not_checked", Text: law.Text{KK: "тексерілмейді", RU: "не проверяется", EN: "it is not checked"}},
		},
		Reason: law.Text{
			KK: "мәтін бойынша тіркеу куәлігі қол қойылғанға дейін тексеріледі, ал қойылған қолтаңба туралы айтылмаған; бас тарту хабарламасында түпнұсқалық аталған",
			RU: "по тексту регистрационное свидетельство проверяется до подписания, а о самой подписи не сказано; в уведомлении об отказе названа подлинность",
			EN: "the text checks the certificate before the signing and is silent on the signature itself; the notice of refusal speaks of authenticity",
		},
	})
}

// FailedGateReading says whether a gate may be tried again.
func FailedGateReading(at Touch) regulation.Reading {
	return at.reading(regulation.Reading{
		ID: regulation.ReadingFailedGate, Class: regulation.ReadingClassStructural, Default: "by_gate",
		Title: law.Text{
			KK: "шарттың орындалмауы",
			RU: "невыполненное условие",
			EN: "a gate not passed",
		},
		Options: []regulation.ReadingOption{
			{ID: "by_gate", Text: law.Text{
				KK: "авторизациялау мен төлемді қайталауға болады, қалғандарында өтінішті қарау тоқтатылады",
				RU: "авторизацию и оплату можно повторить, в остальных случаях рассмотрение прекращается",
				EN: "authorisation and payment can be tried again; at the others the case is closed",
			}},
			{ID: "ends", Text: law.Text{KK: "өтінішті қарау тоқтатылады", RU: "рассмотрение заявления прекращается", EN: "the case is closed"}},
			{ID: "retry", Text: law.Text{KK: "қайталауға болады", RU: "можно повторить", EN: "it can be tried again"}},
		},
		Reason: law.Text{
			KK: "бас тарту туралы хабарламадан кейін не болатыны айтылмаған; парольді қайта енгізу мен кейін төлеу үшін жаңа өтініш қажет емес",
			RU: "что следует за уведомлением об отказе, не сказано; чтобы снова ввести пароль или заплатить позже, новое заявление не нужно",
			EN: "what follows the notice of refusal is not said; to enter a password again, or to pay later, takes no new application",
		},
	})
}

// RegistryMissReading says what follows when the data base does not know the applicant.
func RegistryMissReading(at Touch) regulation.Reading {
	return at.reading(regulation.Reading{
		ID: regulation.ReadingRegistryMiss, Class: regulation.ReadingClassStructural, Default: "continues",
		Title: law.Text{
			KK: "деректер қорында табылмау",
			RU: "отсутствие в базе данных",
			EN: "not found in the data base",
		},
		Options: []regulation.ReadingOption{
			{ID: "continues", Text: law.Text{KK: "жұмыс жалғасады", RU: "работа продолжается", EN: "the work goes on"}},
			{ID: "stops", Text: law.Text{KK: "жұмыс тоқтайды", RU: "работа прекращается", EN: "the work stops"}},
		},
		Reason: law.Text{
			KK: "хабарлама деректі алу мүмкін еместігін ғана айтады, бас тарту емес",
			RU: "уведомление говорит лишь о невозможности получить сведения, это не отказ",
			EN: "the notice only says that data cannot be obtained; it is no refusal",
		},
	})
}

// ReissuePreparationReading says whether a reissue and a duplicate pass the step of preparation.
func ReissuePreparationReading(at Touch) regulation.Reading {
	return at.reading(regulation.Reading{
		ID: regulation.ReadingReissuePreparation, Class: regulation.ReadingClassStructural, Default: "passes",
		Title: law.Text{
			KK: "қайта ресімдеу мен телнұсқаны дайындау",
			RU: "подготовка переоформления и дубликата",
			EN: "preparation of a reissue or a duplicate",
		},
		Options: []regulation.ReadingOption{
			{ID: "skipped", Text: law.Text{KK: "тексеруден кейін бірден қол қоюға жіберіледі", RU: "после проверки сразу на подпись", EN: "after the check it goes to be signed"}},
			{ID: "passes", Text: law.Text{KK: "дайындау қадамы орындалады", RU: "шаг подготовки выполняется", EN: "the step of preparation is done"}},
		},
		Reason: law.Text{
			KK: "тексеру қадамының нәтижесі – қол қоюға жіберу, бірақ дайындау қадамы бұл түрлерге де мерзім береді",
			RU: "результат шага проверки – передача на подпись, но шаг подготовки даёт срок и этим видам",
			EN: "the result of the check is to send for signing, yet the step of preparation has a term for these kinds too",
		},
	})
}

// ReferenceMinutesReading says what the thirty minutes of the step cover.
func ReferenceMinutesReading(at Touch) regulation.Reading {
	return at.reading(regulation.Reading{
		ID: regulation.ReadingReferenceMinutes, Class: regulation.ReadingClassStructural, Default: "delivery",
		Title: law.Text{
			KK: "анықтаманың отыз минуты",
			RU: "тридцать минут справки",
			EN: "the thirty minutes of the reference",
		},
		Options: []regulation.ReadingOption{
			{ID: "delivery", Text: law.Text{KK: "тек беруге қатысты", RU: "только выдача", EN: "the hand-over only"}},
			{ID: "preparation_and_delivery", Text: law.Text{KK: "дайындау мен беруге қатысты", RU: "подготовка и выдача", EN: "preparation and hand-over"}},
			{ID: "whole", Text: law.Text{KK: "бүкіл қадамға қатысты", RU: "весь шаг", EN: "the whole step"}},
		},
		Reason: law.Text{
			KK: "бір қадамда күн ішінде деген мерзім де, отыз минут та бар; минуттардың неге қатысты екені ашық",
			RU: "в одном шаге и «в течение дня», и тридцать минут; к чему относятся минуты, не ясно",
			EN: "one step has both the day of application and thirty minutes; what the minutes cover is open",
		},
	})
}

// AfterIndeterminateReading says from when terms run after a check that at first
// could not be answered. It is a counting reading.
func AfterIndeterminateReading(at Touch) regulation.Reading {
	return at.reading(regulation.Reading{
		ID: regulation.ReadingAfterIndeterminate, Class: regulation.ReadingClassCounting, Default: "from_answer",
		Title: law.Text{
			KK: "жауапсыз тексеруден кейін",
			RU: "после проверки без ответа",
			EN: "after a check without an answer",
		},
		Options: []regulation.ReadingOption{
			{ID: "from_filing", Text: law.Text{KK: "мерзім өтініш берілгеннен есептеледі", RU: "срок от подачи", EN: "the term runs from the filing"}},
			{ID: "from_answer", Text: law.Text{KK: "мерзім жауаптан есептеледі", RU: "срок от ответа", EN: "the term runs from the answer"}},
		},
		Reason: law.Text{
			KK: "мәтінде «иә» және «жоқ» деген екі жауап қана көзделген",
			RU: "в тексте предусмотрены только «да» и «нет»",
			EN: "the text provides for yes and no only",
		},
	})
}

// RefusalTermReading says in which term a refusal without a term of its own is
// due. It is a counting reading: no term at all is later than any.
func RefusalTermReading(at Touch) regulation.Reading {
	return at.reading(regulation.Reading{
		ID: regulation.ReadingRefusalTerm, Class: regulation.ReadingClassCounting, Default: "as_grant",
		Title: law.Text{
			KK: "бас тартудың мерзімі",
			RU: "срок отказа",
			EN: "the term of a refusal",
		},
		Options: []regulation.ReadingOption{
			{ID: "as_grant", Text: law.Text{KK: "сұралған нәтиженің мерзімі", RU: "срок запрошенного результата", EN: "the term of what was asked for"}},
			{ID: "none", Text: law.Text{KK: "мерзімі жоқ", RU: "срока нет", EN: "no term"}},
		},
		Reason: law.Text{
			KK: "бас тартудың жанында мерзім жазылмаған",
			RU: "при отказе срок не напечатан",
			EN: "no term is printed beside the refusal",
		},
	})
}
