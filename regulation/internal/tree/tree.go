// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package tree holds a JSON document as a tree whose nodes know where they stand
// in the text, so that a document can be rewritten and its faults still be told
// with their lines.
package tree

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Node is a JSON value. The zero value is null.
type Node struct {
	Offset  int      // bytes before it in the text
	Scalar  string   // of a text, a number, true, false or null: as written
	Members []Member // of an object
	Items   []*Node  // of an array
	Kind    byte     // '{', '[', '"', '0' for a number, 't' for true and false, 0 for null
}

// Member is a key of an object with its value.
type Member struct {
	Key    string
	Offset int // of the key
	Value  *Node
}

// Text is a node of a text.
func Text(s string, offset int) *Node {
	return &Node{Offset: offset, Kind: '"', Scalar: quote(s)}
}

// Parse reads a document that is valid JSON. Of one that is not it gives what it can
// make of it, and comes to an end all the same.
func Parse(data []byte) *Node {
	p := parser{in: data}
	return p.value()
}

// String is the text of a node that is one, without its quotation marks.
func (n *Node) String() (string, bool) {
	if n == nil || n.Kind != '"' {
		return "", false
	}
	var s string
	err := json.Unmarshal([]byte(n.Scalar), &s)
	return s, err == nil
}

// Get is the value of a key; nil where an object has no such key.
func (n *Node) Get(key string) *Node {
	for _, m := range n.Members {
		if m.Key == key {
			return m.Value
		}
	}
	return nil
}

// Set gives a key a value, at the end where the object has no such key.
func (n *Node) Set(key string, value *Node) {
	for i := range n.Members {
		if n.Members[i].Key == key {
			n.Members[i].Value = value
			return
		}
	}
	n.Members = append(n.Members, Member{Key: key, Offset: value.Offset, Value: value})
}

// Find is the value at a JSON path, or the nearest one around the path: a[0].b.
func (n *Node) Find(path string) *Node {
	for {
		next, rest := n.step(strings.TrimPrefix(path, "."))
		if next == nil {
			return n
		}
		n, path = next, rest
	}
}

// step is the part of a value to which a path leads first, and the rest of the path;
// nil where it leads to none.
func (n *Node) step(path string) (part *Node, rest string) {
	if n.Kind == '[' {
		index, rest, ok := strings.Cut(strings.TrimPrefix(path, "["), "]")
		i, err := strconv.Atoi(index)
		if !ok || err != nil || i < 0 || i >= len(n.Items) {
			return nil, ""
		}
		return n.Items[i], rest
	}
	for _, m := range n.Members {
		if rest, ok := strings.CutPrefix(path, m.Key); ok && m.Key != "" && (rest == "" || rest[0] == '.' || rest[0] == '[') {
			return m.Value, rest
		}
	}
	return nil, ""
}

// Move sets the offset of a node and of everything in it.
func (n *Node) Move(offset int) *Node {
	n.Offset = offset
	for i := range n.Members {
		n.Members[i].Offset = offset
		n.Members[i].Value.Move(offset)
	}
	for _, x := range n.Items {
		x.Move(offset)
	}
	return n
}

type parser struct {
	in  []byte
	pos int
}

func (p *parser) space() {
	for p.pos < len(p.in) && strings.IndexByte(" \t\r\n,:", p.in[p.pos]) >= 0 {
		p.pos++
	}
}

func (p *parser) value() *Node {
	p.space()
	n := &Node{Offset: p.pos}
	if p.pos == len(p.in) {
		return n
	}
	switch c := p.in[p.pos]; c {
	case '{':
		n.Kind = '{'
		for p.pos++; p.more('}'); {
			m := Member{Offset: p.pos}
			m.Key, _ = (&Node{Kind: '"', Scalar: p.text()}).String()
			m.Value = p.value()
			n.Members = append(n.Members, m)
		}
	case '[':
		n.Kind = '['
		for p.pos++; p.more(']'); {
			n.Items = append(n.Items, p.value())
		}
	case '"':
		n.Kind, n.Scalar = '"', p.text()
	default:
		start := p.pos
		for p.pos < len(p.in) && strings.IndexByte(" \t\r\n,:]}", p.in[p.pos]) < 0 {
			p.pos++
		}
		if p.pos == start {
			p.pos++ // a bracket that closes nothing
		}
		n.Scalar = string(p.in[start:p.pos])
		switch c {
		case 't', 'f':
			n.Kind = 't'
		case 'n':
			n.Kind = 0
		default:
			n.Kind = '0'
		}
	}
	return n
}

// more reports whether another element follows, and passes over the end.
func (p *parser) more(end byte) bool {
	p.space()
	if p.pos < len(p.in) && p.in[p.pos] != end {
		return true
	}
	p.pos++
	return false
}

// text reads a text with its quotation marks.
func (p *parser) text() string {
	start := p.pos
	for p.pos++; p.pos < len(p.in) && p.in[p.pos] != '"'; p.pos++ {
		if p.in[p.pos] == '\\' {
			p.pos++
		}
	}
	p.pos = min(p.pos+1, len(p.in))
	return string(p.in[start:p.pos])
}

// Bytes is the document without blanks.
func (n *Node) Bytes() []byte {
	var p printer
	p.node(n, 0)
	return p.Bytes()
}

// Print is the document for people. An object or an array stands in one line
// where it fits into width columns; what does not is broken, and its parts that
// fit share lines.
func (n *Node) Print(width int) []byte {
	p := printer{width: width, blank: " "}
	p.node(n, 0)
	p.WriteByte('\n')
	return p.Bytes()
}

// columns is the number of columns of a node in one line.
func (n *Node) columns() int {
	switch n.Kind {
	case '{', '[':
		w := 2
		for _, m := range n.Members {
			w += utf8.RuneCountInString(quote(m.Key)) + 4 + m.Value.columns()
		}
		for _, x := range n.Items {
			w += 2 + x.columns()
		}
		return w
	}
	return max(utf8.RuneCountInString(n.Scalar), 4)
}

type printer struct {
	bytes.Buffer
	width  int    // 0 is one line
	blank  string // after a comma and a colon
	column int
}

func (p *printer) put(s string) {
	p.WriteString(s)
	p.column += utf8.RuneCountInString(s)
}

func (p *printer) line(indent int) {
	p.WriteString("\n" + strings.Repeat(" ", indent))
	p.column = indent
}

func (p *printer) node(n *Node, indent int) {
	parts, open, shut := n.Members, "{", "}"
	switch n.Kind {
	case '{':
	case '[':
		parts, open, shut = make([]Member, len(n.Items)), "[", "]"
		for i, x := range n.Items {
			parts[i].Value = x
		}
	case 0:
		p.put("null")
		return
	default:
		p.put(n.Scalar)
		return
	}
	if len(parts) == 1 && n.Kind == '[' && n.Items[0].Kind == '{' {
		p.put(open)
		p.node(n.Items[0], indent)
		p.put(shut)
		return
	}
	p.put(open)
	p.parts(n, parts, indent)
	p.put(shut)
}

// parts writes what stands between the brackets of a value, over several lines where
// one is too short.
func (p *printer) parts(n *Node, parts []Member, indent int) {
	broken := p.width > 0 && len(parts) > 0 && p.column+n.columns() > p.width
	for i, m := range parts {
		if i > 0 {
			p.put(",")
		}
		key := ""
		if n.Kind == '{' {
			key = quote(m.Key) + ":" + p.blank
		}
		fits := p.column+2+utf8.RuneCountInString(key)+m.Value.columns() <= p.width
		switch {
		case broken && (i == 0 || !fits || parts[i-1].Value.columns()+indent+2 > p.width || n.Kind == '[' && m.Value.Kind == '{'):
			p.line(indent + 2)
		case i > 0:
			p.put(p.blank)
		}
		p.put(key)
		p.node(m.Value, indent+2)
	}
	if broken {
		p.line(indent)
	}
}

// quote writes a text as JSON and leaves every letter readable.
func quote(s string) string {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(s); err != nil {
		return strconv.Quote(s)
	}
	return strings.TrimRight(b.String(), "\n")
}
