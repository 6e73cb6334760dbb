// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package ncanode_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/eds/gost"
	"github.com/reglament-kz/reglament/eds/local"
	"github.com/reglament-kz/reglament/eds/ncanode"
)

func at() time.Time { return time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC) }

// made is the authority of all tests here: its keys are made once, and they
// remember what they signed.
var made = sync.OnceValue(func() *edstest.Authority { return edstest.MustNew(at()) })

// authority is the authority of all tests, as if nobody had used it.
func authority() *edstest.Authority { return made().Fork() }

// play makes the case of a scenario.
func play(t testing.TB, name string) edstest.NCANodeCase {
	t.Helper()
	for _, s := range edstest.NCANodeScenarios() {
		if s.Name == name {
			return s.Play(authority())
		}
	}
	require.FailNow(t, "no such scenario", name)
	return edstest.NCANodeCase{}
}

// checker asks a server that lives at the moment of the tests.
func checker(t testing.TB, h http.Handler, edits ...func(*ncanode.Config)) *ncanode.Checker {
	t.Helper()
	server := httptest.NewServer(h)
	t.Cleanup(server.Close)
	config := ncanode.Config{URL: server.URL, Clock: at}
	for _, edit := range edits {
		edit(&config)
	}
	c, err := ncanode.New(config)
	require.NoError(t, err)
	return c
}

// with adds a second checker that is given all that a case has.
func with(t testing.TB, c edstest.Case) func(*ncanode.Config) {
	t.Helper()
	return func(config *ncanode.Config) { config.Second = second(t, c) }
}

type responder func(request []byte) ([]byte, error)

func (r responder) Name() string { return "responder" }

func (r responder) Answer(_ context.Context, q local.Question) (local.Answer, error) {
	b, err := r(q.Request)
	return local.Answer{Response: b}, err
}

func second(t testing.TB, c edstest.Case) *local.Checker {
	t.Helper()
	trust, err := local.NewTrust(local.ContourTest, c.Roots, c.Intermediates)
	require.NoError(t, err)
	lists := &local.Lists{}
	for _, raw := range c.CRLs {
		if err := lists.Add(raw); err != nil {
			require.ErrorIs(t, err, local.ErrList)
		}
	}
	config := local.Config{
		Trust: trust, Lists: lists, Clock: at,
		Algorithms: append(gost.Algorithms(), local.RSASHA256(), local.RSASHA384(), local.RSASHA512()),
	}
	if c.OCSP != nil {
		config.OCSP = []local.OCSPSource{responder(c.OCSP)}
	}
	checker, err := local.New(config)
	require.NoError(t, err)
	return checker
}

// requestOf is the request that a case describes; others beside the applicant
// may sign, as many as are named.
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
	switch c.Kind {
	case edstest.KindCertificate:
		r.Certificate = c.Certificate
	case edstest.KindXML:
		r.Signature = c.XML
	default:
		r.Signature, r.Content = c.Signature, c.Content
	}
	return r
}

// othersIn is how many beside the first sign in a scenario.
func othersIn(name string) int {
	if name == "valid-two-signers" || name == "two-signers-one-bad" {
		return 1
	}
	return 0
}

// ask puts a request to the check of its kind.
func ask(t testing.TB, c *ncanode.Checker, kind edstest.Kind, r eds.Request) eds.Report {
	t.Helper()
	check := map[edstest.Kind]func(context.Context, eds.Request) (eds.Report, error){
		edstest.KindCertificate: c.CheckCertificate, edstest.KindSignature: c.CheckSignature, edstest.KindXML: c.CheckXML,
	}[kind]
	report, err := check(context.Background(), r)
	require.NoError(t, err)
	_, err = report.Evidence()
	require.NoError(t, err, "every report has evidence")
	return report
}

// troubles are the codes that do not pass, sorted, each once.
func troubles(r eds.Report) []eds.Code {
	out := []eds.Code{}
	for _, code := range r.Codes() {
		for _, f := range r.Findings {
			if f.Code == code && (f.Status == eds.StatusFail || f.Status == eds.StatusUnknown) {
				out = append(out, code)
				break
			}
		}
	}
	return out
}
