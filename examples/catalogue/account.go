// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"fmt"
	"strings"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// indent is where the details of a step begin, beside its place.
const indent = 10

// detail writes one detail of a step or node.
func (p *page) detail(label law.Text, s string) {
	if s != "" {
		p.entry(indent, labels-2, p.say(label), s)
	}
}

// account shows one description of the process as it stands.
func (p *page) account(r regulation.Regulation, a regulation.Account) {
	role := roleLabels()[a.Role]
	where := text(a.Paragraph+"-тармақ", "Пункт "+a.Paragraph, "Paragraph "+a.Paragraph)
	if l, err := law.ParseLocator(a.Paragraph); err == nil && l.Kind() != law.LocatorParagraph {
		where = l.Label()
	}
	p.section(text(where.KK+": "+role.KK, where.RU+": "+role.RU, where.EN+": "+role.EN))
	if p.wordings(a); !a.Since.IsZero() || len(a.Earlier) > 0 {
		p.blank()
	}
	for _, s := range a.Steps {
		p.step(r, s)
	}
	for _, n := range a.Nodes {
		p.node(r, n)
	}
}

// wordings tells since when the account reads so, and what is known of how it
// read before.
func (p *page) wordings(a regulation.Account) {
	if !a.Since.IsZero() {
		p.field(text("осы мәтін", "этот текст", "this wording"), p.say(text(
			a.Since.BeforeLabel().KK+" қолданылмайды", "применяется не "+a.Since.BeforeLabel().RU, "applies from "+a.Since.Label().EN+" at the earliest")))
	}
	for _, e := range a.Earlier {
		known := p.say(e.Reason)
		if n := len(e.Steps) + len(e.Nodes); n > 0 {
			known = fmt.Sprintf(p.say(text("қадамдар: %d", "шагов: %d", "steps: %d")), n)
		}
		p.field(text("бұрынғы мәтін", "прежний текст", "earlier wording"), known)
	}
}

// opening is the line that begins a step or node: its place and who acts.
func (p *page) opening(l law.Locator, s string) { p.entry(2, indent-2, l.String(), s) }

func (p *page) step(r regulation.Regulation, s regulation.Step) {
	p.opening(s.Locator, p.cast(r, s.Actors)+p.note(p.kinds(s.Kinds), p.say(outcomeText(s.Outcome)), p.beside(r, s)))
	for _, a := range s.Actions {
		wait := ""
		if !a.Wait.IsZero() {
			wait = p.say(a.Wait.Text)
			if a.Wait.Body != "" {
				wait += ", " + p.actor(r, a.Wait.Body)
			}
		}
		p.detail(functionLabels()[a.Does], p.say(a.Text)+p.note(p.kinds(a.Kinds), wait, p.basis(a.Basis)))
	}
	p.terms(s.Terms, s.Locator)
	p.stepResults(s.Results, s.Locator)
	for _, d := range s.Decisions {
		ends := ""
		if d.Ends {
			ends = p.say(text("бас тарту істі осы жерде аяқтайды", "отказ здесь заканчивает дело", "a refusal here ends the case"))
		}
		at := s.Locator
		if !d.Locator.IsZero() {
			at = d.Locator
		}
		condition := p.say(text("шарты: ", "условие: ", "condition: ")) + p.say(d.Condition.Label())
		refusal := p.say(text("бас тарту: ", "отказ: ", "refusal: ")) + p.say(d.Refusal.Label())
		p.detail(text("шешім", "решение", "decision"), p.say(d.Text)+p.note(at.String(), p.kinds(d.Kinds), condition, refusal, ends))
	}
	p.clauses(s)
	for _, id := range s.Records {
		p.detail(text("жазба", "запись", "record"), p.record(r, id))
	}
	same := p.say(text("басқа сипаттамада жоқ", "в другом описании нет", "none in the other account"))
	switch {
	case len(s.Same) > 0:
		same = places(s.Same)
	case !described(r):
		same = "" // there is no other account of the steps
	}
	p.detail(text("сол жұмыс", "та же работа", "same work"), same)
	p.blank()
}

// beside names the steps that run at the same time.
func (p *page) beside(r regulation.Regulation, s regulation.Step) string {
	var list []law.Locator
	for _, a := range r.Accounts {
		if _, here := a.Step(s.Locator); !here || s.Group == "" {
			continue
		}
		for _, other := range a.Steps {
			if other.Group == s.Group && other.Locator != s.Locator {
				list = append(list, other.Locator)
			}
		}
	}
	if len(list) == 0 {
		return ""
	}
	return p.say(text("қатар: ", "одновременно с ", "at the same time as ")) + places(list)
}

// clauses tells what may happen to a step beside its end.
func (p *page) clauses(s regulation.Step) {
	times := func(n int) string {
		return fmt.Sprintf(p.say(text("%d рет", "%d раз", "times: %d")), n)
	}
	if x := s.Return; !x.IsZero() {
		within := ""
		if !x.Within.IsZero() {
			within = p.limited(x.Within) + "; "
		}
		p.detail(text("қайтару", "возврат", "return"), within+p.say(text("толықтыру: ", "на доработку: ", "to complete: "))+p.limited(x.Complete)+p.note(x.Locator.String(), times(x.Times)))
	}
	if x := s.Suspension; !x.IsZero() {
		p.detail(text("тоқтата тұру", "приостановление", "suspension"), p.limited(x.AtMost)+p.note(x.Locator.String()))
	}
	if x := s.Extension; !x.IsZero() {
		tell := ""
		if !x.Tell.IsZero() {
			tell = p.say(text("; хабарлау: ", "; уведомление: ", "; notice: ")) + p.limited(x.Tell)
		}
		p.detail(text("ұзарту", "продление", "extension"), p.limited(x.AtMost)+tell+p.note(x.Locator.String(), times(x.Times)))
	}
}

// described reports whether two accounts describe the steps.
func described(r regulation.Regulation) bool {
	n := 0
	for _, a := range r.Accounts {
		if len(a.Steps) > 0 {
			n++
		}
	}
	return n > 1
}

// cast names who acts in a step, each with the word of the text.
func (p *page) cast(r regulation.Regulation, actors []regulation.StepActor) string {
	if len(actors) == 0 {
		return p.say(text("орындаушы көрсетілмеген", "исполнитель не указан", "no actor is stated"))
	}
	list := make([]string, len(actors))
	for i, a := range actors {
		printed := ""
		if a.Printed != "" {
			printed = "«" + a.Printed + "»"
		}
		list[i] = p.actor(r, a.ID) + p.note(printed, p.basis(a.Basis), p.kinds(a.Kinds))
	}
	return strings.Join(list, ", ")
}

func (p *page) terms(list []regulation.Term, at law.Locator) {
	for _, t := range list {
		p.detail(text("мерзім", "срок", "term"), p.term(t, at))
	}
}

func (p *page) stepResults(list []regulation.StepResult, at law.Locator) {
	for _, x := range list {
		l := at
		if !x.Locator.IsZero() {
			l = x.Locator
		}
		p.detail(text("нәтиже", "результат", "result"), p.say(x.Text)+p.note(l.String(), p.say(outcomeText(x.Outcome)), p.kinds(x.Kinds)))
	}
}

func (p *page) record(r regulation.Regulation, id law.ID) string {
	for _, x := range r.Records {
		if x.ID == id {
			return p.say(x.Text)
		}
	}
	return string(id)
}

func (p *page) node(r regulation.Regulation, n regulation.Node) {
	kind := word(p, nodeKindLabels(), n.Kind)
	if n.Number > 0 {
		kind += fmt.Sprintf(" %d", n.Number)
	}
	p.opening(n.Locator, kind+p.note(p.kinds(n.Kinds)))
	p.detail(text("кім", "кто", "who"), p.cast(r, n.Actors))
	p.detail(nodeRoleLabels()[n.Does], p.say(n.Action))
	if n.Gate != "" {
		p.detail(text("шарттың түрі", "вид условия", "gate"), word(p, gateKindLabels(), n.Gate))
	}
	for _, id := range n.Systems {
		p.detail(text("жүйе", "система", "system"), p.system(r, id))
	}
	p.terms(n.Terms, n.Locator)
	p.stepResults(n.Results, n.Locator)
	p.branch(text("иә болса", "если да", "if yes"), n.Yes)
	p.branch(text("жоқ болса", "если нет", "if no"), n.No)
	p.branch(text("одан әрі", "далее", "goes on to"), n.Next)
	if n.Terminal {
		p.detail(text("соңы", "конец", "end"), p.say(text("осы жерде аяқталады", "здесь заканчивается", "the flow ends here"))+p.note(p.basis(n.TerminalBasis)))
	}
	p.blank()
}

func (p *page) branch(label law.Text, b regulation.Branch) {
	switch {
	case b.IsZero():
	case b.Missing:
		p.detail(label, p.say(text("одан кейінгі қадам көрсетілмеген", "следующий шаг не указан", "where it leads is not stated")))
	default:
		p.detail(label, b.To.String()+p.note(p.basis(b.Basis)))
	}
}

func (p *page) system(r regulation.Regulation, id law.ID) string {
	for _, s := range r.Systems {
		if s.ID == id {
			return p.say(s.Name)
		}
	}
	return string(id)
}
