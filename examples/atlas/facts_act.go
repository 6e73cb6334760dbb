// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"strings"

	"github.com/reglament-kz/reglament/regulation/law"
)

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
	g.add(v.word("fact.registered"), item{Text: v.say(reg.Authority) + ", № " + reg.Number + ", " + v.say(reg.Date.Label()), Cites: one(reg.Citation)})
	for _, b := range a.LegalBasis {
		g.add(v.word("fact.basis"), item{Text: v.quote(v.say(b.Title)) + ", " + v.say(b.Date.Label()), Note: v.say(b.Place.Label()), Cites: one(b.Citation)})
	}
	g.add(v.word("fact.in-force"), item{Text: v.onset(a.InForce), Cites: one(a.InForce.Citation)})
	g.add(v.word("fact.effect"), item{Text: v.onset(a.Effect), Cites: one(a.Effect.Citation)})
	published := v.say(a.Publication.Label())
	if a.Publication.IsZero() {
		published = v.say(law.BasisNotStated.Label())
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
	for _, c := range a.Clauses {
		g.add(v.word("fact.clause"), item{Text: v.say(c.Text), Cites: one(c.Citation)})
	}
	for _, n := range a.EditorNotes {
		g.add(v.word("fact.editor"), item{Text: v.say(n.Text), Cites: one(n.Citation)})
	}
	for _, s := range a.Signatories {
		agreed := ""
		if s.Agreed {
			agreed = v.word("agreed")
		}
		g.add(v.word("fact.signed"), item{Text: s.Name + ", " + v.say(s.Office), Note: notes(agreed, v.say(s.Date.Label())), Cites: one(s.Citation)})
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
		text, note := label(v, "state", s.State), v.say(s.Reason)
		if strings.Contains(note, text) {
			text, note = note, "" // the reason says the state too
		}
		list = append(list, item{Text: since + text, Note: note, Cites: []cite{{Text: s.Citation.String()}}})
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
