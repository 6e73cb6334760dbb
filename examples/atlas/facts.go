// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"strings"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// group is a chapter of facts.
type group struct {
	Anchor, Title string
	Facts         []fact
}

// fact is what the text says of one thing, item by item.
type fact struct {
	Label string
	Items []item
}

type item struct {
	Text  string
	Lang  string // kk for what is quoted from the text, on every page
	Note  string
	Cites []cite
}

// add puts an item under a label; items of one label in a row stand together.
func (g *group) add(label string, i item) {
	if i.Text == "" {
		return
	}
	if n := len(g.Facts); n > 0 && g.Facts[n-1].Label == label {
		g.Facts[n-1].Items = append(g.Facts[n-1].Items, i)
		return
	}
	g.Facts = append(g.Facts, fact{Label: label, Items: []item{i}})
}

// notes joins what is not empty.
func notes(parts ...string) string {
	return strings.TrimSuffix(strings.TrimPrefix(bracket(parts...), " ("), ")")
}

// facts are the chapters of a service, its accounts apart.
func (v view) facts(sv *service) []group {
	var list []group
	for _, g := range []group{v.actFacts(sv), v.rendering(sv), v.outcome(sv), v.beginning(sv), v.people(sv), v.checks(sv), v.surroundings(sv)} {
		if len(g.Facts) > 0 {
			list = append(list, g)
		}
	}
	return list
}

func (v view) actFacts(sv *service) group {
	a := sv.act
	g := group{Anchor: "act", Title: v.word("group.act")}
	one := func(c law.Citation) []cite {
		if c.IsZero() {
			return nil
		}
		return []cite{{Text: c.String()}}
	}
	g.add(v.word("fact.title"), item{Text: v.say(a.Title)})
	g.add(v.word("fact.issued"), item{Text: v.say(a.Issuer) + ", " + v.actName(a.Act)})
	reg := a.Registration
	g.add(v.word("fact.registered"), item{Text: v.say(reg.Authority) + ", № " + reg.Number + ", " + reg.Date.String(), Cites: one(reg.Citation)})
	for _, b := range a.LegalBasis {
		g.add(v.word("fact.basis"), item{Text: v.quote(v.say(b.Title)) + ", " + b.Date.String(), Note: v.say(b.Place.Label()), Cites: one(b.Citation)})
	}
	g.add(v.word("fact.in-force"), item{Text: v.onset(a.InForce), Cites: one(a.InForce.Citation)})
	g.add(v.word("fact.effect"), item{Text: v.onset(a.Effect), Cites: one(a.Effect.Citation)})
	published := a.Publication.String()
	if a.Publication.IsZero() {
		published = v.say(law.NotStated.Label())
	}
	g.add(v.word("fact.published"), item{Text: published})
	for _, m := range a.Amendments {
		g.add(v.word("fact.amendment"), item{Text: m.Target.String() + ": " + v.reference(m.By), Note: v.onset(m.Effect), Cites: one(m.Citation)})
	}
	if a.Repeal.IsZero() {
		g.add(v.word("fact.repeal"), item{Text: v.word("act.no-repeal")})
	} else {
		g.add(v.word("fact.repeal"), item{Text: v.reference(a.Repeal.By), Note: v.onset(a.Repeal.Effect), Cites: one(a.Repeal.Citation)})
	}
	for _, p := range v.phases(a) {
		g.add(v.word("fact.life"), p)
	}
	for _, s := range a.Signatories {
		agreed := ""
		if s.Agreed {
			agreed = v.word("agreed")
		}
		g.add(v.word("fact.signed"), item{Text: s.Name + ", " + v.say(s.Office), Note: notes(agreed, s.Date.String()), Cites: one(s.Citation)})
	}
	return g
}

// phases are the states of an act in the order of its life, each with its first
// day in the calendar and the reason.
func (v view) phases(a *act) []item {
	from, to := v.calendar.Covers()
	var list []item
	var state law.State
	for d := from.Date(); d <= to.Date(); d++ {
		s := a.Status(law.DateOf(d))
		if s.State == state {
			continue
		}
		state = s.State
		since := law.DateOf(d).String() + ": "
		if d == from.Date() {
			since = ""
		}
		list = append(list, item{Text: since + label(v, "state", s.State), Note: v.say(s.Reason), Cites: []cite{{Text: s.Citation.String()}}})
	}
	return list
}

func (v view) onset(o law.Onset) string {
	if o.IsZero() {
		return v.word("onset.none")
	}
	if o.Days > 0 {
		return v.wordf("onset.after."+string(o.From), o.Days)
	}
	return v.word("onset.from." + string(o.From))
}

// quote puts the quotation marks of the language around a title.
func (v view) quote(s string) string {
	if v.lang == law.English {
		return "“" + s + "”"
	}
	return "«" + s + "»"
}

func (v view) rendering(sv *service) group {
	r := sv.regulation
	g := group{Anchor: "rendering", Title: v.word("group.rendering")}
	p := r.Provider
	g.add(v.word("fact.provider"), item{Text: v.say(p.Name), Cites: []cite{v.cite(sv, p.Citation)}})
	g.add(v.word("fact.unit"), item{Text: v.say(p.Unit)})
	g.add(v.word("fact.joint"), item{Text: v.say(p.Joint)})
	g.add(v.word("fact.scope"), item{Text: v.say(p.Scope)})
	channel := func(label string, c regulation.ChannelUse) {
		if speaksOf(c.Kinds, sv.Service) {
			g.add(label, item{Text: labelOf(v, c.Channel) + ": " + v.say(c.Text), Note: notes(v.kinds(sv, c.Kinds), v.basis(c.Basis)), Cites: []cite{v.cite(sv, c.Citation)}})
		}
	}
	for _, c := range r.Channels.Intake {
		channel(v.word("fact.intake"), c)
	}
	for _, c := range r.Channels.Delivery {
		channel(v.word("fact.delivery"), c)
	}
	for _, f := range r.Form {
		g.add(v.word("fact.form"), item{Text: v.say(f.Text), Note: v.basis(f.Basis), Cites: []cite{v.cite(sv, f.Citation)}})
	}
	st := r.Standard
	g.add(v.word("fact.standard"), item{Text: v.say(st.Title) + "; " + v.reference(st.Act), Cites: []cite{v.cite(sv, st.Citation)}})
	for _, x := range st.Points {
		g.add(v.word("fact.points"), item{Text: v.point(x.Point) + ": " + v.say(x.For), Cites: []cite{v.cite(sv, x.Citation)}})
	}
	if len(r.Fee.Facts)+len(r.Fee.Rates) == 0 {
		g.add(v.word("fact.fee"), item{Text: v.say(law.NotStated.Label())})
	}
	for _, f := range r.Fee.Facts {
		if speaksOf(f.Kinds, sv.Service) {
			g.add(v.word("fact.fee"), item{Text: v.say(f.Text), Note: v.kinds(sv, f.Kinds), Cites: []cite{v.cite(sv, f.Citation)}})
		}
	}
	for _, f := range r.Fee.Rates {
		if speaksOf(f.Kinds, sv.Service) {
			g.add(v.word("fact.rate"), item{Text: f.MCI + " " + v.word("mci") + ": " + v.say(f.Text), Note: notes(v.kinds(sv, f.Kinds), v.source(f.Source))})
		}
	}
	return g
}

func labelOf(v view, c regulation.Channel) string { return label(v, "channel", c) }

// point names a point of the Standard, or an annex of it.
func (v view) point(s string) string {
	if n, ok := strings.CutPrefix(s, "annex "); ok {
		return v.wordf("standard.annex", n)
	}
	return v.wordf("standard.point", s)
}

// source says where a fact outside the acts was read.
func (v view) source(s law.Source) string {
	if s.IsZero() {
		return ""
	}
	return v.word("outside") + " " + string(s.Certainty) + ": " + s.Title + ", " + s.Where + bracket(s.Citation.String())
}

func (v view) outcome(sv *service) group {
	r := sv.regulation
	g := group{Anchor: "outcome", Title: v.word("group.outcome")}
	for _, x := range r.Results {
		if !speaksOf(x.Kinds, sv.Service) {
			continue
		}
		text := v.say(x.Text)
		if !x.Form.IsZero() {
			text += "; " + v.say(x.Form.Text)
		}
		outcome := ""
		if x.Outcome != regulation.AnyOutcome {
			outcome = label(v, "outcome", x.Outcome)
		}
		g.add(v.word("fact.result"), item{Text: text, Note: notes(outcome, v.kinds(sv, x.Kinds), v.basis(x.Basis)), Cites: []cite{v.cite(sv, x.Citation)}})
	}
	for _, f := range r.Carrier {
		channel := ""
		if f.Channel != "" {
			channel = labelOf(v, f.Channel)
		}
		g.add(v.word("fact.carrier"), item{Text: v.say(f.Text), Note: notes(channel, v.basis(f.Basis)), Cites: []cite{v.cite(sv, f.Citation)}})
	}
	f := r.Refusal
	text, rule := v.say(f.Text), label(v, "refusal", f.Rule)
	if text == "" {
		text, rule = rule, ""
	}
	g.add(v.word("fact.refusal"), item{Text: text, Note: rule, Cites: v.cites(sv, f.Citations)})
	if f.Grounds != "" {
		g.add(v.word("fact.grounds"), item{Text: v.wordf("standard.point", f.Grounds)})
	}
	if f.Rule != regulation.RefusalNotProvided {
		g.add(v.word("fact.drafts"), item{Text: v.actor(r, f.Drafts)})
		g.add(v.word("fact.signs"), item{Text: v.actor(r, f.Signs)})
		g.add(v.word("fact.delivers"), item{Text: v.actor(r, f.Delivers)})
	}
	return g
}

func (v view) beginning(sv *service) group {
	r := sv.regulation
	g := group{Anchor: "beginning", Title: v.word("group.beginning")}
	for _, t := range []regulation.Trigger{sv.Trigger, r.Trigger} {
		if t.IsZero() {
			continue
		}
		who := ""
		if t.Representative {
			who = v.word("trigger.representative")
		}
		g.add(v.word("fact.trigger"), item{Text: v.say(t.Text), Note: notes(label(v, "trigger", t.Operator), who), Cites: []cite{v.cite(sv, t.Citation)}})
		for _, n := range t.Needs {
			g.add(v.word("fact.needs"), item{Text: v.say(n)})
		}
		for _, c := range t.Conditions {
			open := ""
			if c.Ambiguous {
				open = v.word("term.ambiguous")
			}
			g.add(v.word("fact.condition"), item{Text: v.say(c.Text), Note: open, Cites: []cite{v.cite(sv, c.Citation)}})
		}
	}
	for _, d := range r.Documents {
		if speaksOf(d.Kinds, sv.Service) {
			g.add(v.word("fact.documents"), item{Text: v.say(d.Text), Note: notes(v.kinds(sv, d.Kinds), v.basis(d.Basis)), Cites: []cite{v.cite(sv, d.Citation)}})
		}
	}
	return g
}
