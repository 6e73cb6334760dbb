// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package strict

import (
	"strconv"
	"strings"
	"unicode"
)

// step is one step of a path: a key of an object or an index of an array.
type step struct {
	key   string
	index int
	named bool
}

// path is where the decoder stands.
type path []step

func (p *path) push(s step) { *p = append(*p, s) }
func (p *path) pop()        { *p = (*p)[:len(*p)-1] }

// String gives the JSON path.
func (p path) String() string {
	var b strings.Builder
	for _, s := range p {
		switch {
		case !s.named:
			b.WriteString("[" + strconv.Itoa(s.index) + "]")
		case !plain(s.key):
			b.WriteString("[" + quote([]byte(s.key)) + "]")
		default:
			if b.Len() > 0 {
				b.WriteByte('.')
			}
			b.WriteString(s.key)
		}
	}
	return b.String()
}

// plain reports whether a key needs no quotation marks in a path.
func plain(key string) bool {
	for _, r := range key {
		if r != '_' && r != '-' && !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return false
		}
	}
	return key != "" && len(key) <= maxQuote
}

// join puts the path of an inner document behind the path of its place.
func join(outer, inner string) string {
	if outer == "" || inner == "" || inner[0] == '[' {
		return outer + inner
	}
	return outer + "." + inner
}
