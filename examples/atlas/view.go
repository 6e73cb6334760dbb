// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/process/diagram"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// view puts the site into the words of one language.
type view struct {
	*site
	lang law.Lang
}

func (v view) say(t law.Text) string { return t.In(v.lang) }

// word is a word of the dictionary; that every key has one is tested.
func (v view) word(key string) string { return v.words[key].In(v.lang) }

// wordf is a word with values in it.
func (v view) wordf(key string, values ...any) string { return fmt.Sprintf(v.word(key), values...) }

// label names a word of a closed or open list, "channel" and "office"; one that
// the dictionary does not have stands as it is.
func label[E ~string](v view, list string, e E) string {
	if t, ok := v.words[list+"."+string(e)]; ok {
		return v.say(t)
	}
	return string(e)
}

// cite is a place in a text: what is printed, and where its step stands.
type cite struct{ Text, Href string }

// cite prints a citation as seen from a service: in its own regulation the place
// is enough.
func (v view) cite(sv *service, c law.Citation) cite {
	if c.IsZero() {
		return cite{}
	}
	if c.Act != sv.act.ID || c.Regulation != sv.regulation.ID.Name {
		return cite{Text: c.String()}
	}
	return v.place(sv, c.Locator)
}

// place prints a place in the regulation of a service, with the way to it where
// the page of the service shows it.
func (v view) place(sv *service, l law.Locator) cite {
	out := cite{Text: l.String()}
	for p := l; !p.IsZero(); p = p.Parent() {
		if sv.shows(p) {
			out.Href = sv.file + ".html#" + anchor(p)
			break
		}
	}
	return out
}

func (v view) cites(sv *service, list []law.Citation) []cite {
	out := make([]cite, len(list))
	for i, c := range list {
		out[i] = v.cite(sv, c)
	}
	return out
}

func (v view) places(sv *service, list ...law.Locator) []cite {
	var out []cite
	for _, l := range list {
		if !l.IsZero() {
			out = append(out, v.place(sv, l))
		}
	}
	return out
}

// anchor is the ID of a place on a page.
func anchor(l law.Locator) string {
	return "p" + strings.NewReplacer("(", "-", ")", "", "/", ".", "~", "_").Replace(l.String())
}

// shows reports whether the page of the service has a step or node at a place.
func (s *service) shows(l law.Locator) bool {
	for _, a := range s.regulation.Accounts {
		if step, ok := a.Step(l); ok {
			return speaksOf(step.Kinds, s.Service)
		}
		if node, ok := a.Node(l); ok {
			return speaksOf(node.Kinds, s.Service)
		}
	}
	return false
}

// actor is the name of an actor of a regulation.
func (v view) actor(r regulation.Regulation, id law.ID) string {
	for _, a := range r.Actors {
		if a.ID == id {
			return v.say(a.Name)
		}
	}
	if id == "" {
		return v.say(law.BasisNotStated.Label())
	}
	return label(v, "role", id)
}

func (v view) actors(r regulation.Regulation, list []law.ID) string {
	out := make([]string, len(list))
	for i, id := range list {
		out[i] = v.actor(r, id)
	}
	return strings.Join(out, ", ")
}

func (v view) system(r regulation.Regulation, id law.ID) string {
	for _, s := range r.Systems {
		if s.ID == id {
			return v.say(s.Name)
		}
	}
	return string(id)
}

// basis words a basis where it is worth a word: stated is the rule.
func (v view) basis(b law.Basis) string {
	if b == law.BasisStated || b == "" {
		return ""
	}
	return v.say(b.Label())
}

// kinds names the kinds of a service to which something is limited; no limit is
// no word.
func (v view) kinds(sv *service, list []regulation.KindID) string {
	var out []string
	for _, k := range sv.Kinds {
		if slices.Contains(list, k.ID.Short()) {
			out = append(out, v.kindWord(k))
		}
	}
	if len(out) == len(sv.Kinds) {
		return ""
	}
	return strings.Join(out, ", ")
}

// kindWord is a kind in a word where there is one, else its title.
func (v view) kindWord(k regulation.Kind) string {
	if t, ok := v.words["kind."+string(k.ID.Kind)]; ok {
		return v.say(t)
	}
	return v.say(k.Title)
}

// term words a term, with the kinds that it is for.
func (v view) term(sv *service, t regulation.Term) string {
	s := diagram.TermText(t, v.lang)
	var more []string
	if k := v.kinds(sv, t.Kinds); k != "" {
		more = append(more, k)
	}
	if t.Ambiguous {
		more = append(more, v.word("term.ambiguous"))
	}
	return s + bracket(more...)
}

// bracket puts what is not empty behind a datum.
func bracket(parts ...string) string {
	parts = slices.DeleteFunc(parts, func(s string) bool { return s == "" })
	if len(parts) == 0 {
		return ""
	}
	return " (" + strings.Join(parts, "; ") + ")"
}

// sentence begins a text with a capital letter.
func sentence(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// moment is an instant on the clock of its zone, "Wed 2015-03-18 16:40".
func (v view) moment(t time.Time) string {
	layout := "2006-01-02 15:04"
	if t.Second() != 0 {
		layout += ":05"
	}
	return v.weekday(t.Weekday()) + " " + t.Format(layout)
}

func (v view) weekday(d time.Weekday) string {
	return v.say(calendar.WeekdayLabel(d))
}

// reference names another act and its issuer.
func (v view) reference(r law.Reference) string {
	return v.say(r.Label()) + ", " + v.say(r.Issuer)
}

// actName is an act in short, as agencies refer to it.
func (v view) actName(a law.Act) string { return v.say(a.Reference().Label()) }
