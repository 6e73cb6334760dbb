// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local_test

import (
	"context"
	"encoding"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/eds/local"
	"github.com/reglament-kz/reglament/regulation/law"
)

func TestNewTrustRefuses(t *testing.T) {
	a := authority()
	for _, row := range []struct {
		name                 string
		contour              local.Contour
		roots, intermediates [][]byte
	}{
		{"a contour that is none", "", a.Roots(), nil},
		{"no root", local.ContourTest, nil, a.Intermediates()},
		{"bytes that are no certificate", local.ContourTest, [][]byte{{1}}, nil},
		{"an intermediate that is no certificate", local.ContourTest, a.Roots(), [][]byte{{0x30, 0}}},
		{"a person's certificate as root", local.ContourTest, [][]byte{a.Leaf(edstest.ProfileHead).DER}, nil},
		{"a root of the test contour in production", local.ContourProduction, a.Roots(), nil},
	} {
		t.Run(row.name, func(t *testing.T) {
			_, err := local.NewTrust(row.contour, row.roots, row.intermediates)
			require.ErrorIs(t, err, local.ErrConfig)
		})
	}
	trust, err := local.NewTrust(local.ContourTest, a.Roots(), a.Intermediates())
	require.NoError(t, err)
	require.Equal(t, local.ContourTest, trust.Contour())
	_, err = local.NewTrust(local.ContourTest, [][]byte{a.Root.PEM()}, [][]byte{a.Issuing.PEM()})
	require.NoError(t, err)
	_, err = local.NewTrust(local.ContourTest, [][]byte{append(a.Root.PEM(), a.Issuing.PEM()...)}, nil)
	require.ErrorIs(t, err, local.ErrConfig, "a file of two certificates is no single one")
}

func TestNewRefuses(t *testing.T) {
	a, other := authority(), edstest.MustNew(at(), func(c *edstest.Config) { c.Realm = "other" })
	trustOf := func(contour local.Contour, roots ...[]byte) *local.Trust {
		trust, err := local.NewTrust(contour, roots, nil)
		require.NoError(t, err)
		return trust
	}
	good := local.Config{Trust: trustOf(local.ContourTest, a.Root.DER), Algorithms: algorithms()}
	_, err := local.New(good)
	require.NoError(t, err)
	production := edstest.MustNew(at(), func(c *edstest.Config) { c.Realm = "other" })
	root := production.Resign(production.Root, func(t *edstest.Template) {
		t.Subject = t.Subject.With(edstest.NameCommonName, "НЕГІЗГІ ОРТАЛЫҚ")
	})
	foreign := good
	foreign.Foreign = trustOf(local.ContourProduction, root.DER)
	_, err = local.New(foreign)
	require.NoError(t, err)
	for _, row := range []struct {
		name string
		edit func(*local.Config)
	}{
		{"no trust", func(c *local.Config) { c.Trust = nil }},
		{"no algorithm", func(c *local.Config) { c.Algorithms = nil }},
		{"a nil algorithm", func(c *local.Config) { c.Algorithms = []eds.Algorithm{nil} }},
		{"one algorithm twice", func(c *local.Config) {
			c.Algorithms = append(c.Algorithms[:len(c.Algorithms):len(c.Algorithms)], local.RSASHA256())
		}},
		{"a nil source", func(c *local.Config) { c.OCSP = []local.OCSPSource{nil} }},
		{"a negative skew", func(c *local.Config) { c.Skew = -1 }},
		{"a negative limit", func(c *local.Config) { c.MaxSigners = -1 }},
		{"the same contour as foreign", func(c *local.Config) { c.Foreign = trustOf(local.ContourTest, other.Root.DER) }},
		{"one authority in both contours", func(c *local.Config) {
			c.Trust, c.Foreign = trustOf(local.ContourTest, root.DER), trustOf(local.ContourProduction, root.DER)
		}},
	} {
		t.Run(row.name, func(t *testing.T) {
			c := good
			row.edit(&c)
			_, err := local.New(c)
			require.ErrorIs(t, err, local.ErrConfig)
		})
	}
}

// A certificate of the other contour is told apart from one of nobody's, though
// it is wrong in nothing else.
func TestContoursAreNeverMixed(t *testing.T) {
	a := authority()
	production := edstest.MustNew(at(), func(c *edstest.Config) { c.Realm = "other" })
	title := func(c *edstest.Certificate, name string) *edstest.Certificate {
		return production.Resign(c, func(t *edstest.Template) { t.Subject = t.Subject.With(edstest.NameCommonName, name) })
	}
	root := title(production.Root, "НЕГІЗГІ ОРТАЛЫҚ")
	c := edstest.Case{
		Kind: edstest.KindCertificate, At: at(), IIN: edstest.IIN(1), Certificate: a.Leaf(edstest.ProfileIndividualSign).DER,
		Roots: a.Roots(), Intermediates: a.Intermediates(), CRLs: [][]byte{a.CRL().DER(), a.RootCRL().DER()},
	}
	config, _ := configOf(t, c)
	require.Equal(t, eds.VerdictValid, ask(t, mustNew(t, config), requestOf(t, c, 0)).Verdict, "the twin, in its own contour")
	config.Foreign = config.Trust
	trust, err := local.NewTrust(local.ContourProduction, [][]byte{root.DER}, nil)
	require.NoError(t, err)
	config.Trust = trust
	report := ask(t, mustNew(t, config), requestOf(t, c, 0))
	require.Equal(t, eds.VerdictInvalid, report.Verdict)
	require.Equal(t, []eds.Code{eds.CodeChainContour}, troubles(report))
}

func mustNew(t testing.TB, c local.Config) *local.Checker {
	t.Helper()
	checker, err := local.New(c)
	require.NoError(t, err)
	return checker
}

func TestAnIncompleteRequestIsAnError(t *testing.T) {
	a := authority()
	checker := checkerOf(t, edstest.Case{Roots: a.Roots(), At: at()})
	_, err := checker.CheckCertificate(context.Background(), eds.Request{})
	require.ErrorIs(t, err, eds.ErrRequest)
	_, err = checker.CheckSignature(context.Background(), eds.Request{})
	require.ErrorIs(t, err, eds.ErrRequest)
	future := eds.Request{Moment: at().Add(5*time.Minute + time.Second), Purpose: eds.PurposeApplicantRequest, Expect: []eds.Signatory{{}}, Certificate: []byte{1}}
	_, err = checker.CheckCertificate(context.Background(), future)
	require.ErrorIs(t, err, eds.ErrRequest, "the moment lies in the future")
	future.Moment = at().Add(5 * time.Minute)
	_, err = checker.CheckCertificate(context.Background(), future)
	require.NoError(t, err, "clocks differ")
	done, cancel := context.WithCancel(context.Background())
	cancel()
	r := eds.Request{Moment: at(), Purpose: eds.PurposeApplicantRequest, Expect: []eds.Signatory{{}}, Signature: []byte{1}}
	_, err = checker.CheckSignature(done, r)
	require.ErrorIs(t, err, context.Canceled)
	r.Certificate, r.Signature = []byte{1}, nil
	_, err = checker.CheckCertificate(done, r)
	require.ErrorIs(t, err, context.Canceled)
}

func TestContourIsAWord(t *testing.T) {
	require.Contains(t, law.Values[local.Contour](), local.ContourTest)
	for _, c := range law.Values[local.Contour]() {
		text, err := c.MarshalText()
		require.NoError(t, err)
		var back local.Contour
		require.NoError(t, encoding.TextUnmarshaler(&back).UnmarshalText(text))
		require.Equal(t, c, back)
	}
	var c local.Contour
	require.ErrorIs(t, c.UnmarshalText([]byte("both")), law.ErrSyntax)
	require.ErrorIs(t, c.UnmarshalText(nil), law.ErrSyntax)
}

func TestLimits(t *testing.T) {
	a := authority()
	content := make([]byte, 10_000)
	c := edstest.Case{
		Kind: edstest.KindSignature, At: at(), IIN: edstest.IIN(1), Content: content,
		Roots: a.Roots(), Intermediates: a.Intermediates(), CRLs: [][]byte{a.CRL().DER(), a.RootCRL().DER()},
		Signature: a.SignDetached(content, a.Leaf(edstest.ProfileIndividualSign)),
	}
	config, _ := configOf(t, c)
	require.Equal(t, eds.VerdictValid, ask(t, mustNew(t, config), requestOf(t, c, 0)).Verdict)
	for _, row := range []struct {
		name string
		edit func(*local.Config)
	}{
		{"the form is larger than allowed", func(c *local.Config) { c.MaxSize = len(content) - 1 }},
		{"the message is larger than allowed", func(c *local.Config) { c.MaxSize = 500 }},
	} {
		t.Run(row.name, func(t *testing.T) {
			limited := config
			row.edit(&limited)
			require.Equal(t, []eds.Code{eds.CodeStructureTooLarge}, troubles(ask(t, mustNew(t, limited), requestOf(t, c, 0))))
		})
	}
}

func TestRequireTimestamp(t *testing.T) {
	a := authority()
	leaf := a.Leaf(edstest.ProfileIndividualSign)
	c := edstest.Case{
		Kind: edstest.KindSignature, At: at(), IIN: edstest.IIN(1),
		Roots: a.Roots(), Intermediates: a.Intermediates(), CRLs: [][]byte{a.CRL().DER(), a.RootCRL().DER()},
		Signature: a.Stamped(a.SignedData([]byte("form"), leaf), at().Add(-time.Minute)).DER(),
	}
	config, _ := configOf(t, c)
	config.RequireTimestamp = true
	report := ask(t, mustNew(t, config), requestOf(t, c, 0))
	require.Equal(t, eds.VerdictValid, report.Verdict)
	require.Equal(t, at().Add(-time.Minute), report.Signers[0].StampTime)
	require.Equal(t, at().Add(-time.Minute), report.Signers[0].Judged)
	require.Equal(t, eds.DigestOf([]byte("form")), report.Form, "the embedded form")
	c.Signature = a.Sign([]byte("form"), leaf)
	require.Equal(t, []eds.Code{eds.CodeTimestampRequired}, troubles(ask(t, mustNew(t, config), requestOf(t, c, 0))))
	c.Signature = a.SignDetached([]byte("form"), leaf)
	_, err := mustNew(t, config).CheckSignature(t.Context(), requestOf(t, c, 0))
	var request *eds.RequestError
	require.ErrorAs(t, err, &request, "the caller forgot the form, and the applicant did nothing wrong")
	require.Equal(t, "Content", request.Field)
}
