// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"maps"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// text is a word in the three languages. The Kazakh terms are those of the acts.
func text(kk, ru, en string) law.Text { return law.Text{KK: kk, RU: ru, EN: en} }

// dictionary is every word of the pages that is not a datum.
func dictionary() map[string]law.Text {
	all := map[string]law.Text{}
	for _, m := range []map[string]law.Text{frameWords(), serviceWords(), factWords(), definitionWords(), listWords(), flowWords(), calendarWords(), glossaryWords()} {
		maps.Copy(all, m)
	}
	for _, s := range law.Values[regulation.Start]() {
		all["from."+string(s)] = s.Label()
	}
	return all
}

// frameWords are those of every page, of the cover and of the first page.
func frameWords() map[string]law.Text {
	return map[string]law.Text{
		"language":            text("Қазақша", "Русский", "English"),
		"languages":           text("Тіл", "Язык", "Language"),
		"atlas":               text("Мемлекеттік қызметтер регламенттерінің атласы", "Атлас регламентов государственных услуг", "Atlas of the state-service regulations"),
		"country":             text("Қазақстан Республикасы", "Республика Казахстан", "Republic of Kazakhstan"),
		"skip":                text("Мазмұнға өту", "Перейти к содержанию", "Skip to the content"),
		"menu":                text("Бөлімдер", "Разделы", "Chapters"),
		"menu.index":          text("Қызметтер", "Услуги", "Services"),
		"menu.contradictions": text("Алшақтықтар", "Расхождения", "Discrepancies"),
		"menu.readings":       text("Оқылымдар", "Прочтения", "Readings"),
		"menu.calendar":       text("Өндірістік күнтізбе", "Производственный календарь", "Production calendar"),
		"menu.glossary":       text("Сөздік", "Словарь", "Glossary"),
		"standing":            text("Мәртебесі", "Статус", "Standing"),
		"not-law": text(
			"Бұл – сілтемелері бар түсіндірме, заңның өзі емес.",
			"Это толкование со ссылками, а не сам закон.",
			"This is an interpretation with citations, not the law."),
		"act.no-repeal": text("күші жойылғаны туралы дерек жоқ", "сведений об утрате силы нет", "no repeal is on record"),
		"contents":      text("Осы бетте", "На этой странице", "On this page"),
		"scroll-hint":   text("Кең кесте мен сызба өз жақтауында көлденең жылжиды.", "Широкие таблицы и схемы прокручиваются внутри своей рамки.", "Wide tables and drawings scroll inside their own frame."),
		"open":          text("Ашу", "Открыть", "Open"),

		"title.index":          text("Қызметтер", "Услуги", "Services"),
		"title.contradictions": text("Алшақтықтар", "Расхождения", "Discrepancies"),
		"title.readings":       text("Оқылымдар", "Прочтения", "Readings"),
		"title.calendar":       text("Өндірістік күнтізбе", "Производственный календарь", "Production calendar"),
		"title.year":           text("Өндірістік күнтізбе, %d жыл", "Производственный календарь, %d год", "Production calendar, %d"),
		"title.glossary":       text("Сөздік", "Словарь", "Glossary"),

		"index.lead": text(
			"Актілер блок-схемаларға, бизнес-процестер анықтамалықтарына және жүйелердің өзара іс-қимыл диаграммаларына сілтейді, ал мәтіндерде олар сақталмаған. Мұнда олар деректерден қайта сызылған: әр тармақ өз орнымен, қайшылықтар түзетілмей, екіұшты жерлер атаулы таңдау ретінде.",
			"Акты ссылаются на блок-схемы, справочники бизнес-процессов и диаграммы взаимодействия систем, а в текстах они не сохранились. Здесь они начерчены заново по данным: каждое место – со ссылкой, противоречия – без исправлений, двусмысленности – как именованный выбор.",
			"The acts refer to block schemes, business-process directories and diagrams of interacting systems, and in the texts none has survived. Here they are drawn again from the data: every place cited, no contradiction corrected, every ambiguity a named choice."),
		"index.counts": text(
			"%d қызмет, %d сызба; %d елеулі, %d редакциялық алшақтық; %s–%s жылдардың өндірістік күнтізбесі.",
			"Услуг: %d, схем: %d; существенных расхождений: %d, редакционных: %d; производственный календарь %s–%s годов.",
			"%d services, %d drawings; %d substantive discrepancies, %d editorial ones; the production calendar of %s to %s."),
		"index.kinds":    text("Кіші түрлері мен қабылдау арналары", "Подвиды и каналы приёма", "Kinds and channels of intake"),
		"index.how":      text("Қалай оқу керек", "Как читать", "How to read it"),
		"index.how.cite": text("7(3)/2 – 7-тармақтың 3) тармақшасының 2-бөлігі; 7~1 – 7-тармақтан кейінгі нөмірсіз бірінші тармақ; толық сілтеме акт пен регламентті де атайды.", "7(3)/2 – часть 2 подпункта 3) пункта 7; 7~1 – первый пункт без номера после пункта 7; полная ссылка называет также акт и регламент.", "7(3)/2 is part 2 of sub-paragraph 3) of paragraph 7; 7~1 is the first unnumbered paragraph after 7; a full citation names the act and the regulation too."),
		"index.how.marks": text(
			"Алшақтық тұрған жерінде нөмірімен белгіленген: ▲ – елеулі, △ – редакциялық; нөмір беттің соңындағы тізімге апарады.",
			"Расхождение отмечено номером там, где стоит: ▲ – существенное, △ – редакционное; номер ведёт к списку в конце страницы.",
			"A discrepancy is marked by its number where it stands: ▲ substantive, △ editorial; the number leads to the list at the end of the page."),
		"index.how.basis": text(
			"Жазбасы жоқ дерек актіде басылған; «тікелей жазылмаған, мәтіннен шығарылған» – басылмаған, бірақ шығады; «көрсетілмеген» – актіде айтылмаған, бұл нөл емес.",
			"Данное без пометки напечатано в акте; «выведено, прямо не указано» – не напечатано, но следует; «не указано» – в акте этого нет, и это не ноль.",
			"A datum without a mark is printed in the act; inferred: not printed, but it follows; not stated: the act is silent, and that is not zero."),
		"index.how.readings": text(
			"Оқылым – мәтінді әртүрлі түсінуге болатын жердегі таңдау; * – басқаша сұралмаса алынатын нұсқа.",
			"Прочтение – выбор там, где текст понимают по-разному; * – вариант, который берётся, если не выбран другой.",
			"A reading is a choice where the text can be understood in several ways; * is the option taken unless another is chosen."),
		"derived":       text("регламентте қызмет ретінде аталмаған, %s мәтінінен туындатылған", "регламентом как услуга не названа, выведена из %s", "not listed as a service by the regulation, derived from %s"),
		"kind.concerns": text("бұрынғы лицензия бойынша", "по ранее выданной лицензии", "concerns a licence issued earlier"),
	}
}
