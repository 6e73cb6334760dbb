// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import (
	"fmt"
	"strings"

	"github.com/reglament-kz/reglament/regulation/law"
)

// servicesShorter compares the term of each service, in working or calendar days,
// with the steps that an account adds up to in the same unit: they outlast it.
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
	if t.Unit != UnitWorkingDay && t.Unit != UnitCalendarDay || !t.Is(OutcomeGrant) {
		return
	}
	var kinds []KindID
	var values []Value
	for _, k := range s.Kinds {
		kind := k.ID.Short()
		days := a.spent(kind, t.Unit)
		if !t.For(kind) || days <= int(t.Amount) {
			continue
		}
		kinds = append(kinds, kind)
		values = append(values,
			f.value(t.Locator, fmt.Sprintf("%d %s (%s)", t.Amount, t.Unit, kind)),
			f.value(law.MustLocator(a.Paragraph), fmt.Sprintf("%d %s (%s)", days, t.Unit, kind)))
	}
	if len(kinds) == 0 {
		return
	}
	where, steps := t.Locator.Label(), carrierOf(a.Paragraph)
	f.add(RuleServiceShorter, SeveritySubstantive, law.Text{
		KK: where.KK + ": қызметтің мерзімі " + steps.KK + " қадамдардан қысқа",
		RU: where.RU + ": срок услуги короче шагов " + steps.RU,
		EN: where.EN + ": the steps of " + steps.EN + " outlast the term of the service",
	}, f.only(kinds), []law.Locator{t.Locator, law.MustLocator(a.Paragraph)}, values...)
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

// spent is the number of days of a unit at which the last step of a kind ends up to
// a grant: those that follow each other add up, those of a group run side by side,
// and one that runs from the application begins with it.
func (a Account) spent(kind KindID, unit Unit) int {
	now, group, most := 0, 0, 0
	for i, s := range a.Steps {
		if !s.For(kind) || s.Outcome == OutcomeRefusal {
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
			if t.Unit != unit || !t.Is(OutcomeGrant) {
				continue
			}
			if t.From == FromApplication {
				begin = 0
			}
			end = max(end, begin+int(t.Amount))
		}
		now = max(now, end)
		most = max(most, now)
	}
	return most
}
