// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package plant makes logs of applications that nobody filed, with faults
// planted in them, so that a checker can be told what it must find. It takes the
// terms from the regulations and the paths from a list of its own, and never
// imports the package process: what is checked does not make the test.
package plant

import (
	"fmt"
	"slices"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Place is one place of a path: what is done there and by whom.
type Place struct {
	Node string // as the checker names it, "5(3)", "7(2).1"
	Role law.ID
	// Others may do it too. Anyone says that the text names nobody, so that no
	// role is wrong.
	Others []law.ID
	Anyone bool
	// Term is where the term of the place is printed; empty where none belongs to it.
	Term string
	// Decides says that a refusal can be settled here, after which the path goes
	// on to the result.
	Decides bool
	// Away is where a system turns an application away here; empty is nowhere.
	Away string
	// Fixed says that the next place cannot come before this one: it brings what
	// is ordered here, or is the other signature of the same step.
	Fixed bool
}

// Path is how an application of one kind goes through one channel.
type Path struct {
	Kind    regulation.KindID // in full
	Channel regulation.Channel
	Places  []Place
	// Refusal is the notice that stands in the place of the last one where a
	// refusal was settled; zero where a refusal is handed over as a grant is.
	Refusal Place
	// Readings are those of the text under which the path runs, beside the defaults.
	Readings map[law.ID]law.ID
}

// Name is the short name of the kind with the channel.
func (p Path) Name() string { return p.Kind.Short().String() + " " + p.Channel.String() }

func one(node string, role law.ID) Place { return Place{Node: node, Role: role, Term: node} }

// deciding is a step of the executor, who prepares a grant or a refusal.
func deciding(node string) Place {
	return Place{Node: node, Role: regulation.ActorExecutor, Term: node, Decides: true}
}
func untimed(node string, role law.ID) Place   { return Place{Node: node, Role: role} }
func timed(node, at string, role law.ID) Place { return Place{Node: node, Role: role, Term: at} }

func (p Place) fixed() Place {
	p.Fixed = true
	return p
}

// Paths returns those of the fifteen kinds through every channel that each has,
// thirty in all: those at the office first.
func Paths() []Path { return append(officePaths(), systemPaths()...) }

// officePaths are those of paragraphs 5 of the regulations, also where that is not
// the default; of paragraph 7 for the veterinary licence, whose paragraph 5 lacks
// the signature, and for the duplicate of the ear tag, which stands there only.
func officePaths() []Path {
	var all []Path
	add := func(kind string, places ...Place) {
		all = append(all, Path{Kind: regulation.MustKindID(kind), Channel: regulation.ChannelOffice, Places: places})
	}
	addProcedure := func(kind string, places ...Place) {
		add(kind, places...)
		all[len(all)-1].Readings = map[law.ID]law.ID{regulation.ReadingAccount: law.ID(regulation.AccountProcedure)}
	}
	addProcedure("mangystau-297-2014/vet-reference/issue",
		one("5(1)", regulation.ActorOffice), one("5(2)", regulation.ActorExecutor), one("5(3)", regulation.ActorOffice))
	addProcedure("mangystau-297-2014/animal-identification/issue",
		one("5(1)", regulation.ActorOffice), one("5(2)", regulation.ActorExecutor), one("5(3)", regulation.ActorExecutor))
	add("mangystau-297-2014/ear-tag-duplicate/issue",
		one("7(1)", regulation.ActorOfficeEmployee), untimed("7(2).1", regulation.ActorProvider).fixed(),
		untimed("7(2).2", regulation.ActorProvider).fixed(), timed("7(2).3", "7(2)", regulation.ActorProvider))
	for _, kind := range kinds() {
		add("mangystau-297-2014/vet-licence/"+kind,
			one("7(1)", regulation.ActorOfficeEmployee), one("7(2)", regulation.ActorHead), deciding("7(3)"),
			one("7(4)", regulation.ActorHead), one("7(5)", regulation.ActorOfficeEmployee))
	}
	for _, kind := range kinds() {
		places := append([]Place{one("5(1)", regulation.ActorOffice), one("5(2)", regulation.ActorManagement)}, asked(kind)...)
		add("north-kazakhstan-201-2014/pesticide-licence/"+kind, append(places,
			deciding("5(5)"), one("5(6)", regulation.ActorManagement), one("5(7)", regulation.ActorOffice))...)
	}
	for _, kind := range kinds() {
		add("north-kazakhstan-201-2014/grain-receipt-licence/"+kind,
			one("5(1)", regulation.ActorEmployee), one("5(2)", regulation.ActorManagement), deciding("5(3)"),
			one("5(4)", regulation.ActorHead), one("5(5)", regulation.ActorEmployee))
	}
	for _, kind := range kinds() {
		add("north-kazakhstan-201-2014/cotton-receipt-licence/"+kind,
			one("5(1)", regulation.ActorOffice), one("5(2)", regulation.ActorManagement), one("5(3)", regulation.ActorExecutor),
			deciding("5(4)"), one("5(5)", regulation.ActorManagement), one("5(6)", regulation.ActorOffice))
	}
	return all
}

// kinds are those of a licence.
func kinds() []string { return []string{"issue", "reissue", "duplicate"} }

// asked is the check of the documents for pesticides. Only for the issue is the
// agreeing body asked.
func asked(kind string) []Place {
	check := []Place{one("5(3)", regulation.ActorExecutor)}
	if kind == "issue" {
		check = append(check, one("5(4)", regulation.ActorAgreeingBody))
	}
	return check
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
				if t.Basis == law.BasisStated && t.Outcome != regulation.OutcomeRefusal {
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
	return a == b || same(regulation.ActorOffice, regulation.ActorOfficeEmployee) || same(regulation.ActorHead, regulation.ActorManagement)
}

// stranger is a role of the path that has no business at a place, or the
// applicant, who is in every regulation; empty where everybody has.
func (p Path) stranger(at int) law.ID {
	place := p.Places[at]
	if place.Anyone {
		return ""
	}
	candidates := make([]law.ID, 0, len(p.Places)+1)
	for _, other := range p.Places {
		candidates = append(candidates, other.Role)
	}
	for _, role := range append(candidates, regulation.ActorApplicant) {
		if !p.may(role, place.Node) {
			return role
		}
	}
	return ""
}

// may reports whether a role has business at a node, which can be two places:
// one for each signature.
func (p Path) may(role law.ID, node string) bool {
	return slices.ContainsFunc(p.Places, func(q Place) bool {
		return q.Node == node && (synonyms(role, q.Role) || slices.ContainsFunc(q.Others, func(o law.ID) bool { return synonyms(role, o) }))
	})
}
