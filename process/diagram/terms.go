// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package diagram

import (
	"fmt"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// The words of terms. A number governs the case of its unit in Russian, the
// bound does so in Russian and Kazakh, and nothing is ever converted.

// unitWords are the forms of a unit that a number can ask for.
type unitWords struct {
	one, few, many string // "1 день", "2 дня", "5 дней"
	ofOne          string // "в течение 1 дня"
	from           string // Kazakh: the ablative, "30 минуттан асырмай"
}

func wordsOf(u regulation.Unit, l law.Lang) unitWords {
	switch u {
	case regulation.UnitMinute:
		return pick(l, unitWords{one: "минут", from: "минуттан"},
			unitWords{one: "минута", few: "минуты", many: "минут", ofOne: "минуты"},
			unitWords{one: "minute", many: "minutes"})
	case regulation.UnitHour:
		return pick(l, unitWords{one: "сағат", from: "сағаттан"},
			unitWords{one: "час", few: "часа", many: "часов", ofOne: "часа"},
			unitWords{one: "hour", many: "hours"})
	case regulation.UnitWorkingDay:
		return pick(l, unitWords{one: "жұмыс күні", from: "жұмыс күнінен"},
			unitWords{one: "рабочий день", few: "рабочих дня", many: "рабочих дней", ofOne: "рабочего дня"},
			unitWords{one: "working day", many: "working days"})
	default:
		return pick(l, unitWords{one: "күнтізбелік күн", from: "күнтізбелік күннен"},
			unitWords{one: "календарный день", few: "календарных дня", many: "календарных дней", ofOne: "календарного дня"},
			unitWords{one: "calendar day", many: "calendar days"})
	}
}

// pick takes the one of three values that belongs to a language.
func pick[T any](l law.Lang, kk, ru, en T) T {
	switch l {
	case law.LangKazakh:
		return kk
	case law.LangRussian:
		return ru
	default:
		return en
	}
}

// counted words a number of units, "13 working days".
func counted(n int, u regulation.Unit, l law.Lang) string {
	w := wordsOf(u, l)
	form := w.one
	switch {
	case l == law.LangRussian:
		form = russian(n, w.one, w.few, w.many)
	case l != law.LangKazakh && n != 1:
		form = w.many
	}
	return fmt.Sprintf("%d %s", n, form)
}

// russian picks the form of a noun that a number governs.
func russian(n int, one, few, many string) string {
	switch tens, units := n%100, n%10; {
	case units == 1 && tens != 11:
		return one
	case units >= 2 && units <= 4 && (tens < 12 || tens > 14):
		return few
	}
	return many
}

// limited words what a term says, with its bound: "within 3 working days".
func limited(t regulation.Term, l law.Lang) string {
	switch {
	case t.Unit == regulation.UnitDayOfApplication:
		return pick(l, "жүгінген күні ішінде", "в течение дня обращения", "within the day of application")
	case t.Unit == regulation.UnitPlanDates:
		return pick(l, "жоспардағы мерзім", "срок по плану", "the dates of the plan")
	case !t.Unit.Counted():
		return notStated(l)
	}
	n := int(t.Amount)
	bare := counted(n, t.Unit, l)
	w := wordsOf(t.Unit, l)
	genitive := fmt.Sprintf("%d %s", n, russian(n, w.ofOne, w.many, w.many))
	ablative := fmt.Sprintf("%d %s", n, w.from)
	switch t.Bound {
	case regulation.BoundWithin:
		return pick(l, bare+" ішінде", "в течение "+genitive, "within "+bare)
	case regulation.BoundNotExceeding:
		return pick(l, ablative+" асырмай", "не более "+genitive, "not exceeding "+bare)
	case regulation.BoundNotLaterThan:
		return pick(l, ablative+" кешіктірмей", "не позднее "+genitive, "not later than "+bare)
	}
	return bare
}

func notStated(l law.Lang) string {
	return pick(l, "мерзімі жазылмаған", "срок не указан", "no term stated")
}

// TermText words a term as the drawings do, with the outcome that it belongs to and
// what it covers: "grant: 13 working days". The number and unit are those of the
// act; nothing is converted.
func TermText(t regulation.Term, lang law.Lang) string { return term(t, lang) }

// term words a term with the outcome that it belongs to and what it covers.
func term(t regulation.Term, l law.Lang) string {
	s := notStated(l)
	if t.Basis == law.BasisStated || t.Basis == law.BasisInferred {
		s = limited(t, l)
	}
	if t.Basis == law.BasisInferred {
		s += " (" + law.BasisInferred.Label().In(l) + ")"
	}
	switch t.Outcome {
	case regulation.OutcomeGrant:
		s = pick(l, "берілсе: ", "выдача: ", "grant: ") + s
	case regulation.OutcomeRefusal:
		s = pick(l, "бас тартылса: ", "отказ: ", "refusal: ") + s
	}
	if c := t.Covers.In(l); c != "" {
		s += "; " + c
	}
	return s
}
