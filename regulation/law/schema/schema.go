// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package schema makes a JSON Schema, draft 2020-12, from Go types. The schema
// follows the tags of encoding/json, so that it cannot fall behind the types:
//
//	g := schema.New("https://example.kz/act.schema.json", "An act")
//	schema.Words(g, law.Values[law.Basis]())
//	g.Pattern(reflect.TypeFor[law.ID](), `^[a-z][a-z0-9_-]*$`)
//	g.Describe("Act.id", "the identifier of the act", "идентификатор акта", "актінің идентификаторы")
//	text, err := g.Schema(reflect.TypeFor[law.Act]())
//
// It serves the packages of this library that ship a schema. Most users need
// only the schemas themselves.
package schema

import (
	"bytes"
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
)

// Generator collects what a type does not tell: the words of closed lists, the
// grammar of texts, descriptions. Make one with [New].
type Generator struct {
	id, title string
	instead   map[reflect.Type]reflect.Type
	also      map[reflect.Type][]any
	texts     map[reflect.Type]any
	names     map[reflect.Type]string
	words     map[string]string
	used      map[string]bool
	required  bool
	keys      []string
	defs      map[string]any
	faults    []error
}

// New returns a generator of a schema with an identifier and a title.
func New(id, title string) *Generator {
	return &Generator{
		id: id, title: title,
		instead: map[reflect.Type]reflect.Type{}, also: map[reflect.Type][]any{}, texts: map[reflect.Type]any{},
		names: map[reflect.Type]string{}, words: map[string]string{}, used: map[string]bool{}, defs: map[string]any{},
	}
}

// object is a JSON object whose keys keep their order.
type object []member

type member struct {
	key   string
	value any
}

// MarshalJSON writes the members in their order.
func (o object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, m := range o {
		if i > 0 {
			b.WriteByte(',')
		}
		k, err := marshal(m.key)
		if err != nil {
			return nil, err
		}
		v, err := marshal(m.value)
		if err != nil {
			return nil, err
		}
		b.Write(k)
		b.WriteByte(':')
		b.Write(v)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// marshal is json.Marshal that leaves < and > readable.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return bytes.TrimRight(b.Bytes(), "\n"), err
}

// Words says that a type is a closed list of words.
func Words[E ~string](g *Generator, list []E) {
	g.texts[reflect.TypeFor[E]()] = object{{"type", "string"}, {"enum", list}}
}

// Pattern says that a type is written as a text that follows a regular
// expression.
func (g *Generator) Pattern(t reflect.Type, expression string) {
	g.texts[t] = object{{"type", "string"}, {"pattern", expression}}
}

// Elsewhere says that the schema of a type stands under an identifier of its own.
func (g *Generator) Elsewhere(t reflect.Type, id string) { g.texts[t] = object{{"$ref", id}} }

// Instead says that a type, which writes its own JSON, has the JSON of another.
func (g *Generator) Instead(t, written reflect.Type) { g.instead[t] = written }

// Name is the name of a type in the schema and in the keys of [Generator.Describe],
// where the Go name is not the right one.
func (g *Generator) Name(t reflect.Type, name string) { g.names[t] = name }

// Also says that a type may be written as a text of a form of its own instead.
func (g *Generator) Also(t reflect.Type, expression string) {
	g.also[t] = append(g.also[t], object{{"type", "string"}, {"pattern", expression}})
}

// Null says that a type may be written as null.
func (g *Generator) Null(t reflect.Type) { g.also[t] = append(g.also[t], object{{"type", "null"}}) }

// Key lets the outermost object have a key more, with a text.
func (g *Generator) Key(key string) { g.keys = append(g.keys, key) }

// Required says that an object has all its keys but those that may be left out
// when they are empty: right for what the library writes, too much for what
// people write.
func (g *Generator) Required() { g.required = true }

// Describe gives the description of a key, "Type.key", of a type, "Type", or of a word of
// a closed list, "Type.word", in one language or more, a line each. "*.key" is that of a
// key in every type that has none of its own. Of a list all words are described, or none;
// they stand under enumDescriptions, which editors show and no validator heeds.
func (g *Generator) Describe(key string, texts ...string) { g.words[key] = strings.Join(texts, "\n") }

// Schema returns the schema of a type, indented. The error names every key
// without a description and every description without a key, where there is any
// description at all.
func (g *Generator) Schema(t reflect.Type) ([]byte, error) {
	root := g.refer(t)
	o := object{{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"$id", g.id}, {"title", g.title}}
	if d, ok := g.describe(g.name(t)); ok {
		o = append(o, member{"description", d})
	}
	if def, ok := g.defs[g.name(t)].(object); ok && len(g.keys) > 0 {
		for i, m := range def {
			if m.key != "properties" {
				continue
			}
			properties := object{}
			for _, k := range g.keys {
				properties = append(properties, member{k, object{{"type", "string"}}})
			}
			def[i].value = append(properties, members(m.value)...)
		}
	}
	o = append(o, members(root)...)
	names := make([]string, 0, len(g.defs))
	for n := range g.defs {
		names = append(names, n)
	}
	slices.Sort(names)
	defs := object{}
	for _, n := range names {
		defs = append(defs, member{n, g.defs[n]})
	}
	o = append(o, member{"$defs", defs})
	unused := []string{}
	for k := range g.words {
		if !g.used[k] {
			unused = append(unused, k)
		}
	}
	slices.Sort(unused)
	for _, k := range unused {
		g.faults = append(g.faults, fmt.Errorf("schema: no key %q to describe", k))
	}
	if err := errors.Join(g.faults...); err != nil {
		return nil, err
	}
	b, err := marshal(o)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	if err := json.Indent(&out, b, "", "  "); err != nil {
		return nil, err
	}
	return append(out.Bytes(), '\n'), nil
}

func (g *Generator) name(t reflect.Type) string {
	if n, ok := g.names[t]; ok {
		return n
	}
	return t.Name()
}

// describe is a description in its languages; without any description at all none is
// missed.
func (g *Generator) describe(key string) (string, bool) {
	w, ok := g.words[key]
	if _, name, dotted := strings.Cut(key, "."); !ok && dotted {
		key = "*." + name
		w, ok = g.words[key]
	}
	g.used[key] = true
	return w, ok
}

// refer is the schema of a value of a type: a reference where it is a struct or
// a text with a name.
func (g *Generator) refer(t reflect.Type) any {
	if t.Kind() == reflect.Pointer {
		return object{{"anyOf", []any{g.refer(t.Elem()), object{{"type", "null"}}}}}
	}
	if text, ok := g.texts[t]; ok {
		return g.define(t, func() any { return text })
	}
	if w, ok := g.instead[t]; ok {
		return g.define(t, func() any { return g.value(w, g.name(t)) })
	}
	if t.Kind() == reflect.Struct && t.Name() != "" {
		return g.define(t, func() any { return g.value(t, g.name(t)) })
	}
	return g.value(t, "")
}

// members are those of a schema that is an object; true and false have none.
func members(s any) object {
	o, ok := s.(object)
	if !ok {
		return nil
	}
	return o
}

// explained is a schema of a closed list with what its words mean.
func (g *Generator) explained(name string, schema any) any {
	o := members(schema)
	for _, m := range o {
		list := reflect.ValueOf(m.value)
		if m.key != "enum" || list.Kind() != reflect.Slice {
			continue
		}
		texts := make([]string, list.Len())
		found := 0
		for i := range texts {
			key := name + "." + list.Index(i).String()
			if text, ok := g.words[key]; ok {
				found, texts[i], g.used[key] = found+1, text, true
			}
		}
		if found > 0 && found < len(texts) {
			g.faults = append(g.faults, fmt.Errorf("schema: %d of the %d words of %q have no description", len(texts)-found, len(texts), name))
		}
		if found > 0 {
			return append(slices.Clip(o), member{"enumDescriptions", texts})
		}
	}
	return schema
}

// define keeps the schema of a named type once.
func (g *Generator) define(t reflect.Type, build func() any) any {
	n := g.name(t)
	if _, ok := g.defs[n]; !ok {
		g.defs[n] = nil // a type may hold itself
		d := g.explained(n, build())
		if also := g.also[t]; len(also) > 0 {
			d = object{{"anyOf", append([]any{d}, also...)}}
		}
		g.defs[n] = d
	}
	return object{{"$ref", "#/$defs/" + n}}
}

// value is the schema of the JSON that encoding/json writes for a type.
func (g *Generator) value(t reflect.Type, name string) any {
	switch t.Kind() {
	case reflect.Pointer:
		return g.refer(t)
	case reflect.Struct:
		if t.Implements(reflect.TypeFor[encoding.TextMarshaler]()) {
			break
		}
		return g.structure(t, name)
	case reflect.Slice:
		return object{{"type", []string{"array", "null"}}, {"items", g.refer(t.Elem())}}
	case reflect.Array:
		return object{{"type", "array"}, {"items", g.refer(t.Elem())}, {"minItems", t.Len()}, {"maxItems", t.Len()}}
	case reflect.Map:
		return object{{"type", []string{"object", "null"}}, {"additionalProperties", g.refer(t.Elem())}}
	case reflect.String:
		return object{{"type", "string"}}
	case reflect.Bool:
		return object{{"type", "boolean"}}
	case reflect.Float32, reflect.Float64:
		return object{{"type", "number"}}
	case reflect.Interface:
		return object{}
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
		reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return object{{"type", "integer"}}
	}
	if t.Implements(reflect.TypeFor[encoding.TextMarshaler]()) {
		return object{{"type", "string"}}
	}
	g.faults = append(g.faults, fmt.Errorf("schema: the Go type %v has no JSON", t))
	return object{}
}

func (g *Generator) structure(t reflect.Type, name string) any {
	properties, required := object{}, []string{}
	g.fields(t, name, &properties, &required)
	o := object{{"type", "object"}}
	if d, ok := g.describe(name); ok {
		o = append(o, member{"description", d})
	}
	o = append(o, member{"properties", properties}, member{"additionalProperties", false})
	if g.required && len(required) > 0 {
		o = append(o, member{"required", required})
	}
	return o
}

// fields adds the fields of a struct, those of embedded structs at their place. A
// key that stands nearer hides one that is embedded.
func (g *Generator) fields(t reflect.Type, name string, properties *object, required *[]string) {
	own := map[string]bool{}
	for i := range t.NumField() {
		key, _, _ := strings.Cut(t.Field(i).Tag.Get("json"), ",")
		own[key] = true
	}
	for i := range t.NumField() {
		f := t.Field(i)
		key, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if key == "-" || !f.IsExported() && !f.Anonymous {
			continue
		}
		if f.Anonymous && key == "" {
			inner, hidden := object{}, []string{}
			g.fields(f.Type, name, &inner, &hidden)
			for _, m := range inner {
				if !own[m.key] {
					*properties = append(*properties, m)
				}
			}
			for _, k := range hidden {
				if !own[k] {
					*required = append(*required, k)
				}
			}
			continue
		}
		if key == "" {
			key = f.Name
		}
		value := g.refer(f.Type)
		if d, ok := g.describe(name + "." + key); ok {
			value = append(object{{"description", d}}, members(value)...)
		} else if len(g.words) > 0 {
			g.faults = append(g.faults, fmt.Errorf("schema: the key %q has no description", name+"."+key))
		}
		*properties = append(*properties, member{key, value})
		if options == "" || !strings.Contains(options, "omit") {
			*required = append(*required, key)
		}
	}
}
