// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"iter"

	"github.com/reglament-kz/reglament/process/caseload"
)

// Options say how far a reader goes. The zero value stops at the first bad line.
type Options struct {
	// OnBad is asked for every bad line: nil goes on without the line, an error
	// ends the reading. A nil function gives the *LineError itself, so that the
	// first bad line is fatal; [Skip] goes on.
	OnBad func(*LineError) error
	// MaxBad bounds the bad lines that OnBad lets pass; 0 is no bound. One more is
	// an [ErrTooManyBad].
	MaxBad int64
	// MaxLine bounds a line, and a record that spans lines, in bytes; 0 is
	// [DefaultMaxLine].
	MaxLine int
	// Window is among how many of the last lines a duplicate is sought; 0 is
	// [DefaultWindow], a negative number seeks none.
	Window int
}

// Skip goes on without the line: an OnBad for who reads the summary.
func Skip(*LineError) error { return nil }

// source gives the fields of a log row by row.
type source interface {
	// next fills the values of the columns. A *LineError is a bad row, an error
	// the end of the reading.
	next(values [][]byte) (row, *LineError, error)
	// name is the name of a column.
	name(i int) string
}

// row is one row of a log; its bytes stay valid until the next one.
type row struct {
	line  int64 // the first
	lines int64
	raw   []byte
	blank bool
}

// Reader reads one log, once. It is not for use by several goroutines.
type Reader struct {
	m      *Mapping
	o      Options
	lines  *lines
	source source
	values [][]byte
	joined [fieldCount][]byte
	seen   *window
	days   days
	texts  texts  // of persons
	id     string // of the application of the row before
	sum    Summary
	began  bool
	survey *survey // of a dry run; nil otherwise
}

// NewReader reads a log by a mapping. Nothing is read before [Reader.Records]
// is ranged over.
func NewReader(r io.Reader, m *Mapping, o Options) *Reader {
	if o.MaxLine <= 0 {
		o.MaxLine = DefaultMaxLine
	}
	if o.Window == 0 {
		o.Window = DefaultWindow
	}
	return &Reader{
		m: m, o: o, lines: newLines(r, o.MaxLine), values: make([][]byte, len(m.columns)),
		seen: newWindow(o.Window), texts: newTexts(m.page), sum: Summary{bad: map[Reason]int64{}},
	}
}

// Summary tells what was read so far.
func (r *Reader) Summary() Summary {
	s := r.sum.clone()
	s.Bytes = r.lines.read
	return s
}

// Records gives the records of the log in its order: what caseload.Check reads.
// Bad lines go to OnBad and are counted; the sequence ends with the first error,
// which is what OnBad returned, an [ErrTooManyBad], an [ErrFile], or that of the
// reader. It can be ranged over once; a second time it gives nothing.
func (r *Reader) Records() iter.Seq2[caseload.Record, error] {
	return func(yield func(caseload.Record, error) bool) {
		if r.began {
			return
		}
		r.began = true
		if err := r.open(); err != nil {
			yield(caseload.Record{}, err)
			return
		}
		var rec caseload.Record
		for {
			took, err := r.next(&rec)
			switch {
			case err == nil:
				if took && !yield(rec, nil) {
					return
				}
			case errors.Is(err, io.EOF) && !took:
				return
			default:
				yield(caseload.Record{}, err)
				return
			}
		}
	}
}

// open looks at the beginning of the file and at its header.
func (r *Reader) open() error {
	start := r.lines.begin()
	if bytes.HasPrefix(start, []byte(gzipMark)) {
		z, err := gzip.NewReader(r.lines)
		if err != nil {
			return fmt.Errorf("%w: it begins as gzip does: %w", ErrFile, err)
		}
		r.lines = newLines(z, r.o.MaxLine)
		if start = r.lines.begin(); bytes.HasPrefix(start, []byte(gzipMark)) {
			return fmt.Errorf("%w: it is gzip within gzip", ErrFile)
		}
	}
	if name := foreign(start); name != "" {
		return fmt.Errorf("%w: it is in %s, which is not read; save it in %s", ErrFile, name, r.m.encoding)
	}
	if bytes.HasPrefix(start, []byte(mark)) {
		if r.m.encoding != EncodingUTF8 {
			return fmt.Errorf("%w: it begins with the mark of utf-8, the mapping says %s", ErrFile, r.m.encoding)
		}
		r.lines.take(len(mark), false)
	}
	switch r.m.format {
	case FormatJSONLines:
		r.source = newJSONSource(r.lines, r.m.columns)
		return nil
	case FormatXES:
		s := newXESSource(r.lines, r.m.columns)
		r.source = s
		return s.open()
	}
	s := &csvSource{lines: r.lines, split: splitter{comma: r.m.comma}, columns: r.m.columns, page: r.m.page}
	r.source = s
	err := s.header(r.m.header)
	r.sum.Lines, r.sum.Header = s.line, s.line
	return err
}

// next reads one row. took says that it gave a record; io.EOF is the end.
func (r *Reader) next(rec *caseload.Record) (took bool, err error) {
	w, bad, err := r.source.next(r.values)
	if err != nil && bad == nil {
		if errors.Is(err, io.EOF) {
			return false, io.EOF
		}
		return false, fmt.Errorf("eventlog: after line %d: %w", r.sum.Lines, err)
	}
	r.sum.Lines += w.lines
	if w.blank {
		r.sum.Blank++
		return false, nil
	}
	r.sum.Rows++
	r.sum.Continued += w.lines - 1
	if bad == nil {
		took, bad = r.record(&w, rec)
	}
	if bad == nil {
		if took {
			r.sum.Records++
		} else {
			r.sum.Ignored++
		}
		return took, nil
	}
	if stop := r.refuse(bad); stop != nil {
		return false, stop
	}
	if err != nil { // the reader failed inside the bad line
		return false, fmt.Errorf("eventlog: after line %d: %w", r.sum.Lines, err)
	}
	return false, nil
}

// refuse counts a bad line and asks the caller.
func (r *Reader) refuse(bad *LineError) error {
	r.sum.bad[bad.Reason]++
	r.sum.Bad++
	if r.o.OnBad == nil {
		return bad
	}
	if err := r.o.OnBad(bad); err != nil {
		return err
	}
	if r.o.MaxBad > 0 && r.sum.Bad > r.o.MaxBad {
		return &TooManyBadError{Bad: r.sum.Bad, Last: bad}
	}
	return nil
}
