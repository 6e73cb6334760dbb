// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import "github.com/reglament-kz/reglament/regulation/law"

// Section is a part of a regulation with a heading.
type Section struct {
	Locator law.Locator `json:"locator"` // "section2"
	Title   law.Text    `json:"title"`   // KK as printed
	// From and To are its first and its last paragraph as printed.
	From law.Locator `json:"from"`
	To   law.Locator `json:"to"`
}

// DefinedTerm is a short name that the text introduces (бұдан әрі – …).
type DefinedTerm struct {
	Term     string       `json:"term"` // as printed
	Means    law.Text     `json:"means"`
	Citation law.Citation `json:"citation"`
}
