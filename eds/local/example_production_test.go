// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local_test

import (
	"context"
	"fmt"
	"net/http/httptest"
	"time"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/eds/local"
)

// A service in production: OCSP first, lists that a refresher keeps fresh behind
// it, a stamp for what was found right. Here the services of a test authority
// stand on loopback; the addresses of the national authority stand in the
// package documentation.
func Example_production() {
	moment := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	clock := func() time.Time { return moment }
	authority := edstest.MustNew(moment)
	server := httptest.NewServer(authority.Services(clock))
	defer server.Close()

	refresher := &local.Refresher{
		Lists:     &local.Lists{},
		Addresses: []string{server.URL + edstest.PathCRL, server.URL + edstest.PathRootCRL},
		Clock:     clock,
	}
	// A service calls Run in a goroutine of its own, after a first Refresh.
	if _, err := refresher.Refresh(context.Background()); err != nil {
		panic(err)
	}
	checker := must(local.New(local.Config{
		Trust:        must(local.NewTrust(local.ContourTest, authority.Roots(), authority.Intermediates())),
		Algorithms:   []eds.Algorithm{local.RSASHA256()},
		OCSP:         []local.OCSPSource{local.HTTPOCSP{URL: server.URL + edstest.PathOCSP}},
		Lists:        refresher.Lists,
		OCSPCache:    10_000,
		CheckTimeout: 5 * time.Second,
		Clock:        clock,
	}))

	form := []byte("the filled form")
	signature := authority.Sign(form, authority.Leaf(edstest.ProfileIndividualSign))
	stamper := local.HTTPStamper{URL: server.URL + edstest.PathStamp, Algorithm: local.RSASHA256()}
	stamped := must(stamper.Stamp(context.Background(), signature))
	report := must(checker.CheckSignature(context.Background(), eds.Request{
		Reference: "applicant-44", Moment: moment, Purpose: eds.PurposeApplicantRequest,
		Signature: stamped, Content: form,
		Expect: []eds.Signatory{{IIN: eds.MustParseIIN(edstest.IIN(1))}},
	}))
	fmt.Println(report.Verdict, report.Has(eds.CodeTimestampOK), refresher.Lists.Len())
	// Output: valid true 2
}
