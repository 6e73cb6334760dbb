// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"strconv"
	"strings"
	"time"

	"github.com/reglament-kz/reglament/regulation/law"
)

// The years 2002 to 2012 rest on one compilation, which names the acts by their
// numbers and does not say which of them moved which day.

// since2013 is the first year of the official calendars on record.
const since2013 = 2013

// religiousFrom is the first year in which 7 January and the first day of Kurban
// Ait are days off.
const religiousFrom = 2006

// compiled is the source of every fact about the years before since2013.
func compiled(title law.Text) law.Source {
	return read(title, "github.com/vacanza/holidays, countries/kazakhstan.py, 23 July 2026; the only source found", law.CertaintyB)
}

// inListOf2002 is since when the list of the law could be known; the acts that
// amended it before since2013 are not on record, only the first year of each
// holiday.
var inListOf2002 = Known{Earliest: law.MustDate("2001-12-13"), Latest: law.MustDate("2001-12-31"), Basis: law.BasisInferred}

// struck2009 is since when one could know that 25 October was held no more; the
// day of the amendment of 2009 is not on record.
var struck2009 = Known{Earliest: law.MustDate("2009-01-01"), Latest: law.MustDate("2009-10-24"), Basis: law.BasisInferred}

// addedBefore is since when a holiday could be known that was first held in year.
func addedBefore(year int) Known {
	return Known{Earliest: law.DateOf(dateOf(year-1, time.January, 1)), Latest: law.DateOf(dateOf(year-1, time.December, 31)), Basis: law.BasisInferred}
}

// holidaysBefore2013 gives the list of 2002 to 2012. What is held after 2012
// goes over into the list of that year, which has its own sources.
func holidaysBefore2013() []holiday {
	held := func(m time.Month, d int, name law.Text) holiday {
		return holiday{
			month: m, day: d, name: name, from: firstYear, through: since2013 - 1, ended: inListOf2013,
			act: holidaysLaw, known: inListOf2002, standing: StandingOneSource, source: compiled(law.Text{
				KK: "2002–2012 жылдардың мерекелері", RU: "Праздники 2002–2012 годов", EN: "Holidays of 2002 to 2012",
			}),
		}
	}
	from := func(h holiday, year int, known Known) holiday {
		h.from, h.known = year, known
		return h
	}
	until := func(h holiday, year int, ended Known) holiday {
		h.through, h.ended, h.endedBy = year, ended, holidaysLaw
		return h
	}
	return []holiday{
		held(time.January, 1, newYear),
		held(time.January, 2, newYear),
		held(time.March, 8, womensDay),
		from(held(time.March, 21, nauryz), 2010, since2009),
		held(time.March, 22, nauryz),
		from(held(time.March, 23, nauryz), 2010, since2009),
		held(time.May, 1, unityDay),
		held(time.May, 9, victoryDay),
		from(held(time.July, 6, capitalDay), 2009, addedBefore(2009)),
		held(time.August, 30, constitutionDay),
		until(held(time.October, 25, republicDay), 2008, struck2009),
		from(held(time.December, 1, presidentDay), 2012, since2011),
		held(time.December, 16, independenceDay),
		held(time.December, 17, independenceDay),
	}
}

// transfersBefore2013 gives the transfers of 2002 to 2012, one act a transfer,
// because since when each could be known differs.
func transfersBefore2013() []Act {
	var acts []Act
	for _, year := range []struct {
		issued    int
		decrees   []int
		transfers []Change
	}{
		{2002, []int{466}, []Change{move("2002-05-12", "2002-05-10")}},
		{2003, []int{338, 1166}, []Change{move("2003-05-04", "2003-05-02"), move("2003-12-13", "2003-12-15")}},
		{2005, []int{142, 751, 949}, []Change{
			move("2005-03-05", "2005-03-07"), move("2005-03-19", "2005-03-21"), move("2005-08-27", "2005-08-29"), move("2005-10-22", "2005-10-24"),
		}},
		{2006, []int{277}, []Change{move("2006-01-14", "2006-01-11"), move("2006-05-06", "2006-05-08")}},
		{2007, []int{148, 165, 713, 925, 1113}, []Change{
			move("2007-03-11", "2007-03-09"), move("2007-03-25", "2007-03-23"), move("2007-09-02", "2007-08-31"),
			move("2007-10-28", "2007-10-26"), move("2007-12-29", "2007-12-31"),
		}},
		{2008, []int{364}, []Change{move("2008-05-04", "2008-05-02")}},
		{2009, []int{1936}, []Change{move("2009-12-20", "2009-12-18")}},
		{2010, []int{637}, []Change{move("2010-01-10", "2010-01-08"), move("2010-07-03", "2010-07-05")}},
		{2011, []int{167, 948}, []Change{move("2011-03-05", "2011-03-07"), move("2011-08-27", "2011-08-29")}},
		{2012, []int{268, 458, 1538}, []Change{
			move("2012-03-11", "2012-03-09"), move("2012-04-28", "2012-04-30"), move("2012-12-29", "2012-12-31"),
		}},
	} {
		for _, ch := range year.transfers {
			acts = append(acts, compiledDecrees(year.issued, year.decrees, ch))
		}
	}
	return acts
}

// issuedTheYearBefore tells the decree of a year that is counted among those of
// the next one, because it moved the January of that year.
var issuedTheYearBefore = map[int]int{2006: 1309, 2010: 2216}

// compiledDecrees is the act of one transfer: the decree, where the year has
// one alone, or all of them together, because which one it is is not on record.
func compiledDecrees(year int, numbers []int, ch Change) Act {
	first := min(ch.From, ch.To)
	known := Known{Earliest: law.DateOf(dateOf(year, time.January, 1)), Latest: first - 1, Basis: law.BasisInferred}
	kk, ru, en := strconv.Itoa(year)+" жылғы", strconv.Itoa(year)+" года", strconv.Itoa(year)
	list := make([]string, 0, len(numbers)+1)
	if before := issuedTheYearBefore[year]; before != 0 {
		list = append(list, strconv.Itoa(before))
		known.Earliest = law.DateOf(dateOf(year-1, time.January, 1))
		kk, ru, en = strconv.Itoa(year-1)+"–"+kk, strconv.Itoa(year-1)+"–"+strconv.Itoa(year)+" годов", strconv.Itoa(year-1)+" and "+en
	}
	for _, n := range numbers {
		list = append(list, strconv.Itoa(n))
	}
	ch.Standing = StandingOneSource
	id := law.ID("kz-decree-" + list[0] + "-" + strconv.Itoa(year))
	a := Act{Known: known, Changes: []Change{ch}}
	if len(list) == 1 {
		a.Title = decreeTitle(numbers[0], year, 0, 0)
	} else {
		id = law.ID("kz-decrees-" + first.String())
		all := strings.Join(list, ", ")
		a.Title = law.Text{
			KK: "Қазақстан Республикасы Үкіметінің " + kk + " № " + all + " қаулыларының бірі",
			RU: "Одно из постановлений Правительства Республики Казахстан " + ru + " № " + all,
			EN: "One of the Government decrees of " + en + " Nos. " + all,
		}
	}
	to := ch.To.Label()
	a.ID, a.Source = id, compiled(law.Text{KK: "Демалыс күнін ауыстыру: " + to.KK, RU: "Перенос выходного на " + to.RU, EN: "Transfer of a day off to " + to.EN})
	return a
}

// kurbanAitBefore2013 gives the first days of 2006 to 2012: before 2006 the day
// was no day off. 2006 held it twice, by the lunar year.
func kurbanAitBefore2013() []ait {
	reckoned := law.Text{
		KK: "Ислам күнтізбесі бойынша; Қазақстанда сол күні демалыс болғанын растайтын дереккөз табылмады.",
		RU: "По исламскому календарю; источника о том, что выходным в Казахстане был именно этот день, не найдено.",
		EN: "By the Islamic calendar; no source was found that this very day was off in Kazakhstan.",
	}
	list := []ait{{day: law.MustDate("2006-01-10"), standing: StandingOneSource}}
	for _, day := range []string{"2006-12-31", "2007-12-20", "2008-12-08", "2009-11-27", "2010-11-16", "2011-11-06", "2012-10-26"} {
		list = append(list, ait{day: law.MustDate(day), standing: StandingEstimated, note: reckoned})
	}
	for i := range list {
		list[i].source = compiled(firstOfKurbanAit(list[i].day))
	}
	return list
}

// remarkBefore2013 stands beside every year of one source.
func remarkBefore2013() law.Text {
	return law.Text{
		KK: "2002–2012 жылдар бір ғана жинақ бойынша (vacanza/holidays, 2026 жылғы 23 шілде): ресми күнтізбелер табылмады; 2006 жылғы 31 желтоқсаннан бастап Құрбан айт – болжам.",
		RU: "2002–2012 годы — только по одной подборке (vacanza/holidays, 23 июля 2026 года): официальных календарей не найдено; Курбан-айт с 31 декабря 2006 года — оценка.",
		EN: "2002 to 2012 rest on one compilation (vacanza/holidays, 23 July 2026): no official calendars were found, and Kurban Ait from 31 December 2006 on is an estimate.",
	}
}
