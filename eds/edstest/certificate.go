// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package edstest

import (
	"crypto/x509"
	"encoding/pem"
	"math/big"
	"slices"
	"time"
)

// Extension is an extension of a certificate, a list or an answer. Value is
// the encoded element inside its OCTET STRING.
type Extension struct {
	OID      OID
	Critical bool
	Value    []byte
}

func (e Extension) der() []byte {
	if e.Critical {
		return sequence(oid(e.OID), truth(), octets(e.Value))
	}
	return sequence(oid(e.OID), octets(e.Value))
}

func extensions(list []Extension) []byte {
	var out [][]byte
	for _, e := range list {
		out = append(out, e.der())
	}
	return sequence(out...)
}

// Template is a certificate before it is signed. [Authority.Template] fills it
// as the NCA would; change what the test is about and give it to
// [Authority.Issue]. The fields are written as they are, right or wrong.
type Template struct {
	Profile   Profile
	Issuer    *Certificate // nil: signed by itself
	Serial    *big.Int
	Subject   Name
	NotBefore time.Time
	NotAfter  time.Time // inclusive
	Key       *Key

	Constraints bool // basicConstraints is present
	CA          bool
	PathLen     int // negative: not stated

	KeyUsage         x509.KeyUsage // zero: the extension is absent
	KeyUsageOptional bool          // the extension is not critical

	Usages         []OID // extended key usages, roles among them
	UsagesCritical bool

	Policies []OID
	AltName  []byte // value of subjectAltName; nil: absent

	CRLURL, DeltaURL, OCSPURL, IssuerURL string // empty: absent

	NoCheck  bool // id-pkix-ocsp-nocheck
	KeyStore bool // the NCA's mark of a key kept in a PKCS #12 file

	KeyID          []byte // nil: the key's identifier
	AuthorityKeyID []byte // nil: the issuer's
	AuthorityNamed bool   // the authority key identifier also names the issuer's certificate

	Extra   []Extension // after the others
	Hash    Hash        // of the signature; zero: the issuer key's own
	Damaged bool        // one bit of the signature is changed
}

// Certificate is an issued certificate with its key. The fields are for
// reading; the template is what it was issued from.
type Certificate struct {
	DER      []byte
	Template Template
}

// Issue signs the template. A nil issuer gives a self-signed certificate.
func (a *Authority) Issue(t *Template) *Certificate {
	c := &Certificate{Template: *t}
	issuer := t.Issuer
	if issuer == nil {
		issuer = c
	}
	alg := issuer.Key().identifier(t.Hash)
	tbs := sequence(
		explicit(0, small(2)),
		integer(t.Serial),
		alg,
		issuer.Subject().DER(),
		sequence(derTime(t.NotBefore), derTime(t.NotAfter)),
		t.Subject.DER(),
		t.Key.SPKI(),
		explicit(3, extensions(t.extensions(issuer))),
	)
	c.DER = sequence(tbs, alg, bitString(issuer.Key().sign(t.Hash, tbs, t.Damaged)))
	return c
}

// extensions stand in the order of the NCA's certificates.
func (t *Template) extensions(issuer *Certificate) []Extension {
	var out []Extension
	add := func(id OID, critical bool, value []byte) {
		out = append(out, Extension{id, critical, value})
	}
	if t.Constraints {
		var parts [][]byte
		if t.CA {
			parts = append(parts, truth())
		}
		if t.PathLen >= 0 {
			parts = append(parts, small(t.PathLen))
		}
		add(extBasicConstraints, true, sequence(parts...))
	}
	if t.KeyUsage != 0 {
		add(extKeyUsage, !t.KeyUsageOptional, namedBits(int(t.KeyUsage)))
	}
	if len(t.Usages) > 0 {
		add(extUsages, t.UsagesCritical, oids(t.Usages))
	}
	add(extAuthorityKeyID, false, t.authorityKeyID(issuer))
	add(extKeyID, false, octets(t.keyID()))
	if len(t.Policies) > 0 {
		add(extPolicies, false, policies(t.Policies))
	}
	if t.CRLURL != "" {
		add(extCRLPoints, false, distributionPoints(t.CRLURL))
	}
	if t.DeltaURL != "" {
		add(extFreshestCRL, false, distributionPoints(t.DeltaURL))
	}
	if value := t.infoAccess(); value != nil {
		add(extInfoAccess, false, value)
	}
	if t.NoCheck {
		add(extNoCheck, false, null())
	}
	if t.KeyStore {
		add(extKeyStore, false, oid(keyStorePKCS12))
	}
	if t.AltName != nil {
		add(extAltName, false, t.AltName)
	}
	return append(out, t.Extra...)
}

func (t *Template) keyID() []byte {
	if t.KeyID != nil {
		return t.KeyID
	}
	return t.Key.ID()
}

func (t *Template) authorityKeyID(issuer *Certificate) []byte {
	id := t.AuthorityKeyID
	if id == nil {
		id = issuer.Template.keyID()
	}
	parts := [][]byte{retag(0, octets(id))}
	if t.AuthorityNamed {
		up := issuer.Template.Issuer
		if up == nil {
			up = issuer
		}
		parts = append(parts, explicit(1, explicit(4, up.Subject().DER())), retag(2, integer(issuer.Serial())))
	}
	return sequence(parts...)
}

func oids(list []OID) []byte {
	var out [][]byte
	for _, id := range list {
		out = append(out, oid(id))
	}
	return sequence(out...)
}

func policies(list []OID) []byte {
	var out [][]byte
	for _, id := range list {
		qualifier := sequence(oid(qualifierCPS), tlv(tagIA5, []byte(baseURL+"/cps")))
		out = append(out, sequence(oid(id), sequence(qualifier)))
	}
	return sequence(out...)
}

// uniform is a GeneralName of the kind URI.
func uniform(url string) []byte { return tlv(tagContext|6, []byte(url)) }

func distributionPoints(url string) []byte {
	return sequence(sequence(explicit(0, explicit(0, uniform(url)))))
}

func (t *Template) infoAccess() []byte {
	var parts [][]byte
	if t.IssuerURL != "" {
		parts = append(parts, sequence(oid(accessIssuers), uniform(t.IssuerURL)))
	}
	if t.OCSPURL != "" {
		parts = append(parts, sequence(oid(accessOCSP), uniform(t.OCSPURL)))
	}
	if parts == nil {
		return nil
	}
	return sequence(parts...)
}

// Key is the certificate's key pair.
func (c *Certificate) Key() *Key { return c.Template.Key }

// Subject is the certificate's subject.
func (c *Certificate) Subject() Name { return c.Template.Subject }

// Serial is a copy of the serial number.
func (c *Certificate) Serial() *big.Int { return new(big.Int).Set(c.Template.Serial) }

// X509 parses the certificate with the standard library, which refuses some
// of the broken ones.
func (c *Certificate) X509() (*x509.Certificate, error) { return x509.ParseCertificate(c.DER) }

// PEM is the certificate in armour.
func (c *Certificate) PEM() []byte {
	return pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: c.DER})
}

// Resign returns a certificate that differs by the edit alone: same key, name
// and serial number unless the edit changes them.
func (a *Authority) Resign(c *Certificate, edit func(*Template)) *Certificate {
	t := c.Template
	t.Subject, t.Usages, t.Policies = slices.Clone(t.Subject), slices.Clone(t.Usages), slices.Clone(t.Policies)
	edit(&t)
	return a.Issue(&t)
}
