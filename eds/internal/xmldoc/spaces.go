// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package xmldoc

import (
	"cmp"
	"slices"
	"strings"
)

// Name spaces that need no declaration.
const (
	xmlSpace   = "http://www.w3.org/XML/1998/namespace"
	xmlnsSpace = "http://www.w3.org/2000/xmlns/"
)

// declare notes that an attribute declares a name space.
func (p *parser) declare(e *element, a attribute) *Error {
	b := binding{space: a.value}
	if a.prefix != "" {
		b.prefix = a.local
	}
	switch {
	case b.prefix == "xml" && b.space == xmlSpace:
		return nil // it says what holds anyway, and canonical XML leaves it out
	case b.prefix == "xml", b.prefix == "xmlns", b.space == xmlSpace, b.space == xmlnsSpace:
		return p.fault("a name space that cannot be declared")
	case b.prefix != "" && b.space == "":
		return p.fault("a prefix that is taken back")
	case b.space != "" && !absolute(b.space):
		return p.fault("a name space that is no absolute address, which has no canonical form")
	case slices.ContainsFunc(e.declared, func(x binding) bool { return x.prefix == b.prefix }):
		return malformed("an attribute is repeated")
	case len(p.scope) == MaxSpaces:
		return tooLarge("more than %d name spaces at one place", MaxSpaces)
	}
	e.declared = append(e.declared, b)
	p.scope = append(p.scope, b)
	return nil
}

// absolute reports whether an address begins with a scheme (RFC 3986, 3.1).
// Canonical XML fails for documents with relative ones (1.0, section 1.3).
func absolute(uri string) bool {
	scheme, _, ok := strings.Cut(uri, ":")
	for i := range len(scheme) {
		c := scheme[i]
		letter := 'a' <= c|0x20 && c|0x20 <= 'z'
		if !letter && (i == 0 || strings.IndexByte("0123456789+-.", c) < 0) {
			return false
		}
	}
	return ok && scheme != ""
}

// bind finds the name spaces of an element and its attributes, and puts these
// in order.
func (p *parser) bind(e *element) *Error {
	var ok bool
	if e.space, ok = p.space(e.prefix); !ok || e.prefix == "xmlns" {
		return p.fault("a prefix that is not declared")
	}
	for i := range e.attributes {
		if a := &e.attributes[i]; a.prefix != "" {
			if a.space, ok = p.space(a.prefix); !ok {
				return p.fault("a prefix that is not declared")
			}
		}
	}
	if len(e.declared) > 1 {
		slices.SortFunc(e.declared, func(a, b binding) int { return cmp.Compare(a.prefix, b.prefix) })
	}
	if len(e.attributes) < 2 {
		return nil
	}
	slices.SortFunc(e.attributes, byName)
	for i := range e.attributes[1:] {
		if byName(e.attributes[i], e.attributes[i+1]) == 0 {
			return malformed("an attribute is repeated")
		}
	}
	return nil
}

func byName(a, b attribute) int {
	return cmp.Or(cmp.Compare(a.space, b.space), cmp.Compare(a.local, b.local))
}

// space finds what a prefix stands for at the place.
func (p *parser) space(prefix string) (string, bool) {
	if prefix == "xml" {
		return xmlSpace, true
	}
	for i := len(p.scope) - 1; i >= 0; i-- {
		if p.scope[i].prefix == prefix {
			return p.scope[i].space, true
		}
	}
	return "", prefix == ""
}
