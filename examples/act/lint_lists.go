// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// twice finds elements of a list that stand in it again, letter for letter.
func (j *judgement) twice(at string, x reflect.Value) {
	if x.Kind() == reflect.Slice && x.Type() != reflect.TypeFor[[]regulation.Step]() {
		first := map[string]int{}
		for i := range x.Len() {
			key := fmt.Sprintf("%#v", x.Index(i).Interface())
			k, known := first[key]
			if !known {
				first[key] = i
				continue
			}
			says, right := standsTwice(k)
			j.at(fmt.Sprintf("%s[%d]", at, i), levelWarning, "stands-twice", says, right)
		}
	}
	if _, ok := x.Interface().(law.Text); !ok {
		eachPart(at, x, j.twice)
	}
}

// order finds steps that stand in the file otherwise than in the text: they run as they
// stand in the file.
func (j *judgement) order(at string, r regulation.Regulation) {
	for i, a := range r.Accounts {
		for k, s := range a.Steps {
			if k > 0 && s.Locator.Compare(a.Steps[k-1].Locator) < 0 {
				says, right := stepOutOfOrder(s.Locator, a.Steps[k-1].Locator)
				j.at(fmt.Sprintf("%s.accounts[%d].steps[%d].locator", at, i, k), levelWarning, "step-order", says, right)
			}
			if !s.Return.IsZero() && s.Return.Within.IsZero() {
				says, right := returnUntimed()
				j.at(fmt.Sprintf("%s.accounts[%d].steps[%d].return", at, i, k), levelWarning, "term-not-stated", says, right)
			}
		}
	}
}

// alphabets finds words of Latin and Cyrillic letters, which look right and are found by
// no search. Old copies have many: the first is told, and how many there are.
func (j *judgement) alphabets(at string, x reflect.Value) {
	place, word, n := "", "", 0
	var look func(string, reflect.Value)
	look = func(at string, x reflect.Value) {
		t, ok := x.Interface().(law.Text)
		if !ok {
			eachPart(at, x, look)
			return
		}
		for _, w := range strings.FieldsFunc(t.KK+" "+t.RU, func(r rune) bool { return !unicode.IsLetter(r) }) {
			if mixed(w) {
				if n++; n == 1 {
					place, word = at, w
				}
			}
		}
	}
	if look(at, x); n > 0 {
		says, right := wordOfTwoAlphabets(word, n)
		j.at(place, levelWarning, "alphabets", says, right)
	}
}

// mixed reports whether a word has letters of both alphabets.
func mixed(word string) bool {
	latin := strings.ContainsFunc(word, func(r rune) bool { return unicode.Is(unicode.Latin, r) })
	return latin && strings.ContainsFunc(word, func(r rune) bool { return unicode.Is(unicode.Cyrillic, r) })
}

// founded finds acts on which an act rests that are younger than it, or older than any
// act of today can be.
func (j *judgement) founded(at string, act law.Act) {
	for i, b := range act.LegalBasis {
		if b.Date > act.Date && !act.Date.IsZero() || !b.Date.IsZero() && b.Date < law.MustDate(oldest) {
			says, right := basisOfAnotherTime(b.Date)
			j.at(fmt.Sprintf("%s.legal_basis[%d].date", at, i), levelWarning, "date", says, right)
		}
	}
}

// oldest is the day of the independence of Kazakhstan.
const oldest = "1991-12-16"

// digits are the numbers in an identifier.
var digits = regexp.MustCompile(`[0-9]+`)

// numbered finds an act whose identifier has numbers, and none of them its own: one of the
// two was changed alone.
func (j *judgement) numbered(at string, act law.Act) {
	id, number := digits.FindAllString(act.ID.String(), -1), digits.FindAllString(act.Number, -1)
	own := func(n string) bool { return slices.Contains(number, n) }
	if len(id) > 0 && act.Number != "" && !slices.ContainsFunc(id, own) {
		says, right := numberOfAnother(act.Number, act.ID)
		j.at(at+".id", levelNote, "act-number", says, right)
	}
}

// result finds a service that gives out what is not named.
func (j *judgement) result(at string, r regulation.Regulation) {
	given := func(x regulation.Result) bool { return x.Outcome != regulation.OutcomeRefusal }
	if len(r.Channels.Delivery) > 0 && !slices.ContainsFunc(r.Results, given) {
		says, right := resultUnnamed()
		j.at(at, levelWarning, "result-missing", says, right)
	}
}

// decided finds steps of two accounts that are the same work, of which one alone can
// refuse: under the account of the other no refusal is possible there.
func (j *judgement) decided(at string, r regulation.Regulation) {
	refuses := map[law.Locator]bool{}
	for _, a := range r.Accounts {
		for _, s := range a.Steps {
			refuses[s.Locator] = slices.ContainsFunc(s.Decisions, func(d regulation.Decision) bool { return d.Refusal != law.BasisNotStated })
		}
	}
	for i, a := range r.Accounts {
		for k, s := range a.Steps {
			other := slices.IndexFunc(s.Same, func(l law.Locator) bool { return refuses[l] })
			if other >= 0 && !refuses[s.Locator] && len(s.Same) == 1 {
				says, right := refusalOfOneAccount(s.Locator, s.Same[other])
				j.at(fmt.Sprintf("%s.accounts[%d].steps[%d]", at, i, k), levelNote, "decision-one-account", says, right)
			}
		}
	}
}
