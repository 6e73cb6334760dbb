// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"cmp"
	"slices"
	"strings"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// fact is something that a date or a duty depends on, in words: at a place of the text
// or of the whole regulation, one aspect of it, and since when it is so.
type fact struct {
	place        law.Locator
	aspect, says law.Text
	since        law.Date
}

// factsOf collects the facts of a regulation.
type factsOf struct {
	act   law.Act
	r     regulation.Regulation
	first law.Date // the first day of the act
	list  []fact
}

// facts are all of a regulation: its act, kinds, channels, refusal, steps and nodes.
func facts(act law.Act, r regulation.Regulation) []fact {
	f := &factsOf{act: act, r: r, first: firstDay(act)}
	f.whole()
	for _, s := range r.Services {
		f.add("service", s.Title)
		for _, k := range s.Kinds {
			f.add("kind", k.Title)
		}
		for _, t := range s.Terms {
			f.since(s.Since).term(t.Locator, "service-term", t)
		}
	}
	for _, a := range r.Accounts {
		to := f.since(a.Since)
		for _, s := range a.Steps {
			to.step(s, a)
		}
		for _, n := range a.Nodes {
			to.node(n)
		}
	}
	slices.SortStableFunc(f.list, func(a, b fact) int { return a.place.Compare(b.place) })
	return f.list
}

// dated adds facts that hold since a day.
type dated struct {
	*factsOf
	day law.Date
}

// since is the later of a day and the first of the act.
func (f *factsOf) since(day law.Date) dated { return dated{f, max(day, f.first)} }

func (f *factsOf) add(aspect string, says ...law.Text) {
	f.since(0).add(law.Locator{}, aspect, says...)
}

// add notes a fact; one of which nothing is said is none.
func (d dated) add(place law.Locator, aspect string, says ...law.Text) {
	if text := joined("; ", says...); !text.IsZero() {
		d.list = append(d.list, fact{place, aspectWord(aspect), text, d.day})
	}
}

// term notes a term as an aspect of its own: terms of one place differ in what they are for.
func (d dated) term(place law.Locator, aspect string, t regulation.Term) {
	says, what := d.termWords(t)
	if !says.IsZero() {
		d.list = append(d.list, fact{place, bracketed(aspectWord(aspect), what), says, d.day})
	}
}

// whole are the facts that have no place among the steps.
func (f *factsOf) whole() {
	f.add("effect", f.first.Label())
	if end := f.act.Repeal; !end.IsZero() {
		f.add("repeal", end.Effect.After(max(end.By.Date, end.Publication)).Label())
	}
	f.add("provider", f.r.Provider.Name)
	for _, u := range f.r.Channels.Intake {
		f.since(u.Since).add(law.Locator{}, "intake", f.limited(u.Text, u.Kinds, accountWord(u.Account)))
	}
	for _, u := range f.r.Channels.Delivery {
		f.since(u.Since).add(law.Locator{}, "delivery", f.limited(u.Text, u.Kinds))
	}
	for _, x := range f.r.Results {
		f.add("result", f.limited(x.Text, x.Kinds, outcomeWord(x.Outcome)))
	}
	for _, x := range f.r.Documents {
		f.add("document", f.limited(x.Text, x.Kinds))
	}
	for _, x := range f.r.Fee.Facts {
		f.add("fee", f.limited(x.Text, x.Kinds))
	}
	f.add("refusal", refusalRuleWord(f.r.Refusal.Rule))
	f.add("refusal-signs", nameOf(f.r, f.r.Refusal.Signs))
	for _, x := range f.r.Readings {
		if o, ok := x.Option(x.Default); ok {
			f.since(x.Since).add(law.Locator{}, "reading", pair(x.Title, o.Text))
		}
	}
	for _, x := range f.r.Counting {
		f.since(x.Since).add(x.Citation.Locator, "counting", counting(x))
	}
}

// counting words a printed rule by the library's own words for it.
func counting(x regulation.CountingRule) law.Text {
	for _, known := range regulation.LibraryReadings() {
		if o, ok := known.Option(x.Option); ok && known.ID == x.Reading {
			return pair(known.Title, o.Text)
		}
	}
	return same(string(x.Reading) + "=" + string(x.Option))
}

func (d dated) step(s regulation.Step, a regulation.Account) {
	var who, what, does, refusals, results []law.Text
	for _, x := range s.Actors {
		who = append(who, d.limited(nameOf(d.r, x.ID), x.Kinds))
	}
	for _, x := range s.Actions {
		what = append(what, d.limited(x.Text, x.Kinds))
		does = append(does, d.limited(functionWord(x.Does), x.Kinds))
	}
	for _, x := range s.Decisions {
		refusals = append(refusals, d.limited(x.Text, x.Kinds))
	}
	for _, x := range s.Results {
		results = append(results, d.limited(x.Text, x.Kinds))
	}
	var beside []law.Text
	for _, o := range a.Steps {
		if s.Group != "" && o.Group == s.Group && o.Locator != s.Locator {
			beside = append(beside, o.Locator.Label())
		}
	}
	d.add(s.Locator, "action", what...)
	d.add(s.Locator, "does", does...)
	d.add(s.Locator, "actor", who...)
	for _, t := range s.Terms {
		d.term(s.Locator, "term", t)
	}
	d.add(s.Locator, "kinds", d.kinds(s.Kinds))
	d.add(s.Locator, "channels", d.channels(s.Channels))
	d.add(s.Locator, "outcome", outcomeWord(s.Outcome))
	d.add(s.Locator, "beside", beside...)
	d.add(s.Locator, "decision", refusals...)
	d.add(s.Locator, "step-result", results...)
	if !s.Return.IsZero() {
		d.add(s.Locator, "return", d.within(s.Return.Within), d.within(s.Return.Complete), lapseWord(s.Return.Lapse))
	}
	if !s.Suspension.IsZero() {
		d.add(s.Locator, "suspension", d.within(s.Suspension.AtMost), lapseWord(s.Suspension.Lapse))
	}
	if !s.Extension.IsZero() {
		d.add(s.Locator, "extension", d.within(s.Extension.AtMost), d.within(s.Extension.Tell))
	}
}

func (d dated) node(n regulation.Node) {
	var who []law.Text
	for _, x := range n.Actors {
		who = append(who, d.limited(nameOf(d.r, x.ID), x.Kinds))
	}
	d.add(n.Locator, "action", n.Action)
	d.add(n.Locator, "does", roleWord(n.Does), gateWord(n.Gate))
	d.add(n.Locator, "actor", who...)
	for _, t := range n.Terms {
		d.term(n.Locator, "term", t)
	}
	d.add(n.Locator, "kinds", d.kinds(n.Kinds))
	d.add(n.Locator, "yes", n.Yes.To.Label())
	d.add(n.Locator, "no", n.No.To.Label())
	d.add(n.Locator, "next", n.Next.To.Label())
}

// kinds are the titles of kinds; no list is every kind, of which nothing is said.
func (f *factsOf) kinds(list []regulation.KindID) law.Text {
	var titles []law.Text
	for _, id := range list {
		for _, s := range f.r.Services {
			for _, k := range s.Kinds {
				if k.ID.Short() == id.Short() {
					titles = append(titles, k.Title)
				}
			}
		}
	}
	return joined(", ", titles...)
}

func (f *factsOf) channels(list []regulation.Channel) law.Text {
	var titles []law.Text
	for _, c := range list {
		i := slices.IndexFunc(f.r.Channels.Intake, func(u regulation.ChannelUse) bool { return u.Channel == c })
		if i >= 0 {
			titles = append(titles, f.r.Channels.Intake[i].Text)
		}
	}
	return joined(", ", titles...)
}

// limited is a text with the kinds that it is for, and other remarks, in brackets.
func (f *factsOf) limited(text law.Text, kinds []regulation.KindID, remarks ...law.Text) law.Text {
	return bracketed(text, joined(", ", append(remarks, f.kinds(kinds))...))
}

func bracketed(text, remark law.Text) law.Text {
	if remark.IsZero() || text.IsZero() {
		return text
	}
	return each(func(l law.Lang) string { return text.In(l) + " (" + remark.In(l) + ")" })
}

// termWords words a term, and apart from it what it is for.
func (f *factsOf) termWords(t regulation.Term) (says, what law.Text) {
	if t.IsZero() {
		return law.Text{}, law.Text{}
	}
	says = t.Label()
	switch {
	case t.Basis == law.BasisNotStated || t.Basis == "" || !t.Unit.Counted():
	case t.From == regulation.FromEnd:
		says = beforeTheEnd(t)
	case t.From != regulation.FromPrevious:
		says = joined(", ", says, t.From.Label())
	}
	return bracketed(says, t.Of.Label()), joined(", ", outcomeWord(t.Outcome), t.Covers, f.kinds(t.Kinds))
}

// within words the term of a clause.
func (f *factsOf) within(t regulation.Term) law.Text {
	says, what := f.termWords(t)
	return bracketed(says, what)
}

// joined puts texts together; what is zero is left out.
func joined(between string, texts ...law.Text) law.Text {
	var some []law.Text
	for _, t := range texts {
		if !t.IsZero() {
			some = append(some, t)
		}
	}
	if len(some) == 0 {
		return law.Text{}
	}
	return each(func(l law.Lang) string {
		var list []string
		for _, t := range some {
			list = append(list, t.In(l))
		}
		return strings.Join(list, between)
	})
}

// pair is a title with what it says.
func pair(title, says law.Text) law.Text {
	return each(func(l law.Lang) string { return cmp.Or(title.In(l), "–") + " – " + says.In(l) })
}
