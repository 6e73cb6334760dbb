// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"slices"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/regulation/law"
)

// checkedThrough is the last day about which the sources leave no doubt;
// announcedThrough the last one of a published calendar.
var (
	checkedThrough   = law.MustDate("2026-08-31")
	announcedThrough = law.MustDate("2026-12-31")
)

func dateOf(year int, month time.Month, day int) date.Date { return date.New(year, month, day) }

// standing of a day that no fact of its own marks.
func (c *core) standing(d date.Date) Standing {
	switch day := law.DateOf(d); {
	case d.Year() < since2013:
		return StandingOneSource
	case d.Year() > lastYear:
		return StandingProvisional
	case !c.asKnown.IsZero() && d.Year() > c.asKnown.Date().Year():
		return StandingByRule
	case day <= c.confirmedThrough():
		return StandingConfirmed
	case day <= announcedThrough:
		return StandingAnnounced
	default:
		return StandingByRule
	}
}

// dayNote is a remark on a day that looks otherwise than one would expect.
type dayNote struct {
	day      law.Date
	text     law.Text
	act      law.ID
	known    Known
	standing Standing
}

// dayNotes gives the remarks in order of date.
func dayNotes() []dayNote {
	notes := []dayNote{
		{day: law.MustDate("2022-12-01"), act: law2022, known: since2022, text: law.Text{
			KK: "2021 жылы жарияланған күнтізбеде мереке күні деп көрсетілген; мереке 2022 жылғы қыркүйекте алып тасталды.",
			RU: "В календаре, изданном в 2021 году, праздник; исключён из перечня в сентябре 2022 года.",
			EN: "A holiday in the calendar published in 2021; struck from the list in September 2022.",
		}},
		{day: law.MustDate("2022-12-19"), act: law2022, known: since2022, text: law.Text{
			KK: "2021 жылы жарияланған бес күндік күнтізбеде 17 желтоқсан үшін демалыс күні еді; ол мереке 2022 жылғы қыркүйекте алып тасталды.",
			RU: "В пятидневном календаре, изданном в 2021 году, выходной взамен 17 декабря; этот праздник исключён в сентябре 2022 года.",
			EN: "In the five-day calendar published in 2021 a substitute for 17 December, a holiday struck from the list in September 2022.",
		}},
		{day: law.MustDate("2024-06-17"), act: labourCode2015, known: knownOn(law.MustDate("2024-06-07")), text: law.Text{
			KK: "Жарияланған күнтізбеде Құрбан айттың бірінші күні; 2024 жылғы 7 маусымда бірінші күн 16 маусым болып белгіленді, министрлік 17 маусымды жұмыс күні деп жариялады.",
			RU: "В изданном календаре первый день Курбан-айта; 7 июня 2024 года им определено 16 июня, министерство объявило 17 июня рабочим днём.",
			EN: "The first day of Kurban Ait in the published calendar; on 7 June 2024 the day was fixed on the 16th, and the ministry declared the 17th a working day.",
		}},
		{day: law.MustDate("2026-03-16"), act: constitution2026, known: since2026, text: law.Text{
			KK: "Конституция 15 наурызда қабылданды; бұл күн демалыс деп жарияланған жоқ, мереке 2027 жылдан бастап тойланады.",
			RU: "Конституция принята 15 марта; этот день выходным не объявлялся, праздник отмечается с 2027 года.",
			EN: "The Constitution was adopted on the 15th; this day was not declared off, and the holiday is held from 2027.",
		}},
		{day: law.MustDate("2026-08-31"), act: constitution2026, known: since2026, text: law.Text{
			KK: "Жарияланған күнтізбеде 30 тамыз үшін демалыс күні; 2026 жылдан бастап 30 тамыз мереке емес.",
			RU: "В изданном календаре выходной взамен 30 августа; с 2026 года 30 августа не праздник.",
			EN: "In the published calendar a substitute for 30 August, which is no holiday from 2026.",
		}},
		{day: law.MustDate("2027-05-17"), standing: StandingEstimated, text: law.Text{
			KK: "Құрбан айттың бірінші күні осы күнге түссе, демалыс күні болады.",
			RU: "Если первый день Курбан-айта придётся на этот день, он будет выходным.",
			EN: "Off if the first day of Kurban Ait turns out to be this day.",
		}},
	}
	slices.SortFunc(notes, func(a, b dayNote) int { return int(a.day - b.day) })
	return notes
}

// Remarks gives what there is to know about the record of a year as a whole,
// mostly nothing.
func (c Calendar) Remarks(year int) []law.Text {
	if c.t == nil {
		return nil
	}
	end := law.DateOf(dateOf(year, time.December, 31))
	switch {
	case year >= checkedThrough.Date().Year() && c.t.core.confirmed >= end:
		return nil
	case year < since2013 && dateOf(year, time.January, 1) >= c.t.core.first:
		return []law.Text{remarkBefore2013()}
	case year == 2020:
		return []law.Text{{
			KK: "2020 жылғы наурызда мемлекеттік қызметшілерге жексенбілік мерекеден кейінгі дүйсенбіде жұмыс істеу тапсырылғаны хабарланды; оны бекіткен акт табылмады, ресми күнтізбе өзгерген жоқ.",
			RU: "В марте 2020 года сообщалось о поручении, чтобы государственные служащие работали в понедельник после воскресного праздника; акта об этом не найдено, официальный календарь не изменён.",
			EN: "In March 2020 it was reported that civil servants were to work on Mondays after a Sunday holiday; no such act was found and the official calendar was not changed.",
		}}
	case year == 2023:
		return []law.Text{{
			KK: "2022 жылғы желтоқсандағы екі хабарда 245 жұмыс күні мен қаңтардағы 12 демалыс күні аталған; заң бойынша 246 және 11.",
			RU: "Две заметки декабря 2022 года называют 245 рабочих дней и 12 выходных в январе; по закону 246 и 11.",
			EN: "Two news pages of December 2022 give 245 working days and 12 days off in January; by the law they are 246 and 11.",
		}}
	case year == 2026:
		return []law.Text{{
			KK: "2026 жылғы қыркүйектен кейінгі дереккөз де, ауыстыру туралы бұйрық та табылмады; қазан–желтоқсан еңбек министрлігі 2025 жылғы 5 желтоқсанда жариялаған күнтізбе бойынша (prg.kz 33673598).",
			RU: "Ни источников позднее сентября 2026 года, ни приказов о переносе не найдено; октябрь–декабрь — по календарю, который министерство труда опубликовало 5 декабря 2025 года (prg.kz 33673598).",
			EN: "No source later than September 2026 and no order of transfer was found; October to December are as in the calendar that the labour ministry published on 5 December 2025 (prg.kz 33673598).",
		}}
	case year == 2027:
		return []law.Text{{
			KK: "Осы шығарылым дайындалғанда 2027 жыл тек заң қағидасы бойынша еді: ауыстыру туралы бұйрық табылмады, Құрбан айт – болжам. 15 және 24 наурыз бен 25 қазанның демалыс екенін, 30 тамыздың жұмыс күні екенін 2026 жылғы 2 қыркүйекте жарияланған xmlcalendar/data kz/2027 күнтізбесі де растайды; ол Құрбан айт орнына да демалыс береді, бұл Еңбек кодексінің 84-бабының 5-тармағына қайшы.",
			RU: "На день выпуска библиотеки 2027 год — только по правилу закона: приказов о переносе не найдено, Курбан-айт — оценка. Выходные 15 и 24 марта и 25 октября и отсутствие праздника 30 августа подтверждает календарь xmlcalendar/data kz/2027 от 2 сентября 2026 года; он даёт выходной и взамен Курбан-айта, вопреки пункту 5 статьи 84 Трудового кодекса.",
			EN: "When this release was made, 2027 was by the rule of the law alone: no order of transfer was found; Kurban Ait is an estimate. The calendar xmlcalendar/data kz/2027 of 2 September 2026 has 15 and 24 March and 25 October off too, and no holiday on 30 August; it also substitutes Kurban Ait, against article 84(5) of the Labour Code.",
		}}
	case year > lastYear && year <= c.t.core.last.Year():
		return []law.Text{{
			KK: "Алдын ала күнтізбе: белгілі жылдардан тыс, қазіргі мерекелер тізбесі бойынша, Құрбан айтсыз және ауыстыруларсыз.",
			RU: "Предварительный календарь: вне известных лет, по нынешнему перечню праздников, без Курбан-айта и переносов.",
			EN: "Provisional: outside the known years, by the present list of holidays, without Kurban Ait and transfers.",
		}}
	default:
		return nil
	}
}

// calendarOf is the calendar of a year that has the holidays and substitutes
// which here follow from the law: a second source for them. For the years up to
// 2025 the official calendars and acts are cited where the facts stand.
func calendarOf(year int) (source law.Source, since law.Date) {
	switch year {
	case 2026:
		return read(law.Text{
			KK: "Еңбек министрлігінің 2026 жылға арналған өндірістік күнтізбесі мен жұмыс уақытының балансы, 2025 жылғы 5 желтоқсан",
			RU: "Производственный календарь и баланс рабочего времени на 2026 год, министерство труда, 5 декабря 2025 года",
			EN: "Production calendar and balance of working time for 2026, ministry of labour, 5 December 2025",
		}, "prg.kz 33673598; its substitutes as listed by El.kz, news.mail.ru 69046544, 10 December 2025", law.CertaintyB), law.MustDate("2025-12-05")
	case 2027:
		return read(law.Text{
			KK: "2027 жылға арналған өндірістік күнтізбе, 2026 жылғы 2 қыркүйек",
			RU: "Производственный календарь на 2027 год, 2 сентября 2026 года",
			EN: "Production calendar for 2027 of 2 September 2026",
		}, "github.com/xmlcalendar/data, kz/2027/calendar.xml, commit 7296460", law.CertaintyB), law.MustDate("2026-09-02")
	default:
		return law.Source{}, 0
	}
}
