// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
)

// local reports whether a variant is about something that this package checks.
func isLocal(v edstest.Variant, a *edstest.Authority) bool {
	kind := v.Twin(a).Kind
	return kind != edstest.KindXML && kind != edstest.KindEnvelope
}

// othersIn is how many sign beside the applicant.
func othersIn(v edstest.Variant) int {
	if v.Item == "several-signers" || v.Item == "which-signer" {
		return 1
	}
	return 0
}

// What a naive checker forgets: each variant gives its codes and its verdict,
// and the twin, which differs from it in that item alone, is valid. RSA and both
// GOST algorithms must mean the same.
func TestEveryVariantIsFoundAndEveryTwinPasses(t *testing.T) {
	for _, algorithm := range edstest.Algorithms() {
		if raced && algorithm != edstest.AlgorithmRSA {
			continue // it shares nothing between goroutines that RSA does not
		}
		t.Run(string(algorithm), func(t *testing.T) {
			t.Parallel()
			testVariants(t, algorithm)
		})
	}
}

func testVariants(t *testing.T, algorithm edstest.Algorithm) {
	t.Helper()
	a := edstest.MustNew(at(), func(c *edstest.Config) { c.Algorithm = algorithm })
	table := rows()
	for _, v := range edstest.Variants() {
		if !isLocal(v, a) {
			continue
		}
		require.NotEmpty(t, table, "the variant %s has no row", v.Name)
		want := table[0]
		table = table[1:]
		require.Equal(t, v.Name, want.variant, "rows stand in the order of the variants")
		if algorithm != edstest.AlgorithmRSA && !exhaustive && len(table)%8 != 0 {
			continue // what is checked hardly depends on who signed
		}
		if v.Item == "huge" && algorithm != edstest.AlgorithmRSA {
			continue // limits do not depend on who signed, and large inputs take their time
		}
		if v.Name == "leaf-signed-with-sha1" && algorithm != edstest.AlgorithmRSA {
			// GOST has one hash and no identifier that names another: the
			// signature over a SHA-1 is just wrong.
			want.codes = []eds.Code{eds.CodeChainSignature}
		}
		t.Run(v.Item+"/"+v.Name, func(t *testing.T) {
			require.Equal(t, v.Passes, want.verdict == eds.VerdictValid, "%s", v.What)
			broken := run(t, v.Broken(a), othersIn(v))
			require.Equal(t, want.codes, troubles(broken), "%s", v.What)
			require.Equal(t, want.verdict, broken.Verdict, "%s", v.What)
			twin := run(t, v.Twin(a), othersIn(v))
			require.Empty(t, troubles(twin), "the twin of %s", v.Name)
			require.Equal(t, eds.VerdictValid, twin.Verdict, "the twin of %s", v.Name)
		})
	}
	require.Empty(t, table, "rows without a variant")
}
