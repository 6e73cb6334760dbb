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
	Hash        Hash         // of digest and signature; empty: the key's own

	// After are those who sign after the first, each over the document with the
	// signatures before.
	After []*Certificate
}

// XML returns the document <form>content</form>, signed as a whole by the
// holder of the certificate.
func (a *Authority) XML(content string, signer *Certificate) *XML {
	return &XML{Certificate: signer, Content: content, Transforms: []string{xmlC14NComment}}
}

// Bytes signs and writes the document.
func (x *XML) Bytes() []byte {
	text := x.open() + x.Content
	text += x.signature(text + "</form>")
	for _, c := range x.After {
		next := XML{Certificate: c, Transforms: x.Transforms}
		text += next.signature(text + "</form>")
	}
	return []byte(text + "</form>")
}

func (x *XML) open() string {
	if x.ID == "" {
		return "<form>"
	}
	return `<form Id="` + x.ID + `">`
}

// signature is the element ds:Signature, whole what it covers by default.
func (x *XML) signature(whole string) string {
	if x.Referenced != "" {
		whole = x.Referenced
	}
	contained := x.Contained
	if contained == nil {
		contained = x.Certificate.DER
	}
	return xmlSigned{
		key: x.Certificate.Key(), hash: x.Hash, damaged: x.Damaged, canonical: xmlC14N,
		uri: x.URI, referenced: whole, transforms: append([]string{xmlEnveloped}, x.Transforms...),
		keyInfo: `<ds:X509Data><ds:X509Certificate>` + text64(contained) + `</ds:X509Certificate></ds:X509Data>`,
	}.text()
}

// xmlSigned is what goes into one ds:Signature.
type xmlSigned struct {
	key                         *Key
	hash                        Hash
	damaged                     bool
	canonical, uri              string
	referenced                  string // canonical
	transforms                  []string
	keyInfo                     string
	beforeReference, afterwards string // planted into SignedInfo and behind KeyInfo
}

func (x xmlSigned) text() string {
	var transforms strings.Builder
	for _, t := range x.transforms {
		if t == xmlXPath {
			fmt.Fprintf(&transforms, `<ds:Transform Algorithm="%s"><ds:XPath>ancestor-or-self::service</ds:XPath></ds:Transform>`, t)
			continue
		}
		fmt.Fprintf(&transforms, `<ds:Transform Algorithm="%s"></ds:Transform>`, t)
	}
	method, digest := xmlAlgorithms(x.key.Algorithm())
	if x.hash == HashSHA1 {
		digest = xmlSignature + "sha1"
		if x.key.Algorithm() == AlgorithmRSA {
			method = xmlSignature + "rsa-sha1"
		}
	}
	info := fmt.Sprintf(`<ds:CanonicalizationMethod Algorithm="%s"></ds:CanonicalizationMethod>`+
		`<ds:SignatureMethod Algorithm="%s"></ds:SignatureMethod>%s`+
		`<ds:Reference URI="%s"><ds:Transforms>%s</ds:Transforms>`+
		`<ds:DigestMethod Algorithm="%s"></ds:DigestMethod><ds:DigestValue>%s</ds:DigestValue></ds:Reference>`,
		x.canonical, method, x.beforeReference, x.uri, transforms.String(), digest,
		text64(x.hash.or(x.key.Hash()).Sum([]byte(x.referenced))))
	// Canonical XML of the element by itself repeats the namespace that its
	// parent declares.
	signed := `<ds:SignedInfo xmlns:ds="` + xmlSignature + `">` + info + `</ds:SignedInfo>`
	hash := x.hash
	if x.key.Algorithm() != AlgorithmRSA {
		hash = "" // GOST has one hash
	}
	value := x.key.sign(hash, []byte(signed), x.damaged)
	return `<ds:Signature xmlns:ds="` + xmlSignature + `"><ds:SignedInfo>` + info + `</ds:SignedInfo>` +
		`<ds:SignatureValue>` + text64(value) + `</ds:SignatureValue><ds:KeyInfo>` + x.keyInfo + `</ds:KeyInfo>` +
		x.afterwards + `</ds:Signature>`
}

// xmlAlgorithms are the names of signature and digest in the NCA's XML.
func xmlAlgorithms(a Algorithm) (method, digest string) {
	switch a {
	case AlgorithmGOST2004:
		return xmlMore + "gost34310-gost34311", xmlMore + "gost34311"
	case AlgorithmGOST2015:
		return xmlNCA + "gostr34102015-gostr34112015-512", xmlNCA + "gostr34112015-512"
	}
	return xmlMore + "rsa-sha256", xmlSHA256
}

func text64(b []byte) string { return base64.StdEncoding.EncodeToString(b) }
