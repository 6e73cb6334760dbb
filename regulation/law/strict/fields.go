// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package strict

import (
	"cmp"
	"encoding"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"unicode"
)

// plan is what the decoder has to know about a Go type.
type plan struct {
	json, text bool // the pointer to it decodes itself
	// For a struct that does not:
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
		ptr := reflect.PointerTo(t)
		p = &plan{
			json: ptr.Implements(reflect.TypeFor[json.Unmarshaler]()),
			text: ptr.Implements(reflect.TypeFor[encoding.TextUnmarshaler]()),
		}
		if t.Kind() == reflect.Struct && !p.json && !p.text {
			p.readStruct(t)
		}
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
					found = append(found, slices.Repeat([]field{f}, min(times[l.typ], 2))...)
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
	if slices.Contains(strings.Split(options, ","), "string") {
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
		if !strings.ContainsRune("!#$%&()*+-./:;<=>?@[]^_{|}~ ", r) && !unicode.IsLetter(r) && !unicode.IsDigit(r) {
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

// choose keeps of all fields with one key the dominant one.
func (p *plan) choose(found []field) {
	slices.SortStableFunc(found, func(a, b field) int {
		tagged := 0
		if a.tagged != b.tagged {
			if tagged = 1; a.tagged {
				tagged = -1
			}
		}
		return cmp.Or(strings.Compare(a.key, b.key), cmp.Compare(len(a.index), len(b.index)), tagged)
	})
	for len(found) > 0 {
		n := 1
		for n < len(found) && found[n].key == found[0].key {
			n++
		}
		if n == 1 || len(found[0].index) != len(found[1].index) || found[0].tagged != found[1].tagged {
			p.fields = append(p.fields, found[0])
		}
		found = found[n:]
	}
	slices.SortFunc(p.fields, func(a, b field) int { return slices.Compare(a.index, b.index) })
	p.byKey = make(map[string]int, len(p.fields))
	for i, f := range p.fields {
		p.byKey[f.key] = i
	}
}
