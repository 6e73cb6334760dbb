// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package diagram

import (
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// TextWidth measures a line as the drawings do.
func TextWidth(s string, size float64, bold bool) float64 { return newRuler().width(s, size, bold) }

// Wrap breaks a text as the drawings do.
func Wrap(s string, limit, size float64) []string { return newRuler().wrap(s, limit, size, false) }

// Bolder is how much wider than a regular letter the drawings take a bold one to
// be, in thousandths.
const Bolder = bolder

// Measured lists the letters of the table of widths.
func Measured() []rune {
	var list []rune
	for _, letters := range widths() {
		list = append(list, []rune(letters)...)
	}
	return list
}

// Lay lays out nodes that no definition was compiled to.
func Lay(nodes []process.Node, lang law.Lang, events bool) Layout {
	return layNodes(regulation.Regulation{}, nodes, nil, lang, events)
}
