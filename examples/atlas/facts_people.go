// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"strings"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

func (v view) people(sv *service) group {
	r := sv.regulation
	g := group{Anchor: "people", Title: v.word("group.people")}
	for _, x := range r.List {
		g.add(v.word("fact.listed"), item{Text: "«" + x.Printed + "»", Lang: "kk", Cites: v.places(sv, x.Locator)})
	}
	if len(r.List) == 0 {
		g.add(v.word("fact.listed"), item{Text: v.say(law.BasisNotStated.Label())})
	}
	for _, a := range r.Actors {
		lane := ""
		if a.Lane != a.ID {
			lane = v.word("lane") + ": " + v.actor(r, a.Lane) + bracket(v.basis(a.Basis))
		}
		g.add(v.word("fact.actors"), item{Text: v.say(a.Name), Note: notes(label(v, "actor", a.Kind), lane), Cites: append(v.places(sv, a.Participant), v.cites(sv, a.Citations)...)})
	}
	return g
}

// checks are what an application has to pass: gates and signatures.
func (v view) checks(sv *service) group {
	r := sv.regulation
	g := group{Anchor: "checks", Title: v.word("group.checks")}
	for _, x := range r.Gates {
		var checks []string
		for _, c := range x.Checks {
			checks = append(checks, label(v, "check", c))
		}
		notice := v.say(x.Notice)
		if notice == "" {
			notice = v.say(law.BasisNotStated.Label())
		}
		no := ""
		if !x.Refuses {
			no = v.word("gate.no-refusal")
		}
		g.add(v.word("fact.gates"), item{
			Text:  label(v, "gate", x.Kind) + ": " + v.say(x.Text),
			Note:  notes(v.say(x.Means), strings.Join(checks, ", "), v.word("gate.no")+": "+notice, no, v.basis(x.Basis)),
			Cites: v.places(sv, x.Locator),
		})
	}
	for _, e := range r.EDS {
		who := v.actor(r, e.Signer)
		if e.Together != "" {
			who += " + " + v.actor(r, e.Together)
		}
		g.add(v.word("fact.eds"), item{Text: label(v, "eds", e.Purpose) + ": " + who, Cites: []cite{v.cite(sv, e.Citation)}})
	}
	return g
}

// surroundings are systems, side records, annexes and the numbering.
func (v view) surroundings(sv *service) group {
	r := sv.regulation
	g := group{Anchor: "surroundings", Title: v.word("group.surroundings")}
	for _, s := range r.Systems {
		g.add(v.word("fact.systems"), item{Text: v.say(s.Name), Note: s.Address, Printed: strings.Join(s.Printed, "; "), Cites: v.cites(sv, s.Citations)})
	}
	for _, x := range r.Records {
		g.add(v.word("fact.records"), item{Text: v.say(x.Text), Cites: v.cites(sv, x.Citations)})
	}
	for _, a := range r.Annexes {
		g.add(v.word("fact.annexes"), v.annex(sv, a))
	}
	for _, n := range r.Numbering {
		printed := ""
		if n.Printed != "" {
			printed = "«" + n.Printed + "»"
		}
		g.add(v.word("fact.numbering"), item{Text: v.say(n.Text), Note: printed, Cites: v.places(sv, n.Locator)})
	}
	for _, t := range r.Printed {
		g.add(v.word("fact.printed"), item{Text: t.KK, Lang: "kk", Cites: []cite{v.cite(sv, t.Citation)}})
	}
	return g
}

// wording is what frames the steps: the sections with their paragraphs, the short names
// and what the text asks of a request.
func (v view) wording(sv *service) group {
	r := sv.regulation
	g := group{Anchor: "wording", Title: v.word("group.wording")}
	for _, s := range r.Sections {
		g.add(v.word("fact.section"), item{Text: v.say(s.Title), Note: s.From.String() + "–" + s.To.String(), Cites: v.places(sv, s.Locator)})
	}
	for _, d := range r.Defined {
		g.add(v.word("fact.defined"), item{Text: v.quote(d.Term) + ": " + v.say(d.Means), Cites: []cite{v.cite(sv, d.Citation)}})
	}
	for _, x := range r.Requests {
		g.add(v.word("fact.request"), item{Text: v.say(x.Text), Cites: []cite{v.cite(sv, x.Citation)}})
	}
	return g
}

func (v view) annex(sv *service, a regulation.Annex) item {
	text := v.say(a.Text)
	if a.Number > 0 {
		text = v.wordf("annex.numbered", a.Number) + ": " + text
	}
	for _, p := range a.Parts {
		text += "; " + v.say(p)
	}
	state := func(yes bool, word string) string {
		if yes {
			return v.word(word)
		}
		return v.word(word + ".not")
	}
	return item{Text: text, Note: notes(state(a.Headed, "annex.headed"), state(a.Surviving, "annex.surviving"), v.basis(a.Basis)), Cites: v.cites(sv, a.Referred)}
}
