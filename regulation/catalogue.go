// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/reglament-kz/reglament/regulation/law"
)

// Catalogue is an immutable set of acts with their regulations. The zero value
// is empty and usable. Everything that it returns is a fresh copy.
type Catalogue struct {
	enactments []Enactment // by act ID; never changed after construction
	kinds      []Kind      // of all of them, in full form and with their origins
}

// NewCatalogue builds a catalogue. It returns all faults at once: an [ErrInvalid]
// for each broken rule of the model, an [ErrDuplicate] for a repeated act.
func NewCatalogue(enactments ...Enactment) (Catalogue, error) {
	return Catalogue{}.With(enactments...)
}

// With returns a catalogue that holds the enactments too; c is not changed. An
// act that is already there is an [ErrDuplicate].
func (c Catalogue) With(enactments ...Enactment) (Catalogue, error) {
	all := slices.Clone(c.enactments)
	var f faults
	for _, e := range enactments {
		if slices.ContainsFunc(all, func(o Enactment) bool { return o.Act.ID == e.Act.ID }) {
			f.add(string(e.Act.ID), "an act stands once", fmt.Errorf("%w: %q", ErrDuplicate, e.Act.ID))
			continue
		}
		e = clone(e)
		f.join(e.Validate())
		f.join(e.readable())
		all = append(all, e)
	}
	if err := f.err(); err != nil {
		return Catalogue{}, err
	}
	slices.SortFunc(all, func(a, b Enactment) int { return strings.Compare(string(a.Act.ID), string(b.Act.ID)) })
	return Catalogue{enactments: all, kinds: kindsOf(all)}, nil
}

// Enactments returns the acts with their regulations, by act ID.
func (c Catalogue) Enactments() []Enactment { return clone(c.enactments) }

// Acts returns the acts, by ID.
func (c Catalogue) Acts() []law.Act {
	list := make([]law.Act, len(c.enactments))
	for i, e := range c.enactments {
		list[i] = e.Act.Clone()
	}
	return list
}

// Regulations returns the regulations, by act and in the order of each act.
func (c Catalogue) Regulations() []Regulation {
	var list []Regulation
	for _, e := range c.enactments {
		list = append(list, clone(e.Regulations)...)
	}
	return list
}

// Services returns the services, by act and in the order of each regulation.
func (c Catalogue) Services() []Service {
	var list []Service
	for _, r := range c.Regulations() {
		list = append(list, r.Services...)
	}
	return list
}

// Kinds returns every kind with its origin, in full form, by act.
func (c Catalogue) Kinds() []Kind { return slices.Clone(c.kinds) }

// Act returns an act by its ID; the error is a [*LookupError].
func (c Catalogue) Act(id law.ID) (law.Act, error) {
	var known []string
	for _, e := range c.enactments {
		if e.Act.ID == id {
			return e.Act.Clone(), nil
		}
		known = append(known, string(e.Act.ID))
	}
	return law.Act{}, notFound("act", string(id), known)
}

// Regulation returns a regulation by its full ID "act/name", or by its short
// name while only one act has it. The error is a [*LookupError].
func (c Catalogue) Regulation(name string) (Regulation, error) {
	var known []string
	var found []Regulation
	for _, e := range c.enactments {
		for _, r := range e.Regulations {
			known = append(known, r.ID.String(), string(r.ID.Name))
			if r.ID.String() == name || string(r.ID.Name) == name {
				found = append(found, r)
			}
		}
	}
	if len(found) == 1 {
		return found[0].Clone(), nil
	}
	return Regulation{}, lookup("regulation", name, known, candidates(found, func(r Regulation) string { return r.ID.String() }))
}

// Service returns a service by "act/service" or, while unambiguous, by its
// short name. The error is a [*LookupError].
func (c Catalogue) Service(name string) (Service, error) {
	var known, full []string
	var found []Service
	for _, e := range c.enactments {
		for _, r := range e.Regulations {
			for _, s := range r.Services {
				id := ID{Act: e.Act.ID, Name: s.ID}.String()
				known = append(known, id, string(s.ID))
				if id == name || string(s.ID) == name {
					found, full = append(found, s), append(full, id)
				}
			}
		}
	}
	if len(found) == 1 {
		return clone(found[0]), nil
	}
	return Service{}, lookup("service", name, known, full)
}

// Kind returns a kind by "act/service/kind", by "service/kind" while only one
// act has the service, or by the service alone where it has one kind. The kind
// carries its service, regulation and act. The error is a [*LookupError].
func (c Catalogue) Kind(name string) (Kind, error) {
	var known []string
	var found []Kind
	for _, k := range c.kinds {
		id := k.ID
		only := len(k.of.service.Kinds) == 1
		known = append(known, id.String(), id.Short().String())
		switch name {
		case id.String(), id.Short().String():
			found = append(found, k)
		case string(id.Service), string(id.Act) + "/" + string(id.Service):
			if only {
				found = append(found, k)
			} else {
				known = append(known, name+"/"+string(id.Kind))
			}
		}
	}
	if len(found) == 1 {
		return found[0], nil
	}
	return Kind{}, lookup("kind", name, known, candidates(found, func(k Kind) string { return k.ID.String() }))
}

// kindsOf are the kinds of acts in full form with their origins, which share the
// memory of the catalogue: the accessors of [Kind] copy.
func kindsOf(enactments []Enactment) []Kind {
	var list []Kind
	for _, e := range enactments {
		for _, r := range e.Regulations {
			derived := new(sync.Map)
			for _, s := range r.Services {
				origin := &kindOrigin{act: e.Act, regulation: r, service: s, derived: derived}
				for _, k := range s.Kinds {
					k.ID.Act = e.Act.ID
					k.of = origin
					list = append(list, k)
				}
			}
		}
	}
	return list
}

func candidates[T any](found []T, name func(T) string) []string {
	list := make([]string, len(found))
	for i, v := range found {
		list[i] = name(v)
	}
	return list
}

// lookup is the error of a name that found none of known, or several.
func lookup(what, name string, known, found []string) error {
	if len(found) == 0 {
		return notFound(what, name, known)
	}
	return &LookupError{What: what, Name: name, Candidates: found, sentinel: ErrAmbiguous}
}

func notFound(what, name string, known []string) error {
	return &LookupError{What: what, Name: name, Candidates: nearest(name, known), sentinel: ErrNotFound}
}
