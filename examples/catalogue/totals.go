// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"strings"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// sum is what an account says about the time of one kind and outcome. Units
// are kept apart: an act does not say how many minutes a working day has.
type sum struct {
	amounts map[regulation.Unit]int // the number of days of application, of plans, for those units
	stated  []law.Locator           // where
	silent  []law.Locator           // steps without a term, and terms that the text presupposes
	ends    []law.Locator           // steps after which a refusal ends the case at once
	steps   int                     // steps or nodes of the account that speak of the kind
}

func sumOf(a regulation.Account, kind regulation.KindID, o regulation.Outcome) sum {
	s := sum{amounts: map[regulation.Unit]int{}}
	for _, step := range a.Steps {
		if !step.For(kind) {
			continue
		}
		s.steps++
		if s.add(step.TermsFor(kind), step.Locator, o) == 0 {
			s.silent = append(s.silent, step.Locator)
		}
		for _, d := range step.Decisions {
			if o == regulation.OutcomeRefusal && d.Ends && (d.Kinds == nil || speaksOf(d.Kinds, kind)) {
				s.ends = append(s.ends, step.Locator)
			}
		}
	}
	for _, n := range a.Nodes {
		if n.For(kind) {
			s.steps++
			s.add(n.TermsFor(kind), n.Locator, o)
		}
	}
	return s
}

func speaksOf(list []regulation.KindID, kind regulation.KindID) bool {
	for _, k := range list {
		if k == kind.Short() {
			return true
		}
	}
	return false
}

// add takes the terms that bound the outcome and returns how many there are.
func (s *sum) add(terms []regulation.Term, place law.Locator, o regulation.Outcome) int {
	n := 0
	for _, t := range terms {
		if !t.Is(o) {
			continue
		}
		n++
		at := place
		if !t.Locator.IsZero() {
			at = t.Locator
		}
		switch {
		case t.Basis == law.BasisNotStated || t.Basis == "":
			s.silent = append(s.silent, at)
		case t.Unit.Counted():
			s.amounts[t.Unit] += int(t.Amount)
			s.stated = append(s.stated, at)
		default:
			s.amounts[t.Unit]++
			s.stated = append(s.stated, at)
		}
	}
	return n
}

// total words a sum, the longest unit first; gaps says whether it also tells
// that something is not stated.
func (p *page) total(s sum, gaps bool) string {
	var parts []string
	for _, u := range []regulation.Unit{regulation.UnitPlanDates, regulation.UnitCalendarDay, regulation.UnitWorkingDay, regulation.UnitDayOfApplication, regulation.UnitHour, regulation.UnitMinute} {
		switch n := s.amounts[u]; {
		case n == 0:
		case u == regulation.UnitPlanDates:
			parts = append(parts, p.say(text("жоспар мерзімі", "срок по плану", "the dates of a plan")))
		case u == regulation.UnitDayOfApplication:
			parts = append(parts, p.say(text("жүгінген күн", "день обращения", "the day of application")))
		default:
			parts = append(parts, p.amount(n, u))
		}
	}
	if gaps && len(s.silent) > 0 || len(parts) == 0 {
		parts = append(parts, p.say(law.BasisNotStated.Label()))
	}
	return strings.Join(parts, " + ")
}

// totals is the table of sums, regulation by regulation.
func (p *page) totals(c regulation.Catalogue) {
	p.heading(p.say(text(
		"Көрсетілген мерзімдердің қосындысы",
		"Суммы указанных сроков",
		"Sums of the stated terms")))
	p.line(0, p.say(text(
		"Мерзімдер әр сипаттама бойынша және өлшем бірлігі бойынша бөлек қосылады, бір-біріне аударылмайды. Қосынды – нақты мерзім емес: көрсетілмеген қадамдарға да уақыт кетеді.",
		"Сроки сложены по каждому описанию и по каждой единице отдельно и не переводятся одна в другую. Сумма – не срок оказания услуги: шаги без указанного срока тоже занимают время.",
		"Terms are added up along each account and per unit; units are never converted. A sum is not the time that the service takes: steps without a stated term take time too.")))
	p.line(0, p.say(text(
		"* – әдепкіде «account» оқылымы таңдайтын сипаттама.",
		"* – описание, по которому идёт прочтение «account», если не выбрано другое.",
		"* marks the account that the reading “account” follows by default.")))
	for _, r := range c.Regulations() {
		p.section(text(r.ID.String(), r.ID.String(), r.ID.String()))
		for i, s := range r.Services {
			for j, k := range s.Kinds {
				if i+j > 0 {
					p.blank()
				}
				p.line(0, k.ID.String()+": "+p.say(k.Title))
				p.kindTotals(r, k.ID)
			}
		}
	}
}

func (p *page) kindTotals(r regulation.Regulation, kind regulation.KindID) {
	g := grid{indent: 2, widths: []int{26, 9, 25, 17, 13}}
	p.header(g,
		text("Сипаттама", "Описание", "Account"),
		text("Нәтиже", "Исход", "Outcome"),
		text("Көрсетілгені", "Указано", "Stated"),
		text("Орны", "Где", "Where"),
		text("Көрсетілмеген", "Не указано", "Not stated"))
	outcomes := []regulation.Outcome{regulation.OutcomeGrant}
	if r.Refusal.Rule != regulation.RefusalNotProvided {
		outcomes = append(outcomes, regulation.OutcomeRefusal)
	}
	early := law.Locator{}
	for _, a := range r.Accounts {
		name := p.paragraph(a.Paragraph) + ", " + word(p, roleLabels(), a.Role)
		if a.Role == mainAccount(r, kind) {
			name += " *"
		}
		for _, o := range outcomes {
			s := sumOf(a, kind, o)
			if s.steps == 0 {
				continue
			}
			silent := places(s.silent)
			if len(s.stated)+len(s.silent) == 0 {
				silent = a.Paragraph
			}
			p.row(g, name, word(p, outcomeLabels(), o), p.total(s, false), places(s.stated), silent)
			if name = ""; len(s.ends) > 0 && early.IsZero() {
				early = s.ends[0]
			}
		}
	}
	if !early.IsZero() {
		p.line(2, p.say(text(
			early.String()+": бас тарту істі осы жерде аяқтай алады, сонда кейінгі қадамдар қосылмайды.",
			early.String()+": отказ может закончить дело уже здесь; тогда последующие шаги не считаются.",
			early.String()+": a refusal may end the case here already; the steps after it then do not count.")))
	}
}

// places lists locators, each once, in the order of the text.
func places(list []law.Locator) string {
	var out []string
	seen := map[law.Locator]bool{}
	for _, l := range list {
		if !seen[l] {
			out = append(out, l.String())
		}
		seen[l] = true
	}
	return strings.Join(out, ", ")
}
