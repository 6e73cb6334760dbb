// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eds

import (
	"strings"

	"github.com/reglament-kz/reglament/regulation/law"
)

// codeEntry is one row of the table of codes.
type codeEntry struct {
	code   Code
	status Status
	text   law.Text
}

// Codes returns the codes of this library, by check.
func Codes() []Code {
	rows := codeTable()
	out := make([]Code, len(rows))
	for i, row := range rows {
		out[i] = row.code
	}
	return out
}

// entry is the row of the code; the zero row for a code from outside.
func (c Code) entry() codeEntry {
	rows := codeTable()
	for i := range rows {
		if rows[i].code == c {
			return rows[i]
		}
	}
	return codeEntry{}
}

// check is the part before the dot; empty where that is no check.
func (c Code) check() Check {
	word, _, _ := strings.Cut(string(c), ".")
	if check := Check(word); checks.Has(check) {
		return check
	}
	return ""
}

// status is the one that the code always has; empty for a code from outside.
func (c Code) status() Status {
	return c.entry().status
}

// Text says in words what the code means; zero for a code from outside.
func (c Code) Text() law.Text {
	return c.entry().text
}
