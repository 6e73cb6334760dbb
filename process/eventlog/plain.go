// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog

import (
	"bytes"
	"encoding/binary"
	"math/bits"
	"unicode/utf8"
)

// plain takes lines of the usual sort, which are nearly all of a log, eight bytes
// at a time: whole in the buffer, without a quotation mark, in the encoding, and
// with as many fields as the lines before. Of any other line it takes nothing, and
// csvSource looks at it anew with all the care that it may need: every error is
// found there, and only there.
type plain struct {
	comma uint64 // in each of the eight bytes
	page  *page
	// ends are where the fields end: the first is before the line, the last its
	// length. There is one more than there are fields.
	ends []int
}

const (
	eachByte = 0x0101010101010101
	lowBits  = 0x7f * eachByte
	highBits = 0x80 * eachByte
	// gather times eight bytes of which each is 0 or 1 has those as its upper eight
	// bits, in their order.
	gather = 0x0102040810204080
	block  = 64
)

// expect prepares for lines of so many fields, of which the last one wanted is
// given. Where it is not there, or there are too many, no line is plain.
func (p *plain) expect(width, last int) {
	if width > MaxColumns || last >= width {
		return
	}
	p.ends = make([]int, width+1)
	p.ends[0] = -1
}

// scan finds the ends of the fields in the line that is so long at the beginning
// of b. It is false where the line is not a plain one, or where b does not go on
// beyond it.
func (p *plain) scan(b []byte, length int) bool {
	ends := p.ends[1 : len(p.ends)-1]
	var high uint64
	n := 0
	for from := 0; from < length; from += block {
		if len(b) < from+block {
			return false
		}
		commas, all := look((*[block]byte)(b[from:]), p.comma)
		high |= all
		if length-from < block {
			commas &= 1<<uint(length-from) - 1
		}
		for ; commas != 0; commas &= commas - 1 {
			if n >= len(ends) {
				return false
			}
			ends[n] = from + bits.TrailingZeros64(commas)
			n++
		}
	}
	return n == len(ends) && (high&highBits == 0 || p.known(b[:length]))
}

// look gives a bit for each byte of a block that is a comma, and all the bits that
// its bytes have.
func look(b *[block]byte, comma uint64) (commas, all uint64) {
	w0, w1 := binary.LittleEndian.Uint64(b[0:]), binary.LittleEndian.Uint64(b[8:])
	w2, w3 := binary.LittleEndian.Uint64(b[16:]), binary.LittleEndian.Uint64(b[24:])
	w4, w5 := binary.LittleEndian.Uint64(b[32:]), binary.LittleEndian.Uint64(b[40:])
	w6, w7 := binary.LittleEndian.Uint64(b[48:]), binary.LittleEndian.Uint64(b[56:])
	commas = eight(w0^comma) | eight(w1^comma)<<8 | eight(w2^comma)<<16 | eight(w3^comma)<<24 |
		eight(w4^comma)<<32 | eight(w5^comma)<<40 | eight(w6^comma)<<48 | eight(w7^comma)<<56
	return commas, w0 | w1 | w2 | w3 | w4 | w5 | w6 | w7
}

// eight gives a bit for each byte that is 0.
func eight(w uint64) uint64 {
	return ^((w&lowBits + lowBits) | w | lowBits) >> 7 * gather >> 56
}

// known reports whether a line is in the encoding.
func (p *plain) known(line []byte) bool {
	if p.page == nil {
		return utf8.Valid(line)
	}
	return p.page.badByte(line) < 0
}

// plainRow takes the next line if it is a plain one.
func (s *csvSource) plainRow(values [][]byte) (row, bool) {
	l, p := s.lines, &s.plain
	if len(p.ends) == 0 {
		return row{}, false
	}
	size := bytes.IndexByte(l.buf[l.start:l.end], '\n')
	if size < 0 || size > l.max || l.quoted(size) || !p.scan(l.buf[l.start:], size) {
		return row{}, false
	}
	rec := l.buf[l.start : l.start+size]
	if size > 0 && rec[size-1] == '\r' {
		rec = rec[:size-1]
	}
	if len(rec) == 0 {
		return row{}, false
	}
	p.ends[len(p.ends)-1] = len(rec)
	values = values[:len(s.at)]
	for i, at := range s.at {
		ends := p.ends[at : at+2 : at+2]
		values[i] = rec[ends[0]+1 : ends[1]]
	}
	s.line++
	l.start += size + 1
	return row{line: s.line, lines: 1, raw: rec}, true
}
