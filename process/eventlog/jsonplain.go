// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog

import (
	"bytes"
	"encoding/binary"
	"math/bits"
)

// plainJSON reads objects of the usual sort in one pass: texts without escapes,
// whole numbers, null, true and false, and inside another only the objects that
// hold wanted fields. Of anything else, and of anything wrong, it says no, and the
// line is looked at anew: every error is found there, and only there.
type plainJSON struct {
	source *jsonSource
	b      []byte
	at     int
	values [][]byte
}

// line reads a line, which is in UTF-8. Where it says no, the values are of no use.
func (p *plainJSON) line() bool {
	return p.next() == '{' && p.object(p.source.root) && p.next() == 0 && p.at == len(p.b)
}

// next goes past space and gives the character there; 0 is the end of the line.
func (p *plainJSON) next() byte {
	for ; p.at < len(p.b); p.at++ {
		switch c := p.b[p.at]; c {
		case ' ', '\t', '\r', '\n':
		default:
			return c
		}
	}
	return 0
}

// object reads the object at the place and goes past it.
func (p *plainJSON) object(keys []jsonKey) bool {
	p.at++ // {
	if p.next() == '}' {
		p.at++
		return true
	}
	for p.next() == '"' {
		name, ok := p.text()
		if !ok || p.next() != ':' {
			return false
		}
		p.at++
		if !p.value(find(keys, name)) {
			return false
		}
		switch p.next() {
		case ',':
			p.at++
		case '}':
			p.at++
			return true
		default:
			return false
		}
	}
	return false
}

// value reads the value of a key, which is nil where nobody wants it.
func (p *plainJSON) value(k *jsonKey) bool {
	wanted := k != nil && k.field >= 0
	if wanted {
		if p.source.seen[k.field] {
			return false
		}
		p.source.seen[k.field] = true
	}
	var v []byte
	ok := false
	switch c := p.next(); c {
	case '"':
		v, ok = p.text()
	case '{':
		return k != nil && !wanted && p.object(k.inner)
	case 'n':
		return p.word("null")
	case 't':
		return !wanted && p.word("true")
	case 'f':
		return !wanted && p.word("false")
	default:
		v, ok = p.number()
	}
	if ok && wanted {
		p.values[k.field] = v
	}
	return ok
}

// word goes past a word.
func (p *plainJSON) word(w string) bool {
	if !bytes.HasPrefix(p.b[p.at:], []byte(w)) {
		return false
	}
	p.at += len(w)
	return true
}

// number reads a whole number.
func (p *plainJSON) number() ([]byte, bool) {
	from := p.at
	if p.at < len(p.b) && p.b[p.at] == '-' {
		p.at++
	}
	first := p.at
	for p.at < len(p.b) && p.b[p.at] >= '0' && p.b[p.at] <= '9' {
		p.at++
	}
	digits := p.at - first
	if digits == 0 || digits > 1 && p.b[first] == '0' || p.at == len(p.b) {
		return nil, false
	}
	switch p.b[p.at] {
	case '.', 'e', 'E':
		return nil, false
	}
	return p.b[from:p.at], true
}

// text reads a text without escapes and goes past it.
func (p *plainJSON) text() ([]byte, bool) {
	p.at++ // "
	from := p.at
	for at := from; at+8 <= len(p.b); at += 8 {
		w := binary.LittleEndian.Uint64(p.b[at:])
		// The lowest mark of each is exact. A control character is below a space.
		stop := zeroes(w^'"'*eachByte) | zeroes(w^'\\'*eachByte) | (w-' '*eachByte)&^w&highBits
		if stop != 0 {
			p.at = at + bits.TrailingZeros64(stop)/8
			return p.end(from)
		}
	}
	for p.at = max(from, len(p.b)-7); p.at < len(p.b); p.at++ {
		if c := p.b[p.at]; c == '"' || c == '\\' || c < ' ' {
			return p.end(from)
		}
	}
	return nil, false
}

// end gives the text that ends at the place, if it ends there.
func (p *plainJSON) end(from int) ([]byte, bool) {
	if p.b[p.at] != '"' {
		return nil, false
	}
	p.at++
	return p.b[from : p.at-1], true
}
