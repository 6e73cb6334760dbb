// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import (
	"fmt"
	"slices"
	"strings"

	"github.com/reglament-kz/reglament/regulation/law"
)

// interpreted checks that a reading is one that the machine knows, with options of
// its own list; those of a counting reading stand earliest first, and all of them.
func (v *inspector) interpreted(at string, r Reading) {
	if !readingClasses.Has(r.Class) {
		return
	}
	k, ok := known(r.ID, r.Class)
	if !ok {
		v.must(false, at+".id", fmt.Sprintf("%q is no %s reading; those are %s", r.ID, r.Class, joined(knownIDs(r.Class))))
		return
	}
	last := -1
	for i, o := range r.Options {
		n := slices.Index(k.options, o.ID)
		v.must(n >= 0, fmt.Sprintf("%s.options[%d].id", at, i), fmt.Sprintf("%q is no option of %q; those are %s", o.ID, r.ID, joined(k.options)))
		if r.Class == ReadingClassCounting && n >= 0 {
			v.must(n > last, fmt.Sprintf("%s.options[%d]", at, i), "an option stands before an earlier one")
			last = n
		}
	}
}

func joined(ids []law.ID) string { return strings.Join(strs(ids), ", ") }

// counting checks the counting rules that the act prints.
func (v *inspector) counting() {
	for i, rule := range v.r.Counting {
		at := fmt.Sprintf("counting[%d]", i)
		k, ok := known(rule.Reading, ReadingClassCounting)
		v.must(ok, at+".reading", fmt.Sprintf("%q is no counting reading; those are %s", rule.Reading, joined(knownIDs(ReadingClassCounting))))
		v.must(!ok || slices.Contains(k.options, rule.Option), at+".option", fmt.Sprintf("%q is no option of %q; those are %s", rule.Option, rule.Reading, joined(k.options)))
		v.must(!rule.Citation.IsZero(), at+".citation", "the citation is missing")
		v.valid(at, rule.Validity)
		v.intake(at, rule.Channels)
		for j, other := range v.r.Counting[:i] {
			both := rule.Channels == nil || other.Channels == nil ||
				slices.ContainsFunc(rule.Channels, func(c Channel) bool { return slices.Contains(other.Channels, c) })
			v.must(other.Reading != rule.Reading || !both || !rule.meets(other.Validity), at, fmt.Sprintf("counting[%d] prints another rule for the same reading and channel", j))
		}
	}
}

// valid checks that a part applies on some day.
func (v *inspector) valid(at string, part Validity) {
	v.must(part.Until.IsZero() || part.Since < part.Until, at+".until", "it is not after since")
}

// alternatives finds two terms of one kind and outcome that do not follow each
// other: a later one that runs from an arrival, or from the end of the one before,
// covers a part of the step of its own, and the day of application bounds the
// others.
func (v *inspector) alternatives(at string, terms []Term) {
	for i, t := range terms {
		if t.Unit == UnitDayOfApplication || t.From == FromArrival || t.From == FromPrevious && (len(t.Does) > 0 || !t.Covers.IsZero() || t.Ambiguous) {
			continue
		}
		for j, o := range terms[:i] {
			if o.Unit == UnitDayOfApplication || !v.together(t, o) || !t.Is(o.Outcome) && !o.Is(t.Outcome) {
				continue
			}
			v.must(false, fmt.Sprintf("%s.terms[%d]", at, i),
				fmt.Sprintf("%s and terms[%d], %s, bound one kind and outcome, and neither follows the other", t, j, o))
		}
	}
}

// together reports whether some kind has both terms.
func (v *inspector) together(a, b Term) bool {
	for k := range v.kinds {
		if a.For(k) && b.For(k) {
			return true
		}
	}
	return false
}

// start checks what belongs to the event from which a term runs.
func (v *inspector) start(at string, t Term) {
	named := t.From == FromRegistration || t.From == FromReceipt
	v.must(!named || !t.Of.IsZero(), at+".of", fmt.Sprintf("the step of the %q from which the term runs is missing", t.From))
	v.must(named || t.Of.IsZero(), at+".of", fmt.Sprintf("a term from %q names the step %q", t.From, t.Of))
	if named && !t.Of.IsZero() {
		_, ok := v.otherStep("", t.Of)
		v.must(ok, at+".of", fmt.Sprintf("%q is no step", t.Of))
	}
}

// service checks the terms of a whole service.
func (v *inspector) serviceTerms(at string, terms []Term) {
	for i, t := range terms {
		place := fmt.Sprintf("%s.terms[%d]", at, i)
		v.term(place, t)
		v.must(!t.Locator.IsZero(), place+".locator", "the term of the service has no place")
		v.must(t.From != FromPrevious && t.From != FromEnd && t.From != FromArrival, place+".from", fmt.Sprintf("the term of a service runs from %q", t.From))
	}
	v.alternatives(at, terms)
}

// clauses checks the exceptions that a step names, and the steps beside it.
func (v *inspector) clauses(at string, s Step) {
	v.must(s.Outcome == "" || outcomes.Has(s.Outcome), at+".outcome", fmt.Sprintf("%q is no outcome", s.Outcome))
	if r := s.Return; !r.IsZero() {
		v.must(r.Times > 0, at+".return.times", fmt.Sprintf("papers are returned %d times", r.Times))
		v.must(r.Lapse == LapseRefuses, at+".return.lapse", fmt.Sprintf("%q does not follow where papers are not completed", r.Lapse))
		v.clauseTerm(at+".return.complete", r.Complete, FromPrevious)
		if !r.Within.IsZero() {
			v.clauseTerm(at+".return.within", r.Within, FromPrevious, FromApplication)
		}
	}
	if p := s.Suspension; !p.IsZero() {
		v.must(lapses.Has(p.Lapse), at+".suspension.lapse", fmt.Sprintf("%q is no lapse", p.Lapse))
		v.must(p.For == "" || v.actors[p.For], at+".suspension.for", fmt.Sprintf("%q is no actor", p.For))
		v.clauseTerm(at+".suspension.at_most", p.AtMost, FromPrevious)
	}
	if e := s.Extension; !e.IsZero() {
		v.must(v.extends(s.Terms), at+".extension", "neither the step nor the service has a term that could be extended")
		v.must(e.Times > 0, at+".extension.times", fmt.Sprintf("a term is extended %d times", e.Times))
		v.clauseTerm(at+".extension.at_most", e.AtMost, FromPrevious)
		if !e.Tell.IsZero() {
			v.clauseTerm(at+".extension.tell", e.Tell, FromPrevious)
		}
	}
}

// extends reports whether there is a term that an extension makes longer: one of the
// step, or the service's, which an extension moves too.
func (v *inspector) extends(terms []Term) bool {
	counted := func(t Term) bool { return t.Unit.Counted() }
	return slices.ContainsFunc(terms, counted) ||
		slices.ContainsFunc(v.r.Services, func(s Service) bool { return slices.ContainsFunc(s.Terms, counted) })
}

// clauseTerm checks the term of a clause: it has an amount, and runs from one of
// the events that such a clause knows.
func (v *inspector) clauseTerm(at string, t Term, from ...Start) {
	if t.IsZero() {
		v.must(false, at, "the term of the clause is missing")
		return
	}
	v.term(at, t)
	v.must(t.Unit.Counted(), at+".unit", fmt.Sprintf("the unit %q has no amount", t.Unit))
	v.must(slices.Contains(from, t.From), at+".from", fmt.Sprintf("the term runs from %q", t.From))
}

// groups checks that the steps of a group stand together, and that there are two
// at least.
func (v *inspector) groups(at string, steps []Step) {
	first := map[law.ID]int{}
	count := map[law.ID]int{}
	for i, s := range steps {
		if s.Group == "" {
			continue
		}
		if count[s.Group] > 0 {
			v.must(steps[i-1].Group == s.Group, fmt.Sprintf("%s.steps[%d].group", at, i), fmt.Sprintf("%q stands apart from the others of its group", s.Locator))
		} else {
			first[s.Group] = i
		}
		count[s.Group]++
		v.must(s.Outcome == "" || s.Outcome == OutcomeAny, fmt.Sprintf("%s.steps[%d].outcome", at, i), "a step of a group belongs to one outcome")
	}
	for g, n := range count {
		v.must(n > 1, fmt.Sprintf("%s.steps[%d].group", at, first[g]), fmt.Sprintf("the group %q has one step", g))
	}
}
