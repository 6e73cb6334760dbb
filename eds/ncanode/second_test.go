// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package ncanode_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/eds/ncanode"
)

// says is a second checker that answers with what it is told to.
type says struct {
	findings []eds.Finding
	signers  []eds.Signer // nil: those of the request, see the test
}

func (s says) report(kind eds.Kind, r eds.Request) eds.Report {
	return eds.NewReport(kind, r, eds.Report{Checker: "second", Findings: s.findings, Signers: s.signers})
}

func (s says) CheckCertificate(_ context.Context, r eds.Request) (eds.Report, error) {
	return s.report(eds.KindCertificate, r), nil
}

func (s says) CheckSignature(_ context.Context, r eds.Request) (eds.Report, error) {
	return s.report(eds.KindSignature, r), nil
}

func TestWhatTheSecondCheckerSaysStands(t *testing.T) {
	t.Parallel()
	first := func(codes ...eds.Code) []eds.Finding {
		var out []eds.Finding
		for _, code := range codes {
			out = append(out, eds.NewFinding(code, 1).With("why"))
		}
		return out
	}
	rows := []struct {
		what     string
		scenario string
		says     []eds.Finding
		verdict  eds.Verdict
		codes    []eds.Code
	}{
		{"it agrees", "valid-person", first(eds.CodeChainOK, eds.CodeRevocationOK, eds.CodeTimestampNone), eds.VerdictValid, []eds.Code{}},
		{"it says nothing about anything that matters", "valid-person", nil, eds.VerdictValid, []eds.Code{}},
		{"it knows of a stale answer", "valid-person", first(eds.CodeRevocationStale), eds.VerdictIndeterminate, []eds.Code{eds.CodeRevocationStale}},
		{"it does not know the algorithm of the chain", "valid-person", first(eds.CodeChainUnsupported), eds.VerdictIndeterminate, []eds.Code{eds.CodeChainUnsupported}},
		{"it does not know the algorithm of the signature, which the server does", "valid-person", first(eds.CodeAuthenticityUnsupported), eds.VerdictValid, []eds.Code{}},
		{"it knows that the certificate is revoked", "valid-person", first(eds.CodeRevocationRevoked), eds.VerdictInvalid, []eds.Code{eds.CodeRevocationRevoked}},
		{"it finds the signature wrong", "valid-person", first(eds.CodeAuthenticityWrong), eds.VerdictInvalid, []eds.Code{eds.CodeAuthenticityWrong}},
		{"it objects to the whole message", "valid-person", []eds.Finding{eds.NewFinding(eds.CodeStructureMalformed, 0)}, eds.VerdictInvalid, []eds.Code{eds.CodeStructureMalformed}},
		{"it asked the responder that the server could not reach", "ocsp-down", first(eds.CodeRevocationOK), eds.VerdictValid, []eds.Code{}},
		{"it does not outvote the server about revocation", "revoked-by-ocsp", first(eds.CodeRevocationOK, eds.CodeChainOK), eds.VerdictInvalid,
			[]eds.Code{eds.CodeAuthenticityUnanswered, eds.CodeRevocationRevoked}},
		{"it does not stand in for a server that is down", "error-500", first(eds.CodeRevocationOK, eds.CodeChainOK, eds.CodeAuthenticityOK), eds.VerdictIndeterminate,
			[]eds.Code{eds.CodeAuthenticityUnanswered, eds.CodeStructureUnavailable}},
	}
	for _, row := range rows {
		t.Run(row.what, func(t *testing.T) {
			t.Parallel()
			c := play(t, row.scenario)
			plain := ask(t, checker(t, c.Server), edstest.KindSignature, requestOf(t, c.Case, 0))
			other := says{row.says, plain.Signers}
			report := ask(t, checker(t, c.Server, func(config *ncanode.Config) { config.Second = other }), edstest.KindSignature, requestOf(t, c.Case, 0))
			require.Equal(t, row.codes, troubles(report), "%v", report.Findings)
			require.Equal(t, row.verdict, report.Verdict)
		})
	}
}

func TestASecondCheckerThatSpeaksOfOthers(t *testing.T) {
	t.Parallel()
	c := play(t, "valid-person")
	for _, signers := range [][]eds.Signer{nil, {{Certificate: eds.DigestOf([]byte("another"))}}, {{}, {}}} {
		other := says{[]eds.Finding{eds.NewFinding(eds.CodeRevocationOK, 1), eds.NewFinding(eds.CodeIdentityUnexpected, 2)}, signers}
		report := ask(t, checker(t, c.Server, func(config *ncanode.Config) { config.Second = other }), edstest.KindSignature, requestOf(t, c.Case, 0))
		require.True(t, report.Has(eds.CodeStructureOdd))
		require.True(t, report.Has(eds.CodeIdentityUnexpected), "what it finds wrong stands")
		require.Equal(t, eds.VerdictInvalid, report.Verdict)

		unreached := play(t, "ocsp-down")
		report = ask(t, checker(t, unreached.Server, func(config *ncanode.Config) { config.Second = other }), edstest.KindSignature, requestOf(t, unreached.Case, 0))
		require.True(t, report.Has(eds.CodeRevocationUnavailable), "what it says of others settles nothing")
	}
}

func TestTheSecondCheckerOfEachKind(t *testing.T) {
	t.Parallel()
	for _, kind := range []edstest.Kind{edstest.KindCertificate, edstest.KindSignature, edstest.KindXML} {
		c := everyKind(t, kind)
		report := ask(t, checker(t, c.Server, with(t, c.Case)), kind, requestOf(t, c.Case, 0))
		require.Equal(t, eds.VerdictValid, report.Verdict, "%s: %v", kind, report.Findings)
		proofs := map[eds.ProofKind]int{}
		for _, p := range report.Proofs {
			proofs[p.Kind]++
		}
		require.Positive(t, proofs[eds.ProofOCSP], "the answers that the second checker verified are kept")
		require.Equal(t, 1, proofs[eds.ProofAnswer])
	}
}
