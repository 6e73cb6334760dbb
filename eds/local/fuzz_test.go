// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local_test

import (
	"context"
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/eds/local"
)

// variant gives a case of package edstest by name.
func variant(t testing.TB, a *edstest.Authority, name string) edstest.Case {
	t.Helper()
	for _, v := range edstest.Variants() {
		if v.Name == name {
			return v.Broken(a)
		}
	}
	t.Fatalf("there is no variant %s", name)
	return edstest.Case{}
}

// Only the message that was really signed is valid, whatever the bytes.
func FuzzCheckSignature(f *testing.F) {
	a := authority()
	leaf := a.Leaf(edstest.ProfileIndividualSign)
	good := a.Sign([]byte("form"), leaf)
	f.Add(good) // right
	for _, name := range []string{
		"no-signers",                       // signed by nobody
		"two-certificates-with-one-serial", // whose certificate?
		"attributes-as-content",            // a form that reads as attributes
		"message-digest-twice",             // which of the two?
		"stamp-info-altered",               // an altered time stamp
		"cms-indefinite-lengths",           // BER
		"pem-two-blocks",                   // which of the two?
	} {
		f.Add(variant(f, a, name).Signature)
	}
	c := edstest.Case{
		Kind: edstest.KindSignature, At: at(), IIN: edstest.IIN(1), Content: []byte("form"),
		Roots: a.Roots(), Intermediates: a.Intermediates(), CRLs: [][]byte{a.CRL().DER(), a.RootCRL().DER()},
	}
	checker := checkerOf(f, c)
	f.Fuzz(func(t *testing.T, b []byte) {
		if len(b) == 0 {
			return
		}
		c := c
		c.Signature = b
		report, err := checker.CheckSignature(t.Context(), requestOf(t, c, 0))
		if err != nil {
			require.ErrorIs(t, err, eds.ErrRequest)
			require.Contains(t, string(b), "<", "what begins as XML is for another checker")
			return
		}
		if report.Verdict == eds.VerdictValid {
			require.Equal(t, eds.DigestOf(leaf.DER), report.Signers[0].Certificate)
		}
	})
}

func FuzzCheckCertificate(f *testing.F) {
	a := authority()
	leaf := a.Leaf(edstest.ProfileIndividualSign)
	f.Add(leaf.DER)
	f.Add(leaf.PEM())
	for _, name := range []string{
		"serial-negative",                 // a serial number below zero
		"two-iins",                        // two numbers
		"iin-bmp",                         // an odd string type
		"leaf-unknown-critical-extension", // an extension that nobody knows
		"leaf-signature-broken",           // a damaged signature
	} {
		f.Add(variant(f, a, name).Certificate)
	}
	c := caseOf(a, leaf)
	c.CRLs = [][]byte{a.CRL().DER(), a.RootCRL().DER()}
	checker := checkerOf(f, c)
	f.Fuzz(func(t *testing.T, b []byte) {
		if len(b) == 0 {
			return
		}
		r := eds.Request{Moment: at(), Purpose: eds.PurposeApplicantRequest, Expect: []eds.Signatory{{}}, Certificate: b}
		report, err := checker.CheckCertificate(context.Background(), r)
		require.NoError(t, err)
		if report.Verdict == eds.VerdictValid {
			require.Equal(t, edstest.IIN(1), report.Signers[0].IIN.Digits(), "only the authority's own certificates are valid")
		}
	})
}

func FuzzList(f *testing.F) {
	a := authority()
	leaf := a.Leaf(edstest.ProfileIndividualSign)
	f.Add(a.CRL(leaf.Revoked(at(), edstest.ReasonKeyCompromise)).DER()) // right
	f.Add(a.Delta().PEM())                                              // right, a delta in PEM
	for _, name := range []string{
		"crl-duplicate-serial",                 // one serial number twice
		"crl-unknown-critical-entry-extension", // an entry that nobody understands
		"crl-indirect",                         // entries of other issuers
		"crl-identifiers-differ",               // NULL in one place
	} {
		f.Add(variant(f, a, name).CRLs[0])
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		_, listed, err := local.ListEntries(b, big.NewInt(1))
		if err != nil {
			require.ErrorIs(t, err, local.ErrList)
			require.False(t, listed)
		}
	})
}

func FuzzOCSP(f *testing.F) {
	a := authority()
	leaf := a.Leaf(edstest.ProfileIndividualSign)
	response := a.OCSP(leaf)
	f.Add(response.DER()) // right: good
	response.NeverIssued()
	f.Add(response.DER()) // on hold since 1970
	response.ByKey = true
	f.Add(response.DER()) // a responder named by its key
	response.Status = edstest.OCSPStatusTryLater
	f.Add(response.DER()) // no answer
	checker := checkerOf(f, caseOf(a, leaf))
	f.Fuzz(func(t *testing.T, b []byte) {
		code, err := checker.JudgeOCSP(b, a.Issuing.DER, leaf.Serial(), at())
		if err == nil {
			require.Equal(t, eds.CheckRevocation, eds.NewFinding(code, 0).Check)
		}
	})
}
