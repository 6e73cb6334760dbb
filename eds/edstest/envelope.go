// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package edstest

import (
	"fmt"
	"strings"
)

// Names of envelopes.
const (
	xmlExclusive = "http://www.w3.org/2001/10/xml-exc-c14n#"
	xmlSOAP      = "http://schemas.xmlsoap.org/soap/envelope/"
	xmlWSSE      = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd"
	xmlWSU       = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd"
)

// Envelope is a SOAP envelope with a signed body, as the gateway of electronic
// government has them, before it is signed. [Authority.Envelope] fills it;
// change what the test is about and take [Envelope.Bytes]. The content is
// written in canonical form already, as in [XML].
type Envelope struct {
	Certificate *Certificate // whose key signs
	ID          string       // of the body
	Content     string       // inside the body, canonical
	URI         string       // of the reference; empty: the body's
	Referenced  string       // what it points to, canonical; empty: the body
	Transforms  []string     // empty: exclusive canonical XML
	Contained   []byte       // certificate in the token; nil: the signer's
	NameOnly    bool         // issuer and serial number instead of the certificate
	Damaged     bool         // one bit of the signature is changed
	Hash        Hash         // of digest and signature; empty: the key's own

	twoReferences, object bool
}

// Envelope returns an envelope around the content, signed by the holder of the
// certificate.
func (a *Authority) Envelope(content string, signer *Certificate) *Envelope {
	return &Envelope{Certificate: signer, ID: "body", Content: content}
}

// Body is the element soap:Body in exclusive canonical form.
func (e *Envelope) Body() string {
	return `<soap:Body xmlns:soap="` + xmlSOAP + `" xmlns:wsu="` + xmlWSU + `" wsu:Id="` + e.ID + `">` + e.Content + `</soap:Body>`
}

// Bytes signs and writes the envelope.
func (e *Envelope) Bytes() []byte {
	return []byte(`<soap:Envelope xmlns:soap="` + xmlSOAP + `"><soap:Header><wsse:Security xmlns:wsse="` + xmlWSSE +
		`" soap:mustUnderstand="1">` + e.signature() + `</wsse:Security></soap:Header>` +
		strings.Replace(e.Body(), ` xmlns:soap="`+xmlSOAP+`"`, "", 1) + `</soap:Envelope>`)
}

func (e *Envelope) signature() string {
	x := xmlSigned{
		key: e.Certificate.Key(), hash: e.Hash, damaged: e.Damaged, canonical: xmlExclusive,
		uri: e.URI, referenced: e.Referenced, transforms: e.Transforms, keyInfo: e.token(),
	}
	if x.uri == "" {
		x.uri = "#" + e.ID
	}
	if x.referenced == "" {
		x.referenced = e.Body()
	}
	if len(x.transforms) == 0 {
		x.transforms = []string{xmlExclusive}
	}
	if e.twoReferences {
		_, digest := xmlAlgorithms(x.key.Algorithm())
		x.beforeReference = fmt.Sprintf(`<ds:Reference URI="#%s"><ds:Transforms><ds:Transform Algorithm="%s"></ds:Transform></ds:Transforms>`+
			`<ds:DigestMethod Algorithm="%s"></ds:DigestMethod><ds:DigestValue>%s</ds:DigestValue></ds:Reference>`,
			e.ID, xmlExclusive, digest, text64(x.key.Hash().Sum([]byte(e.Body()))))
	}
	if e.object {
		x.afterwards = `<ds:Object>` + e.Content + `</ds:Object>`
	}
	return x.text()
}

// xmlEscaped writes a text between two tags in canonical form.
func xmlEscaped(text string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", "\r", "&#xD;").Replace(text)
}

// token is what KeyInfo holds.
func (e *Envelope) token() string {
	inside := ""
	if e.NameOnly {
		inside = fmt.Sprintf(`<ds:X509Data><ds:X509IssuerSerial><ds:X509IssuerName>%s</ds:X509IssuerName>`+
			`<ds:X509SerialNumber>%s</ds:X509SerialNumber></ds:X509IssuerSerial></ds:X509Data>`,
			xmlEscaped(e.Certificate.Template.Issuer.Subject().String()), e.Certificate.Serial())
	} else {
		contained := e.Contained
		if contained == nil {
			contained = e.Certificate.DER
		}
		inside = `<wsse:KeyIdentifier>` + text64(contained) + `</wsse:KeyIdentifier>`
	}
	return `<wsse:SecurityTokenReference>` + inside + `</wsse:SecurityTokenReference>`
}
