// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package catalogue

import (
	"sync"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/mangystau"
	"github.com/reglament-kz/reglament/regulation/northkazakhstan"
)

// Builtin returns the catalogue of the built-in acts: seven services with
// fifteen kinds. The first call builds and validates it, which takes
// milliseconds; the others return the same immutable value. Adding acts leaves
// it as it is:
//
//	all, err := catalogue.Builtin().With(own...)
//
// The data is part of the program, so that no caller could act on a fault in
// it; a test of this package sees to it that there is none. Data that a fork
// has broken gives an empty catalogue here; [Load] tells why.
func Builtin() regulation.Catalogue {
	c, err := Load()
	if err != nil {
		return regulation.Catalogue{}
	}
	return c
}

// Load is [Builtin] with the error: every fault of the built-in data at once,
// each a [regulation.InvalidError]. It is nil in every release.
func Load() (regulation.Catalogue, error) { return builtin() }

// builtin builds the catalogue once.
var builtin = sync.OnceValues(func() (regulation.Catalogue, error) {
	return regulation.NewCatalogue(mangystau.Enactment(), northkazakhstan.Enactment())
})
