// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"slices"
	"strings"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// rendering is who renders the service, how and with which result.
func (p *page) rendering(r regulation.Regulation) {
	p.section(text("Қызмет көрсету", "Оказание услуги", "How the service is rendered"))
	v := r.Provider
	p.field(text("көрсетілетін қызметті беруші", "услугодатель", "provider"), p.say(v.Name)+p.note(place(r.ID, v.Citation)))
	p.field(text("бөлімше", "подразделение", "unit"), p.say(v.Unit))
	p.field(text("бірлесіп", "совместно с", "jointly with"), p.say(v.Joint))
	p.field(text("қамту аясы", "сфера действия", "scope"), p.say(v.Scope))
	for i, c := range r.Channels.Intake {
		p.item(i, text("қабылдау", "приём", "accepted at"), p.channel(r, c))
	}
	for i, c := range r.Channels.Delivery {
		p.item(i, text("нәтижені беру", "выдача", "issued at"), p.channel(r, c))
	}
	p.forms(r, text("қызмет нысаны", "форма услуги", "form of service"), r.Form)
	p.forms(r, text("нәтиже нысаны", "форма результата", "form of result"), r.Carrier)
	for i, x := range r.Results {
		s := p.say(x.Text)
		if !x.Form.IsZero() {
			s += "; " + p.say(x.Form.Text)
		}
		p.item(i, text("нәтиже", "результат", "result"), s+p.note(place(r.ID, x.Citation), p.say(outcomeText(x.Outcome)), p.kinds(x.Kinds), p.basis(x.Basis)))
	}
	p.refusal(r)
	st := r.Standard
	standard := p.say(law.BasisNotStated.Label())
	if !st.Title.IsZero() || st.Act != (law.Reference{}) {
		standard = p.say(st.Title) + "; " + p.reference(st.Act)
		if !st.Act.Title.IsZero() {
			standard += ", " + p.say(quoted(st.Act.Title))
		}
		standard += p.note(place(r.ID, st.Citation))
	}
	p.field(text("стандарт", "стандарт", "standard"), standard)
	for i, t := range st.Terms {
		p.item(i, text("стандарттың мерзімдері", "сроки стандарта", "terms of the standard"),
			p.point(t.Point)+", "+p.say(t.Covers)+": "+p.say(t.Label())+p.note(p.kinds(t.Kinds), t.Source.Where, p.certainty(t.Source)))
	}
	for i, x := range st.Points {
		p.item(i, text("оның тармақтары", "его пункты", "its points"), p.point(x.Point)+": "+p.say(x.For)+p.note(place(r.ID, x.Citation)))
	}
	p.fee(r)
	p.trigger(r, r.Trigger)
	for i, d := range r.Documents {
		p.item(i, text("құжаттар", "документы", "documents"), p.say(d.Text)+p.note(place(r.ID, d.Citation), p.kinds(d.Kinds), p.basis(d.Basis)))
	}
}

func (p *page) channel(r regulation.Regulation, c regulation.ChannelUse) string {
	account := ""
	if a, ok := r.Account(c.Account); ok {
		account = p.paragraph(a.Paragraph)
	}
	name := p.channelName(r, c.Channel)
	if own := p.say(c.Text); own != name {
		name += ": " + own
	}
	return name + p.note(place(r.ID, c.Citation), account, p.kinds(c.Kinds), p.basis(c.Basis))
}

// channelName is the name of a channel; one that the act brings has the text that
// the act gives it.
func (p *page) channelName(r regulation.Regulation, c regulation.Channel) string {
	if t, ok := channelLabels()[c]; ok {
		return p.say(t)
	}
	for _, use := range slices.Concat(r.Channels.Intake, r.Channels.Delivery) {
		if use.Channel == c && !use.Text.IsZero() {
			return p.say(use.Text)
		}
	}
	return string(c)
}

func (p *page) forms(r regulation.Regulation, label law.Text, list []regulation.FormFact) {
	for i, f := range list {
		s := p.say(f.Text)
		if f.Channel != "" {
			s = p.channelName(r, f.Channel) + ": " + s
		}
		p.item(i, label, s+p.note(place(r.ID, f.Citation), p.basis(f.Basis)))
	}
}

func (p *page) refusal(r regulation.Regulation) {
	f := r.Refusal
	what, rule := p.say(f.Text), word(p, refusalLabels(), f.Rule)
	if f.Text.IsZero() {
		what, rule = rule, ""
	}
	p.field(text("бас тарту", "отказ", "refusal"), what+p.note(rule, cited(r.ID, f.Citations)))
	if f.Grounds != "" {
		grounds := text("Стандарттың "+f.Grounds+"-тармағы", "пункт "+f.Grounds+" Стандарта", "point "+f.Grounds+" of the Standard")
		if l, err := law.ParseLocator(f.Grounds); err == nil && l.Kind() == law.LocatorAnnex {
			grounds = l.Label() // a table of main requirements has replaced the Standards
		}
		p.field(text("негіздері", "основания", "grounds"), p.say(grounds))
	}
	if f.Rule == regulation.RefusalNotProvided {
		return
	}
	p.field(text("дайындайды", "готовит", "drafted by"), p.actor(r, f.Drafts))
	p.field(text("қол қояды", "подписывает", "signed by"), p.actor(r, f.Signs))
	p.field(text("береді", "выдаёт", "given by"), p.actor(r, f.Delivers))
}

// point names a point of the Standard, or an annex of it.
func (p *page) point(s string) string {
	if n, ok := strings.CutPrefix(s, "annex "); ok {
		return p.say(text(n+"-қосымша", "приложение "+n, s))
	}
	return p.say(text(s+"-тармақ", "пункт "+s, "point "+s))
}

// actor is the name of an actor of the regulation; none is not stated.
func (p *page) actor(r regulation.Regulation, id law.ID) string {
	for _, a := range r.Actors {
		if a.ID == id {
			return p.say(a.Name)
		}
	}
	return p.say(law.BasisNotStated.Label())
}

func (p *page) fee(r regulation.Regulation) {
	if len(r.Fee.Facts)+len(r.Fee.Rates) == 0 {
		p.field(text("ақысы", "плата", "fee"), p.say(law.BasisNotStated.Label()))
	}
	for i, f := range r.Fee.Facts {
		subject := ""
		if f.Subject != law.BasisStated && !f.Free {
			subject = p.say(text("не үшін төленетіні көрсетілмеген", "за что плата, не указано", "what is paid for is not stated"))
		}
		p.item(i, text("ақысы", "плата", "fee"), p.say(f.Text)+p.note(place(r.ID, f.Citation), p.kinds(f.Kinds), subject))
	}
	for i, f := range r.Fee.Rates {
		s := f.MCI + " " + p.say(text("АЕК", "МРП", "MCI"))
		if !strings.EqualFold(s, p.say(f.Text)) {
			s += ": " + p.say(f.Text)
		}
		outside := p.say(text("актіден тыс дерек, ", "сведения вне акта, ", "from outside the act, ")) + p.certainty(f.Source)
		p.item(i, text("мөлшерлеме", "ставка", "rate"), s+p.note(p.kinds(f.Kinds), outside, p.say(f.Source.Label())+", "+f.Source.Where, f.Source.Citation.String()))
	}
}

// people is the list of participants and everybody else who acts.
func (p *page) people(r regulation.Regulation) {
	p.section(text("Қатысушылар", "Участники", "Participants"))
	for i, x := range r.List {
		p.item(i, text("тізім бойынша", "по списку", "as listed"), x.Printed+p.note(x.Locator.String()))
	}
	if len(r.List) == 0 {
		p.field(text("тізім бойынша", "по списку", "as listed"), p.say(law.BasisNotStated.Label()))
	}
	for i, a := range r.Actors {
		where := []string{word(p, actorKindLabels(), a.Kind), a.Participant.String(), cited(r.ID, a.Citations)}
		if a.Lane != a.ID {
			where = append(where, p.say(text("жолағы: ", "дорожка: ", "lane: "))+string(a.Lane)+comma(p.basis(a.Basis)))
		}
		p.item(i, text("кім әрекет етеді", "кто действует", "who acts"), string(a.ID)+": "+p.say(a.Name)+p.note(where...))
	}
}
