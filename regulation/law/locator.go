// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package law

import (
	"cmp"
	"math"
	"strconv"
	"strings"
)

// Locator names a place inside an act or a regulation as the text itself
// numbers it. Its text form:
//
//	7          paragraph 7, also where the number is missing in print
//	7(3)       sub-paragraph 3) of paragraph 7
//	7(3)/2     the second part of it; 7/2 the second part of paragraph 7
//	7~1        the first unnumbered paragraph after 7; 7~1/2 a part of it
//	9-1(1-1)   sub-paragraph 1-1) of paragraph 9-1, both inserted by amendments
//	art25(2)   paragraph 2 of article 25; art9-1(4) of the inserted article 9-1
//	annex1     annex 1; annex1/2 a part of it; annex, annex/2 of the only one
//	annex1(3)  row 3 of the table of annex 1; annex1(3-1) an inserted row
//	section2, header, preamble, title, signature, which have no parts
//
// Parts are counted from 1 in the order of the text; part 1 is the opening
// one. Numbers have no leading zeros and are at most 9999. A Locator is
// comparable; the zero value is no place.
type Locator struct {
	kind        LocatorKind
	number      uint16
	inserted    uint16 // the 1 of paragraph 9-1; 0 is none
	sub         uint16 // sub-paragraph, paragraph of an article, row of an annex, or which unnumbered one
	subInserted uint16 // the 1 of sub-paragraph 1-1)
	part        uint16
}

// Paragraph is the locator of a paragraph, "7".
func Paragraph(n uint16) Locator { return Locator{kind: LocatorParagraph, number: n} }

// SubParagraph is the locator of a sub-paragraph, "7(3)".
func SubParagraph(n, sub uint16) Locator { return Locator{kind: LocatorParagraph, number: n, sub: sub} }

// ParseLocator reads the text form; the error is a [*ValueError].
func ParseLocator(s string) (Locator, error) {
	l, fault := parseLocator(s)
	if fault != nil {
		return Locator{}, fault
	}
	return l, nil
}

func parseLocator(s string) (Locator, *ValueError) {
	switch LocatorKind(s) {
	case LocatorHeader, LocatorPreamble, LocatorTitle, LocatorSignature, LocatorAnnex:
		return Locator{kind: LocatorKind(s)}, nil
	}
	p := locatorParser{in: s}
	l := Locator{kind: p.kind()}
	if l.kind != LocatorAnnex || !strings.HasPrefix(p.in[p.at:], "/") && !strings.HasPrefix(p.in[p.at:], "(") {
		l.number = p.number()
	}
	if l.kind != LocatorSection && p.skip("-") {
		l.inserted = p.number()
	}
	switch {
	case l.kind == LocatorSection:
	case p.skip("("):
		l.sub = p.number()
		if p.skip("-") {
			l.subInserted = p.number()
		}
		p.expect(")")
	case l.kind == LocatorParagraph && p.skip("~"):
		l.kind, l.sub = LocatorUnnumbered, p.number()
	}
	if l.kind != LocatorSection && p.skip("/") {
		l.part = p.number()
	}
	if p.rule == "" && p.at < len(s) {
		p.rule = "something follows it"
	}
	if p.rule != "" {
		if foreign, at := foreignIn(s); foreign != "" {
			p.rule, p.at = foreign, at
		}
		return Locator{}, &ValueError{Type: "locator", Value: s, Fault: p.rule, At: p.at}
	}
	return l, nil
}

// MustLocator is [ParseLocator] for literals in source; it panics on an error.
func MustLocator(s string) Locator {
	l, err := ParseLocator(s)
	if err != nil {
		panic(err)
	}
	return l
}

// locatorParser reads left to right and keeps the first rule broken.
type locatorParser struct {
	in   string
	at   int
	rule string
}

func (p *locatorParser) skip(s string) bool {
	if p.rule != "" || !strings.HasPrefix(p.in[p.at:], s) {
		return false
	}
	p.at += len(s)
	return true
}

func (p *locatorParser) expect(s string) {
	if !p.skip(s) && p.rule == "" {
		p.rule = strconv.Quote(s) + " is missing"
	}
}

func (p *locatorParser) number() uint16 {
	end := p.at
	for end < len(p.in) && end-p.at < 5 && p.in[end] >= '0' && p.in[end] <= '9' {
		end++
	}
	digits := p.in[p.at:end]
	switch n, _ := strconv.Atoi(digits); {
	case digits == "" || digits[0] == '0':
		p.rule = "not a number from 1 without leading zeros"
	case n > 9999:
		p.rule = "the number is above 9999"
	default:
		p.at = end
		return uint16(n)
	}
	return 0
}

// Kind tells what sort of place it is; empty for the zero value.
func (l Locator) Kind() LocatorKind { return l.kind }

// IsZero reports whether l names no place.
func (l Locator) IsZero() bool { return l == Locator{} }

// Number is the number of the paragraph, article, section or annex; 0 where
// there is none. For an unnumbered paragraph it is the number before it, for the
// inserted paragraph 9-1 it is 9.
func (l Locator) Number() int { return int(l.number) }

// Sub is the number of the sub-paragraph, of the paragraph of an article or of
// the row of an annex, or tells which of the unnumbered paragraphs it is; 0 where
// there is none, and 1 for sub-paragraph 1-1).
func (l Locator) Sub() int { return int(l.sub) }

// Whole is the paragraph, article or annex in which the place lies: 9-1 for
// 9-1(4)/2. Another place is its own whole.
func (l Locator) Whole() Locator {
	if l.kind != LocatorUnnumbered {
		l.sub, l.subInserted = 0, 0
	}
	l.part = 0
	return l
}

// Part is the number of the part; 0 for the whole place.
func (l Locator) Part() int { return int(l.part) }

// WithPart is the n-th part of the same place; 0 is the whole place. A place
// that has no parts, or a number above 9999, gives a locator that no text
// form names: MarshalText refuses it.
func (l Locator) WithPart(n uint16) Locator {
	l.part = n
	return l
}

// Parent is the place that l is a part of: 7(3) for 7(3)/2, 7 for 7(3); the
// zero value where there is none.
func (l Locator) Parent() Locator {
	switch {
	case l.part != 0:
		l.part = 0
	case l.sub != 0 && l.kind != LocatorUnnumbered:
		l.sub, l.subInserted = 0, 0
	default:
		return Locator{}
	}
	return l
}

// Within reports whether l is the place p or a part of it.
func (l Locator) Within(p Locator) bool {
	for ; !l.IsZero(); l = l.Parent() {
		if l == p {
			return true
		}
	}
	return false
}

// String gives the text form; empty for the zero value.
func (l Locator) String() string { return string(l.append(nil)) }

func (l Locator) append(b []byte) []byte {
	number := func(before string, n, inserted uint16, after string) {
		b = strconv.AppendUint(append(b, before...), uint64(n), 10)
		if inserted != 0 {
			b = strconv.AppendUint(append(b, '-'), uint64(inserted), 10)
		}
		b = append(b, after...)
	}
	switch l.kind {
	case LocatorParagraph:
		number("", l.number, l.inserted, "")
	case LocatorUnnumbered:
		number("", l.number, l.inserted, "")
		number("~", l.sub, 0, "")
	case LocatorArticle:
		number("art", l.number, l.inserted, "")
	default:
		b = append(b, l.kind...)
		if l.number != 0 {
			number("", l.number, l.inserted, "")
		}
	}
	if l.sub != 0 && l.kind != LocatorUnnumbered {
		number("(", l.sub, l.subInserted, ")")
	}
	if l.part != 0 {
		number("/", l.part, 0, "")
	}
	return b
}

// MarshalText is [Locator.String] and refuses, with a [*ValueError], a text that
// would not parse back.
func (l Locator) MarshalText() ([]byte, error) {
	if l.IsZero() {
		return nil, nil
	}
	b := l.append(nil)
	if _, err := ParseLocator(string(b)); err != nil {
		return nil, err
	}
	return b, nil
}

// UnmarshalText is [ParseLocator]; the empty text gives the zero value.
func (l *Locator) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*l = Locator{}
		return nil
	}
	v, err := ParseLocator(string(b))
	if err == nil {
		*l = v
	}
	return err
}

// Compare orders places as a reader meets them: header, title, preamble,
// sections and paragraphs by number, signature, annexes. Of a paragraph and an
// article of one number, which no text has, the paragraph is first. Only equal
// locators compare as 0.
func (l Locator) Compare(m Locator) int {
	after := func(l Locator) int { // what shares a number
		switch l.kind {
		case LocatorUnnumbered:
			return int(l.sub)
		case LocatorArticle:
			return math.MaxUint16 + 1
		default:
			return 0
		}
	}
	return cmp.Or(cmp.Compare(l.rank(), m.rank()), cmp.Compare(l.number, m.number), cmp.Compare(l.inserted, m.inserted),
		cmp.Compare(after(l), after(m)), cmp.Compare(l.sub, m.sub), cmp.Compare(l.subInserted, m.subInserted), cmp.Compare(l.part, m.part))
}

func (l Locator) rank() int {
	switch l.kind {
	case "":
		return 0
	case LocatorHeader:
		return 1
	case LocatorTitle:
		return 2
	case LocatorPreamble:
		return 3
	case LocatorSection:
		return 4
	case LocatorParagraph, LocatorUnnumbered, LocatorArticle:
		return 5
	case LocatorSignature:
		return 6
	default:
		return 7
	}
}

// kind reads the word before the number; a paragraph has none.
func (p *locatorParser) kind() LocatorKind {
	switch {
	case p.skip("section"):
		return LocatorSection
	case p.skip("annex"):
		return LocatorAnnex
	case p.skip("art"):
		return LocatorArticle
	}
	return LocatorParagraph
}
