// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package ncanode_test

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"time"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/eds/local"
	"github.com/reglament-kz/reglament/eds/ncanode"
	"github.com/reglament-kz/reglament/regulation/law"
)

// applicant is whom the request names; the test authority's first person.
func applicant() []eds.Signatory { return []eds.Signatory{{IIN: eds.MustParseIIN(edstest.IIN(1))}} }

func ExampleNew() {
	_, err := ncanode.New(ncanode.Config{URL: "http://ncanode:14579", Methods: []ncanode.Method{}})
	fmt.Println(err)
	_, err = ncanode.New(ncanode.Config{URL: "http://ncanode:14579", Client: &http.Client{Timeout: 20 * time.Second}})
	fmt.Println(err)
	// Output:
	// ncanode: unusable configuration: the list of methods is empty; WithoutRevocation says that by name
	// <nil>
}

func ExampleChecker_CheckSignature() {
	moment := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	authority := edstest.MustNew(moment)
	server := httptest.NewServer(authority.NCANode()) // an agency has one of its own
	defer server.Close()

	checker, err := ncanode.New(ncanode.Config{URL: server.URL, Clock: func() time.Time { return moment }})
	if err != nil {
		panic(err)
	}
	form := []byte(`{"service":"vet-reference"}`)
	request := eds.Request{
		Reference: "applicant-17", Moment: moment, Purpose: eds.PurposeApplicantRequest, Expect: applicant(),
		Signature: authority.Sign(form, authority.Leaf(edstest.ProfileIndividualSign)), Content: form,
	}
	report, err := checker.CheckSignature(context.Background(), request)
	if err != nil {
		panic(err)
	}
	fmt.Println(report.Verdict)

	request.Content = []byte(`{"service":"vet-licence"}`)
	report, err = checker.CheckSignature(context.Background(), request)
	if err != nil {
		panic(err)
	}
	fmt.Println(report.Verdict)
	for _, f := range report.Findings {
		fmt.Println(f.Code, "-", f.Text().In(law.LangEnglish))
	}
	// Output:
	// valid
	// invalid
	// authenticity.content_differs - the form differs from the signed one
}

func ExampleChecker_CheckCertificate() {
	moment := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	authority := edstest.MustNew(moment)
	certificate := authority.Leaf(edstest.ProfileIndividualSign)
	node := authority.NCANode()
	node.OCSPReason = "ocsp.pki.gov.kz: Try again"
	server := httptest.NewServer(node)
	defer server.Close()

	checker, err := ncanode.New(ncanode.Config{URL: server.URL, Clock: func() time.Time { return moment }})
	if err != nil {
		panic(err)
	}
	report, err := checker.CheckCertificate(context.Background(), eds.Request{
		Reference: "applicant-17", Moment: moment, Purpose: eds.PurposeApplicantRequest, Expect: applicant(),
		Certificate: certificate.PEM(),
	})
	if err != nil {
		panic(err)
	}
	fmt.Println(report.Verdict, "- nobody may be refused for this")
	for _, f := range report.Findings {
		fmt.Println(f.Status, f.Code)
	}
	// Output:
	// indeterminate - nobody may be refused for this
	// pass structure.ok
	// pass validity.ok
	// unknown revocation.unavailable
	// pass identity.ok
	// pass chain.ok
	// pass usage.ok
}

func ExampleChecker_CheckXML() {
	moment := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	authority := edstest.MustNew(moment)
	server := httptest.NewServer(authority.NCANode())
	defer server.Close()

	checker, err := ncanode.New(ncanode.Config{URL: server.URL, Clock: func() time.Time { return moment }})
	if err != nil {
		panic(err)
	}
	document := authority.XML("<animals>2</animals>", authority.Leaf(edstest.ProfileIndividualSign)).Bytes()
	wrapped := "<form><animals>200</animals><aside>" + string(document) + "</aside></form>"
	for _, signed := range []string{string(document), wrapped} {
		report, err := checker.CheckXML(context.Background(), eds.Request{
			Moment: moment, Purpose: eds.PurposeApplicantRequest, Expect: applicant(), Signature: []byte(signed),
		})
		if err != nil {
			panic(err)
		}
		fmt.Println(report.Verdict, report.Has(eds.CodeStructureMalformed))
	}
	// Output:
	// valid false
	// invalid true
}

func ExampleChecker_Health() {
	node := edstest.MustNew(time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)).NCANode()
	node.Mode = edstest.ModeDown
	server := httptest.NewServer(node)
	defer server.Close()

	checker, err := ncanode.New(ncanode.Config{URL: server.URL})
	if err != nil {
		panic(err)
	}
	fmt.Println(checker.Health(context.Background()))
	// Output: ncanode: the server is not available: HTTP 503
}

// A second checker verifies what the server does not: here an OCSP answer whose
// signature is broken, about which the server says "OK".
func ExampleConfig_second() {
	moment := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	clock := func() time.Time { return moment }
	authority := edstest.MustNew(moment)
	server := httptest.NewServer(authority.NCANode())
	defer server.Close()
	forged := authority.Services(nil)
	forged.EditOCSP(func(r *edstest.OCSPResponse) { r.Damaged = true })

	trust, err := local.NewTrust(local.ContourTest, authority.Roots(), authority.Intermediates())
	if err != nil {
		panic(err)
	}
	second, err := local.New(local.Config{
		Trust: trust, Algorithms: []eds.Algorithm{local.RSASHA256()}, Clock: clock,
		OCSP: []local.OCSPSource{responder(func(request []byte) ([]byte, error) { return forged.OCSP(request), nil })},
	})
	if err != nil {
		panic(err)
	}
	for _, beside := range []eds.Checker{nil, second} {
		checker, err := ncanode.New(ncanode.Config{URL: server.URL, Clock: clock, Second: beside})
		if err != nil {
			panic(err)
		}
		report, err := checker.CheckCertificate(context.Background(), eds.Request{
			Moment: moment, Purpose: eds.PurposeApplicantRequest, Expect: applicant(),
			Certificate: authority.Fork().Leaf(edstest.ProfileIndividualSign).DER,
		})
		if err != nil {
			panic(err)
		}
		fmt.Println(report.Verdict, report.Has(eds.CodeRevocationUntrusted))
	}
	// Output:
	// valid false
	// indeterminate true
}

func ExampleMethod_UnmarshalText() {
	var method ncanode.Method
	err := method.UnmarshalText([]byte("OCSP"))
	fmt.Println(method, err)
	fmt.Println(method.UnmarshalText([]byte("ocsp")) != nil)
	// Output:
	// OCSP <nil>
	// true
}
