// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/process"
)

// A numbering does what a map does, also where many strings share a hash or lie
// at the end of the table.
func TestANumberingFindsWhatIsThereAndNothingElse(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		hashes := rapid.SampledFrom([]uint32{1, 3, 64, 1 << 31, 1<<32 - 1}).Draw(rt, "hashes")
		hash := func(n int) uint32 { return uint32(n*7919) % hashes * (1<<32 - 1) / hashes } //nolint:gosec // any number will do
		known := process.NewNumbering()
		there := map[int]bool{}
		for range rapid.IntRange(0, 300).Draw(rt, "steps") {
			n := rapid.IntRange(0, 150).Draw(rt, "number")
			switch {
			case there[n] && rapid.Bool().Draw(rt, "drop"):
				known.Drop(hash(n), uint32(n)) //nolint:gosec // small
				delete(there, n)
			case !there[n]:
				known.Add(hash(n), uint32(n)) //nolint:gosec // small
				there[n] = true
			}
		}
		for n := range 151 {
			got, ok := known.Find(hash(n), uint32(n)) //nolint:gosec // small
			require.Equal(rt, there[n], ok, strconv.Itoa(n))
			if ok {
				require.EqualValues(rt, n, got)
			}
		}
	})
}
