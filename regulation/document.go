// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import "github.com/reglament-kz/reglament/regulation/law"

// Document is something that the applicant hands in, or that a step looks at.
type Document struct {
	ID       law.ID       `json:"id"`
	Text     law.Text     `json:"text"`
	Kinds    []KindID     `json:"kinds"` // nil is every kind
	Basis    law.Basis    `json:"basis"`
	Citation law.Citation `json:"citation"`
}

// SideRecord is a side record: a receipt, a journal, a copy of an inventory, an
// written instruction, a seal.
type SideRecord struct {
	ID   law.ID   `json:"id"`
	Text law.Text `json:"text"`
	// Citations are the places that print it; where only one account does, the
	// other is silent.
	Citations []law.Citation `json:"citations"`
}

// Annex is an annex of a regulation, with three questions apart: is it referred
// to, is its heading there, is anything under the heading?
type Annex struct {
	Number    int            `json:"number"` // 0 where the only annex has no number
	Text      law.Text       `json:"text"`   // what it holds, as referred to or headed
	Referred  []law.Citation `json:"referred"`
	Headed    bool           `json:"headed"`
	Surviving bool           `json:"surviving"` // its content came down to us
	Parts     []law.Text     `json:"parts,omitempty"`
	Basis     law.Basis      `json:"basis"`
}

// NumberFact is a peculiarity of the numbering as printed: a number missing, an
// unnumbered paragraph, a wrong sign, a title printed twice.
type NumberFact struct {
	Locator law.Locator `json:"locator"`
	Printed string      `json:"printed"` // what stands there; empty where nothing does
	// Missing says that the number does not occur at all.
	Missing bool     `json:"missing"`
	Text    law.Text `json:"text"`
}

// Printed is a title as one place prints it.
type Printed struct {
	KK       string       `json:"kk"`
	Citation law.Citation `json:"citation"`
}
