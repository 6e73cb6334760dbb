// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import (
	"encoding"
	"fmt"
	"reflect"
	"strings"

	"github.com/reglament-kz/reglament/regulation/internal/tree"
	"github.com/reglament-kz/reglament/regulation/law"
	"github.com/reglament-kz/reglament/regulation/law/strict"
)

// identify writes the identifiers of the regulations out in full. An identifier that
// is none is told here, once: in its place stands another one, by which whatever
// cites it still finds it.
func (w *writing) identify(out *tree.Node) {
	w.identifyRegulations(items(out, "regulations"), w.identifyActs(items(out, "acts")))
}

// items are the elements of the list under a key; none where it is missing.
func items(out *tree.Node, key string) []*tree.Node {
	if n := out.Get(key); n != nil {
		return n.Items
	}
	return nil
}

// identifyActs gives the identifiers of acts that are none, with those that stand in
// their place.
func (w *writing) identifyActs(acts []*tree.Node) (broken map[string]string) {
	broken = map[string]string{}
	for i, a := range acts {
		id, ok := a.Get("id").String()
		if a.Kind != '{' || !ok && a.Get("id") != nil {
			continue // which is told with the form
		}
		_, err := law.ParseID(id)
		if err != nil {
			place, offset := fmt.Sprintf("acts[%d].id", i), a.Offset
			if n := a.Get("id"); n != nil {
				offset = n.Offset
			}
			if id == "" {
				w.fault(place, offset, &InvalidError{Place: place, Rule: "the identifier is missing"})
			} else {
				w.form(place, offset, strict.ErrType, err)
			}
			broken[id] = fmt.Sprintf("act-%d", i+1)
			id = broken[id]
			a.Set("id", tree.Text(id, offset))
		}
		if i == 0 {
			w.act = id
		}
	}
	return broken
}

// identifyRegulations writes the identifiers of regulations, whose acts may be broken.
func (w *writing) identifyRegulations(regulations []*tree.Node, broken map[string]string) {
	for i, r := range regulations {
		written, ok := r.Get("id").String()
		if !ok {
			w.ids = append(w.ids, "")
			continue
		}
		act, name, whole := strings.Cut(written, "/")
		if !whole {
			act, name = w.act, written
		} else if stead, ok := broken[act]; ok {
			act = stead
		}
		offset := r.Get("id").Offset
		_, err := ParseID(act + "/" + name)
		if act == "" && err != nil && !whole {
			_, err = law.ParseID(name) // that the act is missing is told
			act = "act-1"
		}
		if err != nil {
			w.form(fmt.Sprintf("regulations[%d].id", i), offset, strict.ErrType, err)
			name = fmt.Sprintf("regulation-%d", i+1)
			if _, err := law.ParseID(act); err != nil {
				act = w.act
			}
		}
		if services := r.Get("services"); services != nil {
			for k, s := range services.Items {
				if id, ok := s.Get("id").String(); ok && id != "" {
					if _, err := law.ParseID(id); err != nil {
						w.form(fmt.Sprintf("regulations[%d].services[%d].id", i, k), s.Get("id").Offset, strict.ErrType, err)
						s.Set("id", tree.Text(fmt.Sprintf("service-%d", k+1), s.Get("id").Offset))
					}
				}
			}
		}
		w.ids = append(w.ids, act+"/"+name)
		r.Set("id", tree.Text(act+"/"+name, offset))
	}
}

// unknownKey tells of a key that an object does not have, with the nearest that it
// has.
func (w *writing) unknownKey(at string, m tree.Member, near string) {
	switch foreign := strict.Foreign(m.Key); {
	case foreign != "" && near != "":
		w.faultf(at, m.Offset, strict.ErrUnknownKey, "the key %q is not known here; the nearest known one is %q: %s", m.Key, near, foreign)
	case foreign != "":
		w.faultf(at, m.Offset, strict.ErrUnknownKey, "the key %q is not known here: %s", m.Key, foreign)
	case near != "":
		w.faultf(at, m.Offset, strict.ErrUnknownKey, "the key %q is not known here; the nearest known one is %q", m.Key, near)
	default:
		w.faultf(at, m.Offset, strict.ErrUnknownKey, "the key %q is not known here", m.Key)
	}
}

func (w *writing) leaf(n *tree.Node, u encoding.TextUnmarshaler, place string) bool {
	s, ok := n.String()
	if !ok {
		w.faultf(place, n.Offset, strict.ErrType, "not a text")
		return false
	}
	if err := u.UnmarshalText([]byte(s)); err != nil {
		w.form(place, n.Offset, strict.ErrType, err)
		return false
	}
	return true
}

func (w *writing) object(n *tree.Node, t reflect.Type, place string) bool {
	if n.Kind != '{' {
		if id, ok := n.String(); ok && t == reflect.TypeFor[StepActor]() {
			w.faultf(place, n.Offset, strict.ErrMissingKey, "the actor %q has no basis", id)
			return false
		}
		w.faultf(place, n.Offset, strict.ErrType, "not an object")
		return false
	}
	types := map[string]reflect.Type{}
	var keys []string
	jsonFields(t, func(key string, t reflect.Type) {
		if _, ok := types[key]; !ok {
			types[key] = t
			keys = append(keys, key)
		}
	})
	seen := map[string]bool{}
	kept := n.Members[:0]
	for _, m := range n.Members {
		at := join(place, m.Key)
		inner, ok := types[m.Key]
		switch {
		case !ok:
			near := strict.Nearest(m.Key, keys)
			w.unknownKey(at, m, near)
			if told := len(w.faults); near != "" && !seen[near] && n.Get(near) == nil {
				// What the key was meant to hold is not missing as well.
				if w.inspect(m.Value, types[near], join(place, near)) && len(w.faults) == told {
					kept = append(kept, tree.Member{Key: near, Offset: m.Offset, Value: m.Value})
					seen[near] = true
				}
				w.faults = w.faults[:told]
				w.muted = append(w.muted, join(place, near))
			}
		case seen[m.Key]:
			w.faultf(at, m.Offset, strict.ErrDuplicateKey, "the key %q stands twice", m.Key)
		case w.inspect(m.Value, inner, at):
			kept = append(kept, m)
		}
		seen[m.Key] = true
	}
	n.Members = kept
	return true
}

// writtenAs is the type whose JSON a type writes.
func writtenAs(t reflect.Type) (reflect.Type, bool) {
	switch t {
	case reflect.TypeFor[Regulation]():
		return reflect.TypeFor[regulationJSON](), true
	case reflect.TypeFor[Node]():
		return reflect.TypeFor[nodeJSON](), true
	case reflect.TypeFor[Term]():
		return reflect.TypeFor[termJSON](), true
	case reflect.TypeFor[Branch]():
		return reflect.TypeFor[branchJSON](), true
	}
	return nil, false
}

// jsonFields calls do with the JSON keys of a struct and their types, the nearer
// ones before those of embedded structs with the same key.
func jsonFields(t reflect.Type, do func(string, reflect.Type)) {
	var embedded []reflect.Type
	for i := range t.NumField() {
		f := t.Field(i)
		key, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		switch {
		case f.Anonymous && key == "":
			embedded = append(embedded, f.Type)
		case key != "" && key != "-":
			do(key, f.Type)
		}
	}
	for _, e := range embedded {
		jsonFields(e, do)
	}
}
