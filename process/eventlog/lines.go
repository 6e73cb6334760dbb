// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog

import (
	"bytes"
	"errors"
	"io"
)

// The limits without an option.
const (
	// DefaultMaxLine bounds a line, and a record that spans lines, in bytes.
	DefaultMaxLine = 1 << 20
	// DefaultWindow is among how many of the last lines a duplicate is sought.
	DefaultWindow = 1 << 13
	// MaxColumns bounds the fields of a line.
	MaxColumns = 1024
	// MaxRecordLines bounds the lines over which a quoted field may run.
	MaxRecordLines = 100
)

// firstBuffer is how much is read at first; the buffer grows to the limit of a
// line and no further.
const firstBuffer = 64 << 10

var errTooLong = errors.New("too long")

// lines gives the lines of a reader without copying them. A line is looked at,
// perhaps together with those after it, and then taken.
type lines struct {
	r          io.Reader
	buf        []byte
	start, end int
	max        int
	failed     error // of the reader; io.EOF at the end
	read       int64 // bytes
}

func newLines(r io.Reader, limit int) *lines {
	return &lines{r: r, buf: make([]byte, min(firstBuffer, limit+1)), max: limit}
}

// peek returns the bytes up to the first line feed at or after an offset,
// without it. ended tells whether there is one. The error is io.EOF where
// nothing is left at the offset, errTooLong beyond the limit, or the reader's.
func (l *lines) peek(from int) (line []byte, ended bool, err error) {
	seen := from
	for {
		if i := bytes.IndexByte(l.buf[min(l.start+seen, l.end):l.end], '\n'); i >= 0 {
			if seen+i > l.max {
				return nil, false, errTooLong
			}
			return l.buf[l.start : l.start+seen+i], true, nil
		}
		seen = max(from, l.end-l.start)
		if l.failed != nil {
			break
		}
		if l.end-l.start > l.max {
			return nil, false, errTooLong
		}
		l.fill()
	}
	switch have := l.end - l.start; {
	case !errors.Is(l.failed, io.EOF):
		return nil, false, l.failed
	case have > l.max:
		return nil, false, errTooLong
	case have <= from:
		return nil, false, io.EOF
	}
	return l.buf[l.start:l.end], false, nil
}

// fill reads more, making room first.
func (l *lines) fill() {
	if l.end == len(l.buf) {
		if l.start > 0 {
			copy(l.buf, l.buf[l.start:l.end])
			l.end -= l.start
			l.start = 0
		} else {
			grown := make([]byte, min(2*len(l.buf), l.max+firstBuffer))
			copy(grown, l.buf)
			l.buf = grown
		}
	}
	for range 100 {
		n, err := l.r.Read(l.buf[l.end:])
		if n < 0 || n > len(l.buf)-l.end {
			l.failed = errors.New("eventlog: the reader gives an impossible count")
			return
		}
		l.end += n
		l.read += int64(n)
		if err != nil {
			l.failed = err
			return
		}
		if n > 0 {
			return
		}
	}
	l.failed = io.ErrNoProgress
}

// begin gives the first bytes, at least four unless there are fewer.
func (l *lines) begin() []byte {
	// One byte more than a mark is there unless the file is shorter still.
	for l.end < 4 && l.failed == nil {
		l.fill()
	}
	return l.buf[:l.end]
}

// Read gives the bytes without dividing them.
func (l *lines) Read(b []byte) (int, error) {
	if l.start == l.end {
		if l.failed != nil {
			return 0, l.failed
		}
		l.start, l.end = 0, 0
		l.fill()
	}
	n := copy(b, l.buf[l.start:l.end])
	l.start += n
	return n, nil
}

// take goes past n bytes and the line feed after them.
func (l *lines) take(n int, ended bool) {
	l.start += n
	if ended {
		l.start++
	}
}

// skip goes past a line of any length without keeping it.
func (l *lines) skip() error {
	for {
		if i := bytes.IndexByte(l.buf[l.start:l.end], '\n'); i >= 0 {
			l.start += i + 1
			return nil
		}
		l.start, l.end = 0, 0
		if l.failed != nil {
			if errors.Is(l.failed, io.EOF) {
				return nil
			}
			return l.failed
		}
		l.fill()
	}
}
