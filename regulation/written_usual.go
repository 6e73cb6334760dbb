// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import (
	"encoding/json"
	"reflect"
	"strings"

	"github.com/reglament-kz/reglament/regulation/internal/tree"
	"github.com/reglament-kz/reglament/regulation/law"
	"github.com/reglament-kz/reglament/regulation/law/strict"
)

// enter notes the act, the regulation and the service that what follows stands
// in.
func (w *writing) enter(n *tree.Node, t reflect.Type) {
	switch t {
	case reflect.TypeFor[law.Act]():
		w.act, _ = n.Get("id").String()
		w.name, w.kinds = "", ""
	case reflect.TypeFor[Regulation]():
		id, _ := n.Get("id").String()
		w.act, w.name, _ = strings.Cut(id, "/")
		w.kinds = ""
		if list := n.Get("services"); list != nil && len(list.Items) == 1 {
			w.kinds, _ = list.Items[0].Get("id").String()
		}
	}
}

// usual writes out what a value leaves to the usual.
func (w *writing) usual(n *tree.Node, t reflect.Type, place string) {
	text, isText := n.String()
	switch t {
	case reflect.TypeFor[law.Citation]():
		if isText {
			*n = *tree.Text(w.citation(text), n.Offset)
		}
	case reflect.TypeFor[KindID]():
		if isText {
			*n = *tree.Text(w.kind(text), n.Offset)
		}
	case reflect.TypeFor[Term]():
		if isText {
			w.term(n, text, place)
		} else if n.Kind == '{' {
			w.fill(n, "outcome", string(OutcomeAny))
			unit, _ := n.Get("unit").String()
			w.fill(n, "from", string(Unit(unit).begins()))
		}
	case reflect.TypeFor[StepResult]():
		w.fill(n, "outcome", string(OutcomeAny))
	case reflect.TypeFor[Actor]():
		if isText {
			w.actor(n, text, place)
		} else if id, ok := n.Get("id").String(); ok {
			w.fill(n, "lane", id)
		}
	}
}

// fill gives a key of an object a text, if it has none.
func (w *writing) fill(n *tree.Node, key, text string) {
	if n.Kind == '{' && n.Get(key) == nil {
		n.Set(key, tree.Text(text, n.Offset))
	}
}

// citation writes a relative citation out: "5(3)" is a place of the regulation, or
// of the act where it stands in the act; "#3" is one of the act.
func (w *writing) citation(s string) string {
	if s == "" {
		return s
	}
	if rest, ok := strings.CutPrefix(s, "#"); ok {
		return w.act + "#" + rest
	}
	if strings.Contains(s, "#") {
		return s
	}
	if w.name == "" {
		return w.act + "#" + s
	}
	return w.act + "/" + w.name + "#" + s
}

// kind writes out the kind of the only service.
func (w *writing) kind(s string) string {
	if strings.Contains(s, "/") || w.kinds == "" || s == "" {
		return s
	}
	return w.kinds + "/" + s
}

// term writes out a term that is a short text.
func (w *writing) term(n *tree.Node, text, place string) {
	words := strings.Fields(text)
	for i := range words {
		if i > 0 && words[i-1] == "of" {
			kinds := strings.Split(words[i], ",")
			for j := range kinds {
				kinds[j] = w.kind(kinds[j])
			}
			words[i] = strings.Join(kinds, ",")
		}
	}
	t, err := ParseTerm(strings.Join(words, " "))
	if err != nil {
		w.form(place, n.Offset, strict.ErrType, err)
		// A term that cannot be read is not missing as well, nor beside another one.
		if i := strings.LastIndexByte(place, '['); i > 0 && strings.HasSuffix(place, "]") {
			w.muted = append(w.muted, place[:i])
		}
		t = Term{Outcome: OutcomeAny, Basis: law.BasisNotStated, From: FromPrevious}
	}
	w.replace(n, t)
}

// actor writes out an actor that is the identifier of a predeclared one.
func (w *writing) actor(n *tree.Node, id, place string) {
	a, ok := PredeclaredActor(law.ID(id))
	if !ok {
		w.faultf(place, n.Offset, strict.ErrType, "the actor %q is not predeclared; those are %s", id, joined(predeclared[:]))
		// What names it elsewhere is not at fault as well.
		a = Actor{ID: law.ID(id), Kind: ActorKindUnit, Lane: law.ID(id), Name: law.Text{KK: id}}
	}
	w.replace(n, filled(a))
}

// replace puts a value in the place of a node.
func (w *writing) replace(n *tree.Node, v any) {
	b, err := json.Marshal(v)
	if err != nil {
		return // the value is what this package made, and it can be written
	}
	*n = *tree.Parse(b).Move(n.Offset)
}
