// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package law

import (
	"errors"
	"fmt"
	"unicode/utf8"
)

// Decisions that a caller can take about a failure of this package.
var (
	// ErrSyntax: a text does not follow the grammar of its type.
	ErrSyntax = errors.New("law: malformed text")
	// ErrWordingUnknown: the wording on the day asked for is not on record.
	ErrWordingUnknown = errors.New("law: wording unknown on that day")
	// ErrNoEdition: the text did not exist yet on the day asked for.
	ErrNoEdition = errors.New("law: no edition on that day")
)

// ValueError says that a text is not a value of a type: which type, the
// offending value, what is wrong and, where that helps, the byte
// offset of the fault. It is an [ErrSyntax].
type ValueError struct {
	Type  string // "locator", "date", ...
	Value string // as given
	Fault string // what is wrong with it
	At    int    // byte offset in Value; 0 also where it does not matter

	known []string // the words of a closed list
}

// Error quotes at most 80 bytes of the value.
func (e *ValueError) Error() string {
	v := e.Value
	if most := 80; len(v) > most { // a hostile value must not flood a log
		for most > 77 && !utf8.RuneStart(v[most]) {
			most-- // a character is cut whole, if it is one
		}
		v = v[:most] + "..."
	}
	if e.At > 0 {
		return fmt.Sprintf("law: %s %q: at byte %d: %s", e.Type, v, e.At, e.Fault)
	}
	return fmt.Sprintf("law: %s %q: %s", e.Type, v, e.Fault)
}

// Is makes errors.Is(err, ErrSyntax) true.
func (e *ValueError) Is(target error) bool { return target == ErrSyntax }
