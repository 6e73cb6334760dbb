// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"strconv"
	"time"

	"github.com/reglament-kz/reglament/regulation/law"
)

// transferActs gives the acts that moved days of rest, in order of date. Each
// moves the rest of a Saturday, a Sunday or, once, a substitute.
func transferActs() []Act {
	return append(transfersBefore2013(), []Act{
		decree(345, 2013, 0, 0, between("2013-01-01", "2013-05-03"), "adilet P1300000345, as listed by github.com/vacanza/holidays", law.CertaintyB,
			oneSource("2013-05-04", "2013-05-10")),
		decree(1068, 2013, 0, 0, between("2013-01-01", "2013-10-11"), "adilet P1300001068; tengrinews.kz, October 2013", law.CertaintyB,
			move("2013-10-12", "2013-10-14")),
		decree(1322, 2013, time.December, 6, Known{}, "adilet P1300001322; official calendars for 2013 and 2014", law.CertaintyA,
			move("2013-12-28", "2014-01-03")),
		decree(365, 2014, time.April, 0, between("2014-04-01", "2014-04-18"), "adilet P1400000365; profinance.kz, 18 April 2014", law.CertaintyB,
			move("2014-05-04", "2014-05-02"), move("2014-05-11", "2014-05-08")),
		decree(67, 2016, time.February, 15, Known{}, "full text, github.com/bes-internal/Date-Holidays-KZ, docs", law.CertaintyA,
			move("2016-03-05", "2016-03-07")),
		decree(5, 2017, time.January, 18, Known{}, "full text, github.com/bes-internal/Date-Holidays-KZ, docs", law.CertaintyA,
			move("2017-03-18", "2017-03-20"), move("2017-07-01", "2017-07-07")),
		decree(864, 2017, time.December, 23, Known{}, "quoted by primeminister.kz 15835 and nur.kz 1709587", law.CertaintyB,
			move("2018-03-03", "2018-03-09"), move("2018-04-28", "2018-04-30"), move("2018-05-05", "2018-05-08"),
			move("2018-08-25", "2018-08-31"), move("2018-12-29", "2018-12-31")),
		decree(888, 2018, time.December, 26, Known{}, "named in the official calendar for 2019; ic24.kz u37055", law.CertaintyA,
			move("2019-05-04", "2019-05-10")),
		decree(820, 2019, time.November, 1, Known{}, "quoted by kyzylorda-news.kz 31660; named in the official calendar for 2020", law.CertaintyA,
			move("2020-01-05", "2020-01-03"), substituteMoved("2020-05-11", "2020-05-08"), move("2020-12-20", "2020-12-18")),
		decree(930, 2020, 0, 0, between("2020-01-01", "2020-12-31"), "adilet P2000000930; kt.kz 1377917736", law.CertaintyB,
			move("2021-07-03", "2021-07-05")),
		decree(713, 2021, time.October, 6, Known{}, "text, github.com/bes-internal/Date-Holidays-KZ, docs", law.CertaintyA,
			move("2022-03-05", "2022-03-07"), move("2022-08-27", "2022-08-29")),
		decree(796, 2022, time.October, 0, between("2022-10-01", "2022-10-07"), "adilet P2200000796; nur.kz 1991748, about 7 October 2022", law.CertaintyB,
			move("2022-10-22", "2022-10-24")),
		decree(326, 2023, time.April, 25, Known{}, "quoted by forbes.kz 300087 and pro1c.kz", law.CertaintyB,
			move("2023-07-01", "2023-07-07")),
		{
			ID: "kz-order-g24g0000109", Signed: law.MustDate("2024-04-17"), Known: knownOn(law.MustDate("2024-04-17")),
			Title: law.Text{
				KK: "Еңбек министрі міндетін атқарушының 2024 жылғы 17 сәуірдегі бұйрығы",
				RU: "Приказ исполняющего обязанности министра труда от 17 апреля 2024 года",
				EN: "Order of the acting minister of labour of 17 April 2024",
			},
			Source: read(law.Text{KK: "2024 жылғы 17 сәуірдегі бұйрық", RU: "Приказ от 17 апреля 2024 года", EN: "Order of 17 April 2024"},
				"adilet G24G0000109; nur.kz 2087000, 18 April 2024", law.CertaintyB),
			Changes: []Change{move("2024-05-04", "2024-05-08")},
		},
		{
			ID: "kz-order-g24g0000436", Signed: law.MustDate("2024-11-21"), Known: knownOn(law.MustDate("2024-11-21")),
			Title: law.Text{
				KK: "Еңбек және халықты әлеуметтік қорғау министрінің 2024 жылғы 21 қарашадағы № 436 бұйрығы",
				RU: "Приказ министра труда и социальной защиты населения от 21 ноября 2024 года № 436",
				EN: "Order of the minister of labour and social protection of 21 November 2024 No. 436",
			},
			Source: read(law.Text{KK: "2024 жылғы 21 қарашадағы № 436 бұйрық", RU: "Приказ от 21 ноября 2024 года № 436", EN: "Order of 21 November 2024 No. 436"},
				"adilet G24G0000436; answer of the ministry, caravan.kz, v-ijune-2025-goda; azattyq-ruhy.kz 77649", law.CertaintyB),
			Changes: []Change{move("2025-01-05", "2025-01-03")},
		},
	}...)
}

// between is the interval in which an act without a date on record falls: the
// year of its number, ended by the first report or the first day that it moves.
func between(from, to string) Known {
	return Known{Earliest: law.MustDate(from), Latest: law.MustDate(to), Basis: law.BasisInferred}
}

func move(from, to string) Change {
	return Change{Kind: ChangeTransfer, From: law.MustDate(from), To: law.MustDate(to)}
}

func oneSource(from, to string) Change {
	c := move(from, to)
	c.Standing = StandingOneSource
	c.Note = law.Text{
		KK: "Бір ғана дереккөз бойынша.",
		RU: "Только по одному источнику.",
		EN: "From one source only.",
	}
	return c
}

// substituteMoved is the one transfer of a substitute and not of a day of
// weekly rest; the six-day week has no such substitute and does not know it.
func substituteMoved(from, to string) Change {
	c := move(from, to)
	c.Note = law.Text{
		KK: "9 мамыр (сенбі) үшін берілген демалыс 8 мамырға ауыстырылды; тек бес күндік аптада.",
		RU: "Выходной взамен субботы 9 мая сам перенесён на 8 мая; только для пятидневной недели.",
		EN: "The substitute for Saturday 9 May was itself moved to 8 May; in the five-day week only.",
	}
	return c
}

// decree is a decree of the Government; a month or day of 0 is not on record.
func decree(number, year int, month time.Month, day int, known Known, where string, grade law.Certainty, changes ...Change) Act {
	a := Act{
		ID:      law.MustID("kz-decree-" + strconv.Itoa(number) + "-" + strconv.Itoa(year)),
		Title:   decreeTitle(number, year, month, day),
		Known:   known,
		Changes: changes,
	}
	a.Source = read(a.Title, where, grade)
	if day != 0 {
		a.Signed = law.DateOf(dateOf(year, month, day))
		a.Known = knownOn(a.Signed)
	}
	return a
}

func decreeTitle(number, year int, month time.Month, day int) law.Text {
	y, n, d := strconv.Itoa(year), strconv.Itoa(number), strconv.Itoa(day)
	kk, ru, en := y+" жылғы", " "+y+" года", y
	switch {
	case day != 0:
		kk, ru, en = y+" жылғы "+d+" "+monthsKK[month-1], " от "+d+" "+monthsRU[month-1]+" "+y+" года", d+" "+month.String()+" "+y
	case month != 0:
		kk, ru, en = y+" жылғы "+monthsKK[month-1], ", принятое в "+monthsInRU[month-1]+" "+y+" года,", month.String()+" "+y
	}
	return law.Text{
		KK: "Қазақстан Республикасы Үкіметінің " + kk + " № " + n + " қаулысы",
		RU: "Постановление Правительства Республики Казахстан" + ru + " № " + n,
		EN: "Government decree of " + en + " No. " + n,
	}
}

// Months as the titles of acts inflect them.
var (
	monthsKK = [...]string{"қаңтардағы", "ақпандағы", "наурыздағы", "сәуірдегі", "мамырдағы", "маусымдағы", "шілдедегі", "тамыздағы", "қыркүйектегі", "қазандағы", "қарашадағы", "желтоқсандағы"}
	monthsRU = [...]string{"января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"}

	monthsInRU = [...]string{"январе", "феврале", "марте", "апреле", "мае", "июне", "июле", "августе", "сентябре", "октябре", "ноябре", "декабре"}
)
