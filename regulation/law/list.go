// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package law

import (
	"encoding"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/reglament-kz/reglament/regulation/law/strict"
)

// List is a closed list of words: every value that a string type may have.
// Each closed list of the library is declared in this one form, so that all of
// them have the same methods:
//
//	var colours = law.ListOf("colour", ColourRed, ColourBlue)
//
//	// MarshalText gives the word; any other value is a [*law.ValueError].
//	func (c Colour) MarshalText() ([]byte, error) { return colours.Marshal(c) }
//
//	// UnmarshalText reads one of the words; any other text is a [*law.ValueError].
//	func (c *Colour) UnmarshalText(b []byte) error { return colours.Unmarshal(c, b) }
//
// [Values] lists the words of such a type. The zero value of the type is not in the
// list. [List.WithZero] gives it the meaning of one of the words, [List.WithEmpty] the
// empty text. The zero List has no words.
type List[E ~string] struct {
	name   string
	values []E
	zero   E
	empty  bool
}

// ListOf is a list of values in their order. The name is the word for one of
// them in errors.
func ListOf[E ~string](name string, values ...E) List[E] {
	return List[E]{name: name, values: values}
}

// WithZero returns the list in which the zero value stands for e: it is written
// as that word.
func (l List[E]) WithZero(e E) List[E] {
	l.zero = e
	return l
}

// WithEmpty returns the list in which the zero value is written as the empty
// text and read from it.
func (l List[E]) WithEmpty() List[E] {
	l.empty = true
	return l
}

// Values returns the words of a type that is a closed list, in their order:
// law.Values[regulation.Unit](). Of a type that is none it returns nil.
func Values[E ~string, P interface {
	*E
	encoding.TextUnmarshaler
}]() []E {
	var e E
	var fault *ValueError
	if !errors.As(P(&e).UnmarshalText([]byte{0}), &fault) { // which no list has
		return nil
	}
	var list []E
	for _, word := range fault.known {
		list = append(list, E(word))
	}
	return list
}

// Values returns the values in their order. The caller owns the slice.
func (l List[E]) Values() []E { return slices.Clone(l.values) }

// Has reports whether e is one of the values. The zero value never is.
func (l List[E]) Has(e E) bool { return slices.Contains(l.values, e) }

// Word gives the text of e, which need not be one of the values. The zero value
// gives the word that it stands for, if there is one.
func (l List[E]) Word(e E) string {
	if e == "" {
		e = l.zero
	}
	return string(e)
}

// Parse reads one of the words. The error is a [*ValueError] that names them
// all.
func (l List[E]) Parse(s string) (E, error) {
	if e := E(s); l.Has(e) || l.empty && s == "" {
		return e, nil
	}
	known := make([]string, len(l.values))
	for i, v := range l.values {
		known[i] = string(v)
	}
	fault := "not one of " + strings.Join(known, ", ")
	if foreign := strict.Foreign(s); foreign != "" {
		fault += ": " + foreign
	} else if near := strict.Nearest(s, known); near != "" {
		fault += fmt.Sprintf("; the nearest is %q", near)
	}
	return "", &ValueError{Type: l.name, Value: s, Fault: fault, known: known}
}

// Marshal gives the text of a value. The error is that of [List.Parse].
func (l List[E]) Marshal(e E) ([]byte, error) {
	word, err := l.Parse(l.Word(e))
	if err != nil {
		return nil, err
	}
	return []byte(word), nil
}

// Unmarshal reads one of the words into e. On an error, that of [List.Parse], e
// keeps its value.
func (l List[E]) Unmarshal(e *E, b []byte) error {
	v, err := l.Parse(string(b))
	if err == nil {
		*e = v
	}
	return err
}
