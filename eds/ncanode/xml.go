// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package ncanode

import (
	"bytes"
	"encoding/base64"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/reglament-kz/reglament/eds"
)

// Names of XML signatures (XML Signature Syntax and Processing, 1.0).
const (
	xmlSignature    = "http://www.w3.org/2000/09/xmldsig#"
	xmlEnveloped    = xmlSignature + "enveloped-signature"
	xmlC14N         = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315"
	xmlC14NComments = xmlC14N + "#WithComments"
)

// Limits of a document.
const (
	maxXMLDepth    = 64
	maxXMLElements = 100_000
)

// document is what is looked at in a signed XML document: not whether the
// signature is right, but what it would cover. The server verifies what the
// references point to and does not say what that is.
type document struct {
	certificate []byte   // DER
	uri         string   // of the reference; "" is the whole document
	rootIDs     []string // identifiers of the root element
	ids         map[string]int
	signatures  int
	references  int
	transforms  []string
	c14n        string
	keyInfo     strings.Builder
	certs       int
	elements    int
	parts       []string // children of the signature
}

func malformed(detail string) *fault { return &fault{eds.CodeStructureMalformed, detail} }

// readXML reads a document and refuses all but the one shape in which the
// signature covers the whole of it: one signature, a child of the root, with
// one reference to the whole, by the two transforms that leave nothing out but
// the signature itself, and no comments, which a reference to a whole document
// does not cover.
func readXML(b []byte, limit int) (*document, *fault) {
	if len(b) > limit {
		return nil, &fault{eds.CodeStructureTooLarge, "the document"}
	}
	if !utf8.Valid(b) {
		return nil, malformed("not well-formed XML in UTF-8")
	}
	d := &document{ids: map[string]int{}}
	if f := d.scan(b); f != nil {
		return nil, f
	}
	if f := d.shape(); f != nil {
		return nil, f
	}
	raw, err := base64.StdEncoding.DecodeString(strings.Join(strings.Fields(d.keyInfo.String()), ""))
	if err != nil {
		return nil, malformed("the certificate is not base64")
	}
	d.certificate = raw
	return d, nil
}

func (d *document) scan(b []byte) *fault {
	decoder := xml.NewDecoder(bytes.NewReader(b))
	var stack []xml.Name
	roots := 0
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return malformed("not well-formed XML in UTF-8")
		}
		switch t := token.(type) {
		case xml.StartElement:
			if len(stack) == 0 {
				roots++
			}
			stack = append(stack, t.Name)
			if f := d.start(t, stack); f != nil {
				return f
			}
		case xml.EndElement:
			stack = stack[:len(stack)-1]
		case xml.CharData:
			if len(stack) == 0 && len(bytes.TrimSpace(t)) > 0 {
				return malformed("text outside the root element")
			}
			if len(stack) > 0 && stack[len(stack)-1] == (xml.Name{Space: xmlSignature, Local: "X509Certificate"}) {
				d.keyInfo.Write(t)
			}
		case xml.Comment:
			return malformed("a comment, which the signature does not cover")
		case xml.Directive:
			return malformed("a document type")
		}
	}
	if roots != 1 {
		return malformed("not exactly one root element")
	}
	return nil
}

// start looks at an element; the last of the stack is itself.
func (d *document) start(e xml.StartElement, stack []xml.Name) *fault {
	d.elements++
	switch {
	case len(stack) > maxXMLDepth:
		return &fault{eds.CodeStructureTooLarge, fmt.Sprintf("elements nest deeper than %d", maxXMLDepth)}
	case d.elements > maxXMLElements:
		return &fault{eds.CodeStructureTooLarge, fmt.Sprintf("more than %d elements", maxXMLElements)}
	}
	if f := d.identifiers(e, len(stack) == 1); f != nil {
		return f
	}
	if e.Name.Space != xmlSignature {
		if len(stack) > 1 && stack[len(stack)-2].Space == xmlSignature {
			return malformed("an element inside the signature that does not belong there")
		}
		return nil
	}
	return d.signatureElement(e, stack)
}

// identifiers notes the attributes by which a reference can point to an
// element. Which of them does is up to the software, so all spellings count.
func (d *document) identifiers(e xml.StartElement, root bool) *fault {
	for _, a := range e.Attr {
		if a.Name.Space == "xmlns" || !strings.EqualFold(a.Name.Local, "id") {
			continue
		}
		d.ids[a.Value]++
		// Elements of the form may use "id" for anything; "Id" and "ID" are the
		// spellings of signatures.
		if d.ids[a.Value] > 1 && a.Name.Local != "id" {
			return malformed("two elements have the same identifier")
		}
		if root {
			d.rootIDs = append(d.rootIDs, a.Value)
		}
	}
	return nil
}

func (d *document) signatureElement(e xml.StartElement, stack []xml.Name) *fault {
	attribute := func(name string) (string, bool) {
		for _, a := range e.Attr {
			if a.Name == (xml.Name{Local: name}) {
				return a.Value, true
			}
		}
		return "", false
	}
	path := make([]string, 0, len(stack))
	for _, n := range stack[1:] {
		path = append(path, n.Local)
	}
	switch strings.Join(path, "/") {
	case "Signature": // a child of the root; deeper down it has another path
		d.signatures++
	case "Signature/SignedInfo", "Signature/SignatureValue", "Signature/KeyInfo":
		d.parts = append(d.parts, e.Name.Local)
	case "Signature/SignedInfo/CanonicalizationMethod":
		if d.c14n != "" {
			return malformed("two canonicalisation methods")
		}
		d.c14n, _ = attribute("Algorithm")
	case "Signature/SignedInfo/Reference":
		uri, ok := attribute("URI")
		if !ok {
			return malformed("a reference without a URI")
		}
		d.references++
		d.uri = uri
	case "Signature/SignedInfo/Reference/Transforms/Transform":
		transform, _ := attribute("Algorithm")
		d.transforms = append(d.transforms, transform)
	case "Signature/KeyInfo/X509Data/X509Certificate":
		d.certs++
	case "Signature/SignedInfo/SignatureMethod", "Signature/SignedInfo/Reference/Transforms",
		"Signature/SignedInfo/Reference/DigestMethod", "Signature/SignedInfo/Reference/DigestValue",
		"Signature/KeyInfo/X509Data":
	default:
		return malformed("an element of signatures where it does not belong")
	}
	return nil
}

// shape judges what was noted.
func (d *document) shape() *fault {
	switch {
	case d.signatures == 0:
		return &fault{eds.CodeStructureNoSigners, "the document has no signature"}
	case d.signatures > 1:
		return malformed("more than one signature")
	case strings.Join(d.parts, " ") != "SignedInfo SignatureValue KeyInfo":
		return malformed("the signature is not SignedInfo, SignatureValue and KeyInfo")
	case d.references != 1:
		return malformed("not exactly one reference")
	case !d.whole():
		return malformed("the reference is not to the whole document")
	case len(d.transforms) != 2 || d.transforms[0] != xmlEnveloped || !inclusive(d.transforms[1]):
		return malformed("the transforms are not enveloped signature and canonical XML")
	case !inclusive(d.c14n):
		return malformed("the canonicalisation is not canonical XML 1.0")
	case d.certs != 1:
		return &fault{eds.CodeStructureNoCertificate, "not exactly one certificate"}
	}
	return nil
}

// whole reports whether the reference is to the root element: to "", or to an
// identifier of the root that no other element has.
func (d *document) whole() bool {
	if d.uri == "" {
		return true
	}
	id, ok := strings.CutPrefix(d.uri, "#")
	if !ok || d.ids[id] != 1 {
		return false
	}
	for _, root := range d.rootIDs {
		if root == id {
			return true
		}
	}
	return false
}

func inclusive(method string) bool { return method == xmlC14N || method == xmlC14NComments }
