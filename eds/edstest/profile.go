// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package edstest

import "crypto/x509"

// Profile is a kind of certificate that the authority issues, after the
// profiles of the national certification authority.
type Profile string

const (
	// ProfileRoot is the root authority, signed by itself.
	ProfileRoot Profile = "root"
	// ProfileIssuing is the authority that issues the leaves of persons and entities.
	ProfileIssuing Profile = "issuing"
	// ProfileStateBodies is the authority that issues to civil servants.
	ProfileStateBodies Profile = "state-bodies"
	// Responder signs OCSP answers for the issuing authority.
	ProfileResponder Profile = "responder"
	// Stamper signs time stamps.
	ProfileStamper Profile = "stamper"

	// IndividualSign: a natural person's certificate for signing.
	ProfileIndividualSign Profile = "individual-sign"
	// IndividualAuth: the same person's for authentication; it has no
	// non-repudiation and fits no signature of a form.
	ProfileIndividualAuth Profile = "individual-auth"
	// IndividualSystem: a natural person's information system.
	ProfileIndividualSystem Profile = "individual-system"
	// Head: the first head of a legal entity.
	ProfileHead Profile = "head"
	// HeadAuth: the same head's for authentication.
	ProfileHeadAuth Profile = "head-auth"
	// MaySign: a person with the right to sign for the entity. Its extended
	// key usage is critical and its key usage is not, as the NCA has it.
	ProfileMaySign Profile = "may-sign"
	// MaySignFinancial: a person with the right to sign financial documents.
	ProfileMaySignFinancial Profile = "may-sign-financial"
	// HR: a person of the personnel department.
	ProfileHR Profile = "hr"
	// Employee: an employee of the entity.
	ProfileEmployee Profile = "employee"
	// LegalSystem: a legal entity's information system; no IIN, three years.
	ProfileLegalSystem Profile = "legal-system"
	// Treasury: a user of the treasury's system.
	ProfileTreasury Profile = "treasury"
	// CivilServant: a civil servant, from the state bodies' authority.
	ProfileCivilServant Profile = "civil-servant"
)

// Profiles returns every profile, authorities and services first.
func Profiles() []Profile {
	return []Profile{
		ProfileRoot, ProfileIssuing, ProfileStateBodies, ProfileResponder, ProfileStamper,
		ProfileIndividualSign, ProfileIndividualAuth, ProfileIndividualSystem,
		ProfileHead, ProfileHeadAuth, ProfileMaySign, ProfileMaySignFinancial, ProfileHR, ProfileEmployee, ProfileLegalSystem, ProfileTreasury, ProfileCivilServant,
	}
}

// IsLeaf reports whether certificates of the profile belong to persons,
// entities and their systems.
func (p Profile) IsLeaf() bool {
	switch p {
	case ProfileRoot, ProfileIssuing, ProfileStateBodies, ProfileResponder, ProfileStamper:
		return false
	}
	return p.IsValid()
}

// IsValid reports whether p is one of [Profiles].
func (p Profile) IsValid() bool {
	for _, known := range Profiles() {
		if p == known {
			return true
		}
	}
	return false
}

// Roles are the role OIDs that certificates of the profile carry beside the
// purpose.
func (p Profile) Roles() []OID {
	switch p {
	case ProfileIndividualSign, ProfileIndividualAuth:
		return []OID{RoleIndividual}
	case ProfileIndividualSystem:
		return []OID{RoleIndividual, RoleIndividualSystem}
	case ProfileHead, ProfileHeadAuth:
		return []OID{RoleLegalEntity, RoleHead}
	case ProfileMaySign:
		return []OID{RoleLegalEntity, RoleMaySign}
	case ProfileMaySignFinancial:
		return []OID{RoleLegalEntity, RoleMaySignFinancial}
	case ProfileHR:
		return []OID{RoleLegalEntity, RoleHR}
	case ProfileEmployee:
		return []OID{RoleLegalEntity, RoleEmployee}
	case ProfileLegalSystem:
		return []OID{RoleLegalEntity, RoleLegalSystem}
	case ProfileTreasury:
		return []OID{RoleLegalEntity, RoleEmployee, RoleTreasury}
	case ProfileCivilServant:
		return []OID{RoleCivilServant}
	}
	return nil
}

// auth reports whether the profile is for authentication only.
func (p Profile) auth() bool { return p == ProfileIndividualAuth || p == ProfileHeadAuth }

// usages are the purpose and the roles.
func (p Profile) usages() []OID {
	switch p {
	case ProfileRoot, ProfileIssuing, ProfileStateBodies:
		return nil
	case ProfileResponder:
		return []OID{UsageOCSPSigning}
	case ProfileStamper:
		return []OID{UsageTimeStamping}
	case ProfileLegalSystem, ProfileIndividualSystem:
		return p.Roles()
	}
	if p.auth() {
		return append([]OID{UsageClientAuth}, p.Roles()...)
	}
	return append([]OID{UsageEmailProtection}, p.Roles()...)
}

func (p Profile) keyUsage() x509.KeyUsage {
	switch p {
	case ProfileRoot, ProfileIssuing, ProfileStateBodies:
		return x509.KeyUsageCertSign | x509.KeyUsageCRLSign
	case ProfileResponder:
		return 0 // the NCA's responder states none
	case ProfileIndividualAuth, ProfileHeadAuth:
		return x509.KeyUsageDigitalSignature | x509.KeyUsageKeyEncipherment
	}
	return x509.KeyUsageDigitalSignature | x509.KeyUsageContentCommitment
}

// years of validity.
func (p Profile) years() int {
	switch p {
	case ProfileRoot:
		return 25
	case ProfileIssuing, ProfileStateBodies:
		return 20
	case ProfileLegalSystem:
		return 3
	}
	return 1
}

// policies of the profile; since the middle of 2022 the NCA has one for all
// leaves.
func (p Profile) policies(unified bool) []OID {
	switch p {
	case ProfileRoot:
		return []OID{policyRoot}
	case ProfileIssuing, ProfileStateBodies:
		return []OID{policyIssuing}
	case ProfileResponder, ProfileStamper:
		return nil
	}
	switch {
	case unified:
		return []OID{policy2022}
	case p == ProfileIndividualAuth:
		return []OID{policyPersonAuth}
	case p == ProfileIndividualSign || p == ProfileIndividualSystem:
		return []OID{policyPersonSign}
	case p == ProfileHeadAuth:
		return []OID{policyLegalAuth}
	}
	return []OID{policyLegalSign}
}

// identity of the holder that the templates name. The numbers are made up:
// the IIN is that of somebody born in 1880, the BIN that of an entity
// registered in 2050, so neither is anybody's.
func (p Profile) subject(authority Name) Name {
	country := Attribute{Type: NameCountry, Text: "KZ", String: StringPrintable}
	switch p {
	case ProfileRoot, ProfileIssuing, ProfileStateBodies:
		return authority
	case ProfileResponder:
		return Name{country, {Type: NameCommonName, Text: "СЫНАҚ OCSP"}}
	case ProfileStamper:
		return Name{country, {Type: NameCommonName, Text: "СЫНАҚ TSA"}}
	case ProfileLegalSystem:
		return Name{
			{Type: NameCommonName, Text: `ИС "ТЕСТ"`}, country,
			{Type: NameOrganization, Text: `АО "ТЕСТ"`},
			{Type: NameOrganizationUnit, Text: "BIN" + BIN(1)},
		}
	}
	person := Name{
		{Type: NameCommonName, Text: "ТЕСТОВ ТЕСТ"},
		{Type: NameSurname, Text: "ТЕСТОВ"},
		{Type: NameSerialNumber, Text: "IIN" + IIN(1), String: StringPrintable},
		country,
	}
	switch p {
	case ProfileIndividualSign, ProfileIndividualAuth, ProfileIndividualSystem:
	case ProfileCivilServant:
		person = append(person, Attribute{Type: NameOrganization, Text: `ГУ "ТЕСТ"`},
			Attribute{Type: NameOrganizationUnit, Text: "BIN" + BIN(2)})
	default:
		person = append(person, Attribute{Type: NameOrganization, Text: `АО "ТЕСТ"`},
			Attribute{Type: NameOrganizationUnit, Text: "BIN" + BIN(1)})
	}
	if p == ProfileTreasury {
		person = append(person, Attribute{Type: NameBusinessCategory, Text: "ТЕСТ"},
			Attribute{Type: NameDomainComponent, Text: "ROLE01", String: StringIA5})
	}
	return append(person, Attribute{Type: NameGivenName, Text: "ТЕСТОВИЧ"})
}
