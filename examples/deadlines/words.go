// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"strings"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// words are the labels of the program in three languages.
func words() map[string]law.Text {
	return map[string]law.Text{
		"title":    {KK: "Бір өтініштің мерзімдері", RU: "Сроки одного заявления", EN: "The deadlines of one application"},
		"service":  {KK: "Қызмет", RU: "Услуга", EN: "Service"},
		"asked":    {KK: "Сұралғаны", RU: "Запрошено", EN: "Asked for"},
		"act":      {KK: "Акт", RU: "Акт", EN: "Act"},
		"status":   {KK: "Күйі", RU: "Состояние", EN: "Status"},
		"whole":    {KK: "қызметтің мерзімі", RU: "срок всей услуги", EN: "term of the service"},
		"channel":  {KK: "Арна", RU: "Канал", EN: "Channel"},
		"filed":    {KK: "Берілді", RU: "Подано", EN: "Filed"},
		"counts":   {KK: "есептеу", RU: "отсчёт", EN: "counts from"},
		"office":   {KK: "Мекеме", RU: "Учреждение", EN: "Office"},
		"place":    {KK: "Орны", RU: "Место", EN: "Place"},
		"who":      {KK: "Кім", RU: "Кто", EN: "Who"},
		"due":      {KK: "Мерзімі", RU: "Срок", EN: "Due"},
		"term":     {KK: "Жазылғаны", RU: "Напечатано", EN: "As printed"},
		"range":    {KK: "Барлық оқылымда", RU: "При всех прочтениях", EN: "Over all readings"},
		"refusal":  {KK: "бас тарту", RU: "отказ", EN: "refusal"},
		"none":     {KK: "мерзімі жоқ", RU: "без срока", EN: "no term"},
		"open":     {KK: "белгісіз", RU: "неизвестно", EN: "unknown"},
		"because":  {KK: "Неге белгісіз", RU: "Почему неизвестно", EN: "Why unknown"},
		"note":     {KK: "Ескертпе", RU: "Примечание", EN: "Note"},
		"readings": {KK: "Оқылымдар", RU: "Прочтения", EN: "Readings"},
		"why":      {KK: "Себебі", RU: "Почему", EN: "Why"},
		"moves":    {KK: "Мына күнді өзгертуі мүмкін", RU: "Что может сдвинуть дату", EN: "May move"},
		"against":  {KK: "Қайшылық", RU: "Противоречие", EN: "Contradiction"},
		"trace":    {KK: "Қалай есептелді", RU: "Как посчитано", EN: "How it was counted"},
		"legend":   {KK: "Түсініктеме", RU: "Пояснения", EN: "Legend"},
		"citing":   {KK: "орындар мына мәтіннен", RU: "места указаны по", EN: "places are those of"},
		"own": {
			KK: "осы бағдарламаның мысал мекемесі: 09:00-13:00, 14:30-18:30 (сенімділігі B), қабылдау 17:30-ға дейін (сенімділігі C)",
			RU: "пример этой программы: 09:00-13:00, 14:30-18:30 (достоверность B), приём до 17:30 (достоверность C)",
			EN: "an example of this program: 09:00-13:00, 14:30-18:30 (certainty B), reception to 17:30 (certainty C)",
		},
		"given": {KK: "берілген файл бойынша", RU: "по заданному файлу", EN: "as the file given has it"},
	}
}

func say(lang law.Lang, word string) string { return words()[word].In(lang) }

// legend explains what stands above it.
func legend(lang law.Lang) []string {
	return map[law.Lang][]string{
		law.LangKazakh: {
			"Мерзімі – осы сәтті қоса алғандағы соңғы сәт; әр орындаушы өз мерзімін толық алады деп есептелген.",
			"Барлық оқылымда – мәтіннің әртүрлі оқылымдарындағы ең ерте және ең кеш күн; ? – шегі белгісіз.",
			"* – әдепкі оқылым. Толығы: -trace, -json; басқа оқылым: -reading ID=НҰСҚА.",
			"Күндер өтініш берілген сәттен есептелген, «қазір» деген сөзбен байланысы жоқ.",
		},
		law.LangRussian: {
			"Срок – последний момент включительно; считается, что каждый исполнитель берёт весь свой срок.",
			"При всех прочтениях – самый ранний и самый поздний день по всем прочтениям; ? – предел неизвестен.",
			"* – прочтение по умолчанию. Подробнее: -trace, -json; прочесть иначе: -reading ID=ВАРИАНТ.",
			"Даты отсчитаны от подачи и никак не связаны с тем, что «сейчас».",
		},
		law.LangEnglish: {
			"Due is the last moment, inclusive; each actor is taken to use the whole of his term.",
			"Over all readings: the earliest and the latest day that the text can be read to give; ? is unknown.",
			"* marks a default. More: -trace, -json; to read otherwise: -reading ID=OPTION.",
			"The dates are counted from the filing; they have nothing to do with \"now\".",
		},
	}[lang]
}

// printedTerm writes a term as the act has it: amount, unit, bound.
func printedTerm(lang law.Lang, t regulation.Term) string {
	unit := map[regulation.Unit]law.Text{
		regulation.UnitMinute:           {KK: "минут", RU: "мин.", EN: "min"},
		regulation.UnitHour:             {KK: "сағат", RU: "ч", EN: "h"},
		regulation.UnitWorkingDay:       {KK: "жұмыс күні", RU: "раб. дн.", EN: "working days"},
		regulation.UnitCalendarDay:      {KK: "күнтізбелік күн", RU: "кал. дн.", EN: "calendar days"},
		regulation.UnitWeek:             {KK: "апта", RU: "нед.", EN: "weeks"},
		regulation.UnitMonth:            {KK: "ай", RU: "мес.", EN: "months"},
		regulation.UnitQuarter:          {KK: "тоқсан", RU: "кв.", EN: "quarters"},
		regulation.UnitYear:             {KK: "жыл", RU: "лет", EN: "years"},
		regulation.UnitDayOfApplication: {KK: "жүгінген күні", RU: "день обращения", EN: "day of application"},
		regulation.UnitPlanDates:        {KK: "жоспар күндері", RU: "даты плана", EN: "dates of a plan"},
	}[t.Unit].In(lang)
	bound := map[regulation.Bound]string{regulation.BoundNotExceeding: "≤ ", regulation.BoundNotLaterThan: "≤ "}[t.Bound]
	switch {
	case t.Unit == "":
		return say(lang, "none")
	case t.Amount == 0:
		return unit
	default:
		if lang == law.LangEnglish && t.Amount == 1 {
			unit = strings.TrimSuffix(unit, "s")
		}
		return counted(lang, t, bound, unit)
	}
}

// channelName names the channel; one of an agency's own has the text that its act
// gives it.
func (r *result) channelName(lang law.Lang) string {
	c := r.plan.Channel
	t, ok := map[regulation.Channel]law.Text{
		regulation.ChannelOffice:         {KK: "мекемеде, қағазбен", RU: "в учреждении, на бумаге", EN: "at the office, on paper"},
		regulation.ChannelPortal:         {KK: "портал арқылы", RU: "через портал", EN: "through the portal"},
		regulation.ChannelProviderSystem: {KK: "көрсетілетін қызметті берушінің жүйесі арқылы", RU: "через систему услугодателя", EN: "through the provider's system"},
		regulation.ChannelServiceCentre:  {KK: "халыққа қызмет көрсету орталығы арқылы", RU: "через центр обслуживания населения", EN: "through the service centre"},
	}[c]
	if ok {
		return t.In(lang)
	}
	for _, use := range r.kind.Regulation().Channels.Intake {
		if use.Channel == c && !use.Text.IsZero() {
			return use.Text.In(lang)
		}
	}
	return string(c)
}

// roleName is the short name of an actor that the library predeclares; others
// have the name that their regulation gives.
func roleName(id law.ID) (law.Text, bool) {
	t, ok := map[law.ID]law.Text{
		regulation.ActorApplicant:        {KK: "көрсетілетін қызметті алушы", RU: "услугополучатель", EN: "applicant"},
		regulation.ActorProvider:         {KK: "көрсетілетін қызметті беруші", RU: "услугодатель", EN: "provider"},
		regulation.ActorOffice:           {KK: "кеңсе", RU: "канцелярия", EN: "office"},
		regulation.ActorOfficeEmployee:   {KK: "кеңсе қызметкері", RU: "сотрудник канцелярии", EN: "office employee"},
		regulation.ActorEmployee:         {KK: "қызметкер", RU: "сотрудник", EN: "employee"},
		regulation.ActorHead:             {KK: "басшы", RU: "руководитель", EN: "head"},
		regulation.ActorManagement:       {KK: "басшылық", RU: "руководство", EN: "management"},
		regulation.ActorExecutor:         {KK: "жауапты орындаушы", RU: "ответственный исполнитель", EN: "responsible executor"},
		regulation.ActorAuthorisedPerson: {KK: "уәкілетті тұлға", RU: "уполномоченное лицо", EN: "authorised person"},
		regulation.ActorAgreeingBody:     {KK: "келісуші орган", RU: "согласующий орган", EN: "agreeing body"},
	}[id]
	return t, ok
}
