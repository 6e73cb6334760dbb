// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package plant makes logs of applications that nobody filed, with faults
// planted in them, so that a checker can be told what it must find. It takes the
// terms from the regulations and the paths from a list of its own, and never
// imports the package process: what is checked does not make the test.
package plant

import (
	"fmt"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Place is one place of a path: what is done there and by whom.
type Place struct {
	Node string // as the checker names it, "5(3)", "7(2).1"
	Role law.ID
	// Term is where the term of the place is printed; empty where none belongs to it.
	Term string
	// Decides says that a refusal can be settled here, after which the path goes
	// on to the result.
	Decides bool
}

// Path is how an application of one kind goes through the office.
type Path struct {
	Kind   regulation.KindID // in full
	Places []Place
}

func one(node string, role law.ID) Place { return Place{Node: node, Role: role, Term: node} }

// deciding is a step of the executor, who prepares a grant or a refusal.
func deciding(node string) Place {
	return Place{Node: node, Role: regulation.Executor, Term: node, Decides: true}
}
func untimed(node string, role law.ID) Place   { return Place{Node: node, Role: role} }
func timed(node, at string, role law.ID) Place { return Place{Node: node, Role: role, Term: at} }

// Paths returns those of the fifteen kinds, as paragraphs 5 of the regulations
// have them; paragraph 7 for the veterinary licence, whose paragraph 5 lacks
// the signature, and for the duplicate of the ear tag, which stands there only.
func Paths() []Path {
	var all []Path
	add := func(kind string, places ...Place) {
		all = append(all, Path{Kind: regulation.MustKindID(kind), Places: places})
	}
	add("mangystau-297-2014/vet-reference/issue",
		one("5(1)", regulation.Office), one("5(2)", regulation.Executor), one("5(3)", regulation.Executor))
	add("mangystau-297-2014/animal-identification/issue",
		one("5(1)", regulation.Office), one("5(2)", regulation.Executor), one("5(3)", regulation.Executor))
	add("mangystau-297-2014/ear-tag-duplicate/issue",
		one("7(1)", regulation.OfficeEmployee), untimed("7(2).1", regulation.ProviderItself),
		untimed("7(2).2", regulation.ProviderItself), timed("7(2).3", "7(2)", regulation.ProviderItself))
	for _, kind := range []string{"issue", "reissue", "duplicate"} {
		add("mangystau-297-2014/vet-licence/"+kind,
			one("7(1)", regulation.OfficeEmployee), one("7(2)", regulation.Head), deciding("7(3)"),
			one("7(4)", regulation.Head), one("7(5)", regulation.OfficeEmployee))
	}
	for _, kind := range []string{"issue", "reissue", "duplicate"} {
		// Only for the issue is the agreeing body asked.
		asked := []Place{one("5(3)", regulation.Executor)}
		if kind == "issue" {
			asked = append(asked, one("5(4)", regulation.AgreeingBodyUnit))
		}
		places := append([]Place{one("5(1)", regulation.Office), one("5(2)", regulation.Management)}, asked...)
		add("north-kazakhstan-201-2014/pesticide-licence/"+kind, append(places,
			deciding("5(5)"), one("5(6)", regulation.Management), one("5(7)", regulation.Office))...)
	}
	for _, kind := range []string{"issue", "reissue", "duplicate"} {
		add("north-kazakhstan-201-2014/grain-receipt-licence/"+kind,
			one("5(1)", regulation.Employee), one("5(2)", regulation.Management), deciding("5(3)"),
			one("5(4)", regulation.Head), one("5(5)", regulation.Employee))
	}
	for _, kind := range []string{"issue", "reissue", "duplicate"} {
		add("north-kazakhstan-201-2014/cotton-receipt-licence/"+kind,
			one("5(1)", regulation.Office), one("5(2)", regulation.Management), one("5(3)", regulation.Executor),
			deciding("5(4)"), one("5(5)", regulation.Management), one("5(6)", regulation.Office))
	}
	return all
}

// terms gives the term of each place, for a grant, from the regulations.
func (p Path) terms(c regulation.Catalogue) ([]regulation.Term, error) {
	k, err := c.Kind(p.Kind.String())
	if err != nil {
		return nil, err
	}
	list := make([]regulation.Term, len(p.Places))
	for i, place := range p.Places {
		if place.Term == "" {
			continue
		}
		at, err := law.ParseLocator(place.Term)
		if err != nil {
			return nil, err
		}
		found := false
		for _, a := range k.Regulation().Accounts {
			s, ok := a.Step(at)
			if !ok {
				continue
			}
			for _, t := range s.TermsFor(p.Kind.Short()) {
				if t.Basis == law.Stated && t.Outcome != regulation.Refusal {
					list[i], found = t, true // of several the last one
				}
			}
		}
		if !found {
			return nil, fmt.Errorf("plant: no term of %s at %s", p.Kind, place.Term)
		}
	}
	return list, nil
}

// synonyms reports whether two roles may be the same person: the regulations
// use both words.
func synonyms(a, b law.ID) bool {
	same := func(x, y law.ID) bool { return a == x && b == y || a == y && b == x }
	return a == b || same(regulation.Office, regulation.OfficeEmployee) || same(regulation.Head, regulation.Management)
}

// stranger is a role of the path that has no business at a place; the applicant
// where all roles of the path are one.
func (p Path) stranger(at int) law.ID {
	for _, other := range p.Places {
		if !synonyms(other.Role, p.Places[at].Role) {
			return other.Role
		}
	}
	return regulation.Applicant
}
