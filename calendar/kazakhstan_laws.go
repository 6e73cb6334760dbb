// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"time"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/regulation/law"
)

// The laws that the calendar cites.
const (
	holidaysLaw      law.ID = "kz-holidays-267-2001"
	law2022          law.ID = "kz-law-143-2022"
	constitution2026 law.ID = "kz-constitution-2026"
	labourCode2007   law.ID = "kz-labour-code-2007"
	labourCode2015   law.ID = "kz-labour-code-2015"
)

var (
	article5  = law.MustLocator("art5")  // substitutes
	article94 = law.MustLocator("art94") // the day of adoption is a holiday
)

// The years from which the Labour Codes of 2007 and 2015 hold. The first was made
// within 2007; what law gave the weekly rest before it is not on record.
const (
	since2008 = 2008
	since2016 = 2016
)

// read is what a fact of the calendar was read in.
func read(title law.Text, where string, grade law.Certainty) law.Source {
	return law.Source{Title: title.EN, Titles: title, Where: where, Certainty: grade}
}

func laws() []Act {
	labour := func(id law.ID, year string, known Known) Act {
		return Act{
			ID:    id,
			Title: law.Text{KK: "Қазақстан Республикасының Еңбек кодексі, " + year + " жыл", RU: "Трудовой кодекс Республики Казахстан, " + year + " год", EN: "Labour Code of the Republic of Kazakhstan, " + year},
			Known: known,
			Source: read(law.Text{
				KK: "Еңбек кодексі, ресми күнтізбелерде келтірілген түрінде",
				RU: "Трудовой кодекс, как он приведён в официальных календарях",
				EN: "Labour Code, as quoted in the official calendars",
			}, "github.com/bes-internal/Date-Holidays-KZ, docs", law.CertaintyA),
		}
	}
	return []Act{
		{
			ID: holidaysLaw, Signed: law.MustDate("2001-12-13"), Known: knownOn(law.MustDate("2001-12-13")),
			Title: law.Text{
				KK: "«Қазақстан Республикасындағы мерекелер туралы» 2001 жылғы 13 желтоқсандағы № 267-II Заң",
				RU: "Закон от 13 декабря 2001 года № 267-II «О праздниках в Республике Казахстан»",
				EN: "Law of 13 December 2001 No. 267-II on holidays in the Republic of Kazakhstan",
			},
			Source: read(law.Text{
				KK: "№ 267-II Заң, ресми күнтізбелерде келтірілген түрінде",
				RU: "Закон № 267-II, как он приведён в официальных календарях",
				EN: "Law No. 267-II, as quoted in the official calendars",
			}, "github.com/bes-internal/Date-Holidays-KZ, docs", law.CertaintyA),
		},
		labour(labourCode2007, "2007", Known{Earliest: law.MustDate("2007-01-01"), Latest: law.MustDate("2007-12-31"), Basis: law.BasisInferred}),
		labour(labourCode2015, "2015", Known{Earliest: law.MustDate("2015-01-01"), Latest: law.MustDate("2015-12-31"), Basis: law.BasisInferred}),
		{
			ID: law2022, Known: since2022,
			Title: law.Text{
				KK: "2022 жылғы қыркүйектегі № 143-VII Заң (мерекелер тізбесін өзгерту)",
				RU: "Закон № 143-VII, сентябрь 2022 года (изменение перечня праздников)",
				EN: "Law No. 143-VII of September 2022, amending the list of holidays",
			},
			Source: read(law.Text{
				KK: "Республика күні және 2022 жылғы желтоқсандағы мерекелер",
				RU: "День Республики и праздники декабря 2022 года",
				EN: "Republic Day and the holidays of December 2022",
			}, "adilet Z2200000143, as reported by baigenews.kz 139315 and vecher.kz", law.CertaintyB),
		},
		{
			ID: constitution2026, Signed: law.MustDate("2026-03-15"), Known: since2026,
			Title: law.Text{
				KK: "2026 жылғы 15 наурызда қабылданған Қазақстан Республикасының Конституциясы",
				RU: "Конституция Республики Казахстан, принятая 15 марта 2026 года",
				EN: "Constitution of the Republic of Kazakhstan adopted on 15 March 2026",
			},
			Source: read(law.Text{
				KK: "30 тамыз 2026 жылдан бастап мереке емес, 15 наурыз 2027 жылдан бастап мереке",
				RU: "30 августа с 2026 года не праздник, 15 марта с 2027 года праздник",
				EN: "30 August is no holiday from 2026, 15 March is one from 2027",
			}, "taspanews.kz, 18 March 2026 (ministry of labour)", law.CertaintyB),
		},
	}
}

// codeOn is the Labour Code that holds on a day; none for a day before one on
// record.
func codeOn(d date.Date) (act law.ID, article uint16) {
	switch {
	case d < date.New(since2008, time.January, 1):
		return "", 0
	case d < date.New(since2016, time.January, 1):
		return labourCode2007, 96
	default:
		return labourCode2015, 84
	}
}

// labourCode is the reason of a day of weekly rest: both codes make Sunday the
// common day off and leave the second day of the five-day week to the employer.
func labourCode(d date.Date) reason {
	act, article := codeOn(d)
	if act == "" {
		return reason{}
	}
	return reason{act: act, place: articleOf(article, 0), known: inListOf2013}
}

// religiousLaw is the reason of a religious day: article 96(4) of the code of
// 2007, article 84(5) of that of 2015.
func religiousLaw(d date.Date) reason {
	act, article := codeOn(d)
	if act == "" {
		return reason{}
	}
	paragraph := uint16(4)
	if act == labourCode2015 {
		paragraph = 5
	}
	return reason{act: act, place: articleOf(article, paragraph), known: inListOf2013}
}

func articleOf(article, paragraph uint16) law.Locator {
	switch {
	case article == 96 && paragraph == 4:
		return article96p4
	case article == 96:
		return article96
	case paragraph == 5:
		return article84p5
	default:
		return article84
	}
}

var (
	article96   = law.MustLocator("art96")
	article96p4 = law.MustLocator("art96(4)")
	article84   = law.MustLocator("art84")
	article84p5 = law.MustLocator("art84(5)")
)
