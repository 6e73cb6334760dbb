// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package draft

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// RefusalScopeReading says whose refusal a term binds that stands behind "a
// duplicate or a reasoned refusal".
func RefusalScopeReading(at Touch) regulation.Reading {
	return at.reading(regulation.Reading{
		ID: regulation.ReadingRefusalScope, Class: regulation.ReadingClassStructural, Default: "every",
		Title: law.Text{
			KK: "бас тарту мерзімінің қамту аясы",
			RU: "к какому отказу относится срок",
			EN: "whose refusal the term binds",
		},
		Options: []regulation.ReadingOption{
			{ID: "every", Text: law.Text{KK: "кез келген түрдегі бас тартуға", RU: "к отказу по любому виду", EN: "that of every kind"}},
			{ID: "duplicate", Text: law.Text{KK: "тек телнұсқадан бас тартуға", RU: "только к отказу в дубликате", EN: "that of a duplicate only"}},
		},
		Reason: law.Text{
			KK: "бір күн «телнұсқасын немесе бас тарту туралы дәлелді жауап» деген тіркестен кейін тұр; барлық бас тартуға ма, әлде телнұсқаның орнына берілетініне ғана ма – ашық",
			RU: "один день стоит после слов «дубликат или мотивированный ответ об отказе»; относится ли он к любому отказу или лишь к отказу вместо дубликата, не ясно",
			EN: "the one day stands behind “a duplicate or a reasoned refusal”; whether it binds every refusal or only the one in place of a duplicate is open",
		},
	})
}

// IdentificationMinutesReading says what the fifteen minutes of the executor
// cover, and for whom.
func IdentificationMinutesReading(at Touch) regulation.Reading {
	return at.reading(regulation.Reading{
		ID: regulation.ReadingIdentificationMinutes, Class: regulation.ReadingClassStructural, Default: "consideration",
		Title: law.Text{
			KK: "бірдейлендірудің он бес минуты",
			RU: "пятнадцать минут идентификации",
			EN: "the fifteen minutes of the identification",
		},
		Options: []regulation.ReadingOption{
			{ID: "consideration", Text: law.Text{
				KK: "құжаттарды тексеру, қарау және нәтижесін беру; бірдейлендірудің өзі жоспар мерзімінде",
				RU: "проверка и рассмотрение документов и выдача результата; сама идентификация – в сроки плана",
				EN: "the check and consideration of the documents and the giving of the result; the identification itself keeps to the plan",
			}},
			{ID: "whole", Text: law.Text{
				KK: "бірінші аталған бірдейлендіру де",
				RU: "также идентификация, названная первой",
				EN: "the identification that is named first too",
			}},
			{ID: "result", Text: law.Text{
				KK: "тек нәтижесін беру; оның алдындағының мерзімі жоқ",
				RU: "только выдача результата; у того, что до неё, срока нет",
				EN: "the giving of the result only; what comes before it has no term",
			}},
			{ID: "every_kind", Text: law.Text{
				KK: "сырғаның телнұсқасына тапсырыс беру де",
				RU: "также заказ дубликата бирки",
				EN: "the order of the duplicate of a tag too",
			}},
		},
		Reason: law.Text{
			KK: "он бес минут екі етістік тобынан кейін жазылған; олардың қайсысын қамтитыны және телнұсқаға қатысты екені айтылмаған",
			RU: "пятнадцать минут стоят после двух групп действий; какие из них они охватывают и касаются ли дубликата, не сказано",
			EN: "the fifteen minutes stand behind two groups of actions; which of them they cover, and whether they bind the duplicate, is not said",
		},
	})
}
