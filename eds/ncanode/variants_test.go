// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package ncanode_test

import (
	"context"
	"flag"
	"os"
	"slices"
	"strings"
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

// TestBothCheckersMeanTheSame compares what this package finds by itself with
// what package local finds: the two read structure, identity, period and usage
// each on its own, and must not drift apart.
func TestBothCheckersMeanTheSame(t *testing.T) {
	t.Parallel()
	a := authority()
	own := func(r eds.Report) []eds.Code {
		out := []eds.Code{}
		for _, code := range r.Codes() {
			switch check := eds.NewFinding(code, 0).Check; {
			case code == eds.CodeStructureUnavailable || code == eds.CodeStructureOdd: // about the server
			case slices.Contains([]eds.Check{eds.CheckStructure, eds.CheckIdentity, eds.CheckUsage, eds.CheckValidity}, check):
				out = append(out, code)
			}
		}
		return out
	}
	for _, v := range edstest.Variants() {
		// Package local checks no XML, and judges at the time of a stamp.
		if aboutServices(v) || strings.HasPrefix(v.Name, "xml-") || aboutEnvelopes(v) || strings.HasPrefix(v.Name, "stamp-") {
			continue
		}
		t.Run(v.Name, func(t *testing.T) {
			t.Parallel()
			fork := a.Fork()
			c := v.Broken(fork)
			mine := runVariant(t, fork, c, false)
			r := requestOf(t, c, othersOf(c, mine))
			ask := second(t, c).CheckSignature
			if c.Kind == edstest.KindCertificate {
				ask = second(t, c).CheckCertificate
			}
			theirs, err := ask(context.Background(), r)
			require.NoError(t, err)
			require.Equal(t, own(theirs), own(mine))
		})
	}
}

var update = flag.Bool("update", false, "write the golden files anew")

// aboutServices are the variants whose fault lies in OCSP answers and lists,
// which the fake is not given: it says of itself what is revoked.
func aboutServices(v edstest.Variant) bool {
	for _, prefix := range []string{"ocsp-", "crl-", "responder-", "services-down", "no-source"} {
		if strings.HasPrefix(v.Name, prefix) {
			return true
		}
	}
	return false
}

// aboutEnvelopes are the variants of what this package does not check.
func aboutEnvelopes(v edstest.Variant) bool { return strings.HasPrefix(v.Name, "envelope-") }

// TestWhatTheServerAloneLetsPass lists the broken variants that are accepted
// without a second checker, so that nobody has to guess: all are about the
// certificates of authorities, of which the server looks at one and this
// package at none.
func TestWhatTheServerAloneLetsPass(t *testing.T) {
	if os.Getenv("REGLAMENT_EXHAUSTIVE") == "" && !*update {
		t.Skip("REGLAMENT_EXHAUSTIVE is not set: .ci/stage-eds-exhaustive sets it")
	}
	t.Parallel()
	a := authority()
	var text strings.Builder
	for _, v := range edstest.Variants() {
		if v.Passes || aboutServices(v) || aboutEnvelopes(v) {
			continue
		}
		fork := a.Fork()
		if report := runVariant(t, fork, v.Broken(fork), false); report.Verdict == eds.VerdictValid {
			text.WriteString(v.Item + ": " + v.Name + "\n")
		}
	}
	if *update {
		require.NoError(t, os.WriteFile("testdata/alone.txt", []byte(text.String()), 0o600))
	}
	want, err := os.ReadFile("testdata/alone.txt")
	require.NoError(t, err)
	require.Equal(t, string(want), text.String())
}

func TestNoBrokenVariantIsAcceptedTogetherWithASecondChecker(t *testing.T) {
	t.Parallel()
	a := authority()
	for _, v := range edstest.Variants() {
		if aboutEnvelopes(v) {
			continue
		}
		t.Run(v.Name, func(t *testing.T) {
			t.Parallel()
			fork := a.Fork()
			twin := runVariant(t, fork, v.Twin(fork), true)
			require.Equal(t, eds.VerdictValid, twin.Verdict, "the twin: %v", twin.Findings)
			broken := runVariant(t, fork, v.Broken(fork), true)
			if v.Passes || aboutEnvelopes(v) {
				require.Equal(t, eds.VerdictValid, broken.Verdict, "%v", broken.Findings)
			} else {
				require.NotEqual(t, eds.VerdictValid, broken.Verdict, v.What)
			}
		})
	}
}
