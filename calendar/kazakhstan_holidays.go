// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"time"

	"github.com/reglament-kz/reglament/regulation/law"
)

// holiday is a national or state holiday and the years in which it is held.
type holiday struct {
	month   time.Month
	day     int
	name    law.Text
	from    int    // first year, where that lies in the years covered
	through int    // last year; 0 while it is held
	act     law.ID // what made it a holiday
	place   law.Locator
	known   Known
	ended   Known  // since when one could know that through is the last year
	endedBy law.ID // what struck it from the list

	// of a holiday that an added act gives
	notSubstituted bool
	standing       Standing
	source         law.Source
	note           law.Text
}

// Since when the list could be known. The law is older than the years covered
// and was amended; the list of 2013 is that of the official calendar.
var (
	inListOf2013 = Known{Earliest: law.MustDate("2001-12-13"), Latest: law.MustDate("2012-12-31"), Basis: law.BasisInferred}
	// 21 and 23 March were added in 2009; the day is not on record.
	since2009 = Known{Earliest: law.MustDate("2009-01-01"), Latest: law.MustDate("2009-12-31"), Basis: law.BasisInferred}
	// The law on 1 December was signed on 14 December 2011.
	since2011 = knownOn(law.MustDate("2011-12-14"))
	// The law on 7 May was signed in October 2012 and reported on the 19th.
	since2012 = Known{Earliest: law.MustDate("2012-10-01"), Latest: law.MustDate("2012-10-19"), Basis: law.BasisInferred}
	// The law of September 2022 is dated the 28th by some and the 29th by others.
	since2022 = Known{Earliest: law.MustDate("2022-09-28"), Latest: law.MustDate("2022-09-29"), Basis: law.BasisStated}
	// The Constitution was adopted on 15 March 2026 and is in force from 1 July;
	// the ministry of labour answered on 18 March that 30 August is no holiday
	// any more. The act that amends the list was not found.
	since2026 = Known{Earliest: law.MustDate("2026-03-15"), Latest: law.MustDate("2026-07-01"), Basis: law.BasisInferred}
	// The new Kazakh name of 25 October was read in July 2026.
	renamed2026 = Known{Earliest: law.MustDate("2026-01-01"), Latest: law.MustDate("2026-07-10"), Basis: law.BasisInferred}
)

// The names of the holidays.
var (
	newYear         = law.Text{KK: "Жаңа жыл", RU: "Новый год", EN: "New Year"}
	womensDay       = law.Text{KK: "Халықаралық әйелдер күні", RU: "Международный женский день", EN: "International Women's Day"}
	nauryz          = law.Text{KK: "Наурыз мейрамы", RU: "Наурыз мейрамы", EN: "Nauryz Meiramy"}
	unityDay        = law.Text{KK: "Қазақстан халқының бірлігі мерекесі", RU: "Праздник единства народа Казахстана", EN: "Unity Day of the People of Kazakhstan"}
	defenderDay     = law.Text{KK: "Отан қорғаушы күні", RU: "День защитника Отечества", EN: "Defender of the Fatherland Day"}
	victoryDay      = law.Text{KK: "Жеңіс күні", RU: "День Победы", EN: "Victory Day"}
	capitalDay      = law.Text{KK: "Астана күні", RU: "День Столицы", EN: "Capital Day"}
	constitutionDay = law.Text{KK: "Қазақстан Республикасының Конституциясы күні", RU: "День Конституции Республики Казахстан", EN: "Constitution Day"}
	republicDay     = law.Text{KK: "Республика күні", RU: "День Республики", EN: "Republic Day"}
	republicDay2026 = law.Text{KK: "Қазақстан Республикасы күні", RU: "День Республики", EN: "Republic Day"}
	presidentDay    = law.Text{KK: "Қазақстан Республикасының Тұңғыш Президенті күні", RU: "День Первого Президента Республики Казахстан", EN: "Day of the First President"}
	independenceDay = law.Text{KK: "Тәуелсіздік күні", RU: "День Независимости", EN: "Independence Day"}

	orthodoxChristmas = law.Text{KK: "Православиелік Рождество", RU: "Православное Рождество", EN: "Orthodox Christmas"}
	kurbanAitName     = law.Text{KK: "Құрбан айттың бірінші күні", RU: "Первый день Курбан-айта", EN: "First day of Kurban Ait"}
)

// holidayList gives the whole list: of a holiday that has several entries, for
// another name, source or time, the earlier ones first.
func holidayList() []holiday {
	since := func(m time.Month, d int, name law.Text, known Known) holiday {
		return holiday{month: m, day: d, name: name, from: since2013, act: holidaysLaw, known: known}
	}
	until := func(h holiday, year int, ended Known, by law.ID) holiday {
		h.through, h.ended, h.endedBy = year, ended, by
		return h
	}
	by := func(h holiday, from int, act law.ID, place law.Locator) holiday {
		h.from, h.act, h.place = from, act, place
		return h
	}
	return append(holidaysBefore2013(), []holiday{
		since(time.January, 1, newYear, inListOf2013),
		since(time.January, 2, newYear, inListOf2013),
		since(time.March, 8, womensDay, inListOf2013),
		by(since(time.March, 15, constitutionDay, since2026), 2027, constitution2026, article94),
		since(time.March, 21, nauryz, since2009),
		since(time.March, 22, nauryz, inListOf2013),
		since(time.March, 23, nauryz, since2009),
		since(time.May, 1, unityDay, inListOf2013),
		since(time.May, 7, defenderDay, since2012),
		since(time.May, 9, victoryDay, inListOf2013),
		since(time.July, 6, capitalDay, inListOf2013),
		until(since(time.August, 30, constitutionDay, inListOf2013), 2025, since2026, constitution2026),
		until(by(since(time.October, 25, republicDay, since2022), 2022, law2022, law.Locator{}), 2025, renamed2026, law2022),
		by(since(time.October, 25, republicDay2026, renamed2026), 2026, law2022, law.Locator{}),
		until(since(time.December, 1, presidentDay, since2011), 2021, since2022, law2022),
		since(time.December, 16, independenceDay, inListOf2013),
		until(since(time.December, 17, independenceDay, inListOf2013), 2021, since2022, law2022),
	}...)
}
