// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload

import "github.com/reglament-kz/reglament/regulation/law"

var countColumns = [...]law.Text{
	{KK: "түскені", RU: "поступило", EN: "received"},
	{KK: "берілді", RU: "выдано", EN: "granted"},
	{KK: "бас тартылды", RU: "отказано", EN: "refused"},
	{KK: "жүйе қабылдамады", RU: "не допущено системой", EN: "not admitted by the system"},
	{KK: "регламенттен тыс аяқталды", RU: "прекращено вне регламента", EN: "ended outside the regulation"},
	{KK: "кезең соңында ашық", RU: "открыто на конец периода", EN: "open at the end of the period"},
	{KK: "мерзімі өтіп жабылды", RU: "закрыто с нарушением срока", EN: "closed late"},
	{KK: "кезең соңында мерзімі өткен", RU: "просрочено на конец периода", EN: "late at the end of the period"},
	{KK: "мәтінді басқаша оқығанда ғана мерзімінде", RU: "в срок лишь при ином прочтении", EN: "in time under another reading only"},
	{KK: "кешігу", RU: "опоздание", EN: "lateness"},
	{KK: "ең ұзақ кешігу", RU: "наибольшее опоздание", EN: "the longest lateness"},
}

var workColumns = [...]law.Text{
	{KK: "орындалды", RU: "выполнено", EN: "done"},
	{KK: "кезең соңында орындалуда", RU: "в работе на конец периода", EN: "open at the end of the period"},
	{KK: "оның ішінде мерзімі өткені", RU: "из них просрочено", EN: "of these overdue"},
	{KK: "кешіктіріліп орындалды", RU: "выполнено с опозданием", EN: "done late"},
	{KK: "мәтінді басқаша оқығанда ғана мерзімінде", RU: "в срок лишь при ином прочтении", EN: "in time under another reading only"},
	{KK: "кешігу", RU: "опоздание", EN: "lateness"},
	{KK: "ең ұзақ кешігу", RU: "наибольшее опоздание", EN: "the longest lateness"},
	{KK: "орташа кешігу", RU: "среднее опоздание", EN: "the mean lateness"},
}

var numberColumns = [...]law.Text{{KK: "саны", RU: "число", EN: "number"}}

// The tables of a report, without rows yet.
var (
	ofServices = Table{ID: "services", Title: law.Text{KK: "Қызметтер", RU: "Услуги", EN: "Services"}, Columns: countColumns[:]}
	ofSteps    = Table{ID: "steps", Title: law.Text{KK: "Қадамдар", RU: "Шаги", EN: "Steps"}, Columns: workColumns[:]}
	ofRoles    = Table{ID: "roles", Title: law.Text{KK: "Орындаушылар", RU: "Исполнители", EN: "Roles"}, Columns: workColumns[:]}
	ofPersons  = Table{ID: "persons", Title: law.Text{KK: "Адамдар", RU: "Лица", EN: "Persons"}, Columns: workColumns[:]}
	ofBodies   = Table{ID: "bodies", Title: law.Text{KK: "Сыртқы органдар мен күту", RU: "Внешние органы и ожидание", EN: "External bodies and waits"}, Columns: workColumns[:]}
	ofUnknown  = Table{ID: "unknown", Title: law.Text{
		KK: "Мерзімі белгісіз қадамдар (уақытында деп саналмайды)", RU: "Сроки, которые определить нельзя (соблюдёнными не считаются)",
		EN: "Deadlines that cannot be told (not counted as kept)",
	}, Columns: numberColumns[:]}
	ofContradictions = Table{ID: "contradictions", Title: law.Text{
		KK: "Мәтіннің қайшылықтары (ешкім кінәлі емес)", RU: "Противоречия текста (ничьей вины нет)", EN: "Contradictions of the text (nobody's fault)",
	}, Columns: numberColumns[:]}
	ofExcuses = Table{ID: "excuses", Title: law.Text{
		KK: "Таңдалған оқылым бойынша ғана кешіккен; мына оқылым бойынша мерзімінде",
		RU: "Опоздание лишь при выбранном прочтении; в срок при другом",
		EN: "Late under the chosen reading only: excused by",
	}, Columns: numberColumns[:]}
	ofFindings = Table{ID: "findings", Title: law.Text{KK: "Тексеру нәтижелері", RU: "Результаты проверки", EN: "Findings"}, Columns: numberColumns[:]}
)

var (
	wordTotal   = law.Text{KK: "Барлығы", RU: "Всего", EN: "Total"}
	wordAlways  = law.Text{KK: "басынан соңына дейін", RU: "с начала до конца", EN: "from the beginning to the end"}
	wordFrom    = law.Text{KK: "басынан", RU: "с начала", EN: "from the beginning"}
	wordUntil   = law.Text{KK: "соңына дейін", RU: "до конца", EN: "to the end"}
	wordPeriod  = law.Text{KK: "Кезең", RU: "Период", EN: "Period"}
	wordNothing = law.Text{KK: "жоқ", RU: "нет", EN: "none"}
)
