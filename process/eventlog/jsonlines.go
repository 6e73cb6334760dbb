// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog

import (
	"bytes"
	"encoding/json"
	"errors"
	"strconv"
	"strings"
	"unicode/utf8"
)

// jsonSource gives the fields of JSON lines that the mapping names. It looks
// for them in the bytes, without building what it does not need.
type jsonSource struct {
	lines   *lines
	columns []string
	root    []jsonKey
	line    int64
	text    []byte // texts with escapes, decoded
	seen    []bool
}

// jsonKey is one key on the way to wanted fields.
type jsonKey struct {
	name  string
	field int // -1 where it leads into an object
	inner []jsonKey
}

func newJSONSource(l *lines, columns []string) *jsonSource {
	s := &jsonSource{lines: l, columns: columns, seen: make([]bool, len(columns))}
	for i, c := range columns {
		s.root = grow(s.root, strings.Split(c, "."), i)
	}
	return s
}

func grow(keys []jsonKey, path []string, field int) []jsonKey {
	if len(path) == 1 {
		return append(keys, jsonKey{name: path[0], field: field})
	}
	for i := range keys {
		if keys[i].name == path[0] && keys[i].field < 0 {
			keys[i].inner = grow(keys[i].inner, path[1:], field)
			return keys
		}
	}
	return append(keys, jsonKey{name: path[0], field: -1, inner: grow(nil, path[1:], field)})
}

func (s *jsonSource) name(i int) string { return s.columns[i] }

func (s *jsonSource) next(values [][]byte) (row, *LineError, error) {
	line, ended, err := s.lines.peek(0)
	r := row{line: s.line + 1, lines: 1}
	switch {
	case errors.Is(err, errTooLong):
		s.line++
		return r, tooLong(s.line, s.lines.max), s.lines.skip()
	case err != nil:
		return r, nil, err
	}
	s.line++
	s.lines.take(len(line), ended)
	r.raw = bytes.TrimSuffix(line, []byte{'\r'})
	r.blank = len(bytes.TrimSpace(r.raw)) == 0
	if r.blank {
		return r, nil, nil
	}
	if !utf8.Valid(r.raw) {
		return r, wrongEncoding(s.line, (*page)(nil).badByte(r.raw)), nil
	}
	return r, s.take(r.raw, values), nil
}

// take finds the values of the columns in a line.
func (s *jsonSource) take(line []byte, values [][]byte) *LineError {
	if !json.Valid(line) {
		return s.wrong(-1, "the line is no JSON object")
	}
	clear(values)
	clear(s.seen)
	s.text = s.text[:0]
	w := walker{source: s, b: line, values: values}
	w.space()
	if w.b[w.at] != '{' {
		return s.wrong(-1, "the line is no JSON object")
	}
	w.object(s.root)
	return w.bad
}

func (s *jsonSource) wrong(field int, fault string) *LineError {
	e := &LineError{Line: s.line, Reason: BadJSON, Fault: fault}
	if field >= 0 {
		e.Column = s.columns[field]
	}
	return e
}

// walker goes through JSON that is known to be valid.
type walker struct {
	source *jsonSource
	b      []byte
	at     int
	values [][]byte
	bad    *LineError
}

func (w *walker) space() {
	for w.at < len(w.b) {
		switch w.b[w.at] {
		case ' ', '\t', '\r', '\n':
			w.at++
		default:
			return
		}
	}
}

// object goes through the object at the place, looking for keys.
func (w *walker) object(keys []jsonKey) {
	w.at++ // {
	for {
		w.space()
		switch w.b[w.at] {
		case '}':
			w.at++
			return
		case ',':
			w.at++
			continue
		}
		name := w.text()
		w.space()
		w.at++ // :
		w.space()
		if k := find(keys, name); k == nil {
			w.pass()
		} else if w.b[w.at] == '{' && k.field < 0 {
			w.object(k.inner)
		} else {
			w.value(k)
		}
	}
}

func find(keys []jsonKey, name []byte) *jsonKey {
	for i := range keys {
		if keys[i].name == string(name) {
			return &keys[i]
		}
	}
	return nil
}

// value takes the value of a wanted key.
func (w *walker) value(k *jsonKey) {
	if k.field < 0 {
		w.pass() // where an object was expected there is none: its fields are empty
		return
	}
	if w.source.seen[k.field] && w.bad == nil {
		w.bad = w.source.wrong(k.field, "the key stands twice")
	}
	w.source.seen[k.field] = true
	switch w.b[w.at] {
	case '"':
		w.values[k.field] = w.text()
	case 'n':
		w.pass() // null is empty
	case '{', '[', 't', 'f':
		if w.bad == nil {
			w.bad = w.source.wrong(k.field, "is neither a text nor a number")
		}
		w.pass()
	default:
		from := w.at
		w.pass()
		w.values[k.field] = w.b[from:w.at]
	}
}

// text gives the text at the place, decoded, and goes past it.
func (w *walker) text() []byte {
	from := w.at
	w.at++
	escaped := false
	for ; w.b[w.at] != '"'; w.at++ {
		if w.b[w.at] == '\\' {
			escaped = true
			w.at++
		}
	}
	w.at++
	if !escaped {
		return w.b[from+1 : w.at-1]
	}
	var s string
	if err := json.Unmarshal(w.b[from:w.at], &s); err != nil && w.bad == nil {
		w.bad = w.source.wrong(-1, "the text at byte "+strconv.Itoa(from+1)+" is none")
	}
	begin := len(w.source.text)
	w.source.text = append(w.source.text, s...)
	return w.source.text[begin:len(w.source.text):len(w.source.text)]
}

// pass goes past the value at the place.
func (w *walker) pass() {
	depth := 0
	for {
		w.space()
		switch w.b[w.at] {
		case '"':
			w.text()
		case '{', '[':
			depth++
			w.at++
		case '}', ']':
			depth--
			w.at++
		case ',', ':':
			w.at++
			continue
		default:
			w.word()
		}
		if depth == 0 {
			return
		}
	}
}

// word goes past a number, true, false or null.
func (w *walker) word() {
	for ; w.at < len(w.b); w.at++ {
		switch w.b[w.at] {
		case ',', '}', ']', ' ', '\t', '\r', '\n':
			return
		}
	}
}
