// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package diagram

import (
	"strings"
	"unicode/utf8"
)

// widths gives, for each width in thousandths of the size of the type, the
// letters that are at most that wide in DejaVu Sans and in Liberation Sans (the
// metrics of Arial). Whatever font of the list the reader has, a text is not
// wider than measured here.
func widths() map[int]string {
	return map[int]string{
		280: "'ijlі", 300: "IІ", 320: " ,.·’‘\u00a0", 340: "/:;\\|", 360: "f", 380: "-", 400: "()[]t", 420: "!r", 460: "\"",
		500: "*J`°", 520: "“”„", 540: "szгз", 560: "?L_cсэ–§", 580: "k", 600: "vxyвтухчьғұү•",
		620: "FTaeoГТабекояёәқөҰҮ«»", 640: "$0123456789bdghnpqu{}Улрһ", 660: "Зийнп", 680: "EKPSYЕРЁҒң",
		700: "ABVXZАБВХЧЬдцҺ", 720: "КЭъҚ", 740: "CRUСЯ", 760: "HNИЙЛНПмҢ", 780: "&DGЦ", 800: "OQДОыӘӨ", 820: "w",
		840: "#+<=>^~Ъ≤≥×", 860: "фю", 880: "MМФ", 900: "Ы", 920: "жш", 960: "%щ", 980: "m", 1000: "W—→…",
		1020: "@", 1080: "ЖШЮ№", 1100: "Щ",
	}
}

// unmeasured is the width of a letter outside the table, such as an ideograph.
const unmeasured = 1200

// bolder is how much wider than the regular letter a bold one is at most.
const bolder = 1270

// ruler measures texts. It is built once for a picture.
type ruler map[rune]int

func newRuler() ruler {
	r := ruler{}
	for w, letters := range widths() {
		for _, c := range letters {
			r[c] = w
		}
	}
	return r
}

// width is how wide a line is at most, in the units of size.
func (r ruler) width(s string, size float64, bold bool) float64 {
	sum := 0
	for _, c := range s {
		w, ok := r[c]
		if !ok {
			w = unmeasured
		}
		sum += w
	}
	if bold {
		sum = sum * bolder / 1000
	}
	return float64(sum) * size / 1000
}

// wrap breaks a text into lines that are at most limit wide. It breaks at
// spaces; a word that is wider than a line is broken with a hyphen.
func (r ruler) wrap(s string, limit, size float64, bold bool) []string {
	var lines []string
	line := ""
	for _, word := range strings.FieldsFunc(s, breaks) {
		joined := word
		if line != "" {
			joined = line + " " + word
		}
		if r.width(joined, size, bold) <= limit {
			line = joined
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		for r.width(word, size, bold) > limit {
			head := r.head(word, limit, size, bold)
			if head == word {
				break
			}
			lines = append(lines, head+"-")
			word = word[len(head):]
		}
		line = word
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// upright is how high a lane of a height must be for its name to stand in a strip
// that takes two lines of it, turned by a quarter. A tool sets a name on one line
// whenever its own letters allow: where they may just do so, the lane is made high
// enough to leave room at both ends.
func (r ruler) upright(name string, height float64) float64 {
	for len(r.wrap(name, height-2*nameRim, eventLetter, false)) > 2 {
		height += leading
	}
	one := r.width(name, eventLetter, false)
	if height > one*narrowest && height < one+2*nameRim {
		return one + 2*nameRim
	}
	return height
}

// widest is the width of the longest word of a text, in the type of events.
func (r ruler) widest(s string) float64 {
	w := 0.0
	for _, word := range strings.FieldsFunc(s, breaks) {
		w = max(w, r.width(word, eventLetter, false))
	}
	return w
}

// breaks reports whether a line may end at a letter: at white space, but not at
// a space that ties two words.
func breaks(c rune) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

// head is the longest beginning of a word that fits a line with a hyphen, at
// least one letter and leaving at least one.
func (r ruler) head(word string, limit, size float64, bold bool) string {
	end := 0
	for i, c := range word {
		next := i + utf8.RuneLen(c)
		if c == utf8.RuneError {
			_, n := utf8.DecodeRuneInString(word[i:])
			next = i + n
		}
		if end > 0 && (next == len(word) || r.width(word[:next]+"-", size, bold) > limit) {
			return word[:end]
		}
		end = next
	}
	return word
}
