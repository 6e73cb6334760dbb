// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package xmlsig_test

import (
	"context"
	"fmt"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/eds/local"
	"github.com/reglament-kz/reglament/eds/xmlsig"
)

// exampleChecker trusts an authority for tests; in earnest the roots and lists
// are the national authority's.
func exampleChecker(a *edstest.Authority) (*xmlsig.Checker, error) {
	trust, err := local.NewTrust(local.ContourTest, a.Roots(), a.Intermediates())
	if err != nil {
		return nil, err
	}
	lists, err := local.NewLists(a.CRL().DER(), a.RootCRL().DER())
	if err != nil {
		return nil, err
	}
	certificates, err := local.New(local.Config{Trust: trust, Lists: lists, Algorithms: algorithms(), Clock: at})
	if err != nil {
		return nil, err
	}
	return xmlsig.New(xmlsig.Config{Certificates: certificates, Algorithms: algorithms()})
}

// The form is read from the verified bytes. A wrapped document, whose own form
// nobody signed, gives none.
func ExampleChecker_CheckDocument() {
	a := authority(edstest.AlgorithmRSA)
	checker, err := exampleChecker(a)
	if err != nil {
		fmt.Println(err)
		return
	}
	signed := string(a.XML("<animals>2</animals>", a.Leaf(edstest.ProfileIndividualSign)).Bytes())
	wrapped := "<form><animals>200</animals><aside>" + signed + "</aside></form>"
	for _, document := range []string{signed, wrapped} {
		report, verified, err := checker.CheckDocument(context.Background(), eds.Request{
			Moment: at(), Purpose: eds.PurposeApplicantRequest, Signature: []byte(document),
			Expect: []eds.Signatory{{IIN: eds.MustParseIIN(edstest.IIN(1))}},
		})
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Printf("%s %q\n", report.Verdict, verified)
	}
	// Output:
	// valid "<form><animals>2</animals></form>"
	// invalid ""
}
