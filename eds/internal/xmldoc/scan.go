// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package xmldoc

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/reglament-kz/reglament/eds"
)

// Trim takes the byte order mark off, which is of the file and not of the
// document.
func Trim(b []byte) []byte { return bytes.TrimPrefix(b, []byte("\xef\xbb\xbf")) }

// Read reads a signed document of at most limit bytes. Every signature must
// cover the whole of the document but itself and those after it, or the whole
// body of the envelope. The error is an [*Error].
func Read(b []byte, limit int) (*Document, error) {
	d := &Document{}
	if err := d.scan(b, limit); err != nil {
		return nil, err
	}
	if err := d.shape(); err != nil {
		return nil, err
	}
	return d, nil
}

// Plain refuses what [Read] refuses in any document, signed or not: what is no
// XML, document types, comments, and what is too large.
func Plain(b []byte, limit int) error {
	d := &Document{}
	if err := d.scan(b, limit); err != nil {
		return err
	}
	return nil
}

// scan goes over the tokens once.
func (d *Document) scan(b []byte, limit int) *Error {
	if len(b) > limit {
		return tooLarge("the document")
	}
	if !utf8.Valid(b) {
		return malformed("not well-formed XML in UTF-8")
	}
	d.ids = map[string]int{}
	decoder := xml.NewDecoder(bytes.NewReader(Trim(b)))
	var stack []xml.Name
	roots := 0
	for first := true; ; first = false {
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
			if err := d.start(t, stack); err != nil {
				return err
			}
		case xml.EndElement:
			stack = stack[:len(stack)-1]
		case xml.CharData:
			if err := d.characters(t, stack); err != nil {
				return err
			}
		case xml.Comment:
			return malformed("a comment, which the signature does not cover")
		case xml.Directive:
			return malformed("a document type")
		case xml.ProcInst:
			if !first || t.Target != "xml" {
				return malformed("a processing instruction")
			}
		}
	}
	if roots != 1 {
		return malformed("not exactly one root element")
	}
	return nil
}

// characters keeps the texts of a signature.
func (d *Document) characters(t xml.CharData, stack []xml.Name) *Error {
	if len(stack) == 0 {
		if len(bytes.TrimSpace(t)) > 0 {
			return malformed("text outside the root element")
		}
		return nil
	}
	path, ok := d.inSignature(stack)
	if !ok {
		return nil
	}
	s := &d.Signatures[len(d.Signatures)-1]
	if leaf(path) {
		list := s.texts[path]
		list[len(list)-1] += string(t)
		return nil
	}
	if len(bytes.TrimSpace(t)) > 0 {
		return malformed("text inside the signature that does not belong there")
	}
	return nil
}

// start looks at an element; the last of the stack is itself.
func (d *Document) start(e xml.StartElement, stack []xml.Name) *Error {
	d.elements++
	switch {
	case len(stack) > MaxDepth:
		return tooLarge("elements nest deeper than %d", MaxDepth)
	case d.elements > MaxElements:
		return tooLarge("more than %d elements", MaxElements)
	}
	if len(stack) == 1 {
		d.Envelope = e.Name.Local == "Envelope" && soap(e.Name.Space)
	}
	target := len(stack) == 1 && !d.Envelope
	if d.Envelope && len(stack) == 2 && e.Name.Space == stack[0].Space {
		switch e.Name.Local {
		case "Body":
			d.bodies++
			target = true
		case "Header":
			d.headers++
		}
	}
	if err := d.attributes(e, target); err != nil {
		return err
	}
	if path, ok := d.inSignature(stack); ok {
		return d.signatureElement(e, path)
	}
	inBody := d.Envelope && len(stack) > 2 && stack[1] == (xml.Name{Space: stack[0].Space, Local: "Body"})
	if e.Name.Space == Namespace && !inBody {
		return malformed("an element of signatures where it does not belong")
	}
	return nil
}

func soap(space string) bool { return space == soap11 || space == soap12 }

// inSignature gives the path of an element below a signature's place: a child
// of the root, or of wsse:Security in the header of an envelope. The names are
// written with the prefixes that are usual.
func (d *Document) inSignature(stack []xml.Name) (path string, ok bool) {
	at := 1
	if d.Envelope {
		at = 3
		if len(stack) > at && (stack[1] != xml.Name{Space: stack[0].Space, Local: "Header"} || stack[2] != xml.Name{Space: wsse, Local: "Security"}) {
			return "", false
		}
	}
	if len(stack) <= at || stack[at] != (xml.Name{Space: Namespace, Local: "Signature"}) {
		return "", false
	}
	names := make([]string, 0, len(stack)-at)
	for _, n := range stack[at:] {
		switch n.Space {
		case Namespace:
			names = append(names, n.Local)
		case wsse:
			names = append(names, "wsse:"+n.Local)
		case Exclusive:
			names = append(names, "ec:"+n.Local)
		default:
			names = append(names, "?")
		}
	}
	return strings.Join(names[1:], "/"), true
}

// attributes notes those by which a reference can point to an element. Which
// of them does is up to the software, so all spellings count.
func (d *Document) attributes(e xml.StartElement, target bool) *Error {
	for i, a := range e.Attr {
		for _, b := range e.Attr[:i] {
			if a.Name == b.Name {
				return malformed("an attribute is repeated")
			}
		}
		if a.Name.Space == "xmlns" || !strings.EqualFold(a.Name.Local, "id") {
			continue
		}
		d.ids[a.Value]++
		// Elements of the form may use "id" for anything; "Id", "ID" and those of
		// a name space are the spellings of signatures.
		if d.ids[a.Value] > 1 && (a.Name.Local != "id" || a.Name.Space != "") {
			return malformed("two elements have the same identifier")
		}
		if target {
			d.target = append(d.target, a.Value)
		}
	}
	return nil
}

func attribute(e xml.StartElement, name string) (string, bool) {
	for _, a := range e.Attr {
		if a.Name == (xml.Name{Local: name}) {
			return a.Value, true
		}
	}
	return "", false
}

// leaf reports whether the text of an element in a signature is read.
func leaf(path string) bool {
	switch path {
	case pathDigest, pathValue, pathCertificate, pathIdentifier, pathIssuer, pathSerial, pathTokenIssuer, pathTokenSerial:
		return true
	default:
		return false
	}
}

// Elements of a signature.
const (
	pathCanonical   = "SignedInfo/CanonicalizationMethod"
	pathReference   = "SignedInfo/Reference"
	pathTransform   = pathReference + "/Transforms/Transform"
	pathDigest      = pathReference + "/DigestValue"
	pathValue       = "SignatureValue"
	pathData        = "KeyInfo/X509Data"
	pathCertificate = pathData + "/X509Certificate"
	pathPair        = pathData + "/X509IssuerSerial"
	pathIssuer      = pathPair + "/X509IssuerName"
	pathSerial      = pathPair + "/X509SerialNumber"
	pathToken       = "KeyInfo/wsse:SecurityTokenReference"
	pathIdentifier  = pathToken + "/wsse:KeyIdentifier"
	pathTokenData   = pathToken + "/X509Data"
	pathTokenPair   = pathTokenData + "/X509IssuerSerial"
	pathTokenIssuer = pathTokenPair + "/X509IssuerName"
	pathTokenSerial = pathTokenPair + "/X509SerialNumber"
)

func (d *Document) signatureElement(e xml.StartElement, path string) *Error {
	if path == "" {
		if len(d.Signatures) == MaxSignatures {
			return tooLarge("more than %d signatures", MaxSignatures)
		}
		d.Signatures = append(d.Signatures, Signature{texts: map[string][]string{}})
		return nil
	}
	s := &d.Signatures[len(d.Signatures)-1]
	if leaf(path) {
		s.texts[path] = append(s.texts[path], "")
	}
	algorithm, _ := attribute(e, "Algorithm")
	switch path {
	case "SignedInfo", pathValue, "KeyInfo":
		s.parts = append(s.parts, e.Name.Local)
	case pathCanonical:
		if s.Canonical.Algorithm != "" {
			return malformed("two canonicalisation methods")
		}
		s.Canonical.Algorithm = algorithm
	case pathCanonical + "/ec:InclusiveNamespaces":
		s.Canonical.Prefixes, _ = attribute(e, "PrefixList")
	case pathReference:
		uri, ok := attribute(e, "URI")
		if !ok {
			return malformed("a reference without a URI")
		}
		s.references++
		s.uri = uri
	case pathTransform:
		s.transforms = append(s.transforms, Method{Algorithm: algorithm})
	case pathTransform + "/ec:InclusiveNamespaces":
		s.transforms[len(s.transforms)-1].Prefixes, _ = attribute(e, "PrefixList")
	case "SignedInfo/SignatureMethod":
		s.methods++
		s.Algorithm = algorithm
	case pathReference + "/DigestMethod":
		s.methods++
		s.Digest = algorithm
	case pathDigest, pathReference + "/Transforms", pathData, pathCertificate, pathPair, pathIssuer, pathSerial,
		pathToken, pathIdentifier, pathTokenData, pathTokenPair, pathTokenIssuer, pathTokenSerial:
	default:
		return malformed("an element inside the signature that does not belong there")
	}
	return nil
}

// shape judges what was noted.
func (d *Document) shape() *Error {
	switch {
	case len(d.Signatures) == 0:
		return &Error{eds.CodeStructureNoSigners, "the document has no signature"}
	case d.Envelope && (d.bodies != 1 || d.headers != 1):
		return malformed("not exactly one header and one body")
	}
	for i := range d.Signatures {
		if err := d.signatureShape(&d.Signatures[i]); err != nil {
			return err
		}
	}
	return nil
}
