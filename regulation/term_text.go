// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/reglament-kz/reglament/regulation/law"
	"github.com/reglament-kz/reglament/regulation/law/strict"
)

// ParseTerm reads a term as one short text, in this order; what stands in
// brackets may be left out:
//
//	[inferred] [BOUND] AMOUNT UNIT [from START [at STEP]] [for OUTCOME] [of KIND,KIND] [in PLACE]
//	not_stated [from START [at STEP]] [for OUTCOME] [of KIND,KIND] [in PLACE]
//
// Without a bound it is [BoundBare], without a start [FromPrevious], or
// [FromApplication] for the day of application, without an outcome [OutcomeAny]. A
// unit that has no amount stands alone. The words are those of the long form: "within
// 10 working_day from application for grant of licence/issue". The error is a
// [*law.ValueError].
func ParseTerm(s string) (Term, error) {
	p := termParser{text: s, words: strings.Fields(s)}
	t := p.term()
	if p.fault == nil && len(p.words) > 0 {
		p.rest()
	}
	if p.fault != nil {
		return Term{}, p.fault
	}
	return t, nil
}

// String is the short text that [ParseTerm] reads. It leaves out the part of the
// step that a term covers, which only the long form can tell.
func (t Term) String() string {
	var w []string
	add := func(list ...string) { w = append(w, list...) }
	switch t.Basis {
	case law.BasisNotStated, "":
		add(string(law.BasisNotStated))
	default:
		if t.Basis == law.BasisInferred {
			add(string(law.BasisInferred))
		}
		if t.Bound != BoundBare && t.Bound != "" {
			add(string(t.Bound))
		}
		if t.Amount != 0 {
			add(strconv.Itoa(int(t.Amount)))
		}
		add(string(t.Unit))
	}
	if t.From != "" && (t.From != t.Unit.begins() || !t.Of.IsZero()) {
		add("from", string(t.From))
	}
	if !t.Of.IsZero() {
		add("at", t.Of.String())
	}
	if t.Outcome != OutcomeAny && t.Outcome != "" {
		add("for", string(t.Outcome))
	}
	if len(t.Kinds) > 0 {
		kinds := make([]string, len(t.Kinds))
		for i, k := range t.Kinds {
			kinds[i] = k.String()
		}
		add("of", strings.Join(kinds, ","))
	}
	if !t.Locator.IsZero() {
		add("in", t.Locator.String())
	}
	return strings.Join(w, " ")
}

// short reports whether the short text tells the whole term.
func (t Term) short() bool {
	again, err := ParseTerm(t.String())
	return err == nil && t.Covers.IsZero() && t.Does == nil && !t.Ambiguous && t.Kinds == nil == (again.Kinds == nil) &&
		slices.Equal(t.Kinds, again.Kinds) && t.Outcome == again.Outcome && t.Basis == again.Basis && t.Amount == again.Amount &&
		t.Unit == again.Unit && t.Bound == again.Bound && t.From == again.From && t.Of == again.Of && t.Locator == again.Locator
}

type termParser struct {
	text  string
	words []string
	fault *law.ValueError
}

func (p *termParser) fail(format string, args ...any) {
	if p.fault == nil {
		p.fault = valueError("term", p.text, format, args...)
	}
}

// take returns the next word, if it is the one that is asked for.
func (p *termParser) take(word string) bool {
	ok := p.fault == nil && len(p.words) > 0 && p.words[0] == word
	if ok {
		p.words = p.words[1:]
	}
	return ok
}

// next returns the next word.
func (p *termParser) next(what string) string {
	if len(p.words) == 0 {
		p.fail("%s is missing at the end", what)
		return ""
	}
	w := p.words[0]
	p.words = p.words[1:]
	return w
}

// read reads the next word into a value.
func (p *termParser) read(what string, into interface{ UnmarshalText([]byte) error }) {
	w := p.next(what)
	if p.fault != nil {
		return
	}
	if err := into.UnmarshalText([]byte(w)); err != nil {
		p.fail("%s", why(err))
	}
}

func (p *termParser) term() Term {
	t := Term{Basis: law.BasisStated, Outcome: OutcomeAny, From: FromPrevious}
	if p.take(string(law.BasisNotStated)) {
		t.Basis = law.BasisNotStated
	} else {
		p.length(&t)
	}
	t.From = t.Unit.begins()
	if p.take("from") {
		p.read("start", &t.From)
		if p.take("at") {
			p.read("step", &t.Of)
		}
	}
	if p.take("for") {
		p.read("outcome", &t.Outcome)
	}
	if p.take("of") {
		for _, k := range strings.Split(p.next("kind"), ",") {
			id, err := ParseKindID(k)
			if err != nil {
				p.fail("%s", why(err))
			}
			t.Kinds = append(t.Kinds, id)
		}
	}
	if p.take("in") {
		p.read("place", &t.Locator)
	}
	return t
}

// rest tells of a word that stands where the term ends, and which word that could
// stand there it was probably meant to be.
func (p *termParser) rest() {
	word := p.words[0]
	if near := strict.Nearest(word, []string{"from", "at", "for", "of", "in"}); near != "" && near != word {
		p.fail("%q stands where the term ends; the nearest word is %q", word, near)
	}
	p.fail("%q stands where the term ends", word)
}

// length reads the basis, the bound, the amount and the unit.
func (p *termParser) length(t *Term) {
	if p.take(string(law.BasisInferred)) {
		t.Basis = law.BasisInferred
	}
	t.Bound = BoundBare
	for _, b := range bounds.Values() {
		if p.take(string(b)) {
			t.Bound = b
			break
		}
	}
	if p.amount(t); p.fault != nil {
		return
	}
	if len(p.words) > 1 && t.Bound == BoundBare && t.Amount == 0 && !units.Has(Unit(p.words[0])) {
		p.noBound()
		return
	}
	p.unit(t)
	switch {
	case p.fault != nil:
	case t.Unit.Counted() && t.Amount < 1:
		p.fail("the unit %s has no amount before it", t.Unit)
	case !t.Unit.Counted() && t.Amount != 0:
		p.fail("the unit %s has an amount before it", t.Unit)
	}
}

// maxAmount is the greatest amount of a term.
const maxAmount = 10000

// amount reads the amount. A word in its place, before a unit, is told as one.
func (p *termParser) amount(t *Term) {
	if len(p.words) == 0 {
		return
	}
	n, err := strconv.Atoi(p.words[0])
	digits := p.words[0][0] >= '0' && p.words[0][0] <= '9' || len(p.words[0]) > 1 && (p.words[0][0] == '-' || p.words[0][0] == '+')
	before := len(p.words) > 1 && units.Has(Unit(p.words[1])) && t.Bound != BoundBare && !units.Has(Unit(p.words[0]))
	switch {
	case err == nil && n >= 1 && n <= maxAmount && digits:
		t.Amount = Amount(n)
		p.words = p.words[1:]
	case digits || before:
		p.fail("the amount %q is not a whole number from 1 to %d", p.words[0], maxAmount)
	}
}

// noBound tells that a term begins with a word that is no bound, number or unit.
func (p *termParser) noBound() {
	words := strs(bounds.Values())
	if foreign := strict.Foreign(p.words[0]); foreign != "" {
		p.fail("%q is no bound, number or unit: %s", p.words[0], foreign)
	}
	for n := min(3, len(p.words)); n > 0; n-- { // "not later than" is one word of three
		if near := strict.Nearest(strings.Join(p.words[:n], "_"), words); near != "" {
			p.fail("%q is no bound, number or unit; the nearest bound is %q", strings.Join(p.words[:n], " "), near)
		}
	}
	p.fail("%q is no bound, number or unit; the bounds are within, not_exceeding, not_later_than", p.words[0])
}

// unit reads the unit. One of two words is told as such.
func (p *termParser) unit(t *Term) {
	if len(p.words) > 1 && !units.Has(Unit(p.words[0])) {
		two := p.words[0] + "_" + p.words[1]
		if near := strict.Nearest(two, strs(units.Values())); near != "" && strings.Contains(near, "_") {
			p.fail("the unit %q is not one word; the nearest is %q", p.words[0]+" "+p.words[1], near)
			return
		}
	}
	p.read("unit", &t.Unit)
}

func valueError(kind, value, format string, args ...any) *law.ValueError {
	return &law.ValueError{Type: kind, Value: value, Fault: fmt.Sprintf(format, args...)}
}

// strs are words as texts.
func strs[E ~string](words []E) []string {
	list := make([]string, len(words))
	for i, w := range words {
		list[i] = string(w)
	}
	return list
}

// why is what is wrong, without the place and without what the type or the value
// says again.
func why(err error) string {
	var inner *strict.Error
	if errors.As(err, &inner) {
		err = inner.Err
	}
	var value *law.ValueError
	if errors.As(err, &value) {
		return fmt.Sprintf("%s %q: %s", value.Type, value.Value, value.Fault)
	}
	var invalid *InvalidError
	if errors.As(err, &invalid) {
		if invalid.Err != nil {
			return invalid.Rule + ": " + why(invalid.Err)
		}
		return invalid.Rule
	}
	return err.Error()
}
