// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/eds/local"
)

// A report goes into a store as JSON and its proofs beside it; ten years later
// the same check gives the same report, and nobody is asked.
func TestAKeptReportIsProvedAgainOffline(t *testing.T) {
	a := authority()
	leaf := a.Leaf(edstest.ProfileIndividualSign)
	revoked := a.Leaf(edstest.ProfileIndividualSign)
	for _, row := range []struct {
		name    string
		edit    func(*edstest.Case)
		verdict eds.Verdict
		proofs  []eds.ProofKind
	}{
		{"by OCSP", func(c *edstest.Case) {
			c.OCSP = func(b []byte) ([]byte, error) { return a.Services(at).OCSP(b), nil }
		}, eds.VerdictValid, []eds.ProofKind{eds.ProofOCSP, eds.ProofOCSP}},
		{"by lists", func(c *edstest.Case) {
			c.CRLs = [][]byte{a.CRL().DER(), a.RootCRL().DER()}
		}, eds.VerdictValid, []eds.ProofKind{eds.ProofCRL, eds.ProofCRL}},
		{"with a stamp", func(c *edstest.Case) {
			message := a.SignedData([]byte("form"), leaf)
			a.Stamped(message, at())
			c.Signature = message.DER()
			c.CRLs = [][]byte{a.CRL().DER(), a.RootCRL().DER()}
		}, eds.VerdictValid, []eds.ProofKind{eds.ProofTimestamp, eds.ProofCRL, eds.ProofCRL}},
		{"revoked", func(c *edstest.Case) {
			c.Signature = a.SignedData([]byte("form"), revoked).DER()
			c.CRLs = [][]byte{a.CRL(revoked.Revoked(at().AddDate(0, 0, -1), edstest.ReasonKeyCompromise)).DER(), a.RootCRL().DER()}
		}, eds.VerdictInvalid, []eds.ProofKind{eds.ProofCRL, eds.ProofCRL}},
	} {
		t.Run(row.name, func(t *testing.T) {
			c := signedCase(a, nil)
			c.Signature, c.CRLs = a.SignedData([]byte("form"), leaf).DER(), nil
			row.edit(&c)
			report := run(t, c, 0)
			require.Equal(t, row.verdict, report.Verdict, "%v", report.Findings)
			store := map[eds.Digest][]byte{}
			var kinds []eds.ProofKind
			for _, p := range report.Proofs {
				store[p.SHA256] = p.Raw
				require.NotEmpty(t, p.Source, "who said it is told")
				kinds = append(kinds, p.Kind)
			}
			require.ElementsMatch(t, row.proofs, kinds)
			text, err := report.CanonicalJSON()
			require.NoError(t, err)

			back, err := eds.ParseReport(text)
			require.NoError(t, err)
			_, _, err = local.Kept(back.Proofs)
			require.ErrorIs(t, err, local.ErrConfig, "a loss is an error")
			require.ErrorContains(t, err, "proof 1")
			require.NoError(t, back.Proofs.Restore(func(d eds.Digest) ([]byte, error) { return store[d], nil }))
			recorded, lists, err := local.Kept(back.Proofs)
			require.NoError(t, err)
			c.CRLs, c.OCSP = nil, nil
			config, _ := configOf(t, c)
			config.OCSP, config.Lists = []local.OCSPSource{recorded}, lists
			config.Clock = func() time.Time { return at().AddDate(10, 0, 0) }
			again := ask(t, mustNew(t, config), requestOf(t, c, 0))
			require.Equal(t, report.Verdict, again.Verdict, "%v", again.Findings)
			require.Equal(t, report.Codes(), again.Codes())
			require.Equal(t, report.Signers, again.Signers)
			require.Len(t, again.Proofs, len(report.Proofs))
		})
	}
}

func TestKeptRefuses(t *testing.T) {
	a := authority()
	good := eds.NewProof(eds.ProofCRL, "list", at(), a.CRL().DER())
	altered := good
	altered.Raw = a.RootCRL().DER()
	for name, row := range map[string]struct {
		proof eds.Proof
		fault string
	}{
		"no bytes":                  {eds.Proof{Kind: eds.ProofOCSP, SHA256: good.SHA256}, "proof 2 (ocsp): the bytes are missing"},
		"bytes of another digest":   {altered, "proof 2 (crl): the bytes are of another digest"},
		"bytes that are no list":    {eds.NewProof(eds.ProofCRL, "list", at(), []byte("list")), "proof 2 (crl)"},
		"bytes that are no answer":  {eds.NewProof(eds.ProofOCSP, "answer", at(), []byte("answer")), "OCSP answer 1"},
		"a stamp without its bytes": {eds.Proof{Kind: eds.ProofTimestamp, SHA256: good.SHA256}, "proof 2 (timestamp): the bytes are missing"},
	} {
		t.Run(name, func(t *testing.T) {
			_, _, err := local.Kept(eds.Proofs{good, row.proof})
			require.ErrorIs(t, err, local.ErrConfig)
			require.ErrorContains(t, err, row.fault)
		})
	}
}
