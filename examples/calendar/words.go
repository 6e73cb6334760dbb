// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"fmt"
	"strconv"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/regulation/law"
)

func title(year int) law.Text {
	y := strconv.Itoa(year)
	return law.Text{
		KK: "Қазақстан Республикасының өндірістік күнтізбесі, " + y + " жыл",
		RU: "Производственный календарь Республики Казахстан, " + y + " год",
		EN: "Production calendar of the Republic of Kazakhstan, " + y,
	}
}

var months = map[law.Lang][12]string{
	law.LangKazakh:  {"қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"},
	law.LangRussian: {"январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"},
	law.LangEnglish: {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
}

// weekdays begin with Monday.
var weekdays = map[law.Lang][7]string{
	law.LangKazakh:  {"Дс", "Сс", "Ср", "Бс", "Жм", "Сн", "Жк"},
	law.LangRussian: {"Пн", "Вт", "Ср", "Чт", "Пт", "Сб", "Вс"},
	law.LangEnglish: {"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"},
}

// periodWords name the parts of a year.
var periodWords = map[string]law.Text{
	"q1": {KK: "I тоқсан", RU: "I квартал", EN: "Quarter I"},
	"q2": {KK: "II тоқсан", RU: "II квартал", EN: "Quarter II"},
	"h1": {KK: "I жартыжыл", RU: "I полугодие", EN: "Half-year I"},
	"q3": {KK: "III тоқсан", RU: "III квартал", EN: "Quarter III"},
	"m9": {KK: "тоғыз ай", RU: "9 месяцев", EN: "Nine months"},
	"q4": {KK: "IV тоқсан", RU: "IV квартал", EN: "Quarter IV"},
	"h2": {KK: "II жартыжыл", RU: "II полугодие", EN: "Half-year II"},

	"year": {KK: "жыл", RU: "год", EN: "Year"},
}

var (
	daysWord    = law.Text{KK: "күн", RU: "дней", EN: "days"}
	normWord    = law.Text{KK: "%d сағ", RU: "%d ч", EN: "%d h"}
	allWord     = law.Text{KK: "бәрі", RU: "всего", EN: "all"}
	withoutWord = law.Text{KK: "мерекесіз", RU: "непраздн.", EN: "no holiday"}

	calendarDaysTitle = law.Text{KK: "күнтізбелік күн", RU: "календарные дни", EN: "calendar days"}

	totalsTitle = law.Text{
		KK: "Күндер және 40, 36 және 24 сағаттық аптаның жұмыс уақыты нормалары",
		RU: "Дни и нормы рабочего времени при неделе в 40, 36 и 24 часа",
		EN: "Days, and norms of working time for weeks of 40, 36 and 24 hours",
	}
	hoursBasis = law.Text{
		KK: "Бес күндікте күніне 8 сағ, 7 сағ 12 мин және 4 сағ 48 мин; алты күндікте дүйсенбі–жұмада 7 және сенбіде 5 сағ, 6 сағ және 4 сағ (шығарылған). Мереке алдындағы күн қысқармайды. «Мерекесіз» – ұлттық және мемлекеттік мерекелерсіз.",
		RU: "При пятидневке 8 ч, 7 ч 12 мин и 4 ч 48 мин в день; при шестидневке 7 ч с понедельника по пятницу и 5 ч в субботу, 6 ч и 4 ч (выведено). Предпраздничные дни не сокращаются. Непраздничные – без национальных и государственных праздников.",
		EN: "Five-day week: 8 h, 7 h 12 min and 4 h 48 min a day; six-day week: 7 h on Monday to Friday and 5 h on Saturday, 6 h and 4 h (inferred). Days before a holiday are not shorter. No holiday: without national and state holidays.",
	}
	listTitle   = law.Text{KK: "Ерекше күндер", RU: "Особые дни", EN: "Days to note"}
	actsTitle   = law.Text{KK: "Актілер", RU: "Акты", EN: "Acts"}
	asKnownNote = law.Text{
		KK: "%s белгілі болған жағдай бойынша.",
		RU: "Как было известно на %s.",
		EN: "As an office could know it on %s.",
	}
	chosenNote = law.Text{
		KK: "Жыл көрсетілмеген (-year): %d – барлық күні белгілі соңғы жыл.",
		RU: "Год не указан (-year): взят %d — последний, в котором известен каждый день.",
		EN: "No -year given: %d is the last year of which every day is certain.",
	}
	uncertainTitle = law.Text{KK: "Дерек күмәнді күндер", RU: "Дни, о которых нет полной уверенности", EN: "Days about which the record is uncertain"}
	orWord         = law.Text{KK: "әлде", RU: "или", EN: "or"}
	closesWord     = law.Text{KK: "жабылуы – %s", RU: "до %s", EN: "until %s"}
	legendTitle    = law.Text{KK: "Белгілер", RU: "Обозначения", EN: "Legend"}
)

// knownNote says through which day the data were checked.
func knownNote(through law.Date) law.Text {
	day := through.Label()
	return law.Text{
		KK: "Дерек " + through.ThroughLabel().KK + " тексерілген; кейінгі күндер бұйрықпен өзгеруі мүмкін.",
		RU: "Данные проверены по " + day.RU + "; последующие дни ещё могут быть изменены приказом.",
		EN: "Checked through " + day.EN + "; later days may still be moved by an order.",
	}
}

// marks stand behind the number of a day, so that the calendar reads without
// colours too.
var marks = map[calendar.DayKind]string{
	calendar.DayWorking:     " ",
	calendar.DayWeekend:     ".",
	calendar.DayHoliday:     "*",
	calendar.DayReligious:   "+",
	calendar.DaySubstitute:  "=",
	calendar.DayTransferOff: "<",
	calendar.DayTransferOn:  ">",
}

const shortMark = "~"

var shortWord = law.Text{KK: "қысқартылған жұмыс күні", RU: "сокращённый рабочий день", EN: "short working day"}

func numbered(t law.Text, l law.Lang, v any) string { return fmt.Sprintf(t.In(l), v) }
