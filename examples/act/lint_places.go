// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"fmt"
	"reflect"
	"slices"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
	"github.com/reglament-kz/reglament/regulation/law/strict"
)

// reference is a place of the text that a part of a file names, and where it does.
type reference struct {
	at  string
	to  law.Locator
	act bool // it is a place of the act and not of the regulation
}

// places finds references to places that the text, as far as the file has it, does not
// have. Only a text that is said to be whole can be wrong for sure; of another it is
// told what lies beyond all that the file knows.
func (j *judgement) places(at string, act law.Act, r regulation.Regulation) {
	var list []reference
	references(at, reflect.ValueOf(r), &list)
	own := len(list) // those of the act tell how far it reaches
	references("", reflect.ValueOf(act), &list)
	known, far := knownPlaces(r), seriesOf(list)
	level := levelNote
	if r.Complete {
		level = levelWarning
	}
	told := map[reference]bool{}
	for _, x := range list[:own] {
		once := reference{to: x.to, act: x.act}
		if told[once] || !known.lacks(x) && !far.apart(x) {
			continue
		}
		told[once] = true
		says, right := placeUnknown(x.to, x.act)
		j.at(x.at, level, "place-unknown", says, right)
	}
	for i, a := range r.Accounts {
		stand := map[string]bool{}
		for _, l := range placesIn(regulation.Regulation{Accounts: []regulation.Account{a}}) {
			stand[l.Whole().String()] = true
		}
		for k, p := range a.Further {
			if !stand[p] {
				says, right := furtherEmpty(p)
				j.at(fmt.Sprintf("%s.accounts[%d].further[%d]", at, i, k), levelWarning, "place-empty", says, right)
			}
		}
	}
}

// references collects the places that the parts of a value name. What the rules look up
// among the steps, and the steps themselves, are none.
func references(at string, x reflect.Value, list *[]reference) {
	switch value := x.Interface().(type) {
	case law.Citation:
		if !value.IsZero() {
			*list = append(*list, reference{at, value.Locator, value.Regulation == ""})
		}
		return
	case law.Locator:
		if !value.IsZero() {
			*list = append(*list, reference{at, value, false})
		}
		return
	case regulation.Branch, []law.Locator, regulation.Discrepancy, law.Source: // a source may be another act
		return
	case regulation.RefusalFact:
		// A point of the Standard is none of this text, a row of an annex is one.
		if l, err := law.ParseLocator(value.Grounds); err == nil && l.Kind() == law.LocatorAnnex {
			*list = append(*list, reference{at + ".grounds", l, false})
		}
	case regulation.Step:
		value.Locator = law.Locator{}
		x = reflect.ValueOf(value)
	case regulation.Node:
		value.Locator = law.Locator{}
		x = reflect.ValueOf(value)
	case regulation.Term:
		if !value.Locator.IsZero() {
			*list = append(*list, reference{at + ".locator", value.Locator, false})
		}
		return
	}
	eachPart(at, x, func(at string, part reflect.Value) { references(at, part, list) })
}

// placesKnown are the paragraphs that a file has, and of each its greatest sub-paragraph;
// and the last paragraph.
type placesKnown struct {
	subs map[law.Locator]law.Locator
	last law.Locator
}

func knownPlaces(r regulation.Regulation) placesKnown {
	known := placesKnown{subs: map[law.Locator]law.Locator{}}
	add := func(l law.Locator) {
		p := l.Whole()
		if l.IsZero() || p.Kind() != law.LocatorParagraph {
			return
		}
		if l.Compare(known.subs[p]) > 0 {
			known.subs[p] = l
		}
		if p.Compare(known.last) > 0 {
			known.last = p
		}
	}
	for _, a := range r.Accounts {
		if l, err := law.ParseLocator(a.Paragraph); err == nil {
			add(l)
		}
	}
	for _, l := range placesIn(r) {
		add(l)
	}
	for _, s := range r.Sections {
		add(s.From)
		add(s.To)
	}
	for _, p := range r.List {
		add(p.Locator)
	}
	return known
}

// lacks reports whether a paragraph lies behind the last one that a file has, or a
// sub-paragraph behind the last one of its paragraph, where steps stand in such.
func (k placesKnown) lacks(x reference) bool {
	p := x.to.Whole()
	if x.act || p.Kind() != law.LocatorParagraph {
		return false
	}
	last, ok := k.subs[p]
	if !ok {
		return p.Compare(k.last) > 0
	}
	return last.Sub() > 0 && x.to.WithPart(0).Compare(last.WithPart(0)) > 0
}

// reach is how far the numbers of a series go: of the paragraphs of an act, of the annexes,
// or of the rows of one. The zero value is that of a series without members.
type reach struct {
	last            law.Locator
	number, nearest int // of the last, and the greatest beside it
}

func (r *reach) add(l law.Locator, n int) {
	switch {
	case l == r.last:
	case n > r.number:
		r.last, r.number, r.nearest = l, n, r.number
	default:
		r.nearest = max(r.nearest, n)
	}
}

// apart reports whether a number is more than twice that of any other place.
func (r *reach) apart(l law.Locator, n int) bool {
	others := r.number
	if l == r.last {
		others = r.nearest
	}
	return others > 0 && n > 2*others
}

// series are the reaches of the act, the annexes, and the rows of each.
type series struct {
	act, annexes reach
	rows         map[law.Locator]*reach
}

func seriesOf(list []reference) series {
	s := series{rows: map[law.Locator]*reach{}}
	for _, x := range list {
		switch whole := x.to.Whole(); {
		case x.act && x.to.Kind() == law.LocatorParagraph:
			s.act.add(whole, x.to.Number())
		case !x.act && x.to.Kind() == law.LocatorAnnex:
			s.annexes.add(whole, x.to.Number())
			if s.rows[whole] == nil {
				s.rows[whole] = new(reach)
			}
			s.rows[whole].add(x.to, x.to.Sub())
		}
	}
	return s
}

// apart reports whether a place lies far behind the others of its series.
func (s series) apart(x reference) bool {
	whole := x.to.Whole()
	switch {
	case x.act && x.to.Kind() == law.LocatorParagraph:
		return s.act.apart(whole, x.to.Number())
	case !x.act && x.to.Kind() == law.LocatorAnnex:
		return s.annexes.apart(whole, x.to.Number()) || s.rows[whole].apart(x.to, x.to.Sub())
	}
	return false
}

// channels finds channels of the act's own that are probably misspelt: an own channel is
// one that an intake declares, and is not nearly one of the library.
func (j *judgement) channels(at string, r regulation.Regulation) {
	known := []string{
		string(regulation.ChannelOffice), string(regulation.ChannelPortal), string(regulation.ChannelProviderSystem),
		string(regulation.ChannelServiceCentre), string(regulation.ChannelStateCorporation),
	}
	find := func(key string, list []regulation.ChannelUse) {
		for i, u := range list {
			if slices.Contains(known, string(u.Channel)) {
				continue
			}
			if near := strict.Nearest(string(u.Channel), known); near != "" {
				says, right := channelNear(string(u.Channel), near)
				j.at(fmt.Sprintf("%s.channels.%s[%d].channel", at, key, i), levelWarning, "channel-unknown", says, right)
			}
		}
	}
	find("intake", r.Channels.Intake)
	for _, u := range r.Channels.Intake {
		known = append(known, string(u.Channel))
	}
	find("delivery", r.Channels.Delivery)
}
