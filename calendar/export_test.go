// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

// The bounds of what is read and added.
const (
	MaxActs       = maxActs
	MaxChanges    = maxChanges
	MaxExceptions = maxExceptions
	MaxIntervals  = maxIntervals
	MaxJSON       = maxJSON
	MaxReason     = maxReason
)

// TableBytes is the memory of the arrays of one week.
func TableBytes(c Calendar) int {
	const special, short = 8, 6
	return 2*(cap(c.t.before)+cap(c.t.nth)) + special*cap(c.t.special) + short*cap(c.t.short)
}

// BuildKazakhstan builds the national calendar anew.
func BuildKazakhstan() Calendar { return Calendar{mustBuild(recipe{through: lastYear}).weeks[0]} }

// NationalActs are the acts of transfer that this package ships, without the
// mark that they are.
func NationalActs() []Act {
	acts := transferActs()
	for i := range acts {
		acts[i].Known = Known{}
	}
	return acts
}
