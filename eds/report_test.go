// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eds_test

import (
	"bytes"
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
)

func passes(signer int, without ...eds.Check) []eds.Finding {
	var out []eds.Finding
next:
	for _, code := range []eds.Code{eds.CodeStructureOK, eds.CodeAuthenticityOK, eds.CodeValidityOK, eds.CodeRevocationOK,
		eds.CodeIdentityOK, eds.CodeChainOK, eds.CodeUsageOK, eds.CodeTimestampNone} {
		for _, w := range without {
			if eds.NewFinding(code, 0).Check == w {
				continue next
			}
		}
		out = append(out, eds.NewFinding(code, signer))
	}
	return out
}

func TestVerdict(t *testing.T) {
	one, two := make([]eds.Signer, 1), make([]eds.Signer, 2)
	for _, row := range []struct {
		name     string
		kind     eds.Kind
		signers  []eds.Signer
		findings []eds.Finding
		want     eds.Verdict
	}{
		{"all mandatory checks pass", eds.KindSignature, one, passes(1), eds.VerdictValid},
		{"a check of the message stands for its signers", eds.KindSignature, two,
			append(append(passes(1, eds.CheckStructure), passes(2, eds.CheckStructure)...), eds.NewFinding(eds.CodeStructureOK, 0)), eds.VerdictValid},
		{"a certificate alone needs no authenticity and no time stamp", eds.KindCertificate, one, passes(1, eds.CheckAuthenticity, eds.CheckTimestamp), eds.VerdictValid},
		{"a signature does", eds.KindSignature, one, passes(1, eds.CheckAuthenticity), eds.VerdictIndeterminate},
		{"revocation was not looked at", eds.KindCertificate, one, passes(1, eds.CheckRevocation), eds.VerdictIndeterminate},
		{"revocation is unknown", eds.KindCertificate, one, append(passes(1), eds.NewFinding(eds.CodeRevocationUnavailable, 1)), eds.VerdictIndeterminate},
		{"one failure outweighs what is unknown", eds.KindCertificate, one,
			append(passes(1), eds.NewFinding(eds.CodeRevocationUnavailable, 1), eds.NewFinding(eds.CodeValidityExpired, 1)), eds.VerdictInvalid},
		{"a failure alone", eds.KindSignature, nil, []eds.Finding{eds.NewFinding(eds.CodeStructureMalformed, 0)}, eds.VerdictInvalid},
		{"nothing was found", eds.KindSignature, one, nil, eds.VerdictIndeterminate},
		{"no signer was found", eds.KindSignature, nil, passes(0), eds.VerdictIndeterminate},
		{"the second signer was not checked", eds.KindSignature, two, passes(1), eds.VerdictIndeterminate},
		{"the second signer fails", eds.KindSignature, two, append(append(passes(1), passes(2)...), eds.NewFinding(eds.CodeAuthenticityWrong, 2)), eds.VerdictInvalid},
		{"anybody was allowed to sign", eds.KindSignature, one, append(passes(1, eds.CheckIdentity), eds.NewFinding(eds.CodeIdentityAnybody, 1)), eds.VerdictValid},
		{"revocation cannot be waived", eds.KindSignature, one,
			append(passes(1, eds.CheckRevocation), eds.Finding{Check: eds.CheckRevocation, Status: eds.StatusNotApplicable, Code: "revocation.waived", Signer: 1}), eds.VerdictIndeterminate},
		{"a code from outside has no status and is unknown", eds.KindSignature, one, append(passes(1), eds.NewFinding("elsewhere.word", 1)), eds.VerdictIndeterminate},
		{"a kind that is none", "", one, passes(1), eds.VerdictIndeterminate},
	} {
		t.Run(row.name, func(t *testing.T) {
			report := eds.NewReport(row.kind, eds.Request{}, eds.Report{Findings: row.findings, Signers: row.signers})
			require.Equal(t, row.want, report.Verdict)
		})
	}
}

func sample() eds.Report {
	zone := time.FixedZone("", 5*60*60)
	request := eds.Request{Reference: "case-1", Moment: moment().In(zone), Purpose: eds.PurposeApplicantRequest}
	signer := person("811201401188", "940140000385", eds.RoleOrganisation, eds.RoleHead)
	signer.Name, signer.Organisation = "ТЕСТОВ ТЕСТ", "ТОО <\"ТЕСТ\" & Ко>"
	findings := append(passes(1), eds.NewFinding(eds.CodeStructureOK, 0).With("one signer"))
	return eds.NewReport(eds.KindSignature, request, eds.Report{
		Checker: "test", Form: eds.DigestOf([]byte("form")), Findings: findings, Signers: []eds.Signer{signer},
		Proofs: []eds.Proof{eds.NewProof(eds.ProofCRL, "list", moment().In(zone), []byte("raw bytes"))},
	})
}

func TestCanonicalJSONIsReadBack(t *testing.T) {
	report := sample()
	text, err := report.CanonicalJSON()
	require.NoError(t, err)
	require.Contains(t, string(text), `"moment":"2026-03-02T09:00:00Z"`)
	require.Contains(t, string(text), "<", "no escapes for HTML")
	require.NotContains(t, string(text), "raw bytes")
	back, err := eds.ParseReport(text)
	require.NoError(t, err)
	again, err := back.CanonicalJSON()
	require.NoError(t, err)
	require.Equal(t, string(text), string(again))
	require.Equal(t, report.Findings, back.Findings)
	require.Equal(t, report.Signers, back.Signers)
}

func TestParseReportRefuses(t *testing.T) {
	good, err := sample().CanonicalJSON()
	require.NoError(t, err)
	for _, row := range []struct {
		name string
		text []byte
	}{
		{"nothing", nil},
		{"text after the report", append(bytes.Clone(good), "{}"...)},
		{"an unknown key", bytes.Replace(good, []byte(`"kind"`), []byte(`"sort"`), 1)},
		{"a verdict that the findings do not give", bytes.Replace(good, []byte(`"verdict":"valid"`), []byte(`"verdict":"invalid"`), 1)},
		{"a status that is none", bytes.Replace(good, []byte(`"pass"`), []byte(`"passed"`), 1)},
		{"a finding about a signer who is not there", bytes.Replace(good, []byte(`"signer":1`), []byte(`"signer":2`), 1)},
		{"a digest that is too short", bytes.Replace(good, []byte(`"form":"`), []byte(`"form":"00`), 1)},
		{"an IIN of letters", bytes.Replace(good, []byte("811201401188"), []byte("8112014O1188"), 1)},
		{"more than the limit", bytes.Repeat([]byte(" "), 5<<20)},
	} {
		t.Run(row.name, func(t *testing.T) {
			_, err := eds.ParseReport(row.text)
			require.ErrorIs(t, err, eds.ErrReport)
			requireMasked(t, err.Error())
			require.NotContains(t, err.Error(), "8112014O1188")
		})
	}
}

func TestEvidenceHoldsNoPersonalDatum(t *testing.T) {
	report := sample()
	evidence, err := report.Evidence()
	require.NoError(t, err)
	text, err := report.CanonicalJSON()
	require.NoError(t, err)
	require.Equal(t, eds.VerdictValid, evidence.Verdict)
	require.Equal(t, eds.DigestOf(text), evidence.Report)
	require.Equal(t, eds.DigestOf([]byte("form")), evidence.Form)
	require.Equal(t, "case-1", evidence.Reference)
	require.Equal(t, moment(), evidence.Moment)
	require.IsIncreasing(t, evidence.Codes)
	require.Equal(t, report.Codes(), evidence.Codes)
	plain, err := json.Marshal(evidence)
	require.NoError(t, err)
	requireMasked(t, string(plain))
	var back eds.Evidence
	require.NoError(t, json.Unmarshal(plain, &back))
	require.Equal(t, evidence, back)
}

func TestEvidenceOfAForgedReportIsRefused(t *testing.T) {
	report := sample()
	report.Findings = append(report.Findings, eds.NewFinding(eds.CodeValidityExpired, 1))
	_, err := report.Evidence()
	require.ErrorIs(t, err, eds.ErrReport)
	_, err = eds.Report{}.Evidence()
	require.ErrorIs(t, err, eds.ErrReport)
}

func TestReportKeepsItsOwnLists(t *testing.T) {
	findings := passes(1)
	report := eds.NewReport(eds.KindCertificate, eds.Request{}, eds.Report{Findings: findings, Signers: make([]eds.Signer, 1)})
	findings[0] = eds.NewFinding(eds.CodeValidityExpired, 1)
	require.False(t, report.Has(eds.CodeValidityExpired))
	require.True(t, report.Has(eds.CodeValidityOK))
}

func TestDigest(t *testing.T) {
	require.True(t, eds.DigestOf(nil).IsZero())
	require.Empty(t, eds.Digest{}.String())
	require.Equal(t, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", eds.DigestOf([]byte{}).String())
	var d eds.Digest
	require.NoError(t, d.UnmarshalText([]byte(eds.DigestOf([]byte("x")).String())))
	require.Equal(t, eds.DigestOf([]byte("x")), d)
	require.ErrorIs(t, d.UnmarshalText(bytes.Repeat([]byte("g"), 64)), eds.ErrReport)
	require.NoError(t, d.UnmarshalText(nil))
	require.True(t, d.IsZero())
}
