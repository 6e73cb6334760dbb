// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package xmlsig

import (
	"cmp"
	"errors"
	"maps"
	"slices"
	"strings"

	"github.com/beevik/etree"
	dsig "github.com/russellhaering/goxmldsig"

	"github.com/reglament-kz/reglament/eds/internal/xmldoc"
)

// errBeyond is a document whose canonical form the canonicalisers get wrong.
var errBeyond = errors.New("the canonical form is beyond the canonicaliser: attributes of two name spaces on one element, or a default name space that is taken back")

// canonical is an element in canonical form, as it stands in its document. The
// element is not changed.
func canonical(e *etree.Element, m xmldoc.Method) ([]byte, error) {
	if slices.Contains(strings.Fields(m.Prefixes), "#default") {
		return nil, errBeyond
	}
	part := detach(e, m.Inclusive())
	w := walk{exclusive: m.Exclusive()}
	if err := w.element(part, map[string]string{}, false); err != nil {
		return nil, err
	}
	// Comments are refused before: with and without them is the same here.
	if m.Exclusive() {
		return dsig.MakeC14N10ExclusiveCanonicalizerWithPrefixList(m.Prefixes).Canonicalize(part)
	}
	return dsig.MakeC14N10RecCanonicalizer().Canonicalize(part)
}

// detach copies an element, with the name spaces and the xml: attributes that
// it has from its ancestors: the canonicalisers see a root and no document
// around it. Exclusive canonical XML inherits no xml: attributes.
func detach(e *etree.Element, inherits bool) *etree.Element {
	part := e.Copy()
	own := map[string]bool{}
	for _, a := range e.Attr {
		own[a.FullKey()] = true
	}
	for p := e.Parent(); p != nil; p = p.Parent() {
		for _, a := range p.Attr {
			space := a.Space == "xmlns" || a.FullKey() == "xmlns"
			if (space || inherits && a.Space == "xml") && !own[a.FullKey()] {
				own[a.FullKey()] = true
				part.CreateAttr(a.FullKey(), a.Value)
			}
		}
	}
	return part
}

// walk makes an element ready for the canonicalisers, and refuses what they get
// wrong.
type walk struct{ exclusive bool }

// element has the name spaces in scope, and whether exclusive canonical XML has
// written a default one: only then is there something to take back.
func (w walk) element(e *etree.Element, scope map[string]string, written bool) error {
	inner, declares := scope, false
	kept := e.Attr[:0]
	for _, a := range e.Attr {
		if a.Space != "xmlns" && a.FullKey() != "xmlns" {
			kept = append(kept, a)
			continue
		}
		prefix := a.Key
		if a.Space == "" {
			prefix = ""
		}
		if prefix == "" && a.Value == "" && scope[""] == "" {
			continue // takes nothing back: canonical XML leaves it out
		}
		kept = append(kept, a)
		if !declares {
			inner, declares = maps.Clone(scope), true
		}
		inner[prefix] = a.Value
	}
	e.Attr = kept
	if !sorted(e.Attr, inner) {
		return errBeyond
	}
	if e.Space == "" {
		space, declared := inner[""]
		if w.exclusive && declared && space == "" && !written {
			return errBeyond
		}
		written = written || declared
	}
	for _, child := range e.ChildElements() {
		if err := w.element(child, inner, written); err != nil {
			return err
		}
	}
	return nil
}

// sorted reports whether the canonicalisers put the prefixed attributes in
// order: they sort by the local name, and canonical XML by the name space
// first.
func sorted(list []etree.Attr, scope map[string]string) bool {
	var prefixed []etree.Attr
	for _, a := range list {
		if a.Space != "" && a.Space != "xmlns" {
			prefixed = append(prefixed, a)
		}
	}
	if len(prefixed) < 2 {
		return true
	}
	space := func(a etree.Attr) string {
		if a.Space == "xml" {
			return "http://www.w3.org/XML/1998/namespace"
		}
		return scope[a.Space]
	}
	slices.SortFunc(prefixed, func(a, b etree.Attr) int {
		return cmp.Or(cmp.Compare(space(a), space(b)), cmp.Compare(a.Key, b.Key))
	})
	for i, b := range prefixed[1:] {
		a := prefixed[i]
		if a.Key > b.Key || a.Key == b.Key && a.Space != b.Space {
			return false
		}
	}
	return true
}
