// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package ncanode_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
)

const (
	c14n         = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315"
	c14nComments = c14n + "#WithComments"
	c14nExcl     = "http://www.w3.org/2001/10/xml-exc-c14n#"
)

// checkXML checks a document with a server that lives with the authority.
func checkXML(t testing.TB, a *edstest.Authority, document []byte) (eds.Report, *edstest.NCANode) {
	t.Helper()
	node := a.NCANode()
	iin, err := eds.ParseIIN(edstest.IIN(1))
	require.NoError(t, err)
	report := ask(t, checker(t, node), edstest.KindXML, eds.Request{
		Moment: at(), Purpose: eds.PurposeApplicantRequest, Signature: document, Expect: []eds.Signatory{{IIN: iin}},
	})
	return report, node
}

func TestTheShapesOfXMLThatPass(t *testing.T) {
	t.Parallel()
	rows := map[string]func(*edstest.XML){
		"canonical XML with comments":        func(x *edstest.XML) { x.Transforms = []string{c14nComments} },
		"canonical XML":                      func(x *edstest.XML) { x.Transforms = []string{c14n} },
		"by the identifier of the root":      func(x *edstest.XML) { x.ID, x.URI = "form", "#form" },
		"with an id in the form, used twice": func(x *edstest.XML) { x.Content = `<a id="1"></a><b id="1"></b>` },
		"with another root identifier":       func(x *edstest.XML) { x.ID = "form" },
	}
	for _, algorithm := range edstest.Algorithms() {
		a := edstest.MustNew(at(), func(c *edstest.Config) { c.Algorithm = algorithm })
		for what, edit := range rows {
			x := a.XML("<animals>2</animals>", a.Leaf(edstest.ProfileIndividualSign))
			edit(x)
			report, node := checkXML(t, a, x.Bytes())
			require.Equal(t, eds.VerdictValid, report.Verdict, "%s %s: %v", algorithm, what, report.Findings)
			require.Len(t, node.Questions(), 1)
			require.Equal(t, eds.DigestOf(x.Bytes()), report.Form)
		}
	}
}

func TestTheShapesOfXMLThatAreRefusedWithoutAsking(t *testing.T) {
	t.Parallel()
	a := authority()
	leaf := a.Leaf(edstest.ProfileIndividualSign)
	good := string(a.XML("<animals>2</animals>", leaf).Bytes())
	change := func(from, to string) func() string {
		return func() string {
			require.Contains(t, good, from)
			return strings.Replace(good, from, to, 1)
		}
	}
	signed := func(edit func(*edstest.XML)) func() string {
		return func() string {
			x := a.XML("<animals>2</animals>", leaf)
			edit(x)
			return string(x.Bytes())
		}
	}
	rows := map[string]struct {
		document func() string
		code     eds.Code
	}{
		"not XML":                                     {func() string { return "form" }, eds.CodeStructureMalformed},
		"an element that is not closed":               {func() string { return good + "<form>" }, eds.CodeStructureMalformed},
		"two roots":                                   {func() string { return good + "<form></form>" }, eds.CodeStructureMalformed},
		"text after the root":                         {func() string { return good + "text" }, eds.CodeStructureMalformed},
		"bytes that are not UTF-8":                    {change("<animals>2", "<animals>\xff"), eds.CodeStructureMalformed},
		"another encoding":                            {func() string { return `<?xml version="1.0" encoding="windows-1251"?>` + good }, eds.CodeStructureMalformed},
		"a document type":                             {func() string { return `<!DOCTYPE form []>` + good }, eds.CodeStructureMalformed},
		"an entity that nobody declared":              {change("<animals>2", "<animals>&two;"), eds.CodeStructureMalformed},
		"a comment":                                   {change("<animals>2", "<animals>2<!-- 0 -->"), eds.CodeStructureMalformed},
		"no signature":                                {func() string { return "<form></form>" }, eds.CodeStructureNoSigners},
		"a signature as the root":                     {func() string { return good[strings.Index(good, "<ds:S"):strings.LastIndex(good, "</form>")] }, eds.CodeStructureMalformed},
		"a signature deeper down":                     {func() string { return "<bundle>" + good + "</bundle>" }, eds.CodeStructureMalformed},
		"two signatures":                              {func() string { i := strings.Index(good, "<ds:S"); return good[:i] + good[i:len(good)-7] + good[i:] }, eds.CodeStructureMalformed},
		"no reference":                                {change("<ds:Reference URI", "<ds:Ref URI"), eds.CodeStructureMalformed},
		"a second reference":                          {change(`</ds:Reference>`, `</ds:Reference><ds:Reference URI=""></ds:Reference>`), eds.CodeStructureMalformed},
		"a reference without a URI":                   {change(`<ds:Reference URI=""`, `<ds:Reference`), eds.CodeStructureMalformed},
		"a reference elsewhere":                       {signed(func(x *edstest.XML) { x.URI, x.Referenced = "form.xml", "<form></form>" }), eds.CodeStructureMalformed},
		"a reference to nothing":                      {signed(func(x *edstest.XML) { x.ID, x.URI = "form", "#" }), eds.CodeStructureMalformed},
		"a reference by a pointer":                    {signed(func(x *edstest.XML) { x.URI = "#xpointer(/)" }), eds.CodeStructureMalformed},
		"a reference to a part":                       {signed(func(x *edstest.XML) { x.Content, x.URI = `<a id="a"></a>`, "#a" }), eds.CodeStructureMalformed},
		"an identifier twice":                         {signed(func(x *edstest.XML) { x.ID, x.URI, x.Content = "form", "#form", `<a id="form"></a>` }), eds.CodeStructureMalformed},
		"an identifier of signatures twice":           {signed(func(x *edstest.XML) { x.Content = `<a Id="a"></a><b ID="a"></b>` }), eds.CodeStructureMalformed},
		"exclusive canonical XML":                     {signed(func(x *edstest.XML) { x.Transforms = []string{c14nExcl} }), eds.CodeStructureMalformed},
		"no canonical XML":                            {signed(func(x *edstest.XML) { x.Transforms = []string{} }), eds.CodeStructureMalformed},
		"canonical XML twice":                         {signed(func(x *edstest.XML) { x.Transforms = []string{c14n, c14n} }), eds.CodeStructureMalformed},
		"another canonicalisation of the signed info": {change(`CanonicalizationMethod Algorithm="`+c14n+`"`, `CanonicalizationMethod Algorithm="`+c14nExcl+`"`), eds.CodeStructureMalformed},
		"two canonicalisations":                       {change(`<ds:CanonicalizationMethod`, `<ds:CanonicalizationMethod Algorithm="x"></ds:CanonicalizationMethod><ds:CanonicalizationMethod`), eds.CodeStructureMalformed},
		"an object in the signature":                  {change(`</ds:Signature>`, `<ds:Object></ds:Object></ds:Signature>`), eds.CodeStructureMalformed},
		"a foreign element in the signature":          {change(`</ds:Signature>`, `<animals></animals></ds:Signature>`), eds.CodeStructureMalformed},
		"an element of signatures in the form":        {change("<animals>", `<ds:Manifest xmlns:ds="http://www.w3.org/2000/09/xmldsig#"></ds:Manifest><animals>`), eds.CodeStructureMalformed},
		"no certificate":                              {change("ds:X509Certificate", "ds:X509SKI"), eds.CodeStructureMalformed},
		"no data about the key":                       {signed(func(x *edstest.XML) { x.Contained = []byte{} }), eds.CodeStructureCertificate},
		"a certificate that is none":                  {signed(func(x *edstest.XML) { x.Contained = []byte("certificate") }), eds.CodeStructureCertificate},
		"a certificate not in base64":                 {change("<ds:X509Certificate>", "<ds:X509Certificate>*"), eds.CodeStructureMalformed},
		"two certificates":                            {change("</ds:X509Certificate>", "</ds:X509Certificate><ds:X509Certificate></ds:X509Certificate>"), eds.CodeStructureNoCertificate},
		"two key infos":                               {change("</ds:KeyInfo>", "</ds:KeyInfo><ds:KeyInfo></ds:KeyInfo>"), eds.CodeStructureMalformed},
		"too deep":                                    {signed(func(x *edstest.XML) { x.Content = strings.Repeat("<a>", 70) + strings.Repeat("</a>", 70) }), eds.CodeStructureTooLarge},
		"too many elements":                           {signed(func(x *edstest.XML) { x.Content = strings.Repeat("<a></a>", 100_000) }), eds.CodeStructureTooLarge},
	}
	report, _ := checkXML(t, a, []byte(good))
	require.Equal(t, eds.VerdictValid, report.Verdict, "the twin of all")
	for what, row := range rows {
		t.Run(what, func(t *testing.T) {
			report, node := checkXML(t, a, []byte(row.document()))
			require.Equal(t, eds.VerdictInvalid, report.Verdict)
			require.Equal(t, []eds.Code{row.code}, troubles(report))
			require.Empty(t, node.Questions())
		})
	}
}

func TestAnXMLSignatureThatTheServerCallsWrong(t *testing.T) {
	t.Parallel()
	a := authority()
	x := a.XML("<animals>2</animals>", a.Leaf(edstest.ProfileIndividualSign))
	altered := strings.Replace(string(x.Bytes()), "<animals>2", "<animals>200", 1)
	report, _ := checkXML(t, a, []byte(altered))
	require.Equal(t, []eds.Code{eds.CodeAuthenticityWrong}, troubles(report))
	require.Equal(t, eds.VerdictInvalid, report.Verdict)
}

func TestTheFormOfAnXMLSignatureIsTheDocument(t *testing.T) {
	t.Parallel()
	c := everyKind(t, edstest.KindXML)
	r := requestOf(t, c.Case, 0)
	r.Content = r.Signature
	require.Equal(t, eds.VerdictValid, ask(t, checker(t, c.Server), c.Kind, r).Verdict)
	r.Content = []byte("<form></form>")
	report := ask(t, checker(t, c.Server), c.Kind, r)
	require.Equal(t, []eds.Code{eds.CodeAuthenticityContent}, troubles(report))
}
