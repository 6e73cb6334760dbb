// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package ncalayer

import (
	"encoding/base64"
	"errors"
	"fmt"
	"strings"

	"github.com/beevik/etree"
	dsig "github.com/russellhaering/goxmldsig"

	"github.com/reglament-kz/reglament/eds/edstest"
)

// errXML says that text is no XML document that can be signed.
var errXML = errors.New("ncalayer: not a well-formed XML document")

const xmldsig = "http://www.w3.org/2000/09/xmldsig#"

// signedInfo has the method of the signature, that of the digest, and the digest. Its own
// canonical form is the exclusive one, since nothing that the document declares around the
// signature belongs to it then.
const signedInfo = `<ds:CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"></ds:CanonicalizationMethod>` +
	`<ds:SignatureMethod Algorithm="%s"></ds:SignatureMethod><ds:Reference URI=""><ds:Transforms>` +
	`<ds:Transform Algorithm="` + xmldsig + `enveloped-signature"></ds:Transform>` +
	`<ds:Transform Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments"></ds:Transform></ds:Transforms>` +
	`<ds:DigestMethod Algorithm="%s"></ds:DigestMethod><ds:DigestValue>%s</ds:DigestValue></ds:Reference>`

// signature has the signed information, its signature and the certificate.
const signature = `<ds:Signature xmlns:ds="` + xmldsig + `"><ds:SignedInfo>%s</ds:SignedInfo><ds:SignatureValue>%s</ds:SignatureValue>` +
	`<ds:KeyInfo><ds:X509Data><ds:X509Certificate>%s</ds:X509Certificate></ds:X509Data></ds:KeyInfo></ds:Signature>`

// xml signs a document as a whole: the signature stands inside its root element.
func (a *Authority) xml(key *Key, document string) (string, error) {
	doc := etree.NewDocument()
	if err := doc.ReadFromString(document); err != nil || doc.Root() == nil {
		return "", errXML
	}
	text, err := dsig.MakeC14N10WithCommentsCanonicalizer().Canonicalize(doc.Root())
	if err != nil {
		return "", errXML
	}
	method, digest := "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", "http://www.w3.org/2001/04/xmlenc#sha256"
	if key.Holder.Algorithm == edstest.AlgorithmGOST2015 {
		const national = "urn:ietf:params:xml:ns:pkigovkz:xmlsec:algorithms:"
		method, digest = national+"gostr34102015-gostr34112015-512", national+"gostr34112015-512"
	}
	k := key.Certificate.Key()
	encode := base64.StdEncoding.EncodeToString
	info := fmt.Sprintf(signedInfo, method, digest, encode(k.Hash().Sum(text)))
	a.mu.Lock()
	value := k.Sign("", []byte(`<ds:SignedInfo xmlns:ds="`+xmldsig+`">`+info+`</ds:SignedInfo>`))
	a.mu.Unlock()
	end := strings.LastIndex(string(text), "</") // canonical XML has an end tag always
	return string(text[:end]) + fmt.Sprintf(signature, info, encode(value), encode(key.Certificate.DER)) + string(text[end:]), nil
}
