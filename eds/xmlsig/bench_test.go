// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package xmlsig_test

import (
	"context"
	"crypto"
	"crypto/rsa"
	"crypto/sha256"
	"crypto/x509"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
)

// A document of 4 KB whose issuer is known, against the two bare RSA
// verifications in it (of the form and of the person's certificate), taken in
// turn. The metric "ratio", of the medians, is at most 3.
func BenchmarkCheckDocument(b *testing.B) {
	a := authority(edstest.AlgorithmRSA)
	leaf := a.Leaf(edstest.ProfileIndividualSign)
	document := a.XML(strings.Repeat("<animal>100200300</animal>", 40), leaf).Bytes()
	b.Logf("%d bytes", len(document))
	checker, request := checkerOf(b, a), requestOf(document)
	report, _ := ask(b, checker, request)
	require.Equal(b, eds.VerdictValid, report.Verdict)
	floor := bare(b, leaf)
	var checks, bares []time.Duration
	b.ReportAllocs()
	for b.Loop() {
		start := time.Now()
		floor()
		middle := time.Now()
		if _, err := checker.CheckSignature(context.Background(), request); err != nil {
			b.Fatal(err)
		}
		bares = append(bares, middle.Sub(start))
		checks = append(checks, time.Since(middle))
	}
	b.ReportMetric(float64(median(checks)), "ns/check")
	b.ReportMetric(float64(median(checks))/float64(median(bares)), "ratio")
}

// median is what a check takes while nobody else is served by the machine.
func median(list []time.Duration) time.Duration {
	slices.Sort(list)
	return list[len(list)/2]
}

// bare verifies twice with the keys of the person and of the issuer.
func bare(b *testing.B, leaf *edstest.Certificate) func() {
	b.Helper()
	digest := sha256.Sum256([]byte("form"))
	type pair struct {
		key       *rsa.PublicKey
		signature []byte
	}
	pairs := make([]pair, 0, 2)
	for _, c := range []*edstest.Certificate{leaf, leaf.Template.Issuer} {
		parsed, err := x509.ParseCertificate(c.DER)
		require.NoError(b, err)
		key, ok := parsed.PublicKey.(*rsa.PublicKey)
		require.True(b, ok)
		pairs = append(pairs, pair{key, c.Key().Sign("", []byte("form"))})
	}
	return func() {
		for _, p := range pairs {
			if err := rsa.VerifyPKCS1v15(p.key, crypto.SHA256, digest[:], p.signature); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// A document of 1 MB: at most 60 ms, the median.
func BenchmarkCheckDocumentOfOneMegabyte(b *testing.B) {
	a := authority(edstest.AlgorithmRSA)
	leaf := a.Leaf(edstest.ProfileIndividualSign)
	for name, document := range map[string][]byte{
		"document": a.XML(strings.Repeat(`<animal id="1"><tag>100200300</tag><kind>cattle</kind></animal>`, 16_000), leaf).Bytes(),
		"envelope": a.Envelope(strings.Repeat(`<animal id="1"><tag>100200300</tag><kind>cattle</kind></animal>`, 16_000), leaf).Bytes(),
	} {
		b.Run(name, func(b *testing.B) {
			checker, request := checkerOf(b, a), requestOf(document)
			report, _ := ask(b, checker, request)
			require.Equal(b, eds.VerdictValid, report.Verdict)
			b.ReportAllocs()
			b.SetBytes(int64(len(document)))
			var checks []time.Duration
			for b.Loop() {
				start := time.Now()
				if _, err := checker.CheckSignature(context.Background(), request); err != nil {
					b.Fatal(err)
				}
				checks = append(checks, time.Since(start))
			}
			b.ReportMetric(float64(median(checks)), "ns/check")
		})
	}
}
