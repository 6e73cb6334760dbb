// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/reglament-kz/reglament/regulation/law"
	"github.com/reglament-kz/reglament/regulation/law/strict"
)

// readable checks what people read of a regulation: that what they are shown has a
// text, and that each text can be printed in one line. It is asked of an act that is
// added, and not of the extract in a stored definition, which an earlier release took.
func (e Enactment) readable() error {
	var f faults
	for _, r := range e.Regulations {
		f.join(r.readable())
	}
	return f.err()
}

func (r Regulation) readable() error {
	v := newInspector(r)
	for i, a := range r.Actors {
		v.must(!a.Name.IsZero(), fmt.Sprintf("actors[%d].name", i), "the name is missing")
	}
	for i, s := range r.Services {
		at := fmt.Sprintf("services[%d]", i)
		v.must(!s.Title.IsZero(), at+".title", "the title is missing")
		for j, k := range s.Kinds {
			v.must(!k.Title.IsZero(), fmt.Sprintf("%s.kinds[%d].title", at, j), "the title is missing")
		}
	}
	for i, c := range r.Channels.Intake {
		v.must(!c.Text.IsZero(), fmt.Sprintf("channels.intake[%d].text", i), "the text is missing")
	}
	for i, c := range r.Channels.Delivery {
		v.must(!c.Text.IsZero(), fmt.Sprintf("channels.delivery[%d].text", i), "the text is missing")
	}
	for i, a := range r.Accounts {
		for j, s := range a.Steps {
			for k, x := range s.Actions {
				v.must(!x.Text.IsZero(), fmt.Sprintf("accounts[%d].steps[%d].actions[%d].text", i, j, k), "the text is missing")
			}
		}
		for j, n := range a.Nodes {
			v.must(!n.Action.IsZero(), fmt.Sprintf("accounts[%d].nodes[%d].action", i, j), "the text is missing")
		}
	}
	v.printed(reflect.ValueOf(r), "")
	return v.err()
}

// printed checks that no text breaks the line in which it is printed, and that none
// is of blanks alone.
func (v *inspector) printed(x reflect.Value, place string) {
	if t, ok := x.Interface().(law.Text); ok {
		for _, s := range [...]string{t.KK, t.RU, t.EN} {
			if control := strict.Control(s); control != "" {
				v.must(false, place, fmt.Sprintf("the control character %s in a text", control))
			}
			v.must(s == "" || strings.TrimSpace(s) != "", place, "a text is of blanks alone")
		}
		return
	}
	switch x.Kind() {
	case reflect.Slice:
		for i := range x.Len() {
			v.printed(x.Index(i), fmt.Sprintf("%s[%d]", place, i))
		}
	case reflect.Struct:
		for i := range x.NumField() {
			if f := x.Type().Field(i); f.IsExported() {
				v.printed(x.Field(i), join(place, fieldName(f)))
			}
		}
	}
}
