// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package catalogue_test

import (
	"cmp"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// The life of the acts is in the data as their headers and commencement
// clauses print it.
func TestActsAreThoseOfTheHandTable(t *testing.T) {
	var data []string
	for _, a := range builtin(t).Acts() {
		data = append(data, actRows(a)...)
	}
	requireSame(t, actsTable, data)
}

func actRows(a law.Act) []string {
	var list []string
	add := func(what, value string, c law.Citation) {
		place := c.Locator.String()
		if c.Regulation != "" {
			place = string(c.Regulation) + "#" + place
		}
		list = append(list, row(string(a.ID), what, value, place))
	}
	onset := func(o law.Onset) string {
		if o.IsZero() {
			return ""
		}
		return fmt.Sprintf("%s+%d", o.From, o.Days)
	}
	add("number", a.Number, law.Citation{})
	add("signed", a.Date.String(), law.Citation{})
	add("registered", fmt.Sprintf("%s No. %s", a.Registration.Date, a.Registration.Number), a.Registration.Citation)
	for _, b := range a.LegalBasis {
		add("basis", fmt.Sprintf("law of %s, place %s", b.Date, cmp.Or(b.Place.String(), "-")), b.Citation)
	}
	add("in force", onset(a.InForce), a.InForce.Citation)
	add("effect", onset(a.Effect), a.Effect.Citation)
	add("published", a.Publication.String(), law.Citation{})
	for _, m := range a.Amendments {
		add("amended", fmt.Sprintf("No. %s of %s, %s#%s, %s", m.By.Number, m.By.Date, m.Target.Regulation, m.Target.Locator, onset(m.Effect)), m.Citation)
	}
	add("repealed", fmt.Sprintf("No. %s of %s, %s", a.Repeal.By.Number, a.Repeal.By.Date, onset(a.Repeal.Effect)), a.Repeal.Citation)
	for _, c := range a.Clauses {
		add("clause", "", c.Citation)
	}
	for _, n := range a.EditorNotes {
		add("editor's note", n.Text.EN, n.Citation)
	}
	for _, s := range a.Signatories {
		name := s.Name
		if s.Agreed {
			name += " agreed " + s.Date.String()
		}
		add("signatory", name, s.Citation)
	}
	return list
}

// The fifteen kinds, and the channels through which an application for each
// comes in, are those of the text.
func TestKindsAndChannelsAreThoseOfTheHandTable(t *testing.T) {
	var data []string
	pairs := 0
	for _, k := range builtin(t).Kinds() {
		var open []regulation.Channel
		for _, u := range k.Regulation().Channels.Intake {
			if u.Kinds == nil || strings.Contains(kindsOf(regulation.Regulation{}, u.Kinds), k.ID.Short().String()) {
				open = append(open, u.Channel)
			}
		}
		pairs += len(open)
		data = append(data, row(k.ID.Short().String(), words(open)))
	}
	requireSame(t, kindsTable, data)
	require.Len(t, data, 15)
	require.Equal(t, 30, pairs, "definitions: one for each kind and channel")
}

// What a regulation states beside its steps is in the data, and nothing else.
func TestFactsAreThoseOfTheHandTable(t *testing.T) {
	var data []string
	for _, r := range builtin(t).Regulations() {
		data = append(data, factRows(r)...)
	}
	requireSame(t, factsTable+headingsTable, data)
}

func factRows(r regulation.Regulation) []string {
	var list []string
	add := func(what, format string, args ...any) {
		list = append(list, row(string(r.ID.Name), what, fmt.Sprintf(format, args...)))
	}
	at := func(cites ...law.Citation) string {
		s := make([]string, len(cites))
		for i, c := range cites {
			s[i] = "@" + c.Locator.String()
		}
		return strings.Join(s, " ")
	}
	// flags writes the words that hold: "unit scope".
	flags := func(words []string, holds ...bool) string {
		var list []string
		for i, w := range words {
			if holds[i] {
				list = append(list, w)
			}
		}
		return strings.Join(list, " ")
	}
	add("position", "item %s, text %d", r.Position.Item, r.Position.Order)
	for _, s := range r.Services {
		derived := ""
		if s.Derived {
			derived = " derived from " + s.From.String()
		}
		add("service", "%s%s", s.ID, derived)
		if !s.Trigger.IsZero() {
			add("trigger", "%s", triggerRow(s.Trigger, at))
		}
	}
	p := r.Provider
	add("provider", "%s", flags([]string{"unit", "joint", "scope"}, !p.Unit.IsZero(), !p.Joint.IsZero(), !p.Scope.IsZero()))
	for _, f := range r.Form {
		add("form", "%s %s", words(f.Forms), at(f.Citation))
	}
	refusal := string(r.Refusal.Rule)
	if r.Refusal.Grounds != "" {
		refusal += ", point " + r.Refusal.Grounds
	}
	if r.Refusal.Drafts != "" {
		refusal += fmt.Sprintf(", %s %s %s", r.Refusal.Drafts, r.Refusal.Signs, r.Refusal.Delivers)
	}
	if r.Refusal.GroundsBasis != "" {
		refusal += ", ground " + r.Refusal.GroundsBasis.String()
	}
	add("refusal", "%s %s", refusal, at(r.Refusal.Citations...))
	add("standard", "No. %s of %s %s %s", r.Standard.Act.Number, r.Standard.Act.Date, r.Standard.Act.Title.KK, at(r.Standard.Citation))
	for _, x := range r.Standard.Terms {
		add("standard term", "point %s, %s: %s, for %s, certainty %s", x.Point, x.Covers.EN, x.Label().EN, kindsOf(r, x.Kinds), x.Source.Certainty)
	}
	for _, s := range r.Standard.Points {
		add("point", "%s %s", s.Point, at(s.Citation))
	}
	for _, x := range r.Sections {
		add("section", "%s, %s to %s: %s", x.Locator, x.From, x.To, x.Title.KK)
	}
	for _, x := range r.Defined {
		add("defined", "%s: %s %s", x.Term, x.Means.EN, at(x.Citation))
	}
	for _, x := range r.Requests {
		add("request", "%s %s", x.Text.EN, at(x.Citation))
	}
	add("trigger", "%s", triggerRow(r.Trigger, at))
	for _, x := range r.Documents {
		add("document", "%s %s %s %s", x.ID, kindsOf(r, x.Kinds), x.Basis, at(x.Citation))
	}
	for _, f := range r.Carrier {
		form := words(f.Forms)
		if f.Basis == law.BasisNotStated {
			form = "- not_stated"
		}
		if f.Channel != "" {
			form += " for " + string(f.Channel)
		}
		add("result form", "%s %s", form, at(f.Citation))
	}
	for _, c := range r.Channels.Intake {
		add("intake", "%s %s %s", c.Channel, c.Basis, at(c.Citation))
	}
	for _, c := range r.Channels.Delivery {
		add("delivery", "%s %s %s", c.Channel, c.Basis, at(c.Citation))
	}
	for _, x := range r.Results {
		add("result", "%s %s %s %s", x.ID, kindsOf(r, x.Kinds), x.Outcome, at(x.Citation))
	}
	for _, n := range r.Numbering {
		printed := cmp.Or(n.Printed, "-")
		if n.Missing {
			printed = "missing"
		}
		add("number", "%s %s", n.Locator, printed)
	}
	for _, x := range r.Records {
		add("record", "%s %s", x.ID, at(x.Citations...))
	}
	var titles []law.Citation
	for _, p := range r.Printed {
		titles = append(titles, p.Citation)
	}
	add("titles", "%s", at(titles...))
	for _, x := range r.List {
		add("participant", "%s %s", x.Locator, x.Actor)
	}
	for _, a := range r.Annexes {
		add("annex", "%d %s %s", a.Number, at(a.Referred...), flags([]string{"headed", "surviving"}, a.Headed, a.Surviving))
	}
	for _, f := range r.Fee.Facts {
		word := "paid"
		if f.Free {
			word = "free"
		}
		add("fee", "%s, of what: %s %s", word, f.Subject, at(f.Citation))
	}
	for _, f := range r.Fee.Rates {
		add("rate", "%s %s", kindsOf(r, f.Kinds), f.MCI)
	}
	for _, e := range r.EDS {
		signer := string(e.Signer)
		if e.Together != "" {
			signer += " and " + string(e.Together)
		}
		add("eds", "%s %s %s", signer, e.Purpose, at(e.Citation))
	}
	for _, g := range r.Gates {
		gate := fmt.Sprintf("%s %s %s %s", g.Account, g.Locator, g.Kind, flags([]string{"refuses"}, g.Refuses))
		if len(g.Checks) > 0 {
			gate += ", " + words(g.Checks)
		}
		add("gate", "%s", gate)
	}
	return list
}

func triggerRow(t regulation.Trigger, at func(...law.Citation) string) string {
	s := string(t.Operator)
	if t.Representative {
		s += ", representative"
	}
	if len(t.Conditions) > 0 {
		s += fmt.Sprintf(" with %d conditions", len(t.Conditions))
	}
	return s + " " + at(t.Citation)
}
