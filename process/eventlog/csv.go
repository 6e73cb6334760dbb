// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
)

// misquote says where in a record a quotation mark is wrong; open means that
// the record ends inside the quotes.
type misquote struct {
	at   int
	open bool
}

// splitter divides records into fields, as RFC 4180 does, with two liberties
// that logs take: a quotation mark inside a field that does not begin with one
// is a letter, and a carriage return before the line feed does not count.
type splitter struct {
	comma  byte
	fields [][]byte
	plain  []byte // quoted fields with their marks taken off
}

// split divides a record. It gives at most MaxColumns + 1 fields.
func (s *splitter) split(rec []byte) *misquote {
	s.fields, s.plain = s.fields[:0], s.plain[:0]
	if bytes.IndexByte(rec, '"') >= 0 {
		return s.quoted(rec)
	}
	for len(s.fields) < MaxColumns {
		i := bytes.IndexByte(rec, s.comma)
		if i < 0 {
			break
		}
		s.fields = append(s.fields, rec[:i])
		rec = rec[i+1:]
	}
	s.fields = append(s.fields, rec)
	return nil
}

func (s *splitter) quoted(rec []byte) *misquote {
	for at := 0; len(s.fields) <= MaxColumns; {
		rest := rec[at:]
		if len(rest) == 0 || rest[0] != '"' {
			i := bytes.IndexByte(rest, s.comma)
			if i < 0 {
				s.fields = append(s.fields, rest)
				return nil
			}
			s.fields = append(s.fields, rest[:i])
			at += i + 1
			continue
		}
		from, opened := len(s.plain), at
		for at++; ; {
			i := bytes.IndexByte(rec[at:], '"')
			if i < 0 {
				return &misquote{at: opened, open: true}
			}
			s.plain = append(s.plain, rec[at:at+i]...)
			at += i + 1
			if at == len(rec) || rec[at] != '"' {
				break
			}
			s.plain = append(s.plain, '"')
			at++
		}
		s.fields = append(s.fields, s.plain[from:len(s.plain):len(s.plain)])
		if at == len(rec) {
			return nil
		}
		if rec[at] != s.comma {
			return &misquote{at: at - 1}
		}
		at++
	}
	return nil
}

// csvSource gives the fields of CSV that the mapping names.
type csvSource struct {
	lines   *lines
	split   splitter
	columns []string // wanted, as the mapping names them
	at      []int    // where they stand in a record
	width   int      // fields of a record; 0 until one was seen
	page    *page
	line    int64 // number of the last line taken
}

// header finds the columns by their names in the first line, or takes them as
// positions where there is no header.
func (s *csvSource) header(named bool) error {
	s.at = make([]int, len(s.columns))
	if !named {
		for i, c := range s.columns {
			n, err := strconv.Atoi(c)
			if err != nil {
				return fmt.Errorf("%w: column %q is no position", ErrFile, c)
			}
			s.at[i] = n - 1
		}
		return nil
	}
	rec, _, bad, err := s.record()
	switch {
	case errors.Is(err, io.EOF):
		return fmt.Errorf("%w: it is empty, a header was expected", ErrFile)
	case err != nil:
		return err
	case bad != nil:
		return fmt.Errorf("%w: the header cannot be read: %w", ErrFile, bad)
	}
	if i := s.page.badByte(rec); i >= 0 {
		return fmt.Errorf("%w: the header is in another encoding than the mapping says (byte %d)", ErrFile, i+1)
	}
	var names []string
	for _, f := range s.split.fields {
		names = append(names, strings.TrimSpace(s.page.decode(f)))
	}
	for i, c := range s.columns {
		s.at[i] = slices.Index(names, c)
		switch {
		case s.at[i] < 0:
			return fmt.Errorf("%w: no column %q; the header has %s", ErrFile, c, quoteAll(names))
		case slices.Contains(names[s.at[i]+1:], c):
			return fmt.Errorf("%w: two columns are called %q", ErrFile, c)
		}
	}
	s.width = len(names)
	return nil
}

// record takes the next record off the lines and divides it. The bytes stay
// valid until the next one. A bad record is taken too: one line of it, so that
// the lines after it are read for themselves. n is its number of lines.
func (s *csvSource) record() (rec []byte, n int64, bad *LineError, err error) {
	first, ended, err := s.lines.peek(0)
	s.line++
	switch {
	case errors.Is(err, errTooLong):
		return nil, 1, tooLong(s.line, s.lines.max), s.lines.skip()
	case err != nil:
		s.line--
		return nil, 0, nil, err
	}
	length, lengthEnded := len(first), ended
	rec = bytes.TrimSuffix(first, []byte{'\r'})
	wrong := s.split.split(rec)
	for n = 1; wrong != nil && wrong.open && ended && n < MaxRecordLines; n++ {
		var more []byte
		more, ended, err = s.lines.peek(len(first) + 1)
		if errors.Is(err, errTooLong) || errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, 0, nil, err
		}
		first = more
		// An even number of marks since the one that opened is needed to close it.
		if bytes.Count(first[wrong.at:], []byte{'"'})%2 == 0 {
			rec = bytes.TrimSuffix(first, []byte{'\r'})
			if wrong = s.split.split(rec); wrong == nil {
				s.lines.take(len(first), ended)
				s.line += n
				return rec, n + 1, nil, nil
			}
		}
	}
	s.lines.take(length, lengthEnded)
	if wrong == nil {
		return rec, 1, nil, nil
	}
	bad = &LineError{Line: s.line, At: wrong.at + 1, Reason: BadQuote, Fault: "something other than the delimiter follows a closing quotation mark"}
	if wrong.open {
		bad.Fault = "a quotation mark is not closed"
	}
	return nil, 1, bad, nil
}

func (s *csvSource) next(values [][]byte) (row, *LineError, error) {
	rec, n, bad, err := s.record()
	r := row{line: s.line - max(n-1, 0), lines: n, raw: rec}
	if bad != nil || err != nil {
		return r, bad, err
	}
	if len(rec) == 0 {
		r.blank = true
		return r, nil, nil
	}
	if i := s.page.badByte(rec); i >= 0 {
		return r, wrongEncoding(r.line, i), nil
	}
	if s.width == 0 {
		s.width = len(s.split.fields)
	}
	if got := len(s.split.fields); got != s.width || got > MaxColumns {
		return r, &LineError{
			Line: r.line, Reason: BadColumns, Value: strconv.Itoa(got),
			Fault: fmt.Sprintf("fields stand in the line, and not %d", min(s.width, MaxColumns)),
		}, nil
	}
	for i, at := range s.at {
		if at >= s.width {
			return r, &LineError{Line: r.line, Column: s.columns[i], Reason: BadColumns, Fault: fmt.Sprintf("lies past the %d fields of the line", s.width)}, nil
		}
		values[i] = s.split.fields[at]
	}
	return r, nil, nil
}

func (s *csvSource) name(i int) string { return s.columns[i] }

func tooLong(line int64, limit int) *LineError {
	return &LineError{Line: line, Reason: BadTooLong, Fault: fmt.Sprintf("the line has more than %d bytes", limit)}
}

func wrongEncoding(line int64, at int) *LineError {
	return &LineError{Line: line, At: at + 1, Reason: BadEncoding, Fault: "the byte is none of the encoding of the mapping"}
}
