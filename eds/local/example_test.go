// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/http/httptest"
	"time"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/eds/gost"
	"github.com/reglament-kz/reglament/eds/local"
	"github.com/reglament-kz/reglament/regulation/law"
)

// must stands for the error handling of a program.
func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// A program reads the authorities and lists from its own configuration; here a
// test authority makes them.
func ExampleNew() {
	authority := edstest.MustNew(time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC))
	trust := must(local.NewTrust(local.ContourTest, authority.Roots(), authority.Intermediates()))
	lists := must(local.NewLists(authority.CRL().DER(), authority.RootCRL().DER()))
	checker := must(local.New(local.Config{
		Trust:      trust,
		Algorithms: append(gost.Algorithms(), local.RSASHA256()),
		Lists:      lists,
		Clock:      func() time.Time { return authority.At },
	}))

	form := []byte("the filled form")
	report := must(checker.CheckSignature(context.Background(), eds.Request{
		Reference: "application-17",
		Moment:    authority.At,
		Purpose:   eds.PurposeApplicantRequest,
		Signature: authority.SignDetached(form, authority.Leaf(edstest.ProfileIndividualSign)),
		Content:   form,
		Expect:    []eds.Signatory{{IIN: eds.MustParseIIN(edstest.IIN(1))}},
	}))
	fmt.Println(report.Verdict)
	for _, f := range report.Findings {
		fmt.Printf("%-14s %s\n", f.Status, f.Code)
	}
	// Output:
	// valid
	// pass           structure.ok
	// pass           authenticity.ok
	// pass           validity.ok
	// pass           revocation.ok
	// pass           identity.ok
	// pass           chain.ok
	// pass           usage.ok
	// not_applicable timestamp.none
}

// Before anything is signed, the certificate is checked: its period, its
// absence from the list of revoked certificates, and the numbers.
func ExampleChecker_CheckCertificate() {
	authority := edstest.MustNew(time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC))
	certificate := authority.Leaf(edstest.ProfileIndividualSign)
	list := authority.CRL(certificate.Revoked(authority.At.AddDate(0, 0, -1), edstest.ReasonKeyCompromise))
	checker := must(local.New(local.Config{
		Trust:      must(local.NewTrust(local.ContourTest, authority.Roots(), authority.Intermediates())),
		Algorithms: []eds.Algorithm{local.RSASHA256()},
		Lists:      must(local.NewLists(list.DER(), authority.RootCRL().DER())),
		Clock:      func() time.Time { return authority.At },
	}))
	report := must(checker.CheckCertificate(context.Background(), eds.Request{
		Moment:      authority.At,
		Purpose:     eds.PurposeApplicantRequest,
		Certificate: certificate.DER,
		Expect:      []eds.Signatory{{IIN: eds.MustParseIIN(edstest.IIN(2))}},
	}))
	fmt.Println(report.Verdict)
	for _, f := range report.Findings {
		if f.Status == eds.StatusFail {
			fmt.Println(f.Text().In(law.LangKazakh))
		}
	}
	// Output:
	// invalid
	// тіркеу куәлігі кері қайтарылған (жойылған)
	// тіркеу куәлігіндегі ЖСН сұраныстағыдан өзгеше
}

// With every service down the answer is indeterminate, which refuses nobody.
func ExampleChecker_CheckSignature() {
	authority := edstest.MustNew(time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC))
	checker := must(local.New(local.Config{
		Trust:      must(local.NewTrust(local.ContourTest, authority.Roots(), authority.Intermediates())),
		Algorithms: []eds.Algorithm{local.RSASHA256()},
		OCSP:       []local.OCSPSource{local.HTTPOCSP{URL: "http://127.0.0.1:1/"}},
		Clock:      func() time.Time { return authority.At },
	}))
	report := must(checker.CheckSignature(context.Background(), eds.Request{
		Moment:    authority.At,
		Purpose:   eds.PurposeApplicantRequest,
		Signature: authority.Sign([]byte("form"), authority.Leaf(edstest.ProfileHead)),
		Expect: []eds.Signatory{{
			IIN:   eds.MustParseIIN(edstest.IIN(1)),
			BIN:   eds.MustParseBIN(edstest.BIN(1)),
			Roles: []eds.Role{eds.RoleHead},
		}},
	}))
	fmt.Println(report.Verdict, report.Has(eds.CodeRevocationUnavailable), report.Signers[0].Roles)
	// Output: indeterminate true [organisation head]
}

func ExampleNewTrust() {
	authority := edstest.MustNew(time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC))
	_, err := local.NewTrust(local.ContourProduction, authority.Roots(), nil)
	fmt.Println(err)
	// Output: local: unusable configuration: authority 1, "СЫНАҚ НЕГІЗГІ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (RSA)", is of the test contour by its own name
}

// A service fetches the lists again and again; checkers that share the store
// see them at once.
func ExampleFetchCRL() {
	authority := edstest.MustNew(time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC))
	server := httptest.NewServer(authority.Services(nil))
	defer server.Close()

	lists := &local.Lists{}
	for _, address := range []string{server.URL + edstest.PathCRL, server.URL + edstest.PathDelta} {
		raw := must(local.FetchCRL(context.Background(), nil, address, 0))
		if err := lists.Add(raw); err != nil {
			fmt.Println(err) // keep the lists that are there
		}
	}
	fmt.Println(lists.Len(), lists.Prune(authority.At.AddDate(0, 0, 2)))
	// Output: 2 2
}

// A responder is asked for the certificates of the issuers that are named; the
// national authority's does not speak for the root.
func ExampleHTTPOCSP() {
	authority := edstest.MustNew(time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC))
	issuing := must(local.KeyDigest(authority.Issuing.DER))
	source := local.HTTPOCSP{URL: "http://ocsp.example/?key=secret", Issuers: []eds.Digest{issuing}}
	_, err := source.Answer(context.Background(), local.Question{})
	fmt.Println(source.Name())
	fmt.Println(err)
	// Output:
	// http://ocsp.example/
	// local: no answer: the responder does not answer for this issuer
}

// Kept answers make the same check possible years later.
func ExampleNewRecordedOCSP() {
	authority := edstest.MustNew(time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC))
	certificate := authority.Leaf(edstest.ProfileIndividualSign)
	kept := must(local.NewRecordedOCSP("kept", authority.OCSP(certificate).DER(), authority.OCSP(authority.Issuing).DER()))
	checker := must(local.New(local.Config{
		Trust:      must(local.NewTrust(local.ContourTest, authority.Roots(), authority.Intermediates())),
		Algorithms: []eds.Algorithm{local.RSASHA256()},
		OCSP:       []local.OCSPSource{kept},
		Clock:      func() time.Time { return authority.At.AddDate(7, 0, 0) },
	}))
	report := must(checker.CheckCertificate(context.Background(), eds.Request{
		Moment: authority.At, Purpose: eds.PurposeApplicantRequest, Certificate: certificate.PEM(), Expect: []eds.Signatory{{}},
	}))
	fmt.Println(report.Verdict, len(report.Proofs))
	// Output: valid 2
}

// What is kept for years: the message, the report as JSON, and the bytes of each
// proof under their digest. Then the report can be proved again offline.
func ExampleKept() {
	authority := edstest.MustNew(time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC))
	config := local.Config{
		Trust:      must(local.NewTrust(local.ContourTest, authority.Roots(), authority.Intermediates())),
		Algorithms: []eds.Algorithm{local.RSASHA256()},
		Lists:      must(local.NewLists(authority.CRL().DER(), authority.RootCRL().DER())),
		Clock:      func() time.Time { return authority.At },
	}
	request := eds.Request{
		Moment: authority.At, Purpose: eds.PurposeApplicantRequest, Expect: []eds.Signatory{{}},
		Signature: authority.Sign([]byte("form"), authority.Leaf(edstest.ProfileIndividualSign)),
	}
	report := must(must(local.New(config)).CheckSignature(context.Background(), request))
	text := must(report.CanonicalJSON())
	store := map[eds.Digest][]byte{}
	for _, proof := range report.Proofs {
		store[proof.SHA256] = proof.Raw
	}

	kept := must(eds.ParseReport(text)) // ten years later
	if err := kept.Proofs.Restore(func(d eds.Digest) ([]byte, error) { return store[d], nil }); err != nil {
		fmt.Println(err)
		return
	}
	answers, lists, err := local.Kept(kept.Proofs)
	if err != nil {
		fmt.Println(err)
		return
	}
	config.OCSP, config.Lists = []local.OCSPSource{answers}, lists
	config.Clock = func() time.Time { return authority.At.AddDate(10, 0, 0) }
	again := must(must(local.New(config)).CheckSignature(context.Background(), request))
	fmt.Println(again.Verdict, bytes.Equal(text, must(again.CanonicalJSON())))
	// Output: valid true
}

// Lists come in DER or PEM; what is none is told before anything is checked.
func ExampleNewLists() {
	authority := edstest.MustNew(time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC))
	lists := must(local.NewLists(authority.CRL().DER(), authority.Delta().PEM()))
	fmt.Println(lists.Len())
	_, err := local.NewLists([]byte("<html>"))
	fmt.Println(errors.Is(err, local.ErrList))
	// Output:
	// 2
	// true
}

func ExampleKeyDigest() {
	authority := edstest.MustNew(time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC))
	root := must(local.KeyDigest(authority.Root.PEM()))
	fmt.Println(root == must(local.KeyDigest(authority.Root.DER)), root == must(local.KeyDigest(authority.Issuing.DER)))
	// Output: true false
}

func ExampleRSASHA256() {
	a := local.RSASHA256()
	fmt.Println(a.Name(), a.KeyOID(), a.HashOID(), a.NewHash().Size())
	// Output: RSA-SHA256 1.2.840.113549.1.1.1 2.16.840.1.101.3.4.2.1 32
}
