// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package xmldoc reads what the signatures of an XML document and of a SOAP
// envelope would cover, and writes it in canonical form. It verifies nothing: it
// refuses every shape in which what was signed could be something else than
// what is read. A document is read once, by the parser here, so that nothing is
// signed by one reading and used by another.
package xmldoc

import (
	"fmt"
	"strings"

	"github.com/reglament-kz/reglament/eds"
)

// Names of XML signatures (XML Signature Syntax and Processing, 1.0) and of
// what envelopes are made of.
const (
	Namespace         = "http://www.w3.org/2000/09/xmldsig#"
	Enveloped         = Namespace + "enveloped-signature"
	C14N              = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315"
	C14NComments      = C14N + "#WithComments"
	C14N11            = "http://www.w3.org/2006/12/xml-c14n11"
	C14N11Comments    = C14N11 + "#WithComments"
	Exclusive         = "http://www.w3.org/2001/10/xml-exc-c14n#"
	ExclusiveComments = Exclusive + "WithComments"
	soap11            = "http://schemas.xmlsoap.org/soap/envelope/"
	soap12            = "http://www.w3.org/2003/05/soap-envelope"
	wsse              = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd"
)

// Limits of a document.
const (
	MaxDepth      = 64
	MaxElements   = 100_000
	MaxAttributes = 256 // of one element
	MaxSpaces     = 128 // name spaces declared around one place
	MaxSignatures = 8
)

// Document is what is looked at in a signed document. The zero value covers
// nothing.
type Document struct {
	// Envelope tells a SOAP envelope, whose signatures stand in its header and
	// cover its body, from a document that they cover as a whole.
	Envelope   bool
	Signatures []Signature // in the order of the document

	nodes   []node
	body    int // the node of an envelope's body
	limit   int
	ids     map[string]int
	target  []string // identifiers of the root element, or of the body
	bodies  int
	headers int
}

// Signature is one signature as it stands in the document.
type Signature struct {
	Canonical   Method // of SignedInfo
	Transform   Method // of what the reference points to
	Algorithm   string // URI of the signature algorithm
	Digest      string // URI of the digest algorithm
	DigestValue []byte
	Value       []byte
	Certificate []byte // DER; nil where only issuer and serial number are named
	Issuer      string // as in X509IssuerName
	Serial      string // as in X509SerialNumber, decimal

	at, info   int // nodes of the signature and of its SignedInfo
	uri        string
	parts      []string // children of the signature
	references int
	transforms []Method
	methods    int
	texts      map[string][]*strings.Builder
}

// Method is a canonicalisation or another transform.
type Method struct {
	Algorithm string
	Prefixes  string // of InclusiveNamespaces
}

// Inclusive reports whether it is canonical XML 1.0 or 1.1; comments make no
// difference, since a document with comments is refused.
func (m Method) Inclusive() bool {
	switch m.Algorithm {
	case C14N, C14NComments, C14N11, C14N11Comments:
		return true
	default:
		return false
	}
}

// Exclusive reports whether it is exclusive canonical XML 1.0.
func (m Method) Exclusive() bool {
	return m.Algorithm == Exclusive || m.Algorithm == ExclusiveComments
}

func (m Method) canonical() bool { return m.Inclusive() || m.Exclusive() }

// Error is a document that cannot be read, with the code that it makes.
type Error struct {
	Code   eds.Code
	Detail string
}

// Error is the detail; it quotes nothing of the document.
func (e *Error) Error() string { return e.Detail }

func malformed(detail string) *Error { return &Error{eds.CodeStructureMalformed, detail} }

func tooLarge(format string, args ...any) *Error {
	return &Error{eds.CodeStructureTooLarge, fmt.Sprintf(format, args...)}
}
