// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/reglament-kz/reglament/regulation/law"
)

// servicesShorter compares the term of each service with the steps that an account adds
// up to in the same measure: they outlast it. Minutes and hours are one measure, days and
// weeks one, months, quarters and years one; working days are their own. Units of two
// measures are never converted, but what follows a step of so many days ends after it,
// and a day is longer than any minutes.
func (f *finder) servicesShorter() {
	for _, s := range f.r.Services {
		for _, t := range s.Terms {
			for _, a := range []Account{f.procedure, f.interaction} {
				f.serviceShorter(s, t, a)
			}
		}
	}
}

func (f *finder) serviceShorter(s Service, t Term, a Account) {
	if t.Unit.measure() == "" {
		return
	}
	var kinds []KindID
	var values []Value
	granted, stated := false, false // by a grant, and without an extension
	var outlast []law.Citation
	for _, k := range s.Kinds {
		kind := k.ID.Short()
		if !t.For(kind) {
			continue
		}
		l, found := a.longest(kind, t)
		if !found {
			continue
		}
		if c := f.r.Cite(l.over); !slices.Contains(outlast, c) {
			outlast = append(outlast, c)
		}
		granted, stated = granted || l.grant, stated || !l.extended
		kinds = append(kinds, kind)
		values = append(values,
			f.value(t.Locator, fmt.Sprintf("%d %s (%s)", t.Amount, t.Unit, kind)),
			f.value(law.MustLocator(a.Paragraph), fmt.Sprintf("%s (%s)", l.printed, kind)))
	}
	if len(kinds) == 0 {
		return
	}
	where, steps := t.Locator.Label(), carrierOf(a.Paragraph)
	says := law.Text{
		KK: where.KK + ": қызметтің мерзімі " + steps.KK + " қадамдардан қысқа",
		RU: where.RU + ": срок услуги короче шагов " + steps.RU,
		EN: where.EN + ": the steps of " + steps.EN + " outlast the term of the service",
	}
	if !granted {
		says.KK += " (бас тартқанда)"
		says.RU += " (при отказе)"
		says.EN += " (on a refusal)"
	}
	if !stated {
		says.KK += " (мерзімі ұзартылса)"
		says.RU += " (если срок продлён)"
		says.EN += " (where a term is extended)"
	}
	f.add(ruleServiceShorter, says, f.only(kinds), []law.Locator{t.Locator, law.MustLocator(a.Paragraph)}, values...)
	last := &f.found[len(f.found)-1]
	last.Citations = append(last.Citations, outlast...)
}

// measure is the unit in which terms of a unit add up; empty where they do not.
func (v Unit) measure() Unit {
	switch v {
	case UnitMinute, UnitHour:
		return UnitMinute
	case UnitCalendarDay, UnitWeek:
		return UnitCalendarDay
	case UnitMonth, UnitQuarter, UnitYear:
		return UnitMonth
	case UnitWorkingDay:
		return UnitWorkingDay
	}
	return ""
}

// in is the amount of a term in a measure; false where it cannot be told in it.
func (t Term) in(measure Unit) (int, bool) {
	if measure == "" || t.Unit.measure() != measure {
		return 0, false
	}
	switch t.Unit {
	case UnitHour:
		return 60 * int(t.Amount), true
	case UnitWeek:
		return 7 * int(t.Amount), true
	case UnitQuarter:
		return 3 * int(t.Amount), true
	case UnitYear:
		return 12 * int(t.Amount), true
	}
	return int(t.Amount), true
}

// length is how steps outlast the term of a service.
type length struct {
	printed         string
	grant, extended bool
	over            law.Locator // the step at which they do
}

// longest is how the steps of a kind outlast the term of a service: up to a grant, or,
// where only that is longer, up to a refusal; without extensions, or only with them.
func (a Account) longest(kind KindID, t Term) (length, bool) {
	measure := t.Unit.measure()
	for _, extended := range []bool{false, true} {
		for _, outcome := range []Outcome{OutcomeGrant, OutcomeRefusal} {
			if !t.Is(outcome) || outcome == OutcomeRefusal && !a.refuses(kind) {
				continue
			}
			if s := a.spent(kind, t, outcome, extended); s.outlasts {
				printed := fmt.Sprintf("%d %s", s.units, measure)
				for _, x := range s.rest {
					printed += " + " + x.print(false)
				}
				return length{printed, outcome == OutcomeGrant, extended, s.over}, true
			}
		}
		if longer, at, ok := a.inDays(kind, t); ok && measure == UnitMinute {
			return length{fmt.Sprintf("%d %s", longer.Amount, longer.Unit), longer.Is(OutcomeGrant), false, at}, true
		}
	}
	return length{}, false
}

// inDays is a term of a step of a kind in days or longer, of an outcome that the term of
// the service binds, with its step.
func (a Account) inDays(kind KindID, whole Term) (Term, law.Locator, bool) {
	for _, s := range a.Steps {
		if !s.For(kind) {
			continue
		}
		for _, t := range s.TermsFor(kind) {
			bound := whole.Is(OutcomeGrant) && t.Is(OutcomeGrant) && s.Outcome != OutcomeRefusal ||
				whole.Is(OutcomeRefusal) && t.Is(OutcomeRefusal) && s.Outcome != OutcomeGrant && a.refuses(kind)
			if bound && t.Unit.Counted() && t.Unit != UnitMinute && t.Unit != UnitHour {
				return t, s.Locator, true
			}
		}
	}
	return Term{}, law.Locator{}, false
}

// refuses reports whether a step decides a refusal that passes through the others.
func (a Account) refuses(kind KindID) bool {
	return slices.ContainsFunc(a.Steps, func(s Step) bool {
		return s.For(kind) && slices.ContainsFunc(s.Decisions, func(d Decision) bool { return !d.Ends && d.Refusal != law.BasisNotStated && appliesTo(d.Kinds, kind) })
	})
}

// standardsShorter compares the terms of the Standard that bound the whole service
// with the steps of an account.
func (f *finder) standardsShorter() {
	for _, t := range f.r.Standard.Terms {
		if !t.Whole || t.Unit != UnitWorkingDay && t.Unit != UnitCalendarDay {
			continue
		}
		for _, a := range []Account{f.procedure, f.interaction} {
			f.standardShorter(t, a)
		}
	}
}

func (f *finder) standardShorter(t StandardTerm, a Account) {
	var kinds []KindID
	var values []Value
	for _, k := range f.kinds() {
		days := a.spent(k, Term{Amount: t.Amount, Unit: t.Unit}, OutcomeGrant, false).units
		rest := a.after(k, t.Unit)
		if !appliesTo(t.Kinds, k) || days < int(t.Amount) || days == int(t.Amount) && len(rest) == 0 {
			continue
		}
		kinds = append(kinds, k)
		steps := fmt.Sprintf("%d %s", days, t.Unit)
		for _, x := range rest {
			steps += " + " + x.print(false)
		}
		values = append(values, f.value(law.MustLocator(a.Paragraph), steps+fmt.Sprintf(" (%s)", k)))
	}
	if len(kinds) == 0 {
		return
	}
	// The act does not print the term, so that no value of a place can be that of the Standard.
	steps, term := carrierOf(a.Paragraph), t.Label()
	f.add(ruleStandardShorter, law.Text{
		KK: steps.KK + " қадамдар Стандарттың " + t.Point + "-тармағындағы мерзімнен ұзақ (" + term.KK + "; актіде жазылмаған)",
		RU: "шаги " + steps.RU + " длиннее срока пункта " + t.Point + " Стандарта (" + term.RU + "; в акте не напечатан)",
		EN: "the steps of " + steps.EN + " outlast the term of point " + t.Point + " of the Standard (" + term.EN + "; not printed in the act)",
	}, f.only(kinds), []law.Locator{law.MustLocator(a.Paragraph)}, values...)
}

// after are the shorter terms of the steps that follow the last one counted in a unit.
func (a Account) after(kind KindID, unit Unit) []Term {
	var rest []Term
	for _, s := range a.Steps {
		if !s.For(kind) || s.Outcome == OutcomeRefusal {
			continue
		}
		for _, t := range s.TermsFor(kind) {
			switch {
			case t.Unit == unit && t.Is(OutcomeGrant):
				rest = nil
			case (t.Unit == UnitMinute || t.Unit == UnitHour) && t.Is(OutcomeGrant):
				rest = append(rest, t)
			}
		}
	}
	return rest
}

// carrierIn names the paragraph or annex that carries an account, as the place where
// something stands: "in paragraph 5" without the "in".
func carrierIn(paragraph string) law.Text {
	if l, err := law.ParseLocator(paragraph); err == nil && l.Kind() == law.LocatorAnnex {
		n := strings.TrimPrefix(paragraph, "annex")
		return law.Text{KK: strings.TrimPrefix(n+"-қосымшада", "-"), RU: strings.TrimSpace("приложении " + n), EN: strings.TrimSpace("annex " + n)}
	}
	return law.Text{KK: paragraph + "-тармақта", RU: "пункте " + paragraph, EN: "paragraph " + paragraph}
}

// carrierOf names it as what the steps belong to: "of paragraph 5" without the "of".
func carrierOf(paragraph string) law.Text {
	t := carrierIn(paragraph)
	t.KK += "ғы"
	t.RU = strings.NewReplacer("приложении", "приложения", "пункте", "пункта").Replace(t.RU)
	return t
}

// sum is what the steps of a kind take.
type sum struct {
	units    int         // in the measure of the term of the service
	rest     []Term      // what ends after that, in other units
	outlasts bool        // they take longer than the service
	over     law.Locator // the step at which they do
}

// spent is what the steps of a kind take up to an outcome, in a service of some length:
// those that follow each other add up, those of a group run side by side, one that runs
// from the application begins with it, and one that runs back from the end of the service
// ends so long before it. The step at which they outlast the service is the last that runs
// back, which leaves too little for those behind it, or the first that ends too late. A
// step may be extended by as much as its clause allows; where it has no term of its own
// the term of the service is extended, which outlasts nothing.
func (a Account) spent(kind KindID, service Term, outcome Outcome, extended bool) sum {
	measure := service.Unit.measure()
	whole, _ := service.in(measure)
	var now, group sum // where the steps stand, and where the group in hand began
	var back law.Locator
	for i, s := range a.Steps {
		if !s.For(kind) || s.Outcome != "" && s.Outcome != OutcomeAny && s.Outcome != outcome {
			continue
		}
		if i == 0 || s.Group == "" || a.Steps[i-1].Group != s.Group {
			group = now
		}
		end, own := group, false
		for _, t := range s.TermsFor(kind) {
			if !t.Is(outcome) {
				continue
			}
			own = own || t.Unit.Counted()
			if t.From == FromEnd {
				back = s.Locator
			}
			end = end.later(group.plus(t, measure, whole))
		}
		if extended && own {
			end = end.plus(s.Extension.AtMost, measure, whole)
		}
		if !now.outlasts && (end.units > whole || end.units == whole && len(end.rest) > 0 && measure != UnitMinute) {
			end.outlasts, end.over = true, cmp.Or(back, s.Locator)
		}
		now = now.later(end)
	}
	return now
}

// plus is where a term ends that begins here, in a service that takes so many units as a
// whole. Minutes and hours end on the day on which the application came, until days have
// passed.
func (u sum) plus(t Term, measure Unit, whole int) sum {
	amount, ok := t.in(measure)
	switch {
	case ok && t.From == FromApplication:
		return sum{units: amount}
	case ok && t.From == FromEnd:
		return sum{units: whole - amount}
	case ok:
		u.units += amount
	case t.From == FromApplication, t.From == FromEnd, t.Unit.measure() == "", t.Unit.measure() == UnitMinute && u.units == 0:
	default:
		u.rest = append(slices.Clip(u.rest), t)
	}
	return u
}

// later is the later of two ends; what was outlasted before stays so.
func (u sum) later(o sum) sum {
	last := u
	if o.units > u.units || o.units == u.units && len(o.rest) > len(u.rest) {
		last = o
	}
	if o.outlasts && !u.outlasts {
		u = o
	}
	last.outlasts, last.over = u.outlasts, u.over
	return last
}
