// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import "github.com/reglament-kz/reglament/regulation/law"

// What the program says, in three languages.
var (
	wordLines = law.Text{
		KK: "жол: %d; жазба: %d; сәйкестік файлы бойынша ескерілмейді: %d; оқылмады: %d",
		RU: "строк: %d; записей: %d; не учитывается по файлу соответствий: %d; не прочитано: %d",
		EN: "%d lines: %d records, %d ignored by the mapping, %d not read",
	}
	wordLine      = law.Text{KK: "%s-жол", RU: "строка %s", EN: "line %s"}
	wordAmbiguous = law.Text{
		KK: "сағат екі рет көрсеткен уақыт, біріншісі алынды", RU: "время, которое часы показали дважды, взято первое",
		EN: "times that the clock showed twice, the first was taken",
	}
	wordSorted = law.Text{
		KK: "уақыт бойынша сұрыпталды: жазба – %d, олардың кейінірек жазбадан соң тұрғаны – %d",
		RU: "упорядочено по времени: записей – %d, из них стояли после более поздних – %d",
		EN: "sorted by time: %d records, of which %d stood behind a later one",
	}
	wordMasked = law.Text{
		KK: "ЖСН немесе БСН-ға ұқсағандықтан жасырылған", RU: "скрыто, потому что похоже на ИИН или БИН",
		EN: "masked because they look like an IIN or a BIN",
	}
	wordWorst = law.Text{
		KK: "Бұзушылығы ең ауыр істер: көрсетілгені – %d, бұзушылығы барының саны – %d",
		RU: "Дела с самыми тяжёлыми нарушениями: показано – %d, всего с нарушениями – %d",
		EN: "The worst cases: %d of the %d that have findings",
	}
	wordNone     = law.Text{KK: "бұзушылық табылмады", RU: "нарушений не найдено", EN: "nothing was found"}
	wordIntake   = law.Text{KK: "қабылдау: %s", RU: "приём: %s", EN: "intake: %s"}
	wordOpen     = law.Text{KK: "аяқталмаған", RU: "не окончено", EN: "not over"}
	wordFiled    = law.Text{KK: "берілді: %s", RU: "подано: %s", EN: "filed: %s"}
	wordNotFiled = law.Text{KK: "әлі берілмеген", RU: "ещё не подано", EN: "not filed yet"}
	wordDue      = law.Text{KK: "мерзімі: %s (%s)", RU: "срок: %s (%s)", EN: "due: %s (%s)"}
	wordDone     = law.Text{KK: "орындалды: %s", RU: "выполнено: %s", EN: "done: %s"}
	wordNotDone  = law.Text{KK: "әлі орындалмаған", RU: "ещё не выполнено", EN: "not done yet"}
	wordPassed   = law.Text{
		KK: "журналда жоқ; одан кейінгі қадам: %s", RU: "в журнале нет; следующий шаг: %s",
		EN: "not in the log; a later step: %s",
	}
	wordOver  = law.Text{KK: "іс аяқталды: %s", RU: "дело окончено: %s", EN: "the case was closed: %s"}
	wordOwed  = law.Text{KK: "орындауға тиіс: %s", RU: "должен выполнить: %s", EN: "to be done by: %s"}
	wordNamed = law.Text{KK: "мәтін бойынша орындаушы: %s", RU: "по тексту исполняет: %s", EN: "the text names: %s"}
	wordLost  = law.Text{
		KK: "%d сағ %02d мин жұмыс уақытына кешіктірілген", RU: "просрочено на %d ч %02d мин рабочего времени",
		EN: "%d h %02d min of working time late",
	}
	wordMinutes      = law.Text{KK: "%d минут", RU: "%d мин.", EN: "%d min"}
	wordHours        = law.Text{KK: "%d сағат", RU: "%d ч", EN: "%d h"}
	wordWorkingDays  = law.Text{KK: "%d жұмыс күні", RU: "рабочих дней: %d", EN: "working days: %d"}
	wordCalendarDays = law.Text{KK: "%d күнтізбелік күн", RU: "календарных дней: %d", EN: "calendar days: %d"}
	wordSameDay      = law.Text{KK: "жүгінген күні", RU: "день обращения", EN: "the day of application"}
	wordPlanDates    = law.Text{KK: "жоспардағы күндер", RU: "даты плана", EN: "dates of the plan"}

	wordEvery = law.Text{
		KK: "кез келген оқылым бойынша мерзімі өткен", RU: "с нарушением срока при любом прочтении текста", EN: "late under every reading of the text",
	}
	wordExcuse = law.Text{
		KK: "мәтін былай оқылса, мерзімінде: %s", RU: "в срок, если прочесть так: %s", EN: "in time if read as: %s",
	}
	wordCombination = law.Text{
		KK: "мәтіннің бірнеше жері басқаша оқылса ғана мерзімінде", RU: "в срок, только если иначе прочесть несколько мест вместе", EN: "in time under several readings together",
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
		KK: "Журналдағы барлық атау сәйкестік файлында бар.", RU: "Все названия журнала есть в файле соответствий.", EN: "The mapping has every name of the log.",
	}
	wordProof = law.Text{
		KK: "Бұзушылық әдейі енгізілген журналдар: түр мен арна жұбы – %d, әрқайсысында %d өтініш. Бұзушылық түрлері, табылғаны/енгізілгені:",
		RU: "Журналы с намеренно внесёнными нарушениями: пар вида и канала – %d, заявлений в каждой – %d. Классы нарушений, найдено/внесено:",
		EN: "Logs with planted faults: %d pairs of kind and channel, %d applications each. Classes of faults, found/planted:",
	}
	wordPlanted = law.Text{KK: "енгізілді", RU: "внесено", EN: "planted"}
	wordFound   = law.Text{KK: "табылды", RU: "найдено", EN: "found"}
	wordOthers  = law.Text{KK: "басқасы", RU: "прочее", EN: "others"}
	wordTotal   = law.Text{KK: "Барлығы", RU: "Всего", EN: "Total"}
)
