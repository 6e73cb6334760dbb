// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package xmldoc

import (
	"cmp"
	"slices"
	"strings"

	"github.com/reglament-kz/reglament/eds"
)

// growth bounds a canonical form by the limit of its document: exclusive
// canonical XML repeats a name space on every element that uses it.
const growth = 4

// writer writes an element in canonical form: Canonical XML 1.0 and 1.1,
// Exclusive XML Canonicalization 1.0. Comments are refused before, so that the
// forms with and without them are the same.
type writer struct {
	nodes     []node
	without   []int // elements that are left out
	exclusive bool
	listed    []string  // prefixes that exclusive form treats as inclusive form does
	rendered  []binding // written around the place; the last of a prefix counts
	chosen    []binding // of the element at hand
	out       []byte
	limit     int
}

// canonical writes the element at a place of the tree, with what it has from
// the elements around it, and without some elements. The error is an [*Error].
func canonical(nodes []node, apex int, m Method, without []int, limit int) ([]byte, error) {
	w := &writer{nodes: nodes, without: without, exclusive: m.Exclusive(), limit: growth * limit}
	if w.exclusive {
		w.listed = strings.FieldsFunc(m.Prefixes, isSpace)
		for i, p := range w.listed {
			if p == "#default" {
				w.listed[i] = ""
			}
		}
		slices.Sort(w.listed) // each declaration is looked up: a long list must not cost a walk each time
		w.listed = slices.Compact(w.listed)
	}
	e := *nodes[apex].element
	e.declared = slices.Clone(e.declared)
	e.attributes = slices.Clone(e.attributes)
	for i := nodes[apex].parent; i >= 0; i = nodes[i].parent {
		around := nodes[i].element
		for _, b := range around.declared {
			if !slices.ContainsFunc(e.declared, func(x binding) bool { return x.prefix == b.prefix }) {
				e.declared = append(e.declared, b)
			}
		}
		for _, a := range around.attributes {
			if a.prefix != "xml" || w.exclusive {
				continue
			}
			joined := m.Algorithm == C14N11 || m.Algorithm == C14N11Comments
			if joined && a.local == "base" { // it is joined with that of the element, if that has one
				return nil, &Error{eds.CodeAuthenticityUnanswered, "xml:base around what is signed, by canonical XML 1.1"}
			}
			if slices.ContainsFunc(e.attributes, func(x attribute) bool { return x.name == a.name }) {
				continue
			}
			if !joined || a.local == "lang" || a.local == "space" {
				e.attributes = append(e.attributes, a)
			}
		}
	}
	slices.SortFunc(e.declared, func(a, b binding) int { return cmp.Compare(a.prefix, b.prefix) })
	slices.SortFunc(e.attributes, byName)
	w.out = make([]byte, 0, 512+24*(nodes[apex].end-apex)) // a guess
	if err := w.element(apex, &e); err != nil {
		return nil, err
	}
	return w.out, nil
}

// element writes the element at a place, whose declarations and attributes are
// those of e.
func (w *writer) element(at int, e *element) error {
	if len(w.out) > w.limit {
		return tooLarge("the canonical form has more than %d bytes", w.limit)
	}
	around := len(w.rendered)
	w.out = append(append(w.out, '<'), e.name...)
	for _, b := range w.spaces(e) {
		if w.current(b.prefix) == b.space {
			continue
		}
		w.rendered = append(w.rendered, b)
		w.out = append(w.out, " xmlns"...)
		if b.prefix != "" {
			w.out = append(append(w.out, ':'), b.prefix...)
		}
		w.value(b.space)
	}
	for i := range e.attributes {
		w.out = append(append(w.out, ' '), e.attributes[i].name...)
		w.value(e.attributes[i].value)
	}
	w.out = append(w.out, '>')
	for i, end := at+1, w.nodes[at].end; i < end; i = w.nodes[i].end {
		switch child := w.nodes[i].element; {
		case child == nil:
			w.text(w.nodes[i].text)
		case slices.Contains(w.without, i):
		default:
			if err := w.element(i, child); err != nil {
				return err
			}
		}
	}
	w.out = append(append(append(w.out, "</"...), e.name...), '>')
	w.rendered = w.rendered[:around]
	return nil
}

// spaces are those that an element writes unless they are written around it, by
// prefix. Inclusive form writes what is declared, exclusive form what the
// element and its attributes use.
func (w *writer) spaces(e *element) []binding {
	if !w.exclusive {
		return e.declared
	}
	w.chosen = w.chosen[:0]
	w.uses(e.prefix, e.space)
	for i := range e.attributes {
		if a := &e.attributes[i]; a.prefix != "" {
			w.uses(a.prefix, a.space)
		}
	}
	if len(w.listed) > 0 {
		for _, b := range e.declared {
			if _, listed := slices.BinarySearch(w.listed, b.prefix); listed {
				w.uses(b.prefix, b.space)
			}
		}
	}
	if len(w.chosen) > 1 {
		slices.SortFunc(w.chosen, func(a, b binding) int { return cmp.Compare(a.prefix, b.prefix) })
	}
	return w.chosen
}

func (w *writer) uses(prefix, space string) {
	if prefix != "xml" && w.current(prefix) != space {
		w.chosen = append(w.chosen, binding{prefix, space}) // a second time is found written
	}
}

func (w *writer) current(prefix string) string {
	for i := len(w.rendered) - 1; i >= 0; i-- {
		if w.rendered[i].prefix == prefix {
			return w.rendered[i].space
		}
	}
	return ""
}

// value writes the value of an attribute.
func (w *writer) value(s string) {
	w.out = append(w.out, `="`...)
	from := 0
	for i := range len(s) {
		replaced := ""
		switch s[i] {
		case '&':
			replaced = "&amp;"
		case '<':
			replaced = "&lt;"
		case '"':
			replaced = "&quot;"
		case '\t':
			replaced = "&#x9;"
		case '\n':
			replaced = "&#xA;"
		case '\r':
			replaced = "&#xD;"
		default:
			continue
		}
		w.out = append(append(w.out, s[from:i]...), replaced...)
		from = i + 1
	}
	w.out = append(append(w.out, s[from:]...), '"')
}

// text writes a text.
func (w *writer) text(s string) {
	from := 0
	for i := range len(s) {
		replaced := ""
		switch s[i] {
		case '&':
			replaced = "&amp;"
		case '<':
			replaced = "&lt;"
		case '>':
			replaced = "&gt;"
		case '\r':
			replaced = "&#xD;"
		default:
			continue
		}
		w.out = append(append(w.out, s[from:i]...), replaced...)
		from = i + 1
	}
	w.out = append(w.out, s[from:]...)
}
