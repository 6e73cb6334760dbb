// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package xmldoc_test

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"errors"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/beevik/etree"
	dsig "github.com/russellhaering/goxmldsig"

	"github.com/reglament-kz/reglament/eds/internal/xmldoc"
)

// errBeyond is a document whose canonical form the other implementation gets
// wrong: attributes of two name spaces in another order than by their
// addresses, and a default name space that is taken back where none was written.
var errBeyond = errors.New("beyond the other implementation")

// other is the canonical form of an element by its number, by goxmldsig.
func other(b []byte, number int, m xmldoc.Method) ([]byte, error) {
	d := etree.NewDocument()
	if err := d.ReadFromBytes(xmldoc.Trim(b)); err != nil {
		return nil, err
	}
	e := nth(d.Root(), &number)
	part := e.Copy()
	own := map[string]bool{}
	for _, a := range e.Attr {
		own[a.FullKey()] = true
	}
	for p := e.Parent(); p != nil; p = p.Parent() {
		for _, a := range p.Attr {
			space := a.Space == "xmlns" || a.FullKey() == "xmlns"
			if (space || m.Inclusive() && a.Space == "xml") && !own[a.FullKey()] {
				own[a.FullKey()] = true
				part.CreateAttr(a.FullKey(), a.Value)
			}
		}
	}
	w := walk{exclusive: m.Exclusive()}
	if err := w.element(part, map[string]string{}, false); err != nil {
		return nil, err
	}
	if m.Exclusive() {
		return dsig.MakeC14N10ExclusiveCanonicalizerWithPrefixList(m.Prefixes).Canonicalize(part)
	}
	return dsig.MakeC14N10RecCanonicalizer().Canonicalize(part)
}

func nth(e *etree.Element, number *int) *etree.Element {
	if *number == 0 {
		return e
	}
	*number--
	for _, child := range e.ChildElements() {
		if found := nth(child, number); found != nil {
			return found
		}
	}
	return nil
}

// walk finds what the other implementation gets wrong.
type walk struct{ exclusive bool }

func (w walk) element(e *etree.Element, scope map[string]string, written bool) error {
	inner := maps.Clone(scope)
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

// sorted reports whether prefixed attributes sorted by their local names, as the
// other implementation does, are sorted by their name spaces.
func sorted(list []etree.Attr, scope map[string]string) bool {
	var prefixed []etree.Attr
	for _, a := range list {
		if a.Space != "" && a.Space != "xmlns" {
			prefixed = append(prefixed, a)
		}
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
	for i := range len(prefixed) - 1 {
		a, b := prefixed[i], prefixed[i+1]
		if a.Key > b.Key || a.Key == b.Key && a.Space != b.Space {
			return false
		}
	}
	return true
}

// events tells a document as the standard library reads it. White space in
// values is as written there; XML makes blanks of it, so that these are
// compared as blanks.
func events(b []byte) ([]xmldoc.Event, error) {
	d := xml.NewDecoder(bytes.NewReader(xmldoc.Trim(b)))
	var list []xmldoc.Event
	depth := 0
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return list, nil
		}
		if err != nil {
			return nil, err
		}
		switch t := token.(type) {
		case xml.StartElement:
			depth++
			e := xmldoc.Event{Space: t.Name.Space, Local: t.Name.Local, Attributes: map[[2]string]string{}}
			for _, a := range t.Attr {
				if a.Name.Space == "xmlns" || a.Name == (xml.Name{Local: "xmlns"}) {
					continue
				}
				space := a.Name.Space
				if space == "xml" {
					space = "http://www.w3.org/XML/1998/namespace"
				}
				e.Attributes[[2]string{space, a.Name.Local}] = a.Value
			}
			list = append(list, e)
		case xml.EndElement:
			depth--
			list = append(list, xmldoc.Event{Space: t.Name.Space, Local: t.Name.Local, End: true})
		case xml.CharData:
			if depth == 0 || len(t) == 0 {
				continue
			}
			if last := len(list) - 1; list[last].Text != "" {
				list[last].Text += string(t)
				continue
			}
			list = append(list, xmldoc.Event{Text: string(t)})
		}
	}
}

// blank makes blanks of the white space in values, name spaces among them, which
// the standard library leaves as it is written.
func blank(list []xmldoc.Event) []xmldoc.Event {
	replaced := strings.NewReplacer("\n", " ", "\t", " ", "\r", " ").Replace
	for i, e := range list {
		list[i].Space = replaced(e.Space)
		if e.Attributes == nil {
			continue
		}
		list[i].Attributes = map[[2]string]string{}
		for name, value := range e.Attributes {
			list[i].Attributes[[2]string{replaced(name[0]), name[1]}] = replaced(value)
		}
	}
	return list
}
