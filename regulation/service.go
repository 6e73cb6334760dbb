// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import (
	"sync"

	"github.com/reglament-kz/reglament/regulation/law"
)

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
	// Since is the first day on which these terms can apply; zero is from the
	// beginning. Earlier are the terms before it, newest first.
	Since   law.Date       `json:"since,omitzero"`
	Earlier []EarlierTerms `json:"earlier,omitempty"`
}

// EarlierTerms are the terms of a service as they read before an amendment.
type EarlierTerms struct {
	Since law.Date `json:"since,omitzero"` // zero is from the beginning
	Terms []Term   `json:"terms,omitempty"`
}

// TermsAt gives the terms of the whole service as they read on a day; none where
// none were stated then. The error is that of [law.NewHistory].
func (s Service) TermsAt(day law.Date) ([]Term, error) {
	editions := []law.Edition[[]Term]{{From: s.Since, Value: s.Terms}}
	for _, e := range s.Earlier {
		editions = append(editions, law.Edition[[]Term]{From: e.Since, Value: e.Terms})
	}
	h, err := law.NewHistory(editions...)
	if err != nil || !s.Since.IsZero() && len(s.Earlier) == 0 && day < s.Since {
		return nil, err
	}
	return h.At(day)
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
	derived    *sync.Map // of the regulation: what was built of it once, by key
}

// Derived gives what build makes of the act and the regulation of a kind that a
// catalogue returned. It is built at the first call for a key, of copies, and kept with
// the catalogue for all kinds of the regulation, so that it must never be changed
// after that. A kind taken from a regulation has nil.
func (k Kind) Derived(key any, build func(law.Act, Regulation) any) any {
	if k.of == nil {
		return nil
	}
	kept, ok := k.of.derived.Load(key)
	if !ok {
		kept, _ = k.of.derived.LoadOrStore(key, sync.OnceValue(func() any { return build(k.Act(), k.Regulation()) }))
	}
	once, _ := kept.(func() any)
	return once()
}
