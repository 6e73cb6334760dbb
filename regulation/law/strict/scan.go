// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package strict

import (
	"bytes"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// fail is the fault at a place of the path, at an offset.
func (d *decoder) fail(at int, err error) *Error {
	return &Error{Place: d.path.String(), Offset: int64(at), Err: err}
}

func (d *decoder) syntax(at int, format string, args ...any) *Error {
	return d.fail(at, faultf(ErrSyntax, format, args...))
}

// next skips white space and gives the byte that follows; 0 at the end.
func (d *decoder) next() byte {
	for ; d.pos < len(d.in); d.pos++ {
		switch c := d.in[d.pos]; c {
		case ' ', '\t', '\r', '\n':
		default:
			return c
		}
	}
	return 0
}

// expected says what stands at the position instead.
func (d *decoder) expected(what string) *Error {
	if d.pos >= len(d.in) {
		return d.syntax(d.pos, "expected %s, found the end", what)
	}
	if bytes.HasPrefix(d.in[d.pos:], []byte("\ufeff")) {
		return d.syntax(d.pos, "expected %s, found a byte order mark", what)
	}
	if r, n := utf8.DecodeRune(d.in[d.pos:]); r == utf8.RuneError && n == 1 {
		return d.syntax(d.pos, "invalid UTF-8")
	}
	r, _ := utf8.DecodeRune(d.in[d.pos:])
	before := bytes.TrimRight(d.in[:d.pos], " \t\r\n")
	switch {
	case d.comment():
		return d.syntax(d.pos, "expected %s, found a comment", what)
	case (r == '}' || r == ']') && bytes.HasSuffix(before, []byte(",")):
		return d.syntax(len(before)-1, "a comma stands before %s, with nothing behind it", strconv.QuoteRune(r))
	case r == ',' && bytes.HasSuffix(before, []byte(",")):
		return d.syntax(d.pos, "two commas stand side by side")
	case strings.HasPrefix(what, "','") && (r == '"' || r == '{' || r == '['):
		return d.syntax(d.pos, "a comma is missing before %s", strconv.QuoteRune(r))
	case unicode.IsLetter(r) && (what == "a key" || what == "a value" || strings.HasPrefix(what, "','")):
		return d.bare(what)
	}
	return d.syntax(d.pos, "expected %s, found %s", what, Character(r))
}

// comment reports whether a comment of another language begins here.
func (d *decoder) comment() bool {
	rest := d.in[d.pos:]
	return bytes.HasPrefix(rest, []byte("//")) || bytes.HasPrefix(rest, []byte("/*")) || bytes.HasPrefix(rest, []byte("#"))
}

// bare tells of a word that stands without quotation marks.
func (d *decoder) bare(what string) *Error {
	end := bytes.IndexFunc(d.in[d.pos:], func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' })
	if end < 0 {
		end = len(d.in) - d.pos
	}
	word := quote(d.in[d.pos : d.pos+end])
	if what != "a key" && what != "a value" {
		return d.syntax(d.pos, "a quotation mark before %s is missing or one too many", word)
	}
	return d.syntax(d.pos, "expected %s, found %s without quotation marks", what, word)
}

// word reads true, false or null.
func (d *decoder) word(w string) *Error {
	if !bytes.HasPrefix(d.in[d.pos:], []byte(w)) {
		return d.expected(w)
	}
	d.pos += len(w)
	return nil
}

// number reads a number and gives its literal.
func (d *decoder) number() ([]byte, *Error) {
	start := d.pos
	digits := func() bool {
		from := d.pos
		for d.pos < len(d.in) && d.in[d.pos] >= '0' && d.in[d.pos] <= '9' {
			d.pos++
		}
		return d.pos > from
	}
	skip := func(set string) bool {
		if d.pos < len(d.in) && bytes.IndexByte([]byte(set), d.in[d.pos]) >= 0 {
			d.pos++
			return true
		}
		return false
	}
	skip("-")
	if !skip("0") && !digits() {
		return nil, d.expected("a digit")
	}
	if skip(".") && !digits() {
		return nil, d.expected("a digit")
	}
	if skip("eE") {
		skip("+-")
		if !digits() {
			return nil, d.expected("a digit")
		}
	}
	return d.in[start:d.pos], nil
}

// text reads a string and gives its value: a piece of the input where nothing
// is escaped, otherwise a fresh slice.
func (d *decoder) text() ([]byte, *Error) {
	d.pos++ // the opening quotation mark
	start := d.pos
	var out []byte // used after the first escape
	escaped := false
	for d.pos < len(d.in) {
		switch c := d.in[d.pos]; {
		case c == '"':
			b := d.in[start:d.pos]
			d.pos++
			if escaped {
				return append(out, b...), nil
			}
			return b, nil
		case c == '\\':
			out, escaped = append(out, d.in[start:d.pos]...), true
			var err *Error
			if out, err = d.escape(out); err != nil {
				return nil, err
			}
			start = d.pos
		case c < ' ':
			return nil, d.syntax(d.pos, "the control character %s in a string", strconv.QuoteRune(rune(c)))
		case c < utf8.RuneSelf:
			d.pos++
		default:
			r, n := utf8.DecodeRune(d.in[d.pos:])
			if r == utf8.RuneError && n == 1 {
				return nil, d.syntax(d.pos, "invalid UTF-8")
			}
			d.pos += n
		}
	}
	return nil, d.expected("the end of a string")
}

// escape reads one escape, or the two of a surrogate pair.
func (d *decoder) escape(out []byte) ([]byte, *Error) {
	at := d.pos
	d.pos++ // the backslash
	if d.pos >= len(d.in) {
		return nil, d.expected("an escaped character")
	}
	c := d.in[d.pos]
	d.pos++
	switch c {
	case '"', '\\', '/':
		return append(out, c), nil
	case 'b':
		return append(out, '\b'), nil
	case 'f':
		return append(out, '\f'), nil
	case 'n':
		return append(out, '\n'), nil
	case 'r':
		return append(out, '\r'), nil
	case 't':
		return append(out, '\t'), nil
	case 'u':
		r, ok := d.hex()
		if !ok {
			return nil, d.syntax(at, `expected four hexadecimal digits after \u`)
		}
		if utf16.IsSurrogate(r) {
			var low rune
			if low, ok = 0, bytes.HasPrefix(d.in[d.pos:], []byte(`\u`)); ok {
				d.pos += len(`\u`)
				low, ok = d.hex()
			}
			if r = utf16.DecodeRune(r, low); !ok || r == utf8.RuneError {
				return nil, d.syntax(at, "half a surrogate pair in a string")
			}
		}
		return utf8.AppendRune(out, r), nil
	}
	d.pos--
	return nil, d.expected("an escaped character")
}

// hex reads the four digits of an escape.
func (d *decoder) hex() (rune, bool) {
	var r rune
	for range 4 {
		if d.pos >= len(d.in) {
			return 0, false
		}
		c := d.in[d.pos]
		switch {
		case c >= '0' && c <= '9':
			c -= '0'
		case c >= 'a' && c <= 'f':
			c -= 'a' - 10
		case c >= 'A' && c <= 'F':
			c -= 'A' - 10
		default:
			return 0, false
		}
		r = r<<4 | rune(c)
		d.pos++
	}
	return r, true
}

// enter counts one more array or object.
func (d *decoder) enter() *Error {
	if d.depth++; d.depth > d.maxDepth {
		return d.fail(d.pos, faultf(ErrLimit, "nested deeper than %d", d.maxDepth))
	}
	d.pos++ // the opening bracket
	return nil
}

// object reads an object and calls member at the value of each key. The key is
// valid until member reads on.
func (d *decoder) object(member func(key []byte, at int) *Error) *Error {
	if err := d.enter(); err != nil {
		return err
	}
	for first := true; ; first = false {
		switch c := d.next(); {
		case c == '}':
			d.pos++
			d.depth--
			return nil
		case first:
		case c != ',':
			return d.expected("',' or '}'")
		default:
			d.pos++
		}
		if d.next() != '"' {
			return d.expected("a key")
		}
		at := d.pos
		key, err := d.text()
		if err != nil {
			return err
		}
		if d.next() != ':' {
			return d.expected("':'")
		}
		d.pos++
		if err := member(key, at); err != nil {
			return err
		}
	}
}

// array reads an array and calls item at each element.
func (d *decoder) array(item func(i int) *Error) *Error {
	if err := d.enter(); err != nil {
		return err
	}
	for i := 0; ; i++ {
		switch c := d.next(); {
		case c == ']':
			d.pos++
			d.depth--
			return nil
		case i == 0:
		case c != ',':
			return d.expected("',' or ']'")
		default:
			d.pos++
		}
		d.path.push(step{index: i})
		if err := item(i); err != nil {
			return err
		}
		d.path.pop()
	}
}

// skip reads a value of any type and checks all that does not depend on one.
func (d *decoder) skip() *Error {
	switch c := d.next(); {
	case c == '{':
		var seen map[string]bool
		return d.object(func(key []byte, at int) *Error {
			d.path.push(step{key: string(key), named: true})
			if seen[string(key)] {
				return d.duplicate(key, at)
			}
			if seen == nil {
				seen = map[string]bool{}
			}
			seen[string(key)] = true
			err := d.skip()
			if err == nil {
				d.path.pop()
			}
			return err
		})
	case c == '[':
		return d.array(func(int) *Error { return d.skip() })
	case c == '"':
		_, err := d.text()
		return err
	case c == '-' || c >= '0' && c <= '9':
		_, err := d.number()
		return err
	case c == 't':
		return d.word("true")
	case c == 'f':
		return d.word("false")
	case c == 'n':
		return d.word("null")
	}
	return d.expected("a value")
}

// duplicate is the fault of a key that the path ends in.
func (d *decoder) duplicate(key []byte, at int) *Error {
	return d.fail(at, faultf(ErrDuplicateKey, "the key %s stands twice", quote(key)))
}
