// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package edstest

import (
	"bytes"
	"encoding/base64"
	"encoding/pem"
	"math/big"
	"slices"
	"time"
)

// SignedData is a CMS SignedData (RFC 5652) before it is encoded.
// [Authority.SignedData] fills it as NCALayer and NCANode do; change what the
// test is about and take [SignedData.DER].
type SignedData struct {
	Version      int
	ContentType  OID
	Content      []byte
	Detached     bool // the content is signed but not contained
	Signers      []*Signer
	Certificates [][]byte // contained, in this order; a signer's is not added by itself
	Indefinite   bool     // BER: the outer elements have indefinite lengths
	Trailing     []byte   // after the structure
	Digests      [][]byte // digest AlgorithmIdentifiers; nil: the signers'
}

// Signer is one signature in a [SignedData].
type Signer struct {
	Certificate *Certificate // whose key signs and whom the signer identifier names
	SigningTime time.Time    // zero: the attribute is absent
	ESS         bool         // adds signingCertificateV2

	Key    *Key     // nil: the certificate's
	Issuer []byte   // encoded name in the identifier; nil: the certificate's issuer
	Serial *big.Int // in the identifier; nil: the certificate's

	Hash          Hash     // that signs, and digests the content; zero: the key's own
	DigestHash    Hash     // stated as the digest algorithm; zero: Hash
	ContentType   OID      // in the attribute; "": the content's type
	MessageDigest []byte   // in the attribute; nil: the digest of the content
	ESSOf         []byte   // certificate that signingCertificateV2 names; nil: the signer's
	Extra         [][]byte // further signed attributes, encoded

	Unsorted bool                               // the attributes stand, and are signed, in the wrong order
	Bare     bool                               // no signed attributes: the content itself is signed
	Edit     func(attributes [][]byte) [][]byte // changes the list before it is signed; nil: as it is
	Stamp    func(signature []byte) []byte      // makes the time-stamp token over the signature; nil: none
	Unsigned [][]byte                           // further unsigned attributes, encoded

	Signature []byte // nil: a right one
	Damaged   bool   // one bit of the signature is changed
}

// SignedData returns the structure for the content, signed by the holders of
// the certificates at the authority's moment, with each certificate contained
// once.
func (a *Authority) SignedData(content []byte, signers ...*Certificate) *SignedData {
	s := &SignedData{Version: 1, ContentType: ContentData, Content: content}
	for _, c := range signers {
		s.Signers = append(s.Signers, &Signer{Certificate: c, SigningTime: a.At})
		s.Certificates = append(s.Certificates, c.DER)
	}
	return s
}

// Sign is the content signed and contained.
func (a *Authority) Sign(content []byte, signers ...*Certificate) []byte {
	return a.SignedData(content, signers...).DER()
}

// SignDetached is the signature of content that travels apart.
func (a *Authority) SignDetached(content []byte, signers ...*Certificate) []byte {
	s := a.SignedData(content, signers...)
	s.Detached = true
	return s.DER()
}

// DER signs and encodes. With Indefinite it is BER, and Trailing bytes follow.
func (s *SignedData) DER() []byte {
	wrap := tlv
	if s.Indefinite {
		wrap = indefinite
	}
	var digests, infos [][]byte
	for _, signer := range s.Signers {
		id := signer.digestHash().identifier()
		if !slices.ContainsFunc(digests, func(d []byte) bool { return bytes.Equal(d, id) }) {
			digests = append(digests, id)
		}
		infos = append(infos, signer.der(s))
	}
	if s.Digests != nil {
		digests = s.Digests
	}
	content := [][]byte{oid(s.ContentType)}
	if !s.Detached {
		content = append(content, wrap(tagContext|constructed, octets(s.Content)))
	}
	body := [][]byte{small(s.Version), setOf(digests...), wrap(tagSequence, content...)}
	if len(s.Certificates) > 0 {
		body = append(body, wrap(tagContext|constructed, s.Certificates...))
	}
	body = append(body, setOf(infos...))
	out := wrap(tagSequence, oid(signedData),
		wrap(tagContext|constructed, wrap(tagSequence, body...)))
	return append(out, s.Trailing...)
}

func (s *Signer) key() *Key {
	if s.Key != nil {
		return s.Key
	}
	return s.Certificate.Key()
}

func (s *Signer) hash() Hash { return s.Hash.or(s.key().Hash()) }

func (s *Signer) digestHash() Hash { return s.DigestHash.or(s.hash()) }

func (s *Signer) der(data *SignedData) []byte {
	issuer, serial := s.Issuer, s.Serial
	if issuer == nil {
		issuer = s.Certificate.issuerName()
	}
	if serial == nil {
		serial = s.Certificate.Template.Serial
	}
	parts := [][]byte{
		small(1),
		sequence(issuer, integer(serial)),
		s.digestHash().identifier(),
	}
	message := data.Content
	if !s.Bare {
		attributes := s.attributes(data)
		// The signature covers the attributes as a SET OF, although they stand
		// under a context tag (RFC 5652, 5.4).
		message = set(attributes...)
		parts = append(parts, retag(0, message))
	}
	signature := s.Signature
	if signature == nil {
		signature = s.key().sign(s.hash(), message, s.Damaged)
	}
	parts = append(parts, s.key().identifier(s.hash()), octets(signature))
	unsigned := slices.Clone(s.Unsigned)
	if s.Stamp != nil {
		unsigned = append(unsigned, AttributeDER(AttrTimeStamp, s.Stamp(signature)))
	}
	if len(unsigned) > 0 {
		parts = append(parts, retag(1, setOf(unsigned...)))
	}
	return sequence(parts...)
}

// issuerName is the encoded name of the certificate's issuer.
func (c *Certificate) issuerName() []byte {
	if c.Template.Issuer == nil {
		return c.Subject().DER()
	}
	return c.Template.Issuer.Subject().DER()
}

// attributes are the signed attributes in the order in which they are signed.
func (s *Signer) attributes(data *SignedData) [][]byte {
	contentType, digest := s.ContentType, s.MessageDigest
	if contentType == "" {
		contentType = data.ContentType
	}
	if digest == nil {
		digest = s.hash().Sum(data.Content)
	}
	list := [][]byte{
		AttributeDER(AttrContentType, oid(contentType)),
		AttributeDER(AttrMessageDigest, octets(digest)),
	}
	if !s.SigningTime.IsZero() {
		list = append(list, AttributeDER(AttrSigningTime, derTime(s.SigningTime)))
	}
	if s.ESS {
		of := s.ESSOf
		if of == nil {
			of = s.Certificate.DER
		}
		list = append(list, AttributeDER(AttrSigningCertificateV2, signingCertificateV2(of)))
	}
	list = append(list, s.Extra...)
	if s.Edit != nil {
		list = s.Edit(list)
	}
	slices.SortFunc(list, bytes.Compare)
	if s.Unsorted {
		slices.Reverse(list)
	}
	return list
}

// AttributeDER encodes an attribute of CMS with its values.
func AttributeDER(id OID, values ...[]byte) []byte {
	return sequence(oid(id), setOf(values...))
}

// signingCertificateV2 names a certificate by its SHA-256 (RFC 5035), which is
// the default and therefore not stated.
func signingCertificateV2(certificate []byte) []byte {
	return sequence(sequence(sequence(octets(HashSHA256.Sum(certificate)))))
}

// PEM puts a CMS into armour with the label that NCALayer uses.
func PEM(cms []byte) []byte {
	return pem.EncodeToMemory(&pem.Block{Type: "CMS", Bytes: cms})
}

// Base64 is the CMS in base64 with a line break after each 64 characters, as
// web forms send it.
func Base64(cms []byte) []byte {
	text := base64.StdEncoding.EncodeToString(cms)
	var out []byte
	for len(text) > 64 {
		out = append(append(out, text[:64]...), '\r', '\n')
		text = text[64:]
	}
	return append(out, text...)
}
