// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package diagram_test

import (
	"encoding/binary"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process/diagram"
)

// TestWidthsAgainstFonts holds the table of widths against the fonts in the
// directories that FONTS lists, as the path variable does: every letter of the
// table that a font has is at most as wide in it, also in bold. Without FONTS it
// is skipped; CI sets it.
func TestWidthsAgainstFonts(t *testing.T) {
	if os.Getenv("FONTS") == "" {
		t.Skip("FONTS names no directory with DejaVuSans.ttf and LiberationSans-Regular.ttf")
	}
	checked := 0
	for _, dir := range filepath.SplitList(os.Getenv("FONTS")) {
		for _, name := range []string{"DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"} {
			b, err := os.ReadFile(filepath.Join(dir, name))
			if os.IsNotExist(err) {
				continue
			}
			require.NoError(t, err)
			checked++
			bold := strings.Contains(name, "Bold")
			for r, have := range advances(t, b) {
				if unicode.Is(unicode.Latin, r) && r > unicode.MaxASCII {
					continue
				}
				require.LessOrEqual(t, have, diagram.TextWidth(string(r), 1000, bold)+0.5, "%q in %s", r, name)
			}
		}
	}
	require.NotZero(t, checked, "no font in %s", os.Getenv("FONTS"))
}

// advances reads the widths of the measured letters out of a TrueType font, in
// thousandths of its size: the tables head, hhea, hmtx and the format 4 of cmap.
func advances(t *testing.T, b []byte) map[rune]float64 {
	t.Helper()
	u16 := func(i int) int { return int(binary.BigEndian.Uint16(b[i:])) }
	u32 := func(i int) int { return int(binary.BigEndian.Uint32(b[i:])) }
	table := map[string]int{}
	for i := range u16(4) {
		table[string(b[12+16*i:16+16*i])] = u32(12 + 16*i + 8)
	}
	perEm, metrics := u16(table["head"]+18), u16(table["hhea"]+34)
	cmap, sub := table["cmap"], 0
	for i := range u16(cmap + 2) {
		if at := cmap + u32(cmap+4+8*i+4); u16(at) == 4 {
			sub = at
		}
	}
	require.NotZero(t, sub, "no cmap of format 4")
	glyph := func(r int) int {
		double := u16(sub + 6)
		for i := 0; i < double; i += 2 {
			if r > u16(sub+14+i) {
				continue
			}
			start, delta, at := u16(sub+16+double+i), u16(sub+16+2*double+i), sub+16+3*double+i
			switch {
			case r < start:
				return 0
			case u16(at) == 0:
				return (r + delta) & 0xffff
			default:
				return (u16(at+u16(at)+2*(r-start)) + delta) & 0xffff
			}
		}
		return 0
	}
	list := map[rune]float64{}
	for _, r := range diagram.Measured() {
		if g := glyph(int(r)); g != 0 {
			list[r] = float64(u16(table["hmtx"]+4*min(g, metrics-1))) * 1000 / float64(perEm)
		}
	}
	return list
}
