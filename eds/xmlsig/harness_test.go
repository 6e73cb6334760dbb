// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package xmlsig_test

import (
	"context"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/eds/gost"
	"github.com/reglament-kz/reglament/eds/local"
	"github.com/reglament-kz/reglament/eds/xmlsig"
)

func at() time.Time { return time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC) }

// made are authorities whose keys are made once; they remember what they signed.
var made = sync.OnceValue(func() map[edstest.Algorithm]*edstest.Authority {
	m := map[edstest.Algorithm]*edstest.Authority{}
	for _, algorithm := range edstest.Algorithms() {
		m[algorithm] = edstest.MustNew(at(), func(c *edstest.Config) { c.Algorithm = algorithm })
	}
	return m
})

func authority(algorithm edstest.Algorithm) *edstest.Authority { return made()[algorithm].Fork() }

func algorithms() []eds.Algorithm {
	return append(gost.Algorithms(), local.RSASHA256(), local.RSASHA384(), local.RSASHA512())
}

// certificatesOf judges the certificates of an authority.
func certificatesOf(t testing.TB, a *edstest.Authority) *local.Checker {
	t.Helper()
	trust, err := local.NewTrust(local.ContourTest, a.Roots(), a.Intermediates())
	require.NoError(t, err)
	lists := &local.Lists{}
	require.NoError(t, lists.Add(a.CRL().DER()))
	require.NoError(t, lists.Add(a.RootCRL().DER()))
	certificates, err := local.New(local.Config{Trust: trust, Algorithms: algorithms(), Lists: lists, Clock: at})
	require.NoError(t, err)
	return certificates
}

func checkerOf(t testing.TB, a *edstest.Authority, edits ...func(*xmlsig.Config)) *xmlsig.Checker {
	t.Helper()
	nobody := lookup(func(xmlsig.IssuerSerial) ([]byte, error) { return nil, nil })
	config := xmlsig.Config{Certificates: certificatesOf(t, a), Algorithms: algorithms(), Lookup: nobody}
	for _, edit := range edits {
		edit(&config)
	}
	checker, err := xmlsig.New(config)
	require.NoError(t, err)
	return checker
}

func requestOf(document []byte) eds.Request {
	return eds.Request{
		Reference: "case", Moment: at(), Purpose: eds.PurposeApplicantRequest, Signature: document,
		Expect: []eds.Signatory{{IIN: eds.MustParseIIN(edstest.IIN(1))}},
	}
}

func ask(t testing.TB, c *xmlsig.Checker, r eds.Request) (eds.Report, []byte) {
	t.Helper()
	report, verified, err := c.CheckDocument(context.Background(), r)
	require.NoError(t, err)
	_, err = report.Evidence()
	require.NoError(t, err, "every report has evidence")
	require.Equal(t, report.Verdict == eds.VerdictValid, verified != nil, "bytes are returned with a valid report alone")
	return report, verified
}

// troubles are the codes that do not pass.
func troubles(r eds.Report) []eds.Code {
	var out []eds.Code
	for _, f := range r.Findings {
		if f.Status == eds.StatusFail || f.Status == eds.StatusUnknown {
			out = append(out, f.Code)
		}
	}
	return out
}
