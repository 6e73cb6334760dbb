// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog

import (
	"bufio"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// ofTrace stands before the key of an attribute of a trace.
const ofTrace = "case:"

// xesSource gives the attributes of events that the mapping names, and those of
// their traces. A row is an event, and its line is where the event begins.
type xesSource struct {
	columns []string
	limit   *meter
	d       *xml.Decoder
	inTrace bool
	over    bool              // the root has ended
	event   bool              // one of the trace was read
	trace   map[string][]byte // values of the trace, by column
	seen    []bool            // of the event, by column
	raw     []byte            // the event, for duplicates
	line    int64
}

func newXESSource(r io.Reader, columns []string) *xesSource {
	most := DefaultMaxLine
	if l, ok := r.(*lines); ok {
		most = l.max
	}
	s := &xesSource{columns: columns, trace: map[string][]byte{}, seen: make([]bool, len(columns))}
	s.limit = &meter{r: bufio.NewReaderSize(r, firstBuffer), most: most}
	s.d = xml.NewDecoder(s.limit)
	s.d.CharsetReader = decoded
	return s
}

func (s *xesSource) name(i int) string { return s.columns[i] }

// open reads up to the root.
func (s *xesSource) open() error {
	for {
		t, err := s.token()
		if errors.Is(err, io.EOF) {
			return fmt.Errorf("%w: it is empty, XES was expected", ErrFile)
		}
		if err != nil {
			return err
		}
		if root, ok := t.(xml.StartElement); ok {
			if root.Name.Local != "log" {
				return fmt.Errorf("%w: its root is %q, not that of XES", ErrFile, shown(root.Name.Local))
			}
			return nil
		}
	}
}

// token is the next one. What XES has no use for and could do harm is refused.
func (s *xesSource) token() (xml.Token, error) {
	t, err := s.d.Token()
	var syntax *xml.SyntaxError
	switch {
	case s.limit.spent():
		line, _ := s.d.InputPos()
		return nil, fmt.Errorf("%w: line %d: an event has more than %d bytes", ErrFile, line, s.limit.most)
	case errors.As(err, &syntax):
		return nil, fmt.Errorf("%w: line %d: it is no XML: %s", ErrFile, syntax.Line, shown(syntax.Msg))
	case err != nil && s.limit.failed != nil && !errors.Is(s.limit.failed, io.EOF):
		return nil, s.limit.failed
	case err != nil && !errors.Is(err, io.EOF):
		return nil, fmt.Errorf("%w: it is no XML: %w", ErrFile, err)
	case err != nil:
		return nil, err
	}
	if _, ok := t.(xml.Directive); ok {
		line, _ := s.d.InputPos()
		return nil, fmt.Errorf("%w: line %d: it declares a document type, which XES has not", ErrFile, line)
	}
	return t, nil
}

func (s *xesSource) next(values [][]byte) (row, *LineError, error) {
	for {
		s.limit.reset()
		line, _ := s.d.InputPos()
		t, err := s.token()
		if err != nil {
			return row{}, nil, err
		}
		if s.over && !empty(t) {
			return row{}, nil, fmt.Errorf("%w: line %d: something stands behind the end of the log", ErrFile, line)
		}
		switch t := t.(type) {
		case xml.StartElement:
			s.line = int64(line)
			switch kind := t.Name.Local; {
			case kind == "trace" && !s.inTrace:
				s.inTrace, s.event = true, false
				clear(s.trace)
			case kind == "event":
				return s.take(values)
			case s.inTrace:
				if err := s.ofTrace(t); err != nil {
					return row{}, nil, err
				}
			default: // of the log: extensions, globals, classifiers, attributes
				if err := s.skip(); err != nil {
					return row{}, nil, err
				}
			}
		case xml.EndElement: // of a trace, or of the root: the others were read to their ends
			s.inTrace, s.over = false, !s.inTrace
		}
	}
}

// empty reports whether a token says nothing.
func empty(t xml.Token) bool {
	switch t := t.(type) {
	case xml.CharData:
		return len(bytes.TrimSpace(t)) == 0
	case xml.Comment:
		return true
	default:
		return false
	}
}

// ofTrace keeps an attribute of a trace.
func (s *xesSource) ofTrace(t xml.StartElement) error {
	if key, value, ok := attribute(t); ok && slices.Contains(s.columns, ofTrace+key) {
		switch _, twice := s.trace[ofTrace+key]; {
		case twice:
			return fmt.Errorf("%w: line %d: the trace has %q twice", ErrFile, s.line, key)
		case s.event:
			return fmt.Errorf("%w: line %d: %q of a trace stands behind its events", ErrFile, s.line, key)
		}
		s.trace[ofTrace+key] = []byte(value)
	}
	return s.skip()
}

// take reads an event.
func (s *xesSource) take(values [][]byte) (row, *LineError, error) {
	s.event = true
	clear(values)
	clear(s.seen)
	var bad *LineError
	s.raw = s.raw[:0]
	for i, c := range s.columns {
		if v, ok := s.trace[c]; ok && s.inTrace {
			values[i] = v
			s.raw = append(append(s.raw, v...), 0)
		}
	}
	for {
		t, err := s.token()
		if errors.Is(err, io.EOF) {
			err = io.ErrUnexpectedEOF
		}
		if err != nil {
			return row{}, nil, err
		}
		switch t := t.(type) {
		case xml.EndElement:
			return row{line: s.line, lines: 1, raw: s.raw}, bad, nil
		case xml.StartElement:
			key, value, ok := attribute(t)
			if err := s.skip(); err != nil {
				return row{}, nil, err
			}
			if !ok {
				continue
			}
			s.raw = append(append(append(append(s.raw, key...), 0), value...), 0)
			i := slices.Index(s.columns, key)
			if i < 0 {
				continue
			}
			if s.seen[i] && bad == nil {
				bad = &LineError{Line: s.line, Column: key, Reason: BadXML, Fault: "the attribute stands twice in the event"}
			}
			s.seen[i], values[i] = true, []byte(value)
		}
	}
}

// skip goes past the element that has begun.
func (s *xesSource) skip() error {
	for depth := 1; depth > 0; {
		t, err := s.token()
		if errors.Is(err, io.EOF) {
			err = io.ErrUnexpectedEOF
		}
		if err != nil {
			return err
		}
		switch t.(type) {
		case xml.StartElement:
			depth++
		case xml.EndElement:
			depth--
		}
	}
	return nil
}

// attribute gives the key and the value of an attribute of XES that has one value.
func attribute(t xml.StartElement) (key, value string, ok bool) {
	switch t.Name.Local {
	case "string", "date", "int", "float", "boolean", "id":
	default:
		return "", "", false
	}
	for _, a := range t.Attr {
		switch a.Name.Local {
		case "key":
			key = a.Value
		case "value":
			value, ok = a.Value, true
		}
	}
	return key, value, ok && key != ""
}

// meter bounds how much is read for one event, because the decoder keeps what it
// reads until a tag is over.
type meter struct {
	r      *bufio.Reader
	read   int
	most   int
	failed error
}

var errSpent = errors.New("the limit of an event is passed")

func (m *meter) reset()      { m.read = 0 }
func (m *meter) spent() bool { return m.read > m.most }

// ReadByte is what the decoder asks for; it then keeps nothing back.
func (m *meter) ReadByte() (byte, error) {
	if m.read++; m.read > m.most {
		return 0, errSpent
	}
	b, err := m.r.ReadByte()
	if err != nil {
		m.failed = err
	}
	return b, err
}

// Read is there because the decoder takes an io.Reader.
func (m *meter) Read(b []byte) (int, error) {
	if len(b) == 0 {
		return 0, nil
	}
	c, err := m.ReadByte()
	if err != nil {
		return 0, err
	}
	b[0] = c
	return 1, nil
}

// decoded reads XML of the encodings that logs have.
func decoded(charset string, input io.Reader) (io.Reader, error) {
	e := Encoding(strings.ToLower(charset))
	p := pageOf(e)
	switch {
	case e == "us-ascii" || e == "ascii":
		return input, nil
	case p == nil:
		return nil, fmt.Errorf("the encoding %q is none of %s", shown(charset), quoteAll([]string{string(EncodingUTF8), string(EncodingWindows1251), string(EncodingKZ1048)}))
	}
	return &pageReader{page: p, r: input}, nil
}

// pageReader turns the bytes of a code page into UTF-8, one at a time, so that it
// reads no further than the decoder does.
type pageReader struct {
	page *page
	r    io.Reader
	rest []byte
	one  [1]byte
}

// ReadByte is what the decoder asks for.
func (p *pageReader) ReadByte() (byte, error) {
	if len(p.rest) == 0 {
		if _, err := io.ReadFull(p.r, p.one[:]); err != nil {
			return 0, err
		}
		if bytes.IndexByte(p.one[:], 0x98) == 0 {
			return 0, errors.New("a byte is none of the encoding")
		}
		p.rest = []byte(p.page.decode(p.one[:]))
	}
	b := p.rest[0]
	p.rest = p.rest[1:]
	return b, nil
}

// Read is there because the decoder takes an io.Reader.
func (p *pageReader) Read(b []byte) (int, error) {
	if len(b) == 0 {
		return 0, nil
	}
	c, err := p.ReadByte()
	if err != nil {
		return 0, err
	}
	b[0] = c
	return 1, nil
}
