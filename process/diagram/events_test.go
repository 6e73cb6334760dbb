// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package diagram_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process/diagram"
	"github.com/reglament-kz/reglament/regulation/law"
)

// TestNamesFitTheToolsThatDraw: a tool turns the name of a lane by a quarter and
// has room for two lines of it; it breaks a word that is wider than its task.
func TestNamesFitTheToolsThatDraw(t *testing.T) {
	const size, rim = 12.0, 8.0
	for _, d := range everything(t) {
		for _, lang := range law.Langs() {
			t.Run(fileName(d, lang), func(t *testing.T) {
				l := diagram.NewWithEvents(d, lang)
				for _, lane := range l.Lanes {
					name := lane.Name.In(lang)
					require.LessOrEqual(t, len(diagram.Wrap(name, lane.Rect.H-2*rim, size)), 2, "the name of lane %s", lane.ID)
					// Letters are at most a quarter narrower than measured: on one
					// line it has room at both ends, or it surely takes two.
					one := diagram.TextWidth(name, size, false)
					require.True(t, lane.Rect.H >= one+2*rim-slack || lane.Rect.H <= one*0.76+slack, "the name of lane %s is as long as the lane is high", lane.ID)
				}
				for _, b := range l.Boxes {
					if b.Kind != diagram.BoxNode || b.Event.W > 0 {
						continue
					}
					for _, word := range strings.Fields(b.Name.In(lang)) {
						require.LessOrEqual(t, diagram.TextWidth(word, size, false), b.Rect.W-14+slack, "%s in %s", word, b.ID)
					}
				}
				for _, p := range l.Pools {
					require.LessOrEqual(t, len(diagram.Wrap(p.Name.In(lang), p.Rect.W, size)), 2, "the name of pool %s", p.ID)
				}
			})
		}
	}
}
