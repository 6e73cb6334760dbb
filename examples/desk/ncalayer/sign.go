// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package ncalayer

import (
	"context"
	"crypto/subtle"
	"encoding/base64"
	"encoding/pem"
	"errors"
	"fmt"
	"strings"

	"github.com/beevik/etree"
	dsig "github.com/russellhaering/goxmldsig"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/eds/local"
)

// Form is how a CMS is to be made. The zero value is a signature that contains its
// content and has no time stamp.
type Form struct {
	Detached bool // the content is not contained
	Digested bool // what is given is the digest of the content by the key's hash
	Stamped  bool // with a time stamp of now
}

// CMS signs as NCALayer does: a message in DER with signing time and the
// certificate's own digest among the signed attributes. The error is an [ErrKey].
func (a *Authority) CMS(key *Key, content []byte, f Form) ([]byte, error) {
	if key == nil || a.Key(key.Holder.ID) != key {
		return nil, fmt.Errorf("%w: not of this authority", ErrKey)
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	now := a.clock()
	s := key.authority.SignedData(content, key.certificate)
	s.Detached = f.Detached || f.Digested
	signer := s.Signers[0]
	signer.SigningTime, signer.ESS = now, true
	if f.Digested {
		if hash := key.certificate.Key().Hash(); len(content) != len(hash.Sum(nil)) {
			return nil, fmt.Errorf("%w: the digest has %d bytes, which is not one of the key's hash", ErrKey, len(content))
		}
		signer.MessageDigest = content
	}
	if f.Stamped {
		s = key.authority.Stamped(s, now)
	}
	return s.DER(), nil
}

// errXML says that text is no XML document that can be signed.
var errXML = errors.New("ncalayer: not a well-formed XML document")

// XML signs a document as a whole: the signature stands inside its root element.
func (a *Authority) XML(key *Key, document string) (string, error) {
	doc := etree.NewDocument()
	if err := doc.ReadFromString(document); err != nil || doc.Root() == nil {
		return "", errXML
	}
	text, err := dsig.MakeC14N10WithCommentsCanonicalizer().Canonicalize(doc.Root())
	if err != nil {
		return "", errXML
	}
	const namespace = "http://www.w3.org/2000/09/xmldsig#"
	method, digest := "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", "http://www.w3.org/2001/04/xmlenc#sha256"
	if key.Holder.Algorithm == edstest.AlgorithmGOST2015 {
		const national = "urn:ietf:params:xml:ns:pkigovkz:xmlsec:algorithms:gostr3411"
		method, digest = strings.Replace(national, "gostr3411", "gostr34102015-gostr34112015-512", 1), national+"2015-512"
	}
	k := key.certificate.Key()
	encode := base64.StdEncoding.EncodeToString
	// Exclusive canonical XML, since nothing that the document declares around the
	// signature belongs to it then.
	info := `<ds:CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"></ds:CanonicalizationMethod>` +
		`<ds:SignatureMethod Algorithm="` + method + `"></ds:SignatureMethod><ds:Reference URI=""><ds:Transforms>` +
		`<ds:Transform Algorithm="` + namespace + `enveloped-signature"></ds:Transform>` +
		`<ds:Transform Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments"></ds:Transform></ds:Transforms>` +
		`<ds:DigestMethod Algorithm="` + digest + `"></ds:DigestMethod>` +
		`<ds:DigestValue>` + encode(k.Hash().Sum(text)) + `</ds:DigestValue></ds:Reference>`
	a.mu.Lock()
	value := k.Sign("", []byte(`<ds:SignedInfo xmlns:ds="`+namespace+`">`+info+`</ds:SignedInfo>`))
	a.mu.Unlock()
	signature := `<ds:Signature xmlns:ds="` + namespace + `"><ds:SignedInfo>` + info + `</ds:SignedInfo>` +
		`<ds:SignatureValue>` + encode(value) + `</ds:SignatureValue><ds:KeyInfo><ds:X509Data><ds:X509Certificate>` +
		encode(key.certificate.DER) + `</ds:X509Certificate></ds:X509Data></ds:KeyInfo></ds:Signature>`
	end := strings.LastIndex(string(text), "</") // canonical XML has an end tag always
	return string(text[:end]) + signature + string(text[end:]), nil
}

func armour(label string, der []byte) string {
	return string(pem.EncodeToMemory(&pem.Block{Type: label, Bytes: der}))
}

// responder asks the services of the authority to which an issuer belongs.
type responder struct {
	authority *Authority
	of        map[eds.Digest]*edstest.Services
}

func (responder) Name() string { return "demonstration" }

func (r responder) Answer(_ context.Context, q local.Question) (local.Answer, error) {
	services, known := r.of[q.Issuer]
	if !known || r.authority.Down() {
		return local.Answer{}, local.ErrUnavailable
	}
	return local.Answer{Response: services.OCSP(q.Request)}, nil
}

// same compares secrets without telling by the time how much of them is right.
func same(a, b string) bool { return subtle.ConstantTimeCompare([]byte(a), []byte(b)) == 1 }

// bare is the base64 of what stands in armour.
func bare(armoured string) string {
	block, _ := pem.Decode([]byte(armoured))
	return base64.StdEncoding.EncodeToString(block.Bytes)
}
