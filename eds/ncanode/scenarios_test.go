// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package ncanode_test

import (
	"net/http"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/eds/ncanode"
)

// open is what is said when the server gives no usable answer.
func open(code eds.Code) []eds.Code {
	return []eds.Code{eds.CodeAuthenticityUnanswered, eds.CodeChainUnanswered, eds.CodeRevocationUnavailable, code}
}

func TestScenariosEachBesideItsPassingTwin(t *testing.T) {
	t.Parallel()
	rows := map[string]struct {
		twin    string
		verdict eds.Verdict
		codes   []eds.Code
	}{
		"expired": {"valid-person", eds.VerdictInvalid,
			[]eds.Code{eds.CodeAuthenticityUnanswered, eds.CodeChainUnanswered, eds.CodeValidityExpired}},
		"not-yet-valid": {"valid-person", eds.VerdictInvalid,
			[]eds.Code{eds.CodeAuthenticityUnanswered, eds.CodeChainUnanswered, eds.CodeValidityNotYet}},
		"revoked-by-ocsp": {"valid-person", eds.VerdictInvalid,
			[]eds.Code{eds.CodeAuthenticityUnanswered, eds.CodeChainUnanswered, eds.CodeRevocationRevoked}},
		"revoked-by-crl": {"valid-person", eds.VerdictInvalid,
			[]eds.Code{eds.CodeAuthenticityUnanswered, eds.CodeChainUnanswered, eds.CodeRevocationRevoked}},
		"never-issued": {"valid-person", eds.VerdictInvalid,
			[]eds.Code{eds.CodeAuthenticityUnanswered, eds.CodeChainUnanswered, eds.CodeRevocationNotIssued}},
		"wrong-iin":                {"valid-person", eds.VerdictInvalid, []eds.Code{eds.CodeIdentityIIN}},
		"wrong-bin":                {"valid-head", eds.VerdictInvalid, []eds.Code{eds.CodeIdentityBIN}},
		"altered-content":          {"valid-detached", eds.VerdictInvalid, []eds.Code{eds.CodeAuthenticityContent}},
		"embedded-content-differs": {"valid-person", eds.VerdictInvalid, []eds.Code{eds.CodeAuthenticityContent}},
		"signature-wrong":          {"valid-person", eds.VerdictInvalid, []eds.Code{eds.CodeAuthenticityWrong}},
		"zero-signers":             {"valid-person", eds.VerdictInvalid, []eds.Code{eds.CodeStructureNoSigners}},
		"signer-without-certificate": {"valid-person", eds.VerdictInvalid,
			[]eds.Code{eds.CodeStructureNoCertificate}},
		"auth-key":            {"valid-person", eds.VerdictInvalid, []eds.Code{eds.CodeUsageNotSigning}},
		"two-signers-one-bad": {"valid-two-signers", eds.VerdictInvalid, []eds.Code{eds.CodeAuthenticityWrong}},

		"ocsp-down":      {"valid-person", eds.VerdictIndeterminate, []eds.Code{eds.CodeRevocationUnavailable}},
		"nonce-mismatch": {"valid-person", eds.VerdictIndeterminate, []eds.Code{eds.CodeRevocationNonce}},
		"ocsp-unknown":   {"valid-person", eds.VerdictIndeterminate, []eds.Code{eds.CodeRevocationUnknown}},
		"issuer-unknown": {"valid-person", eds.VerdictIndeterminate,
			[]eds.Code{eds.CodeAuthenticityUnanswered, eds.CodeChainUnanswered, eds.CodeRevocationUnavailable}},
		"answer-without-signers":     {"valid-person", eds.VerdictIndeterminate, open(eds.CodeStructureOdd)},
		"answer-without-certificate": {"valid-person", eds.VerdictIndeterminate, open(eds.CodeStructureOdd)},
		"null-signer":                {"valid-person", eds.VerdictIndeterminate, open(eds.CodeStructureOdd)},
		"answer-of-another":          {"valid-person", eds.VerdictIndeterminate, open(eds.CodeStructureOdd)},
		"error-500":                  {"valid-person", eds.VerdictIndeterminate, open(eds.CodeStructureUnavailable)},
		"down":                       {"valid-person", eds.VerdictIndeterminate, open(eds.CodeStructureUnavailable)},
		"slow":                       {"valid-person", eds.VerdictIndeterminate, open(eds.CodeStructureUnavailable)},
		"not-json":                   {"valid-person", eds.VerdictIndeterminate, open(eds.CodeStructureOdd)},
		"empty":                      {"valid-person", eds.VerdictIndeterminate, open(eds.CodeStructureOdd)},
	}
	seen := 0
	for _, s := range edstest.NCANodeScenarios() {
		t.Run(s.Name, func(t *testing.T) {
			t.Parallel()
			row, ok := rows[s.Name]
			require.NotEqual(t, s.Passes, ok, "a scenario either passes or has a row")
			check := func(name string) eds.Report {
				c := play(t, name)
				timeout := 30 * time.Second
				if name == "slow" {
					timeout = 50 * time.Millisecond
				}
				client := &http.Client{Timeout: timeout}
				asker := checker(t, c.Server, func(config *ncanode.Config) { config.Client = client })
				return ask(t, asker, edstest.KindSignature, requestOf(t, c.Case, othersIn(name)))
			}
			if s.Passes {
				report := check(s.Name)
				require.Empty(t, troubles(report))
				require.Equal(t, eds.VerdictValid, report.Verdict)
				return
			}
			twin := check(row.twin)
			require.Equal(t, eds.VerdictValid, twin.Verdict, "the twin passes")
			report := check(s.Name)
			require.Equal(t, row.codes, troubles(report))
			require.Equal(t, row.verdict, report.Verdict)
		})
		seen++
	}
	require.Greater(t, seen, len(rows))
}

func TestTheCertificateAloneInTheScenariosThatTouchIt(t *testing.T) {
	t.Parallel()
	rows := []struct {
		name    string
		verdict eds.Verdict
		codes   []eds.Code
	}{
		{"valid-person", eds.VerdictValid, []eds.Code{}},
		{"valid-head", eds.VerdictValid, []eds.Code{}},
		{"valid-right-to-sign", eds.VerdictValid, []eds.Code{}},
		{"expired", eds.VerdictInvalid, []eds.Code{eds.CodeChainUnanswered, eds.CodeValidityExpired}},
		{"revoked-by-ocsp", eds.VerdictInvalid, []eds.Code{eds.CodeChainUnanswered, eds.CodeRevocationRevoked}},
		{"revoked-by-crl", eds.VerdictInvalid, []eds.Code{eds.CodeChainUnanswered, eds.CodeRevocationRevoked}},
		{"wrong-iin", eds.VerdictInvalid, []eds.Code{eds.CodeIdentityIIN}},
		{"auth-key", eds.VerdictInvalid, []eds.Code{eds.CodeUsageNotSigning}},
		{"ocsp-down", eds.VerdictIndeterminate, []eds.Code{eds.CodeRevocationUnavailable}},
		{"issuer-unknown", eds.VerdictIndeterminate, []eds.Code{eds.CodeChainUnanswered, eds.CodeRevocationUnavailable}},
		{"error-500", eds.VerdictIndeterminate, []eds.Code{eds.CodeChainUnanswered, eds.CodeRevocationUnavailable, eds.CodeStructureUnavailable}},
		{"not-json", eds.VerdictIndeterminate, []eds.Code{eds.CodeChainUnanswered, eds.CodeRevocationUnavailable, eds.CodeStructureOdd}},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			t.Parallel()
			c := play(t, row.name)
			c.Kind = edstest.KindCertificate
			report := ask(t, checker(t, c.Server), c.Kind, requestOf(t, c.Case, 0))
			require.Equal(t, row.codes, troubles(report))
			require.Equal(t, row.verdict, report.Verdict)
		})
	}
}

func TestTheSameScenariosWithGOST(t *testing.T) {
	t.Parallel()
	rows := map[string]eds.Verdict{
		"valid-person": eds.VerdictValid, "valid-detached": eds.VerdictValid, "valid-two-signers": eds.VerdictValid,
		"altered-content": eds.VerdictInvalid, "signature-wrong": eds.VerdictInvalid, "embedded-content-differs": eds.VerdictInvalid,
		"ocsp-down": eds.VerdictIndeterminate,
	}
	for _, algorithm := range []edstest.Algorithm{edstest.AlgorithmGOST2004, edstest.AlgorithmGOST2015} {
		authority := edstest.MustNew(at(), func(c *edstest.Config) { c.Algorithm = algorithm })
		for _, s := range edstest.NCANodeScenarios() {
			want, ok := rows[s.Name]
			if !ok {
				continue
			}
			c := s.Play(authority)
			report := ask(t, checker(t, c.Server), edstest.KindSignature, requestOf(t, c.Case, othersIn(s.Name)))
			require.Equal(t, want, report.Verdict, "%s %s: %v", algorithm, s.Name, troubles(report))
			if s.Name == "altered-content" {
				// The digest is the server's to compute, so its error 400 is the
				// answer here.
				require.True(t, report.Has(eds.CodeAuthenticityContent))
				require.NotEmpty(t, c.Server.Questions())
			}
		}
	}
}
