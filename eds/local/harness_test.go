// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local_test

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
)

func at() time.Time { return time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC) }

// made is the authority of all tests here: its keys are made once, and they
// remember what they signed.
var made = sync.OnceValue(func() *edstest.Authority { return edstest.MustNew(at()) })

// authority is the authority of all tests, as if nobody had used it.
func authority() *edstest.Authority { return made().Fork() }

// algorithms are all that the library has.
func algorithms() []eds.Algorithm {
	return append(gost.Algorithms(), local.RSASHA256(), local.RSASHA384(), local.RSASHA512())
}

// responder is an OCSP source in memory.
type responder func(request []byte) ([]byte, error)

func (r responder) Name() string { return "responder" }

func (r responder) Answer(_ context.Context, q local.Question) (local.Answer, error) {
	b, err := r(q.Request)
	return local.Answer{Response: b}, err
}

// configOf is the configuration that a case describes. A list that cannot be
// read is not stored: its owner has the error and goes on without it.
func configOf(t testing.TB, c edstest.Case) (local.Config, []error) {
	t.Helper()
	trust, err := local.NewTrust(local.ContourTest, c.Roots, c.Intermediates)
	require.NoError(t, err)
	lists := &local.Lists{}
	var refused []error
	for _, raw := range c.CRLs {
		if err := lists.Add(raw); err != nil {
			require.ErrorIs(t, err, local.ErrList)
			refused = append(refused, err)
		}
	}
	config := local.Config{
		Trust: trust, Algorithms: algorithms(), Lists: lists,
		Clock: func() time.Time { return c.At },
	}
	if c.OCSP != nil {
		config.OCSP = []local.OCSPSource{responder(c.OCSP)}
	}
	return config, refused
}

func checkerOf(t testing.TB, c edstest.Case) *local.Checker {
	t.Helper()
	config, _ := configOf(t, c)
	checker, err := local.New(config)
	require.NoError(t, err)
	return checker
}

// requestOf is the request that a case describes. Others beside the applicant
// may sign if they are named, so anybody is, as often as there are others.
func requestOf(t testing.TB, c edstest.Case, others int) eds.Request {
	t.Helper()
	var who eds.Signatory
	var err error
	if c.IIN != "" {
		who.IIN, err = eds.ParseIIN(c.IIN)
		require.NoError(t, err)
	}
	if c.BIN != "" {
		who.BIN, err = eds.ParseBIN(c.BIN)
		require.NoError(t, err)
	}
	if c.Role != "" {
		who.Roles = eds.RolesOf([]eds.OID{c.Role})
		require.Len(t, who.Roles, 1)
	}
	r := eds.Request{Reference: "case", Moment: c.At, Purpose: eds.PurposeApplicantRequest, Expect: append([]eds.Signatory{who}, make([]eds.Signatory, others)...)}
	if c.Kind == edstest.KindCertificate {
		r.Certificate = c.Certificate
	} else {
		r.Signature, r.Content = c.Signature, c.Content
	}
	return r
}

// run checks a case of one signer and others.
func run(t testing.TB, c edstest.Case, others int) eds.Report {
	t.Helper()
	return ask(t, checkerOf(t, c), requestOf(t, c, others))
}

// ask puts a request to the check that it is for.
func ask(t testing.TB, checker *local.Checker, r eds.Request) eds.Report {
	t.Helper()
	check := checker.CheckSignature
	if r.Certificate != nil {
		check = checker.CheckCertificate
	}
	report, err := check(context.Background(), r)
	require.NoError(t, err)
	_, err = report.Evidence()
	require.NoError(t, err, "every report has evidence")
	return report
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
