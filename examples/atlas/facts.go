// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"strings"

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
	Text    string
	Lang    string // kk for what is quoted from the text, on every page
	Note    string
	Printed string // the words of the text, in Kazakh
	Cites   []cite
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
	for _, g := range []group{v.actFacts(sv), v.rendering(sv), v.outcome(sv), v.beginning(sv), v.people(sv), v.checks(sv), v.surroundings(sv), v.wording(sv)} {
		if len(g.Facts) > 0 {
			list = append(list, g)
		}
	}
	return list
}

// quote puts the quotation marks of the language around a title.
func (v view) quote(s string) string {
	if v.lang == law.LangEnglish {
		return "“" + s + "”"
	}
	return "«" + s + "»"
}

// source says where a fact outside the acts was read.
func (v view) source(s law.Source) string {
	if s.IsZero() {
		return ""
	}
	return v.word("outside") + " " + string(s.Certainty) + ": " + v.say(s.Label()) + ", " + s.Where + bracket(s.Citation.String())
}
