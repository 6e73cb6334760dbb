// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/mangystau"
	"github.com/reglament-kz/reglament/regulation/northkazakhstan"
)

// builtin is the acts of the library.
func builtin() (regulation.Catalogue, error) {
	return regulation.NewCatalogue(mangystau.Enactment(), northkazakhstan.Enactment())
}
