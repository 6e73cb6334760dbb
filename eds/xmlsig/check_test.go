// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package xmlsig_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/eds/local"
	"github.com/reglament-kz/reglament/eds/xmlsig"
)

const form = "<animals>2</animals>"

func TestTheVerifiedBytesAreTheFormWithoutItsSignatures(t *testing.T) {
	for _, algorithm := range edstest.Algorithms() {
		a := authority(algorithm)
		leaf := a.Leaf(edstest.ProfileIndividualSign)
		_, verified := ask(t, checkerOf(t, a), requestOf(a.XML(form, leaf).Bytes()))
		require.Equal(t, "<form>"+form+"</form>", string(verified))
		e := a.Envelope(form, leaf)
		_, verified = ask(t, checkerOf(t, a), requestOf(e.Bytes()))
		require.Equal(t, e.Body(), string(verified))
	}
}

func TestSignersAreTakenOffFromTheLastToTheFirst(t *testing.T) {
	a := authority(edstest.AlgorithmRSA)
	x := a.XML(form, a.Leaf(edstest.ProfileIndividualSign))
	x.After = []*edstest.Certificate{a.LeafOf(edstest.ProfileEmployee, 2), a.LeafOf(edstest.ProfileHead, 3)}
	document := string(x.Bytes())
	r := requestOf([]byte(document))
	r.Expect = append(r.Expect, eds.Signatory{}, eds.Signatory{})
	report, verified := ask(t, checkerOf(t, a), r)
	require.Equal(t, eds.VerdictValid, report.Verdict, "%v", report.Findings)
	require.Len(t, report.Signers, 3)
	require.Equal(t, eds.DigestOf(x.Certificate.DER), report.Signers[0].Certificate, "in the order of the document")
	require.Equal(t, "<form>"+form+"</form>", string(verified))

	first := strings.Index(document, "<ds:Signature ")
	second := first + 1 + strings.Index(document[first+1:], "<ds:Signature ")
	r.Signature = []byte(document[:first] + document[second:]) // the first signer is cut out
	r.Expect = r.Expect[:2]
	report, _ = ask(t, checkerOf(t, a), r)
	require.Equal(t, eds.VerdictInvalid, report.Verdict)
	require.True(t, report.Has(eds.CodeAuthenticityContent), "the second covered the first")
}

func TestTheFormIsComparedInCanonicalForm(t *testing.T) {
	a := authority(edstest.AlgorithmRSA)
	leaf := a.Leaf(edstest.ProfileIndividualSign)
	x := a.XML(`<animals b="2" c="3"></animals>`, leaf)
	for content, verdict := range map[string]eds.Verdict{
		`<form><animals b="2" c="3"></animals></form>`:             eds.VerdictValid,
		`<?xml version="1.0"?><form><animals c='3' b='2'/></form>`: eds.VerdictValid,
		`<form><animals b="2" c="4"/></form>`:                      eds.VerdictInvalid,
		`<form><animals b="2" c="3"/></form><!-- -->`:              eds.VerdictInvalid,
		`not XML`: eds.VerdictInvalid,
	} {
		r := requestOf(x.Bytes())
		r.Content = []byte(content)
		report, _ := ask(t, checkerOf(t, a), r)
		require.Equal(t, verdict, report.Verdict, content)
		require.Equal(t, eds.DigestOf(r.Content), report.Form)
		require.Equal(t, verdict == eds.VerdictInvalid, report.Has(eds.CodeAuthenticityContent))
	}
}

// lookup answers with what the test says.
type lookup func(xmlsig.IssuerSerial) ([]byte, error)

func (l lookup) Certificate(_ context.Context, name xmlsig.IssuerSerial) ([]byte, error) {
	return l(name)
}

func TestACertificateThatIsOnlyNamedIsLookedUp(t *testing.T) {
	a := authority(edstest.AlgorithmRSA)
	leaf, other := a.Leaf(edstest.ProfileIndividualSign), a.Leaf(edstest.ProfileIndividualSign)
	e := a.Envelope(form, leaf)
	e.NameOnly = true
	for _, row := range []struct {
		name    string
		answer  []byte
		failure error
		verdict eds.Verdict
		code    eds.Code
	}{
		{"the signer's", leaf.DER, nil, eds.VerdictValid, eds.CodeAuthenticityOK},
		{"another one's", other.DER, nil, eds.VerdictIndeterminate, eds.CodeStructureUnavailable},
		{"none", nil, nil, eds.VerdictInvalid, eds.CodeStructureNoCertificate},
		{"bytes that are no certificate", []byte("certificate"), nil, eds.VerdictIndeterminate, eds.CodeStructureUnavailable},
		{"a failure", nil, errors.New("down"), eds.VerdictIndeterminate, eds.CodeStructureUnavailable},
	} {
		t.Run(row.name, func(t *testing.T) {
			checker := checkerOf(t, a, func(c *xmlsig.Config) {
				c.Lookup = lookup(func(name xmlsig.IssuerSerial) ([]byte, error) {
					require.Zero(t, name.Serial.Cmp(leaf.Serial()))
					require.True(t, name.Matches(leaf.DER), name.Issuer)
					require.False(t, name.Matches(other.DER), name.Issuer)
					return row.answer, row.failure
				})
			})
			report, _ := ask(t, checker, requestOf(e.Bytes()))
			require.Equal(t, row.verdict, report.Verdict, "%v", report.Findings)
			require.True(t, report.Has(row.code), "%v", report.Findings)
		})
	}
}

func TestNoLookUpIsNoFaultOfTheApplicant(t *testing.T) {
	a := authority(edstest.AlgorithmRSA)
	e := a.Envelope(form, a.Leaf(edstest.ProfileIndividualSign))
	e.NameOnly = true
	checker := checkerOf(t, a, func(c *xmlsig.Config) { c.Lookup = nil })
	report, _ := ask(t, checker, requestOf(e.Bytes()))
	require.Equal(t, eds.VerdictIndeterminate, report.Verdict)
	require.True(t, report.Has(eds.CodeStructureUnavailable), "%v", report.Findings)
}

func TestAMessageOfTheOtherCheckerIsTheCallersMistake(t *testing.T) {
	a := authority(edstest.AlgorithmRSA)
	leaf := a.Leaf(edstest.ProfileIndividualSign)
	message := a.Sign([]byte(form), leaf)
	for what, signature := range map[string][]byte{"DER": message, "PEM": edstest.PEM(message)} {
		_, _, err := checkerOf(t, a).CheckDocument(t.Context(), requestOf(signature))
		require.ErrorIs(t, err, eds.ErrRequest, what)
	}
	for what, document := range map[string][]byte{
		"a document": a.XML(form, leaf).Bytes(), "an envelope with a byte order mark": append([]byte("\ufeff "), a.Envelope(form, leaf).Bytes()...),
	} {
		_, err := certificatesOf(t, a).CheckSignature(t.Context(), requestOf(document))
		require.ErrorIs(t, err, eds.ErrRequest, what)
	}
}

// TestAPrefixInAValueIsNotSignedFromOutside: under the exclusive form the declaration
// of a prefix that only a value uses may stand outside of what is signed. It can be
// changed, and the bytes that are handed out do not have it.
func TestAPrefixInAValueIsNotSignedFromOutside(t *testing.T) {
	a := authority(edstest.AlgorithmRSA)
	e := a.Envelope(`<kind>p:licence</kind>`, a.Leaf(edstest.ProfileIndividualSign))
	document := strings.Replace(string(e.Bytes()), "<soap:Envelope ", `<soap:Envelope xmlns:p="urn:of-the-attacker" `, 1)
	report, verified := ask(t, checkerOf(t, a), requestOf([]byte(document)))
	require.Equal(t, eds.VerdictValid, report.Verdict)
	require.Contains(t, string(verified), "p:licence")
	require.NotContains(t, string(verified), "attacker")
	require.Equal(t, eds.DigestOf(verified), report.Form)
}

func TestCanonicalFormsOfManyKindsAreVerified(t *testing.T) {
	a := authority(edstest.AlgorithmRSA)
	leaf := a.Leaf(edstest.ProfileIndividualSign)
	for _, content := range []string{
		`<a xmlns:p="urn:p" xmlns:q="urn:q" p:a="1" q:b="2"></a>`,
		`<a xmlns:p="urn:p" xmlns:q="urn:q" p:b="1" q:a="2"></a>`,
		`<a xmlns="urn:a"><b xmlns=""></b></a>`,
		`<p:a xmlns:p="urn:p"></p:a>`,
	} {
		for _, document := range [][]byte{a.XML(content, leaf).Bytes(), a.Envelope(content, leaf).Bytes()} {
			report, _ := ask(t, checkerOf(t, a), requestOf(document))
			require.Equal(t, eds.VerdictValid, report.Verdict, "%s: %v", content, report.Findings)
		}
	}
}

// counting counts the questions that come to a source of OCSP answers.
type counting struct {
	services *edstest.Services
	asked    map[string]int // by serial number
}

func (c counting) Name() string { return "counting" }

func (c counting) Answer(_ context.Context, q local.Question) (local.Answer, error) {
	c.asked[q.Serial.String()]++
	return local.Answer{Response: c.services.OCSP(q.Request)}, nil
}

func TestOneQuestionIsAskedOnceAndNoneAboutWhatIsWrong(t *testing.T) {
	a := authority(edstest.AlgorithmRSA)
	x := a.XML(form, a.Leaf(edstest.ProfileIndividualSign))
	x.After = []*edstest.Certificate{a.LeafOf(edstest.ProfileEmployee, 2), a.LeafOf(edstest.ProfileHead, 3)}
	source := counting{a.Services(at), map[string]int{}}
	trust, err := local.NewTrust(local.ContourTest, a.Roots(), a.Intermediates())
	require.NoError(t, err)
	outcomes := map[local.Operation][]eds.Verdict{}
	hook := func(ctx context.Context, o local.Operation, _ string) (context.Context, func(local.Outcome)) {
		return ctx, func(done local.Outcome) { outcomes[o] = append(outcomes[o], done.Verdict) }
	}
	certificates, err := local.New(local.Config{Trust: trust, Algorithms: algorithms(), OCSP: []local.OCSPSource{source}, Clock: at, Hook: hook})
	require.NoError(t, err)
	checker, err := xmlsig.New(xmlsig.Config{Certificates: certificates, Algorithms: algorithms()})
	require.NoError(t, err)
	good := requestOf(x.Bytes())
	good.Expect = append(good.Expect, eds.Signatory{}, eds.Signatory{})
	report, _ := ask(t, checker, good)
	require.Equal(t, eds.VerdictValid, report.Verdict, "%v", report.Findings)
	require.Len(t, source.asked, 4, "each signer, and their issuer")
	require.Equal(t, []eds.Verdict{eds.VerdictValid}, outcomes[local.OperationCertificate], "metrics are told what the certificates are")
	for _, times := range source.asked {
		require.Equal(t, 1, times)
	}
	for what, edit := range map[string]func(*eds.Request){
		"an altered form": func(r *eds.Request) {
			r.Signature = []byte(strings.Replace(string(r.Signature), "<animals>2", "<animals>3", 1))
		},
		"another form":      func(r *eds.Request) { r.Content = []byte("<form></form>") },
		"somebody else":     func(r *eds.Request) { r.Expect = []eds.Signatory{{IIN: eds.MustParseIIN("811201401188")}, {}, {}} },
		"one signer of two": func(r *eds.Request) { r.Expect = r.Expect[:1] },
	} {
		clear(source.asked)
		wrong := good
		edit(&wrong)
		report, _ := ask(t, checker, wrong)
		require.Equal(t, eds.VerdictInvalid, report.Verdict, what)
		require.Empty(t, source.asked, "nobody is asked: %s", what)
		require.NotEmpty(t, report.Signers[0].Name, "who signed is told all the same")
	}
}

// A prefix that only values use is bound outside of what is signed: the bytes that
// are returned are the signed ones, whatever the envelope binds it to.
func TestAPrefixInAValueIsNotBoundByTheEnvelope(t *testing.T) {
	a := authority(edstest.AlgorithmRSA)
	signed := string(a.Envelope(`<kind type="p:kind">p:two</kind>`, a.Leaf(edstest.ProfileIndividualSign)).Bytes())
	bound := strings.Replace(signed, "<soap:Envelope ", `<soap:Envelope xmlns:p="urn:other" `, 1)
	require.NotEqual(t, signed, bound)
	report, first := ask(t, checkerOf(t, a), requestOf([]byte(signed)))
	require.Equal(t, eds.VerdictValid, report.Verdict, "%v", report.Findings)
	report, second := ask(t, checkerOf(t, a), requestOf([]byte(bound)))
	require.Equal(t, eds.VerdictValid, report.Verdict, "%v", report.Findings)
	require.Equal(t, string(first), string(second))
	require.Contains(t, string(second), "p:kind")
	require.NotContains(t, string(second), "urn:other")
}

func TestWhatTheCheckerRefuses(t *testing.T) {
	a := authority(edstest.AlgorithmRSA)
	leaf := a.Leaf(edstest.ProfileIndividualSign)
	good := string(a.XML(form, leaf).Bytes())
	end := strings.Index(good, "==</ds:SignatureValue>")
	require.Positive(t, end)
	many := a.XML(form, leaf)
	for range 8 {
		many.After = append(many.After, leaf)
	}
	for what, row := range map[string]struct {
		document string
		code     eds.Code
	}{
		"a processing instruction":  {strings.Replace(good, "<animals>", "<?a b?><animals>", 1), eds.CodeStructureMalformed},
		"an attribute twice":        {strings.Replace(good, "<animals>", `<animals a="1" a="2">`, 1), eds.CodeStructureMalformed},
		"too deep":                  {string(a.XML(strings.Repeat("<a>", 70)+strings.Repeat("</a>", 70), leaf).Bytes()), eds.CodeStructureTooLarge},
		"too many elements":         {string(a.XML(strings.Repeat("<a></a>", 100_000), leaf).Bytes()), eds.CodeStructureTooLarge},
		"too many signatures":       {string(many.Bytes()), eds.CodeStructureTooLarge},
		"an entity":                 {strings.Replace(good, "<animals>2", "<animals>&two;", 1), eds.CodeStructureMalformed},
		"an unknown algorithm":      {strings.Replace(good, "#rsa-sha256", "#rsa-sha224", 1), eds.CodeAuthenticityUnsupported},
		"an algorithm of GOST":      {strings.Replace(good, "#rsa-sha256", "#gost34310-gost34311", 1), eds.CodeAuthenticityRefused},
		"MD5":                       {strings.Replace(good, "#rsa-sha256", "#rsa-md5", 1), eds.CodeAuthenticityRefused},
		"bytes of no XML":           {"form", eds.CodeStructureMalformed},
		"base64 with spare bits":    {good[:end-1] + string(good[end-1]+1) + good[end:], eds.CodeStructureMalformed},
		"a space that is not XML's": {good[:end] + "\u00a0" + good[end:], eds.CodeStructureMalformed},
	} {
		report, _ := ask(t, checkerOf(t, a), requestOf([]byte(row.document)))
		want := eds.VerdictInvalid
		if row.code == eds.CodeAuthenticityUnsupported { // unknown is not wrong
			want = eds.VerdictIndeterminate
		}
		require.Equal(t, want, report.Verdict, what)
		require.True(t, report.Has(row.code), "%s: %v", what, report.Findings)
	}
	report, _ := ask(t, checkerOf(t, a), requestOf([]byte("\ufeff"+good)))
	require.Equal(t, eds.VerdictValid, report.Verdict, "a byte order mark is of the file")
	report, _ = ask(t, checkerOf(t, a, func(c *xmlsig.Config) { c.MaxSize = len(good) - 1 }), requestOf([]byte(good)))
	require.True(t, report.Has(eds.CodeStructureTooLarge))
	report, _ = ask(t, checkerOf(t, a, func(c *xmlsig.Config) { c.RequireTimestamp = true }), requestOf([]byte(good)))
	require.True(t, report.Has(eds.CodeTimestampRequired))
}

func TestAnIncompleteRequestIsAnError(t *testing.T) {
	a := authority(edstest.AlgorithmRSA)
	_, _, err := checkerOf(t, a).CheckDocument(context.Background(), eds.Request{})
	require.ErrorIs(t, err, eds.ErrRequest)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err = checkerOf(t, a).CheckSignature(ctx, requestOf(a.XML(form, a.Leaf(edstest.ProfileIndividualSign)).Bytes()))
	require.ErrorIs(t, err, context.Canceled)
	for _, c := range []xmlsig.Config{{}, {Algorithms: algorithms()}} {
		_, err = xmlsig.New(c)
		require.ErrorIs(t, err, xmlsig.ErrConfig)
	}
}

// Whatever the bytes: what is valid holds the form that was really signed.
func FuzzCheckDocument(f *testing.F) {
	a := authority(edstest.AlgorithmRSA)
	leaf := a.Leaf(edstest.ProfileIndividualSign)
	checker := checkerOf(f, a)
	f.Add(a.XML(form, leaf).Bytes())      // a right document
	f.Add(a.Envelope(form, leaf).Bytes()) // a right envelope
	for _, v := range edstest.Variants() {
		if strings.HasPrefix(v.Name, "xml-") || strings.HasPrefix(v.Name, "envelope-") {
			f.Add(v.Broken(a).XML) // each attack
		}
	}
	f.Fuzz(func(t *testing.T, document []byte) {
		if len(document) == 0 {
			return
		}
		report, verified := ask(t, checker, requestOf(document))
		if report.Verdict == eds.VerdictValid {
			require.True(t, strings.Contains(string(verified), form) || strings.Contains(string(verified), "<animals>2"))
		}
	})
}
