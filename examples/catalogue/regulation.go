// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// labels is the width of the column of labels.
const labels = 18

// field writes a datum under a label.
func (p *page) field(label law.Text, s string) {
	if s != "" {
		p.entry(2, labels, p.say(label), s)
	}
}

// item writes one of several data of which the label stands before the first.
func (p *page) item(i int, label law.Text, s string) {
	if i > 0 {
		label = law.Text{}
	}
	p.entry(2, labels, p.say(label), s)
}

// note puts what is not empty behind a datum, in brackets.
func (p *page) note(parts ...string) string {
	var list []string
	for _, s := range parts {
		if s != "" {
			list = append(list, s)
		}
	}
	if len(list) == 0 {
		return ""
	}
	return " [" + strings.Join(list, "; ") + "]"
}

// quoted puts a title in the quotation marks of each language.
func quoted(t law.Text) law.Text {
	return text("«"+t.KK+"»", "«"+t.RU+"»", "“"+t.EN+"”")
}

// comma puts what is not empty behind a comma.
func comma(s string) string {
	if s != "" {
		s = ", " + s
	}
	return s
}

// place is a citation as the page prints it: in the regulation itself the
// locator is enough.
func place(r regulation.ID, c law.Citation) string {
	if c.Act == r.Act && c.Regulation == r.Name {
		return c.Locator.String()
	}
	return c.String()
}

func cited(r regulation.ID, list []law.Citation) string {
	out := make([]string, len(list))
	for i, c := range list {
		out[i] = place(r, c)
	}
	return strings.Join(out, ", ")
}

// regulation shows the only regulation of c in full.
func (p *page) regulation(c regulation.Catalogue) {
	for _, e := range c.Enactments() {
		for _, r := range e.Regulations {
			p.heading(r.ID.String() + ": " + p.say(r.Title))
			p.line(0, p.say(text(
				"Жақшада – мәтіндегі орны; толық сілтеме: ",
				"В скобках – место в тексте; полная ссылка: ",
				"In brackets: the place in the text; as a full citation: "))+r.Cite(law.SubParagraph(5, 1)).String())
			p.act(e.Act)
			p.identity(r)
			p.rendering(r)
			p.people(r)
			for _, a := range r.Accounts {
				p.account(r, a)
			}
			p.control(r)
			p.surroundings(r)
			p.readings(r)
			p.counts(r)
		}
	}
}

func (p *page) act(a law.Act) {
	p.section(text("Акт", "Акт", "The act"))
	p.field(text("ID", "ID", "ID"), string(a.ID))
	p.field(text("тақырыбы", "заголовок", "title"), p.say(a.Title)+p.note("title"))
	p.field(text("қабылдаған", "принят", "issued"), p.say(a.Issuer)+", "+p.say(a.Reference().Label()))
	reg := a.Registration
	registered := p.say(law.BasisNotStated.Label())
	if reg != (law.Registration{}) {
		registered = p.listed(p.say(reg.Authority), p.number(reg.Number), p.say(reg.Date.Label())) + p.note(reg.Citation.Locator.String())
	}
	p.field(text("тіркелген", "регистрация", "registered"), registered)
	for i, b := range a.LegalBasis {
		where := ""
		if !b.Place.IsZero() {
			where = p.say(b.Place.Label()) + ", "
		}
		p.item(i, text("негізі", "основание", "legal basis"), where+p.say(quoted(b.Title))+", "+p.say(b.Date.Label())+p.note(b.Citation.Locator.String()))
	}
	p.field(text("күшіне енуі", "вступление в силу", "in force"), p.onset(a.InForce))
	p.field(text("қолданылуы", "введён в действие", "takes effect"), p.onset(a.Effect))
	published := p.say(a.Publication.Label())
	if a.Publication.IsZero() {
		published = p.say(law.BasisNotStated.Label())
	}
	p.field(text("жариялануы", "опубликование", "published"), published)
	for i, m := range a.Amendments {
		p.item(i, text("өзгеріс", "изменение", "amendment"), m.Target.String()+": "+p.reference(m.By)+", "+p.onset(m.Effect))
	}
	repeal := p.life(a)
	if !a.Repeal.IsZero() {
		repeal = p.reference(a.Repeal.By) + ", " + p.onset(a.Repeal.Effect) + ": " + repeal
	}
	p.field(text("күшінің жойылуы", "утрата силы", "end"), repeal)
	for i, c := range a.Clauses {
		p.item(i, text("тапсырма", "поручение", "order"), p.say(c.Text)+p.note(c.Citation.Locator.String()))
	}
	for i, n := range a.EditorNotes {
		p.item(i, text("ескертпе", "примечание", "editor's note"), p.say(n.Text)+p.note(n.Citation.Locator.String()))
	}
	for i, s := range a.Signatories {
		name := s.Name + ", " + p.say(s.Office)
		agreed := ""
		if s.Agreed {
			agreed = p.say(text("келіскен", "согласовано", "agreed"))
		}
		p.item(i, text("қол қойғандар", "подписали", "signed by"), name+p.note(s.Citation.Locator.String(), agreed, p.say(s.Date.Label())))
	}
}

// reference names another act and its issuer.
func (p *page) reference(r law.Reference) string {
	return p.listed(p.say(r.Label()), p.say(r.Issuer))
}

// listed joins what is there.
func (p *page) listed(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), ", ")
}

func (p *page) onset(o law.Onset) string {
	if o.IsZero() {
		return p.say(text("бөлек белгіленбеген", "отдельно не установлено", "no separate date is set"))
	}
	event := word(p, onsetLabels(), o.From)
	s := p.say(text(event+"нен бастап", "со "+event, "from "+event))
	if o.Days > 0 {
		days := p.amount(o.Days, regulation.UnitCalendarDay)
		expired := genitive(o.Days, regulation.UnitCalendarDay)
		s = p.say(text(event+"нен кейін "+days+" өткен соң", "по истечении "+expired+" после "+event, days+" after "+event))
	}
	return s + p.note(o.Citation.Locator.String())
}

func (p *page) identity(r regulation.Regulation) {
	p.section(text("Регламент", "Регламент", "The regulation"))
	p.field(text("орны", "место", "position"), fmt.Sprintf(p.say(text(
		"мәтіннің реті бойынша %d-регламент", "регламент № %d по порядку текста", "regulation No. %d in the order of the text")), r.Position.Order)+p.note(place(r.ID, r.Position.Citation)))
	for i, t := range r.Printed {
		p.item(i, text("мәтіндегі атауы", "название в тексте", "title as printed"), t.KK+p.note(place(r.ID, t.Citation)))
	}
	p.field(text("басқаша аты", "иначе", "also called"), strings.Join(r.Aliases, ", "))
	p.wording(r)
	for _, s := range r.Services {
		name := string(s.ID) + ": " + p.say(s.Title)
		from := ""
		if s.Derived {
			from = p.say(derived()) + " " + s.From.String()
		}
		p.field(text("қызмет", "услуга", "service"), name+p.note(from, p.basis(s.Basis)))
		for i, k := range s.Kinds {
			p.item(i, text("кіші түрлері", "подвиды", "kinds"), k.ID.String()+": "+p.say(k.Title)+p.note(place(r.ID, k.Citation), p.basis(k.Basis), p.concerns(k)))
		}
		for i, t := range s.Terms {
			p.item(i, text("қызметтің мерзімі", "срок услуги", "term of it"), p.term(t, t.Locator))
		}
		p.trigger(r, s.Trigger)
	}
}

// wording is what frames the steps: sections, short names and what is asked of a request.
func (p *page) wording(r regulation.Regulation) {
	for i, s := range r.Sections {
		p.item(i, text("бөлімдері", "разделы", "sections"), p.say(s.Title)+p.note(s.Locator.String(), s.From.String()+"–"+s.To.String()))
	}
	for i, d := range r.Defined {
		p.item(i, text("қысқартулар", "сокращения", "short names"), "«"+d.Term+"»: "+p.say(d.Means)+p.note(place(r.ID, d.Citation)))
	}
	for i, x := range r.Requests {
		p.item(i, text("сұратуға талап", "требование", "asked of a request"), p.say(x.Text)+p.note(place(r.ID, x.Citation)))
	}
}

func (p *page) concerns(k regulation.Kind) string {
	if !k.Concerns {
		return ""
	}
	return p.say(text("бұрынғы лицензия бойынша", "по ранее выданной лицензии", "concerns a licence issued earlier"))
}

// trigger is what starts the procedure, with what it needs.
func (p *page) trigger(r regulation.Regulation, t regulation.Trigger) {
	if t.IsZero() {
		return
	}
	who := ""
	if t.Representative {
		who = p.say(text("өкіл де жүгіне алады", "может обратиться и представитель", "a representative may apply too"))
	}
	p.field(text("неден басталады", "начало", "starts with"), p.say(t.Text)+p.note(place(r.ID, t.Citation), word(p, operatorLabels(), t.Operator), who))
	for i, n := range t.Needs {
		p.item(i, text("қажет", "требуется", "needs"), p.say(n))
	}
	for i, c := range t.Conditions {
		open := ""
		if c.Ambiguous {
			open = p.say(text("қолданылу аясы ашық", "охват не ясен", "its scope is open"))
		}
		p.item(i, text("шарты", "условие", "condition"), p.say(c.Text)+p.note(place(r.ID, c.Citation), open))
	}
}
