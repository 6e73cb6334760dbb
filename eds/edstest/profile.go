// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package edstest

import "crypto/x509"

// Profile is a kind of certificate that the authority issues, after the
// profiles of the national certification authority.
type Profile string

const (
	// Root is the root authority, signed by itself.
	Root Profile = "root"
	// Issuing is the authority that issues the leaves of persons and entities.
	Issuing Profile = "issuing"
	// StateBodies is the authority that issues to civil servants.
	StateBodies Profile = "state-bodies"
	// Responder signs OCSP answers for the issuing authority.
	Responder Profile = "responder"
	// Stamper signs time stamps.
	Stamper Profile = "stamper"

	// IndividualSign: a natural person's certificate for signing.
	IndividualSign Profile = "individual-sign"
	// IndividualAuth: the same person's for authentication; it has no
	// non-repudiation and fits no signature of a form.
	IndividualAuth Profile = "individual-auth"
	// IndividualSystem: a natural person's information system.
	IndividualSystem Profile = "individual-system"
	// Head: the first head of a legal entity.
	Head Profile = "head"
	// HeadAuth: the same head's for authentication.
	HeadAuth Profile = "head-auth"
	// MaySign: a person with the right to sign for the entity. Its extended
	// key usage is critical and its key usage is not, as the NCA has it.
	MaySign Profile = "may-sign"
	// MaySignFinancial: a person with the right to sign financial documents.
	MaySignFinancial Profile = "may-sign-financial"
	// HR: a person of the personnel department.
	HR Profile = "hr"
	// Employee: an employee of the entity.
	Employee Profile = "employee"
	// LegalSystem: a legal entity's information system; no IIN, three years.
	LegalSystem Profile = "legal-system"
	// Treasury: a user of the treasury's system.
	Treasury Profile = "treasury"
	// CivilServant: a civil servant, from the state bodies' authority.
	CivilServant Profile = "civil-servant"
)

// Profiles returns every profile, authorities and services first.
func Profiles() []Profile {
	return []Profile{
		Root, Issuing, StateBodies, Responder, Stamper,
		IndividualSign, IndividualAuth, IndividualSystem,
		Head, HeadAuth, MaySign, MaySignFinancial, HR, Employee, LegalSystem, Treasury, CivilServant,
	}
}

// IsLeaf reports whether certificates of the profile belong to persons,
// entities and their systems.
func (p Profile) IsLeaf() bool {
	switch p {
	case Root, Issuing, StateBodies, Responder, Stamper:
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
	case IndividualSign, IndividualAuth:
		return []OID{RoleIndividual}
	case IndividualSystem:
		return []OID{RoleIndividual, RoleIndividualSystem}
	case Head, HeadAuth:
		return []OID{RoleLegalEntity, RoleHead}
	case MaySign:
		return []OID{RoleLegalEntity, RoleMaySign}
	case MaySignFinancial:
		return []OID{RoleLegalEntity, RoleMaySignFinancial}
	case HR:
		return []OID{RoleLegalEntity, RoleHR}
	case Employee:
		return []OID{RoleLegalEntity, RoleEmployee}
	case LegalSystem:
		return []OID{RoleLegalEntity, RoleLegalSystem}
	case Treasury:
		return []OID{RoleLegalEntity, RoleEmployee, RoleTreasury}
	case CivilServant:
		return []OID{RoleCivilServant}
	}
	return nil
}

// auth reports whether the profile is for authentication only.
func (p Profile) auth() bool { return p == IndividualAuth || p == HeadAuth }

// usages are the purpose and the roles.
func (p Profile) usages() []OID {
	switch p {
	case Root, Issuing, StateBodies:
		return nil
	case Responder:
		return []OID{OCSPSigning}
	case Stamper:
		return []OID{TimeStamping}
	case LegalSystem, IndividualSystem:
		return p.Roles()
	}
	if p.auth() {
		return append([]OID{ClientAuth}, p.Roles()...)
	}
	return append([]OID{EmailProtection}, p.Roles()...)
}

func (p Profile) keyUsage() x509.KeyUsage {
	switch p {
	case Root, Issuing, StateBodies:
		return x509.KeyUsageCertSign | x509.KeyUsageCRLSign
	case Responder:
		return 0 // the NCA's responder states none
	case IndividualAuth, HeadAuth:
		return x509.KeyUsageDigitalSignature | x509.KeyUsageKeyEncipherment
	}
	return x509.KeyUsageDigitalSignature | x509.KeyUsageContentCommitment
}

// years of validity.
func (p Profile) years() int {
	switch p {
	case Root:
		return 25
	case Issuing, StateBodies:
		return 20
	case LegalSystem:
		return 3
	}
	return 1
}

// policies of the profile; since the middle of 2022 the NCA has one for all
// leaves.
func (p Profile) policies(unified bool) []OID {
	switch p {
	case Root:
		return []OID{policyRoot}
	case Issuing, StateBodies:
		return []OID{policyIssuing}
	case Responder, Stamper:
		return nil
	}
	switch {
	case unified:
		return []OID{policy2022}
	case p == IndividualAuth:
		return []OID{policyPersonAuth}
	case p == IndividualSign || p == IndividualSystem:
		return []OID{policyPersonSign}
	case p == HeadAuth:
		return []OID{policyLegalAuth}
	}
	return []OID{policyLegalSign}
}

// identity of the holder that the templates name. The numbers are made up:
// the IIN is that of somebody born in 1880, the BIN that of an entity
// registered in 2050, so neither is anybody's.
func (p Profile) subject(authority Name) Name {
	country := Attribute{Type: Country, Text: "KZ", String: Printable}
	switch p {
	case Root, Issuing, StateBodies:
		return authority
	case Responder:
		return Name{country, {Type: CommonName, Text: "СЫНАҚ OCSP"}}
	case Stamper:
		return Name{country, {Type: CommonName, Text: "СЫНАҚ TSA"}}
	case LegalSystem:
		return Name{
			{Type: CommonName, Text: `ИС "ТЕСТ"`}, country,
			{Type: Organization, Text: `АО "ТЕСТ"`},
			{Type: OrganizationUnit, Text: "BIN" + BIN(1)},
		}
	}
	person := Name{
		{Type: CommonName, Text: "ТЕСТОВ ТЕСТ"},
		{Type: Surname, Text: "ТЕСТОВ"},
		{Type: SerialNumber, Text: "IIN" + IIN(1), String: Printable},
		country,
	}
	switch p {
	case IndividualSign, IndividualAuth, IndividualSystem:
	case CivilServant:
		person = append(person, Attribute{Type: Organization, Text: `ГУ "ТЕСТ"`},
			Attribute{Type: OrganizationUnit, Text: "BIN" + BIN(2)})
	default:
		person = append(person, Attribute{Type: Organization, Text: `АО "ТЕСТ"`},
			Attribute{Type: OrganizationUnit, Text: "BIN" + BIN(1)})
	}
	if p == Treasury {
		person = append(person, Attribute{Type: BusinessCategory, Text: "ТЕСТ"},
			Attribute{Type: DomainComponent, Text: "ROLE01", String: IA5})
	}
	return append(person, Attribute{Type: GivenName, Text: "ТЕСТОВИЧ"})
}
