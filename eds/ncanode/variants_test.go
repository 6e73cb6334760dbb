// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package ncanode_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/eds/ncanode"
)

// othersOf are signers beside the applicant in variants with more than one.
func othersOf(c edstest.Case, report eds.Report) int {
	if len(report.Signers) > 1 {
		return len(report.Signers) - 1
	}
	return 0
}

// runVariant checks a case with the server, and with a second checker where
// asked.
func runVariant(t *testing.T, a *edstest.Authority, c edstest.Case, both bool) eds.Report {
	t.Helper()
	node := a.NCANode()
	node.Now = c.At
	edits := []func(*ncanode.Config){}
	if both {
		edits = append(edits, with(t, c))
	}
	asker := checker(t, node, edits...)
	report := ask(t, asker, c.Kind, requestOf(t, c, 0))
	if others := othersOf(c, report); others > 0 {
		report = ask(t, asker, c.Kind, requestOf(t, c, others))
	}
	return report
}

func TestNoBrokenVariantIsAcceptedTogetherWithASecondChecker(t *testing.T) {
	t.Parallel()
	a := edstest.MustNew(at())
	for _, v := range edstest.Variants() {
		t.Run(v.Name, func(t *testing.T) {
			t.Parallel()
			fork := a.Fork()
			twin := runVariant(t, fork, v.Twin(fork), true)
			require.Equal(t, eds.Valid, twin.Verdict, "the twin: %v", twin.Findings)
			broken := runVariant(t, fork, v.Broken(fork), true)
			if v.Passes {
				require.Equal(t, eds.Valid, broken.Verdict, "%v", broken.Findings)
			} else {
				require.NotEqual(t, eds.Valid, broken.Verdict, v.What)
			}
		})
	}
}
