// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eds_test

import (
	"errors"
	"fmt"
	"log/slog"
	"os"
	"time"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/regulation/law"
)

func ExampleParseIIN() {
	n, err := eds.ParseIIN("811201401188")
	if err != nil {
		panic(err)
	}
	born, _ := n.BirthDate()
	fmt.Println(n, born, n.Sex(), n.Validate())
	// Output: IIN************ 1981-12-01 female <nil>
}

func ExampleIIN_Validate() {
	// A number of the certification authority's own test identities.
	n := eds.MustParseIIN("123456789011")
	err := n.Validate()
	var number *eds.NumberError
	if errors.As(err, &number) {
		fmt.Println(number.Rule, number.Position)
	}
	fmt.Println(err)
	// Output:
	// century 7
	// eds: IIN: digit 7: the century and sex are above 6
}

func ExampleParseBIN() {
	n, err := eds.ParseBIN("950341000052")
	if err != nil {
		panic(err)
	}
	fmt.Println(n, n.Entity(), n.Unit(), n.Validate())
	// Output: BIN************ resident branch <nil>
}

func ExampleRequest_Validate() {
	r := eds.Request{Purpose: eds.PurposeApplicantRequest, Certificate: []byte("..."), Expect: []eds.Signatory{{IIN: eds.MustParseIIN("811201401188")}}}
	fmt.Println(r.Validate(eds.KindCertificate))
	// Output: eds: request: Moment: the moment in law is not stated
}

func ExampleMatchSigners() {
	r := eds.Request{
		Purpose: eds.PurposeApplicantRequest,
		Expect:  []eds.Signatory{{IIN: eds.MustParseIIN("811201401188")}},
	}
	signer := eds.Signer{Identity: eds.Identity{IIN: eds.MustParseIIN("791028302728")}}
	for _, f := range eds.MatchSigners(r, []eds.Signer{signer}) {
		fmt.Println(f.Status, f.Code, f.Text().In(law.LangEnglish))
	}
	// Output: fail identity.iin_differs the IIN in the certificate differs from the request
}

func ExampleNewReport() {
	r := eds.Request{
		Reference: "applicant-17",
		Moment:    time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC),
		Purpose:   eds.PurposeApplicantRequest,
	}
	report := eds.NewReport(eds.KindCertificate, r, eds.Report{
		Checker: "mine",
		Signers: []eds.Signer{{Identity: eds.Identity{IIN: eds.MustParseIIN("811201401188")}}},
		Findings: []eds.Finding{
			eds.NewFinding(eds.CodeValidityOK, 1),
			eds.NewFinding(eds.CodeRevocationUnavailable, 1).With("no answer within 5s"),
		},
	})
	fmt.Println(report.Verdict)
	for _, f := range report.Findings {
		fmt.Println(f.Status, f.Code)
	}
	// Output:
	// indeterminate
	// pass validity.ok
	// unknown revocation.unavailable
}

func ExampleReport_Evidence() {
	r := eds.Request{Reference: "applicant-17", Moment: time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC), Purpose: eds.PurposeApplicantRequest}
	report := eds.NewReport(eds.KindSignature, r, eds.Report{
		Checker:  "mine",
		Form:     eds.DigestOf([]byte("the filled form")),
		Findings: []eds.Finding{eds.NewFinding(eds.CodeStructureNoSigners, 0)},
	})
	evidence, err := report.Evidence()
	if err != nil {
		panic(err)
	}
	fmt.Println(evidence.Verdict, evidence.Codes, evidence.Reference, evidence.Form == eds.DigestOf([]byte("the filled form")))
	// Output: invalid [structure.no_signers] applicant-17 true
}

func ExampleParseReport() {
	_, err := eds.ParseReport([]byte(`{"kind":"signature","verdict":"valid","purpose":"applicant_request","moment":"2026-03-02T09:00:00Z"}`))
	fmt.Println(err)
	// Output: eds: malformed report: verdict "valid", the findings give "indeterminate"
}

func ExampleRolesOf() {
	fmt.Println(eds.RolesOf([]eds.OID{"1.3.6.1.5.5.7.3.4", "1.2.398.3.3.4.1.2", "1.2.398.3.3.4.1.2.1"}))
	// Output: [organisation head]
}

func ExampleCode_Text() {
	fmt.Println(eds.CodeRevocationRevoked.Text().In(law.LangKazakh))
	// Output: тіркеу куәлігі кері қайтарылған (жойылған)
}

func ExampleNewFinding() {
	f := eds.NewFinding(eds.CodeValidityExpired, 1).With("ended on 2026-03-01")
	fmt.Println(f.Check, f.Status, f.Code, f.Detail)
	fmt.Println(f.Text().In(law.LangRussian))
	// Output:
	// validity fail validity.expired ended on 2026-03-01
	// срок действия истёк
}

// A log shows who signed by number, and nobody's IIN.
func ExampleSigners() {
	signers := eds.Signers{
		{Identity: eds.Identity{IIN: eds.MustParseIIN("811201401188")}, Name: "ТЕСТОВ ТЕСТ", Roles: []eds.Role{eds.RoleIndividual}},
	}
	log := slog.New(slog.NewTextHandler(os.Stdout, &slog.HandlerOptions{ReplaceAttr: func(groups []string, a slog.Attr) slog.Attr {
		if len(groups) == 0 || a.Key == "judged" { // the example has no time
			return slog.Attr{}
		}
		return a
	}}))
	log.Info("checked", "signers", signers)
	// Output: signers.1.identity.iin=IIN************ signers.1.identity.bin="" signers.1.roles=[individual] signers.1.algorithm="" signers.1.certificate=""
}

func ExampleBIN_Validate() {
	n := eds.MustParseBIN("951341000052")
	err := n.Validate()
	fmt.Println(err, errors.Is(err, eds.ErrNumber))
	// Output: eds: BIN: digit 3: no such month of registration true
}

// Whoever signs a result for the provider needs one of these roles, unless the
// request names others.
func ExamplePurpose_Roles() {
	fmt.Println(eds.PurposeApplicantRequest.Roles(), eds.PurposeProviderResult.Roles())
	// Output: [] [head may_sign may_sign_financial hr employee civil_servant]
}

func ExampleReport_Has() {
	report := eds.NewReport(eds.KindCertificate, eds.Request{}, eds.Report{
		Signers:  make([]eds.Signer, 2),
		Findings: []eds.Finding{eds.NewFinding(eds.CodeRevocationUnavailable, 1), eds.NewFinding(eds.CodeRevocationUnavailable, 2)},
	})
	fmt.Println(report.Has(eds.CodeRevocationUnavailable), report.Has(eds.CodeRevocationRevoked), report.Codes())
	// Output: true false [revocation.unavailable]
}

func ExampleNewProof() {
	p := eds.NewProof(eds.ProofOCSP, "http://ocsp.example/", time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC), []byte("the answer"))
	fmt.Println(p.Kind, p.Size, len(p.Raw))
	// Output: ocsp 10 10
}

func ExampleDigestOf() {
	fmt.Println(eds.DigestOf([]byte("the filled form")) == eds.DigestOf([]byte("the filled form ")))
	// Output: false
}

func ExampleRole_Text() {
	fmt.Println(eds.RoleHead.Text().In(law.LangKazakh))
	// Output: бірінші басшы
}

func ExampleReport_CanonicalJSON() {
	r := eds.Request{Moment: time.Date(2026, 3, 2, 14, 0, 0, 0, time.FixedZone("", 5*60*60)), Purpose: eds.PurposeApplicantRequest}
	text, err := eds.NewReport(eds.KindCertificate, r, eds.Report{Checker: "mine"}).CanonicalJSON()
	if err != nil {
		panic(err)
	}
	fmt.Println(string(text))
	// Output: {"kind":"certificate","verdict":"indeterminate","purpose":"applicant_request","moment":"2026-03-02T09:00:00Z","checker":"mine","form":"","findings":[],"signers":[],"proofs":[]}
}

// People and logs see masks; a store sees digits.
func ExampleIIN_Digits() {
	n := eds.MustParseIIN("811201401188")
	text, err := n.MarshalText()
	if err != nil {
		panic(err)
	}
	fmt.Printf("%v %#v %x\n", n, n, n)
	fmt.Println(n.Digits() == string(text))
	// Output:
	// IIN************ IIN************ IIN************
	// true
}
