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

var quarters = [4]string{"I", "II", "III", "IV"}

func quarter(n int) law.Text {
	return law.Text{KK: quarters[n] + " тоқсан", RU: quarters[n] + " квартал", EN: "Quarter " + quarters[n]}
}

var (
	yearWord    = law.Text{KK: "жыл", RU: "год", EN: "Year"}
	daysWord    = law.Text{KK: "күн", RU: "дней", EN: "days"}
	hoursWord   = law.Text{KK: "сағат", RU: "часов", EN: "hours"}
	totalsTitle = law.Text{
		KK: "Жұмыс күндері мен сағаттары, 40 сағаттық апта",
		RU: "Рабочие дни и часы при 40-часовой неделе",
		EN: "Working days and hours of the 40-hour week",
	}
	hoursBasis = law.Text{
		KK: "Сағат: бес күндікте күніне 8; алты күндікте дүйсенбі–жұмада 7, сенбіде 5 (шығарылған). Мереке алдындағы күн қысқармайды.",
		RU: "Часы: при пятидневке 8 в день; при шестидневке 7 с понедельника по пятницу и 5 в субботу (выведено). Предпраздничные дни не сокращаются.",
		EN: "Hours: five-day week 8 a day; six-day week 7 on Monday to Friday and 5 on Saturday (inferred). Days before a holiday are not shorter.",
	}
	listTitle = law.Text{KK: "Ерекше күндер", RU: "Особые дни", EN: "Days to note"}
	actsTitle = law.Text{KK: "Актілер", RU: "Акты", EN: "Acts"}
	knownNote = law.Text{
		KK: "Дерек %s дейін тексерілген; кейінгі күндер бұйрықпен өзгеруі мүмкін.",
		RU: "Данные проверены по %s; последующие дни ещё могут быть изменены приказом.",
		EN: "Checked through %s; later days may still be moved by an order.",
	}
	asKnownNote = law.Text{
		KK: "%s күнгі белгілі жағдай бойынша.",
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
	closesWord     = law.Text{KK: "%s дейін", RU: "до %s", EN: "until %s"}
	legendTitle    = law.Text{KK: "Белгілер", RU: "Обозначения", EN: "Legend"}
)

// marks stand behind the number of a day, so that the calendar reads without
// colours too.
var marks = map[calendar.DayKind]string{
	calendar.Working:     " ",
	calendar.Weekend:     ".",
	calendar.Holiday:     "*",
	calendar.Religious:   "+",
	calendar.Substitute:  "=",
	calendar.TransferOff: "<",
	calendar.TransferOn:  ">",
}

const shortMark = "~"

var shortWord = law.Text{KK: "қысқартылған жұмыс күні", RU: "сокращённый рабочий день", EN: "short working day"}

func numbered(t law.Text, l law.Lang, v any) string { return fmt.Sprintf(t.In(l), v) }
