// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"fmt"

	"github.com/reglament-kz/reglament/regulation/law"
)

// More lints: of places, channels and languages.

func placeUnknown(l law.Locator, act bool) (says, right law.Text) {
	place, short := l.Label(), l.String()
	of := law.Text{KK: "файлдағы регламент мәтінінде мұндай жер жоқ: ", RU: "такого места нет среди мест регламента в этом файле: ", EN: "not among the places of the regulation in this file: "}
	if act {
		short = "#" + short
		of = law.Text{KK: "файлдағы акт мәтінінде мұндай жер жоқ: ", RU: "такого места нет среди мест акта в этом файле: ", EN: "not among the places of the act in this file: "}
	}
	return each(func(lang law.Lang) string { return of.In(lang) + place.In(lang) + " (" + short + ")" }), law.Text{
		KK: "нөмірін мәтінмен салыстырыңыз; актіде бар болса, солай қала берсін",
		RU: "сверьте номер с текстом; если в акте он есть, оставьте как есть",
		EN: "compare the number with the text; where the act has it, it stays as it is",
	}
}

func furtherEmpty(paragraph string) (says, right law.Text) {
	return law.Text{
			KK: paragraph + " жерінде осы сипаттаманың бірде-бір қадамы жоқ",
			RU: "ни один шаг этого описания не стоит в " + paragraph,
			EN: "no step of the account stands in " + paragraph,
		}, law.Text{
			KK: `оны "further" тізімінен алып тастаңыз не қадамын қосыңыз`,
			RU: `уберите его из "further" или добавьте шаг`,
			EN: `take it out of "further", or add its step`,
		}
}

func channelNear(channel, near string) (says, right law.Text) {
	return law.Text{
			KK: `"` + channel + `" деген арна белгісіз; ең жақыны "` + near + `"`,
			RU: `канал "` + channel + `" неизвестен; ближайший – "` + near + `"`,
			EN: `the channel "` + channel + `" is not known; the nearest is "` + near + `"`,
		}, law.Text{
			KK: "атын түзеңіз; бұл өз арнаңыз болса, оған мұндайға ұқсамайтын ат беріңіз",
			RU: "исправьте имя; если это свой канал, назовите его непохоже на известный",
			EN: "correct the name; a channel of your own has a name that is not so near to a known one",
		}
}

func actNotKazakh() (says, right law.Text) {
	return law.Text{
			KK: "\"kk\" мәтіндерінде қазақ тіліне тән әріптер жоқтың қасы",
			RU: "в текстах \"kk\" почти нет казахских букв",
			EN: "the texts under \"kk\" have hardly any of the letters that only Kazakh has",
		}, law.Text{
			KK: "онда орысша мәтін тұр ма, қараңыз; қазақшасы жоқ болса, кілтті өшіріңіз",
			RU: "посмотрите, не русские ли это тексты; если казахских нет, удалите ключ",
			EN: "see whether they are Russian; where there is no Kazakh, delete the key",
		}
}

func shortenSteps() law.Text {
	return law.Text{
		KK: "осы қадамның және одан кейінгілерінің мерзімдерін қосып, мәтінмен салыстырыңыз; актінің өзінде солай болса, солай қала берсін",
		RU: "сложите сроки этого шага и шагов после него и сверьте с текстом; если так в самом акте, оставьте как есть",
		EN: "add up the terms of this step and of those behind it, and compare them with the text; what the act itself has stays as it is",
	}
}

func answerOfAnother(body law.Text) (says, right law.Text) {
	return law.Text{
			KK: "жауап күтілетін орган – " + body.In(law.LangKazakh) + ", ал қадамды басқа орган орындайды",
			RU: "ответ ожидается от другого органа, чем тот, кто выполняет шаг: " + body.In(law.LangRussian),
			EN: "the answer is awaited of another body than the one that acts in the step: " + body.In(law.LangEnglish),
		}, law.Text{
			KK: `"wait" ішіндегі "body" мен "actors" мәндерін сәйкестендіріңіз`,
			RU: `согласуйте "body" в "wait" и "actors"`,
			EN: `make "body" under "wait" and "actors" agree`,
		}
}

func standsTwice(first int) (says, right law.Text) {
	return law.Text{
			KK: fmt.Sprintf("дәл осы жазба тізімде бұрын да бар: [%d]", first),
			RU: fmt.Sprintf("точно такая запись в списке уже есть: [%d]", first),
			EN: fmt.Sprintf("the very same entry stands in the list before: [%d]", first),
		}, law.Text{
			KK: "бірін өшіріңіз",
			RU: "удалите одну из них",
			EN: "delete one of them",
		}
}

func stepOutOfOrder(l, before law.Locator) (says, right law.Text) {
	return law.Text{
			KK: fmt.Sprintf("%s қадамы %s қадамынан кейін тұр, мәтінде ол бұрын", l, before),
			RU: fmt.Sprintf("шаг %s стоит после %s, а в тексте он раньше", l, before),
			EN: fmt.Sprintf("the step %s stands behind %s, and before it in the text", l, before),
		}, law.Text{
			KK: "қадамдар файлдағы ретімен орындалады: мәтін ретімен қойыңыз; актінің өзінде рет солай болса, солай қала берсін",
			RU: "шаги идут в порядке файла: поставьте их по тексту; если таков порядок самого акта, оставьте как есть",
			EN: "steps run in the order of the file: put them as the text has them; an order that the act itself has stays as it is",
		}
}

func returnUntimed() (says, right law.Text) {
	return law.Text{
			KK: "құжаттар қашанға дейін қайтарылатыны айтылмаған",
			RU: "не сказано, до какого срока возвращают документы",
			EN: "it is not said by when the papers are given back",
		}, law.Text{
			KK: `"within": "within 2 working_day", егер актіде болса`,
			RU: `"within": "within 2 working_day", если срок есть в акте`,
			EN: `"within": "within 2 working_day" where the act has it`,
		}
}

func wordOfTwoAlphabets(word string, n int) (says, right law.Text) {
	return law.Text{
			KK: fmt.Sprintf("«%s» сөзінде латын мен кирилл әріптері аралас (мұндай сөздер саны: %d)", word, n),
			RU: fmt.Sprintf("в слове «%s» смешаны латинские и русские или казахские буквы (таких слов: %d)", word, n),
			EN: fmt.Sprintf("the word “%s” has Latin and Cyrillic letters (such words: %d)", word, n),
		}, law.Text{
			KK: "латын әрпін сондай кирилл әрпіне ауыстырыңыз: i емес і, e емес е",
			RU: "замените латинскую букву такой же кириллической: не i, а і, не e, а е",
			EN: "put the Cyrillic letter in the place of the Latin one",
		}
}

func placeMissing() (says, right law.Text) {
	return law.Text{
			KK: "мәтінде бар делінген, ал орны аталмаған",
			RU: "сказано, что это есть в тексте, а место не названо",
			EN: "the text is said to have it, and no place is named",
		}, law.Text{
			KK: `"citation": "5(3)" сияқты орнын жазыңыз`,
			RU: `назовите место: "citation": "5(3)"`,
			EN: `name the place, as in "citation": "5(3)"`,
		}
}

func basisOfAnotherTime(day law.Date) (says, right law.Text) {
	return law.Text{
			KK: day.String() + " – негіз болған актінің күні болуы мүмкін емес: ол актінің өзінен кейін не тәуелсіздікке дейін",
			RU: day.String() + " не может быть датой акта-основания: она позже самого акта или раньше независимости",
			EN: day.String() + " cannot be the date of an act that this one rests on: it is after the act itself, or before the independence",
		}, law.Text{
			KK: "күнін негіз болған актімен салыстырыңыз",
			RU: "сверьте дату с актом-основанием",
			EN: "compare the date with that of the act that it rests on",
		}
}

func numberOfAnother(number string, id law.ID) (says, right law.Text) {
	return law.Text{
			KK: fmt.Sprintf("актінің нөмірі %s, ал идентификаторында ол жоқ: %s", number, id),
			RU: fmt.Sprintf("номер акта %s, а в его идентификаторе этого номера нет: %s", number, id),
			EN: fmt.Sprintf("the number of the act is %s, and its identifier does not have it: %s", number, id),
		}, law.Text{
			KK: "нөмірі мен идентификаторын сәйкестендіріңіз",
			RU: "согласуйте номер и идентификатор",
			EN: "make the number and the identifier agree",
		}
}

func resultUnnamed() (says, right law.Text) {
	return law.Text{
			KK: "нәтиже беріледі делінген, ал қандай нәтиже екені аталмаған",
			RU: "сказано, где выдают результат, а сам результат не назван",
			EN: "it is said where the result is given, and no result is named",
		}, law.Text{
			KK: `"results" тізіміне қосыңыз: {"id": "permit", "text": {"kk": "рұқсат"}, "outcome": "grant"}`,
			RU: `добавьте в "results": {"id": "permit", "text": {"ru": "разрешение"}, "outcome": "grant"}`,
			EN: `add it to "results", as {"id": "permit", "text": {"ru": "..."}, "outcome": "grant"}`,
		}
}

func refusalOfOneAccount(l, other law.Locator) (says, right law.Text) {
	return law.Text{
			KK: fmt.Sprintf("%s – %s сияқты сол жұмыс, бірақ %s ғана бас тарта алады", l, other, other),
			RU: fmt.Sprintf("%s – та же работа, что и %s, но отказать может только %s", l, other, other),
			EN: fmt.Sprintf("%s is the same work as %s, and only %s can refuse", l, other, other),
		}, law.Text{
			KK: `екіншісіне де "decisions" қосыңыз; актінің өзінде солай болса, солай қала берсін`,
			RU: `добавьте "decisions" и второму; если так в самом акте, оставьте как есть`,
			EN: `add "decisions" to the other one too; what the act itself has stays as it is`,
		}
}
