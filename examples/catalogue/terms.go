// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"fmt"
	"strings"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// The words of terms. A number governs the case of its unit in Russian, the
// bound does so in Russian and Kazakh, and nothing is ever converted.

// forms are the forms of a unit that a number can ask for.
type forms struct {
	one, few, many string // "1 день", "2 дня", "5 дней"
	ofOne          string // "в течение 1 дня"
	from           string // Kazakh: the ablative, "30 минуттан асырмай"
}

func unitForms(u regulation.Unit, l law.Lang) forms {
	list := map[regulation.Unit]map[law.Lang]forms{
		regulation.UnitMinute: {
			law.LangKazakh:  {one: "минут", from: "минуттан"},
			law.LangRussian: {one: "минута", few: "минуты", many: "минут", ofOne: "минуты"},
			law.LangEnglish: {one: "minute", many: "minutes"},
		},
		regulation.UnitHour: {
			law.LangKazakh:  {one: "сағат", from: "сағаттан"},
			law.LangRussian: {one: "час", few: "часа", many: "часов", ofOne: "часа"},
			law.LangEnglish: {one: "hour", many: "hours"},
		},
		regulation.UnitWorkingDay: {
			law.LangKazakh:  {one: "жұмыс күні", from: "жұмыс күнінен"},
			law.LangRussian: {one: "рабочий день", few: "рабочих дня", many: "рабочих дней", ofOne: "рабочего дня"},
			law.LangEnglish: {one: "working day", many: "working days"},
		},
		regulation.UnitCalendarDay: {
			law.LangKazakh:  {one: "күнтізбелік күн", from: "күнтізбелік күннен"},
			law.LangRussian: {one: "календарный день", few: "календарных дня", many: "календарных дней", ofOne: "календарного дня"},
			law.LangEnglish: {one: "calendar day", many: "calendar days"},
		},
		regulation.UnitWeek: {
			law.LangKazakh:  {one: "апта", from: "аптадан"},
			law.LangRussian: {one: "неделя", few: "недели", many: "недель", ofOne: "недели"},
			law.LangEnglish: {one: "week", many: "weeks"},
		},
		regulation.UnitMonth: {
			law.LangKazakh:  {one: "ай", from: "айдан"},
			law.LangRussian: {one: "месяц", few: "месяца", many: "месяцев", ofOne: "месяца"},
			law.LangEnglish: {one: "month", many: "months"},
		},
		regulation.UnitQuarter: {
			law.LangKazakh:  {one: "тоқсан", from: "тоқсаннан"},
			law.LangRussian: {one: "квартал", few: "квартала", many: "кварталов", ofOne: "квартала"},
			law.LangEnglish: {one: "quarter", many: "quarters"},
		},
		regulation.UnitYear: {
			law.LangKazakh:  {one: "жыл", from: "жылдан"},
			law.LangRussian: {one: "год", few: "года", many: "лет", ofOne: "года"},
			law.LangEnglish: {one: "year", many: "years"},
		},
	}
	return list[u][l]
}

// amount words a number of units, "13 working days".
func (p *page) amount(n int, u regulation.Unit) string {
	f := unitForms(u, p.lang)
	form := f.many
	switch p.lang {
	case law.LangKazakh:
		form = f.one
	case law.LangRussian:
		form = russian(n, f.one, f.few, f.many)
	default:
		if n == 1 {
			form = f.one
		}
	}
	return fmt.Sprintf("%d", n) + tied + strings.ReplaceAll(form, " ", tied)
}

// genitive words a number of units in the Russian genitive, "1 рабочего дня".
func genitive(n int, u regulation.Unit) string {
	f := unitForms(u, law.LangRussian)
	return fmt.Sprintf("%d %s", n, russian(n, f.ofOne, f.many, f.many))
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

// limited words a term with its bound: "within 3 working days".
func (p *page) limited(t regulation.Term) string {
	switch t.Unit {
	case regulation.UnitDayOfApplication:
		return p.say(text("жүгінген күні ішінде", "в течение дня обращения", "within the day of application"))
	case regulation.UnitPlanDates:
		return p.say(text("жоспардағы мерзім", "срок по плану", "the dates of the plan"))
	}
	n := int(t.Amount)
	bare := p.amount(n, t.Unit)
	f := unitForms(t.Unit, p.lang)
	ablative := fmt.Sprintf("%d %s", n, f.from)
	switch t.Bound {
	case regulation.BoundWithin:
		return p.say(text(bare+" ішінде", "в течение "+genitive(n, t.Unit), "within "+bare))
	case regulation.BoundNotExceeding:
		return p.say(text(ablative+" асырмай", "не более "+genitive(n, t.Unit), "not exceeding "+bare))
	case regulation.BoundNotLaterThan:
		return p.say(text(ablative+" кешіктірмей", "не позднее "+genitive(n, t.Unit), "not later than "+bare))
	}
	return bare
}

// kinds lists kinds in short form; no list is every kind.
func (p *page) kinds(list []regulation.KindID) string {
	s := ""
	for i, k := range list {
		if i > 0 {
			s += ", "
		}
		s += k.String()
	}
	return s
}

func startText(s regulation.Start) law.Text {
	switch s {
	case regulation.FromApplication:
		return text("жүгінген сәттен бастап", "с момента обращения", "from the application")
	case regulation.FromArrival:
		return text("келіп түскен күннен бастап", "со дня поступления", "from the arrival")
	case regulation.FromRegistration:
		return text("тіркелгеннен бастап", "с регистрации", "from the registration")
	case regulation.FromReceipt:
		return text("көрсетілетін қызметті беруші алғаннан бастап", "с получения услугодателем", "from the receipt by the provider")
	case regulation.FromHandOver:
		return text("көрсетілетін қызметті берушіге жолданғаннан бастап", "с момента передачи услугодателю", "from the hand-over to the provider")
	default:
		return text("алдыңғы әрекеттен кейін", "после предыдущего действия", "after the previous action")
	}
}

// started words a term with the event from which it runs, or back from which it is
// counted.
func (p *page) started(t regulation.Term) string {
	if t.From == regulation.FromEnd {
		bare := p.amount(int(t.Amount), t.Unit)
		latest, than := "", ""
		if t.Bound == regulation.BoundNotLaterThan {
			latest, than = "не позднее чем ", "not later than "
		}
		return p.say(text("қызмет мерзімі аяқталғанға дейін "+p.limited(t), latest+"за "+bare+" до окончания срока услуги", than+bare+" before the end of the term of the service"))
	}
	s := p.limited(t) + ", " + p.say(startText(t.From))
	if !t.Of.IsZero() {
		s += " (" + t.Of.String() + ")"
	}
	return s
}

func outcomeText(o regulation.Outcome) law.Text {
	switch o {
	case regulation.OutcomeGrant:
		return text("берілген жағдайда", "при выдаче", "if granted")
	case regulation.OutcomeRefusal:
		return text("бас тартылған жағдайда", "при отказе", "if refused")
	default:
		return law.Text{} // no distinction is printed
	}
}

// term words a term in full; place is that of its step or node.
func (p *page) term(t regulation.Term, place law.Locator) string {
	if !t.Locator.IsZero() {
		place = t.Locator
	}
	bound := law.Text{}
	s := p.say(law.BasisNotStated.Label())
	if t.Basis == law.BasisStated || t.Basis == law.BasisInferred {
		s = p.started(t)
		if t.Bound == regulation.BoundBare && t.Unit.Counted() {
			bound = bareNumber()
		}
	}
	open := law.Text{}
	if t.Ambiguous {
		open = text("нені қамтитыны ашық", "охват не ясен", "what it covers is open")
	}
	for _, part := range []law.Text{outcomeText(t.Outcome), t.Covers, open} {
		if !part.IsZero() {
			s += "; " + p.say(part)
		}
	}
	inferred := ""
	if t.Basis == law.BasisInferred {
		inferred = p.basis(t.Basis)
	}
	return s + p.note(place.String(), p.kinds(t.Kinds), p.say(bound), inferred)
}

// basis words a basis where it is worth a word: stated is the rule, and the
// place says it.
func (p *page) basis(b law.Basis) string {
	if b == law.BasisStated {
		return ""
	}
	return p.say(b.Label())
}
