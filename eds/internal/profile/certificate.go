// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package profile

import (
	"bytes"
	"crypto/sha256"
	"crypto/x509"
	"encoding/hex"
	"errors"
	"time"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/internal/cms"
	"github.com/reglament-kz/reglament/eds/internal/der"
)

// Limits of one certificate; the largest of the national authority have two
// and a half thousand bytes, and twenty bytes is the longest serial number
// (RFC 5280, 4.1.2.2).
const (
	maxSize   = 64 << 10
	maxSerial = 20
)

// Certificate is a certificate with what the standard library does not tell:
// the identifiers of the algorithms, also of those that it does not know.
type Certificate struct {
	*x509.Certificate
	Digest     eds.Digest              // of the whole
	Key        eds.Digest              // of the SubjectPublicKeyInfo
	Serial     []byte                  // contents of the integer
	KeyOID     eds.OID                 // algorithm of the key
	SignedWith cms.AlgorithmIdentifier // algorithm of the issuer's signature
	extra      []cms.Extension         // the extensions, by identifier
}

// Error says why a certificate cannot be read, as the code of a finding. It
// quotes nothing of the certificate.
type Error struct {
	Code   eds.Code
	Detail string
}

func (e *Error) Error() string { return e.Detail }

func unreadable() error {
	return &Error{eds.CodeStructureCertificate, "the certificate is not X.509 in strict DER"}
}

// Decode reads what a caller gave as a certificate: DER, PEM or base64.
func Decode(b []byte) (*Certificate, error) {
	raw, err := cms.DecodeCertificate(b, maxSize)
	if err == nil {
		return Parse(raw)
	}
	var e *cms.Error
	switch {
	case !errors.As(err, &e):
		return nil, unreadable()
	case e.Code == eds.CodeStructureMalformed:
		return nil, &Error{eds.CodeStructureCertificate, e.Detail()}
	}
	return nil, &Error{e.Code, e.Detail()}
}

// Parse reads DER. A serial number that is negative, zero or too long has a
// code of its own.
func Parse(raw []byte) (*Certificate, error) {
	e, err := der.ParseTag(raw, der.Sequence)
	if err != nil || len(raw) > maxSize {
		return nil, unreadable()
	}
	named, err := cms.ReadCertificate(e)
	if err != nil {
		return nil, unreadable()
	}
	// The standard library refuses a negative number too, without saying so in
	// a way that can be told apart.
	if s := named.Serial; s[0] >= 0x80 || (len(s) == 1 && s[0] == 0) || len(s) > maxSerial {
		return nil, &Error{eds.CodeStructureSerial, "negative, zero or longer than 20 bytes"}
	}
	parsed, err := x509.ParseCertificate(raw)
	if err != nil {
		return nil, unreadable()
	}
	c := &Certificate{
		Certificate: parsed, Serial: named.Serial,
		Digest: sha256.Sum256(raw), Key: sha256.Sum256(parsed.RawSubjectPublicKeyInfo),
		extra: make([]cms.Extension, len(parsed.Extensions)),
	}
	for i, x := range parsed.Extensions {
		c.extra[i] = cms.Extension{OID: eds.OID(x.Id.String()), Critical: x.Critical, Value: x.Value}
	}
	if c.SignedWith, err = signatureAlgorithm(e); err != nil {
		return nil, unreadable()
	}
	if c.KeyOID, err = keyAlgorithm(parsed.RawSubjectPublicKeyInfo); err != nil {
		return nil, unreadable()
	}
	return c, nil
}

// Outline is what the signature over a document is verified with, before the
// certificate is judged.
type Outline struct {
	Serial []byte  // contents of the integer
	Key    []byte  // the SubjectPublicKeyInfo
	KeyOID eds.OID // its algorithm
}

// ReadOutline reads no more of a certificate in DER than its [Outline]. What it
// reads, [Parse] may still refuse.
func ReadOutline(raw []byte) (Outline, error) {
	var o Outline
	e, err := der.ParseTag(raw, der.Sequence)
	if err != nil || len(raw) > maxSize {
		return Outline{}, unreadable()
	}
	named, err := cms.ReadCertificate(e)
	if err != nil {
		return Outline{}, unreadable()
	}
	o.Serial, o.Key = named.Serial, named.Key
	if o.KeyOID, err = keyAlgorithm(named.Key); err != nil {
		return Outline{}, unreadable()
	}
	return o, nil
}

// signatureAlgorithm is the one beside the signature, after what is signed.
func signatureAlgorithm(certificate der.Element) (cms.AlgorithmIdentifier, error) {
	in := certificate.Children()
	if _, err := in.Next(); err != nil {
		return cms.AlgorithmIdentifier{}, err
	}
	return cms.ReadAlgorithm(&in)
}

// keyAlgorithm is the identifier of a key's algorithm. The parameters of a GOST
// key are a structure of their own, which package gost reads.
func keyAlgorithm(spki []byte) (eds.OID, error) {
	e, err := der.ParseTag(spki, der.Sequence)
	if err != nil {
		return "", err
	}
	in := e.Children()
	algorithm, err := in.Read(der.Sequence)
	if err != nil {
		return "", err
	}
	fields := algorithm.Children()
	id, err := fields.Read(der.ObjectID)
	if err != nil {
		return "", err
	}
	oid, err := id.Dotted()
	return eds.OID(oid), err
}

// KeyID is the subject key identifier of a certificate in DER, as package cms
// asks for it; nil where there is none.
func KeyID(raw []byte) []byte {
	c, err := Parse(raw)
	if err != nil {
		return nil
	}
	return c.SubjectKeyId
}

// KeyBits are the contents of the BIT STRING with the key, which OCSP hashes.
func (c *Certificate) KeyBits() []byte {
	spki, err := der.ParseTag(c.RawSubjectPublicKeyInfo, der.Sequence)
	if err != nil {
		return nil
	}
	in := spki.Children()
	if _, err := in.Next(); err != nil {
		return nil
	}
	bits, err := in.Read(der.BitString)
	if err != nil {
		return nil
	}
	octets, _ := bits.Bits() // nil when it fails: equal to no hash
	return octets
}

// Validity judges the period at a moment, both ends included (RFC 5280,
// 4.1.2.5).
func (c *Certificate) Validity(at time.Time) eds.Code {
	switch {
	case at.Before(c.NotBefore):
		return eds.CodeValidityNotYet
	case at.After(c.NotAfter):
		return eds.CodeValidityExpired
	default:
		return eds.CodeValidityOK
	}
}

// ValidAt reports whether a moment lies within the period.
func (c *Certificate) ValidAt(t time.Time) bool { return c.Validity(t) == eds.CodeValidityOK }

// SelfIssued reports whether subject and issuer are one name.
func (c *Certificate) SelfIssued() bool { return bytes.Equal(c.RawSubject, c.RawIssuer) }

// Signer takes from the certificate what a report tells about its holder, with
// the codes of what is wrong with the numbers; see [ReadIdentity]. The algorithm
// is the name under which the checker knows the key.
func (c *Certificate) Signer(algorithm string) (eds.Signer, []eds.Code) {
	identity, codes := ReadIdentity(c.RawSubject)
	// Usages that cannot be read give no role, and Usage says what is wrong.
	usages, _ := c.Usages()
	s := eds.Signer{
		Identity:    identity,
		Name:        c.Subject.CommonName,
		Roles:       eds.RolesOf(usages),
		Issuer:      c.Issuer.CommonName,
		Serial:      c.serialText(),
		Algorithm:   algorithm,
		NotBefore:   c.NotBefore.UTC(),
		NotAfter:    c.NotAfter.UTC(),
		Certificate: c.Digest,
	}
	if len(c.Subject.Organization) > 0 {
		s.Organisation = c.Subject.Organization[0]
	}
	return s, codes
}

// serialText is the number in whole bytes, without the zero byte that keeps it
// positive.
func (c *Certificate) serialText() string {
	b := c.Serial
	if len(b) > 1 && b[0] == 0 {
		b = b[1:]
	}
	return hex.EncodeToString(b)
}
