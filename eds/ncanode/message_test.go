// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package ncanode_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
)

// TestWhatIsReadHereBesideTheVariants has what no variant of edstest is about.
func TestWhatIsReadHereBesideTheVariants(t *testing.T) {
	t.Parallel()
	a := authority()
	individual := func(edit func(*edstest.Template)) *edstest.Certificate {
		template := a.Template(edstest.ProfileIndividualSign)
		edit(template)
		return a.Issue(template)
	}
	none := func(*edstest.SignedData) {}
	rows := []struct {
		what    string
		leaf    *edstest.Certificate
		edit    func(*edstest.SignedData)
		request func(*eds.Request)
		code    eds.Code
		asked   bool
	}{
		{"nothing wrong", a.Leaf(edstest.ProfileIndividualSign), none, func(*eds.Request) {}, "", true},
		{"no form at all, with content embedded", a.Leaf(edstest.ProfileIndividualSign), none,
			func(r *eds.Request) { r.Content = nil }, "", true},
		{"an empty form, where another is embedded", a.Leaf(edstest.ProfileIndividualSign), none,
			func(r *eds.Request) { r.Content = []byte{} }, eds.CodeAuthenticityContent, false},
		{"content that is no data", a.Leaf(edstest.ProfileIndividualSign),
			func(d *edstest.SignedData) { d.ContentType = edstest.ContentTSTInfo }, func(*eds.Request) {}, eds.CodeStructureContentType, false},
		{"a certification authority as the signer", individual(func(t *edstest.Template) { t.Constraints, t.CA, t.PathLen = true, true, 0 }), none,
			func(*eds.Request) {}, eds.CodeUsageExtended, true},
		{"a responder as the signer", individual(func(t *edstest.Template) { t.Usages = append(t.Usages, edstest.UsageOCSPSigning) }), none,
			func(*eds.Request) {}, eds.CodeUsageExtended, true},
		{"a stamper as the signer", individual(func(t *edstest.Template) { t.Usages = append(t.Usages, edstest.UsageTimeStamping) }), none,
			func(*eds.Request) {}, eds.CodeUsageExtended, true},
		{"an attribute that names the certificate", a.Leaf(edstest.ProfileIndividualSign),
			func(d *edstest.SignedData) { d.Signers[0].ESS = true }, func(*eds.Request) {}, "", true},
	}
	for _, row := range rows {
		t.Run(row.what, func(t *testing.T) {
			form := []byte("the filled form")
			data := a.SignedData(form, row.leaf)
			row.edit(data)
			iin, err := eds.ParseIIN(edstest.IIN(1))
			require.NoError(t, err)
			r := eds.Request{
				Moment: at(), Purpose: eds.PurposeApplicantRequest, Signature: data.DER(), Content: form,
				Expect: []eds.Signatory{{IIN: iin}},
			}
			row.request(&r)
			node := a.NCANode()
			report := ask(t, checker(t, node), edstest.KindSignature, r)
			if row.code == "" {
				require.Equal(t, eds.VerdictValid, report.Verdict, "%v", report.Findings)
				require.Equal(t, eds.DigestOf(form), report.Form)
			} else {
				require.NotEqual(t, eds.VerdictValid, report.Verdict)
				require.Contains(t, troubles(report), row.code)
			}
			require.Equal(t, row.asked, len(node.Questions()) > 0)
		})
	}
}

// TestStampsWithoutASecondChecker holds the imprint and the date of a stamp,
// which are all that can be compared here.
func TestStampsWithoutASecondChecker(t *testing.T) {
	t.Parallel()
	rows := map[string]struct {
		token func(*edstest.Token)
		moved time.Duration // of the request
		code  eds.Code
	}{
		"a right stamp":                   {func(*edstest.Token) {}, 0, eds.CodeTimestampUnverified},
		"given a little after the moment": {func(k *edstest.Token) { k.GenTime = at().Add(4 * time.Minute) }, 0, eds.CodeTimestampUnverified},
		"given after the moment":          {func(k *edstest.Token) { k.GenTime = at().Add(-time.Hour) }, -2 * time.Hour, eds.CodeTimestampLate},
		"given after the present":         {func(k *edstest.Token) { k.GenTime = at().Add(6 * time.Minute) }, 4 * time.Minute, eds.CodeTimestampFuture},
		"over something else":             {func(k *edstest.Token) { k.Imprint = edstest.HashSHA256.Sum([]byte("else")) }, 0, eds.CodeTimestampImprint},
		"with a weak hash":                {func(k *edstest.Token) { k.Hash, k.Imprint = edstest.HashSHA1, edstest.HashSHA1.Sum([]byte("else")) }, 0, eds.CodeTimestampImprint},
		"with a hash that is the server's own": {func(k *edstest.Token) {
			k.Hash, k.Imprint = edstest.HashStreebog512, edstest.HashStreebog512.Sum([]byte("else"))
		}, 0, eds.CodeTimestampUnverified},
	}
	for what, row := range rows {
		t.Run(what, func(t *testing.T) {
			t.Parallel()
			a := authority()
			data := a.SignedData([]byte("the filled form"), a.Leaf(edstest.ProfileIndividualSign))
			data.Signers[0].Stamp = func(signature []byte) []byte {
				token := a.Stamp(signature)
				row.token(token)
				return token.DER()
			}
			r := eds.Request{
				Moment: at().Add(row.moved), Purpose: eds.PurposeApplicantRequest, Signature: data.DER(),
				Expect: []eds.Signatory{{}},
			}
			report := ask(t, checker(t, a.NCANode()), edstest.KindSignature, r)
			require.True(t, report.Has(row.code), "%v", report.Findings)
			require.Equal(t, eds.ProofTimestamp, report.Proofs[0].Kind, "the stamp is kept")
		})
	}
	a := authority()
	data := a.SignedData([]byte("the filled form"), a.Leaf(edstest.ProfileIndividualSign))
	data.Signers[0].Stamp = func([]byte) []byte { return []byte{0x30, 0} }
	report := ask(t, checker(t, a.NCANode()), edstest.KindSignature, eds.Request{
		Moment: at(), Purpose: eds.PurposeApplicantRequest, Signature: data.DER(), Expect: []eds.Signatory{{}},
	})
	require.Equal(t, []eds.Code{eds.CodeTimestampMalformed}, troubles(report))
}

// TestTheAnswerNeedNotKeepTheOrderOfTheMessage turns the signers round.
func TestTheAnswerNeedNotKeepTheOrderOfTheMessage(t *testing.T) {
	t.Parallel()
	c := play(t, "valid-two-signers")
	c.Server.Edit = func(a *edstest.NCANodeAnswer) { a.Signers[0], a.Signers[1] = a.Signers[1], a.Signers[0] }
	report := ask(t, checker(t, c.Server), edstest.KindSignature, requestOf(t, c.Case, 1))
	require.Equal(t, eds.VerdictValid, report.Verdict, "%v", report.Findings)
	c.Server.Edit = func(a *edstest.NCANodeAnswer) { a.Signers[0] = a.Signers[1] }
	report = ask(t, checker(t, c.Server), edstest.KindSignature, requestOf(t, c.Case, 1))
	require.Equal(t, eds.VerdictIndeterminate, report.Verdict, "one answer is not for two signers")
	require.True(t, report.Has(eds.CodeStructureOdd))

	// One certificate signs twice, and the answer has one entry about it. It is read,
	// and the second signature stands for no second signer.
	a := authority()
	leaf := a.Leaf(edstest.ProfileIndividualSign)
	twice := eds.Request{
		Moment: at(), Purpose: eds.PurposeApplicantRequest, Expect: []eds.Signatory{{}, {}},
		Signature: a.Sign([]byte("the filled form"), leaf, leaf),
	}
	node := a.NCANode()
	require.Equal(t, []eds.Code{eds.CodeIdentityUnexpected}, troubles(ask(t, checker(t, node), edstest.KindSignature, twice)))
	node.Edit = func(answer *edstest.NCANodeAnswer) { answer.Signers[1].Certificates[0].SerialNumber = "1000" }
	require.True(t, ask(t, checker(t, node), edstest.KindSignature, twice).Has(eds.CodeStructureOdd))
}

// TestTheProviderNeedsARole holds the purpose of the signature.
func TestTheProviderNeedsARole(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]eds.Verdict{"valid-employee": eds.VerdictValid, "valid-person": eds.VerdictInvalid} {
		c := play(t, name)
		r := requestOf(t, c.Case, 0)
		r.Purpose, r.Expect = eds.PurposeProviderResult, []eds.Signatory{{}}
		require.Equal(t, want, ask(t, checker(t, c.Server), edstest.KindSignature, r).Verdict)
	}
}

func TestAPeriodThatEndsWhileTheServerIsAsked(t *testing.T) {
	t.Parallel()
	a := authority()
	for _, end := range []time.Duration{0, time.Minute} {
		template := a.Template(edstest.ProfileIndividualSign)
		template.NotAfter = at().Add(end)
		leaf := a.Issue(template)
		node := a.NCANode()
		node.Now = at().Add(2 * time.Minute)
		report := ask(t, checker(t, node), edstest.KindCertificate, eds.Request{
			Moment: at(), Purpose: eds.PurposeApplicantRequest, Certificate: leaf.DER, Expect: []eds.Signatory{{}},
		})
		require.Equal(t, eds.VerdictIndeterminate, report.Verdict, "valid at the moment, ends included: %v", report.Findings)
		require.Equal(t, []eds.Code{eds.CodeChainUnanswered}, troubles(report))
	}
}

// TestAWeakDigestIsRefusedHere does not leave it to the server, which computes
// whatever digest is named.
func TestAWeakDigestIsRefusedHere(t *testing.T) {
	t.Parallel()
	a := authority()
	for _, v := range edstest.Variants() {
		if v.Name == "digest-sha1" || v.Name == "digest-stated-sha1" {
			report := runVariant(t, a, v.Broken(a), false)
			require.Equal(t, []eds.Code{eds.CodeAuthenticityRefused}, troubles(report), v.Name)
			require.Equal(t, eds.VerdictValid, runVariant(t, a, v.Twin(a), false).Verdict)
		}
	}
}

// Who forgets the form made a mistake; the applicant did nothing wrong.
func TestADetachedSignatureWithoutAFormIsTheCallersMistake(t *testing.T) {
	t.Parallel()
	a := authority()
	r := eds.Request{
		Moment: at(), Purpose: eds.PurposeApplicantRequest, Expect: []eds.Signatory{{}},
		Signature: a.SignDetached([]byte("the filled form"), a.Leaf(edstest.ProfileIndividualSign)),
	}
	_, err := checker(t, a.NCANode()).CheckSignature(t.Context(), r)
	require.ErrorIs(t, err, eds.ErrRequest)
}
