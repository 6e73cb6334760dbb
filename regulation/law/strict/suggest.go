// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package strict

import "strings"

// Nearest gives the known key that the unknown one was probably meant to be,
// or nothing. One that differs in case only wins; otherwise at most a third of
// the key, or one character of a short one, may be wrong. Of two equally near,
// the first one wins.
func Nearest(key string, known []string) string {
	if len(key) > maxQuote {
		return ""
	}
	best, least := "", min(max(1, len(key)/3)+1, len(key))
	for _, k := range known {
		if strings.EqualFold(k, key) {
			return k
		}
		if n := distance(key, k); n < least {
			best, least = k, n
		}
	}
	return best
}

// distance is the number of characters to insert, delete, replace or swap with
// their neighbour that turns a into b (optimal string alignment).
func distance(a, b string) int {
	s, t := []rune(a), []rune(b)
	before, last, row := make([]int, len(t)+1), make([]int, len(t)+1), make([]int, len(t)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(s); i++ {
		row[0] = i
		for j := 1; j <= len(t); j++ {
			cost := 1
			if s[i-1] == t[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && s[i-1] == t[j-2] && s[i-2] == t[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(t)]
}
