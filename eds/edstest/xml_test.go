// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package edstest_test

import (
	"crypto/x509"
	"encoding/base64"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds/edstest"
)

// between cuts the text between two marks out.
func between(text, from, to string) string {
	_, rest, _ := strings.Cut(text, from)
	inside, _, _ := strings.Cut(rest, to)
	return inside
}

func base64Between(t *testing.T, text, from, to string) []byte {
	t.Helper()
	b, err := base64.StdEncoding.DecodeString(between(text, from, to))
	require.NoError(t, err)
	return b
}

// verifyXML checks the signature of a document that is canonical and signed as
// a whole; it knows no other.
func verifyXML(t *testing.T, document string) error {
	t.Helper()
	certificate, err := x509.ParseCertificate(base64Between(t, document, "<ds:X509Certificate>", "</ds:X509Certificate>"))
	require.NoError(t, err)
	info := `<ds:SignedInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#">` + between(document, "<ds:SignedInfo>", "</ds:SignedInfo>") + "</ds:SignedInfo>"
	signature := base64Between(t, document, "<ds:SignatureValue>", "</ds:SignatureValue>")
	if err := certificate.CheckSignature(x509.SHA256WithRSA, []byte(info), signature); err != nil {
		return err
	}
	before, rest, _ := strings.Cut(document, "<ds:Signature ")
	_, after, _ := strings.Cut(rest, "</ds:Signature>")
	digest := base64Between(t, document, "<ds:DigestValue>", "</ds:DigestValue>")
	if string(edstest.HashSHA256.Sum([]byte(before+after))) != string(digest) {
		return errors.New("digest differs")
	}
	return nil
}

func wellFormed(document []byte) error {
	for d := xml.NewDecoder(strings.NewReader(string(document))); ; {
		if _, err := d.Token(); err != nil {
			if errors.Is(err, io.EOF) {
				return nil
			}
			return err
		}
	}
}

func TestXMLTwinsAreSignedAsAWhole(t *testing.T) {
	a := authority()
	for _, v := range edstest.Variants() {
		if !strings.HasPrefix(v.Name, "xml-") {
			continue // the table of the variants says that these hold no document
		}
		broken := v.Broken(a)
		require.Equal(t, edstest.KindXML, broken.Kind)
		twin := v.Twin(a)
		require.NoError(t, wellFormed(twin.XML), v.Name)
		require.NoError(t, verifyXML(t, string(twin.XML)), v.Name)
		require.NoError(t, wellFormed(broken.XML), v.Name)
		switch v.Name {
		case "xml-without-signature":
			require.NotContains(t, string(broken.XML), "ds:")
		case "xml-two-signatures":
			require.Equal(t, 2, strings.Count(string(broken.XML), "</ds:Signature>"))
		case "xml-duplicate-id":
			require.Equal(t, 2, strings.Count(string(broken.XML), `Id="form"`))
		default:
			require.Error(t, verifyXML(t, string(broken.XML)), v.Name)
		}
	}
}

func TestXMLNamesTheAlgorithmsOfTheKey(t *testing.T) {
	for algorithm, method := range map[edstest.Algorithm]string{
		edstest.AlgorithmRSA:      "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
		edstest.AlgorithmGOST2004: "http://www.w3.org/2001/04/xmldsig-more#gost34310-gost34311",
		edstest.AlgorithmGOST2015: "urn:ietf:params:xml:ns:pkigovkz:xmlsec:algorithms:gostr34102015-gostr34112015-512",
	} {
		a := edstest.MustNew(at, withAlgorithm(algorithm))
		x := a.XML("<animals>2</animals>", a.Leaf(edstest.ProfileHead))
		x.ID = "form"
		document := string(x.Bytes())
		require.True(t, strings.HasPrefix(document, `<form Id="form"><animals>2</animals><ds:Signature `))
		require.Contains(t, document, `<ds:SignatureMethod Algorithm="`+method+`">`)
	}
}
