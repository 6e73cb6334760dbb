// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"slices"
	"strings"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

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
			name, text := labelOf(v, r, c.Channel), v.say(c.Text)
			if text != name {
				name += ": " + text
			}
			g.add(label, item{Text: name, Note: notes(v.kinds(sv, c.Kinds), v.basis(c.Basis)), Cites: []cite{v.cite(sv, c.Citation)}})
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
	title := ""
	if !st.Act.Title.IsZero() {
		title = v.quote(v.say(st.Act.Title))
	}
	g.add(v.word("fact.standard"), item{Text: v.say(st.Title) + "; " + v.reference(st.Act), Note: title, Cites: []cite{v.cite(sv, st.Citation)}})
	for _, x := range st.Points {
		g.add(v.word("fact.points"), item{Text: v.point(x.Point) + ": " + v.say(x.For), Cites: []cite{v.cite(sv, x.Citation)}})
	}
	for _, x := range st.Terms {
		g.add(v.word("fact.standard-term"), item{
			Text: v.point(x.Point) + ", " + v.say(x.Covers) + ": " + v.say(x.Label()),
			Note: notes(v.kinds(sv, x.Kinds), v.source(x.Source)),
		})
	}
	if len(r.Fee.Facts)+len(r.Fee.Rates) == 0 {
		g.add(v.word("fact.fee"), item{Text: v.say(law.BasisNotStated.Label())})
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

// labelOf names a channel; one that the act brings has the text that the act gives it.
func labelOf(v view, r regulation.Regulation, c regulation.Channel) string {
	if _, ok := v.words["channel."+string(c)]; ok {
		return label(v, "channel", c)
	}
	for _, use := range slices.Concat(r.Channels.Intake, r.Channels.Delivery) {
		if use.Channel == c && !use.Text.IsZero() {
			return v.say(use.Text)
		}
	}
	return string(c)
}

// point names a point of the Standard, or an annex of it.
func (v view) point(s string) string {
	if n, ok := strings.CutPrefix(s, "annex "); ok {
		return v.wordf("standard.annex", n)
	}
	return v.wordf("standard.point", s)
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
		if x.Outcome != regulation.OutcomeAny {
			outcome = label(v, "outcome", x.Outcome)
		}
		g.add(v.word("fact.result"), item{Text: text, Note: notes(outcome, v.kinds(sv, x.Kinds), v.basis(x.Basis)), Cites: []cite{v.cite(sv, x.Citation)}})
	}
	for _, f := range r.Carrier {
		channel := ""
		if f.Channel != "" {
			channel = labelOf(v, r, f.Channel)
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
