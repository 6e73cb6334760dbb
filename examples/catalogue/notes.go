// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"fmt"
	"strings"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// none is what stands under a heading that has nothing.
func (p *page) none() {
	p.line(2, p.say(text("мәтінде жоқ", "в тексте нет", "the text has none")))
}

// control is what lets an application through: gates and signatures.
func (p *page) control(r regulation.Regulation) {
	p.section(text("Шарттар (тексерулер)", "Условия (проверки)", "Gates"))
	if len(r.Gates) == 0 {
		p.none()
	}
	for _, g := range r.Gates {
		p.opening(g.Locator, word(p, gateKindLabels(), g.Kind)+": "+p.say(g.Text)+p.note(p.basis(g.Basis)))
		p.detail(text("құралы", "средство", "by means of"), p.say(g.Means))
		var checks []string
		for _, c := range g.Checks {
			checks = append(checks, word(p, checkLabels(), c))
		}
		p.detail(text("тексеріледі", "проверяется", "checks"), strings.Join(checks, ", "))
		p.detail(text("жоқ болса", "если нет", "if no"), p.afterNo(g))
	}
	p.section(text("Электрондық цифрлық қолтаңба", "Электронная цифровая подпись", "Electronic digital signatures"))
	if len(r.EDS) == 0 {
		p.none()
	}
	for _, e := range r.EDS {
		who := p.actor(r, e.Signer)
		if e.Together != "" {
			who += " + " + p.actor(r, e.Together)
		}
		p.entry(2, indent, place(r.ID, e.Citation), word(p, purposeLabels(), e.Purpose)+": "+who)
	}
}

// afterNo is what a gate forms where the answer is no.
func (p *page) afterNo(g regulation.Gate) string {
	notice := p.say(g.Notice)
	if g.Notice.IsZero() {
		notice = p.say(law.BasisNotStated.Label())
	}
	if g.Refuses {
		return notice
	}
	return notice + p.note(p.say(text("бұл бас тарту емес", "это не отказ", "this is no refusal")))
}

// surroundings are systems, side records, annexes and the numbering.
func (p *page) surroundings(r regulation.Regulation) {
	p.section(text("Жүйелер мен деректер қорлары", "Системы и базы данных", "Systems and data bases"))
	if len(r.Systems) == 0 {
		p.none()
	}
	for _, s := range r.Systems {
		p.line(2, p.say(s.Name)+p.note(cited(r.ID, s.Citations), s.Address))
		p.line(4, p.say(text("мәтінде: ", "в тексте: ", "as printed: "))+strings.Join(s.Printed, "; "))
	}
	p.section(text("Ілеспе жазбалар мен белгілер", "Сопутствующие записи и отметки", "Side records"))
	if len(r.Records) == 0 {
		p.none()
	}
	for _, x := range r.Records {
		p.line(2, p.say(x.Text)+p.note(cited(r.ID, x.Citations)))
	}
	p.section(text("Қосымшалар", "Приложения", "Annexes"))
	if len(r.Annexes) == 0 {
		p.none()
	}
	for _, a := range r.Annexes {
		p.annex(r, a)
	}
	p.section(text("Нөмірлеу", "Нумерация", "Numbering"))
	if len(r.Numbering) == 0 {
		p.line(2, p.say(text("ерекшелігі жоқ", "без особенностей", "no irregularities")))
	}
	for _, n := range r.Numbering {
		printed := ""
		if n.Printed != "" {
			printed = "«" + n.Printed + "»"
		}
		p.entry(2, indent, n.Locator.String(), p.say(n.Text)+p.note(printed))
	}
}

func (p *page) annex(r regulation.Regulation, a regulation.Annex) {
	number := p.say(text("нөмірсіз", "без номера", "unnumbered"))
	if a.Number > 0 {
		number = fmt.Sprint(a.Number)
	}
	state := []string{
		p.say(text("сілтеме жоқ", "ссылки нет", "not referred to")),
		p.say(text("тақырыбы жоқ", "заголовка нет", "no heading")),
		p.say(text("мазмұны сақталмаған", "содержание не сохранилось", "its content is lost")),
	}
	if len(a.Referred) > 0 {
		state[0] = p.say(text("сілтеме: ", "ссылка: ", "referred to at ")) + cited(r.ID, a.Referred)
	}
	if a.Headed {
		state[1] = p.say(text("тақырыбы бар", "заголовок есть", "headed"))
	}
	if a.Surviving {
		state[2] = p.say(text("мазмұны бар", "содержание есть", "its content is there"))
	}
	p.entry(2, indent, number, p.say(a.Text)+p.note(append(state, p.basis(a.Basis))...))
	for _, part := range a.Parts {
		p.line(2+indent, "- "+p.say(part))
	}
}

// readings are the choices that the text forces, the default marked.
func (p *page) readings(r regulation.Regulation) {
	p.section(text("Оқылымдар", "Прочтения", "Readings"))
	if len(r.Readings) == 0 {
		p.none()
	}
	for _, x := range r.Readings {
		p.line(2, string(x.ID)+": "+p.say(x.Title)+p.note(cited(r.ID, x.Citations), p.basis(x.Basis), word(p, classLabels(), x.Class)))
		for _, o := range x.Options {
			mark := ""
			if o.ID == x.Default {
				mark = " *"
			}
			p.entry(4, labels+4, string(o.ID)+mark, p.say(o.Text))
		}
		for _, d := range x.Defaults {
			p.line(4, p.say(text("* "+d.Kind.String()+" үшін: ", "* для "+d.Kind.String()+": ", "* for "+d.Kind.String()+": "))+string(d.Option)+"; "+p.say(d.Reason))
		}
		p.line(4, p.say(text("себебі: ", "почему: ", "why: "))+p.say(x.Reason)+p.source(x.Source))
		if touched := p.touched(r, x); touched != "" {
			p.line(4, touched)
		}
		p.blank()
	}
}

func (p *page) source(s law.Source) string {
	if s.IsZero() {
		return ""
	}
	certainty := p.certainty(s)
	return p.note(p.say(s.Label())+", "+s.Where, certainty, s.Citation.String())
}

// touched says which kinds and channels a reading is limited to.
func (p *page) touched(own regulation.Regulation, r regulation.Reading) string {
	var list []string
	for _, k := range r.Kinds {
		list = append(list, k.String())
	}
	for _, c := range r.Channels {
		list = append(list, p.channelName(own, c))
	}
	if len(list) == 0 {
		return ""
	}
	return p.say(text("тек мыналарға: ", "только для: ", "only for: ")) + strings.Join(list, ", ")
}

func (p *page) certainty(s law.Source) string {
	return p.say(text("сенімділігі ", "достоверность ", "certainty ")) + string(s.Certainty)
}
