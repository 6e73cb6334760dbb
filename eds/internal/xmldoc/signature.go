// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package xmldoc

import (
	"strings"

	"github.com/reglament-kz/reglament/eds"
)

// Read reads a signed document of at most limit bytes. Every signature must
// cover the whole of the document but itself and those after it, or the whole
// body of the envelope. The error is an [*Error].
func Read(b []byte, limit int) (*Document, error) {
	d := &Document{ids: map[string]int{}, limit: limit}
	p := &parser{begin: d.begin, said: d.said}
	if err := p.parse(b, limit); err != nil {
		return nil, err
	}
	if err := d.shape(); err != nil {
		return nil, err
	}
	d.nodes = p.nodes
	return d, nil
}

// Covered is what a signature covers, by its number from 0, in canonical form:
// the body of an envelope, or the document without the signature and those
// after it, which cover the signature in their turn. The error is an [*Error].
func (d *Document) Covered(i int) ([]byte, error) {
	if d.Envelope {
		return canonical(d.nodes, d.body, d.Signatures[i].Transform, nil, d.limit)
	}
	var without []int
	for _, s := range d.Signatures[i:] {
		without = append(without, s.at)
	}
	return canonical(d.nodes, 0, d.Signatures[i].Transform, without, d.limit)
}

// Info is SignedInfo of a signature in canonical form: what its value signs. The
// error is an [*Error].
func (d *Document) Info(i int) ([]byte, error) {
	return canonical(d.nodes, d.Signatures[i].info, d.Signatures[i].Canonical, nil, d.limit)
}

// Canonical reads a document, signed or not, and gives its canonical form. The
// error is an [*Error], for what [Read] refuses in any document.
func Canonical(b []byte, m Method, limit int) ([]byte, error) {
	p := &parser{}
	if err := p.parse(b, limit); err != nil {
		return nil, err
	}
	return canonical(p.nodes, 0, m, nil, limit)
}

// said keeps the texts of a signature.
func (d *Document) said(t string, around []*element) *Error {
	path, ok := d.inSignature(around)
	if !ok {
		if d.Envelope && len(around) == 1 && strings.Trim(t, blanks) != "" {
			return malformed("text beside the header and the body of the envelope")
		}
		return nil
	}
	s := &d.Signatures[len(d.Signatures)-1]
	if leaf(path) {
		list := s.texts[path]
		list[len(list)-1].WriteString(t)
		return nil
	}
	if strings.Trim(t, blanks) != "" {
		return malformed("text inside the signature that does not belong there")
	}
	return nil
}

// begin looks at an element that has begun; the last of the path is itself.
func (d *Document) begin(at int, path []*element) *Error {
	e := path[len(path)-1]
	if len(path) == 1 {
		d.Envelope = e.local == "Envelope" && soap(e.space)
	}
	target := len(path) == 1 && !d.Envelope
	if d.Envelope && len(path) == 2 {
		switch {
		case e.is(path[0].space, "Body"):
			d.bodies++
			d.body = at
			target = true
		case e.is(path[0].space, "Header"):
			d.headers++
		default:
			return malformed("an element beside the header and the body of the envelope")
		}
	}
	if err := d.attributes(e, target); err != nil {
		return err
	}
	if inside, ok := d.inSignature(path); ok {
		return d.signatureElement(at, e, inside)
	}
	inBody := d.Envelope && len(path) > 2 && path[1].is(path[0].space, "Body")
	if e.space == Namespace && !inBody {
		return malformed("an element of signatures where it does not belong")
	}
	return nil
}

func (e *element) is(space, local string) bool { return e.space == space && e.local == local }

func soap(space string) bool { return space == soap11 || space == soap12 }

// inSignature gives the path of an element below a signature's place: a child
// of the root, or of wsse:Security in the header of an envelope. The names are
// written with the prefixes that are usual.
func (d *Document) inSignature(around []*element) (path string, ok bool) {
	at := 1
	if d.Envelope {
		at = 3
		if len(around) > at && (!around[1].is(around[0].space, "Header") || !around[2].is(wsse, "Security")) {
			return "", false
		}
	}
	if len(around) <= at || !around[at].is(Namespace, "Signature") {
		return "", false
	}
	names := make([]string, 0, len(around)-at)
	for _, e := range around[at:] {
		switch e.space {
		case Namespace:
			names = append(names, e.local)
		case wsse:
			names = append(names, "wsse:"+e.local)
		case Exclusive:
			names = append(names, "ec:"+e.local)
		default:
			names = append(names, "?")
		}
	}
	return strings.Join(names[1:], "/"), true
}

// attributes notes those by which a reference can point to an element. Which
// of them does is up to the software, so all spellings count.
func (d *Document) attributes(e *element, target bool) *Error {
	for _, a := range e.attributes {
		if !strings.EqualFold(a.local, "id") {
			continue
		}
		d.ids[a.value]++
		// Elements of the form may use "id" for anything; "Id", "ID" and those of
		// a name space are the spellings of signatures.
		if d.ids[a.value] > 1 && a.name != "id" {
			return malformed("two elements have the same identifier")
		}
		if target {
			d.target = append(d.target, a.value)
		}
	}
	return nil
}

func (e *element) attribute(name string) (string, bool) {
	for _, a := range e.attributes {
		if a.name == name {
			return a.value, true
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
	pathInfo        = "SignedInfo"
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

func (d *Document) signatureElement(at int, e *element, path string) *Error {
	if path == "" {
		if len(d.Signatures) == MaxSignatures {
			return tooLarge("more than %d signatures", MaxSignatures)
		}
		d.Signatures = append(d.Signatures, Signature{at: at, texts: map[string][]*strings.Builder{}})
		return nil
	}
	s := &d.Signatures[len(d.Signatures)-1]
	if leaf(path) {
		s.texts[path] = append(s.texts[path], &strings.Builder{})
	}
	algorithm, _ := e.attribute("Algorithm")
	switch path {
	case pathInfo, pathValue, "KeyInfo":
		if path == pathInfo {
			s.info = at
		}
		s.parts = append(s.parts, e.local)
	case pathCanonical:
		if s.Canonical.Algorithm != "" {
			return malformed("two canonicalisation methods")
		}
		s.Canonical.Algorithm = algorithm
	case pathCanonical + "/ec:InclusiveNamespaces":
		s.Canonical.Prefixes, _ = e.attribute("PrefixList")
	case pathReference:
		uri, ok := e.attribute("URI")
		if !ok {
			return malformed("a reference without a URI")
		}
		s.references++
		s.uri = uri
	case pathTransform:
		s.transforms = append(s.transforms, Method{Algorithm: algorithm})
	case pathTransform + "/ec:InclusiveNamespaces":
		s.transforms[len(s.transforms)-1].Prefixes, _ = e.attribute("PrefixList")
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
