// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog

import (
	"cmp"
	"slices"
	"unicode"

	"github.com/reglament-kz/reglament/regulation/law"
)

// nearest finds the things whose name in one of the languages shares most with
// a name: by the groups of three letters inside words, so that endings and the
// order of words matter little. Of two equally near the first one stands first.
func nearest(name string, among []Near) []Near {
	type scored struct {
		Near
		score float64
	}
	own := trigrams(name)
	all := []scored{}
	for _, n := range among {
		best := 0.0
		for _, l := range law.Langs() {
			best = max(best, share(own, trigrams(n.Name.In(l))))
		}
		// An ID that is spelt as it is, such as 5(3), needs no likeness.
		if n.ID == name {
			best = 2
		}
		if best > 0.1 {
			all = append(all, scored{n, best})
		}
	}
	slices.SortStableFunc(all, func(a, b scored) int { return cmp.Compare(b.score, a.score) })
	list := []Near{}
	for _, s := range all[:min(len(all), 3)] {
		list = append(list, s.Near)
	}
	return list
}

// share is the part of the groups of one name that another has too, less where
// the other has many more.
func share(a, b map[string]bool) float64 {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	both := 0
	for g := range a {
		if b[g] {
			both++
		}
	}
	return 0.75*float64(both)/float64(len(a)) + 0.25*float64(both)/float64(len(b))
}

// trigrams are the groups of three letters inside the words of a text, small.
func trigrams(s string) map[string]bool {
	groups := map[string]bool{}
	var word []rune
	flush := func() {
		word = append(word, ' ')
		for i := 0; i+3 <= len(word); i++ {
			groups[string(word[i:i+3])] = true
		}
		word = word[:0]
	}
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			if len(word) == 0 {
				word = append(word, ' ')
			}
			word = append(word, unicode.ToLower(r))
		} else if len(word) > 0 {
			flush()
		}
	}
	if len(word) > 0 {
		flush()
	}
	return groups
}
