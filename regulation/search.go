// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import (
	"slices"
	"strings"
	"unicode"
)

// Search finds services whose title, aliases or regulation contain every word
// of a query, in any of the three languages, whatever the case. It returns
// "act/service" names in the order of the catalogue.
func (c Catalogue) Search(query string) []string {
	words := strings.FieldsFunc(strings.ToLower(query), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	var found []string
	if len(words) == 0 {
		return found
	}
	for _, e := range c.enactments {
		for _, r := range e.Regulations {
			for _, s := range r.Services {
				name := ID{Act: e.Act.ID, Name: s.ID}.String()
				text := []string{name, s.Title.KK, s.Title.RU, s.Title.EN, r.Title.KK, r.Title.RU, r.Title.EN}
				text = append(append(text, s.Aliases...), r.Aliases...)
				all := strings.ToLower(strings.Join(text, "\n"))
				if !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(all, w) }) {
					found = append(found, name)
				}
			}
		}
	}
	return found
}

// nearest returns up to three of the known names that are closest to name by
// edit distance, the closest first, none farther than a third of the length.
func nearest(name string, known []string) []string {
	type near struct {
		name     string
		distance int
	}
	var list []near
	for _, k := range known {
		if d := distance(name, k); d <= max(2, len(name)/3) || strings.Contains(k, name) && len(name) > 2 {
			if !slices.ContainsFunc(list, func(n near) bool { return n.name == k }) {
				list = append(list, near{k, d})
			}
		}
	}
	slices.SortStableFunc(list, func(a, b near) int { return a.distance - b.distance })
	var names []string
	for _, n := range list[:min(3, len(list))] {
		names = append(names, n.name)
	}
	return names
}

// distance is the number of letters to insert, delete or replace between a and
// b; of names longer than a screen line only the beginning counts.
func distance(a, b string) int {
	const most = 100
	a, b = a[:min(most, len(a))], b[:min(most, len(b))]
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		before := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := before
			if a[i] != b[j] {
				cost++
			}
			before = row[j+1]
			row[j+1] = min(cost, row[j]+1, before+1)
		}
	}
	return row[len(b)]
}
