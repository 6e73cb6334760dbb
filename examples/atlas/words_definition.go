// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import "github.com/reglament-kz/reglament/regulation/law"

// definitionWords are those of the page of a kind through a channel.
func definitionWords() map[string]law.Text {
	return map[string]law.Text{
		"definition.lead":  text("%s берілген өтініш үшін құрастырылған; %s.", "Составлено для заявления, поданного %s; %s.", "Compiled for an application filed %s; %s."),
		"definition.id":    text("Белгісі", "Обозначение", "Identifier"),
		"definition.known": text("Процесс моделінің дайджесі", "Дайджест модели процесса", "Digest of the definition"),
		"siblings":         text("Осы қызметтің барлық сызбалары", "Все схемы этой услуги", "All drawings of this service"),
		"swimlane":         text("Блок-схема", "Блок-схема", "Swim-lanes"),
		"swimlane.caption": text("Деректерден сызылған; актінің сақталмаған қосымшасы емес. Үзік сызық – мәтінде басылмаған, шығарылған тармақ.", "Начерчено по данным; это не утраченное приложение акта. Пунктир – переход, которого в тексте нет и который выведен.", "Drawn from the data; it is not the lost annex of the act. Dashed: a branch that is inferred, not printed."),
		"download":         text("BPMN 2.0 файлын жүктеу", "Скачать файл BPMN 2.0", "Download the BPMN 2.0 file"),
		"download.note":    text("кез келген BPMN редакторында ашылады; жұмыс күні ISO ұзақтығына айналдырылмаған", "открывается в любом редакторе BPMN; рабочий день не превращён в длительность ISO", "opens in any BPMN editor; a working day is not turned into an ISO duration"),
		"mermaid":          text("Mermaid мәтіні", "Текст Mermaid", "Mermaid text"),
		"mermaid.note":     text("README мен уикиге көшіріп алуға арналған: өріске өтіп, бәрін белгілеңіз (Ctrl+A) да, көшіріңіз.", "Для README и вики: перейдите в поле, выделите всё (Ctrl+A) и скопируйте.", "For a README or a wiki: go into the field, select all (Ctrl+A) and copy."),
		"steps":            text("Қадамдар", "Шаги", "Steps"),
		"step":             text("Қадам", "Шаг", "Step"),
		"step.type":        text("Түрі", "Вид", "Type"),
		"notes":            text("Осы жолдың бойындағы алшақтықтар", "Расхождения на этом пути", "Discrepancies on this path"),
		"notes.lead":       text("Нөмірлер – сызбадағы жақшалы нөмірлер. Редакциялық алшақтықтар – қызмет бетінде.", "Номера – те, что стоят в скобках на схеме. Редакционные расхождения – на странице услуги.", "The numbers are those in brackets in the drawing. Editorial slips stand on the page of the service."),
		"notes.none":       text("Бұл жолда алшақтық белгіленбеген.", "На этом пути расхождений не отмечено.", "None is on record on this path."),
		"office":           text("Мекеме", "Учреждение", "Office"),
		"office.zone":      text("уақыт белдеуі", "часовой пояс", "time zone"),
		"office.work":      text("жұмыс уақыты", "часы работы", "working hours"),
		"office.reception": text("қабылдау уақыты", "часы приёма", "hours of reception"),
		"office.own":       text("Актілер жұмыс уақытын айтпайды: бұл – осы бағдарламаның мысалы (жұмыс уақытының сенімділігі B, қабылдау уақытының сенімділігі C).", "Акты не указывают часов: это пример этой программы (часы работы – достоверность B, часы приёма – C).", "The acts state no hours: this is an example of this program (working hours of certainty B, hours of reception of certainty C)."),
		"office.given":     text("Берілген файл бойынша.", "По заданному файлу.", "As the file given has it."),
		"cases":            text("Таңдалған іс бойынша мерзімдер", "Сроки по выбранному делу", "The deadlines of a chosen case"),
		"cases.lead":       text("Әр орындаушы өз мерзімін толық алады деп есептелген. Барлық оқылым бойынша ең ерте және ең кеш сәт те көрсетілген.", "Считается, что каждый исполнитель берёт весь свой срок. Показаны и самый ранний, и самый поздний момент по всем прочтениям.", "Each actor is taken to use the whole of his term. The earliest and the latest moment over all readings stand beside it."),
		"cases.choose":     text("Істі таңдаңыз", "Выберите дело", "Choose a case"),
		"cases.print":      text("Таңдалған іс қана басып шығарылады.", "Печатается только выбранное дело.", "Only the chosen case is printed."),
		"cases.none":       text("Акт қолданылатын күндерге дайын іс табылмады.", "Для дней действия акта готовых дел не нашлось.", "No ready case fits the days on which the act applies."),
		"case.ordinary":    text("Қарапайым күн", "Обычный день", "An ordinary day"),
		"case.closing":     text("Қабылдау бітерге аз қалғанда", "Перед самым концом приёма", "Shortly before reception closes"),
		"case.friday":      text("Жұма күні кешке, жұмыстан кейін", "Вечер пятницы, после работы", "A Friday evening, after hours"),
		"case.sunday":      text("Жексенбі, түс", "Воскресенье, полдень", "A Sunday at noon"),
		"case.nauryz":      text("Наурыз қарсаңында", "Накануне Наурыза", "On the eve of Nauryz"),
		"case.yearend":     text("Жыл соңында", "В конце года", "At the end of the year"),
		"case.own":         text("Өз ісіңіз", "Собственное дело", "A case of your own"),
		"case.counts": text(
			"Түскен уақыты: %s; %s саналады (after-hours=%s).",
			"Поступило %s; считается %s (after-hours=%s).",
			"It arrived %s and counts %s (after-hours=%s)."),
		"case.filed":       text("Берілді", "Подано", "Filed"),
		"case.too-long":    text("Тым ұзақ: сызбаға сыймайды, кесте төменде.", "Слишком долго для чертежа; таблица ниже.", "Too long to draw; the table is below."),
		"timeline":         text("Уақыт сызығы", "Линия времени", "Timeline"),
		"timeline.caption": text("Күндер мен жұмыс сағаттарының бойымен: қадамдар, олардың мерзімдері және барлық оқылымдағы аралық.", "По дням и рабочим часам: шаги, их сроки и размах по всем прочтениям.", "Along the days and working hours: the steps, their deadlines and the span over all readings."),
		"deadlines":        text("Мерзімдер кестесі", "Таблица сроков", "Table of deadlines"),
		"start":            text("Басталуы", "Начало", "Start"),
		"due":              text("Мерзімі", "Срок", "Due"),
		"due.refusal":      text("бас тартылса", "при отказе", "if refused"),
		"earliest":         text("Ең ерте", "Самое раннее", "Earliest"),
		"latest":           text("Ең кеш", "Самое позднее", "Latest"),
		"printed":          text("Басылғаны", "Напечатано", "As printed"),
		"unknown":          text("белгісіз", "неизвестно", "unknown"),
		"limits":           text("Порталдағы тексеру түйінінің шегі", "Предел узла проверки на портале", "The limit of the portal's check"),
		"limits.exceeded":  text("қадамдардың әрқайсысы өз мерзімінде орындалса да, бұдан асады: ешкім кешіккен болып саналмайды", "шаги превышают его, даже если каждый выполнен в срок; опоздавшим никто не считается", "the steps, each in its own time, go beyond it; nobody is late by that"),
		"case.end":         text("Істің соңы", "Конец дела", "End of the case"),
		"case.notes":       text("Ескертпелер", "Примечания", "Notes"),
		"or":               text("немесе", "или", "or"),

		"nodetype.step": text("қадам", "шаг", "step"),
		"nodetype.gate": text("шарт", "условие", "gate"),
		"nodetype.wait": text("күту", "ожидание", "wait"),
		"nodetype.end":  text("соңы", "конец", "end"),
	}
}
