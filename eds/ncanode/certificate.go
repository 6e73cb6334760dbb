// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package ncanode

import (
	"bytes"
	"crypto/sha256"
	"crypto/x509"
	"encoding/hex"
	"slices"
	"strings"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/internal/cms"
	"github.com/reglament-kz/reglament/eds/internal/der"
)

// Limits of one certificate; the largest of the national authority have two
// and a half thousand bytes, and twenty bytes is the longest serial number
// (RFC 5280, 4.1.2.2).
const (
	maxCertificateSize = 64 << 10
	maxSerial          = 20
)

// certificate is a certificate that was read here, with what the standard
// library does not tell of algorithms that it does not know.
type certificate struct {
	*x509.Certificate
	digest eds.Digest
	serial []byte // contents of the integer
	keyOID eds.OID
}

// readCertificate reads what a caller gave as a certificate.
func readCertificate(b []byte) (*certificate, *fault) {
	raw, err := cms.DecodeCertificate(b, maxCertificateSize)
	if err != nil {
		f := cmsFault(err)
		if f.code == eds.CodeStructureMalformed {
			f.code = eds.CodeStructureCertificate
		}
		return nil, f
	}
	return parseCertificate(raw)
}

func parseCertificate(raw []byte) (*certificate, *fault) {
	unreadable := &fault{eds.CodeStructureCertificate, "the certificate is not X.509 in strict DER"}
	e, err := der.ParseTag(raw, der.Sequence)
	if err != nil {
		return nil, unreadable
	}
	named, err := cms.ReadCertificate(e)
	if err != nil {
		return nil, unreadable
	}
	if s := named.Serial; s[0] >= 0x80 || (len(s) == 1 && s[0] == 0) || len(s) > maxSerial {
		return nil, &fault{eds.CodeStructureSerial, "negative, zero or longer than 20 bytes"}
	}
	parsed, err := x509.ParseCertificate(raw)
	if err != nil {
		return nil, unreadable
	}
	key, err := keyAlgorithm(parsed.RawSubjectPublicKeyInfo)
	if err != nil {
		return nil, unreadable
	}
	return &certificate{Certificate: parsed, digest: sha256.Sum256(raw), serial: named.Serial, keyOID: key}, nil
}

// keyAlgorithm is the identifier of a key's algorithm; the parameters of a GOST
// key are a structure of their own and are left to the server.
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

// keyIDOf is the subject key identifier of a certificate, for package cms.
func keyIDOf(raw []byte) []byte {
	c, f := parseCertificate(raw)
	if f != nil {
		return nil
	}
	return c.SubjectKeyId
}

// is reports whether an answer is about this certificate: the serial number,
// which the server writes without leading zeros, and the key must be equal.
func (c *certificate) is(a certificateAnswer) bool {
	return serialText(c.serial) == strings.ToLower(a.serial) && bytes.Equal(c.RawSubjectPublicKeyInfo, a.publicKey)
}

// serialText is how the server writes a serial number: hexadecimal, small
// letters, no leading zeros.
func serialText(b []byte) string { return strings.TrimLeft(hex.EncodeToString(b), "0") }

const (
	oidKeyUsage     eds.OID = "2.5.29.15"
	oidUsages       eds.OID = "2.5.29.37"
	oidOCSPSigning  eds.OID = "1.3.6.1.5.5.7.3.9"
	oidTimeStamping eds.OID = "1.3.6.1.5.5.7.3.8"
)

// heeded are the extensions that may be critical: those that are looked at here
// and those that restrict the authority and not its leaf.
func heeded() []eds.OID {
	return []eds.OID{"2.5.29.14", oidKeyUsage, "2.5.29.17", "2.5.29.18", "2.5.29.19", "2.5.29.31", "2.5.29.32", "2.5.29.35", oidUsages, "2.5.29.46"}
}

func (c *certificate) extension(id eds.OID) ([]byte, bool) {
	for _, x := range c.Extensions {
		if eds.OID(x.Id.String()) == id {
			return x.Value, true
		}
	}
	return nil, false
}

func (c *certificate) usages() ([]eds.OID, error) {
	value, ok := c.extension(oidUsages)
	if !ok {
		return nil, nil
	}
	e, err := der.ParseTag(value, der.Sequence)
	if err != nil {
		return nil, err
	}
	var list []eds.OID
	for in := e.Children(); !in.Empty(); {
		id, err := in.Read(der.ObjectID)
		if err != nil {
			return nil, err
		}
		oid, err := id.Dotted()
		if err != nil {
			return nil, err
		}
		list = append(list, eds.OID(oid))
	}
	return list, nil
}

// usage checks that the key may sign documents; the server looks at neither key
// usage nor roles. A certificate for authentication lacks nonRepudiation.
func (c *certificate) usage() *fault {
	const signing = x509.KeyUsageDigitalSignature | x509.KeyUsageContentCommitment
	if _, ok := c.extension(oidKeyUsage); !ok {
		return &fault{eds.CodeUsageNotDeclared, "there is no key usage"}
	}
	if c.KeyUsage&signing != signing {
		return &fault{eds.CodeUsageNotSigning, "digitalSignature and nonRepudiation are both needed"}
	}
	for _, x := range c.Extensions {
		if id := eds.OID(x.Id.String()); x.Critical && !slices.Contains(heeded(), id) {
			return &fault{eds.CodeUsageCritical, string(id)}
		}
	}
	usages, err := c.usages()
	switch {
	case c.IsCA:
		return &fault{eds.CodeUsageExtended, "a certification authority"}
	case err != nil:
		return &fault{eds.CodeUsageNotDeclared, "the extended key usage cannot be read"}
	case slices.Contains(usages, oidOCSPSigning) || slices.Contains(usages, oidTimeStamping):
		return &fault{eds.CodeUsageExtended, "a service of the authority"}
	}
	return nil
}

// describe takes from a certificate what a report tells about its holder.
func (c *certificate) describe() (eds.Signer, []eds.Code) {
	identity, codes := readIdentity(c.RawSubject)
	// Usages that cannot be read give no role, and usage says what is wrong.
	usages, _ := c.usages()
	s := eds.Signer{
		Identity:    identity,
		Name:        c.Subject.CommonName,
		Roles:       eds.RolesOf(usages),
		Issuer:      c.Issuer.CommonName,
		Serial:      serialText(c.serial),
		Algorithm:   algorithmName(c.keyOID),
		NotBefore:   c.NotBefore.UTC(),
		NotAfter:    c.NotAfter.UTC(),
		Certificate: c.digest,
	}
	if len(c.Subject.Organization) > 0 {
		s.Organisation = c.Subject.Organization[0]
	}
	return s, codes
}
