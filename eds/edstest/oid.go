// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package edstest

import (
	"slices"
	"strconv"
	"strings"

	"github.com/reglament-kz/reglament/eds"
)

// OID is an object identifier in dotted form. What is not one is written as an
// empty identifier, which no reader accepts.
type OID = eds.OID

// Attributes of a subject.
const (
	NameCommonName       OID = "2.5.4.3"                    // surname and first name of a person
	NameSurname          OID = "2.5.4.4"                    // of a person
	NameSerialNumber     OID = "2.5.4.5"                    // "IIN" and twelve digits
	NameCountry          OID = "2.5.4.6"                    // KZ
	NameLocality         OID = "2.5.4.7"                    // optional
	NameState            OID = "2.5.4.8"                    // optional: the oblast
	NameOrganization     OID = "2.5.4.10"                   // the entity's name, quotation marks included
	NameOrganizationUnit OID = "2.5.4.11"                   // "BIN" and twelve digits
	NameBusinessCategory OID = "2.5.4.15"                   // on certificates of the treasury
	NameGivenName        OID = "2.5.4.42"                   // the NCA writes the patronymic here
	NameEmailAddress     OID = "1.2.840.113549.1.9.1"       // optional
	NameUserID           OID = "0.9.2342.19200300.100.1.1"  // on certificates of state systems
	NameDomainComponent  OID = "0.9.2342.19200300.100.1.25" // a role in the treasury's system
)

// Extended key usages.
const (
	UsageClientAuth      OID = "1.3.6.1.5.5.7.3.2" // on a certificate for authentication
	UsageEmailProtection OID = "1.3.6.1.5.5.7.3.4" // on a certificate for signing
	UsageTimeStamping    OID = "1.3.6.1.5.5.7.3.8" // of a stamper, critical and alone
	UsageOCSPSigning     OID = "1.3.6.1.5.5.7.3.9" // of a delegated responder

	RoleIndividual       OID = "1.2.398.3.3.4.1.1"    // a natural person
	RoleIndividualSystem OID = "1.2.398.3.3.4.1.1.1"  // a natural person's information system
	RoleLegalEntity      OID = "1.2.398.3.3.4.1.2"    // a legal entity; beside the roles that follow
	RoleHead             OID = "1.2.398.3.3.4.1.2.1"  // the first head
	RoleMaySign          OID = "1.2.398.3.3.4.1.2.2"  // with the right to sign
	RoleMaySignFinancial OID = "1.2.398.3.3.4.1.2.3"  // with the right to sign financial documents
	RoleHR               OID = "1.2.398.3.3.4.1.2.4"  // of the personnel department
	RoleEmployee         OID = "1.2.398.3.3.4.1.2.5"  // an employee
	RoleLegalSystem      OID = "1.2.398.3.3.4.1.2.6"  // a legal entity's information system
	RoleCivilServant     OID = "1.2.398.3.2.3.4"      // a civil servant, from the state bodies' authority
	RoleTreasury         OID = "1.2.398.5.19.1.2.2.1" // a user of the treasury's system
)

// Certificate policies of the NCA, and of the qualifier.
const (
	policyLegalSign     OID = "1.2.398.3.3.2.1"
	policyLegalAuth     OID = "1.2.398.3.3.2.2"
	policyPersonSign    OID = "1.2.398.3.3.2.3"
	policyPersonAuth    OID = "1.2.398.3.3.2.4"
	policy2022          OID = "1.2.398.3.3.2"
	policyIssuing       OID = "1.2.398.3.3.1.1"
	policyRoot          OID = "1.2.398.3.1.2"
	policyStampGOST2004 OID = "1.2.398.3.3.2.6.1"
	policyStampRSA      OID = "1.2.398.3.3.2.6.2"
	policyStampGOST2015 OID = "1.2.398.3.3.2.6.4"
	qualifierCPS        OID = "1.3.6.1.5.5.7.2.1"
)

// Algorithms.
const (
	oidRSA       OID = "1.2.840.113549.1.1.1"
	oidSHA1RSA   OID = "1.2.840.113549.1.1.5"
	oidSHA256RSA OID = "1.2.840.113549.1.1.11"
)

// Extensions of certificates, lists and their entries.
const (
	extKeyID             OID = "2.5.29.14"
	extKeyUsage          OID = "2.5.29.15"
	extAltName           OID = "2.5.29.17"
	extBasicConstraints  OID = "2.5.29.19"
	extCRLNumber         OID = "2.5.29.20"
	extReason            OID = "2.5.29.21"
	extInvalidity        OID = "2.5.29.24"
	extDeltaIndicator    OID = "2.5.29.27"
	extDistributionPoint OID = "2.5.29.28"
	extCertificateIssuer OID = "2.5.29.29"
	extCRLPoints         OID = "2.5.29.31"
	extPolicies          OID = "2.5.29.32"
	extAuthorityKeyID    OID = "2.5.29.35"
	extUsages            OID = "2.5.29.37"
	extFreshestCRL       OID = "2.5.29.46"
	extInfoAccess        OID = "1.3.6.1.5.5.7.1.1"
	extNoCheck           OID = "1.3.6.1.5.5.7.48.1.5"
	extNonce             OID = "1.3.6.1.5.5.7.48.1.2"
	extExtendedRevoke    OID = "1.3.6.1.5.5.7.48.1.9"
	extKeyStore          OID = "1.2.398.3.3.5"
	keyStorePKCS12       OID = "1.2.398.3.3.5.1.1"
	accessOCSP           OID = "1.3.6.1.5.5.7.48.1"
	accessIssuers        OID = "1.3.6.1.5.5.7.48.2"
	basicOCSP            OID = "1.3.6.1.5.5.7.48.1.1"
)

// Content types and attributes of CMS.
const (
	ContentData    OID = "1.2.840.113549.1.7.1"      // content of any kind
	ContentTSTInfo OID = "1.2.840.113549.1.9.16.1.4" // the content of a time stamp
	signedData     OID = "1.2.840.113549.1.7.2"

	AttrContentType          OID = "1.2.840.113549.1.9.3"       // signed, mandatory
	AttrMessageDigest        OID = "1.2.840.113549.1.9.4"       // signed, mandatory
	AttrSigningTime          OID = "1.2.840.113549.1.9.5"       // signed; the signer's own claim
	AttrSigningCertificate   OID = "1.2.840.113549.1.9.16.2.12" // signed; names the certificate by its SHA-1
	AttrSigningCertificateV2 OID = "1.2.840.113549.1.9.16.2.47" // signed; names the certificate by its SHA-256
	AttrTimeStamp            OID = "1.2.840.113549.1.9.16.2.14" // unsigned; a time stamp over the signature
)

// oid writes the identifier.
func oid(id OID) []byte {
	var arcs []uint64
	for text := range strings.SplitSeq(string(id), ".") {
		arc, err := strconv.ParseUint(text, 10, 31)
		if err != nil {
			return tlv(tagOID)
		}
		arcs = append(arcs, arc)
	}
	if len(arcs) < 2 {
		return tlv(tagOID)
	}
	arcs[1] += 40 * arcs[0]
	var body []byte
	for _, arc := range arcs[1:] {
		group := []byte{byte(arc & 0x7f)}
		for arc >>= 7; arc > 0; arc >>= 7 {
			group = append(group, byte(arc&0x7f)|0x80)
		}
		slices.Reverse(group)
		body = append(body, group...)
	}
	return tlv(tagOID, body)
}
