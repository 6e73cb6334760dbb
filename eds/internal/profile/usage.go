// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package profile

import (
	"crypto/x509"
	"slices"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/internal/cms"
	"github.com/reglament-kz/reglament/eds/internal/der"
)

// Identifiers of extensions (RFC 5280, 4.2; RFC 6960, 4.2.2.2.1).
const (
	OIDKeyID             eds.OID = "2.5.29.14"            // subject key identifier
	OIDKeyUsage          eds.OID = "2.5.29.15"            // key usage
	OIDSubjectAltName    eds.OID = "2.5.29.17"            // other names of the holder
	OIDIssuerAltName     eds.OID = "2.5.29.18"            // other names of the issuer
	OIDConstraints       eds.OID = "2.5.29.19"            // basic constraints: an authority or not
	OIDNameConstraints   eds.OID = "2.5.29.30"            // whom an authority may name
	OIDCRLPoints         eds.OID = "2.5.29.31"            // where its revocation lists stand
	OIDPolicies          eds.OID = "2.5.29.32"            // policies of issuing
	OIDAuthorityKeyID    eds.OID = "2.5.29.35"            // the issuer's key identifier
	OIDPolicyConstraints eds.OID = "2.5.29.36"            // policies that an authority demands
	OIDUsages            eds.OID = "2.5.29.37"            // extended key usage
	OIDFreshestCRL       eds.OID = "2.5.29.46"            // where the delta lists stand
	OIDNoCheck           eds.OID = "1.3.6.1.5.5.7.48.1.5" // ocsp-nocheck: of a responder that nobody else is asked about
)

// Extended key usages of an authority's services (RFC 5280, 4.2.1.12).
const (
	OIDOCSPSigning  eds.OID = "1.3.6.1.5.5.7.3.9" // answers of a responder
	OIDTimeStamping eds.OID = "1.3.6.1.5.5.7.3.8" // time stamps
)

// Has reports whether there is an extension.
func (c *Certificate) Has(id eds.OID) bool {
	return slices.ContainsFunc(c.extra, func(x cms.Extension) bool { return x.OID == id })
}

// Critical reports whether there is an extension and it is critical.
func (c *Certificate) Critical(id eds.OID) bool {
	return slices.ContainsFunc(c.extra, func(x cms.Extension) bool { return x.Critical && x.OID == id })
}

// Extension gives the contents of an extension; x509 refuses one that stands
// twice.
func (c *Certificate) Extension(id eds.OID) ([]byte, bool) {
	for _, x := range c.extra {
		if x.OID == id {
			return x.Value, true
		}
	}
	return nil, false
}

// UnknownCritical gives the first critical extension that is not among those
// that are heeded here, or that restrict an authority and not its leaf.
func (c *Certificate) UnknownCritical() (eds.OID, bool) {
	for _, x := range c.extra {
		if !x.Critical {
			continue
		}
		switch x.OID {
		case OIDKeyID, OIDKeyUsage, OIDSubjectAltName, OIDIssuerAltName, OIDConstraints, OIDCRLPoints,
			OIDPolicies, OIDAuthorityKeyID, OIDUsages, OIDFreshestCRL, OIDNoCheck:
		default:
			return x.OID, true
		}
	}
	return "", false
}

// Usages are the identifiers of the extended key usage, known to Go or not;
// none where there is no such extension.
func (c *Certificate) Usages() ([]eds.OID, error) {
	value, ok := c.Extension(OIDUsages)
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

// SigningKey reports whether the key usage, where there is one, has
// digitalSignature.
func (c *Certificate) SigningKey() bool {
	return !c.Has(OIDKeyUsage) || c.KeyUsage&x509.KeyUsageDigitalSignature != 0
}

// Usage tells whether the key of the certificate may sign documents, and in a
// detail why not. A certificate for authentication lacks nonRepudiation; whether
// the key usage is critical is not asked, since the national authority leaves it
// out on some leaves. Without an extended key usage there is no role, which
// matters where one is asked for.
func (c *Certificate) Usage() (eds.Code, string) {
	switch {
	case !c.Has(OIDKeyUsage):
		return eds.CodeUsageNotDeclared, "there is no key usage"
	case !c.SigningKey() || c.KeyUsage&x509.KeyUsageContentCommitment == 0:
		return eds.CodeUsageNotSigning, "digitalSignature and nonRepudiation are both needed"
	}
	if id, unknown := c.UnknownCritical(); unknown {
		return eds.CodeUsageCritical, string(id)
	}
	if c.Critical(OIDNoCheck) { // of a responder, and heeded of none but a responder
		return eds.CodeUsageCritical, string(OIDNoCheck)
	}
	usages, err := c.Usages()
	switch {
	case c.IsCA:
		return eds.CodeUsageExtended, "a certification authority"
	case err != nil:
		return eds.CodeUsageNotDeclared, "the extended key usage cannot be read"
	case slices.Contains(usages, OIDOCSPSigning) || slices.Contains(usages, OIDTimeStamping):
		return eds.CodeUsageExtended, "a service of the authority"
	}
	return eds.CodeUsageOK, ""
}
