// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import (
	"fmt"

	"github.com/reglament-kz/reglament/regulation/law"
)

// A number governs the case of its unit in Russian, the bound does so in Russian
// and Kazakh, and nothing is ever converted.

// unitWords are the forms of a unit that a number can ask for.
type unitWords struct {
	kk, kkFrom                 string // "жұмыс күні"; the ablative, "жұмыс күнінен асырмай"
	ruOne, ruFew, ruMany, ruOf string // "1 день", "2 дня", "5 дней"; "в течение 1 дня"
	enOne, enMany              string
}

func wordsOf(u Unit) unitWords {
	switch u {
	case UnitMinute:
		return unitWords{"минут", "минуттан", "минута", "минуты", "минут", "минуты", "minute", "minutes"}
	case UnitHour:
		return unitWords{"сағат", "сағаттан", "час", "часа", "часов", "часа", "hour", "hours"}
	case UnitWorkingDay:
		return unitWords{"жұмыс күні", "жұмыс күнінен", "рабочий день", "рабочих дня", "рабочих дней", "рабочего дня", "working day", "working days"}
	case UnitCalendarDay:
		return unitWords{"күнтізбелік күн", "күнтізбелік күннен", "календарный день", "календарных дня", "календарных дней", "календарного дня", "calendar day", "calendar days"}
	case UnitWeek:
		return unitWords{"апта", "аптадан", "неделя", "недели", "недель", "недели", "week", "weeks"}
	case UnitMonth:
		return unitWords{"ай", "айдан", "месяц", "месяца", "месяцев", "месяца", "month", "months"}
	case UnitQuarter:
		return unitWords{"тоқсан", "тоқсаннан", "квартал", "квартала", "кварталов", "квартала", "quarter", "quarters"}
	case UnitYear:
		return unitWords{"жыл", "жылдан", "год", "года", "лет", "года", "year", "years"}
	}
	return unitWords{}
}

// Count words a number of units: "13 working days". It is zero for a unit that is
// not [Unit.Counted].
func (v Unit) Count(n int) law.Text {
	if !v.Counted() {
		return law.Text{}
	}
	w := wordsOf(v)
	en := w.enMany
	if n == 1 {
		en = w.enOne
	}
	return law.Text{
		KK: fmt.Sprintf("%d %s", n, w.kk),
		RU: fmt.Sprintf("%d %s", n, governed(n, w.ruOne, w.ruFew, w.ruMany)),
		EN: fmt.Sprintf("%d %s", n, en),
	}
}

// governed picks the form of a Russian noun that a number governs.
func governed(n int, one, few, many string) string {
	switch tens, units := n%100, n%10; {
	case units == 1 && tens != 11:
		return one
	case units >= 2 && units <= 4 && (tens < 12 || tens > 14):
		return few
	}
	return many
}

// Label words what a term says, with its bound and without its start: "within 3
// working days". A term that is not stated says so.
func (t Term) Label() law.Text {
	switch {
	case t.Basis == law.BasisNotStated || t.Basis == "":
		return law.Text{KK: "мерзімі жазылмаған", RU: "срок не указан", EN: "no term stated"}
	case t.Unit == UnitDayOfApplication:
		return law.Text{KK: "жүгінген күні ішінде", RU: "в течение дня обращения", EN: "within the day of application"}
	case t.Unit == UnitPlanDates:
		return law.Text{KK: "жоспардағы мерзім", RU: "срок по плану", EN: "the dates of the plan"}
	}
	n, w, bare := int(t.Amount), wordsOf(t.Unit), t.Unit.Count(int(t.Amount))
	of := fmt.Sprintf("%d %s", n, governed(n, w.ruOf, w.ruMany, w.ruMany))
	from := fmt.Sprintf("%d %s", n, w.kkFrom)
	switch t.Bound {
	case BoundWithin:
		return law.Text{KK: bare.KK + " ішінде", RU: "в течение " + of, EN: "within " + bare.EN}
	case BoundNotExceeding:
		return law.Text{KK: from + " асырмай", RU: "не более " + of, EN: "not exceeding " + bare.EN}
	case BoundNotLaterThan:
		return law.Text{KK: from + " кешіктірмей", RU: "не позднее " + of, EN: "not later than " + bare.EN}
	}
	return bare
}

// Label words the event from which a term runs: "from the application". It is zero
// for a value that is not one of the words.
func (v Start) Label() law.Text { return startLabels[v] }

var startLabels = map[Start]law.Text{
	FromPrevious:     {KK: "алдыңғы әрекеттен кейін", RU: "после предыдущего действия", EN: "after the previous action"},
	FromApplication:  {KK: "жүгінген сәттен бастап", RU: "с момента обращения", EN: "from the application"},
	FromArrival:      {KK: "келіп түскен күннен бастап", RU: "со дня поступления", EN: "from the arrival"},
	FromHandOver:     {KK: "көрсетілетін қызметті берушіге жолданғаннан бастап", RU: "с момента передачи услугодателю", EN: "from the hand-over to the provider"},
	FromRegistration: {KK: "тіркелген сәттен бастап", RU: "с момента регистрации", EN: "from the registration"},
	FromReceipt:      {KK: "көрсетілетін қызметті беруші алған сәттен бастап", RU: "с момента получения услугодателем", EN: "from the receipt by the provider"},
	FromEnd:          {KK: "қызмет көрсету мерзімі аяқталғанға дейін", RU: "до окончания срока оказания услуги", EN: "before the end of the term of the service"},
}
