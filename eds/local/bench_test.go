// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local_test

import (
	"context"
	"crypto"
	"crypto/rsa"
	"crypto/sha256"
	"crypto/x509"
	"runtime"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/eds/local"
)

// oneSignature is a plain signature of a person and a checker with lists, so
// that two RSA verifications are in a check once the issuer is known: that of
// the form and that of the person's certificate.
func oneSignature(b *testing.B, algorithm edstest.Algorithm) (*local.Checker, eds.Request) {
	b.Helper()
	a := edstest.MustNew(at(), func(c *edstest.Config) { c.Algorithm = algorithm })
	c := edstest.Case{
		Kind: edstest.KindSignature, Roots: a.Roots(), Intermediates: a.Intermediates(), At: at(),
		Signature: a.Sign([]byte("form"), a.Leaf(edstest.ProfileIndividualSign)), Content: []byte("form"),
		IIN: edstest.IIN(1), CRLs: [][]byte{a.CRL().DER(), a.RootCRL().DER()},
	}
	checker, request := checkerOf(b, c), requestOf(b, c, 0)
	require.Equal(b, eds.VerdictValid, ask(b, checker, request).Verdict)
	return checker, request
}

// The floor is two bare verifications of the same keys, taken in turn with the
// check, so that a busy machine slows both. The metric "ratio" is the check
// against the floor; at most 2.
func BenchmarkCheckSignatureRSA(b *testing.B) {
	checker, request := oneSignature(b, edstest.AlgorithmRSA)
	verify := bareVerifications(b)
	var checks, floor time.Duration
	b.ReportAllocs()
	for b.Loop() {
		start := time.Now()
		verify()
		middle := time.Now()
		if _, err := checker.CheckSignature(context.Background(), request); err != nil {
			b.Fatal(err)
		}
		floor += middle.Sub(start)
		checks += time.Since(middle)
	}
	b.ReportMetric(float64(checks)/float64(b.N), "ns/check")
	b.ReportMetric(float64(checks)/float64(floor), "ratio")
}

func bareVerifications(b *testing.B) func() {
	b.Helper()
	a := authority()
	leaf := a.Leaf(edstest.ProfileIndividualSign)
	cert, err := leaf.X509()
	require.NoError(b, err)
	issuer, err := x509.ParseCertificate(a.Issuing.DER)
	require.NoError(b, err)
	byIssuer, ok := issuer.PublicKey.(*rsa.PublicKey)
	require.True(b, ok)
	message := []byte("message")
	signature := leaf.Key().Sign("", message)
	byLeaf, ok := cert.PublicKey.(*rsa.PublicKey)
	require.True(b, ok)
	return func() {
		one, two := sha256.Sum256(cert.RawTBSCertificate), sha256.Sum256(message)
		if rsa.VerifyPKCS1v15(byIssuer, crypto.SHA256, one[:], cert.Signature) != nil ||
			rsa.VerifyPKCS1v15(byLeaf, crypto.SHA256, two[:], signature) != nil {
			b.Fatal("the floor does not verify")
		}
	}
}

func BenchmarkCheckSignatureGOST2015(b *testing.B) {
	checker, request := oneSignature(b, edstest.AlgorithmGOST2015)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := checker.CheckSignature(context.Background(), request); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkListOfRealSize reads a list of 420,000 entries; the metric
// "live-MB" is the heap that it keeps, bytes of the list included, at most 40.
func BenchmarkListOfRealSize(b *testing.B) {
	a := authority()
	list := a.CRL()
	list.Generated = 420_000
	raw := list.DER()
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	var kept *local.Lists
	for b.Loop() {
		var err error
		if kept, err = local.NewLists(raw); err != nil {
			b.Fatal(err)
		}
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	b.ReportMetric(float64(int64(after.HeapAlloc)-int64(before.HeapAlloc)+int64(len(raw)))/1e6, "live-MB")
	b.ReportMetric(float64(len(raw))/1e6, "list-MB")
	require.Equal(b, 1, kept.Len())
	runtime.KeepAlive(raw)
}

// BenchmarkListUsedFirst verifies the signature of such a list, which the first
// check that needs it does.
func BenchmarkListUsedFirst(b *testing.B) {
	a := authority()
	list := a.CRL()
	list.Generated = 420_000
	leaf := a.Leaf(edstest.ProfileIndividualSign)
	c := edstest.Case{
		Kind: edstest.KindCertificate, Roots: a.Roots(), Intermediates: a.Intermediates(), At: at(),
		Certificate: leaf.DER, IIN: edstest.IIN(1), CRLs: [][]byte{list.DER(), a.RootCRL().DER()},
	}
	checker, request := checkerOf(b, c), requestOf(b, c, 0)
	require.Equal(b, eds.VerdictValid, ask(b, checker, request).Verdict)
	for b.Loop() {
		checker.Forget()
		if _, err := checker.CheckCertificate(context.Background(), request); err != nil {
			b.Fatal(err)
		}
	}
}
