// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package xmldoc

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"
)

// element is an element of the tree, its name spaces resolved.
type element struct {
	name                 string // as written: prefix and local name
	prefix, local, space string
	attributes           []attribute // in canonical order: by name space, then by local name
	declared             []binding   // by prefix
}

// attribute is one that declares no name space.
type attribute struct {
	name                        string // as written
	prefix, local, space, value string
}

// binding says which name space a prefix stands for; the prefix of the default
// one is empty.
type binding struct{ prefix, space string }

// node is an element or a text, in the order of the document.
type node struct {
	element *element
	text    string // of no element
	parent  int    // -1: of the root
	end     int    // index of the first node behind it
}

// Trim takes the byte order mark off, which is of the file and not of the
// document.
func Trim(b []byte) []byte { return bytes.TrimPrefix(b, []byte("\xef\xbb\xbf")) }

// parser reads XML 1.0 with name spaces, in UTF-8, without document types,
// comments and processing instructions. It is strict: a document that two
// readers could take differently is no document here.
type parser struct {
	s     string
	i     int
	nodes []node
	open  []int      // the elements around the place, outermost first
	path  []*element // the same as elements
	scope []binding  // in force at the place; the last of a prefix counts
	marks []int      // lengths of scope outside each open element

	elements   []element   // a piece of memory for those to come
	attributes []attribute // the same
	count      int
	root       bool // the root element has begun

	// begin is called with each element that has begun, which is the last of the
	// path; text with each text in one. Both may be nil.
	begin func(at int, path []*element) *Error
	said  func(text string, path []*element) *Error
}

// fault is a rule of well-formed XML that is broken at the place.
func (p *parser) fault(what string) *Error {
	return malformed(fmt.Sprintf("not well-formed XML in UTF-8, at byte %d: %s", p.i, what))
}

// parse reads a document of at most limit bytes.
func (p *parser) parse(b []byte, limit int) *Error {
	if len(b) > limit {
		return tooLarge("the document")
	}
	b = Trim(b)
	if p.i = illegal(b); p.i < len(b) {
		return p.fault("a character that XML does not have")
	}
	p.i, p.s = 0, string(b)
	p.nodes = make([]node, 0, min(strings.Count(p.s, "<"), 4*MaxElements))
	if err := p.declaration(); err != nil {
		return err
	}
	for p.i < len(p.s) {
		if err := p.next(); err != nil {
			return err
		}
	}
	switch {
	case len(p.open) > 0:
		return p.fault("an element does not end")
	case !p.root:
		return p.fault("there is no element")
	}
	return nil
}

// illegal gives the place of the first byte that begins no character of XML,
// or the length.
func illegal(b []byte) int {
	for i := 0; i < len(b); {
		c := b[i]
		if c < utf8.RuneSelf {
			if c < ' ' && c != '\t' && c != '\n' && c != '\r' {
				return i
			}
			i++
			continue
		}
		r, size := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && size == 1 || r == 0xfffe || r == 0xffff {
			return i
		}
		i += size
	}
	return len(b)
}

// declaration reads <?xml version="1.0" encoding="UTF-8"?>, which may be absent.
func (p *parser) declaration() *Error {
	if !strings.HasPrefix(p.s, "<?xml") || len(p.s) > 5 && nameByte[p.s[5]] != 0 {
		return nil
	}
	end := strings.Index(p.s, "?>")
	if end < 0 {
		return p.fault("the declaration does not end")
	}
	rest := p.s[5:end]
	for n, known := range []string{"version", "encoding", "standalone"} {
		trimmed := strings.TrimLeft(rest, blanks)
		value, after, ok := pseudo(trimmed, known)
		if !ok {
			if n == 0 {
				return p.fault("the declaration has no version")
			}
			continue
		}
		if len(trimmed) == len(rest) {
			return p.fault("the declaration is none of XML 1.0")
		}
		rest = after
		switch {
		case n == 0 && value != "1.0":
			return p.fault("the version is not 1.0")
		case n == 1 && !strings.EqualFold(value, "utf-8"):
			return p.fault("the declared encoding is not UTF-8")
		case n == 2 && value != "yes" && value != "no":
			return p.fault("standalone is neither yes nor no")
		}
	}
	if strings.Trim(rest, blanks) != "" {
		return p.fault("the declaration is none of XML 1.0")
	}
	p.i = end + 2
	return nil
}

// pseudo reads name="value" of the declaration.
func pseudo(s, name string) (value, after string, ok bool) {
	rest, ok := strings.CutPrefix(s, name)
	if !ok {
		return "", s, false
	}
	rest, ok = strings.CutPrefix(strings.TrimLeft(rest, blanks), "=")
	rest = strings.TrimLeft(rest, blanks)
	if !ok || rest == "" || rest[0] != '"' && rest[0] != '\'' {
		return "", s, false
	}
	value, after, ok = strings.Cut(rest[1:], rest[:1])
	return value, after, ok
}

// next reads a text or a tag.
func (p *parser) next() *Error {
	rest := p.s[p.i:]
	length := strings.IndexByte(rest, '<')
	if length < 0 {
		length = len(rest)
	}
	if length > 0 {
		return p.text(rest[:length])
	}
	switch {
	case strings.HasPrefix(rest, "</"):
		return p.endTag()
	case strings.HasPrefix(rest, "<!--"):
		return malformed("a comment, which the signature does not cover")
	case strings.HasPrefix(rest, "<![CDATA["):
		body, _, ok := strings.Cut(rest[9:], "]]>")
		switch {
		case !ok:
			return p.fault("a CDATA section does not end")
		case len(p.open) == 0:
			return malformed("text outside the root element")
		}
		p.i += len("<![CDATA[]]>") + len(body)
		return p.say(ends(body))
	case strings.HasPrefix(rest, "<!DOCTYPE"):
		return malformed("a document type")
	case strings.HasPrefix(rest, "<!"):
		return p.fault("a declaration in the document")
	case strings.HasPrefix(rest, "<?"):
		return malformed("a processing instruction")
	default:
		return p.startTag()
	}
}

// text reads a text between two tags.
func (p *parser) text(raw string) *Error {
	if len(p.open) == 0 {
		if strings.Trim(raw, blanks) != "" {
			return malformed("text outside the root element")
		}
		p.i += len(raw)
		return nil
	}
	if strings.Contains(raw, "]]>") {
		return p.fault("]]> in a text")
	}
	text, err := p.resolve(raw, ends)
	if err != nil {
		return err
	}
	p.i += len(raw)
	return p.say(text)
}

func (p *parser) say(text string) *Error {
	if text == "" {
		return nil
	}
	p.nodes = append(p.nodes, node{text: text, parent: p.open[len(p.open)-1], end: len(p.nodes) + 1})
	if p.said == nil {
		return nil
	}
	return p.said(text, p.path)
}

func (p *parser) endTag() *Error {
	rest := p.s[p.i+2:]
	name, _, ok := strings.Cut(rest, ">")
	if !ok || len(p.open) == 0 || strings.TrimRight(name, blanks) != p.path[len(p.path)-1].name {
		return p.fault("an end tag that ends no element")
	}
	p.i += 3 + len(name)
	p.close()
	return nil
}

func (p *parser) close() {
	last := len(p.open) - 1
	p.nodes[p.open[last]].end = len(p.nodes)
	p.open, p.path = p.open[:last], p.path[:last]
	p.scope, p.marks = p.scope[:p.marks[last]], p.marks[:last]
}

// startTag reads a start tag or the tag of an empty element.
func (p *parser) startTag() *Error {
	if len(p.open) == 0 && p.root {
		return malformed("more than one root element")
	}
	p.root = true
	if p.count++; p.count > MaxElements {
		return tooLarge("more than %d elements", MaxElements)
	}
	if len(p.open) == MaxDepth {
		return tooLarge("elements nest deeper than %d", MaxDepth)
	}
	p.i++
	e := p.newElement()
	var ok bool
	if e.name, e.prefix, e.local, ok = p.name(); !ok {
		return p.fault("a tag without a name")
	}
	p.marks = append(p.marks, len(p.scope))
	empty, err := p.inTag(e)
	if err != nil {
		return err
	}
	if err := p.bind(e); err != nil {
		return err
	}
	parent, at := -1, len(p.nodes)
	if len(p.open) > 0 {
		parent = p.open[len(p.open)-1]
	}
	p.nodes = append(p.nodes, node{element: e, parent: parent})
	p.open, p.path = append(p.open, at), append(p.path, e)
	if p.begin != nil {
		if err := p.begin(at, p.path); err != nil {
			return err
		}
	}
	if empty {
		p.close()
	}
	return nil
}

// newElement gives one out of a piece of memory, so that a document of many
// elements does not ask for each by itself.
func (p *parser) newElement() *element {
	if len(p.elements) == cap(p.elements) {
		p.elements = make([]element, 0, min(max(2*cap(p.elements), 16), 1024))
	}
	p.elements = append(p.elements, element{})
	return &p.elements[len(p.elements)-1]
}

// inTag reads the attributes, to the end of the tag.
func (p *parser) inTag(e *element) (empty bool, err *Error) {
	first := len(p.attributes)
	for n := 0; ; n++ {
		before := p.i
		p.blank()
		switch {
		case strings.HasPrefix(p.s[p.i:], ">"), strings.HasPrefix(p.s[p.i:], "/>"):
			empty = p.s[p.i] == '/'
			p.i++
			if empty {
				p.i++
			}
			e.attributes = p.attributes[first:len(p.attributes):len(p.attributes)]
			return empty, nil
		case before == p.i:
			return false, p.fault("a tag does not end")
		case n == MaxAttributes:
			return false, tooLarge("more than %d attributes", MaxAttributes)
		}
		var a attribute
		var ok bool
		if a.name, a.prefix, a.local, ok = p.name(); !ok {
			return false, p.fault("an attribute without a name")
		}
		if a.value, err = p.value(); err != nil {
			return false, err
		}
		if a.prefix == "xmlns" || a.name == "xmlns" {
			if err = p.declare(e, a); err != nil {
				return false, err
			}
			continue
		}
		if len(p.attributes) == cap(p.attributes) { // what is read of this element moves along
			own := p.attributes[first:]
			p.attributes = append(make([]attribute, 0, max(2*len(own), 64)), own...)
			first = 0
		}
		p.attributes = append(p.attributes, a)
	}
}
