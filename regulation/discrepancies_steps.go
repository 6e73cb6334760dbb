// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import (
	"slices"
	"strings"

	"github.com/reglament-kz/reglament/regulation/law"
)

func (f *finder) stepsMissing() {
	if len(f.procedure.Steps) == 0 || len(f.interaction.Steps) == 0 {
		return
	}
	for _, g := range f.pairs {
		if g.both() {
			continue
		}
		s, other := g.steps()[0], f.interaction.Paragraph
		if len(g.procedure) == 0 {
			other = f.procedure.Paragraph
		}
		there := law.MustLocator(other)
		f.add(ruleStepMissing, law.Text{
			KK: s.Locator.Label().KK + ": бұл қадам " + carrierIn(other).KK + " жоқ",
			RU: s.Locator.Label().RU + ": этого шага нет в " + carrierIn(other).RU,
			EN: s.Locator.Label().EN + ": " + carrierIn(other).EN + " lacks this step",
		}, s.Kinds, []law.Locator{s.Locator}, f.value(s.Locator, actionsOf(s)), f.value(there, ""))
	}
}

func actionsOf(s Step) string {
	list := make([]string, len(s.Actions))
	for i, a := range s.Actions {
		list[i] = string(a.Does)
	}
	return strings.Join(list, ", ")
}

// termsOf writes the terms that a group of steps has for a kind, as they stand.
func termsOf(steps []Step, kind KindID, bound bool) string {
	var list []string
	for _, s := range steps {
		for _, t := range s.TermsFor(kind) {
			list = append(list, t.print(bound))
		}
	}
	return strings.Join(list, " + ")
}

// sumsOf writes them for a comparison: those of one unit, bound and outcome
// together, since one account divides what the other does in one step.
func sumsOf(steps []Step, kind KindID, bound bool) []string {
	var sums []Term
	for _, s := range steps {
		for _, t := range s.TermsFor(kind) {
			like := func(x Term) bool {
				return x.Unit == t.Unit && x.Bound == t.Bound && x.Outcome == t.Outcome && x.Basis == t.Basis && t.Unit.Counted()
			}
			if i := slices.IndexFunc(sums, like); i >= 0 {
				sums[i].Amount += t.Amount
				continue
			}
			sums = append(sums, t)
		}
	}
	list := make([]string, len(sums))
	for i, t := range sums {
		list[i] = t.print(bound)
	}
	return list
}

func (f *finder) termsDiffer() {
	for _, rule := range []law.ID{ruleTermDiffers, ruleBoundDiffers} {
		for _, g := range f.pairs {
			if !g.both() {
				continue
			}
			var kinds []KindID
			var values []Value
			more := true // each of the kinds has further terms on one side, and no other difference
			for _, k := range f.kinds() {
				if !exists(g.procedure, k) || !exists(g.interaction, k) {
					continue
				}
				p, i := sumsOf(g.procedure, k, false), sumsOf(g.interaction, k, false)
				amounts := !slices.Equal(p, i)
				bounds := !slices.Equal(sumsOf(g.procedure, k, true), sumsOf(g.interaction, k, true))
				if rule == ruleTermDiffers && amounts || rule == ruleBoundDiffers && bounds && !amounts {
					kinds = append(kinds, k)
					more = more && (hasAll(p, i) || hasAll(i, p))
					for _, side := range [][]Step{g.procedure, g.interaction} {
						v := f.value(side[0].Locator, termsOf(side, k, rule == ruleBoundDiffers))
						if !slices.Contains(values, v) {
							values = append(values, v)
						}
					}
				}
			}
			if len(kinds) > 0 {
				f.differ(rule, g, more && rule == ruleTermDiffers, f.only(kinds), values)
			}
		}
	}
}

// hasAll reports whether a list has all of another one, and is not empty.
func hasAll(few, many []string) bool {
	return len(few) > 0 && !slices.ContainsFunc(few, func(s string) bool { return !slices.Contains(many, s) })
}

func exists(steps []Step, kind KindID) bool {
	return slices.ContainsFunc(steps, func(s Step) bool { return s.For(kind) && len(s.ActionsFor(kind)) > 0 })
}

// differ adds a finding about a group of linked steps. more says that one side
// only has a term which the other lacks.
func (f *finder) differ(rule law.ID, g pair, more bool, kinds []KindID, values []Value) {
	what := map[law.ID]law.Text{
		ruleTermDiffers:  {KK: "мерзімі әртүрлі", RU: "сроки различаются", EN: "the terms differ"},
		ruleBoundDiffers: {KK: "мерзімнің шегі әртүрлі сөзбен берілген", RU: "предел срока выражен по-разному", EN: "the bound of the term is worded differently"},
		ruleKindsDiffer:  {KK: "қадам әртүрлі түрлерге қатысты", RU: "шаг касается разных видов", EN: "the step exists for different kinds"},
		ruleActorDiffers: {KK: "орындаушысы әртүрлі аталған", RU: "исполнитель назван по-разному", EN: "different actors are named"},
	}[rule]
	if more {
		what = law.Text{
			KK: "бірінде екіншісінде жоқ мерзім бар, қалғандары бірдей",
			RU: "в одном есть срок, которого нет в другом, остальные совпадают",
			EN: "one has a term that the other lacks; the rest agree",
		}
	}
	p, i := names(locators(g.procedure)), names(locators(g.interaction))
	f.add(rule, law.Text{
		KK: p + " және " + i + ": " + what.KK,
		RU: p + " и " + i + ": " + what.RU,
		EN: p + " and " + i + ": " + what.EN,
	}, kinds, locators(g.steps()), values...)
}

func (f *finder) kindsDiffer() {
	for _, g := range f.pairs {
		if !g.both() {
			continue
		}
		var p, i []KindID
		for _, k := range f.kinds() {
			if exists(g.procedure, k) {
				p = append(p, k)
			}
			if exists(g.interaction, k) {
				i = append(i, k)
			}
		}
		if slices.Equal(p, i) {
			continue
		}
		var differ []KindID
		for _, k := range f.kinds() {
			// A kind that an account does not have at all is no difference of a step.
			if slices.Contains(p, k) != slices.Contains(i, k) && exists(f.procedure.Steps, k) && exists(f.interaction.Steps, k) {
				differ = append(differ, k)
			}
		}
		if len(differ) == 0 {
			continue
		}
		f.differ(ruleKindsDiffer, g, false, differ, []Value{
			f.value(g.procedure[0].Locator, printKinds(p)), f.value(g.interaction[0].Locator, printKinds(i)),
		})
	}
}

func printKinds(kinds []KindID) string {
	s := make([]string, len(kinds))
	for i, k := range kinds {
		s[i] = k.String()
	}
	return strings.Join(s, ", ")
}

func stated(s Step) []law.ID {
	var list []law.ID
	for _, a := range s.Actors {
		if a.Basis == law.BasisStated {
			list = append(list, a.ID)
		}
	}
	return list
}

func (f *finder) actorsUnnamed() {
	for _, a := range f.r.Accounts {
		for _, s := range a.Steps {
			if len(stated(s)) > 0 {
				continue
			}
			v := f.value(s.Locator, "")
			text := law.Text{KK: ": кімнің орындайтыны аталмаған", RU: ": не названо, кто исполняет", EN: ": nobody is named who does it"}
			if len(s.Actors) > 0 && s.Actors[0].Printed != "" {
				v.Printed = s.Actors[0].Printed
				text = law.Text{
					KK: ": қайда жасалатыны ғана жазылған, кімнің орындайтыны аталмаған",
					RU: ": названо лишь место, а не кто исполняет",
					EN: ": only the place is named and not who does it",
				}
			}
			f.add(ruleActorUnnamed, law.Text{
				KK: s.Locator.Label().KK + text.KK,
				RU: s.Locator.Label().RU + text.RU,
				EN: s.Locator.Label().EN + text.EN,
			}, s.Kinds, []law.Locator{s.Locator}, v)
		}
	}
}

func (f *finder) actorsDiffer() {
	for _, g := range f.pairs {
		if !g.both() {
			continue
		}
		// Who acts for a kind that the other side does not have differs from nobody.
		both := slices.DeleteFunc(f.kinds(), func(k KindID) bool { return !exists(g.procedure, k) || !exists(g.interaction, k) })
		side := func(steps []Step) []law.ID {
			var list []law.ID
			for _, s := range steps {
				for _, a := range s.Actors {
					// Who is named elsewhere is no word of the step; such a difference is
					// between that place and the other account, and recorded by hand.
					if a.Basis == law.BasisStated && a.At.IsZero() && slices.ContainsFunc(both, a.For) {
						list = append(list, a.ID)
					}
				}
			}
			slices.Sort(list)
			return slices.Compact(list)
		}
		p, i := side(g.procedure), side(g.interaction)
		if len(p) == 0 || len(i) == 0 || slices.Equal(f.lanes(p), f.lanes(i)) {
			continue // nobody to compare, or two words for one person
		}
		f.differ(ruleActorDiffers, g, false, nil, []Value{
			f.value(g.procedure[0].Locator, printedActors(g.procedure)), f.value(g.interaction[0].Locator, printedActors(g.interaction)),
		})
	}
}

// lanes are the lanes of actors, each once, in the order of the alphabet.
func (f *finder) lanes(actors []law.ID) []law.ID {
	list := make([]law.ID, len(actors))
	for i, id := range actors {
		list[i] = f.lane(id)
	}
	slices.Sort(list)
	return slices.Compact(list)
}

func printedActors(steps []Step) string {
	var list []string
	for _, s := range steps {
		for _, a := range s.Actors {
			if a.Basis == law.BasisStated && !slices.Contains(list, a.Printed) {
				list = append(list, a.Printed)
			}
		}
	}
	return strings.Join(list, ", ")
}

func (f *finder) resultsOneAccount() {
	if len(f.procedure.Steps) == 0 || len(f.interaction.Steps) == 0 {
		return
	}
	printing := func(a Account) []law.Locator {
		var list []law.Locator
		for _, s := range a.Steps {
			if len(s.Results) > 0 {
				list = append(list, s.Locator)
			}
		}
		return list
	}
	p, i := printing(f.procedure), printing(f.interaction)
	if len(p) > 0 == (len(i) > 0) {
		return
	}
	with, without, places := f.procedure, f.interaction, p
	if len(p) == 0 {
		with, without, places = f.interaction, f.procedure, i
	}
	values := []Value{f.value(law.MustLocator(without.Paragraph), "")}
	for _, l := range places {
		values = append(values, f.value(l, "нәтижесі"))
	}
	f.add(ruleResultOneAccount, law.Text{
		KK: "қадамдардың нәтижесі тек " + carrierIn(with.Paragraph).KK + " жазылған",
		RU: "результаты шагов напечатаны только в " + carrierIn(with.Paragraph).RU,
		EN: "the results of the steps are printed in " + carrierIn(with.Paragraph).EN + " only",
	}, nil, []law.Locator{law.MustLocator(with.Paragraph)}, values...)
}

func (f *finder) recordsOneAccount() {
	if len(f.procedure.Steps) == 0 || len(f.interaction.Steps) == 0 {
		return
	}
	making := func(a Account, id law.ID) []law.Locator {
		var list []law.Locator
		for _, s := range a.Steps {
			if slices.Contains(s.Records, id) {
				list = append(list, s.Locator)
			}
		}
		return list
	}
	for _, rec := range f.r.Records {
		p, i := making(f.procedure, rec.ID), making(f.interaction, rec.ID)
		if len(p) > 0 == (len(i) > 0) {
			continue
		}
		without, places := f.interaction, p
		if len(p) == 0 {
			without, places = f.procedure, i
		}
		values := []Value{f.value(law.MustLocator(without.Paragraph), "")}
		for _, l := range places {
			values = append(values, f.value(l, rec.Text.KK))
		}
		f.addOf(ruleRecordOneAccount, rec.ID, law.Text{
			KK: carrierIn(without.Paragraph).KK + " жоқ: " + rec.Text.In(law.LangKazakh),
			RU: "нет в " + carrierIn(without.Paragraph).RU + ": " + rec.Text.In(law.LangRussian),
			EN: "not in " + carrierIn(without.Paragraph).EN + ": " + rec.Text.In(law.LangEnglish),
		}, nil, places, values...)
	}
}
