// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package strict

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"unicode"
)

// plan is what the decoder has to know about a struct.
type plan struct {
	fields []field
	byKey  map[string]int
	fault  string // why JSON cannot fill it
}

// field is a field of a struct, its own or promoted.
type field struct {
	key      string
	index    []int
	tagged   bool // the key comes from a tag
	required bool
}

func (d *decoder) planOf(t reflect.Type) *plan {
	p, ok := d.plans[t]
	if !ok {
		p = &plan{}
		p.readStruct(t)
		d.plans[t] = p
	}
	return p
}

// keys are the known keys in the order of their fields.
func (p *plan) keys() []string {
	s := make([]string, len(p.fields))
	for i, f := range p.fields {
		s[i] = f.key
	}
	return s
}

// readStruct finds the fields by the rules of encoding/json: of several with
// the same key the least embedded one stands, then the tagged one; where that
// does not decide, none.
func (p *plan) readStruct(t reflect.Type) {
	type level struct {
		typ   reflect.Type
		index []int
	}
	var found []field
	visited := map[reflect.Type]bool{}
	for current := []level{{typ: t}}; len(current) > 0; {
		var deeper []level
		times := map[reflect.Type]int{}
		for _, l := range current {
			times[l.typ]++
		}
		for _, l := range current {
			if visited[l.typ] {
				continue
			}
			visited[l.typ] = true
			for i := range l.typ.NumField() {
				f, into := p.readField(l.typ.Field(i), append(slices.Clone(l.index), i))
				switch {
				case into != nil:
					deeper = append(deeper, level{into, f.index})
				case f.key != "":
					// Embedded twice on one level, a field hides itself.
					if found = append(found, f); times[l.typ] > 1 {
						found = append(found, f)
					}
				}
			}
		}
		current = deeper
	}
	p.choose(found)
}

// readField reads one field of a struct: a key, or an embedded struct to look
// into, or neither.
func (p *plan) readField(sf reflect.StructField, index []int) (field, reflect.Type) {
	f := field{index: index}
	inner := sf.Type
	if inner.Kind() == reflect.Pointer && inner.Name() == "" {
		inner = inner.Elem()
	}
	embedded := sf.Anonymous && inner.Kind() == reflect.Struct
	tag := sf.Tag.Get("json")
	if tag == "-" || !sf.IsExported() && !embedded {
		return f, nil
	}
	name, options, _ := strings.Cut(tag, ",")
	if options != "" && slices.Contains(strings.Split(options, ","), "string") {
		p.refuse(sf, `the json tag option "string" is not supported`)
	}
	switch option := sf.Tag.Get("strict"); option {
	case "":
	case "required":
		f.required = true
	default:
		p.refuse(sf, fmt.Sprintf("the strict tag is %q, expected \"required\"", option))
	}
	if !validKey(name) {
		p.refuse(sf, fmt.Sprintf("%q cannot be a key", name))
	}
	if !sf.IsExported() && (name != "" || sf.Type.Kind() == reflect.Pointer) {
		p.refuse(sf, "an embedded unexported type is filled by value and has no key")
	}
	f.key, f.tagged = name, name != ""
	if f.tagged || !embedded {
		if !f.tagged {
			f.key = sf.Name
		}
		return f, nil
	}
	return f, inner
}

// validKey reports whether encoding/json takes a name from a tag.
func validKey(name string) bool {
	for _, r := range name {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("!#$%&()*+-./:;<=>?@[]^_{|}~ ", r) {
			return false
		}
	}
	return true
}

// refuse keeps the first reason why the struct cannot be filled.
func (p *plan) refuse(sf reflect.StructField, why string) {
	if p.fault == "" {
		p.fault = "field " + sf.Name + ": " + why
	}
}

// choose keeps of all fields with one key the dominant one. The least embedded
// are found first.
func (p *plan) choose(found []field) {
	p.byKey = make(map[string]int, len(found))
	ambiguous := map[string]bool{}
	for _, f := range found {
		i, taken := p.byKey[f.key]
		switch {
		case !taken:
			p.byKey[f.key] = len(p.fields)
			p.fields = append(p.fields, f)
		case len(f.index) > len(p.fields[i].index):
		case f.tagged != p.fields[i].tagged:
			if f.tagged {
				p.fields[i] = f
				delete(ambiguous, f.key)
			}
		default:
			ambiguous[f.key] = true
		}
	}
	if len(ambiguous) > 0 {
		p.fields = slices.DeleteFunc(p.fields, func(f field) bool { return ambiguous[f.key] })
	}
	slices.SortFunc(p.fields, func(a, b field) int { return slices.Compare(a.index, b.index) })
	clear(p.byKey)
	for i, f := range p.fields {
		p.byKey[f.key] = i
	}
}
