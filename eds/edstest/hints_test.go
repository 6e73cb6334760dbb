// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package edstest_test

import (
	"bytes"
	"flag"
	"fmt"
	"go/format"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds/edstest"
)

var update = flag.Bool("update", false, "write the table of primes anew")

// hinted are the names of the keys whose primes the table knows.
func hinted() []string {
	var names []string
	for _, p := range edstest.Profiles() {
		names = append(names, string(p))
	}
	names = append(names, "impostor", "stranger", "second")
	for _, p := range []edstest.Profile{
		edstest.ProfileRoot, edstest.ProfileIssuing, edstest.ProfileStateBodies, edstest.ProfileResponder, edstest.ProfileStamper,
		edstest.ProfileIndividualSign, edstest.ProfileHead,
	} {
		names = append(names, "other/"+string(p))
	}
	return names
}

// The table only saves time: each distance in it is the one that the search
// finds by itself.
func TestTheTableOfPrimesIsWhatTheSearchFinds(t *testing.T) {
	if os.Getenv("REGLAMENT_EXHAUSTIVE") == "" && !*update {
		t.Skip("REGLAMENT_EXHAUSTIVE is not set: .ci/stage-eds-exhaustive sets it")
	}
	found := map[string][2]int{}
	for _, name := range hinted() {
		found[name] = edstest.SearchPrimes(name, 2048)
	}
	if *update {
		var b bytes.Buffer
		b.WriteString(hintsHead)
		for _, name := range hinted() {
			fmt.Fprintf(&b, "%q: {%d, %d},\n", name, found[name][0], found[name][1])
		}
		b.WriteString("}\n}\n")
		source, err := format.Source(b.Bytes())
		require.NoError(t, err)
		require.NoError(t, os.WriteFile("hints.go", source, 0o644))
	}
	require.Equal(t, found, edstest.KnownPrimes())
}

const hintsHead = `// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package edstest

// defaultSeed is the seed for whose keys the primes are known.
const defaultSeed = "reglament edstest"

// hintedBits is the size of the keys in the table.
const hintedBits = 2048

// primeHints tells by the key's name how many steps of two lie between the
// points where the searches for its primes start and the primes. The keys
// follow from the seed alone; the table saves the search. It is written by the
// package's test with -update.
func primeHints() map[string][2]int {
return map[string][2]int{
`
