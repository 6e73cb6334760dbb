// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/eds/local"
)

// overHTTP is an authority with its services behind a server.
func overHTTP(t testing.TB) (*edstest.Authority, *edstest.Services, *httptest.Server) {
	t.Helper()
	a := authority()
	services := a.Services(nil)
	server := httptest.NewServer(services)
	t.Cleanup(server.Close)
	return a, services, server
}

func caseOf(a *edstest.Authority, leaf *edstest.Certificate) edstest.Case {
	return edstest.Case{
		Kind: edstest.KindCertificate, At: a.At, IIN: edstest.IIN(1), Certificate: leaf.DER,
		Roots: a.Roots(), Intermediates: a.Intermediates(),
	}
}

func TestHTTPOCSP(t *testing.T) {
	a, services, server := overHTTP(t)
	leaf, revoked := a.Leaf(edstest.ProfileIndividualSign), a.Leaf(edstest.ProfileIndividualSign)
	services.Revoke(revoked, at().AddDate(0, 0, -1), edstest.ReasonKeyCompromise)
	config, _ := configOf(t, caseOf(a, leaf))
	config.OCSP = []local.OCSPSource{local.HTTPOCSP{URL: server.URL + edstest.PathOCSP}}
	config.Timeout = 200 * time.Millisecond
	checker := mustNew(t, config)
	for _, row := range []struct {
		name    string
		mode    edstest.Mode
		leaf    *edstest.Certificate
		verdict eds.Verdict
		codes   []eds.Code
	}{
		{"a good certificate", edstest.ModeUp, leaf, eds.VerdictValid, nil},
		{"a revoked one", edstest.ModeUp, revoked, eds.VerdictInvalid, []eds.Code{eds.CodeRevocationRevoked}},
		{"the service is down", edstest.ModeDown, revoked, eds.VerdictIndeterminate, []eds.Code{eds.CodeRevocationUnavailable}},
		{"the service does not answer in time", edstest.ModeSilent, leaf, eds.VerdictIndeterminate, []eds.Code{eds.CodeRevocationUnavailable}},
		{"the service is busy", edstest.ModeBusy, leaf, eds.VerdictIndeterminate, []eds.Code{eds.CodeRevocationUnavailable}},
		{"an empty answer", edstest.ModeEmpty, leaf, eds.VerdictIndeterminate, []eds.Code{eds.CodeRevocationUnavailable}},
		{"a page of a proxy", edstest.ModePage, leaf, eds.VerdictIndeterminate, []eds.Code{eds.CodeRevocationUnavailable}},
	} {
		t.Run(row.name, func(t *testing.T) {
			services.Set(row.mode)
			report := ask(t, checker, requestOf(t, caseOf(a, row.leaf), 0))
			require.Equal(t, row.codes, troubles(report))
			require.Equal(t, row.verdict, report.Verdict)
		})
	}
}

// No address that stands in a certificate is ever asked: the checker has no
// source, and the certificates name a host that does not exist.
func TestAddressesInCertificatesAreNotAsked(t *testing.T) {
	asked := 0
	server := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { asked++ }))
	defer server.Close()
	a := authority()
	template := a.Template(edstest.ProfileIndividualSign)
	template.OCSPURL, template.CRLURL, template.DeltaURL, template.IssuerURL = server.URL, server.URL, server.URL, server.URL
	c := caseOf(a, a.Issue(template))
	require.Equal(t, []eds.Code{eds.CodeRevocationUnavailable}, troubles(run(t, c, 0)))
	require.Zero(t, asked)
}

func TestSourcesAreAskedInOrder(t *testing.T) {
	a, services, server := overHTTP(t)
	leaf := a.Leaf(edstest.ProfileIndividualSign)
	c := caseOf(a, leaf)
	config, _ := configOf(t, c)
	down := responder(func([]byte) ([]byte, error) { return nil, errors.New("down") })
	up := local.HTTPOCSP{URL: server.URL + edstest.PathOCSP}
	garbage := responder(func([]byte) ([]byte, error) { return []byte("garbage"), nil })
	for _, row := range []struct {
		name    string
		sources []local.OCSPSource
		lists   [][]byte
		codes   []eds.Code
	}{
		{"the second answers where the first is down", []local.OCSPSource{down, up}, nil, nil},
		{"the lists answer where every source is down", []local.OCSPSource{down, down}, [][]byte{a.CRL().DER(), a.RootCRL().DER()}, nil},
		{"garbage is an answer: nobody else is asked", []local.OCSPSource{garbage, up}, [][]byte{a.CRL().DER(), a.RootCRL().DER()}, []eds.Code{eds.CodeRevocationMalformed}},
		{"nobody answers", []local.OCSPSource{down}, nil, []eds.Code{eds.CodeRevocationUnavailable}},
	} {
		t.Run(row.name, func(t *testing.T) {
			config.OCSP = row.sources
			lists, err := local.NewLists(row.lists...)
			require.NoError(t, err)
			config.Lists = lists
			require.Equal(t, row.codes, troubles(ask(t, mustNew(t, config), requestOf(t, c, 0))))
		})
	}
	require.Positive(t, services.Answered())
}

// A responder for one issuer leaves the others to the lists.
func TestHTTPOCSPForOneIssuer(t *testing.T) {
	a, _, server := overHTTP(t)
	c := caseOf(a, a.Leaf(edstest.ProfileIndividualSign))
	config, _ := configOf(t, c)
	issuer, err := local.KeyDigest(a.Issuing.DER)
	require.NoError(t, err)
	config.OCSP = []local.OCSPSource{local.HTTPOCSP{URL: server.URL + edstest.PathOCSP, Issuers: []eds.Digest{issuer}}}
	require.Equal(t, []eds.Code{eds.CodeRevocationUnavailable}, troubles(ask(t, mustNew(t, config), requestOf(t, c, 0))), "nobody speaks for the root")
	require.NoError(t, config.Lists.Add(a.RootCRL().DER()))
	report := ask(t, mustNew(t, config), requestOf(t, c, 0))
	require.Equal(t, eds.VerdictValid, report.Verdict)
	require.Len(t, report.Proofs, 2)
	require.Equal(t, []eds.ProofKind{eds.ProofCRL, eds.ProofOCSP}, []eds.ProofKind{report.Proofs[0].Kind, report.Proofs[1].Kind})
	_, err = local.KeyDigest([]byte{1})
	require.ErrorIs(t, err, local.ErrConfig)
}

func TestFetchCRL(t *testing.T) {
	_, services, server := overHTTP(t)
	raw, err := local.FetchCRL(context.Background(), nil, server.URL+edstest.PathCRL, 0)
	require.NoError(t, err)
	lists, err := local.NewLists(raw)
	require.NoError(t, err)
	require.Equal(t, 1, lists.Len())
	for _, row := range []struct {
		name    string
		mode    edstest.Mode
		address string
		limit   int
	}{
		{"more bytes than the limit", edstest.ModeUp, server.URL + edstest.PathCRL, len(raw) - 1},
		{"nothing there", edstest.ModeUp, server.URL + "/nothing", 0},
		{"an empty answer", edstest.ModeEmpty, server.URL + edstest.PathCRL, 0},
		{"the service is down", edstest.ModeDown, server.URL + edstest.PathCRL, 0},
		{"nobody listens", edstest.ModeUp, "http://127.0.0.1:1/", 0},
		{"an address that is none", edstest.ModeUp, "http://[", 0},
	} {
		t.Run(row.name, func(t *testing.T) {
			services.Set(row.mode)
			_, err := local.FetchCRL(context.Background(), nil, row.address, row.limit)
			require.ErrorIs(t, err, local.ErrUnavailable)
		})
	}
	services.Set(edstest.ModePage)
	page, err := local.FetchCRL(context.Background(), nil, server.URL+edstest.PathCRL, 0)
	require.NoError(t, err, "a page comes with success; the store refuses it")
	require.ErrorIs(t, lists.Add(page), local.ErrList)
}

func TestRedirectsAreNotFollowed(t *testing.T) {
	server := httptest.NewServer(http.RedirectHandler("http://127.0.0.1:1/", http.StatusSeeOther))
	defer server.Close()
	_, err := local.FetchCRL(context.Background(), nil, server.URL, 0)
	require.ErrorIs(t, err, local.ErrUnavailable)
	require.Contains(t, err.Error(), "303")
}

func TestNamesOfSourcesHideSecrets(t *testing.T) {
	name := local.HTTPOCSP{URL: "http://user:secret@ocsp.example/path?token=secret#secret"}.Name()
	require.Equal(t, "http://ocsp.example/path", name)
	require.NotContains(t, local.HTTPOCSP{URL: "http://[secret"}.Name(), "secret")
	_, err := local.HTTPOCSP{URL: "http://user:secret@127.0.0.1:1/"}.Answer(context.Background(), local.Question{})
	require.ErrorIs(t, err, local.ErrUnavailable)
	require.NotContains(t, fmt.Sprint(err), "secret")
	_, err = local.HTTPOCSP{URL: "http://[secret"}.Answer(context.Background(), local.Question{})
	require.ErrorIs(t, err, local.ErrUnavailable)
	require.False(t, strings.Contains(err.Error(), "secret"))
}

// A caller who gives up has no report but his own error.
func TestAContextThatEndsDuringTheCheckIsAnError(t *testing.T) {
	a := authority()
	ctx, cancel := context.WithCancel(context.Background())
	c := caseOf(a, a.Leaf(edstest.ProfileIndividualSign))
	c.OCSP = func([]byte) ([]byte, error) {
		cancel()
		return nil, ctx.Err()
	}
	_, err := checkerOf(t, c).CheckCertificate(ctx, requestOf(t, c, 0))
	require.ErrorIs(t, err, context.Canceled)
}
