// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import "github.com/reglament-kz/reglament/regulation/law"

// ait is the first day of Kurban Ait in one year, as one source had it.
type ait struct {
	day       law.Date
	known     Known // zero: not on record since when
	overtaken Known // since when another day was known to be the right one; zero for never
	standing  Standing
	act       law.ID // of an added act that fixes the day
	source    law.Source
	note      law.Text
}

// firstOfKurbanAit titles what says that the feast begins on a day.
func firstOfKurbanAit(day law.Date) law.Text {
	on := day.Label()
	return law.Text{KK: "Құрбан айттың бірінші күні: " + on.KK, RU: "Первый день Курбан-айта: " + on.RU, EN: "First day of Kurban Ait: " + on.EN}
}

// kurbanAitDays gives the first days of 2006 to 2027, in order of the years.
// The muftiate fixes the day; since when it was known is on record for 2024
// only.
func kurbanAitDays() []ait {
	on := func(day, where string, grade law.Certainty) ait {
		first := law.MustDate(day)
		return ait{day: first, source: read(firstOfKurbanAit(first), where, grade)}
	}
	printed := on("2024-06-17", "calendar for 2024 as first published, help.inbuh.kz 6801", law.CertaintyB)
	printed.overtaken = knownOn(law.MustDate("2024-06-07"))
	fixed := on("2024-06-16", "muftiate and ministry of labour, 7 June 2024: alau.kz, golos-naroda.kz 33368", law.CertaintyB)
	fixed.known = printed.overtaken

	estimated := on("2027-05-16", "astronomical reckoning", law.CertaintyC)
	estimated.standing = StandingEstimated
	estimated.note = law.Text{
		KK: "Астрономиялық болжам, бір күнге ауытқуы мүмкін; дүйсенбі 17 мамыр болса, ол демалыс күні болады.",
		RU: "Астрономическая оценка с точностью до дня; если первый день придётся на понедельник 17 мая, он будет выходным.",
		EN: "Astronomical estimate, a day either way; if the first day is Monday 17 May, that day is off.",
	}
	of2026 := on("2026-05-27", "eGov calendar for 2026, inform.kz 947dd6 (2 January 2026); calendar of the muftiate, zakon.kz 6496885 (6 November 2025)", law.CertaintyB)
	of2026.note = law.Text{
		KK: "Мүфтият пен eGov күнтізбесі алдын ала жариялаған; сол күннен кейінгі дереккөз табылмады.",
		RU: "Объявлено заранее муфтиятом и календарём eGov; источника позже самого дня не найдено.",
		EN: "Announced beforehand by the muftiate and by the calendar of eGov; no source from after the day was found.",
	}
	const balance = "official calendar of the year, github.com/bes-internal/Date-Holidays-KZ, docs"
	return append(kurbanAitBefore2013(), []ait{
		on("2013-10-15", balance, law.CertaintyA),
		on("2014-10-04", balance, law.CertaintyA),
		on("2015-09-24", balance, law.CertaintyA),
		on("2016-09-12", balance, law.CertaintyA),
		on("2017-09-01", balance, law.CertaintyA),
		on("2018-08-21", balance, law.CertaintyA),
		on("2019-08-11", balance, law.CertaintyA),
		on("2020-07-31", balance, law.CertaintyA),
		on("2021-07-20", balance, law.CertaintyA),
		on("2022-07-09", balance, law.CertaintyA),
		on("2023-06-28", "azattyq-ruhy.kz 51514, baq-orda.kz", law.CertaintyB),
		printed,
		fixed,
		on("2025-06-06", "elordainfo.kz, toppress.kz 299529", law.CertaintyB),
		of2026,
		estimated,
	}...)
}
