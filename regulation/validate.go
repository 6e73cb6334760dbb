// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import (
	"encoding"
	"errors"
	"fmt"
	"reflect"
	"strings"

	"github.com/reglament-kz/reglament/regulation/law"
)

// faults collects every fault of a value before anything is refused.
type faults struct{ list []error }

func (f *faults) add(place, rule string, err error) {
	f.list = append(f.list, &InvalidError{Place: place, Rule: rule, Err: err})
}

func (f *faults) require(ok bool, place, rule string) {
	if !ok {
		f.add(place, rule, nil)
	}
}

func (f *faults) join(err error) {
	if err != nil {
		f.list = append(f.list, err)
	}
}

func (f *faults) err() error { return errors.Join(f.list...) }

// Validate returns every fault of the act and its regulations at once, each a
// [*InvalidError]; nil is none.
func (e Enactment) Validate() error {
	var f faults
	if err := e.Act.Validate(); err != nil {
		f.add(string(e.Act.ID), "the act is incomplete", err)
	}
	names := map[law.ID]bool{}
	services := map[law.ID]bool{}
	for i, r := range e.Regulations {
		place := fmt.Sprintf("regulations[%d]", i)
		f.require(r.ID.Act == e.Act.ID, place+".id", fmt.Sprintf("%q does not name the act %q", r.ID, e.Act.ID))
		f.require(!names[r.ID.Name], place+".id", fmt.Sprintf("%q stands twice", r.ID))
		names[r.ID.Name] = true
		for _, s := range r.Services {
			f.require(!services[s.ID], place+".services", fmt.Sprintf("the service %q stands twice", s.ID))
			services[s.ID] = true
		}
		f.join(r.Validate())
	}
	return f.err()
}

// Validate returns every fault of the regulation at once, each a [*InvalidError]; nil
// is none.
func (r Regulation) Validate() error {
	if err := r.fits(); err != nil {
		return err
	}
	v := newInspector(r)
	v.walk(reflect.ValueOf(r), "")
	v.identity()
	v.services()
	for i, a := range r.Accounts {
		v.account(fmt.Sprintf("accounts[%d]", i), a)
	}
	v.links()
	v.gates()
	v.channels()
	v.readings()
	v.counting()
	v.discrepancies()
	v.fees()
	v.standards()
	v.headings()
	v.sense()
	return v.err()
}

// inspector holds what the rules look things up in.
type inspector struct {
	faults
	r       Regulation
	kinds   map[KindID]bool
	actors  map[law.ID]bool
	records map[law.ID]bool
	systems map[law.ID]bool
	unknown map[law.ID]bool // actors that are not declared and were told
}

func newInspector(r Regulation) *inspector {
	v := &inspector{r: r, kinds: map[KindID]bool{}, actors: map[law.ID]bool{}, records: map[law.ID]bool{}, systems: map[law.ID]bool{}, unknown: map[law.ID]bool{}}
	for _, s := range r.Services {
		for _, k := range s.Kinds {
			v.kinds[k.ID.Short()] = true
		}
	}
	for _, a := range r.Actors {
		v.actors[a.ID] = true
	}
	for _, a := range r.Records {
		v.records[a.ID] = true
	}
	for _, s := range r.Systems {
		v.systems[s.ID] = true
	}
	return v
}

// at is the place of a fault, with the regulation that it stands in.
func (v *inspector) at(place string) string { return v.r.ID.String() + ": " + place }

func (v *inspector) must(ok bool, place, rule string) { v.require(ok, v.at(place), rule) }

// notEmpty: an empty list would say "none" where its absence says "all".
const notEmpty = "the list is empty, and null means all"

// walk checks what holds of every value of a type, wherever it stands: texts
// are in three languages, words are of their lists, citations are of this
// regulation or its act, kinds exist.
func (v *inspector) walk(x reflect.Value, place string) {
	if v.leaf(x, place) {
		return
	}
	switch x.Kind() {
	case reflect.Slice:
		// Of a list of identifiers, which names systems too, [inspector.readings] asks.
		if x.Len() == 0 && !x.IsNil() && nilIsAll(x.Type()) && x.Type() != reflect.TypeFor[[]law.ID]() {
			v.must(false, place, notEmpty)
		}
		for i := range x.Len() {
			v.walk(x.Index(i), fmt.Sprintf("%s[%d]", place, i))
		}
	case reflect.Struct:
		for i := range x.NumField() {
			f := x.Type().Field(i)
			if !f.IsExported() {
				continue
			}
			v.walk(x.Field(i), join(place, fieldName(f)))
		}
	}
}

// leaf checks a value that has a rule of its own, and reports whether it has.
func (v *inspector) leaf(x reflect.Value, place string) bool {
	switch value := x.Interface().(type) {
	case law.Text:
		if !value.IsZero() {
			if err := value.Validate(); err != nil {
				v.add(v.at(place), "the text is incomplete", err)
			}
		}
	case law.Citation:
		own := value.Act == v.r.ID.Act && (value.Regulation == v.r.ID.Name || value.Regulation == "")
		switch {
		case own || value.IsZero():
		case value.Act == v.r.ID.Act:
			v.must(false, place, fmt.Sprintf("the citation %q is of another regulation", value))
		case !strings.HasSuffix(place, "source.citation"): // a reason may rest on another act
			v.must(false, place, fmt.Sprintf("the citation %q is of another act", value))
		}
	case KindID:
		if value != (KindID{}) && !v.kinds[value] {
			v.must(false, place, fmt.Sprintf("the kind %q is of none of the services", value)+v.meantKind(value))
		}
	case encoding.TextMarshaler:
		if x.Kind() != reflect.String {
			return false
		}
		if _, err := value.MarshalText(); err != nil && !x.IsZero() {
			v.must(false, place, wordRule(x))
		}
	default:
		return false
	}
	return true
}

// wordRule is the rule that a text of a type with a rule of its own breaks.
func wordRule(x reflect.Value) string {
	if x.Type() == reflect.TypeFor[law.ID]() {
		return fmt.Sprintf("%q is no identifier", x)
	}
	return fmt.Sprintf("%q is not one of its list", x)
}

func join(place, field string) string {
	if place == "" {
		return field
	}
	return place + "." + field
}
