// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local

import (
	"crypto/sha256"
	"crypto/x509"
	"encoding/hex"
	"errors"
	"slices"
	"time"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/internal/cms"
	"github.com/reglament-kz/reglament/eds/internal/der"
)

// Identifiers of extensions and extended key usages.
const (
	oidKeyID             eds.OID = "2.5.29.14"
	oidKeyUsage          eds.OID = "2.5.29.15"
	oidSubjectAltName    eds.OID = "2.5.29.17"
	oidIssuerAltName     eds.OID = "2.5.29.18"
	oidConstraints       eds.OID = "2.5.29.19"
	oidNameConstraints   eds.OID = "2.5.29.30"
	oidCRLPoints         eds.OID = "2.5.29.31"
	oidPolicies          eds.OID = "2.5.29.32"
	oidAuthorityKeyID    eds.OID = "2.5.29.35"
	oidPolicyConstraints eds.OID = "2.5.29.36"
	oidUsages            eds.OID = "2.5.29.37"
	oidFreshestCRL       eds.OID = "2.5.29.46"
	oidNoCheck           eds.OID = "1.3.6.1.5.5.7.48.1.5"
	oidOCSPSigning       eds.OID = "1.3.6.1.5.5.7.3.9"
	oidTimeStamping      eds.OID = "1.3.6.1.5.5.7.3.8"
)

// maxSerial is the length of the longest serial number (RFC 5280, 4.1.2.2).
const maxSerial = 20

// certificate is a parsed certificate with what the standard library does not
// give: the identifier of the key's algorithm and of the signature's, also for
// algorithms that it does not know.
type certificate struct {
	*x509.Certificate
	digest    eds.Digest // of the whole
	key       eds.Digest // of the SubjectPublicKeyInfo
	serial    []byte     // contents of the integer
	keyOID    eds.OID
	signature cms.AlgorithmIdentifier
	extra     []cms.Extension // the extensions, by identifier
}

var errSerial = errors.New("serial number")

// parseCertificate reads DER. The error is errSerial for a serial number that
// is negative, zero or too long, and quotes nothing.
func parseCertificate(raw []byte) (*certificate, error) {
	e, err := der.ParseTag(raw, der.Sequence)
	if err != nil {
		return nil, err
	}
	named, err := cms.ReadCertificate(e)
	if err != nil {
		return nil, err
	}
	// The standard library refuses a negative number too, without saying so in
	// a way that can be told apart.
	if s := named.Serial; s[0] >= 0x80 || (len(s) == 1 && s[0] == 0) || len(s) > maxSerial {
		return nil, errSerial
	}
	parsed, err := x509.ParseCertificate(raw)
	if err != nil {
		return nil, errors.New("not an X.509 certificate")
	}
	c := &certificate{
		Certificate: parsed, serial: named.Serial,
		digest: sha256.Sum256(raw), key: sha256.Sum256(parsed.RawSubjectPublicKeyInfo),
	}
	c.extra = make([]cms.Extension, len(parsed.Extensions))
	for i, x := range parsed.Extensions {
		c.extra[i] = cms.Extension{OID: eds.OID(x.Id.String()), Critical: x.Critical, Value: x.Value}
	}
	outer := e.Children()
	if _, err := outer.Next(); err != nil {
		return nil, err
	}
	if c.signature, err = cms.ReadAlgorithm(&outer); err != nil {
		return nil, err
	}
	spki, err := der.ParseTag(parsed.RawSubjectPublicKeyInfo, der.Sequence)
	if err != nil {
		return nil, err
	}
	in := spki.Children()
	keyAlgorithm, err := in.Read(der.Sequence)
	if err != nil {
		return nil, err
	}
	// The parameters of a GOST key are a structure of their own.
	fields := keyAlgorithm.Children()
	id, err := fields.Read(der.ObjectID)
	if err != nil {
		return nil, err
	}
	oid, err := id.Dotted()
	c.keyOID = eds.OID(oid)
	return c, err
}

// keyBits are the contents of the BIT STRING with the key, which OCSP hashes.
func (c *certificate) keyBits() []byte {
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

func (c *certificate) has(id eds.OID) bool {
	return slices.ContainsFunc(c.extra, func(x cms.Extension) bool { return x.OID == id })
}

func (c *certificate) critical(id eds.OID) bool {
	return slices.ContainsFunc(c.extra, func(x cms.Extension) bool { return x.Critical && x.OID == id })
}

// unknownCritical gives the first critical extension that is not among those
// that the checks of this package heed.
func (c *certificate) unknownCritical() (eds.OID, bool) {
	for _, x := range c.extra {
		if !x.Critical {
			continue
		}
		switch x.OID {
		case oidKeyID, oidKeyUsage, oidSubjectAltName, oidIssuerAltName, oidConstraints, oidCRLPoints,
			oidPolicies, oidAuthorityKeyID, oidUsages, oidFreshestCRL, oidNoCheck:
		default:
			return x.OID, true
		}
	}
	return "", false
}

// usages are the identifiers of the extended key usage, known to Go or not.
func (c *certificate) usages() []eds.OID {
	var list []eds.OID
	for _, x := range c.extra {
		if x.OID != oidUsages {
			continue
		}
		e, err := der.ParseTag(x.Value, der.Sequence)
		if err != nil {
			return nil
		}
		for in := e.Children(); !in.Empty(); {
			id, err := in.Next()
			if err != nil {
				return nil
			}
			oid, err := id.Dotted()
			if err != nil {
				return nil
			}
			list = append(list, eds.OID(oid))
		}
	}
	return list
}

// validAt reports whether a moment lies within the period, both ends included
// (RFC 5280, 4.1.2.5).
func (c *certificate) validAt(t time.Time) bool {
	return !t.Before(c.NotBefore) && !t.After(c.NotAfter)
}

// selfIssued reports whether subject and issuer are one name.
func (c *certificate) selfIssued() bool { return slices.Equal(c.RawSubject, c.RawIssuer) }

func serialText(b []byte) string {
	if len(b) > 1 && b[0] == 0 {
		b = b[1:]
	}
	return hex.EncodeToString(b)
}
