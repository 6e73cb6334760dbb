// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package strict

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// lookalikes are Cyrillic letters and the Latin ones that look the same.
var lookalikes = strings.NewReplacer(
	"а", "a", "в", "b", "е", "e", "к", "k", "м", "m", "н", "h", "о", "o", "р", "p", "с", "c", "т", "t", "у", "y", "х", "x",
	"і", "i", "ѕ", "s", "ј", "j", "һ", "h", "ү", "y", "ԁ", "d", "ԛ", "q", "ԝ", "w",
	"А", "A", "В", "B", "Е", "E", "К", "K", "М", "M", "Н", "H", "О", "O", "Р", "P", "С", "C", "Т", "T", "У", "Y", "Х", "X",
	"І", "I", "Ѕ", "S", "Ј", "J", "Һ", "h", "Ү", "Y")

// Foreign tells which character a word in Latin letters, digits and signs of ASCII
// has that is none, as people and their editors bring it in: a Cyrillic letter that
// looks like a Latin one, a dash for a hyphen, a blank that does not break. It is
// empty where the word has none of these. Characters count from 1.
func Foreign(word string) string {
	n := 0
	for _, r := range word {
		n++
		if r < utf8.RuneSelf {
			continue
		}
		latin := lookalikes.Replace(string(r))
		switch {
		case unicode.Is(unicode.Cyrillic, r) && latin != string(r) && !cyrillic(lookalikes.Replace(word)):
			return fmt.Sprintf("character %d is the Cyrillic letter %q, which looks like the Latin %q", n, r, latin)
		case unicode.Is(unicode.Cyrillic, r):
			return fmt.Sprintf("character %d is the Cyrillic letter %q", n, r)
		}
		if name := Character(r); !strings.HasPrefix(name, "'") {
			return fmt.Sprintf("character %d is %s", n, name)
		}
	}
	return ""
}

func cyrillic(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Cyrillic, r) })
}

// Control quotes the first character of a text that is not printed and changes what
// stands beside it: a control character, a line break, a change of direction. It is
// empty for a text without one.
func Control(text string) string {
	for _, r := range text {
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == '\ufeff' || r == '\u2028' || r == '\u2029' {
			return strconv.QuoteRuneToASCII(r)
		}
	}
	return ""
}

// Character names a character of which people do not see what it is: a quotation
// mark of a word processor, a dash, a blank that does not break. Any other is quoted
// as in Go.
func Character(r rune) string {
	switch {
	case strings.ContainsRune("“”„‟«»‹›″", r):
		return fmt.Sprintf("the curly quotation mark %q", r)
	case strings.ContainsRune("‘’‚‛′", r):
		return fmt.Sprintf("the curly apostrophe %q", r)
	case r != '-' && unicode.Is(unicode.Pd, r) || r == '−':
		return fmt.Sprintf("the dash %q", r)
	case r > unicode.MaxASCII && unicode.IsSpace(r):
		return fmt.Sprintf("a blank of another kind, U+%04X", r)
	case unicode.Is(unicode.Cf, r):
		return fmt.Sprintf("a character that is not seen, U+%04X", r)
	}
	return fmt.Sprintf("%q", r)
}
