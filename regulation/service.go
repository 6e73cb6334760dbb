// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import "github.com/reglament-kz/reglament/regulation/law"

// Service is one specific service: the one of the regulation, or one derived
// from a part of it.
type Service struct {
	ID    law.ID   `json:"id"`
	Title law.Text `json:"title"`
	// Derived says that the regulation does not list it as a service; From is
	// then the place that it is derived from.
	Derived bool        `json:"derived"`
	From    law.Locator `json:"from,omitzero"`
	Basis   law.Basis   `json:"basis"`
	// Trigger is the service's own, where it has one beside the regulation's.
	Trigger Trigger  `json:"trigger,omitzero"`
	Aliases []string `json:"aliases,omitempty"` // for search, any language
	Kinds   []Kind   `json:"kinds"`
	// Terms bound the whole service, each at its own locator: point 4 of a
	// Standard, row 3 of a table of main requirements. Empty where none is stated.
	Terms []Term `json:"terms,omitempty"`
}

// Kind is what an applicant can ask for within a service. A kind that
// [Catalogue.Kind] returns carries its service, regulation and act.
type Kind struct {
	ID    KindID   `json:"id"` // short form in a regulation, full form from a catalogue
	Title law.Text `json:"title"`
	// Concerns says that an application names an earlier licence, as a reissue
	// or a duplicate does.
	Concerns bool         `json:"concerns"`
	Basis    law.Basis    `json:"basis"`
	Citation law.Citation `json:"citation"`

	of *kindOrigin
}

// kindOrigin is where a kind was found. It is never changed after that.
type kindOrigin struct {
	act        law.Act
	regulation Regulation
	service    Service
}
