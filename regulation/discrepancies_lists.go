// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import (
	"reflect"
	"slices"
	"strconv"

	"github.com/reglament-kz/reglament/regulation/law"
)

// participants compares the list of participants with who acts. Synonyms that
// share a lane count as one.
func (f *finder) participants() {
	listed := map[law.ID]bool{}
	for _, p := range f.r.List {
		listed[f.lane(p.Actor)] = true
	}
	acting := map[law.ID]bool{}
	where := map[law.ID][]law.Locator{}
	note := func(l law.Locator, actors []StepActor) {
		for _, s := range actors {
			acting[f.lane(s.ID)] = true
			if s.Basis == law.BasisStated && !slices.Contains(where[s.ID], l) {
				where[s.ID] = append(where[s.ID], l)
			}
		}
	}
	for _, a := range f.r.Accounts {
		for _, s := range a.Steps {
			note(s.Locator, s.Actors)
		}
		for _, n := range a.Nodes {
			note(n.Locator, n.Actors)
		}
	}
	if len(f.r.List) == 0 {
		return
	}
	for _, a := range f.r.Actors {
		// The provider itself is no unit of its own, and is nowhere listed.
		if (a.Kind != ActorKindUnit && a.Kind != ActorKindExternal) || a.ID == ActorProvider || listed[a.Lane] || len(where[a.ID]) == 0 {
			continue
		}
		var values []Value
		for _, l := range where[a.ID] {
			values = append(values, f.value(l, a.Name.In(law.LangKazakh)))
		}
		values = append(values, f.value(f.r.List[0].Locator.Parent(), ""))
		f.add(ruleActorNotListed, law.Text{
			KK: "қатысушылар тізбесінде жоқ: " + a.Name.In(law.LangKazakh),
			RU: "нет в перечне участников: " + a.Name.In(law.LangRussian),
			EN: "not in the list of participants: " + a.Name.In(law.LangEnglish),
		}, nil, where[a.ID], values...)
	}
	for _, p := range f.r.List {
		if acting[f.lane(p.Actor)] {
			continue
		}
		f.add(ruleParticipantUnused, law.Text{
			KK: "тізбеде бар, бірақ ешбір қадамда жоқ: " + p.Printed,
			RU: "есть в перечне, но ни в одном шаге: " + p.Printed,
			EN: "listed, but in no step: " + p.Printed,
		}, nil, []law.Locator{p.Locator}, f.value(p.Locator, p.Printed))
	}
}

// lane is the lane of an actor, which synonyms share.
func (f *finder) lane(id law.ID) law.ID {
	i := slices.IndexFunc(f.r.Actors, func(a Actor) bool { return a.ID == id })
	if i < 0 {
		return id
	}
	return f.r.Actors[i].Lane
}

func (f *finder) annexes() {
	for _, a := range f.r.Annexes {
		if len(a.Referred) == 0 || a.Headed && a.Surviving {
			continue
		}
		what := law.Text{KK: "көшірмеде мазмұны жоқ", RU: "в копии нет содержания", EN: "the copy lacks its content"}
		if !a.Headed {
			what = law.Text{KK: "көшірмеде тақырыбы да, мазмұны да жоқ", RU: "в копии нет ни заголовка, ни содержания", EN: "the copy has neither its heading nor its content"}
		}
		l := law.MustLocator("annex")
		if a.Number > 0 {
			l = law.MustLocator("annex" + strconv.Itoa(a.Number))
		}
		var values []Value
		for _, c := range a.Referred {
			values = append(values, Value{Citation: c, Printed: a.Text.In(law.LangKazakh)})
		}
		values = append(values, f.value(l, ""))
		where := l.Label()
		f.add(ruleAnnexLost, law.Text{
			KK: where.KK + ": " + what.KK, RU: where.RU + ": " + what.RU, EN: where.EN + ": " + what.EN,
		}, nil, []law.Locator{l}, values...)
	}
}

// eachCitation visits every citation that stands in a value.
func eachCitation(v any, visit func(law.Citation)) {
	var walk func(reflect.Value)
	walk = func(x reflect.Value) {
		if c, ok := x.Interface().(law.Citation); ok {
			visit(c)
			return
		}
		switch x.Kind() {
		case reflect.Slice:
			for i := range x.Len() {
				walk(x.Index(i))
			}
		case reflect.Struct:
			for i := range x.NumField() {
				if x.Type().Field(i).IsExported() {
					walk(x.Field(i))
				}
			}
		}
	}
	walk(reflect.ValueOf(v))
}
