// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import "github.com/reglament-kz/reglament/regulation/law"

// legend explains the words that every page uses.
func (p *page) legend() {
	p.section(text("Шартты белгілер", "Условные обозначения", "Legend"))
	rows := []struct{ label, meaning law.Text }{
		{law.BasisStated.Label(), text(
			"актіде басылған, орны жақшада",
			"напечатано в акте, место в скобках",
			"the act prints it, at the place in brackets")},
		{law.BasisInferred.Label(), text(
			"басылмаған: реттен, сөзден немесе актінің басқа жерінен шығады",
			"не напечатано: следует из порядка, слов или другого места акта",
			"not printed: it follows from the order, the wording or another place")},
		{law.BasisNotStated.Label(), text(
			"актіде бұл туралы айтылмаған; бұл нөл емес",
			"в акте об этом не сказано; это не ноль",
			"the act is silent; that is not zero")},
		{text("оқылым", "прочтение", "reading"), text(
			"мәтінді әртүрлі түсінуге болатын жердегі таңдау; * – әдепкі нұсқа",
			"выбор там, где текст можно понять по-разному; * – по умолчанию",
			"a named choice where the text can be read in several ways; * by default")},
		{text("қайшылық", "противоречие", "contradiction"), text(
			"екі жердің мәтіні сәйкес келмейді, екеуі де сақталған; тізімі: -discrepancies",
			"два места говорят разное, сохранены оба; список: -discrepancies",
			"two places say different things, both are kept; see -discrepancies")},
		{text("7(3)/2", "7(3)/2", "7(3)/2"), text(
			"7-тармақтың 3) тармақшасының 2-бөлігі; 7~1 – 7-тармақтан кейінгі нөмірсіз бірінші тармақ",
			"часть 2 подпункта 3) пункта 7; 7~1 – первый пункт без номера после пункта 7",
			"part 2 of sub-paragraph 3) of paragraph 7; 7~1 is the first unnumbered paragraph after 7")},
		{text("header, annex1", "header, annex1", "header, annex1"), text(
			"header – мәтін үстіндегі белгілер, title – тақырып, preamble – кіріспе, signature – қолтаңба, annex1 – 1-қосымша, section2 – 2-бөлім",
			"header – отметки над текстом, title – заголовок, preamble – преамбула, signature – подписи, annex1 – приложение 1, section2 – раздел 2",
			"header: the notes above the text; title: its heading; likewise preamble, signature, annex1, section2")},
	}
	for _, r := range rows {
		p.entry(2, labels+2, p.say(r.label), p.say(r.meaning))
	}
	p.blank()
	p.line(0, p.say(text(
		"Бұл – сілтемелері бар түсіндірме, заңның өзі емес.",
		"Это толкование со ссылками, а не сам закон.",
		"This is an interpretation with citations, not the law.")))
}
