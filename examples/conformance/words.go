// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import "github.com/reglament-kz/reglament/regulation/law"

// What the program says, in three languages.
var (
	wordLines = law.Text{
		KK: "%d жол: %d жазба, %d еленбейтін, %d оқылмаған",
		RU: "%d строк: %d записей, %d пропущено по настройке, %d не прочитано",
		EN: "%d lines: %d records, %d ignored by the mapping, %d not read",
	}
	wordLine      = law.Text{KK: "жол", RU: "строка", EN: "line"}
	wordAmbiguous = law.Text{
		KK: "сағат екі рет көрсеткен уақыт, біріншісі алынды", RU: "время, которое часы показали дважды, взято первое",
		EN: "times that the clock showed twice, the first was taken",
	}
	wordMasked = law.Text{
		KK: "ЖСН немесе БСН-ға ұқсағандықтан жасырылған", RU: "скрыто, потому что похоже на ИИН или БИН",
		EN: "masked because they look like an IIN or a BIN",
	}
	wordWorst = law.Text{KK: "Ең нашар істер", RU: "Худшие дела", EN: "The worst cases"}
	wordNone  = law.Text{KK: "бұзушылық табылмады", RU: "нарушений не найдено", EN: "nothing was found"}
	wordOpen  = law.Text{KK: "аяқталмаған", RU: "не окончено", EN: "not over"}
	wordFiled = law.Text{KK: "%s берілген", RU: "подано %s", EN: "filed %s"}
	wordDue   = law.Text{KK: "мерзімі %s", RU: "срок %s", EN: "due %s"}
	wordDone  = law.Text{KK: "орындалған уақыты %s", RU: "сделано %s", EN: "done %s"}

	wordNotDone = law.Text{KK: "әлі орындалмаған", RU: "ещё не сделано", EN: "not done yet"}
	wordLost    = law.Text{KK: "%d сағ %02d мин жұмыс уақыты кешіккен", RU: "опоздание %d ч %02d мин рабочего времени", EN: "%d h %02d min of working time late"}
	wordEvery   = law.Text{
		KK: "мәтінді қалай оқыса да кешіккен", RU: "с опозданием при любом прочтении текста", EN: "late under every reading of the text",
	}
	wordExcuse = law.Text{
		KK: "мына оқылымда мерзімінде: %s", RU: "в срок при прочтении: %s", EN: "in time if read as: %s",
	}
	wordCombination = law.Text{
		KK: "бірнеше оқылымды қоса алғанда мерзімінде", RU: "в срок при нескольких прочтениях вместе", EN: "in time under several readings together",
	}
	wordServices = law.Text{
		KK: "Сәйкестік файлында жоқ қызметтер", RU: "Услуги, которых нет в файле соответствий", EN: "Services that the mapping does not know",
	}
	wordActivities = law.Text{
		KK: "Сәйкестік файлында жоқ әрекеттер", RU: "Действия, которых нет в файле соответствий", EN: "Activities that the mapping does not know",
	}
	wordActors = law.Text{
		KK: "Сәйкестік файлында жоқ орындаушылар", RU: "Исполнители, которых нет в файле соответствий", EN: "Actors that the mapping does not know",
	}
	wordMore     = law.Text{KK: "тізімге сыймаған жолдар", RU: "строк сверх списка", EN: "lines beyond the list"}
	wordComplete = law.Text{
		KK: "Сәйкестік файлы журналдағы барлық атауды біледі.", RU: "Файл соответствий знает все названия журнала.", EN: "The mapping knows every name of the log.",
	}
)
