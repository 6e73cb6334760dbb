// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import "strings"

// nearest gives the word of the list that was probably meant, or nothing. Only
// the first field of a word counts ("-lang" of "-lang kk|ru|en"); at most half
// of it may be wrong. Of two equally near, the first one wins.
func nearest(wrong string, list []string) []string {
	var best []string
	least := len([]rune(wrong))/2 + 1
	for _, word := range list {
		name, _, _ := strings.Cut(word, " ")
		if d := distance(strings.ToLower(wrong), name); d < least {
			best, least = []string{word}, d
		}
	}
	return best
}

// distance is the number of characters to insert, delete or replace that turns
// a into b. Of a name longer than a line only the beginning counts.
func distance(a, b string) int {
	s, t := []rune(a), []rune(b)
	s = s[:min(len(s), width)]
	row := make([]int, len(t)+1)
	for j := range row {
		row[j] = j
	}
	for i := range s {
		corner := row[0]
		row[0] = i + 1
		for j := range t {
			cost := corner
			if s[i] != t[j] {
				cost++
			}
			corner = row[j+1]
			row[j+1] = min(cost, row[j]+1, corner+1)
		}
	}
	return row[len(t)]
}
