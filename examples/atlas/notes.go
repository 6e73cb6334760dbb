// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/reglament-kz/reglament/process/diagram"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// discrepancyView is a place where the text contradicts itself, is silent or
// slips.
type discrepancyView struct {
	Number   int
	Anchor   string
	ID       string
	Severity regulation.Severity
	Class    string // what is the matter, and what depends on it
	Found    string // by a rule or by a reader
	Text     string
	Kinds    string
	Values   []valueView
	Cites    []cite // where it has no values
}

type valueView struct {
	Place   cite
	Text    string // in the language of the page
	Printed string // in Kazakh
	Meant   string // likewise
}

func (v view) discrepancy(sv *service, d regulation.Discrepancy, number int, anchor string) discrepancyView {
	out := discrepancyView{
		Number: number, Anchor: anchor, ID: string(d.ID), Severity: d.Severity, Class: notes(v.say(d.Class.Label()), v.say(d.ChangesLabel())), Text: v.say(d.Text),
		Kinds: v.kinds(sv, d.Kinds), Found: v.word("found.recorded"),
	}
	if d.Computed {
		out.Found = v.word("found.computed")
	}
	for _, x := range d.Values {
		vv := v.value(sv, d, x)
		vv.Place = v.cite(sv, x.Citation)
		out.Values = append(out.Values, vv)
	}
	if len(d.Values) == 0 {
		out.Cites = v.cites(sv, d.Citations)
	}
	return out
}

// value is what one place prints, and the word meant where it is a misprint.
func (v view) value(sv *service, d regulation.Discrepancy, x regulation.Value) valueView {
	switch {
	case x.Printed == "":
		return valueView{Text: v.word("value.silent")}
	case d.Computed && !strings.ContainsFunc(x.Printed, func(r rune) bool { return unicode.IsLetter(r) && r > unicode.MaxASCII }):
		return valueView{Text: v.computed(sv, x.Printed)}
	}
	return valueView{Printed: x.Printed, Meant: x.Meant}
}

// computed words what a rule found in the data, "13 working_day (grant)": the
// rules write it in the words of the library.
func (v view) computed(sv *service, s string) string {
	var out []string
	list := strings.Fields(s)
	for i := 0; i < len(list); i++ {
		n, err := strconv.Atoi(list[i])
		if err == nil && i+1 < len(list) && regulation.Unit(list[i+1]).Counted() {
			t := regulation.Term{Amount: regulation.Amount(n), Unit: regulation.Unit(list[i+1]), Basis: law.BasisStated}
			i++
			if i+1 < len(list) && slices.Contains(law.Values[regulation.Bound](), regulation.Bound(list[i+1])) {
				i++
				t.Bound = regulation.Bound(list[i])
			}
			text := diagram.TermText(t, v.lang)
			if t.Bound == regulation.BoundBare {
				text += ", " + v.word("bound.bare")
			}
			out = append(out, text)
			continue
		}
		out = append(out, v.machineWord(sv, list[i]))
	}
	return strings.Join(out, " ")
}

// machineWord words one word of a closed list or a kind, with the brackets and
// commas around it; any other stands as it is.
func (v view) machineWord(sv *service, w string) string {
	core := strings.Trim(w, "(),")
	if core == "" {
		return w
	}
	for _, k := range sv.Kinds {
		if core == k.ID.Short().String() {
			return strings.Replace(w, core, v.kindWord(k), 1)
		}
	}
	for _, list := range []string{"machine", "outcome", "function", "unit"} {
		if t, ok := v.words[list+"."+core]; ok {
			return strings.Replace(w, core, v.say(t), 1)
		}
	}
	return w
}

// readingView is a choice that the text forces.
type readingView struct {
	Anchor   string
	ID       string
	Title    string
	Class    string
	Basis    string
	Options  []optionView
	Defaults []string // of single kinds
	Reason   string
	Source   string
	Cites    []cite
	Touches  string
}

type optionView struct {
	ID, Text       string
	Default, Taken bool
}

func (v view) reading(sv *service, r regulation.Reading, taken law.ID) readingView {
	out := readingView{
		Anchor: "r-" + string(r.ID), ID: string(r.ID), Title: sentence(v.say(r.Title)), Class: label(v, "class", r.Class),
		Basis: v.say(r.Basis.Label()), Reason: v.say(r.Reason), Source: v.source(r.Source), Cites: v.cites(sv, r.Citations),
	}
	for _, o := range r.Options {
		out.Options = append(out.Options, optionView{ID: string(o.ID), Text: v.say(o.Text), Default: o.ID == r.Default, Taken: o.ID == taken})
	}
	for _, d := range r.Defaults {
		for _, k := range sv.Kinds {
			if k.ID.Short() == d.Kind {
				out.Defaults = append(out.Defaults, v.say(k.Title)+": "+string(d.Option)+"; "+v.say(d.Reason))
			}
		}
	}
	out.Touches = v.touches(sv, r)
	return out
}

// touches says to which kinds and channels a reading is limited.
func (v view) touches(sv *service, r regulation.Reading) string {
	var list []string
	if k := v.kinds(sv, r.Kinds); k != "" {
		list = append(list, k)
	}
	for _, c := range r.Channels {
		list = append(list, labelOf(v, sv.regulation, c))
	}
	return strings.Join(list, ", ")
}

// readingsOf are the readings of a regulation that touch the service.
func (v view) readingsOf(sv *service) []readingView {
	var list []readingView
	for _, r := range sv.regulation.Readings {
		if speaksOf(r.Kinds, sv.Service) {
			list = append(list, v.reading(sv, r, ""))
		}
	}
	return list
}
