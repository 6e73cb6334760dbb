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

// servicesShorter compares the term of each service, in minutes, hours, working or
// calendar days, with the steps that an account adds up to in the same unit: they
// outlast it. An hour is sixty minutes, and a day is longer than any of them.
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
	unit := t.Unit
	switch unit {
	case UnitWorkingDay, UnitCalendarDay:
	case UnitMinute, UnitHour:
		unit = UnitMinute
	default:
		return
	}
	whole, _ := t.in(unit)
	var kinds []KindID
	var values []Value
	granted := false // a grant alone outlasts it
	var outlast []law.Citation
	for _, k := range s.Kinds {
		kind := k.ID.Short()
		if !t.For(kind) {
			continue
		}
		amount, grant, at := a.longest(kind, t, unit)
		steps := fmt.Sprintf("%d %s", amount, unit)
		if longer, s, ok := a.inDays(kind, t); ok && unit == UnitMinute {
			steps, grant, at = fmt.Sprintf("%d %s", longer.Amount, longer.Unit), longer.Is(OutcomeGrant), s
		} else if amount <= whole {
			continue
		}
		if c := f.r.Cite(at); !slices.Contains(outlast, c) {
			outlast = append(outlast, c)
		}
		granted = granted || grant
		kinds = append(kinds, kind)
		values = append(values,
			f.value(t.Locator, fmt.Sprintf("%d %s (%s)", t.Amount, t.Unit, kind)),
			f.value(law.MustLocator(a.Paragraph), fmt.Sprintf("%s (%s)", steps, kind)))
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
	f.add(RuleServiceShorter, says, f.only(kinds), []law.Locator{t.Locator, law.MustLocator(a.Paragraph)}, values...)
	last := &f.found[len(f.found)-1]
	last.Citations = append(last.Citations, outlast...)
}

// in is the amount of a term in a unit; false where it cannot be told in it.
func (t Term) in(unit Unit) (int, bool) {
	switch {
	case t.Unit == unit:
		return int(t.Amount), true
	case t.Unit == UnitHour && unit == UnitMinute:
		return 60 * int(t.Amount), true
	}
	return 0, false
}

// longest is the number of units that the steps of a kind take, of those of the term of
// a service: up to a grant, or, where only that is more than the term, up to a refusal;
// and the step at which they outlast it.
func (a Account) longest(kind KindID, t Term, unit Unit) (amount int, grant bool, over law.Locator) {
	whole, _ := t.in(unit)
	if t.Is(OutcomeGrant) {
		if amount, over = a.spent(kind, whole, unit, OutcomeGrant); amount > whole {
			return amount, true, over
		}
	}
	if t.Is(OutcomeRefusal) && a.refuses(kind) {
		amount, over = a.spent(kind, whole, unit, OutcomeRefusal)
	}
	return amount, false, over
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
		days, _ := a.spent(k, int(t.Amount), t.Unit, OutcomeGrant)
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
	f.add(RuleStandardShorter, law.Text{
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

// spent is the number of units, of a service that takes so many as a whole, at which the
// last step of a kind ends up to an outcome: those that follow each other add up,
// those of a group run side by side, one that runs from the application begins with
// it, and one that runs back from the end of the service ends so long before it. The
// step is the one at which they are more than the whole: the last that runs back, which
// leaves too little for those behind it, or the first that ends too late.
func (a Account) spent(kind KindID, whole int, unit Unit, outcome Outcome) (units int, over law.Locator) {
	now, group := 0, 0
	var back law.Locator
	for i, s := range a.Steps {
		if !s.For(kind) || s.Outcome != "" && s.Outcome != OutcomeAny && s.Outcome != outcome {
			continue
		}
		if s.Group != "" && (i == 0 || a.Steps[i-1].Group != s.Group) {
			group = now
		}
		begin := now
		if s.Group != "" {
			begin = group
		}
		end := begin
		for _, t := range s.TermsFor(kind) {
			amount, ok := t.in(unit)
			if !ok || !t.Is(outcome) {
				continue
			}
			switch t.From {
			case FromApplication:
				begin = 0
			case FromEnd:
				begin, back = whole-2*amount, s.Locator
			}
			end = max(end, begin+amount)
		}
		if now <= whole && end > whole {
			over = cmp.Or(back, s.Locator)
		}
		now = max(now, end)
	}
	return now, over
}
