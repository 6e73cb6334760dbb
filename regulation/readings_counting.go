// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import "github.com/reglament-kz/reglament/regulation/law"

// firstDayReading is touched by terms in days that follow an event of the procedure.
func firstDayReading(kinds ...KindID) Reading {
	return Reading{
		ID: ReadingFirstDay, Class: ReadingClassCounting, Default: "next", Basis: law.BasisNotStated, Kinds: kinds,
		Title: law.Text{
			KK: "мерзімнің бірінші күні",
			RU: "первый день срока",
			EN: "first day of a term",
		},
		Options: []ReadingOption{
			{ID: "same", Text: law.Text{KK: "оқиға болған күн есептеледі", RU: "день события считается", EN: "the day of the event counts"}},
			{ID: "next", Text: law.Text{KK: "келесі күннен бастап есептеледі", RU: "счёт со следующего дня", EN: "the count begins on the following day"}},
		},
		Reason: law.Text{
			KK: "актілерде мерзімнің қай күннен бастап есептелетіні айтылмаған; оқиғадан кейінгі күннен бастау – жалпы қабылданған тәртіп; № 107-II заңның 12-1-бабы (сенімділігі B; 2014 жылы қолданыста болған) жылмен немесе аймен есептелетін мерзімді оқиға болған күннің өзінен бастайды, ондай мерзім екі нұсқада да солай есептеледі; оның күндер туралы айтқаны оқылмаған, сондықтан ол нұсқалардың ешқайсысын қолдамайды",
			RU: "акты не говорят, с какого дня считать; считать со дня после события – общепринятый порядок; статья 12-1 закона № 107-II (достоверность B; действовала в 2014 году) начинает срок в годах или месяцах с самого дня события, и такой срок считается так при обоих вариантах; что она говорит о днях, не прочитано, так что ни одного из вариантов она не подкрепляет",
			EN: "the acts do not say from which day to count; counting from the day after the event is the common custom; article 12-1 of Law No. 107-II (certainty B; in force in 2014) begins a term in years or months on the day of the event itself, and such a term is counted so under both options; what it says of days was not read, so that it speaks for neither option",
		},
		Source: administrativeProcedures(),
	}
}

// arrivalDayReading is touched by terms that run from an arrival; it stands there in the place of first-day.
func arrivalDayReading(kinds ...KindID) Reading {
	return Reading{
		ID: ReadingArrivalDay, Class: ReadingClassCounting, Default: "next", Basis: law.BasisNotStated, Kinds: kinds,
		Title: law.Text{
			KK: "келіп түскен күн",
			RU: "день поступления",
			EN: "day of arrival",
		},
		Options: []ReadingOption{
			{ID: "same", Text: law.Text{KK: "келіп түскен күн – бірінші күн", RU: "день поступления – первый день", EN: "the day of arrival is the first day"}},
			{ID: "next", Text: law.Text{KK: "бірінші күн – келесі жұмыс күні", RU: "первый день – следующий рабочий", EN: "the first day is the following working day"}},
		},
		Reason: law.Text{
			KK: "«келіп түскен күннен бастап» деген сөздің екі оқылымы бар",
			RU: "слова «со дня поступления» читаются двояко",
			EN: "the words \"from the day of arrival\" can be read both ways",
		},
	}
}

// minutesReading is touched by terms in minutes and hours.
func minutesReading(kinds ...KindID) Reading {
	return Reading{
		ID: ReadingMinutes, Class: ReadingClassCounting, Default: "working", Basis: law.BasisNotStated, Kinds: kinds,
		Title: law.Text{
			KK: "минуттар мен сағаттар",
			RU: "минуты и часы",
			EN: "minutes and hours",
		},
		Options: []ReadingOption{
			{ID: "clock", Text: law.Text{KK: "үзіліссіз, сағат бойынша", RU: "подряд, по часам", EN: "without a break, by the clock"}},
			{ID: "working", Text: law.Text{KK: "тек жұмыс уақытында", RU: "только в рабочее время", EN: "only within working hours"}},
		},
		Reason: law.Text{
			KK: "актілер сағаттың қалай есептелетінін айтпайды; қызметкер тек жұмыс уақытында әрекет етеді; № 107-II заңның 12-1-бабында (сенімділігі B; 2014 жылы қолданыста болған) сағат мерзім бірлігі ретінде аталған, минут аталмаған; сағаттың қалай есептелетіні туралы айтқаны оқылмаған, сондықтан ол нұсқалардың ешқайсысын қолдамайды",
			RU: "акты не говорят, как считать часы; сотрудник действует только в рабочее время; статья 12-1 закона № 107-II (достоверность B; действовала в 2014 году) называет единицей срока час, минуту не называет; что она говорит о счёте часов, не прочитано, так что ни одного из вариантов она не подкрепляет",
			EN: "the acts do not say how to count hours; staff act within working hours only; article 12-1 of Law No. 107-II (certainty B; in force in 2014) names the hour as a unit of a term, and not the minute; what it says of the counting of hours was not read, so that it speaks for neither option",
		},
		Source: administrativeProcedures(),
	}
}

// dayEndReading is touched by terms in days and by the day of application.
func dayEndReading(kinds ...KindID) Reading {
	return Reading{
		ID: ReadingDayEnd, Class: ReadingClassCounting, Default: "closing", Basis: law.BasisNotStated, Kinds: kinds,
		Title: law.Text{
			KK: "күннің соңы",
			RU: "конец дня",
			EN: "end of the day",
		},
		Options: []ReadingOption{
			{ID: "closing", Text: law.Text{KK: "жұмыс күні аяқталғанда", RU: "по окончании рабочего дня", EN: "at closing time"}},
			{ID: "midnight", Text: law.Text{KK: "тәулік аяқталғанда", RU: "с концом суток", EN: "at the end of the calendar day"}},
		},
		Reason: law.Text{
			KK: "актілер күннің қашан бітетінін айтпайды; мекемеде әрекет жұмыс аяқталғанға дейін ғана мүмкін",
			RU: "акты не говорят, когда кончается день; в учреждении действие возможно лишь до закрытия",
			EN: "the acts do not say when a day ends; in an office one can act until it closes only",
		},
	}
}

// afterHoursReading is touched by every kind.
func afterHoursReading(kinds ...KindID) Reading {
	return Reading{
		ID: ReadingAfterHours, Class: ReadingClassCounting, Default: "next_opening", Basis: law.BasisNotStated, Kinds: kinds,
		Title: law.Text{
			KK: "қабылдау аяқталғаннан кейін",
			RU: "после окончания приёма",
			EN: "after reception hours",
		},
		Options: []ReadingOption{
			{ID: "same_day", Text: law.Text{KK: "сол күні берілген болып саналады", RU: "считается поданным в тот же день", EN: "it counts as filed on the same day"}},
			{ID: "next_opening", Text: law.Text{KK: "келесі қабылдау басталғанда берілген болып саналады", RU: "считается поданным с началом следующего приёма", EN: "it counts as filed when reception next opens"}},
		},
		Reason: law.Text{
			KK: "актілер бұл туралы айтпайды; келесі жұмыс күні қабылдау – 2014 жылғы стандарттардың әдеттегі ережесі (сенімділігі C); 2021 жылғы 1 шілдеден бастап қолданыстағы Әкімшілік рәсімдік-процестік кодекс (сенімділігі B) демалыс күні келіп түскен шағымды келесі жұмыс күні тіркейді, бұл next_opening нұсқасын қолдайды; қызмет көрсетуге берілген өтініштерге қатысты екені тексерілмеген",
			RU: "в актах об этом не сказано; приём следующим рабочим днём – обычное правило стандартов 2014 года (достоверность C); Административный процедурно-процессуальный кодекс, действующий с 1 июля 2021 года (достоверность B), регистрирует жалобу, поступившую в нерабочий день, следующим рабочим днём, что говорит за next_opening; относится ли это к заявлениям об оказании услуги, не проверено",
			EN: "the acts are silent; acceptance on the next working day is the usual rule of the standards of 2014 (certainty C); the Administrative Procedural and Process-Related Code, in force from 1 July 2021 (certainty B), registers an appeal that comes on a day off on the next working day, which speaks for next_opening; whether that holds for applications for a service was not verified",
		},
		Source: outside(law.Text{
			KK: "2020 жылғы 29 маусымдағы № 350-VI Әкімшілік рәсімдік-процестік кодекс",
			RU: "Административный процедурно-процессуальный кодекс от 29 июня 2020 года № 350-VI",
			EN: "Administrative Procedural and Process-Related Code of 29 June 2020 No. 350-VI",
		}, "forensic.gov.kz"),
	}
}

// lastDayReading is touched by terms in calendar days, weeks, months, quarters and
// years.
func lastDayReading(kinds ...KindID) Reading {
	return Reading{
		ID: ReadingLastDay, Class: ReadingClassCounting, Default: "as_counted", Basis: law.BasisNotStated, Kinds: kinds,
		Title: law.Text{
			KK: "мерзімнің соңғы күні – демалыс күні",
			RU: "последний день срока – нерабочий",
			EN: "the last day of a term is a day off",
		},
		Options: []ReadingOption{
			{ID: "as_counted", Text: law.Text{KK: "мерзім сол күні аяқталады", RU: "срок истекает в этот день", EN: "the term ends on that day"}},
			{ID: "next_working_day", Text: law.Text{KK: "мерзім келесі жұмыс күні аяқталады", RU: "срок истекает в следующий рабочий день", EN: "the term ends on the next working day"}},
		},
		Reason: law.Text{
			KK: "акт бұл туралы айтпайды; мерзім жазылғандай есептеледі; № 107-II заңның 12-1-бабы (сенімділігі B; 2014 жылы қолданыста болған) жылмен немесе аймен есептелетін мерзімді сол күннің санында, ондай күн болмаса, айдың соңғы күні аяқтайды; оның демалыс күніне тап келген соңғы күн туралы айтқаны оқылмаған, сондықтан ол нұсқалардың ешқайсысын қолдамайды",
			RU: "в акте об этом не сказано; срок считается так, как записан; статья 12-1 закона № 107-II (достоверность B; действовала в 2014 году) оканчивает срок в годах или месяцах тем же числом, а если его нет – последним днём месяца; что она говорит о последнем дне, выпавшем на нерабочий, не прочитано, так что ни одного из вариантов она не подкрепляет",
			EN: "the act is silent; the term is counted as it is written; article 12-1 of Law No. 107-II (certainty B; in force in 2014) ends a term in years or months on the same date, or on the last day of a month that has no such date; what it says of a last day that is a day off was not read, so that it speaks for neither option",
		},
		Source: administrativeProcedures(),
	}
}

// administrativeProcedures is the general law that had rules of counting in the time
// of the acts built in. Its first four paragraphs were read; the others were cut off.
func administrativeProcedures() law.Source {
	source := outside(law.Text{
		KK: "«Әкімшілік рәсімдер туралы» № 107-II Заң, 12-1-баптың 1–4-тармақтары",
		RU: "Закон № 107-II «Об административных процедурах», пункты 1–4 статьи 12-1",
		EN: "Law No. 107-II on administrative procedures, article 12-1, paragraphs 1 to 4",
	}, "pavlodar.com")
	source.Citation = law.MustCite("law-107-ii", "", "art12-1")
	return source
}

// CountingReadings are the counting readings that touch a kind by the units of
// its terms: days for first-day, minutes or hours for minutes, days or the day of
// application for day-end, an arrival for arrival-day, and after-hours always.
// Kinds are the short forms that each one lists.
func CountingReadings(days, minutes, ends, arrivals, all []KindID) []Reading {
	var list []Reading
	add := func(r Reading) {
		if len(r.Kinds) > 0 {
			list = append(list, r)
		}
	}
	add(firstDayReading(days...))
	add(arrivalDayReading(arrivals...))
	add(minutesReading(minutes...))
	add(dayEndReading(ends...))
	add(afterHoursReading(all...))
	return list
}
