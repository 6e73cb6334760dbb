// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package ncanode_test

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/eds/ncanode"
)

// bare is what the server answers to somebody who asks it without this package
// and without naming methods.
func bare(t testing.TB, h http.Handler, path string, question map[string]any) bool {
	t.Helper()
	body, err := json.Marshal(question)
	require.NoError(t, err)
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest(http.MethodPost, path, bytes.NewReader(body)))
	require.Equal(t, http.StatusOK, w.Code, w.Body.String())
	var answer struct{ Valid bool }
	require.NoError(t, json.Unmarshal(w.Body.Bytes(), &answer))
	return answer.Valid
}

func text64(b []byte) string { return base64.StdEncoding.EncodeToString(b) }

// gap is one thing that the server does not check: what the row does to a right
// signature, that the server calls it valid all the same, and what this package
// says.
type gap struct {
	number  int
	what    string
	kind    edstest.Kind
	change  func(*edstest.Authority, *edstest.NCANodeCase)
	config  func(*ncanode.Config)
	second  bool
	asked   []string // the methods with which the server is asked bare
	says    bool     // what it answers then
	verdict eds.Verdict
	code    eds.Code
}

func resigned(a *edstest.Authority, c *edstest.NCANodeCase, leaf *edstest.Certificate, edit func(*edstest.SignedData)) {
	data := a.SignedData(c.Content, leaf)
	edit(data)
	c.Certificate, c.Signature = leaf.DER, data.DER()
}

func gaps() []gap {
	both := []string{"OCSP", "CRL"}
	unstamped := func(*edstest.SignedData) {}
	return []gap{
		{1, "a revoked certificate, when no method is named", edstest.KindCertificate,
			func(a *edstest.Authority, c *edstest.NCANodeCase) {
				leaf := a.Leaf(edstest.ProfileIndividualSign)
				c.Certificate = leaf.DER
				c.Server.Revoke(leaf, "OCSP", at().AddDate(0, 0, -1), "")
			}, nil, false, nil, true, eds.VerdictInvalid, eds.CodeRevocationRevoked},
		{1, "no entry for a method that was asked for", edstest.KindCertificate,
			func(_ *edstest.Authority, c *edstest.NCANodeCase) {
				c.Server.Edit = func(a *edstest.NCANodeAnswer) {
					a.Certificates[0].Revocations = a.Certificates[0].Revocations[:len(a.Certificates[0].Revocations)/2]
				}
			}, nil, false, both, true, eds.VerdictIndeterminate, eds.CodeRevocationUnavailable},
		{2, "a message that nobody signed", edstest.KindSignature,
			func(a *edstest.Authority, c *edstest.NCANodeCase) {
				resigned(a, c, a.Leaf(edstest.ProfileIndividualSign), func(d *edstest.SignedData) { d.Signers = nil })
			}, nil, false, both, true, eds.VerdictInvalid, eds.CodeStructureNoSigners},
		{2, "a signer whose certificate is not in the message", edstest.KindSignature,
			func(a *edstest.Authority, c *edstest.NCANodeCase) {
				resigned(a, c, a.Leaf(edstest.ProfileIndividualSign), func(d *edstest.SignedData) { d.Certificates = nil })
			}, nil, false, both, true, eds.VerdictInvalid, eds.CodeStructureNoCertificate},
		{3, "another form beside a message that embeds its own", edstest.KindSignature,
			func(_ *edstest.Authority, c *edstest.NCANodeCase) { c.Content = []byte("another form") },
			nil, false, both, true, eds.VerdictInvalid, eds.CodeAuthenticityContent},
		{4, "lists alone, of which the server may have none", edstest.KindSignature,
			func(*edstest.Authority, *edstest.NCANodeCase) {},
			func(c *ncanode.Config) { c.Methods = []ncanode.Method{ncanode.MethodCRL} }, false, []string{"CRL"}, true,
			eds.VerdictIndeterminate, eds.CodeRevocationUntrusted},
		{4, "an OCSP answer that nobody authentic gave", edstest.KindSignature,
			func(a *edstest.Authority, c *edstest.NCANodeCase) {
				services := a.Services(nil)
				services.EditOCSP(func(r *edstest.OCSPResponse) { r.Damaged = true })
				c.OCSP = func(request []byte) ([]byte, error) { return services.OCSP(request), nil }
			}, nil, true, both, true, eds.VerdictIndeterminate, eds.CodeRevocationUntrusted},
		{5, "a certificate that is valid at present and was not at the moment of the request", edstest.KindSignature,
			func(_ *edstest.Authority, c *edstest.NCANodeCase) { c.At = at().AddDate(0, 0, -31) },
			nil, false, both, true, eds.VerdictInvalid, eds.CodeValidityNotYet},
		{5, "a time stamp of another signature", edstest.KindSignature,
			func(a *edstest.Authority, c *edstest.NCANodeCase) {
				resigned(a, c, a.Leaf(edstest.ProfileIndividualSign), func(d *edstest.SignedData) {
					d.Signers[0].Stamp = func([]byte) []byte { return a.Stamp([]byte("another signature")).DER() }
				})
			}, nil, false, both, true, eds.VerdictInvalid, eds.CodeTimestampImprint},
		{5, "a time stamp that nobody verified", edstest.KindSignature,
			func(a *edstest.Authority, c *edstest.NCANodeCase) {
				resigned(a, c, a.Leaf(edstest.ProfileIndividualSign), func(d *edstest.SignedData) { a.Stamped(d, at()) })
			}, nil, false, both, true, eds.VerdictIndeterminate, eds.CodeTimestampUnverified},
		{6, "a key for authentication", edstest.KindSignature,
			func(a *edstest.Authority, c *edstest.NCANodeCase) {
				resigned(a, c, a.Leaf(edstest.ProfileIndividualAuth), unstamped)
			}, nil, false, both, true, eds.VerdictInvalid, eds.CodeUsageNotSigning},
		{6, "an employee where the head must sign", edstest.KindSignature,
			func(a *edstest.Authority, c *edstest.NCANodeCase) {
				resigned(a, c, a.Leaf(edstest.ProfileEmployee), unstamped)
				c.Role = edstest.RoleHead
			}, nil, false, both, true, eds.VerdictInvalid, eds.CodeUsageRole},
		{6, "an issuer that is no certification authority", edstest.KindSignature,
			func(a *edstest.Authority, c *edstest.NCANodeCase) {
				issuer := a.Leaf(edstest.ProfileEmployee)
				template := a.Template(edstest.ProfileIndividualSign)
				template.Issuer = issuer
				c.Server.Issuers = append(c.Server.Issuers, issuer)
				resigned(a, c, a.Issue(template), func(d *edstest.SignedData) { d.Certificates = append(d.Certificates, issuer.DER) })
			}, nil, true, both, true, eds.VerdictInvalid, eds.CodeChainUntrusted},
		{7, "an IIN that the server reads where there is none", edstest.KindSignature,
			func(a *edstest.Authority, c *edstest.NCANodeCase) {
				template := a.Template(edstest.ProfileIndividualSign)
				template.Subject = template.Subject.With(edstest.NameSerialNumber, edstest.IIN(1))
				resigned(a, c, a.Issue(template), unstamped)
			}, nil, false, both, true, eds.VerdictInvalid, eds.CodeIdentityOddIIN},
		{7, "an answer about another key", edstest.KindSignature,
			func(a *edstest.Authority, c *edstest.NCANodeCase) {
				c.Server.Edit = func(answer *edstest.NCANodeAnswer) {
					answer.Signers[0].Certificates[0].PublicKey = text64(a.Key("second").SPKI())
				}
			}, nil, false, both, true, eds.VerdictIndeterminate, eds.CodeStructureOdd},
		{7, "an answer about another serial number", edstest.KindSignature,
			func(_ *edstest.Authority, c *edstest.NCANodeCase) {
				c.Server.Edit = func(answer *edstest.NCANodeAnswer) { answer.Signers[0].Certificates[0].SerialNumber = "1000" }
			}, nil, false, both, true, eds.VerdictIndeterminate, eds.CodeStructureOdd},
		{8, "an XML signature of something aside", edstest.KindXML,
			func(a *edstest.Authority, c *edstest.NCANodeCase) {
				x := a.XML("<animals>2</animals>", a.Leaf(edstest.ProfileIndividualSign))
				x.ID, x.URI = "form", "#form"
				c.XML = []byte("<form><animals>200</animals><aside>" + string(x.Bytes()) + "</aside></form>")
			}, nil, false, both, true, eds.VerdictInvalid, eds.CodeStructureMalformed},
		{9, "a wrong signature by a valid certificate", edstest.KindSignature,
			func(a *edstest.Authority, c *edstest.NCANodeCase) {
				resigned(a, c, a.Leaf(edstest.ProfileIndividualSign), func(d *edstest.SignedData) { d.Signers[0].Damaged = true })
			}, nil, false, both, false, eds.VerdictInvalid, eds.CodeAuthenticityWrong},
		{9, "an OCSP answer that is none, and not revoked", edstest.KindSignature,
			func(_ *edstest.Authority, c *edstest.NCANodeCase) { c.Server.OCSPReason = "Nonce aren't equals" },
			nil, false, both, true, eds.VerdictIndeterminate, eds.CodeRevocationNonce},
		{9, "an unknown issuer, and nothing else", edstest.KindSignature,
			func(a *edstest.Authority, c *edstest.NCANodeCase) {
				c.Server.Edit = func(answer *edstest.NCANodeAnswer) {
					answer.Valid, answer.Signers[0].Certificates[0].Valid = false, false
				}
			}, nil, false, both, false, eds.VerdictInvalid, eds.CodeChainUntrusted},
	}
}

func TestEachGapOfTheServerIsClosedBesideAPassingTwin(t *testing.T) {
	t.Parallel()
	numbers := map[int]bool{}
	for _, g := range gaps() {
		numbers[g.number] = true
		t.Run(g.what, func(t *testing.T) {
			t.Parallel()
			authority := authority()
			run := func(change bool) (edstest.NCANodeCase, eds.Report) {
				c := play(t, "valid-person")
				c.Kind = g.kind
				c.XML = authority.Fork().XML("<animals>2</animals>", authority.Fork().Leaf(edstest.ProfileIndividualSign)).Bytes()
				edits := []func(*ncanode.Config){}
				if change {
					g.change(authority.Fork(), &c)
				}
				if change && g.config != nil {
					edits = append(edits, g.config)
				}
				if g.second {
					edits = append(edits, with(t, c.Case))
				}
				return c, ask(t, checker(t, c.Server, edits...), c.Kind, requestOf(t, c.Case, 0))
			}
			_, twin := run(false)
			require.Equal(t, eds.VerdictValid, twin.Verdict, "the twin passes: %v", twin.Findings)
			c, report := run(true)
			path, question := "/cms/verify", map[string]any{"cms": text64(c.Signature), "data": text64(c.Content)}
			switch c.Kind {
			case edstest.KindCertificate:
				path, question = "/x509/info", map[string]any{"certs": []string{text64(c.Certificate)}}
			case edstest.KindXML:
				path, question = "/xml/verify", map[string]any{"xml": string(c.XML)}
			}
			question["revocationCheck"] = g.asked
			require.Equal(t, g.says, bare(t, c.Server, path, question), "the server's own word")
			require.True(t, report.Has(g.code), "%v", report.Findings)
			require.Equal(t, g.verdict, report.Verdict, "%v", report.Findings)
		})
	}
	require.Len(t, numbers, 9)
}

func TestAStampThatTheSecondCheckerVerifiedSettlesTheTimeJudged(t *testing.T) {
	t.Parallel()
	authority := authority()
	c := play(t, "valid-person")
	data := authority.SignedData(c.Content, authority.Leaf(edstest.ProfileIndividualSign))
	c.Signature = authority.Stamped(data, at().Add(-time.Hour)).DER()
	report := ask(t, checker(t, c.Server, with(t, c.Case)), edstest.KindSignature, requestOf(t, c.Case, 0))
	require.True(t, report.Has(eds.CodeTimestampOK), "%v", report.Findings)
	require.Equal(t, at().Add(-time.Hour), report.Signers[0].Judged)

	ignoring := func(config *ncanode.Config) { config.IgnoreTimestamps = true }
	report = ask(t, checker(t, c.Server, ignoring), edstest.KindSignature, requestOf(t, c.Case, 0))
	require.Equal(t, eds.VerdictValid, report.Verdict)
	require.True(t, report.Has(ncanode.CodeTimestampIgnored))
	require.Equal(t, at(), report.Signers[0].Judged, "nothing rests on a stamp that nobody verified")
}
