// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package edstest

import (
	"bytes"
	"crypto/x509"
	"encoding/base64"
	"encoding/xml"
	"errors"
	"io"
	"net/http"
	"strings"
)

// ncaSignature is an XML signature as far as it is needed.
type ncaSignature struct {
	SignedInfo struct {
		Inner     string `xml:",innerxml"`
		Reference struct {
			URI        string `xml:"URI,attr"`
			Transforms struct {
				Transform []struct {
					XPath string `xml:"XPath"`
				} `xml:"Transform"`
			} `xml:"Transforms"`
			DigestValue string `xml:"DigestValue"`
		} `xml:"Reference"`
	} `xml:"SignedInfo"`
	SignatureValue string `xml:"SignatureValue"`
	Certificate    string `xml:"KeyInfo>X509Data>X509Certificate"`
}

// ncaElement is where an element stands in the text.
type ncaElement struct {
	name       string
	id         string
	start, end int
}

// xml verifies each signature of a document, the last first. What a signature
// covers is whatever its reference points to; the server does not mind what
// that is. The documents of this package are in canonical form already, so an
// element is its own text without comments.
func (n *NCANode) xml(q NCANodeQuestion) (NCANodeAnswer, *ncaFailure) {
	text := *q.XML
	elements, err := ncaElements(text)
	if err != nil {
		return NCANodeAnswer{}, &ncaFailure{http.StatusInternalServerError, "org.xml.sax.SAXParseException"}
	}
	a := NCANodeAnswer{Message: "OK", Certificates: []*NCANodeCertificate{}}
	for i := len(elements) - 1; i >= 0; i-- {
		if elements[i].name != "Signature" {
			continue
		}
		info, right, failed := n.xmlSignature(text, elements, elements[i], q)
		if failed != nil {
			return a, failed
		}
		a.Valid = (a.Valid || len(a.Certificates) == 0) && right && info.Valid
		a.Certificates = append(a.Certificates, info)
	}
	if len(a.Certificates) == 0 {
		return a, &ncaFailure{http.StatusBadRequest, "Signature not found"}
	}
	return a, nil
}

func (n *NCANode) xmlSignature(text string, elements []ncaElement, at ncaElement, q NCANodeQuestion) (*NCANodeCertificate, bool, *ncaFailure) {
	broken := &ncaFailure{http.StatusInternalServerError, "org.apache.xml.security.exceptions.XMLSecurityException"}
	var s ncaSignature
	if err := xml.Unmarshal([]byte(text[at.start:at.end]), &s); err != nil {
		return nil, false, broken
	}
	raw, err := base64.StdEncoding.DecodeString(s.Certificate)
	if err != nil {
		return nil, false, broken
	}
	c, err := x509.ParseCertificate(raw)
	if err != nil {
		return nil, false, broken
	}
	info, failed := n.info(c, q)
	if failed != nil {
		return nil, false, failed
	}
	value, err := base64.StdEncoding.DecodeString(s.SignatureValue)
	if err != nil {
		return nil, false, broken
	}
	hash := HashSHA256
	switch info.SignAlg {
	case "ECGOST34310":
		hash = HashGOST341194
	case "ECGOST3410-2015-512":
		hash = HashStreebog512
	}
	signed := `<ds:SignedInfo xmlns:ds="` + xmlSignature + `">` + s.SignedInfo.Inner + `</ds:SignedInfo>`
	covered := s.covered(text, elements, at)
	right := text64(hash.Sum([]byte(covered))) == s.SignedInfo.Reference.DigestValue &&
		verifies(c.RawSubjectPublicKeyInfo, hash, []byte(signed), value)
	return info, right, nil
}

// covered is the text that the reference points to, without the signature and,
// as a reference inside a document has it, without comments.
func (s *ncaSignature) covered(text string, elements []ncaElement, at ncaElement) string {
	part := ncaElement{}
	uri := s.SignedInfo.Reference.URI
	for _, e := range elements {
		if uri == "" || (strings.HasPrefix(uri, "#") && e.id == uri[1:]) {
			part = e
			break
		}
	}
	for _, t := range s.SignedInfo.Reference.Transforms.Transform {
		name, ok := strings.CutPrefix(t.XPath, "ancestor-or-self::")
		for _, e := range elements {
			if ok && e.name == name {
				part = e
				break
			}
		}
	}
	out := text[part.start:part.end]
	if part.start <= at.start && at.end <= part.end {
		out = text[part.start:at.start] + text[at.end:part.end]
	}
	for {
		before, after, ok := strings.Cut(out, "<!--")
		if !ok {
			return out
		}
		_, after, _ = strings.Cut(after, "-->")
		out = before + after
	}
}

// ncaElements lists the elements in the order in which they begin.
func ncaElements(text string) ([]ncaElement, error) {
	decoder := xml.NewDecoder(bytes.NewReader([]byte(text)))
	var list []ncaElement
	var open []int
	for {
		before := int(decoder.InputOffset())
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return list, nil
		}
		if err != nil {
			return nil, err
		}
		switch t := token.(type) {
		case xml.StartElement:
			e := ncaElement{name: t.Name.Local, start: before}
			for _, a := range t.Attr {
				if strings.EqualFold(a.Name.Local, "id") {
					e.id = a.Value
				}
			}
			open = append(open, len(list))
			list = append(list, e)
		case xml.EndElement:
			list[open[len(open)-1]].end = int(decoder.InputOffset())
			open = open[:len(open)-1]
		}
	}
}
