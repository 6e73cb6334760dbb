// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package edstest

import (
	"encoding/base64"
	"fmt"
	"strings"
)

// Names of XML signatures.
const (
	xmlSignature   = "http://www.w3.org/2000/09/xmldsig#"
	xmlEnveloped   = xmlSignature + "enveloped-signature"
	xmlC14N        = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315"
	xmlC14NComment = xmlC14N + "#WithComments"
	xmlXPath       = "http://www.w3.org/TR/1999/REC-xpath-19991116"
	xmlMore        = "http://www.w3.org/2001/04/xmldsig-more#"
	xmlSHA256      = "http://www.w3.org/2001/04/xmlenc#sha256"
	xmlNCA         = "urn:ietf:params:xml:ns:pkigovkz:xmlsec:algorithms:"
)

// XML is a document with an enveloped signature, as NCALayer makes them, before
// it is signed. [Authority.XML] fills it; change what the test is about and
// take [XML.Bytes]. The content is written in canonical form already, so that
// nothing here has to canonicalise: no namespaces, no empty-element tags, no
// character references but those that canonical XML demands.
type XML struct {
	Certificate *Certificate // whose key signs; contained
	ID          string       // of the root element; empty: absent
	Content     string       // inside the root element, canonical
	URI         string       // of the reference: "" is the whole document
	Referenced  string       // what the URI points to, canonical; empty: the document without its signature
	Transforms  []string     // of the reference, after the enveloped signature
	Contained   []byte       // certificate in KeyInfo; nil: the signer's
	Damaged     bool         // one bit of the signature is changed
}

// XML returns the document <form>content</form>, signed as a whole by the
// holder of the certificate.
func (a *Authority) XML(content string, signer *Certificate) *XML {
	return &XML{Certificate: signer, Content: content, Transforms: []string{xmlC14NComment}}
}

// Bytes signs and writes the document.
func (x *XML) Bytes() []byte {
	return []byte(x.open() + x.Content + x.signature() + "</form>")
}

func (x *XML) open() string {
	if x.ID == "" {
		return "<form>"
	}
	return `<form Id="` + x.ID + `">`
}

// signature is the element ds:Signature.
func (x *XML) signature() string {
	referenced := x.Referenced
	if referenced == "" {
		referenced = x.open() + x.Content + "</form>"
	}
	var transforms strings.Builder
	for _, t := range append([]string{xmlEnveloped}, x.Transforms...) {
		if t == xmlXPath {
			fmt.Fprintf(&transforms, `<ds:Transform Algorithm="%s"><ds:XPath>ancestor-or-self::service</ds:XPath></ds:Transform>`, t)
			continue
		}
		fmt.Fprintf(&transforms, `<ds:Transform Algorithm="%s"></ds:Transform>`, t)
	}
	key := x.Certificate.Key()
	method, digest := xmlAlgorithms(key.Algorithm())
	info := fmt.Sprintf(`<ds:CanonicalizationMethod Algorithm="%s"></ds:CanonicalizationMethod>`+
		`<ds:SignatureMethod Algorithm="%s"></ds:SignatureMethod>`+
		`<ds:Reference URI="%s"><ds:Transforms>%s</ds:Transforms>`+
		`<ds:DigestMethod Algorithm="%s"></ds:DigestMethod><ds:DigestValue>%s</ds:DigestValue></ds:Reference>`,
		xmlC14N, method, x.URI, transforms.String(), digest, text64(key.Hash().Sum([]byte(referenced))))
	// Canonical XML of the element by itself repeats the namespace that its
	// parent declares.
	signed := `<ds:SignedInfo xmlns:ds="` + xmlSignature + `">` + info + `</ds:SignedInfo>`
	value := key.sign("", []byte(signed), x.Damaged)
	contained := x.Contained
	if contained == nil {
		contained = x.Certificate.DER
	}
	return `<ds:Signature xmlns:ds="` + xmlSignature + `"><ds:SignedInfo>` + info + `</ds:SignedInfo>` +
		`<ds:SignatureValue>` + text64(value) + `</ds:SignatureValue><ds:KeyInfo><ds:X509Data>` +
		`<ds:X509Certificate>` + text64(contained) + `</ds:X509Certificate></ds:X509Data></ds:KeyInfo></ds:Signature>`
}

// xmlAlgorithms are the names of signature and digest in the NCA's XML.
func xmlAlgorithms(a Algorithm) (method, digest string) {
	switch a {
	case GOST2004:
		return xmlMore + "gost34310-gost34311", xmlMore + "gost34311"
	case GOST2015:
		return xmlNCA + "gostr34102015-gostr34112015-512", xmlNCA + "gostr34112015-512"
	}
	return xmlMore + "rsa-sha256", xmlSHA256
}

func text64(b []byte) string { return base64.StdEncoding.EncodeToString(b) }
