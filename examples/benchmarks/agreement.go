// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import "fmt"

// agreement is how often two ways to the same answer agreed. It depends on no
// clock and no machine.
type agreement struct {
	Question string `json:"question"`
	With     string `json:"with"`
	Asked    int    `json:"asked"`
	Differ   int    `json:"differ"`
	// First is the first difference, in words.
	First string `json:"first,omitempty"`
}

// same counts one answer; the words tell of it where the two differ.
func (a *agreement) same(ours, theirs any, format string, args ...any) {
	a.Asked++
	if ours == theirs {
		return
	}
	if a.Differ++; a.Differ == 1 {
		a.First = fmt.Sprintf(format, args...) + fmt.Sprintf(": ours %v, theirs %v", ours, theirs)
	}
}

func (a agreement) String() string {
	if a.Differ == 0 {
		return fmt.Sprintf("%s: %d asked, all the same as %s", a.Question, a.Asked, a.With)
	}
	return fmt.Sprintf("%s: %d asked, %d differ from %s; first: %s", a.Question, a.Asked, a.Differ, a.With, a.First)
}
