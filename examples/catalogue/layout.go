// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"strings"
	"unicode"

	"github.com/reglament-kz/reglament/regulation/law"
)

// width is the number of columns of a page.
const width = 100

// page is text in one language, laid out for a terminal. The zero value is an
// empty page in English.
type page struct {
	strings.Builder
	lang law.Lang
	all  bool // discrepancies: every one
}

func text(kk, ru, en string) law.Text { return law.Text{KK: kk, RU: ru, EN: en} }

func (p *page) say(t law.Text) string { return t.In(p.lang) }

// columns is the number of columns that s takes: a combining mark takes none.
func columns(s string) int {
	n := 0
	for _, r := range s {
		if !unicode.Is(unicode.Mn, r) {
			n++
		}
	}
	return n
}

// pad fills s with blanks to n columns.
func pad(s string, n int) string {
	return s + strings.Repeat(" ", max(0, n-columns(s)))
}

// tied is a blank at which no line is broken, between a number and its unit. It
// is printed as any other.
const tied = "\u00a0"

// wrap breaks s between words into lines of at most n columns. A word that is
// longer stands alone. No text is one empty line.
func wrap(s string, n int) []string {
	var lines []string
	line, used := "", 0
	for _, word := range strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '\n' || r == '\t' }) {
		word = strings.ReplaceAll(word, tied, " ")
		w := columns(word)
		if used > 0 && used+1+w > n {
			lines, line, used = append(lines, line), "", 0
		}
		if used > 0 {
			line, used = line+" ", used+1
		}
		line, used = line+word, used+w
	}
	return append(lines, line)
}

// blank leaves one line empty; two in a row are one.
func (p *page) blank() {
	if !strings.HasSuffix(p.String(), "\n\n") {
		p.WriteByte('\n')
	}
}

// line writes s behind an indent, wrapped.
func (p *page) line(indent int, s string) { p.entry(indent, 0, "", s) }

// entry writes a label and, in a column of its own, a wrapped text. A label
// that is too long has a line of its own.
func (p *page) entry(indent, labels int, label, s string) {
	margin := strings.Repeat(" ", indent)
	if columns(label) >= labels && label != "" {
		p.WriteString(margin + label + "\n")
		label = ""
	}
	for i, line := range wrap(s, width-indent-labels) {
		if i > 0 {
			label = ""
		}
		p.WriteString(strings.TrimRight(margin+pad(label, labels)+line, " ") + "\n")
	}
}

// section begins a part of the page with a heading.
func (p *page) section(t law.Text) {
	p.blank()
	p.underlined(p.say(t), '-')
}

// heading begins the page, or a large part of it.
func (p *page) heading(s string) { p.underlined(s, '=') }

func (p *page) underlined(s string, with rune) {
	longest := 0
	for _, line := range wrap(s, width) {
		p.WriteString(line + "\n")
		longest = max(longest, columns(line))
	}
	p.WriteString(strings.Repeat(string(with), longest) + "\n")
}

// grid is a table: columns of fixed widths, two blanks between them, cells
// wrapped inside.
type grid struct {
	indent int
	widths []int
}

func (p *page) header(g grid, cells ...law.Text) {
	said := make([]string, len(cells))
	rule := make([]string, len(cells))
	for i, c := range cells {
		said[i], rule[i] = p.say(c), strings.Repeat("-", g.widths[i])
	}
	p.row(g, said...)
	p.row(g, rule...)
}

func (p *page) row(g grid, cells ...string) {
	wrapped := make([][]string, len(cells))
	height := 0
	for i, c := range cells {
		wrapped[i] = wrap(c, g.widths[i])
		height = max(height, len(wrapped[i]))
	}
	for y := range height {
		line := strings.Repeat(" ", g.indent)
		for i, lines := range wrapped {
			cell := ""
			if y < len(lines) {
				cell = lines[y]
			}
			line += pad(cell, g.widths[i]) + "  "
		}
		p.WriteString(strings.TrimRight(line, " ") + "\n")
	}
}
