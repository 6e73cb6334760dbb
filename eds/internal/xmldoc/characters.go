// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package xmldoc

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// blanks is white space of XML.
const blanks = " \t\r\n"

func isSpace(r rune) bool { return strings.ContainsRune(blanks, r) }

func (p *parser) blank() {
	for p.i < len(p.s) && strings.IndexByte(blanks, p.s[p.i]) >= 0 {
		p.i++
	}
}

// nameByte tells what a byte may be in a name: 1 at its beginning, 2 behind it.
var nameByte = func() (table [256]uint8) {
	for c := range 256 {
		switch b := byte(c); {
		case 'a' <= b|0x20 && b|0x20 <= 'z', b == '_', b >= utf8.RuneSelf:
			table[c] = 1
		case '0' <= b && b <= '9', b == '-', b == '.':
			table[c] = 2
		}
	}
	return table
}()

// name reads a qualified name.
func (p *parser) name() (whole, prefix, local string, ok bool) {
	start := p.i
	if !p.simple() {
		return "", "", "", false
	}
	whole = p.s[start:p.i]
	if !strings.HasPrefix(p.s[p.i:], ":") {
		return whole, "", whole, true
	}
	p.i++
	middle := p.i
	if !p.simple() {
		return "", "", "", false
	}
	return p.s[start:p.i], whole, p.s[middle:p.i], true
}

// simple reads a name without a colon.
func (p *parser) simple() bool {
	start := p.i
	for p.i < len(p.s) {
		c := p.s[p.i]
		switch kind := nameByte[c]; {
		case kind == 0 || kind == 2 && p.i == start:
			return p.i > start
		case c < utf8.RuneSelf:
			p.i++
		default:
			r, size := utf8.DecodeRuneInString(p.s[p.i:])
			if !among(r, starts) && (p.i == start || !among(r, insides)) {
				return p.i > start
			}
			p.i += size
		}
	}
	return p.i > start
}

// starts are the characters beyond ASCII at the beginning of a name, insides those
// that may stand behind it too: productions 4 and 4a of XML 1.0, fifth edition.
var (
	starts = [][2]rune{
		{0xc0, 0xd6}, {0xd8, 0xf6}, {0xf8, 0x2ff}, {0x370, 0x37d}, {0x37f, 0x1fff}, {0x200c, 0x200d}, {0x2070, 0x218f},
		{0x2c00, 0x2fef}, {0x3001, 0xd7ff}, {0xf900, 0xfdcf}, {0xfdf0, 0xfffd}, {0x10000, 0xeffff},
	}
	insides = [][2]rune{{0xb7, 0xb7}, {0x300, 0x36f}, {0x203f, 0x2040}}
)

func among(r rune, ranges [][2]rune) bool {
	return slices.ContainsFunc(ranges, func(x [2]rune) bool { return x[0] <= r && r <= x[1] })
}

// value reads an equals sign and the value of an attribute in quotes.
func (p *parser) value() (string, *Error) {
	p.blank()
	if !strings.HasPrefix(p.s[p.i:], "=") {
		return "", p.fault("an attribute without a value")
	}
	p.i++
	p.blank()
	if p.i == len(p.s) || p.s[p.i] != '"' && p.s[p.i] != '\'' {
		return "", p.fault("a value without quotes")
	}
	raw, _, ok := strings.Cut(p.s[p.i+1:], p.s[p.i:p.i+1])
	switch {
	case !ok:
		return "", p.fault("a value does not end")
	case strings.IndexByte(raw, '<') >= 0:
		return "", p.fault("a tag in a value")
	}
	value, err := p.resolve(raw, spaces)
	if err != nil {
		return "", err
	}
	p.i += len(raw) + 2
	return value, nil
}

// ends makes one line feed of each end of a line (XML 1.0, 2.11).
func ends(s string) string {
	if strings.IndexByte(s, '\r') < 0 {
		return s
	}
	return strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
}

// spaces makes a blank of each white space in a value (XML 1.0, 3.3.3).
func spaces(s string) string {
	if !strings.ContainsAny(s, "\t\r\n") {
		return s
	}
	return strings.NewReplacer("\r\n", " ", "\r", " ", "\n", " ", "\t", " ").Replace(s)
}

// resolve replaces the references to characters; what is written out is
// normalised. There are no other entities than the five of XML itself.
func (p *parser) resolve(raw string, normal func(string) string) (string, *Error) {
	if strings.IndexByte(raw, '&') < 0 {
		return normal(raw), nil
	}
	var b strings.Builder
	b.Grow(len(raw))
	for {
		before, after, found := strings.Cut(raw, "&")
		b.WriteString(normal(before))
		if !found {
			return b.String(), nil
		}
		name, rest, ok := strings.Cut(after, ";")
		r := character(name)
		if !ok || r < 0 {
			return "", p.fault("a reference to something that is no character")
		}
		b.WriteRune(r)
		raw = rest
	}
}

// character is what a reference means; negative: nothing.
func character(name string) rune {
	switch name {
	case "amp":
		return '&'
	case "lt":
		return '<'
	case "gt":
		return '>'
	case "quot":
		return '"'
	case "apos":
		return '\''
	}
	digits, ok := strings.CutPrefix(name, "#")
	base := 10
	if ok && strings.HasPrefix(digits, "x") {
		digits, base = digits[1:], 16
	}
	// ParseUint takes no sign; underscores only with base 0.
	n, err := strconv.ParseUint(digits, base, 32)
	if !ok || err != nil || n > utf8.MaxRune || !legal(rune(n)) {
		return -1
	}
	return rune(n)
}

// legal is the production 2 of XML 1.0.
func legal(r rune) bool {
	return r == '\t' || r == '\n' || r == '\r' || ' ' <= r && r <= 0xd7ff || 0xe000 <= r && r <= 0xfffd || r >= 0x10000
}
